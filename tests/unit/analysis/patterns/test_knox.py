"""Near pairs and the Knox table, beside the plain formula."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seamline.analysis import draws
from seamline.analysis.patterns import knox as module
from seamline.analysis.patterns import pairs as pairs_module
from seamline.analysis.patterns.knox import knox
from seamline.analysis.patterns.pairs import near_pairs
from seamline.analysis.spread import in_turn
from seamline.storage.threads import Threads
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84


def brute_pairs(lon, lat, limits):
    """Every pair measured by its geodesic."""
    found = []
    for one in range(len(lon)):
        for other in range(one + 1, len(lon)):
            metres = WGS84.inv(lon[one], lat[one], lon[other], lat[other])[2]
            band = next((n for n, limit in enumerate(limits) if metres <= limit), None)
            if band is not None:
                found.append((one, other, band))
    return found


def brute_table(found, days, distances, limits):
    """The table, pair by pair."""
    table = np.zeros((distances, len(limits)), int)
    for one, other, band in found:
        apart = abs(int(days[one]) - int(days[other]))
        for column, limit in enumerate(limits):
            if apart <= limit:
                table[band, column] += 1
                break
    return table


def listed(pairs):
    return list(zip(pairs.first.tolist(), pairs.second.tolist(), pairs.band.tolist(), strict=True))


def scattered(seed, count, lon=43.0, lat=35.0, wide=0.3):
    random = np.random.default_rng(seed)
    place = random.uniform(-wide, wide, (2, count))
    turned = (lon + place[0] + 180) % 360 - 180
    return turned, lat + place[1], random.integers(0, 90, count)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from([(43, 35), (180, 10), (42, 0), (-180, 80), (0, -70)]))
def test_pairs_are_those_of_measuring_every_one(seed, middle):
    lon, lat, _ = scattered(seed, 40, *middle)
    limits = np.array([1_000.0, 5_000.0, 20_000.0])
    assert listed(near_pairs(lon, lat, limits)) == brute_pairs(lon, lat, limits)


def test_a_limit_that_is_the_very_distance_is_decided_by_the_geodesic():
    lon, lat, _ = scattered(3, 30)
    for one in range(29):
        metres = WGS84.inv(lon[one], lat[one], lon[one + 1], lat[one + 1])[2]
        within = near_pairs(lon, lat, np.array([metres]))
        short = near_pairs(lon, lat, np.array([np.nextafter(metres, 0)]))
        assert (one, one + 1, 0) in listed(within)
        assert (one, one + 1, 0) not in listed(short)


def test_places_on_one_spot_are_pairs_at_no_distance():
    spot = np.full(5, 44.0)
    assert len(near_pairs(spot, spot - 9, np.array([0.0]))) == 10


@pytest.mark.parametrize("limits", [[], [-1.0], [2.0, 1.0], [1.0, 1.0], [np.nan], [np.inf], [500_001.0]])
def test_limits_of_distance_that_make_no_sense_are_refused(limits):
    with pytest.raises(InvalidInput, match="pairs-limits"):
        near_pairs(np.zeros(2), np.zeros(2), np.array(limits, float))


def test_too_many_pairs_are_refused_before_they_are_listed(monkeypatch):
    monkeypatch.setattr(pairs_module, "MAX_PAIRS", 10)
    spot = np.zeros(6)
    assert len(near_pairs(spot[:5], spot[:5], np.array([1.0]))) == 10
    with pytest.raises(InvalidInput, match="pairs-many") as caught:
        near_pairs(spot, spot, np.array([1.0]))
    assert caught.value.context["count"] == 15


def reference(found, days, distances, limits, replications, seed):
    """The same test in plain Python: tables of shuffled days, ranks, and the smallest p of each table."""
    tables = [brute_table(found, days, distances, limits).ravel()]
    for number in range(replications):
        mixed = days.astype(np.int32)
        draws.shuffle(draws.stream(seed, number + 1), mixed)
        tables.append(brute_table(found, mixed, distances, limits).ravel())
    size = len(tables)
    p = [
        [sum(other[c] >= table[c] for other in tables) / size for c in range(len(table))] for table in tables
    ]
    smallest = [min(one) for one in p]
    p_all = [sum(one <= own for one in smallest) / size for own in p[0]]
    return tables, p[0], p_all


@pytest.mark.long
@settings(max_examples=6, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 40))
def test_the_table_is_that_of_the_plain_formula(seed, replications):
    lon, lat, days = scattered(seed, 30)
    metres, limits = np.array([3_000.0, 10_000.0]), np.array([0, 7, 30])
    found = knox(near_pairs(lon, lat, metres), 2, days + 16_000, limits, replications, seed, in_turn)
    tables, p, p_all = reference(brute_pairs(lon, lat, metres), days, 2, limits, replications, seed)
    assert found.observed.ravel().tolist() == tables[0].tolist()
    assert found.median.ravel() == pytest.approx(np.median(tables[1:], axis=0))
    assert found.mean.ravel() == pytest.approx(np.mean(tables[1:], axis=0))
    assert found.p.ravel() == pytest.approx(p)
    assert found.p_all.ravel() == pytest.approx(p_all)
    whole = [int(table.sum()) for table in tables]
    assert (found.near, found.expected) == (whole[0], np.median(whole[1:]))
    assert found.near_p == pytest.approx(sum(one >= whole[0] for one in whole) / len(whole))


def test_any_number_of_threads_and_any_block_give_the_same(monkeypatch):
    lon, lat, days = scattered(1, 200)
    pairs, limits = near_pairs(lon, lat, np.array([5_000.0])), np.array([7, 14])
    first = knox(pairs, 1, days, limits, 199, 5, in_turn)
    monkeypatch.setattr(module, "BLOCK", 7)
    for spread in (in_turn, Threads(2)):
        other = knox(pairs, 1, days, limits, 199, 5, spread)
        for name in ("observed", "median", "mean", "p", "p_all"):
            assert (getattr(first, name) == getattr(other, name)).all()
        assert (first.near, first.expected, first.near_p) == (other.near, other.expected, other.near_p)
    assert (knox(pairs, 1, days, limits, 199, 6, in_turn).mean != first.mean).any()


def test_repeats_that_were_put_in_are_found():
    lon, lat, days = scattered(2, 150)
    lon, lat, days = np.tile(lon, 2), np.tile(lat, 2), np.concatenate((days, days + 3))
    found = knox(near_pairs(lon, lat, np.array([500.0])), 1, days, np.array([7]), 999, 1, in_turn)
    assert found.p[0, 0] == 0.001
    assert found.observed[0, 0] > 5 * found.median[0, 0]


def test_events_of_one_day_are_as_close_as_chance_has_them():
    lon, lat, _ = scattered(2, 50)
    found = knox(near_pairs(lon, lat, np.array([9e3])), 1, np.zeros(50, int), np.array([7]), 99, 1, in_turn)
    assert (found.p == 1).all()
    assert found.observed == found.median


@pytest.mark.parametrize(
    ("change", "want"),
    [
        ({"distances": 21}, "knox-bands"),
        ({"limits": np.arange(21)}, "knox-bands"),
        ({"limits": np.array([], int)}, "knox-bands"),
        ({"limits": np.array([-1])}, "knox-limits"),
        ({"limits": np.array([7, 7])}, "knox-limits"),
        ({"limits": np.array([module.MAX_DAYS + 1])}, "knox-limits"),
        ({"replications": 0}, "knox-replications"),
        ({"replications": module.MAX_REPLICATIONS + 1}, "knox-replications"),
        ({"days": np.array([0, module.MAX_DAYS + 1])}, "knox-span"),
    ],
)
def test_what_cannot_be_asked_is_refused(change, want):
    pairs = near_pairs(np.zeros(2), np.zeros(2), np.array([1.0]))
    asked = {"distances": 1, "days": np.array([0, 1]), "limits": np.array([1]), "replications": 9} | change
    with pytest.raises(InvalidInput, match=want):
        knox(pairs, seed=1, spread=in_turn, **asked)
