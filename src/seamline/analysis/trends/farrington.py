"""Farrington's flexible alarm: a week's count against what its season and trend let expect.

Noufaily et al. 2013 ("An improved algorithm for outbreak detection"), after Farrington et al. 1996: all weeks
of the last five years but the latest half year; a level for each of ten stretches of the year, the first
being the weeks about the present one; a log-linear trend; past outbreaks weighted down by their Anscombe
residuals; the upper bound is a quantile of the negative binomial with the fitted mean and dispersion.

A trend that would carry the expected count above everything seen in the history is dropped (Farrington 1996,
section 3.7: no absurd extrapolation), and so is one whose fit does not converge.
"""

import math

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import stats

from seamline.analysis.compiled import kernel
from seamline.analysis.trends import quasi_poisson
from seamline.analysis.trends.seasons import MAX_HALF, MAX_STRETCHES, MAX_YEARS, YEAR, histories
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

MAX_WEEKS = 5_200
MAX_WEEK_COUNT = 10_000_000

fit, dispersion = quasi_poisson.fit, quasi_poisson.dispersion
leverages, anscombe = quasi_poisson.leverages, quasi_poisson.anscombe


class Rules(msgspec.Struct, frozen=True):
    """What the alarm goes by.

    years: back (b). half: weeks to each side of the present one's season (w). stretches: of a year. skipped:
    latest weeks that do not count, because an outbreak under way would hide itself. alpha: chance of a false
    alarm per week. outlying: residuals beyond it are weighted down. few, recent: fewer events than ``few`` in
    the latest ``recent`` weeks are not enough to judge by.
    """

    years: int = 5
    half: int = 3
    stretches: int = 10
    skipped: int = 26
    alpha: float = 0.01
    outlying: float = 2.58
    few: int = 5
    recent: int = 4


class Judged(msgspec.Struct, frozen=True):
    """Weeks judged; all of shape (weeks,). nan, and no alarm, where there is not enough data.

    upper: counts above it are an alarm. mean: expected. dispersion: 1 for Poisson. slope: per week, of the
    logarithm; 0 where no trend was kept.
    """

    upper: Array
    alarm: Flags
    mean: Array
    dispersion: Array
    slope: Array


def checked(rules: Rules) -> Rules:
    """Return rules that can be used. Raises InvalidInput ``alarms-rules``."""
    whole = (
        1 <= rules.years <= MAX_YEARS
        and 0 <= rules.half <= MAX_HALF
        and 1 <= rules.stretches <= MAX_STRETCHES
        and 2 * rules.half + rules.stretches <= YEAR
        and 0 <= rules.skipped < YEAR
        and rules.few >= 0
        and 1 <= rules.recent <= YEAR
    )
    if not (whole and 0 < rules.alpha < 0.5 and math.isfinite(rules.outlying) and rules.outlying > 0):
        raise InvalidInput("alarms-rules", "rules out of range")
    return rules


def checked_counts(counts: Whole, first: int) -> Array:
    """Return weekly counts as numbers. Raises InvalidInput ``alarms-counts``, ``alarms-weeks``."""
    if len(counts) > MAX_WEEKS or not 0 <= first <= len(counts):
        raise InvalidInput("alarms-weeks", f"at most {MAX_WEEKS} weeks", most=MAX_WEEKS)
    if (counts < 0).any() or (counts > MAX_WEEK_COUNT).any():
        raise InvalidInput("alarms-counts", f"a count lies between 0 and {MAX_WEEK_COUNT}")
    return counts.astype(np.float64)


def flexible(counts: Whole, first: int, rules: Rules, first_day: int | None = None) -> Judged:
    """Judge the weeks from ``first`` on.

    counts: events per week without gaps, shape (n,), 0 <= first <= n. first_day: of the first week, days
    since 1970, None where weeks have no dates. Weeks with less history than the rules need are nan. Raises
    InvalidInput ``alarms-rules``, ``alarms-counts``, ``alarms-weeks``.
    """
    rules = checked(rules)
    whole = checked_counts(counts, first)
    past = histories(
        range(first, len(whole)), (rules.years, rules.half, rules.stretches, rules.skipped), first_day
    )
    means, spreads, slopes = _all(whole, first, past.starts, past.sizes, past.groups, rules.outlying)
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        wide = stats.nbinom.ppf(1 - rules.alpha, means / (spreads - 1), 1 / spreads)
        upper = np.where(spreads > 1, wide, stats.poisson.ppf(1 - rules.alpha, means))
    total = np.concatenate(([0.0], np.cumsum(whole)))
    end = np.arange(first, len(whole)) + 1
    lately = total[end] - total[np.maximum(end - rules.recent, 0)]
    upper = np.where(lately >= rules.few, upper, np.nan)
    now = whole[first:]
    with np.errstate(invalid="ignore"):
        return Judged(upper, now > upper, means, spreads, slopes)


@kernel
def _all(
    counts: Array, first: int, starts: Whole, sizes: Whole, of: Whole, outlying: float
) -> tuple[Array, Array, Array]:
    """Return the mean, dispersion and slope of each week from ``first`` on; nan where nothing was fitted."""
    judged = len(starts)
    means, spreads, slopes = np.full(judged, np.nan), np.full(judged, np.nan), np.zeros(judged)
    for number in range(judged):
        size = sizes[number]
        if size == 0:
            continue
        start, groups = starts[number], of[number, :size]
        past = counts[start : start + size]
        times = (np.arange(start, start + size) - (first + number)) / 52.0
        many = groups.max() + 1
        for attempt in range(2):
            met, mean, spread, slope = _week(past, times, groups, many, attempt == 0, outlying)
            if met and (attempt == 1 or mean <= past.max()):
                means[number], spreads[number], slopes[number] = mean, spread, slope / 52.0
                break
    return means, spreads, slopes


@kernel
def _week(
    past: Array, times: Array, groups: Whole, many: int, slope: bool, outlying: float
) -> tuple[bool, float, float, float]:
    """Return (whether both fits converged, expected count now, dispersion, slope) of one week."""
    size = len(past)
    levels, fitted, leverage, residuals = np.empty(many), np.empty(size), np.empty(size), np.empty(size)
    weights = np.ones(size)
    parameters = many + 1 if slope else many
    trend, met = fit(past, times, groups, weights, levels, slope, fitted)
    if not met:
        return False, np.nan, np.nan, 0.0
    leverages(times, groups, weights, fitted, many, slope, leverage)
    spread = dispersion(past, fitted, weights, parameters)
    anscombe(past, fitted, leverage, spread, residuals)
    for row in range(size):
        away = residuals[row]
        weights[row] = 1.0 / (away * away) if away > outlying else 1.0
    weights *= size / weights.sum()
    trend, met = fit(past, times, groups, weights, levels, slope, fitted)
    return met, math.exp(levels[0]), dispersion(past, fitted, weights, parameters), trend
