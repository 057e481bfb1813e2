"""What a node says by itself of a synchronised patrol or a link-up: that nobody of its side went by it."""

from seamline.centre import holding
from seamline.centre.desk import Desk
from seamline.centre.reactions.held import Held, Mover
from seamline.procedures import joint_patrol


def hear(desk: Desk, held: Held, mover: Mover) -> None:
    """Tell the other side that this one has heard that the plan is off, and is not to be reckoned with."""
    me = desk.home.party
    own = [move for move in holding.moves_of(desk, held.row.ob) if move.party == me]
    signature = joint_patrol.has_heard(held.state, me, own)
    if signature:
        mover("heard", {"signature": signature})
