"""Objects as lists and the map show them: what they are called, where they are, how far they got."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.centre import (
    clocks,
    doubt,
    events,
    frozen,
    ground,
    holding,
    phrased,
    release,
    reports,
    restraint,
    rows,
    symbols,
)
from seamline.centre.desk import Reader
from seamline.forms.places import grid_of
from seamline.machine import State
from seamline.terms.place import Point

Doc = dict[str, Any]

CALENDAR_END_MS = 253_370_764_800_000
"""The beginning of the year 9999: beyond it a time has no date that pages could show."""

MAX_BESIDE = 100_000
"""Rows read at once for a list; where there are more, they are looked up object by object."""


class Beside(msgspec.Struct, frozen=True):
    """What stands beside objects in other tables, by object.

    due: when the next clock is due. ticks: how far it got with each partner.
    """

    due: Mapping[str, int]
    ticks: Mapping[str, list[Doc]]


def beside(reader: Reader) -> Beside | None:
    """Return what stands beside all objects, for a list of many; None where that would be too much."""
    if reader.view.count(rows.SENT_OF) > MAX_BESIDE or reader.view.count(rows.CLOCK) > MAX_BESIDE:
        return None
    due: dict[str, int] = {}
    for clock in reader.rows(rows.CLOCK, limit=MAX_BESIDE):
        if clock.key.rpartition("/")[2] not in clocks.UNASKED:
            due.setdefault(clock.group, clock.sort)
    found: defaultdict[str, list[Doc]] = defaultdict(list)
    for sent in reader.every(rows.SENT_OF, rows.SentRow, limit=MAX_BESIDE):
        found[sent.ob].append(_tick(sent))
    return Beside(due, found)


def title_of_report(body: Doc) -> Doc:
    """Return the message by which a report is named in lists."""
    args: Doc = {"grid": grid_of(ground.point_of(body)), "size": body.get("size", 0)}
    args["activity"] = str(body.get("activity", ""))
    return {"id": f"title-report-{body.get('type', 'gone')}", "args": args}


def title_of(row: rows.ObjectRow, state: State, point: Point | None) -> Doc:
    """Return the message by which a joint act or request at a place is named in lists."""
    if row.proc == "message":
        return phrased.title(state)
    body = state.facts
    shown = {key: value for key, value in body.items() if isinstance(value, str | int)}
    keep = (
        "callsign",
        "type",
        "reason",
        "name",
        "topic",
        "kind",
        "priority",
        "capability",
        "purpose",
        "case",
    )
    args: Doc = {key: shown.get(key, "") for key in keep}
    args["party"] = state.asker
    args["grid"] = grid_of(point)
    args["n"] = len(body.get("reports", ()))
    args["post"] = shown.get("duty_post", "")
    args["hour_at"] = _hour_of(body)
    if isinstance(body.get("title"), dict):
        # Written in every language: each reader gets their own.
        args["name"] = body["title"]
    return {"id": f"title-{row.proc}", "args": args}


def _with_post(reader: Reader, row: rows.ObjectRow, title: Doc) -> Doc:
    """Return the title of a handover with its duty post as it is called, not by its short name."""
    post = reader.find(rows.POST, title["args"]["post"], rows.PostRow) if row.proc == "handover" else None
    return {**title, "args": {**title["args"], "post": post.name}} if post else title


def _hour_of(body: Doc) -> int:
    """Return the hour for which something was opened, ms UTC; 0 for none, or for one beyond any calendar."""
    hour = body.get("hour", 0)
    return hour if isinstance(hour, int) and 0 <= hour < CALENDAR_END_MS else 0


def place_of(point: Point | None) -> Doc | None:
    """Return a place for the page."""
    if point is None:
        return None
    return {
        "lat_e7": point.lat_e7,
        "lon_e7": point.lon_e7,
        "precision_m": point.precision_m,
        "mgrs": grid_of(point),
    }


def track_of(body: Doc) -> list[Point]:
    """Return where something was seen, first to last; nothing where it was seen only once."""
    said = body.get("track")
    seen = [ground.point_of(one.get("place")) for one in said if isinstance(one, dict)] if said else []
    found = [point for point in seen if point is not None]
    return found if len(found) > 1 else []


def geometry_of(body: Doc) -> Doc | None:
    """Return a body's line, ring or track as GeoJSON; of a notice the ground to keep clear of."""
    if restraint.MARGIN in body:
        return restraint.outline(body)
    points = [(p.lon, p.lat) for p in track_of(body) or ground.points_of(body)]
    if len(points) < 2:
        return None
    if body.get("ring"):
        return {"type": "Polygon", "coordinates": [[*points, points[0]]]}
    return {"type": "LineString", "coordinates": points}


def report_object(reader: Reader, row: rows.ReportRow, known: Beside | None = None) -> Doc:
    """Return a report as lists and the map show it. known: what stands beside it, where that is at hand."""
    body = row.body
    point = ground.point_of(body)
    mine = row.owner == reader.home.party
    return {
        "id": row.ob,
        "proc": "report",
        "kind": release.kind_of(body) if body else "report",
        "status": row.status,
        "party": row.owner,
        "title": title_of_report(body),
        "place": place_of(point),
        "geometry": None,
        "sidc": symbols.of_report(str(body.get("type", "")), own=mine, exercise=reader.home.exercise),
        "label": {"level": body.get("level", ""), "caveats": list(body.get("caveats", ()))},
        "grade": body.get("grade", ""),
        "times": {name: body.get(name, 0) for name in ("observed", "reported", "received")},
        "version": row.version,
        "corrected": row.corrected,
        "changed": list(row.changed),
        "withdrawn": row.status == "withdrawn" or row.gone == "recalled",
        "gone": row.gone,
        "exercise": reader.home.exercise,
        "flags": doubt.flags(row.flags, doubtful=doubt.of_report(reader, row)),
        "due_at": due_at(reader, row.ob) if known is None else known.due.get(row.ob, 0),
        "ticks": ticks(reader, row.ob) if known is None else known.ticks.get(row.ob, []),
        "event": row.event,
        "dataset": body.get("dataset", ""),
    }


def due_at(reader: Reader, ob: str) -> int:
    """Return when the next clock of an object is due, ms UTC, 0 where none runs."""
    running = clocks.awaited(reader, ob)
    return running[0].due_at if running else 0


def ticks(reader: Reader, ob: str) -> list[Doc]:
    """Return the three ticks of an own object per partner."""
    return [_tick(sent) for sent in reports.sent_of(reader, ob)]


def _tick(sent: rows.SentRow) -> Doc:
    return {
        "party": sent.party,
        "left": sent.released,
        "reached": sent.reached,
        "read": sent.read,
        "read_by": sent.read_by,
        "recalled": sent.state == "recalled",
    }


def object_object(reader: Reader, row: rows.ObjectRow) -> Doc:
    """Return a joint act or request as lists and the map show it."""
    state = holding.state_of(row)
    point, observed = _where_and_when(reader, row, state)
    own = state.asker == reader.home.party
    kind = str(state.facts.get("type", ""))
    return {
        "id": row.ob,
        "proc": row.proc,
        "kind": row.proc,
        "status": state.status,
        "party": state.asker,
        "parties": list(state.parties),
        "title": _with_post(reader, row, title_of(row, state, point)),
        "place": place_of(point),
        "geometry": geometry_of(state.facts) or frozen.ring(state),
        "sidc": symbols.of_object(row.proc, kind, own=own, exercise=reader.home.exercise),
        "label": {"level": "restricted", "caveats": []},
        "grade": "",
        "times": {"observed": observed, "reported": row.opened, "received": row.opened},
        "version": 1,
        "corrected": False,
        "changed": [],
        "withdrawn": False,
        "exercise": reader.home.exercise,
        "flags": doubt.flags(row.flags, doubtful=doubt.of_object(reader, row.ob)),
        "due_at": due_at(reader, row.ob),
        "ticks": ticks(reader, row.ob),
        "event": events.stands_for(reader, row, state) if row.proc == "event" else "",
    }


def _where_and_when(reader: Reader, row: rows.ObjectRow, state: State) -> tuple[Point | None, int]:
    if row.proc == "event":
        point, observed = events.seen(reader, state)
        return point, observed or row.opened
    # What moves stands where it was seen last.
    points = track_of(state.facts)[-1:] or ground.points_of(state.facts)
    return (points[0] if points else None), row.opened


def receipts(reader: Reader, ob: str) -> list[Doc]:
    """Return what partners have answered about an object."""
    found: list[Doc] = []
    for sent in reports.sent_of(reader, ob):
        if sent.reached:
            found.append({"party": sent.party, "level": "reached", "at": sent.reached, "post": ""})
        if sent.read:
            found.append({"party": sent.party, "level": "read", "at": sent.read, "post": sent.read_by})
    recall = reader.find(rows.RECALL, ob, rows.RecallRow)
    if recall is not None:
        for party, (state, at) in recall.recipients.items():
            found.append({"party": party, "level": state, "at": at, "post": ""})
    return found
