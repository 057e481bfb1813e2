"""The ratio of two rates, exactly: x1 events in t1 against x0 events in t0, both Poisson.

Given x1 + x0, x1 is binomial with p = rho t1 / (rho t1 + t0), so a Clopper-Pearson interval of p is one of
the ratio rho, and an exact test of p = t1 / (t1 + t0) is one of rho = 1 (Przyborowski and Wilenski 1940;
the same as poisson.test of R).
"""

import math

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import special, stats

from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Counts = NDArray[np.int64]

LEVEL = 0.95
MAX_COUNT = 10_000_000
ABOUT = 1 + 1e-7
"""Outcomes this much likelier than the observed one still count as no likelier, as R has it."""


class Ratio(msgspec.Struct, frozen=True):
    """Ratios of rates. All of shape (n,). p: of a ratio other than 1; p_greater: of one above 1.

    nan where both counts are 0: nothing is known of the ratio then, and both p are 1. inf where x0 is 0.
    """

    ratio: Array
    low: Array
    high: Array
    p: Array
    p_greater: Array


def rate_ratio(x1: Counts, t1: Array, x0: Counts, t0: Array, level: float = LEVEL) -> Ratio:
    """Return exact ratios, their intervals and p-values.

    x1, x0: events, >= 0; t1, t0: exposure in any one unit, > 0; all of shape (n,). level: of the interval,
    0 < level < 1. Raises InvalidInput ``rate-counts``, ``rate-exposure``, ``rate-level``.
    """
    if not 0 < level < 1:
        raise InvalidInput("rate-level", "a level lies between 0 and 1")
    if any((x < 0).any() or (x > MAX_COUNT).any() for x in (x1, x0)):
        raise InvalidInput("rate-counts", f"a count lies between 0 and {MAX_COUNT}")
    if not all((np.isfinite(t) & (t > 0)).all() for t in (t1, t0)):
        raise InvalidInput("rate-exposure", "an exposure is a finite number above 0")
    total, tail = x1 + x0, (1 - level) / 2
    odds = t0 / t1
    low = np.where(x1 > 0, special.betaincinv(np.maximum(x1, 1), x0 + 1, tail), 0.0)
    high = np.where(x0 > 0, special.betaincinv(x1 + 1, np.maximum(x0, 1), 1 - tail), 1.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio, low, high = x1 / x0 * odds, low / (1 - low) * odds, high / (1 - high) * odds
    known = total > 0
    share = t1 / (t1 + t0)
    return Ratio(
        ratio=np.where(known, ratio, np.nan),
        low=np.where(known, low, np.nan),
        high=np.where(known, high, np.nan),
        p=np.array(
            [_two_sided(*one) for one in zip(x1.tolist(), total.tolist(), share.tolist(), strict=True)]
        ),
        p_greater=stats.binom.sf(x1 - 1, total, share),
    )


def _two_sided(count: int, total: int, share: float) -> float:
    """Return how likely an outcome is that is no likelier than the observed one.

    Probabilities fall away from the mode, so the other tail begins where they first are as small.
    """
    if count == total * share:
        return 1.0
    if count > total * share:
        count, share = total - count, 1 - share
    limit = float(stats.binom.pmf(count, total, share)) * ABOUT
    low, high = math.ceil(total * share), total + 1
    while low < high:
        middle = (low + high) // 2
        if float(stats.binom.pmf(middle, total, share)) <= limit:
            high = middle
        else:
            low = middle + 1
    both = stats.binom.cdf(count, total, share) + stats.binom.sf(low - 1, total, share)
    return min(1.0, float(both))
