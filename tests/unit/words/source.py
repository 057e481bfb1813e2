"""The source and the catalogues, read once for all that is looked for in them."""

import ast
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser

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


@cache
def parsed(language):
    """((topic, source, its entries), ...) of a language: to parse one takes seconds."""
    return tuple((topic, text, FluentParser().parse(text).body) for topic, text in words.topics(language))
