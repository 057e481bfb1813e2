"""What an analysis says, whole: settings, sources, assumptions, figures, tables, pictures.

One value for the terminal, for JSON, for paper and for the page. It holds no words: names are the ends of
message ids (``study-setting-…``, ``study-figure-…``, ``study-table-…``, ``study-column-…``,
``study-word-…``, ``study-picture-…``), and sentences are message ids with their arguments. Whoever reads a
study has everything to run it again.
"""

import msgspec

Value = str | int | float | bool | None
"""None is "not enough data" or "does not apply"; a number that is not finite is never a value but in figures
and columns of kind ``number``, where infinity is said as such."""

KINDS = ("text", "word", "id", "count", "number", "share", "date", "place", "seconds", "metres")
"""How a value is written. text: as it is. word: said as ``study-word-<value>``. id: as it is, left to right.
count: an integer. number: ``digits`` decimals. share: 0 to 1, in per cent. date: days since 1970-01-01.
place: "lat lon" in degrees. seconds: a length of time. metres: a length."""


class Said(msgspec.Struct, frozen=True):
    """A sentence: a message id and its arguments."""

    message: str
    args: dict[str, str | int | float] = {}


class Figure(msgspec.Struct, frozen=True, omit_defaults=True):
    """One value under its name. kind: of KINDS; unit: the end of ``study-unit-…``, "" for none."""

    name: str
    value: Value
    kind: str = "number"
    digits: int = 2
    unit: str = ""


class Column(msgspec.Struct, frozen=True, omit_defaults=True):
    """A column of a table. kind, digits, unit: as of a Figure."""

    name: str
    kind: str = "number"
    digits: int = 2
    unit: str = ""


class Table(msgspec.Struct, frozen=True):
    """Rows under columns. left_out: rows that were left out because there are too many to print."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    left_out: int = 0


class Series(msgspec.Struct, frozen=True, omit_defaults=True):
    """A series of a chart. x: days since 1970 or plain numbers; y: None where there is no value.

    kind: line, step, bar or point. low, high: a band about it, or () for none. name: ``study-series-<name>``.
    text: written after it, a party's name for one.
    """

    name: str
    x: tuple[float, ...]
    y: tuple[float | None, ...]
    kind: str = "line"
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()
    text: str = ""


class Chart(msgspec.Struct, frozen=True, omit_defaults=True, tag="chart"):
    """Series over one axis. axis: date or number. x, y: ends of ``study-axis-…``. marks: upright lines.

    name: ``study-picture-<name>`` is its heading.
    """

    name: str
    axis: str
    x: str
    y: str
    series: tuple[Series, ...]
    marks: tuple[float, ...] = ()


UNKNOWN = 9
"""The tone of what the data say nothing of: drawn hollow and dotted, neither faint nor strong."""


class Shape(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something drawn on a map. points: (longitude, latitude) in degrees.

    kind: line, ring (filled) or point. tone: 0 (faint) to 5 (strong); a negative tone is the cold side of a
    scale with two sides; UNKNOWN: not enough data. Tones are never the only way to tell (a table says the
    same). text: written beside.
    """

    kind: str
    points: tuple[tuple[float, float], ...]
    tone: int = 0
    text: str = ""


class Map(msgspec.Struct, frozen=True, omit_defaults=True, tag="map"):
    """Shapes on the ground, drawn in order. legend: (tone, what it means). name: as of a chart."""

    name: str
    shapes: tuple[Shape, ...]
    legend: tuple[tuple[int, Said], ...] = ()


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """Data that went in. name: of the file or of the node's own data. sha256: of the bytes, hex.

    rows: how many were read; used: how many of them counted. licence: as its publisher states it.
    """

    name: str
    sha256: str = ""
    rows: int = 0
    used: int = 0
    licence: str = ""


class Study(msgspec.Struct, frozen=True):
    """An analysis that was run.

    kind: ``study-<kind>`` is its title, ``study-<kind>-about`` what it tells. settings: every one, in order,
    defaults as well. seed, replications: 0 where nothing was drawn. assumptions: what it rests on. cautions:
    what this run cannot say, and why. command: what to type to get the same again, "" where it came from the
    node's own data. scenario: the name of the scenario that it is about, "" where it is about what is.
    """

    kind: str
    settings: tuple[Figure, ...]
    sources: tuple[Source, ...]
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    assumptions: tuple[Said, ...]
    cautions: tuple[Said, ...] = ()
    pictures: tuple[Chart | Map, ...] = ()
    seed: int = 0
    replications: int = 0
    command: str = ""
    scenario: str = ""
