"""A good choice first, then a bound, then a search for whatever could still be better."""

import math

import msgspec
import numpy as np

from seamline.analysis.siting.bound import FIRST_STEP, FREE, OPEN, Status, bound
from seamline.analysis.siting.exchange import exchange, seats, value_of
from seamline.analysis.siting.narrow import narrow
from seamline.analysis.siting.problem import Array, Mask, Problem, Whole, is_whole
from seamline.analysis.siting.remainder import TOLERANCE, remainder
from seamline.analysis.siting.search import filled, search, settle


class Effort(msgspec.Struct, frozen=True):
    """How much is done at most. It is counted, never timed: the same input gives the same answer anywhere.

    rounds: of the bound before the search. nodes: of the search. node_rounds: of the bound at each node.
    turns: of the heuristic at a time. handed: nodes of the own search of a covering problem, after which what
    is left is handed to HiGHS with the rest of the nodes.
    """

    rounds: int = 600
    nodes: int = 2_000
    node_rounds: int = 40
    turns: int = 2_000
    handed: int = 120


EFFORT = Effort()
MAX_EFFORT = 1_000_000
"""Rounds, and nodes."""
RELATIVE = 1e-9
"""Two values that differ by less than this share of them are the same."""
STEP_OF_WHOLE = 1 - 1e-6
"""Where all values are whole numbers, whatever is better is better by 1."""
MARKS = (10, 30, 60, 100, 150, 200)
"""Rounds of the bound after which the heuristic is tried on what it picked; from then on every 100."""


class Found(msgspec.Struct, frozen=True):
    """What was found.

    opened: shape (m,); value: of it; bound: no choice has a value below this, which is at most ``value``.
    proved: nothing better exists. nodes, rounds: what was done for it.
    """

    opened: Mask
    value: float
    bound: float
    proved: bool
    nodes: int
    rounds: int


class _State:
    """What is known while solving: the best choice, the best bound, and the prices they came from."""

    def __init__(self, problem: Problem, effort: Effort) -> None:
        self.problem = problem
        self.whole, self.same = is_whole(problem), RELATIVE
        self.opened = problem.kept.copy()
        self.best = exchange(problem, self.opened, effort.turns)
        self.low = -math.inf
        self.status: Status = np.where(problem.kept, OPEN, FREE).astype(np.int8)
        settle(self.status, problem.price, problem.budget)
        self.offers = _first_offers(problem, self.opened)
        self.usual = self.opened.astype(np.float64)
        self.nodes, self.rounds = 0, 0

    @property
    def slack(self) -> float:
        """How much better a choice has to be to be looked for."""
        return STEP_OF_WHOLE if self.whole else self.same * max(1.0, abs(self.best))

    @property
    def closed(self) -> bool:
        """Whether nothing better is left."""
        return self.low >= self.best - self.slack

    def better(self, opened: Mask, value: float) -> None:
        """Keep a choice if it is better."""
        if value < self.best:
            self.best, self.opened = value, opened.copy()


def solve(problem: Problem, effort: Effort = EFFORT) -> Found:
    """Return the best choice that was found, and a bound of all others. Less is better."""
    state = _State(problem, effort)
    _raise_bound(state, effort)
    if not state.closed and effort.nodes:
        _search(state, effort)
    proved = state.closed
    low = math.ceil(state.low - 1e-6) if state.whole and math.isfinite(state.low) else state.low
    return Found(
        opened=state.opened,
        value=state.best,
        bound=state.best if proved else min(max(low, 0.0), state.best),
        proved=proved,
        nodes=state.nodes,
        rounds=state.rounds,
    )


def _first_offers(problem: Problem, opened: Mask) -> Array:
    """Return prices between what a demand's seats cost now and what they would if the next site left."""
    owner, taken = np.empty(3, np.int64), np.empty(3)
    offers = np.empty(len(problem.outside))
    for demand in range(len(offers)):
        seats(problem, opened, demand, owner, taken)
        offers[demand] = (taken[1] + taken[2]) / 2
    return np.minimum(offers, problem.outside)


def _raise_bound(state: _State, effort: Effort) -> None:
    problem = state.problem
    size, many = len(problem.outside), len(problem.price)
    offers, best_offers, steps = state.offers, state.offers.copy(), np.zeros(size + 1)
    steps[size] = FIRST_STEP
    picked, trial = np.zeros(many), np.empty(many, np.bool_)
    while state.rounds < effort.rounds:
        asked = next((mark - state.rounds for mark in MARKS if mark > state.rounds), 100)
        asked = min(asked, effort.rounds - state.rounds)
        cut = state.best - state.slack
        reached, took = bound(
            problem, state.status, offers, best_offers, steps, picked, state.usual, state.best, cut, asked
        )
        state.rounds += took
        state.low = max(state.low, reached)
        if state.closed:
            break
        if settle(state.status, problem.price, problem.budget) < 0:
            state.low = state.best  # what any better choice would have to have open costs too much
            break
        filled(state.status, picked, problem.price, problem.budget, trial)
        state.better(trial, exchange(problem, trial, effort.turns))
        if took < asked:
            break
    state.offers = best_offers


def _search(state: _State, effort: Effort) -> None:
    cover = not state.problem.costs.any()
    smaller = narrow(state.problem, state.status, state.offers, state.usual)
    opened = state.opened[smaller.sites]
    own = min(effort.nodes, effort.handed) if cover else effort.nodes
    best, low, state.nodes = search(
        smaller.problem,
        smaller.status,
        smaller.offers,
        smaller.usual,
        state.low,
        opened,
        state.best,
        state.slack,
        own,
        effort.node_rounds,
        effort.turns,
    )
    if best < state.best:
        state.opened = _widened(opened, smaller.sites, len(state.opened))
        state.best = best
    state.low = max(state.low, low)
    if state.closed or not cover or state.nodes >= effort.nodes:
        return
    choice, low, seen = remainder(smaller.problem, smaller.status, effort.nodes - state.nodes)
    state.nodes += seen
    if choice is not None and smaller.problem.price[choice].sum() <= smaller.problem.budget:
        state.better(
            _widened(choice, smaller.sites, len(state.opened)), float(value_of(smaller.problem, choice))
        )
    # What was closed on the way to it holds no choice better by more than the slack.
    state.low = max(state.low, min(low, state.best - state.slack))
    state.same = TOLERANCE


def _widened(opened: Mask, sites: Whole, many: int) -> Mask:
    out = np.zeros(many, np.bool_)
    out[sites] = opened
    return out
