"""Corrections: what a new version of a report changed, and what stood there before.

The row of a report holds what is true now and the names of the fields that changed. What stood there before
is read from where it was recorded, the partner's stream or the own log: what is erased there stays erased.
"""

from collections.abc import Mapping
from typing import Any

from seamline.centre import rows
from seamline.centre.desk import Reader
from seamline.ledger.entry import read_entry, read_wire

Doc = dict[str, Any]

PLACE = ("lat_e7", "lon_e7", "precision_m")
"""Three fields by which a report says one thing."""
_BESIDE = frozenset({"received", "originator", "version", "keep_days", "for"})
"""What stands in an entry and is no part of what was reported."""
_HOLD_BODY = frozenset({"report.filed/1", "report.edited/1", "report.corrected/1"})


def changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of the fields in which two versions differ, sorted."""
    names = sorted((old.keys() | new.keys()) - _BESIDE)
    return tuple(name for name in names if old.get(name) != new.get(name))


def changes(reader: Reader, row: rows.ReportRow) -> list[Doc]:
    """Return what the newest version of a report changed: ``{field, was, known}``, place as one field.

    was: what stood there before, None for nothing. known: whether this node still has what stood there.
    """
    if not row.corrected or row.gone:
        return []
    own = row.owner == reader.home.party
    old = _own_before(reader, row) if own else _received_before(reader, row)
    names = changed(old, row.body) if own and old is not None else row.changed
    found = [
        {"field": name, "was": (old or {}).get(name), "known": old is not None}
        for name in names
        if name not in PLACE
    ]
    if set(names) & set(PLACE):
        was = {name: old[name] for name in PLACE if name in old} if old else None
        found.append({"field": "place", "was": was or None, "known": old is not None})
    return found


def _received_before(reader: Reader, row: rows.ReportRow) -> Doc | None:
    for stream, epoch, number in reversed(row.places):
        for entry in reader.view.stream(stream, epoch, number, number + 1):
            body = read_wire(entry.raw).body if entry.raw else {}
            if body and body.get("version", 1) < row.version:
                return body
    return None


def _own_before(reader: Reader, row: rows.ReportRow) -> Doc | None:
    lines = reader.every(rows.LOGLINE, rows.LogLine, group=row.ob)
    held = [line.seq for line in lines if line.kind in _HOLD_BODY]
    if len(held) < 2:
        return None
    for entry in reader.view.log(held[-2], held[-2] + 1):
        if entry.raw:
            body: Doc = read_entry(entry.raw).body["body"]
            return body
    return None
