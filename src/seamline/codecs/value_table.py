"""Tables of values from CSV with a header: named columns as arrays, or the first cell that is wrong.

Separators: a comma, or where the header has none, a semicolon or a tab. A cell may be quoted. Numbers are
plain decimals; what is not finite is refused. Nothing is skipped in silence: a bad row ends the reading with
its line and column.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from seamline.codecs.csv_records import Record, records
from seamline.terms.errors import InvalidInput
from seamline.terms.times import parse_iso

MAX_COLUMNS = 200
MAX_CELL = 2_000

_DECIMAL = re.compile(r"[+-]?(?:[0-9]{1,18}(?:\.[0-9]{0,20})?|\.[0-9]{1,20})(?:[eE][+-]?[0-9]{1,3})?")
_WHOLE = re.compile(r"[+-]?[0-9]{1,15}")
_DATE = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?:[T ].{0,30})?")
_EPOCH = dt.date(1970, 1, 1)


class ValueTable:
    """Cells by column. lines: of the file, where each row stands, from 1."""

    def __init__(self, names: Sequence[str], rows: Sequence[tuple[str, ...]], lines: Sequence[int]) -> None:
        self.names = tuple(names)
        self.lines = tuple(lines)
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def has(self, name: str) -> bool:
        """Return whether there is such a column."""
        return name in self.names

    def texts(self, name: str) -> list[str]:
        """Return a column's cells without blanks around them. Raises InvalidInput ``table-column``."""
        if name not in self.names:
            raise InvalidInput("table-column", name, column=name)
        at = self.names.index(name)
        return [row[at].strip() for row in self._rows]

    def numbers(self, name: str, *, empty: float | None = None) -> NDArray[np.float64]:
        """Return a column as finite numbers, shape (rows,). empty: what an empty cell is, None for an error.

        Raises InvalidInput ``table-column``, ``table-number`` (with its line and column).
        """
        out = np.empty(len(self), np.float64)
        for row, text in enumerate(self.texts(name)):
            if not text and empty is not None:
                out[row] = empty
                continue
            value = float(text) if _DECIMAL.fullmatch(text) else np.nan
            if not np.isfinite(value):
                raise self._wrong("table-number", row, name)
            out[row] = value
        return out

    def counts(self, name: str, *, empty: int | None = None) -> NDArray[np.int64]:
        """Return a column as whole numbers, shape (rows,). Raises as ``numbers``, ``table-whole``."""
        out = np.empty(len(self), np.int64)
        for row, text in enumerate(self.texts(name)):
            if not text and empty is not None:
                out[row] = empty
                continue
            if not _WHOLE.fullmatch(text):
                raise self._wrong("table-whole", row, name)
            out[row] = int(text)
        return out

    def days(self, name: str) -> NDArray[np.int64]:
        """Return a column of dates (2016-10-17, or with slashes) as days since 1970; a time is left out.

        Raises InvalidInput ``table-column``, ``table-date``.
        """
        out = np.empty(len(self), np.int64)
        for row, text in enumerate(self.texts(name)):
            found = _DATE.fullmatch(text)
            try:
                day = dt.date(*map(int, found.groups())) if found else None
            except ValueError:
                day = None
            if day is None:
                raise self._wrong("table-date", row, name)
            out[row] = (day - _EPOCH).days
        return out

    def times(self, name: str, *, empty: int | None = None) -> NDArray[np.int64]:
        """Return a column of times with their zone (2016-10-17T05:00:00Z) as ms UTC, shape (rows,).

        empty: what an empty cell is, None for an error. Raises InvalidInput ``table-column``, ``table-time``
        (no such time, without its zone, or before 1970).
        """
        out = np.empty(len(self), np.int64)
        for row, text in enumerate(self.texts(name)):
            if not text and empty is not None:
                out[row] = empty
                continue
            try:
                out[row] = parse_iso(text)
            except InvalidInput as error:
                raise self._wrong("table-time", row, name) from error
            if out[row] < 0:
                raise self._wrong("table-time", row, name)
        return out

    def _wrong(self, code: str, row: int, name: str) -> InvalidInput:
        return InvalidInput(code, f"line {self.lines[row]}, column {name}", line=self.lines[row], column=name)


def read(lines: Iterable[str], needed: Sequence[str] = ()) -> ValueTable:
    """Return the table of a CSV file whose first record names the columns.

    Raises InvalidInput ``table-header`` (a name twice, too many, none), ``table-column`` (a needed one is not
    there), ``table-row`` (another number of cells, or unreadable), ``table-cell`` (longer than MAX_CELL).
    """
    found = records(_commas(lines))
    head = next(found, None)
    names = [name.strip().removeprefix("\ufeff").strip('"').strip() for name in head.cells] if head else []
    if not names or head is None or head.wrong or len(names) > MAX_COLUMNS or len(set(names)) < len(names):
        raise InvalidInput("table-header", "the first line names the columns, each once")
    for name in needed:
        if name not in names:
            raise InvalidInput("table-column", name, column=name)
    rows, at = [], []
    for record in found:
        rows.append(_cells(record, len(names)))
        at.append(record.line)
    return ValueTable(names, rows, at)


def _cells(record: Record, width: int) -> tuple[str, ...]:
    if record.wrong or len(record.cells) != width:
        raise InvalidInput("table-row", f"line {record.line}", line=record.line)
    if any(len(cell) > MAX_CELL for cell in record.cells):
        raise InvalidInput("table-cell", f"line {record.line}", line=record.line)
    return record.cells


def _commas(lines: Iterable[str]) -> Iterable[str]:
    """Yield lines with commas between cells, where the header has none but another separator."""
    other = ""
    for number, line in enumerate(lines):
        if not number and "," not in line:
            other = ";" if ";" in line else "\t" if "\t" in line else ""
        yield line.replace(other, ",") if other else line
