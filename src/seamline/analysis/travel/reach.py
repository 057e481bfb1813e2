"""How long each post needs to each cell: by road and open ground at its ends, or straight over open ground.

Everything that posts can do is worked out once, for all posts that stand or might stand; which of them do
stand is a mask, so a question about it is answered from the table (``orders``).
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.analysis.spread import Spread, in_turn
from seamline.analysis.travel import network, shortest
from seamline.analysis.travel.geodesic import checked_places
from seamline.analysis.travel.ground import Barriers
from seamline.analysis.travel.joining import Joins, RoadPoints, joins
from seamline.analysis.travel.nearest import MAX_CELLS, MAX_NEAREST, MAX_POSTS, Orders, nearest
from seamline.analysis.travel.network import SECOND, Edges, Network, Stretches
from seamline.analysis.travel.shortest import NEVER, POSTS, put
from seamline.analysis.travel.speeds import LEAST_KMH, MOST_KMH
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int32]
Labels = NDArray[np.int64]
Mask = NDArray[np.bool_]

DEPTH = 8
"""Posts of each cell that the table holds."""
LONGEST_US = NEVER // POSTS
"""What takes as long as this is never."""


class Ground(msgspec.Struct, frozen=True):
    """Posts and cells on a road graph. posts, cells: longitudes and latitudes, degrees; shapes (p,) and (n,).

    seed, at: of the posts that join the graph, their labels and nodes. off_us: microseconds per metre over
    open ground. cell_joins: each cell's ways to a road.
    """

    posts: tuple[Array, Array]
    cells: tuple[Array, Array]
    barriers: Barriers
    graph: Network
    cut: Stretches
    post_joins: Joins
    cell_joins: tuple[Joins, ...]
    at: Whole
    seed: Labels
    off_us: float


class Table(msgspec.Struct, frozen=True):
    """Each cell's posts by time. labels: (n, k), see ``shortest``; nodes: (nodes, k); standing: (p,)."""

    labels: Labels
    nodes: Labels
    standing: Mask

    @property
    def orders(self) -> Orders:
        """The same as posts and seconds."""
        post, value = shortest.read(self.labels)
        full = self.labels[:, -1] < NEVER
        return Orders(post, value, ~full | (self.labels.shape[1] >= int(self.standing.sum())))


def ground(
    edges: Edges,
    roads: RoadPoints,
    posts: tuple[Array, Array],
    cells: tuple[Array, Array],
    off_road_kmh: float,
    barriers: Barriers,
) -> Ground:
    """Set posts and cells on the roads. posts, cells: longitudes and latitudes in degrees.

    Roads of a piece that no post joins are of no use to anybody; cells do not join them. A cell joins the
    nearest road of the others, and the nearest of the longest piece as well. Raises InvalidInput
    ``travel-no-posts``, ``travel-many-posts``, ``travel-many-cells``, ``travel-place``, ``travel-off-road``.
    """
    if not LEAST_KMH <= off_road_kmh <= MOST_KMH:
        raise InvalidInput("travel-off-road", "a speed is 0.1 to 200 km/h")
    if not len(posts[0]):
        raise InvalidInput("travel-no-posts", "there is no post")
    if len(posts[0]) > MAX_POSTS:
        raise InvalidInput("travel-many-posts", f"at most {MAX_POSTS}", most=MAX_POSTS)
    if len(cells[0]) > MAX_CELLS:
        raise InvalidInput("travel-many-cells", f"at most {MAX_CELLS}", most=MAX_CELLS)
    checked_places(*posts)
    checked_places(*cells)
    off_us = SECOND * 3.6 / off_road_kmh
    post_joins = joins(*posts, roads, barriers)
    graph, cut, at = network.with_posts(edges, post_joins.edge, post_joins.share)
    numbers = np.arange(len(at))
    on = at >= 0
    leg = np.rint(post_joins.metres[on] * off_us).astype(np.int64)
    seed = shortest.label_of(leg, numbers[on])
    cell_joins = tuple(joins(*cells, kept, barriers) for kept in _useful(edges, roads, post_joins))
    return Ground(posts, cells, barriers, graph, cut, post_joins, cell_joins, at[on], seed, off_us)


def _useful(edges: Edges, roads: RoadPoints, post_joins: Joins) -> tuple[RoadPoints, ...]:
    """Return the points of roads that cells may join: of all pieces with a post, and of the longest alone.

    A cell beside a small piece whose only post goes has the longest one to turn to.
    """
    edge = post_joins.edge[post_joins.edge >= 0]
    if not len(edge):
        return ()
    _, piece = network.pieces(edges)
    held = np.unique(piece[edges.u[edge]])
    long = np.bincount(piece[edges.u], edges.us.astype(np.float64))
    of = piece[edges.u[roads.edge]]
    wanted = [held] if len(held) == 1 else [held, held[np.argmax(long[held])]]
    masks = [np.isin(of, one) for one in wanted]
    return tuple(RoadPoints(roads.edge[m], roads.share[m], roads.lon[m], roads.lat[m]) for m in masks)


def table(found: Ground, standing: Mask, depth: int = DEPTH, spread: Spread = in_turn) -> Table:
    """Return each cell's posts by time, of those that stand, up to depth of them (1 to 64)."""
    kept = standing[found.seed % POSTS]
    nodes = shortest.search(found.graph, found.at[kept], found.seed[kept], depth)
    every = np.arange(len(found.cells[0]))
    return Table(cell_labels(found, nodes, standing, every, spread), nodes, standing)


def cell_labels(
    found: Ground, nodes: Labels, standing: Mask, cells: NDArray[np.int64], spread: Spread = in_turn
) -> Labels:
    """Return the labels of some cells, (len(cells), k), from those of the nodes, (nodes, k)."""
    out = np.full((len(cells), nodes.shape[1]), NEVER, np.int64)
    for joined in found.cell_joins:
        rows = np.flatnonzero(joined.edge[cells] >= 0)
        at = cells[rows]
        first, back, second, on = found.cut.around(joined.edge[at], joined.share[at])
        leg = np.rint(joined.metres[at] * found.off_us).astype(np.int64)
        back, on = np.minimum(back + leg, LONGEST_US), np.minimum(on + leg, LONGEST_US)
        _by_road(rows, first, back, second, on, nodes, out)
    # Over open ground only those count that come before the last of those who come by road.
    last = out[:, -1]
    reach_m = np.where(last < NEVER, (last >> 16) / found.off_us, np.inf)
    _merge(straight(found, standing, cells, nodes.shape[1], spread, reach_m), out)
    return out


def straight(
    found: Ground,
    standing: Mask,
    cells: NDArray[np.int64],
    depth: int,
    spread: Spread = in_turn,
    reach_m: Array | None = None,
) -> Labels:
    """Return labels of some cells over open ground alone, (len(cells), depth), of standing posts.

    A post to which a restricted area lies between is not among them. reach_m: of each of the cells, beyond
    which nobody needs to be found; None for no bound.
    """
    out = np.full((len(cells), depth), NEVER, np.int64)
    posts = np.flatnonzero(standing)
    bound = np.full(len(cells), np.inf) if reach_m is None else reach_m
    rows, size = np.arange(len(cells)), min(depth, len(posts))
    while len(rows) and len(posts):
        lon, lat = found.cells[0][cells[rows]], found.cells[1][cells[rows]]
        there = found.posts[0][posts], found.posts[1][posts]
        near = nearest(lon, lat, *there, size, spread, reach_m=bound[rows])
        filled = near.post >= 0
        of = posts[near.post]
        us = np.where(filled, np.rint(near.value * found.off_us), LONGEST_US).astype(np.int64)
        labels = shortest.label_of(us, of)
        if not found.barriers.any:
            labels.sort(axis=1)
            out[:, :size] = labels
            return out
        at, spot = np.nonzero(filled)
        legs = of[at, spot]
        barred = np.zeros(of.shape, np.bool_)
        barred[at, spot] = found.barriers.meets(lon[at], lat[at], found.posts[0][legs], found.posts[1][legs])
        labels[barred] = NEVER
        labels.sort(axis=1)
        out[rows, : min(depth, size)] = labels[:, :depth]
        if size == len(posts):
            break
        more = filled.all(axis=1) & ((~barred).sum(axis=1) < depth)
        rows, size = rows[more], min(2 * size, len(posts), MAX_NEAREST)
        if near.post.shape[1] == size:
            break
    return out


@kernel
def _by_road(
    rows: NDArray[np.int64],
    first: Whole,
    back: Labels,
    second: Whole,
    on: Labels,
    nodes: Labels,
    out: Labels,
) -> None:
    """Put the labels of the nodes on either side. back, on: at most LONGEST_US, so that no sum runs over."""
    for one in range(len(rows)):
        for side in range(2):
            node, us = (first[one], back[one]) if side == 0 else (second[one], on[one])
            for spot in range(nodes.shape[1]):
                label = nodes[node, spot]
                if label >= NEVER:
                    break
                further = label + (us << 16)
                if further < NEVER:
                    put(out, rows[one], further)


@kernel
def _merge(more: Labels, out: Labels) -> None:
    for row in range(len(more)):
        for spot in range(more.shape[1]):
            if more[row, spot] < NEVER:
                put(out, row, more[row, spot])
