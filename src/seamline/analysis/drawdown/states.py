"""The states of a scenario: now, after it, with each mitigation, with all; and which posts stand in each."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.drawdown.strength import kept

Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]

BEFORE, AFTER, WITH, ALL = "before", "after", "with", "with-all"
STAYS, REMOVED, LEFT, SHRUNK = "post-stays", "post-removed", "post-party-left", "post-shrunk"


class Shrink(msgspec.Struct, frozen=True):
    """A party that shrinks. strength: before and after; rule, least: see ``strength.kept``."""

    party: str
    strength: tuple[int, int]
    rule: str
    least: int


class Standing(msgspec.Struct, frozen=True):
    """Posts after a scenario, without its mitigations. why: of STAYS, REMOVED, LEFT, SHRUNK; shape (p,)."""

    stands: Mask
    headcount: Whole
    why: tuple[str, ...]


class State(msgspec.Struct, frozen=True):
    """One state. mitigation: its number for WITH, -1 otherwise. stands: by post, new ones among them."""

    name: str
    mitigation: int
    stands: Mask


def after(
    party: Sequence[str],
    headcount: Whole,
    keep: Whole,
    removed: Mask,
    parties: frozenset[str],
    shrinks: Sequence[Shrink],
) -> Standing:
    """Return which posts stand after a scenario. All arrays of shape (p,); removed: by name.

    What is removed by name goes first; a party that shrinks then keeps what it can of the rest of its posts.
    Raises InvalidInput as ``strength.kept``.
    """
    of = np.array(party, object)
    left = np.isin(of, list(parties)) if parties else np.zeros(len(of), np.bool_)
    stands, people = ~removed & ~left, np.where(removed | left, 0, headcount)
    shrunk = np.zeros(len(of), np.bool_)
    for one in shrinks:
        mine = np.flatnonzero(stands & (of == one.party))
        found = kept(people[mine], keep[mine], one.strength, one.rule, one.least)
        people[mine] = found.headcount
        shrunk[mine[~found.stands]] = True
        stands[mine] = found.stands
    why = [
        REMOVED if gone else LEFT if away else SHRUNK if small else STAYS
        for gone, away, small in zip(removed.tolist(), left.tolist(), shrunk.tolist(), strict=True)
    ]
    return Standing(stands, people, tuple(why))


def states(standing: Mask, new: Sequence[Mask], further: int) -> tuple[State, ...]:
    """Return the states of a scenario in order.

    standing: (p,), posts after it; new: which of the further posts each mitigation would build, (further,).
    """
    none = np.zeros(further, np.bool_)
    now = np.ones(len(standing), np.bool_)
    found = [(BEFORE, -1, now, none), (AFTER, -1, standing, none)]
    found += [(WITH, number, standing, built) for number, built in enumerate(new)]
    if len(new) > 1:
        found.append((ALL, -1, standing, np.logical_or.reduce(list(new))))
    return tuple(State(name, number, np.concatenate((old, built))) for name, number, old, built in found)
