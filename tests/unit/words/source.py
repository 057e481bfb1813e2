"""The source, read once for all that is looked for in it."""

import ast
from functools import cache
from pathlib import Path

from seamline import words

SOURCE = Path(words.__file__).parents[1]


@cache
def nodes(text):
    """Every node of a piece of Python."""
    return tuple(ast.walk(ast.parse(text)))


@cache
def calls(text):
    """Every call in a piece of Python."""
    return tuple(node for node in nodes(text) if isinstance(node, ast.Call))


def named(call):
    """The last name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


@cache
def python():
    """((file, text), ...) of everything in the package, by path."""
    return tuple((file, file.read_text(encoding="utf-8")) for file in sorted(SOURCE.rglob("*.py")))
