"""Handling labels: level, caveats, who may have it, who said so, until when."""

import msgspec

LEVELS = ("open", "restricted", "confidential", "secret")
"""From the least to the most restricted. An understanding names levels by these words."""

CAVEATS = ("orcon", "exercise-only", "no-onward", "eyes-only")
MAX_RELEASABLE = 32


class Label(msgspec.Struct, frozen=True, omit_defaults=True):
    """How an object may be handled.

    level: one of LEVELS. releasable_to: party ids the originator names; empty means "as the
    articles say". caveats: members of CAVEATS. originator: party id. review_at: ms UTC, 0 for none.
    """

    level: str
    originator: str
    releasable_to: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    review_at: int = 0


def rank(level: str) -> int:
    """Return the position of a level; an unknown one ranks above all, so it is never let go."""
    return LEVELS.index(level) if level in LEVELS else len(LEVELS)


def at_most(level: str, ceiling: str) -> bool:
    """Say whether a level is no more restricted than the ceiling. Unknown words: no."""
    return ceiling in LEVELS and rank(level) <= rank(ceiling)
