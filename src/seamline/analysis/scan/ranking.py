"""Which windows are told as clusters: the likeliest first, then those that share no place with one told.

That is what SaTScan reports unless told otherwise. Every window that is as likely as one told and shares a
place with it is told beside it: which of them is "the" cluster nobody can say.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.scan.circles import Circles
from seamline.analysis.scan.likelihood import SAME

MAX_TIES = 100
"""Told of one cluster."""


class Window(msgspec.Struct, frozen=True):
    """A circle and its days. centre, end: of ``Circles``. first, last: days, 0 where time plays no part."""

    stat: float
    centre: int
    end: int
    first: int
    last: int
    cases: int
    expected: float


class Cluster(msgspec.Struct, frozen=True):
    """A window that is told, its places, nearest first, and the windows it is tied with.

    more: how many ties there are past MAX_TIES.
    """

    window: Window
    places: tuple[int, ...]
    ties: tuple[tuple[Window, tuple[int, ...]], ...]
    more: int = 0


def clusters(about: list[list[Window]], found: Circles, most: int) -> list[Cluster]:
    """Return at most so many clusters. about: the windows of each centre, as the scans give them.

    Of tied windows the one of fewer places comes first, then of fewer days, then the later one, then that of
    the first centre.
    """
    waiting = [window for windows in about for window in windows]
    waiting.sort(key=lambda one: -one.stat)
    at = 0
    told: list[Cluster] = []
    taken: set[int] = set()
    while at < len(waiting) and len(told) < most:
        head, least = at, waiting[at].stat * (1 - SAME)
        while at < len(waiting) and waiting[at].stat >= least:
            at += 1
        ranked = sorted(
            _different(waiting[head:at], found),
            key=lambda one: (len(one[1]), one[0].last - one[0].first, -one[0].last, one[0].centre),
        )
        told += _of_group(ranked, taken, most - len(told))
    return told


def _of_group(ranked: list[tuple[Window, tuple[int, ...]]], taken: set[int], most: int) -> list[Cluster]:
    """Return the clusters among windows of one ratio; their places are added to those taken."""
    free = [one for one in ranked if taken.isdisjoint(one[1])]
    heads: list[tuple[Window, tuple[int, ...]]] = []
    for one in free:
        if len(heads) < most and taken.isdisjoint(one[1]):
            heads.append(one)
            taken.update(one[1])
    made = []
    for head in heads:
        own = set(head[1])
        ties = [one for one in free if one not in heads and not own.isdisjoint(one[1])]
        made.append(Cluster(head[0], head[1], tuple(ties[:MAX_TIES]), max(0, len(ties) - MAX_TIES)))
    return made


def _different(group: list[Window], found: Circles) -> list[tuple[Window, tuple[int, ...]]]:
    """Return windows with their places, each set of places and days once, of the first centre that has it."""
    seen: dict[tuple[frozenset[int], int, int], tuple[Window, tuple[int, ...]]] = {}
    for one in group:
        places = tuple(found.inside(one.centre, one.end).tolist())
        seen.setdefault((frozenset(places), one.first, one.last), (one, places))
    return list(seen.values())


def ranks(stats: NDArray[np.float64], chance: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the place of each ratio among those by chance, 1 for above all; shape of ``stats``.

    p is rank / (replications + 1): of any cluster against the highest of each replication.
    """
    above = chance[None, :] >= stats[:, None] * (1 - SAME)
    return np.asarray(1 + above.sum(axis=1), np.int64)
