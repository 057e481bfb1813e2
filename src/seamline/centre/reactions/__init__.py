"""What a node does by itself once a move is held: answers that need no person, notices that must not wait.

One file per workflow. A reaction runs in the very unit of work that holds the move: either both are durable
or neither is. It never approves anything; whatever it moves is an act without a person in the procedure's
own table, checked like any other.
"""

from collections.abc import Mapping

from seamline.centre import events
from seamline.centre.desk import Desk
from seamline.centre.reactions import (
    border_alert,
    handover,
    line_check,
    operation,
    patrol,
    posture,
    sitrep,
)
from seamline.centre.reactions.held import Elsewhere, Held, Mover, Reaction

__all__ = ["REACTIONS", "Elsewhere", "Held", "Mover", "Reaction", "react"]


def _events(desk: Desk, held: Held, _mover: Mover) -> None:
    events.settle(desk, held.row, held.state)


def _operation(desk: Desk, held: Held, mover: Mover) -> None:
    operation.follow(desk, held.row, held.state, mover)


def _line_checks(desk: Desk, held: Held, _mover: Mover) -> None:
    line_check.compare(desk, held.move)


def _sitreps(desk: Desk, held: Held, mover: Mover) -> None:
    sitrep.draft(desk, held.state, held.move, held.row.agreement, mover)


def _handovers(desk: Desk, held: Held, _mover: Mover) -> None:
    handover.settle(desk, held.row.ob, held.before, held.state)


REACTIONS: Mapping[str, tuple[Reaction, ...]] = {
    "event": (_events,),
    "patrol": (patrol.plan,),
    "patrol-check": (patrol.check,),
    "border-alert": (border_alert.react,),
    "operation": (_operation,),
    "posture": (posture.tell,),
    "line-check": (_line_checks,),
    "sitrep": (_sitreps,),
    "handover": (_handovers,),
}
"""By procedure, in the order in which they run."""


def react(desk: Desk, held: Held, mover: Mover) -> None:
    """Do whatever follows from a move that has just been held."""
    for reaction in REACTIONS.get(held.known.name, ()):
        reaction(desk, held, mover)
