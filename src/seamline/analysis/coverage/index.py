"""Points on the ground by the cube of space they lie in: what is near a leg is found without trying all.

Cubes instead of squares of longitude and latitude, because space has neither a date line nor poles.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

LEAST_M, MOST_M = 1_000.0, 20_000.0
"""Edge of a cube: about the range of what looks, within these."""


class Cubes(msgspec.Struct, frozen=True):
    """Points in the order of their cubes.

    order: shape (n,), which point stands where. keys: of their cubes, ascending. places: shape (n, 3),
    metres, in that order. low: a corner of the first cube; edge_m: of each; many: how many along each axis.
    """

    order: Whole
    keys: Whole
    places: Array
    low: Array
    edge_m: float
    many: Whole


def cubes(places: Array, reach_m: float) -> Cubes:
    """Return the index of points of shape (n, 3), n >= 1. reach_m: how far is usually looked."""
    edge = min(max(reach_m, LEAST_M), MOST_M)
    low = places.min(axis=0)
    steps = np.floor((places - low) / edge).astype(np.int64)
    many = steps.max(axis=0) + 1
    keys = (steps[:, 0] * many[1] + steps[:, 1]) * many[2] + steps[:, 2]
    order = np.argsort(keys, kind="stable")
    return Cubes(order, keys[order], places[order], low, edge, many)


@kernel
def first_at_least(keys: Whole, wanted: int) -> int:
    """Return where in ascending keys the first is that is not below the wanted one; len(keys) for none."""
    low, high = 0, len(keys)
    while low < high:
        middle = (low + high) // 2
        if keys[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low
