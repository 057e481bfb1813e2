"""Moran's I: over all cells at once, are neighbours alike? 0 is chance, 1 is alike, below 0 is unlike.

Each cell's neighbours weigh 1 together (rows of the weights sum to 1). Cells without neighbours are left out.
Mean and variance under the assumption that any cell could have had any value: Cliff and Ord 1981.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from seamline.analysis.patterns.getis import TINY, two_sided
from seamline.analysis.patterns.weights import Neighbours

Array = NDArray[np.float64]

LEAST = 4
"""The variance is not defined below."""


class Moran(msgspec.Struct, frozen=True):
    """index: I. expected: of chance. z: standardised. p: of an I as far from chance. cells: that counted."""

    index: float
    expected: float
    z: float
    p: float
    cells: int


def moran(values: Array, near: Neighbours) -> Moran | None:
    """Return Moran's I of values, shape (n,), finite; None for not enough data (too few, or all the same)."""
    kept = near.counts() > 0
    size = int(kept.sum())
    own = values[kept]
    if size < LEAST or own.var() <= TINY * (own**2).mean():
        return None
    weights = near.matrix()[kept][:, kept]
    weights = sparse.diags_array(1 / weights.sum(axis=1)) @ weights
    away = own - own.mean()
    square = float((away**2).sum())
    total = float(weights.sum())
    index = size / total * float(away @ (weights @ away)) / square
    expected = -1 / (size - 1)
    variance = _variance(weights, away, size, total) - expected**2
    z = (index - expected) / np.sqrt(variance) if variance > 0 else np.nan
    return Moran(index, expected, float(z), float(two_sided(np.array([z]))[0]), size)


def _variance(weights: sparse.csr_array, away: Array, size: int, total: float) -> float:
    """Return the mean of I squared under chance."""
    s1 = float(((weights + weights.T).power(2)).sum()) / 2
    s2 = float(((weights.sum(axis=1) + weights.sum(axis=0)) ** 2).sum())
    kurtosis = float((away**4).mean() / (away**2).mean() ** 2)
    n, square = float(size), total**2
    first = n * ((n**2 - 3 * n + 3) * s1 - n * s2 + 3 * square)
    second = kurtosis * ((n**2 - n) * s1 - 2 * n * s2 + 6 * square)
    return (first - second) / ((n - 1) * (n - 2) * (n - 3) * square)
