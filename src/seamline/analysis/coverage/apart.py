"""Coverage kept apart by who may be thought away, so that a question about some of them takes a moment.

Looks come in groups, of which each goes or stays as a whole; places held come one by one. For each point it
is kept since when each group saw it, how many of the group see it now, and which places held see it. To put
those that stay together again gives what ``cover`` would give of them alone.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from seamline.analysis.coverage import looking
from seamline.analysis.coverage.cover import Rules, Segments, check, cover
from seamline.analysis.coverage.looks import Looks, chord_of, earth_xyz
from seamline.analysis.spread import Spread, in_turn

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Held(msgspec.Struct, frozen=True):
    """Places held now, each with its watchers. lon, lat: degrees; range_m; shape (h,)."""

    lon: Array
    lat: Array
    range_m: Array

    def __len__(self) -> int:
        return len(self.lon)


class Apart(msgspec.Struct, frozen=True):
    """Coverage of segments, apart. age_h, units: (groups, points): hours since, inf for never; how many now.

    pair_held, pair_point: (m,), which place held sees which point. xyz: of the points, metres.
    """

    segments: Segments
    rules: Rules
    xyz: Array
    age_h: Array
    units: Whole
    pair_held: Whole
    pair_point: Whole


class Now(msgspec.Struct, frozen=True):
    """Of each segment: hours since it was seen, inf for never, and how many see it now. Shape (s,)."""

    age_h: Array
    units: Whole


def apart(
    segments: Segments, looks: Looks, groups: int, held: Held, rules: Rules, spread: Spread = in_turn
) -> Apart:
    """Return coverage apart. looks: their party is the number of their group, below groups.

    Raises InvalidInput as ``cover.check`` and ``looks.check_places``.
    """
    check(segments, rules)
    count = len(segments.lon)
    single = Segments(segments.lon, segments.lat, np.arange(count + 1), np.ones(count))
    by = cover(single, looks, groups, Rules(1.0, rules.enough), spread).by
    xyz = earth_xyz(segments.lon, segments.lat)
    pair_held, pair_point = _pairs(xyz, held)
    return Apart(
        segments,
        rules,
        xyz,
        np.array([one.age_h for one in by]).reshape(groups, count),
        np.array([one.units for one in by], np.int64).reshape(groups, count),
        pair_held,
        pair_point,
    )


def together(given: Apart, groups: Mask, stands: Mask, more: Held | None = None) -> Now:
    """Return the coverage by the groups that stay, the places held that stand, and more places."""
    count = len(given.xyz)
    none = np.full(count, np.inf)
    age = given.age_h[groups].min(axis=0, initial=np.inf) if groups.any() else none
    units = given.units[groups].sum(axis=0)
    seen = np.bincount(given.pair_point[stands[given.pair_held]], minlength=count)
    if more is not None and len(more):
        seen = seen + _watched(given.xyz, more)
    first, share = given.segments.first, given.rules.share
    oldest, _ = looking.stretches(first, np.where(seen > 0, 0.0, age), share)
    return Now(oldest, looking.at_least(first, units + seen, share))


def _pairs(xyz: Array, held: Held) -> tuple[Whole, Whole]:
    """Return which place held sees which point."""
    if not len(held):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    tree = cKDTree(xyz)
    found = tree.query_ball_point(earth_xyz(held.lon, held.lat), chord_of(held.range_m))
    size = [len(one) for one in found]
    flat = [np.array(one, np.int64) for one in found]
    return np.repeat(np.arange(len(held)), size), np.concatenate(flat)


def _watched(xyz: Array, held: Held) -> Whole:
    """Return by how many of a few places each point is seen: too few to be worth a tree."""
    out = np.zeros(len(xyz), np.int64)
    for place, chord in zip(earth_xyz(held.lon, held.lat), chord_of(held.range_m), strict=True):
        away = xyz - place
        out += (away * away).sum(axis=1) <= chord * chord
    return out
