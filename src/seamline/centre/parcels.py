"""Parcels on their way: handing over what has been cut, withdrawing it, and what a partner acknowledges.

A parcel is handed over again and again until the partner has counter-signed it, unless what let it leave
has ceased meanwhile: then it is withdrawn, its stream goes on in a new epoch, and what it held is decided
anew. If the partner had got it after all, its next head says so, and nothing leaves twice.
"""

import msgspec

from seamline.centre import agreements, changeover, cutting, lanes, queue, recalls, rows
from seamline.centre.desk import Desk, Reader
from seamline.ledger.stream import MAX_EPOCH
from seamline.terms.errors import Conflict
from seamline.terms.lanes import LANES
from seamline.understanding.kinds import FINDINGS

MAX_WITHDRAWN = 8
"""Withdrawn epochs of a lane of which a late acknowledgement is still understood."""
MAX_STEPS = 64
"""Units of cutting in one call of ``parcels_for``."""

Held = dict[str, tuple[int, int]]
"""(epoch, number) by lane, as a partner says it holds them."""


def step(desk: Desk, party: str, held: Held, tick: int, limit: int) -> bool:
    """Do the next piece of cutting for an answer of at most limit bytes; say whether there may be more.

    Lanes in their order: nothing is cut in one while there is something to cut in those before it.
    """
    if queue.stir(desk, party, tick):
        return True
    size = 0
    for lane in LANES:
        kept = lanes.unacked(desk, party, lane)
        if not all(_good(desk, party, row) for row in kept):
            withdraw(desk, party, lane)
            return True
        size += sum(row.size for row in kept if not _holds(held, lane, row))
        if size >= limit:
            return False
        if len(kept) < lanes.MAX_UNACKED and cutting.cut_one(desk, party, lane, tick):
            return True
    return False


def collect(reader: Reader, party: str, held: Held, limit: int) -> list[bytes]:
    """Return the parcels that a partner does not hold yet, standing lane first: one, or at most limit bytes.

    To be read in the unit of work in which the last ``step`` was done, or what it withdrew might leave.
    """
    found: list[bytes] = []
    size = 0
    for lane in LANES:
        for row in lanes.unacked(reader, party, lane):
            if _holds(held, lane, row):
                continue
            if size + row.size > limit and found:
                return found
            found.append(lanes.bytes_of(reader, party, lane, row))
            size += row.size
    return found


def parcels_for(desk: Desk, party: str, held: Held, tick: int, limit: int) -> list[bytes]:
    """Cut what waits and return what a partner does not hold yet, in one unit of work: for a stick."""
    for _ in range(MAX_STEPS):
        if not step(desk, party, held, tick, limit):
            break
    return collect(desk, party, held, limit)


def anything(reader: Reader, party: str, tick: int) -> bool:
    """Say whether there may be something to hand over to a partner at a tick."""
    due = queue.next_look(reader, party)
    return (due is not None and due <= tick) or any(
        reader.rows(table, group=f"{party}/{lane}", limit=1)
        for lane in LANES
        for table in (rows.QUEUE, rows.PARCEL)
    )


def soon(reader: Reader, party: str) -> bool:
    """Say whether something waits that was too young to be cut, and so may leave at one of the next ticks."""
    return any(reader.rows(rows.QUEUE, group=f"{party}/{lane}", limit=1) for lane in LANES)


def _holds(held: Held, lane: str, row: rows.ParcelRow) -> bool:
    epoch, number = held.get(lane, (0, 0))
    return row.epoch == epoch and row.last <= number


def _good(desk: Desk, party: str, row: rows.ParcelRow) -> bool:
    """Say whether what let a parcel leave still does, and whether the partner can still open it."""
    if not changeover.still_seals(desk, party, row.key):
        return False
    if row.spoilt or not row.understanding:
        return not row.spoilt
    suspended = agreements.suspended_by(desk, row.understanding)
    return agreements.holds(desk, row.understanding) and set(suspended) <= set(row.suspended)


def withdraw(desk: Desk, party: str, lane: str, epochs: int = 1) -> None:
    """Hand the unacknowledged parcels of a lane over no more; the stream goes on so many epochs later.

    Raises Conflict ``epoch-none-left`` when there is none left.
    """
    state = lanes.lane_row(desk, "out", party, lane)
    runs = []
    for row in lanes.unacked(desk, party, lane):
        for item in lanes.items_of(desk, party, lane, row.epoch, row.first):
            _take_back(desk, lane, item)
        lanes.let_go(desk, party, lane, row, items=False)
        runs.append((row.first, row.last))
    group = f"{party}/{lane}"
    if runs:
        gone = rows.Withdrawn(epoch=state.epoch, runs=tuple(runs))
        desk.put(rows.WITHDRAWN, f"{group}/{state.epoch}", gone, group=group, sort=state.epoch)
    for old in desk.every(rows.WITHDRAWN, rows.Withdrawn, group=group, newest=True)[MAX_WITHDRAWN:]:
        _forget(desk, party, lane, old)
    epoch = state.epoch + epochs
    if epoch > MAX_EPOCH:
        raise Conflict("epoch-none-left", "too many epochs have been opened in this stream")
    lanes.put_lane(desk, "out", party, lane, rows.LaneRow(epoch=epoch))
    desk.record("epoch.opened/1", party, {"party": party, "lane": lane, "epoch": epoch})


def _take_back(desk: Desk, lane: str, item: rows.CutItem) -> None:
    sent = desk.find(rows.SENT, item.sent, rows.SentRow) if item.sent else None
    if sent is not None:
        recalls.put_sent(desk, msgspec.structs.replace(sent, number=0))
        if sent.state == "recalled":
            return
    queue.put_back(desk, lane, item.row)


def acknowledged(desk: Desk, party: str, lane: str, epoch: int, number: int) -> None:
    """Note up to where, at the end of a parcel, a partner has counter-signed: that need not be kept."""
    state = lanes.lane_row(desk, "out", party, lane)
    if epoch != state.epoch:
        _acknowledged_late(desk, party, lane, epoch, number)
        return
    if number > state.acked:
        root = lanes.root_at(desk, party, lane, epoch, number)
        new = msgspec.structs.replace(state, acked=number, acked_root=root.hex() if root else "", refused=())
        lanes.put_lane(desk, "out", party, lane, new)
    for row in lanes.unacked(desk, party, lane):
        if row.last > number:
            break
        for place, item in enumerate(lanes.items_of(desk, party, lane, epoch, row.first), row.first):
            _reached(desk, item, lane, epoch, place)
        lanes.let_go(desk, party, lane, row)
    for old in desk.every(rows.WITHDRAWN, rows.Withdrawn, group=f"{party}/{lane}"):
        _forget(desk, party, lane, old)
    desk.tell("partners")


def _acknowledged_late(desk: Desk, party: str, lane: str, epoch: int, number: int) -> None:
    """A parcel that was withdrawn had got through: what it held need not leave again."""
    key = f"{party}/{lane}/{epoch}"
    gone = desk.find(rows.WITHDRAWN, key, rows.Withdrawn)
    if gone is None or all(last > number for _, last in gone.runs):
        return
    left = []
    for first, last in gone.runs:
        if last > number:
            left.append((first, last))
            continue
        for place, item in enumerate(lanes.items_of(desk, party, lane, epoch, first), first):
            _got_through(desk, item, lane, epoch, place)
        desk.tx.delete(rows.PARCEL_ITEMS, f"{key}/{first}")
    new = rows.Withdrawn(epoch=epoch, runs=tuple(left))
    desk.put(rows.WITHDRAWN, key, new, group=f"{party}/{lane}", sort=epoch)
    desk.tell("partners")


def _got_through(desk: Desk, item: rows.CutItem, lane: str, epoch: int, number: int) -> None:
    sent = desk.find(rows.SENT, item.sent, rows.SentRow) if item.sent else None
    if sent is not None and not sent.number:
        sent = msgspec.structs.replace(sent, lane=lane, epoch=epoch, number=number)
        recalls.put_sent(desk, sent)
        _reached(desk, item, lane, epoch, number)
    # A report or a line that has changed since waits in its own right and is compared when it is cut.
    key = queue.key_of(lane, item.row)
    waits = desk.find(rows.QUEUE, key, rows.QueueRow)
    if waits is not None and waits.order == item.row.order:
        queue.remove(desk, lane, item.row.party, [key])


def _forget(desk: Desk, party: str, lane: str, gone: rows.Withdrawn) -> None:
    for first, _ in gone.runs:
        desk.tx.delete(rows.PARCEL_ITEMS, f"{party}/{lane}/{gone.epoch}/{first}")
    desk.tx.delete(rows.WITHDRAWN, f"{party}/{lane}/{gone.epoch}")


def _reached(desk: Desk, item: rows.CutItem, lane: str, epoch: int, number: int) -> None:
    sent = desk.find(rows.SENT, item.sent, rows.SentRow) if item.sent else None
    if sent is None or sent.reached or (sent.lane, sent.epoch, sent.number) != (lane, epoch, number):
        return
    recalls.put_sent(desk, msgspec.structs.replace(sent, reached=desk.now))
    desk.tell("seam" if sent.kind in FINDINGS else "object", id=sent.ob)


def open_anew(desk: Desk, party: str, epochs: int = 1) -> None:
    """Withdraw what is under way to a partner and go on so many epochs later in every lane.

    Raises Conflict ``epoch-none-left`` when there is none left.
    """
    for lane in LANES:
        withdraw(desk, party, lane, epochs)
