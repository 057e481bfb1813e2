"""UCDP Georeferenced Event Dataset (GED), versions 17 to 25, from lines of CSV to graded reports.

Every record is a report or a bad row with its reason. What is kept of a row, and how it is read
(Högbladh, UCDP GED codebook):

- **when**: ``date_start`` and ``date_end``, whole days; ``date_prec`` 3 and more (a week to a year) is
  flagged.
- **where**: the coordinates, with a half-width of doubt by ``where_prec``: 1 exact, 2 km, because a
  town's coordinates mean the town; 2 within 25 km; 3 district, 50 km; 4 province, 150 km; 5 a line or
  a vague area, 100 km; 6 country, 500 km; 7 sea or air, 1,000 km. From 3 on the point stands for the
  whole and events pile up on it: flagged.
- **grade**: reliability C, a careful compiler of open reporting. Credibility 2 with two reports or more, 3
  with one; one worse where ``event_clarity`` is 2 (several events reported as one); 6 where the number
  of reports is unknown. Never 1: that reports are independent is not known.
- **what**: type of violence, the sides, the deaths (``low``, ``best``, ``high``; out of order is flagged,
  kept as it is).

Left out, because they name or may name people: ``source_article``, ``source_headline``,
``source_original``, ``source_office``, ``source_date``; a group named after a person is left out of the
sides and flagged. Left out as not needed: everything else.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from seamline.codecs import persons
from seamline.codecs.csv_records import Record, records
from seamline.terms.errors import InvalidInput
from seamline.terms.grade import Grade
from seamline.terms.place import Point, point
from seamline.terms.times import DAY

DATASET = "UCDP GED"
LICENCE = "CC BY 4.0"
ATTRIBUTION = (
    "UCDP Georeferenced Event Dataset, Department of Peace and Conflict Research, Uppsala University"
)

COLUMNS = (
    "id",
    "date_start",
    "date_end",
    "date_prec",
    "type_of_violence",
    "side_a",
    "side_b",
    "where_coordinates",
    "where_prec",
    "latitude",
    "longitude",
    "event_clarity",
    "number_of_sources",
    "low",
    "best",
    "high",
)
"""Columns that must be there. All others are left out."""

FLAGS = (
    "import-coarse-date",
    "import-coarse-place",
    "import-deaths-order",
    "import-side-left-out",
    "import-cut",
)
"""Each has the message id ``flag-<code>``."""

REASONS = (
    "import-line-too-long",
    "import-quote",
    "import-csv",
    "import-too-many",
    "import-columns",
    "import-field-too-long",
    "import-number",
    "import-date",
    "import-date-order",
    "import-place",
    "import-duplicate",
    "place-latitude",
    "place-longitude",
)
"""Why a record is no report."""

MAX_COLUMNS = 200
MAX_FIELD = 2_000
MAX_SHORT = 150
"""Names of sides and places are cut to so many characters."""
MAX_EXCERPT = 60

_PRECISION_M = {1: 2_000, 2: 25_000, 3: 50_000, 4: 150_000, 5: 100_000, 6: 500_000, 7: 1_000_000}
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_DECIMAL = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?: 00:00:00(?:\.0+)?)?")
_EPOCH = dt.date(1970, 1, 1)


class ImportedReport(msgspec.Struct, frozen=True):
    """One event as its publisher has it. line: in the file, from 1. source_id: the publisher's id.

    observed_at, observed_until: ms UTC, from the first moment of the first day to the last of the last.
    violence: 1 a state is a side, 2 none is, 3 against civilians. flags: members of FLAGS.
    """

    line: int
    source_id: str
    observed_at: int
    observed_until: int
    place: Point
    grade: Grade
    violence: int
    sides: tuple[str, str]
    where: str
    low: int
    best: int
    high: int
    flags: tuple[str, ...] = ()


class BadRow(msgspec.Struct, frozen=True):
    """One record that is no report. reason: a code with the message id ``error-<code>``.

    excerpt: how it begins, with whatever looks like a person covered.
    """

    line: int
    reason: str
    excerpt: str


def read(lines: Iterable[str]) -> Iterator[ImportedReport | BadRow]:
    """Return an iterator over the records of a file, each a report or a bad row, in order.

    Raises InvalidInput ``import-header`` at once if a column of COLUMNS is missing or any stands twice.
    """
    rows = records(lines)
    head = next(rows, None)
    names = [name.strip().removeprefix("\ufeff").strip('"').lower() for name in head.cells] if head else []
    missing = [name for name in COLUMNS if names.count(name) != 1]
    if missing or len(names) > MAX_COLUMNS:
        raise InvalidInput("import-header", "a column is missing or stands twice", columns=missing)
    at = {name: names.index(name) for name in COLUMNS}
    return _rows(rows, at, len(names))


def body(report: ImportedReport, say: Callable[..., str]) -> dict[str, str | int]:
    """Return the fields of a report's body, without label and originator.

    say: words of a message id, given its arguments by name, in the importer's language.
    """
    deaths = say("ged-deaths", low=report.low, best=report.best, high=report.high)
    return {
        "type": "spot",
        "observed": report.observed_at,
        "lat_e7": report.place.lat_e7,
        "lon_e7": report.place.lon_e7,
        "precision_m": report.place.precision_m,
        "grade": str(report.grade),
        "activity": say(f"ged-violence-{report.violence}"),
        "text": f"{report.sides[0]} / {report.sides[1]}\n{report.where}\n{deaths}",
        "source": ATTRIBUTION,
        "found": "received",
        "dataset": f"{DATASET} {report.source_id}",
        "licence": LICENCE,
    }


def _rows(rows: Iterator[Record], at: dict[str, int], width: int) -> Iterator[ImportedReport | BadRow]:
    seen: set[str] = set()
    for record in rows:
        try:
            report = _read(record, at, width)
        except InvalidInput as error:
            yield BadRow(record.line, error.code, _excerpt(record.text))
            continue
        if report.source_id in seen:
            yield BadRow(record.line, "import-duplicate", _excerpt(record.text))
            continue
        seen.add(report.source_id)
        yield report


def _read(record: Record, at: dict[str, int], width: int) -> ImportedReport:
    if record.wrong:
        raise InvalidInput(record.wrong)
    if len(record.cells) != width:
        raise InvalidInput("import-columns")
    row = {name: record.cells[where].strip() for name, where in at.items()}
    if any(len(cell) > MAX_FIELD for cell in row.values()):
        raise InvalidInput("import-field-too-long")
    return _report(record.line, row)


def _report(line: int, row: dict[str, str]) -> ImportedReport:
    number = _whole(row, "id", 1, 999_999_999)
    start, end = _date(row["date_start"]), _date(row["date_end"])
    if end < start:
        raise InvalidInput("import-date-order")
    date_prec = _whole(row, "date_prec", 1, 5)
    where_prec = _whole(row, "where_prec", 1, 7)
    clarity = _whole(row, "event_clarity", 1, 2)
    sources = _whole(row, "number_of_sources", -1, 100_000) if row["number_of_sources"] else -1
    low, best, high = (_whole(row, name, 0, 10_000_000) for name in ("low", "best", "high"))
    sides = [_without_persons(_plain(row[name])) for name in ("side_a", "side_b")]
    names = [_cut(name) for name in (sides[0][0], sides[1][0], _plain(row["where_coordinates"]))]
    flags = {
        "import-coarse-date": date_prec >= 3,
        "import-coarse-place": where_prec >= 3,
        "import-deaths-order": not low <= best <= high,
        "import-side-left-out": any(left_out for _, left_out in sides),
        "import-cut": any(cut for _, cut in names),
    }
    if not all(_DECIMAL.fullmatch(row[axis]) for axis in ("latitude", "longitude")):
        raise InvalidInput("import-place")
    return ImportedReport(
        line=line,
        source_id=str(number),
        observed_at=start,
        observed_until=end + DAY - 1,
        place=point(float(row["latitude"]), float(row["longitude"]), _PRECISION_M[where_prec]),
        grade=_grade(sources, clarity),
        violence=_whole(row, "type_of_violence", 1, 3),
        sides=(names[0][0], names[1][0]),
        where=names[2][0],
        low=low,
        best=best,
        high=high,
        flags=tuple(flag for flag in FLAGS if flags[flag]),
    )


def _grade(sources: int, clarity: int) -> Grade:
    if sources < 1:
        return Grade("C", 6)
    return Grade("C", (2 if sources > 1 else 3) + (clarity - 1))


def _whole(row: dict[str, str], name: str, least: int, most: int) -> int:
    text = row[name]
    if not _WHOLE.fullmatch(text) or not least <= int(text) <= most:
        raise InvalidInput("import-number")
    return int(text)


def _date(text: str) -> int:
    found = _DATE.fullmatch(text)
    try:
        day = dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        day = None
    if day is None:
        raise InvalidInput("import-date")
    return (day - _EPOCH).days * DAY


def _plain(text: str) -> str:
    """Return a name on one line without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _cut(text: str) -> tuple[str, bool]:
    return (text, False) if len(text) <= MAX_SHORT else (text[: MAX_SHORT - 1] + "…", True)


def _without_persons(side: str) -> tuple[str, bool]:
    """Return a side without those of its groups that are named after a person."""
    groups = side.split(", ")
    kept = [group for group in groups if not persons.find(group)]
    left_out = len(kept) < len(groups)
    return ", ".join([*kept, "…"] if left_out else kept), left_out


def _excerpt(text: str) -> str:
    plain = _plain(text[: MAX_EXCERPT * 4])[:MAX_EXCERPT]
    for found in reversed(persons.find(plain)):
        plain = plain[: found.start] + "…" + plain[found.end :]
    return plain
