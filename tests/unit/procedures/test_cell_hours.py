"""Plans as cell-hours: whatever comes near in place and time shares one, whatever is far shares none."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seamline.procedures import blind, cell_hours
from seamline.procedures.cell_hours import MARGIN_M, MARGIN_MS, MAX_TOKENS
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import destination, distance_m
from seamline.terms.place import Point
from seamline.terms.times import HOUR

T0 = 1_600_000_000_000 // HOUR * HOUR
HERE = Point(348_300_000, 443_200_000)
ZONE_EDGE = Point(355_000_000, 419_990_000)
"""A kilometre west of 42 E, where zones 37 and 38 meet."""


def line(*points):
    return [{"lat_e7": point.lat_e7, "lon_e7": point.lon_e7} for point in points]


def east(start, metres):
    return destination(start, 90.0, metres)


def plan(*points, since=T0, hours=4):
    return cell_hours.of_plan(line(*points), since, since + hours * HOUR)


def share(one, other):
    return set(one.tokens()) & set(other.tokens())


@settings(max_examples=40, deadline=None)
@given(
    st.floats(0, 360), st.floats(0, 2 * MARGIN_M - 1), st.floats(0, 3_000), st.sampled_from((HERE, ZONE_EDGE))
)
def test_corridors_within_twice_the_margin_share_a_cell(azimuth, apart, along, start):
    mine = plan(start, east(start, 4_000))
    near = destination(east(start, along), azimuth, apart)
    theirs = plan(near, destination(near, azimuth, 2_000))
    assert share(mine, theirs)


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 360), st.floats(1, 3_000))
def test_corridors_beyond_margins_and_a_diagonal_share_none(azimuth, along):
    far = 2 * (MARGIN_M + 20) + math.sqrt(2) * 1_001
    mine = plan(HERE, HERE)
    there = destination(HERE, azimuth, far + along)
    assert not share(mine, plan(there, there))


@pytest.mark.parametrize(
    ("gap", "both"), [(-HOUR, True), (0, True), (HOUR - 1, True), (HOUR, True), (2 * HOUR, False)]
)
def test_windows_less_than_twice_the_margin_apart_share_an_hour(gap, both):
    until = T0 + 4 * HOUR + 17 * 60_000
    mine = cell_hours.of_plan(line(HERE, HERE), T0, until)
    theirs = cell_hours.of_plan(line(HERE, HERE), until + gap, until + gap + HOUR)
    assert bool(share(mine, theirs)) is both
    assert 2 * MARGIN_MS == HOUR


def test_a_leg_is_covered_all_along_and_at_its_margin():
    there = destination(HERE, 37.0, 9_000)
    cells = set(cell_hours.cells_of(((HERE.lat_e7, HERE.lon_e7), (there.lat_e7, there.lon_e7))))
    for along in range(0, 9_000, 250):
        for side in (-90, 0, 90):
            place = destination(destination(HERE, 37.0, along), 37.0 + side, MARGIN_M if side else 0)
            assert cell_hours.mgrs_grid.to_mgrs(place, 2) in cells, (along, side)


def test_both_zones_have_their_cells_at_the_edge():
    cells = plan(ZONE_EDGE, east(ZONE_EDGE, 3_000)).cells
    assert {cell[:2] for cell in cells} == {"37", "38"}


def test_a_plan_of_as_many_cell_hours_as_fit_and_one_past_it():
    near = plan(HERE, HERE, hours=1)
    per_hour = len(near.cells)
    hours = MAX_TOKENS // per_hour - 2
    assert plan(HERE, HERE, hours=hours).size <= MAX_TOKENS
    with pytest.raises(InvalidInput, match="patrol-too-large"):
        plan(HERE, HERE, hours=hours + per_hour)
    assert MAX_TOKENS == blind.CAPACITY - 1


def test_a_corridor_that_is_too_long_or_leaves_the_grid_is_refused_at_little_cost():
    limit = cell_hours.MAX_CORRIDOR_M
    for far in (limit * 1.02, 9_000_000):
        with pytest.raises(InvalidInput, match="patrol-corridor"):
            plan(HERE, east(HERE, far))
    with pytest.raises(InvalidInput, match="patrol-too-large"):
        plan(HERE, east(HERE, limit * 0.98), hours=24)
    pole = Point(839_990_000, 0)
    with pytest.raises(InvalidInput, match="patrol-corridor"):
        plan(pole, Point(840_000_000, 0))
    back_and_forth = [HERE, east(HERE, 5_000)] * 100
    with pytest.raises(InvalidInput, match="patrol-corridor"):
        plan(*back_and_forth)


def test_hours_that_are_over_are_nobodys_token():
    one = plan(HERE, HERE)
    later = one.tokens(one.first + 3)
    assert len(later) < len(one.tokens())
    assert one.tokens(one.last + 1) == []
    assert one.tokens(0, one.first - 1) == []


def test_the_box_encloses_what_both_hold_and_nothing_is_no_box():
    mine, theirs = plan(HERE, east(HERE, 4_000)), plan(east(HERE, 2_000), east(HERE, 8_000))
    both = share(mine, theirs)
    box = cell_hours.box_of(both)
    assert box.cells == len({token.rpartition(b"/")[0] for token in both})
    assert box.since <= T0
    assert box.until >= T0 + 4 * HOUR
    assert distance_m(box.south_west, box.north_east) < 6_000
    assert cell_hours.box_of(()) is None
