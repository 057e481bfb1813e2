"""What an auditor does with holds and sees of them: what each keeps, and what waits to be purged."""

from collections.abc import Mapping
from typing import Any

from seamline.centre import agreements, events, hold_making, holding, holds, moves, rows, shown, visible
from seamline.centre.desk import Actor, Desk, Reader
from seamline.machine.parts import State
from seamline.procedures import evidence_hold
from seamline.terms.errors import InvalidInput

Doc = dict[str, Any]

MAX_LISTED = 200
"""Holds on the page, newest first; those in force before those that are over."""
ACTS = frozenset({"renew", "lift", "join", "decline"})


def open_hold(desk: Desk, actor: Actor, data: Mapping[str, Any], parties: tuple[str, ...], key: str) -> str:
    """Open a hold of this party; return its id. It is in force here from now, told to the parties or not."""
    actor.need(holds.KEEPER)
    return moves.open_object(desk, actor, holds.PROC, "open", data, parties, key=key)


def move(desk: Desk, actor: Actor, ob: str, act: str, data: Mapping[str, Any]) -> str:
    """Renew or lift an own hold, join a partner's or decline it; return the id of the hold that is meant.

    To join opens a hold of the own party over the same objects, with an end of its own.
    """
    actor.need(holds.KEEPER)
    row = holding.object_row(desk, ob)
    if row.proc != holds.PROC or act not in ACTS:
        raise InvalidInput("move-unknown-act", "no such act", act=act)
    if act != "join":
        moves.make(desk, actor, ob, act, data)
        return ob
    state = holding.state_of(row)
    facts = state.facts
    own = moves.open_object(
        desk,
        actor,
        holds.PROC,
        "open",
        {
            "case": facts.get("case"),
            "why": facts.get("why"),
            "objects": list(facts.get("objects", ())),
            "until": data.get("until"),
            "joined_to": ob,
        },
        hold_making.tellable(desk, holding.others(desk, state)),
    )
    moves.make(desk, actor, ob, "join", {"until": data.get("until"), "own_hold": own})
    return own


def listed(reader: Reader, actor: Actor) -> list[Doc]:
    """Return the holds that this node knows of, for an auditor of it."""
    actor.need(holds.KEEPER)
    found = reader.every(rows.OBJECT, rows.ObjectRow, group=holds.PROC, newest=True, limit=MAX_LISTED)
    docs = [_hold(reader, actor, row) for row in found]
    return sorted(docs, key=lambda doc: doc["status"] != evidence_hold.HELD)


def _hold(reader: Reader, actor: Actor, row: rows.ObjectRow) -> Doc:
    state, me = holding.state_of(row), reader.home.party
    facts, mine = state.facts, state.asker == me
    kept = reader.find(rows.HOLD, row.ob, rows.HoldRow)
    named = [events.here(reader, one) for one in facts.get("objects", ())]
    covers = list(dict.fromkeys((*named, *(kept.covers if kept else ()))))
    return {
        "id": row.ob,
        "case": facts.get("case", ""),
        "why": facts.get("why", ""),
        "party": state.asker,
        "told": [party for party in state.parties if party != state.asker],
        "mine": mine,
        "status": state.status,
        "since": row.opened,
        "until": facts.get("until", 0),
        # Until when it keeps something here: a partner's only until an own auditor has answered.
        "kept_until": kept.until if kept else 0,
        "joined_to": facts.get("joined_to", ""),
        "said": [
            {name: one.get(name, "") for name in ("act", "party", "why")}
            | {"at": one["at"], "until": one.get("until", 0)}
            for one in facts.get("said", ())
        ],
        "acts": _acts(reader, actor, row, state),
        "objects": [_kept(reader, ob) for ob in covers],
    }


def _acts(reader: Reader, actor: Actor, row: rows.ObjectRow, state: State) -> list[str]:
    known = holding.procedure(holds.PROC)
    mine = state.asker == reader.home.party
    value = agreements.by_id(reader, row.agreement) if row.agreement else None
    if value and not moves.grants(value, reader.home.party, actor.roles, "evidence-hold.keep", None):
        return []
    return [
        act
        for act in (("renew", "lift") if mine else ("join", "decline"))
        if (state.status, act) in known.table and not known.bars(state, act, reader.home.party)
    ]


def _kept(reader: Reader, ob: str) -> Doc:
    """Return one object of a hold. state: in-sight, sealed, gone (before the hold came), not-here."""
    report = reader.find(rows.REPORT, ob, rows.ReportRow)
    locked = holds.locked(reader, ob)
    title: Doc | None = None
    if locked is not None:
        state, why, at, party = "sealed", locked.why, locked.at, locked.owner
        title = shown.title_of_report(locked.report.body) if locked.report else None
    elif report is not None:
        state, why, at, party = ("gone" if report.gone else "in-sight"), report.gone, 0, report.owner
        title = shown.title_of_report(report.body)
    else:
        row = visible.find(reader, ob)
        state, why, at, party = ("in-sight" if row else "not-here"), "", 0, ""
        if row is not None:
            doc = shown.object_object(reader, row)
            title, party = doc["title"], doc["party"]
    return {"id": ob, "state": state, "why": why, "at": at, "party": party, "title": title}


def on(reader: Reader, ob: str) -> list[Doc]:
    """Return the holds that keep an object here, for its panel and its print: what ends last comes first."""
    found = sorted(holds.of(reader, ob), key=lambda hold: (-hold.until, hold.ob))
    return [
        {"id": hold.ob, "case": hold.case, "party": hold.party, "until": hold.until, "asked": hold.plea}
        for hold in found
    ]
