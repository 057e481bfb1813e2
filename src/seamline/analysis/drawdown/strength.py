"""Which posts a party keeps when its strength falls: one of two stated rules, so that people can disagree.

``order``: posts are kept in a stated order as long as their people fit into what is left; the first that
does not fit closes, and later ones that fit are kept (a small post may outlive a large one).
``alike``: every post shrinks by the same ratio, rounded down, and one that falls below the least that can
hold a post closes. Its people are not sent elsewhere.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.terms.errors import InvalidInput

ORDER, ALIKE = "order", "alike"
RULES = (ORDER, ALIKE)
MAX_STRENGTH = 1_000_000

Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Kept(msgspec.Struct, frozen=True):
    """Posts after a party has shrunk. stands: by post; headcount: what is at each then, 0 where it closed."""

    stands: Mask
    headcount: Whole


def kept(headcount: Whole, keep: Whole, strength: tuple[int, int], rule: str, least: int) -> Kept:
    """Return what of a party's posts is left when its strength goes from the first to the second number.

    headcount: of each post, >= 0, shape (n,). keep: the order of keeping, lower first, ties by number (only
    for ``order``). least: who can hold a post (only for ``alike``). The first number is the strength of the
    whole party, its posts and whatever stands elsewhere; what the posts hold falls in proportion to it.
    Raises InvalidInput ``drawdown-strength``, ``drawdown-rule``, ``drawdown-headcount``.
    """
    before, after = strength
    if not (0 < before <= MAX_STRENGTH and 0 <= after <= before):
        raise InvalidInput("drawdown-strength", "strength falls, from above 0")
    if rule not in RULES:
        raise InvalidInput("drawdown-rule", rule)
    if (headcount < 0).any() or (headcount > MAX_STRENGTH).any() or least < 0:
        raise InvalidInput("drawdown-headcount", f"0 to {MAX_STRENGTH}")
    if rule == ALIKE:
        shrunk = headcount * after // before
        stands = shrunk >= least
        return Kept(stands, np.where(stands, shrunk, 0))
    left = int(headcount.sum()) * after // before
    stands = np.zeros(len(headcount), np.bool_)
    for post in np.argsort(keep, kind="stable").tolist():
        if headcount[post] <= left:
            stands[post] = True
            left -= int(headcount[post])
    return Kept(stands, np.where(stands, headcount, 0))
