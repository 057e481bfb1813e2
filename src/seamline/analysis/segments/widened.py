"""What widening adds, divided among segments: every place to the nearest stretch of a line."""

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from seamline.analysis.areas import Canvas, SeamArea
from seamline.analysis.plane import Array, closed, dense
from seamline.analysis.segments.alignment import Referenced

_STEP_M = 250.0

Shapes = NDArray[np.object_]


def divided(
    canvas: Canvas,
    shapes: Sequence[Shapes],
    cut: Sequence[tuple[tuple[Referenced, ...], Array]],
    ground: SeamArea,
) -> list[Shapes]:
    """Return the shapes on the canvas, each with its share of the ground outside all of them.

    Nearest is measured to points of the stretches at most _STEP_M apart and half that from a cut, so that the
    limit between two segments begins at their cut, within some 100 m.
    """
    whole = _drawn(canvas, ground)
    inside = [shapely.intersection(found, whole) for found in shapes]
    outside = shapely.difference(whole, shapely.union_all(np.concatenate(list(shapes))))
    places, owner = _samples(cut)
    flat, first = np.unique(canvas.plane.flat(places), axis=0, return_index=True)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(flat), extend_to=whole))
    at, cell = shapely.STRtree(cells).query(shapely.points(flat), predicate="within")
    mine = [cells[cell[owner[first[at]] == number]] for number in range(int(owner.max()) + 1)]
    added = shapely.intersection(np.array([shapely.union_all(part) for part in mine], object), outside)
    out, start = [], 0
    for found in inside:
        out.append(shapely.union(found, added[start : start + len(found)]))
        start += len(found)
    return out


def _drawn(canvas: Canvas, ground: SeamArea) -> shapely.Geometry:
    def flat(ring: Array) -> Array:
        places = dense(ring)
        own = set(map(tuple, ring.tolist()))
        return canvas.flat(places, [place in own for place in map(tuple, places.tolist())])

    drawn = shapely.MultiPolygon(
        [
            shapely.Polygon(flat(closed(piece.outer)), [flat(closed(hole)) for hole in piece.holes])
            for piece in ground.polygons
        ]
    )
    return drawn if drawn.is_valid else shapely.make_valid(drawn)


def _samples(cut: Sequence[tuple[tuple[Referenced, ...], Array]]) -> tuple[Array, NDArray[np.int64]]:
    """Return points of all stretches, shape (n, 2), and the segment of each, counted through all pairs."""
    places, owner, before = [], [], 0
    for lines, rows in cut:
        for at, line in enumerate(lines):
            low, high = rows[:-1, at], rows[1:, at]
            pieces = np.maximum(np.ceil((high - low) / _STEP_M), 1).astype(np.int64)
            segment = np.repeat(np.arange(len(low)), pieces)
            step = np.arange(len(segment)) - (np.cumsum(pieces) - pieces)[segment]
            places.append(line.at(low[segment] + (step + 0.5) / pieces[segment] * (high - low)[segment]))
            owner.append(segment + before)
        before += len(rows) - 1
    return np.concatenate(places), np.concatenate(owner)
