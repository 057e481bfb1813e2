"""Where to put sites: three questions, each with its answer in the words of the question.

- ``least_way`` (p-median): where sites stand so that the way to the nearest is least, by weight;
- ``most_cover`` (MCLP): where so many sites cover most, with or without backup;
- ``all_cover`` (LSCP): how few sites cover everything.

Source: Hakimi 1964; Church and ReVelle 1974; Hogan and ReVelle 1986 (backup, here weighed beside first cover
in one sum); Toregas and others 1971. How they are solved: ``choose``.
"""

import msgspec
import numpy as np

from seamline.analysis.siting.choose import EFFORT, Effort, Found, solve
from seamline.analysis.siting.cover_all import cover_all
from seamline.analysis.siting.exchange import value_of, weigh
from seamline.analysis.siting.problem import Array, Mask, Problem, Room, Whole, cover, median, most
from seamline.terms.errors import InvalidInput

SAME = 1e-9
"""Two values that differ by less than this share of them are the same."""


class Choice(msgspec.Struct, frozen=True):
    """Sites chosen.

    sites: which, ascending. value: what was asked for (the weighted way; the weight that is covered, and
    theta times what is covered twice; the price). bound: no choice does better. proved: nothing better is.
    missed: shape (sites,), by how much it is worse without that site, inf where a demand would be out of
    reach, nan for one that is kept or costs nothing. instead: shape (sites,), the site that would replace it
    best, -1 for none; worse: by how much, 0: as good. nodes, rounds: of the search.
    """

    sites: Whole
    value: float
    bound: float
    proved: bool
    missed: Array
    instead: Whole
    worse: Array
    nodes: int
    rounds: int

    @property
    def gap(self) -> float:
        """The share of the value by which it could at most be better."""
        return abs(self.value - self.bound) / max(abs(self.value), abs(self.bound), 1e-300)


def least_way(distance: Array, weight: Array, room: Room, effort: Effort = EFFORT) -> Choice:
    """Return the sites from which the weighted way to the nearest is least.

    distance: shape (n, m), in any unit, inf where there is no way; weight: shape (n,). Raises as
    ``problem.median``; InvalidInput ``siting-reach`` where no choice is found that reaches every demand.
    """
    problem, allowed = median(distance, weight, room)
    found = solve(problem, effort)
    if not found.opened.any():
        # All sites are as near as each other: the cheapest will do.
        found.opened[int(np.argmin(problem.price))] = True
    chosen = allowed[found.opened]
    if not np.isfinite(distance[:, chosen]).any(axis=1).all():
        raise InvalidInput("siting-reach", "so few sites do not reach every demand")
    # Every choice that reaches all has a value of at most this; what leaves a demand out has a higher one.
    most_way = float(
        np.where(np.isfinite(distance[:, allowed]), distance[:, allowed], 0).max(axis=1) @ weight
    )
    choice = _choice(problem, allowed, found, found.value, found.bound)
    lost = (
        choice.value + choice.missed > most_way + 0.5 if len(choice.sites) > 1 else ~np.isnan(choice.missed)
    )
    apart = choice.value + choice.worse > most_way + 0.5
    return msgspec.structs.replace(
        choice,
        missed=np.where(lost, np.inf, choice.missed),
        instead=np.where(apart, -1, choice.instead),
        worse=np.where(apart, np.nan, choice.worse),
    )


def most_cover(covers: Mask, weight: Array, theta: float, room: Room, effort: Effort = EFFORT) -> Choice:
    """Return the sites that cover most weight, with theta times what is covered at least twice.

    covers: shape (n, m); weight: shape (n,); theta: 0 to 1. Raises as ``problem.cover``.
    """
    problem, allowed = cover(covers, weight, theta, room)
    found = solve(problem, effort)
    whole = most(problem)
    return _of_cover(covers, weight, theta, room, allowed[found.opened], found, whole)


def all_cover(covers: Mask, room: Room, effort: Effort = EFFORT) -> tuple[Choice, Mask]:
    """Return the cheapest sites that cover all that can be covered, and shape (n,): what can be.

    covers: shape (n, m). Raises as ``cover_all``.
    """
    found = cover_all(covers, room, effort.nodes)
    own = Found(found.opened, -found.price, -found.bound, found.proved, found.nodes, 0)
    least = float(room.price[~room.forbid].min())
    spent = msgspec.structs.replace(room, budget=max(found.price, least))
    weight = np.ones(len(covers))
    return _of_cover(covers, weight, 0.0, spent, np.flatnonzero(found.opened), own, 0.0), found.covered


def _of_cover(
    covers: Mask, weight: Array, theta: float, room: Room, chosen: Whole, found: Found, whole: float
) -> Choice:
    """Return the choice with what each site is worth among all that may be opened."""
    problem, allowed = cover(covers, weight, theta, room, lean=False)
    full = msgspec.structs.replace(found, opened=np.isin(allowed, chosen))
    return _choice(problem, allowed, full, whole - found.value, whole - found.bound)


def _choice(problem: Problem, allowed: Whole, found: Found, value: float, bound: float) -> Choice:
    opened = _needful(problem, found.opened)
    held = np.flatnonzero(opened)
    gain, loss = np.empty(len(problem.price)), np.empty(len(held))
    beside = np.empty((len(held), len(problem.price)))
    weigh(problem, opened, held, gain, loss, beside)
    left = problem.budget - problem.price[opened].sum() + problem.price[held]
    worse = loss[:, None] - gain[None, :] - beside
    worse[:, opened] = np.inf
    worse[problem.price[None, :] > left[:, None]] = np.inf
    worse[problem.kept[held]] = np.inf
    instead = worse.argmin(axis=1) if len(held) else np.empty(0, np.int64)
    least = worse[np.arange(len(held)), instead]
    tiny = SAME * max(1.0, abs(value))
    return Choice(
        sites=allowed[held],
        value=value,
        bound=bound,
        proved=found.proved,
        missed=np.where(problem.kept[held], np.nan, loss),
        instead=np.where(np.isfinite(least), allowed[instead], -1),
        worse=np.where(np.abs(least) < tiny, 0.0, np.where(np.isfinite(least), least, np.nan)),
        nodes=found.nodes,
        rounds=found.rounds,
    )


def _needful(problem: Problem, opened: Mask) -> Mask:
    """Return the choice without what changes nothing, the last ones first; what is kept stays."""
    opened = opened.copy()
    value = value_of(problem, opened)
    gain, held = np.empty(len(problem.price)), np.flatnonzero(opened)
    loss, beside = np.empty(len(held)), np.empty((len(held), len(problem.price)))
    weigh(problem, opened, held, gain, loss, beside)
    for site in held[loss <= 0][::-1].tolist():
        if problem.kept[site] or opened.sum() == 1:
            continue
        opened[site] = False
        opened[site] = value_of(problem, opened) > value
    return opened
