"""What a node makes for the move that opens an object: a person names one thing, the move carries another.

Where an act ``asks`` for something, the form asks for that alone, and what the move carries is made from it
here, before it is signed. What a person named need not be anybody else's business, and does not travel.
"""

from collections.abc import Callable, Mapping
from typing import Any

from seamline.centre import patrol_checks
from seamline.centre.desk import Actor, Desk
from seamline.procedures.machine import Procedure

Maker = Callable[[Desk, Actor, Mapping[str, Any], tuple[str, ...], str], dict[str, Any]]
"""(desk, actor, what the person gave, the other parties, understanding) to what the move carries."""

MAKERS: Mapping[str, Maker] = {"patrol-check": patrol_checks.made}


def made(
    desk: Desk,
    actor: Actor,
    known: Procedure,
    act: str,
    given: Mapping[str, Any],
    parties: tuple[str, ...],
    agreement: str,
) -> dict[str, Any]:
    """Return what the move carries: as given, where the act asks for nothing else."""
    if not known.acts[act].asks:
        return dict(given)
    return MAKERS[known.name](desk, actor, given, parties, agreement)
