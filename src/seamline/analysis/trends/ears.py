"""EARS alarms: a week against the seven before (C1), the seven before two of grace (C2), three together (C3).

Hutwagner et al. 2003, "The bioterrorism preparedness and response Early Aberration Reporting System". C1 and
C2 are the distance from the mean of the seven weeks in their standard deviations; C3 adds to this week's what
C2 was above 1 in the two weeks before. They need no years of history, and know no season.

The bound of C3 is written as the reference program has it: this week's count plus what is left of the limit
once the excess of the two weeks before is taken from it, never below 0. So it sounds when these two alone are
past the limit.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

from seamline.analysis.trends.farrington import checked_counts
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

SPAN = 7
GRACE = 2
ALPHA, ALPHA_THREE = 0.001, 0.025


class Ears(NamedTuple):
    """Bounds and alarms of one kind, each of shape (weeks,); nan, and no alarm, without enough history.

    upper: a count above it is an alarm.
    """

    upper: Array
    alarm: Flags


def ears(
    counts: Whole, first: int, alpha: float = ALPHA, alpha_three: float = ALPHA_THREE
) -> dict[str, Ears]:
    """Judge the weeks from ``first`` on by "c1", "c2" and "c3".

    counts: events per week without gaps, shape (n,), 0 <= first <= n. alpha: chance of a false alarm per week
    of C1 and C2 under normal noise; alpha_three: of C3. Where the seven weeks are all the same, any count
    above them is an alarm of C1 and C2, and C3 cannot be had for this week and the two after it. Raises
    InvalidInput ``alarms-counts``, ``alarms-weeks``, ``alarms-rules``.
    """
    if not (0 < alpha < 0.5 and 0 < alpha_three < 0.5):
        raise InvalidInput("alarms-rules", "alpha lies between 0 and 0.5")
    whole = checked_counts(counts, first)
    limit, limit_three = (float(-special.ndtri(share)) for share in (alpha, alpha_three))
    mean, spread = _before(whole, 0)
    bounds = {"c1": mean + limit * spread}
    mean, spread = _before(whole, GRACE)
    bounds["c2"] = mean + limit * spread
    with np.errstate(invalid="ignore", divide="ignore"):
        above = np.where(spread > 0, np.maximum(0.0, (whole - mean) / spread - 1), np.nan)
    bounds["c3"] = np.full(len(whole), np.nan)
    if len(whole) > 2:
        before = above[1:-1] + above[:-2]
        room = np.where(spread[2:] > 0, whole[2:] + spread[2:] * (limit_three - before), np.nan)
        bounds["c3"][2:] = np.maximum(0.0, room)
    now = whole[first:]
    with np.errstate(invalid="ignore"):
        return {name: Ears(upper[first:], now > upper[first:]) for name, upper in bounds.items()}


def _before(counts: Array, grace: int) -> tuple[Array, Array]:
    """Return mean and standard deviation of the weeks before each, nan where there are fewer than SPAN."""
    mean, spread = np.full(len(counts), np.nan), np.full(len(counts), np.nan)
    skipped = SPAN + grace
    if len(counts) > skipped:
        windows = np.lib.stride_tricks.sliding_window_view(counts, SPAN)[: len(counts) - skipped]
        mean[skipped:] = windows.mean(axis=1)
        spread[skipped:] = windows.std(axis=1, ddof=1)
    return mean, spread
