"""A node's study made again by the command that it prints, from the files that it hands out."""

import shlex

from tests.support.analysing import analyse

OWN_TABLES = {"reporting"}
"""What a node knows beside the files."""


def again(capsys, monkeypatch, folder, command, files):
    """What the shell answers to a study's command in a folder with its files."""
    for name, raw in files.items():
        (folder / name).write_bytes(raw)
    monkeypatch.chdir(folder)
    words = shlex.split(command)
    assert words[:2] == ["seamline", "analyse"]
    return analyse(capsys, *words[2:])


def assert_same(one, other):
    """A node's study and the shell's say the same: figures, settings, sources, tables, seed."""
    for name in ("study", "figures", "settings", "seed", "replications", "sources"):
        assert one[name] == other[name], name
    tables = {name: rows for name, rows in one["tables"].items() if name not in OWN_TABLES}
    assert tables == other["tables"]
