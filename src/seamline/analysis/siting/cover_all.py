"""The fewest sites, or the cheapest, that cover all that can be covered (LSCP: Toregas and others 1971).

Demands that are covered whenever another is, and sites that another does the work of at no higher price, are
left out in turn until nothing more is; what is left goes to HiGHS with a limit of nodes.
"""

import math

import msgspec
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from seamline.analysis.siting.problem import Array, Mask, Room, Whole, checked
from seamline.analysis.siting.reduce import merged, needed, undominated

TOLERANCE = 1e-6
"""HiGHS's own, of prices scaled so that the dearest is 1: what it proves is proved to that."""


class Covering(msgspec.Struct, frozen=True):
    """What was found.

    opened: shape (m,); price: of it all; bound: nothing costs less; proved: and this does not cost more.
    covered: shape (n,), whether a demand can be covered at all. nodes: that HiGHS looked at.
    """

    opened: Mask
    price: float
    bound: float
    proved: bool
    covered: Mask
    nodes: int


def cover_all(covers: Mask, room: Room, nodes: int) -> Covering:
    """Return the cheapest choice of sites that covers whatever any permitted site covers.

    covers: shape (n, m); room: its budget does not count. Raises as ``problem.checked`` and ``Room.checked``.
    """
    room = msgspec.structs.replace(room, budget=math.fsum(room.price) + 1).checked()
    checked(np.zeros(covers.shape), np.ones(len(covers)))
    able: Mask = np.asarray(covers[:, ~room.forbid].any(axis=1))
    opened = room.keep | ((room.price == 0) & ~room.forbid)
    left = np.flatnonzero(~room.forbid & ~opened)
    rows = covers[able & ~covers[:, opened].any(axis=1)][:, left]
    rows, left = _reduced(rows, left, room.price)
    spent = math.fsum(room.price[opened])
    low, seen = 0.0, 0
    if len(rows):
        price = room.price[left]
        chosen = _greedy(rows, price)
        found, low, seen = _solved(rows, price, nodes)
        if (
            found is not None
            and rows[:, found].any(axis=1).all()
            and price[found].sum() < price[chosen].sum()
        ):
            chosen = found
        opened[left[_needful(rows, price, chosen)]] = True
    total = math.fsum(room.price[opened])
    whole = bool((room.price == np.rint(room.price)).all())
    least = spent + (math.ceil(low - TOLERANCE * max(1.0, float(room.price.max()))) if whole else low)
    # The tolerance is in the bound once, and in what HiGHS calls an optimum once more.
    proved = total - least <= 3 * TOLERANCE * max(1.0, float(room.price.max()))
    return Covering(opened, total, total if proved else least, proved, able, seen)


def _reduced(rows: Mask, left: Whole, price: Array) -> tuple[Mask, Whole]:
    while len(rows):
        before = rows.shape
        rows, _ = merged(rows, np.ones(len(rows)))
        rows = rows[needed(rows)]
        kept = undominated(rows, price[left], np.zeros(len(left), np.bool_))
        rows, left = rows[:, kept], left[kept]
        if rows.shape == before:
            break
    return rows, left


def _greedy(rows: Mask, price: Array) -> Mask:
    """Return sites taken by what they newly cover per price until all is covered."""
    chosen, bare = np.zeros(len(price), np.bool_), np.ones(len(rows), np.bool_)
    while bare.any():
        site = int(np.argmax(rows[bare].sum(axis=0) / price))
        chosen[site] = True
        bare &= ~rows[:, site]
    return chosen


def _needful(rows: Mask, price: Array, chosen: Mask) -> Mask:
    """Return the choice without sites, the dearest first, whose work the others do."""
    chosen = chosen.copy()
    for site in sorted(np.flatnonzero(chosen).tolist(), key=lambda one: (-price[one], one)):
        chosen[site] = False
        if not rows[:, chosen].any(axis=1).all():
            chosen[site] = True
    return chosen


def _solved(rows: Mask, price: Array, nodes: int) -> tuple[Mask | None, float, int]:
    """Return HiGHS's choice if it has one, its bound of the price, and how many nodes it looked at."""
    scale = float(price.max())
    found = milp(
        price / scale,
        integrality=np.ones(len(price)),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(csr_matrix(rows.astype(np.float64)), 1, np.inf)],
        options={"mip_rel_gap": 0.0, "node_limit": max(nodes, 1)},
    )
    bound = found.mip_dual_bound
    low = max(0.0, (bound - TOLERANCE) * scale) if bound is not None and np.isfinite(bound) else 0.0
    return (None if found.x is None else found.x > 0.5), low, int(found.mip_node_count or 0)
