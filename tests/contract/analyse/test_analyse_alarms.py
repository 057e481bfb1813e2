"""Alarms from the shell, against the reference cases."""

import csv
import datetime as dt

import pytest
from tests.support.analysing import analyse, refused
from tests.support.open_data import statistics

EPOCH = dt.date(1970, 1, 1)
KINDS = {"farr": "farrington", "c1": "c1", "c2": "c2", "c3": "c3"}


def test_alarms_are_those_of_the_reference(capsys):
    weekly, want = statistics("salmnewport_weekly.csv"), statistics("salmnewport_alarms.csv")
    value = analyse(capsys, "alarms", "--counts", weekly, "--first-week", "2004-01-05")
    found = value["tables"]["alarms-weeks"]
    with want.open(encoding="utf-8") as lines:
        wanted = list(csv.DictReader(lines))
    assert len(found) == len(wanted) == 104
    for row, one in zip(found, wanted, strict=True):
        assert row["alarms-count"] == int(one["count"])
        for theirs, ours in KINDS.items():
            upper, alarm = one[f"{theirs}_upper"], one[f"{theirs}_alarm"]
            if upper == "NA":
                assert row[f"{ours}-upper"] is row[f"{ours}-alarm"] is None
                continue
            assert row[f"{ours}-upper"] == pytest.approx(float(upper), rel=1e-9, abs=1e-9), (one["row"], ours)
            assert row[f"{ours}-alarm"] == (alarm == "1")
    figures = value["figures"]
    assert [figures[f"{kind}-alarms"] for kind in KINDS.values()] == [0, 4, 5, 6]


def written(path, rows):
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def events(tmp_path):
    """A year of an event a week by one party, half of them told by the other, then five a day."""
    rows, day = ["date,until,party,found,event"], dt.date(2019, 1, 6)
    for week in range(52):
        at = day + dt.timedelta(days=7 * week)
        rows.append(f"{at},,north,patrol,{week}")
        if week % 2:
            rows.append(f"{at},{at + dt.timedelta(days=1)},south,received,{week}")
    last = day + dt.timedelta(days=7 * 52)
    rows += [f"{last},,north,received," for _ in range(9)]
    rows.append("2999-01-01,,north,received,")
    return written(tmp_path / "events.csv", rows), last


def test_events_are_counted_once_by_week_and_by_series(capsys, tmp_path):
    file, last = events(tmp_path)
    value = analyse(capsys, "alarms", "--events", file, "--weeks", "8", "--until", str(last))
    weeks = value["tables"]["alarms-weeks"]
    assert [row["alarms-count"] for row in weeks] == [1] * 7 + [9]
    assert weeks[-1]["alarms-week"] == (last - EPOCH).days - 6
    assert [row["c1-alarm"] for row in weeks] == [False] * 7 + [True]
    assert weeks[-1]["farrington-upper"] is None
    series = {(row["series"], row["party"]): row["alarms-events"] for row in value["tables"]["alarms-series"]}
    assert series == {
        ("rate-merged", ""): 16,
        ("rate-party", "north"): 16,
        ("rate-party", "south"): 4,
        ("rate-patrol", ""): 7,
        ("rate-received", ""): 9,
    }
    said = {one["message"] for one in value["cautions"]}
    assert {"study-left-after", "study-alarms-first-day", "study-alarms-short"} <= said


def test_events_in_the_future_do_not_move_the_weeks(capsys, tmp_path):
    file, last = events(tmp_path)
    value = analyse(capsys, "alarms", "--events", file, "--weeks", "8")
    assert value["tables"]["alarms-weeks"][-1]["alarms-week"] == (last - EPOCH).days - 6


def test_no_event_and_one_event_are_not_enough_data(capsys, tmp_path):
    for rows in (["date"], ["date", "2019-01-05"]):
        value = analyse(capsys, "alarms", "--events", written(tmp_path / "few.csv", rows))
        assert value["figures"]["alarms-judged"] == 0


def test_weeks_by_date_need_no_first_week(capsys, tmp_path):
    rows = ["week,count", *(f"{dt.date(2019, 1, 7) + dt.timedelta(days=7 * n)},{n % 3}" for n in range(30))]
    value = analyse(capsys, "alarms", "--counts", written(tmp_path / "weeks.csv", rows), "--weeks", "2")
    assert [row["alarms-week"] for row in value["tables"]["alarms-weeks"]] == [
        (dt.date(2019, 7, 22) - EPOCH).days,
        (dt.date(2019, 7, 29) - EPOCH).days,
    ]


@pytest.mark.parametrize(
    ("rows", "more", "want"),
    [
        (["1,1", "3,1"], (), "alarms-gap"),
        (["1000001,1"], (), "alarms-gap"),
        (["1,-1"], (), "alarms-counts"),
        (["1,nan"], (), "table-whole"),
        (["1,10000001"], (), "alarms-counts"),
        ([f"{n},0" for n in range(5201)], (), "alarms-weeks"),
        (["2019-01-07,1"], ("--first-week", "2019-01-07"), "alarms-first-day"),
        (["1,1"], ("--first-week", "soon"), "period-date"),
        (["1,1"], ("--years", "0"), "alarms-rules"),
        (["1,1"], ("--alpha-three", "nan"), "alarms-rules"),
        (["1,1"], ("--weeks", "-1"), "alarms-weeks"),
        (["1,1"], ("--until", "2019-01-07"), "alarms-source"),
    ],
)
def test_what_cannot_be_judged_is_refused(capsys, tmp_path, rows, more, want):
    file = written(tmp_path / "weeks.csv", ["week,count", *rows])
    assert refused(capsys, "alarms", "--counts", file, *more) == want


@pytest.mark.parametrize(
    ("analysis", "more"), [("alarms", ()), ("rate", ("--days", "28", "--until", "2019-03-01"))]
)
def test_places_that_are_too_vague_are_left_out_and_counted(capsys, tmp_path, analysis, more):
    rows = ["date,lat,lon,precision_m", *(f"2019-02-{n:02},35,43,{n * 1_000}" for n in range(1, 29))]
    file = written(tmp_path / "vague.csv", rows)
    value = analyse(capsys, analysis, "--events", file, *more, "--precision-m", "10000")
    (left,) = [one for one in value["cautions"] if one["message"] == "study-left-vague"]
    assert left["args"]["count"] == 18
    assert value["settings"]["precision"] == 10_000
    assert not set("\u2066\u2067\u2068\u2069") & set(
        left["text"]
    )  # English needs no marks of direction, and programs read this
    value = analyse(capsys, analysis, "--events", file, *more)
    assert "study-left-vague" not in {one["message"] for one in value["cautions"]}


def test_the_years_that_are_wanting_are_said_apart_from_weeks_without_events(capsys, tmp_path):
    rows = ["week,count", *(f"{n},9" for n in range(1, 61))]
    value = analyse(capsys, "alarms", "--counts", written(tmp_path / "short.csv", rows), "--weeks", "10")
    assert {one["message"]: one["args"] for one in value["cautions"]} == {
        "study-alarms-short": {"count": 10, "years": 5}
    }
    rows = ["week,count", *(f"{n},{9 if n < 320 else 0}" for n in range(1, 341))]
    value = analyse(capsys, "alarms", "--counts", written(tmp_path / "still.csv", rows), "--weeks", "10")
    assert {one["message"] for one in value["cautions"]} == {"study-alarms-sparse"}
