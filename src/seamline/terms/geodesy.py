"""Lengths, directions and areas on the WGS 84 ellipsoid. Edges between points are geodesics.

Source: Karney 2013, "Algorithms for geodesics", through PROJ's own implementation, which is good to
15 nanometres and 0.1 square metres. A geodesic calculator holds no state, so these functions may
run in any thread.
"""

from collections.abc import Iterable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from pyproj import Geod

from seamline.terms.errors import InvalidInput
from seamline.terms.place import E7, Line, Point, Ring

WGS84 = Geod(ellps="WGS84")

MAX_BEARING_DEG = 360.0


class Polygon(msgspec.Struct, frozen=True, omit_defaults=True):
    """A piece of ground: inside ``outer`` and outside every ring of ``holes``."""

    outer: Ring
    holes: tuple[Ring, ...] = ()


def lon_lat(points: Sequence[Point]) -> NDArray[np.float64]:
    """Return points as an array of shape (n, 2) in degrees, longitude then latitude."""
    whole = np.array([(p.lon_e7, p.lat_e7) for p in points], dtype=np.int64).reshape(-1, 2)
    return whole / E7


def from_lon_lat(places: NDArray[np.float64]) -> tuple[Point, ...]:
    """Return the points of an array of shape (n, 2) in degrees, rounded to the seventh decimal."""
    return tuple(Point(lat, lon) for lon, lat in np.rint(places * E7).astype(np.int64).tolist())


def distance_m(a: Point, b: Point) -> float:
    """Return the length in metres of the geodesic between two points."""
    _, _, metres = WGS84.inv(a.lon, a.lat, b.lon, b.lat)
    return float(metres)


def bearing_deg(a: Point, b: Point) -> float:
    """Return the direction from a to b in degrees, clockwise from true north, 0 <= x < 360.

    Two equal points give 180, which means nothing; ask ``distance_m`` first.
    """
    azimuth, _, _ = WGS84.inv(a.lon, a.lat, b.lon, b.lat)
    bearing = float(azimuth) % MAX_BEARING_DEG
    return 0.0 if bearing == MAX_BEARING_DEG else bearing


def destination(start: Point, azimuth_deg: float, metres: float) -> Point:
    """Return the point that lies so many metres from the start in a direction. Keeps precision."""
    lon, lat, _ = WGS84.fwd(start.lon, start.lat, azimuth_deg, metres)
    return Point(round(lat * E7), round(lon * E7), start.precision_m)


def chainages_m(line: Line) -> NDArray[np.float64]:
    """Return the distance along the line of each of its points, in metres; the first is 0."""
    places = lon_lat(line)
    _, _, legs = WGS84.inv(places[:-1, 0], places[:-1, 1], places[1:, 0], places[1:, 1])
    return np.concatenate(([0.0], np.cumsum(legs)))


def length_m(line: Line) -> float:
    """Return the length of a line in metres."""
    return float(chainages_m(line)[-1])


def point_along(line: Line, chainage_m: float) -> Point:
    """Return the point so many metres along the line.

    Raises InvalidInput ``line-chainage`` before its start or past its end.
    """
    marks = chainages_m(line)
    if not 0 <= chainage_m <= marks[-1]:
        raise InvalidInput("line-chainage", "the line is not that long")
    leg = min(int(np.searchsorted(marks, chainage_m, side="right")) - 1, len(line) - 2)
    rest = chainage_m - float(marks[leg])
    if rest == 0:
        return line[leg]
    return destination(line[leg], bearing_deg(line[leg], line[leg + 1]), rest)


def ring_area_m2(places: NDArray[np.float64]) -> float:
    """Return the signed area of a ring of shape (n, 2) in degrees: positive anticlockwise."""
    area, _ = WGS84.polygon_area_perimeter(places[:, 0], places[:, 1])
    return float(area)


def area_m2(polygons: Iterable[Polygon]) -> float:
    """Return the area in square metres of polygons that do not overlap, holes taken away."""
    total = 0.0
    for polygon in polygons:
        total += abs(ring_area_m2(lon_lat(polygon.outer)))
        total -= sum(abs(ring_area_m2(lon_lat(hole))) for hole in polygon.holes)
    return total
