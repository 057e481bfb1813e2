"""Shortest times with their posts, against every way there is and against scipy's search."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from seamline.analysis.travel import network, shortest
from seamline.terms.errors import InvalidInput


def by_hand(edges, node, seed, standing, k):
    """The reference: all times between all nodes (Floyd 1962), then each node's posts in order."""
    times = np.full((edges.nodes, edges.nodes), np.inf)
    np.fill_diagonal(times, 0)
    for u, v, us in zip(edges.u, edges.v, edges.us, strict=True):
        times[u, v] = times[v, u] = min(times[u, v], us)
    for middle in range(edges.nodes):
        times = np.minimum(times, times[:, middle, None] + times[middle])
    out = np.full((edges.nodes, k), shortest.NEVER)
    for here in range(edges.nodes):
        found = {}
        for at, label in zip(node.tolist(), seed.tolist(), strict=True):
            us, post = divmod(label, shortest.POSTS)
            if standing[post] and np.isfinite(times[at, here]):
                new = (us + int(times[at, here])) * shortest.POSTS + post
                found[post] = min(found.get(post, new), new)
        first = sorted(found.values())[:k]
        out[here, : len(first)] = first
    return out


@st.composite
def graphs(draw):
    nodes = draw(st.integers(1, 14))
    ends = st.integers(0, nodes - 1)
    made = draw(st.lists(st.tuples(ends, ends, st.integers(1, 5)), max_size=30))
    u, v, tenths = (np.array([one[n] for one in made], np.int64) for n in range(3))
    edges = network.edges(nodes, u, v, tenths / 10)
    joins = draw(st.lists(st.tuples(ends, st.integers(0, 5), st.integers(0, 6)), min_size=1, max_size=9))
    node = np.array([one[0] for one in joins], np.int32)
    seed = shortest.label_of(
        np.array([one[1] for one in joins]) * 100_000, np.array([one[2] for one in joins])
    )
    standing = np.array(draw(st.lists(st.booleans(), min_size=7, max_size=7)))
    return edges, node, seed, standing, draw(st.integers(1, 5))


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_labels_are_those_of_every_way(case):
    edges, node, seed, standing, k = case
    graph = network.laid_out(edges.nodes, edges.u, edges.v, edges.us)
    labels = shortest.search(graph, node, seed, k)
    assert (labels == by_hand(edges, node, seed, np.ones(7, bool), k)).all()
    fewer = shortest.without(graph, labels, node, seed, standing)
    assert (fewer == by_hand(edges, node, seed, standing, k)).all()
    back = ~standing[seed % shortest.POSTS]
    assert (shortest.added(graph, fewer, node[back], seed[back]) == labels).all()


def lattice(side, seed):
    r = np.random.default_rng(seed)
    at = np.arange(side * side).reshape(side, side)
    u = np.concatenate((at[:, :-1].ravel(), at[:-1].ravel()))
    v = np.concatenate((at[:, 1:].ravel(), at[1:].ravel()))
    edges = network.edges(side * side, u, v, r.uniform(1, 60, len(u)))
    return network.laid_out(edges.nodes, edges.u, edges.v, edges.us)


def test_times_and_owners_are_those_of_scipy():
    graph = lattice(60, 1)
    node = np.sort(np.random.default_rng(2).choice(graph.nodes, 12, replace=False)).astype(np.int32)
    seed = shortest.label_of(np.zeros(12, np.int64), np.arange(12))
    post, seconds = shortest.read(shortest.search(graph, node, seed)[:, 0])
    matrix = csr_matrix((graph.us.astype(float), graph.to, graph.start))
    wanted, _, owner = dijkstra(matrix, indices=node, min_only=True, return_predecessors=True)
    assert (seconds == wanted / 1e6).all()
    assert (node[post] == owner).all()


@pytest.mark.parametrize("k", [1, 2, 5])
@pytest.mark.parametrize("gone", [1, 5, 11, 12])
def test_taking_posts_away_gives_what_a_new_search_gives(k, gone):
    graph = lattice(50, 3)
    r = np.random.default_rng(gone)
    node = r.integers(0, graph.nodes, 12).astype(np.int32)
    seed = shortest.label_of(r.integers(0, 10**8, 12), np.arange(12))
    standing = np.ones(12, bool)
    standing[r.choice(12, gone, replace=False)] = False
    found = shortest.without(graph, shortest.search(graph, node, seed, k), node, seed, standing)
    assert (found == shortest.search(graph, node[standing], seed[standing], k)).all()


def test_equal_times_go_to_the_lower_number():
    edges = network.edges(3, np.array([0, 1]), np.array([1, 2]), np.array([1.0, 1.0]))
    graph = network.laid_out(3, edges.u, edges.v, edges.us)
    labels = shortest.search(
        graph, np.array([2, 0], np.int32), shortest.label_of(np.zeros(2, int), np.array([1, 0])), 2
    )
    assert shortest.read(labels)[0].tolist() == [[0, 1], [0, 1], [1, 0]]
    assert shortest.read(labels)[1].tolist() == [[0, 2], [1, 1], [0, 2]]


def test_what_would_take_years_is_never():
    labels = shortest.label_of(np.array([2**47, 5]), np.array([3, 4]))
    assert labels.tolist() == [shortest.NEVER, 5 * 65_536 + 4]
    size = 71
    edges = network.edges(size, np.arange(size - 1), np.arange(1, size), np.full(size - 1, 1e6))
    graph = network.laid_out(size, edges.u, edges.v, edges.us)
    found = shortest.search(
        graph, np.array([0], np.int32), shortest.label_of(np.zeros(1, int), np.zeros(1, int))
    )
    post, seconds = shortest.read(found[:, 0])
    assert seconds[70] == 70e6
    assert post[70] == 0


@pytest.mark.parametrize(
    ("u", "v", "seconds", "code"),
    [
        (0, 2, 1.0, "roads-node"),
        (-1, 1, 1.0, "roads-node"),
        (0, 1, 0.0, "roads-length"),
        (0, 1, -1.0, "roads-length"),
        (0, 1, np.nan, "roads-length"),
        (0, 1, np.inf, "roads-length"),
        (0, 1, 1e6 + 1, "roads-length"),
    ],
)
def test_edges_that_make_no_sense_are_refused(u, v, seconds, code):
    with pytest.raises(InvalidInput) as error:
        network.edges(2, np.array([u]), np.array([v]), np.array([seconds]))
    assert error.value.code == code


def test_more_than_the_limit_is_refused():
    with pytest.raises(InvalidInput) as error:
        network.edges(network.MAX_NODES + 1, np.empty(0, int), np.empty(0, int), np.empty(0))
    assert error.value.code == "roads-many"


def test_loops_are_left_out_and_twins_counted():
    found = network.edges(3, np.array([0, 1, 1, 0]), np.array([0, 2, 2, 1]), np.array([1.0, 5.0, 2.0, 1.0]))
    assert (found.loops, found.twins, len(found.u)) == (1, 1, 3)
    graph = network.laid_out(3, found.u, found.v, found.us)
    labels = shortest.search(
        graph, np.array([1], np.int32), shortest.label_of(np.zeros(1, int), np.zeros(1, int))
    )
    assert shortest.read(labels[:, 0])[1].tolist() == [1, 0, 2]


def test_a_graph_in_pieces_is_counted():
    count, piece = network.pieces(network.edges(5, np.array([0, 3]), np.array([1, 4]), np.ones(2)))
    assert count == 3
    assert piece[0] == piece[1] != piece[2] != piece[3] == piece[4]


def test_a_label_that_is_there_already_is_no_news():
    labels = np.array([[5 * 65_536 + 1, 7 * 65_536 + 2, shortest.NEVER]])
    assert [bool(shortest.put(labels, 0, one * 65_536 + post)) for one, post in ((5, 1), (7, 2), (9, 1))] == [
        False
    ] * 3
    assert shortest.put(labels, 0, 6 * 65_536 + 2)
    assert labels.tolist() == [[5 * 65_536 + 1, 6 * 65_536 + 2, shortest.NEVER]]
