"""The search that closes the gap: a site is open or it is not, each with its own bound, the deepest first."""

import numpy as np

from seamline.analysis.compiled import kernel
from seamline.analysis.siting.bound import CLOSED, FREE, OPEN, Status, bound
from seamline.analysis.siting.exchange import exchange, value_of
from seamline.analysis.siting.problem import Array, Mask, Problem

MAX_WAITING = 300
"""Nodes that wait at a time: each holds an offer of every demand."""
NODE_STEP = 0.4
"""Length of the first step at a node: it begins near its best prices."""


@kernel
def settle(status: Status, price: Array, budget: float) -> float:
    """Close what the budget no longer pays for, in place; return what is left: below 0, too little."""
    room = budget
    for site in range(len(price)):
        if status[site] == OPEN:
            room -= price[site]
    for site in range(len(price)):
        if status[site] == FREE and price[site] > room:
            status[site] = CLOSED
    return room


@kernel
def filled(status: Status, share: Array, price: Array, budget: float, opened: Mask) -> None:
    """Open what a node has open and, of what the bound picked, as much as the budget pays for; in place."""
    room = budget
    for site in range(len(price)):
        opened[site] = status[site] == OPEN
        if opened[site]:
            room -= price[site]
    for site in np.argsort(-share, kind="mergesort"):
        if status[site] == FREE and share[site] > 0.0 and price[site] <= room:
            opened[site] = True
            room -= price[site]


@kernel
def _most_doubtful(status: Status, usual: Array) -> int:
    """Return the free site that the bound opens about half of the time, -1 where none is free."""
    branch, doubt = -1, 2.0
    for site in range(len(status)):
        if status[site] == FREE and abs(usual[site] - 0.5) < doubt:
            branch, doubt = site, abs(usual[site] - 0.5)
    return branch


@kernel
def search(
    problem: Problem,
    root: Status,
    root_offers: Array,
    root_usual: Array,
    root_bound: float,
    opened: Mask,
    best: float,
    slack: float,
    nodes: int,
    rounds: int,
    turns: int,
) -> tuple[float, float, int]:
    """Return the best value found, a bound of all others, and how many nodes were looked at.

    root: shape (m,), what is settled already; root_offers: shape (n,), prices to begin with; root_usual:
    shape (m,). opened: shape (m,), the best known choice, whose value is best; improved in place. slack: how
    much better another would have to be to count. The bound is below ``best - slack`` where nodes were left.
    """
    price, budget = problem.price, problem.budget
    size, many = len(problem.outside), len(price)
    waiting = np.empty((MAX_WAITING, many), np.int8)
    prices, shares = np.empty((MAX_WAITING, size)), np.empty((MAX_WAITING, many))
    low = np.empty(MAX_WAITING)
    waiting[0], prices[0], shares[0], low[0] = root, root_offers, root_usual, root_bound
    held, seen = 1, 0
    status, offers, best_offers = np.empty(many, np.int8), np.empty(size), np.empty(size)
    steps, picked, usual, trial = np.empty(size + 1), np.empty(many), np.empty(many), np.empty(many, np.bool_)
    while held > 0 and seen < nodes and held < MAX_WAITING - 1:
        held -= 1
        seen += 1
        status[:], offers[:], usual[:] = waiting[held], prices[held], shares[held]
        above = low[held]
        if above >= best - slack or settle(status, price, budget) < 0.0:
            continue
        steps[:] = 0.0
        steps[size] = NODE_STEP
        picked[:] = 0.0
        reached, _ = bound(
            problem, status, offers, best_offers, steps, picked, usual, best, best - slack, rounds
        )
        if reached >= best - slack or settle(status, price, budget) < 0.0:
            continue
        filled(status, picked, price, budget, trial)
        value = value_of(problem, trial)
        if value < best + 0.05 * (best - reached) or seen % 20 == 1:
            value = exchange(problem, trial, turns)
        if value < best:
            best = value
            opened[:] = trial
        branch = _most_doubtful(status, usual)
        if branch < 0:
            # Nothing is left to decide: the only choice here has just been weighed.
            continue
        # The likelier half is taken up next: it waits on top.
        halves = (CLOSED, OPEN) if usual[branch] >= 0.5 else (OPEN, CLOSED)
        for half in halves:
            waiting[held] = status
            waiting[held, branch] = half
            prices[held], shares[held] = best_offers, usual
            low[held] = max(above, reached)
            held += 1
    least = best - slack
    for node in range(held):
        least = min(least, low[node])
    return best, least, seen
