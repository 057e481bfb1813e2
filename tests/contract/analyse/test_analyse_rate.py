"""Rates compared from the shell, against the reference cases."""

import csv
import math

import pytest
from tests.support.analysing import analyse, refused
from tests.support.open_data import statistics


def number(text):
    return math.inf if text == "inf" else text


def test_ratios_are_those_of_the_reference(capsys):
    file = statistics("rate_ratio_exact.csv")
    found = analyse(capsys, "rate", "--counts", file)["tables"]["ratios"]
    with file.open(encoding="utf-8") as lines:
        want = list(csv.DictReader(lines))
    assert len(found) == len(want) > 0
    names = {"ratio": "ratio", "ci_lo": "low", "ci_hi": "high", "p_two_sided": "p", "p_greater": "p-greater"}
    for row, wanted in zip(found, want, strict=True):
        for theirs, ours in names.items():
            assert number(row[ours]) == pytest.approx(float(wanted[theirs]), rel=1e-8), (row, theirs)


@pytest.mark.parametrize(
    ("row", "want"),
    [
        ("-1,1,1,1", "rate-counts"),
        ("1,0,1,1", "rate-exposure"),
        ("1,nan,1,1", "table-number"),
        ("1.5,1,1,1", "table-whole"),
    ],
)
def test_what_cannot_be_compared_is_refused(capsys, tmp_path, row, want):
    file = tmp_path / "counts.csv"
    file.write_text(f"x1,t1,x0,t0\n{row}\n")
    assert refused(capsys, "rate", "--counts", file) == want


def test_nothing_against_nothing_is_not_enough_data(capsys, tmp_path):
    file = tmp_path / "counts.csv"
    file.write_text("x1,t1,x0,t0\n0,1,0,1\n")
    (row,) = analyse(capsys, "rate", "--counts", file)["tables"]["ratios"]
    assert (row["ratio"], row["low"], row["high"], row["p"]) == (None, None, None, 1)


def test_the_command_that_is_written_down_gives_the_same(capsys, tmp_path, monkeypatch):
    file = tmp_path / "counts.csv"
    file.write_text("x1,t1,x0,t0\n12,30,5,30\n")
    monkeypatch.setattr(
        "sys.argv", ["seamline", "analyse", "rate", "--counts", str(file), "--json", "--language", "ar"]
    )
    value = analyse(capsys, "rate", "--counts", file)
    assert value["command"] == f"seamline analyse rate --counts {file}"
