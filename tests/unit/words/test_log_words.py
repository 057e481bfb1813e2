"""Every kind of entry that is recorded has its line in the log, in every language."""

import ast
from itertools import product

from tests.unit.words.source import calls, named, python

from seamline import words
from seamline.centre.logbook import line_of
from seamline.procedures.registry import PROCEDURES
from seamline.procedures.report import DISPOSITIONS

MOVES = [{"move": {"proc": name, "act": act}} for name, one in PROCEDURES.items() for act in one.acts]

# What a body may hold that decides which words stand in the log.
VARIANTS = {
    "understanding.suspension/1": [
        {"suspended": held, **more} for held, more in product((True, False), ({}, {"from": "region"}))
    ],
    "report.received/1": [{"version": 1}, {"version": 2}],
    "report.disposition/1": [{"as": word} for word in DISPOSITIONS],
    "report.dispositioned/1": [{"as": word} for word in DISPOSITIONS],
    "recall.receipt/1": [{"answer": "attested"}, {"answer": "refused"}, {"answer": "sealed"}],
    "move/1": MOVES,
    "move.received/1": MOVES,
}


def texts(node):
    """The texts an expression may give; a part that only the run knows is ``*``."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return texts(node.body) + texts(node.orelse)
    if isinstance(node, ast.JoinedStr):
        return ["".join(part.value if isinstance(part, ast.Constant) else "*" for part in node.values)]
    return []


def kinds_in(source):
    """Kinds given to ``record(...)``, and ``person.<what>/1`` for what is given to ``changed(...)``."""
    for node in calls(source):
        name = named(node)
        if name == "record" and node.args:
            yield from (kind for kind in texts(node.args[0]) if kind.endswith("/1") and "*" not in kind)
        if name == "changed" and len(node.args) > 1:
            yield from (f"person.{what}/1" for what in texts(node.args[1]))


def recorded():
    sources = [
        text for file, text in python() if file.parent.name in ("centre", "reactions", "seam", "storage")
    ]
    return {kind for text in sources for kind in kinds_in(text)}


def test_kinds_are_found_however_they_are_written():
    source = """
desk.record("a.b/1", ob, {})
desk.record("c/1" if late else "d/1", ob, {})
desk.record(f"person.{what}/1", ob, {})
seats.changed(desk, "locked", alias, by)
cursor.record("not a kind")
"""
    assert set(kinds_in(source)) == {"a.b/1", "c/1", "d/1", "person.locked/1"}


def test_what_is_recorded_is_found():
    found = recorded()
    assert {"report.sent/1", "person.locked/1", "move/1", "node.founded/1"} <= found
    assert found.issuperset(VARIANTS), set(VARIANTS) - found


def test_every_recorded_kind_has_its_line():
    lacking = {}
    for kind in recorded():
        for body in VARIANTS.get(kind, [{}]):
            line = line_of(kind, body)
            if line is not None:
                without = [tag for tag in words.languages() if not words.has(tag, line[0])]
                if without:
                    lacking[line[0]] = (kind, without)
    assert not lacking, f"{len(lacking)}: {lacking}"


def test_no_line_waits_for_a_kind_that_nobody_records():
    given = {
        line[0]
        for kind in recorded()
        for body in VARIANTS.get(kind, [{}])
        if (line := line_of(kind, body)) is not None
    }
    # Where the page finds no words for a line, it says that something was entered.
    from_pages = {"log-title", "log-search", "log-empty", "log-nothing-found", "log-other"}
    ids = {
        line.partition(" =")[0]
        for _, source in words.topics("en")
        for line in source.splitlines()
        if line.startswith("log-")
    }
    assert ids - given - from_pages == set()
