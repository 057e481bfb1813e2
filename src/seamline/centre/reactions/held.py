"""What a reaction is given: the move that has been held, and what it may do because of it."""

from collections.abc import Callable, Mapping
from typing import Protocol

import msgspec

from seamline.centre import rows
from seamline.centre.desk import Desk
from seamline.machine import Move, Procedure, State

Mover = Callable[[str, Mapping[str, object]], None]
"""Makes a move of the node in the same object: an act and its data. One that does not fit has no effect."""


class Elsewhere(Protocol):
    """What a reaction may do in other objects than the one that it reacts to."""

    def move(self, ob: str, act: str, data: Mapping[str, object]) -> None:
        """Make a move of the node in an object that is known here; one that does not fit has no effect."""

    def open(self, act: str, data: Mapping[str, object], party: str, agreement: str) -> str:
        """Open an object of the same procedure with one other party; return its id, "" where it is refused.

        agreement: id of the understanding whose article lets it go there, which the reaction has asked.
        """


class Held(msgspec.Struct, frozen=True):
    """A move that has just been held. own: this party made it. before: the state without it."""

    row: rows.ObjectRow
    known: Procedure
    before: State
    state: State
    move: Move
    own: bool
    elsewhere: Elsewhere


Reaction = Callable[[Desk, Held, Mover], None]
