"""What the own search leaves of a covering problem, as an integer programme for HiGHS.

Used where serving costs nothing (cover): there the programme is small, one row a demand. HiGHS is asked
with a limit of nodes, never of time.
"""

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from seamline.analysis.siting.bound import OPEN, Status
from seamline.analysis.siting.problem import Mask, Problem

TOLERANCE = 1e-6
"""HiGHS's own, of a value scaled to about 1 to 1000: what it proves is proved to that."""
SCALE = 1_000.0
INFEASIBLE = 2
"""Of scipy's milp."""


def remainder(problem: Problem, status: Status, nodes: int) -> tuple[Mask | None, float, int]:
    """Return HiGHS's choice, None where it has none, and its bound of the value, how many nodes it took.

    A bound of inf: there is no choice.
    """
    size, many = len(problem.outside), len(problem.price)
    row = np.repeat(np.arange(size), np.diff(problem.starts))
    serves = sparse.csr_matrix((np.full(len(row), -1.0), (row, problem.sites)), shape=(size, many))
    backed = np.flatnonzero(problem.second > 0)
    seat = sparse.identity(size, format="csr")
    gains = np.concatenate([problem.outside, problem.second[backed]])
    unit = SCALE / max(float(gains.max(initial=0.0)), 1e-300)
    money = sparse.csr_matrix(np.concatenate([problem.price, np.zeros(size + len(backed))])[None, :])
    low = np.zeros(many + size + len(backed))
    low[:many] = status == OPEN
    found = milp(
        np.concatenate([np.zeros(many), -gains * unit]),
        integrality=np.concatenate([np.ones(many), np.zeros(size + len(backed))]),
        bounds=Bounds(low, np.ones(len(low))),
        constraints=[
            LinearConstraint(sparse.hstack([serves, seat, seat[:, backed]], format="csr"), -np.inf, 0),
            LinearConstraint(money, -np.inf, problem.budget),
        ],
        options={"mip_rel_gap": 0.0, "node_limit": nodes, "presolve": True},
    )
    if found.status == INFEASIBLE:
        return None, np.inf, 0
    whole = float(gains.sum())
    bound = found.mip_dual_bound
    low_bound = whole + (bound - TOLERANCE) / unit if bound is not None and np.isfinite(bound) else 0.0
    choice = None if found.x is None else found.x[:many] > 0.5
    return choice, max(0.0, low_bound), int(found.mip_node_count or 0)
