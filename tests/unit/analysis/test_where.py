import math

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st
from test_segments import NORTH, SOUTH

from seamline.analysis import areas
from seamline.analysis.segments import where as limits
from seamline.analysis.segments.alignment import Referenced
from seamline.analysis.segments.foot import Feet
from seamline.analysis.segments.resegment import segmented
from seamline.analysis.segments.where import Where
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84, lon_lat
from seamline.terms.place import Point, point

FOUND = segmented((NORTH, SOUTH))
WHERE = Where(FOUND.segments)
BORDER = segmented((NORTH,), border=True)
RNG = np.random.default_rng(11)
PLACES = np.column_stack((RNG.uniform(40.9, 41.9, 400), RNG.uniform(35.8, 36.1, 400)))


def pairs(hits):
    return {
        (asked, segment): certain
        for asked, segment, certain in zip(
            hits.asked.tolist(), hits.segment.tolist(), hits.certain.tolist(), strict=True
        )
    }


def doubt(metres, size=1):
    return np.full(size, float(metres))


def test_places_without_doubt_lie_where_areas_say():
    found = pairs(WHERE.places(PLACES, doubt(0, len(PLACES))))
    for number, (lon, lat) in enumerate(PLACES[:120].tolist()):
        for at, one in enumerate(FOUND.segments):
            inside = areas.contains(one.area, point(lat, lon))
            assert found.get((number, at), False) == inside
    assert len(found) > 100


@pytest.mark.long
@pytest.mark.parametrize("metres", [20, 300, 3_000])
def test_certain_is_never_said_where_areas_say_no_nor_possible_left_out(metres):
    """A circle of doubt that is drawn by true geodesics is the judge; what is between may go to the safe side."""
    found = pairs(WHERE.places(PLACES[:150], doubt(metres, 150)))
    close = 0
    for number, (lon, lat) in enumerate(PLACES[:150].tolist()):
        for at, one in enumerate(FOUND.segments):
            place = Point(round(lat * 1e7), round(lon * 1e7), metres)
            certain, possible = areas.contains(one.area, place), areas.may_contain(one.area, place)
            # That circle is drawn about the true one, by half a hundredth of it.
            close += possible != ((number, at) in found) or certain != found.get((number, at), False)
            if certain:
                assert (number, at) in found
            if found.get((number, at)):
                smaller = Point(place.lat_e7, place.lon_e7, int(metres * 0.98))
                assert areas.contains(one.area, smaller)
            if (number, at) not in found:
                assert not areas.may_contain(one.area, Point(place.lat_e7, place.lon_e7, int(metres * 0.98)))
    assert close < 60


@settings(max_examples=30, deadline=None)
@given(st.floats(40.9, 41.9), st.floats(35.8, 36.1), st.sampled_from([0, 10, 800, 9_000]))
def test_what_is_certain_for_one_place_is_certain_in_one_segment_at_most(lon, lat, metres):
    hits = WHERE.places(np.array([(lon, lat)]), doubt(metres))
    assert hits.certain.sum() <= 1 or metres == 0
    if hits.certain.any() and metres:
        assert len(hits.segment) == 1


def test_a_track_has_part_in_what_it_crosses_and_certainly_in_what_holds_its_doubt():
    south, north = FOUND.segments[10].stretches[1][0], FOUND.segments[10].stretches[0][-1]
    track = shapely.LineString(
        [(p.lon, p.lat) for p in (FOUND.segments[5].middle, FOUND.segments[20].middle)]
    )
    sharp = WHERE.shapes([track], doubt(0))
    assert set(sharp.segment.tolist()) >= set(range(6, 20))
    assert sharp.certain.all()
    vague = WHERE.shapes([track], doubt(200))
    assert set(vague.segment.tolist()) >= set(sharp.segment.tolist())
    assert 10 <= vague.certain.sum() < len(sharp.segment) + 1
    wide = WHERE.shapes([track], doubt(1_200))
    assert not wide.certain.any()  # no circle of such doubt fits into 1.5 km
    assert len(wide.segment) > len(sharp.segment)
    across = shapely.LineString([(p.lon, p.lat) for p in (south, north)])
    assert len(WHERE.shapes([across], doubt(0)).segment) <= 4


def test_an_area_has_part_in_what_it_overlaps():
    middle = FOUND.segments[12].middle
    box = shapely.box(middle.lon - 0.001, middle.lat - 0.001, middle.lon + 0.001, middle.lat + 0.001)
    assert pairs(WHERE.shapes([box], doubt(50))) == {(0, 12): True}
    whole = shapely.box(40, 35, 43, 37)
    hits = WHERE.shapes([whole, box], doubt(0, 2))
    assert (hits.asked == 0).sum() == len(FOUND.segments)
    assert hits.certain.all()


def test_many_places_come_in_order():
    hits = WHERE.places(np.repeat(PLACES, 3, axis=0), doubt(500, 3 * len(PLACES)))
    order = list(zip(hits.asked.tolist(), hits.segment.tolist(), strict=True))
    assert order == sorted(order)


def test_a_border_is_as_wide_as_is_asked():
    middle = BORDER.segments[7].middle
    lon, lat, _ = WGS84.fwd(middle.lon, middle.lat, 0, 400)
    beside = np.array([(lon, lat)])
    assert len(Where(BORDER.segments).places(beside, doubt(0)).asked) == 0
    assert pairs(Where(BORDER.segments, 600).places(beside, doubt(50))) == {(0, 7): True}
    assert pairs(Where(BORDER.segments, 600).places(beside, doubt(300)))[0, 7] is False


# --- along --------------------------------------------------------------------------------------


def test_chainage_is_that_of_the_nearest_point_by_geographiclib():
    line = Referenced(lon_lat(NORTH))
    chainage, away = Feet(line).of(PLACES)
    fine = np.linspace(0, line.length_m, 2_001)
    on = line.at(fine)
    for number in range(0, len(PLACES), 10):
        lon, lat = PLACES[number].tolist()
        _, _, all_ = WGS84.inv(np.full(len(on), lon), np.full(len(on), lat), on[:, 0], on[:, 1])
        assert away[number] <= np.min(all_) + 1e-6
        foot = line.at(chainage[number : number + 1])[0].tolist()
        there = Geodesic.WGS84.Inverse(lat, lon, foot[1], foot[0])
        assert there["s12"] == pytest.approx(away[number], abs=1e-3)
        if 1 < chainage[number] < line.length_m - 1 and np.abs(line.marks - chainage[number]).min() > 1:
            leg = int(np.searchsorted(line.marks, chainage[number])) - 1
            end = line.places[leg + 1].tolist()
            azimuth = Geodesic.WGS84.Inverse(foot[1], foot[0], end[1], end[0])["azi1"]
            if there["s12"] > 10:
                turn = there["azi2"] + 180 - azimuth
                assert abs(math.cos(math.radians(turn))) < 1e-6  # it stands upright on the leg


def test_along_a_seam_the_middle_of_each_segment_lies_in_its_middle():
    middles = lon_lat([one.middle for one in FOUND.segments])
    found = WHERE.along(middles)
    assert found.segment.tolist() == list(range(len(FOUND.segments)))
    wanted = [(one.from_m + one.to_m) / 2 for one in FOUND.segments]
    assert found.chainage_m == pytest.approx(np.array(wanted), abs=150)
    assert found.away_m.max() < 0.02


def test_along_a_border_of_two_lines_the_nearer_counts():
    both = segmented((NORTH, SOUTH), border=True)
    where = Where(both.segments)
    found = where.along(lon_lat([both.segments[3].middle, both.segments[-3].middle]))
    assert found.segment.tolist() == [3, len(both.segments) - 3]
    assert found.chainage_m[0] == pytest.approx(3.5 * both.segments[3].length_m, abs=0.1)
    assert where.along(np.empty((0, 2))).segment.tolist() == []


# --- limits -------------------------------------------------------------------------------------


def code(work):
    with pytest.raises(InvalidInput) as caught:
        work()
    return caught.value.code


NOT_NUMBERS = (math.nan, math.inf)


@pytest.mark.parametrize("wrong", [*NOT_NUMBERS, 180.1])
def test_places_off_the_earth_are_refused(wrong):
    assert code(lambda: WHERE.places(np.array([(wrong, 36.0)]), doubt(0))) == "place-longitude"
    assert code(lambda: WHERE.along(np.array([(41.0, wrong)]))) == "place-latitude"
    track = shapely.LineString([(41, 36), (190 if math.isnan(wrong) else wrong, 36)])  # it takes no nan
    assert code(lambda: WHERE.shapes([track], doubt(0))) == "place-longitude"


@pytest.mark.parametrize("wrong", [*NOT_NUMBERS, -1, 1_000_001])
def test_doubt_out_of_range_is_refused(wrong):
    assert code(lambda: WHERE.places(PLACES[:1], doubt(wrong))) == "place-precision"
    assert code(lambda: WHERE.shapes([shapely.box(41, 36, 42, 37)], doubt(wrong))) == "place-precision"


def test_one_place_past_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "MAX_PLACES", 3)
    WHERE.places(PLACES[:3], doubt(0, 3))
    assert code(lambda: WHERE.places(PLACES[:4], doubt(0, 4))) == "segment-places"
    assert code(lambda: WHERE.places(PLACES[:3], doubt(0, 2))) == "segment-places"
    monkeypatch.setattr(limits, "MAX_SHAPE_POINTS", 5)
    assert code(lambda: WHERE.shapes([shapely.box(41, 36, 42, 37)] * 2, doubt(0, 2))) == "segment-places"
    monkeypatch.setattr(limits, "MAX_SHAPES", 1)
    tracks = [shapely.LineString([(41, 36), (42, 36)])] * 2
    assert code(lambda: WHERE.shapes(tracks, doubt(0, 2))) == "segment-places"


@pytest.mark.parametrize(
    "shape", [None, shapely.Point(41, 36), shapely.LineString(), shapely.LineString([(179, 36), (-179, 36)])]
)
def test_what_is_no_track_and_no_area_is_refused(shape):
    assert code(lambda: WHERE.shapes([shape], doubt(0))) == "segment-shape"


def test_no_segments_and_a_reach_out_of_range_are_refused():
    assert code(lambda: Where(())) == "segment-none"
    assert (
        code(lambda: Where(BORDER.segments, 50_001))
        == code(lambda: Where(BORDER.segments, -1))
        == "segment-reach"
    )
