"""Objects as lists and the map show them: what they are called, where they are, how far they got."""

from typing import Any

from seamline.centre import clocks, doubt, ground, moves, release, reports, rows
from seamline.centre.desk import Reader
from seamline.procedures.machine import State
from seamline.terms import mgrs_grid
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Point

Doc = dict[str, Any]

SIDC = {
    "report": "10032500001313000000",
    "event": "10032500001314000000",
    "crossing": "10032500002105000000",
    "control-measure": "10032500001501000000",
}
"""MIL-STD-2525D identifiers: points of the control-measure set, frame left to the symbol library."""


def title_of_report(body: Doc) -> Doc:
    """Return the message by which a report is named in lists."""
    args: Doc = {"grid": grid_of(ground.point_of(body)), "size": body.get("size", 0)}
    args["activity"] = str(body.get("activity", ""))
    return {"id": f"title-report-{body.get('type', 'gone')}", "args": args}


def title_of(row: rows.ObjectRow, state: State) -> Doc:
    """Return the message by which a joint act or request is named in lists."""
    body = state.facts
    shown = {key: value for key, value in body.items() if isinstance(value, str | int)}
    keep = ("callsign", "type", "reason", "name")
    args = {key: shown.get(key, "") for key in keep}
    args["party"] = state.asker
    points = ground.points_of(body)
    args["grid"] = grid_of(points[0]) if points else ""
    return {"id": f"title-{row.proc}", "args": args}


def grid_of(point: Point | None) -> str:
    """Return a place as MGRS with as many digits as its precision bears, "" without a place."""
    if point is None:
        return ""
    digits = next(
        (
            d
            for d, metres in ((5, 1), (4, 10), (3, 100), (2, 1_000), (1, 10_000))
            if point.precision_m <= metres
        ),
        0,
    )
    try:
        return mgrs_grid.to_mgrs(point, digits)
    except InvalidInput:
        return ""


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


def geometry_of(body: Doc) -> Doc | None:
    """Return the line or ring that a body carries, as GeoJSON."""
    points = [(p.lon, p.lat) for p in ground.points_of(body)]
    if len(points) < 2:
        return None
    if "ring" in body:
        return {"type": "Polygon", "coordinates": [[*points, points[0]]]}
    return {"type": "LineString", "coordinates": points}


def report_object(reader: Reader, row: rows.ReportRow) -> Doc:
    """Return a report as lists and the map show it."""
    body = row.body
    point = ground.point_of(body)
    running = clocks.of(reader, row.ob)
    return {
        "id": row.ob,
        "proc": "report",
        "kind": release.kind_of(body) if body else "report",
        "status": row.status,
        "party": row.owner,
        "title": title_of_report(body),
        "place": place_of(point),
        "geometry": None,
        "sidc": SIDC["report"],
        "label": {"level": body.get("level", ""), "caveats": list(body.get("caveats", ()))},
        "grade": body.get("grade", ""),
        "times": {name: body.get(name, 0) for name in ("observed", "reported", "received")},
        "version": row.version,
        "corrected": row.corrected,
        "withdrawn": row.status == "withdrawn" or row.gone == "recalled",
        "gone": row.gone,
        "exercise": reader.home.exercise,
        "flags": doubt.flags(row.flags, doubtful=doubt.of_report(reader, row)),
        "due_at": running[0].due_at if running else 0,
        "ticks": ticks(reader, row.ob),
        "event": row.event,
        "dataset": body.get("dataset", ""),
    }


def ticks(reader: Reader, ob: str) -> list[Doc]:
    """Return the three ticks of an own object per partner."""
    return [
        {
            "party": sent.party,
            "left": sent.released,
            "reached": sent.reached,
            "read": sent.read,
            "read_by": sent.read_by,
            "recalled": sent.state == "recalled",
        }
        for sent in reports.sent_of(reader, ob)
    ]


def object_object(reader: Reader, row: rows.ObjectRow) -> Doc:
    """Return a joint act or request as lists and the map show it."""
    state = moves.state_of(row)
    points = ground.points_of(state.facts)
    running = clocks.of(reader, row.ob)
    return {
        "id": row.ob,
        "proc": row.proc,
        "kind": row.proc,
        "status": state.status,
        "party": state.asker,
        "parties": list(state.parties),
        "title": title_of(row, state),
        "place": place_of(points[0]) if points else None,
        "geometry": geometry_of(state.facts),
        "sidc": SIDC.get(row.proc, SIDC["report"]),
        "label": {"level": "restricted", "caveats": []},
        "grade": "",
        "times": {"observed": row.opened, "reported": row.opened, "received": row.opened},
        "version": 1,
        "corrected": False,
        "withdrawn": False,
        "exercise": reader.home.exercise,
        "flags": doubt.flags(row.flags, doubtful=doubt.of_object(reader, row.ob)),
        "due_at": running[0].due_at if running else 0,
        "ticks": ticks(reader, row.ob),
    }


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
