"""Coverage as it leaves: bands, never times, and never more cover than there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.understanding import stretches
from seamline.understanding.model import Obligations
from seamline.understanding.project import project

PLACE = (439_000_000, 351_000_000)


def stretch(band, *, lon=0, lat=0, length=1_500):
    return [PLACE[0] + lon, PLACE[1] + lat, length, band]


def test_stretches_in_one_cell_become_one_with_the_oldest_band():
    found = stretches.projected([stretch(0), stretch(3, lon=1_000), stretch(1, lat=1_000)], 10_000)
    assert [(length, band) for _, _, length, band in found] == [(4_500, 3)]


def test_without_cells_they_leave_as_they_are():
    mine = [stretch(0), stretch(3), stretch(3)]
    assert stretches.projected(mine, 0) == mine


@given(
    st.lists(
        st.tuples(st.integers(0, 20_000_000), st.integers(0, 20_000_000), st.integers(0, 5)), max_size=60
    )
)
def test_nobody_reads_more_cover_out_of_cells_than_there_is(drawn):
    mine = [stretch(band, lon=lon, lat=lat) for lon, lat, band in drawn]
    coarse = stretches.projected(mine, 10_000)
    assert sum(one[2] for one in coarse) == sum(one[2] for one in mine)
    for least in range(6):
        assert sum(one[2] for one in coarse if one[3] <= least) <= sum(
            one[2] for one in mine if one[3] <= least
        )
    assert len({(one[0], one[1]) for one in coarse}) == len(coarse)


@pytest.mark.parametrize(
    "wrong",
    [
        "text",
        [1],
        [[0, 0, 0]],
        [[0, 0, 0, 6]],
        [[0, 0, 0, -1]],
        [[0, 0, -1, 0]],
        [[0, 0, 0, True]],
        [[0.5, 0, 0, 0]],
        [[1_800_000_001, 0, 0, 0]],
        [[0, 900_000_001, 0, 0]],
        [[0, 0, 0, 0]] * (stretches.MAX_STRETCHES + 1),
    ],
)
def test_what_is_no_list_of_stretches_does_not_leave(wrong):
    assert stretches.projected(wrong, 0) is None
    body = {"level": "restricted", "observed": 1, "stretches": wrong, "seen_by": "LYNX 2"}
    assert project(body, "coverage", Obligations()) == {"level": "restricted", "observed": 1}


def test_as_many_as_there_may_be_leave():
    whole = [[0, 0, 0, 0]] * stretches.MAX_STRETCHES
    assert stretches.projected(whole, 0) == whole


def test_a_scenario_leaves_with_its_fields_alone_and_its_places_in_cells():
    body = {
        "level": "restricted",
        "observed": 5,
        "name": "Coalition at 3,000",
        "changes": [
            {"what": "strength", "party": "coalition", "from": 5_200, "to": 3_000},
            {"what": "add-drone", "lat_e7": 351_234_567, "lon_e7": 439_876_543, "range_m": 20_000},
        ],
        "figures": [{"name": "seen-24h", "before": 700, "after": 520}],
        "note": "not for others",
    }
    whole = project(body, "scenario", Obligations())
    assert whole == {name: value for name, value in body.items() if name != "note"}
    coarse = project(body, "scenario", Obligations(cell_m=10_000))
    assert coarse["changes"][0] == body["changes"][0]
    assert coarse["changes"][1]["what"] == "add-drone"
    assert (coarse["changes"][1]["lat_e7"], coarse["changes"][1]["lon_e7"]) != (351_234_567, 439_876_543)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", ""),
        ("name", "x" * 81),
        ("name", "two\nlines"),
        ("changes", [{"what": "strike"}]),
        ("changes", [{"party": "coalition"}]),
        ("changes", [{"what": "post", "ob": "a b"}]),
        ("changes", [{"what": "post", "text": "prose"}]),
        ("changes", [{"what": "strength", "from": -1}]),
        ("changes", [{"what": "post", "ob": "p"}] * 601),
        ("changes", [{"what": "post"}]),
        ("changes", [{"what": "strength", "party": "coalition", "from": 1}]),
        ("figures", [{"before": 1}]),
        ("figures", [{"name": "seen", "before": 0.5}]),
        ("figures", [{"name": "seen"}] * 65),
    ],
)
def test_a_field_of_a_scenario_that_will_not_do_stays_home(name, value):
    body = {"level": "restricted", "observed": 5, "name": "S", "changes": [], "figures": [], name: value}
    assert name not in project(body, "scenario", Obligations())
