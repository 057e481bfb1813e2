"""Hot spots from the shell, of values against the reference cases and of events over time."""

import csv
import json

import numpy as np
import pytest
from scipy import stats
from tests.support.analysing import analyse, refused
from tests.support.open_data import statistics

from seamline.studies import hotspot_events as study


def cases():
    with statistics("ncsids_gistar.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def areas(found):
    return found["tables"]["hotspots-areas"]


def test_rates_are_those_of_the_reference(capsys):
    file = statistics("ncsids_gistar.csv")
    found = analyse(capsys, "hotspots", "--values", file, "--id", "fips", "--value", "rate74")
    assert len(areas(found)) == 100
    for row, want in zip(areas(found), cases(), strict=True):
        assert row["hotspots-id"] == want["fips"]
        assert row["hotspots-gistar"] == pytest.approx(float(want["gistar_rate_B"]), rel=1e-9)
        assert row["hotspots-gi"] == pytest.approx(float(want["gi_rate_B"]), rel=1e-9)
    assert found["figures"]["hotspots-moran"] == pytest.approx(0.230910449, abs=5e-10)


def test_counts_are_those_of_the_reference(capsys, tmp_path):
    with statistics("ncsids.csv").open(encoding="utf-8") as lines:
        counts = {row["fips"]: row["sid74"] for row in csv.DictReader(lines)}
    file = tmp_path / "counts.csv"
    rows = [f"{row['fips']},{counts[row['fips']]},{row['neighbours']}" for row in cases()]
    file.write_text("\n".join(("id,value,neighbours", *rows)))
    found = areas(analyse(capsys, "hotspots", "--values", file))
    want = [float(row["gistar_count_B"]) for row in cases()]
    assert [row["hotspots-gistar"] for row in found] == pytest.approx(want, rel=1e-9)
    assert all(row["p"] <= row["hotspots-p-fdr"] <= row["hotspots-p-bonferroni"] <= 1 for row in found)


def test_draws_are_the_same_with_any_number_of_threads(capsys):
    file = statistics("ncsids_gistar.csv")
    asked = ("hotspots", "--values", file, "--id", "fips", "--value", "rate74", "--replications", "199")
    first, second, other = (
        areas(analyse(capsys, *asked, "--seed", seed, "--threads", threads))
        for seed, threads in ((5, 1), (5, 2), (6, 2))
    )
    assert first == second
    assert first != other
    both = np.array([(row["p"], 2 * stats.norm.sf(abs(row["hotspots-gi"]))) for row in first])
    assert np.corrcoef(both.T)[0, 1] > 0.95


def values(tmp_path, text):
    file = tmp_path / "values.csv"
    file.write_text(text)
    return file


@pytest.mark.parametrize(
    ("text", "more", "want"),
    [
        ("id,value,neighbours\na,1,b\nb,2,\n", (), "neighbours-one-way"),
        ("id,value,neighbours\na,1,x\nb,2,\n", (), "neighbours-unknown"),
        ("id,value,neighbours\na,1,a\nb,2,\n", (), "neighbours-twice"),
        ("id,value,neighbours\na,1,\na,2,\n", (), "hotspots-id"),
        ("id,value,neighbours\na,nan,\n", (), "table-number"),
        ("id,value,neighbours\na,2e15,\n", (), "hotspots-value"),
        ("id,value\na,1\n", (), "hotspots-places"),
        ("id,value,lat,lon\na,1,91,0\n", (), "hotspots-places"),
        ("id,value,lat,lon\na,1,1,0\n", (), "neighbours-nearest"),
        ("id,value,lat,lon\na,1,1,0\nb,1,1,1\n", ("--band-km", "0"), "hotspots-band"),
        ("id,value,lat,lon\na,1,1,0\nb,1,1,1\n", ("--band-km", "501"), "pairs-limits"),
        ("id,value,lat,lon\na,1,1,0\n", ("--band-km", "1", "--nearest", "1"), "hotspots-both"),
        ("id,value,lat,lon\na,1,1,0\nb,2,1,1\n", ("--nearest", "1", "--replications", "10000"), "hotspots-replications"),
        ("id,other\na,1\n", (), "table-column"),
    ],
)  # fmt: skip
def test_values_that_cannot_be_used_are_refused(capsys, tmp_path, text, more, want):
    assert refused(capsys, "hotspots", "--values", values(tmp_path, text), *more) == want


def test_neither_or_both_inputs_are_refused(capsys, tmp_path):
    file = values(tmp_path, "id,value\na,1\n")
    assert refused(capsys, "hotspots") == "hotspots-input"
    assert refused(capsys, "hotspots", "--values", file, "--events", file) == "hotspots-input"


def test_values_all_the_same_are_not_enough_data(capsys, tmp_path):
    rows = "".join(f"{n},0.1,{35 + n / 10},43\n" for n in range(12))
    found = analyse(capsys, "hotspots", "--values", values(tmp_path, "id,value,lat,lon\n" + rows))
    assert {row["hotspots-gistar"] for row in areas(found)} == {None}
    assert {row["hotspots-word"] for row in areas(found)} == {None}
    assert found["figures"]["hotspots-moran"] is None
    assert "study-hotspots-unknown" in [one["message"] for one in found["cautions"]]


def test_places_on_a_plane_and_across_the_date_line(capsys, tmp_path):
    plane = "".join(f"{n},{n % 5},{n % 4},{n // 4}\n" for n in range(16))
    found = analyse(
        capsys, "hotspots", "--values", values(tmp_path, "id,value,x,y\n" + plane), "--band-km", "1.5"
    )
    assert [row["hotspots-neighbours"] for row in areas(found)][:6] == [3, 5, 5, 3, 5, 8]
    line = "".join(f"{n},{n % 3},10,{-179.995 + n / 100 + 360 * (n < 0)}\n" for n in range(-6, 6))
    found = analyse(
        capsys, "hotspots", "--values", values(tmp_path, "id,value,lat,lon\n" + line), "--band-km", "1.2"
    )
    assert [row["hotspots-neighbours"] for row in areas(found)] == [1, *[2] * 10, 1]


def happened(tmp_path, rows):
    file = tmp_path / "events.csv"
    file.write_text(
        "date,lat,lon,precision_m,until\n" + "".join(",".join(map(str, row)) + "\n" for row in rows)
    )
    return file


def scattered(weeks=12, each=30, hot=()):
    """Events all over a degree, and more of them about one spot in some weeks."""
    random = np.random.default_rng(1)
    for week in range(weeks):
        for number in range(each + (20 if week in hot else 0)):
            day = np.datetime64("2020-01-01") + week * 7 + int(random.integers(7))
            lat, lon = random.uniform(-0.5, 0.5, 2) if number < each else random.normal(0, 0.02, 2)
            yield (day, round(35.2 + lat, 5), round(43.3 + lon, 5), 500, "")


def test_what_becomes_of_a_spot(capsys, tmp_path):
    for hot, want in (
        ((11,), "new"),
        ((9, 10, 11), "consecutive"),
        (range(12), "persistent"),
        ((2, 5), "historical"),
    ):
        file = happened(tmp_path, scattered(hot=hot))
        found = analyse(capsys, "hotspots", "--events", file, "--end", "2020-03-24")
        first = max(found["tables"]["hotspots-cells"], key=lambda row: row["hotspots-events"])
        assert first["hotspots-category"] == f"hotspots-{want}", (want, first)
        assert found["figures"]["hotspots-periods"] == 12
        lat, lon = map(float, first["hotspots-middle"].split())
        assert abs(lat - 35.2) < 0.25 > abs(lon - 43.3)
        assert (
            sum(row["hotspots-cells"] for row in found["tables"]["hotspots-categories"])
            == found["figures"]["hotspots-cells"]
        )


def test_what_is_left_out_is_counted(capsys, tmp_path):
    extra = [
        ("2020-01-10", 35.2, 43.3, 5_001, ""),
        ("2020-01-10", "", "", 0, ""),
        ("2020-01-10", 35.2, 43.3, 0, "2020-01-17"),
        ("2020-03-25", 35.2, 43.3, 0, ""),
    ]
    file = happened(tmp_path, [*scattered(), *extra])
    found = analyse(capsys, "hotspots", "--events", file, "--start", "2019-12-30", "--end", "2020-03-24")
    assert {
        one["message"]: one["args"]["count"] for one in found["cautions"] if one["args"].keys() == {"count"}
    } == {
        "study-left-vague": 1,
        "study-left-place": 1,
        "study-left-days": 1,
        "study-left-after": 1,
        "study-hotspots-sparse": found["tables"]["hotspots-categories"][-1]["hotspots-cells"],
    }
    assert found["sources"][0]["used"] == found["figures"]["hotspots-events"] == 12 * 30


def test_ground_that_is_given_counts_cells_without_events(capsys, tmp_path):
    file = happened(tmp_path, scattered())
    ring = [[43.0, 35.0], [43.6, 35.0], [43.6, 35.6], [43.0, 35.6], [43.0, 35.0]]
    area = tmp_path / "area.geojson"
    area.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    found = analyse(capsys, "hotspots", "--events", file, "--area", area)
    assert found["figures"]["hotspots-cells"] == pytest.approx(54.7 * 66.6 / 100, abs=7)
    left = {one["message"]: one["args"] for one in found["cautions"]}["study-hotspots-outside"]["count"]
    assert left + found["figures"]["hotspots-events"] >= 355
    assert [one["name"] for one in found["sources"]] == ["events.csv", "area.geojson"]
    area.write_text('{"type": "Point", "coordinates": [43, 35]}')
    assert refused(capsys, "hotspots", "--events", file, "--area", area) == "hotspots-area"


@pytest.mark.parametrize(
    ("more", "want"),
    [
        (("--cell-km", "0.01"), "cells-side"),
        (("--cell-km", "nan"), "cells-side"),
        (("--cell-km", "0.3"), "hotspots-cells"),
        (("--period-days", "0"), "hotspots-period"),
        (("--level", "1"), "hotspots-level"),
        (("--least", "0"), "hotspots-least"),
        (("--band-km", "nan"), "hotspots-band"),
        (("--start", "2000-01-01"), "hotspots-periods"),
    ],
)
def test_what_cannot_be_asked_of_events_is_refused(capsys, tmp_path, more, want):
    rows = [(day, lat, lon, 0, "") for day, lat, lon, *_ in scattered()]
    assert refused(capsys, "hotspots", "--events", happened(tmp_path, rows), *more) == want


@pytest.mark.parametrize(
    ("name", "code"), [("MAX_CELLS", "hotspots-cells"), ("MAX_COUNTS", "hotspots-counts")]
)
def test_one_past_what_is_taken_is_refused(capsys, tmp_path, monkeypatch, name, code):
    file = happened(tmp_path, scattered())
    figures = analyse(capsys, "hotspots", "--events", file)["figures"]
    size = figures["hotspots-cells"] * (figures["hotspots-periods"] if name == "MAX_COUNTS" else 1)
    monkeypatch.setattr(study, name, size)
    analyse(capsys, "hotspots", "--events", file)
    monkeypatch.setattr(study, name, size - 1)
    assert refused(capsys, "hotspots", "--events", file) == code


@pytest.mark.parametrize("rows", [[], [("2020-01-01", 35, 43, 0, "")], [("2020-01-01", "", "", 0, "")]])
def test_next_to_nothing_is_not_enough_data(capsys, tmp_path, rows):
    found = analyse(capsys, "hotspots", "--events", happened(tmp_path, rows))
    assert found["figures"]["hotspots-hot"] is None
    assert "study-hotspots-nothing" in [one["message"] for one in found["cautions"]]


def test_events_of_one_spot_have_no_neighbours(capsys, tmp_path):
    rows = [(np.datetime64("2020-01-01") + day, 35, 42, 0, "") for day in range(70)]
    found = analyse(capsys, "hotspots", "--events", happened(tmp_path, rows))
    (cell,) = found["tables"]["hotspots-cells"]
    assert cell["hotspots-category"] == "hotspots-unknown"
    assert found["figures"]["hotspots-moran"] is None


def test_events_across_the_date_line_are_beside_each_other(capsys, tmp_path):
    rows = [(day, lat, (lon - 43.3 + 360) % 360 - 180, 0, "") for day, lat, lon, *_ in scattered(hot=(11,))]
    found = analyse(capsys, "hotspots", "--events", happened(tmp_path, rows))
    assert found["figures"]["hotspots-cells"] < 200
    assert found["tables"]["hotspots-cells"][0]["hotspots-category"] == "hotspots-new"
    pole = happened(tmp_path, [(day, lat + 50, lon, 0, "") for day, lat, lon, *_ in scattered()])
    assert refused(capsys, "hotspots", "--events", pole) == "cells-pole"
