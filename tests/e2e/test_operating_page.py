"""docs/operating.md: every command on it exists and takes what it is given; every command stands on it."""

import re
import shlex
from pathlib import Path

import pytest

from seamline.main import COMMANDS, app

PAGES = Path(__file__).parents[2] / "docs"
PAGE = (PAGES / "operating.md").read_text(encoding="utf-8")


def commands(page):
    """Each line of the page's shell blocks that gives a command of ours, continued lines joined."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    lines = "\n".join(blocks).replace("\\\n", " ").splitlines()
    return [line for line in lines if line.startswith("seamline ")]


def test_there_are_many():
    assert len(commands(PAGE)) > 25


@pytest.mark.parametrize("line", commands(PAGE))
def test_a_command_parses(line):
    tokens = shlex.split(line, comments=True)[1:]
    command, bound, _ = app.parse_args(tokens, print_error=False, exit_on_error=False)
    assert callable(command)
    assert bound is not None


def test_a_command_that_does_not_exist_would_be_found():
    for line in ("seamline nosuch", "seamline pair card.txt --fingerprnt x", "seamline parcels import file"):
        with pytest.raises(Exception):  # noqa: B017, PT011 - whatever the parser raises
            app.parse_args(shlex.split(line)[1:], print_error=False, exit_on_error=False)


def test_every_command_stands_on_the_page():
    lacking = [name for name, *_ in COMMANDS if f"seamline {name}" not in PAGE]
    assert lacking == []


def test_every_refusal_on_the_page_is_said_like_that():
    from seamline import words

    table = PAGE.partition("## When it refuses")[2]
    said = re.findall(r"^\| ([A-Z][^|]*?\.) \|", table, re.MULTILINE)
    assert len(said) >= 8
    catalogue = words.catalogue("en")
    assert [text for text in said if text not in catalogue] == []


def test_the_page_names_no_command_that_is_gone():
    named = set(re.findall(r"`seamline ([a-z-]+)", PAGE))
    assert named <= {name for name, *_ in COMMANDS} | {"demo"}
