"""From post to cell: roads, legs over open ground, closed roads and restricted areas."""

from itertools import pairwise

import numpy as np
import pytest
from pyproj import Geod

from seamline.analysis.travel import network, shortest
from seamline.analysis.travel.ground import Barriers, Shut, shut_edges
from seamline.analysis.travel.joining import joins, points_along
from seamline.analysis.travel.orders import by_time
from seamline.analysis.travel.reach import ground, table
from seamline.storage.threads import Threads
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import Polygon
from seamline.terms.place import point

WGS84 = Geod(ellps="WGS84")
OFF = 10 / 3.6
ROAD = 60 / 3.6


def box(west, south, east, north):
    return Polygon(
        tuple(point(lat, lon) for lat, lon in ((south, west), (south, east), (north, east), (north, west)))
    )


class Country:
    """Straight roads between random towns."""

    def __init__(self, seed, towns=12, roads=16, posts=7, cells=25):
        r = np.random.default_rng(seed)
        self.town = np.column_stack((r.uniform(43, 44, towns), r.uniform(35, 36, towns)))
        u = r.integers(0, towns, roads)
        v = (u + r.integers(1, towns, roads)) % towns
        self.places = np.stack((self.town[u], self.town[v]), axis=1).reshape(-1, 2)
        self.start = np.arange(roads + 1, dtype=np.int64) * 2
        length = WGS84.inv(*self.town[u].T, *self.town[v].T)[2]
        self.edges = network.edges(towns, u, v, length / ROAD)
        self.points = points_along(self.places, self.start)
        self.posts = (r.uniform(43, 44, posts), r.uniform(35, 36, posts))
        self.cells = (r.uniform(43, 44, cells), r.uniform(35, 36, cells))

    def ground(self, areas=()):
        everything = np.concatenate((self.places, np.column_stack(self.posts), np.column_stack(self.cells)))
        return ground(self.edges, self.points, self.posts, self.cells, OFF * 3.6, Barriers(areas, everything))

    def by_hand(self, found):
        """Seconds from each post to each cell, each place that joins a road made a node of its own."""
        every = (found.post_joins, *found.cell_joins)
        both = [(j.edge[n], j.share[n]) for j in every for n in range(len(j.edge))]
        size = self.edges.nodes + len(both)
        times = np.full((size, size), np.inf)
        np.fill_diagonal(times, 0)

        def arc(a, b, seconds):
            times[a, b] = times[b, a] = min(times[a, b], seconds)

        for edge, (u, v, us) in enumerate(zip(self.edges.u, self.edges.v, self.edges.us, strict=True)):
            on = sorted((share, self.edges.nodes + n) for n, (e, share) in enumerate(both) if e == edge)
            stops = [(0.0, u), *on, (1.0, v)]
            for (s, a), (t, b) in pairwise(stops):
                arc(a, b, (t - s) * us / 1e6)
        for middle in range(size):
            times = np.minimum(times, times[:, middle, None] + times[middle])
        p, n = len(self.posts[0]), len(self.cells[0])
        from_ = slice(self.edges.nodes, self.edges.nodes + p)
        road = np.full((p, n), np.inf)
        for number, joined in enumerate(found.cell_joins):
            to = times[from_, self.edges.nodes + p + number * n :][:, :n]
            road = np.minimum(road, to + found.post_joins.metres[:, None] / OFF + joined.metres / OFF)
        straight = np.array(
            [
                WGS84.inv(np.full(n, lon), np.full(n, lat), *self.cells)[2]
                for lon, lat in zip(*self.posts, strict=True)
            ]
        )
        return np.minimum(road, straight / OFF).T


@pytest.mark.parametrize("seed", range(12))
def test_times_are_those_of_every_way(seed):
    country = Country(seed, roads=6 + 2 * seed)
    found = country.ground()
    wanted = np.sort(country.by_hand(found), axis=1)
    for k in (1, 3, 8):
        _, seconds = shortest.read(table(found, np.ones(7, bool), k).labels)
        assert seconds[:, :7] == pytest.approx(wanted[:, :k], abs=1e-4)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("areas", [(), (box(43.3, 35.3, 43.5, 35.6),)])
def test_a_question_is_answered_as_a_table_of_its_own_would(seed, areas):
    country = Country(seed, posts=20, cells=60)
    found = country.ground(areas)
    made = table(found, np.ones(20, bool), 4)
    r = np.random.default_rng(seed)
    for share in (0.9, 0.58, 0.1, 0.0):
        standing = r.random(20) < share
        cover = by_time(found, made, made.orders, standing)
        post, seconds = shortest.read(table(found, standing, 4).labels)
        assert (cover.post == post[:, 0]).all()
        assert (cover.value == seconds[:, 0]).all()
        assert (cover.backup == post[:, 1]).all()
        assert (cover.backup_value == seconds[:, 1]).all()


def test_the_same_on_threads():
    country = Country(3, posts=20, cells=60)
    found = country.ground()
    every = np.ones(20, bool)
    assert (table(found, every, 4, Threads(2)).labels == table(found, every, 4).labels).all()


def test_post_and_cell_on_one_stretch_need_no_detour_by_its_ends():
    places = np.array([[43.0, 35.0], [44.0, 35.0]])
    points = points_along(places, np.array([0, 2]))
    length = WGS84.inv(43, 35, 44, 35)[2]
    edges = network.edges(2, np.array([0]), np.array([1]), np.array([length / ROAD]))
    posts, cells = (np.array([43.5]), np.array([35.0])), (np.array([43.6]), np.array([35.0]))
    found = ground(edges, points, posts, cells, OFF * 3.6, Barriers((), places))
    post, seconds = (one[0, 0] for one in shortest.read(table(found, np.ones(1, bool)).labels))
    assert post == 0
    assert seconds == pytest.approx(WGS84.inv(43.5, 35, 43.6, 35)[2] / ROAD, abs=2 * 125 / OFF)


def test_points_along_a_road_lie_on_it_and_near_each_other():
    places = np.array([[43.0, 35.0], [43.02, 35.0], [43.02, 35.01], [42.0, 30.0], [42.0, 30.0001]])
    found = points_along(places, np.array([0, 3, 5]), 250.0)
    order = np.lexsort((found.share, found.edge))
    lon, lat, edge = found.lon[order], found.lat[order], found.edge[order]
    gap = WGS84.inv(lon[:-1], lat[:-1], lon[1:], lat[1:])[2]
    assert gap[edge[:-1] == edge[1:]].max() <= 251
    for number in (0, 1):
        assert found.share[found.edge == number].min() == 0
        assert found.share[found.edge == number].max() == 1
    total = WGS84.inv([43.0, 43.02], [35.0, 35.0], [43.02, 43.02], [35.0, 35.01])[2]
    corner = np.flatnonzero((found.lon == 43.02) & (found.lat == 35.0))
    assert found.share[corner] == pytest.approx(total[0] / sum(total), rel=1e-9)


def test_no_road_no_restriction_is_straight_over_open_ground():
    posts, cells = (np.array([43.0, 43.5]), np.array([35.0, 35.0])), (np.array([43.1]), np.array([35.0]))
    none = points_along(np.empty((0, 2)), np.array([0]))
    edges = network.edges(0, np.empty(0, int), np.empty(0, int), np.empty(0))
    found = ground(edges, none, posts, cells, OFF * 3.6, Barriers((), np.column_stack(posts)))
    post, seconds = shortest.read(table(found, np.ones(2, bool)).labels)
    assert post[0, :2].tolist() == [0, 1]
    assert seconds[0, 0] == pytest.approx(WGS84.inv(43.0, 35, 43.1, 35)[2] / OFF, abs=1e-5)


def test_a_restricted_area_is_gone_round_by_road_or_not_passed():
    """Post west of an area, cell east of it, a road round the south."""
    places = np.array([[43.0, 35.0], [43.0, 34.0], [44.0, 34.0], [44.0, 35.0]])
    start = np.array([0, 4])
    length = WGS84.line_length(*places.T)
    edges = network.edges(2, np.array([0]), np.array([1]), np.array([length / ROAD]))
    points = points_along(places, start)
    posts, cells = (np.array([43.0]), np.array([35.0])), (np.array([44.0, 43.5]), np.array([35.0, 35.0]))
    area = (box(43.4, 34.9, 43.6, 35.1),)
    far = np.concatenate((places, np.column_stack(posts)))
    free = ground(edges, points, posts, cells, 180.0, Barriers((), far))
    barred = ground(edges, points, posts, cells, 180.0, Barriers(area, far))
    _, straight = shortest.read(table(free, np.ones(1, bool)).labels)
    _, round_ = shortest.read(table(barred, np.ones(1, bool)).labels)
    assert straight[0, 0] == pytest.approx(WGS84.inv(43, 35, 44, 35)[2] / 50, abs=1e-5)
    assert round_[0, 0] == pytest.approx(length / ROAD, abs=1)
    assert np.isinf(round_[1, 0])  # a cell within the area is not reached
    assert barred.cell_joins[0].barred.tolist() == [False, True]


def test_of_the_nearest_points_of_a_road_one_behind_a_barrier_is_not_joined():
    places = np.array([[43.0, 35.0], [43.1, 35.0], [43.0, 35.02], [43.1, 35.02]])
    points = points_along(places, np.array([0, 2, 4]), 10_000)
    wall = (box(42.9, 35.004, 43.2, 35.006),)
    found = joins(np.array([43.0]), np.array([35.008]), points, Barriers(wall, places))
    assert found.edge.tolist() == [1]
    assert joins(np.array([43.0]), np.array([35.008]), points, Barriers((), places)).edge.tolist() == [0]


def test_roads_are_closed_by_areas_and_by_lines_near_them():
    places = np.array([[43.0, 35.0], [43.1, 35.0], [43.0, 35.1], [43.1, 35.1], [43.0, 35.2], [43.1, 35.2]])
    start = np.array([0, 2, 4, 6])
    line = (point(35.1005, 43.04), point(35.1005, 43.06))  # some 55 m north of the second road
    assert shut_edges(places, start, Shut((box(43.02, 34.9, 43.03, 35.05),))).tolist() == [True, False, False]
    assert shut_edges(places, start, Shut((), (line,), 100)).tolist() == [False, True, False]
    assert shut_edges(places, start, Shut((), (line,), 20)).tolist() == [False, False, False]
    assert shut_edges(places, start, Shut()).tolist() == [False] * 3


@pytest.mark.parametrize("speed", [0.0, np.nan, np.inf, -1.0, 0.09, 200.1])
def test_a_speed_that_makes_no_sense_is_refused(speed):
    country = Country(0)
    with pytest.raises(InvalidInput) as error:
        ground(
            country.edges, country.points, country.posts, country.cells, speed, Barriers((), country.places)
        )
    assert error.value.code == "travel-off-road"


def test_no_posts_are_refused():
    country = Country(0)
    none = (np.empty(0), np.empty(0))
    with pytest.raises(InvalidInput) as error:
        ground(country.edges, country.points, none, country.cells, OFF, Barriers((), country.places))
    assert error.value.code == "travel-no-posts"


def test_what_takes_years_is_not_reached():
    places = np.array([[0.0, 0.0], [1.0, 0.0]])
    edges = network.edges(2, np.array([0]), np.array([1]), np.array([6_000.0]))
    posts, cells = (np.array([0.0]), np.array([0.0])), (np.array([150.0, 0.5]), np.array([0.0, 0.0]))
    found = ground(edges, points_along(places, np.array([0, 2])), posts, cells, 0.1, Barriers((), places))
    post, seconds = shortest.read(table(found, np.ones(1, bool)).labels)
    assert post[:, 0].tolist() == [-1, 0]
    assert np.isinf(seconds[0]).all()
