"""The likelihood ratio of a window, and what a window needs to pass a given one.

With ``cases`` of ``total`` inside, where ``expected`` would be:
c ln(c / mu) + (C - c) ln((C - c) / (C - mu)) where c > mu, else 0. It is that of Kulldorff 1997 for the
Poisson model and of Kulldorff et al. 2005 for the space-time permutation model.
"""

import math

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel

FIRST, STEP, LEVELS = 1.0, 1.05, 80
"""Ratios for which ``bars`` are made: 0, then FIRST and each STEP times the one before."""
SAME = 1e-9
"""Ratios that differ by less, relatively, are tied: sums of the same numbers in another order do."""
MARGIN = 1e-9


@kernel
def ratio(cases: int, expected: float, total: int) -> float:
    """Return the logarithm of the likelihood ratio.

    0 <= cases <= total, 0 <= expected <= total, total >= 1.
    """
    if cases <= expected:
        return 0.0
    inside = cases * math.log(cases / expected)
    return (
        inside + (total - cases) * math.log((total - cases) / (total - expected)) if cases < total else inside
    )


@kernel
def bars(total: int, most: int) -> NDArray[np.int64]:
    """Return how large an expectation may be for a window to pass a level, shape (LEVELS + 1, most + 1).

    Entry [k, c]: a window with c cases whose ratio is at least that of level k expects no more than that,
    times ``total`` as a whole number. It grows with c. It may be too large by one: what passes is looked at
    exactly.

    The ratio falls with the expectation and is convex in it, so Newton's steps from below never go past.
    total >= 1; 0 <= most <= total.
    """
    out = np.zeros((LEVELS + 1, most + 1), np.int64)
    for cases in range(most + 1):
        out[0, cases] = cases * total
    level = FIRST
    for number in range(1, LEVELS + 1):
        mu = math.exp(-level - 1.0)
        for cases in range(1, most + 1):
            for _ in range(200):
                over = ratio(cases, mu, total) - level
                step = over / (cases / mu - (total - cases) / (total - mu))
                mu += step
                if step <= 1e-12 * mu:
                    break
            out[number, cases] = min(cases * total, int(mu * (1.0 + MARGIN) * total) + 1)
        level *= STEP
    return out


@kernel
def level_of(best: float) -> int:
    """Return the highest level that is no higher than a ratio."""
    if best < FIRST:
        return 0
    number = 1 + int(math.log(best / FIRST) / math.log(STEP) * (1.0 - MARGIN))
    return min(number, LEVELS)
