"""What follows in a joint situation report: once it is open, this node drafts its party's view."""

from collections.abc import Callable, Mapping

from seamline.centre import clocks, shared_figures
from seamline.centre.desk import Desk
from seamline.machine import Move, State


def draft(
    desk: Desk, state: State, move: Move, agreement: str, mover: Callable[[str, Mapping[str, object]], None]
) -> None:
    """Draft the own view from what both hold, once; people may have it drafted anew later.

    Not after its time: what comes back from a partner long afterwards, after a restore say, brings the view
    that was drafted then.
    """
    if move.act != "open" or desk.home.party in state.facts.get("views", {}):
        return
    ends = int(state.facts["hour"]) + 1_000 * clocks.durations(desk, agreement)["sitrep.sign"]
    if desk.now < ends:
        mover("draft", shared_figures.of_state(desk, state, agreement))
