"""Where own units are. It stays on this node: no call of a partner reaches it."""

import msgspec

from seamline.centre import tracks
from seamline.centre.rows import PositionRow
from seamline.gateways.web import positions_bodies
from seamline.gateways.web.parts import Call


class PositionAnswer(msgspec.Struct, frozen=True):
    """Where a unit was last. at: ms UTC; precision_m: half-width of doubt, 0 where it is not stated."""

    unit: str
    kind: str
    at: int
    lat_e7: int
    lon_e7: int
    precision_m: int


class PositionsTaken(msgspec.Struct, frozen=True):
    """What became of a batch. old: older than is kept, and left out."""

    taken: int
    old: int


async def newest(call: Call) -> list[PositionAnswer]:
    """GET /api/positions: the newest of each unit."""
    found = await call.parts.centre.see(lambda reader: tracks.newest(reader, call.actor))
    return [msgspec.convert(one, PositionAnswer, from_attributes=True) for one in found]


async def take(call: Call) -> PositionsTaken:
    """POST /api/positions: all of a batch or none of it."""
    given: positions_bodies.PositionsIn = call.body
    batch = [PositionRow(*msgspec.structs.astuple(one)) for one in given.positions]
    counts = await call.parts.centre.do(lambda desk: tracks.take(desk, call.actor, batch))
    return PositionsTaken(counts.taken, counts.old)
