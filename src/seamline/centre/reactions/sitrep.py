"""What follows in a joint situation report: once it is open, this node drafts its party's view."""

from collections.abc import Callable, Mapping

from seamline.centre import shared_figures
from seamline.centre.desk import Desk
from seamline.procedures.machine import Move, State


def draft(
    desk: Desk, state: State, move: Move, agreement: str, mover: Callable[[str, Mapping[str, object]], None]
) -> None:
    """Draft the own view from what both hold, once; people may have it drafted anew later."""
    if move.act == "open" and desk.home.party not in state.facts.get("views", {}):
        mover("draft", shared_figures.of_state(desk, state, agreement))
