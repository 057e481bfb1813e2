"""Coverage of 100,000 cells by 500 posts, and of 1,000 segments by a day's 100,000 positions.

The reference of the first is what one would write with scipy: a tree over the cells, every pair within the
longest range, the exact distance on the ellipsoid of each, and the age, the quality and the count of what
remains. Both give the same figures, which is checked. The second has no reference.
"""

import time
from collections.abc import Callable

import numpy as np
from scipy.spatial import cKDTree

from seamline.analysis.coverage import looks, sensors
from seamline.analysis.coverage.cover import Rules, Segments, cover
from seamline.analysis.coverage.looks import Gap, Sightings, Standing
from seamline.analysis.spread import in_turn
from seamline.exercise.bench_figure import MOST, Figure
from seamline.terms.geodesy import WGS84

CELLS, POSTS, POSITIONS, SEGMENTS = 100_000, 500, 100_000, 1_000
ROUNDS = 7
AT = 1_600_000_000_000
TABLE = sensors.checked({})
RULES = Rules()
WEST, EAST, SOUTH, NORTH = 42.0, 47.0, 34.0, 35.5


def cells(draws: np.random.Generator) -> Segments:
    """So many cells between the lines, each a point."""
    lon, lat = draws.uniform(WEST, EAST, CELLS), draws.uniform(SOUTH, NORTH, CELLS)
    return Segments(lon, lat, np.arange(CELLS + 1), np.ones(CELLS))


def posts(draws: np.random.Generator) -> Standing:
    """So many posts of two parties, a fifth of them left some hours ago."""
    left = np.where(draws.random(POSTS) < 0.2, AT - draws.integers(1, 72, POSTS) * 3_600_000, AT + 1)
    return Standing(
        lon=draws.uniform(WEST, EAST, POSTS),
        lat=draws.uniform(SOUTH, NORTH, POSTS),
        party=draws.integers(0, 2, POSTS),
        unit=np.arange(POSTS),
        kind=np.zeros(POSTS, np.int64),
        range_m=draws.uniform(2_000, 8_000, POSTS),
        since=np.zeros(POSTS, np.int64),
        until=left,
    )


def nobody() -> Sightings:
    """No positions."""
    real, whole = np.empty(0), np.empty(0, np.int64)
    return Sightings(real, real, whole, whole, whole, whole, real, whole)


def ours(ground: Segments, seen: Sightings, held: Standing) -> tuple[np.ndarray, np.ndarray]:
    """Ages and how many see each now."""
    found = looks.looks(seen, held, AT, TABLE, Gap())
    together = cover(ground, found, 2, RULES, in_turn).together
    return together.age_h, together.units


def with_scipy(ground: Segments, held: Standing) -> tuple[np.ndarray, np.ndarray]:
    """The same from a tree over the cells and exact distances."""
    tree = cKDTree(looks.earth_xyz(ground.lon, ground.lat))
    near = tree.query_ball_point(looks.earth_xyz(held.lon, held.lat), held.range_m)
    post = np.repeat(np.arange(POSTS), [len(one) for one in near])
    cell = np.concatenate([np.asarray(one, np.int64) for one in near])
    away = WGS84.inv(held.lon[post], held.lat[post], ground.lon[cell], ground.lat[cell])[2]
    kept = away <= held.range_m[post]
    post, cell = post[kept], cell[kept]
    age_h = np.maximum(AT - held.until, 0) / 3_600_000
    ages = np.full(CELLS, np.inf)
    np.minimum.at(ages, cell, age_h[post])
    worth = TABLE["post"].quality * np.exp2(-age_h / TABLE["post"].half_life_h)
    return ages, np.bincount(cell[worth[post] >= RULES.enough], minlength=CELLS)


def walk(draws: np.random.Generator) -> tuple[Segments, Sightings]:
    """Segments of 1.5 km along a line, and patrols that walk about it for a day, a position a minute."""
    along = WEST + np.arange(SEGMENTS)[:, None] * 0.005 + np.linspace(0, 0.005, 7)[None, :-1]
    ground = Segments(
        along.ravel(), np.full(along.size, 35.0), np.arange(0, along.size + 1, 6), np.full(SEGMENTS, 1_500.0)
    )
    units = POSITIONS // 1_440 + 1
    steps = draws.normal(0, 0.003, (units, 1_440)).cumsum(axis=1)
    size = units * 1_440
    seen = Sightings(
        lon=(draws.uniform(WEST, EAST, units)[:, None] + steps).ravel(),
        lat=(35 + draws.normal(0, 0.001, (units, 1_440)).cumsum(axis=1)).ravel(),
        at=np.tile(AT - np.arange(1_440)[::-1] * 60_000, units),
        party=np.repeat(np.arange(units) % 2, 1_440),
        unit=np.repeat(np.arange(units), 1_440),
        kind=np.full(size, sensors.KINDS.index("patrol")),
        precision_m=np.full(size, 10.0),
        piece=np.zeros(size, np.int64),
    )
    return ground, seen.only(np.arange(POSITIONS))


def cost(work: Callable[[], object]) -> float:
    """CPU seconds of one run: others use the machine at the same time."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def measure() -> list[Figure]:
    """Return the figures: the best of several rounds, reference and ours in turn, compiled before."""
    draws = np.random.default_rng(1)
    ground, held, silent = cells(draws), posts(draws), nobody()
    line, seen = walk(draws)
    empty = Standing(*(column[:0] for column in (getattr(held, name) for name in held.__struct_fields__)))
    for one, other in zip(ours(ground, silent, held), with_scipy(ground, held), strict=True):
        differing = int((one != other).sum())
        assert differing <= 2, f"{differing} cells differ from the reference"  # on the very edge of a range
    ours(line, seen, empty)
    mine, theirs, day = [], [], []
    for _ in range(ROUNDS):
        theirs.append(cost(lambda: with_scipy(ground, held)))
        mine.append(cost(lambda: ours(ground, silent, held)))
        day.append(cost(lambda: ours(line, seen, empty)))
    return [
        Figure("coverage-cells", 1_000 * min(mine), "ms", 100, MOST, 1_000 * min(theirs)),
        Figure("coverage-positions", 1_000 * min(day), "ms", 250, MOST),
    ]


if __name__ == "__main__":
    for figure in measure():
        print(figure)
