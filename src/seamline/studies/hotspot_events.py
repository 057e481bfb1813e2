"""Hot spots of events over time: cells of equal area, Gi* per period, and what has become of each cell.

Every cell of the ground that is looked at counts, those without any event as well: the ground is an area that
is given, or else the rectangle of cells about the events. The last period ends on the last day; days at the
beginning that do not fill a period are left out.
"""

from collections.abc import Callable, Iterable

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray

from seamline.analysis.areas import SeamArea
from seamline.analysis.patterns.emerging import CATEGORIES, MIN_PERIODS, Emerging, emerging
from seamline.analysis.patterns.grid import Grid, grid_about
from seamline.analysis.patterns.weights import within
from seamline.analysis.spread import Spread
from seamline.studies.events import Events, Use, usable
from seamline.studies.hotspot_tables import figures, not_enough, pictures, tables
from seamline.studies.series import merged, said_once
from seamline.studies.study import Figure, Said, Source, Study
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import Polygon

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

MAX_CELLS = 100_000
MAX_PERIODS = 600
MAX_COUNTS = 5_000_000
"""Cells times periods."""
MAX_PERIOD_DAYS = 3_660
BAND_CELLS = 1.5
"""The cells that touch one, by edge or corner, lie within this many sides of it."""
LEAST = 10
LEVEL = 0.05


class Asked(msgspec.Struct, frozen=True):
    """What is asked for.

    cell_m: side of a cell. period_days: days of a period. band_m: how far neighbours may lie, from middle to
    middle, None for BAND_CELLS sides. level: of the corrected p. least: events around a cell, over all
    periods, below which nothing is said of it. start, end: first and last day, None for those of the events.
    today: what is later is left out.
    """

    cell_m: float = 10_000.0
    period_days: int = 7
    band_m: float | None = None
    level: float = LEVEL
    least: int = LEAST
    start: int | None = None
    end: int | None = None
    today: int | None = None


class Ground(msgspec.Struct, frozen=True):
    """Cells that are looked at. column, row: of the grid, shape (n,); lon, lat: their middles, degrees."""

    grid: Grid
    column: Whole
    row: Whole
    lon: Array
    lat: Array


def of_events(
    events: Events,
    source: Callable[[int, int, str], Source],
    asked: Asked,
    area: Iterable[Polygon],
    spread: Spread,
) -> Study:
    """Return the study of hot spots. area: outlines of the ground, none for the rectangle about the events.

    An event counts as many times as its row says; rows that are one event count once. Places with a square
    of doubt wider than a cell, and events that lasted longer than a period, are left out and counted. Raises
    InvalidInput ``hotspots-level``, ``hotspots-period``, ``hotspots-least``, ``hotspots-band``, ``hotspots-
    area``, ``cells-*``, ``hotspots-cells``, ``hotspots-periods``, ``hotspots-counts``, and as
    ``near_pairs``.
    """
    _check(asked)
    outlines = tuple(area)
    use = Use(asked.start, asked.end, asked.cell_m / 2, asked.period_days, today=asked.today)
    first, left = usable(events, use)
    first = merged(first)
    if not len(first) and not outlines:
        return not_enough(asked.cell_m, source(len(events), 0, events.licence), left)
    ground = _ground(first.lon, first.lat, outlines, asked.cell_m)
    cell = _numbers(ground, first)
    end = asked.end if asked.end is not None else int(first.day.max(initial=0))
    start = asked.start if asked.start is not None else int(first.day.min(initial=end))
    periods = (end - start + 1) // asked.period_days
    start = end + 1 - periods * asked.period_days
    if periods < 1:
        return not_enough(asked.cell_m, source(len(events), 0, events.licence), left)
    if periods > MAX_PERIODS:
        raise InvalidInput("hotspots-periods", f"at most {MAX_PERIODS}", most=MAX_PERIODS)
    if periods * len(ground.lon) > MAX_COUNTS:
        raise InvalidInput("hotspots-counts", f"at most {MAX_COUNTS}", most=MAX_COUNTS)
    outside, early = cell < 0, first.day < start
    kept = ~outside & ~early
    counts = np.zeros((len(ground.lon), periods), np.int64)
    when = (first.day[kept] - start) // asked.period_days
    np.add.at(counts, (cell[kept], when), first.count[kept])
    band = asked.band_m if asked.band_m is not None else BAND_CELLS * asked.cell_m
    near = within(ground.lon, ground.lat, band)
    found = emerging(counts, near, asked.level, asked.least, spread)
    more = [
        Said(message, {"count": int(number)})
        for message, number in (
            ("study-hotspots-outside", outside.sum()),
            ("study-hotspots-early", (early & ~outside).sum()),
        )
        if number
    ]
    study = Study(
        kind="hotspots",
        settings=settings(asked, ground, start, end, band),
        sources=(source(len(events), int(kept.sum()), events.licence),),
        figures=figures(counts, near, found),
        tables=tables(ground.column, ground.row, ground.lon, ground.lat, counts, found, start, asked),
        assumptions=(
            Said("study-hotspots-gistar"),
            Said("study-hotspots-two-p"),
            Said("study-hotspots-corrected", {"count": int(np.isfinite(found.p).sum())}),
            Said("study-hotspots-definition"),
            Said("study-hotspots-area" if outlines else "study-hotspots-rectangle"),
        ),
        cautions=(*left, *more, *_cautions(ground, found, periods)),
        pictures=pictures(ground.grid, ground.column, ground.row, counts, found, start, asked),
    )
    return said_once(study, events)


def settings(asked: Asked, ground: Ground, start: int, end: int, band: float) -> tuple[Figure, ...]:
    """Return all that was asked for, and what was made of it."""
    return (
        Figure("hotspots-cell", asked.cell_m, "metres"),
        Figure("hotspots-grid", f"{ground.grid.lat:g} {ground.grid.lon:g}", "place"),
        Figure("hotspots-band", band, "metres"),
        Figure("hotspots-period", asked.period_days, "count"),
        Figure("hotspots-start", start, "date"),
        Figure("hotspots-end", end, "date"),
        Figure("hotspots-level", asked.level, "share", 0),
        Figure("hotspots-least", asked.least, "count"),
    )


def _check(asked: Asked) -> None:
    if not 0 < asked.level < 1:
        raise InvalidInput("hotspots-level", "between 0 and 1")
    if not 1 <= asked.period_days <= MAX_PERIOD_DAYS:
        raise InvalidInput("hotspots-period", f"1 to {MAX_PERIOD_DAYS}", most=MAX_PERIOD_DAYS)
    if asked.least < 1:
        raise InvalidInput("hotspots-least", "at least 1")
    if asked.band_m is not None and not asked.band_m > 0:
        raise InvalidInput("hotspots-band", "a band is wider than 0 km")


def _ground(lon: Array, lat: Array, outlines: tuple[Polygon, ...], cell_m: float) -> Ground:
    shape = SeamArea(outlines).flat if outlines else None
    if shape is not None:
        corners = shapely.get_coordinates(shape)
        if not len(corners) or float(np.ptp(corners[:, 0])) > 180:
            raise InvalidInput("hotspots-area", "no ground, or over the 180th meridian")
        lon, lat = corners[:, 0], corners[:, 1]
    grid = grid_about(lon, lat, cell_m)
    column, row = grid.cells(lon, lat)
    wide, high = int(np.ptp(column)) + 1, int(np.ptp(row)) + 1
    if wide * high > MAX_CELLS * (10 if outlines else 1):
        raise InvalidInput("hotspots-cells", f"at most {MAX_CELLS}", most=MAX_CELLS, count=wide * high)
    rows, columns = np.divmod(np.arange(wide * high), wide)
    columns, rows = columns + int(column.min()), rows + int(row.min())
    middle = grid.places(columns + 0.5, rows + 0.5)
    if shape is not None:
        inside = shapely.contains_xy(shape, *middle)
        columns, rows, middle = columns[inside], rows[inside], (middle[0][inside], middle[1][inside])
        if not 0 < len(rows) <= MAX_CELLS:
            raise InvalidInput("hotspots-cells", f"1 to {MAX_CELLS}", most=MAX_CELLS, count=len(rows))
    return Ground(grid, columns, rows, *middle)


def _numbers(ground: Ground, events: Events) -> Whole:
    """Return the number of each event's cell, -1 where its cell is not looked at."""
    column, row = ground.grid.cells(events.lon, events.lat)
    west, south = int(ground.column.min()), int(ground.row.min())
    wide, high = int(ground.column.max()) - west + 1, int(ground.row.max()) - south + 1
    number = np.full(wide * high, -1, np.int64)
    number[(ground.row - south) * wide + ground.column - west] = np.arange(len(ground.row))
    known = (column >= west) & (column < west + wide) & (row >= south) & (row < south + high)
    out = np.full(len(events), -1, np.int64)
    out[known] = number[(row[known] - south) * wide + column[known] - west]
    return out


def _cautions(ground: Ground, found: Emerging, periods: int) -> tuple[Said, ...]:
    stretch = max(ground.grid.stretch(float(lat)) for lat in (ground.lat.min(), ground.lat.max()))
    unknown = int((found.category == CATEGORIES.index("unknown")).sum())
    return (
        *([Said("study-hotspots-short", {"least": MIN_PERIODS})] if periods < MIN_PERIODS else []),
        *([Said("study-hotspots-sparse", {"count": unknown})] if unknown else []),
        *([Said("study-hotspots-stretch", {"percent": round(100 * stretch - 100)})] if stretch > 1.1 else []),
        Said("study-hotspots-reports"),
        Said("study-hotspots-edges"),
        Said("study-hotspots-looks"),
        Said("study-hotspots-quiet"),
    )
