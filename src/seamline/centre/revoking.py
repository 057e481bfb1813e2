"""Revoking by the root: the word on a key that its party's root gives, here and at partners.

It says up to which place of which stream the key still vouches. A partner is told the places of its own
streams and of nobody else's. What came after is flagged (``doubt``); the streams go on in new epochs, under
the key that followed.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from seamline.centre import changeover, doubt, keyring, lanes, parcels, queue, rows
from seamline.centre.desk import Actor, Desk, Reader
from seamline.ledger import revocation
from seamline.ledger.certificate import Certificate
from seamline.ledger.checkpoint import origin_of
from seamline.ledger.entry import Entry, read_entry
from seamline.ledger.revocation import Place, Revocation
from seamline.ledger.signature import key_id
from seamline.ledger.stream import read_seal
from seamline.terms.errors import Conflict, InvalidInput, NotFound, ProtocolError, Refusal
from seamline.terms.lanes import LANES, STANDING

MAX_OF_OWN = 1_024
"""Revocations of one own key that are held: four streams to a partner, and room to go back further."""
MAX_OF_THEIRS = 64
"""Revocations of one key of a partner that are held."""
CHUNK = 500

# What a partner's root says.


def take(desk: Desk, party: str, text: str) -> None:
    """Take what a partner's root says against one of its keys.

    Raises ProtocolError ``revocation-form``, ``revocation-party``, ``revocation-log`` for a stream that is
    not between the two, ``revocation-signature`` for another root's, ``revocation-not-theirs`` for a key of
    somebody else, ``revocation-many``.
    """
    try:
        value = Revocation.read(text)
    except InvalidInput as error:
        raise ProtocolError(error.code, "a revocation is malformed") from error
    if value.log not in {lanes.stream_name(party, desk.home.party, lane) for lane in LANES}:
        raise ProtocolError("revocation-log", "a revocation names another stream")
    known = doubt.revocations(desk).get(key_id(bytes.fromhex(value.key)), ())
    if not _admit(desk, party, value):
        return
    name = key_id(bytes.fromhex(value.key))
    body = {"from": party, "key": name, "reason": value.reason, "signed": text}
    desk.record("revocation.by-root/1", party, body)
    held = desk.find(rows.CERTIFICATE, name, rows.CertificateRow)
    if held is not None and not known and Certificate.read(held.text).kind == "node":
        begin_anew(desk, party)
    keyring.revoke(desk, name)
    desk.tell("partners")


def take_by_hand(desk: Desk, actor: Actor, text: str) -> tuple[str, str]:
    """Take the same from a file; return the party and the key's id. Raises NotFound ``partner-not-found``."""
    actor.need("administrator", "commander")
    value = Revocation.read(text)
    if desk.find(rows.PARTNER, value.party, rows.PartnerRow) is None:
        raise NotFound("partner-not-found", "not paired")
    take(desk, value.party, text)
    return value.party, key_id(bytes.fromhex(value.key))


def keep_refused(desk: Desk, actor: Actor, text: str, code: str) -> None:
    """Keep, as evidence, a file that claimed to be a root's word and is not."""
    kept = text[: revocation.MAX_REVOCATION_BYTES]
    desk.record("revocation.refused/1", desk.home.party, {"code": code, "text": kept}, actor.person)


def _admit(desk: Desk, party: str, value: Revocation) -> bool:
    """Hold a revocation; say whether it is new."""
    name, root = key_id(bytes.fromhex(value.key)), keyring.root_of(desk, party)
    held = desk.find(rows.CERTIFICATE, name, rows.CertificateRow)
    old = desk.find(rows.REVOKED, name, rows.RevokedRow)
    if any(one is not None and one.party != party for one in (held, old)):
        raise ProtocolError("revocation-not-theirs", "a revocation of another party's key")
    known = doubt.revocations(desk).get(name, ())
    found = revocation.admit(known, value, root or b"", party)
    if isinstance(found, Refusal):
        raise ProtocolError(found.code, "a revocation does not hold", **found.facts)
    if found == known:
        return False
    full = old is None and desk.view.count(rows.REVOKED, group=party) >= keyring.MAX_KEYS
    if full or len(found) > (MAX_OF_OWN if party == desk.home.party else MAX_OF_THEIRS):
        raise ProtocolError("revocation-many", "too many revocations are held")
    row = rows.RevokedRow(name, party, tuple(one.text() for one in found))
    desk.put(rows.REVOKED, name, row, group=party, sort=desk.now)
    return True


def begin_anew(desk: Desk, party: str) -> None:
    """Go on in new epochs with a partner whose node's key was not only its own: both ways, evidence kept."""
    for lane in LANES:
        state = lanes.lane_row(desk, "in", party, lane)
        if state.frozen:
            keep_evidence(desk, party, lane, state)
    parcels.open_anew(desk, party)


def keep_evidence(desk: Desk, party: str, lane: str, state: rows.LaneRow) -> None:
    """Let a frozen stream go on, in a later epoch, and keep what proved its two histories."""
    name = lanes.stream_name(party, desk.home.party, lane)
    kept = rows.Evidence(state.frozen, desk.now)
    desk.put(rows.EVIDENCE, f"{name}/{state.epoch}", kept, group=party, sort=desk.now)
    thawed = msgspec.structs.replace(state, frozen="", refused=())
    lanes.put_lane(desk, "in", party, lane, thawed)
    digest = hashlib.sha256(bytes.fromhex(state.frozen)).hexdigest()
    desk.record("stream.thawed/1", party, {"from": party, "lane": lane, "epoch": state.epoch, "hash": digest})


# What the own root says.


def stood_at(reader: Reader, party: str, at: int) -> dict[str, tuple[int, int]]:
    """Return up to where the own streams to a partner had been cut at a time: (epoch, number) by lane."""
    return {lane: _cut_by(reader, party, lane, at) for lane in LANES}


def _cut_by(reader: Reader, party: str, lane: str, at: int) -> tuple[int, int]:
    name = lanes.stream_name(reader.home.party, party, lane)
    for epoch in range(lanes.lane_row(reader, "out", party, lane).epoch, 0, -1):
        for last, taken in _newest_first(reader, f"{name}/{epoch}"):
            seal = read_seal(bytes.fromhex(taken.seal))
            if not isinstance(seal, Refusal) and seal.at <= at:
                return epoch, last
    return 0, 0


def _newest_first(reader: Reader, group: str) -> Iterator[tuple[int, rows.Taken]]:
    high: int | None = None
    while found := reader.rows(rows.SEALED, group=group, high=high, newest=True, limit=CHUNK):
        for row in found:
            yield row.sort, msgspec.json.decode(row.doc, type=rows.Taken)
        high = found[-1].sort - 1


def held_at(reader: Reader, party: str, at: int) -> dict[str, tuple[int, int]]:
    """Return up to where a partner's streams had been taken in at a time: (epoch, number) by stream.

    By the own clock, for a partner whose record is lost and whose root has to say up to where a key vouches.
    """
    found: dict[str, tuple[int, int]] = {}
    for entry in _log_backwards(reader):
        body = entry.body
        if entry.kind == "parcel.taken/1" and entry.at <= at and body["from"] == party:
            name = lanes.stream_name(party, reader.home.party, body["lane"])
            found.setdefault(name, (body["epoch"], body["number"]))
            if len(found) == len(LANES):
                break
    return found


def _log_backwards(reader: Reader) -> Iterator[Entry]:
    for stop in range(reader.view.size(), 0, -CHUNK):
        for row in reversed(list(reader.view.log(max(0, stop - CHUNK), stop))):
            if row.raw is not None:
                yield read_entry(row.raw)


def log_at(reader: Reader, at: int) -> int:
    """Return the number of the last entry that the own log had at a time, 0 where it had none."""
    for stop in range(reader.view.size(), 0, -CHUNK):
        for row in reversed(list(reader.view.log(max(0, stop - CHUNK), stop))):
            if row.raw is not None and read_entry(row.raw).at <= at:
                return row.seq
    return 0


def places(reader: Reader, since: int, given: Mapping[str, tuple[int, int]]) -> list[Place]:
    """Return up to where an own key still vouches, in the own log and in every stream to a partner.

    since: ms UTC from when it is not to be trusted. given: (epoch, number) by stream, as a partner says that
    it stood, where this record does not know. Raises InvalidInput ``revocation-log``.
    """
    found = [Place(origin_of(reader.home.party), 0, log_at(reader, since))]
    for row in reader.every(rows.PARTNER, rows.PartnerRow):
        for lane, stood in stood_at(reader, row.party, since).items():
            name = lanes.stream_name(reader.home.party, row.party, lane)
            found.append(Place(name, *given.get(name, stood)))
    if set(given) - {one.log for one in found}:
        raise InvalidInput("revocation-log", "no such stream to a partner")
    return found


def revoke_own(desk: Desk, actor: Actor, texts: Sequence[str], reason: str) -> str:
    """Take what the own root says against an own key; let every partner have its part. Returns the key's id.

    Raises Conflict ``key-in-use`` for the key by which this node seals: it has to be changed first.
    """
    actor.need("administrator", "commander")
    found = [Revocation.read(text) for text in texts]
    names = {key_id(bytes.fromhex(one.key)) for one in found}
    if len(names) != 1:
        raise InvalidInput("revocation-form", "revocations of one key")
    name = names.pop()
    if name == key_id(desk.home.keys.public):
        raise Conflict("key-in-use", "change the node's key first")
    held = desk.get(rows.CERTIFICATE, name, rows.CertificateRow)
    for one in found:
        _admit(desk, desk.home.party, one)
    keyring.revoke(desk, name)
    body = {"key": name, "party": desk.home.party, "reason": reason, "root": 1}
    seq = desk.record("key.revoked/1", desk.home.party, body, actor.person)
    node = Certificate.read(held.text).kind == "node"
    for partner in desk.every(rows.PARTNER, rows.PartnerRow):
        if node:
            parcels.open_anew(desk, partner.party)
            changeover.tell(desk, partner.party, seq)
        tell(desk, partner.party, name, seq)
    desk.tell("partners")
    return name


def tell(desk: Desk, party: str, name: str, order: int) -> None:
    """Let a partner have what the own root says against an own key, as far as its streams are concerned."""
    for one in of_streams(desk, party, name):
        data = {"is": f"{name}/{hashlib.sha256(one.signed_bytes()).hexdigest()[:16]}", "signed": one.text()}
        queue.add(desk, STANDING, party, "revocation", rows.key_object(name), data=data, order=order)


def tell_keys(desk: Desk, party: str, order: int, spoken: int, *, past: bool = False) -> None:
    """Let a partner have every own key, and the word that one is trusted no longer, however old that is.

    order, spoken: as in ``queue.add``, of a key and of what is said against it. past: those that have run
    out as well, for a partner that takes back what came under them.
    """
    for own in keyring.of(desk, desk.home.party):
        if not past and not keyring.holds(desk, msgspec.structs.replace(own, revoked=0)):
            continue
        keyring.announce(desk, party, own, order)
        if own.revoked and of_streams(desk, party, own.key_id):
            tell(desk, party, own.key_id, spoken)
        elif own.revoked:
            keyring.take_back(desk, party, own, order=spoken)


def of_streams(reader: Reader, party: str, name: str) -> list[Revocation]:
    """Return the revocations of an own key that name streams to a partner."""
    streams = {lanes.stream_name(reader.home.party, party, lane) for lane in LANES}
    return [one for one in doubt.revocations(reader).get(name, ()) if one.log in streams]
