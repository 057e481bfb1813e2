"""The picture: what the Watch page shows, read from one snapshot."""

from typing import Any

import msgspec

from seamline.centre import (
    agreements,
    background,
    clocks,
    conversation,
    doubt,
    ground,
    harm,
    holding,
    lanes,
    offered,
    partners,
    phrased,
    queue,
    release,
    rows,
    shown,
    visible,
)
from seamline.centre.desk import Actor, Reader
from seamline.terms.lanes import LANES
from seamline.understanding.standing import Term

Doc = dict[str, Any]

MAX_LOG = 200
MAX_OBJECTS = 2_000
MAX_INBOX = 200
FEW = 50
"""Up to so many reports are looked up one by one; beyond, all that stands beside reports is read at once."""


def picture(reader: Reader, actor: Actor) -> Doc:
    """Return everything that the Watch page shows to a person, but for what comes from datasets."""
    return {
        "now": reader.now,
        "party": reader.home.party,
        "exercise": reader.home.exercise,
        "partners": partner_states(reader, actor),
        "log": log_lines(reader, actor),
        "inbox": inbox(reader, actor),
        "objects": objects(reader, actor, dataset="no"),
        "background": background.stamp(reader),
        "lines": lines(reader),
        "seams": seams(reader),
        "sectors": sectors(reader),
    }


def partner_states(reader: Reader, actor: Actor) -> list[Doc]:
    """Return each partner's link as an age, and what waits for it, as far as this person may know of it."""
    standing = agreements.terms(reader)
    found = []
    for row in reader.every(rows.PARTNER, rows.PartnerRow):
        waiting = {
            lane: queue.unsent(reader, row.party, lane)
            - visible.waiting_unseen(reader, actor, row.party, lane)
            for lane in LANES
        }
        seen_all = not visible.kept_from(reader, actor)
        shared = [term for term in standing if row.party in term.understanding.direct()]
        party = next((term.understanding.party(row.party) for term in shared), None)
        found.append(
            {
                "party": row.party,
                "names": msgspec.to_builtins(party.names) if party else {},
                "state": partners.state_of(reader, row),
                "as_of": row.contact,
                "unsent": {lane: count for lane, count in waiting.items() if count},
                "oldest_unsent": queue.oldest(reader, row.party)
                if seen_all
                else visible.oldest_waiting(reader, actor, row.party),
                "held": frozen_lanes(reader, row.party),
                "suspended": any(term.standing.suspended for term in shared),
                "understanding": understanding_of(reader, shared),
                "understandings": in_force_between(reader, shared),
            }
        )
    return found


def understanding_of(reader: Reader, shared: list[Term]) -> Doc | None:
    """Return the version that holds between us and a partner, else the newest, and how it stands.

    Where several hold, that with most articles: it says most of what may go.
    """
    if not shared:
        return None
    current = [term for term in shared if not term.bar and term.starts <= reader.now < term.ends]
    term = max(current, key=lambda one: len(one.understanding.articles)) if current else shared[-1]
    value = term.understanding
    state = agreements.state_word(term, reader.now)
    return {"id": value.id, "version": value.version, "hash": value.hash, "standing": state}


def in_force_between(reader: Reader, shared: list[Term]) -> list[Doc]:
    """Return every version that holds between us and a partner now, suspended or not, with how it stands."""
    return [
        {
            "id": term.understanding.id,
            "titles": msgspec.to_builtins(term.understanding.titles),
            "version": term.understanding.version,
            "standing": agreements.state_word(term, reader.now),
        }
        for term in shared
        if not term.bar and term.starts <= reader.now < term.ends
    ]


def frozen_lanes(reader: Reader, party: str) -> list[str]:
    """Return the lanes of a partner that stand still because its history forked."""
    return [lane for lane in LANES if lanes.lane_row(reader, "in", party, lane).frozen]


def log_lines(reader: Reader, actor: Actor, limit: int = MAX_LOG) -> list[Doc]:
    """Return the newest lines of the log that this person may read: as many, whatever is left out."""
    asked = limit
    while True:
        found = reader.every(rows.LOGLINE, rows.LogLine, newest=True, limit=asked)
        kept = [line for line in found if visible.knows(reader, actor, line.ob)]
        if len(kept) >= limit or len(found) < asked:
            return [log_line(reader, line) for line in kept[:limit]]
        asked *= 2


def log_line(reader: Reader, line: rows.LogLine) -> Doc:
    """Return one line of the log for the page."""
    return {
        "seq": line.seq,
        "at": line.at,
        "by": line.by,
        "kind": line.kind,
        "ob": line.ob,
        "message": {"id": line.message[0], "args": line.message[1]},
        "party": line.party,
        "exercise": reader.home.exercise,
        "flags": list(line.flags),
    }


def objects(
    reader: Reader,
    actor: Actor,
    *,
    proc: str = "",
    status: str = "",
    dataset: str = "",
    limit: int = MAX_OBJECTS,
) -> list[Doc]:
    """Return joint acts and requests, then reports, then what is from a dataset; newest first in each.

    Only what this person may know of.

    dataset: "no" leaves out what was imported from a dataset, "only" everything else.
    """
    found: list[Doc] = []
    if proc != "report":
        group = proc or None
        found.extend(
            shown.object_object(reader, row) for row in known_objects(reader, actor, group=group, limit=limit)
        )
    if proc in ("", "report"):
        # What others have published is background: it does not push off the page what people here reported.
        held = [] if dataset == "only" else background.of_people(reader)
        if dataset != "no" and len(found) + len(held) < limit:
            held += background.of_datasets(reader)
        held = held[: max(limit - len(found), 0)]
        known = shown.beside(reader) if len(held) > FEW else None
        found.extend(shown.report_object(reader, row, known) for row in held)
    return [doc for doc in found if not status or doc["status"] == status][:limit]


def known_objects(
    reader: Reader, actor: Actor, *, group: str | None = None, limit: int = MAX_OBJECTS
) -> list[rows.ObjectRow]:
    """Return the newest joint acts and requests that a person may know of. group: of one procedure only."""
    return visible.objects(reader, actor, group, limit)


def inbox(reader: Reader, actor: Actor) -> list[Doc]:
    """Return what waits for this person, soonest clock first."""
    found = [
        *_reports_waiting(reader, actor),
        *_objects_waiting(reader, actor),
        *_harm_unread(reader, actor),
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
    for row in known_objects(reader, actor):
        known = holding.procedure(row.proc)
        state = holding.state_of(row)
        if state.status in known.closed and not (
            row.proc == "message" and conversation.unread(reader, state)
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


def lines(reader: Reader) -> list[Doc]:
    """Return the lines of presence that are known here."""
    return [
        {
            "party": row.party,
            "line": [[lon / 1e7, lat / 1e7] for lon, lat in row.line],
            "since": row.since,
            "version": row.version,
            "acknowledged": row.party == reader.home.party or row.agreed_version == row.version,
            "agreed": [[lon / 1e7, lat / 1e7] for lon, lat in row.agreed],
            "flags": doubt.flags((), doubtful=doubt.in_doubt(reader, row.place)),
            "exercise": reader.home.exercise,
        }
        for row in reader.every(rows.LINE, rows.LineRow)
    ]


def seams(reader: Reader) -> list[Doc]:
    """Return the seams of the understandings in force."""
    return [
        {
            "id": area.id,
            "names": msgspec.to_builtins(area.names),
            "rings": [[[p.lon, p.lat] for p in piece.outer] for piece in shape.polygons],
            "area_m2": round(shape.area_m2),
            "length_km": round(shape.length_m / 1_000),
        }
        for area, shape in ground.seams(reader)
    ]


def sectors(reader: Reader) -> list[Doc]:
    """Return the sectors of the understandings in force."""
    return [
        {
            "id": sector.id,
            "names": msgspec.to_builtins(sector.names),
            "ring": [[p.lon, p.lat] for p in sector.ring],
        }
        for value in agreements.in_force(reader)
        for sector in value.sectors
    ]
