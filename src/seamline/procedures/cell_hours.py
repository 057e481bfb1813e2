"""The ground and the hours of a plan as cell-hours: what two plans are compared by.

A cell is a square kilometre of the MGRS, cut at the edges of zones like everywhere; an hour is one of UTC. A
corridor stands for every cell that comes nearer to it than MARGIN_M, a window for every hour that it touches
once it is lengthened by MARGIN_MS at both ends. Both sides widen their own plan, so two plans of which the
corridors come within twice the margin of each other, in windows less than twice MARGIN_MS apart, share a
cell-hour for certain: half-way between them lies ground that both have taken. What lies further apart than
twice the margin and the diagonal of a cell (2.5 km) shares none.

Why so large: patrols stray by some hundred metres and run late by half an hour, and nobody wants to hear of a
patrol 5 km off. Smaller cells would need more tokens than fit a message, larger ones would call every day.
"""

import functools
import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import msgspec

from seamline.terms import mgrs_grid
from seamline.terms.errors import InvalidInput
from seamline.terms.place import E7, Point
from seamline.terms.times import HOUR, MINUTE

CELL_DIGITS = 2
"""Of a grid per axis: a kilometre."""
MARGIN_M = 500
MARGIN_MS = 30 * MINUTE
MAX_TOKENS = 511
"""Cell-hours of one plan: as many as one list takes beside the word that says "call"."""
MAX_CORRIDOR_M = 100_000

_REACH_M = MARGIN_M + 20
"""What is walked round each sample: by so much the samples may fall short of the margin."""
_STEP_M = 100
_INNER_M = 400
"""From one place within an area to the next: every cell that is not cut by the edge holds one."""
_ROUND = 24
_M_PER_DEG = 111_320.0


class CellHours(msgspec.Struct, frozen=True):
    """A plan as cell-hours. cells: grids such as "38SME4832", sorted. first, last: hours since 1970."""

    cells: tuple[str, ...]
    first: int
    last: int

    @property
    def size(self) -> int:
        """How many cell-hours there are."""
        return len(self.cells) * (self.last - self.first + 1)

    def tokens(self, low: int = 0, high: int | None = None) -> list[bytes]:
        """Return the tokens of the hours from low to high, both included."""
        last = self.last if high is None else min(self.last, high)
        return [token_of(cell, hour) for cell in self.cells for hour in range(max(self.first, low), last + 1)]


class Box(msgspec.Struct, frozen=True):
    """What encloses some cell-hours: two corners (middles of cells), from and until in ms, how many cells."""

    south_west: Point
    north_east: Point
    since: int
    until: int
    cells: int


def token_of(cell: str, hour: int) -> bytes:
    """Return the token of a cell-hour."""
    return f"{cell}/{hour}".encode()


def of_plan(corridor: Sequence[Mapping[str, Any]], since: int, until: int) -> CellHours:
    """Return a plan as cell-hours. corridor: points with lat_e7 and lon_e7; since, until: ms UTC.

    Raises InvalidInput ``patrol-corridor`` for a corridor that is too long or leaves the grid, and
    ``patrol-too-large`` where there are more than MAX_TOKENS.
    """
    first, last = hours(since, until)
    cells = cells_of(tuple((point["lat_e7"], point["lon_e7"]) for point in corridor))
    found = CellHours(cells, first, last)
    if found.size > MAX_TOKENS:
        raise InvalidInput("patrol-too-large", "the plan has too many cell-hours", most=MAX_TOKENS)
    return found


def of_area(ring: Sequence[Mapping[str, Any]], since: int, until: int) -> CellHours:
    """Return an area as cell-hours: its edge, widened like a corridor, and all that lies within.

    Raises as ``of_plan`` does.
    """
    first, last = hours(since, until)
    corners = [(int(point["lat_e7"]), int(point["lon_e7"])) for point in ring]
    cells = set(cells_of((*corners, corners[0])))
    lats, lons = [lat for lat, _ in corners], [lon for _, lon in corners]
    north = round(_INNER_M / _M_PER_DEG * E7)
    for lat in range(min(lats), max(lats), north):
        for lon in range(min(lons), max(lons), round(_INNER_M / _east_m(lat) * E7)):
            if _inside(lat, lon, corners):
                cells.add(mgrs_grid.to_mgrs(Point(lat, lon), CELL_DIGITS))
        if len(cells) * (last - first + 1) > MAX_TOKENS:
            raise InvalidInput("patrol-too-large", "the plan has too many cell-hours", most=MAX_TOKENS)
    return CellHours(tuple(sorted(cells)), first, last)


def _inside(lat: int, lon: int, corners: Sequence[tuple[int, int]]) -> bool:
    """Say whether a place lies within an outline as it is drawn on a map."""
    odd = False
    for (y1, x1), (y2, x2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (x2 - x1) * (lat - y1) / (y2 - y1):
            odd = not odd
    return odd


def hours(since: int, until: int) -> tuple[int, int]:
    """Return the first and the last hour that a window touches with its margins."""
    return (since - MARGIN_MS) // HOUR, (until + MARGIN_MS) // HOUR


@functools.lru_cache(maxsize=256)
def cells_of(corridor: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """Return the cells that come nearer to a corridor than MARGIN_M, sorted; raises as ``of_plan`` does."""
    if sum(_length_m(a, b) for a, b in pairwise(corridor)) > MAX_CORRIDOR_M:
        raise InvalidInput("patrol-corridor", "the corridor is too long", most=MAX_CORRIDOR_M)
    found: set[str] = set()
    for lat, lon in _samples(corridor):
        found.update(_about(lat, lon))
        if len(found) > MAX_TOKENS:
            raise InvalidInput("patrol-too-large", "the plan has too many cell-hours", most=MAX_TOKENS)
    return tuple(sorted(found))


def box_of(tokens: Iterable[bytes]) -> Box | None:
    """Return what encloses the cell-hours of tokens made here, None for none."""
    pairs = [token.decode().rpartition("/") for token in tokens]
    if not pairs:
        return None
    places = [mgrs_grid.from_mgrs(cell) for cell, _, _ in pairs]
    times = [int(hour) for _, _, hour in pairs]
    lats, lons = [place.lat_e7 for place in places], [place.lon_e7 for place in places]
    return Box(
        Point(min(lats), min(lons), 500),
        Point(max(lats), max(lons), 500),
        min(times) * HOUR,
        (max(times) + 1) * HOUR,
        len({cell for cell, _, _ in pairs}),
    )


def _samples(corridor: tuple[tuple[int, int], ...]) -> Iterable[tuple[int, int]]:
    """Return places along a corridor, none further from the next than _STEP_M."""
    for a, b in pairwise(corridor):
        count = max(1, math.ceil(_length_m(a, b) / _STEP_M))
        for number in range(count):
            yield a[0] + (b[0] - a[0]) * number // count, a[1] + (b[1] - a[1]) * number // count
    yield corridor[-1]


def _about(lat: int, lon: int) -> set[str]:
    """Return the cells of a place and of the circle about it."""
    places = [(lat, lon)]
    for number in range(_ROUND):
        turn = 2 * math.pi * number / _ROUND
        north = _REACH_M * math.cos(turn) / _M_PER_DEG * E7
        east = _REACH_M * math.sin(turn) / _east_m(lat) * E7
        places.append((lat + round(north), lon + round(east)))
    try:
        return {
            mgrs_grid.to_mgrs(Point(y, (x + 180 * E7) % (360 * E7) - 180 * E7), CELL_DIGITS)
            for y, x in places
        }
    except InvalidInput as error:
        raise InvalidInput("patrol-corridor", "the corridor leaves the grid") from error


def _length_m(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Return the length of a leg as it is drawn on a map, to half a percent."""
    north, east = (b[0] - a[0]) / E7 * _M_PER_DEG, (b[1] - a[1]) / E7 * _east_m(min(abs(a[0]), abs(b[0])))
    return math.hypot(north, east)


def _east_m(lat_e7: int) -> float:
    """Return the metres of a degree of longitude, no fewer than near the end of the grid."""
    return _M_PER_DEG * max(math.cos(math.radians(lat_e7 / E7)), 0.05)
