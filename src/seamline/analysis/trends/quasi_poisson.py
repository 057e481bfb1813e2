"""Counts by season and time: a log-linear quasi-Poisson fit by iterated weighted least squares.

log(mean) = a_g + b t, one level a_g per group (a stretch of the year) and one slope b. With a level per group
the normal equations are an arrow: a diagonal, and one row and column for the slope, so that a step costs one
pass over the weeks (McCullagh and Nelder 1989, chapters 2 and 9).
"""

import math

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

CLOSE = 1e-8
"""The fit ends where the deviance changes by less than this share of itself."""
MAX_STEPS = 25
_HIGHEST = 700.0
"""Of the logarithm of a mean, so that no mean is infinite."""
_LOWEST = 2.220446049250313e-16
"""A mean is never quite 0: where no event ever was, the level goes to minus infinity."""


@kernel
def fit(
    counts: Array, times: Array, groups: Whole, weights: Array, levels: Array, slope: bool, fitted: Array
) -> tuple[float, bool]:
    """Fit the levels (written into ``levels``) and return (slope, whether it converged).

    counts, times, weights, fitted: shape (n,), the last for the means; groups: shape (n,), into levels, each
    with a week of positive weight at least. slope: False keeps the slope 0.
    """
    fitted[:] = counts + 0.1
    eta = np.log(fitted)
    trend, before = 0.0, math.inf
    for _ in range(MAX_STEPS):
        trend = _step(counts, times, groups, weights, levels, slope, fitted, eta)
        deviance = 0.0
        for row in range(len(counts)):
            eta[row] = levels[groups[row]] + trend * times[row]
            fitted[row] = max(math.exp(min(eta[row], _HIGHEST)), _LOWEST)
            part = fitted[row] - counts[row]
            if counts[row] > 0.0:
                part += counts[row] * math.log(counts[row] / fitted[row])
            deviance += 2.0 * weights[row] * part
        if not math.isfinite(deviance):
            return trend, False
        if abs(deviance - before) / (abs(deviance) + 0.1) < CLOSE:
            return trend, True
        before = deviance
    return trend, False


@kernel
def _step(
    counts: Array,
    times: Array,
    groups: Whole,
    weights: Array,
    levels: Array,
    slope: bool,
    fitted: Array,
    eta: Array,
) -> float:
    """Solve the weighted normal equations once: write the levels, return the slope."""
    many = len(levels)
    wide, cross, right = np.zeros(many), np.zeros(many), np.zeros(many)
    square, aim = 0.0, 0.0
    for row in range(len(counts)):
        weight = weights[row] * fitted[row]
        moved = eta[row] + (counts[row] - fitted[row]) / fitted[row]
        at, time = groups[row], times[row]
        wide[at] += weight
        cross[at] += weight * time
        right[at] += weight * moved
        square += weight * time * time
        aim += weight * time * moved
    trend = 0.0
    if slope:
        for at in range(many):
            square -= cross[at] * cross[at] / wide[at]
            aim -= cross[at] * right[at] / wide[at]
        trend = aim / square if square > 0.0 else 0.0
    for at in range(many):
        levels[at] = (right[at] - cross[at] * trend) / wide[at]
    return trend


@kernel
def dispersion(counts: Array, fitted: Array, weights: Array, parameters: int) -> float:
    """Return Pearson's chi-square per degree of freedom, at least 1."""
    total, used = 0.0, 0
    for row in range(len(counts)):
        if weights[row] > 0.0:
            used += 1
            total += weights[row] * (counts[row] - fitted[row]) ** 2 / fitted[row]
    if used <= parameters:
        return 1.0
    return max(total / (used - parameters), 1.0)


@kernel
def leverages(
    times: Array, groups: Whole, weights: Array, fitted: Array, many: int, slope: bool, out: Array
) -> None:
    """Write into ``out`` how much each week pulls its own fitted value (the diagonal of the hat matrix)."""
    wide, cross = np.zeros(many), np.zeros(many)
    square = 0.0
    for row in range(len(times)):
        weight = weights[row] * fitted[row]
        wide[groups[row]] += weight
        cross[groups[row]] += weight * times[row]
        square += weight * times[row] * times[row]
    for at in range(many):
        square -= cross[at] * cross[at] / wide[at]
    for row in range(len(times)):
        at = groups[row]
        pull = 1.0 / wide[at]
        if slope and square > 0.0:
            pull += (times[row] - cross[at] / wide[at]) ** 2 / square
        out[row] = weights[row] * fitted[row] * pull


@kernel
def anscombe(counts: Array, fitted: Array, leverage: Array, spread: float, out: Array) -> None:
    """Write standardised Anscombe residuals of a Poisson mean into ``out`` (Farrington 1996, section 3.3)."""
    for row in range(len(counts)):
        mean = fitted[row]
        away = 1.5 * (counts[row] ** (2.0 / 3.0) - mean ** (2.0 / 3.0)) / mean ** (1.0 / 6.0)
        rest = spread * (1.0 - leverage[row])
        out[row] = away / math.sqrt(rest) if rest > 1e-12 else 0.0
