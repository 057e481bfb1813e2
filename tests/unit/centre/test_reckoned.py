"""Times counted by the second are the times that sorting finds, rounded up."""

import math

import numpy as np
import pytest

from seamline.analysis.drawdown.measures import measures
from seamline.analysis.travel.orders import Cover
from seamline.centre.seam import reckoned, timed


def cover(seed, count=500, never=0.1):
    r = np.random.default_rng(seed)
    first = r.exponential(2_000, count)
    second = first + r.exponential(1_000, count)
    first[r.random(count) < never] = np.inf
    second[np.isinf(first)] = np.inf
    return Cover(np.zeros(count, np.int32), first, np.ones(count, np.int32), second)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("never", [0.0, 0.1, 1.0])
def test_they_agree(seed, never):
    given = cover(seed, never=never)
    weight = np.random.default_rng(seed).uniform(0, 2, len(given.value))
    told = measures(given, weight, 1_800.0)
    found = reckoned.Counted(weight).figures(given, 1_800.0)
    wanted = (*told.quantiles, *told.backup_quantiles[: reckoned.BACKUP])
    names = [name for name in reckoned.NAMES if name.endswith("-s")]
    assert [found[name] for name in names] == [
        None if one is None or math.isinf(one) else math.ceil(one) for one in wanted
    ]
    for name, share in (("covered", told.covered), ("backed", told.backed), ("reached", told.reached)):
        assert found[f"{name}-permille"] == round(1_000 * share)


def test_no_ground_has_no_figures_and_what_takes_a_fortnight_is_never():
    nothing = Cover(*(np.empty(0, kind) for kind in (np.int32, float, np.int32, float)))
    assert set(reckoned.Counted(np.empty(0)).figures(nothing, 60.0).values()) == {None}
    long = Cover(
        np.zeros(1, np.int32), np.array([reckoned.LAST_S + 0.5]), np.zeros(1, np.int32), np.array([np.inf])
    )
    found = reckoned.Counted(np.ones(1)).figures(long, 60.0)
    assert (found["reached-permille"], found["time-50-s"]) == (0, None)
    just = Cover(
        np.zeros(1, np.int32), np.array([float(reckoned.LAST_S)]), np.zeros(1, np.int32), np.array([np.inf])
    )
    assert reckoned.Counted(np.ones(1)).figures(just, 60.0)["time-50-s"] == reckoned.LAST_S


def test_a_cell_has_the_tone_of_what_it_lost():
    before = Cover(
        *(np.array(one) for one in ([0] * 5, [10.0, 10, 10, 90, 10], [1] * 5, [20.0, 20, 90, 90, 20]))
    )
    after = Cover(
        *(np.array(one) for one in ([0] * 5, [90.0, 10, 10, 90, 10], [1] * 5, [95.0, 90, 90, 90, 20]))
    )
    assert reckoned.tones(before, after, 60.0).tolist() == [
        reckoned.LOST,
        reckoned.BACKUP_LOST,
        reckoned.STILL,
        reckoned.NEVER,
        reckoned.STILL,
    ]


def test_groups_have_their_own_medians_shares_and_owners():
    group, value = np.array([0, 0, 0, 1, 1, 3]), np.array([1.0, 5, 9, 7, np.inf, np.inf])
    weight = np.array([1.0, 1, 1, 1, 3, 0])
    assert timed.medians(group, 4, value, weight) == [5, None, None, None]
    assert timed.shares(group, 4, value <= 5, weight) == [pytest.approx(2 / 3), 0, None, None]
    owner = np.array([2, 0, 0, 1, -1, -1])
    assert timed.most(group, 4, owner, weight).tolist() == [0, 1, -1, -1]
    assert timed.most(group[:2], 1, np.array([2, 1]), np.ones(2)).tolist() == [1], "of equal ones the lower"
    order, blocks = np.array([5, 0, 1, 2, 3, 4]), np.array([0, 2])
    assert timed.worst(np.array([1, 2, 3, 4, 5, 9]), order, blocks).tolist() == [9, 5]
    assert timed.band(np.array([0, 900, 900.1, 7_200, np.inf])).tolist() == [0, 0, 1, 3, 4]
