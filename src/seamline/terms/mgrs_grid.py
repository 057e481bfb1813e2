"""Grids of the Military Grid Reference System (MGRS), both ways, and snapping to its cells.

A cell is a square of 1 m to 100 km in the grid of its zone, as far as the zone reaches: squares are
cut where zones meet (at 42 degrees east, for instance). What stands for a cell is its middle, or,
where the middle lies in the neighbouring zone, the middle of the cut itself, so that the point that
stands for a cell always lies in it. Beyond 84 N and 80 S there is no such grid.

Written out instead of taken from a library, so that text, cell and middle come from one arithmetic
and agree to the last digit; tests hold it against the ``mgrs`` library. Source: NGA.STND.0037 2.0.0.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from seamline.terms import utm
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import distance_m
from seamline.terms.place import E7, Point, checked
from seamline.terms.times import latin_digits

CELLS_M = (10, 100, 1_000, 10_000, 100_000)
MAX_DIGITS = 5
MAX_GRID_TEXT = 40

_BANDS = "CDEFGHJKLMNPQRSTUVWX"
_COLUMNS = ("ABCDEFGH", "JKLMNPQR", "STUVWXYZ")
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_SQUARE_M = 100_000
_ROW_CYCLE_M = 2_000_000
_SOUTH_END, _NORTH_END = -80 * E7, 84 * E7
_SLACK_DEG = 1.0
"""A grid may be given in a neighbour's zone by about this much; further off it is a mistake."""
_POLE_PRECISION_M = 1_000_000

_EDGES = (-80 * E7, 0, 56 * E7, 64 * E7, 72 * E7, 84 * E7 + 1)
"""Latitudes between which the zones keep their width; 84 N itself still belongs to the grid."""
_WIDE: dict[int, dict[int, tuple[int, int] | None]] = {
    56 * E7: {31: (0, 3), 32: (3, 12)},
    72 * E7: {31: (0, 9), 33: (9, 21), 35: (21, 33), 37: (33, 42), 32: None, 34: None, 36: None},
}
_GRID = re.compile(r"(?:(\d{1,2}) ?([A-Z]) ?)?([A-Z]) ?([A-Z])((?: ?\d)*)")
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class _Box(NamedTuple):
    zone: int
    south: int
    north: int
    west: int
    east: int

    def has(self, lat_e7: int, lon_e7: int) -> bool:
        return self.south <= lat_e7 < self.north and self.west <= lon_e7 < self.east


class _Cell(NamedTuple):
    box: _Box
    easting: int
    northing: int
    size: int


def to_mgrs(place: Point, digits: int = 5) -> str:
    """Return the grid such as "38SME4483032510", with 0 to 5 digits per axis, zone always first.

    The place is cut, not rounded: it lies in the cell that the grid names.
    Raises InvalidInput ``mgrs-digits`` or ``mgrs-polar``.
    """
    if not 0 <= digits <= MAX_DIGITS:
        raise InvalidInput("mgrs-digits", "a grid has 0 to 5 digits per axis")
    if _polar(place):
        raise InvalidInput("mgrs-polar", "the grid ends at 84 N and 80 S")
    return _text(_cell_at(place.lat_e7, place.lon_e7, 10 ** (5 - digits)), place.lat_e7)


def from_mgrs(text: str, hint: Point | None = None) -> Point:
    """Return what stands for the cell that a grid names; precision_m is half the cell.

    Spaces, lower case, marks of direction and Arabic-Indic digits are accepted. A grid without its
    zone ("ME448325") is read as the candidate nearest to the hint, across the edge of a zone too.
    Raises InvalidInput ``mgrs-form``, ``mgrs-digits``, ``mgrs-polar`` or ``mgrs-zone-needed``.
    """
    if len(text) > MAX_GRID_TEXT:
        raise InvalidInput("mgrs-form", "a grid looks like 38SME4483032510")
    plain = " ".join(latin_digits(_UNSEEN.sub("", text)).upper().split())
    found = _GRID.fullmatch(plain)
    if not found or not plain.isascii():
        raise InvalidInput("mgrs-form", "a grid looks like 38SME4483032510")
    zone, band, column, row, tail = found.groups()
    axes = _axes(tail)
    if zone:
        return _read(int(zone), band, column + row, axes)
    if hint is None:
        raise InvalidInput("mgrs-zone-needed", "a grid needs its zone, such as 38S")
    return min(
        _candidates(column + row, axes, checked(hint)),
        key=lambda place: (distance_m(place, hint), place),
    )


def snap(place: Point, cell_m: int) -> Point:
    """Return what stands for the cell of 10 m to 100 km in which the place lies.

    It is the same for every place of the cell, whatever else is known, and snapping it again
    changes nothing. precision_m becomes half the cell unless it was coarser. Beyond the grid's ends
    the pole stands for everything: far coarser than asked, and never finer.
    Raises InvalidInput ``mgrs-cell`` for a size that is not one of CELLS_M.
    """
    if cell_m not in CELLS_M:
        raise InvalidInput("mgrs-cell", "a cell is 10, 100, 1000, 10000 or 100000 m")
    if _polar(place):
        pole = 90 * E7 if place.lat_e7 > 0 else -90 * E7
        return Point(pole, 0, max(place.precision_m, _POLE_PRECISION_M))
    return Point(*_settle(place, cell_m), max(place.precision_m, cell_m // 2))


def cell_of(place: Point, cell_m: int) -> str:
    """Return the grid of the cell, such as "38SME43" for 10 km; the same for all its places.

    Raises InvalidInput ``mgrs-cell`` or ``mgrs-polar``.
    """
    return to_mgrs(snap(place, cell_m), 5 - CELLS_M.index(cell_m) - 1)


def _polar(place: Point) -> bool:
    checked(place)
    return not _SOUTH_END <= place.lat_e7 <= _NORTH_END


def _settle(place: Point, size: int) -> tuple[int, int]:
    """Where a zone cuts off less than 2 cm of a square, the sliver joins its neighbour."""
    here = (place.lat_e7, place.lon_e7)
    for _ in range(4):
        cell = _cell_at(*here, size)
        here = _middle(cell)
        if _cell_at(*here, size) == cell:
            break
    return here


def _box(zone: int, lat_e7: int) -> _Box | None:
    """Return the part of a zone at a latitude, None where the zone is not used there."""
    south, north = next((low, high) for low, high in pairwise(_EDGES) if lat_e7 < high)
    west = (zone - 31) * 6
    span = _WIDE.get(south, {}).get(zone, (west, west + 6))
    return span and _Box(zone, south, north, span[0] * E7, span[1] * E7)


def _cell_at(lat_e7: int, lon_e7: int, size: int) -> _Cell:
    if lon_e7 == 180 * E7:
        lon_e7 = -lon_e7
    usual = lon_e7 // (6 * E7) + 31
    for zone in (usual, usual - 1, usual + 1):
        box = _box(zone, lat_e7)
        if box and box.has(lat_e7, lon_e7):
            break
    assert box  # the boxes tile the grid; a test walks over their edges
    east, north = utm.forward(lat_e7 / E7, lon_e7 / E7, box.zone, south=lat_e7 < 0)
    return _Cell(box, int(east // size) * size, int(north // size) * size, size)


@lru_cache(maxsize=65_536)
def _middle(cell: _Cell) -> tuple[int, int]:
    """Return latitude and longitude, in e7, of the cell's middle or of the middle of its cut.

    Where the middle is outside, the edge of the zone crosses the square, and what lies on the edge
    and in the square is an interval: both axes are monotonic along the edge within a square.
    """
    box, half = cell.box, cell.size / 2
    lat, lon = utm.inverse(cell.easting + half, cell.northing + half, box.zone, south=box.south < 0)
    lat_e7, lon_e7 = round(lat * E7), round(lon * E7)
    if box.has(lat_e7, lon_e7):
        return lat_e7, lon_e7
    edge_lon = min(max(lon_e7, box.west), box.east - 1)
    edge_lat = min(max(lat_e7, box.south), box.north - 1)
    if edge_lon != lon_e7:
        low, high = _within(cell, box.south, box.north, lambda lat: (lat, edge_lon))
        if low < high:
            return (low + high - 1) // 2, edge_lon
    if edge_lat != lat_e7:
        middle = round(utm.central_meridian(box.zone)) * E7
        west, east = (box.west, middle) if cell.easting < utm.FALSE_EASTING else (middle, box.east)
        low, high = _within(cell, west, east, lambda lon: (edge_lat, lon))
        if low < high:
            return edge_lat, (low + high - 1) // 2
    return lat_e7, lon_e7


def _within(cell: _Cell, start: int, stop: int, place: Callable[[int], tuple[int, int]]) -> tuple[int, int]:
    """Return the part [low, high) of an edge, walked from start to stop, that lies in the square."""
    low, high, walk = start, stop, range(start, stop)

    def axis(at: int, which: int, sign: int) -> float:
        lat, lon = place(at)
        south = cell.box.south < 0
        return sign * utm.forward(lat / E7, lon / E7, cell.box.zone, south=south)[which]

    for which, floor in enumerate((float(cell.easting), float(cell.northing))):
        if axis(start, which, 1) <= axis(stop - 1, which, 1):
            rising = partial(axis, which=which, sign=1)
            low = max(low, start + bisect_left(walk, floor, key=rising))
            high = min(high, start + bisect_left(walk, floor + cell.size, key=rising))
        else:
            falling = partial(axis, which=which, sign=-1)
            low = max(low, start + bisect_right(walk, -floor - cell.size, key=falling))
            high = min(high, start + bisect_right(walk, -floor, key=falling))
    return low, high


def _text(cell: _Cell, lat_e7: int) -> str:
    zone = cell.box.zone
    band = _BANDS[min((lat_e7 + 80 * E7) // (8 * E7), 19)]
    column = _COLUMNS[(zone - 1) % 3][cell.easting // _SQUARE_M - 1]
    row = _ROWS[(cell.northing // _SQUARE_M + (0 if zone % 2 else 5)) % 20]
    digits = 5 - len(str(cell.size)) + 1
    if not digits:
        return f"{zone:02}{band}{column}{row}"
    east, north = cell.easting % _SQUARE_M, cell.northing % _SQUARE_M
    return f"{zone:02}{band}{column}{row}{east // cell.size:0{digits}}{north // cell.size:0{digits}}"


def _axes(tail: str) -> tuple[int, int, int]:
    """Return easting and northing within the square, and the cell's size, all in metres."""
    groups = tail.split()
    joined = "".join(groups)
    half = len(joined) // 2
    if len(joined) % 2 or half > MAX_DIGITS or (len(groups) == 2 and len(groups[0]) != half):
        raise InvalidInput("mgrs-digits", "a grid has as many digits east as north, at most 5 each")
    size = 10 ** (5 - half)
    return int(joined[:half] or 0) * size, int(joined[half:] or 0) * size, size


def _read(zone: int, band: str, square: str, axes: tuple[int, int, int]) -> Point:
    if band in "ABYZ":
        raise InvalidInput("mgrs-polar", "the grid ends at 84 N and 80 S")
    number = _BANDS.find(band)
    box = _box(zone, (number * 8 - 80) * E7) if 1 <= zone <= 60 and number >= 0 else None
    column = _COLUMNS[(zone - 1) % 3].find(square[0])
    row = _ROWS.find(square[1])
    if not box or column < 0 or row < 0:
        raise InvalidInput("mgrs-form", "there is no such zone, band or square")
    east, north, size = axes
    base = (row - (0 if zone % 2 else 5)) % 20 * _SQUARE_M + north
    low, high = number * 8 - 80, 84 if band == "X" else number * 8 - 72
    _, goal = utm.forward((low + high) / 2, utm.central_meridian(zone), zone, south=low < 0)
    turns = round((goal - base) / _ROW_CYCLE_M)
    cell = _Cell(box, (column + 1) * _SQUARE_M + east, base + turns * _ROW_CYCLE_M, size)
    lat_e7, lon_e7 = _middle(cell)
    west, far_east = box.west / E7 - _SLACK_DEG, box.east / E7 + _SLACK_DEG
    if not (low - _SLACK_DEG <= lat_e7 / E7 <= high + _SLACK_DEG and west <= lon_e7 / E7 <= far_east):
        raise InvalidInput("mgrs-form", "this square does not lie in that zone and band")
    return checked(Point(lat_e7, (lon_e7 + 180 * E7) % (360 * E7) - 180 * E7, (size + 1) // 2))


def _candidates(square: str, axes: tuple[int, int, int], hint: Point) -> list[Point]:
    """Return every reading near the hint: its zone and both neighbours, its band and both."""
    zone = (hint.lon_e7 + 180 * E7) // (6 * E7)
    band = min(max((hint.lat_e7 + 80 * E7) // (8 * E7), 0), 19)
    places = []
    for one in (zone - 1, zone, zone + 1):
        for letter in _BANDS[max(band - 1, 0) : band + 2]:
            try:
                places.append(_read(one % 60 + 1, letter, square, axes))
            except InvalidInput:
                continue
    if not places:
        raise InvalidInput("mgrs-form", "there is no such square near")
    return places
