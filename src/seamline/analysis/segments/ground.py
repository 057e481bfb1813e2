"""The ground of segments: the seam cut along lines between paired places, every face given to one segment.

The outline of the seam and all cuts are put on one plane and noded, and every face around which the outline
runs is ground. The winding number of the outline about a face is the sum of those of the strips between cuts,
so each face of the seam lies in at least one strip; where strips overlap (an overhang, a line that folds),
the first one has it. Nothing is left over and nothing is given twice: the areas add up to that of the seam.
"""

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from seamline.analysis.areas import MAX_CROSSINGS, Canvas, SeamArea, bounded, measured, winding
from seamline.analysis.plane import Array, dense
from seamline.analysis.segments.alignment import Referenced, cut_at
from seamline.analysis.segments.widened import divided
from seamline.terms.errors import InvalidInput

_CHUNK = 256

_POLYGON = 3
_A_M = 6_378_137.0
LEAST_WIDTH_M = 2e-4
"""Pieces that are thinner are what the plane leaves where lines run together: they are no ground."""

Shapes = NDArray[np.object_]
Cut = tuple[tuple[int, ...], tuple[Referenced, ...], Array]
"""Numbers of lines, the lines themselves all running one way, and chainages on each, shape (k + 1, lines)."""


def grounds(cut: Sequence[Cut], ground: SeamArea, *, widen: bool) -> list[list[SeamArea | None]]:
    """Return the ground of each segment of each pair of lines; None for one that has none left.

    cut: pairs of lines with their cuts, chainages on both, shape (k + 1, 2), rising, from end to end. ground:
    all there is; with ``widen`` what of it lies outside the cuts goes to the nearest stretch. Where grounds
    of pairs overlap, the pair with the least mean width has it. Raises InvalidInput ``seam-extent``, and
    ``seam-crossings`` where lines and cuts meet too often.
    """
    canvas = Canvas(np.concatenate([line.places for _, lines, _ in cut for line in lines]))
    shapes = [
        _strips(canvas, lines, rows, [_elsewhere(cut, *one) for one in zip(numbers, lines, strict=True)])
        for numbers, lines, rows in cut
    ]
    drawn = [np.array([_plain(shape).is_empty for shape in found]) for found in shapes]
    if len(cut) > 1:
        _apart(shapes, [float(rows[-1].mean()) for _, _, rows in cut])
    if widen:
        shapes = divided(canvas, shapes, [(lines, rows) for _, lines, rows in cut], ground)
    out: list[list[SeamArea | None]] = []
    for found, bare, (_, _, rows) in zip(shapes, drawn, cut, strict=True):
        lengths = np.diff(rows.mean(axis=1)).tolist()
        out.append(
            [
                None if shape.is_empty and not was else measured(shape, canvas.outline, length)
                for shape, was, length in zip(map(_plain, found), bare.tolist(), lengths, strict=True)
            ]
        )
    return out


def _apart(shapes: list[Shapes], lengths: Sequence[float]) -> None:
    """Take from each pair's ground what a pair closer together has."""
    sizes = [float(shapely.area(found).sum()) for found in shapes]
    taken: shapely.Geometry = shapely.Polygon()
    for number in sorted(range(len(shapes)), key=lambda at: (sizes[at] / lengths[at], at)):
        whole = shapely.union_all(shapes[number])
        shapes[number] = shapely.difference(shapes[number], taken)
        taken = shapely.union(taken, whole)


def _plain(shape: shapely.Geometry) -> shapely.Geometry:
    """Leave out points and lines along which overlays touch, and what is too thin to be ground."""
    parts = shapely.get_parts(shape)
    least = LEAST_WIDTH_M / _A_M * shapely.length(parts) / 2
    return shapely.MultiPolygon(
        parts[(shapely.get_type_id(parts) == _POLYGON) & (shapely.area(parts) > least)]
    )


def _elsewhere(cut: Sequence[Cut], number: int, line: Referenced) -> Array:
    """Return where other pairs cut a line, so that its edge has the same points in all of them."""
    marks = [np.empty(0)]
    for numbers, lines, rows in cut:
        for at, other in enumerate(numbers):
            if other == number:
                same = np.array_equal(lines[at].places, line.places)
                marks.append(rows[:, at] if same else np.clip(line.length_m - rows[:, at], 0, line.length_m))
    return np.concatenate(marks)


def _strips(canvas: Canvas, lines: tuple[Referenced, ...], rows: Array, elsewhere: Sequence[Array]) -> Shapes:
    """Return the ground between each two cuts as it lies on the plane."""
    own = [cut_at(line, rows[:, at], elsewhere[at]) for at, line in enumerate(lines)]
    flat = [
        canvas.flat(places, _corners(line, places, at)) for line, (places, at) in zip(lines, own, strict=True)
    ]
    (one, at_one), (other, at_other) = own
    across = [
        _across(canvas, one[i], other[j]) for i, j in zip(at_one.tolist(), at_other.tolist(), strict=True)
    ]
    rings = [
        np.concatenate(
            (
                flat[0][at_one[n] : at_one[n + 1] + 1],
                across[n + 1][1:],
                flat[1][at_other[n] : at_other[n + 1] + 1][::-1],
                across[n][::-1][1:],
            )
        )
        for n in range(len(rows) - 1)
    ]
    outline = np.concatenate((flat[0], across[-1][1:], flat[1][::-1], across[0][::-1][1:]))
    faces = _faces(outline, across[1:-1])
    owner = _owners(rings, faces)
    return np.array([shapely.union_all(faces[owner == n]) for n in range(len(rings))], object)


def _corners(line: Referenced, places: Array, at: NDArray[np.int64]) -> list[bool]:
    """Say which places are corners: those of the line itself, and the cuts."""
    own = set(map(tuple, line.places.tolist())) | set(map(tuple, places[at].tolist()))
    return [place in own for place in map(tuple, places.tolist())]


def _across(canvas: Canvas, start: Array, end: Array) -> Array:
    """Return a cut as it lies on the plane, shape (n, 2); both ends the same point where it has no length."""
    places = dense(np.stack((start, end)))
    return canvas.flat(places, [n in {0, len(places) - 1} for n in range(len(places))])


def _faces(outline: Array, cuts: Sequence[Array]) -> Shapes:
    """Return the faces of the outline and the cuts around which the outline runs."""
    drawn = [shapely.LineString(cut) for cut in cuts if (cut[0] != cut[-1]).any()]
    ring = shapely.LineString(outline)
    if not ring.is_simple:
        bounded(outline)
    _few(outline, drawn)
    faces = shapely.get_parts(shapely.polygonize([shapely.unary_union([ring, *drawn])]))
    within = [winding(outline, at) != 0 for at in _inside(faces)]
    return np.array(faces[within] if within else [], object)


def _inside(faces: Shapes) -> Array:
    inner: Array = shapely.get_coordinates(shapely.point_on_surface(faces))
    return inner


def _few(outline: Array, cuts: Sequence[shapely.LineString]) -> None:
    """Refuse cuts that cross the lines too often: before anything is noded, the crossings are counted."""
    legs = shapely.STRtree(shapely.linestrings(np.stack((outline[:-1], outline[1:]), axis=1)))
    found = 0
    for start in range(0, len(cuts), _CHUNK):
        found += legs.query(cuts[start : start + _CHUNK], predicate="crosses").shape[1]
        if found > 10 * MAX_CROSSINGS:
            raise InvalidInput("seam-crossings", "the lines fold too often to be cut across")


def _owners(rings: Sequence[Array], faces: Shapes) -> NDArray[np.int64]:
    """Return the strip of each face: the first that runs around it."""
    owner = np.full(len(faces), -1, np.int64)
    if not len(faces):
        return owner
    inner = _inside(faces)
    tree = shapely.STRtree(shapely.points(inner))
    for number, ring in enumerate(rings):
        near = tree.query(shapely.box(*ring.min(axis=0), *ring.max(axis=0)))
        for face in near[owner[near] < 0].tolist():
            if winding(ring, inner[face]):
                owner[face] = number
    return owner
