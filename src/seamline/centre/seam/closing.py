"""Which posts would be without whom: by name, because a party leaves, or because its strength falls.

What a strength says of posts is a stated rule: people stand at all posts of a party alike, and it keeps those
first that are first for the most ground. Whoever knows better names the posts.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.drawdown.strength import ORDER, kept
from seamline.centre.seam.prepared import Prepared
from seamline.centre.seam.supposed import Supposed

Mask = NDArray[np.bool_]
Pair = tuple[str, str]

GONE, LEFT_BY, SHRUNK = "post-removed", "post-party-left", "post-shrunk"
ALIKE = 1_000
"""People at each post, in thousandths of whatever stands there: no register says how many."""


class Closed(msgspec.Struct, frozen=True):
    """A post that would not stand, or stand without one of its parties. why: of GONE, LEFT_BY, SHRUNK."""

    post: str
    party: str
    why: str


def closed(ground: Prepared, what: Supposed) -> tuple[Closed, ...]:
    """Return which posts would be without whom. A post that two hold stands as long as one of them does."""
    out: list[Closed] = []
    order = _order(ground)
    shrunk = {one.party: one for one in what.shrunk}
    for party in sorted({party for post in ground.asked.posts for party in post.parties}):
        mine = [at for at, post in enumerate(ground.asked.posts) if party in post.parties]
        stand = []
        for at in mine:
            post = ground.asked.posts[at].id
            if post in what.posts or party in what.parties:
                out.append(Closed(post, party, GONE if post in what.posts else LEFT_BY))
            else:
                stand.append(at)
        if party in shrunk and stand:
            one = shrunk[party]
            same = np.full(len(stand), ALIKE, np.int64)
            found = kept(same, order[stand], (one.before, one.after), ORDER, 0)
            out += [
                Closed(ground.asked.posts[at].id, party, SHRUNK)
                for at, stands in zip(stand, found.stands.tolist(), strict=True)
                if not stands
            ]
    return tuple(out)


def _order(ground: Prepared) -> NDArray[np.int64]:
    """Return in which order posts are kept: those first that are first for the most ground, then by id."""
    first = ground.cover.post
    there = first >= 0
    ground_of = np.bincount(first[there], ground.cut.weight[there], len(ground.posts))
    order = np.empty(len(ground_of), np.int64)
    order[np.argsort(-ground_of, kind="stable")] = np.arange(len(ground_of))
    return order


def holds_of(ground: Prepared, shut: Sequence[Closed]) -> frozenset[Pair]:
    """Return who still holds what, (post, party)."""
    gone = {(one.post, one.party) for one in shut}
    every = {(post.id, party) for post in ground.asked.posts for party in post.parties}
    return frozenset(every - gone)


def standing(ground: Prepared, holds: frozenset[Pair]) -> Mask:
    """Return which posts somebody still holds."""
    held = {post for post, _ in holds}
    return np.array([post.id in held for post in ground.asked.posts], np.bool_)
