"""The seasons of a week: which past weeks it is judged by, and which stretch of the year each belongs to.

Stretch 0 is the weeks about the present one, in every year; the weeks between two of these are cut into the
other stretches as evenly as may be, the first ones longer (Noufaily et al. 2013, section 3.2).
"""

import datetime as dt
from itertools import pairwise

import msgspec
import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]

YEAR = 52
"""Weeks in a year where weeks have no dates. Where they have, a season is found by the calendar."""
MAX_YEARS, MAX_HALF, MAX_STRETCHES = 20, 12, 26

_EPOCH = dt.date(1970, 1, 1)
_WEEK = 7


class Histories(msgspec.Struct, frozen=True):
    """What each judged week is judged by.

    starts, sizes: shape (weeks,), the first week of its history and how many follow; a size of 0 where the
    data do not reach back far enough. groups: shape (weeks, most), the stretch of the year of each of them.
    """

    starts: Whole
    sizes: Whole
    groups: Whole


def histories(weeks: range, rules: tuple[int, int, int, int], first_day: int | None) -> Histories:
    """Return the histories of weeks, given by their number from 0.

    rules: years back, half a season in weeks, stretches of a year, latest weeks left out. first_day: of week
    0, days since 1970; the season of an earlier year is then about the week nearest to the same calendar day.
    None: a year is 52 weeks.
    """
    years, half, many, skipped = rules
    starts, sizes = np.zeros(len(weeks), np.int64), np.zeros(len(weeks), np.int64)
    groups = np.zeros((len(weeks), years * (YEAR + 2) + half), np.int64)
    for number, week in enumerate(weeks):
        centres = _centres(week, years, first_day)
        start = centres[0] - half
        size = week - skipped - start
        if start < 0 or size <= many + 1:
            continue
        starts[number], sizes[number] = start, size
        row = np.zeros(week + half + 1 - start, np.int64)
        for one, following in pairwise(centres):
            low, high = one + half + 1 - start, following - half - start
            row[low:high] = _stretches(high - low, many - 1)
        groups[number, :size] = row[:size]
    return Histories(starts, sizes, groups)


def _centres(week: int, years: int, first_day: int | None) -> list[int]:
    """Return the number of the week itself and of those of earlier years, earliest first."""
    if first_day is None:
        return [week - YEAR * back for back in range(years, -1, -1)]
    day = _EPOCH + dt.timedelta(days=first_day + _WEEK * week)
    return [round((years_before(day, back) - first_day) / _WEEK) for back in range(years, -1, -1)]


def years_before(day: dt.date, years: int) -> int:
    """Return the same calendar day some years before, days since 1970; the 28th for 29 February.

    Before year 1 there is none: the first day of it.
    """
    leap = day.month == 2 and day.day == 29
    if day.year <= years:
        return (dt.date.min - _EPOCH).days
    return (day.replace(year=day.year - years, day=28 if leap and years else day.day) - _EPOCH).days


def _stretches(size: int, many: int) -> Whole:
    """Return numbers 1 to many over so many weeks, as evenly as may be, the first ones longer."""
    if not many:
        return np.zeros(size, np.int64)
    short, longer = divmod(size, many)
    lengths = np.full(many, short)
    lengths[:longer] += 1
    return np.repeat(np.arange(1, many + 1), lengths)
