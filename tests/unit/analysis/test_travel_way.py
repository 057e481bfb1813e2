"""The way by road: as long as its time says, along roads, from the place to the post."""

import numpy as np
import pytest

from seamline.analysis.travel import network, reach
from seamline.analysis.travel.ground import Barriers
from seamline.analysis.travel.joining import points_along
from seamline.analysis.travel.way import NOT_REACHED, OPEN_GROUND, ROAD, Courses, way
from seamline.terms.geodesy import WGS84

KMH = 36.0  # 10 m/s by road
OFF = 3.6  # 1 m/s beside it


def built(lines, posts, cells):
    """Roads that meet at shared vertices, posts and cells set on them."""
    ends = sorted({tuple(point) for line in lines for point in (line[0], line[-1])})
    number = {end: at for at, end in enumerate(ends)}
    places = np.array([point for line in lines for point in line], float).reshape(-1, 2)
    start = np.concatenate(([0], np.cumsum([len(line) for line in lines]))).astype(np.int64)
    lengths = np.array([length(line) for line in lines])
    edges = network.edges(
        len(ends),
        np.array([number[tuple(line[0])] for line in lines], np.int64),
        np.array([number[tuple(line[-1])] for line in lines], np.int64),
        lengths / (KMH / 3.6),
    )
    split = [tuple(np.array(given, float).reshape(-1, 2).T) for given in (posts, cells)]
    found = reach.ground(edges, points_along(places, start), *split, OFF, Barriers((), np.empty((0, 2))))
    made = reach.table(found, np.ones(len(posts), np.bool_), 2)
    return found, made, Courses(places, start)


def length(line):
    line = np.asarray(line, float)
    return float(np.sum(WGS84.inv(*line[:-1].T, *line[1:].T)[2])) if len(line) > 1 else 0.0


def seconds_of(line, off_m):
    return (length(line) - off_m) / (KMH / 3.6) + off_m / (OFF / 3.6)


SQUARE = [
    [(42.0, 36.0), (42.05, 36.01), (42.1, 36.0)],
    [(42.1, 36.0), (42.1, 36.1)],
    [(42.0, 36.0), (42.0, 36.1)],
    [(42.0, 36.1), (42.05, 36.2), (42.1, 36.1)],
]


def test_it_goes_along_the_roads_from_the_place_to_the_post():
    found, made, courses = built(SQUARE, [(42.1, 36.05)], [(42.03, 36.0)])
    got = way(found, made, courses, 0)
    assert (got.kind, got.post) == (ROAD, 0)
    assert got.line[0].tolist() == [42.03, 36.0]
    assert got.line[-1].tolist() == [42.1, 36.05]
    assert any(np.allclose(point, (42.05, 36.01)) for point in got.line)
    assert any(np.allclose(point, (42.1, 36.0)) for point in got.line)
    off = float(found.cell_joins[0].metres[0]) + float(found.post_joins.metres[0])
    assert seconds_of(got.line, off) == pytest.approx(got.seconds, rel=1e-4)


def test_its_length_is_its_time_for_many_places_and_posts():
    rng = np.random.default_rng(4)
    size = 6
    grid = [(42 + 0.05 * x, 36 + 0.05 * y) for x in range(size) for y in range(size)]
    lines = [
        [a, ((a[0] + b[0]) / 2 + rng.uniform(-0.01, 0.01), (a[1] + b[1]) / 2 + rng.uniform(-0.01, 0.01)), b]
        for a in grid
        for b in grid
        if 0 < abs(a[0] - b[0]) + abs(a[1] - b[1]) < 0.06 and a < b and rng.uniform() < 0.8
    ]
    posts = rng.uniform((42, 36), (42.25, 36.25), (4, 2)).tolist()
    cells = rng.uniform((42, 36), (42.25, 36.25), (60, 2)).tolist()
    found, made, courses = built(lines, posts, cells)
    kinds = set()
    for cell in range(len(cells)):
        got = way(found, made, courses, cell)
        kinds.add(got.kind)
        assert got.line[0].tolist() == cells[cell]
        assert got.line[-1].tolist() == posts[got.post]
        if got.kind == OPEN_GROUND:
            assert seconds_of(got.line, length(got.line)) == pytest.approx(got.seconds, rel=1e-4)
            continue
        off = min(
            (float(one.metres[cell]) for one in found.cell_joins),
            key=lambda metres: abs(
                seconds_of(got.line, metres + found.post_joins.metres[got.post]) - got.seconds
            ),
        )
        assert seconds_of(got.line, off + found.post_joins.metres[got.post]) == pytest.approx(
            got.seconds, rel=1e-4
        )
    assert kinds == {ROAD, OPEN_GROUND}


def test_over_open_ground_where_that_is_quicker_and_nowhere_where_nobody_comes():
    found, made, courses = built(SQUARE, [(42.05, 36.05)], [(42.051, 36.051)])
    got = way(found, made, courses, 0)
    assert got.kind == OPEN_GROUND
    assert got.line.tolist() == [[42.051, 36.051], [42.05, 36.05]]
    nobody = reach.table(found, np.zeros(1, np.bool_), 1)
    assert way(found, nobody, courses, 0).kind == NOT_REACHED


def test_without_roads_it_is_straight():
    found, made, courses = built([], [(42.0, 36.0)], [(42.2, 36.0)])
    got = way(found, made, courses, 0)
    assert (got.kind, len(got.line)) == (OPEN_GROUND, 2)


def test_post_and_place_on_the_same_road():
    found, made, courses = built(SQUARE[:1], [(42.02, 36.004)], [(42.08, 36.004)])
    got = way(found, made, courses, 0)
    assert got.kind == ROAD
    off = float(found.cell_joins[0].metres[0]) + float(found.post_joins.metres[0])
    assert seconds_of(got.line, off) == pytest.approx(got.seconds, rel=1e-4)
