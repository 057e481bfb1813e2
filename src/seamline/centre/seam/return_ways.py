"""Ways from areas of return to a place or a post: by road where there are roads, else over open ground.

What is worked out here comes from the node's own record alone and is told to nobody but who asked.
"""

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.segments.alignment import Referenced
from seamline.analysis.segments.foot import Feet
from seamline.analysis.travel import reach
from seamline.analysis.travel.ground import Shut, shut_edges
from seamline.analysis.travel.way import NOT_REACHED, Courses, Way, way
from seamline.centre.seam.prepared import OFF_ROAD_KMH
from seamline.codecs.roads import Roads
from seamline.studies.posts import Cells, Posts
from seamline.studies.response import Limits, laid
from seamline.terms.geodesy import WGS84, Polygon

Array = NDArray[np.float64]

NONE = Way(NOT_REACHED, -1, np.inf, np.empty((0, 2)))
MAX_LINE = 500
"""Points of a way that are told."""


def ways(roads: Roads, restricted: tuple[Polygon, ...], to: Array, places: Array) -> list[Way]:
    """Return the way from each place to whichever of the others is there first.

    to, places: shape (p, 2) and (n, 2), degrees, p >= 1. Raises InvalidInput as ``studies.response.laid``.
    """
    count = len(to)
    zeros = np.zeros(count, np.int64)
    names = tuple(map(str, range(count)))
    posts = Posts(names, to[:, 0], to[:, 1], ("",) * count, zeros, zeros)
    cells = Cells(("",) * len(places), places[:, 0], places[:, 1], np.ones(len(places)))
    limits = Limits(restricted=restricted)
    found = laid(roads, posts, cells, own_speeds={}, off_road_kmh=OFF_ROAD_KMH, limits=limits).ground
    made = reach.table(found, np.ones(count, np.bool_), 1)
    courses = _courses(roads, restricted)
    return [way(found, made, courses, cell) for cell in range(len(places))]


def _courses(roads: Roads, restricted: tuple[Polygon, ...]) -> Courses:
    """Return where the open roads run, in the order in which ``laid`` takes them."""
    open_ = ~shut_edges(roads.places, roads.start, Shut(restricted)) & (roads.u != roads.v)
    counts = np.diff(roads.start)
    start = np.concatenate(([0], np.cumsum(counts[open_]))).astype(np.int64)
    return Courses(roads.places[np.repeat(open_, counts)], start)


def beside(line: Array, places: Array) -> tuple[Array, Array]:
    """Return how far along a way each place is nearest to it, and how far from it, in metres."""
    if len(line) > 1 and bool((line[0] != line).any()):
        return Feet(Referenced(line)).of(places)
    count = len(places)
    one = np.repeat(line[:1], count, axis=0)
    away = WGS84.inv(*one.T, *places.T)[2] if count else np.empty(0)
    return np.zeros(count), np.asarray(away, np.float64)


def thinned(line: Array) -> Array:
    """Return a way with at most MAX_LINE points, its ends among them."""
    if len(line) <= MAX_LINE:
        return line
    at = np.unique(np.linspace(0, len(line) - 1, MAX_LINE).round().astype(np.int64))
    found: Array = line[at]
    return found


def length_m(line: Array) -> float:
    """Return how long a way is."""
    return Referenced(line).length_m if len(line) else 0.0
