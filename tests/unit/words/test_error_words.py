"""Every code that can reach a person has its words."""

import ast
import re
from functools import cache

import pytest
from tests.unit.words.source import SOURCE, calls, named, nodes, python

from seamline import words
from seamline.centre import rows

FAMILIES = frozenset(
    "SeamlineError InvalidInput Denied NotFound Conflict ProtocolError Unavailable Refusal".split()
)
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def literals(node):
    """The texts an expression may give, where they stand in it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    if isinstance(node, ast.BoolOp):
        return [text for part in node.values for text in literals(part)]
    return []


def makers(source):
    """{name: (place, name of the parameter)} of functions that hand one of theirs on as a code."""
    found = {}
    handed = [
        (call.lineno, call.args[0].id)
        for call in calls(source)
        if named(call) in FAMILIES and call.args and isinstance(call.args[0], ast.Name)
    ]
    for made in nodes(source) if handed else ():
        if isinstance(made, (ast.FunctionDef, ast.AsyncFunctionDef)):
            names = [one.arg for one in made.args.args]
            for line, word in handed:
                if made.lineno <= line <= made.end_lineno and word in names:
                    found[made.name] = (names.index(word) - (names[:1] == ["self"]), word)
    return found


def codes_in(source):
    """(code, line) of each error or refusal made in a piece of Python, also by its own helpers."""
    helpers = {**dict.fromkeys(FAMILIES, (0, "code")), **makers(source)}
    found = []
    for call in calls(source):
        if named(call) in helpers:
            place, word = helpers[named(call)]
            parts = call.args[place : place + 1] + [k.value for k in call.keywords if k.arg == word]
            found += [(code, call.lineno) for part in parts for code in literals(part)]
    return found


def given_back(source):
    """(code, line) of each code that a check gives back as text, "" where nothing is wrong."""
    for made in nodes(source):
        if (
            isinstance(made, ast.FunctionDef)
            and isinstance(made.returns, ast.Name)
            and made.returns.id == "str"
        ):
            for node in ast.walk(made):
                if isinstance(node, ast.Return) and node.value is not None:
                    yield from ((text, node.lineno) for text in literals(node.value) if SLUG.fullmatch(text))


def tables_asked(source):
    """Tables out of which a row is asked for that must be there: without it, ``<table>-not-found``."""
    for call in calls(source):
        if named(call) == "get" and len(call.args) == 3:
            table, _, kind = call.args
            if ast.unparse(table).startswith("rows.") and ast.unparse(kind).startswith("rows."):
                yield getattr(rows, ast.unparse(table).removeprefix("rows.")), call.lineno


def recorded(source):
    """(code, line) of what an entry or a message says was wrong: the log shows its words."""
    for node in nodes(source):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == "code":
                    yield from ((text, node.lineno) for text in literals(value) if text)


@cache
def codes():
    """Code -> where it is made first, over the whole source."""
    found = {}
    for file, text in python():
        here = codes_in(text)
        if file.parent.name in ("machine", "procedures"):
            here += given_back(text)
        if file.parent.name == "centre":
            here += [(f"{table}-not-found", line) for table, line in tables_asked(text)]
            here += recorded(text)
        for code, line in here:
            found.setdefault(code, f"{file.relative_to(SOURCE.parent)}:{line}")
    return found


@cache
def coded(prefix):
    """(code, place) of the values that stand with other words than ``error-``: problems, reasons, faults."""
    makes = {
        "problem": ("understanding", {"Problem": 1, "Slip": 1, "add": 1, "wrong": 0, "unique": 1}),
        "reason": ("understanding", {"Reason": 0}),
        "fault": ("ledger", {"Fault": 0}),
    }
    folder, helpers = makes[prefix]
    found = set()
    for file in (SOURCE / folder).glob("*.py"):
        for call in calls(file.read_text(encoding="utf-8")):
            place = helpers.get(named(call))
            if place is not None:
                found.update(
                    (text, f"{file.name}:{call.lineno}")
                    for part in call.args[place : place + 1]
                    for text in literals(part)
                )
    return frozenset(found)


def test_codes_are_found_however_they_are_written():
    source = """
raise errors.Denied("a")
return Refusal(code="b", article="3.1")
raise Conflict("c" if late else "d", "too late")
raise NotFound(code)
print("e")
def refused(stream, code):
    return Refusal(code, facts={})
refused(stream, "f")
refused(stream, code="g")
"""
    assert sorted(code for code, _ in codes_in(source)) == ["a", "b", "c", "d", "f", "g"]
    check = (
        'def sound(data) -> str:\n    return "h-i" if data else ""\ndef name() -> bytes:\n    return "j-k"'
    )
    assert [code for code, _ in given_back(check)] == ["h-i"]
    asked = 'desk.get(rows.PARTNER, party, rows.PartnerRow)\nfound.get("a", "b", "c")\n'
    assert [table for table, _ in tables_asked(asked)] == ["partner"]
    entry = 'desk.record("a/1", ob, {"code": "l-m" if late else "", "name": "n-o"})'
    assert [code for code, _ in recorded(entry)] == ["l-m"]


def test_codes_out_of_checks_and_tables_are_found():
    assert {"crossing-conditions", "partner-not-found", "parcel-gap"} <= codes().keys()


def test_every_code_has_words_in_every_language():
    lacking = [
        f"error-{code}  [{', '.join(tag for tag in words.languages() if not words.has(tag, f'error-{code}'))}]"
        f"  {place}"
        for code, place in sorted(codes().items())
        if not all(words.has(tag, f"error-{code}") for tag in words.languages())
    ]
    assert not lacking, f"{len(lacking)} codes without words:\n" + "\n".join(lacking)


@pytest.mark.parametrize(("prefix", "least"), [("problem", 40), ("reason", 20), ("fault", 4)])
def test_every_problem_reason_and_fault_has_words(prefix, least):
    found = coded(prefix)
    assert len(found) >= least, "they are made in another way now"
    lacking = {
        f"{prefix}-{code}": place
        for code, place in found
        if not all(words.has(tag, f"{prefix}-{code}") for tag in words.languages())
    }
    assert not lacking, lacking


def test_codes_are_slugs():
    assert [code for code in codes() if code != code.lower() or not code.replace("-", "").isalnum()] == []
