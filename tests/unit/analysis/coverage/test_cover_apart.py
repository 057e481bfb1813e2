"""Coverage kept apart and put together again is the coverage of those who stay."""

import msgspec
import numpy as np
import pytest

from seamline.analysis.coverage.apart import Held, apart, together
from seamline.analysis.coverage.cover import Rules, Segments, cover
from seamline.analysis.coverage.looks import Gap, Sightings, Standing, looks
from seamline.analysis.coverage.sensors import KINDS, TABLE
from seamline.analysis.spread import in_turn

NOW = 10**12
HOUR = 3_600_000


class World:
    """Segments of several spots, units of three groups, and posts."""

    def __init__(self, seed, spots=200, seen=300, posts=12):
        r = np.random.default_rng(seed)
        cuts = np.sort(r.choice(np.arange(1, spots), 30, replace=False))
        first = np.concatenate(([0], cuts, [spots]))
        self.segments = Segments(
            r.uniform(44, 44.4, spots), r.uniform(35, 35.4, spots), first, r.uniform(1, 2, len(first) - 1)
        )
        group = r.integers(0, 3, seen)
        self.seen = Sightings(
            r.uniform(44, 44.4, seen),
            r.uniform(35, 35.4, seen),
            NOW - r.integers(0, 80 * HOUR, seen),
            group,
            group * 10 + r.integers(0, 4, seen),
            r.integers(1, 4, seen),
            np.zeros(seen),
            np.zeros(seen, np.int64),
        )
        self.lon, self.lat = r.uniform(44, 44.4, posts), r.uniform(35, 35.4, posts)
        self.rules = Rules(share=0.3)

    def held(self, kept):
        count = int(kept.sum())
        return Standing(
            self.lon[kept],
            self.lat[kept],
            np.full(count, 3),
            np.arange(count) + 1_000,
            np.full(count, KINDS.index("post")),
            np.full(count, np.nan),
            np.zeros(count, np.int64),
            np.full(count, 2**53),
        )

    def apart(self):
        nothing = self.held(np.zeros(len(self.lon), bool))
        found = looks(self.seen, nothing, NOW, TABLE, Gap())
        every = Held(self.lon, self.lat, np.full(len(self.lon), TABLE["post"].range_m))
        return apart(self.segments, found, 3, every, self.rules)

    def cover(self, groups, stands):
        kept = self.seen.only(groups[self.seen.party])
        found = looks(kept, self.held(stands), NOW, TABLE, Gap())
        return cover(self.segments, found, 4, self.rules, in_turn).together


@pytest.mark.parametrize("seed", range(8))
def test_whoever_stays_is_seen_as_if_the_others_had_never_been(seed):
    world = World(seed)
    given = world.apart()
    r = np.random.default_rng(seed)
    for share in (1.0, 0.6, 0.3, 0.0):
        groups, stands = r.random(3) < max(share, 0.4), r.random(len(world.lon)) < share
        now, wanted = together(given, groups, stands), world.cover(groups, stands)
        assert now.age_h == pytest.approx(wanted.age_h)
        assert now.units.tolist() == wanted.units.tolist()


def test_what_would_be_added_sees_as_what_is_held():
    world = World(3)
    given = world.apart()
    groups, stands = np.zeros(3, bool), np.arange(len(world.lon)) < 5
    more = Held(world.lon[5:7], world.lat[5:7], np.full(2, TABLE["post"].range_m))
    now = together(given, groups, stands, more)
    wanted = world.cover(groups, np.arange(len(world.lon)) < 7)
    assert now.age_h.tolist() == wanted.age_h.tolist()
    assert now.units.tolist() == wanted.units.tolist()
    blind = msgspec.structs.replace(more, range_m=np.full(2, 1.0))
    alone = together(given, groups, stands)
    assert together(given, groups, stands, blind).units.tolist() == alone.units.tolist()


def test_nobody_at_all_has_seen_nothing():
    world = World(1, seen=0, posts=0)
    now = together(world.apart(), np.zeros(3, bool), np.zeros(0, bool))
    assert np.isinf(now.age_h).all()
    assert not now.units.any()
