"""How good a choice of sites can be at most: prices on the demands, and the sites that pay at those prices.

Every demand offers a price for a seat (Lagrangian relaxation of "each demand has its seats filled"). A site
takes all who offer more than it costs to serve them, and the sites that earn most per price are opened as
far as the budget goes. Whatever the prices, no choice costs less than this; prices rise where seats stay
empty and fall where they are filled twice. Sites that can be in no better choice than the best known, or that
are in every one, are settled on the way (reduced costs).

Source: Held, Wolfe and Crowder 1974 (steps), Camerini, Fratta and Maffioli 1975 (direction), Cornuejols,
Fisher and Nemhauser 1977 (p-median), Christofides and Beasley 1982 (sites settled by reduced costs).
"""

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.analysis.siting.problem import Array, Problem, Whole

FREE, OPEN, CLOSED = 0, 1, 2
Status = NDArray[np.int8]
"""Shape (m,): FREE, OPEN or CLOSED for good within what is looked at."""

SMOOTH = 0.6
"""Share of the last direction that is kept in the next one."""
FIRST_STEP = 1.2
PATIENCE = 12
"""Rounds without a better bound after which steps are halved."""
LAST_STEP = 0.004
ENOUGH = 1e-5
"""Share of the bound by which a better one has to be better to count as progress."""


@kernel
def _asked(problem: Problem, offers: Array, earns: Array) -> float:
    """Write what each site earns at the offers, 0 or less; return what the demands pay by themselves."""
    low = 0.0
    earns[:] = 0.0
    for demand in range(len(offers)):
        offer = offers[demand]
        low += min(offer, problem.outside[demand]) + min(offer, problem.second[demand])
        for at in range(problem.starts[demand], problem.starts[demand + 1]):
            if problem.costs[at] >= offer:
                break
            earns[problem.sites[at]] += problem.costs[at] - offer
    return low


@kernel
def _pick(
    problem: Problem, status: Status, earns: Array, free: Whole, ratio: Array, share: Array
) -> tuple[float, float, float, int]:
    """Open the sites that earn most per price, the last in part: write the shares.

    Returns what they earn together, what the last one earns per price, what the following one would, and how
    many sites are free: those stand at the head of ``free``.
    """
    room, earned, count = problem.budget, 0.0, 0
    share[:] = 0.0
    for site in range(len(status)):
        if status[site] == OPEN:
            earned += earns[site]
            room -= problem.price[site]
            share[site] = 1.0
        elif status[site] == FREE:
            free[count] = site
            ratio[count] = earns[site] / problem.price[site]
            count += 1
    last, following = 0.0, 0.0
    for at in np.argsort(ratio[:count], kind="mergesort"):
        following = ratio[at]
        if room <= 0.0:
            return earned, last, following, count
        part = min(1.0, room / problem.price[free[at]])
        room -= problem.price[free[at]] * part
        share[free[at]] = part
        earned += earns[free[at]] * part
        last = ratio[at]
        if part < 1.0:
            return earned, last, following, count
    return earned, last if room <= 0.0 else 0.0, 0.0, count


@kernel
def _toward(problem: Problem, offers: Array, share: Array, steps: Array) -> float:
    """Write into steps[:n] which way offers should go; return the square of its length."""
    norm = 0.0
    for demand in range(len(offers)):
        offer, lacks = offers[demand], 2.0
        if problem.outside[demand] < offer:
            lacks -= 1.0
        if problem.second[demand] < offer:
            lacks -= 1.0
        for at in range(problem.starts[demand], problem.starts[demand + 1]):
            if problem.costs[at] >= offer:
                break
            lacks -= share[problem.sites[at]]
        if (offer >= problem.outside[demand] and lacks > 0.0) or (offer <= 0.0 and lacks < 0.0):
            lacks = 0.0
        steps[demand] = lacks + SMOOTH * steps[demand]
        norm += steps[demand] * steps[demand]
    return norm


@kernel
def bound(  # noqa: C901 - one round, told once
    problem: Problem,
    status: Status,
    offers: Array,
    best_offers: Array,
    steps: Array,
    picked: Array,
    usual: Array,
    best: float,
    cut: float,
    rounds: int,
) -> tuple[float, int]:
    """Raise the bound for at most so many rounds; return the best one and the rounds that it took.

    status: settled in place. offers: shape (n,), where it begins and where it ends; best_offers: those of the
    best bound. steps: shape (n + 1,), the last direction and at [n] the length of steps, kept from call to
    call. picked: shape (m,), how much of each site is opened at the best bound; usual: shape (m,), the same
    smoothed over rounds. best: value to aim at; cut: it ends where the bound reaches this. Sites are settled
    against cut: no choice with a value below it contradicts status.
    """
    size, many = len(offers), len(status)
    earns, ratio, share, free = np.empty(many), np.empty(many), np.empty(many), np.empty(many, np.int64)
    reached, stale = -np.inf, 0
    for number in range(rounds):
        low = _asked(problem, offers, earns)
        earned, last, following, count = _pick(problem, status, earns, free, ratio, share)
        low += earned
        for site in free[:count]:
            if share[site] == 0.0 and low + earns[site] - last * problem.price[site] >= cut:
                status[site] = CLOSED
            elif share[site] == 1.0 and low - earns[site] + following * problem.price[site] >= cut:
                status[site] = OPEN
        usual += 0.1 * (share - usual)
        if low > reached + ENOUGH * abs(reached) or number == 0:
            stale = 0
        elif low <= reached:
            stale += 1
        if low > reached:
            reached = low
            best_offers[:] = offers
            picked[:] = share
        if stale >= PATIENCE:
            stale = 0
            steps[size] *= 0.5
            offers[:] = best_offers
            steps[:size] = 0.0
        if reached >= cut or steps[size] < LAST_STEP:
            return reached, number + 1
        norm = _toward(problem, offers, share, steps)
        if norm == 0.0:
            return reached, number + 1
        length = steps[size] * (best - low) / norm
        for demand in range(size):
            offers[demand] = min(max(offers[demand] + length * steps[demand], 0.0), problem.outside[demand])
    return reached, rounds
