"""What a node puts into a move, or has against it, before it is made: what only the centre can know.

A procedure is pure: it sees moves. Whether a thing may be passed on, for which level of the own side somebody
speaks, what another object allows: that is looked up here, once, by the node that makes the move, and what
was found becomes part of the move. One file per workflow; whatever it refuses it refuses with a code.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from seamline.centre import line_stand, open_items, shared_figures, watch
from seamline.centre.desk import Actor, Desk
from seamline.procedures.machine import State


class Making(msgspec.Struct, frozen=True):
    """A move that a person is about to make. agreement: id of the understanding, "" for none. state: before.

    parties: the other parties of the object.
    """

    actor: Actor
    act: str
    data: Mapping[str, Any]
    parties: tuple[str, ...]
    agreement: str
    state: State


Preparation = Callable[[Desk, Making], dict[str, Any]]
"""Returns what the move is to carry. Raises a SeamlineError where it must not be made."""


def _line_check(desk: Desk, making: Making) -> dict[str, Any]:
    return line_stand.prepared(desk, making.act, making.data, making.parties, making.state)


def _sitrep(desk: Desk, making: Making) -> dict[str, Any]:
    if making.act != "draft":
        return dict(making.data)
    return shared_figures.of_state(desk, making.state, making.agreement)


def _handover(desk: Desk, making: Making) -> dict[str, Any]:
    if making.act not in ("begin", "refresh"):
        return dict(making.data)
    if making.act == "begin":
        watch.need_holder(desk, making.actor, str(making.data.get("duty_post", "")))
    return {**making.data, **open_items.open_items(desk)}


PREPARATIONS: Mapping[str, Preparation] = {
    "line-check": _line_check,
    "sitrep": _sitrep,
    "handover": _handover,
}
"""By procedure."""


def prepare(desk: Desk, proc: str, making: Making) -> dict[str, Any]:
    """Return what a move carries once the node has put in what it knows itself."""
    preparation = PREPARATIONS.get(proc)
    return preparation(desk, making) if preparation else dict(making.data)
