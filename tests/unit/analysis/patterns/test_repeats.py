"""Repeat places, held against their definition worked out by hand and by brute force."""

import numpy as np
import pytest

from seamline.analysis.patterns.repeats import MAX_TOLD, occasions, repeats
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84

HOUR = 3_600_000
RULE = {"least": 3, "radius_m": 2_000.0, "gap_ms": 6 * HOUR}


def told(*given):
    """(metres east of a spot, hours) of each."""
    east = np.array([one[0] for one in given], float)
    lon, lat, _ = WGS84.fwd(
        np.full(len(east), 42.0), np.full(len(east), 36.5), np.full(len(east), 90.0), east
    )
    return np.asarray(lon), np.asarray(lat), np.array([one[1] * HOUR for one in given], np.int64)


def test_three_occasions_within_the_radius_are_a_repeat_place_and_two_are_none():
    lon, lat, at = told((0, 0), (500, 10), (900, 30))
    (found,) = repeats(lon, lat, at, **RULE)
    assert found.occasions == 3
    assert found.members == (0, 1, 2)
    assert repeats(*told((0, 0), (500, 10)), **RULE) == ()


def test_what_follows_at_once_is_the_same_occasion():
    assert repeats(*told((0, 0), (0, 1), (0, 2), (0, 6), (0, 12)), **RULE) == ()
    (found,) = repeats(*told((0, 0), (0, 1), (0, 7.1), (0, 20)), **RULE)
    assert (found.occasions, len(found.members)) == (3, 4)


def test_exactly_the_radius_and_exactly_the_gap_count_as_within():
    # 2,000 m along a geodesic from the middle one on either side.
    lon, lat, at = told((-2_000, 0), (0, 100), (2_000, 200))
    rule = {**RULE, "radius_m": 2_000.001}
    (found,) = repeats(lon, lat, at, **rule)
    assert found.middle == 1
    assert repeats(lon, lat, at, **{**RULE, "radius_m": 1_999.9}) == ()
    assert occasions([0, 6 * HOUR, 12 * HOUR], 6 * HOUR) == 1
    assert occasions([0, 6 * HOUR + 1], 6 * HOUR) == 2
    assert occasions([], HOUR) == 0


def test_each_belongs_to_one_place_and_the_order_given_does_not_matter():
    rng = np.random.default_rng(5)
    given = [
        (float(east), float(hour))
        for east, hour in zip(rng.uniform(0, 30_000, 120), rng.uniform(0, 700, 120), strict=True)
    ]
    lon, lat, at = told(*given)
    found = repeats(lon, lat, at, **RULE)
    assert found
    used = [one for place in found for one in place.members]
    assert len(used) == len(set(used))
    assert [one.occasions for one in found] == sorted((one.occasions for one in found), reverse=True)
    mixed = rng.permutation(len(at))
    again = repeats(lon[mixed], lat[mixed], at[mixed], **RULE)
    assert [tuple(int(mixed[n]) for n in one.members) for one in again] == [one.members for one in found]
    # What is left over makes no further place.
    rest = [n for n in range(len(at)) if n not in used]
    for n in rest:
        away = WGS84.inv(np.full(len(rest), lon[n]), np.full(len(rest), lat[n]), lon[rest], lat[rest])[2]
        near = sorted(at[m] for m, far in zip(rest, away, strict=True) if far <= 2_000)
        assert occasions(near, 6 * HOUR) < 3


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"least": 1}, "repeats-form"),
        ({"radius_m": 0.0}, "repeats-form"),
        ({"radius_m": float("nan")}, "repeats-form"),
        ({"radius_m": 50_001.0}, "repeats-form"),
        ({"gap_ms": -1}, "repeats-form"),
    ],
)
def test_garbage_is_refused(given, code):
    with pytest.raises(InvalidInput) as refused:
        repeats(*told((0, 0), (0, 1), (0, 2)), **{**RULE, **given})
    assert refused.value.code == code


def test_what_is_not_finite_and_what_is_too_many_is_refused():
    lon, lat, at = told((0, 0), (0, 1), (0, 2))
    lon[1] = np.inf
    with pytest.raises(InvalidInput) as refused:
        repeats(lon, lat, at, **RULE)
    assert refused.value.code == "repeats-form"
    many = MAX_TOLD + 1
    with pytest.raises(InvalidInput) as refused:
        repeats(np.zeros(many), np.zeros(many), np.zeros(many, np.int64), **RULE)
    assert refused.value.code == "repeats-many"


def test_as_many_as_are_taken_at_one_spot_are_one_place():
    size = MAX_TOLD
    (found,) = repeats(np.full(size, 42.0), np.full(size, 36.5), np.arange(size) * 10 * HOUR, **RULE)
    assert (found.occasions, len(found.members)) == (size, size)
