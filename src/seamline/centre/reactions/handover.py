"""What follows on a handover: the watch is with whoever has signed for it."""

from seamline.centre import watch
from seamline.centre.desk import Desk
from seamline.machine import State


def settle(desk: Desk, ob: str, before: State, state: State) -> None:
    """Give the watch to the seat that came, once both have signed or it was taken up without a handover."""
    if state.status != before.status and state.status in ("handed-over", "taken-up"):
        watch.holds(desk, state.facts["duty_post"], state.facts["incoming"], ob)
