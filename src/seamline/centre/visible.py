"""Who at this node may see which workflow: some are not for security roles, whoever asks and by which path.

What a person may not see looks as if it did not exist: the same answer, the same words, no count.
"""

from collections.abc import Mapping

from seamline.centre.desk import Actor

ONLY: Mapping[str, frozenset[str]] = {
    "return-area": frozenset({"civil-lead", "auditor"}),
}
"""Procedure to the roles that may see its objects. What is not named here every reader may."""


def may_see(actor: Actor, proc: str) -> bool:
    """Say whether a person may know of objects of a procedure at all."""
    roles = ONLY.get(proc)
    return roles is None or bool(roles & actor.roles)


def hidden(actor: Actor) -> frozenset[str]:
    """Return the procedures that a person is not to know of."""
    return frozenset(proc for proc in ONLY if not may_see(actor, proc))
