"""Gi* and Gi: whether high values, or low ones, lie together around a cell.

The standardised forms of Ord and Getis (1995): how far the sum of values over a cell's neighbours lies from
what the mean of all would give, in standard deviations. Gi* counts the cell among its own neighbours and
takes the mean and variance of all cells; Gi leaves the cell out of both.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import special

from seamline.analysis.compiled import kernel
from seamline.analysis.draws import below, stream
from seamline.analysis.patterns.weights import Neighbours
from seamline.analysis.spread import Spread
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Index = NDArray[np.int64]

MAX_REPLICATIONS = 9_999
BLOCK = 500
TINY = 1e-26
"""A variance below this share of the mean square is rounding, not variance."""


class Gi(msgspec.Struct, frozen=True):
    """Both statistics, of shape (n,) or (n, periods); nan where there is not enough data.

    That is where a cell has no neighbours, or all have the same value, or a cell neighbours all others.
    """

    star: Array
    plain: Array


def gi(values: Array, near: Neighbours) -> Gi:
    """Return Gi* and Gi of values, shape (n,) or (n, periods), finite; each period for itself."""
    size = len(values)
    links = near.counts().reshape((-1,) + (1,) * (values.ndim - 1)).astype(np.float64)
    rounding = TINY * (values**2).mean(axis=0) if size else 0.0
    values = values - values.mean(axis=0) if size else values  # neither changes by it, and nothing cancels
    sums = near.sums(values)
    total, squares = values.sum(axis=0), (values**2).sum(axis=0)
    star = _standard(sums + values, links + 1, size, total, squares, rounding)
    plain = _standard(sums, links, size - 1, total - values, squares - values**2, rounding)
    return Gi(np.where(links > 0, star, np.nan), np.where(links > 0, plain, np.nan))


def _standard(
    sums: Array, links: Array, size: int, total: Array, squares: Array, rounding: Array | float
) -> Array:
    """Return (sum - W mean) / (s sqrt((n S1 - W^2) / (n - 1))); with weights of 1, S1 = W."""
    if size < 2:
        return np.full(sums.shape, np.nan)
    mean = total / size
    variance = squares / size - mean**2
    variance = np.where(variance > rounding, variance, np.nan)
    room = (size * links - links**2) / (size - 1)
    out: Array = (sums - links * mean) / np.sqrt(variance * np.where(room > 0, room, np.nan))
    return out


def two_sided(z: Array) -> Array:
    """Return p of a standard normal as far from 0; nan stays."""
    out: Array = special.erfc(np.abs(z) / np.sqrt(2))
    return out


@kernel
def _drawn(starts: Index, others: Index, values: Array, low: int, out: Array, seed: int, times: int) -> None:
    """Fill ``out`` with two-sided p of the sum over neighbours of cells low, low + 1, ...; nan without any.

    A cell keeps its own value; those of its neighbours are drawn from all others without putting back.
    """
    size = len(values)
    order = np.arange(size)
    swapped = np.empty(size, np.int64)
    for number in range(len(out)):
        cell = low + number
        k = starts[cell + 1] - starts[cell]
        if k == 0:
            out[number] = np.nan
            continue
        observed = 0.0
        for at in range(starts[cell], starts[cell + 1]):
            observed += values[others[at]]
        about = 1e-12 * (abs(observed) + 1.0)
        state = stream(seed, cell + 1)
        more, less = 1, 1
        last = size - 1
        order[cell], order[last] = order[last], order[cell]
        for _ in range(times):
            total = 0.0
            for at in range(k):
                other = at + below(state, last - at)
                order[at], order[other] = order[other], order[at]
                swapped[at] = other
                total += values[order[at]]
            for at in range(k - 1, -1, -1):
                other = swapped[at]
                order[at], order[other] = order[other], order[at]
            more += total >= observed - about
            less += total <= observed + about
        order[cell], order[last] = order[last], order[cell]
        out[number] = min(1.0, 2.0 * min(more, less) / (times + 1))


def permuted(values: Array, near: Neighbours, times: int, seed: int, spread: Spread) -> Array:
    """Return two-sided p of each cell's sum over its neighbours, by drawing their values; shape (n,).

    values: shape (n,), finite. Cell i draws from stream i + 1. nan as in ``gi``. Raises InvalidInput
    ``hotspots-replications`` (times not from 1 to MAX_REPLICATIONS). Source: Anselin 1995.
    """
    if not 1 <= times <= MAX_REPLICATIONS:
        raise InvalidInput("hotspots-replications", f"1 to {MAX_REPLICATIONS}", most=MAX_REPLICATIONS)

    def block(low: int, high: int) -> Array:
        out = np.empty(high - low)
        _drawn(near.starts, near.others, values, low, out, seed, times)
        return out

    found = np.concatenate(spread(block, len(values), BLOCK)) if len(values) else np.empty(0)
    return np.where(np.isnan(gi(values, near).plain), np.nan, found)
