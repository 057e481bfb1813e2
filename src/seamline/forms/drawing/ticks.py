"""Where an axis has its ticks, and what stands at them: round numbers, or days, months and years."""

import datetime as dt
import math
from collections.abc import Iterator

Tick = tuple[float, str]

EPOCH = dt.date(1970, 1, 1)
FIRST_DAY, LAST_DAY = (dt.date(1, 1, 1) - EPOCH).days, (dt.date(9999, 1, 1) - EPOCH).days
"""Days since 1970 that have a date."""
MOST = 8
MOST_DIGITS = 6
"""Decimals of a number at an axis."""
_LONGEST_DAYS = 60
"""Up to so many days, single ones are named."""
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)


def numbers(low: float, high: float, most: int = MOST) -> list[Tick]:
    """Return ticks at 1, 2 or 5 times a power of ten between two finite numbers, low < high."""
    step = round_step((high - low) / max(most - 1, 1))
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [(number * step, number_text(number * step, digits)) for number in range(first, last + 1)]


def round_step(least: float) -> float:
    """Return the least number of 1, 2 or 5 times a power of ten that is not below ``least`` > 0."""
    power = 10.0 ** math.floor(math.log10(least))
    for factor in (1.0, 2.0, 5.0):
        if factor * power >= least * (1 - 1e-9):
            return factor * power
    return 10.0 * power


def number_text(value: float, digits: int) -> str:
    """Return a number as an axis has it; very large and small ones by their power of ten."""
    if abs(value) >= 1e9 or digits > MOST_DIGITS:
        return f"{value:.3g}"
    return f"{value + 0.0:,.{digits}f}"


def named(value: float, *, dated: bool) -> str:
    """Return one place on an axis: a date, or a number with what decimals it needs."""
    if dated and FIRST_DAY <= value <= LAST_DAY:
        return _date(math.floor(value)).isoformat()
    return number_text(value, 0) if value == round(value) else f"{value:.4g}"


def dates(low: float, high: float, most: int = MOST) -> list[Tick]:
    """Return ticks at days, months or years between two numbers of days since 1970, low < high."""
    first, last = max(math.ceil(low), FIRST_DAY), min(math.floor(high), LAST_DAY)
    if first > last:
        return []
    if last - first <= _LONGEST_DAYS:
        step = max(1, math.ceil((last - first + 1) / (most - 1)))
        return [(float(day), _date(day).isoformat()) for day in range(first, last + 1, step)]
    begin, end = _date(first), _date(last)
    for months in _MONTHS:
        found = list(_starts(begin, end, months))
        if len(found) <= most:
            return [((at - EPOCH).days, f"{at.year:04}-{at.month:02}") for at in found]
    for years in _YEARS:
        at = range(-(-begin.year // years) * years, end.year + 1, years)
        found = [dt.date(year, 1, 1) for year in at if year and begin <= dt.date(year, 1, 1) <= end]
        if len(found) <= most:
            return [((one - EPOCH).days, f"{one.year:04}") for one in found]
    return []


def _date(day: int) -> dt.date:
    return EPOCH + dt.timedelta(days=day)


def _starts(begin: dt.date, end: dt.date, months: int) -> Iterator[dt.date]:
    """Yield every so many months' first day, counted from a January; a few more than an axis takes."""
    whole = begin.year * 12 + (begin.month - 1) // months * months
    for number in range(MOST + 3):
        year, month = divmod(whole + number * months, 12)
        at = dt.date(year, month + 1, 1)
        if at > end:
            return
        if at >= begin:
            yield at
