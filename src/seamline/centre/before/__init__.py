"""What a node looks at before a person's own move is made, where the move alone does not say enough.

One file per workflow. It sees what this node knows: the register, the articles, the lengths of clocks. It may
refuse, and it may make what the move carries say less. A partner's move is never put through it: both nodes
must come to the same state from the same moves.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from seamline.centre.before import incident, posture
from seamline.centre.desk import Desk

Look = Callable[[Desk, str, Mapping[str, Any], Sequence[str]], Mapping[str, Any]]
"""Takes an act's name, what it carries and the other parties; returns what it is to carry. Raises Denied."""

LOOKS: Mapping[str, Look] = {
    "incident": incident.look,
    "posture": posture.look,
}
"""By procedure."""


def look(
    desk: Desk, proc: str, act: str, data: Mapping[str, Any], parties: Sequence[str]
) -> Mapping[str, Any]:
    """Return what a move is to carry. Raises Denied where this node has something against it."""
    known = LOOKS.get(proc)
    return known(desk, act, data, parties) if known else data
