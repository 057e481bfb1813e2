"""The way itself, where the search says how long: from a place to whoever reaches it first, as a line.

Labels are whole numbers and agree with themselves (``shortest``), so the way is read back from them without
another search: from a node one goes to a neighbour whose label is less by just what the road between takes.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.segments.alignment import Referenced
from seamline.analysis.travel.network import Stretches
from seamline.analysis.travel.reach import Ground, Table, straight
from seamline.analysis.travel.shortest import NEVER, POSTS

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

ROAD, OPEN_GROUND, NOT_REACHED = "road", "open-ground", "not-reached"
MAX_LEGS = 100_000


class Courses(msgspec.Struct, frozen=True):
    """Where roads run. places: (points, 2), degrees; road e has rows start[e] to start[e + 1]."""

    places: Array
    start: Whole

    def part(self, edge: int, from_share: float, to_share: float) -> Array:
        """Return a stretch of a road between two shares of it, 0 to 1, in the order asked for."""
        line = Referenced(self.places[self.start[edge] : self.start[edge + 1]])
        low, high = sorted((from_share, to_share))
        found = line.between(low * line.length_m, high * line.length_m)
        return found if from_share <= to_share else found[::-1]


class Way(msgspec.Struct, frozen=True):
    """A way from a place to a post. kind: of the three above. post: -1, and no line, where nobody comes."""

    kind: str
    post: int
    seconds: float
    line: Array


def way(found: Ground, made: Table, courses: Courses, cell: int) -> Way:
    """Return the way from a cell to the post that is there first.

    courses: of the roads that ``found`` was made of, in its order of edges.
    """
    label = int(made.labels[cell, 0])
    if label >= NEVER:
        return Way(NOT_REACHED, -1, np.inf, np.empty((0, 2)))
    post, seconds = label % POSTS, label // POSTS / 1e6
    here = np.array([[found.cells[0][cell], found.cells[1][cell]]])
    there = np.array([[found.posts[0][post], found.posts[1][post]]])
    if int(straight(found, made.standing, np.array([cell]), 1)[0, 0]) == label:
        return Way(OPEN_GROUND, post, seconds, np.concatenate((here, there)))
    nodes = made.nodes[:, 0]
    node, road = _onto(found, nodes, courses, cell, label)
    legs = [here, road]
    for _ in range(MAX_LEGS):
        if any(found.seed[at] == nodes[node] for at in np.flatnonzero(found.at == node).tolist()):
            break
        nearer = _next(found, nodes, node)
        legs.append(
            _between(found.cut, courses, node, nearer, (int(nodes[node]) - int(nodes[nearer])) // POSTS)
        )
        node = nearer
    line = np.concatenate((*legs, there))
    kept = np.concatenate(([True], (np.diff(line, axis=0) != 0).any(axis=1)))
    return Way(ROAD, post, seconds, line[kept])


def _onto(found: Ground, nodes: Whole, courses: Courses, cell: int, label: int) -> tuple[int, Array]:
    """Return the first node of the way and the road to it from where the cell joins."""
    for joined in found.cell_joins:
        edge, share = int(joined.edge[cell]), float(joined.share[cell])
        if edge < 0:
            continue
        one = np.array([edge], np.int32), np.array([share])
        first, back, second, on = found.cut.around(*one)
        leg = round(float(joined.metres[cell]) * found.off_us)
        for node, us in ((int(first[0]), int(back[0])), (int(second[0]), int(on[0]))):
            if int(nodes[node]) < NEVER and int(nodes[node]) + (us + leg) * POSTS == label:
                return node, courses.part(edge, share, _share_of(found.cut, edge, share, node))
    raise AssertionError("the label of a cell comes from one of its joins")


def _share_of(cut: Stretches, edge: int, share: float, node: int) -> float:
    """Return where on an edge a node lies, of those on either side of a share the nearer one."""
    low, high = np.searchsorted(cut.mark, (2.0 * edge, 2.0 * edge + 1.5))
    rows = np.arange(low, high)[cut.node[low:high] == node]
    shares = cut.mark[rows] - 2.0 * edge
    return float(shares[np.argmin(np.abs(shares - share))])


def _next(found: Ground, nodes: Whole, node: int) -> int:
    graph = found.graph
    arcs = slice(graph.start[node], graph.start[node + 1])
    to, us = graph.to[arcs], graph.us[arcs]
    fits = np.flatnonzero(nodes[to] + us * POSTS == nodes[node])
    return int(to[fits[0]])


def _between(cut: Stretches, courses: Courses, node: int, nearer: int, us: int) -> Array:
    """Return the road between two nodes that takes so long."""
    one, other = cut.node[:-1], cut.node[1:]
    same = np.floor(cut.mark[:-1] / 2) == np.floor(cut.mark[1:] / 2)
    takes = np.maximum(np.diff(cut.us), 1) == us
    on = np.flatnonzero(same & takes & (one == node) & (other == nearer))
    against = np.flatnonzero(same & takes & (other == node) & (one == nearer))
    row = int(on[0]) if len(on) else int(against[0])
    edge = int(cut.mark[row] // 2)
    shares = float(cut.mark[row]) - 2 * edge, float(cut.mark[row + 1]) - 2 * edge
    return courses.part(edge, *shares) if len(on) else courses.part(edge, *shares[::-1])
