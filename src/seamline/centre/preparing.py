"""What a node puts into a move, or has against it, before it is made: what only the centre can know.

A procedure is pure: it sees moves. Whether a thing may be passed on, for which level of the own side somebody
speaks, what another object allows: that is looked up here, once, by the node that makes the move, and what
was found becomes part of the move. One file per workflow; whatever it refuses it refuses with a code.
"""

from collections.abc import Mapping
from typing import Any

from seamline.centre import figures
from seamline.centre.desk import Desk
from seamline.centre.making import Making, Preparation

PREPARATIONS: Mapping[str, Preparation] = {
    "statement": figures.agreed,
}
"""By procedure."""


def prepare(desk: Desk, proc: str, making: Making) -> dict[str, Any]:
    """Return what a move carries once the node has put in what it knows itself."""
    preparation = PREPARATIONS.get(proc)
    return preparation(desk, making) if preparation else dict(making.data)
