"""The bound, the exchange and the search beside their definitions, on ground too large to be lucky with."""

from itertools import combinations

import numpy as np
import pytest

from seamline.analysis.siting.bound import CLOSED, FREE, OPEN, bound
from seamline.analysis.siting.choose import Effort, solve
from seamline.analysis.siting.exchange import exchange, seats, value_of, weigh
from seamline.analysis.siting.place import least_way, most_cover
from seamline.analysis.siting.problem import (
    MAX_DEMAND,
    MAX_PAIRS,
    MAX_SITES,
    Room,
    checked,
    cover,
    median,
    most,
)
from seamline.terms.errors import InvalidInput

PLACES, SITES, COUNT = 40, 18, 4
OWN = Effort(rounds=2, nodes=3_000)
"""So few rounds that the search has to close the gap."""
HANDED = Effort(rounds=2, nodes=3_000, handed=1)


def ground(seed, whole):
    rng = np.random.default_rng(seed)
    here, there = rng.random((PLACES, 2)), rng.random((SITES, 2))
    way = 100 * np.hypot(*(here[:, None] - there[None]).transpose(2, 0, 1))
    weight = rng.integers(1, 10, PLACES).astype(float)
    return (np.rint(way), weight) if whole else (way, weight + 0.25 * rng.random(PLACES))


def room(kept=(), forbidden=()):
    keep, forbid = np.zeros(SITES, bool), np.zeros(SITES, bool)
    keep[list(kept)], forbid[list(forbidden)] = True, True
    return Room.of_count(COUNT, keep, forbid)


def every(value):
    return [value(list(chosen)) for chosen in combinations(range(SITES), COUNT)]


@pytest.mark.parametrize("seed", range(8))
def test_the_search_proves_the_least_way(seed):
    way, weight = ground(seed, whole=seed % 2 == 0)
    best = min(every(lambda chosen: float(weight @ way[:, chosen].min(axis=1))))
    found = least_way(way, weight, room(), OWN)
    assert found.proved
    assert found.value == pytest.approx(best, rel=1e-9)
    assert found.nodes > 0


@pytest.mark.parametrize("effort", [OWN, HANDED], ids=["own", "handed"])
@pytest.mark.parametrize("theta", [0.0, 0.4])
@pytest.mark.parametrize("seed", range(5))
def test_the_search_proves_the_most_cover(seed, theta, effort):
    way, weight = ground(seed, whole=seed % 2 == 0)
    covers = way <= 30

    def value(chosen):
        times = covers[:, chosen].sum(axis=1)
        return float(weight @ ((times >= 1) + theta * (times >= 2)))

    found = most_cover(covers, weight, theta, room(), effort)
    assert found.proved
    assert found.value == pytest.approx(max(every(value)), rel=1e-6)


def test_a_budget_is_kept_to_by_the_search():
    way, weight = ground(3, whole=True)
    price = np.random.default_rng(5).integers(1, 6, SITES).astype(float)
    free = np.zeros(SITES, bool)
    affordable = [
        list(chosen)
        for size in range(1, 7)
        for chosen in combinations(range(SITES), size)
        if price[list(chosen)].sum() <= 7
    ]
    best = min(float(weight @ way[:, chosen].min(axis=1)) for chosen in affordable)
    found = least_way(way, weight, Room(price, 7.0, free, free), OWN)
    assert (found.value, found.proved) == (best, True)
    assert price[found.sites].sum() <= 7


@pytest.mark.parametrize("seed", range(6))
def test_no_bound_is_above_the_best_and_nothing_of_the_best_is_settled_away(seed):
    way, weight = ground(seed, whole=True)
    problem, _ = median(way, weight, room())
    values = every(lambda chosen: float(weight @ way[:, chosen].min(axis=1)))
    best = min(values)
    chosen = list(combinations(range(SITES), COUNT))[values.index(best)]
    rng = np.random.default_rng(seed)
    status = np.full(SITES, FREE, np.int8)
    offers = rng.random(PLACES) * 200
    steps = np.zeros(PLACES + 1)
    steps[-1] = 1.0
    spare = (np.zeros(PLACES), steps, np.zeros(SITES), np.zeros(SITES))
    for _ in range(20):
        # Settled against a little more than the best, so that the best itself has to stay possible.
        low, _ = bound(problem, status, offers, *spare, best, best + 0.5, 5)
        assert low <= best + 1e-6
    assert not (status[list(chosen)] == CLOSED).any()
    assert not (np.delete(status, chosen) == OPEN).any()
    assert (status != FREE).any()


@pytest.mark.parametrize("seed", range(6))
def test_what_an_exchange_would_change_is_what_it_changes(seed):
    way, weight = ground(seed, whole=False)
    rng = np.random.default_rng(seed)
    way[rng.random(way.shape) < 0.2] = np.inf
    for problem in (median(way, weight, room())[0], cover(way <= 30, weight, 0.4, room(), lean=False)[0]):
        opened = np.zeros(SITES, bool)
        opened[rng.choice(SITES, COUNT, replace=False)] = True
        held = np.flatnonzero(opened)
        gain, loss, beside = np.empty(SITES), np.empty(COUNT), np.empty((COUNT, SITES))
        value = weigh(problem, opened, held, gain, loss, beside)
        assert value == pytest.approx(defined(problem, opened))
        for site in np.flatnonzero(~opened):
            more = opened.copy()
            more[site] = True
            assert value - gain[site] == pytest.approx(defined(problem, more))
            for at, leaves in enumerate(held):
                swapped = more.copy()
                swapped[leaves] = False
                changed = value - gain[site] + loss[at] - beside[at, site]
                assert changed == pytest.approx(defined(problem, swapped))
        assert value_of(problem, opened) == pytest.approx(value)
        assert exchange(problem, opened, 100) <= value


def defined(problem, opened):
    """The value by its definition: the two cheapest of what is open and of two seats left empty."""
    total = 0.0
    for demand in range(len(problem.outside)):
        at = slice(problem.starts[demand], problem.starts[demand + 1])
        there = opened[problem.sites[at]]
        takers = [*problem.costs[at][there], problem.outside[demand], problem.second[demand]]
        total += sum(sorted(takers)[:2])
    return total


def test_a_demand_knows_its_three_cheapest_takers():
    way = np.array([[5.0, 1.0, 3.0, 9.0]])
    problem, _ = median(way, np.ones(1), Room.of_count(3, np.zeros(4, bool), np.zeros(4, bool)))
    owner, taken = np.empty(3, np.int64), np.empty(3)
    seats(problem, np.array([True, False, True, True]), 0, owner, taken)
    assert (owner.tolist(), taken.tolist()) == ([-1, 2, 0], [0, 3, 5])


def test_the_same_input_gives_the_same_answer():
    way, weight = ground(1, whole=False)
    found = [least_way(way, weight, room((1,), (2,)), OWN) for _ in range(2)]
    assert found[0].sites.tolist() == found[1].sites.tolist()
    assert (found[0].value, found[0].nodes) == (found[1].value, found[1].nodes)


def test_effort_that_ends_leaves_an_honest_bound():
    way, weight = ground(2, whole=False)
    best = min(every(lambda chosen: float(weight @ way[:, chosen].min(axis=1))))
    for effort in (Effort(rounds=0, nodes=0), Effort(rounds=1, nodes=0), Effort(rounds=2, nodes=1)):
        problem, _ = median(way, weight, room())
        found = solve(problem, effort)
        assert found.bound <= best <= found.value
        assert not found.proved


def test_demands_that_are_alike_are_one_and_sites_that_do_less_are_left_out():
    covers = np.array([[1, 1, 0], [1, 1, 0], [0, 1, 1], [0, 0, 0]], bool)
    problem, allowed = cover(covers, np.array([1.0, 2, 4, 8]), 0.0, Room.of_count(1, *np.zeros((2, 3), bool)))
    assert allowed.tolist() == [1]
    assert most(problem) == 7


@pytest.mark.parametrize(
    ("size", "want"),
    [
        ((MAX_DEMAND + 1, 1), "siting-demand"),
        ((1, MAX_SITES + 1), "siting-sites"),
        ((MAX_PAIRS // 4_000 + 1, 4_000), "siting-pairs"),
        ((0, 1), "siting-demand"),
    ],
)
def test_what_is_too_large_is_refused(size, want):
    with pytest.raises(InvalidInput, match=want):
        checked(np.broadcast_to(np.zeros(1), size), np.ones(size[0]))


@pytest.mark.parametrize("value", [np.nan, -1.0, 2e12])
def test_a_distance_that_is_none_is_refused(value):
    with pytest.raises(InvalidInput, match="siting-distance"):
        checked(np.full((2, 2), value), np.ones(2))
