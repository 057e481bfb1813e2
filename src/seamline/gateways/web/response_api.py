"""The seam: how fast anybody gets there."""

from typing import Annotated, Any

import msgspec

from seamline.gateways.web.bodies import Given
from seamline.gateways.web.parts import Call
from seamline.gateways.web.seam_api import Assumed
from seamline.terms.party import Names

Doc = dict[str, Any]

LEAST_WITHIN_MIN, MOST_WITHIN_MIN = 5, 1_440
Minutes = Annotated[int, msgspec.Meta(ge=LEAST_WITHIN_MIN, le=MOST_WITHIN_MIN)]


class ResponseQuery(Given, frozen=True):
    """Within how many minutes a place counts as covered."""

    within: Minutes = 60


class RoadsSaid(msgspec.Struct, frozen=True):
    """The roads that times rest on. at: ms UTC. largest: share of the largest piece. shut: roads closed."""

    digest: str
    at: int
    source: str
    licence: str
    edges: int
    length_m: int
    pieces: int
    largest: float | None
    shut: int


class MeasureSaid(msgspec.Struct, frozen=True):
    """A restricted area in force."""

    ob: str
    name: str


class PostSaid(msgspec.Struct, frozen=True):
    """A post of record. first_km2, backup_km2: of how much ground it is the first, the second."""

    id: str
    name: str
    parties: list[str]
    place: tuple[float, float]
    first_km2: float
    backup_km2: float
    on_road: bool


class Reach(msgspec.Struct, frozen=True):
    """Within how long half of some ground is reached, seconds, null for never; shares in time; by whom."""

    first_s: float | None
    backup_s: float | None
    covered: float | None
    backed: float | None
    post: str
    backup: str


class SectorReach(Reach, frozen=True):
    """Of a sector, "" for ground in none."""

    id: str


class SegmentReach(Reach, frozen=True):
    """Of a stretch; ids as in ``Seam``."""

    id: str
    from_m: int
    to_m: int
    sector: str
    middle: tuple[float, float]


class ReachFigures(msgspec.Struct, frozen=True):
    """Shares of ground covered in time, backed in time, reached at all; seconds by quantile, null: never."""

    covered: float | None
    backed: float | None
    reached: float | None
    first_50_s: float | None
    first_90_s: float | None
    first_95_s: float | None
    backup_50_s: float | None
    backup_90_s: float | None
    backup_95_s: float | None


class ResponseArea(ReachFigures, frozen=True):
    """An area. boxes: west, south, east, north of each block; bands: its worst cell, 0 (15 min) to 4."""

    id: str
    agreement: str
    names: Names
    cells: int
    cell_km: float
    ways: dict[str, int]
    segments: list[SegmentReach]
    sectors: list[SectorReach]
    boxes: list[tuple[float, float, float, float]]
    first_bands: list[int]
    backup_bands: list[int]


class SpeedSaid(msgspec.Struct, frozen=True):
    """The speed that is assumed on a class of road."""

    class_: str = msgspec.field(name="class")
    kmh: float
    km: float


class Response(msgspec.Struct, frozen=True):
    """How fast anybody gets there. now: ms UTC."""

    now: int
    within_min: int
    off_road_kmh: float
    roads: RoadsSaid | None
    measures: list[MeasureSaid]
    posts: list[PostSaid]
    areas: list[ResponseArea]
    speeds: list[SpeedSaid]
    cautions: list[Assumed]
    assumptions: list[Assumed]


async def show(call: Call) -> Doc:
    """GET /api/seam/response."""
    from seamline.centre.seam import response, segments  # compiled loops: a node starts without them

    asked: ResponseQuery = call.query
    centre = call.parts.centre
    if await centre.see(segments.stale):
        await centre.do(segments.keep)
    ground = await call.parts.grounds.now(centre)
    return response.document(ground, centre.clock.now_ms(), asked.within)
