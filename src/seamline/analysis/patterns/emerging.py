"""Hot spots over time: which cells stand out in which periods, and what has become of each.

A cell is hot in a period where two p-values, the larger of which counts, are small after correction for all
cells and all periods together (``false_discovery``): p of Gi* above 0 as a normal deviate, and the exact
binomial p of as many events in the cell and its neighbours if every cell were as likely for each event of the
period. The second is needed because with few events a Gi* is anything but normal: one event in an empty week
makes a Gi* of 10. Cold is the same the other way round.

The categories are our own, in the order in which they are tried (h: share of periods that were hot):

unknown         fewer events around the cell, over all periods, than are asked for, or too few periods
new             hot in the last period and never before
consecutive     hot in the last period and the one before it, without a break, never before that; h < 0.9
intensifying    h >= 0.9, hot in the last period, Gi* rises
persistent      h >= 0.9, hot in the last period, Gi* neither rises nor falls
diminishing     h >= 0.9, hot in the last period, Gi* falls
oscillating     hot in the last period and earlier with breaks; h < 0.9; cold in some period
sporadic        hot in the last period and earlier with breaks; h < 0.9; never cold
historical      not hot in the last period, hot in two or more and in h >= 0.1 of the periods
none            nothing of these
"""

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import special

from seamline.analysis.compiled import kernel
from seamline.analysis.patterns.adjusted import false_discovery
from seamline.analysis.patterns.getis import gi, two_sided
from seamline.analysis.patterns.weights import Neighbours
from seamline.analysis.spread import Spread

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Index = NDArray[np.int64]

MIN_PERIODS = 8
"""With fewer a trend test cannot say anything, and "never before" is said too easily."""
MOST, ONCE, ONCE_LEAST = 0.9, 0.1, 2
TREND_P = 0.05
BLOCK = 200

(
    UNKNOWN,
    NEW,
    CONSECUTIVE,
    INTENSIFYING,
    PERSISTENT,
    DIMINISHING,
    OSCILLATING,
    SPORADIC,
    HISTORICAL,
    NONE,
) = range(10)
CATEGORIES = (
    "unknown",
    "new",
    "consecutive",
    "intensifying",
    "persistent",
    "diminishing",
    "oscillating",
    "sporadic",
    "historical",
    "none",
)


class Emerging(msgspec.Struct, frozen=True):
    """What became of each of n cells in t periods.

    z: Gi*, shape (n, t), nan for not enough data. p: of hot, corrected, (n, t). hot, cold: (n, t).
    around: events in a cell and its neighbours over all periods, (n,). trend, trend_p: Mann-Kendall's Z of
    Gi* and its two-sided p, (n,), nan where not known. category: index into CATEGORIES, (n,).
    """

    z: Array
    p: Array
    hot: Mask
    cold: Mask
    around: Index
    trend: Array
    trend_p: Array
    category: Index


def emerging(counts: Index, near: Neighbours, level: float, least: int, spread: Spread) -> Emerging:
    """Return which cells are hot when, and what has become of them.

    counts: events, shape (n, t), n >= 1, t >= 1. level: of the corrected p, 0 < level < 1. least: events
    around a cell below which nothing is said of it.
    """
    size, periods = counts.shape
    z = gi(counts.astype(np.float64), near).star
    sums = counts + near.sums(counts.astype(np.float64))
    share = (near.counts() + 1) / size
    more, less = _tails(sums, counts.sum(axis=0), share)
    half = two_sided(z) / 2
    up = false_discovery(np.fmax(np.where(z > 0, half, 1 - half), np.where(np.isnan(z), np.nan, more)))
    down = false_discovery(np.fmax(np.where(z < 0, half, 1 - half), np.where(np.isnan(z), np.nan, less)))
    hot, cold = up < level, down < level
    around = sums.sum(axis=1).astype(np.int64)
    known = (around >= least) & (periods >= MIN_PERIODS) & (near.counts() > 0)
    trend = np.full(size, np.nan)
    rows = np.flatnonzero(known)
    series = np.nan_to_num(z[rows], nan=0.0)  # a period without events has no Gi*: nothing stands out in it
    if len(rows):
        trend[rows] = np.concatenate(spread(lambda low, high: _trends(series[low:high]), len(rows), BLOCK))
    return Emerging(z, up, hot, cold, around, trend, two_sided(trend), categories(hot, cold, trend, known))


def _tails(sums: Array, total: Index, share: Array) -> tuple[Array, Array]:
    """Return p of so many or more, and of so many or fewer, of a period's events in a share of the ground."""
    n = np.broadcast_to(total, sums.shape).astype(np.float64)
    p = np.broadcast_to(np.minimum(share, 1.0)[:, np.newaxis], sums.shape)
    more, less = np.ones(sums.shape), np.ones(sums.shape)
    some, rest = sums > 0, sums < n
    more[some] = special.betainc(sums[some], n[some] - sums[some] + 1, p[some])
    less[rest] = special.betaincc(sums[rest] + 1, n[rest] - sums[rest], p[rest])
    return more, less


@kernel
def _trends(series: Array) -> Array:
    """Return Mann-Kendall's Z of rows of shape (n, t), with the correction for ties; 0 without variance.

    Source: Mann 1945, Kendall 1975.
    """
    size, periods = series.shape
    out = np.zeros(size)
    for row in range(size):
        rises = 0
        for one in range(periods):
            for other in range(one + 1, periods):
                rises += (series[row, other] > series[row, one]) - (series[row, other] < series[row, one])
        ordered = np.sort(series[row])
        variance = periods * (periods - 1.0) * (2.0 * periods + 5.0)
        same = 1
        for one in range(1, periods + 1):
            if one < periods and ordered[one] == ordered[one - 1]:
                same += 1
                continue
            variance -= same * (same - 1.0) * (2.0 * same + 5.0)
            same = 1
        if variance > 0:
            out[row] = (rises - np.sign(rises)) / np.sqrt(variance / 18.0)
    return out


def categories(hot: Mask, cold: Mask, trend: Array, known: Mask) -> Index:
    """Return the category of each cell. hot, cold: (n, t); trend, known, and what comes: (n,)."""
    periods = hot.shape[1]
    often = hot.sum(axis=1)
    share = often / periods
    last = hot[:, -1]
    run = np.where(hot.all(axis=1), periods, np.argmin(hot[:, ::-1], axis=1))
    surely = two_sided(trend) < TREND_P
    mostly = share >= MOST
    rules = (
        ~known,
        last & (often == 1),
        last & (run == often) & ~mostly,
        last & mostly & surely & (trend > 0),
        last & mostly & ~surely,
        last & mostly,
        last & cold.any(axis=1),
        last,
        (often >= ONCE_LEAST) & (share >= ONCE),
    )
    out: Index = np.select(rules, range(len(rules)), NONE).astype(np.int64)
    return out
