"""Sites chosen from the shell: the reference cases, every kind of input, and what is refused."""

import json

import pytest
from geographiclib.geodesic import Geodesic
from tests.support.analysing import analyse, refused
from tests.support.open_data import statistics

DEMAND = "id,lat,lon,weight\nwest,35.0,43.00,4\nmiddle,35.0,43.20,1\neast,35.0,43.40,4\nfar,35.0,45.00,2\n"
SITES = "id,lat,lon,cost,use\na,35.0,43.00,2,\nb,35.0,43.20,1,\nc,35.0,43.40,2,\nd,35.0,43.41,2,\n"
TIMES = "from,to,seconds\na,west,60\na,middle,600\nb,west,700\nb,middle,30\nb,east,700\nc,east,90\n"


@pytest.fixture
def file(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text)
        return path

    return write


@pytest.fixture
def ground(file):
    return ("--demand", file("demand.csv", DEMAND), "--sites", file("sites.csv", SITES))


def test_the_reference_cases_are_solved_and_proved(capsys):
    optima = json.loads(statistics("expected.json").read_text())["siting"]["pmed_optima"]
    assert len(optima) == 5
    for name, optimum in optima.items():
        figures = analyse(capsys, "siting", "--pmed", statistics("pmed", f"{name}.txt"))["figures"]
        assert (figures["siting-value"], figures["siting-bound"]) == (optimum, optimum), name
        assert figures["siting-proved"] is True
        assert figures["siting-gap"] == 0


def test_little_effort_is_said_with_its_bound(capsys):
    value = analyse(capsys, "siting", "--pmed", statistics("pmed", "pmed6.txt"), "--rounds", 20, "--nodes", 0)
    figures = value["figures"]
    assert figures["siting-proved"] is False
    assert figures["siting-bound"] < 7824 <= figures["siting-value"]
    assert "study-siting-not-proved" in [said["message"] for said in value["cautions"]]


def test_of_an_edge_named_twice_the_last_counts(capsys, file):
    path = file("twice.txt", " 3 3 1 \n1 2 9\n2 3 1\n2 1 2\n")
    value = analyse(capsys, "siting", "--pmed", path)
    assert value["figures"]["siting-value"] == 3
    assert value["sources"][0]["rows"] == 3
    assert value["sources"][0]["used"] == 2


def sites(value):
    return [row["siting-site"] for row in value["tables"]["siting-sites"]]


def test_centres_stand_where_the_way_is_shortest(capsys, ground):
    value = analyse(capsys, "siting", *ground, "--count", 2)
    assert value["settings"]["siting-model"] == "p-median"
    assert sites(value) == ["a", "c"]
    demand = {row["siting-demand"]: row for row in value["tables"]["siting-demands"]}
    assert demand["far"]["siting-site"] == "c"
    assert demand["west"]["siting-way"] == 0
    far = Geodesic.WGS84.Inverse(35.0, 45.0, 35.0, 43.4)["s12"]
    assert demand["far"]["siting-way"] == pytest.approx(far, abs=1e-6)


def test_posts_cover_the_most_and_one_that_is_as_good_is_named(capsys, ground):
    value = analyse(capsys, "siting", *ground, "--purpose", "post", "--count", 2, "--within-m", 1_000)
    assert sites(value) == ["a", "c"]
    assert value["figures"]["siting-value"] == 8
    ties = [said["args"] for said in value["cautions"] if said["message"] == "study-siting-tie"]
    assert ties == [{"site": "c", "other": "d"}]
    (row,) = [row for row in value["tables"]["siting-worth"] if row["siting-site"] == "c"]
    assert (row["siting-missed"], row["siting-instead"], row["siting-worse"]) == (4, "d", 0)


def test_backup_is_worth_what_is_said(capsys, ground):
    asked = ("siting", *ground, "--purpose", "post", "--count", 2, "--within-m", 19_000)
    plain = analyse(capsys, *asked)
    backed = analyse(capsys, *asked, "--backup", 1)
    assert plain["figures"]["siting-value"] == 9
    assert plain["figures"]["siting-backed"] == pytest.approx(backed["figures"]["siting-backed"], abs=1)
    assert backed["figures"]["siting-value"] == 9 + 5
    assert "study-siting-second" in [said["message"] for said in backed["assumptions"]]


def test_relays_cover_all_that_can_be_and_say_what_cannot(capsys, ground):
    value = analyse(capsys, "siting", *ground, "--purpose", "relay", "--within-m", 19_000)
    assert sites(value) == ["b"]
    assert value["figures"]["siting-unable"] == 1
    said = [one["message"] for one in value["assumptions"] + value["cautions"]]
    assert {"study-siting-relay", "study-siting-unable"} <= set(said)
    (bare,) = value["tables"]["siting-unserved"]
    assert (bare["siting-demand"], bare["siting-weight"]) == ("far", 2)
    assert len(value["tables"]["siting-demands"]) == 3


def test_times_from_a_table_need_no_places(capsys, file):
    times = file("times.csv", TIMES)
    value = analyse(capsys, "siting", "--times", times, "--count", 2)
    assert sites(value) == ["a", "c"]
    assert value["figures"]["siting-value"] == 60 + 600 + 90
    (first, _) = value["tables"]["siting-sites"]
    assert first["siting-at"] is None
    covered = analyse(capsys, "siting", "--times", times, "--model", "lscp", "--within-s", 600)
    assert sites(covered) == ["a", "c"]


def test_a_way_that_is_not_in_the_table_is_none(capsys, file):
    times = file("times.csv", "from,to,seconds\na,west,60\nb,east,60\n")
    value = analyse(capsys, "siting", "--times", times, "--count", 2)
    assert [row["siting-missed"] for row in value["tables"]["siting-worth"]] == ["inf", "inf"]
    assert refused(capsys, "siting", "--times", times, "--count", 1) == "siting-reach"


def test_sites_are_kept_forbidden_and_paid_for(capsys, ground):
    kept = analyse(capsys, "siting", *ground, "--count", 2, "--keep", "b", "--forbid", "d")
    assert "b" in sites(kept)
    assert "d" not in sites(kept)
    cheap = analyse(capsys, "siting", *ground, "--budget", 2.5, "--purpose", "post", "--within-m", 1_000)
    assert sites(cheap) == ["a"]
    assert cheap["settings"]["siting-count"] is None


def test_it_is_said_that_fewer_are_enough(capsys, ground):
    value = analyse(capsys, "siting", *ground, "--purpose", "post", "--count", 4, "--within-m", 1_000)
    assert len(sites(value)) == 3
    assert "study-siting-fewer" in [said["message"] for said in value["cautions"]]


def test_nothing_that_can_be_covered_is_an_answer(capsys, file):
    demand = file("one.csv", "id,lat,lon\nx,10,10\n")
    there = file("there.csv", "id,lat,lon\ny,20,20\n")
    value = analyse(
        capsys, "siting", "--demand", demand, "--sites", there, "--model", "lscp", "--within-m", 5
    )
    assert (sites(value), value["figures"]["siting-unable"]) == ([], 1)
    value = analyse(
        capsys,
        "siting",
        "--demand",
        demand,
        "--sites",
        there,
        "--model",
        "mclp",
        "--within-m",
        5,
        "--count",
        1,
    )
    assert value["figures"]["siting-value"] == 0
    assert value["figures"]["siting-mean"] is None


@pytest.mark.parametrize(
    ("words", "want"),
    [
        (("--count", "5"), "siting-count"),
        (("--count", "0"), "siting-count"),
        (("--count", "-1"), "siting-count"),
        (("--count", "1", "--keep", "a", "--keep", "b"), "siting-count"),
        (("--count", "1", "--budget", "3"), "siting-both"),
        (("--budget", "0.5"), "siting-budget"),
        (("--budget", "nan"), "siting-budget"),
        (("--budget", "1", "--keep", "a"), "siting-budget"),
        (("--count", "2", "--keep", "a", "--forbid", "a"), "siting-contradiction"),
        (("--count", "2", "--keep", "z"), "siting-no-site"),
        (("--count", "1", "--purpose", "ambush"), "siting-purpose"),
        (("--count", "1", "--model", "best"), "siting-model"),
        (("--count", "1", "--purpose", "post"), "siting-within"),
        (("--count", "1", "--purpose", "post", "--within-m", "-1"), "siting-within"),
        (("--count", "1", "--purpose", "post", "--within-m", "nan"), "siting-within"),
        (("--count", "1", "--purpose", "post", "--within-s", "60"), "siting-unit"),
        (("--count", "1", "--backup", "1.5"), "siting-theta"),
        (("--count", "1", "--backup", "nan"), "siting-theta"),
        (("--count", "1", "--nodes", "-1"), "siting-effort"),
        (("--count", "1", "--rounds", "1000001"), "siting-effort"),
        (("--count", "1", "--pmed", "demand.csv"), "siting-files"),
        (
            ("--model", "lscp", "--within-m", "9", *(w for s in "abcd" for w in ("--forbid", s))),
            "siting-sites",
        ),
    ],
)
def test_what_cannot_be_asked_is_refused(capsys, ground, words, want):
    words = tuple(str(ground[1]) if word == "demand.csv" else word for word in words)
    assert refused(capsys, "siting", *ground, *words) == want


ONE = "id,lat,lon\nx,35,43\n"


@pytest.mark.parametrize(
    ("demand", "there", "want"),
    [
        ("id,lat,lon\n", ONE, "siting-demand"),
        ("id,lat,lon,weight\nx,35,43,0\n", ONE, "siting-demand"),
        ("id,lat,lon,weight\nx,35,43,-1\n", ONE, "siting-weight"),
        ("id,lat,lon,weight\nx,35,43,1e13\n", ONE, "siting-weight"),
        ("id,lat,lon,weight\nx,35,43,inf\n", ONE, "table-number"),
        ("id,lat,lon\nx,95,43\n", ONE, "siting-place"),
        ("id,lat,lon\nx,,43\n", ONE, "table-number"),
        ("id,lat\nx,35\n", ONE, "table-column"),
        ("id,weight\nx,35\n", ONE, "siting-no-place"),
        ("id,lat,lon\nx,35,43\nx,36,43\n", ONE, "siting-twice"),
        (f"id,lat,lon\n{'x' * 81},35,43\n", ONE, "siting-id"),
        ("id,lat,lon\n,35,43\n", ONE, "siting-id"),
        (ONE, "id,lat,lon\n", "siting-sites"),
        (ONE, "id,lat,lon,cost\nx,35,43,-1\n", "siting-price"),
        (ONE, "id,lat,lon,use\nx,35,43,maybe\n", "siting-use"),
        (ONE, "id,lat,lon\n" + "".join(f"{n},35,43\n" for n in range(10_001)), "siting-many"),
    ],
)
def test_tables_that_cannot_be_used_are_refused(capsys, file, demand, there, want):
    words = ("--demand", file("demand.csv", demand), "--sites", file("there.csv", there), "--count", 1)
    assert refused(capsys, "siting", *words) == want


@pytest.mark.parametrize(
    ("times", "want"),
    [
        ("from,to,seconds\na,x,-1\n", "siting-seconds"),
        ("from,to,seconds\na,x,nan\n", "table-number"),
        ("from,to,seconds\na,x,1\na,x,2\n", "siting-pair-twice"),
        ("from,to,seconds\na,x,1\na,z,2\n", "siting-unknown"),
        ("from,to,seconds\n", "siting-out-of-reach"),
    ],
)
def test_times_that_cannot_be_used_are_refused(capsys, file, times, want):
    words = ("--times", file("times.csv", times), "--demand", file("demand.csv", ONE))
    if want == "siting-out-of-reach":
        words += ("--sites", file("there.csv", "id\na\n"))
    assert refused(capsys, "siting", *words, "--count", 1) == want


def test_a_relay_has_no_travel_time(capsys, file):
    words = ("siting", "--times", file("times.csv", TIMES), "--purpose", "relay", "--within-s", 600)
    assert refused(capsys, *words) == "siting-relay-times"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("", "pmed-head"),
        ("2 1\n1 2 3\n", "pmed-head"),
        ("2 1 -1\n1 2 3\n", "pmed-head"),
        ("4001 1 1\n1 2 3\n", "pmed-size"),
        ("2 1000001 1\n1 2 3\n", "pmed-size"),
        ("2 1 1\n1 3 3\n", "pmed-line"),
        ("2 1 1\n0 2 3\n", "pmed-line"),
        ("2 1 1\n1 2 0\n", "pmed-line"),
        ("2 1 1\n1 2 1000000001\n", "pmed-line"),
        ("2 1 1\n1 2 nan\n", "pmed-line"),
        ("2 2 1\n1 2 3\n", "pmed-line"),
        ("2 1 1\n1 2 3\n1 2 3\n", "pmed-line"),
        ("2 1 0\n1 2 3\n", "siting-count"),
        ("4 2 1\n1 2 3\n3 4 3\n", "siting-reach"),
    ],
)
def test_graphs_that_cannot_be_used_are_refused(capsys, file, text, want):
    assert refused(capsys, "siting", "--pmed", file("graph.txt", text)) == want
