"""Records of a CSV file, one at a time, from lines: nothing is lost and nothing runs away.

A quote that never closes would swallow the rest of a file as one field. Here a record is as many lines
as its quotes need, up to a limit; past that the first line alone is bad and reading goes on with the
next.
"""

import csv
from collections import deque
from collections.abc import Iterable, Iterator

import msgspec

MAX_LINE = 20_000
MAX_RECORD_LINES = 20
MAX_RECORDS = 1_000_000


class Record(msgspec.Struct, frozen=True):
    """One record. line: where it starts, from 1. cells: its fields; text: as it stood.

    wrong: "" or the code of what makes it unreadable: ``import-line-too-long``, ``import-quote``,
    ``import-csv``, or ``import-too-many`` for the first one past MAX_RECORDS, after which none follow.
    """

    line: int
    cells: tuple[str, ...]
    text: str
    wrong: str = ""


def records(lines: Iterable[str]) -> Iterator[Record]:
    """Yield the records of a file; blank lines between them are none."""
    source = enumerate(lines, 1)
    waiting: deque[tuple[int, str]] = deque()
    for count in range(MAX_RECORDS + 1):
        record = _next(source, waiting)
        while record is not None and not record.text.strip():
            record = _next(source, waiting)
        if record is None:
            return
        if count == MAX_RECORDS:
            record = Record(record.line, (), record.text, "import-too-many")
        yield record


def _next(source: Iterator[tuple[int, str]], waiting: deque[tuple[int, str]]) -> Record | None:
    """Take the lines of one record; lines that turn out not to be its own go back to wait."""
    taken: list[tuple[int, str]] = []
    quotes = 0
    while len(taken) < MAX_RECORD_LINES:
        found = waiting.popleft() if waiting else next(source, None)
        if found is None:
            break
        if len(found[1]) > MAX_LINE:
            found = (found[0], found[1][: MAX_LINE + 1])
        taken.append(found)
        quotes += found[1].count('"')
        if len(found[1]) > MAX_LINE or quotes % 2 == 0:
            break
    if not taken:
        return None
    number, first = taken[0]
    last = taken[-1][1]
    if len(first) > MAX_LINE:
        return Record(number, (), first[:MAX_LINE], "import-line-too-long")
    if quotes % 2 or len(last) > MAX_LINE:
        waiting.extendleft(reversed(taken[1:]))
        return Record(number, (), first, "import-quote")
    text = "".join(line if line.endswith("\n") else line + "\n" for _, line in taken)
    try:
        (cells,) = csv.reader([text], strict=True)
    except (csv.Error, ValueError):
        return Record(number, (), text, "import-csv")
    return Record(number, tuple(cells), text)
