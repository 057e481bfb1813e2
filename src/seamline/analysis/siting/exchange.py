"""Sites exchanged one for another for as long as that helps: a good choice, quickly, without a proof.

Source: Resende and Werneck 2007 (gain, loss and what a pair has beside them), after Whitaker 1983; here with
two seats to a demand (``problem``), so that backup cover is exchanged in the same loop.
"""

import numpy as np

from seamline.analysis.compiled import kernel
from seamline.analysis.siting.problem import Array, Mask, Problem, Whole

TINY = 1e-9
"""A gain below this share of the value is rounding."""


@kernel
def seats(
    problem: Problem,
    opened: Mask,
    demand: int,
    owner: Whole,
    taken: Array,
) -> None:
    """Write the three cheapest takers of a demand's seats, cheapest first.

    owner, taken: shape (3,): the site or -1 for a seat left empty, and its cost. Where there are only two,
    the third is as the second.
    """
    starts, sites, costs = problem.starts, problem.sites, problem.costs
    owner[0], owner[1], owner[2] = -1, -1, -1
    taken[0], taken[1], taken[2] = problem.second[demand], problem.outside[demand], np.inf
    for at in range(starts[demand], starts[demand + 1]):
        cost = costs[at]
        if cost >= taken[2]:
            break
        if not opened[sites[at]]:
            continue
        for place in range(3):
            if cost < taken[place]:
                for later in range(2, place, -1):
                    taken[later], owner[later] = taken[later - 1], owner[later - 1]
                taken[place], owner[place] = cost, sites[at]
                break
    if taken[2] == np.inf:
        taken[2] = taken[1]


@kernel
def value_of(problem: Problem, opened: Mask) -> float:
    """Return what it costs to serve all demands from the sites that are open. opened: shape (m,)."""
    owner, taken = np.empty(3, np.int64), np.empty(3)
    total = 0.0
    for demand in range(len(problem.outside)):
        seats(problem, opened, demand, owner, taken)
        total += taken[0] + taken[1]
    return total


@kernel
def weigh(  # noqa: C901 - one walk through all pairs
    problem: Problem, opened: Mask, held: Whole, gain: Array, loss: Array, beside: Array
) -> float:
    """Write what each addition, removal and exchange would change; return the value as it is.

    held: shape (q,), the sites that are open. gain: shape (m,), what adding a site saves. loss: shape (q,),
    what removing one costs. beside: shape (q, m): of an exchange, what it saves beside gain - loss.
    """
    slot = np.full(len(problem.price), -1)
    for at in range(len(held)):
        slot[held[at]] = at
    gain[:], loss[:], beside[:] = 0.0, 0.0, 0.0
    owner, taken = np.empty(3, np.int64), np.empty(3)
    value = 0.0
    for demand in range(len(problem.outside)):
        seats(problem, opened, demand, owner, taken)
        then, third = taken[1], taken[2]
        value += taken[0] + then
        for seat in range(2):
            if owner[seat] >= 0:
                loss[slot[owner[seat]]] += third - taken[seat]
        for at in range(problem.starts[demand], problem.starts[demand + 1]):
            cost, site = problem.costs[at], problem.sites[at]
            if cost >= third:
                break
            if opened[site]:
                continue
            if cost < then:
                gain[site] += then - cost
            for seat in range(2):
                if owner[seat] >= 0:
                    beside[slot[owner[seat]], site] += third - max(cost, then)
    return value


@kernel
def _addition(problem: Problem, opened: Mask, gain: Array, room: float, least: float) -> int:
    """Return the site that gains most per price of those there is room for, -1 where none gains."""
    best, enters = 0.0, -1
    for site in range(len(opened)):
        if not opened[site] and problem.price[site] <= room and gain[site] > least:
            worth = gain[site] / problem.price[site]
            if worth > best:
                best, enters = worth, site
    return enters


@kernel
def _best_pair(
    problem: Problem,
    opened: Mask,
    held: Whole,
    gain: Array,
    loss: Array,
    beside: Array,
    room: float,
    least: float,
) -> tuple[int, int]:
    """Return which site should enter and which leave, (-1, -1) where no exchange helps."""
    best, enters, leaves = least, -1, -1
    for at in range(len(held)):
        if problem.kept[held[at]]:
            continue
        freed = room + problem.price[held[at]]
        for site in range(len(opened)):
            profit = gain[site] - loss[at] + beside[at, site]
            if profit > best and not opened[site] and problem.price[site] <= freed:
                best, enters, leaves = profit, site, int(held[at])
    return enters, leaves


@kernel
def exchange(problem: Problem, opened: Mask, turns: int) -> float:
    """Add and exchange sites in place until nothing helps, or so many times; return the value.

    opened: shape (m,), at first any choice within the budget that has all that are kept. Each turn takes the
    best addition per price while there is room, then the best exchange; ties: the lowest site.
    """
    gain, value = np.empty(len(opened)), 0.0
    for turn in range(turns + 1):
        held = np.flatnonzero(opened)
        room = problem.budget - problem.price[held].sum()
        loss, beside = np.empty(len(held)), np.empty((len(held), len(opened)))
        value = weigh(problem, opened, held, gain, loss, beside)
        if turn == turns:
            break
        least = TINY * (1.0 + abs(value))
        enters, leaves = _addition(problem, opened, gain, room, least), -1
        if enters < 0:
            enters, leaves = _best_pair(problem, opened, held, gain, loss, beside, room, least)
        if enters < 0:
            break
        opened[enters] = True
        if leaves >= 0:
            opened[leaves] = False
    return value
