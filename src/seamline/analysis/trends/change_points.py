"""When a rate changed: the best of all ways to cut a series of counts into stretches of one rate each.

Exact optimal partitioning (Jackson et al. 2005) of a penalised likelihood: Poisson, or negative binomial of
one size where counts vary more than that. A change costs PENALTY times the logarithm of the number of weeks:
two parameters, the date and the new rate, and one for having looked at every date. The size comes from
neighbouring weeks alone, so that the changes looked for do not pass as variation. The interval of a date is
the smallest run of weeks about it that holds so much of the likelihood, the other changes staying where they
are (Cobb 1978).
"""

import math

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

PENALTY = 3.0
SHORTEST = 4
MAX_PERIODS = 5_200
MAX_PERIOD_COUNT = 10_000_000
LEVEL = 0.95


class Change(msgspec.Struct, frozen=True):
    """A change. at: first period of the new rate; low, high: what it may be; before, after: per period."""

    at: int
    low: int
    high: int
    before: float
    after: float


class Segmented(msgspec.Struct, frozen=True):
    """A series cut.

    size: of the negative binomial, inf for Poisson. cost: minus twice the log-likelihood, up to a constant of
    the counts, and the penalties.
    """

    changes: tuple[Change, ...]
    size: float
    cost: float


def size_of(counts: Whole) -> float:
    """Return the size of a negative binomial (variance = mean + mean^2 / size), inf for Poisson.

    From pairs of neighbours: half their squared difference is the variance, their product the square of the
    mean (method of moments).
    """
    one, two = counts[:-1].astype(np.float64), counts[1:].astype(np.float64)
    more = float(((one - two) ** 2 / 2 - (one + two) / 2).sum())
    square = float((one * two).sum())
    return square / more if more > 0 and square > 0 else math.inf


def segmented(
    counts: Whole, *, shortest: int = SHORTEST, penalty: float = PENALTY, level: float = LEVEL
) -> Segmented:
    """Return the cheapest cut of a series.

    counts: per period, shape (n,), n >= 1. shortest: periods that a stretch has at least, >= 1. Ties: fewer
    and later changes. Raises InvalidInput ``changes-counts``, ``changes-periods``, ``changes-rules``.
    """
    if not 1 <= len(counts) <= MAX_PERIODS:
        raise InvalidInput("changes-periods", f"1 to {MAX_PERIODS} periods", most=MAX_PERIODS)
    if (counts < 0).any() or (counts > MAX_PERIOD_COUNT).any():
        raise InvalidInput("changes-counts", f"a count lies between 0 and {MAX_PERIOD_COUNT}")
    if shortest < 1 or not (math.isfinite(penalty) and penalty >= 0) or not 0 < level < 1:
        raise InvalidInput("changes-rules", "rules out of range")
    size = size_of(counts)
    sums = np.concatenate(([0.0], np.cumsum(counts, dtype=np.float64)))
    last, cost = _cheapest(sums, size, penalty * math.log(len(counts)), shortest)
    cuts = [len(counts)]
    while cuts[-1]:
        cuts.append(int(last[cuts[-1]]))
    cuts.reverse()
    found = [_change(sums, size, cuts[n - 1 : n + 2], shortest, level) for n in range(1, len(cuts) - 1)]
    return Segmented(tuple(found), size, cost)


def _change(sums: Array, size: float, cuts: list[int], shortest: int, level: float) -> Change:
    """Return the change at the middle one of three cuts."""
    start, at, end = cuts
    places = np.arange(start + shortest, end - shortest + 1)
    costs = np.array([_cost(sums, size, start, n) + _cost(sums, size, n, end) for n in places.tolist()])
    share = np.exp(-(costs - costs.min()) / 2)
    share /= share.sum()
    low = high = int(np.flatnonzero(places == at)[0])
    held = share[low]
    while held < level and (low > 0 or high < len(places) - 1):
        left = share[low - 1] if low > 0 else -1.0
        right = share[high + 1] if high < len(places) - 1 else -1.0
        if left >= right:
            low -= 1
        else:
            high += 1
        held += max(left, right)
    return Change(
        at=at,
        low=int(places[low]),
        high=int(places[high]),
        before=float(sums[at] - sums[start]) / (at - start),
        after=float(sums[end] - sums[at]) / (end - at),
    )


@kernel
def _cost(sums: Array, size: float, start: int, end: int) -> float:
    """Return minus twice the log-likelihood of a stretch at its mean, up to a constant of its counts."""
    total: float = sums[end] - sums[start]
    many = end - start
    if total <= 0.0:
        return 0.0
    mean = total / many
    if math.isinf(size):
        return -2.0 * (total * math.log(mean) - total)
    return -2.0 * (total * math.log(mean / (mean + size)) - many * size * math.log1p(mean / size))


@kernel
def _cheapest(sums: Array, size: float, price: float, shortest: int) -> tuple[Whole, float]:
    """Return where the last stretch of the best cut of each beginning starts, and what the whole costs."""
    many = len(sums) - 1
    best, last = np.full(many + 1, np.inf), np.zeros(many + 1, np.int64)
    best[0] = 0.0
    for end in range(1, many + 1):
        best[end] = _cost(sums, size, 0, end)
        for start in range(shortest, end - shortest + 1):
            cost = best[start] + price + _cost(sums, size, start, end)
            if cost < best[end] - 1e-9:
                best[end], last[end] = cost, start
    return last, best[many]
