import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seamline.analysis import areas
from seamline.analysis.areas import Within, area_of_rings, areas_of, contains, may_contain
from seamline.terms.geodesy import destination
from seamline.terms.mgrs_grid import snap
from seamline.terms.place import E7, Point, point

BOX = area_of_rings(((point(35, 43), point(35, 44), point(36, 44), point(36, 43)),))
NEXT = area_of_rings(((point(35, 44), point(35, 45), point(36, 45), point(36, 44)),))
RING = areas.SeamArea(
    polygons=(
        areas.Polygon(
            (point(34, 42), point(34, 45), point(37, 45), point(37, 42)),
            ((point(35, 43), point(36, 43), point(36, 44), point(35, 44)),),
        ),
    )
)


def test_inside_outside_and_on_a_corner():
    assert contains(BOX, point(35.5, 43.5))
    assert not contains(BOX, point(35.5, 44.5))
    assert contains(BOX, point(35, 43))
    assert not contains(RING, point(35.5, 43.5))
    assert contains(RING, point(34.5, 42.5))


def test_edges_are_geodesics_not_lines_on_a_chart():
    """The straight way from 35 N 43 E to 35 N 44 E runs 114 m north of the parallel in its middle."""
    assert not contains(BOX, point(35.0010, 43.5))
    assert contains(BOX, point(35.0011, 43.5))
    assert contains(BOX, point(36.0010, 43.5))
    assert not contains(BOX, point(36.0012, 43.5))


def test_doubt_that_reaches_over_the_edge_means_no():
    """Deny by default: a coarse place is inside only if all of what it may mean is."""
    centre = point(35.5, 43.99)
    assert contains(BOX, centre)
    assert contains(BOX, Point(centre.lat_e7, centre.lon_e7, 500))
    assert not contains(BOX, Point(centre.lat_e7, centre.lon_e7, 700))  # the corner of a turned square
    assert not contains(BOX, Point(centre.lat_e7, centre.lon_e7, 1_000))
    assert may_contain(NEXT, Point(centre.lat_e7, centre.lon_e7, 1_000))
    assert not may_contain(NEXT, centre)


@pytest.mark.parametrize("cell_m", [100, 1_000, 10_000])
def test_a_snapped_place_is_inside_only_if_its_whole_cell_is(cell_m):
    for step in range(40):
        place = snap(point(35.5, 43.9 + step * 0.005), cell_m)
        if contains(BOX, place):
            for turn in range(0, 360, 45):
                corner = destination(place, turn, place.precision_m * math.sqrt(2))
                assert contains(BOX, Point(corner.lat_e7, corner.lon_e7))


def test_areas_of_tells_certain_from_possible():
    both = {"west": BOX, "east": NEXT, "ring": RING}
    assert areas_of(point(35.5, 43.5), both) == Within(frozenset({"west"}), frozenset({"west"}))
    edge = areas_of(point(35.5, 43.999, 5_000), both)
    assert edge.certain == frozenset()
    assert edge.possible == frozenset({"west", "east", "ring"})
    assert areas_of(point(10, 10), both) == Within()
    assert areas_of(point(35.5, 43.5), {}) == Within()


@settings(max_examples=60)
@given(
    st.builds(
        Point,
        st.integers(-90 * E7, 90 * E7),
        st.integers(-180 * E7, 180 * E7),
        st.sampled_from([0, 1, 50, 5_000, 500_000, 1_000_000]),
    )
)
def test_certain_is_always_possible_too(place):
    found = areas_of(place, {"west": BOX, "ring": RING})
    assert found.certain <= found.possible
    assert ("west" in found.certain) == contains(BOX, place)


def test_doubt_over_the_180th_meridian_or_a_pole_is_inside_nothing():
    for place in (point(0, 179.9, 100_000), point(89.9, 0, 100_000)):
        assert not contains(BOX, place)
        assert may_contain(BOX, place)


def test_nothing_contains_nothing():
    assert not contains(areas.SeamArea(), point(35, 43))
    assert not may_contain(areas.SeamArea(), point(35, 43, 1_000_000))
