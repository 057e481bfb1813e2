"""What if some posts are gone: the first and the second of each cell, from a table of its posts in order.

Where all the posts of a row are gone, and others might reach the cell, the row is worked out anew: the
answer is the one that a table made for the remaining posts would give.
"""

from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.analysis.spread import Spread, in_turn
from seamline.analysis.travel import shortest
from seamline.analysis.travel.nearest import Orders, nearest
from seamline.analysis.travel.reach import Ground, Table, cell_labels
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int32]
Mask = NDArray[np.bool_]


class Cover(msgspec.Struct, frozen=True):
    """The first and the backup post of each cell, -1 for none, and their values, inf for none; shape (n,)."""

    post: Whole
    value: Array
    backup: Whole
    backup_value: Array


def what_if(orders: Orders, standing: Mask, again: Callable[[NDArray[np.int64]], Orders]) -> Cover:
    """Return who is first and second of each cell when only the standing posts are there.

    standing: by number of post. again: gives the orders of some rows among the standing posts, two deep at
    least where there are two. Raises InvalidInput ``travel-standing`` where the mask is too short.
    """
    if len(standing) <= int(orders.post.max(initial=-1)):
        raise InvalidInput("travel-standing", "there is a post of which it is not said whether it stands")
    count = len(orders.post)
    out = Cover(np.empty(count, np.int32), np.empty(count), np.empty(count, np.int32), np.empty(count))
    short = _pick(
        orders.post,
        orders.value,
        orders.whole,
        standing,
        out.post,
        out.value,
        out.backup,
        out.backup_value,
        np.empty(count, np.int64),
    )
    if len(short):
        more = again(short)
        out.post[short], out.value[short] = more.post[:, 0], more.value[:, 0]
        two = more.post.shape[1] > 1
        out.backup[short] = more.post[:, 1] if two else -1
        out.backup_value[short] = more.value[:, 1] if two else np.inf
    return out


def by_distance(
    cells: tuple[Array, Array],
    posts: tuple[Array, Array],
    orders: Orders,
    standing: Mask,
    spread: Spread = in_turn,
) -> Cover:
    """Return ``what_if`` of orders that ``nearest`` made. cells, posts: as they were given to it."""
    left = np.flatnonzero(standing)

    def again(rows: NDArray[np.int64]) -> Orders:
        if not len(left):
            return _nobody(len(rows))
        lon, lat = cells[0][rows], cells[1][rows]
        found = nearest(lon, lat, posts[0][left], posts[1][left], min(2, len(left)), spread)
        return Orders(left[found.post].astype(np.int32), found.value, found.whole)

    return what_if(orders, standing, again)


def by_time(ground: Ground, made: Table, orders: Orders, standing: Mask, spread: Spread = in_turn) -> Cover:
    """Return ``what_if`` of a table of times. orders: of that table. Posts it was made without stay away."""

    def again(rows: NDArray[np.int64]) -> Orders:
        here = standing & made.standing
        # Two of each cell are asked for, and a table two deep stands in the first columns of a deeper one.
        first = np.ascontiguousarray(made.nodes[:, :2])
        nodes = shortest.without(ground.graph, first, ground.at, ground.seed, here)
        post, value = shortest.read(cell_labels(ground, nodes, here, rows, spread))
        return Orders(post, value, np.ones(len(rows), np.bool_))

    return what_if(orders, standing & made.standing, again)


def _nobody(count: int) -> Orders:
    return Orders(np.full((count, 1), -1, np.int32), np.full((count, 1), np.inf), np.ones(count, np.bool_))


@kernel
def _pick(
    post: Whole,
    value: Array,
    whole: Mask,
    standing: Mask,
    first: Whole,
    first_value: Array,
    second: Whole,
    second_value: Array,
    short: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Fill the four, and return the rows that ran out."""
    rows, depth = post.shape
    count = 0
    for row in range(rows):
        first[row], second[row] = -1, -1
        first_value[row], second_value[row] = np.inf, np.inf
        for spot in range(depth):
            one = post[row, spot]
            if one < 0:
                break
            if not standing[one]:
                continue
            if first[row] < 0:
                first[row], first_value[row] = one, value[row, spot]
            else:
                second[row], second_value[row] = one, value[row, spot]
                break
        if second[row] < 0 and not whole[row]:
            short[count] = row
            count += 1
    return short[:count]
