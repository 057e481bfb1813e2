"""Repeat places: where something was told of on several occasions within a short distance.

Definition. Things told of within ``radius_m`` of one that was told of, itself among them, belong together.
One that follows on the one before by no more than ``gap_ms`` is the same occasion. Where there are ``least``
occasions or more, the place of the one in the middle is a repeat place. The place with the most occasions is
taken first (of several the one with the most told of, then the earliest), all that belongs to it is used up,
and the rest is looked at again. Nothing is drawn by chance and the order of what is given does not matter.
It counts what was; it says nothing of what comes.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.patterns.pairs import near_pairs
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

MAX_TOLD = 2_000
MIN_RADIUS_M, MAX_RADIUS_M = 100.0, 50_000.0
MAX_LEAST = 1_000


class Repeat(msgspec.Struct, frozen=True):
    """A repeat place. middle: index of the one in the middle. members: indices, oldest first, it as well."""

    middle: int
    members: tuple[int, ...]
    occasions: int


def repeats(
    lon: Array, lat: Array, at: Whole, *, least: int, radius_m: float, gap_ms: int
) -> tuple[Repeat, ...]:
    """Return the repeat places, most occasions first.

    lon, lat: shape (n,), degrees; at: shape (n,), ms UTC. Raises InvalidInput ``repeats-many`` (more than
    MAX_TOLD), ``repeats-form`` (a least, radius or gap out of range, or what is not finite).
    """
    if len(at) > MAX_TOLD:
        raise InvalidInput("repeats-many", f"at most {MAX_TOLD}", most=MAX_TOLD)
    if not (
        2 <= least <= MAX_LEAST
        and MIN_RADIUS_M <= radius_m <= MAX_RADIUS_M
        and gap_ms >= 0
        and bool(np.isfinite(lon).all() and np.isfinite(lat).all())
    ):
        raise InvalidInput("repeats-form", "out of range")
    if len(at) < least:
        return ()
    order = np.lexsort((lat, lon, at))
    near = np.eye(len(order), dtype=np.bool_)
    pairs = near_pairs(lon[order], lat[order], np.array([radius_m]))
    near[pairs.first, pairs.second] = near[pairs.second, pairs.first] = True
    return tuple(
        Repeat(int(order[middle]), tuple(order[members].tolist()), count)
        for middle, members, count in _taken(near, at[order], least, gap_ms)
    )


def occasions(at: Sequence[int] | Whole, gap_ms: int) -> int:
    """Return on how many occasions something was told of. at: rising, ms UTC."""
    return 1 + int((np.diff(np.asarray(at, np.int64)) > gap_ms).sum()) if len(at) else 0


def _taken(
    near: NDArray[np.bool_], at: Whole, least: int, gap_ms: int
) -> list[tuple[int, NDArray[np.intp], int]]:
    """Take places one after the other. near: which belong together, in order of time."""
    counts = np.array([occasions(at[row], gap_ms) for row in near])
    sizes = near.sum(axis=1)
    found = []
    while counts.max() >= least:
        # lexsort's last key counts first; the index itself is the order of time.
        middle = int(np.lexsort((np.arange(len(at)), -sizes, -counts))[0])
        members = np.flatnonzero(near[middle])
        found.append((middle, members, int(counts[middle])))
        touched = np.flatnonzero(near[:, members].any(axis=1))
        near[:, members] = near[members, :] = False
        for row in touched.tolist():
            counts[row], sizes[row] = occasions(at[near[row]], gap_ms), near[row].sum()
    return found
