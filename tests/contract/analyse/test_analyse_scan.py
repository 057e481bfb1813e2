"""Scans from the shell, against the reference cases and on bad files."""

import csv
import json
import math

import pytest
from tests.support.analysing import analyse, refused
from tests.support.open_data import statistics


@pytest.fixture(scope="module")
def expected():
    return json.loads(statistics("expected.json").read_text(encoding="utf-8"))


def rows_of(name):
    with statistics(name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def written(folder, name, head, rows):
    file = folder / name
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([head, *rows])
    return file


def held(row, wanted, ids=str):
    """A cluster against a reference, within the tolerances it states."""
    assert row["scan-statistic"] == pytest.approx(wanted.get("stat", wanted.get("llr")), rel=1e-4)
    assert row["scan-cases"] == wanted["cases"]
    assert row["scan-expected"] == pytest.approx(wanted["expected"], abs=0.006)
    names = row["scan-ids"].split("; ")
    assert len(names) == wanted.get("n_ids", len(wanted.get("ids", names)))
    if "ids" in wanted:
        assert set(names) == {ids(one) for one in wanted["ids"]}
    if "p" in wanted:
        # Ours has 9,999 replications, so that the difference is theirs alone.
        assert abs(row["p"] - wanted["p"]) <= 3 * math.sqrt(wanted["p"] * (1 - wanted["p"]) / 999)
    assert (row["scan-replications"], row["scan-mode"]) == (9_999, "scan-all")


def test_fever_in_new_york(capsys, expected):
    found = analyse(
        capsys,
        "scan",
        *(
            "--cases",
            statistics("satscan", "NYCfever.cas"),
            "--places",
            statistics("satscan", "NYCfever.geo"),
        ),
        *("--start", "2001-11-01", "--end", "2001-11-24", "--radius-km", 3, "--days", 7),
        *("--replications", 9_999),
    )
    clusters = found["tables"]["scan-clusters"]
    for row, wanted in zip(clusters, expected["nyc_space_time_permutation"]["clusters"], strict=False):
        held(row, wanted)
        assert row["scan-from"] == day(wanted["from"])
        assert row["scan-to"] == day("2001-11-24")
        assert row["scan-recurrence"] == pytest.approx(1 / row["p"])
    assert (
        round(clusters[0]["scan-recurrence"])
        == expected["nyc_space_time_permutation"]["clusters"][0]["recurrence_days"]
    )
    assert (found["seed"], found["replications"]) == (1, 9_999)


def day(text):
    import datetime as dt

    return (dt.date.fromisoformat(text) - dt.date(1970, 1, 1)).days


def test_lung_cancer_in_pennsylvania(capsys, expected, tmp_path):
    places = written(
        tmp_path,
        "places.csv",
        ("id", "x_km", "y_km"),
        [(row["county"], row["x_km"], row["y_km"]) for row in rows_of("pennlc_grid_km.csv")],
    )
    strata = written(
        tmp_path,
        "strata.csv",
        ("id", "cases", "population", "race", "gender", "age"),
        [tuple(row.values()) for row in rows_of("pennlc_strata.csv")],
    )
    found = analyse(capsys, "scan", "--places", places, "--strata", strata, "--replications", 9_999)
    assert found["settings"]["scan-covariates"] == "race, gender, age"
    for row, wanted in zip(found["tables"]["scan-clusters"], expected["pennlc"]["clusters"], strict=False):
        held(row, wanted)


@pytest.fixture
def leukemia(tmp_path):
    rows = list(enumerate(rows_of("nydf_smerc.csv"), 1))
    places = written(
        tmp_path,
        "places.csv",
        ("id", "lat", "lon", "population"),
        [(number, row["latitude"], row["longitude"], row["population"]) for number, row in rows],
    )
    cases = written(tmp_path, "cases.csv", ("id", "count"), [(number, row["cases"]) for number, row in rows])
    return ("scan", "--model", "poisson", "--places", places, "--cases", cases)


def test_leukemia_in_new_york(capsys, expected, leukemia):
    found = analyse(capsys, *leukemia, "--fractions", "floor", "--replications", 9_999)
    for row, wanted in zip(
        found["tables"]["scan-clusters"], expected["nyleukemia_floor"]["clusters"], strict=False
    ):
        held(row, wanted)
    assert "study-scan-floored" in [one["message"] for one in found["cautions"]]


def test_leukemia_in_a_tenth_of_the_people(capsys, expected, leukemia):
    found = analyse(capsys, *leukemia, "--fractions", "floor", "--share", 0.1, "--replications", 99)
    row, wanted = found["tables"]["scan-clusters"][0], expected["nyleukemia_floor"]["max10pct"]
    assert len(row["scan-ids"].split("; ")) == wanted["n_ids"]
    assert row["scan-cases"] == wanted["cases"]
    assert round(row["scan-expected"], 1) == wanted["expected"]
    assert round(row["scan-statistic"], 1) == wanted["llr_1dp"]


def test_parts_of_cases_are_refused_unless_it_is_said_how_to_take_them(capsys, leukemia):
    assert refused(capsys, *leukemia) == "scan-fraction"


@pytest.mark.parametrize("years", [("74",), ("79",), ("74", "79")])
def test_sudden_deaths_in_north_carolina(capsys, expected, tmp_path, years):
    rows = rows_of("ncsids.csv")
    name = "name" if len(years) == 2 else "fips"
    places = written(
        tmp_path, "places.csv", ("id", "lat", "lon"), [(row[name], row["lat"], row["lon"]) for row in rows]
    )
    strata = written(
        tmp_path,
        "strata.csv",
        ("id", "cases", "population"),
        [
            (row[name], *(sum(int(row[kind + year]) for year in years) for kind in ("sid", "bir")))
            for row in rows
        ],
    )
    found = analyse(capsys, "scan", "--places", places, "--strata", strata, "--replications", 9_999)
    of_year = expected["ncsids"]["peer_satscan_great_circle"]
    wanted = [expected["ncsids"]["both_74_79"]] if len(years) == 2 else of_year[f"19{years[0]}"]
    for row, one in zip(found["tables"]["scan-clusters"], wanted, strict=False):
        held(row, one)


CASES = "id,count,date\na,1,2020-01-01\nb,2,2020-01-03\na,1,2020-01-03\nc,1,2020-01-02\n"
PLACES = "id,lat,lon\na,34,43\nb,34.1,43\nc,35,44\n"


def small(folder, cases=CASES, places=PLACES):
    (folder / "cases.csv").write_text(cases, encoding="utf-8")
    (folder / "places.csv").write_text(places, encoding="utf-8")
    return ("scan", "--cases", folder / "cases.csv", "--places", folder / "places.csv")


@pytest.mark.parametrize(
    ("cases", "places", "options", "want"),
    [
        ("id,count,date\nd,1,2020-01-01\n", PLACES, (), "scan-unknown"),
        ("id,count,date\na,-1,2020-01-01\n", PLACES, (), "scan-count"),
        ("id,count,date\na,1.5,2020-01-01\n", PLACES, (), "scan-fraction"),
        ("id,count,date\na,1,2020-13-01\n", PLACES, (), "table-date"),
        ("id,count\na,1\n", PLACES, (), "table-column"),
        ("id,count,date\na,40000,2020-01-01\n", PLACES, (), "scan-cases"),
        ("a 1 2020/01/01 9\n", PLACES, (), "scan-line"),
        ("a 1 2020/01/01\nb 1\n", PLACES, (), "scan-line"),
        (CASES, "id,lat,lon\na,nan,43\n", (), "table-number"),
        (CASES, "id,lat,lon\na,91,43\n", (), "scan-place"),
        (CASES, "id,lat,lon\na,34,43\na,34,43\n", (), "scan-twice"),
        (CASES, "id,lat,lon\n,34,43\n", (), "scan-id"),
        (CASES, "id,lat,lon,population\na,34,43,-1\n", (), "scan-people"),
        (CASES, "id,x_km,y_km\na,2000000,43\n", (), "scan-place"),
        (CASES, PLACES, ("--start", "2020-02-01", "--end", "2020-01-01"), "scan-period"),
        (CASES, PLACES, ("--start", "yesterday"), "scan-date"),
        (CASES, PLACES, ("--start", "1900-01-01"), "scan-days"),
        (CASES, PLACES, ("--days", "0"), "scan-longest"),
        (CASES, PLACES, ("--time-share", "0"), "scan-share"),
        (CASES, PLACES, ("--share", "1.1"), "scan-share"),
        (CASES, PLACES, ("--share", "nan"), "scan-share"),
        (CASES, PLACES, ("--radius-km", "nan"), "scan-radius"),
        (CASES, PLACES, ("--replications", "100000"), "scan-replications"),
        (CASES, PLACES, ("--replications", "0"), "scan-replications"),
        (CASES, PLACES, ("--clusters", "101"), "scan-most"),
        (CASES, PLACES, ("--least", "0"), "scan-least"),
        (CASES, PLACES, ("--model", "poisson"), "scan-no-people"),
        (
            CASES,
            "id,lat,lon,population\na,34,43,0\nb,34,44,1\nc,34,45,1\n",
            ("--model", "poisson"),
            "scan-population",
        ),
    ],
)
def test_what_cannot_be_scanned_is_refused(capsys, tmp_path, cases, places, options, want):
    assert refused(capsys, *small(tmp_path, cases, places), *options) == want


def test_a_scan_needs_something_to_scan(capsys, tmp_path):
    assert refused(capsys, "scan") == "scan-files"
    assert refused(capsys, *small(tmp_path)[:3]) == "scan-files"


@pytest.mark.parametrize(
    "cases",
    [
        "id,count,date\n",
        "id,count,date\na,1,2020-01-01\n",
        "id,count,date\na,5,2020-01-01\nb,5,2020-01-01\n",
        "id,count,date\na,5,2020-01-01\na,5,2020-01-09\n",
    ],
    ids=["none", "one", "one day", "one place"],
)
def test_what_chance_cannot_vary_is_not_enough_data(capsys, tmp_path, cases):
    found = analyse(capsys, *small(tmp_path, cases))
    assert found["tables"]["scan-clusters"] == []
    assert found["replications"] == 0
    assert found["figures"]["scan-critical"] is None
    assert found["cautions"][0]["message"] == "study-scan-nothing"


def test_cases_outside_the_period_and_to_come_are_left_out_and_counted(capsys, tmp_path):
    text = CASES + "a,3,2019-12-31\nb,2,2999-01-01\n"
    found = analyse(capsys, *small(tmp_path, text), "--start", "2020-01-01")
    assert found["settings"]["scan-end"] == day("2020-01-03")
    assert found["figures"]["scan-cases"] == 5
    said = {one["message"]: one["args"].get("count") for one in found["cautions"]}
    assert (said["study-left-before"], said["study-left-after"]) == (3, 2)


def test_the_same_day_and_place_in_two_rows_is_as_one_row_of_two(capsys, tmp_path):
    once = analyse(capsys, *small(tmp_path))
    split = CASES.replace("b,2,2020-01-03\n", "b,1,2020-01-03\nb,1,2020-01-03\n")
    twice = analyse(capsys, *small(tmp_path, split))
    assert once["tables"] == twice["tables"]


EVENTS = "date,lat,lon,precision_m,until,count\n" + "".join(
    f"2020-01-{1 + number % 28:02},{34 + number % 5 / 10},{43 + number % 3 / 10},100,,1\n"
    for number in range(80)
)


@pytest.mark.parametrize("options", [(), ("--cell-km", "8"), ("--look", "retrospective")])
def test_events_are_scanned_where_they_were(capsys, tmp_path, options):
    more = "2020-01-05,34.1,43.1,20000,,1\n2020-01-05,,,,,1\n2020-01-05,34.1,43.1,100,2020-01-08,1\n"
    burst = "2020-01-28,34.2,43.2,100,,9\n"
    file = tmp_path / "events.csv"
    file.write_text(EVENTS + more + burst, encoding="utf-8")
    found = analyse(capsys, "scan", "--events", file, *options)
    said = {one["message"]: one["args"].get("count") for one in found["cautions"]}
    assert said["study-left-vague"] == said["study-left-place"] == said["study-left-days"] == 1
    assert (found["sources"][0]["rows"], found["sources"][0]["used"]) == (84, 81)
    top = found["tables"]["scan-clusters"][0]
    assert top["scan-cases"] >= 9
    assert top["scan-from"] == top["scan-to"] == day("2020-01-28")
    assert top["p"] <= 0.005
    if "retrospective" in options:
        assert "scan-recurrence" not in top
    else:
        assert top["scan-recurrence"] == pytest.approx(1 / top["p"])


def test_a_cell_has_a_width(capsys, tmp_path):
    file = tmp_path / "events.csv"
    file.write_text(EVENTS, encoding="utf-8")
    assert refused(capsys, "scan", "--events", file, "--cell-km", "0.05") == "scan-cell"
    assert refused(capsys, "scan", "--events", file, "--cell-km", "nan") == "scan-cell"


def test_threads_change_nothing_and_the_seed_does(capsys, tmp_path):
    file = tmp_path / "events.csv"
    file.write_text(EVENTS, encoding="utf-8")
    one, two, other = (
        analyse(capsys, "scan", "--events", file, "--seed", seed, "--threads", threads)
        for seed, threads in ((5, 1), (5, 3), (6, 1))
    )
    assert one["tables"] == two["tables"]
    assert one["figures"] == two["figures"]
    assert one["tables"] != other["tables"]


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_words_are_there_in_every_language(capsys, tmp_path, language):
    from seamline.main import app

    words = ["analyse", *map(str, small(tmp_path)), "--language", language]
    assert app(words, result_action="return_value") == 0
    out = capsys.readouterr().out
    assert "study-" not in out
    assert "scan-" not in out
