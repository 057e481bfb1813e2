"""The k nearest of many posts for each of many cells, exactly, on WGS 84.

A geodesic is never shorter than the chord through the ellipsoid, and never longer than the arc over that
chord with the smallest radius of curvature there is (Schur's comparison of curves). So a tree over the
chords gives the few posts that can be among the nearest, and only those are measured.
"""

import math

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.analysis.spread import Spread, in_turn
from seamline.analysis.travel.geodesic import (
    A_M,
    B_M,
    LEAST_RADIUS_M,
    arc_m,
    checked_places,
    lengths,
    reduced,
)
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int32]

MAX_POSTS = 10_000
MAX_CELLS = 2_000_000
MAX_NEAREST = 64
BLOCK = 8_192
_LEAF = 6
_SPARE = 4
_DEPTH = 64


class Orders(msgspec.Struct, frozen=True):
    """Each cell's posts in order. post: (cells, k), the index of a post, -1 where there is none.

    value: (cells, k), what it is ordered by (metres or seconds), inf where there is none. Equal values stand
    in the order of their posts. whole: whether every post that reaches a cell stands in its row.
    """

    post: Whole
    value: Array
    whole: NDArray[np.bool_]


class _Tree(msgspec.Struct, frozen=True):
    """Posts in a tree. order: by leaf. axis: -1 for a leaf, whose low and high are its stretch of order."""

    order: Whole
    xyz: Array
    axis: Whole
    cut: Array
    low: Whole
    high: Whole


def nearest(
    lon: Array,
    lat: Array,
    post_lon: Array,
    post_lat: Array,
    k: int = 1,
    spread: Spread = in_turn,
    block: int = BLOCK,
    reach_m: Array | None = None,
) -> Orders:
    """Return the k nearest posts of each cell, nearest first; ties: lower index first.

    lon, lat: of the cells, shape (n,), degrees; post_lon, post_lat: shape (m,), m >= 1. Values in metres.
    reach_m: of each cell, beyond which posts need not be found; None for no bound.
    Raises InvalidInput ``travel-place``, ``travel-no-posts``, ``travel-many-posts``, ``travel-many-cells``,
    ``travel-nearest`` (k out of 1 to MAX_NEAREST).
    """
    _check(lon, post_lon, k)
    checked_places(lon, lat)
    checked_places(post_lon, post_lat)
    size = min(k, len(post_lon))
    tree = _tree(post_lon, post_lat)
    trig = np.array([reduced(one) for one in post_lat.tolist()])
    reach2 = np.full(len(lon), np.inf) if reach_m is None else (reach_m * (1 + 1e-9) + 1e-3) ** 2

    def work(start: int, end: int) -> tuple[Whole, Array]:
        post = np.empty((end - start, size), np.int32)
        value = np.empty((end - start, size))
        _search(
            lon[start:end],
            lat[start:end],
            post_lon,
            trig,
            tree.order,
            tree.xyz,
            tree.axis,
            tree.cut,
            tree.low,
            tree.high,
            reach2[start:end],
            post,
            value,
        )
        for row in np.flatnonzero(np.isnan(value).any(axis=1)).tolist():
            _slowly(lon[start + row], lat[start + row], post_lon, post_lat, post[row], value[row])
        return post, value

    found = spread(work, len(lon), block) if len(lon) else []
    return Orders(
        post=np.concatenate([one[0] for one in found]) if found else np.empty((0, size), np.int32),
        value=np.concatenate([one[1] for one in found]) if found else np.empty((0, size)),
        whole=np.full(len(lon), size == len(post_lon)) & np.isinf(reach2),
    )


def _check(lon: Array, post_lon: Array, k: int) -> None:
    if not len(post_lon):
        raise InvalidInput("travel-no-posts", "there is no post")
    if len(post_lon) > MAX_POSTS:
        raise InvalidInput("travel-many-posts", f"at most {MAX_POSTS}", most=MAX_POSTS)
    if len(lon) > MAX_CELLS:
        raise InvalidInput("travel-many-cells", f"at most {MAX_CELLS}", most=MAX_CELLS)
    if not 1 <= k <= MAX_NEAREST:
        raise InvalidInput("travel-nearest", f"1 to {MAX_NEAREST}", most=MAX_NEAREST)


def _slowly(lon: float, lat: float, post_lon: Array, post_lat: Array, post: Whole, value: Array) -> None:
    """Measure every post with PROJ: for cells with a post near the opposite side of the earth."""
    every = lengths(np.full(len(post_lon), lon), np.full(len(post_lon), lat), post_lon, post_lat)
    order = np.argsort(every, kind="stable")[: len(post)]
    post[:] = order
    value[:] = every[order]


def rays(lon: Array, lat: Array) -> Array:
    """Return geocentric positions on the ellipsoid, shape (n, 3), metres."""
    up, turn = np.radians(lat), np.radians(lon)
    high, across = B_M / A_M * np.sin(up), np.cos(up)
    size = np.hypot(high, across)
    flat = A_M * across / size
    return np.column_stack((flat * np.cos(turn), flat * np.sin(turn), B_M * high / size))


def _tree(lon: Array, lat: Array) -> _Tree:
    xyz = rays(lon, lat)
    order = np.arange(len(lon), dtype=np.int32)
    rows: list[list[float]] = []  # axis, cut, low, high
    waiting = [(0, len(lon), -1, 0)]
    while waiting:
        start, end, parent, side = waiting.pop()
        if parent >= 0:
            rows[parent][side] = len(rows)
        part = xyz[order[start:end]]
        if end - start <= _LEAF:
            order[start:end].sort()
            rows.append([-1, 0.0, start, end])
            continue
        axis = int(np.argmax(np.ptp(part, axis=0)))
        order[start:end] = order[start:end][np.argsort(part[:, axis], kind="stable")]
        middle = (start + end) // 2
        waiting += [(middle, end, len(rows), 3), (start, middle, len(rows), 2)]
        rows.append([axis, float(xyz[order[middle], axis]), 0, 0])
    made = np.array(rows)
    axes, low, high = (made[:, column].astype(np.int32) for column in (0, 2, 3))
    return _Tree(order, np.ascontiguousarray(xyz[order]), axes, made[:, 1].copy(), low, high)


@kernel
def _search(
    lon: Array,
    lat: Array,
    post_lon: Array,
    trig: Array,
    order: Whole,
    xyz: Array,
    axis: Whole,
    cut: Array,
    low: Whole,
    high: Whole,
    reach2: Array,
    post: Whole,
    value: Array,
) -> None:
    """Fill post and value, (n, k) each. A row with nan in it is left for PROJ.

    reach2: squared metres of each row, beyond which nothing is looked for.
    """
    size = post.shape[1]
    room = min(size + _SPARE, len(order))
    chord2 = np.empty(room)
    kept = np.empty(room, np.int32)
    nodes = np.empty(_DEPTH, np.int32)
    gaps = np.empty(_DEPTH)
    at = np.empty(3)
    where = np.empty(len(order), np.int32)
    for one in range(len(order)):
        where[order[one]] = one
    for row in range(len(lon)):
        sine, cosine = reduced(lat[row])
        turn = math.radians(lon[row])
        at[0], at[1], at[2] = A_M * cosine * math.cos(turn), A_M * cosine * math.sin(turn), B_M * sine
        bound = reach2[row]
        # Cells come in some order on the ground: the last one's posts are near this one too.
        if row > 0 and chord2[size - 1] < np.inf:
            bound = min(bound, _arc2(_farthest(at, size, room, kept, where, xyz)))
        _chords(at, order, xyz, axis, cut, low, high, chord2, kept, nodes, gaps, size, bound)
        limit = min(_upper2(chord2, size), reach2[row])
        post[row, :] = -1
        value[row, :] = np.inf
        if room < len(order) and chord2[room - 1] <= limit:
            for one in range(len(order)):
                _measure(row, one, sine, cosine, lon[row], post_lon, trig, post, value)
            continue
        for one in range(room):
            if chord2[one] <= limit:
                _measure(row, kept[one], sine, cosine, lon[row], post_lon, trig, post, value)


@kernel
def _farthest(at: Array, size: int, room: int, kept: Whole, where: Whole, xyz: Array) -> float:
    """Return the longest squared chord to the first posts of another cell."""
    most = 0.0
    for one in range(min(size, room)):
        spot = where[kept[one]]
        dx, dy, dz = at[0] - xyz[spot, 0], at[1] - xyz[spot, 1], at[2] - xyz[spot, 2]
        most = max(most, dx * dx + dy * dy + dz * dz)
    return most


@kernel
def _upper2(chord2: Array, size: int) -> float:
    """Return the square of the longest that the size-th shortest chord can be as a geodesic."""
    return _arc2(chord2[size - 1])


@kernel
def _arc2(chord2: float) -> float:
    """Return an upper bound of the square of a geodesic, in m2, from the square of its chord.

    With x the half chord over the radius, asin(x)**2 < x**2 (1 + 0.4 x**2) up to x**2 = 0.25.
    """
    x2 = chord2 / (4 * LEAST_RADIUS_M * LEAST_RADIUS_M)
    if x2 <= 0.25:
        return chord2 * (1 + 0.4 * x2) * (1 + 1e-8) + 1e-4
    if x2 >= 1:
        return np.inf
    longest = 2 * LEAST_RADIUS_M * math.asin(math.sqrt(x2)) * (1 + 1e-8)
    return longest * longest


@kernel
def _chords(
    at: Array,
    order: Whole,
    xyz: Array,
    axis: Whole,
    cut: Array,
    low: Whole,
    high: Whole,
    chord2: Array,
    kept: Whole,
    nodes: Whole,
    gaps: Array,
    size: int,
    bound: float,
) -> None:
    """Fill chord2 and kept with the shortest chords and their posts, shortest first.

    bound: squared, no less than the longest that the size-th shortest can be. Whatever lies clearly
    beyond the size-th is of no use, so the tree is cut there and not at the last.
    """
    room = len(chord2)
    chord2[:] = np.inf
    held = 1
    nodes[0], gaps[0] = 0, 0.0
    while held:
        held -= 1
        node = nodes[held]
        if gaps[held] > bound:
            continue
        while axis[node] >= 0:
            gap = at[axis[node]] - cut[node]
            far, node = (low[node], high[node]) if gap >= 0 else (high[node], low[node])
            if gap * gap <= bound:
                nodes[held], gaps[held] = far, gap * gap
                held += 1
        for one in range(low[node], high[node]):
            dx, dy, dz = at[0] - xyz[one, 0], at[1] - xyz[one, 1], at[2] - xyz[one, 2]
            d2 = dx * dx + dy * dy + dz * dz
            if d2 > bound or d2 >= chord2[room - 1]:
                continue
            spot = room - 1
            while spot > 0 and chord2[spot - 1] > d2:
                chord2[spot], kept[spot] = chord2[spot - 1], kept[spot - 1]
                spot -= 1
            chord2[spot], kept[spot] = d2, order[one]
            if spot < size and chord2[size - 1] < np.inf:
                bound = min(bound, _upper2(chord2, size))


@kernel
def _measure(
    row: int,
    one: int,
    sine: float,
    cosine: float,
    lon: float,
    post_lon: Array,
    trig: Array,
    post: Whole,
    value: Array,
) -> None:
    """Put a post in its place of a row by its length; nan where it does not settle."""
    length = arc_m(sine, cosine, trig[one, 0], trig[one, 1], post_lon[one] - lon)
    last = post.shape[1] - 1
    if math.isnan(length):
        value[row, last] = length
    if math.isnan(value[row, last]):
        return
    if length > value[row, last] or (length == value[row, last] and one > post[row, last] >= 0):
        return
    spot = last
    while spot > 0 and (
        value[row, spot - 1] > length or (value[row, spot - 1] == length and post[row, spot - 1] > one)
    ):
        value[row, spot], post[row, spot] = value[row, spot - 1], post[row, spot - 1]
        spot -= 1
    value[row, spot], post[row, spot] = length, one
