"""What a node puts into a move, or has against it, before it is made: what only the centre can know.

A procedure is pure: it sees moves. Whether a thing may be passed on, for which level of the own side somebody
speaks, what another object allows: that is looked up here, once, by the node that makes the move, and what
was found becomes part of the move. One file per workflow; whatever it refuses it refuses with a code.
"""

from collections.abc import Mapping
from typing import Any

from seamline.centre import (
    border,
    clocks,
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
from seamline.procedures import statement


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


PREPARATIONS: Mapping[str, Preparation] = {
    "border-alert": border.prepare_alert,
    "incident": own_positions.coarsened,
    "posture": named_posts.checked,
    "protection-note": border.prepare_note,
    "line-check": _line_check,
    "sitrep": _sitrep,
    "handover": _handover,
    "statement": _statement,
}
"""By procedure."""


def prepare(reader: Reader, proc: str, making: Making) -> dict[str, Any]:
    """Return what a move carries once the node has put in what it knows itself."""
    preparation = PREPARATIONS.get(proc)
    return preparation(reader, making) if preparation else dict(making.data)
