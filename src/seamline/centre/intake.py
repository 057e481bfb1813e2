"""Taking parcels: verified first, then applied entry by entry, rows and cursor in one unit of work.

An entry that cannot be applied does not stop the stream: the unit is tried again without it and the entry
goes to quarantine with its code, to be released or dropped by a person.
"""

from collections.abc import Mapping, Sequence

import msgspec

from seamline.centre import (
    arrivals,
    keyring,
    lanes,
    losses,
    quarantine,
    rows,
)
from seamline.centre.desk import Actor, Desk
from seamline.centre.node import Centre
from seamline.centre.quarantine import Place
from seamline.ledger import parcel
from seamline.ledger.entry import read_wire
from seamline.ledger.merkle import Frontier
from seamline.ledger.signature import key_id
from seamline.ledger.stream import SEALED_BYTES, Stream
from seamline.terms.errors import Refusal
from seamline.terms.lanes import STANDING
from seamline.terms.times import DAY

ENTRIES_A_DAY = 500_000
BYTES_A_DAY = 512 * 1024 * 1024
"""What is taken in of one partner on a day, in the standing lane and in the others together, each. What is
more waits at the partner's."""
MAX_PASSES = 4
"""Times that a parcel is tried without what could not be applied; then the rest goes to quarantine."""
BRINGS = frozenset(
    {"understanding-text/1", "understanding-signature/1", "certificate/1", "certificate-back/1", "card/1"}
)
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
    opened, key = _open(desk, party, lane, state, raw)
    if isinstance(opened, Refusal):
        return refused(desk, party, lane, raw, opened)
    if not _allowance(desk, party, lane, len(opened.rows), len(raw)):
        return Taken(lane, 0, "partner-quota")
    name, epoch = lanes.stream_name(party, desk.home.party, lane), opened.epoch
    if epoch != state.epoch:
        # The originator has withdrawn what was not fetched, or was restored from a backup.
        desk.record("epoch.taken/1", party, {"from": party, "lane": lane, "epoch": epoch})
    desk.tx.add_to_stream(name, epoch, opened.rows)
    last, count = opened.seal.last, len(opened.rows)
    taken = rows.Taken(opened.seal.root.hex(), raw[:SEALED_BYTES].hex(), key_id(key))
    desk.put(rows.TAKEN, f"{name}/{epoch}/{last}", taken, group=f"{name}/{epoch}", sort=last)
    _apply_all(desk, party, lane, opened, skip, tried=tried)
    losses.count(desk, party, opened.wires)
    new = msgspec.structs.replace(state.at(epoch, opened.frontier), refused=())
    lanes.put_lane(desk, "in", party, lane, new)
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
        elif found := arrivals.trip(desk, party, place, wire, mark):
            poisoned[entry.number] = found
    if poisoned:
        raise Poison(poisoned)


def _open(
    desk: Desk, party: str, lane: str, state: rows.LaneRow, raw: bytes
) -> tuple[parcel.Opened | Refusal, bytes]:
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
) -> tuple[parcel.Opened | Refusal, bytes]:
    """Open a parcel under whichever of the trusted keys sealed it; refuses as the ledger does.

    Returns that key as well, b"" where none did.
    """
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
            return found, key
    return found, b""


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


def retry(desk: Desk, actor: Actor, key: str) -> None:
    """Try an entry in quarantine again, as after an upgrade. Raises Poison if it cannot be applied still."""
    actor.need("administrator", "duty-officer")
    row = quarantine.held(desk, key)
    _again(desk, rows.QUARANTINE, key, row)
    body = {"from": row.party, "lane": row.lane, "number": row.number, "code": row.code}
    desk.record("quarantine.released/1", row.party, body, actor.person)


async def try_again(centre: Centre, actor: Actor, key: str) -> str:
    """Try an entry in quarantine again; return the code of what still keeps it from being applied, or "".

    Raises NotFound ``quarantine-not-found``, Denied ``role-needed``.
    """
    try:
        await centre.do(lambda desk: retry(desk, actor, key))
    except Poison as poison:
        return next(iter(poison.codes.values()))
    return ""


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
    code = arrivals.trip(desk, row.party, _place(key, row), wire, bytes.fromhex(row.mark))
    if code:
        raise Poison({row.number: code})
    desk.tx.delete(table, key)


def _place(key: str, row: rows.QuarantineRow) -> Place:
    return key.rpartition("/")[0].rpartition("/")[0], row.epoch, row.number
