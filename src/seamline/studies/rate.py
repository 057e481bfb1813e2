"""Rates compared: exact ratios with their intervals, and a word for each from one documented table."""

from collections.abc import Callable, Iterable

from seamline.analysis.trends.ratio import rate_ratio
from seamline.codecs import value_table
from seamline.codecs.value_table import ValueTable
from seamline.studies.study import Column, Figure, Said, Source, Study, Table

COLUMNS = ("x1", "t1", "x0", "t0")

SHOWN = (
    Column("x1", "count"),
    Column("t1", "number"),
    Column("x0", "count"),
    Column("t0", "number"),
    Column("ratio", "number", 2),
    Column("low", "number", 2),
    Column("high", "number", 2),
    Column("p", "number", 4),
    Column("p-greater", "number", 4),
)


def read_counts(lines: Iterable[str]) -> ValueTable:
    """Return a table of comparisons. Raises as ``value_table.read``."""
    return value_table.read(lines, COLUMNS)


def of_counts(table: ValueTable, source: Callable[[int], Source], level: float) -> Study:
    """Return the study of a table of comparisons, one a row. Raises as ``rate_ratio`` and the table do."""
    x1, x0 = table.counts("x1"), table.counts("x0")
    t1, t0 = table.numbers("t1"), table.numbers("t0")
    found = rate_ratio(x1, t1, x0, t0, level)
    columns = (x1, t1, x0, t0, found.ratio, found.low, found.high, found.p, found.p_greater)
    return Study(
        kind="rate",
        settings=(Figure("level", level, "share", 0),),
        sources=(source(len(table)),),
        figures=(),
        tables=(Table("ratios", SHOWN, tuple(zip(*(column.tolist() for column in columns), strict=True))),),
        assumptions=(Said("study-rate-poisson"),),
    )
