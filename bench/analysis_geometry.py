"""The seam measured, cut and asked: exactness against GeographicLib, and CPU time.

The reference of an area is worked out another way (tests/unit/analysis/seam_truth.py): every crossing of two
geodesics by Newton on GeographicLib's lines, every loop by its polygon area. The naive ring, both lines in
one outline whose signed area is taken, stands beside it: its loops of opposite directions cancel.
"""

import math
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from seamline.analysis.cells import cells_over
from seamline.analysis.plane import Array
from seamline.analysis.seam import seam
from seamline.analysis.segments.resegment import resegment, segmented
from seamline.analysis.segments.where import Where
from seamline.exercise.bench_figure import MOST, Figure
from seamline.terms.geodesy import from_lon_lat
from seamline.terms.place import E7, Line, Point

sys.path.append(str(Path(__file__).parents[1] / "tests" / "unit" / "analysis"))
import seam_truth as truth

CROSSINGS = 6
RUNS = 5
PLACES = 100_000
SEED = 20161017
KINKS = 120
"""Points of each line that is timed."""


def crossing_lines(number: int) -> tuple[Line, Line]:
    """Two lines from west to east over 500 km that cross six times, each time at another angle."""
    rng = np.random.default_rng((SEED, number))
    steps = np.arange(CROSSINGS + 1)
    side = (-1.0) ** steps
    across = np.column_stack((41 + 0.8 * steps, 35.9 + side * rng.uniform(0.1, 0.4, len(steps))))
    other = np.column_stack((41.05 + 0.8 * steps, 35.9 - side * rng.uniform(0.02, 0.1, len(steps))))
    return from_lon_lat(across), from_lon_lat(other)


def plain(line: Line) -> list[tuple[float, float]]:
    return [(p.lat, p.lon) for p in line]


def area_errors(count: int = 10) -> tuple[float, float]:
    """The largest relative error of the seam, and how far off the naive ring is in the middle."""
    ours, naive = [], []
    for number in range(count):
        a, b = crossing_lines(number)
        exact = truth.between(plain(a), plain(b))
        ours.append(abs(seam(a, b).area_m2 / exact - 1))
        naive.append(1 - truth.area(plain(a) + plain(b)[::-1]) / exact)
    return max(ours), float(np.median(naive))


def long_lines() -> tuple[Line, Line]:
    """Two lines of some 500 km with the kinks of ground, 20 to 30 km apart."""
    rng = np.random.default_rng(SEED)
    lon = np.linspace(41, 46.2, KINKS)
    drift = np.cumsum(rng.normal(0, 0.015, KINKS))
    north = np.column_stack((lon, 36.2 - 0.2 * (lon - 41) + drift))
    south = np.column_stack((lon, north[:, 1] - 0.25 + rng.normal(0, 0.01, KINKS)))
    return from_lon_lat(north), from_lon_lat(south)


def least_ms(work: Callable[[], Any]) -> float:
    """CPU time of the best of several runs, warm."""
    work()
    found = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return 1_000 * min(found)


def cell_error() -> float:
    """The largest relative error of a cell of 5 km, its parallels walked in 64 and 128 geodesics."""
    cells = cells_over(seam(*long_lines()), 5)
    worst = 0.0
    for west, south, east, north in cells.corners()[:: len(cells) // 20].tolist():
        rough, fine = (ring(west, south, east, north, points) for points in (65, 129))
        worst = max(worst, abs((fine + (fine - rough) / 3) / cells.grid.cell_m2 - 1))
    return worst


def ring(west: float, south: float, east: float, north: float, points: int) -> float:
    lons = np.linspace(west, east, points).tolist()
    return truth.area([(south, lon) for lon in lons] + [(north, lon) for lon in lons[::-1]])


def places() -> tuple[Array, Array]:
    rng = np.random.default_rng(SEED)
    where = np.column_stack((rng.uniform(41, 46.2, PLACES), rng.uniform(34.5, 36.5, PLACES)))
    return where, rng.choice((0.0, 50.0, 500.0, 5_000.0), PLACES)


def measure() -> list[Figure]:
    """Every figure, each beside its reference where there is one."""
    ours, naive = area_errors()
    a, b = long_lines()
    found = segmented((a, b))
    whole = math.fsum(one.area.area_m2 for one in found.segments)
    half = KINKS // 2
    redrawn = (*a[:half], Point(a[half].lat_e7 + E7 // 50, a[half].lon_e7), *a[half + 1 :])
    where, doubt = places()
    index = Where(found.segments)
    return [
        Figure("seam-area-error", ours, "", 1e-9, MOST, naive),
        Figure("seam-segments-error", abs(whole / found.ground.area_m2 - 1), "", 1e-9, MOST),
        Figure("seam-cells-error", cell_error(), "", 1e-9, MOST),
        Figure("seam-segments-ms", least_ms(lambda: segmented((a, b))), "ms", 2_000, MOST),
        Figure("seam-redraw-ms", least_ms(lambda: resegment(found, (redrawn, b))), "ms", 2_000, MOST),
        Figure("seam-places-ms", least_ms(lambda: index.places(where, doubt)), "ms", 2_000, MOST),
    ]


if __name__ == "__main__":
    for figure in measure():
        met = "met" if figure.met else "missed"
        print(f"{figure.name}: {figure.value:.3g} {figure.unit} (goal {figure.goal:.3g}, {met}), ", end="")
        print(f"reference {figure.reference:.3g}")
