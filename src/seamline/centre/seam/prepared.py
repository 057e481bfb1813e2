"""The ground ready for questions of time: cells, posts and roads, who is first, second, ... of each cell.

It takes from a tenth of a second to a minute; whoever asks keeps it by its key and works it out off the event
loop (``gateways.web.grounds``). Everything that may be thought away (posts) is a mask on it afterwards.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.spread import Spread, in_turn
from seamline.analysis.travel import reach, shortest
from seamline.analysis.travel.nearest import Orders
from seamline.analysis.travel.orders import Cover
from seamline.analysis.travel.reach import Table
from seamline.centre.seam.asked import Asked
from seamline.centre.seam.cut_cells import MAX_CELLS, Cut, cut
from seamline.codecs.roads import Roads
from seamline.studies.posts import Cells, Posts
from seamline.studies.response import Laid, Limits, laid
from seamline.terms.geodesy import Polygon

OFF_ROAD_KMH = 10.0
DEPTH = 16
"""Posts of each cell that are kept: with half of them gone at random, one row in 4,000 runs out."""
BY_ROAD, OPEN_GROUND, NOT_REACHED = 0, 1, 2
WAYS = ("by-road", "open-ground", "not-reached")

Whole = NDArray[np.int64]


class Prepared(msgspec.Struct, frozen=True):
    """The ground. laid, table, orders: None where no post is held or there is no cell.

    cover: who is first and second of each cell now. way: how the first comes, index into WAYS.
    """

    asked: Asked
    cut: Cut
    posts: Posts
    roads: Roads
    laid: Laid | None
    table: Table | None
    orders: Orders | None
    cover: Cover
    way: Whole

    @property
    def key(self) -> str:
        """Names all that it rests on."""
        return self.asked.key


def no_roads() -> Roads:
    """Return roads without a road: everything is open ground."""
    none = np.empty(0, np.int64)
    return Roads(0, none, none, np.empty(0), none, (), (), np.empty((0, 2)), np.zeros(1, np.int64))


def prepare(
    asked: Asked, roads: Roads | None, spread: Spread = in_turn, *, depth: int = DEPTH, most: int = MAX_CELLS
) -> Prepared:
    """Return the ground of what was asked, with the roads of its digest, None for none.

    Raises InvalidInput as ``studies.response.laid``: ``seam-extent`` where restricted areas and roads lie too
    far apart, ``travel-class``.
    """
    ground = cut(asked.areas, most)
    posts = posts_of(asked)
    roads = roads or no_roads()
    count = len(ground.lon)
    if not count or not len(posts):
        nobody = Cover(
            np.full(count, -1, np.int32),
            np.full(count, np.inf),
            np.full(count, -1, np.int32),
            np.full(count, np.inf),
        )
        return Prepared(asked, ground, posts, roads, None, None, None, nobody, np.full(count, NOT_REACHED))
    limits = Limits(restricted=tuple(Polygon(measure.ring) for measure in asked.measures))
    cells = Cells(("",) * count, ground.lon, ground.lat, ground.weight)
    found = laid(roads, posts, cells, own_speeds={}, off_road_kmh=OFF_ROAD_KMH, limits=limits)
    every = np.ones(len(posts), np.bool_)
    table = reach.table(found.ground, every, depth, spread)
    orders = table.orders
    two = orders.post.shape[1] > 1
    nobody_second = np.full(count, -1, np.int32), np.full(count, np.inf)
    second, later = (orders.post[:, 1], orders.value[:, 1]) if two else nobody_second
    cover = Cover(orders.post[:, 0], orders.value[:, 0], second, later)
    straight = reach.straight(found.ground, every, np.arange(count), 1, spread)[:, 0]
    off = straight == table.labels[:, 0]
    way = np.where(table.labels[:, 0] >= shortest.NEVER, NOT_REACHED, np.where(off, OPEN_GROUND, BY_ROAD))
    return Prepared(asked, ground, posts, roads, found, table, orders, cover, way)


def posts_of(asked: Asked) -> Posts:
    """Return the posts as arrays, in the order of what was asked. party: all that hold it, with a comma."""
    places = [post.place for post in asked.posts]
    return Posts(
        tuple(post.id for post in asked.posts),
        np.array([place.lon for place in places], np.float64),
        np.array([place.lat for place in places], np.float64),
        tuple(",".join(post.parties) for post in asked.posts),
        np.zeros(len(places), np.int64),
        np.zeros(len(places), np.int64),
    )
