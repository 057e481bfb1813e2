"""Events that come in bursts: how much more counts vary than chance alone, and ratios that allow for it.

The dispersion is Pearson's chi-square of the baseline's weekly counts per degree of freedom (McCullagh and
Nelder 1989, section 6.2.3), never below 1. A count x of dispersion phi then says as much as x / phi
independent events: a quasi-Poisson count has variance phi times its mean, and so x / phi has the variance of
a Poisson count of its own mean. The exact interval is taken of these effective counts, which the beta
distribution allows for fractions; at phi = 1 it is the exact one.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import special

from seamline.analysis.trends.ratio import Counts, Ratio, rate_ratio
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]

MIN_PERIODS = 8
"""Fewer weeks say nothing of how much they vary."""
MIN_EVENTS = 5
"""Fewer events in them neither."""


def dispersion(counts: Array, exposures: Array) -> float:
    """Return how many times the variance of Poisson counts these have, at least 1; nan for too few to say.

    counts, exposures: shape (weeks,); weeks without exposure do not count.
    """
    kept = exposures > 0
    counts, exposures = counts[kept], exposures[kept]
    if len(counts) < MIN_PERIODS or counts.sum() < MIN_EVENTS:
        return np.nan
    expected = exposures * (counts.sum() / exposures.sum())
    return max(1.0, float(((counts - expected) ** 2 / expected).sum() / (len(counts) - 1)))


def widened(x1: Counts, t1: Array, x0: Counts, t0: Array, spread: Array, level: float) -> Ratio:
    """Return ratios with intervals and p-values that allow for dispersions.

    x1, t1, x0, t0, level: as of ``rate_ratio``. spread: dispersions, shape (n,), >= 1; where 1 (or nan, not
    known) the exact ratio stands. Raises as ``rate_ratio``, InvalidInput ``rate-dispersion``.
    """
    exact = rate_ratio(x1, t1, x0, t0, level)
    spread = np.where(np.isnan(spread), 1.0, spread)
    if not (np.isfinite(spread) & (spread >= 1)).all():
        raise InvalidInput("rate-dispersion", "a dispersion is a finite number from 1")
    now, before, tail = x1 / spread, x0 / spread, (1 - level) / 2
    odds, share = t0 / t1, t1 / (t1 + t0)
    tiny = np.finfo(np.float64).tiny
    low = np.where(x1 > 0, special.betaincinv(np.maximum(now, tiny), before + 1, tail), 0.0)
    high = np.where(x0 > 0, special.betaincinv(now + 1, np.maximum(before, tiny), 1 - tail), 1.0)
    more = np.where(x1 > 0, special.betainc(np.maximum(now, tiny), before + 1, share), 1.0)
    less = np.where(x0 > 0, special.betaincc(now + 1, np.maximum(before, tiny), share), 1.0)
    wide = (spread > 1) & (x1 + x0 > 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        low, high = low / (1 - low) * odds, high / (1 - high) * odds
    return Ratio(
        ratio=exact.ratio,
        low=np.where(wide, low, exact.low),
        high=np.where(wide, high, exact.high),
        p=np.where(wide, np.minimum(1.0, 2 * np.minimum(more, less)), exact.p),
        p_greater=np.where(wide, more, exact.p_greater),
    )
