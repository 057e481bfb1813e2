"""In which areas many places lie for certain, and in which they may lie, at once.

The same question as ``areas.areas_of`` asks for one place: the doubt is the half-width of a square of unknown
direction, a circle about it; certain where all of that circle lies inside, possible where any of it does.
Where the circle reaches over the 180th meridian it may be at any longitude, but not at any latitude.
"""

from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from seamline.analysis.areas import SeamArea, areas_of
from seamline.terms.place import point

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

DEGREE_M = 110_500.0
"""A degree of latitude is no shorter than this."""
REACH = 1.5
"""The circle about the square reaches this many times the doubt, with something to spare."""


class Members(NamedTuple):
    """Pairs of a place and an area it may lie in. All of shape (pairs,).

    place, area: numbers from 0. certain: whether it lies inside for certain.
    """

    place: Whole
    area: Whole
    certain: Flags


def members(lon: Array, lat: Array, precision_m: Array, areas: tuple[SeamArea, ...]) -> Members:
    """Return all pairs. lon, lat: degrees, finite; precision_m: metres, 0 to 1,000,000; shape (n,) each."""
    spots, back = np.unique(np.column_stack((lon, lat, np.ceil(precision_m))), axis=0, return_inverse=True)
    tree = shapely.STRtree([area.flat for area in areas])
    reach = spots[:, 2] * REACH / DEGREE_M
    with np.errstate(divide="ignore"):
        wide = reach / np.maximum(np.cos(np.radians(np.minimum(np.abs(spots[:, 1]) + reach, 90.0))), 1e-9)
    low, high = spots[:, 0] - wide, spots[:, 0] + wide
    around = (low < -180) | (high > 180)  # over the 180th meridian or about a pole: it may be anywhere
    low, high = np.where(around, -180.0, low), np.where(around, 180.0, high)
    near = shapely.box(low, spots[:, 1] - reach, high, spots[:, 1] + reach)
    close: dict[int, dict[str, SeamArea]] = {}
    for spot, area in tree.query(near).T.tolist():
        close.setdefault(spot, {})[str(area)] = areas[area]
    found = []
    for spot, some in close.items():
        place = point(spots[spot, 1], spots[spot, 0], int(spots[spot, 2]))
        within = areas_of(place, some)
        found += [(spot, int(area), area in within.certain) for area in sorted(within.possible, key=int)]
    pairs = np.array(found, np.int64).reshape(-1, 3)
    return _of_places(pairs, back.reshape(-1), len(spots))


def _of_places(pairs: Whole, back: Whole, spots: int) -> Members:
    """Return the pairs of spots as pairs of the places that stand on them."""
    pairs = pairs[np.argsort(pairs[:, 0], kind="stable")]
    many = np.bincount(pairs[:, 0], minlength=spots)
    first = np.concatenate(([0], np.cumsum(many)))
    each = many[back]
    place = np.repeat(np.arange(len(back)), each)
    within = np.arange(len(place)) - np.repeat(np.cumsum(each) - each, each)
    row = first[back[place]] + within
    return Members(place, pairs[row, 1], pairs[row, 2].astype(np.bool_))
