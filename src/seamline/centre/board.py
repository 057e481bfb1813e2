"""The operations board: what is done together, whose move it is, by when."""

from typing import Any

from seamline.centre import clocks, holding, panel, rows, shown, visible
from seamline.centre.desk import Actor, Reader
from seamline.machine import Procedure, State, must_act
from seamline.terms.times import DAY

Doc = dict[str, Any]

MAX_SHOWN = 300
"""Objects on the board; beyond them the page says that there are more."""
MAX_LOOKED = 1_000
OVER_MS = DAY
"""How long what is over stays on the board."""
ELSEWHERE = frozenset(
    {"event", "message", "evidence-hold", "capability", "patrol-check", "line-check", "sitrep", "handover"}
)
"""Procedures that are no work in hand: they have pages of their own, belong to other objects or lie still."""


def board(reader: Reader, actor: Actor) -> Doc:
    """Return what is in hand and what has been over for less than a day, by whose move it is.

    items: soonest clock first, then newest; ``turn`` is ours, theirs, nobody or over, ``waits`` who must act
    next. more: how many did not fit.
    """
    found = []
    for row in visible.objects(reader, actor, None, MAX_LOOKED):
        if row.proc in ELSEWHERE:
            continue
        known, state = holding.procedure(row.proc), holding.state_of(row)
        if state.status in known.closed and state.since < reader.now - OVER_MS:
            continue
        found.append(_item(reader, row, known, state))
    found.sort(key=lambda item: (item["due_at"] or 2**53, -item["changed_at"], item["object"]["id"]))
    return {"items": found[:MAX_SHOWN], "more": max(len(found) - MAX_SHOWN, 0)}


def _item(reader: Reader, row: rows.ObjectRow, known: Procedure, state: State) -> Doc:
    over = state.status in known.closed
    waits = () if over else must_act(known, state)
    due = None if over else next(iter(clocks.of(reader, row.ob)), None)
    return {
        "object": shown.object_object(reader, row),
        "stepper": panel.stepper(known, state),
        "turn": "over" if over else _turn(waits, reader.home.party),
        "waits": list(waits),
        "due_at": due.due_at if due else 0,
        "clock": due.name if due else "",
        "changed_at": state.since,
    }


def _turn(waits: tuple[str, ...], me: str) -> str:
    if not waits:
        return "nobody"
    return "ours" if me in waits else "theirs"
