"""What a node does by itself once a move is held: answers that need no person, notices that must not wait.

One file per workflow. A reaction runs in the very unit of work that holds the move: either both are durable
or neither is. It never approves anything; whatever it moves is an act without a person in the procedure's
own table, checked like any other.
"""

from collections.abc import Callable, Mapping

from seamline.centre import events, rows
from seamline.centre.desk import Desk
from seamline.centre.reactions import (
    aid_notice,
    border_alert,
    evidence_hold,
    handover,
    joint_patrol,
    line_check,
    operation,
    patrol,
    posture,
    sitrep,
    statement,
)
from seamline.centre.reactions.held import Elsewhere, Held, Mover, Reaction

__all__ = ["AT_CLOCK", "AT_TERMS", "REACTIONS", "Elsewhere", "Held", "Mover", "Reaction", "react"]


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


def _aid_notice(desk: Desk, held: Held, _mover: Mover) -> None:
    aid_notice.keep(desk, held.row, held.state)


REACTIONS: Mapping[str, tuple[Reaction, ...]] = {
    "event": (_events, statement.event_changed, evidence_hold.event_moved),
    "evidence-hold": (evidence_hold.keep,),
    "aid-notice": (_aid_notice,),
    "statement": (statement.held,),
    "patrol": (patrol.plan,),
    "joint-patrol": (patrol.plan, joint_patrol.hear),
    "link-up": (patrol.plan, joint_patrol.hear),
    "patrol-check": (patrol.check,),
    "border-alert": (border_alert.react,),
    "operation": (_operation, patrol.plan),
    "posture": (posture.tell,),
    "line-check": (_line_checks,),
    "sitrep": (_sitreps,),
    "handover": (_handovers,),
}
"""By procedure, in the order in which they run."""


AT_CLOCK: Mapping[str, Callable[[Desk, rows.ClockRow, Mover], None]] = {
    "statement.release": statement.at_minute,
    evidence_hold.ANSWER: evidence_hold.at_clock,
    evidence_hold.UNTIL: evidence_hold.at_clock,
}
"""What a node does when a clock runs out whose outcome hangs on more than the state: by name of the clock."""

AT_TERMS: Mapping[str, Callable[[Desk, Elsewhere], None]] = {
    "border-alert": border_alert.terms_changed,
}
"""What a node does once understandings have changed, by the procedure in whose objects it does it."""


def react(desk: Desk, held: Held, mover: Mover) -> None:
    """Do whatever follows from a move that has just been held."""
    for reaction in REACTIONS.get(held.known.name, ()):
        reaction(desk, held, mover)
