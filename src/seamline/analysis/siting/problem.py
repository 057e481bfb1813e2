"""One shape for what is asked when sites are chosen: serve every piece of ground as cheaply as can be.

A piece of ground (a demand) has two seats. A site that is open may take one of them at its cost; ``outside``
and ``second`` are what it costs to leave the one or the other empty. The cheaper two of all these count:

- p-median: a cost is weight times distance, the second seat costs nothing to leave empty;
- MCLP: who covers takes a seat at no cost, the first empty seat costs the weight, the second nothing;
- MCLP with backup: the second empty seat costs theta times the weight.

So one bound (``bound``), one heuristic (``exchange``) and one search (``search``) serve all of them.
"""

from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.siting.reduce import merged, undominated
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]

MAX_DEMAND = 100_000
MAX_SITES = 10_000
MAX_PAIRS = 16_000_000
"""Demands times sites: 128 MB of distances, and about twice that while they are sorted."""
MAX_EXACT = 2.0**50
"""Sums of whole numbers up to this are exact, with room for a step of the search."""
MAX_VALUE = 1e12
"""Of a weight, a distance, a cost: sums of products of them stay exact enough to be told apart."""


class Problem(NamedTuple):
    """What is to be served, by what.

    starts: shape (n + 1,), where the sites of each of n demands begin in ``sites`` and ``costs``, which have
    shape (pairs,) and go from cheap to dear within a demand. outside, second: shape (n,), of an empty seat,
    outside >= second >= 0. price: shape (m,), > 0 where not kept, and budget: what all open sites may cost
    together. kept: shape (m,), sites that are open in any case, their price spent: those that are kept, and
    those that cost nothing, since one more site never makes it worse.
    """

    starts: Whole
    sites: NDArray[np.int32]
    costs: Array
    outside: Array
    second: Array
    price: Array
    budget: float
    kept: Mask


class Room(msgspec.Struct, frozen=True):
    """What may be opened. price: shape (m,), >= 0; budget: for all of them; keep, forbid: shape (m,)."""

    price: Array
    budget: float
    keep: Mask
    forbid: Mask

    @staticmethod
    def of_count(count: int, keep: Mask, forbid: Mask) -> "Room":
        """Return room for at most so many sites, those that are kept among them.

        Raises InvalidInput ``siting-count`` where there are not so many that may be opened, or fewer are
        asked for than are kept, or none.
        """
        allowed, kept = int((~forbid).sum()), int(keep.sum())
        if not max(kept, 1) <= count <= allowed:
            raise InvalidInput(
                "siting-count", f"{max(kept, 1)} to {allowed}", least=max(kept, 1), most=allowed
            )
        return Room(np.ones(len(keep)), float(count), keep, forbid)

    def checked(self) -> "Room":
        """Return itself. Raises InvalidInput ``siting-price``, ``siting-budget``, ``siting-contradiction``.

        A budget that does not pay for what is kept, or for no site at all, is ``siting-budget``.
        """
        if not (np.isfinite(self.price) & (self.price >= 0) & (self.price <= MAX_VALUE)).all():
            raise InvalidInput("siting-price", "a site costs 0 or more")
        if (self.keep & self.forbid).any():
            raise InvalidInput("siting-contradiction", site=int(np.argmax(self.keep & self.forbid)))
        if self.forbid.all():
            raise InvalidInput("siting-sites", "no site may be opened")
        spent = float(self.price[self.keep].sum())
        least = float(self.price[~self.forbid].min())
        if not (np.isfinite(self.budget) and self.budget >= spent * (1 - ROUNDING) and self.budget >= least):
            raise InvalidInput("siting-budget", f"at least {max(spent, least)}", least=max(spent, least))
        return self


ROUNDING = 1e-12
"""Of prices added up: a budget of 0.3 pays for three sites at 0.1."""


def median(distance: Array, weight: Array, room: Room) -> tuple[Problem, Whole]:
    """Return the p-median problem, and which site each of its sites is.

    distance: shape (n, m), >= 0, in any unit, inf where a demand cannot be reached; weight: shape (n,).
    Every demand has to be reachable from some site that is not forbidden. Raises as ``checked`` and
    ``Room.checked``; ``siting-out-of-reach`` where a demand is not.
    """
    checked(distance, weight)
    allowed = np.flatnonzero(~room.checked().forbid)
    reached = np.isfinite(distance[:, allowed])
    cost = np.where(reached, distance[:, allowed], 0) * weight[:, None]
    if not reached.any(axis=1).all():
        lost = int(np.argmin(reached.any(axis=1)))
        raise InvalidInput("siting-out-of-reach", demand=lost, count=int((~reached.any(axis=1)).sum()))
    order = np.argsort(np.where(reached, cost, np.inf), axis=1, kind="stable").astype(np.int32)
    dearest = np.where(reached, cost, 0).max(axis=1)
    # A demand that every site reaches is served whatever is open, at its dearest site at worst. Where some
    # do not reach it, standing empty costs more than the worst that is not: it is a last resort.
    outside = np.where(reached.all(axis=1), dearest, 1 + float(dearest.sum()))
    sorted_cost = np.take_along_axis(cost, order.astype(np.int64), axis=1)
    there = np.take_along_axis(reached, order.astype(np.int64), axis=1)
    return _problem(there, order, sorted_cost, outside, np.zeros(len(weight)), room, allowed), allowed


def cover(
    covers: Mask, weight: Array, theta: float, room: Room, *, lean: bool = True
) -> tuple[Problem, Whole]:
    """Return the covering problem (MCLP, with backup where theta > 0), and which site each of its sites is.

    covers: shape (n, m), whether a site covers a demand; weight: shape (n,); theta: what second cover is
    worth beside first, 0 to 1. The value of the problem is what is *not* covered. Demands that the same
    sites cover are one. lean: a site is left out where another at no higher price covers the same or more.
    """
    checked(np.zeros((len(weight), covers.shape[1])), weight)
    if not 0 <= theta <= 1:
        raise InvalidInput("siting-theta", "0 to 1")
    room.checked()
    allowed = np.flatnonzero(~room.forbid)
    rows, weight = merged(covers[:, allowed], weight)
    if lean and theta == 0:
        best = undominated(rows, room.price[allowed], room.keep[allowed])
        allowed = allowed[best]
        rows, weight = merged(rows[:, best], weight)
    order = np.tile(np.arange(len(allowed), dtype=np.int32), (len(rows), 1))
    return _problem(rows, order, np.zeros(rows.shape), weight, theta * weight, room, allowed), allowed


def checked(distance: Array, weight: Array) -> None:
    """Refuse what cannot be weighed or measured.

    Raises InvalidInput ``siting-demand`` (none, too many, all of weight 0), ``siting-sites``,
    ``siting-pairs`` (more than MAX_PAIRS), ``siting-weight``, ``siting-distance``.
    """
    size, sites = distance.shape
    if not 1 <= size <= MAX_DEMAND:
        raise InvalidInput("siting-demand", f"1 to {MAX_DEMAND}", most=MAX_DEMAND)
    if not 1 <= sites <= MAX_SITES:
        raise InvalidInput("siting-sites", f"1 to {MAX_SITES}", most=MAX_SITES)
    if size * sites > MAX_PAIRS:
        raise InvalidInput("siting-pairs", f"at most {MAX_PAIRS}", most=MAX_PAIRS)
    if weight.shape != (size,) or not (np.isfinite(weight) & (weight >= 0) & (weight <= MAX_VALUE)).all():
        raise InvalidInput("siting-weight", "a weight is 0 or more")
    if not (weight > 0).any():
        raise InvalidInput("siting-demand", "every weight is 0", most=MAX_DEMAND)
    if (
        np.isnan(distance).any()
        or (distance < 0).any()
        or (distance[np.isfinite(distance)] > MAX_VALUE).any()
    ):
        raise InvalidInput("siting-distance", "a distance is 0 or more, or unreachable")


def _problem(
    there: Mask,
    order: NDArray[np.int32],
    cost: Array,
    outside: Array,
    second: Array,
    room: Room,
    allowed: Whole,
) -> Problem:
    exact = bool((room.price == np.rint(room.price)).all())
    return Problem(
        starts=np.concatenate(([0], np.cumsum(there.sum(axis=1)))).astype(np.int64),
        sites=np.ascontiguousarray(order[there]),
        costs=np.ascontiguousarray(cost[there]),
        outside=outside.astype(np.float64),
        second=second.astype(np.float64),
        price=np.ascontiguousarray(room.price[allowed]),
        budget=room.budget if exact else room.budget * (1 + ROUNDING),
        kept=(room.keep | (room.price == 0))[allowed],
    )


def is_whole(problem: Problem) -> bool:
    """Return whether every value is a whole number, so that a bound may be rounded up."""
    parts = (problem.costs, problem.outside, problem.second)
    return all(bool((part == np.rint(part)).all()) for part in parts) and most(problem) < MAX_EXACT


def most(problem: Problem) -> float:
    """Return the value when nothing is open."""
    return float(problem.outside.sum() + problem.second.sum())
