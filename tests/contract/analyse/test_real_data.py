"""docs/analysis-of-real-data.md says what a fresh run says."""

import json
from pathlib import Path

import pytest
from tests.support.analysing import asked
from tests.support.open_data import data
from tools.real_data import runs
from tools.real_data.figures import BLOCKS, blocks
from tools.real_data.page import filled, standing
from tools.real_data.work import work

PAGE = Path(__file__).parents[3] / "docs" / "analysis-of-real-data.md"
AGAIN = ("summary", "sources", "rate-sectors", "strips", "months", "alarms", "hotspots")
QUICK = ("rate-sectors-2015", "rate-sectors-2016", "rate-sectors-2017", "rate-sectors-2018h1",
         "rate-limit-2015", "rate-limit-2016", "rate-limit-2017", "rate-limit-2018h1", "rate-iraq-2018h1",
         "rate-border-iraq-2017", "rate-border-iraq-2018h1", "rate-border-syria-2017", "rate-border-syria-2018",
         "rate-border-syria-2018h2-before")  # fmt: skip
"""What AGAIN is made of, beside all alarms and hot spots."""


def test_the_page_has_every_figure_once_and_no_other():
    page = PAGE.read_text(encoding="utf-8")
    assert sorted(standing(page)) == sorted(BLOCKS)
    assert page.count("<!-- figures: ") == len(BLOCKS)
    assert filled(page, standing(page)) == page


def test_every_command_of_the_page_is_one_that_is_run():
    told = standing(PAGE.read_text(encoding="utf-8"))["commands"]
    for run in (*runs.cut(), *runs.all_runs()):
        assert f"# {run.name}\nseamline analyse {' '.join(run.words)}" in told


@pytest.mark.long
def test_the_figures_are_those_of_a_fresh_run(capsys, tmp_path, monkeypatch):
    folder = data("incidents", "ged_iraq_2014_2018h1.csv").parents[1]
    monkeypatch.chdir(tmp_path)

    def ask(run):
        return asked(capsys, *run.words)[1]

    results = work(
        folder, tmp_path, ask, lambda run: run.name in QUICK or run.name.startswith(("alarms", "hotspots"))
    )
    page, made = standing(PAGE.read_text(encoding="utf-8")), blocks(results)
    assert {name: page[name] for name in AGAIN} == {name: made[name] for name in AGAIN}
    assert json.loads((tmp_path / "counts.json").read_text())["counts"]["limit-iraq"]
