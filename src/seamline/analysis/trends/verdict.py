"""Words for ratios, from one table, always beside the numbers.

| word | holds where |
| --- | --- |
| not enough data | fewer than MIN_TOTAL events in both periods together, or no exposure in one |
| clearly rising | q <= CLEAR_Q and the interval lies above MARGIN |
| rising | q <= SURE_Q and the interval lies above 1 |
| clearly falling | q <= CLEAR_Q and the interval lies below 1 / MARGIN |
| falling | q <= SURE_Q and the interval lies below 1 |
| no clear change | otherwise |

"No clear change" is not "no change": the interval says what may still be.
"""

import math

MIN_TOTAL = 5
SURE_Q, CLEAR_Q = 0.05, 0.01
MARGIN = 1.25

SPARSE = "rate-sparse"
CLEARLY_RISING, RISING = "rate-clearly-rising", "rate-rising"
CLEARLY_FALLING, FALLING = "rate-clearly-falling", "rate-falling"
UNCLEAR = "rate-unclear"
WORDS = (CLEARLY_RISING, RISING, UNCLEAR, FALLING, CLEARLY_FALLING, SPARSE)


def verdict(total: int, low: float, high: float, q: float) -> str:
    """Return the word for an interval of a ratio. total: events of both periods; q: false-discovery rate."""
    if total < MIN_TOTAL or any(map(math.isnan, (low, high, q))):
        return SPARSE
    if q <= SURE_Q and low > 1:
        return CLEARLY_RISING if q <= CLEAR_Q and low > MARGIN else RISING
    if q <= SURE_Q and high < 1:
        return CLEARLY_FALLING if q <= CLEAR_Q and high < 1 / MARGIN else FALLING
    return UNCLEAR
