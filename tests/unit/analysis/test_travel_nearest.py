"""The nearest posts on the ellipsoid, against GeographicLib and a search of all of them."""

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from pyproj import Geod

from seamline.analysis.travel import geodesic
from seamline.analysis.travel.nearest import MAX_NEAREST, MAX_POSTS, nearest
from seamline.analysis.travel.orders import by_distance
from seamline.storage.threads import Threads
from seamline.terms.errors import InvalidInput

WGS84 = Geod(ellps="WGS84")


def pairs(count, seed):
    r = np.random.default_rng(seed)
    lon1, lat1 = r.uniform(-180, 180, count), r.uniform(-90, 90, count)
    step = 10 ** r.uniform(-8, 2.2, count)
    lon2 = (lon1 + r.normal(0, 1, count) * step + 180) % 360 - 180
    return lon1, lat1, lon2, np.clip(lat1 + r.normal(0, 1, count) * step, -90, 90)


def close(found, wanted):
    error = np.abs(found - wanted)
    return bool(((error <= 1e-6) | (error <= 1e-9 * wanted)).all())


def test_lengths_are_those_of_geographiclib():
    places = pairs(400, 1)
    wanted = [
        Geodesic.WGS84.Inverse(b, a, d, c)["s12"]
        for a, b, c, d in zip(*map(np.ndarray.tolist, places), strict=True)
    ]
    assert close(geodesic.lengths(*places), np.array(wanted))
    many = pairs(50_000, 2)
    assert close(geodesic.lengths(*many), WGS84.inv(*many)[2])


@pytest.mark.parametrize(
    "place",
    [
        (0, 0, 0, 0), (38, 30, 38, 30), (0, 0, 180, 0), (0, 0, 179.7, 0.3), (10, 90, -70, 90), (10, 90, -70, -90),
        (179.9999, 0, -179.9999, 0), (0, 0, 90, 0), (-180, 12, 180, 12), (42, 35, 42, 36), (41.999, 35, 42.001, 35),
    ],
)  # fmt: skip
def test_lengths_of_hard_cases(place):
    lon1, lat1, lon2, lat2 = (np.array([float(one)]) for one in place)
    wanted = Geodesic.WGS84.Inverse(place[1], place[0], place[3], place[2])["s12"]
    assert close(geodesic.lengths(lon1, lat1, lon2, lat2), np.array([wanted]))


def every(cells, posts, k):
    """The reference: every post of every cell measured with PROJ, ordered by length, then by number."""
    post, value = [], []
    for lon, lat in zip(*cells, strict=True):
        size = len(posts[0])
        length = WGS84.inv(np.full(size, lon), np.full(size, lat), *posts)[2]
        order = np.lexsort((np.arange(size), np.round(length, 6)))[:k]
        post.append(order)
        value.append(length[order])
    return np.array(post), np.array(value)


@pytest.mark.parametrize(("size", "k"), [(1, 1), (3, 8), (60, 1), (60, 2), (200, 7)])
@pytest.mark.parametrize("span", [8.0, 170.0])
def test_nearest_is_that_of_all(size, k, span):
    r = np.random.default_rng(size + k)
    cells = (r.uniform(-span, span, 120), r.uniform(-span, span, 120) / 2)
    posts = (r.uniform(-span, span, size), r.uniform(-span, span, size) / 2)
    found = nearest(*cells, *posts, k)
    post, value = every(cells, posts, k)
    assert (found.post == post).all()
    assert close(found.value, value)
    assert found.whole.all() == (k >= size)


def test_posts_on_top_of_each_other_stand_in_their_order():
    lon, lat = np.array([44.0, 44.1]), np.array([35.0, 35.2])
    posts = (np.repeat([45.0, 44.2], 40), np.repeat([35.0, 35.1], 40))
    found = nearest(lon, lat, *posts, 5)
    assert found.post.tolist() == [[40, 41, 42, 43, 44]] * 2


def test_the_same_with_any_blocks_and_threads():
    r = np.random.default_rng(5)
    cells = (r.uniform(40, 45, 1_000), r.uniform(33, 37, 1_000))
    posts = (r.uniform(40, 45, 80), r.uniform(33, 37, 80))
    plain = nearest(*cells, *posts, 3)
    for other in (nearest(*cells, *posts, 3, block=7), nearest(*cells, *posts, 3, Threads(2), 100)):
        assert (other.post == plain.post).all()
        assert (other.value == plain.value).all()


@pytest.mark.parametrize("gone", [0.1, 0.42, 0.9, 1.0])
def test_what_if_is_what_a_rebuild_gives(gone):
    r = np.random.default_rng(6)
    cells = (r.uniform(40, 45, 700), r.uniform(33, 37, 700))
    posts = (r.uniform(40, 45, 50), r.uniform(33, 37, 50))
    standing = r.random(50) >= gone
    found = by_distance(cells, posts, nearest(*cells, *posts, 6), standing)
    left = np.flatnonzero(standing)
    if not len(left):
        assert (found.post == -1).all()
        assert np.isinf(found.value).all()
        return
    again = nearest(*cells, posts[0][left], posts[1][left], 2)
    assert (found.post == left[again.post[:, 0]]).all()
    assert (found.value == again.value[:, 0]).all()
    assert (found.backup == left[again.post[:, 1]]).all()
    assert (found.backup_value == again.value[:, 1]).all()


def some(count):
    return np.linspace(40, 41, count), np.linspace(33, 34, count)


@pytest.mark.parametrize(
    ("posts", "k", "code"),
    [
        (some(0), 1, "travel-no-posts"),
        (some(MAX_POSTS + 1), 1, "travel-many-posts"),
        (some(3), 0, "travel-nearest"),
        (some(3), MAX_NEAREST + 1, "travel-nearest"),
        ((np.array([np.nan]), np.array([0.0])), 1, "travel-place"),
        ((np.array([0.0]), np.array([90.1])), 1, "travel-place"),
    ],
)
def test_what_cannot_be_measured_is_refused(posts, k, code):
    with pytest.raises(InvalidInput) as error:
        nearest(*some(2), *posts, k)
    assert error.value.code == code


def test_no_cells_have_no_posts():
    assert nearest(*some(0), *some(3), 2).post.shape == (0, 2)


def test_the_shorter_chord_is_not_always_the_shorter_way():
    """The ground curves more along a meridian, so a post to the north has the shorter chord of two as far."""
    lon, lat, _ = WGS84.fwd([0, 0], [0, 0], [0, 90], [1_000_005, 1_000_000])
    assert nearest(np.zeros(1), np.zeros(1), np.array(lon), np.array(lat)).post.tolist() == [[1]]


@pytest.mark.parametrize("seed", range(4))
def test_within_a_reach_the_nearest_are_the_same_and_beyond_it_nobody_is_looked_for(seed):
    r = np.random.default_rng(seed)
    cells, posts = (
        (r.uniform(43, 45, 300), r.uniform(34, 36, 300)),
        (r.uniform(43, 45, 40), r.uniform(34, 36, 40)),
    )
    every = nearest(*cells, *posts, 3)
    reach = r.uniform(0, 60_000, 300)
    found = nearest(*cells, *posts, 3, reach_m=reach)
    inside = every.value <= reach[:, None]
    assert (found.post[inside] == every.post[inside]).all()
    assert (found.value[inside] == every.value[inside]).all()
    assert inside.any()
    assert (~inside).any()
    assert not found.whole.any(), "a row that was cut short is not whole"
    assert (nearest(*cells, *posts, 3, reach_m=np.full(300, np.inf)).post == every.post).all()
