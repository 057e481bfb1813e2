"""Events counted by area and period, for certain and at most, with what the counts are measured against."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.trends.membership import Members, members
from seamline.studies.events import Events
from seamline.studies.named_areas import NamedArea
from seamline.studies.periods import Period, weeks
from seamline.studies.reporting import Reporting
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Counted(msgspec.Struct, frozen=True):
    """Counts of one series; all of shape (areas,) but ``weekly``, of shape (areas, weeks of the baseline).

    now, before: events that lie in the area and in the period for certain. now_possible, before_possible: all
    that may, the certain ones among them. weekly: certain ones, by their first day.
    """

    now: Whole
    now_possible: Whole
    before: Whole
    before_possible: Whole
    weekly: Whole


class Exposure(msgspec.Struct, frozen=True):
    """Days of reporting: in the window, in the baseline, and in each whole week of it, shape (weeks,)."""

    now: float
    before: float
    weekly: Array


def located(events: Events, areas: tuple[NamedArea, ...]) -> Members:
    """Return where events lie; without areas all of them lie in one."""
    if areas:
        return members(events.lon, events.lat, events.precision_m, tuple(one.ground for one in areas))
    size = len(events)
    return Members(np.arange(size), np.zeros(size, np.int64), np.ones(size, np.bool_))


def counted(
    events: Events, where: Members, areas: int, window: Period, baseline: tuple[Period, ...]
) -> Counted:
    """Return the counts. An event of several days lies in a period for certain if all of its days do."""
    starts = weeks(baseline)
    held, met = _within(events, (window,))
    held_before, met_before = _within(events, baseline)

    def total(kept: Flags, *, certain: bool) -> Whole:
        rows = kept[where.place] & (where.certain | (not certain))
        sums = np.bincount(where.area[rows], events.count[where.place[rows]].astype(np.float64), areas)
        return sums.astype(np.int64)

    weekly = np.zeros((areas, len(starts)), np.int64)
    if len(starts):
        day = events.day[where.place]
        at = np.searchsorted(starts, day, side="right") - 1
        rows = held_before[where.place] & where.certain & (at >= 0) & (day < starts[np.maximum(at, 0)] + 7)
        np.add.at(weekly, (where.area[rows], at[rows]), events.count[where.place[rows]])
    return Counted(
        now=total(held, certain=True),
        now_possible=total(met, certain=False),
        before=total(held_before, certain=True),
        before_possible=total(met_before, certain=False),
        weekly=weekly,
    )


def _within(events: Events, periods: tuple[Period, ...]) -> tuple[Flags, Flags]:
    """Return which events lie in one of the periods with all of their days, and which with any."""
    held, met = np.zeros(len(events), np.bool_), np.zeros(len(events), np.bool_)
    for one in periods:
        held |= (events.day >= one.start) & (events.until <= one.end)
        met |= (events.until >= one.start) & (events.day <= one.end)
    return held, met


def exposure(
    reporting: Reporting | None, party: str, window: Period, baseline: tuple[Period, ...]
) -> Exposure:
    """Return what a series is measured against: days, by the share of reporting where it is told.

    Raises InvalidInput ``reporting-gap`` where a day of either is not told, ``reporting-party``.
    """
    first, last = min(one.start for one in (window, *baseline)), max(one.end for one in (window, *baseline))
    days = np.ones(last - first + 1) if reporting is None else reporting.daily(party, first, last)
    for one in (window, *baseline):
        if np.isnan(days[one.start - first : one.end - first + 1]).any():
            raise InvalidInput("reporting-gap", "a day is not told")
    sums = np.concatenate(([0.0], np.cumsum(np.nan_to_num(days))))

    def held(start: int, end: int) -> float:
        return float(sums[end - first + 1] - sums[start - first])

    starts = weeks(baseline).tolist()
    return Exposure(
        now=held(window.start, window.end),
        before=sum(held(one.start, one.end) for one in baseline),
        weekly=np.array([held(start, start + 6) for start in starts], np.float64),
    )
