"""Looking through a whole record: the own log, every stream, and what partners have counter-signed.

What an auditor needs is the record, and the party's root, which people have compared. Everything else
in the record is believed only as far as it stands under a root.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from seamline.centre import rows
from seamline.ledger import head
from seamline.ledger.certificate import Certificate
from seamline.ledger.checkpoint import origin_of
from seamline.ledger.entry import read_entry
from seamline.ledger.merkle import Frontier
from seamline.ledger.stream import Stream
from seamline.ledger.verify import Fault, Key, Progress, Verdict, checkpoints, seals, verify
from seamline.storage import doubts
from seamline.storage.connection import open_reader, reading
from seamline.storage.migrate import check, deltas
from seamline.storage.view import MAX_SCAN_ROWS, SqliteView
from seamline.terms import ids
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.lanes import LANES

LOG = ""
"""The name of the own log among the parts of a record."""

HEAD_KIND = "head.received/1"
CHANGED_KIND = "node.key-changed/1"
FORKED = "verify-head"
"""A partner has signed another history of a stream than the one that is here."""

UNKNOWN_ORIGIN = "verify-origin"
"""A stream is here whose originator's root is not."""


class Part(msgspec.Struct, frozen=True):
    """A part of a record. name: LOG or a stream's name. entries: how many there are to look at."""

    name: str
    epoch: int
    entries: int


class Looked(msgspec.Struct, frozen=True):
    """A part and what was found.

    doubt: first and last entry that came under a key which its party's root has revoked from an earlier place
    on, None where there are none.
    """

    part: Part
    verdict: Verdict
    doubt: tuple[int, int] | None = None


class Auditor:
    """Verifies a record of one party on one snapshot. root: that party's root key, 32 bytes."""

    def __init__(self, view: SqliteView, party: str, root: bytes, certificates: tuple[str, ...] = ()) -> None:
        """certificates: further ones of the own node's keys, beside those in the record."""
        self._view = view
        self._party = party
        self._root = root
        self._more = certificates
        self._heads: dict[tuple[str, int], head.Head] = {}
        self._changes: list[tuple[int, str]] = []

    def parts(self) -> list[Part]:
        """Return the parts of the record, the own log first."""
        found = [Part(LOG, 0, self._view.size())]
        return found + [Part(name, epoch, count) for name, epoch, count in self._view.streams()]

    def look(self, part: Part) -> Iterator[Progress | Looked]:
        """Verify one part; yield Progress on the way and the finding last. The log comes first."""
        run = self._look_log() if part.name == LOG else self._look_stream(part)
        for step in run:
            yield step if isinstance(step, Progress) else Looked(part, step, self._doubt(part))

    def roots(self, party: str, lane: str = "", epoch: int = 0) -> list[bytes]:
        """Return the roots under which a party is, or was, pinned, the present one last.

        lane: the one root alone under which an epoch of its stream in that lane came.
        """
        return [self._root] if party == self._party else roots_of(self._view, party, lane, epoch)

    def keys(self, party: str, lane: str = "", epoch: int = 0) -> list[Key]:
        """Return the node keys of a party that stand under its roots, those of past years too."""
        roots = self.roots(party, lane, epoch)
        held = [
            msgspec.json.decode(row.doc, type=rows.CertificateRow).text
            for row in self._view.scan(rows.CERTIFICATE, group=party, limit=MAX_SCAN_ROWS)
        ]
        found: list[Key] = []
        for text in (*held, *(self._more if party == self._party else ())):
            try:
                certificate = Certificate.read(text)
            except InvalidInput:
                continue
            # Valid at some time is enough here: what it sealed was judged when it was taken.
            at = certificate.valid_from
            sound = any(certificate.check(root, at, party=party) is None for root in roots)
            if sound and certificate.kind == "node" and Key(certificate.public) not in found:
                found.append(Key(certificate.public))
        return found

    def _doubt(self, part: Part) -> tuple[int, int] | None:
        """Return the entries of a part that are in doubt, from the first to the last."""
        stream = None if part.name == LOG else stream_of(part.name)
        party = self._party if part.name == LOG else stream.originator if stream else ""
        spoken = doubts.spoken(self._view, party, self.roots(party) if party else [])
        if not spoken:
            return None
        if stream is None:
            return doubts.span(
                origin_of(party), 0, doubts.in_log(spoken, self._changes, part.entries), spoken
            )
        table = rows.SEALED if stream.originator == self._party else rows.TAKEN
        seals_ = (bytes.fromhex(taken.seal) for taken in self._runs(table, f"{part.name}/{part.epoch}"))
        return doubts.span(part.name, part.epoch, doubts.in_stream(spoken, seals_, stream), spoken)

    def _look_log(self) -> Iterator[Progress | Verdict]:
        notes = (note for _, note in self._view.checkpoints())
        sealed = checkpoints(notes, origin_of(self._party), self.keys(self._party))
        yield from verify(self._log_rows(), sealed, first=0)

    def _log_rows(self) -> Iterator[tuple[int, bytes | None, bytes | None, bytes]]:
        for row in self._view.log(0, 2**62):
            if row.raw is not None and HEAD_KIND.encode() in row.raw:
                self._note_head(row.raw)
            if row.raw is not None and CHANGED_KIND.encode() in row.raw:
                self._note_change(row.seq, row.raw)
            yield row.seq, row.salt, row.raw, row.leaf

    def _note_head(self, raw: bytes) -> None:
        """Remember the newest head of each own stream that a partner has signed."""
        try:
            body = read_entry(raw).body
            partner, lane, signed = str(body["from"]), str(body["lane"]), bytes.fromhex(str(body["head"]))
        except (InvalidInput, KeyError, ValueError):
            return
        stream = Stream(self._party, partner, lane)
        for key in self.keys(partner):
            opened = head.open_head(signed, stream, key.public)
            if isinstance(opened, Refusal):
                continue
            known = self._heads.get((stream.name, opened.epoch))
            if known is None or known.number < opened.number:
                self._heads[stream.name, opened.epoch] = opened

    def _note_change(self, seq: int, raw: bytes) -> None:
        """Remember where in the log another key of the node took over, and which."""
        with suppress(InvalidInput):
            entry = read_entry(raw)
            if entry.kind == CHANGED_KIND:
                self._changes.append((seq, str(entry.body.get("key", ""))))

    def _look_stream(self, part: Part) -> Iterator[Progress | Verdict]:
        stream = stream_of(part.name)
        keys = self.keys(stream.originator, stream.lane, part.epoch) if stream else []
        if stream is None or not keys:
            fault = Fault(UNKNOWN_ORIGIN, 1, part.entries)
            yield Verdict(checked=0, purged=0, seals=0, sealed=0, root=Frontier().root(), fault=fault)
            return
        table = rows.SEALED if stream.originator == self._party else rows.TAKEN
        raws = (bytes.fromhex(taken.seal) for taken in self._runs(table, f"{part.name}/{part.epoch}"))
        found = self._view.stream(part.name, part.epoch, 1, part.entries + 1)
        entries = ((row.number, row.salt, row.raw, row.leaf) for row in found)
        for step in verify(entries, seals(raws, stream, part.epoch, keys), first=1):
            whole = isinstance(step, Verdict) and step.fault is None
            yield self._against_head(part, step) if isinstance(step, Verdict) and whole else step

    def _runs(self, table: str, group: str) -> Iterator[rows.Taken]:
        low = 0
        while found := self._view.scan(table, group=group, low=low):
            for row in found:
                yield msgspec.json.decode(row.doc, type=rows.Taken)
            low = found[-1].sort + 1

    def _against_head(self, part: Part, verdict: Verdict) -> Verdict:
        """Compare a stream that is sound in itself with what its recipient has signed."""
        signed = self._heads.get((part.name, part.epoch))
        if signed is None:
            return verdict
        found = self._view.stream(part.name, part.epoch, 1, signed.number + 1)
        tree = Frontier().extend(row.leaf for row in found)
        if tree.size == signed.number and tree.root() == signed.root:
            return verdict
        return msgspec.structs.replace(verdict, fault=Fault(FORKED, 1, signed.number))


def roots_of(view: SqliteView, party: str, lane: str = "", epoch: int = 0) -> list[bytes]:
    """Return the roots under which a partner is, or was, pinned, as ``Auditor.roots`` does."""
    former = [
        msgspec.json.decode(row.doc, type=rows.FormerRoot)
        for row in view.scan(rows.FORMER_ROOT, group=party, limit=MAX_SCAN_ROWS)
    ]
    if lane:
        closed = [one for one in former if epoch <= one.last.get(lane, 0)]
        if closed:
            return [bytes.fromhex(closed[0].root)]
        former = []
    raw = view.get(rows.PARTNER, party)
    now = [msgspec.json.decode(raw, type=rows.PartnerRow).root] if raw is not None else []
    return [bytes.fromhex(root) for root in (*(one.root for one in former), *now)]


def stream_of(name: str) -> Stream | None:
    """Return the stream of a name "originator>recipient/lane", None for any other text."""
    originator, _, rest = name.partition(">")
    recipient, _, lane = rest.partition("/")
    named = ids.PARTY.fullmatch(originator) and ids.PARTY.fullmatch(recipient)
    return Stream(originator, recipient, lane) if named and lane in LANES else None


@contextmanager
def opened(record: Path) -> Iterator[SqliteView]:
    """Open a record for reading only, on one snapshot for as long as it takes; the node may be running.

    Raises Unavailable ``store-read-failed``, InvalidInput ``store-foreign``, Conflict ``store-newer``.
    """
    with reading():
        connection = open_reader(record)
    try:
        with reading():
            check(connection, max(deltas()))
            connection.execute("BEGIN")
        yield SqliteView(connection)
    finally:
        connection.close(force=True)


def whole(auditor: Auditor, tell: Callable[[Part, int], None]) -> list[Looked]:
    """Verify every part; tell how far it is."""
    found: list[Looked] = []
    for part in auditor.parts():
        for step in auditor.look(part):
            if isinstance(step, Looked):
                tell(part, step.verdict.checked)
                found.append(step)
            else:
                tell(part, step.checked)
    return found
