"""The own border line, as people state it, and its segments. It stays home: no article speaks of it.

It is cut when it is stated. A newer line takes its place; segments that did not move keep their ids.
"""

from functools import lru_cache

import msgspec

from seamline.analysis.lines import check_line, problems
from seamline.analysis.segments.resegment import resegment
from seamline.analysis.segments.segment import Segmentation
from seamline.analysis.segments.spots import spots
from seamline.analysis.segments.where import Where
from seamline.centre import people_roles
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.rows.segments import BORDER_LINE, SEGMENTS, BorderRow, SegmentsRow
from seamline.centre.seam import segments
from seamline.terms import ids
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import from_lon_lat
from seamline.terms.place import Line, checked

KEY = "border"
"""Of its segments; those of areas between lines have a stroke in theirs."""
CROSSES = "line-crosses-itself"


class Border(msgspec.Struct, frozen=True):
    """The border line as it was stated last, with its segments. spots: of each. where: what finds places."""

    row: BorderRow
    cut: Segmentation
    spots: tuple[Line, ...]
    where: Where


def state(desk: Desk, actor: Actor, line: Line) -> BorderRow:
    """State the own border line, in place of any before, and cut it into segments.

    Raises Denied ``role-needed``; InvalidInput as ``check_line`` and ``resegment``, and
    ``line-crosses-itself``.
    """
    people_roles.need(actor, "line.set")
    drawn = check_line(tuple(checked(point) for point in line))
    if any(one.code == CROSSES for one in problems(drawn)):
        raise InvalidInput(CROSSES, "a border line does not meet itself")
    old = desk.find(BORDER_LINE, desk.home.party, BorderRow)
    raw = desk.view.get(SEGMENTS, KEY)
    before = segments.decoded(raw)[1] if raw is not None else Segmentation((), 0)
    cut = resegment(before, [drawn], border=True)
    row = BorderRow(
        line=tuple((point.lon_e7, point.lat_e7) for point in drawn),
        since=desk.now,
        by=actor.person,
        version=old.version + 1 if old else 1,
    )
    desk.put(BORDER_LINE, desk.home.party, row)
    kept = tuple(segments.kept_as(one, from_lon_lat(spots(one))) for one in cut.segments)
    desk.put(SEGMENTS, KEY, SegmentsRow(f"border {row.version}", cut.issued, kept))
    body = {"line": [list(pair) for pair in row.line], "since": row.since, "version": row.version}
    desk.record("border.stated/1", line_id(desk), body, actor.person)
    desk.tell("seam")
    return row


def line_id(reader: Reader) -> str:
    """Return the id under which the own border line stands in the log."""
    return ids.alias(reader.home.keys.secret, "border line", reader.home.party)


def stated(reader: Reader) -> Border | None:
    """Return the own border line; None where nobody has stated one."""
    row = reader.find(BORDER_LINE, reader.home.party, BorderRow)
    raw = reader.view.get(SEGMENTS, KEY)
    if row is None or raw is None:
        return None
    _, cut, dots = segments.decoded(raw)
    return Border(row, cut, dots, _where(raw))


@lru_cache(maxsize=4)
def _where(raw: bytes) -> Where:
    return Where(segments.decoded(raw)[1].segments)
