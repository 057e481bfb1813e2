"""An objection to a change of a post, or to what is to become of a site, is before the principals at once."""

from typing import TYPE_CHECKING

from seamline.centre import principals
from seamline.centre.desk import Desk

if TYPE_CHECKING:
    from seamline.centre.reactions import Held, Mover


def tell(desk: Desk, held: "Held", mover: "Mover") -> None:
    """Call this side's principal where somebody has objected and the objection stands."""
    del mover
    if held.move.act == "object" and held.state.status in ("objected", "disputed"):
        principals.call(desk, held.row.ob, held.row.agreement)
