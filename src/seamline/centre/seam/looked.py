"""Who sees what, apart by what may be thought away: of each party its people and its drones, and each post.

The same looks and the same rules as the coverage that the page shows (``covered``), worked out once for each
that may go; a question about some that are gone only puts the others together again.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.coverage import bands
from seamline.analysis.coverage.apart import Apart, Held, Now, apart, together
from seamline.analysis.coverage.cover import Rules, Seen
from seamline.analysis.coverage.looks import Gap, looks
from seamline.analysis.coverage.sensors import KINDS, TABLE
from seamline.analysis.spread import Spread, in_turn
from seamline.centre.desk import Reader
from seamline.centre.seam import covered, segments, sightings
from seamline.centre.seam.covered import SEEN_SHARE, SINCE_MS, Told
from seamline.centre.seam.segments import Stretch
from seamline.centre.seam.sightings import POST, Sighting, Standing

Doc = dict[str, Any]

AFAR = ("drone", "sensor")
"""Kinds of looks that go with the capability to watch; the others are people on the ground."""
HOURS = (6, 24, 72)

Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Gathered(msgspec.Struct, frozen=True):
    """What was seen, read in one snapshot. at: ms UTC. told: partners' bands by area."""

    at: int
    stretches: tuple[Stretch, ...]
    seen: tuple[Sighting, ...]
    posts: tuple[Standing, ...]
    told: Mapping[str, tuple[Told, ...]]


class Looked(msgspec.Struct, frozen=True):
    """Coverage of one area, apart. Group g is of party g // 2, its people (even) or what it has in the air.

    held: (post, party) of each place held, a post that two hold twice.
    """

    key: str
    parties: tuple[str, ...]
    found: Apart
    held: tuple[tuple[str, str], ...]
    told: tuple[Told, ...]


class Stays(msgspec.Struct, frozen=True):
    """What still sees. parties: who stays. watching: who has eyes in the air. holds: (post, party)."""

    parties: frozenset[str]
    watching: frozenset[str]
    holds: frozenset[tuple[str, str]]


def gather(reader: Reader) -> Gathered:
    """Return what was seen of the areas between lines, as this node may know it."""
    stretches = tuple(one for one in segments.stretches(reader) if one.cut.segments)
    told = {
        one.key: tuple(
            found
            for party in one.area.between
            if (found := covered.told_by(reader, party, one.cut.segments)) is not None
        )
        for one in stretches
    }
    seen = tuple(sightings.gathered(reader, reader.now - SINCE_MS))
    return Gathered(reader.now, stretches, seen, sightings.standing(reader), told)


def looked(given: Gathered, spread: Spread = in_turn) -> tuple[Looked, ...]:
    """Return the coverage of each area, apart by what may go."""
    return tuple(_looked(given, one, spread) for one in given.stretches)


def _looked(given: Gathered, stretch: Stretch, spread: Spread) -> Looked:
    parties = stretch.area.between
    flat = covered.seen_as([one for one in given.seen if one.party in parties], parties)
    afar = np.isin(flat.kind, [KINDS.index(kind) for kind in AFAR]).astype(np.int64)
    in_groups = msgspec.structs.replace(flat, party=flat.party * 2 + afar)
    nobody = covered.held_as([], parties, given.at)
    found = looks(in_groups, nobody, given.at, TABLE, Gap())
    both = [(post, party) for post in given.posts for party in post.parties if party in parties]
    held = Held(
        np.array([post.place.lon for post, _ in both], np.float64),
        np.array([post.place.lat for post, _ in both], np.float64),
        np.full(len(both), TABLE[POST].range_m),
    )
    points = covered.points_of(stretch.cut.segments, stretch.spots)
    made = apart(points, found, 2 * len(parties), held, Rules(share=SEEN_SHARE), spread)
    names = tuple((post.id, party) for post, party in both)
    return Looked(stretch.key, parties, made, names, given.told[stretch.key])


def everything(one: Looked) -> Stays:
    """Return that all of it stays."""
    parties = frozenset(one.parties)
    return Stays(parties, parties, frozenset(one.held))


def seen(one: Looked, stays: Stays, more: Held | None = None) -> Now:
    """Return since when each segment has been seen and by how many now, by looks that are known here."""
    groups = np.array(
        [
            party in stays.parties and (not afar or party in stays.watching)
            for party in one.parties
            for afar in (False, True)
        ],
        np.bool_,
    )
    return together(one.found, groups, np.array([pair in stays.holds for pair in one.held], np.bool_), more)


def figures(one: Looked, now: Now, parties: Iterable[str]) -> Doc:
    """Return shares of the length, with the bands of those parties, as ``covered.document`` gives them."""
    length = one.found.segments.length_m
    those = frozenset(parties)
    joint = bands.joint(_as_seen(now), [t.bands for t in one.told if t.party in those], len(length))
    return {
        **{f"within_{hours}h": bands.within(joint.age_h, length, hours) for hours in HOURS},
        "first": bands.share(now.units >= 1, length),
        "backup": bands.share(now.units >= 2, length),
        "unseen_m": float(length[~np.isfinite(joint.age_h)].sum()),
    }


def _as_seen(now: Now) -> Seen:
    count = len(now.age_h)
    nobody, nothing = np.full(count, -1, np.int64), np.zeros(count)
    return Seen(now.age_h, nobody, nobody, nobody, nothing, nothing, now.units, nobody)
