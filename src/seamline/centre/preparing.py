"""What a node puts into a move, or has against it, before it is made: what only the centre can know.

A procedure is pure: it sees moves. Whether a thing may be passed on, for which level of the own side somebody
speaks, what another object allows: that is looked up here, once, by the node that makes the move, and what
was found becomes part of the move. One file per workflow; whatever it refuses it refuses with a code.
"""

from collections.abc import Callable, Mapping
from typing import Any

from seamline.centre import (
    border,
    figures,
    line_stand,
    named_posts,
    open_items,
    own_positions,
    shared_figures,
    watch,
)
from seamline.centre.desk import Reader
from seamline.centre.making import Making, Preparation
from seamline.procedures import handover
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
    "statement": figures.agreed,
}
"""By procedure."""


def prepare(reader: Reader, proc: str, making: Making) -> dict[str, Any]:
    """Return what a move carries once the node has put in what it knows itself."""
    preparation = PREPARATIONS.get(proc)
    return preparation(reader, making) if preparation else dict(making.data)


def in_vain(reader: Reader, proc: str, making: Making) -> bool:
    """Say whether an act in what is open is nothing for this person, whatever it would carry."""
    known = IN_VAIN.get(proc)
    return known is not None and known(reader, making)
