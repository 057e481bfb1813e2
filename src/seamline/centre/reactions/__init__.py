"""What a node does by itself once a move is held: answers that need no person, notices that must not wait.

One file per workflow. A reaction runs in the very unit of work that holds the move: either both are durable
or neither is. It never approves anything; whatever it moves is an act without a person in the procedure's
own table, checked like any other.
"""

from collections.abc import Callable, Mapping

import msgspec

from seamline.centre import events, rows
from seamline.centre.desk import Desk
from seamline.centre.reactions import aid_notice
from seamline.procedures.machine import Move, Procedure, State

Mover = Callable[[str, Mapping[str, object]], None]
"""Makes a move of the node in the same object: an act and its data. One that does not fit has no effect."""


class Held(msgspec.Struct, frozen=True):
    """A move that has just been held. own: this party made it. before: the state without it."""

    row: rows.ObjectRow
    known: Procedure
    before: State
    state: State
    move: Move
    own: bool


Reaction = Callable[[Desk, Held, Mover], None]


def _events(desk: Desk, held: Held, _mover: Mover) -> None:
    events.settle(desk, held.row, held.state)


def _aid_notice(desk: Desk, held: Held, _mover: Mover) -> None:
    aid_notice.keep(desk, held.row, held.state)


REACTIONS: Mapping[str, tuple[Reaction, ...]] = {
    "event": (_events,),
    "aid-notice": (_aid_notice,),
}
"""By procedure, in the order in which they run."""


def react(desk: Desk, held: Held, mover: Mover) -> None:
    """Do whatever follows from a move that has just been held."""
    for reaction in REACTIONS.get(held.known.name, ()):
        reaction(desk, held, mover)
