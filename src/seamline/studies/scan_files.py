"""The files of a scan: cases, places and strata, as tables of our own or as SaTScan has them.

Cases: ``id``, ``count`` (1 where there is no such column) and, where time plays a part, ``date``. Places:
``id`` and ``lat``, ``lon`` in degrees or ``x_km``, ``y_km`` of a plane; ``population`` where it matters.
Strata: ``id``, ``cases``, ``population``; every other column tells kinds of people apart. Without a header
of such names a file is taken as SaTScan's: cells apart by blanks, cases ``id count [date]``, places
``id lat lon``.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.scan.circles import MAX_PLACES, Array, on_sphere
from seamline.codecs import value_table
from seamline.codecs.value_table import ValueTable
from seamline.terms.errors import InvalidInput

Whole = NDArray[np.int64]

MAX_ROWS = 1_000_000
MAX_ID = 100
MAX_LINE = 1_000
MAX_COUNT = 1_000_000
MAX_STRATA = 10_000
FLOOR, REFUSE = "floor", "refuse"
CASES, PLACES = ("id", "count", "date"), ("id", "lat", "lon")
SHAPES = (("lat", "lon"), ("x_km", "y_km"))


class Places(msgspec.Struct, frozen=True):
    """Places. ids: each once. points: shape (n, 3) on a sphere or (n, 2) in a plane, km.

    lonlat: shape (n, 2), degrees, None in a plane. population: shape (n,), None where none is given.
    """

    ids: tuple[str, ...]
    points: Array
    lonlat: Array | None = None
    population: Array | None = None

    def index(self, table: ValueTable) -> Whole:
        """Return which place each row is about, by ``id``. Raises InvalidInput ``scan-unknown``."""
        at = {one: number for number, one in enumerate(self.ids)}
        out = np.empty(len(table), np.int64)
        for row, one in enumerate(table.texts("id")):
            if one not in at:
                raise InvalidInput("scan-unknown", one[:MAX_ID], id=one[:MAX_ID], line=table.lines[row])
            out[row] = at[one]
        return out


class Strata(msgspec.Struct, frozen=True):
    """People and cases by place and kind. All of shape (n,). covariates: columns that tell kinds apart."""

    place: Whole
    stratum: Whole
    cases: Whole
    population: Array
    covariates: tuple[str, ...]


def read_cases(lines: Iterable[str]) -> ValueTable:
    """Return the table of cases. Raises as ``value_table.read``, ``scan-rows``, ``scan-line``."""
    return _either(lines, CASES, 2)


def read_places(lines: Iterable[str]) -> Places:
    """Return places.

    Raises as ``value_table.read``, and InvalidInput ``scan-rows``, ``scan-line``, ``scan-id``,
    ``scan-twice``, ``scan-places``, ``scan-place`` (coordinates off the earth), ``scan-people`` (a population
    below 0).
    """
    table = _either(lines, PLACES, 3)
    ids = table.texts("id")
    if len(ids) > MAX_PLACES:
        raise InvalidInput("scan-places", f"at most {MAX_PLACES}", most=MAX_PLACES)
    refuse(table, "scan-id", np.array([not 0 < len(one) <= MAX_ID for one in ids], np.bool_))
    first = {one: number for number, one in reversed(list(enumerate(ids)))}
    refuse(table, "scan-twice", np.array([first[one] < number for number, one in enumerate(ids)], np.bool_))
    population = table.numbers("population") if table.has("population") else None
    if population is not None:
        refuse(table, "scan-people", population < 0)
    shape = SHAPES[1] if table.has("x_km") and not table.has("lat") else SHAPES[0]
    one, other = (table.numbers(name) for name in shape)
    if shape == SHAPES[1]:
        refuse(table, "scan-place", (np.abs(one) > 1e6) | (np.abs(other) > 1e6))
        return Places(tuple(ids), np.stack((one, other), axis=1), None, population)
    refuse(table, "scan-place", (np.abs(one) > 90) | (np.abs(other) > 180))
    return Places(tuple(ids), on_sphere(one, other), np.stack((other, one), axis=1), population)


def read_strata(lines: Iterable[str], places: Places, fractions: str) -> Strata:
    """Return the strata of places.

    Raises as ``value_table.read``, ``Places.index``, ``counts``, and InvalidInput ``scan-people``,
    ``scan-population`` (cases where there are no people), ``scan-strata`` (more than MAX_STRATA).
    """
    table = value_table.read(lines, ("id", "cases", "population"))
    covariates = tuple(name for name in table.names if name not in ("id", "cases", "population"))
    population = table.numbers("population")
    refuse(table, "scan-people", population < 0)
    cases = counts(table, "cases", fractions)
    refuse(table, "scan-population", (cases > 0) & (population <= 0))
    kinds = list(zip(*(table.texts(name) for name in covariates), strict=True)) or [()] * len(table)
    numbers = {kind: number for number, kind in enumerate(dict.fromkeys(kinds))}
    if len(numbers) > MAX_STRATA:
        raise InvalidInput("scan-strata", f"at most {MAX_STRATA}", most=MAX_STRATA)
    stratum = np.array([numbers[kind] for kind in kinds], np.int64)
    return Strata(places.index(table), stratum, cases, population, covariates)


def without_strata(table: ValueTable, places: Places, fractions: str) -> Strata:
    """Return cases (``read_cases``) among all people of their places, as of one kind.

    Raises as ``Places.index`` and ``counts``, and InvalidInput ``scan-no-people`` where places have no
    population.
    """
    if places.population is None:
        raise InvalidInput("scan-no-people", "places need the column population")
    place = places.index(table)
    size = len(places.ids)
    cases = np.bincount(place, counts(table, "count", fractions), minlength=size).astype(np.int64)
    return Strata(np.arange(size), np.zeros(size, np.int64), cases, places.population, ())


def counts(table: ValueTable, name: str, fractions: str) -> Whole:
    """Return a column of cases, 1 where it is missing. fractions: FLOOR takes 3.9 as 3; REFUSE does not.

    Raises InvalidInput ``table-number``, ``scan-fraction``, ``scan-count`` (below 0, or above MAX_COUNT).
    """
    if not table.has(name):
        return np.ones(len(table), np.int64)
    values = table.numbers(name)
    refuse(table, "scan-count", (values < 0) | (values > MAX_COUNT))
    if fractions != FLOOR:
        refuse(table, "scan-fraction", values != np.floor(values))
    return np.floor(values).astype(np.int64)


def refuse(table: ValueTable, code: str, wrong: NDArray[np.bool_]) -> None:
    """Raise InvalidInput with a code and the line of the first row that is wrong, if one is."""
    if wrong.any():
        line = table.lines[int(np.argmax(wrong))]
        raise InvalidInput(code, f"line {line}", line=line)


def _either(lines: Iterable[str], names: tuple[str, ...], least: int) -> ValueTable:
    source = iter(lines)
    head = next(source, "")
    whole = chain((head,), source)
    if "id" in {cell.strip().strip('"').removeprefix("\ufeff") for cell in head.replace(";", ",").split(",")}:
        return value_table.read(whole, ("id",))
    return _blanks(whole, names, least)


def _blanks(lines: Iterator[str], names: tuple[str, ...], least: int) -> ValueTable:
    """Return a table of cells apart by blanks; it has as many columns as its first row."""
    rows: list[tuple[str, ...]] = []
    at: list[int] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        cells = tuple(line.split()) if len(line) <= MAX_LINE else ()
        width = len(rows[0]) if rows else len(cells)
        if len(cells) != width or not least <= width <= len(names):
            raise InvalidInput("scan-line", f"line {number}", line=number)
        rows.append(cells)
        at.append(number)
        if len(rows) > MAX_ROWS:
            raise InvalidInput("scan-rows", f"at most {MAX_ROWS}", most=MAX_ROWS)
    return ValueTable(names[: len(rows[0])] if rows else names, rows, at)
