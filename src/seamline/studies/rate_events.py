"""Rising or not: events of a window against a baseline, by area and by series, with a word for each.

Two counts stand for what is not known of places and days: what lies inside for certain, and what may. Both
are compared, and the interval covers both of theirs; the p-value is the larger, and 1 where the two point in
opposite directions. So no word rests on events that may have been elsewhere.
"""

import math
from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.trends import change_points
from seamline.analysis.trends.discovery import BH, METHODS, q_values
from seamline.analysis.trends.overdispersion import dispersion, widened
from seamline.analysis.trends.ratio import LEVEL, Ratio
from seamline.analysis.trends.verdict import verdict
from seamline.studies import series as series_of
from seamline.studies.events import Events, Use, usable
from seamline.studies.named_areas import NamedArea
from seamline.studies.periods import Period, weekly, weeks
from seamline.studies.rate_counting import Counted, Exposure, counted, exposure, located
from seamline.studies.rate_pictures import pictures
from seamline.studies.reporting import Reporting
from seamline.studies.series import MERGED, PARTY, Series
from seamline.studies.study import Column, Figure, Said, Source, Study, Table, Value
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

EXACT, QUASI, UNTOLD = "rate-by-exact", "rate-by-quasi", "rate-by-untold"
"""How an interval came: exact; widened for bursts; exact because too little tells of bursts."""
MIN_CHANGE_EVENTS = 10
UNEVEN = 1.5
"""Coverage that differs by more than this factor is warned of."""
HALF = 0.5

SHOWN = (
    Column("series", "word"),
    Column("party"),
    Column("rate-area"),
    Column("rate-now", "count"),
    Column("rate-now-possible", "count"),
    Column("rate-before", "count"),
    Column("rate-before-possible", "count"),
    Column("rate-coverage-now", "share", 0),
    Column("rate-coverage-before", "share", 0),
    Column("ratio", "number", 2),
    Column("low", "number", 2),
    Column("high", "number", 2),
    Column("p", "number", 4),
    Column("rate-q", "number", 4),
    Column("rate-dispersion", "number", 2),
    Column("rate-by", "word"),
    Column("rate-verdict", "word"),
)
MAIN = ("rate-now", "rate-before", "ratio", "low", "high", "rate-q", "rate-verdict")
DETAILS = (
    "rate-now-possible",
    "rate-before-possible",
    "rate-coverage-now",
    "rate-coverage-before",
    "p",
    "rate-dispersion",
    "rate-by",
)
PERIODS = (
    Column("rate-role", "word"),
    Column("rate-from", "date"),
    Column("rate-to", "date"),
    Column("rate-days", "count"),
)
CHANGES = (
    Column("rate-area"),
    Column("rate-change", "date"),
    Column("rate-change-low", "date"),
    Column("rate-change-high", "date"),
    Column("rate-week-before", "number", 2),
    Column("rate-week-after", "number", 2),
)


class Asked(msgspec.Struct, frozen=True):
    """What is asked. named: the word for the baseline. areas: none for all ground. method: of METHODS."""

    window: Period
    baseline: tuple[Period, ...]
    named: str
    areas: tuple[NamedArea, ...] = ()
    reporting: Reporting | None = None
    level: float = LEVEL
    method: str = BH
    precision_m: float | None = None


def of_events(
    events: Events, source: Callable[[int, int, str], Source], more: tuple[Source, ...], asked: Asked
) -> Study:
    """Return the study of events. more: the other files that went in.

    Raises InvalidInput ``rate-method``, and as ``exposure``, ``series.series`` and ``widened``.
    """
    if asked.method not in METHODS:
        raise InvalidInput("rate-method", "bh or by")
    used, left = usable(
        events, Use(end=asked.window.end, precision_m=asked.precision_m, place=bool(asked.areas))
    )
    lines: list[tuple[Value, ...]] = []
    found = series_of.series(used)
    for one in found:
        lines += _series(one, asked)
    changes = _changes(found[0].events, asked)
    roles = [("rate-baseline", one) for one in asked.baseline] + [("rate-window", asked.window)]
    return Study(
        kind="rate",
        settings=(
            Figure("level", asked.level, "share", 0),
            Figure("rate-baseline", f"rate-baseline-{asked.named}", "word"),
            Figure("rate-method", f"rate-method-{asked.method}", "word"),
            Figure("precision", asked.precision_m, "metres"),
            Figure("rate-penalty", change_points.PENALTY),
            Figure("rate-shortest", change_points.SHORTEST, "count"),
        ),
        sources=(source(len(events), len(used), events.licence), *more),
        figures=(
            Figure("rate-from", asked.window.start, "date"),
            Figure("rate-to", asked.window.end, "date"),
            Figure("rate-areas", len(asked.areas), "count"),
        ),
        tables=(
            Table("rate-periods", PERIODS, tuple((role, p.start, p.end, p.days) for role, p in roles)),
            _table("rate-areas", MAIN, lines),
            _table("rate-details", DETAILS, lines),
            Table("rate-changes", CHANGES, tuple(changes)),
        ),
        assumptions=(
            Said("study-rate-once"),
            Said("study-rate-bursts"),
            Said("study-rate-discovery"),
            Said("study-rate-words"),
            Said("study-rate-changes"),
            *((Said("study-rate-vague"),) if asked.areas else ()),
            *((Said("study-rate-reporting"),) if asked.reporting is not None else ()),
        ),
        cautions=(*left, *_cautions(used, lines, asked)),
        pictures=pictures(found, lines, [float(row[1] or 0) for row in changes if not row[0]], asked),
    )


def _table(name: str, columns: tuple[str, ...], lines: list[tuple[Value, ...]]) -> Table:
    """Return a table of some columns: all of them would not fit on a screen."""
    wanted = {"series", "party", "rate-area", *columns}
    at = [number for number, column in enumerate(SHOWN) if column.name in wanted]
    return Table(name, tuple(SHOWN[n] for n in at), tuple(tuple(line[n] for n in at) for line in lines))


def _series(one: Series, asked: Asked) -> list[tuple[Value, ...]]:
    """Return a row for each area."""
    names = [area.name for area in asked.areas] or [""]
    where = located(one.events, asked.areas)
    counts = counted(one.events, where, len(names), asked.window, asked.baseline)
    against = exposure(asked.reporting, one.party if one.kind == PARTY else "", asked.window, asked.baseline)
    spread = np.array([dispersion(row.astype(np.float64), against.weekly) for row in counts.weekly])
    found = _compared(counts, against, spread, asked.level)
    q = q_values(np.where(np.isnan(found.low), np.nan, found.p), asked.method)
    shares = _coverage(against, asked)
    rows: list[tuple[Value, ...]] = []
    for at, name in enumerate(names):
        now, before = int(counts.now[at]), int(counts.before[at])
        ratio, low, high, p, rate = (
            float(column[at]) for column in (found.ratio, found.low, found.high, found.p, q)
        )
        by = UNTOLD if math.isnan(spread[at]) else QUASI if spread[at] > 1 else EXACT
        rows.append(
            (
                one.kind,
                one.party,
                name,
                now,
                int(counts.now_possible[at]),
                before,
                int(counts.before_possible[at]),
                *shares,
                *(None if math.isnan(value) else value for value in (ratio, low, high)),
                *(None if math.isnan(low) else value for value in (p, rate)),
                None if math.isnan(spread[at]) else float(spread[at]),
                by,
                verdict(now + before, low, high, rate),
            )
        )
    return rows


def _compared(counts: Counted, against: Exposure, spread: Array, level: float) -> Ratio:
    """Return the ratios of the certain counts, with intervals and p-values that hold for both counts."""
    size, known = len(counts.now), against.now > 0 and against.before > 0
    t1, t0 = (np.full(size, value if known else 1.0) for value in (against.now, against.before))
    sure = widened(counts.now, t1, counts.before, t0, spread, level)
    most = widened(counts.now_possible, t1, counts.before_possible, t0, spread, level)
    with np.errstate(invalid="ignore"):
        apart = (sure.ratio - 1) * (most.ratio - 1) < 0
    nothing = np.full(size, np.nan)
    return Ratio(
        ratio=sure.ratio if known else nothing,
        # Without a certain event nothing bounds the ratio: what may lie there alone is no interval.
        low=np.minimum(sure.low, most.low) if known else nothing,
        high=np.maximum(sure.high, most.high) if known else nothing,
        p=np.where(apart, 1.0, np.maximum(sure.p, most.p)) if known else nothing,
        p_greater=np.maximum(sure.p_greater, most.p_greater) if known else nothing,
    )


def _coverage(against: Exposure, asked: Asked) -> tuple[float | None, float | None]:
    if asked.reporting is None:
        return None, None
    return against.now / asked.window.days, against.before / sum(one.days for one in asked.baseline)


def _changes(events: Events, asked: Asked) -> list[tuple[Value, ...]]:
    """Return when the weekly rate of an area changed, of all events up to the window's end."""
    names = [area.name for area in asked.areas] or [""]
    where = located(events, asked.areas)
    if not len(events):
        return []
    first = max(int(events.day.min()), asked.window.end - 7 * change_points.MAX_PERIODS + 1)
    if asked.window.end - first < 7 * 2 * change_points.SHORTEST:
        return []
    starts = weeks((Period(first, asked.window.end),))
    rows: list[tuple[Value, ...]] = []
    for number, name in enumerate(names):
        kept = where.place[(where.area == number) & where.certain]
        counts = weekly(events.day[kept], events.count[kept], starts)
        if counts.sum() < MIN_CHANGE_EVENTS:
            continue
        for one in change_points.segmented(counts, level=asked.level).changes:
            dates = (int(starts[at]) for at in (one.at, one.low, one.high))
            rows.append((name, *dates, one.before, one.after))
    return rows


def _cautions(used: Events, lines: list[tuple[Value, ...]], asked: Asked) -> list[Said]:
    said = []
    if asked.reporting is None:
        said.append(Said("study-rate-uncovered"))
    elif any(_uneven(row[7], row[8]) for row in lines):
        said.append(Said("study-rate-uneven"))
    if len(used) and int(used.day.min()) > min(one.start for one in asked.baseline):
        said.append(Said("study-rate-early"))
    if sparse := sum(row[0] == MERGED and row[-1] == "rate-sparse" for row in lines):
        said.append(Said("study-rate-sparse", {"count": sparse}))
    return said


def _uneven(now: Value, before: Value) -> bool:
    if not isinstance(now, float) or not isinstance(before, float):
        return False
    low, high = sorted((now, before))
    return low < HALF or high > UNEVEN * low
