"""The exercise from the shell: checked on accelerated time, under another understanding, and live on processes."""

import contextlib
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from garbled import broken_by_garbage
from tests.support.ports import free, free_ports
from tests.support.shell_node import done, seamline

from seamline import words
from seamline.exercise.injects import INJECTS
from seamline.exercise.scenario import EVERYBODY

ROOT = Path(__file__).parents[2]
UNDERSTANDING = (ROOT / "src" / "seamline" / "exercise" / "understanding.toml").read_text(encoding="utf-8")
PASSES = ("together", "brief", "long")
PARTIES = tuple(side.party for side in EVERYBODY)


def play(*arguments):
    return seamline("demo", "--check", *arguments, timeout=900)


def edited(folder, old, new):
    """The exercise's understanding with one place in it changed."""
    assert UNDERSTANDING.count(old) >= 1
    file = folder / "edited.toml"
    file.write_text(UNDERSTANDING.replace(old, new, 1), encoding="utf-8")
    return file


def test_the_script_does_what_it_should_and_its_records_verify(tmp_path):
    kept = tmp_path / "kept"
    told = done(play("--keep", kept))
    assert "≠" not in told
    assert re.search(r"^[\d,]+ as expected, 0 not$", told, re.MULTILINE)
    assert len(re.findall(r"^ ?\d+  ", told, re.MULTILINE)) == len(PASSES) * len(INJECTS)
    for party in PARTIES:
        assert "The whole record is sound" in done(seamline("verify", "--dir", kept / party))
        assert unnamed(kept / party) == set()
    assert seamline("demo", "--check", "--keep", kept).returncode != 0  # what was kept is not written over
    broken, tried = broken_by_garbage(kept)
    assert broken == []
    assert tried > 30_000


def unnamed(folder):
    """Facts of a node's objects that a panel would show by their bare names: it knows no word for them."""
    source = (ROOT / "ui" / "src" / "lib" / "fields.ts").read_text(encoding="utf-8")
    hidden = set(re.findall(r"'(\w+)'", re.search(r"HIDDEN = new Set\(\[(.*?)\]\)", source)[1]))
    with contextlib.closing(sqlite3.connect(folder / "log.sqlite")) as kept:
        found = [json.loads(doc) for (doc,) in kept.execute("SELECT doc FROM state WHERE tbl = 'object'")]
    assert found
    said = {(row["proc"], name) for row in found for name, fact in row["state"]["facts"].items() if fact}
    return {
        (proc, name)
        for proc, name in said
        if name not in hidden and not words.has("en", f"field-{name.replace('_', '-')}")
    }


ARTICLE_1 = 'up_to = "restricted"\nrelease = "automatic"\nretention = "90 days"\n\n[article.redact]\nsource = "strip"\nplace = '


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        (f'{ARTICLE_1}"1 km"', f'{ARTICLE_1}"10 km"', "place as a cell of 1 km: 500 → 5000"),
        ('kinds = ["report.spot"]', 'kinds = ["report.med"]', "reports of the federal force: 1 → 0"),
        (
            'number = "11"\nstatus = "in force"',
            'number = "11"\nstatus = "agreed, not in force"',
            "'' → 'no-article'",
        ),
    ],
    ids=["coarser", "another-kind", "not-in-force"],
)
def test_one_article_edited_changes_what_the_exercise_shows(tmp_path, old, new, differs):
    result = play("--uncut", "--understanding", edited(tmp_path, old, new))
    assert result.returncode == 1, result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    assert differs in result.stdout
    assert not re.search(r", 0 not$", result.stdout, re.MULTILINE)


def test_a_malformed_understanding_is_refused_with_the_line(tmp_path):
    file = edited(tmp_path, 'kinds = ["line"]', 'kinds = "line"')
    line = file.read_text().splitlines().index('kinds = "line"') + 1
    result = play("--understanding", file)
    assert result.returncode == 1
    assert f"line {line}, article 9" in result.stdout
    assert "Traceback" not in result.stderr
    missing = play("--understanding", tmp_path / "none.toml")
    assert missing.returncode == 1
    assert "That file cannot be read." in missing.stdout


@pytest.fixture
def first_port():
    """The first of 13 ports of which none is taken."""
    return free_ports(14)[0]


def test_a_taken_port_is_said(first_port):
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", first_port + 11))
        other.listen()
        result = seamline("demo", "--port", first_port)
    assert result.returncode == 1
    assert f"Port {first_port + 11} is taken." in result.stdout


def test_it_runs_live_and_stops_all_its_nodes(tmp_path, first_port):
    kept, out = tmp_path / "kept", tmp_path / "out"
    with out.open("wb") as written:
        demo = subprocess.Popen(
            [sys.executable, "-m", "seamline", "demo", "--port", str(first_port), "--keep", str(kept)],
            env={**os.environ, "COLUMNS": "200"},
            stdout=written,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
    children = []
    try:
        told = until(out.read_text, "PIN of everybody", demo)
        links = re.findall(r"^ +(\S+) +http://(\S+)\.localhost:(\d+)/#/link/(\S+)$", told, re.MULTILINE)
        assert {party for _, party, _, _ in links} == set(PARTIES)
        assert len(links) == sum(len(side.seats) for side in EVERYBODY)
        children = [int(pid) for pid in children_of(demo.pid)]
        assert len(children) == len(PARTIES)
        # The first inject has been played to real processes over HTTP and did what it should.
        assert "≠" not in until(out.read_text, "partner's disposition", demo, COMPILED_S)
    finally:
        # As from a terminal: everybody who belongs to its foreground hears of it at once. Not SIGINT, which
        # whoever runs these tests in the background has told them to ignore.
        os.killpg(demo.pid, signal.SIGTERM)
        code = demo.wait(30)
    assert code == 0
    assert "≠" not in out.read_text()
    assert [pid for pid in children if Path(f"/proc/{pid}").exists()] == []
    assert all(map(free, range(first_port, first_port + len(PARTIES))))
    for party in PARTIES:
        assert "The whole record is sound" in done(seamline("verify", "--dir", kept / party))


COMPILED_S = 600
"""Before the first inject, a machine may compile what the Seam page reckons with."""


def until(look, words, process, seconds=120):
    """What is printed, once it holds these words."""
    deadline = time.monotonic() + seconds
    while words not in (seen := look()):
        assert process.poll() is None, seen
        assert time.monotonic() < deadline, seen
        time.sleep(0.3)
    return seen


def children_of(pid):
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += (task / "children").read_text().split()
    return found
