import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.analysis.coverage.cover_world import (
    AT,
    KIND,
    TABLE,
    cells,
    metres,
    reference,
    sightings,
    standing,
    stretches,
)

from seamline.analysis.coverage import bands, cover, looks, sensors
from seamline.analysis.coverage.cover import Rules, Segments
from seamline.analysis.coverage.looks import Gap
from seamline.analysis.spread import in_turn
from seamline.storage.threads import Threads
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84

NO_GAP, USUAL = Gap(0, 0), Gap()
PLAIN = Rules()
NAN = float("nan")


def covered(segments, seen=(), held=(), *, parties=1, rules=PLAIN, gap=USUAL, spread=in_turn, table=TABLE):
    found = looks.looks(
        sightings(*seen) if isinstance(seen, tuple | list) else seen,
        standing(*held) if isinstance(held, tuple | list) else held,
        AT,
        table,
        gap,
    )
    return cover.cover(segments, found, parties, rules, spread)


def away(lon, lat, azimuth, distance):
    east, north, _ = WGS84.fwd(lon, lat, azimuth, distance)
    return float(east), float(north)


def refused(work):
    with pytest.raises(InvalidInput) as caught:
        work()
    return caught.value.code


def random_world(draws, points, positions, posts, parties):
    """Something of everything around one place, none of it within 2 m of the edge of a range."""
    segments = []
    for _ in range(points):
        lon, lat = 44 + draws.uniform(-0.15, 0.15), 35 + draws.uniform(-0.15, 0.15)
        segments.append([away(lon, lat, 40, 250 * step) for step in range(int(draws.integers(1, 6)))])
    seen = [
        (
            44 + draws.uniform(-0.2, 0.2),
            35 + draws.uniform(-0.2, 0.2),
            draws.uniform(-2, 60),
            int(draws.integers(parties)),
            0,
            str(draws.choice(["patrol", "vehicle", "drone", "sensor", "report"])),
            float(draws.choice([0, 100, 700, 5_000])),
        )
        for _ in range(positions)
    ]
    seen = [(*row[:4], 10 * row[3] + int(draws.integers(10)), *row[5:]) for row in seen]
    held = [
        (
            44 + draws.uniform(-0.2, 0.2),
            35 + draws.uniform(-0.2, 0.2),
            int(draws.integers(parties)),
            1_000 + number,
            str(draws.choice(["post", "sensor"])),
            float(draws.choice([NAN, 700, 9_000])),
            float(draws.choice([100, 90, -1])),
            float(draws.choice([-5, 3, 80])),
        )
        for number in range(posts)
    ]
    held = [row if row[6] >= row[7] else (*row[:7], row[6]) for row in held]
    return stretches(*segments), sightings(*seen), standing(*held)


@pytest.mark.long
@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([0.2, 0.5, 1.0]))
def test_it_is_what_the_slow_way_gives(seed, share):
    draws = np.random.default_rng(seed)
    segments, seen, held = random_world(draws, 12, 25, 8, 3)
    rules = Rules(share, 0.4)
    found = covered(segments, seen, held, parties=3, rules=rules, gap=NO_GAP)
    want = reference(segments, seen, held, rules, 3)
    for ours, theirs in zip((*found.by, found.together), want, strict=True):
        age, quality, worth, units, parties = map(np.array, zip(*theirs, strict=True))
        np.testing.assert_allclose(ours.age_h, age, rtol=1e-12)
        np.testing.assert_allclose(ours.quality, quality, rtol=1e-12, atol=1e-15)
        np.testing.assert_allclose(ours.worth, worth, rtol=1e-12, atol=1e-15)
        assert ours.units.tolist() == units.tolist()
        assert ours.parties.tolist() == parties.tolist()
        assert ((ours.kind >= 0) == np.isfinite(age)).all()
    mine = found.together.party
    for s, party in enumerate(mine):
        if party >= 0 and share == 1.0:
            assert found.by[party].kind[s] >= 0 or found.by[party].age_h[s] == np.inf


@pytest.mark.parametrize("reach", [1_000.0, 5_000.0, 60_000.0])
@pytest.mark.parametrize("azimuth", [0, 33, 90, 200])
@pytest.mark.parametrize("place", [(44.0, 35.0), (179.9999, 10.0), (10.0, 89.9), (-70.0, -45.0)])
def test_a_range_is_a_geodesic_to_within_a_metre(reach, azimuth, place):
    inside, outside = (away(*place, azimuth, reach + by) for by in (-1, 1))
    held = [(*place, 0, 0, "post", reach, 1, -1)]
    found = covered(cells(*zip(inside, outside, strict=True)), held=held)
    assert np.isfinite(found.together.age_h).tolist() == [True, False]


def test_a_leg_is_seen_at_the_last_moment_that_it_was_in_reach():
    """A patrol walks 3 km due east in half an hour; points beside its way are looked at densely by hand."""
    begin, end = (44.0, 35.0), away(44.0, 35.0, 90, 3_000)
    places = [
        away(*away(44.0, 35.0, 90, along), side, off)
        for along in range(-900, 4_000, 450)
        for side, off in ((0, 300), (180, 900))
    ]
    seen = [(*begin, 1.0, 0, 0, "patrol"), (*end, 0.5, 0, 0, "patrol")]
    ours = covered(cells(*zip(*places, strict=True)), seen, gap=Gap(3_600, 5_000)).together.age_h
    steps = np.linspace(0, 1, 2_001)
    way = [away(*begin, 90, 3_000 * step) for step in steps]
    for (lon, lat), age in zip(places, ours, strict=True):
        near = [step for step, spot in zip(steps, way, strict=True) if metres(*spot, lon, lat) <= 1_000]
        want = 1.0 - 0.5 * max(near) if near else np.inf
        assert age == pytest.approx(want, abs=0.002), (lon, lat)
    assert len(set(np.round(ours, 3).tolist())) > 5


@pytest.mark.parametrize(
    ("second", "between"),
    [
        ((3_000, 0.5, 0, "patrol", 0), True),
        ((3_000, 0.4, 0, "patrol", 0), False),  # more time than the limit
        ((3_200, 0.5, 0, "patrol", 0), False),  # further than the limit
        ((3_000, 0.5, 1, "patrol", 0), False),  # another unit
        ((3_000, 0.5, 0, "vehicle", 0), False),  # seen in another way
        ((3_000, 0.5, 0, "patrol", 1), False),  # recorded apart
        ((3_000, 1.0, 0, "patrol", 0), False),  # nobody is in two places at one time
    ],
)
def test_nothing_is_filled_in_across_more_than_the_limit(second, between):
    metres_on, hours, unit, kind, piece = second
    table = sensors.checked({"patrol": sensors.Sensor(500, 0.7, 12), "vehicle": sensors.Sensor(500, 0.7, 12)})
    seen = [
        (44.0, 35.0, 1.0, 0, 0, "patrol", 0, 0),
        (*away(44.0, 35.0, 90, metres_on), hours, 0, unit, kind, 0, piece),
    ]
    middle = away(44.0, 35.0, 90, 1_500)
    found = covered(cells(*middle), seen, gap=Gap(1_800, 3_100), table=table)
    assert np.isfinite(found.together.age_h[0]) == between


def test_what_comes_later_is_not_known_yet_and_joins_nothing():
    seen = [(44.0, 35.0, 0.1, 0, 0, "patrol"), (*away(44.0, 35.0, 90, 2_500), -0.1, 0, 0, "patrol")]
    middle, last = away(44.0, 35.0, 90, 1_250), away(44.0, 35.0, 90, 2_500)
    found = covered(cells(*zip(middle, last, strict=True)), seen, gap=Gap(3_600, 5_000))
    assert np.isinf(found.together.age_h).all()


def test_doubt_about_a_place_takes_from_its_range_and_may_leave_nothing():
    place = away(44.0, 35.0, 10, 800)
    for doubt, sees in ((0, True), (150, True), (250, False), (1_000, False), (50_000, False)):
        found = covered(cells(*place), [(44.0, 35.0, 1, 0, 0, "patrol", doubt)])
        assert np.isfinite(found.together.age_h[0]) == sees, doubt


def test_a_patrol_that_touches_one_end_has_not_seen_the_segment():
    line = [away(44.0, 35.0, 90, 250 * step) for step in range(9)]
    end = [(*away(44.0, 35.0, 270, 450), 2, 0, 0, "patrol")]
    assert np.isinf(covered(stretches(line), end).together.age_h[0])
    both = [*end, (*away(44.0, 35.0, 90, 2_450), 30, 0, 1, "patrol")]
    found = covered(stretches(line), both).together
    assert found.age_h[0] == 30, "half of it has been seen only since the older one"
    assert found.unit[0] == 1


def test_a_place_held_is_seen_now_until_it_is_left():
    post = (44.0, 35.0, 0, 0, "post", NAN)
    here = cells(44.0, 35.0)
    assert covered(here, held=[(*post, 50, -1)]).together.age_h[0] == 0
    left = covered(here, held=[(*post, 50, 3)]).together
    assert left.age_h[0] == 3
    assert left.worth[0] == pytest.approx(0.8 * 0.5 ** (3 / 12))
    assert np.isinf(covered(here, held=[(*post, -1, -2)]).together.age_h[0]), "it comes tomorrow"


def test_backup_counts_units_and_parties_that_see_it_well_enough_now():
    here = cells(44.0, 35.0)
    seen = [
        (44.0, 35.0, 1, 0, 0, "patrol"),
        (44.0, 35.0, 2, 0, 0, "patrol"),  # the same unit
        (44.0, 35.0, 1, 1, 1, "vehicle"),
        (44.0, 35.0, 20, 1, 2, "patrol"),  # too long ago
        (44.0, 35.0, 0, 1, 3, "report"),  # hearsay is never enough
    ]
    found = covered(here, seen, [(44.01, 35.0, 0, 4, "post", NAN, 9, -1)], parties=3)
    assert (found.together.units[0], found.together.parties[0]) == (3, 2)
    assert [one.units[0] for one in found.by] == [2, 1, 0]
    assert [one.parties[0] for one in found.by] == [1, 1, 0]


def test_of_looks_of_one_moment_the_best_counts_and_of_equals_the_first_whatever_their_order():
    seen = [(44.0, 35.0, 1, 1, 5, "drone"), (44.0, 35.0, 1, 0, 7, "patrol"), (44.0, 35.0, 1, 0, 3, "patrol")]
    for order in (seen, seen[::-1], [seen[1], seen[0], seen[2]]):
        found = covered(cells(44.0, 35.0), order, parties=2).together
        assert (found.party[0], found.unit[0], found.kind[0]) == (1, 5, KIND["drone"])
        without = covered(cells(44.0, 35.0), [one for one in order if one[5] == "patrol"], parties=2).together
        assert (without.party[0], without.unit[0]) == (0, 3)


def test_it_is_the_same_with_any_blocks_and_any_number_of_threads(monkeypatch):
    segments, seen, held = random_world(np.random.default_rng(5), 60, 80, 10, 3)
    want = covered(segments, seen, held, parties=3)
    for points, spread in ((1, in_turn), (17, Threads(2)), (10_000, Threads(2))):
        monkeypatch.setattr(cover, "BLOCK_POINTS", points)
        found = covered(segments, seen, held, parties=3, spread=spread)
        for one, other in zip((*want.by, want.together), (*found.by, found.together), strict=True):
            for name in one.__struct_fields__:
                np.testing.assert_array_equal(getattr(one, name), getattr(other, name))


def test_no_looks_at_all_is_never_seen():
    found = covered(cells([44.0, 45.0], [35.0, 35.0]), parties=2)
    for one in (*found.by, found.together):
        assert np.isinf(one.age_h).all()
        assert (one.kind == -1).all()
        assert one.quality.tolist() == one.worth.tolist() == [0, 0]
        assert one.units.tolist() == [0, 0]


BAD = [NAN, np.inf, -np.inf, 200.0]


@pytest.mark.parametrize("value", BAD)
def test_places_off_the_earth_are_refused(value):
    assert refused(lambda: covered(cells(value, 35.0))) == "coverage-place"
    assert refused(lambda: covered(cells(44.0, value))) == "coverage-place"
    assert refused(lambda: covered(cells(44.0, 35.0), [(value, 35.0, 1, 0, 0, "patrol")])) == "coverage-place"
    held = [(44.0, value, 0, 0, "post", NAN, 1, -1)]
    assert refused(lambda: covered(cells(44.0, 35.0), held=held)) == "coverage-place"


def test_what_makes_no_sense_is_refused(monkeypatch):
    here = cells(44.0, 35.0)
    good = (44.0, 35.0, 1, 0, 0, "patrol")
    post = (44.0, 35.0, 0, 0, "post", NAN, 2, 1)
    cases = {
        "coverage-precision": lambda: covered(here, [(*good, -1.0)]),
        "coverage-range": lambda: covered(here, held=[(*post[:5], 0.5, 2, 1)]),
        "coverage-order": lambda: covered(here, held=[(*post[:6], 1, 2)]),
        "coverage-party": lambda: covered(here, [(44.0, 35.0, 1, looks.MAX_PARTIES, 0, "patrol")]),
        "coverage-time": lambda: covered(here, [(44.0, 35.0, 1e9, 0, 0, "patrol")]),
        "coverage-gap": lambda: covered(here, [good], gap=Gap(looks.MAX_GAP_S + 1, 0)),
        "coverage-segments": lambda: covered(
            Segments(np.empty(0), np.empty(0), np.zeros(1, int), np.empty(0))
        ),
        "coverage-points": lambda: covered(
            Segments(np.zeros(2), np.zeros(2), np.array([0, 2, 2]), np.ones(2))
        ),
        "coverage-length": lambda: covered(
            Segments(np.zeros(1), np.zeros(1), np.array([0, 1]), np.array([NAN]))
        ),
        "coverage-rules": lambda: covered(here, rules=Rules(share=0.0)),
    }
    assert {refused(work) for work in cases.values()} == set(cases)
    for code, work in cases.items():
        assert refused(work) == code
    assert refused(lambda: covered(here, [good], gap=Gap(0, NAN))) == "coverage-gap"
    assert refused(lambda: covered(here, rules=Rules(enough=NAN))) == "coverage-rules"
    monkeypatch.setattr(looks, "MAX_LOOKS", 2)
    covered(here, [good, good])
    assert refused(lambda: covered(here, [good, good, good])) == "coverage-many"
    monkeypatch.setattr(cover, "MAX_SEGMENTS", 1)
    assert refused(lambda: covered(cells([44, 45], [35, 35]))) == "coverage-segments"
    monkeypatch.setattr(cover, "MAX_POINTS", 1)
    assert refused(lambda: covered(stretches([(44, 35), (44, 36)]))) == "coverage-points"


def test_a_table_of_sensors_is_whole_and_within_bounds():
    mine = sensors.checked({"drone": sensors.Sensor(800, 0.5, 2)})
    assert mine["drone"].range_m == 800
    assert mine.keys() == set(sensors.KINDS)
    assert refused(lambda: sensors.checked({"satellite": sensors.Sensor(1, 1, 1)})) == "coverage-kind"
    for bad in (
        (0, 0.5, 1),
        (1e6, 0.5, 1),
        (10, 1.1, 1),
        (10, NAN, 1),
        (10, 0.5, 0),
        (10, 0.5, 9_000),
        (NAN, 0.5, 1),
    ):
        assert refused(lambda bad=bad: sensors.checked({"post": sensors.Sensor(*bad)})) == "coverage-sensor"
    assert sensors.decayed(0.8, 12, 12) == 0.4


def test_ages_fall_into_bands_the_edge_into_the_younger_one():
    ages = np.array([0, 6, 6.001, 24, 72, 168, 168.001, np.inf])
    assert [bands.BANDS[n] for n in bands.bands(ages)] == (
        "to-6h to-6h to-24h to-24h to-3d to-7d older unknown".split()
    )


def test_a_band_counts_at_its_oldest_end_and_says_what_the_figure_rests_on():
    here = cells([44.0, 45.0, 46.0, 47.0, 48.0], [35.0] * 5)
    seen = [
        (44.0, 35.0, 1, 0, 0, "patrol"),
        (45.0, 35.0, 100, 0, 0, "patrol"),
        (48.0, 35.0, 24, 0, 0, "patrol"),
    ]
    together = covered(here, seen, gap=NO_GAP).together
    given = [np.array([1, 1, 4, 5, 1]), np.array([5, 0, 5, 5, 5])]
    found = bands.joint(together, given, 5)
    assert found.age_h.tolist() == [1, 6, np.inf, np.inf, 24]
    assert [bands.BASES[n] for n in found.basis] == ["exact", "banded", "banded", "none", "exact"]
    assert [bands.BANDS[n] for n in found.band] == ["to-6h", "to-6h", "older", "unknown", "to-24h"]
    assert found.giver.tolist() == [-1, 1, 0, -1, -1]
    alone = bands.joint(None, given, 5)
    assert alone.age_h.tolist() == [24, 6, np.inf, np.inf, 24]
    nothing = bands.joint(None, [], 2)
    assert [bands.BASES[n] for n in nothing.basis] == ["none", "none"]
    for wrong in ([np.array([0, 1])], [np.array([0, 1, 2, 3, 6])], [np.array([0, 1, 2, 3, -1])]):
        assert refused(lambda wrong=wrong: bands.joint(together, wrong, 5)) == "coverage-bands"


def test_shares_are_of_the_length():
    age, length = np.array([1.0, 30.0, np.inf]), np.array([1_000.0, 2_000.0, 1_000.0])
    assert [bands.within(age, length, hours) for hours in (6, 24, 72)] == [0.25, 0.25, 0.75]
    assert bands.within(age, np.zeros(3), 6) is None
