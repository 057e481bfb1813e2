import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_seam import line, weaving

from seamline.analysis.plane import azimuthal
from seamline.analysis.seam import seam
from seamline.analysis.segments import segment as limits
from seamline.analysis.segments.alignment import Referenced
from seamline.analysis.segments.resegment import resegment, segmented
from seamline.analysis.segments.segment import Segmentation, pieces_of
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import distance_m, from_lon_lat, length_m, lon_lat
from seamline.terms.place import E7, Point, point

NORTH = line((36.0, 41.0), (36.06, 41.15), (35.98, 41.3), (36.05, 41.45), (36.0, 41.6), (36.03, 41.75))
SOUTH = line((35.9, 41.0), (35.93, 41.2), (35.88, 41.4), (35.94, 41.55), (35.9, 41.75))


def whole(found):
    return math.fsum(one.area.area_m2 for one in found.segments)


def numbers(found):
    return [one.id for one in found.segments]


def moved(drawn, at, north_e7):
    """The line with one of its points moved north."""
    return (*drawn[:at], Point(drawn[at].lat_e7 + north_e7, drawn[at].lon_e7), *drawn[at + 1 :])


@pytest.mark.parametrize("times", [0, 1, 2, 6, 11])
def test_segments_tile_the_seam_exactly(times):
    lines = weaving(times) if times else (NORTH, SOUTH)
    found = segmented(lines)
    assert whole(found) == pytest.approx(seam(*lines).area_m2, rel=1e-9)
    assert found.segments[0].from_m == 0
    assert found.segments[-1].to_m == pytest.approx(seam(*lines).length_m, abs=1e-6)
    for one, after in zip(found.segments[:-1], found.segments[1:], strict=True):
        assert one.to_m == after.from_m
        assert one.stretches[0][-1] == after.stretches[0][0]
        assert one.stretches[1][-1] == after.stretches[1][0]
    assert all(1_000 <= one.length_m <= 2_000 for one in found.segments)
    assert numbers(found) == [f"s{n}" for n in range(1, len(found.segments) + 1)]


@pytest.mark.long
@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-60, 60), st.integers(-60, 60)), min_size=2, max_size=6),
    st.lists(st.tuples(st.integers(-60, 60), st.integers(-60, 60)), min_size=2, max_size=6),
)
def test_segments_tile_whatever_the_lines_do(first, second):
    """Folding back, crossing themselves and each other, overhanging: no ground is lost or given twice."""
    a, b = (
        tuple(Point(round((36 + y / 400) * E7), round((42 + x / 400) * E7)) for x, y in drawn)
        for drawn in (first, second)
    )
    try:
        expected = seam(a, b).area_m2
    except InvalidInput:
        return
    found = segmented((a, b))
    # Where a line runs back over itself, its two courses lie within a tenth of a millimetre on the plane.
    rounding = 1e-5 * (length_m(a) + length_m(b))
    assert whole(found) == pytest.approx(expected, rel=1e-9, abs=rounding)


def test_neither_direction_of_the_other_line_nor_order_changes_the_ground():
    found = segmented((NORTH, SOUTH))
    assert segmented((NORTH, SOUTH[::-1])) == found
    turned = segmented((SOUTH, NORTH))
    assert whole(turned) == pytest.approx(whole(found), rel=1e-12)
    assert turned.ground == found.ground


def test_an_overhang_is_cut_into_a_fan_about_the_end_of_the_other_line():
    found = segmented((line((36, 41), (36, 41.6)), line((35.95, 41.0), (35.95, 41.3))))
    fan = [one for one in found.segments if len(one.stretches[1]) == 1]
    assert len(fan) > 5
    assert whole(found) == pytest.approx(found.ground.area_m2, rel=1e-9)


def test_where_lines_run_together_segments_have_a_length_and_no_ground():
    sharing = line((35.97, 41.0), *((p.lat, p.lon) for p in NORTH[1:-1]), (35.97, 41.75))
    found = segmented((NORTH, sharing))
    bare = [one for one in found.segments if not one.area.polygons]
    assert len(bare) > 10
    assert all(one.length_m >= 1_000 for one in bare)
    assert whole(found) == pytest.approx(seam(NORTH, sharing).area_m2, rel=1e-9)


def test_a_border_is_its_own_axis():
    found = segmented((NORTH, SOUTH), border=True)
    first = [one for one in found.segments if one.lines == (0,)]
    assert sum(one.length_m for one in first) == pytest.approx(length_m(NORTH), abs=1e-6)
    assert {p for one in first for p in one.stretches[0]} >= set(NORTH)
    assert all(not one.area.polygons and one.id.startswith("b") for one in found.segments)
    assert found.segments[len(first)].from_m == 0


def test_widened_ground_is_divided_among_the_nearest():
    found = segmented((NORTH, SOUTH), widen_km=5)
    assert whole(found) == pytest.approx(found.ground.area_m2, rel=1e-6)
    assert found.ground == seam(NORTH, SOUTH, 5)
    for one in found.segments:
        corners = [p for piece in one.area.polygons for p in piece.outer]
        away = azimuthal(lon_lat(corners), one.middle.lon, one.middle.lat)
        assert np.hypot(away[:, 0], away[:, 1]).max() < 16_000
    same = segmented((NORTH, NORTH), widen_km=5)
    assert whole(same) == pytest.approx(same.ground.area_m2, rel=1e-6)


def test_three_parties_share_the_ground_of_every_two_once():
    third = line((35.8, 41.75), (35.82, 41.3), (35.8, 41.0))
    found = segmented((NORTH, SOUTH, third))
    assert whole(found) == pytest.approx(found.ground.area_m2, rel=1e-9)
    assert {one.lines for one in found.segments} >= {(0, 1), (1, 2)}
    assert len(set(numbers(found))) == len(found.segments)


def test_42_east_is_nothing_special():
    shift = 0.65
    east = [tuple(Point(p.lat_e7, p.lon_e7 + round(shift * E7)) for p in drawn) for drawn in (NORTH, SOUTH)]
    here, there = segmented((NORTH, SOUTH)), segmented(east)
    assert min(p.lon for p in east[0]) < 42 < max(p.lon for p in east[0])
    assert len(here.segments) == len(there.segments)
    assert whole(there) == pytest.approx(whole(here), rel=1e-9)


# --- redrawn ------------------------------------------------------------------------------------


@pytest.mark.long
@settings(max_examples=25, deadline=None)
@given(
    st.integers(1, len(NORTH) - 2),
    st.integers(-200_000, 200_000).filter(lambda n: abs(n) > 20_000),
    st.booleans(),
)
def test_a_stretch_redrawn_in_the_middle_leaves_the_rest_its_ids(at, north_e7, backwards):
    before = segmented((NORTH, SOUTH))
    redrawn = moved(NORTH, at, north_e7)
    after = resegment(before, (redrawn[::-1] if backwards else redrawn, SOUTH), 0.05)
    low, high = NORTH[at - 1].lon, NORTH[at + 1].lon
    old = {one.id: one for one in before.segments}
    outside = {
        one.id
        for one in before.segments
        if all(p.lon <= low for p in one.stretches[0]) or all(p.lon >= high for p in one.stretches[0])
    }
    assert outside <= set(numbers(after))
    for one in after.segments:
        if one.id in old:
            for now, then in zip(one.stretches, old[one.id].stretches, strict=True):
                assert distance_m(now[0], then[0]) <= 0.05
            assert one.area.area_m2 == pytest.approx(old[one.id].area.area_m2, rel=1e-4)
        else:
            assert int(one.id[1:]) > before.issued
    assert whole(after) == pytest.approx(after.ground.area_m2, rel=1e-9)
    assert after.kept == len(set(numbers(after)) & set(old))
    assert after.kept < len(before.segments)
    assert after.issued == before.issued + len(after.segments) - after.kept


@pytest.mark.long
@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, len(NORTH) - 2), st.integers(-150_000, 150_000)), min_size=2, max_size=4
    )
)
def test_ids_are_never_used_twice_over_any_number_of_redrawings(moves):
    now, drawn, grounds = segmented((NORTH, SOUTH)), NORTH, {}
    for at, north_e7 in moves:
        for one in now.segments:
            grounds.setdefault(one.id, one.stretches)
        drawn = moved(drawn, at, north_e7)
        after = resegment(now, (drawn, SOUTH))
        assert len(set(numbers(after))) == len(after.segments)
        for one in after.segments:
            assert one.id not in grounds or one.id in numbers(now)
        now = after


def test_nothing_redrawn_is_nothing_changed_and_stays_so():
    before = segmented((NORTH, SOUTH))
    once = resegment(before, (NORTH, SOUTH))
    assert (numbers(once), once.issued, once.kept) == (numbers(before), before.issued, len(before.segments))
    now = once
    for _ in range(5):
        now = resegment(now, (NORTH, SOUTH))
    assert [one.stretches for one in now.segments] == [one.stretches for one in before.segments]
    assert whole(now) == pytest.approx(whole(before), rel=1e-9)


def test_a_line_drawn_the_other_way_round_keeps_everything():
    before = segmented((NORTH, SOUTH))
    assert numbers(resegment(before, (NORTH[::-1], SOUTH))) == numbers(before)


def test_a_move_within_the_tolerance_is_none():
    before = segmented((NORTH, SOUTH))
    near = moved(NORTH, 2, 200)  # 2 m
    assert resegment(before, (near, SOUTH), 5).kept == len(before.segments)
    assert resegment(before, (near, SOUTH), 0.5).kept < len(before.segments)


def test_a_line_that_grew_gets_new_segments_at_its_end_alone():
    before = segmented((NORTH,), border=True)
    after = resegment(before, ((*NORTH, point(36.0, 41.9)),), border=True)
    assert after.kept == len(before.segments)
    assert numbers(after)[: after.kept] == numbers(before)
    shorter = resegment(before, (NORTH[:-1],), border=True)
    assert set(numbers(shorter)) < {*numbers(before), f"b{before.issued + 1}"}
    again = resegment(shorter, (NORTH,), border=True)
    gone = set(numbers(before)) - set(numbers(shorter))
    assert gone
    assert not gone & set(numbers(again))


@pytest.mark.parametrize("north", [36.003, 36.0003])
def test_a_detour_and_back_is_no_standing_segment(north):
    """Both ends lie where they lay, and what is between does not, whether it became longer by much or not."""
    straight = line((36, 41), (36, 41.5))
    before = segmented((straight,), border=True)
    on = from_lon_lat(Referenced(lon_lat(straight)).at(np.array([20_100.0, 20_300.0])))
    after = resegment(before, ((straight[0], on[0], point(north, 41.225), on[1], straight[1]),), border=True)
    assert after.kept == len(before.segments) - 1


def test_segments_of_another_place_are_all_new():
    before = segmented((NORTH, SOUTH))
    far = [tuple(Point(p.lat_e7 + 2 * E7, p.lon_e7) for p in drawn) for drawn in (NORTH, SOUTH)]
    after = resegment(before, far)
    assert after.kept == 0
    assert numbers(after)[0] == f"s{before.issued + 1}"


# --- limits -------------------------------------------------------------------------------------


@pytest.mark.parametrize("km", [0.4, 1.0, 1.4, 2.0, 2.1, 2.9, 3.1, 3.9, 4.1, 500.3])
@pytest.mark.parametrize("wanted", [1_000, 1_500, 2_000])
def test_pieces_are_one_to_two_kilometres(km, wanted):
    pieces = pieces_of(km * 1_000, wanted)
    assert pieces >= 1
    if km >= 1:
        assert 1_000 <= km * 1_000 / pieces <= 2_000


def code(lines, **how):
    with pytest.raises(InvalidInput) as caught:
        resegment(how.pop("old", Segmentation((), 0)), lines, **how)
    return caught.value.code


@pytest.mark.parametrize("length", [999.9, 2_000.1, math.nan, math.inf, -1_500])
def test_segments_of_another_length_are_refused(length):
    assert code((NORTH, SOUTH), segment_m=length) == "segment-length"


@pytest.mark.parametrize("tolerance", [0.049, 100.1, math.nan])
def test_another_tolerance_is_refused(tolerance):
    assert code((NORTH, SOUTH), tolerance_m=tolerance) == "segment-tolerance"


def test_too_few_and_too_many_lines_are_refused():
    assert code(()) == code((NORTH,)) == code((NORTH,) * 9) == "segment-lines"
    assert (
        code((), border=True)
        == code((NORTH,) * (limits.MAX_BORDER_LINES + 1), border=True)
        == "segment-lines"
    )
    assert code((NORTH,), border=True, widen_km=1) == "segment-border-widen"


def test_one_segment_past_the_limit_is_refused(monkeypatch):
    from seamline.analysis.segments import resegment as module

    count = len(segmented((NORTH, SOUTH)).segments)
    monkeypatch.setattr(module, "MAX_SEGMENTS", count)
    assert len(segmented((NORTH, SOUTH)).segments) == count
    monkeypatch.setattr(module, "MAX_SEGMENTS", count - 1)
    assert code((NORTH, SOUTH)) == "segment-many"


def test_lines_that_are_no_lines_are_refused_before_any_work():
    assert code((NORTH, ())) == "line-too-short"
    assert code((NORTH, NORTH[:1] * 3)) == "line-too-short"
    assert code((NORTH, line((10, 179), (10, -179)))) == "line-antimeridian"
    assert code((NORTH, (NORTH[0],) * 10_000_000)) == "line-too-long"
    assert code((NORTH, line((-30, 20), (-31, 21)))) == "seam-extent"


def test_lines_made_to_fold_under_every_cut_are_refused_before_the_work(monkeypatch):
    from seamline.analysis.segments import ground

    down = line(*((36.0 + 0.05 * (n % 2), 42 + n / 400) for n in range(100)))
    across = line((36.02, 41.5), (36.02, 42.2))
    assert segmented((down, across)).segments
    monkeypatch.setattr(ground, "MAX_CROSSINGS", 2)
    assert code((down, across)) == "seam-crossings"
