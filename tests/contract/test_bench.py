"""The benches run, measure what they say, and leave nothing behind. No figure is judged here."""

import json

import pytest

from seamline import words
from seamline.exercise import bench as benches
from seamline.exercise import bench_decisions, bench_link, bench_record, bench_start, bench_wire
from seamline.exercise.bench_figure import LEAST, MOST, Figure, percentile


def shorten(patch):
    for module in (bench_record, bench_decisions):
        patch.setattr(module, "SECONDS", 0.3)
        patch.setattr(module, "ROUNDS", 1)
    patch.setattr(bench_record, "ROUNDS_ALONE", 1)
    patch.setattr(bench_start, "ENTRIES", 500)
    patch.setattr(bench_decisions, "QUESTIONS", 500)
    patch.setitem(benches.BENCHES, "start", lambda folder: bench_start.measure(folder, 500))
    # Two nodes and a slow link: tests/e2e/test_link_bench.py.
    patch.setitem(benches.BENCHES, "link", lambda _folder: bench_link.figures(50_000, 10.0))


@pytest.fixture
def short(monkeypatch):
    shorten(monkeypatch)


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """What each bench measures, and what all of them leave behind."""
    folder = tmp_path_factory.mktemp("bench")
    with pytest.MonkeyPatch.context() as patch:
        shorten(patch)
        found = {name: measure(folder) for name, measure in benches.BENCHES.items()}
    return found, list(folder.iterdir())


@pytest.mark.parametrize("language", words.languages())
def test_every_figure_has_words(measured, monkeypatch, tmp_path, capsys, language):
    for name, figures in measured[0].items():
        monkeypatch.setitem(benches.BENCHES, name, lambda _folder, figures=figures: figures)
    assert benches.bench(folder=tmp_path, language=language) in (0, 1)
    said = capsys.readouterr().out
    assert "bench-" not in said
    assert all(figures for figures in measured[0].values())


def test_nothing_is_left_behind(measured):
    assert measured[1] == []


def test_figures_as_json(short, tmp_path, capsys):
    benches.bench("record", "start", folder=tmp_path, json=True)
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"record", "start"}
    for figure in found["record"] + found["start"]:
        assert figure["value"] > 0
        assert figure["goal"] > 0


def test_an_unknown_bench_is_refused(capsys):
    assert benches.bench("speed") == 1
    assert "record" in capsys.readouterr().out


def test_a_missed_goal_is_an_exit_code(monkeypatch, tmp_path):
    slow = Figure("entries-16", 1.0, "/s", 2_000, LEAST)
    monkeypatch.setitem(benches.BENCHES, "record", lambda folder: [slow])
    assert benches.bench("record", folder=tmp_path) == 1


def test_figures_judge_themselves():
    assert Figure("a", 2, "", 2, LEAST).met
    assert not Figure("a", 1.9, "", 2, LEAST).met
    assert Figure("a", 2, "", 2, MOST).met
    assert not Figure("a", 2.1, "", 2, MOST).met
    assert Figure("a", 3, "", 2, LEAST, 6).ratio == 0.5
    assert percentile([float(n) for n in range(100)], 0.99) == 99
    assert percentile([5.0], 0.99) == 5


def test_what_is_decided_and_sent_is_of_every_sort():
    value = bench_decisions.understanding()
    asked = bench_decisions.questions(value, 300)
    assert len({question.kind for question in asked}) > 5
    assert len({question.recipient for question in asked}) == len(value.parties)
    assert len(set(bench_wire.released(200, ids=True))) == 200
