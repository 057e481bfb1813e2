"""Areas: ground with an outline, and what lies in it for certain.

The edges of an area are geodesics. A place is a point with doubt around it, so there are two
questions: does it lie inside for certain, and may it lie inside. Release asks the first one: where
the doubt reaches over the edge, the answer is no.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

import msgspec
import numpy as np
import shapely

from seamline.analysis.plane import Array, Plane, closed, dense
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84, Polygon, from_lon_lat, ring_area_m2
from seamline.terms.place import E7, Point, Ring, checked

MAX_CROSSINGS = 2_000
"""Outlines that meet each other more often than this are refused before any face is built."""

_CHUNK = 64
_CORNERS = 32
_DISC = math.sqrt(2) * 1.001 / math.cos(math.pi / _CORNERS)
"""Doubt is the half-width of a square of unknown direction: a circle about it, drawn as a polygon
about that circle, with a thousandth to spare."""


class SeamArea(msgspec.Struct, frozen=True, dict=True):
    """Ground, as polygons that do not overlap; none at all where there is no ground.

    area_m2: on the ellipsoid, worked out before the outlines were rounded to E7, within 1e-9 of
    itself. length_m: half the length of the two lines that it lies between, 0 for drawn outlines.
    """

    polygons: tuple[Polygon, ...] = ()
    area_m2: float = 0.0
    length_m: float = 0.0

    @cached_property
    def flat(self) -> shapely.Geometry:
        """The same ground in degrees, with points every kilometre so that straight edges fit."""
        shape = shapely.MultiPolygon(
            [
                shapely.Polygon(dense(closed(piece.outer)), [dense(closed(h)) for h in piece.holes])
                for piece in self.polygons
            ]
        )
        shape = shape if shape.is_valid else shapely.make_valid(shape)
        shapely.prepare(shape)
        return shape


class Within(msgspec.Struct, frozen=True):
    """Ids of areas in which a place lies for certain, and in which it may lie (a superset)."""

    certain: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()


def contains(area: SeamArea, place: Point) -> bool:
    """Say whether a place lies inside for certain: every point within its doubt does.

    The doubt (``precision_m``) is taken as the half-width of a square that may be turned any way. A
    place without doubt lies inside if it is inside or on the edge.
    """
    return bool(area.flat.covers(_doubt(place)))


def may_contain(area: SeamArea, place: Point) -> bool:
    """Say whether any point within the doubt of a place lies inside."""
    return bool(area.flat.intersects(_doubt(place)))


def areas_of(place: Point, areas: Mapping[str, SeamArea]) -> Within:
    """Return in which of the named areas a place lies for certain, and in which it may lie."""
    disc = _doubt(place)
    possible = [name for name, area in areas.items() if area.flat.intersects(disc)]
    certain = [name for name in possible if areas[name].flat.covers(disc)]
    return Within(frozenset(certain), frozenset(possible))


@lru_cache(maxsize=64)
def changed_m2(old: SeamArea | None, new: SeamArea | None) -> tuple[float, float]:
    """Return how much ground of the new area is not in the old one, and the other way round, in m2.

    For people to judge a change by: edges are compared as drawn in degrees between points a kilometre
    apart, which is within a metre of the geodesics. None is no ground at all.
    """
    before = old.flat if old is not None else shapely.MultiPolygon()
    after = new.flat if new is not None else shapely.MultiPolygon()
    return _measure_m2(shapely.difference(after, before)), _measure_m2(shapely.difference(before, after))


def _measure_m2(ground: shapely.Geometry) -> float:
    total = 0.0
    for piece in shapely.get_parts(ground):
        if piece.geom_type == "Polygon" and not piece.is_empty:
            total += abs(ring_area_m2(shapely.get_coordinates(piece.exterior)[:-1]))
            total -= sum(abs(ring_area_m2(shapely.get_coordinates(hole)[:-1])) for hole in piece.interiors)
    return total


@lru_cache(maxsize=256)
def area_of_rings(rings: tuple[Ring, ...]) -> SeamArea:
    """Return the ground that drawn outlines enclose, counted once where they overlap.

    An outline that crosses itself encloses whatever it runs around. Raises InvalidInput
    ``ring-too-short``, ``place-*``, ``seam-extent`` or ``seam-crossings``.
    """
    bare = [without_repeats(tuple(Point(p.lat_e7, p.lon_e7) for p in map(checked, ring))) for ring in rings]
    if any(len(ring) < 3 for ring in bare):
        raise InvalidInput("ring-too-short", "an outline needs three points")
    return enclosed(bare)


def enclosed(rings: Sequence[Ring], length_m: float = 0.0) -> SeamArea:
    """Return the ground around which at least one of the rings runs, in whichever direction.

    A piece of ground belongs to a ring whose winding number there is not zero. So a ring that
    crosses itself into loops of opposite directions encloses all of them, where the signed area of
    the naive ring would take one from another. Rings come without repeated points.
    """
    drawn = [dense(closed(ring)) for ring in rings]
    if not drawn:
        return SeamArea(length_m=length_m)
    canvas = Canvas(np.concatenate(drawn))
    corners = {(p.lon_e7, p.lat_e7) for ring in rings for p in ring}
    pieces: list[shapely.Polygon] = []
    for places in drawn:
        whole = map(tuple, np.rint(places * E7).astype(np.int64).tolist())
        pieces.extend(_faces(canvas.flat(places, [at in corners for at in whole])))
    return measured(shapely.union_all(pieces), canvas.outline, length_m)


Vertex = tuple[float, float, bool]
"""Longitude, latitude, and whether it is a corner rather than a point on the way along an edge."""


class Canvas:
    """A plane that remembers which place it was given for each of its points, to the last digit."""

    def __init__(self, places: Array) -> None:
        """Raise InvalidInput ``seam-extent``. places: shape (n, 2), all that will be drawn."""
        self.plane = Plane(places)
        self._known: dict[tuple[float, float], Vertex] = {}

    def flat(self, places: Array, corners: Iterable[bool]) -> Array:
        """Return places of shape (n, 2) on the plane. corners: which of them are corners."""
        flat = self.plane.flat(places)
        marks = [(lon, lat, at) for (lon, lat), at in zip(places.tolist(), corners, strict=True)]
        self._known.update(zip(map(tuple, flat.tolist()), marks, strict=True))
        return flat

    def outline(self, ring: shapely.LinearRing) -> list[Vertex]:
        """Return the vertices of a ring of the plane; a point that nobody gave is a corner."""
        flat = shapely.get_coordinates(ring)[:-1]
        fresh = self.plane.round(flat).tolist()
        return [
            self._known.get((x, y), (lon, lat, True))
            for (x, y), (lon, lat) in zip(flat.tolist(), fresh, strict=True)
        ]


def measured(
    ground: shapely.Geometry, outline: Callable[[shapely.LinearRing], list[Vertex]], length_m: float
) -> SeamArea:
    """Measure first, then keep the corners, rounded to E7, in one order that all nodes share."""
    found, area = [], 0.0
    for piece in shapely.get_parts(ground):
        rings = [outline(ring) for ring in (piece.exterior, *piece.interiors)]
        sizes = [ring_area_m2(np.array([v[:2] for v in ring])) for ring in rings]
        area += abs(sizes[0]) - sum(map(abs, sizes[1:]))
        kept = [
            _in_order([v[:2] for v in ring if v[2]], forward=(size > 0) == (number == 0))
            for number, (ring, size) in enumerate(zip(rings, sizes, strict=True))
        ]
        if kept[0]:
            found.append(Polygon(kept[0], tuple(sorted(hole for hole in kept[1:] if hole))))
    return SeamArea(tuple(sorted(found, key=lambda piece: piece.outer)), area, length_m)


def _in_order(corners: list[tuple[float, float]], *, forward: bool) -> Ring:
    """Return outer rings anticlockwise and holes clockwise, from their smallest point onward.

    () for a ring that rounding has made a line.
    """
    ring = without_repeats(from_lon_lat(np.array(corners)))
    if len(set(ring)) < 3:
        return ()
    ring = ring if forward else ring[::-1]
    start = ring.index(min(ring))
    return ring[start:] + ring[:start]


def without_repeats(ring: Ring) -> Ring:
    """Return a ring without points that repeat the one before."""
    return tuple(p for n, p in enumerate(ring) if p != ring[n - 1])


def _faces(flat: Array) -> list[shapely.Polygon]:
    """Return the faces of a closed polyline around which it winds."""
    line = shapely.LineString(flat)
    if line.is_simple:
        return [shapely.Polygon(flat)]
    bounded(flat)
    faces = shapely.get_parts(shapely.polygonize([shapely.unary_union(line)]))
    inner = shapely.get_coordinates(shapely.point_on_surface(faces))
    return [face for face, at in zip(faces, inner, strict=True) if winding(flat, at)]


def bounded(flat: Array) -> None:
    """Refuse a polyline, shape (n, 2), that meets itself too often: InvalidInput ``seam-crossings``."""
    legs = shapely.linestrings(np.stack((flat[:-1], flat[1:]), axis=1))
    tree = shapely.STRtree(legs)
    twice = 0
    for start in range(0, len(legs), _CHUNK):
        twice += tree.query(legs[start : start + _CHUNK], predicate="crosses").shape[1]
        if twice > 2 * MAX_CROSSINGS:
            raise InvalidInput("seam-crossings", f"these outlines meet more than {MAX_CROSSINGS} times")


def winding(flat: Array, at: Array) -> int:
    """Return how often a closed polyline runs around a point, anticlockwise positive.

    flat: shape (n, 2), last row as the first; at: shape (2,), not on the line.
    """
    rel = flat - at
    above = rel[:, 1] > 0
    cross = rel[:-1, 0] * rel[1:, 1] - rel[1:, 0] * rel[:-1, 1]
    up = ~above[:-1] & above[1:] & (cross > 0)
    down = above[:-1] & ~above[1:] & (cross < 0)
    return int(up.sum()) - int(down.sum())


def _doubt(place: Point) -> shapely.Geometry:
    if not place.precision_m:
        return shapely.Point(place.lon, place.lat)
    turn = np.linspace(0, 360, _CORNERS, endpoint=False)
    lon, lat, _ = WGS84.fwd(
        np.full(_CORNERS, place.lon),
        np.full(_CORNERS, place.lat),
        turn,
        np.full(_CORNERS, place.precision_m * _DISC),
    )
    if float(np.ptp(lon)) > 180:  # over the 180th meridian or a pole: it may be anywhere
        return shapely.box(-180, -90, 180, 90)
    return shapely.Polygon(np.column_stack((lon, lat)))
