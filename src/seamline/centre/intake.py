"""Taking parcels: verified first, then applied entry by entry, rows and cursor in one unit of work.

An entry that cannot be applied does not stop the stream: the unit is tried again without it and the entry
goes to quarantine with its code, to be released or dropped by a person.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from seamline.centre import (
    agreements,
    clocks,
    cutting,
    ground,
    keyring,
    moves,
    recalls,
    rows,
)
from seamline.centre.desk import Desk
from seamline.ledger import parcel
from seamline.ledger.entry import Wire
from seamline.ledger.stream import SEALED_BYTES, Stream
from seamline.procedures import report
from seamline.terms.errors import ProtocolError, Refusal, SeamlineError
from seamline.terms.times import DAY, FLAG_SKEW_MS

MAX_QUARANTINE = 1_000
"""Entries of one partner in quarantine. Beyond it only their number is kept."""


class Taken(msgspec.Struct, frozen=True):
    """What became of one parcel: taken anew, already held, or refused with a code."""

    lane: str
    count: int
    code: str = ""


class Poison(Exception):
    """An entry of a parcel could not be applied."""

    def __init__(self, number: int, code: str) -> None:
        super().__init__(code)
        self.number = number
        self.code = code


def take(desk: Desk, party: str, raw: bytes, skip: Mapping[int, str]) -> Taken:
    """Verify a parcel and apply it. Raises Poison for an entry that is not in skip and cannot be applied.

    Never applies a part: a parcel is refused whole, with a code, or taken whole.
    """
    lane = parcel.lane_of(raw, party, desk.home.party)
    if isinstance(lane, Refusal):
        desk.record("parcel.refused/1", party, {"from": party, "lane": "", "code": lane.code})
        return Taken("", 0, lane.code)
    state = cutting.lane_row(desk, "in", party, lane)
    if state.frozen:
        return Taken(lane, 0, "stream-frozen")
    key = keyring.node_key(desk, party)
    if key is None:
        return Taken(lane, 0, "partner-no-key")
    opened = parcel.open_parcel(
        raw,
        stream=Stream(party, desk.home.party, lane),
        epoch=state.epoch,
        number=state.number,
        frontier=state.tree(),
        public=key,
        root_at=lambda number: _root_at(desk, party, lane, state.epoch, number),
    )
    if isinstance(opened, Refusal):
        return _refused(desk, party, lane, state, raw, opened)
    name, epoch = cutting.stream_name(party, desk.home.party, lane), opened.epoch
    if epoch != state.epoch:
        # The originator has withdrawn what was not fetched, or was restored from a backup.
        desk.record("epoch.taken/1", party, {"from": party, "lane": lane, "epoch": epoch})
    desk.tx.add_to_stream(name, epoch, opened.rows)
    agreement = _agreement(desk, opened.seal.understanding)
    for entry, wire in zip(opened.rows, opened.wires, strict=True):
        place = (name, epoch, entry.number)
        if entry.number in skip:
            _quarantine(desk, party, lane, place, entry.raw or b"", skip[entry.number])
            continue
        try:
            _apply(desk, party, place, _with_agreement(wire, agreement))
        except SeamlineError as error:
            raise Poison(entry.number, error.code) from error
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            # A projector that trips over an entry must not take the stream down with it.
            raise Poison(entry.number, "entry-unreadable") from error
    last, count = opened.seal.last, len(opened.rows)
    cutting.put_lane(desk, "in", party, lane, state.at(epoch, opened.frontier))
    taken = rows.Taken(opened.seal.root.hex(), raw[:SEALED_BYTES].hex())
    desk.put(rows.TAKEN, f"{name}/{epoch}/{last}", taken, group=f"{name}/{epoch}", sort=last)
    body = {"from": party, "lane": lane, "epoch": epoch, "number": last, "count": count}
    desk.record("parcel.taken/1", party, body)
    return Taken(lane, count)


def _root_at(desk: Desk, party: str, lane: str, epoch: int, number: int) -> bytes | None:
    name = cutting.stream_name(party, desk.home.party, lane)
    held = desk.find(rows.TAKEN, f"{name}/{epoch}/{number}", rows.Taken)
    return bytes.fromhex(held.root) if held else None


def _refused(desk: Desk, party: str, lane: str, state: rows.LaneRow, raw: bytes, refusal: Refusal) -> Taken:
    if refusal.code in ("parcel-duplicate", "parcel-epoch"):
        return Taken(lane, 0, refusal.code)
    if refusal.code in ("parcel-fork", "parcel-rollback"):
        # Both histories are signed: the stream stops here, the evidence stays, the others go on.
        cutting.put_lane(desk, "in", party, lane, msgspec.structs.replace(state, frozen=raw.hex()))
        desk.tell("alarm", ob=party, clock=refusal.code)
    desk.record("parcel.refused/1", party, {"from": party, "lane": lane, "code": refusal.code})
    return Taken(lane, 0, refusal.code)


def _quarantine(
    desk: Desk, party: str, lane: str, place: tuple[str, int, int], raw: bytes, code: str
) -> None:
    _, epoch, number = place
    desk.record("entry.quarantined/1", party, {"from": party, "lane": lane, "number": number, "code": code})
    if desk.view.count(rows.QUARANTINE, group=party) >= MAX_QUARANTINE:
        return
    row = rows.QuarantineRow(
        party=party, lane=lane, epoch=epoch, number=number, code=code, raw=raw.hex(), at=desk.now
    )
    desk.put(rows.QUARANTINE, f"{place[0]}/{epoch}/{number}", row, group=party, sort=desk.now)


def _agreement(desk: Desk, mark: bytes) -> str:
    """Return the id of the understanding that a seal names by the first bytes of its hash, "" if unknown."""
    return next((row.id for row in agreements.versions(desk) if row.hash.startswith(mark.hex())), "")


def _with_agreement(wire: Wire, agreement: str) -> Wire:
    """Return an entry whose reference says of which understanding the article is; the seal says it once."""
    return msgspec.structs.replace(wire, ref=f"{agreement}/{wire.ref}") if wire.ref else wire


def _apply(desk: Desk, party: str, place: "Place", wire: Wire) -> None:
    if bool(wire.ex) != desk.home.exercise:
        raise ProtocolError("exercise-mismatch", "an exercise and the real do not mix")
    projector = PROJECTORS.get(wire.kind)
    if projector is None:
        raise ProtocolError("kind-unknown", "a newer version is needed to read this")
    projector(desk, party, place, wire)


Place = tuple[str, int, int]


def _report(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    if desk.find(rows.TOMBSTONE, f"{party}/{wire.ob}", rows.Tombstone):
        desk.tx.purge(*place)
        return
    body = dict(wire.body)
    version = body.pop("version", 1)
    keep_days = body.pop("keep_days", 0)
    if not isinstance(version, int) or not isinstance(keep_days, int) or not 0 <= keep_days <= 36_500:
        raise ProtocolError("report-form", "a report is malformed")
    full = {**body, "originator": party, "received": desk.now}
    problems, flags = report.check_body(full, desk.now, released=True)
    if problems:
        raise ProtocolError(problems[0].code, "a report is malformed")
    agreement, _, article = wire.ref.partition("/")
    if not desk.rows(rows.AGREEMENT, group=agreement, limit=1):
        raise ProtocolError("article-unknown", "released under an understanding that is not known here")
    old = desk.find(rows.REPORT, wire.ob, rows.ReportRow)
    if old is not None and (old.owner != party or old.version >= version):
        if old.owner != party:
            raise ProtocolError("report-not-theirs", "the id belongs to another party's report")
        return
    row = rows.ReportRow(
        ob=wire.ob,
        owner=party,
        status="received",
        body={**body, "received": desk.now},
        version=version,
        article=article,
        agreement=agreement,
        at=desk.now,
        corrected=old is not None,
        flags=tuple(flags),
        dispositions=old.dispositions if old else {},
        places=(*(old.places if old else ()), place)[-8:],
    )
    desk.put(rows.REPORT, wire.ob, row, group=party, sort=desk.now)
    dataset = {"dataset": str(body["dataset"])} if "dataset" in body else {}
    taken = {"from": party, "version": version, "ref": wire.ref, **dataset}
    desk.record("report.received/1", wire.ob, taken)
    if not dataset:  # what others have published is background; nobody has to act on it
        due = desk.now + 1_000 * clocks.durations(desk, agreement)[clocks.DISPOSITION]
        waiting = rows.ClockRow(wire.ob, clocks.DISPOSITION, "", desk.home.party, due, local=True)
        clocks.put(desk, waiting)
    if keep_days:
        until = desk.now + keep_days * DAY
        clocks.put(desk, rows.ClockRow(wire.ob, clocks.RETENTION, "", desk.home.party, until, local=True))
    desk.tell("object", id=wire.ob)


def _move(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    moves.take(desk, party, {**wire.body, "ob": wire.ob}, wire.ref)


def _text(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    agreements.take_text(desk, party, wire.body)


def _signature(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    agreements.take_signature(desk, party, wire.body)


def _suspension(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    agreements.take_suspension(desk, party, wire.body)
    cutting.withdraw_unfetched(desk, party)


def _recall(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    recalls.take(desk, party, wire.ob, str(wire.body.get("reason", "")))


def own_of(desk: Desk, party: str, alias: str) -> str:
    """Return the own object behind an alias that a partner uses. Raises ProtocolError ``alias-unknown``.

    Only an object that this partner has got is found; what it cannot know of looks like nothing.
    """
    known = desk.find(rows.ALIAS, alias, rows.Alias)
    ob = known.ob if known else alias
    if any(party in (sent.party, sent.via) for sent in desk.every(rows.SENT_OF, rows.SentRow, group=ob)):
        return ob
    raise ProtocolError("alias-unknown", "no such object was released to this partner")


def _recall_receipt(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    ob = own_of(desk, party, wire.ob)
    recalls.take_receipt(desk, party, ob, str(wire.body.get("answer", "")), _time(wire.body))


def _time(body: Mapping[str, Any]) -> int:
    at = body.get("at")
    if not isinstance(at, int):
        raise ProtocolError("entry-form", "a time is missing")
    return at


def _receipt(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    at, post = _time(wire.body), str(wire.body.get("post", ""))[:40]
    ob = own_of(desk, party, wire.ob)
    for sent in desk.every(rows.SENT_OF, rows.SentRow, group=ob):
        if sent.party == party and not sent.read:
            flagged = abs(at - desk.now) > FLAG_SKEW_MS
            read = msgspec.structs.replace(sent, read=desk.now if flagged else at, read_by=post)
            recalls.put_sent(desk, read)
    desk.record("receipt.received/1", ob, {"from": party, "at": at, "post": post})
    desk.tell("object", id=ob)


def _disposition(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    ob = own_of(desk, party, wire.ob)
    row = desk.find(rows.REPORT, ob, rows.ReportRow)
    how = wire.body.get("as")
    if row is None or how not in report.DISPOSITIONS:
        raise ProtocolError("report-disposition", "no such disposition")
    status = "dispositioned" if row.status == "sent" else row.status
    new = msgspec.structs.replace(row, status=status, dispositions={**row.dispositions, party: how})
    desk.put(rows.REPORT, ob, new, group=row.owner, sort=int(row.body.get("received", row.at)))
    desk.record("report.disposition/1", ob, {"from": party, "as": how})
    desk.tell("object", id=ob)


def _certificate(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    keyring.take_certificate(desk, party, str(wire.body.get("certificate", "")))


def _revocation(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    keyring.take_revocation(desk, party, wire.body)


def _line(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    ground.take_line(desk, party, wire.ref, wire.body)


PROJECTORS: Mapping[str, Callable[[Desk, str, Place, Wire], None]] = {
    "report/1": _report,
    "move/1": _move,
    "understanding-text/1": _text,
    "understanding-signature/1": _signature,
    "understanding-suspension/1": _suspension,
    "recall/1": _recall,
    "recall-receipt/1": _recall_receipt,
    "receipt/1": _receipt,
    "disposition/1": _disposition,
    "certificate/1": _certificate,
    "revocation/1": _revocation,
    "line/1": _line,
}
"""What each kind does on arrival. Kinds that are not here are kept in the stream and not shown."""
