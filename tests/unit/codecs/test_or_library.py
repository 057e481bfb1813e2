"""p-median files of OR-Library."""

import numpy as np
import pytest

from seamline.codecs import or_library
from seamline.codecs.or_library import MAX_EDGES, MAX_NODES
from seamline.terms.errors import InvalidInput


def test_of_an_edge_named_twice_the_last_cost_counts():
    found = or_library.read([" 3 3 2 \n", "\n", "1 2 9\n", "2 3 1\n", "2 1 4\n"])
    assert (found.nodes, found.count, found.named) == (3, 2, 3)
    assert found.edges.tolist() == [[0, 1], [1, 2]]
    assert found.cost.tolist() == [4, 1]


def test_a_graph_without_edges_is_one():
    found = or_library.read([f"{MAX_NODES} 0 1"])
    assert found.edges.shape == (0, 2)
    assert found.cost.dtype == np.float64


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        ([f"{MAX_NODES + 1} 0 1"], "pmed-size"),
        ([f"2 {MAX_EDGES + 1} 1"], "pmed-size"),
        (["2 1"], "pmed-head"),
        (["２ 1 1"], "pmed-head"),
        (["2 1 1", "1 2"], "pmed-line"),
        (["2 1 1", "1 2 3", "1 2 3"], "pmed-line"),
        (["2 2 1", "1 2 3"], "pmed-line"),
    ],
)
def test_what_is_no_such_file_is_refused(lines, want):
    with pytest.raises(InvalidInput, match=want):
        or_library.read(lines)
