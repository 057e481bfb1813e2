"""Figures, tables and pictures of hot spots over time."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.patterns.emerging import CATEGORIES, NONE, UNKNOWN, Emerging
from seamline.analysis.patterns.grid import Grid
from seamline.analysis.patterns.weights import Neighbours
from seamline.studies.hotspots import moran_figures
from seamline.studies.study import (
    Chart,
    Column,
    Figure,
    Map,
    Said,
    Series,
    Shape,
    Source,
    Study,
    Table,
    Value,
)

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

MAX_ROWS = 20_000
MAX_SHAPES = 5_000
MAX_QUIET = 1_000
"""Cells drawn that had events and never stood out."""
CORNERS = np.array(((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)), np.float64)

TONE = {
    "new": 5,
    "consecutive": 5,
    "intensifying": 5,
    "persistent": 4,
    "diminishing": 3,
    "oscillating": 3,
    "sporadic": 2,
    "historical": 1,
    "none": 0,
}

CELLS = (
    Column("hotspots-id", "id"),
    Column("hotspots-middle", "place"),
    Column("hotspots-events", "count"),
    Column("hotspots-around", "count"),
    Column("hotspots-periods-hot", "count"),
    Column("hotspots-share-hot", "share", 0),
    Column("hotspots-gistar", "number", 2),
    Column("hotspots-p-fdr", "number", 4),
    Column("hotspots-trend", "number", 2),
    Column("hotspots-trend-p", "number", 4),
    Column("hotspots-category", "word"),
)
COUNTS = (Column("hotspots-category", "word"), Column("hotspots-cells", "count"))
PERIODS = (
    Column("hotspots-from", "date"),
    Column("hotspots-events", "count"),
    Column("hotspots-hot-cells", "count"),
)


class Lengths(Protocol):
    """What of the settings is needed here."""

    @property
    def period_days(self) -> int:
        """Days of a period."""


def figures(counts: Whole, near: Neighbours, found: Emerging) -> tuple[Figure, ...]:
    """Return how much there was, whether neighbours are alike, and how many cells stand out now."""
    return (
        Figure("hotspots-cells", len(counts), "count"),
        Figure("hotspots-periods", counts.shape[1], "count"),
        Figure("hotspots-events", int(counts.sum()), "count"),
        *moran_figures(counts.sum(axis=1).astype(np.float64), near),
        Figure("hotspots-hot", int(found.hot[:, -1].sum()), "count"),
    )


def tables(
    column: Whole,
    row: Whole,
    lon: Array,
    lat: Array,
    counts: Whole,
    found: Emerging,
    start: int,
    asked: Lengths,
) -> tuple[Table, ...]:
    """Return the cells with anything to say, most telling first; how many of each category; the periods."""
    own, hot = counts.sum(axis=1), found.hot.sum(axis=1)
    telling = np.flatnonzero((own > 0) | (hot > 0))
    order = telling[np.lexsort((-own[telling], -hot[telling], _rank(found.category[telling])))]
    rows: list[tuple[Value, ...]] = [
        (
            f"{column[at]}.{row[at]}",
            f"{lat[at]:.4f} {lon[at]:.4f}",
            int(own[at]),
            int(found.around[at]),
            int(hot[at]),
            float(hot[at] / counts.shape[1]),
            _known(found.z[at, -1]),
            _known(found.p[at, -1]),
            _known(found.trend[at]),
            _known(found.trend_p[at]),
            _word(int(found.category[at])),
        )
        for at in order[:MAX_ROWS].tolist()
    ]
    times = np.bincount(found.category, minlength=len(CATEGORIES)).tolist()
    listed = sorted(range(len(CATEGORIES)), key=lambda one: (one == UNKNOWN, one))
    periods = tuple(
        (start + number * asked.period_days, events, cells)
        for number, (events, cells) in enumerate(
            zip(counts.sum(axis=0).tolist(), found.hot.sum(axis=0).tolist(), strict=True)
        )
    )
    return (
        Table("hotspots-categories", COUNTS, tuple((_word(one), times[one]) for one in listed)),
        Table("hotspots-cells", CELLS, tuple(rows), len(counts) - len(rows)),
        Table("hotspots-periods", PERIODS, periods),
    )


def _rank(category: Whole) -> Whole:
    """Return an order in which cells of which nothing is known come last."""
    return np.where(category == UNKNOWN, len(CATEGORIES), category)


def _word(category: int) -> str:
    return f"hotspots-{CATEGORIES[category]}"


def _known(value: float) -> Value:
    return None if np.isnan(value) else float(value)


def pictures(
    grid: Grid,
    column: Whole,
    row: Whole,
    counts: Whole,
    found: Emerging,
    start: int,
    asked: Lengths,
) -> tuple[Map | Chart, ...]:
    """Return the cells that stood out, in tones, over those that only had events; how many were hot when."""
    special = np.flatnonzero((found.category != NONE) & (found.category != UNKNOWN))[:MAX_SHAPES]
    quiet = np.flatnonzero((found.category == NONE) & (counts.sum(axis=1) > 0))[:MAX_QUIET]
    shapes = []
    for at in (*quiet.tolist(), *special.tolist()):
        corners = np.array(((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)), np.float64) + np.array(
            (column[at], row[at])
        )
        lon, lat = grid.places(corners[:, 0], corners[:, 1])
        if float(np.ptp(lon)) > 180:
            continue
        tone = TONE[CATEGORIES[int(found.category[at])]]
        shapes.append(Shape("ring", tuple(zip(lon.tolist(), lat.tolist(), strict=True)), tone))
    legend = tuple((tone, Said(f"study-word-hotspots-{name}")) for name, tone in TONE.items())
    days = tuple(float(start + number * asked.period_days) for number in range(counts.shape[1]))
    hot = tuple(float(cells) for cells in found.hot.sum(axis=0).tolist())
    return (
        Map("hotspots-map", tuple(shapes), legend),
        Chart(
            "hotspots-chart",
            "date",
            "hotspots-period",
            "hotspots-cells",
            (Series("hotspots-hot", days, hot, "bar"),),
        ),
    )


def not_enough(cell_m: float, source: Source, left: tuple[Said, ...]) -> Study:
    """Return the study of no events, or of less than one period."""
    return Study(
        kind="hotspots",
        settings=(Figure("hotspots-cell", cell_m, "metres"),),
        sources=(source,),
        figures=(Figure("hotspots-events", 0, "count"), Figure("hotspots-hot", None, "count")),
        tables=(),
        assumptions=(),
        cautions=(*left, Said("study-hotspots-nothing")),
    )
