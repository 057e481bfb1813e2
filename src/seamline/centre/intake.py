"""Taking parcels: verified first, then applied entry by entry, rows and cursor in one unit of work.

An entry that cannot be applied does not stop the stream: the unit is tried again without it and the entry
goes to quarantine with its code, to be released or dropped by a person.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from seamline.centre import (
    agreements,
    clocks,
    ground,
    keyring,
    lanes,
    moves,
    quarantine,
    recalls,
    rows,
)
from seamline.centre.desk import Actor, Desk
from seamline.centre.quarantine import Place
from seamline.ledger import parcel
from seamline.ledger.entry import Wire, read_wire
from seamline.ledger.merkle import Frontier
from seamline.ledger.stream import SEALED_BYTES, Stream
from seamline.procedures import report
from seamline.terms.errors import ProtocolError, Refusal, SeamlineError, Unavailable
from seamline.terms.lanes import STANDING
from seamline.terms.times import DAY, FLAG_SKEW_MS
from seamline.understanding.kinds import matches

ENTRIES_A_DAY = 500_000
BYTES_A_DAY = 512 * 1024 * 1024
"""What is taken in of one partner on a day, in the standing lane and in the others together, each. What is
more waits at the partner's."""
MAX_PASSES = 4
"""Times that a parcel is tried without what could not be applied; then the rest goes to quarantine."""
MAX_PLACES = 32
"""Versions of a report whose bytes are kept in the stream; the oldest ones are erased."""
MAX_VERSION = 1_000_000
MAX_KEEP_DAYS = 36_500
BRINGS = frozenset({"understanding-text/1", "understanding-signature/1", "certificate/1"})
"""Kinds on which others wait that came too early."""


class Taken(msgspec.Struct, frozen=True):
    """What became of one parcel: taken anew, already held, or refused with a code.

    brings: it holds something for which entries that came too early may have waited.
    """

    lane: str
    count: int
    code: str = ""
    brings: bool = False


class Poison(Exception):
    """Some entries of a parcel could not be applied: codes by number."""

    def __init__(self, codes: Mapping[int, str]) -> None:
        super().__init__(", ".join(sorted(set(codes.values()))))
        self.codes = codes


def take(desk: Desk, party: str, raw: bytes, skip: Mapping[int, str], *, tried: bool = False) -> Taken:
    """Verify a parcel and apply it. Raises Poison for entries that are not in skip and cannot be applied.

    Never applies a part: a parcel is refused whole, with a code, or taken whole. skip: codes by number of
    entries that go to quarantine. tried: it has been tried often enough, and all from the first of them on
    do.
    """
    lane = parcel.lane_of(raw, party, desk.home.party)
    if isinstance(lane, Refusal):
        return refused(desk, party, "", raw, lane)
    state = lanes.lane_row(desk, "in", party, lane)
    if state.frozen:
        return Taken(lane, 0, "stream-frozen")
    opened = _open(desk, party, lane, state, raw)
    if isinstance(opened, Refusal):
        return refused(desk, party, lane, raw, opened)
    if not _allowance(desk, party, lane, len(opened.rows), len(raw)):
        return Taken(lane, 0, "partner-quota")
    name, epoch = lanes.stream_name(party, desk.home.party, lane), opened.epoch
    if epoch != state.epoch:
        # The originator has withdrawn what was not fetched, or was restored from a backup.
        desk.record("epoch.taken/1", party, {"from": party, "lane": lane, "epoch": epoch})
    desk.tx.add_to_stream(name, epoch, opened.rows)
    _apply_all(desk, party, lane, opened, skip, tried=tried)
    last, count = opened.seal.last, len(opened.rows)
    new = msgspec.structs.replace(state.at(epoch, opened.frontier), refused=())
    lanes.put_lane(desk, "in", party, lane, new)
    taken = rows.Taken(opened.seal.root.hex(), raw[:SEALED_BYTES].hex())
    desk.put(rows.TAKEN, f"{name}/{epoch}/{last}", taken, group=f"{name}/{epoch}", sort=last)
    body = {"from": party, "lane": lane, "epoch": epoch, "number": last, "count": count}
    desk.record("parcel.taken/1", party, body)
    return Taken(lane, count, brings=any(wire.kind in BRINGS for wire in opened.wires))


def _apply_all(
    desk: Desk, party: str, lane: str, opened: parcel.Opened, skip: Mapping[int, str], *, tried: bool
) -> None:
    name = lanes.stream_name(party, desk.home.party, lane)
    untried, mark = min(skip) if tried and skip else None, opened.seal.understanding
    poisoned: dict[int, str] = {}
    for entry, wire in zip(opened.rows, opened.wires, strict=True):
        place = (name, opened.epoch, entry.number)
        code = skip.get(entry.number, "")
        if not code and untried is not None and entry.number > untried:
            code = "entry-untried"
        if code:
            quarantine.keep(desk, party, lane, place, entry.raw or b"", code, mark)
        elif found := trip(desk, party, place, wire, mark):
            poisoned[entry.number] = found
    if poisoned:
        raise Poison(poisoned)


def _open(desk: Desk, party: str, lane: str, state: rows.LaneRow, raw: bytes) -> parcel.Opened | Refusal:
    return open_parcel(
        raw,
        keyring.node_keys(desk, party),
        Stream(party, desk.home.party, lane),
        state.epoch,
        state.tree(),
        lambda number: _root_at(desk, party, lane, state.epoch, number),
    )


def open_parcel(
    raw: bytes,
    keys: Sequence[bytes],
    stream: Stream,
    epoch: int,
    frontier: Frontier,
    root_at: parcel.RootAt,
) -> parcel.Opened | Refusal:
    """Open a parcel under whichever of the trusted keys sealed it; refuses as the ledger does."""
    found: parcel.Opened | Refusal = Refusal("partner-no-key")
    for key in keys:
        found = parcel.open_parcel(
            raw,
            stream=stream,
            epoch=epoch,
            number=frontier.size,
            frontier=frontier,
            public=key,
            root_at=root_at,
        )
        if not (isinstance(found, Refusal) and found.code == "parcel-signature"):
            break
    return found


def _root_at(desk: Desk, party: str, lane: str, epoch: int, number: int) -> bytes | None:
    name = lanes.stream_name(party, desk.home.party, lane)
    held = desk.find(rows.TAKEN, f"{name}/{epoch}/{number}", rows.Taken)
    return bytes.fromhex(held.root) if held else None


def refused(desk: Desk, party: str, lane: str, raw: bytes, refusal: Refusal) -> Taken:
    """Note once that a parcel was refused; keep it as evidence where it proves a fork."""
    if refusal.code in ("parcel-duplicate", "parcel-epoch"):
        return Taken(lane, 0, refusal.code)
    if lanes.first_time(desk, "in", party, lane, refusal.code):
        desk.record("parcel.refused/1", party, {"from": party, "lane": lane, "code": refusal.code})
    if refusal.code in ("parcel-fork", "parcel-rollback"):
        # Both histories are signed: the stream stops here, the evidence stays, the others go on.
        state = lanes.lane_row(desk, "in", party, lane)
        lanes.put_lane(desk, "in", party, lane, msgspec.structs.replace(state, frozen=raw.hex()))
        desk.tell("alarm", ob=party, clock=refusal.code)
    return Taken(lane, 0, refusal.code)


def _allowance(desk: Desk, party: str, lane: str, entries: int, size: int) -> bool:
    """Count a parcel against what a partner may send on a day; say whether there is room for it."""
    key = f"{party}/{'standing' if lane == STANDING else 'other'}"
    today = desk.now // DAY
    held = desk.find(rows.ALLOWANCE, key, rows.Allowance)
    if held is None or held.day != today:
        held = rows.Allowance(day=today)
    full = held.entries + entries > ENTRIES_A_DAY or held.size + size > BYTES_A_DAY
    if not full:
        held = rows.Allowance(today, held.entries + entries, held.size + size, held.told)
    elif not held.told:
        held = msgspec.structs.replace(held, told=True)
        desk.record("parcel.refused/1", party, {"from": party, "lane": lane, "code": "partner-quota"})
    desk.put(rows.ALLOWANCE, key, held)
    return not full


def _with_agreement(desk: Desk, wire: Wire, mark: bytes) -> Wire:
    """Return an entry whose reference says of which understanding the article is; the seal says it once.

    mark: the first bytes of its hash. "" where no such version is held with every signature: whatever a
    partner alone has put its name to opens nothing here.
    """
    known = next((value.id for value in agreements.signed(desk) if value.hash.startswith(mark.hex())), "")
    return msgspec.structs.replace(wire, ref=f"{known}/{wire.ref}") if wire.ref else wire


def trip(desk: Desk, party: str, place: Place, wire: Wire, mark: bytes) -> str:
    """Apply an entry; return the code of what keeps it from being applied, "" where it was."""
    try:
        _apply(desk, party, place, _with_agreement(desk, wire, mark))
    except Unavailable:
        raise
    except SeamlineError as error:
        return error.code
    except Exception:  # noqa: BLE001 - whatever a projector trips over must not take the stream down with it
        return "entry-unreadable"
    return ""


def retry(desk: Desk, actor: Actor, key: str) -> None:
    """Try an entry in quarantine again, as after an upgrade. Raises Poison if it cannot be applied still."""
    actor.need("administrator", "duty-officer")
    row = quarantine.held(desk, key)
    _again(desk, rows.QUARANTINE, key, row)
    body = {"from": row.party, "lane": row.lane, "number": row.number, "code": row.code}
    desk.record("quarantine.released/1", row.party, body, actor.person)


def retry_early(desk: Desk, key: str) -> None:
    """Try an entry that came too early again. Raises Poison while it is still too early."""
    row = desk.find(rows.EARLY, key, rows.QuarantineRow)
    if row is not None:
        _again(desk, rows.EARLY, key, row)


def refuse_early(desk: Desk, key: str, code: str) -> None:
    """What it waited for has come, and now something else is wrong with it: it goes to quarantine."""
    row = desk.find(rows.EARLY, key, rows.QuarantineRow)
    if row is not None:
        desk.tx.delete(rows.EARLY, key)
        raw, mark = bytes.fromhex(row.raw), bytes.fromhex(row.mark)
        quarantine.keep(desk, row.party, row.lane, _place(key, row), raw, code, mark)


def _again(desk: Desk, table: str, key: str, row: rows.QuarantineRow) -> None:
    wire = read_wire(bytes.fromhex(row.raw))
    code = trip(desk, row.party, _place(key, row), wire, bytes.fromhex(row.mark))
    if code:
        raise Poison({row.number: code})
    desk.tx.delete(table, key)


def _place(key: str, row: rows.QuarantineRow) -> Place:
    return key.rpartition("/")[0].rpartition("/")[0], row.epoch, row.number


def _apply(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    if bool(wire.ex) != desk.home.exercise:
        raise ProtocolError("exercise-mismatch", "an exercise and the real do not mix")
    projector = PROJECTORS.get(wire.kind)
    if projector is None:
        raise ProtocolError("kind-unknown", "a newer version is needed to read this")
    projector(desk, party, place, wire)


def _report(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    if desk.find(rows.TOMBSTONE, f"{party}/{wire.ob}", rows.Tombstone):
        desk.tx.purge(*place)
        return
    body = dict(wire.body)
    version = body.pop("version", 1)
    keep_days = body.pop("keep_days", 0)
    told = body.pop("for", "")
    if not (type(version) is int and type(keep_days) is int and isinstance(told, str)):
        raise ProtocolError("report-form", "a report is malformed")
    if not 0 < version <= MAX_VERSION or not 0 <= keep_days <= MAX_KEEP_DAYS:
        raise ProtocolError("report-form", "a report is malformed")
    full = {**body, "originator": party, "received": desk.now}
    problems, flags = report.check_body(full, desk.now, released=True)
    if problems:
        raise ProtocolError(problems[0].code, "a report is malformed")
    agreement, _, article = wire.ref.partition("/")
    if not _covered(desk, party, agreement, article, told, f"report.{body.get('type', '')}"):
        raise ProtocolError("article-unknown", "released under an article that is not known here")
    old = desk.find(rows.REPORT, wire.ob, rows.ReportRow)
    if old is not None and old.owner != party:
        raise ProtocolError("report-not-theirs", "the id belongs to another party's report")
    if old is not None and old.version >= version:
        # A stream that was begun anew brings it once more: its bytes are here twice, and go together.
        again = msgspec.structs.replace(old, places=_places(desk, old, place))
        desk.put(rows.REPORT, wire.ob, again, group=party, sort=old.at)
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
        seen_by=(),
        told=told,
        places=_places(desk, old, place),
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


def _covered(desk: Desk, party: str, agreement: str, article: str, told: str, kind: str) -> bool:
    """Say whether a version that all have signed has an article by which a partner gives such a thing."""
    to = told or desk.home.party
    return any(
        value.id == agreement and term.number == article and party in term.from_ and to in term.to
        for value in agreements.signed(desk)
        for term in value.articles
        if any(matches(kind, pattern) for pattern in term.kinds)
    )


def _places(desk: Desk, old: rows.ReportRow | None, place: Place) -> tuple[Place, ...]:
    """Return where the versions of a report stand; the bytes of the oldest ones are erased."""
    found = (*(old.places if old else ()), place)
    for gone in found[:-MAX_PLACES]:
        desk.tx.purge(*gone)
    return found[-MAX_PLACES:]


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


def _recall(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    recalls.take(desk, party, wire.ob, str(wire.body.get("reason", "")))


def sent_as(desk: Desk, party: str, alias: str) -> rows.SentRow:
    """Return the release behind an alias that a partner uses. Raises ProtocolError ``alias-unknown``.

    Only what this partner has got, for itself or to tell it to whom it brokers, is found; what it cannot know
    of looks like nothing.
    """
    known = desk.find(rows.ALIAS, alias, rows.Alias)
    for sent in desk.every(rows.SENT_OF, rows.SentRow, group=known.ob if known else alias):
        if sent.alias == alias and party == (sent.via or sent.party):
            return sent
    raise ProtocolError("alias-unknown", "no such object was released to this partner")


def _recall_receipt(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    sent = sent_as(desk, party, wire.ob)
    recalls.take_receipt(desk, sent.party, sent.ob, str(wire.body.get("answer", "")), _time(wire.body))


def _time(body: Mapping[str, Any]) -> int:
    at = body.get("at")
    if not isinstance(at, int):
        raise ProtocolError("entry-form", "a time is missing")
    return at


def _receipt(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    at, post = _time(wire.body), str(wire.body.get("post", ""))[:40]
    sent = sent_as(desk, party, wire.ob)
    if not sent.read:
        flagged = abs(at - desk.now) > FLAG_SKEW_MS
        read = msgspec.structs.replace(sent, read=desk.now if flagged else at, read_by=post)
        recalls.put_sent(desk, read)
    desk.record("receipt.received/1", sent.ob, {"from": party, "at": at, "post": post})
    desk.tell("object", id=sent.ob)


def _disposition(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    sent = sent_as(desk, party, wire.ob)
    row = desk.find(rows.REPORT, sent.ob, rows.ReportRow)
    how = wire.body.get("as")
    if row is None or how not in report.DISPOSITIONS:
        raise ProtocolError("report-disposition", "no such disposition")
    status = "dispositioned" if row.status == "sent" else row.status
    dispositions = {**row.dispositions, sent.party: how}
    new = msgspec.structs.replace(row, status=status, dispositions=dispositions)
    desk.put(rows.REPORT, sent.ob, new, group=row.owner, sort=int(row.body.get("received", row.at)))
    desk.record("report.disposition/1", sent.ob, {"from": party, "as": how})
    desk.tell("object", id=sent.ob)


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
