"""One object as its panel shows it: state, who must act next, what I may do, history, projections."""

from typing import Any

from seamline.centre import clocks, ground, moves, release, reports, rows
from seamline.centre.desk import Actor, Reader
from seamline.procedures import event, machine, report
from seamline.procedures.machine import Move, Procedure, State, move_id
from seamline.terms import mgrs_grid
from seamline.terms.errors import InvalidInput, NotFound
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
        "flags": list(row.flags),
        "due_at": running[0].due_at if running else 0,
        "ticks": ticks(reader, row.ob),
        "event": row.event,
    }


def ticks(reader: Reader, ob: str) -> list[Doc]:
    """Return the three ticks of an own object per partner."""
    return [
        {
            "party": sent.party,
            "left": sent.left,
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
        "flags": list(row.flags),
        "due_at": running[0].due_at if running else 0,
        "ticks": ticks(reader, row.ob),
    }


def acts_of(reader: Reader, actor: Actor, row: rows.ObjectRow, known: Procedure, state: State) -> list[Doc]:
    """Return the acts that this person may make now, with the form each needs."""
    me = reader.home.party
    value = moves.agreement_of(reader, row)
    found = []
    for name, act in known.acts.items():
        if (state.status, name) not in known.table and name not in known.always:
            continue
        sides = {"asker": state.asker == me, "decider": state.decider == me, "named": me in state.signers}
        if not sides.get(act.side, me in state.parties):
            continue
        if act.authority and value and not moves.grants(value, me, actor.roles, act.authority, None):
            continue
        found.append(form_of(row.proc, name, known))
    return found


def form_of(proc: str, name: str, known: Procedure) -> Doc:
    """Return an act as a form: its fields with their kind, whether it is signed and to be confirmed."""
    act = known.acts[name]
    fields = [
        {
            "name": field,
            "kind": check.kind,
            "required": field in act.fields,
            "choices": list(check.choices),
        }
        for field, check in {**act.fields, **act.optional}.items()
    ]
    return {
        "act": name,
        "label_id": f"{proc}-act-{name}",
        "signed": act.signed,
        "authority": act.authority,
        "fields": fields,
        "confirm": act.signed or name in known.always,
    }


def panel(reader: Reader, actor: Actor, ob: str) -> Doc:
    """Return everything the panel of an object shows. Raises NotFound ``object-not-found``."""
    row = reader.find(rows.REPORT, ob, rows.ReportRow)
    if row is not None:
        return _report_panel(reader, actor, row)
    held = reader.find(rows.OBJECT, ob, rows.ObjectRow)
    if held is None:
        raise NotFound("object-not-found", "there is no such thing")
    known = moves.procedure(held.proc)
    state = moves.state_of(held)
    doc: Doc = {
        "object": object_object(reader, held),
        "body": state.facts,
        "over": state.over.get("", ""),
        "stepper": stepper(known, state),
        "next": [
            {"party": clock.party, "act": clock.act, "by_at": clock.due_at, "clock": clock.name}
            for clock in clocks.of(reader, ob)
        ],
        "acts": acts_of(reader, actor, held, known, state),
        "history": [_history(move, state) for move in moves.moves_of(reader, ob)],
        "columns": None,
        "projections": [],
        "receipts": receipts(reader, ob),
        "safe": _safe(reader, held, known, state),
    }
    if held.proc == "event":
        doc["columns"] = event.columns(state, reader.home.party)
    return doc


def _history(move: Move, state: State) -> Doc:
    refused = dict(state.refused)
    return {
        "at": move.at,
        "party": move.party,
        "person": move.person,
        "act": move.act,
        "message": {"id": f"{move.proc}-act-{move.act}", "args": {"party": move.party, "late": move.late}},
        "signed": bool(move.sig),
        "late": bool(move.late),
        "refused": refused.get(move_id(move), ""),
    }


def stepper(known: Procedure, state: State) -> list[Doc]:
    """Return the statuses that the object has been through, its own, and the next in table order."""
    order = known.statuses()
    been = [mark.act for mark in sorted(state.last.values(), key=lambda mark: mark.n)]
    through = [status for act in been for (_, name), status in known.table.items() if name == act]
    at = order.index(state.status) if state.status in order else -1
    shown = [status for status in order[:at] if status in through]
    ahead = [status for status in order[at + 1 :] if state.status not in known.closed][:2]
    return [
        {
            "status": status,
            "label_id": f"{known.name}-status-{status}",
            "done": status in shown,
            "current": status == state.status,
        }
        for status in (*shown, state.status, *ahead)
        if status
    ]


def _safe(reader: Reader, row: rows.ObjectRow, known: Procedure, state: State) -> Doc | None:
    me = reader.home.party
    durations = clocks.durations(reader, row.agreement)
    arrived = clocks.arrivals(reader, row.ob)
    message = machine.meanwhile(known, state, me, reader.now, durations, arrived)
    other = state.decider if state.asker == me else state.asker
    return {"id": message, "args": {"party": other}} if message else None


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


def _report_panel(reader: Reader, actor: Actor, row: rows.ReportRow) -> Doc:
    mine = row.owner == reader.home.party
    return {
        "object": report_object(reader, row),
        "body": row.body,
        "stepper": [
            {
                "status": status,
                "label_id": f"report-status-{status}",
                "done": done,
                "current": status == row.status,
            }
            for status, done in _report_steps(row, mine=mine)
        ],
        "next": [
            {"party": clock.party, "act": clock.act, "by_at": clock.due_at, "clock": clock.name}
            for clock in clocks.of(reader, row.ob)
        ],
        "acts": _report_acts(actor, row, mine=mine),
        "history": _report_history(reader, row.ob),
        "columns": None,
        "projections": [
            {
                "recipient": sent.party,
                "body": sent.body,
                "article": sent.article,
                "understanding": sent.agreement,
                "at": sent.left,
                "state": "recalled"
                if sent.state == "recalled"
                else "read"
                if sent.read
                else "reached"
                if sent.reached
                else "sent",
            }
            for sent in reports.sent_of(reader, row.ob)
        ],
        "receipts": receipts(reader, row.ob),
        "dispositions": row.dispositions,
        "safe": None,
    }


def _report_steps(row: rows.ReportRow, *, mine: bool) -> list[tuple[str, bool]]:
    order = ("draft", "sent", "dispositioned") if mine else ("received", "dispositioned")
    if row.status not in order:
        return [*((status, True) for status in order), (row.status, False)]
    at = order.index(row.status)
    return [(status, index < at) for index, status in enumerate(order)]


def _report_acts(actor: Actor, row: rows.ReportRow, *, mine: bool) -> list[Doc]:
    if row.gone or row.status == "withdrawn" or not actor.roles.intersection(reports.WRITERS):
        return []
    names: tuple[str, ...]
    if not mine:
        names = report.DISPOSITIONS
    elif row.status == "draft":
        names = ("send", "edit")
    else:
        names = ("send", "correct", "withdraw")
    if mine and "release-officer" in actor.roles and row.by != actor.person:
        names = (*names, "approve")
    return [
        {
            "act": name,
            "label_id": f"report-act-{name}",
            "signed": name == "approve",
            "authority": "",
            "fields": [],
            "confirm": name in ("send", "withdraw", "approve"),
        }
        for name in names
    ]


def _report_history(reader: Reader, ob: str) -> list[Doc]:
    lines = reader.every(rows.LOGLINE, rows.LogLine, group=ob)
    return [
        {
            "at": line.at,
            "party": line.party,
            "person": line.by,
            "act": line.kind,
            "message": {"id": line.message[0], "args": line.message[1]},
            "signed": False,
            "late": False,
        }
        for line in lines
    ]
