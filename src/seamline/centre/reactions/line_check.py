"""What follows in a line check: a partner's heads and clock are compared with ours, and said."""

from seamline.centre import line_stand
from seamline.centre.desk import Desk
from seamline.machine import Move


def compare(desk: Desk, move: Move) -> None:
    """Compare what a partner reports of the line with what is known here; say what is wrong in the log."""
    if move.act == "report" and move.party != desk.home.party:
        line_stand.note(desk, move.party, move.ob, move.data.get("heads", ()))
