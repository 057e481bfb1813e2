"""The examples of the guides to response and drawdown work as they stand."""

import re
import shlex
from pathlib import Path

from tests.support.analysing import analyse

GUIDES = Path(__file__).parents[3] / "docs" / "analysis"


def example(guide, folder):
    """Make the files of a guide's example and return its command, the word ``seamline`` apart."""
    text = (GUIDES / guide).read_text(encoding="utf-8").split("## An example")[1]
    text = re.sub(r"^    ", "", text, flags=re.MULTILINE)
    for name, body in re.findall(r"^cat > (\S+) <<END\n(.*?)^END$", text, re.MULTILINE | re.DOTALL):
        (folder / name).write_text(body, encoding="utf-8")
    command = re.search(r"^seamline analyse (.*?)(?<!\\)$", text, re.MULTILINE | re.DOTALL)[1]
    return shlex.split(command.replace("\\\n", " "))


def test_the_examples_work(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    value = analyse(capsys, *example("travel.md", tmp_path))
    assert [one["travel-backup-post"] for one in value["tables"]["travel-cells"]] == ["P2", "P2"]
    value = analyse(capsys, *example("drawdown.md", tmp_path))
    rows = value["tables"]["drawdown-states"]
    assert [(one["drawdown-state"], one["drawdown-gone"]) for one in rows] == [
        ("state-before", 0),
        ("state-after", 2),
        ("state-with", 0),
    ]
