"""docs/analysis: every analysis has its page, and what the pages tell to type exists."""

import dataclasses
import re
from pathlib import Path

import pytest

from seamline.forms.sheet import MAX_ROWS
from seamline.gateways.cli.analyse import COMMANDS
from seamline.gateways.cli.analyse.frame import SAYING, Drawing, Output
from seamline.studies import document, events
from seamline.studies.study import Study

PAGES = Path(__file__).parents[3] / "docs" / "analysis"
NAMES = {name for name, _, _ in COMMANDS}
BLOCK = re.compile(r"^```(?:sh|console|bash|shell)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^(?:\$ )?seamline analyse ([a-z][a-z-]*)", re.MULTILINE)
MAIN = (PAGES / "README.md").read_text(encoding="utf-8")


def typed(text):
    """The analyses that examples of a page call, fenced or indented."""
    blocks = [*BLOCK.findall(text), *(line[4:] for line in text.splitlines() if line.startswith("    "))]
    return {name for block in blocks for name in COMMAND.findall(block)}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_analysis_has_its_page_with_an_example_of_it(name):
    page = PAGES / f"{name}.md"
    assert page.is_file(), f"docs/analysis/{name}.md is missing"
    assert name in typed(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_examples_call_analyses_that_there_are(page):
    assert typed(page.read_text(encoding="utf-8")) <= NAMES


def test_an_example_of_none_would_be_found():
    assert typed("```sh\nseamline analyse nothing --x\n```\nseamline analyse beside") == {"nothing"}


def test_the_options_of_all_are_described():
    named = {f"--{field.name}" for kind in (Output, Drawing) for field in dataclasses.fields(kind)}
    assert named <= set(re.findall(r"--[a-z]+", MAIN))
    assert named >= set(SAYING) - {"--no-json"}


def test_the_events_file_is_described():
    table = MAIN.partition("## The events file")[2].partition("**UCDP GED.**")[0]
    described = set(re.findall(r"^\| `([a-z_]+)`(?:, `([a-z_]+)`)?", table, re.MULTILINE))
    columns = {name for pair in described for name in pair if name}
    assert columns == {"date", "until", "lat", "lon", "precision_m", "count", "party", "found", "event"}
    assert all(f"`{value}`" in table for value in events.FOUND if value)
    assert f"{events.MAX_EVENTS:,} events" in MAIN
    assert f"{events.MAX_PARTIES} parties" in table


def test_the_bounds_of_paper_are_described():
    assert f"({MAX_ROWS} rows in all)" in MAIN


def test_the_json_is_described():
    made = document.document(Study("rate", (), (), (), (), ()), lambda said: said.message)
    table = MAIN.partition("## The JSON")[2].partition("## ")[0]
    first = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    assert {name for cell in first for name in re.findall(r"`([a-z_]+)`", cell)} == set(made)
