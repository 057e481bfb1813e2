"""Response: nearest posts, what-if, travel times, posts taken away; each beside a reference in the same run.

Run by name: ``python bench/analysis_travel.py``. CPU time, the best of several, in turn with the reference.
"""

import sys
import time
from collections.abc import Callable

import numpy as np
from pyproj import Geod
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from seamline.analysis.travel import network, shortest
from seamline.analysis.travel.nearest import nearest, rays
from seamline.analysis.travel.orders import by_distance
from seamline.exercise.bench_figure import MOST, Figure

SEED = 20_201
ROUNDS = 7
POSTS, CELLS, DEPTH = 500, 100_000, 16
ROWS, COLUMNS, SOURCES = 700, 715, 50
GONE = 5

Job = Callable[[], object]


def cpu(*jobs: Job, rounds: int = ROUNDS) -> list[float]:
    """The least CPU seconds of each job, warmed and taken in turn."""
    best = [np.inf] * len(jobs)
    for job in jobs:
        job()
    for _ in range(rounds):
        for at, job in enumerate(jobs):
            start = time.process_time()
            job()
            best[at] = min(best[at], time.process_time() - start)
    return best


def places() -> tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]:
    """Cells on a grid over 11 by 8 degrees, and posts at random in it."""
    r = np.random.default_rng(SEED)
    lon, lat = np.meshgrid(np.linspace(38, 49, 400), np.linspace(29, 37, CELLS // 400))
    return (lon.ravel(), lat.ravel()), (r.uniform(38, 49, POSTS), r.uniform(29, 37, POSTS))


def of_nearest() -> Figure:
    cells, posts = places()
    geod = Geod(ellps="WGS84")

    def reference() -> tuple[np.ndarray, np.ndarray]:
        _, found = cKDTree(rays(*posts)).query(rays(*cells))
        return found, geod.inv(*cells, posts[0][found], posts[1][found])[2]

    found, metres = reference()
    ours = nearest(*cells, *posts)
    # The nearest by chord is the nearest in all but close ties.
    assert (ours.post[:, 0] == found).mean() > 0.999
    assert np.abs(ours.value[:, 0] - metres).max() < 1.0
    mine, theirs = cpu(lambda: nearest(*cells, *posts), reference)
    return Figure("analysis-nearest", 1_000 * mine, "ms", 1_000 * theirs * 88 / 177, MOST, 1_000 * theirs)


def of_what_if() -> Figure:
    """Goal: 6 ms where the plain table takes 11 ms on the same machine."""
    cells, posts = places()
    r = np.random.default_rng(SEED + 1)
    standing = np.ones(POSTS, bool)
    standing[r.choice(POSTS, round(0.42 * POSTS), replace=False)] = False
    orders = nearest(*cells, *posts, DEPTH)
    left = np.flatnonzero(standing)

    def table() -> tuple[np.ndarray, np.ndarray]:
        there = standing[orders.post]
        at = np.argmax(there, axis=1)
        every = np.arange(len(at))
        return orders.post[every, at], orders.value[every, at]

    found = by_distance(cells, posts, orders, standing)
    again = nearest(*cells, posts[0][left], posts[1][left], 2)
    assert (found.post == left[again.post[:, 0]]).all()
    assert (found.value == again.value[:, 0]).all()
    assert (found.backup == left[again.post[:, 1]]).all()
    assert (found.backup_value == again.value[:, 1]).all()
    mine, theirs = cpu(lambda: by_distance(cells, posts, orders, standing), table)
    return Figure("analysis-what-if", 1_000 * mine, "ms", 6.0, MOST, 1_000 * theirs)


def country() -> network.Network:
    """A lattice of 1,000,000 roads (999,585), each open both ways, between 500,500 nodes."""
    r = np.random.default_rng(SEED + 2)
    at = np.arange(ROWS * COLUMNS).reshape(ROWS, COLUMNS)
    u = np.concatenate((at[:, :-1].ravel(), at[:-1].ravel()))
    v = np.concatenate((at[:, 1:].ravel(), at[1:].ravel()))
    seconds = r.uniform(200, 2_000, len(u)) / (r.choice([30.0, 50.0, 70.0, 90.0], len(u)) / 3.6)
    made = network.edges(at.size, u, v, seconds)
    return network.laid_out(made.nodes, made.u, made.v, made.us)


def of_travel() -> list[Figure]:
    graph = country()
    r = np.random.default_rng(SEED + 3)
    node = np.sort(r.choice(graph.nodes, SOURCES, replace=False)).astype(np.int32)
    seed = shortest.label_of(np.zeros(SOURCES, np.int64), np.arange(SOURCES))
    matrix = csr_matrix((graph.us.astype(float), graph.to, graph.start))

    def reference() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return dijkstra(matrix, indices=node, min_only=True, return_predecessors=True)

    labels = shortest.search(graph, node, seed)
    post, seconds = shortest.read(labels[:, 0])
    wanted, _, owner = reference()
    assert (seconds == wanted / 1e6).all()
    assert (node[post] == owner).all()
    standing = np.ones(SOURCES, bool)
    standing[r.choice(SOURCES, GONE, replace=False)] = False
    fewer = shortest.without(graph, labels, node, seed, standing)
    assert (fewer == shortest.search(graph, node[standing], seed[standing])).all()
    mine, theirs, less, again = cpu(
        lambda: shortest.search(graph, node, seed),
        reference,
        lambda: shortest.without(graph, labels, node, seed, standing),
        lambda: shortest.search(graph, node[standing], seed[standing]),
        rounds=5,
    )
    return [
        Figure("analysis-travel", mine, "s", 0.9 * theirs, MOST, theirs),
        Figure("analysis-travel-removal", less, "s", 0.3 * again, MOST, again),
        beside_networkit(graph, node, mine),
    ]


def beside_networkit(graph: network.Network, node: np.ndarray, mine: float) -> Figure:
    """The same beside networkit on one thread, where it is installed."""
    try:
        import networkit
    except ImportError:
        print("networkit is not installed: no reference", file=sys.stderr)
        return Figure("analysis-travel-networkit", mine, "s", mine, MOST)
    tail = np.repeat(np.arange(graph.nodes), np.diff(graph.start))
    # Its search of several sources is one from a further node that reaches them all at once.
    rows = np.concatenate((tail, np.full(len(node), graph.nodes))).astype(np.uint64)
    columns = np.concatenate((graph.to, node)).astype(np.uint64)
    weights = np.concatenate((graph.us / 1e6, np.zeros(len(node))))
    made = networkit.GraphFromCoo((weights, (rows, columns)), n=graph.nodes + 1, weighted=True, directed=True)
    networkit.setNumberOfThreads(1)
    (theirs,) = cpu(lambda: networkit.distance.Dijkstra(made, graph.nodes, True, False).run(), rounds=3)
    return Figure("analysis-travel-networkit", mine, "s", theirs, MOST, theirs)


def measure() -> list[Figure]:
    """All figures of response, the references measured in the same run."""
    return [of_nearest(), of_what_if(), *of_travel()]


if __name__ == "__main__":
    for one in measure():
        bound = "met" if one.met else "missed"
        print(
            one.name, f"{one.value:.3g} {one.unit}, goal {one.goal:.3g}, beside {one.reference:.3g}: {bound}"
        )
