"""A post that is not in the table: how long it would need to each cell, without making the table anew.

One search from where it would join the roads; its column is then held against who is first and second now.
The answer is that of a table made with it, but for a road of a piece that no post joins today: cells do not
join such a piece, so there it would come over open ground alone, and that is told (``Column.joined``).
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.travel import shortest
from seamline.analysis.travel.geodesic import checked_places, lengths
from seamline.analysis.travel.joining import RoadPoints, joins
from seamline.analysis.travel.orders import Cover
from seamline.analysis.travel.reach import LONGEST_US, Ground
from seamline.analysis.travel.shortest import NEVER, POSTS

Array = NDArray[np.float64]
Whole = NDArray[np.int64]


class Column(msgspec.Struct, frozen=True):
    """A further post. value: seconds to each cell, inf for never, shape (n,). joined: whether by any road."""

    value: Array
    joined: bool


def column(found: Ground, roads: RoadPoints, lon: float, lat: float) -> Column:
    """Return the times of a post at a place in degrees. roads: the points of the roads of that ground.

    Raises InvalidInput ``travel-place``.
    """
    there = np.array([lon]), np.array([lat])
    checked_places(*there)
    us = _straight(found, *there)
    joined = joins(*there, roads, found.barriers)
    by_road = bool(joined.edge[0] >= 0) and bool(found.cell_joins)
    if by_road:
        first, back, second, on = found.cut.around(joined.edge, joined.share)
        leg = np.rint(joined.metres * found.off_us).astype(np.int64)
        nodes = np.concatenate((first, second)).astype(np.int32)
        seeds = shortest.label_of(np.concatenate((back + leg, on + leg)), np.zeros(2, np.int64))
        labels = shortest.search(found.graph, nodes, seeds)[:, 0]
        at = labels // POSTS
        at[labels >= NEVER] = LONGEST_US
        for ways in found.cell_joins:
            rows = np.flatnonzero(ways.edge >= 0)
            one, before, other, after = found.cut.around(ways.edge[rows], ways.share[rows])
            way = np.rint(ways.metres[rows] * found.off_us).astype(np.int64)
            by = np.minimum(at[one] + before, at[other] + after)
            # On one stretch of one road nobody has to go to its end first.
            same = (ways.edge[rows] == joined.edge[0]) & (one == first[0]) & (other == second[0])
            by = np.where(same, np.minimum(by, np.abs(before - back[0]) + leg[0]), by)
            us[rows] = np.minimum(us[rows], by + way)
        by_road = bool((at[found.at] < LONGEST_US).any())
    return Column(np.where(us < LONGEST_US, us / 1e6, np.inf), by_road)


def _straight(found: Ground, lon: Array, lat: Array) -> Whole:
    """Return the microseconds to each cell over open ground, LONGEST_US where a restricted area bars it."""
    cells = found.cells
    east, north = np.full(len(cells[0]), lon[0]), np.full(len(cells[0]), lat[0])
    us = np.rint(lengths(*cells, east, north) * found.off_us)
    us[found.barriers.meets(*cells, east, north)] = LONGEST_US
    return np.minimum(us, LONGEST_US).astype(np.int64)


def joined_by(cover: Cover, value: Array, post: int) -> Cover:
    """Return who is first and second when a further post comes too. post: its number, above all others."""
    first, second = value < cover.value, value < cover.backup_value
    return Cover(
        np.where(first, np.int32(post), cover.post),
        np.where(first, value, cover.value),
        np.where(first, cover.post, np.where(second, np.int32(post), cover.backup)),
        np.where(first, cover.value, np.where(second, value, cover.backup_value)),
    )
