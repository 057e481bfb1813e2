"""Every id that code or a page names has words, and no words stand that nothing names."""

import ast
import re
from functools import cache

import pytest
from fluent.syntax import ast as fluent
from tests.unit.words.source import SOURCE, calls, named, nodes, parsed, python

from seamline import words
from seamline.centre import rows

PAGES = SOURCE.parents[1] / "ui" / "src"

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
SAYING = frozenset({"say", "text", "ask", "secret", "_ask", "_secret"})
HOLE = "[a-z0-9-]+"


def shape(parts):
    """A pattern for ids from a template; None where too little of it is fixed to tell an id."""
    made = "".join(HOLE if part is None else re.escape(part) for part in parts)
    fixed = "".join(part for part in parts if part)
    return made if re.fullmatch(r"[a-z0-9-]*[a-z0-9][a-z0-9-]*", fixed) and "-" in fixed else None


def in_python(source):
    """(ids said outright, every text, patterns of ids that are put together) of a piece of Python."""
    said, every, patterns = set(), set(), set()
    for node in nodes(source):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            every.add(node.value)
        if isinstance(node, ast.JoinedStr):
            found = shape([part.value if isinstance(part, ast.Constant) else None for part in node.values])
            if found:
                patterns.add(found)
        if isinstance(node, ast.Call) and named(node) in SAYING:
            for part in node.args[:2]:
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and "-" in part.value:
                    said.add(part.value)
    return {one for one in said if ID.fullmatch(one)}, every, patterns


def given_in_python(source):
    """(id, variables given) of each message said outright; what is given as a whole is left out."""
    for node in calls(source):
        if named(node) in ("say", "text") and all(keyword.arg for keyword in node.keywords):
            for part in node.args[:2]:
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value, {keyword.arg for keyword in node.keywords}


def given_in_page(source):
    """The same of a page, for a message without variables and for one whose variables stand in one line."""
    for one, given in re.findall(r"\bt\(\s*'([a-z0-9-]+)'(?:, \{([^{}]*)\})?\)", source):
        yield one, set(re.findall(r"(?:^|,)\s*([A-Za-z_]+)", re.sub(r"\([^()]*\)|'[^']*'", "", given)))


def in_page(source):
    """The same of a piece of a page."""
    said = set(re.findall(r"\bt\(\s*'([a-z0-9-]+)'", source))
    for yes, no in re.findall(r"\bt\([^'()`]*\? '([a-z0-9-]+)' : '([a-z0-9-]+)'", source):
        said |= {yes, no}
    every = set(re.findall(r"['\"`]([a-z0-9-]+)['\"`]", source))
    patterns = {f"{re.escape(name)}-{HOLE}" for name in re.findall(r"\bword\('([a-z-]+)'", source)}
    for template in re.findall(r"`([^`]*)`", source):
        parts = re.split(r"\$\{[^}]*\}", template)
        if len(parts) > 1:
            woven = [part for text in parts for part in (text, None)][:-1]
            found = shape([part for part in woven if part != ""])
            if found:
                patterns.add(found)
    return said, every, patterns


@cache
def read():
    """What the whole source names: (said, every, patterns)."""
    found = [in_python(text) for _, text in python()]
    found += [
        in_page(file.read_text(encoding="utf-8"))
        for file in sorted(PAGES.rglob("*"))
        if file.suffix in (".ts", ".svelte") and ".test." not in file.name
    ]
    said, every, patterns = (set().union(*parts) for parts in zip(*found, strict=True))
    return said, every, patterns


def ids():
    return {
        line.partition(" =")[0]
        for _, source in words.topics("en")
        for line in source.splitlines()
        if re.match(r"[a-z][a-z0-9-]* =", line)
    }


# Ids made of a vocabulary joined with a prefix by a function that takes both.
JOINED = ("plain-role", "plain-may", "caveat", "mark")


def test_ids_are_found_however_they_are_written():
    said, every, patterns = in_python('shell.say("a-b", n=1)\nshell.say(f"c-{x}")\nx = "d-e"')
    assert (said, patterns) == ({"a-b"}, {f"c\\-{HOLE}"})
    assert "d-e" in every
    said, every, patterns = in_page("t('f') t(x ? 'g-h' : 'i-j') word('role', r) t(`k-${x}-l`) say('m-n')")
    assert said == {"f", "g-h", "i-j"}
    assert "m-n" in every
    assert patterns == {f"role-{HOLE}", f"k\\-{HOLE}\\-l"}
    assert shape([None, "-", None]) is None


@pytest.mark.skipif(not PAGES.is_dir(), reason="the pages' sources are not here")
def test_what_code_and_pages_say_has_words():
    lacking = {
        one: without
        for one in read()[0]
        if (without := [tag for tag in words.languages() if not words.has(tag, one)])
    }
    assert not lacking, f"{len(lacking)}: {lacking}"


@cache
def variables():
    """Id -> the variables its words have."""
    found = {}
    for _, source, body in parsed("en"):
        for entry in body:
            if isinstance(entry, fluent.Message):
                text = source[entry.span.start : entry.span.end]
                found[entry.id.name] = set(re.findall(r"\$([a-z_]+)", text))
    return found


@pytest.mark.skipif(not PAGES.is_dir(), reason="the pages' sources are not here")
def test_every_variable_of_what_is_said_is_given():
    lacking = {}
    for file in (*SOURCE.rglob("*.py"), *PAGES.rglob("*.ts"), *PAGES.rglob("*.svelte")):
        source = file.read_text(encoding="utf-8")
        for one, given in given_in_python(source) if file.suffix == ".py" else given_in_page(source):
            if variables().get(one, set()) - given:
                lacking[one] = (file.name, variables()[one] - given)
    assert not lacking, f"{len(lacking)}: {lacking}"


def test_a_variable_not_given_would_be_found():
    assert list(given_in_python('say("a-b", n=1)\nsay("c-d", **facts)')) == [("a-b", {"n"})]
    page = "t('a') t('b', { n, at: now(1, 2) }) t('c', { of: f({ x: 1 }) })"
    assert list(given_in_page(page)) == [("a", set()), ("b", {"n", "at"})]


@pytest.mark.skipif(not PAGES.is_dir(), reason="the pages' sources are not here")
def test_no_words_stand_that_nothing_names():
    _, every, patterns = read()
    made = re.compile("|".join([*patterns, *(f"{prefix}-{HOLE}" for prefix in JOINED)]))
    unused = sorted(one for one in ids() - every if not made.fullmatch(one))
    assert not unused, f"{len(unused)}: {unused}"


@pytest.mark.skipif(not PAGES.is_dir(), reason="the pages' sources are not here")
def test_no_refusal_stands_that_nothing_makes():
    """``error-{code}`` would fit any of them: each needs its code, whole, somewhere in the source."""
    _, every, _ = read()
    tables = {value for name, value in vars(rows).items() if name.isupper() and isinstance(value, str)}
    every = every | {f"{table}-not-found" for table in tables}
    codes = {one.removeprefix("error-") for one in ids() if one.startswith("error-")}
    unused = sorted(code for code in codes - every if f"error-{code}" not in every)
    assert not unused, f"{len(unused)}: {unused}"
