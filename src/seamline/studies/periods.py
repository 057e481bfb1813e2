"""Periods as they are asked for: a window, and what it is held against."""

import datetime as dt
import re
from itertools import pairwise

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.trends.seasons import years_before
from seamline.terms.errors import InvalidInput

BEFORE, SEASON = "before", "season"
"""Baselines by name: the time just before the window; the same days of earlier years."""
MAX_DAYS = 36_525
MAX_YEARS = 20
TIMES = 4
"""The time before is so many times as long as the window, unless a length is given."""

_EPOCH = dt.date(1970, 1, 1)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Period(msgspec.Struct, frozen=True, order=True):
    """Days from start to end, both included, since 1970."""

    start: int
    end: int

    @property
    def days(self) -> int:
        """How many days."""
        return self.end - self.start + 1


def day(text: str) -> int:
    """Return a date such as 2016-10-17 as days since 1970. Raises InvalidInput ``period-date``."""
    found = _DAY.fullmatch(text.strip())
    try:
        one = dt.date.fromisoformat(found.group()) if found else None
    except ValueError:
        one = None
    if one is None:
        raise InvalidInput("period-date", "a date such as 2016-10-17")
    return (one - _EPOCH).days


def period(text: str) -> Period:
    """Return ``FROM..TO``. Raises InvalidInput ``period-date``, ``period-form``, ``period-order``."""
    start, dots, end = text.partition("..")
    if not dots:
        raise InvalidInput("period-form", "FROM..TO")
    return checked(Period(day(start), day(end)))


def checked(one: Period) -> Period:
    """Return a period that can be used. Raises InvalidInput ``period-order``, ``period-long``."""
    if one.end < one.start:
        raise InvalidInput("period-order", "a period ends before it begins")
    if one.days > MAX_DAYS:
        raise InvalidInput("period-long", f"at most {MAX_DAYS} days", most=MAX_DAYS)
    return one


def window(text: str, days: int, until: str) -> Period:
    """Return the window: ``text`` as FROM..TO, or so many days up to a date.

    Raises InvalidInput ``period-window`` unless exactly one of the two is given, and as ``period``.
    """
    if bool(text) == bool(days or until) or bool(days) != bool(until):
        raise InvalidInput("period-window", "give a window, or days and until")
    if text:
        return period(text)
    if not 1 <= days <= MAX_DAYS:
        raise InvalidInput("period-long", f"1 to {MAX_DAYS} days", most=MAX_DAYS)
    end = day(until)
    return Period(end - days + 1, end)


def baseline(text: str, now: Period, days: int = 0, years: int = 3) -> tuple[Period, ...]:
    """Return what a window is held against, earliest first.

    text: BEFORE (``days`` long, 0 for TIMES the window), SEASON (the same days of so many ``years`` before)
    or FROM..TO. Raises InvalidInput ``period-overlap`` where it meets the window or itself, ``period-years``,
    and as ``period``.
    """
    found: tuple[Period, ...]
    if text == BEFORE:
        found = (checked(Period(now.start - (days or TIMES * now.days), now.start - 1)),)
    elif text == SEASON:
        if not 1 <= years <= MAX_YEARS:
            raise InvalidInput("period-years", f"1 to {MAX_YEARS} years", most=MAX_YEARS)
        start, end = (_EPOCH + dt.timedelta(days=one) for one in (now.start, now.end))
        found = tuple(
            Period(years_before(start, back), years_before(end, back)) for back in range(years, 0, -1)
        )
    else:
        found = (period(text),)
    line = sorted((*found, now))
    if any(one.end >= following.start for one, following in pairwise(line)):
        raise InvalidInput("period-overlap", "the baseline meets the window, or one of its years another")
    return found


def weeks(periods: tuple[Period, ...]) -> NDArray[np.int64]:
    """Return the first days of whole weeks of periods, counted back from the end of each, in order."""
    found = [np.arange(one.end - 6, one.start - 1, -7)[::-1] for one in periods]
    return np.concatenate(found) if found else np.zeros(0, np.int64)


def weekly(
    days: NDArray[np.int64], counts: NDArray[np.int64], starts: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return how many events fell into weeks. days, counts: shape (n,); starts: rising, shape (weeks,)."""
    out = np.zeros(len(starts), np.int64)
    if len(starts):
        at = np.searchsorted(starts, days, side="right") - 1
        held = (at >= 0) & (days < starts[at] + 7)
        np.add.at(out, at[held], counts[held])
    return out
