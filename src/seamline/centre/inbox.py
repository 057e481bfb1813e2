"""The inbox: what waits for a person, by clock, whatever it belongs to."""

from typing import Any

from seamline.centre import (
    agreements,
    background,
    clocks,
    conversation,
    ground,
    harm,
    holding,
    holds,
    offered,
    phrased,
    queue,
    release,
    rows,
    shown,
    visible,
)
from seamline.centre.desk import Actor, Reader
from seamline.procedures import evidence_hold
from seamline.terms.times import DAY

Doc = dict[str, Any]
MAX_INBOX = 200
ENDS_SOON_MS = 3 * DAY
"""So long before an own hold ends its auditors are told: what it keeps is purged then."""


def waiting(reader: Reader, actor: Actor) -> list[Doc]:
    """Return what waits for this person, soonest clock first."""
    found = [
        *_reports_waiting(reader, actor),
        *_objects_waiting(reader, actor),
        *_harm_unread(reader, actor),
        *_holds_waiting(reader, actor),
        *_unsigned(reader, actor),
        *_lines_redrawn(reader, actor),
    ]
    found.sort(key=lambda item: (item["due_at"] or 2**53, item["since"]))
    return found[:MAX_INBOX]


def _reports_waiting(reader: Reader, actor: Actor) -> list[Doc]:
    found = []
    for row in background.of_people(reader):
        if row.owner == reader.home.party or row.status != "received" or row.gone:
            continue
        # It waits until somebody answers, also after its clock has run out.
        wait = 1_000 * clocks.durations(reader, row.agreement)[clocks.DISPOSITION]
        item = _item(shown.report_object(reader, row), row.at + wait, clocks.DISPOSITION, urgent=True)
        found.append(item)
    if "release-officer" in actor.roles:
        partners_ = reader.every(rows.PARTNER, rows.PartnerRow)
        for waiting in [one for row in partners_ for one in queue.for_officer(reader, row.party, MAX_INBOX)]:
            held = reader.find(rows.REPORT, waiting.ob, rows.ReportRow)
            if held is None or actor.person in (held.by, held.edited_by):
                continue
            if waiting.data["is"] in held.approvals:
                continue
            kind = release.kind_of(held.body)
            seen = release.outlook(reader, held.body, str(waiting.data["is"]), kind=kind)
            if seen.decision.needs_officer:
                found.append(_item(shown.report_object(reader, held), 0, "approve", urgent=False))
    return found


def _objects_waiting(reader: Reader, actor: Actor) -> list[Doc]:
    found = []
    for row in visible.objects(reader, actor, None, visible.MAX_OBJECTS):
        known = holding.procedure(row.proc)
        state = holding.state_of(row)
        if row.proc == holds.PROC or (
            state.status in known.closed
            and not (row.proc == "message" and conversation.unread(reader, state))
        ):
            continue
        mine = [
            act
            for act in offered.acts_of(reader, actor, row, known, state)
            if known.acts[act["act"]].side != "any" and act["act"] not in known.always
        ]
        running = clocks.of(reader, row.ob)
        unread = row.proc == "message" and conversation.unread(reader, state)
        if not mine and not running and not unread:
            continue
        due = running[0] if running else None
        item = _item(
            shown.object_object(reader, row),
            due.due_at if due else 0,
            due.name if due else "",
            urgent=unread or bool(due and due.party == reader.home.party and mine),
        )
        if unread:
            item["party"], item["title"] = phrased.newest(state, reader.home.party)
        found.append({**item, "act_options": mine})
    return found


def _harm_unread(reader: Reader, actor: Actor) -> list[Doc]:
    """Return the reports of harm to civilians that no commander has opened yet: the principal is to know."""
    if "commander" not in actor.roles:
        return []
    return [
        _item(shown.report_object(reader, row), 0, harm.CLOCK, urgent=True) for row in harm.unread(reader)
    ]


def _holds_waiting(reader: Reader, actor: Actor) -> list[Doc]:
    """Return partners' holds that no auditor here has answered, and own ones that end soon: an auditor's."""
    if holds.KEEPER not in actor.roles:
        return []
    found, me = [], reader.home.party
    for row in reader.every(rows.OBJECT, rows.ObjectRow, group=holds.PROC, newest=True, limit=MAX_INBOX):
        state = holding.state_of(row)
        kept = reader.find(rows.HOLD, row.ob, rows.HoldRow)
        if state.status != evidence_hold.HELD:
            continue
        doc = shown.object_object(reader, row)
        if state.asker != me and not evidence_hold.answer_of(state, me):
            due = kept.until if kept else 0
            found.append(_item(doc, due, "evidence-hold.answer", urgent=True))
        elif state.asker == me and state.facts["until"] - ENDS_SOON_MS <= reader.now:
            found.append(_item(doc, state.facts["until"], "evidence-hold.until", urgent=False))
    return found


def _unsigned(reader: Reader, actor: Actor) -> list[Doc]:
    if "commander" not in actor.roles:
        return []
    found = []
    for row, value, where in agreements.standings(reader):
        if where.withdrawn or reader.home.party in where.signed or value.valid_until <= reader.now:
            continue
        title = {"id": "title-understanding", "args": {"name": value.id, "version": value.version}}
        found.append(
            {
                "ob": row.hash,
                "proc": "understanding",
                "kind": "understanding",
                "party": row.proposed_by.partition("/")[0],
                "title": title,
                "status": "proposed",
                "due_at": 0,
                "clock": "",
                "act_options": [],
                "urgent": False,
                "since": row.at,
            }
        )
    return found


def _lines_redrawn(reader: Reader, actor: Actor) -> list[Doc]:
    """Return partners' lines that a commander has yet to acknowledge: releases do not follow before."""
    if "commander" not in actor.roles:
        return []
    return [
        {
            "ob": row.party,
            "proc": "line",
            "kind": "line",
            "party": row.party,
            "title": {"id": "title-line", "args": {"party": row.party, "version": row.version}},
            "status": "redrawn",
            "due_at": 0,
            "clock": "",
            "act_options": [],
            "urgent": False,
            "since": row.since,
        }
        for row in ground.unacknowledged(reader)
    ]


def _item(doc: Doc, due_at: int, clock: str, *, urgent: bool) -> Doc:
    return {
        "ob": doc["id"],
        "proc": doc["proc"],
        "kind": doc["kind"],
        "party": doc["party"],
        "title": doc["title"],
        "status": doc["status"],
        "due_at": due_at,
        "clock": clock,
        "act_options": [],
        "urgent": urgent,
        "since": doc["times"]["received"],
    }
