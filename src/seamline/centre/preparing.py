"""What a node makes a move of, or has against it, before it is made: what only the centre can know.

A procedure is pure: it sees moves. Whether a thing may be passed on, for which level of the own side somebody
speaks, what another object allows: that is looked up here, once, by the node that makes the move, and what
was found becomes part of the move. One file per workflow; whatever it refuses it refuses with a code.

Where an act ``asks`` for something, the form asks for that alone, and what the move carries is made from it
before it is signed. What a person named need not be anybody else's business, and does not travel.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from seamline.centre import (
    border,
    clocks,
    conversation,
    dealt,
    figures,
    hold_making,
    line_stand,
    named_posts,
    open_items,
    own_positions,
    patrol_checks,
    shared_figures,
    watch,
)
from seamline.centre.desk import Desk, Reader
from seamline.centre.making import Further, Making, Preparation
from seamline.machine import Move, Procedure, State
from seamline.procedures import handover, statement
from seamline.procedures.crossing import CLEARED


def _line_check(reader: Reader, making: Making) -> dict[str, Any]:
    return line_stand.prepared(reader, making.act, making.data, making.parties, making.state)


def _sitrep(reader: Reader, making: Making) -> dict[str, Any]:
    if making.act != "draft":
        return dict(making.data)
    return shared_figures.of_state(reader, making.state, making.agreement)


def _handover(reader: Reader, making: Making) -> dict[str, Any]:
    if making.act not in ("begin", "refresh"):
        return dict(making.data)
    if making.act == "begin":
        watch.need_holder(reader, making.actor, str(making.data.get("duty_post", "")))
    return {**making.data, **open_items.open_items(reader)}


def _statement(reader: Reader, making: Making) -> dict[str, Any]:
    data = figures.agreed(reader, making)
    if making.act not in ("draft", "head", "correct"):
        return data
    lengths = clocks.durations(reader, making.agreement)
    return {**data, "order_s": lengths[statement.ORDER], "last_stop_s": lengths[statement.LAST_STOP]}


def _handover_in_vain(reader: Reader, making: Making) -> bool:
    if making.act == "begin" and not watch.holds_watch(reader, making.actor, making.state.facts["duty_post"]):
        return True
    return bool(handover.against(making.state, making.act, making.actor.person))


def _crossing_in_vain(_reader: Reader, making: Making) -> bool:
    """What was heard is entered beside what was said; a clearance that came in writing has no such half."""
    voice = making.state.facts.get("voice", ())
    return making.act == "heard" and making.state.status in CLEARED and list(voice) != ["said"]


IN_VAIN: Mapping[str, Callable[[Reader, Making], bool]] = {
    "crossing": _crossing_in_vain,
    "handover": _handover_in_vain,
}
"""By procedure: whether an act in what is open is nothing for this person, whatever it would carry.

It is not offered then. What must not be made is refused by the procedure or its preparation all the same.
"""

PREPARATIONS: Mapping[str, Preparation] = {
    "border-alert": border.prepare_alert,
    "incident": own_positions.coarsened,
    "posture": named_posts.checked,
    "protection-note": border.prepare_note,
    "line-check": _line_check,
    "sitrep": _sitrep,
    "handover": _handover,
    "message": conversation.prepare,
    "statement": _statement,
    "evidence-hold": hold_making.prepared,
}
"""By procedure."""

MAKERS: Mapping[str, Callable[[Desk, Making], dict[str, Any]]] = {"patrol-check": patrol_checks.made}
"""By procedure: from what the person gave to what the move carries, where its act ``asks``."""


FURTHER: Mapping[str, Callable[[State, Move], list[Further]]] = {"patrol": patrol_checks.ask_again}
"""By procedure: what is opened along with a move, from the state before it and the move."""


def further(proc: str, before: State, move: Move) -> list[Further]:
    """Return what is opened along with a move that has been made; none of it keeps the move back."""
    known = FURTHER.get(proc)
    return known(before, move) if known else []


def open_with(desk: Desk, known: Procedure, making: Making) -> dict[str, Any]:
    """Return what the move that opens an object carries: what is made of what it asks for, then prepared."""
    if known.acts[making.act].asks:
        making = msgspec.structs.replace(making, data=MAKERS[known.name](desk, making))
    return prepare(desk, known.name, making)


def prepare(reader: Reader, proc: str, making: Making) -> dict[str, Any]:
    """Return what a move carries once the node has put in what it knows itself."""
    dealt.need(reader, proc, making)
    preparation = PREPARATIONS.get(proc)
    return preparation(reader, making) if preparation else dict(making.data)


def in_vain(reader: Reader, proc: str, making: Making) -> bool:
    """Say whether an act in what is open is nothing for this person, whatever it would carry."""
    known = IN_VAIN.get(proc)
    return known is not None and known(reader, making)
