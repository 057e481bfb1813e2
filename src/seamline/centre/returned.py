"""What a party had sent and has lost comes back from whom it was sent to, proved to be its own word.

Nobody speaks for another here: an entry of one's own is taken back only with its path to a root that one of
the own node's keys has sealed. So a restored node knows again what it released since the backup, can correct
and recall it, and stands where its partners stand in joint acts.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from seamline.centre import (
    agreements,
    doubt,
    findings_back,
    keyring,
    lanes,
    moves_taken,
    queue,
    recalls,
    rows,
)
from seamline.centre.desk import Desk
from seamline.centre.ports import Row
from seamline.ledger import merkle
from seamline.ledger.certificate import Certificate
from seamline.ledger.entry import Wire, read_wire
from seamline.ledger.merkle import SALT_BYTES, leaf_hash, node_hash, verify_inclusion
from seamline.ledger.signature import from_hex, key_id
from seamline.ledger.stream import (
    MAX_EPOCH,
    NO_UNDERSTANDING,
    SEALED_BYTES,
    Seal,
    Stream,
    open_seal,
)
from seamline.procedures import report
from seamline.terms.errors import ProtocolError, Refusal
from seamline.terms.lanes import LANES, STANDING

FLAG = "came-back"
"""The flag of an own report of which only what a partner had got is left."""
MAX_TREE = 1_000_000
"""Entries of an epoch of a stream out of which something is proved. Of longer ones nothing comes back."""
MAX_BACK = 24_000
"""Bytes of an entry that comes back; with its proof it has to fit into another."""
ORDER = 6
"""Behind keys, texts and signatures, before all else in the standing lane."""

# To whom it belongs.


class Giving:
    """Gives a partner back what it had sent. sent: up to where its own record knows its streams."""

    def __init__(self, desk: Desk, party: str, sent: rows.Stand) -> None:
        self._desk, self._party, self._sent = desk, party, sent
        self._trees: dict[tuple[str, int], Tree | None] = {}

    def report(self, raw: Row) -> tuple[int, int]:
        """Queue the newest version of a partner's report; return entries and bytes. Raises ``queue-full``."""
        row = msgspec.json.decode(raw.doc, type=rows.ReportRow)
        return self._entry(row.places[-1]) if row.places and not row.gone else (0, 0)

    def finding(self, raw: Row) -> tuple[int, int]:
        """Queue a partner's scenario; return entries and bytes. Raises ``queue-full``."""
        row = msgspec.json.decode(raw.doc, type=rows.FindingRow)
        return self._entry(row.place) if row.place else (0, 0)

    def moves(self, ob: str) -> tuple[int, int]:
        """Queue the partner's moves of a joint act; return entries and bytes. Raises ``queue-full``."""
        entries, size = 0, 0
        for row in self._desk.every(rows.MOVE, rows.MoveRow, group=ob):
            if row.move["party"] == self._party:
                more, bytes_ = self._entry(row.place)
                entries, size = entries + more, size + bytes_
        return entries, size

    def _entry(self, place: doubt.Place) -> tuple[int, int]:
        name, epoch, number = place
        lane = name.rpartition("/")[2]
        if lane not in LANES or (epoch, number) <= self._sent.get(lane, (0, 0)):
            return 0, 0
        tree = self._tree(name, epoch)
        row = next(iter(self._desk.view.stream(name, epoch, number, number + 1)), None)
        if tree is None or row is None or row.raw is None or row.salt is None or len(row.raw) > MAX_BACK:
            return 0, 0
        path = tree.path(number - 1)
        data = {
            "is": f"{epoch}/{number}",
            "lane": lane,
            "epoch": epoch,
            "number": number,
            "entry": row.raw.decode(),
            "salt": row.salt.hex(),
            "path": [node.hex() for node in path],
            "seal": tree.seal,
        }
        queue.add(
            self._desk, STANDING, self._party, "entry-back", read_wire(row.raw).ob, data=data, order=ORDER
        )
        return 1, 2 * len(row.raw) + 64 * len(path)

    def _tree(self, name: str, epoch: int) -> "Tree | None":
        if (name, epoch) not in self._trees:
            newest = self._desk.every(rows.TAKEN, rows.Taken, group=f"{name}/{epoch}", newest=True, limit=1)
            last = self._desk.rows(rows.TAKEN, group=f"{name}/{epoch}", newest=True, limit=1)
            tree = None
            if newest and last[0].sort <= MAX_TREE:
                found = self._desk.view.stream(name, epoch, 1, last[0].sort + 1)
                tree = Tree([row.leaf for row in found], newest[0].seal)
            self._trees[name, epoch] = tree
        return self._trees[name, epoch]


class Tree:
    """A stream's tree in memory, for many proofs. seal: over all of its leaves, hex."""

    def __init__(self, leaves: Sequence[bytes], seal: str) -> None:
        self.seal = seal
        self._size = len(leaves)
        self._levels = [list(leaves)]
        while len(self._levels[-1]) > 1:
            below = self._levels[-1]
            pairs = zip(below[::2], below[1::2], strict=False)
            self._levels.append([node_hash(left, right) for left, right in pairs])

    def path(self, index: int) -> tuple[bytes, ...]:
        """Return the path of a leaf, as ``merkle.inclusion_path`` does."""
        return merkle.path_in(self._root, index, self._size)

    def _root(self, start: int, stop: int) -> bytes:
        size = stop - start
        if size & (size - 1) == 0:
            return self._levels[size.bit_length() - 1][start // size]
        middle = start + merkle.split(size)
        return node_hash(self._root(start, middle), self._root(middle, stop))


# Whose it is.


def take(desk: Desk, party: str, body: dict[str, Any], *, asked: bool) -> None:
    """Take an own entry back. asked: this node has asked for it.

    Raises ProtocolError ``reseed-unasked``, ``returned-form``, ``returned-proof`` where no key of the own
    node has sealed it, ``returned-doubt`` where one has that the root had revoked by then,
    ``article-unknown`` while the understanding under which it was sealed lacks a signature here.
    """
    if not asked:
        raise ProtocolError("reseed-unasked", "this node has asked for nothing")
    lane, epoch, number = body.get("lane"), body.get("epoch"), body.get("number")
    if not (isinstance(lane, str) and lane in LANES and type(epoch) is int and type(number) is int):
        raise ProtocolError("returned-form", "what comes back is malformed")
    if not (1 <= epoch <= MAX_EPOCH and 1 <= number <= merkle.MAX_SIZE):
        raise ProtocolError("returned-form", "what comes back is malformed")
    raw, seal = _proved(desk, party, body, lane, epoch, number)
    name = lanes.stream_name(desk.home.party, party, lane)
    if any(True for _ in desk.view.stream(name, epoch, number, number + 1)):
        return  # it is here still
    wire = read_wire(raw)
    if bool(wire.ex) != desk.home.exercise:
        raise ProtocolError("exercise-mismatch", "an exercise and the real do not mix")
    agreement = _agreement(desk, seal)
    if lane != STANDING and not agreement:
        raise ProtocolError("article-unknown", "sealed under an understanding that is not known here")
    if wire.kind == "move/1":
        _move(desk, party, wire, agreement, (name, epoch, number), seal)
    elif wire.kind == "report/1":
        _report(desk, party, wire, agreement, (lane, epoch, number), seal)
    elif wire.kind == "finding/1":
        findings_back.take(desk, party, wire, agreement, (lane, epoch, number), seal.at)


def _proved(
    desk: Desk, party: str, body: dict[str, Any], lane: str, epoch: int, number: int
) -> tuple[bytes, Seal]:
    """Return the entry and the own seal over the tree in which it stands."""
    entry, path = body.get("entry"), body.get("path")
    salt, sealed = _hex(body.get("salt"), SALT_BYTES), _hex(body.get("seal"), SEALED_BYTES)
    if not isinstance(entry, str) or not isinstance(path, list) or len(path) > merkle.MAX_PATH:
        raise ProtocolError("returned-form", "what comes back is malformed")
    nodes = [_hex(node, merkle.HASH_BYTES) for node in path]
    if not salt or not sealed or not all(nodes):
        raise ProtocolError("returned-form", "what comes back is malformed")
    raw = entry.encode("utf-8", "replace")
    stream = Stream(desk.home.party, party, lane)
    for own in keyring.of(desk, desk.home.party):
        certificate = Certificate.read(own.text)
        seal = open_seal(sealed, stream, certificate.public)
        if certificate.kind != "node" or isinstance(seal, Refusal):
            continue
        if doubt.key_in_doubt(desk, key_id(certificate.public), (stream.name, epoch, number)):
            raise ProtocolError("returned-doubt", "sealed by a key that the root had revoked by then")
        leaf = leaf_hash(salt, raw)
        if seal.epoch == epoch and verify_inclusion(leaf, number - 1, seal.last, nodes, seal.root):
            return raw, seal
    raise ProtocolError("returned-proof", "nothing shows that this is an entry of this node")


def _hex(value: object, length: int) -> bytes:
    return from_hex(value, length) if isinstance(value, str) else b""


def _agreement(desk: Desk, seal: Seal) -> str:
    """Return the understanding under which something was sealed, "" in the standing lane."""
    if seal.understanding == NO_UNDERSTANDING:
        return ""
    mark = seal.understanding.hex()
    return next((value.id for value in agreements.signed(desk) if value.hash.startswith(mark)), "")


def _move(desk: Desk, party: str, wire: Wire, agreement: str, place: doubt.Place, seal: Seal) -> None:
    proc = moves_taken.take_back(desk, party, {**wire.body, "ob": wire.ob}, agreement, place)
    if proc and agreement:
        lane = place[0].rpartition("/")[2]
        sent = rows.SentRow(
            party=party,
            ob=wire.ob,
            alias=wire.ob,
            kind=proc,
            article=wire.ref,
            agreement=agreement,
            lane=lane,
            epoch=place[1],
            number=place[2],
            left=seal.at,
            reached=seal.at,
        )
        recalls.put_sent(desk, sent)


def _report(
    desk: Desk, party: str, wire: Wire, agreement: str, place: tuple[str, int, int], seal: Seal
) -> None:
    """Hold an own report as far as a partner had got it, under the id by which that knows it."""
    body = dict(wire.body)
    version, told = body.pop("version", 1), str(body.pop("for", ""))
    body.pop("keep_days", None)
    full = {**body, "originator": desk.home.party, "received": wire.at}
    problems, flags = report.check_body(full, desk.now, released=True)
    if problems or type(version) is not int:
        raise ProtocolError("returned-form", "what comes back is malformed")
    alias = desk.find(rows.ALIAS, wire.ob, rows.Alias)
    ob = alias.ob if alias else wire.ob
    if alias is None:
        row = rows.ReportRow(
            ob=ob,
            owner=desk.home.party,
            status="sent",
            body=full,
            version=version,
            by=desk.home.party,
            at=desk.now,
            flags=(*flags, FLAG),
        )
        desk.put(rows.REPORT, ob, row, group=row.owner, sort=wire.at)
        desk.put(rows.ALIAS, wire.ob, rows.Alias(ob=ob, agreement=agreement))
    recipient = told or party
    old = desk.find(rows.SENT, f"{recipient}/{ob}/{agreement}", rows.SentRow)
    if old is None or old.version < version:
        lane, epoch, number = place
        sent = rows.SentRow(
            party=recipient,
            ob=ob,
            alias=wire.ob,
            kind=f"report.{body.get('type', '')}",
            article=wire.ref,
            agreement=agreement,
            lane=lane,
            epoch=epoch,
            number=number,
            left=wire.at,
            reached=seal.at,
            body=body,
            version=version,
            via=party if told else "",
            source=version if alias is None else 0,
        )
        recalls.put_sent(desk, sent)
    desk.record("report.back/1", ob, {"from": party, "version": version})
    desk.tell("object", id=ob)
