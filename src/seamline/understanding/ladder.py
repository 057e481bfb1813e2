"""The contact ladder that holds where an understanding writes none, or where there is none yet."""

from seamline.terms.party import Names
from seamline.understanding.model import Step

UNNAMED = Names("", "", "")
"""A rung that nobody has named goes by its level's words, ``ladder-level-1`` and so on."""

DEFAULT: tuple[Step, ...] = (
    Step(1, UNNAMED, 5),  # the duty officer
    Step(2, UNNAMED, 10),  # the head of the centre
    Step(3, UNNAMED, 30),  # the sector commander
    Step(4, UNNAMED, 0),  # the principal
)


def rungs(stated: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return whom to call next: as stated, else as above."""
    return stated or DEFAULT
