"""A form as it is set: texts in one language, in tables, in reading order. No renderer needs to know more."""

from collections.abc import Sequence

import msgspec

MAX_CHARS = 60_000
"""Characters of all cells together. A renderer's time and its pages follow from them."""
MAX_ROWS = 900
"""Rows of all tables together."""
LINE_CHARS = 60
"""A line break takes as much room as so many characters."""
MAX_PICTURES = 24
MAX_PICTURE_CHARS = 2_000_000
"""Characters of one picture: a renderer's time follows from them as well."""
MAX_PICTURES_CHARS = 6_000_000
"""Characters of all pictures together."""


class Cell(msgspec.Struct, frozen=True):
    """One cell. code: set small, for hashes and keys. strong: a value. dim: what is said beside one.

    large: a number that is read out. language: of the text where it is not the sheet's, "" where it is.
    number: stands at the right, so that digits stand below digits. typed: to be copied or compared letter by
    letter: left to right, and a line that ends within a word adds nothing to it.
    """

    text: str
    code: bool = False
    strong: bool = False
    dim: bool = False
    large: bool = False
    language: str = ""
    number: bool = False
    typed: bool = False


class Table(msgspec.Struct, frozen=True):
    """A table under a heading. weights: widths of the columns, shares of the page. heads: () for none.

    dense: 1 for small type, 2 for the smallest. wide: on sheets that lie across, after all that is not.
    """

    heading: str
    weights: tuple[int, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    dense: int = 0
    wide: bool = False


class Picture(msgspec.Struct, frozen=True):
    """A picture as wide as the page. svg: made here (``forms.drawing``), never taken from outside.

    after: it stands below the first so many tables.
    """

    svg: str
    caption: str
    after: int = 0


class Sheet(msgspec.Struct, frozen=True):
    """A whole form.

    language: of the texts; direction: "ltr" or "rtl". banner: on top of every page, "" outside exercises.
    label: how it is to be handled, on top and at the foot of every page. title, kind, status: the heading.
    head: (label, value) of what stands above the first table. foot: at the foot of every page, beside the
    page's number. notes: sentences under the heading. name: an ASCII name for a file. status: "" for none.
    watermark: pale and large behind the text of every page, "" for none.
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
    pictures: tuple[Picture, ...] = ()
    watermark: str = ""


def bounded(sheet: Sheet, cut: str) -> Sheet:
    """Return the sheet within its bounds; what does not fit is left out, and ``cut`` says so."""
    rows, chars = 0, sum(len(text) for pair in sheet.head for text in pair)
    tables: list[Table] = []
    pictures = _fitting(sheet.pictures)
    whole = len(pictures) == len(sheet.pictures)
    for table in sheet.tables:
        kept: list[tuple[Cell, ...]] = []
        for row in table.rows:
            size = size_of(row)
            if rows >= MAX_ROWS or chars + size > MAX_CHARS:
                whole = False
                break
            rows, chars = rows + 1, chars + size
            kept.append(row)
        tables.append(msgspec.structs.replace(table, rows=tuple(kept)))
    if whole:
        return sheet
    return msgspec.structs.replace(sheet, tables=tuple(tables), pictures=pictures, notes=(*sheet.notes, cut))


def size_of(row: Sequence[Cell]) -> int:
    """Return how many characters' room a row takes."""
    return sum(len(cell.text) + LINE_CHARS * cell.text.count("\n") for cell in row)


def _fitting(pictures: tuple[Picture, ...]) -> tuple[Picture, ...]:
    kept: list[Picture] = []
    chars = 0
    for picture in pictures:
        size = len(picture.svg)
        if len(kept) < MAX_PICTURES and size <= MAX_PICTURE_CHARS and chars + size <= MAX_PICTURES_CHARS:
            kept.append(picture)
            chars += size
    return tuple(kept)
