"""Rising or not, from the shell: events by area, series and period."""

import datetime as dt
import json

import pytest
from tests.support.analysing import analyse, asked, refused
from tests.support.open_data import data

START = dt.date(2020, 1, 1)
HEAD = "date,until,lat,lon,precision_m,party,found,event"


def day(number):
    return START + dt.timedelta(days=number)


def row(number, *, lat=35.5, lon=43.5, precision=0, party="north", found="patrol", event="", until=""):
    return f"{day(number)},{until},{lat},{lon},{precision},{party},{found},{event}"


def write(path, rows, head=HEAD):
    path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def areas(tmp_path):
    """Two squares of a degree beside each other, west and east of 44 degrees."""

    def square(name, west):
        ring = [[west, 35], [west + 1, 35], [west + 1, 36], [west, 36], [west, 35]]
        return {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }

    path = tmp_path / "areas.geojson"
    path.write_text(
        json.dumps({"type": "FeatureCollection", "features": [square("west", 43), square("east", 44)]})
    )
    return path


def rising():
    """West: one every 4 days, then one a day, told by both; east: one every 4 days throughout."""
    rows = [row(n) for n in range(0, 112, 4)] + [row(n, lon=44.5) for n in range(0, 140, 4)]
    for n in range(112, 140):
        rows.append(row(n, event=n))
        rows.append(row(n, lon=43.6, precision=900, party="south", found="received", event=n))
    return rows


WINDOW = ("--window", f"{day(112)}..{day(139)}")


def found(value, name="rate-areas"):
    return {(one["series"], one["party"], one["rate-area"]): one for one in value["tables"][name]}


def test_what_rises_is_told_by_area_and_series(capsys, tmp_path, areas):
    file = write(tmp_path / "events.csv", rising())
    value = analyse(capsys, "rate", "--events", file, *WINDOW, "--areas", areas)
    rows, more = found(value), found(value, "rate-details")
    west = rows["rate-merged", "", "west"]
    assert (west["rate-now"], west["rate-before"], west["ratio"]) == (28, 28, 4)
    assert west["low"] < 4 < west["high"]
    assert west["rate-verdict"] == "rate-clearly-rising"
    assert rows["rate-merged", "", "east"]["rate-verdict"] == "rate-unclear"
    assert more["rate-merged", "", "west"]["rate-by"] == "rate-by-exact"
    assert rows["rate-party", "north", "west"]["rate-now"] == 28
    assert rows["rate-party", "south", "west"]["ratio"] == "inf"
    assert rows["rate-party", "south", "west"]["rate-verdict"] == "rate-clearly-rising"
    assert rows["rate-party", "south", "east"]["rate-verdict"] == "rate-sparse"
    (change,) = [one for one in value["tables"]["rate-changes"] if one["rate-area"] == "west"]
    assert change["rate-change-low"] <= (day(112) - dt.date(1970, 1, 1)).days <= change["rate-change-high"]
    periods = value["tables"]["rate-periods"]
    assert [(one["rate-role"], one["rate-days"]) for one in periods] == [
        ("rate-baseline", 112),
        ("rate-window", 28),
    ]
    assert "study-rate-uncovered" in {one["message"] for one in value["cautions"]}


def test_patrols_and_reports_stand_apart(capsys, tmp_path):
    rows = [row(n) for n in range(0, 140, 4)] + [row(n, found="received") for n in range(112, 140)]
    value = analyse(capsys, "rate", "--events", write(tmp_path / "events.csv", rows), *WINDOW)
    assert found(value)["rate-patrol", "", ""]["rate-now"] == 7
    assert found(value)["rate-received", "", ""]["rate-now"] == 28
    assert found(value)["rate-received", "", ""]["rate-before"] == 0


def test_events_too_vague_for_an_area_make_no_word(capsys, tmp_path, areas):
    rows = [row(n) for n in range(0, 140, 4)] + [row(n, precision=60_000) for n in range(112, 140)]
    value = analyse(capsys, "rate", "--events", write(tmp_path / "e.csv", rows), *WINDOW, "--areas", areas)
    west, more = (
        found(value)["rate-merged", "", "west"],
        found(value, "rate-details")["rate-merged", "", "west"],
    )
    assert (west["rate-now"], more["rate-now-possible"]) == (7, 35)
    assert west["rate-verdict"] == "rate-unclear"
    assert west["low"] < 1 < 4 < west["high"]


def test_a_rise_that_vague_events_before_may_undo_makes_no_word(capsys, tmp_path, areas):
    rows = [row(n) for n in range(0, 112, 4)] + [row(n) for n in range(112, 140)]
    rows += [row(n, precision=60_000) for n in range(112) for _ in range(3)]
    value = analyse(capsys, "rate", "--events", write(tmp_path / "e.csv", rows), *WINDOW, "--areas", areas)
    west, more = (
        found(value)["rate-merged", "", "west"],
        found(value, "rate-details")["rate-merged", "", "west"],
    )
    assert (west["ratio"], more["p"], west["rate-verdict"]) == (4, 1, "rate-unclear")
    assert west["low"] < 0.5 < 4 < west["high"]


def test_an_area_with_nothing_for_certain_has_no_interval(capsys, tmp_path, areas):
    rows = [row(n, precision=200_000) for n in range(100, 140, 2)] + [row(5, lon=44.5)]
    value = analyse(
        capsys, "rate", "--events", write(tmp_path / "events.csv", rows), *WINDOW, "--areas", areas
    )
    west, more = (found(value, name)["rate-merged", "", "west"] for name in ("rate-areas", "rate-details"))
    assert (west["rate-now"], west["rate-before"], more["rate-now-possible"]) == (0, 0, 14)
    assert [west[name] for name in ("ratio", "low", "high", "rate-q")] == [None] * 4
    assert west["rate-verdict"] == "rate-sparse"


def test_the_chart_is_of_the_areas_that_are_asked_for(capsys, tmp_path, areas):
    rows = [*rising(), *(row(n, lat=20.0) for n in range(140))]
    value = analyse(
        capsys, "rate", "--events", write(tmp_path / "events.csv", rows), *WINDOW, "--areas", areas
    )
    bars = value["pictures"][0]["series"][0]
    assert sum(bars["y"]) == 28 + 35 + 28


def test_a_day_that_reaches_over_the_edge_counts_as_possible(capsys, tmp_path):
    rows = [row(n) for n in range(0, 140, 4)] + [row(110, until=str(day(113)))]
    value = analyse(capsys, "rate", "--events", write(tmp_path / "e.csv", rows), *WINDOW)
    one = found(value)["rate-merged", "", ""]
    more = found(value, "rate-details")["rate-merged", "", ""]
    assert (one["rate-now"], more["rate-now-possible"]) == (7, 8)
    assert (one["rate-before"], more["rate-before-possible"]) == (28, 29)


def test_bursts_widen_the_interval(capsys, tmp_path):
    even = [row(n) for n in range(0, 140, 2)]
    bursts = [row(n) for n in range(0, 140, 28) for _ in range(14)]
    spans = []
    for rows in (even, bursts):
        value = analyse(capsys, "rate", "--events", write(tmp_path / "e.csv", rows), *WINDOW)
        one = found(value)["rate-merged", "", ""]
        spans.append((one["rate-now"], one["high"] / one["low"]))
        by = found(value, "rate-details")["rate-merged", "", ""]["rate-by"]
    assert spans[0][0] == spans[1][0] == 14
    assert spans[1][1] > 2 * spans[0][1]
    assert by == "rate-by-quasi"


def test_reporting_coverage_is_the_measure(capsys, tmp_path):
    file = write(tmp_path / "e.csv", [row(n) for n in range(0, 112, 4)] + [row(n) for n in range(112, 140)])
    told = write(
        tmp_path / "told.csv",
        [f"north,{day(0)},{day(111)},0.25", f"north,{day(112)},{day(139)},1"],
        "party,from,until,share",
    )
    value = analyse(capsys, "rate", "--events", file, *WINDOW, "--exposure", told)
    one = found(value)["rate-merged", "", ""]
    assert one["ratio"] == pytest.approx(1)
    assert one["rate-verdict"] == "rate-unclear"
    more = found(value, "rate-details")["rate-merged", "", ""]
    assert (more["rate-coverage-now"], more["rate-coverage-before"]) == (1, 0.25)
    assert "study-rate-uneven" in {one["message"] for one in value["cautions"]}


def test_no_reporting_in_a_period_is_not_enough_data(capsys, tmp_path):
    file = write(tmp_path / "e.csv", [row(n) for n in range(140)])
    told = write(
        tmp_path / "told.csv",
        [f"north,{day(0)},{day(111)},0", f"north,{day(112)},{day(139)},1"],
        "party,from,until,share",
    )
    one = found(analyse(capsys, "rate", "--events", file, *WINDOW, "--exposure", told))["rate-merged", "", ""]
    assert (one["ratio"], one["low"], one["rate-verdict"]) == (None, None, "rate-sparse")


def test_the_season_of_earlier_years_is_a_baseline(capsys, tmp_path):
    rows = [row(-366 * back + n) for back in range(4) for n in range(0, 28, 2)]
    window = ("--days", "28", "--until", str(day(27)), "--baseline", "season", "--years", "2")
    value = analyse(capsys, "rate", "--events", write(tmp_path / "e.csv", rows), *window)
    periods = [one["rate-from"] for one in value["tables"]["rate-periods"]]
    epoch = dt.date(1970, 1, 1)
    assert periods == [(dt.date(year, 1, 1) - epoch).days for year in (2018, 2019, 2020)]
    one = found(value)["rate-merged", "", ""]
    assert one["rate-now"] == 14
    assert one["rate-verdict"] == "rate-unclear"


@pytest.mark.parametrize("rows", [[], [row(120)], [row(-500)]])
def test_nothing_and_one_event_are_not_enough_data(capsys, tmp_path, areas, rows):
    file = write(tmp_path / "e.csv", rows)
    for more in ((), ("--areas", areas)):
        value = analyse(capsys, "rate", "--events", file, *WINDOW, *more)
        assert {one["rate-verdict"] for one in value["tables"]["rate-areas"]} == {"rate-sparse"}
        assert value["tables"]["rate-changes"] == []


def test_events_in_the_future_and_without_a_place_are_left_out_by_name(capsys, tmp_path, areas):
    file = write(tmp_path / "e.csv", [row(120), row(500), row(121, lat="", lon="")])
    value = analyse(capsys, "rate", "--events", file, *WINDOW, "--areas", areas)
    assert {"study-left-after", "study-left-place"} <= {one["message"] for one in value["cautions"]}
    assert found(value)["rate-merged", "", "west"]["rate-now"] == 1


def test_it_says_the_same_in_every_language(capsys, tmp_path, areas):
    file = write(tmp_path / "e.csv", rising())
    for language in ("ar", "ckb"):
        code, value = asked(
            capsys, "rate", "--events", file, *WINDOW, "--areas", areas, "--language", language
        )
        assert code == 0
        assert all(one["text"] != one["message"] for one in value["assumptions"])


@pytest.mark.parametrize(
    ("words", "want"),
    [
        ((), "period-window"),
        (("--window", "2020-01-01"), "period-form"),
        (("--window", "2020-01-01..soon"), "period-date"),
        (("--window", "2020-02-30..2020-03-01"), "period-date"),
        (("--window", "2020-01-02..2020-01-01"), "period-order"),
        (("--window", "1900-01-01..2020-01-01"), "period-long"),
        (("--days", "3"), "period-window"),
        (("--days", "-1", "--until", "2020-01-01"), "period-long"),
        ((*WINDOW, "--baseline", str(WINDOW[1])), "period-overlap"),
        ((*WINDOW, "--baseline", "then"), "period-form"),
        ((*WINDOW, "--baseline-days", "-5"), "period-order"),
        ((*WINDOW, "--baseline", "season", "--years", "21"), "period-years"),
        (("--window", "2019-01-01..2020-06-01", "--baseline", "season"), "period-overlap"),
        ((*WINDOW, "--discovery", "none"), "rate-method"),
        ((*WINDOW, "--level", "nan"), "rate-level"),
        ((*WINDOW, "--counts", "x.csv"), "rate-source"),
        ((*WINDOW, "--areas", "nowhere.geojson"), "file-missing"),
    ],
)
def test_what_cannot_be_asked_is_refused(capsys, tmp_path, words, want):
    assert refused(capsys, "rate", "--events", write(tmp_path / "e.csv", [row(0)]), *words) == want


@pytest.mark.parametrize(
    ("rows", "want"),
    [
        ([], "reporting-none"),
        (["north,2019-01-01,2021-01-01,1.5"], "reporting-share"),
        (["north,2019-01-01,2021-01-01,nan"], "table-number"),
        (["north,2021-01-01,2019-01-01,1"], "reporting-order"),
        (["north,2019-01-01,2021-01-01,1", "north,2020-01-01,2020-01-01,1"], "reporting-overlap"),
        (["north,2020-02-01,2021-01-01,1"], "reporting-gap"),
        (["south,2019-01-01,2021-01-01,1"], "reporting-party"),
        ([f"p{n},2019-01-01,2021-01-01,1" for n in range(65)], "events-parties"),
    ],
)
def test_reporting_that_cannot_be_used_is_refused(capsys, tmp_path, rows, want):
    told = write(tmp_path / "told.csv", rows, "party,from,until,share")
    file = write(tmp_path / "e.csv", [row(0)])
    assert refused(capsys, "rate", "--events", file, *WINDOW, "--exposure", told) == want


@pytest.mark.parametrize(
    ("features", "want"),
    [
        ([], "areas-none"),
        ([({"name": "a"}, None)], "areas-polygon"),
        ([({"name": "a"}, 0), ({"name": "a"}, 1)], "areas-name"),
        ([({"name": "a" * 201}, 0)], "areas-name"),
        ([({}, 0)] * 2_001, "areas-many"),
    ],
)
def test_areas_that_cannot_be_used_are_refused(capsys, tmp_path, features, want):
    def shape(at):
        if at is None:
            return {"type": "Point", "coordinates": [43, 35]}
        ring = [[43 + at, 35], [44 + at, 35], [44 + at, 36], [43 + at, 35]]
        return {"type": "Polygon", "coordinates": [ring]}

    made = [{"type": "Feature", "properties": named, "geometry": shape(at)} for named, at in features]
    path = tmp_path / "areas.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": made}))
    file = write(tmp_path / "e.csv", [row(0)])
    assert refused(capsys, "rate", "--events", file, *WINDOW, "--areas", path) == want


def test_the_governorates_of_the_open_data(capsys):
    events, ground = data("incidents", "ged_iraq_2014_2018h1.csv"), data("boundaries", "cod_irq_adm1.geojson")
    window = ("--window", "2016-10-17..2017-07-10", "--baseline", "2014-01-01..2016-10-16")
    value = analyse(capsys, "rate", "--events", events, *window, "--areas", ground, "--area-name", "adm1_en")
    rows = found(value)
    assert len(rows) == 18
    assert rows["rate-merged", "", "Ninewa"]["rate-verdict"] == "rate-clearly-rising"
    assert rows["rate-merged", "", "Al-Anbar"]["rate-verdict"] == "rate-clearly-falling"
