"""A road graph as arrays: checked, posts set into its roads, and laid out for the search.

Times are whole microseconds, so that sums are exact and do not depend on the order of roads: a search that
starts anew and one that repairs an old answer give the same, bit for bit.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int32]
Micros = NDArray[np.int64]

SECOND = 1_000_000
MAX_NODES = 4_000_000
MAX_EDGES = 4_000_000
MAX_EDGE_US = 10**12
"""An edge takes at most 11 days."""


class Edges(msgspec.Struct, frozen=True):
    """Roads between numbered nodes, open both ways. u, v: shape (m,). us: what each takes, microseconds.

    nodes: how many nodes there are. loops: how many edges led back to where they began; they are not here.
    twins: how many run between the same nodes as another; all of them are here.
    """

    u: Whole
    v: Whole
    us: Micros
    nodes: int
    loops: int = 0
    twins: int = 0


class Network(msgspec.Struct, frozen=True):
    """A graph laid out by node: the arcs of node x are start[x] to start[x + 1].

    start: (nodes + 1,); to, us: (arcs,). join: (m + posts,) see ``Stretches``.
    """

    start: Whole
    to: Whole
    us: Micros

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return len(self.start) - 1


class Stretches(msgspec.Struct, frozen=True):
    """Edges cut where posts join them. mark: (n,) sorted, 2 * edge + share of the edge from u to v.

    node: the node at each mark. us: from u, microseconds.
    """

    mark: Array
    node: Whole
    us: Micros

    def around(self, edge: Whole, share: Array) -> tuple[Whole, Micros, Whole, Micros]:
        """Return, for places on edges, the nodes on either side and the time to each.

        edge, share: shape (n,). Gives (node, us, node, us), each of shape (n,).
        """
        mark = 2.0 * edge + share
        low = np.searchsorted(self.mark, mark, side="right") - 1
        low = np.where(self.mark[low] >= 2.0 * edge + 1, low - 1, low)
        first = np.searchsorted(self.mark, 2.0 * edge)
        whole = self.us[np.searchsorted(self.mark, 2.0 * edge + 1)]
        here = np.clip(np.rint(share * whole).astype(np.int64), 0, whole)
        assert bool((first <= low).all())
        back, on = here - self.us[low], self.us[low + 1] - here
        return self.node[low], np.maximum(back, 0), self.node[low + 1], np.maximum(on, 0)


def edges(nodes: int, u: NDArray[np.int64], v: NDArray[np.int64], seconds: Array) -> Edges:
    """Return checked edges. u, v: numbers of nodes, 0 to nodes - 1; seconds: what each takes; shape (m,).

    An edge from a node to itself is left out and counted. Raises InvalidInput ``roads-node``,
    ``roads-length`` (not finite, not above 0, or of more than 11 days), ``roads-many`` (nodes or edges).
    """
    if nodes > MAX_NODES or len(u) > MAX_EDGES:
        raise InvalidInput("roads-many", f"at most {MAX_EDGES}", most=MAX_EDGES)
    if len(u) and (min(int(u.min()), int(v.min())) < 0 or max(int(u.max()), int(v.max())) >= nodes):
        raise InvalidInput("roads-node", "an edge names a node that is not there")
    if not (np.isfinite(seconds) & (seconds > 0) & (seconds * SECOND <= MAX_EDGE_US)).all():
        raise InvalidInput("roads-length", "a road has a finite length above 0")
    kept = u != v
    us = np.maximum(np.rint(seconds[kept] * SECOND), 1).astype(np.int64)
    low, high = np.minimum(u[kept], v[kept]), np.maximum(u[kept], v[kept])
    twins = len(low) - len(np.unique(low * np.int64(max(nodes, 1)) + high))
    return Edges(u[kept].astype(np.int32), v[kept].astype(np.int32), us, nodes, int((~kept).sum()), twins)


def laid_out(nodes: int, u: Whole, v: Whole, us: Micros) -> Network:
    """Return the graph of edges that are open both ways, the arcs of a node in the order of its edges."""
    tail, head, both = np.concatenate((u, v)), np.concatenate((v, u)), np.concatenate((us, us))
    order = np.argsort(tail, kind="stable")
    start = np.zeros(nodes + 1, np.int64)
    np.cumsum(np.bincount(tail, minlength=nodes), out=start[1:])
    return Network(start.astype(np.int32), head[order].astype(np.int32), both[order])


def pieces(found: Edges) -> tuple[int, Whole]:
    """Return how many connected pieces a graph has, and the piece of each node. A lone node is a piece."""
    ones = np.ones(len(found.u), np.int8)
    matrix = csr_matrix((ones, (found.u, found.v)), shape=(found.nodes, found.nodes))
    count, piece = connected_components(matrix, directed=False)
    return int(count), piece.astype(np.int32)


def with_posts(found: Edges, edge: Whole, share: Array) -> tuple[Network, Stretches, Whole]:
    """Return the graph with posts set into its roads, its stretches, and the node of each post.

    edge, share: the edge that each post joins, -1 for none, and where between u (0) and v (1); shape (p,).
    Posts at one spot share a node; a post at an end has that end's. The node is -1 where there is no edge.
    """
    count = len(found.u)
    numbers = np.arange(count)
    joined = edge >= 0
    mark = np.where(joined, 2.0 * edge + np.clip(share, 0, 1), -1.0)
    new = np.setdiff1d(np.unique(mark[joined]), np.concatenate((2.0 * numbers, 2.0 * numbers + 1)))
    on = np.floor(new / 2).astype(np.int64)
    part = np.rint((new - 2 * on) * found.us[on]).astype(np.int64)
    marks = np.concatenate((2.0 * numbers, 2.0 * numbers + 1, new))
    nodes = np.concatenate((found.u, found.v, found.nodes + np.arange(len(new), dtype=np.int32)))
    us = np.concatenate((np.zeros(count, np.int64), found.us, part))
    order = np.argsort(marks, kind="stable")
    cut = Stretches(marks[order], nodes[order].astype(np.int32), us[order])
    same = np.floor(cut.mark[:-1] / 2) == np.floor(cut.mark[1:] / 2)
    between = np.maximum(np.diff(cut.us), 1)
    graph = laid_out(found.nodes + len(new), cut.node[:-1][same], cut.node[1:][same], between[same])
    at = np.full(len(edge), -1, np.int32)
    at[joined] = cut.node[np.searchsorted(cut.mark, mark[joined])]
    return graph, cut, at
