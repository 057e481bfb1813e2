"""Scan statistics: seconds of CPU, and wall on two threads, beside what SaTScan is stated to take.

SaTScan cannot be installed from a registry, nor can R's scanstatistics: the references are stated figures,
of another machine, not measured in this run. The seam is made by a seeded generator of the stated size; how
large a window SaTScan was let look at is not stated, so ours is half of the cases and 30 days.
"""

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from seamline.analysis.scan import permutation
from seamline.analysis.scan.circles import circles, on_sphere
from seamline.analysis.scan.permutation import Cases, Looked
from seamline.analysis.scan.ranking import clusters
from seamline.analysis.spread import Spread, in_turn
from seamline.exercise.bench_figure import MOST, Figure
from seamline.storage.threads import Threads

DATA = Path(__file__).parents[2] / "shared" / "data" / "statistics" / "satscan"
CELLS, DAYS, EVENTS, SEED = 500, 365, 3_000, 20_161_017
LONGEST = 30
TIMES = 3

STATED_FEVER_CPU_S = 0.10
STATED_AHEAD_S = 6.6
STATED_ANY_S = 65.6
"""Of SaTScan, as stated."""


def fever() -> tuple[Cases, np.ndarray, float]:
    """Fever in New York, three weeks of November 2001; places in space; radius, km."""
    places = [line.split() for line in (DATA / "NYCfever.geo").read_text().splitlines() if line.strip()]
    at = {row[0]: number for number, row in enumerate(places)}
    place, day = [], []
    for line in (DATA / "NYCfever.cas").read_text().splitlines():
        if line.strip():
            one, count, date = line.split()
            when = (dt.date(*map(int, date.split("/"))) - dt.date(2001, 11, 1)).days
            place += [at[one]] * int(count)
            day += [when] * int(count)
    lat, lon = np.array([[float(row[1]), float(row[2])] for row in places]).T
    return Cases(np.array(place), np.array(day), len(places), 24), on_sphere(lat, lon), 3.0


def seam() -> tuple[Cases, np.ndarray, float]:
    """A year of events over a square of two degrees where nothing is going on."""
    rng = np.random.default_rng(SEED)
    lat, lon = rng.uniform(34, 36, CELLS), rng.uniform(43, 45, CELLS)
    cases = Cases(rng.integers(0, CELLS, EVENTS), rng.integers(0, DAYS, EVENTS), CELLS, DAYS)
    return cases, on_sphere(lat, lon), np.inf


def whole(given: tuple[Cases, np.ndarray, float], looked: Looked, replications: int, spread: Spread) -> float:
    """Circles, the scan, all replications and the clusters told; the highest statistic."""
    cases, points, radius = given
    weights = np.bincount(cases.place, minlength=cases.places).astype(float)
    found = circles(points, weights, 0.5 * weights.sum(), radius)
    about = permutation.scan(cases, found, looked, spread)
    permutation.by_chance(cases, found, looked, SEED, replications, spread)
    return clusters(about, found, 10)[0].window.stat


def best(clock: Callable[[], float], work: Callable[[], float]) -> float:
    found = []
    for _ in range(TIMES):
        start = clock()
        work()
        found.append(clock() - start)
    return min(found)


def measure() -> list[Figure]:
    """The three figures of the scan."""
    two = Threads(2)
    made = seam()
    ahead, anywhere = Looked(LONGEST, ahead=True), Looked(LONGEST, ahead=False)
    for looked in (ahead, anywhere):
        whole(made, looked, 1, in_turn)
    figures = [
        Figure(
            "scan-ahead", best(time.perf_counter, lambda: whole(made, ahead, 999, two)), "s",
            STATED_AHEAD_S / 5, MOST, STATED_AHEAD_S,
        ),
        Figure(
            "scan-any", best(time.perf_counter, lambda: whole(made, anywhere, 99, two)), "s",
            STATED_ANY_S / 10, MOST, STATED_ANY_S,
        ),
    ]  # fmt: skip
    if DATA.exists():
        given = fever()
        cpu = best(time.process_time, lambda: whole(given, Looked(7), 999, in_turn))
        figures.insert(0, Figure("scan-fever", cpu, "s", STATED_FEVER_CPU_S, MOST, STATED_FEVER_CPU_S))
    return figures


if __name__ == "__main__":
    for one in measure():
        print(f"{one.name}: {one.value:.3f} s, goal {one.goal:.2f}, stated {one.reference}")
