"""One object as its panel shows it: state, who must act next, what I may do, history, projections."""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline import machine
from seamline.centre import (
    agreements,
    clocks,
    conversation,
    corrections,
    drawn,
    events,
    harm,
    holding,
    holds,
    holds_page,
    line_stand,
    moves,
    numbered,
    offered,
    phrased,
    reports,
    rows,
    shown,
    silence,
    visible,
)
from seamline.centre.desk import Actor, Reader
from seamline.machine import Move, Procedure, State, move_id
from seamline.procedures import event, incident, report, sitrep
from seamline.terms.errors import NotFound
from seamline.understanding import ladder

Doc = dict[str, Any]

COLUMNS = {"event": event.columns, "incident": incident.columns, "sitrep": sitrep.columns}
"""Procedures whose parties' views stand side by side."""

SAME_EVENT = "same-event"
"""The act by which the page proposes that a report and others speak of one event; it opens an object."""


def panel(reader: Reader, actor: Actor, ob: str) -> Doc:
    """Return everything the panel of an object shows. Raises NotFound ``object-not-found``."""
    row = reader.find(rows.REPORT, ob, rows.ReportRow)
    if row is not None:
        return _report_panel(reader, actor, holds.for_eyes_of(reader, actor, row), gone=row.gone)
    held = visible.find(reader, ob)
    if held is None or not visible.knows(reader, actor, ob):
        raise NotFound("object-not-found", "there is no such thing")
    known = holding.procedure(held.proc)
    state = holding.state_of(held)
    over = machine.version_of(state.over)
    whole = offered.versions(known, state)
    made = holding.moves_of(reader, ob)
    doc: Doc = {
        "object": shown.object_object(reader, held),
        # What a signature stands over is filled into the forms from here; nobody types a hash.
        "body": {**state.facts, **{name: found for name, found in whole.items() if found}},
        "over": over,
        "stepper": stepper(known, state),
        "next": _next(reader, ob, held.agreement),
        # Holds have a page of their own, an auditor's: what is done there is asked for there.
        "acts": [] if held.proc == holds.PROC else offered.acts_of(reader, actor, held, known, state),
        "lacking": offered.lacking(reader, actor, held, known, state),
        "history": _moves(reader, state, ob, made),
        "columns": None,
        "projections": [],
        "receipts": shown.receipts(reader, ob),
        "safe": _safe(reader, held, known, state),
        "changes": [],
        "reports": [],
        "events": [],
        "printed": list(known.printed),
        "numbers": numbered.on_panel(known, state, made),
        "sheet": sheet(known, state),
        "parts": [
            {
                "part": part,
                "hash": over,
                "joined": {joint: _who(state, joint, part) for joint in state.joined},
            }
            for part, over in state.over.items()
            if part
        ],
        "drawn": drawn.drawn(reader, state),
        "held": holds_page.on(reader, ob),
        "sealed": "",
    }
    if held.proc == "message":
        doc["talk"] = conversation.talk(reader, actor, held, state)
    if held.proc in COLUMNS:
        numbers = numbered.in_columns(known)
        sides = COLUMNS[held.proc](state, reader.home.party)
        doc["columns"] = [{**row, "number": numbers.get(row["field"], 0)} for row in sides]
    if held.proc == "event":
        doc["reports"] = _reports_of(reader, state)
    elif held.proc == "line-check":
        doc["code"] = line_stand.panel_code(reader, state)
    return doc


def _reports_of(reader: Reader, state: State) -> list[Doc]:
    """Return the reports of an event as this node knows them; one that is not here has only its id."""
    found = []
    for name in state.facts.get("reports", ()):
        row = reader.find(rows.REPORT, events.here(reader, name), rows.ReportRow)
        found.append(
            {"id": row.ob if row else name, "object": shown.report_object(reader, row) if row else None}
        )
    return found


def _events_of(reader: Reader, report: str) -> list[Doc]:
    """Return the events that name a report: the merged ones, and what is proposed."""
    held = [
        reader.find(rows.OBJECT, one.event, rows.ObjectRow)
        for one in reader.every(rows.NAMED, rows.Named, group=report)
    ]
    return [shown.object_object(reader, row) for row in held if row is not None]


def _next(reader: Reader, ob: str, agreement: str) -> list[Doc]:
    """Return what is due, soonest first. level, names: of a rung of the contact ladder, 0 and None else."""
    names = {f"ladder.{step.level}": step for step in clocks.rungs(reader, agreement)}
    found = []
    for clock in clocks.awaited(reader, ob):
        if clock.name in names and clock.started_at > reader.now:
            continue  # a ladder that nobody climbs yet
        step = names.get(clock.name)
        named = step is not None and step.names != ladder.UNNAMED
        found.append(
            {
                "party": clock.party,
                "act": clock.act,
                "by_at": clock.due_at,
                "clock": clock.name,
                "level": step.level if step else 0,
                "names": msgspec.to_builtins(step.names) if step and named else None,
            }
        )
    return found


def _moves(reader: Reader, state: State, ob: str, made: list[Move]) -> list[Doc]:
    """Return the moves of an object, with why one has no effect here, or why a partner has not taken it."""
    told = {one.which: one.code for one in reader.every(rows.REFUSED_MOVE, rows.RefusedMove, group=ob)}
    refused = {**told, **dict(state.refused)}
    return [_history(move, refused) for move in made]


def _history(move: Move, refused: Mapping[str, str]) -> Doc:
    spoken = phrased.line(move.data) if move.proc == "message" else None
    args = {"party": move.party, "late": move.late}
    return {
        "at": move.at,
        "party": move.party,
        "person": move.person,
        "act": move.act,
        "message": {"id": spoken[0], "args": spoken[1]}
        if spoken
        else {"id": f"{move.proc}-act-{move.act}", "args": args},
        "signed": bool(move.sig),
        "late": bool(move.late),
        "refused": refused.get(move_id(move), ""),
    }


def stepper(known: Procedure, state: State) -> list[Doc]:
    """Return the statuses that the object has been through, its own, and the next two if all goes well."""
    ahead = () if state.status in known.closed else known.ahead(state.status)[:2]
    shown = [status for status in state.through if status not in (state.status, *ahead)]
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


def sheet(known: Procedure, state: State) -> list[Doc]:
    """Return the run sheet: each item, the act that ticks it, and by whom and when it was ticked ("", 0)."""
    found = []
    for label, act in known.sheet:
        mark = state.last.get(act)
        found.append(
            {
                "label_id": label,
                "act": act,
                "done": mark is not None,
                "party": mark.party if mark else "",
                "at": mark.at if mark else 0,
            }
        )
    return found


def _who(state: State, joint: str, part: str) -> list[str]:
    return list(state.joined[joint].get(part, ()))


def _safe(reader: Reader, row: rows.ObjectRow, known: Procedure, state: State) -> Doc | None:
    me = reader.home.party
    durations = clocks.durations(reader, row.agreement)
    arrived = clocks.arrivals(reader, row.ob)
    message = machine.meanwhile(known, state, me, reader.now, durations, arrived)
    other = state.decider if state.asker == me else state.asker
    if known.orders is not None:
        status = machine.presumed(known, state, me, reader.now, durations, arrived)
        lost = silence.lost(reader, row, known, state)
        here = msgspec.structs.replace(state, status=status)
        message = known.orders(here, me, lost, arrived) or message
    return {"id": message, "args": {"party": other}} if message else None


def _report_panel(reader: Reader, actor: Actor, row: rows.ReportRow, gone: str) -> Doc:
    """Return the panel of a report as this person may see it. gone: why it is out of others' sight."""
    mine = row.owner == reader.home.party
    return {
        "object": shown.report_object(reader, row),
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
        "next": _next(reader, row.ob, row.agreement),
        "acts": _report_acts(reader, actor, row, mine=mine),
        "history": _report_history(reader, row.ob),
        "columns": None,
        "projections": [
            {
                "recipient": sent.party,
                "body": sent.body,
                "article": sent.article,
                "understanding": sent.agreement,
                "at": sent.released,
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
        "receipts": shown.receipts(reader, row.ob),
        "dispositions": row.dispositions,
        "safe": None,
        "changes": corrections.changes(reader, row),
        "reports": [],
        "events": _events_of(reader, row.ob),
        "printed": [],
        "numbers": numbered.on_report(row.body),
        "sheet": [],
        "parts": [],
        "held": holds_page.on(reader, row.ob),
        "sealed": gone if gone and holds.locked(reader, row.ob) is not None else "",
    }


def _report_steps(row: rows.ReportRow, *, mine: bool) -> list[tuple[str, bool]]:
    order = ("draft", "sent", "dispositioned") if mine else ("received", "dispositioned")
    if row.status not in order:
        return [*((status, True) for status in order), (row.status, False)]
    at = order.index(row.status)
    return [(status, index < at) for index, status in enumerate(order)]


def _report_acts(reader: Reader, actor: Actor, row: rows.ReportRow, *, mine: bool) -> list[Doc]:
    if row.gone or row.status == "withdrawn" or not actor.roles.intersection(reports.WRITERS):
        return []
    names: tuple[str, ...]
    if not mine:
        names = report.DISPOSITIONS
    elif row.status == "draft":
        names = ("send", "edit")
    else:
        # What stays is corrected, never withdrawn.
        names = ("send", "correct") if harm.is_harm(row.body) else ("send", "correct", "withdraw")
    if mine and "release-officer" in actor.roles and row.by != actor.person:
        names = (*names, "approve")
    if row.status != "draft" and _may_merge(reader, actor):
        names = (*names, SAME_EVENT)
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


def _may_merge(reader: Reader, actor: Actor) -> bool:
    """Say whether some understanding in force lets this person merge reports. Opening decides again."""
    me, needed = reader.home.party, event.ACTS["propose"].authority
    held = agreements.in_force(reader)
    return any(moves.grants(value, me, actor.roles, needed, None) for value in held)


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
