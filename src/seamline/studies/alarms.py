"""Alarms: weeks in which more was reported than the weeks and years before let expect."""

import math
from collections.abc import Callable, Iterable

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.trends import ears
from seamline.analysis.trends.farrington import MAX_WEEKS, Judged, Rules, flexible
from seamline.analysis.trends.seasons import YEAR
from seamline.codecs import value_table
from seamline.studies import periods
from seamline.studies import series as series_of
from seamline.studies.events import Events, Use, usable
from seamline.studies.study import Chart, Column, Figure, Said, Series, Source, Study, Table, Value
from seamline.terms.errors import InvalidInput

Whole = NDArray[np.int64]

WEEK = 7
MAX_WEEK_NUMBER = 1_000_000
KINDS = ("farrington", "c1", "c2", "c3")
SHOWN = (
    Column("alarms-count", "count"),
    Column("farrington-expected", "number", 2),
    *(
        column
        for kind in KINDS
        for column in (Column(f"{kind}-upper", "number", 2), Column(f"{kind}-alarm", "word"))
    ),
)


class Weekly(msgspec.Struct, frozen=True):
    """Counts of weeks without gaps. counts: shape (n,). first: number of the first week.

    first_day: of the first week, days since 1970, None where weeks have no dates.
    """

    counts: Whole
    first: int = 1
    first_day: int | None = None


class Asked(msgspec.Struct, frozen=True):
    """What is judged, and how. weeks: the last so many, 0 for all. precision_m: as of ``events.Use``."""

    weeks: int = 104
    rules: Rules = Rules()
    alpha: float = ears.ALPHA
    alpha_three: float = ears.ALPHA_THREE
    precision_m: float | None = None


class Line(msgspec.Struct, frozen=True):
    """A series judged. kind, party: as of ``series.Series``."""

    kind: str
    party: str
    counts: Whole
    judged: Judged
    ears: dict[str, ears.Ears]


def read_counts(lines: Iterable[str], first_day: int | None = None) -> Weekly:
    """Return the weeks of a CSV file: ``week`` (numbers without a gap, or dates a week apart) and ``count``.

    first_day: of the first week, where weeks are numbers. Raises InvalidInput as ``value_table.read``,
    ``alarms-gap``, ``alarms-first-day``, ``alarms-weeks``.
    """
    table = value_table.read(lines, ("week", "count"))
    if len(table) > MAX_WEEKS:
        raise InvalidInput("alarms-weeks", f"at most {MAX_WEEKS} weeks", most=MAX_WEEKS)
    counts = table.counts("count")
    texts = table.texts("week")
    dated = any("-" in text[1:] or "/" in text for text in texts)
    week = table.days("week") if dated else table.counts("week")
    if dated and first_day is not None:
        raise InvalidInput("alarms-first-day", "the weeks of the file have dates of their own")
    wrong = np.diff(week) != (WEEK if dated else 1)
    if wrong.any():
        line = table.lines[int(np.argmax(wrong)) + 1]
        raise InvalidInput("alarms-gap", f"line {line}", line=line)
    if not dated and len(week) and abs(int(week[0])) > MAX_WEEK_NUMBER:
        raise InvalidInput("alarms-gap", "week numbers out of range", line=table.lines[0])
    if not len(week):
        return Weekly(counts)
    return Weekly(counts, 1, int(week[0])) if dated else Weekly(counts, int(week[0]), first_day)


def of_counts(weekly: Weekly, source: Callable[[int], Source], asked: Asked) -> Study:
    """Return the study of weekly counts. Raises as ``flexible`` and ``ears``, ``alarms-weeks``."""
    found = _line(series_of.MERGED, "", weekly, asked)
    return _study(weekly, [found], asked, source(len(weekly.counts)), ())


def of_events(
    events: Events, source: Callable[[int, int, str], Source], asked: Asked, until: int | None, today: int
) -> Study:
    """Return the study of events, by whole weeks counted back from ``until``.

    until, today: days since 1970; None for the last day that has an event, today at the latest. An event of
    several days counts on its first. Raises as ``of_counts``.
    """
    known = events.day[events.day <= today]
    end = until if until is not None else int(known.max()) if len(known) else today
    used, left = usable(events, Use(end=end, precision_m=asked.precision_m, place=False))
    starts = np.zeros(0, np.int64)
    if len(used):
        starts = periods.weeks((periods.Period(int(used.day.min()), end),))
    if len(starts) > MAX_WEEKS:
        raise InvalidInput("alarms-weeks", f"at most {MAX_WEEKS} weeks", most=MAX_WEEKS)
    first_day = int(starts[0]) if len(starts) else None
    lines: list[Line] = []
    merged = Weekly(np.zeros(0, np.int64))
    for one in series_of.series(used):
        counts = periods.weekly(one.events.day, one.events.count, starts)
        weekly = Weekly(counts, 1, first_day)
        merged = weekly if not lines else merged
        lines.append(_line(one.kind, one.party, weekly, asked))
    held = used.only(used.day >= first_day) if first_day is not None else used
    said = (*left, Said("study-alarms-first-day")) if (used.until > used.day).any() else left
    return _study(merged, lines, asked, source(len(events), len(held), events.licence), said)


def _line(kind: str, party: str, weekly: Weekly, asked: Asked) -> Line:
    first = _first(len(weekly.counts), asked)
    return Line(
        kind=kind,
        party=party,
        counts=weekly.counts,
        judged=flexible(weekly.counts, first, asked.rules, weekly.first_day),
        ears=ears.ears(weekly.counts, first, asked.alpha, asked.alpha_three),
    )


def _first(size: int, asked: Asked) -> int:
    if not 0 <= asked.weeks <= MAX_WEEKS:
        raise InvalidInput("alarms-weeks", f"at most {MAX_WEEKS} weeks", most=MAX_WEEKS)
    return max(0, size - asked.weeks) if asked.weeks else 0


def _study(weekly: Weekly, lines: list[Line], asked: Asked, source: Source, said: tuple[Said, ...]) -> Study:
    first = _first(len(weekly.counts), asked)
    whole, rules = lines[0], asked.rules
    dated = weekly.first_day is not None
    weeks = [_week(weekly, number) for number in range(first, len(weekly.counts))]
    return Study(
        kind="alarms",
        settings=(
            Figure("alarms-weeks", asked.weeks, "count"),
            Figure("alarms-years", rules.years, "count"),
            Figure("alarms-half", rules.half, "count"),
            Figure("alarms-stretches", rules.stretches, "count"),
            Figure("alarms-skipped", rules.skipped, "count"),
            Figure("alarms-alpha", rules.alpha, "number", 4),
            Figure("alarms-alpha-ears", asked.alpha, "number", 4),
            Figure("alarms-alpha-three", asked.alpha_three, "number", 4),
            Figure("precision", asked.precision_m, "metres"),
        ),
        sources=(source,),
        figures=(
            Figure("alarms-judged", len(weeks), "count"),
            *(Figure(f"{kind}-alarms", int(_alarm(whole, kind).sum()), "count") for kind in KINDS),
        ),
        tables=(
            Table(
                "alarms-weeks",
                (Column("alarms-week", "date" if dated else "count"), *SHOWN),
                tuple(_row(whole, weeks[n], n, first + n) for n in range(len(weeks))),
            ),
            Table("alarms-series", _SERIES, tuple(_summary(line, first) for line in lines)),
        ),
        assumptions=(
            Said("study-alarms-farrington", {"years": rules.years, "skipped": rules.skipped}),
            Said("study-alarms-ears"),
            Said("study-alarms-reporting"),
            *(() if dated else (Said("study-alarms-undated"),)),
        ),
        cautions=(*said, *_cautions(whole, first, rules.years)),
        pictures=(_chart(weekly, lines, first),) if weeks else (),
    )


_SERIES = (
    Column("series", "word"),
    Column("party"),
    Column("alarms-events", "count"),
    *(Column(f"{kind}-alarms", "count") for kind in KINDS),
)


def _alarm(line: Line, kind: str) -> NDArray[np.bool_]:
    return line.judged.alarm if kind == "farrington" else line.ears[kind].alarm


def _upper(line: Line, kind: str) -> NDArray[np.float64]:
    return line.judged.upper if kind == "farrington" else line.ears[kind].upper


def _week(weekly: Weekly, number: int) -> int:
    """Return the first day of a week, or its number where weeks have no dates."""
    return weekly.first + number if weekly.first_day is None else weekly.first_day + WEEK * number


def _row(line: Line, week: int, number: int, at: int) -> tuple[Value, ...]:
    expected = _known(float(line.judged.mean[number]))
    row: list[Value] = [week, int(line.counts[at]), expected]
    for kind in KINDS:
        upper = _known(float(_upper(line, kind)[number]))
        row += [upper, None if upper is None else bool(_alarm(line, kind)[number])]
    return tuple(row)


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value


def _summary(line: Line, first: int) -> tuple[Value, ...]:
    sums = [int(_alarm(line, kind).sum()) for kind in KINDS]
    return (line.kind, line.party, int(line.counts[first:].sum()), *sums)


def _cautions(line: Line, first: int, years: int) -> tuple[Said, ...]:
    """Return of how many weeks Farrington says nothing: too little before them, or too little in them."""
    at = first + np.arange(len(line.judged.mean))
    short = int((np.isnan(line.judged.mean) & (at < (years + 1) * YEAR)).sum())
    sparse = int(np.isnan(line.judged.upper).sum()) - short
    found = [Said("study-alarms-short", {"count": short, "years": years})] if short else []
    return (*found, *((Said("study-alarms-sparse", {"count": sparse}),) if sparse else ()))


def _chart(weekly: Weekly, lines: list[Line], first: int) -> Chart:
    dated = weekly.first_day is not None
    x = tuple(float(_week(weekly, number)) for number in range(first, len(weekly.counts)))
    whole = lines[0]
    upper = tuple(_known(value) for value in whole.judged.upper.tolist())
    drawn = [
        Series("alarms-counts", x, tuple(map(float, whole.counts[first:].tolist())), "bar"),
        Series(
            "alarms-expected",
            x,
            tuple(_known(value) for value in whole.judged.mean.tolist()),
            low=tuple(None if one is None else 0.0 for one in upper),
            high=upper,
        ),
        *(
            Series(line.kind, x, tuple(map(float, line.counts[first:].tolist())), "step", text=line.party)
            for line in lines[1:]
        ),
    ]
    sounding = np.zeros(len(x), np.bool_)
    for kind in KINDS:
        sounding |= _alarm(whole, kind)
    marks = tuple(at for at, sounds in zip(x, sounding.tolist(), strict=True) if sounds)
    return Chart("alarms", "date" if dated else "number", "alarms-week", "alarms-count", tuple(drawn), marks)
