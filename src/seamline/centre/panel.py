"""One object as its panel shows it: state, who must act next, what I may do, history, projections."""

from typing import Any

import msgspec

from seamline import machine
from seamline.centre import agreements, clocks, corrections, events, holding, moves, reports, rows, shown
from seamline.centre.desk import Actor, Reader
from seamline.machine import Move, Procedure, State, move_id
from seamline.machine.fields import Field
from seamline.procedures import event, report
from seamline.terms.errors import NotFound
from seamline.understanding import ladder

Doc = dict[str, Any]

SAME_EVENT = "same-event"
"""The act by which the page proposes that a report and others speak of one event; it opens an object."""


def acts_of(reader: Reader, actor: Actor, row: rows.ObjectRow, known: Procedure, state: State) -> list[Doc]:
    """Return the acts that this person may make now, with the form each needs."""
    me = reader.home.party
    value = moves.agreement_of(reader, row)
    by_clock = {timer.act for timer in known.clocks}
    found = []
    for name, act in known.acts.items():
        if (state.status, name) not in known.table:
            continue
        sides = {"asker": state.asker == me, "decider": state.decider == me, "named": me in state.signers}
        if not sides.get(act.side, me in state.parties):
            continue
        if act.authority and value and not moves.grants(value, me, actor.roles, act.authority, None):
            continue
        if act.authority and value is None and len(state.parties) > 1:
            continue  # no article would let the others know
        if name in by_clock or _done_already(known, name, state, me):
            continue
        found.append(form_of(row.proc, name, known))
    return found


def _done_already(known: Procedure, name: str, state: State, me: str) -> bool:
    """Say whether there is nothing left in an act for a party: it has joined, or has a better word for it."""
    act = known.acts[name]
    if act.joins and act.offers is None:
        return all(me in state.joined.get(act.joins, {}).get(part, ()) for part in state.over)
    # Whoever may take its own proposal back does not reject it.
    return name == "reject" and state.asker == me and (state.status, "withdraw") in known.table


def form_of(proc: str, name: str, known: Procedure) -> Doc:
    """Return an act as a form: its fields with their kind, whether it is signed and to be confirmed."""
    act = known.acts[name]
    return {
        "act": name,
        "label_id": f"{proc}-act-{name}",
        "signed": act.signed,
        "authority": act.authority,
        "fields": [
            _field(field, check, required=field in act.fields)
            for field, check in {**act.fields, **act.optional}.items()
        ],
        "confirm": act.signed or name in known.always,
    }


def _field(name: str, check: Field, *, required: bool) -> Doc:
    return {
        "name": name,
        "kind": check.kind,
        "required": required,
        "choices": list(check.choices),
        "fields": [_field(part, known, required=False) for part, known in check.parts.items()],
    }


def panel(reader: Reader, actor: Actor, ob: str) -> Doc:
    """Return everything the panel of an object shows. Raises NotFound ``object-not-found``."""
    row = reader.find(rows.REPORT, ob, rows.ReportRow)
    if row is not None:
        return _report_panel(reader, actor, row)
    held = reader.find(rows.OBJECT, ob, rows.ObjectRow)
    if held is None:
        raise NotFound("object-not-found", "there is no such thing")
    known = holding.procedure(held.proc)
    state = holding.state_of(held)
    over = state.over.get("", "")
    doc: Doc = {
        "object": shown.object_object(reader, held),
        # What a signature stands over is filled into the forms from here; nobody types a hash.
        "body": {**state.facts, **{act.version: over for act in known.acts.values() if act.version and over}},
        "over": over,
        "stepper": stepper(known, state),
        "next": _next(reader, ob, held.agreement),
        "acts": acts_of(reader, actor, held, known, state),
        "history": [_history(move, state) for move in holding.moves_of(reader, ob)],
        "columns": None,
        "projections": [],
        "receipts": shown.receipts(reader, ob),
        "safe": _safe(reader, held, known, state),
        "changes": [],
        "reports": [],
        "events": [],
    }
    if held.proc == "event":
        doc["columns"] = event.columns(state, reader.home.party)
        doc["reports"] = _reports_of(reader, state)
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
    """Return the statuses that the object has been through, its own, and the next two if all goes well."""
    order = known.statuses()
    been = [mark.act for mark in sorted(state.last.values(), key=lambda mark: mark.n)]
    through = [status for act in been for (_, name), status in known.table.items() if name == act]
    at = order.index(state.status) if state.status in order else -1
    ahead = () if state.status in known.closed else known.ahead(state.status)[:2]
    shown = [status for status in order[:at] if status in through and status not in ahead]
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


def _report_panel(reader: Reader, actor: Actor, row: rows.ReportRow) -> Doc:
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
        names = ("send", "correct", "withdraw")
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
