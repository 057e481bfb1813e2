"""A form as it is set: texts in one language, in tables, in reading order. No renderer needs to know more."""

import msgspec

MAX_CHARS = 60_000
"""Characters of all cells together. A renderer's time and its pages follow from them."""
MAX_ROWS = 900
"""Rows of all tables together."""
LINE_CHARS = 60
"""A line break takes as much room as so many characters."""


class Cell(msgspec.Struct, frozen=True):
    """One cell. code: set small, for hashes and keys. strong: a value. dim: what is said beside one.

    large: a number that is read out. language: of the text where it is not the sheet's, "" where it is.
    """

    text: str
    code: bool = False
    strong: bool = False
    dim: bool = False
    large: bool = False
    language: str = ""


class Table(msgspec.Struct, frozen=True):
    """A table under a heading. weights: widths of the columns, shares of the page. heads: () for none."""

    heading: str
    weights: tuple[int, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Sheet(msgspec.Struct, frozen=True):
    """A whole form.

    language: of the texts; direction: "ltr" or "rtl". banner: on top of every page, "" outside exercises.
    label: how it is to be handled, on top and at the foot of every page. title, kind, status: the heading.
    head: (label, value) of what stands above the first table. foot: at the foot of every page, beside the
    page's number. notes: sentences under the heading. name: an ASCII name for a file.
    """

    language: str
    direction: str
    banner: str
    label: str
    title: str
    kind: str
    status: str
    head: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    tables: tuple[Table, ...]
    foot: str
    page: str
    name: str
    made: int


def bounded(sheet: Sheet, cut: str) -> Sheet:
    """Return the sheet within MAX_ROWS and MAX_CHARS; what does not fit is left out, and ``cut`` says so."""
    rows, chars = 0, sum(len(text) for pair in sheet.head for text in pair)
    tables: list[Table] = []
    whole = True
    for table in sheet.tables:
        kept: list[tuple[Cell, ...]] = []
        for row in table.rows:
            size = sum(len(cell.text) + LINE_CHARS * cell.text.count("\n") for cell in row)
            if rows >= MAX_ROWS or chars + size > MAX_CHARS:
                whole = False
                break
            rows, chars = rows + 1, chars + size
            kept.append(row)
        tables.append(msgspec.structs.replace(table, rows=tuple(kept)))
    if whole:
        return sheet
    return msgspec.structs.replace(sheet, tables=tuple(tables), notes=(*sheet.notes, cut))
