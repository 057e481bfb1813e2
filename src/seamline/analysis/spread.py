"""Long work in blocks: what runs them side by side comes from outside, what they give does not depend on it.

A block is a stretch [low, high) of numbered pieces, and each piece draws from a stream of its own
(``draws``), so the answer is the same whichever order, and however many threads, the blocks run in.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Spread(Protocol):
    """Runs the blocks of a piece of work."""

    def __call__(self, work: Callable[[int, int], T], total: int, block: int) -> list[T]:
        """Return what ``work(low, high)`` gives for the blocks of range(total), in the order of the blocks.

        block: pieces in one, >= 1; the last may have fewer. Raises what the work raises.
        """


def in_turn(work: Callable[[int, int], T], total: int, block: int) -> list[T]:
    """Run the blocks one after the other: a ``Spread`` for tests and for short work."""
    return [work(low, min(low + block, total)) for low in range(0, total, block)]
