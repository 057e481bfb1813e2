"""Where the streams with partners stand, and the parcels that have been cut and not acknowledged."""

import msgspec

from seamline.centre import rows
from seamline.centre.desk import Desk, Reader
from seamline.terms.lanes import LANES

MAX_UNACKED = 64
"""Parcels of a lane that a partner has not acknowledged. Beyond it nothing more is cut in that lane."""


def stream_name(sender: str, recipient: str, lane: str) -> str:
    """Return the name of a stream as the store keeps it."""
    return f"{sender}>{recipient}/{lane}"


def lane_row(reader: Reader, direction: str, party: str, lane: str) -> rows.LaneRow:
    """Return where a stream stands; a new one stands at epoch 1, number 0."""
    return reader.find(rows.LANE, f"{direction}/{party}/{lane}", rows.LaneRow) or rows.LaneRow()


def put_lane(desk: Desk, direction: str, party: str, lane: str, row: rows.LaneRow) -> None:
    """Write where a stream stands."""
    desk.put(rows.LANE, f"{direction}/{party}/{lane}", row, group=f"{direction}/{party}")


def acked(reader: Reader, party: str) -> dict[str, tuple[int, int]]:
    """Return up to where a partner has acknowledged each lane: epoch and number."""
    held = {lane: lane_row(reader, "out", party, lane) for lane in LANES}
    return {lane: (row.epoch, row.acked) for lane, row in held.items()}


def first_time(desk: Desk, direction: str, party: str, lane: str, code: str) -> bool:
    """Say whether a code is refused for the first time since all was well, and remember it."""
    state = lane_row(desk, direction, party, lane)
    if code in state.refused:
        return False
    new = msgspec.structs.replace(state, refused=(*state.refused, code))
    put_lane(desk, direction, party, lane, new)
    return True


# Parcels that are kept until they are acknowledged.


def unacked(reader: Reader, party: str, lane: str) -> list[rows.ParcelRow]:
    """Return the parcels of a lane that are not acknowledged, in order."""
    return reader.every(rows.PARCEL, rows.ParcelRow, group=f"{party}/{lane}")


def keep(
    desk: Desk, party: str, lane: str, row: rows.ParcelRow, raw: bytes, items: tuple[rows.CutItem, ...]
) -> None:
    """Keep a parcel until it is acknowledged."""
    key = _key(party, lane, row)
    desk.put(rows.PARCEL, key, row, group=f"{party}/{lane}", sort=row.first)
    desk.tx.put(rows.PARCEL_BYTES, key, raw)
    desk.put(rows.PARCEL_ITEMS, key, rows.ParcelItems(items))


def bytes_of(reader: Reader, party: str, lane: str, row: rows.ParcelRow) -> bytes:
    """Return the bytes of a parcel that is kept."""
    raw = reader.view.get(rows.PARCEL_BYTES, _key(party, lane, row))
    assert raw is not None
    return raw


def items_of(reader: Reader, party: str, lane: str, epoch: int, first: int) -> tuple[rows.CutItem, ...]:
    """Return what a parcel was made of; () where that is not kept any more."""
    held = reader.find(rows.PARCEL_ITEMS, f"{party}/{lane}/{epoch}/{first}", rows.ParcelItems)
    return held.items if held else ()


def let_go(desk: Desk, party: str, lane: str, row: rows.ParcelRow, *, items: bool = True) -> None:
    """Keep a parcel no longer; items: nor what it was made of."""
    key = _key(party, lane, row)
    desk.tx.delete(rows.PARCEL, key)
    desk.tx.delete(rows.PARCEL_BYTES, key)
    if items:
        desk.tx.delete(rows.PARCEL_ITEMS, key)


def spoil(desk: Desk, party: str, sent: rows.SentRow) -> None:
    """What was released here is no longer to leave: if its parcel still waits, it is not handed over."""
    group = f"{party}/{sent.lane}"
    for row in desk.every(rows.PARCEL, rows.ParcelRow, group=group, high=sent.number, newest=True, limit=1):
        if row.epoch == sent.epoch and row.first <= sent.number <= row.last:
            new = msgspec.structs.replace(row, spoilt=True)
            desk.put(rows.PARCEL, _key(party, sent.lane, row), new, group=group, sort=row.first)


def root_at(reader: Reader, party: str, lane: str, epoch: int, number: int) -> bytes | None:
    """Return the root of an own stream at a number where a parcel ended; None where none did."""
    name = stream_name(reader.home.party, party, lane)
    held = reader.find(rows.SEALED, f"{name}/{epoch}/{number}", rows.Taken)
    return bytes.fromhex(held.root) if held else None


def _key(party: str, lane: str, row: rows.ParcelRow) -> str:
    return f"{party}/{lane}/{row.epoch}/{row.first}"
