"""Near repeats and hot spots, each beside its reference in the same run.

R surveillance's ``knox`` is run by Rscript on the same events and the same distances; it times itself, so
that starting R is not counted. esda is imported here for reference only.
"""

import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from seamline.analysis.patterns.getis import gi, permuted
from seamline.analysis.patterns.knox import knox
from seamline.analysis.patterns.pairs import in_space, near_pairs
from seamline.analysis.patterns.weights import Neighbours, of_links
from seamline.analysis.spread import in_turn
from seamline.exercise.bench_figure import MOST, Figure

SEED, DRAWS = 1, 999
EVENTS, MANY = 336, 20_000
NEAR_M, NEAR_DAYS = 5_000.0, 14
FASTER = 200
TIMES = 5

R_KNOX = r"""
suppressMessages(library(surveillance))
events <- read.csv(commandArgs(TRUE)[1])
ds <- dist(as.matrix(events[, c("x", "y", "z")]))
dt <- dist(events$day)
set.seed(1)
for (i in 1:3) {
  took <- system.time(found <- knox(dt, ds, eps.t = 14, eps.s = 5000, B = 999))
  cat("\nknox", sum(took[c("user.self", "sys.self")]), found$statistic, mean(found$permstats), "\n")
}
"""


def _events(count: int, wide: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return longitudes, latitudes and days of so many events in a square of degrees and two years."""
    random = np.random.default_rng(SEED)
    lon, lat = 43 + random.uniform(0, wide, count), 35 + random.uniform(0, wide, count)
    return lon, lat, random.integers(0, 730, count)


def _ours(lon: np.ndarray, lat: np.ndarray, days: np.ndarray) -> tuple[int, float]:
    found = knox(
        near_pairs(lon, lat, np.array([NEAR_M])), 1, days, np.array([NEAR_DAYS]), DRAWS, SEED, in_turn
    )
    return found.near, float(found.mean[0, 0])


def _cpu(work: Callable[[], object], times: int = TIMES) -> float:
    """Return the least CPU seconds of several runs."""
    best = np.inf
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return float(best)


def _r_knox(lon: np.ndarray, lat: np.ndarray, days: np.ndarray) -> tuple[float, int, float]:
    """Return R's CPU seconds, its count of close pairs and the mean of its draws; 0 seconds without R."""
    with tempfile.TemporaryDirectory() as folder:
        table, script = Path(folder) / "events.csv", Path(folder) / "knox.R"
        places = np.column_stack((in_space(lon, lat), days))
        np.savetxt(table, places, delimiter=",", header="x,y,z,day", comments="")
        script.write_text(R_KNOX)
        try:
            done = subprocess.run(
                ["Rscript", str(script), str(table)], capture_output=True, text=True, check=True, timeout=300
            )
        except (OSError, subprocess.SubprocessError):
            return 0.0, 0, 0.0
    rows = [line.split()[1:] for line in done.stdout.splitlines() if line.startswith("knox ")]
    took, count, mean = min(tuple(map(float, row)) for row in rows)
    return took, int(count), mean


def _square(side: int) -> Neighbours:
    """Return the cells of a square, neighbours by edge and corner."""
    row, column = np.divmod(np.arange(side * side), side)
    one, other = [], []
    for up in (-1, 0, 1):
        for right in (-1, 0, 1):
            inside = (row + up >= 0) & (row + up < side) & (column + right >= 0) & (column + right < side)
            if up or right:
                one.append(np.flatnonzero(inside))
                other.append(((row + up) * side + column + right)[inside])
    return of_links(np.concatenate(one), np.concatenate(other), side * side)


def _esda(values: np.ndarray, near: Neighbours, draws: int) -> float:
    """Return esda's CPU seconds for Gi*, 0 where it is not installed."""
    try:
        from esda.getisord import G_Local
        from libpysal.weights import W
    except ImportError:
        return 0.0
    rows = {n: near.others[near.starts[n] : near.starts[n + 1]].tolist() for n in range(len(near))}
    weights = W(rows, silence_warnings=True)

    def work() -> object:
        return G_Local(values, weights, transform="B", star=True, permutations=draws, n_jobs=1, seed=SEED)

    work()
    return _cpu(work, 2)


def measure() -> list[Figure]:
    """Return what near repeats and hot spots cost. Raises AssertionError where R counts otherwise."""
    few, many = _events(EVENTS, 0.5), _events(MANY, 4.0)
    near, mean = _ours(*few)  # compiles
    took, count, r_mean = _r_knox(*few)
    if took:
        assert count == near, (count, near)
        assert abs(r_mean - mean) < 0.1 * max(mean, 1), (r_mean, mean)
    knox_ms = 1_000 * _cpu(lambda: _ours(*few))
    knox_s = _cpu(lambda: _ours(*many), 2)

    random = np.random.default_rng(SEED)
    cells, small = _square(317), _square(100)
    values, fewer = random.normal(0, 1, len(cells)), random.normal(0, 1, len(small))
    permuted(fewer, small, 9, SEED, in_turn)
    gistar_ms = 1_000 * _cpu(lambda: gi(values, cells))
    draws_s = _cpu(lambda: permuted(fewer, small, DRAWS, SEED, in_turn), 2)
    esda_ms, esda_s = 1_000 * _esda(values, cells, 0), _esda(fewer, small, DRAWS)
    return [
        Figure("knox", knox_ms, "ms", 1_000 * took / FASTER if took else 16.5, MOST, 1_000 * took),
        Figure("knox-many", knox_s, "s", 10.0, MOST),
        Figure("gistar", gistar_ms, "ms", esda_ms or 100.0, MOST, esda_ms),
        Figure("gistar-draws", draws_s, "s", esda_s or 5.0, MOST, esda_s),
    ]


if __name__ == "__main__":
    for one in measure():
        print(one, "met" if one.met else "NOT MET", f"{one.ratio:.5f}")
