"""What a reaction gets to see, and what it may do."""

from collections.abc import Callable, Mapping
from typing import Protocol

import msgspec

from seamline.centre import rows
from seamline.centre.desk import Desk
from seamline.procedures.machine import Move, Procedure, State


class Mover(Protocol):
    """Makes a move of the node. One that does not fit has no effect."""

    def __call__(self, act: str, data: Mapping[str, object], other: str = "") -> None:
        """Make an act with its data in the same object, or in the one that ``other`` names."""


class Held(msgspec.Struct, frozen=True):
    """A move that has just been held. own: this party made it. before: the state without it."""

    row: rows.ObjectRow
    known: Procedure
    before: State
    state: State
    move: Move
    own: bool


Reaction = Callable[[Desk, Held, Mover], None]
