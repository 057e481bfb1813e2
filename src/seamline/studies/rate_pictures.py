"""What a comparison of rates looks like: events by week with the baseline's band, and areas by their word."""

from typing import TYPE_CHECKING

import msgspec
import numpy as np
import shapely
from scipy import stats

from seamline.analysis.trends.overdispersion import dispersion
from seamline.analysis.trends.verdict import (
    CLEARLY_FALLING,
    CLEARLY_RISING,
    FALLING,
    RISING,
    SPARSE,
    UNCLEAR,
)
from seamline.studies import series as series_of
from seamline.studies.periods import Period, weekly, weeks
from seamline.studies.rate_counting import located
from seamline.studies.study import UNKNOWN, Chart, Map, Said, Series, Shape, Value

if TYPE_CHECKING:
    from seamline.studies.rate_events import Asked

TONES = {CLEARLY_RISING: 5, RISING: 3, UNCLEAR: 0, FALLING: -3, CLEARLY_FALLING: -5, SPARSE: UNKNOWN}
SIMPLER_DEG = 0.003
"""Outlines are drawn without detail of less than some 300 m."""
MAX_WEEKS = 1_000
BAND = 0.95


def pictures(
    found: tuple[series_of.Series, ...], lines: list[tuple[Value, ...]], marks: list[float], asked: "Asked"
) -> tuple[Chart | Map, ...]:
    """Return a chart of events, and a map where there are areas. marks: days of changes.

    With areas, the chart is of what lies in one of them for certain: the file may tell of far more ground.
    """
    if asked.areas:
        found = tuple(_within(one, asked) for one in found)
    drawn: list[Chart | Map] = [_chart(found, marks, asked)]
    if asked.areas:
        drawn.append(_map(lines, asked))
    return tuple(drawn)


def _within(one: series_of.Series, asked: "Asked") -> series_of.Series:
    where = located(one.events, asked.areas)
    return msgspec.structs.replace(one, events=one.events.only(np.unique(where.place[where.certain])))


def _chart(found: tuple[series_of.Series, ...], marks: list[float], asked: "Asked") -> Chart:
    first = max(min(one.start for one in asked.baseline), asked.window.end - 7 * MAX_WEEKS + 1)
    starts = weeks((Period(first, asked.window.end),))
    x = tuple(map(float, starts.tolist()))
    counts = [weekly(one.events.day, one.events.count, starts) for one in found]
    own = weeks(asked.baseline)
    past = weekly(found[0].events.day, found[0].events.count, own).astype(np.float64)
    mean = float(past.mean()) if len(past) else 0.0
    spread = dispersion(past, np.ones(len(past)))
    law = stats.nbinom(mean / (spread - 1), 1 / spread) if spread > 1 and mean > 0 else stats.poisson(mean)
    low, high = (float(law.ppf(share)) for share in ((1 - BAND) / 2, (1 + BAND) / 2))
    band = Series(
        "rate-baseline", x, (mean,) * len(x), low=(max(low, 0.0),) * len(x), high=(max(high, 0.0),) * len(x)
    )
    drawn = [Series("rate-merged", x, tuple(map(float, counts[0].tolist())), "bar"), band]
    drawn += [
        Series(one.kind, x, tuple(map(float, values.tolist())), "step", text=one.party)
        for one, values in zip(found[1:], counts[1:], strict=True)
    ]
    shown = tuple(mark for mark in marks if mark >= first)
    return Chart("rate", "date", "rate-week", "rate-count", tuple(drawn), (*shown, float(asked.window.start)))


def _map(lines: list[tuple[Value, ...]], asked: "Asked") -> Map:
    words = {row[2]: str(row[-1]) for row in lines if row[0] == series_of.MERGED}
    shapes = []
    for area in asked.areas:
        tone = TONES[words[area.name]]
        for piece in shapely.get_parts(shapely.simplify(area.ground.flat, SIMPLER_DEG)):
            if isinstance(piece, shapely.Polygon) and not piece.is_empty:
                outline = shapely.get_coordinates(piece.exterior)[:-1]
                shapes.append(Shape("ring", tuple(map(tuple, outline.tolist())), tone, area.name))
    legend = tuple((tone, Said(f"study-word-{word}")) for word, tone in TONES.items())
    return Map("rate-map", tuple(shapes), legend)
