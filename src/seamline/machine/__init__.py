"""The machine that runs every procedure, gathered for those who use it.

A procedure is data: a table ``(status, act) -> status``, who may make each act and what it carries, which
clocks run in which status (``parts``). ``step`` applies one move, ``fold`` a growing set of signed moves in
the one order that every node derives from the set itself. Time enters only as moves: a clock that runs out
is a move of the party that decides; what a party does until it hears of it stands in ``timing``.
"""

from seamline.machine.folding import fold
from seamline.machine.identity import digest, move_id, object_of, signed_bytes
from seamline.machine.parts import (
    MAX_MOVES,
    MAX_PARTIES,
    SIDES,
    Act,
    Clock,
    Mark,
    Move,
    Procedure,
    State,
    Timer,
)
from seamline.machine.steps import MAX_ANSWERS, check, opened, step
from seamline.machine.timing import due, ladder_due, meanwhile, must_act, presumed, role_of
from seamline.terms.lanes import STANDING

__all__ = [
    "MAX_ANSWERS",
    "MAX_MOVES",
    "MAX_PARTIES",
    "SIDES",
    "Act",
    "Clock",
    "Mark",
    "Move",
    "Procedure",
    "State",
    "Timer",
    "check",
    "digest",
    "due",
    "fold",
    "ladder_due",
    "lane_of",
    "meanwhile",
    "move_id",
    "must_act",
    "object_of",
    "opened",
    "presumed",
    "role_of",
    "signed_bytes",
    "step",
]


def lane_of(proc: Procedure, act: str, state: State | None = None) -> str:
    """Return the lane in which an act travels: safety goes first, whatever the understanding's state.

    state: after the act, None where nothing went before it.

    What is always taken must be answered and ended too, or one side would go by it for ever: what follows it
    and needs no authority travels as it did.
    """
    told = state is not None and bool(proc.always.intersection(state.last))
    follows = told and not proc.acts[act].authority
    return STANDING if act in proc.always or follows else proc.lane
