"""Lines of presence, seams and areas: where an object lies, as a fact for the understandings."""

import functools
from typing import Any

import msgspec

from seamline.analysis.areas import SeamArea, area_of_rings, changed_m2, contains
from seamline.analysis.lines import check_line
from seamline.analysis.seam import seam
from seamline.centre import agreements, queue, rows
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.doubt import Place
from seamline.terms import ids
from seamline.terms.errors import Conflict, InvalidInput, NotFound, ProtocolError
from seamline.terms.lanes import ROUTINE
from seamline.terms.place import MAX_VERTICES, Line, Point, checked
from seamline.understanding.model import Area, Understanding


def line_of(reader: Reader, party: str) -> Line:
    """Return a party's line of presence as known here, empty where it is not."""
    return reader.once(f"line of {party}", lambda: _line_of(reader, party))


def _line_of(reader: Reader, party: str) -> Line:
    row = reader.find(rows.LINE, party, rows.LineRow)
    return tuple(Point(lat, lon) for lon, lat in row.line) if row else ()


def agreed_line(reader: Reader, party: str) -> Line:
    """Return the line by which this node goes: the own one, a partner's as it was acknowledged last."""
    if party == reader.home.party:
        return line_of(reader, party)
    row = reader.once(f"row of {party}", lambda: reader.find(rows.LINE, party, rows.LineRow))
    return tuple(Point(lat, lon) for lon, lat in row.agreed) if row else ()


def draw(desk: Desk, actor: Actor, line: Line) -> None:
    """Set the own line of presence and let the partners that an article names have it."""
    actor.need("commander")
    line = check_line(tuple(checked(point) for point in line))
    old = desk.find(rows.LINE, desk.home.party, rows.LineRow)
    row = rows.LineRow(
        party=desk.home.party,
        line=tuple((point.lon_e7, point.lat_e7) for point in line),
        since=desk.now,
        by=actor.person,
        version=old.version + 1 if old else 1,
    )
    desk.put(rows.LINE, row.party, row)
    body = {"line": [list(pair) for pair in row.line], "since": row.since, "version": row.version}
    seq = desk.record("line.drawn/1", line_id(desk), body, actor.person)
    for partner in desk.every(rows.PARTNER, rows.PartnerRow):
        queue.offer(desk, ROUTINE, partner.party, "line", line_id(desk), order=seq)
    desk.tell("lines")


def tell(desk: Desk, party: str, order: int) -> None:
    """Let a partner that has just been paired have the own line of presence, if an article names it."""
    if desk.find(rows.LINE, desk.home.party, rows.LineRow) is not None:
        queue.offer(desk, ROUTINE, party, "line", line_id(desk), order=order)


def line_id(reader: Reader) -> str:
    """Return the object id of the own line of presence."""
    return ids.alias(reader.home.keys.secret, "line of presence", reader.home.party)


def take_line(desk: Desk, party: str, ref: str, body: dict[str, Any], place: Place) -> None:
    """Take a partner's line of presence. place: of the entry that brings it."""
    raw, since = body.get("line"), body.get("since")
    if not isinstance(raw, list) or len(raw) > MAX_VERTICES or not isinstance(since, int):
        raise ProtocolError("line-form", "a line of presence is malformed")
    try:
        line = check_line(tuple(checked(Point(int(lat), int(lon))) for lon, lat in raw))
    except (InvalidInput, TypeError, ValueError) as error:
        raise ProtocolError("line-form", "a line of presence is malformed") from error
    # Numbers are our own: the other side's would tell how many lines it drew and did not release.
    old = desk.find(rows.LINE, party, rows.LineRow)
    drawn = tuple((point.lon_e7, point.lat_e7) for point in line)
    if old is not None and old.line == drawn:
        return  # a stream that was begun anew brings it once more
    row = rows.LineRow(
        party=party,
        line=drawn,
        since=since,
        article=ref,
        version=old.version + 1 if old else 1,
        agreed=old.agreed if old else (),
        agreed_version=old.agreed_version if old else 0,
        place=place,
    )
    desk.put(rows.LINE, party, row)
    desk.record("line.received/1", party, {"from": party, "version": row.version})
    desk.tell("lines")


def acknowledge(desk: Desk, actor: Actor, party: str, version: int) -> None:
    """Go by a partner's line from now on: releases "between" the lines reach as far as it lets them.

    Until somebody has said so, ground that only its new line brings into the seam is not in it here: a
    partner that redraws its line widens nothing that leaves this node. version: the one that was looked at.
    Raises NotFound ``line-not-found``, Conflict ``line-redrawn`` where there is a newer one.
    """
    actor.need("commander")
    row = desk.get(rows.LINE, party, rows.LineRow)
    if party == desk.home.party:
        raise NotFound("line-not-found", "nobody acknowledges the own line")
    if row.version != version:
        raise Conflict("line-redrawn", "the line has been redrawn meanwhile", version=row.version)
    if row.agreed_version == version:
        return
    desk.put(rows.LINE, party, msgspec.structs.replace(row, agreed=row.line, agreed_version=version))
    desk.record("line.acknowledged/1", party, {"party": party, "version": version}, actor.person)
    for partner in desk.every(rows.PARTNER, rows.PartnerRow):
        queue.look_again(desk, partner.party)
    desk.tell("lines")


def unacknowledged(reader: Reader) -> list[rows.LineRow]:
    """Return the partners' lines of which somebody here has yet to say that this node goes by them."""
    me = reader.home.party
    return [
        row
        for row in reader.every(rows.LINE, rows.LineRow)
        if row.party != me and row.agreed_version != row.version
    ]


@functools.lru_cache(maxsize=64)
def _seam(line_a: Line, line_b: Line, plus_km: int) -> SeamArea | None:
    try:
        return seam(line_a, line_b, plus_km)
    except InvalidInput:
        # Lines that share no seam: a partner may draw what it likes, and must not stop us thereby.
        return None


def shape(reader: Reader, area: Area) -> SeamArea | None:
    """Return the shape of an area as known here; None where its lines are not known or share no seam."""
    if area.rings:
        return area_of_rings(area.rings)
    if not area.between:
        return None
    return _between(area, [line_of(reader, party) for party in area.between])


def _between(area: Area, lines: list[Line]) -> SeamArea | None:
    if len(lines) != 2 or not all(lines):
        return None
    return _seam(lines[0], lines[1], area.plus_km)


def widening(reader: Reader, party: str) -> list[tuple[Area, float, float]]:
    """Return, per area between lines, how much ground a partner's newest line would bring in and take out.

    In square metres, against the line that was acknowledged last; (area, in, out).
    """
    found = []
    for value in agreements.in_force(reader):
        for area in value.areas:
            if party not in area.between:
                continue
            new = shape(reader, area)
            old = _between(area, [agreed_line(reader, one) for one in area.between])
            found.append((area, *changed_m2(old, new)))
    return found


def seams(reader: Reader) -> list[tuple[Area, SeamArea]]:
    """Return the areas of the understandings in force that lie between lines, with their shapes."""
    found = []
    for value in agreements.in_force(reader):
        for area in value.areas:
            known = shape(reader, area)
            if known is not None:
                found.append((area, known))
    return found


def point_of(body: Any) -> Point | None:
    """Return the place that a body carries, if it carries one that there is on the ground."""
    if not isinstance(body, dict):
        return None
    numbers: list[Any] = [body.get("lat_e7"), body.get("lon_e7"), body.get("precision_m", 0)]
    if not all(type(number) is int for number in numbers):
        return None
    try:
        return checked(Point(*numbers))
    except InvalidInput:
        # Who asks where something lies may do so before its form is looked at.
        return None


def areas_of(reader: Reader, body: dict[str, Any]) -> frozenset[str]:
    """Return the ids of the areas in which an object certainly lies; without a place, none."""
    points = points_of(body)
    if not points:
        return frozenset()
    return reader.once(f"areas of {points}", lambda: _areas_of(reader, points))


def _areas_of(reader: Reader, points: list[Point]) -> frozenset[str]:
    found: set[str] = set()
    for value in agreements.in_force(reader):
        for area in value.areas:
            if _holds(reader, area, points):
                found.update(names_of(value, area))
    return frozenset(found)


def names_of(value: Understanding, area: Area) -> tuple[str, str]:
    """Return the names by which articles find an area: its own, and that with its understanding's.

    Where two understandings in force share an area's id, only the longer one says which is meant.
    """
    return area.id, f"{value.id}/{area.id}"


def every_area(reader: Reader) -> frozenset[str]:
    """Return the ids of all areas, for what is not somewhere."""
    return frozenset(
        name
        for value in agreements.in_force(reader)
        for area in value.areas
        for name in names_of(value, area)
    )


def _holds(reader: Reader, area: Area, points: list[Point]) -> bool:
    if not area.rings and not area.between:
        return True
    known = [shape(reader, area)]
    if area.between:
        # What lies in the seam only by a line that nobody here has acknowledged does not lie in it.
        known.append(_between(area, [agreed_line(reader, party) for party in area.between]))
    return all(one is not None and all(contains(one, point) for point in points) for one in known)


def points_of(body: dict[str, Any]) -> list[Point]:
    """Return every point by which a body says where it is: its place, or its line or ring."""
    single = point_of(body) or point_of(body.get("place"))
    for name in ("corridor", "line", "ring"):
        raw = body.get(name)
        if isinstance(raw, list | tuple) and 0 < len(raw) <= MAX_VERTICES:
            found = [point_of(one) for one in raw]
            return [one for one in found if one is not None]
    return [single] if single is not None else []


def sector_of(value: Understanding, body: dict[str, Any]) -> str:
    """Return the sector of an understanding in which an object lies, "" where in none."""
    points = points_of(body)
    for sector in value.sectors:
        if points and all(contains(area_of_rings((sector.ring,)), point) for point in points):
            return sector.id
    return ""
