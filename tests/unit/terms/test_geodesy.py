import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import assume, given
from hypothesis import strategies as st

from seamline.terms import geodesy
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import Polygon
from seamline.terms.place import E7, Point, point

POINTS = st.builds(Point, st.integers(-89 * E7, 89 * E7), st.integers(-179 * E7, 179 * E7))
BAGHDAD, ERBIL = point(33.34058, 44.40088), point(36.19117, 44.00943)


@given(POINTS, POINTS)
def test_distance_and_direction_agree_with_geographiclib(a, b):
    found = Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon)
    assume(1 < found["s12"] < 19_000_000)
    assert geodesy.distance_m(a, b) == pytest.approx(found["s12"], abs=1e-6)
    off = (geodesy.bearing_deg(a, b) - found["azi1"]) % 360
    assert min(off, 360 - off) < 1e-6
    assert 0 <= geodesy.bearing_deg(a, b) < 360


@given(POINTS, st.floats(0, 360), st.floats(1, 1_000_000))
def test_going_so_far_that_way_ends_there(start, azimuth, metres):
    there = geodesy.destination(start, azimuth, metres)
    assert geodesy.distance_m(start, there) == pytest.approx(metres, abs=0.02)


def test_due_west_is_270():
    assert geodesy.bearing_deg(point(0, 45), point(0, 44)) == pytest.approx(270)
    assert geodesy.bearing_deg(point(35, 45), point(36, 45)) == 0


def test_lines_are_as_long_as_their_legs():
    line = (BAGHDAD, ERBIL, point(36.335, 43.11889))
    assert geodesy.length_m(line) == pytest.approx(
        geodesy.distance_m(*line[:2]) + geodesy.distance_m(*line[1:]), rel=1e-12
    )
    marks = geodesy.chainages_m(line)
    assert marks[0] == 0
    for vertex, mark in zip(line, marks.tolist(), strict=True):
        assert geodesy.distance_m(geodesy.point_along(line, mark), vertex) < 0.02


@pytest.mark.parametrize("chainage", [-0.1, 1e9, float("nan")])
def test_past_the_end_of_a_line_is_refused(chainage):
    with pytest.raises(InvalidInput, match="line-chainage"):
        geodesy.point_along((BAGHDAD, ERBIL), chainage)


def test_area_takes_holes_away_whatever_the_direction():
    outer = (point(35, 43), point(35, 44), point(36, 44), point(36, 43))
    hole = (point(35.4, 43.4), point(35.4, 43.6), point(35.6, 43.6), point(35.6, 43.4))
    whole, cut = geodesy.area_m2([Polygon(outer)]), geodesy.area_m2([Polygon(hole)])
    for ring in (hole, hole[::-1]):
        for around in (outer, outer[::-1]):
            assert geodesy.area_m2([Polygon(around, (ring,))]) == pytest.approx(whole - cut, rel=1e-12)
    assert geodesy.area_m2([]) == 0


@given(st.lists(POINTS, max_size=5))
def test_arrays_both_ways(points):
    assert geodesy.from_lon_lat(geodesy.lon_lat(points)) == tuple(points)
