"""Which segments places, tracks and areas lie in, for certain and possibly, and where along the axis.

Doubt is the half-width of a square of unknown direction, as everywhere (``areas``), so a circle about each
point is looked at. *Possibly* in a segment: some point within the doubt is. *Certainly*: some point of what
is asked about lies in it with all of its doubt. For a single place that is the same as "all of it lies
inside".

Worked out on a plane about the middle of the segments, on which distances come out too long by no more than
(r / 6371 km)**2 / 6 at r from it; all doubt is taken larger by as much and a thousandth, so certain is never
said too often, nor possible too seldom.
"""

import math
from collections.abc import Sequence

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray

from seamline.analysis.plane import Array, Plane, azimuthal, closed, dense
from seamline.analysis.segments.alignment import Marks, Referenced
from seamline.analysis.segments.foot import MAX_PLACES, Feet
from seamline.analysis.segments.segment import Segment
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import Polygon, lon_lat

MAX_SHAPES = 100_000
MAX_SHAPE_POINTS = 1_000_000
MAX_REACH_M = 50_000.0
MAX_DOUBT_M = 1_000_000.0
_RADIUS_M = 6_371_000.0

Index = NDArray[np.int64]
Shapes = NDArray[np.object_]


class Hits(msgspec.Struct, frozen=True):
    """Pairs of what was asked about and a segment in which it may lie. All arrays of shape (k,).

    asked, segment: indices, in rising order of the first, then the second. certain: whether it does.
    """

    asked: Index
    segment: Index
    certain: NDArray[np.bool_]


class Along(msgspec.Struct, frozen=True):
    """Where along the axes places are. All arrays of shape (n,).

    segment: index of the segment whose axis is nearest, -1 where a segment was dropped there. chainage_m:
    along the axis of its lines. away_m: from that axis.
    """

    segment: Index
    chainage_m: Marks
    away_m: NDArray[np.float64]


class Where:
    """Segments that can be asked about many places at once."""

    def __init__(self, segments: Sequence[Segment], reach_m: float = 0) -> None:
        """Take one segment or more. reach_m: a border, which has no ground, is taken as wide on either side.

        Raises InvalidInput ``segment-none``, ``segment-reach``, ``seam-extent``.
        """
        if not segments:
            raise InvalidInput("segment-none", "there are no segments")
        if not 0 <= reach_m <= MAX_REACH_M:
            raise InvalidInput("segment-reach", f"0 to {MAX_REACH_M} m")
        self._segments = tuple(segments)
        corners = np.concatenate([lon_lat([p for line in one.stretches for p in line]) for one in segments])
        self._lon, self._lat = Plane(corners).middle
        self._shapes = np.array([self._drawn(one, reach_m) for one in segments], object)
        self._edges = shapely.boundary(self._shapes)
        self._tree = shapely.STRtree(self._shapes)
        far = max(float(np.abs(shapely.bounds(self._shapes)).max()), 1.0) * math.sqrt(2)
        self._far = far
        self._axes = list(self._referenced())

    def places(self, places: Array, doubt_m: NDArray[np.float64]) -> Hits:
        """Return in which segments places lie. places: shape (n, 2), degrees; doubt_m: shape (n,).

        A place on the edge between two segments lies in both. Raises InvalidInput ``segment-places``,
        ``place-*``.
        """
        _in_range(places, doubt_m)
        dots = shapely.points(azimuthal(places, self._lon, self._lat))
        reach = self._reach(doubt_m)
        asked, segment = self._tree.query(dots, predicate="dwithin", distance=reach)
        inside = shapely.intersects(dots[asked], self._shapes[segment])
        certain = inside & (shapely.distance(dots[asked], self._edges[segment]) >= reach[asked])
        certain = np.where(reach[asked] > 0, certain, inside)
        return _sorted(asked, segment, certain)

    def shapes(self, shapes: Sequence[shapely.Geometry], doubt_m: NDArray[np.float64]) -> Hits:
        """Return which segments tracks (LineString) and areas (Polygon), in degrees, have part in.

        doubt_m: shape (n,), of each. Raises InvalidInput ``segment-places``, ``place-*``, ``segment-shape``
        for any other kind, an empty one, or one over the 180th meridian.
        """
        size = int(shapely.get_num_coordinates(np.array(shapes, object)).sum()) if len(shapes) else 0
        if len(shapes) > MAX_SHAPES or size > MAX_SHAPE_POINTS:
            raise InvalidInput("segment-places", f"at most {MAX_SHAPE_POINTS} points", most=MAX_SHAPE_POINTS)
        drawn = np.array([self._flat(shape) for shape in shapes], object)
        _in_range(np.zeros((len(shapes), 2)), doubt_m)
        reach = self._reach(doubt_m)
        asked, segment = self._tree.query(drawn, predicate="dwithin", distance=reach)
        certain = np.zeros(len(asked), np.bool_)
        for one in np.unique(reach[asked]).tolist():
            now = reach[asked] == one
            core = shapely.buffer(self._shapes, -one, quad_segs=32) if one else self._shapes
            certain[now] = shapely.intersects(drawn[asked[now]], core[segment[now]])
        return _sorted(asked, segment, certain)

    def along(self, places: Array) -> Along:
        """Return where along the axes places are. places: shape (n, 2), degrees.

        Raises InvalidInput ``segment-places``, ``place-*``.
        """
        _in_range(places, np.zeros(len(places)))
        segment = np.full(len(places), -1, np.int64)
        chainage, away = np.zeros(len(places)), np.full(len(places), np.inf)
        for members, feet in self._axes:
            mark, far = feet.of(places)
            starts = np.array([self._segments[at].from_m for at in members])
            ends = np.array([self._segments[at].to_m for at in members])
            at = np.clip(np.searchsorted(starts, mark, side="right") - 1, 0, len(members) - 1)
            on = (starts[at] - 0.01 <= mark) & (mark <= ends[at] + 0.01)
            nearer = far < away
            segment[nearer] = np.where(on, members[at], -1)[nearer]
            chainage[nearer], away[nearer] = mark[nearer], far[nearer]
        return Along(segment, chainage, away)

    def _reach(self, doubt_m: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the radius of doubt on the plane, with what the plane and the drawing may add."""
        wide = doubt_m * math.sqrt(2)
        return np.asarray(wide * (1.001 + ((self._far + wide) / _RADIUS_M) ** 2 / 6 * 1.1), np.float64)

    def _drawn(self, segment: Segment, reach_m: float) -> shapely.Geometry:
        if segment.area.polygons:
            return shapely.union_all([self._polygon(piece) for piece in segment.area.polygons])
        axis = lon_lat(segment.axis)
        flat = azimuthal(dense(axis) if len(axis) > 1 else axis, self._lon, self._lat)
        line = shapely.LineString(flat) if len(flat) > 1 else shapely.Point(flat[0])
        return shapely.buffer(line, reach_m, quad_segs=32) if reach_m else line

    def _polygon(self, piece: Polygon) -> shapely.Geometry:
        rings = [azimuthal(dense(closed(ring)), self._lon, self._lat) for ring in (piece.outer, *piece.holes)]
        return shapely.make_valid(shapely.Polygon(rings[0], rings[1:]))

    def _flat(self, shape: shapely.Geometry) -> shapely.Geometry:
        if shape is None or shape.is_empty or shape.geom_type not in {"LineString", "Polygon"}:
            raise InvalidInput("segment-shape", "a track or an area is expected")
        rings = [shape] if shape.geom_type == "LineString" else [shape.exterior, *shape.interiors]
        drawn = []
        for ring in rings:
            places = shapely.get_coordinates(ring)
            _in_range(places, np.zeros(len(places)))
            if (np.abs(np.diff(places[:, 0])) > 180).any():
                raise InvalidInput("segment-shape", "it crosses the 180th meridian")
            drawn.append(azimuthal(dense(places), self._lon, self._lat))
        if len(drawn) == 1 and shape.geom_type == "LineString":
            return shapely.LineString(drawn[0])
        return shapely.make_valid(shapely.Polygon(drawn[0], drawn[1:]))

    def _referenced(self) -> list[tuple[Index, Feet]]:
        """Return for each group of lines its segments and its axis, with the chainages of its points."""
        found = []
        for lines in sorted({one.lines for one in self._segments}):
            members = [at for at, one in enumerate(self._segments) if one.lines == lines]
            members.sort(key=lambda at: self._segments[at].from_m)
            places, measures = [], []
            for at in members:
                one = self._segments[at]
                axis = Referenced(lon_lat(one.axis))
                share = axis.marks / axis.length_m if axis.length_m else np.linspace(0, 1, len(axis.marks))
                places.append(axis.places)
                measures.append(one.from_m + share * one.length_m)
            found.append(
                (np.array(members), Feet(Referenced(np.concatenate(places)), np.concatenate(measures)))
            )
        return found


def _in_range(places: Array, doubt_m: NDArray[np.float64]) -> None:
    if len(places) > MAX_PLACES or len(places) != len(doubt_m):
        raise InvalidInput("segment-places", f"at most {MAX_PLACES} places", most=MAX_PLACES)
    for code, values, least, most in (
        ("place-longitude", places[:, 0], -180.0, 180.0),
        ("place-latitude", places[:, 1], -90.0, 90.0),
        ("place-precision", doubt_m, 0.0, MAX_DOUBT_M),
    ):
        if not bool(((values >= least) & (values <= most)).all()):
            raise InvalidInput(code, f"{least} to {most}")


def _sorted(asked: Index, segment: Index, certain: NDArray[np.bool_]) -> Hits:
    order = np.lexsort((segment, asked))
    return Hits(asked[order], segment[order], certain[order])
