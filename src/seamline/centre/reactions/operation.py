"""What a node says by itself in a joint operation: that it holds every GO, that it has heard a stop, NO-GO.

It approves nothing. A GO is a person's; the node only says what it holds, and where it does not hold enough
in time it says no rather than wait for somebody else to notice.
"""

from collections.abc import Callable, Mapping

from seamline.centre import clocks, rows
from seamline.centre.desk import Desk
from seamline.machine import State, version_of
from seamline.procedures import operation_go


def follow(
    desk: Desk, row: rows.ObjectRow, state: State, mover: Callable[[str, Mapping[str, object]], None]
) -> None:
    """Do what follows from the state that a move has just led to. What it moves is held before it returns."""
    me = desk.home.party
    if me not in state.signers:
        return
    bound = me in state.facts.get("bound", ())
    if state.status == "go" and me not in state.facts.get("confirmed", {}):
        if operation_go.in_time(state, desk.now):
            mover("confirm", {"plan": version_of(state.over)})
        else:
            # All have given GO, but not in time for this node to say so: the others must not wait for it.
            mover("stop", {})
    elif (
        state.status == "ready"
        and bound
        and not operation_go.is_sure(state, me, clocks.arrivals(desk, row.ob))
    ):
        mover("stop", {})
    elif state.status in operation_go.OFF and bound:
        mover("heard", {})
