"""Calling the principal: the top rung of the contact ladder, at once and not after the rungs below."""

from seamline.centre import clocks
from seamline.centre.desk import Desk


def call(desk: Desk, ob: str, agreement: str = "") -> None:
    """Note that this side's principal is to be called about something, and raise the alarm here."""
    level = max(step.level for step in clocks.rungs(desk, agreement))
    desk.record("ladder.due/1", ob, {"party": desk.home.party, "level": level})
    desk.tell("alarm", ob=ob, clock=f"ladder.{level}")
