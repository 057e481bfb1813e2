"""Every code that can reach a person has its words."""

import ast
from functools import cache
from pathlib import Path

from seamline import words

SOURCE = Path(words.__file__).parents[1]
FAMILIES = frozenset(
    "SeamlineError InvalidInput Denied NotFound Conflict ProtocolError Unavailable Refusal".split()
)


def literals(node):
    """The texts an expression may give, where they stand in it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    return []


def codes_in(source):
    """(code, line) of each error or refusal made in a piece of Python."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in FAMILIES:
                first = node.args[:1] + [k.value for k in node.keywords if k.arg == "code"]
                found += [(code, node.lineno) for part in first for code in literals(part)]
    return found


@cache
def codes():
    """Code -> where it is raised first, over the whole source."""
    found = {}
    for file in sorted(SOURCE.rglob("*.py")):
        for code, line in codes_in(file.read_text(encoding="utf-8")):
            found.setdefault(code, f"{file.relative_to(SOURCE.parent)}:{line}")
    return found


def test_codes_are_found_however_they_are_written():
    source = """
raise errors.Denied("a")
return Refusal(code="b", article="3.1")
raise Conflict("c" if late else "d", "too late")
raise NotFound(code)
print("e")
"""
    assert sorted(code for code, _ in codes_in(source)) == ["a", "b", "c", "d"]


def test_every_code_has_words_in_every_language():
    lacking = [
        f"error-{code}  [{', '.join(tag for tag in words.languages() if not words.has(tag, f'error-{code}'))}]"
        f"  {place}"
        for code, place in sorted(codes().items())
        if not all(words.has(tag, f"error-{code}") for tag in words.languages())
    ]
    assert not lacking, f"{len(lacking)} codes without words:\n" + "\n".join(lacking)


def test_codes_are_slugs():
    assert [code for code in codes() if code != code.lower() or not code.replace("-", "").isalnum()] == []
