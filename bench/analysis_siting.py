"""Sites chosen: proved optima and bounds beside spopt with CBC, and HiGHS alone, in CPU seconds.

The covering problem is drawn from a seed: 2,000 places and 500 sites over a square, covered within 0.15 of
its side, weights 1 to 99. The p-median files are OR-Library's, from the open data beside the project; without
them their figures are left out, and said so.
"""

import contextlib
import io
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from seamline.analysis.siting.place import Choice, least_way, most_cover
from seamline.analysis.siting.problem import Room
from seamline.codecs import or_library
from seamline.exercise.bench_figure import MOST, Figure
from seamline.studies import siting_input

try:
    import pulp
    from spopt.locate import MCLP, PMedian
except ImportError:
    pulp = None

PLACES, SITES, CHOSEN, NEAR = 2_000, 500, 10, 0.15
SEED = 1
FILES = Path(__file__).parents[2] / "shared" / "data" / "statistics" / "pmed"
OPTIMA = {"pmed6": 7824, "pmed10": 1255, "pmed20": 1789, "pmed35": 10400}
RUNS = 5
T = TypeVar("T")


def cover_problem() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Distances, shape (PLACES, SITES), and weights, shape (PLACES,)."""
    rng = np.random.default_rng(SEED)
    places, sites = rng.random((PLACES, 2)), rng.random((SITES, 2))
    weight = rng.integers(1, 100, PLACES).astype(np.float64)
    return np.hypot(*(places[:, None] - sites[None]).transpose(2, 0, 1)), weight


def timed(work: Callable[[], T], runs: int = RUNS) -> tuple[float, T]:
    """Least CPU seconds, those of child processes among them, and what came out."""
    best, found = np.inf, None
    for _ in range(runs):
        start = _spent()
        found = work()
        best = min(best, _spent() - start)
    assert found is not None
    return float(best), found


def _spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def none(size: int) -> NDArray[np.bool_]:
    return np.zeros(size, np.bool_)


def direct(covers: NDArray[np.bool_], weight: NDArray[np.float64]) -> float:
    """The covering problem as it stands, by HiGHS."""
    size, sites = covers.shape
    rows = sparse.hstack([sparse.csr_matrix(-covers.astype(np.float64)), sparse.identity(size)], format="csr")
    money = sparse.csr_matrix(np.concatenate([np.ones(sites), np.zeros(size)])[None, :])
    found = milp(
        np.concatenate([np.zeros(sites), -weight]),
        integrality=np.concatenate([np.ones(sites), np.zeros(size)]),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(rows, -np.inf, 0), LinearConstraint(money, -np.inf, CHOSEN)],
        options={"mip_rel_gap": 0.0},
    )
    return float(-found.fun)


def by_spopt(way: NDArray[np.float64], weight: NDArray[np.float64], count: int, near: float | None) -> float:
    """The same with spopt and CBC, to a gap of 0."""
    if near is None:
        problem = PMedian.from_cost_matrix(way, weight, p_facilities=count)
    else:
        problem = MCLP.from_cost_matrix(way, weight, service_radius=near, p_facilities=count)
    with contextlib.redirect_stdout(io.StringIO()):
        problem.solve(pulp.PULP_CBC_CMD(msg=False, gapRel=0), results=False)
    return float(pulp.value(problem.problem.objective))


def cover_figures() -> list[Figure]:
    way, weight = cover_problem()
    covers = way <= NEAR

    def ours() -> Choice:
        return most_cover(covers, weight, 0.0, Room.of_count(CHOSEN, none(SITES), none(SITES)))

    ours()
    own, found = timed(ours)
    alone, best = timed(lambda: direct(covers, weight), 3)
    assert found.proved
    assert abs(found.value - best) < 0.5, (found.value, best)
    theirs = 0.0
    if pulp is not None:
        theirs, other = timed(lambda: by_spopt(way, weight, CHOSEN, NEAR), 1)
        assert abs(other - best) < 0.5, (other, best)
    return [
        Figure("analysis-mclp", own, "s", 0.8, MOST, theirs),
        Figure("analysis-mclp-direct", own, "s", 0.8, MOST, alone),
    ]


def median_figures() -> list[Figure]:
    if not FILES.is_dir():
        print("the p-median files are not here: their figures are left out")
        return []

    def solve(name: str) -> Callable[[], Choice]:
        with (FILES / f"{name}.txt").open(encoding="ascii") as lines:
            ground = siting_input.of_graph(or_library.read(lines))
        size = len(ground.sites)
        room = Room.of_count(ground.count, none(size), none(size))
        return lambda: least_way(ground.way, ground.weight, room)

    first = solve("pmed1")
    first()
    own, found = timed(first)
    assert (found.value, found.proved) == (5819, True)
    theirs = 0.0
    if pulp is not None:
        with (FILES / "pmed1.txt").open(encoding="ascii") as lines:
            ground = siting_input.of_graph(or_library.read(lines))
        theirs, value = timed(lambda: by_spopt(ground.way, ground.weight, ground.count, None), 3)
        assert abs(value - 5819) < 0.5, value
    spent, gaps = [], []
    for name, optimum in OPTIMA.items():
        seconds, choice = timed(solve(name), 3)
        assert choice.bound <= optimum <= choice.value, name
        print(f"{name}: {choice.value:.0f}, bound {choice.bound:.0f}, optimum {optimum}, {seconds:.3f} s")
        spent.append(seconds)
        gaps.append(choice.gap)
    return [
        Figure("analysis-pmed1", own, "s", theirs / 10 if theirs else 0.15, MOST, theirs),
        Figure("analysis-pmed-seconds", max(spent), "s", 2.0, MOST),
        Figure("analysis-pmed-gap", 100 * max(gaps), "%", 0.5, MOST),
    ]


def measure() -> list[Figure]:
    return [*cover_figures(), *median_figures()]


if __name__ == "__main__":
    for figure in measure():
        print(
            figure.name, f"{figure.value:.4f}", figure.unit, f"reference {figure.reference:.4f}", figure.met
        )
