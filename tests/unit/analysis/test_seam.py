import math

import numpy as np
import pytest
import seam_truth as truth
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from seamline.analysis import areas, plane
from seamline.analysis.seam import MAX_LINES, SeamArea, area_of_rings, contains, seam, seam_among
from seamline.analysis.widening import widen
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84, area_m2, length_m
from seamline.terms.place import E7, Point, point


def line(*places):
    return tuple(point(lat, lon) for lat, lon in places)


def plain(drawn):
    return [(p.lat, p.lon) for p in drawn]


def weaving(times, *, far=0.25):
    """Two lines from west to east over some 500 km that cross each other so many times."""
    upper, lower = [], []
    for step in range(times + 1):
        side = (-1) ** step
        upper.append((35.9 + side * far * (1 + 0.1 * step), 41.0 + 0.8 * step))
        lower.append((35.9 - side * 0.1 + 0.02 * step, 41.05 + 0.8 * step))
    return line(*upper), line(*lower)


@pytest.mark.parametrize("times", [0, 1, 2, 5, 6, 11])
def test_area_agrees_with_geographiclib_when_lines_cross(times):
    a, b = weaving(times) if times else (line((36, 41), (36.3, 46)), line((35.6, 41.1), (35.7, 45.8)))
    found = seam(a, b)
    assert found.area_m2 == pytest.approx(truth.between(plain(a), plain(b)), rel=1e-9)
    assert len(found.polygons) == times + 1
    assert area_m2(found.polygons) == pytest.approx(found.area_m2, rel=1e-7)


def test_six_crossings_are_where_the_naive_ring_is_far_too_small():
    a, b = weaving(6)
    naive = truth.area(plain(a) + plain(b)[::-1])
    assert naive < 0.8 * seam(a, b).area_m2


def test_lines_without_crossing_are_the_plain_ring():
    a, b = line((36.4, 41.2), (36.1, 43.0), (35.2, 44.4)), line((36.1, 41.1), (35.7, 42.9), (34.9, 44.2))
    found = seam(a, b)
    assert found.area_m2 == pytest.approx(truth.area(plain(a) + plain(b)[::-1]), rel=1e-12)
    assert {p for piece in found.polygons for p in piece.outer} == {*a, *b}
    assert found.length_m == pytest.approx((length_m(a) + length_m(b)) / 2)


def test_neither_order_nor_direction_of_drawing_matters():
    a, b = weaving(6)
    expected = seam(a, b)
    for first, second in [(b, a), (a[::-1], b), (a, b[::-1]), (b[::-1], a[::-1])]:
        assert seam(first, second) == expected


def test_lines_that_share_a_point_or_a_stretch_leave_no_ground_there():
    a = line((36, 41), (36, 42), (36, 43), (36, 44), (36, 45))
    touching = line((35.7, 41), (35.8, 42), (36, 43), (35.8, 44), (35.7, 45))
    found = seam(a, touching)
    assert len(found.polygons) == 2
    assert found.area_m2 == pytest.approx(
        truth.area(plain(a)[:3] + plain(touching)[:2][::-1])
        + truth.area(plain(a)[2:] + plain(touching)[:2:-1]),
        rel=1e-9,
    )
    sharing = line((35.7, 41), (36, 42), (36, 43), (36, 44), (35.7, 45))
    found = seam(a, sharing)
    assert len(found.polygons) == 2
    assert found.area_m2 == pytest.approx(
        truth.area([*plain(a)[:2], (35.7, 41)]) + truth.area([*plain(a)[3:], (35.7, 45)]), rel=1e-9
    )


def test_the_same_line_twice_has_no_ground_but_can_be_widened():
    a = line((36, 41), (36.2, 43), (36, 45))
    assert seam(a, a[::-1]) == SeamArea((), 0.0, length_m(a))
    wide = seam(a, a, 10)
    assert wide.area_m2 == pytest.approx(length_m(a) * 20_000 + math.pi * 1e8, rel=2e-3)


def test_an_overhang_ends_at_the_connector_between_the_ends():
    long = line((36, 41), (36, 46))
    short = line((35.6, 42), (35.6, 44))
    assert seam(long, short).area_m2 == pytest.approx(
        truth.area([*plain(long), *plain(short)[::-1]]), rel=1e-12
    )


def test_an_overhang_that_hooks_round_the_other_line_counts_once():
    """One line runs past the other's end and back beneath it: the connector crosses the hook."""
    hook = line((36, 41), (36, 44), (35, 44), (35, 42))
    inner = line((35.6, 41), (35.6, 43))
    found = seam(hook, inner)
    box = truth.area(plain(hook) + plain(inner)[::-1])
    assert found.area_m2 >= box * 0.999
    for inside in [(35.8, 42), (35.3, 43.8)]:
        assert contains(found, point(*inside))
    assert not contains(found, point(36.2, 42))


def test_ground_around_which_both_lines_run_twice_counts_once():
    spiral = line((36, 42), (37, 43), (36, 44), (35, 43), (35.8, 42.4), (36.5, 43), (36, 43.5))
    other = line((36, 42.02), (36, 43.48))
    found = seam(spiral, other)
    assert contains(found, point(36.05, 43))
    pieces = sum(abs(truth.area(plain(piece.outer))) for piece in found.polygons)
    holes = sum(truth.area(plain(hole)) for piece in found.polygons for hole in piece.holes)
    assert found.area_m2 == pytest.approx(pieces - holes, rel=1e-7)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-400, 400), st.integers(-400, 400)), min_size=3, max_size=9, unique=True)
)
def test_a_ring_of_any_form_agrees_with_its_winding_numbers(corners):
    """Whatever the ring does to itself: a raster of winding numbers finds the same share of the box."""
    ring = tuple(Point(round((36 + y / 1000) * E7), round((43 + x / 1000) * E7)) for x, y in corners)
    found = areas.enclosed([ring])
    axis = np.linspace(-0.41, 0.41, 42)
    flat = np.array([(p.lon - 43, p.lat - 36) for p in (*ring, ring[0])])
    inside = hits = 0
    for x in axis:
        for y in axis:
            at = Point(round((36 + y) * E7), round((43 + x) * E7))
            expected = areas.winding(flat, np.array([at.lon - 43, at.lat - 36])) != 0
            hits += expected
            inside += contains(found, at) == expected
    assert inside >= len(axis) ** 2 - 12  # geodesic and flat edges differ by metres at the rim
    cell = (0.82 / 41) ** 2 * 111_000 * 90_300
    assert abs(found.area_m2 - hits * cell) <= 0.15 * found.area_m2 + 60 * cell


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(-300, 300), st.integers(-300, 300)), min_size=3, max_size=8))
def test_any_two_lines_that_run_one_way_agree_with_geographiclib(rows):
    a = tuple(
        Point(round((36 + n / 1000) * E7), round((41 + 0.5 * at) * E7)) for at, (n, _) in enumerate(rows)
    )
    b = tuple(
        Point(round((35.99 + s / 1000) * E7), round((41.003 + 0.5 * at) * E7))
        for at, (_, s) in enumerate(rows)
    )
    expected = truth.between(plain(a), plain(b))
    assert seam(a, b).area_m2 == pytest.approx(expected, rel=1e-9, abs=50)


def test_a_line_that_hardly_differs_leaves_hardly_any_ground():
    a = line((36, 41), (36, 45))
    b = (Point(36 * E7 + 1, 41 * E7), Point(36 * E7 + 1, 45 * E7))
    assert seam(a, b).area_m2 == pytest.approx(0.0111 * length_m(a), rel=0.01)


def test_three_parties_share_the_seams_of_every_two():
    a = line((36, 41), (36, 43))
    b = line((35.5, 41), (35.5, 43))
    c = line((35.2, 43), (35.2, 41))
    whole = seam_among((a, b, c))
    assert whole == seam_among((c[::-1], a, b[::-1]))
    assert whole.area_m2 == pytest.approx(seam(a, b).area_m2 + seam(b, c).area_m2, rel=1e-9)
    assert contains(seam_among((a, b, c), 5), point(35.16, 42))


@pytest.mark.parametrize("count", [0, 1, MAX_LINES + 1])
def test_a_seam_among_too_few_or_too_many_lines_is_refused(count):
    with pytest.raises(InvalidInput, match="seam-lines"):
        seam_among([line((36, 41), (36, 43 + n)) for n in range(count)])


# --- widening -----------------------------------------------------------------------------------


def metres_to(drawn, place):
    """Distance to the nearest of many points along a closed or open polyline, by brute force."""
    dense = plane.dense(np.array([(p.lon, p.lat) for p in drawn]), 200.0)
    size = len(dense)
    _, _, away = WGS84.inv(np.full(size, place.lon), np.full(size, place.lat), dense[:, 0], dense[:, 1])
    return float(np.min(away))


@pytest.mark.parametrize("km", [1, 5, 20])
def test_the_widened_edge_lies_so_far_from_the_ground(km):
    a, b = weaving(6)
    found = seam(a, b, km)
    assert len(found.polygons) == 1
    for place in found.polygons[0].outer[:: max(1, len(found.polygons[0].outer) // 40)]:
        away = min(metres_to((*drawn, *(end for end in ends)), place) for drawn, ends in ((a, ()), (b, ())))
        connectors = min(metres_to((a[0], b[0]), place), metres_to((a[-1], b[-1]), place))
        assert min(away, connectors) == pytest.approx(km * 1_000, rel=1.5e-3, abs=2)
    assert found.area_m2 > seam(a, b).area_m2 + 2 * km * 1_000 * 400_000


def test_widening_keeps_every_place_that_was_inside():
    a, b = weaving(3)
    wide = seam(a, b, 2)
    for place in (*a, *b):
        assert contains(wide, place)


@pytest.mark.parametrize("km", [-1, 100.1, math.nan, math.inf])
def test_widening_out_of_range_is_refused(km):
    with pytest.raises(InvalidInput, match="seam-widen"):
        widen(SeamArea(), (), km)


def test_nothing_widened_is_nothing():
    assert widen(SeamArea(), (), 5) == SeamArea()


# --- limits -------------------------------------------------------------------------------------


def test_lines_a_continent_apart_share_no_seam():
    with pytest.raises(InvalidInput, match="seam-extent"):
        seam(line((36, 41), (36, 45)), line((-30, 20), (-31, 25)))


def test_lines_made_to_cross_more_often_than_the_limit_are_refused_before_the_work():
    down = [(35.0 + 0.1 * (n % 2), 42 + n / 4000) for n in range(400)]
    across = [(35.001 + n / 4100, 42.001 + 0.09 * (n % 2)) for n in range(400)]
    with pytest.raises(InvalidInput, match="seam-crossings"):
        seam(line(*down), line(*across))


def test_a_projection_about_the_middle_keeps_geodesics_straight_to_a_tenth_of_a_millimetre():
    rng = np.random.default_rng(7)
    for lat, azimuth in zip(rng.uniform(-80, 80, 60), rng.uniform(0, 360, 60), strict=True):
        arc = Geodesic.WGS84.Line(lat, 10.0, azimuth)
        places = np.array([(p["lon2"], p["lat2"]) for p in map(arc.Position, (0, 500, plane.LEG_M))])
        flat = plane.Plane(np.array([(5.0, lat), (15.0, lat)])).flat(places) * 6.4e6
        leg, mid = flat[2] - flat[0], flat[1] - flat[0]
        assert abs(leg[0] * mid[1] - leg[1] * mid[0]) / math.hypot(*leg) < 1e-4


def test_drawn_outlines_that_overlap_count_once():
    one = line((35, 43), (35, 44), (36, 44), (36, 43))
    two = line((35.5, 43.5), (35.5, 44.5), (36.5, 44.5), (36.5, 43.5))
    both = area_of_rings((one, two))
    single = area_of_rings((one,)).area_m2 + area_of_rings((two,)).area_m2
    assert len(both.polygons) == 1
    assert both.area_m2 < single * 0.9
    assert area_of_rings((one, one)).area_m2 == pytest.approx(area_of_rings((one,)).area_m2, rel=1e-12)
    assert area_of_rings(()) == SeamArea()


def test_an_outline_of_two_points_is_refused():
    with pytest.raises(InvalidInput, match="ring-too-short"):
        area_of_rings((line((35, 43), (35, 43), (36, 44)),))


def test_a_figure_of_eight_holds_both_its_loops():
    eight = line((35, 43), (36, 44), (36, 43), (35, 44))
    assert len(area_of_rings((eight,)).polygons) == 2
    assert contains(area_of_rings((eight,)), point(35.9, 43.5))
    assert not contains(area_of_rings((eight,)), point(35.5, 43.1))
