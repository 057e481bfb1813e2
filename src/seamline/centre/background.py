"""Reports that come from datasets: background to what people here and at partners report.

There may be thousands of them and they hardly change, so they are told apart without being read in full,
and a page asks for them once, after everything else.
"""

import zlib
from typing import Any

import msgspec

from seamline.centre import rows, shown
from seamline.centre.desk import Reader

Doc = dict[str, Any]

MAX_REPORTS = 50_000
"""Reports looked through for one answer, newest first."""
MAX_SHOWN = 10_000
"""Reports from datasets that are shown, newest first."""


class Reports(msgspec.Struct, frozen=True):
    """Reports as they are stored, newest first. at: another text whenever any from a dataset has changed."""

    people: tuple[bytes, ...]
    dataset: tuple[bytes, ...]
    at: str


class _Body(msgspec.Struct, frozen=True):
    dataset: str = ""


class _Report(msgspec.Struct, frozen=True):
    body: _Body


_peek = msgspec.json.Decoder(_Report).decode
_read = msgspec.json.Decoder(rows.ReportRow).decode


def reports(reader: Reader) -> Reports:
    """Return the newest reports, those from datasets apart."""

    def split() -> Reports:
        people: list[bytes] = []
        dataset: list[bytes] = []
        mark = 0
        for row in reader.rows(rows.REPORT, newest=True, limit=MAX_REPORTS):
            if not _peek(row.doc).body.dataset:
                people.append(row.doc)
            elif len(dataset) < MAX_SHOWN:
                dataset.append(row.doc)
                mark = zlib.crc32(row.doc, mark)
        return Reports(tuple(people), tuple(dataset), f"{len(dataset)}-{mark:08x}")

    return reader.once("reports", split)


def of_people(reader: Reader) -> list[rows.ReportRow]:
    """Return what people have reported, newest first."""
    return [_read(doc) for doc in reports(reader).people]


def of_datasets(reader: Reader) -> list[rows.ReportRow]:
    """Return what was imported from datasets, here and at partners, newest first."""
    return [_read(doc) for doc in reports(reader).dataset]


def stamp(reader: Reader) -> Doc:
    """Return how many reports come from datasets, and what says whether any of them has changed."""
    found = reports(reader)
    return {"count": len(found.dataset), "at": found.at}


def background(reader: Reader) -> Doc:
    """Return what was imported from datasets as the map shows it."""
    known = shown.beside(reader)
    objects = [shown.report_object(reader, row, known) for row in of_datasets(reader)]
    return {"at": reports(reader).at, "objects": objects}
