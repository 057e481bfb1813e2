"""Near repeats from the shell."""

import numpy as np
import pytest
from tests.support.analysing import analyse, refused

from seamline.analysis.patterns import knox as knox_module
from seamline.studies import knox as study


def happened(tmp_path, rows):
    file = tmp_path / "events.csv"
    file.write_text(
        "date,lat,lon,precision_m,count,until\n" + "".join(",".join(map(str, row)) + "\n" for row in rows)
    )
    return file


def scattered(count=150, *, repeats=0, middle=(43.0, 35.0)):
    """Events anywhere within half a degree in half a year; the first of them come again nearby and soon."""
    random = np.random.default_rng(1)
    east, north = random.uniform(-0.25, 0.25, (2, count))
    days = random.integers(0, 180, count)
    for number in range(count + repeats):
        at = number % count
        again = number >= count
        lon = (middle[0] + east[at] + 0.002 * again + 180) % 360 - 180
        yield (np.datetime64("2020-01-01") + days[at] + 3 * again, middle[1] + north[at], lon, 500, 1, "")


def bands(found):
    return found["tables"]["knox-bands"]


@pytest.mark.parametrize("middle", [(43.0, 35.0), (180.0, 0.0), (42.0, -60.0)])
def test_repeats_that_were_put_in_stand_out(capsys, tmp_path, middle):
    found = analyse(capsys, "knox", "--events", happened(tmp_path, scattered(repeats=60, middle=middle)))
    assert len(bands(found)) == 9
    words = [row["knox-word"] for row in bands(found)]
    assert words[0] == "knox-clear"
    assert words.count("knox-clear") <= 2
    assert bands(found)[0]["ratio"] == max(row["ratio"] or 0 for row in bands(found))
    first = bands(found)[0]
    assert (first["knox-from-distance"], first["knox-to-distance"]) == (0, 1_000)
    assert (first["knox-from-days"], first["knox-to-days"]) == (0, 7)
    assert first["knox-observed"] >= 60
    assert first["ratio"] == pytest.approx(first["knox-observed"] / first["knox-expected"])
    assert first["p"] <= first["knox-p-all"] < 0.05
    assert (found["seed"], found["replications"]) == (1, 999)


def test_a_single_threshold_is_a_table_of_one_band(capsys, tmp_path):
    asked = ("--distances-km", "5", "--days", "28", "--replications", "99")
    found = analyse(capsys, "knox", "--events", happened(tmp_path, scattered(repeats=30)), *asked)
    (row,) = bands(found)
    figures = found["figures"]
    assert figures["knox-near"] == row["knox-observed"]
    assert figures["knox-p"] == row["p"] == row["knox-p-all"]
    assert figures["knox-ratio"] == row["ratio"]


def test_any_number_of_threads_gives_the_same_and_another_seed_another(capsys, tmp_path):
    file = happened(tmp_path, scattered())
    first, second, other = (
        bands(
            analyse(
                capsys,
                "knox",
                "--events",
                file,
                "--replications",
                "199",
                "--seed",
                seed,
                "--threads",
                threads,
            )
        )
        for seed, threads in ((5, 1), (5, 2), (6, 2))
    )
    assert first == second
    assert first != other


def test_what_is_vague_or_long_is_left_out_and_counted(capsys, tmp_path):
    extra = [
        ("2020-01-01", 35, 43, 1_001, 1, ""),
        ("2020-01-01", 35, 43, 0, 1, "2020-01-02"),
        ("2020-01-01", "", "", 0, 1, ""),
        ("2021-01-01", 35, 43, 0, 1, ""),
    ]
    file = happened(tmp_path, [*scattered(), *extra])
    found = analyse(capsys, "knox", "--events", file, "--end", "2020-12-31", "--replications", "9")
    left = {
        one["message"]: one["args"]["count"]
        for one in found["cautions"]
        if one["message"].startswith("study-left")
    }
    assert left == {f"study-left-{name}": 1 for name in ("vague", "days", "place", "after")}
    assert found["figures"]["knox-events"] == found["sources"][0]["used"] == 150
    wide = analyse(capsys, "knox", "--events", file, "--precision-m", "2000", "--replications", "9")
    assert wide["figures"]["knox-events"] == 152


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [("2020-01-01", 35, 43, 0, 1, "")],
        [("2020-01-01", 35, 43 + n / 1000, 0, 1, "") for n in range(30)],
    ],
)
def test_one_event_or_one_day_is_not_enough_data(capsys, tmp_path, rows):
    found = analyse(capsys, "knox", "--events", happened(tmp_path, rows))
    assert {row["p"] for row in bands(found)} == {row["knox-word"] for row in bands(found)} == {None}
    assert found["figures"]["knox-p"] is None
    assert "study-knox-too-little" in [one["message"] for one in found["cautions"]]


def test_events_on_one_spot_are_said_to_be(capsys, tmp_path):
    rows = [("2020-01-01", 35, 43, 0, 1, ""), *[("2020-02-01", 35, 43, 0, 5, "")] * 20]
    found = analyse(capsys, "knox", "--events", happened(tmp_path, rows), "--replications", "19")
    assert found["figures"]["knox-pairs"] == 21 * 20 // 2
    assert {one["message"]: one["args"] for one in found["cautions"]}["study-knox-spots"]["count"] == 21
    assert bands(found)[0]["p"] == 1


@pytest.mark.parametrize(
    ("more", "want"),
    [
        (("--distances-km", "2,1"), "pairs-limits"),
        (("--distances-km", "501"), "pairs-limits"),
        (("--distances-km", "nan"), "pairs-limits"),
        (("--distances-km", "far"), "knox-edges"),
        (("--distances-km", "1," * 201 + "1"), "knox-edges"),
        (("--distances-km", ",".join(map(str, range(1, 22)))), "knox-bands"),
        (("--days", "7,7"), "knox-limits"),
        (("--days", "1.5"), "knox-edges"),
        (("--days", "1e300"), "knox-edges"),
        (("--days", "inf"), "knox-edges"),
        (("--replications", "0"), "knox-replications"),
        (("--replications", str(knox_module.MAX_REPLICATIONS + 1)), "knox-replications"),
        (("--seed", "-1"), "analyse-seed"),
    ],
)
def test_what_cannot_be_asked_is_refused(capsys, tmp_path, more, want):
    assert refused(capsys, "knox", "--events", happened(tmp_path, scattered(10)), *more) == want


def test_more_events_than_are_taken_are_refused(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(study, "MAX_EVENTS", 10)
    analyse(capsys, "knox", "--events", happened(tmp_path, scattered(10)))
    assert refused(capsys, "knox", "--events", happened(tmp_path, scattered(11))) == "knox-events"


def test_it_is_said_in_three_languages(capsys, tmp_path):
    file = happened(tmp_path, scattered(20, repeats=5))
    said = [
        analyse(capsys, "knox", "--events", file, "--replications", "9", "--language", language)[
            "assumptions"
        ]
        for language in ("en", "ar", "ckb")
    ]
    assert len({one[0]["text"] for one in said}) == 3
    assert not [one for texts in said for one in texts if one["text"].startswith("study-")]
