"""How numeric loops are compiled: once per machine, kept beside the source or in the user's cache.

A kernel takes arrays and numbers and gives arrays and numbers; it holds no lock of the interpreter, so that
blocks of it run side by side (``spread``). Arithmetic is exact IEEE: nothing is reordered for speed, because
a result must not depend on the machine.

What is kept is used again only while no source of this package has changed: the library looks at the file of
the kernel alone, and a kernel that calls another from another file would go on calling the old one.
"""

import hashlib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, ParamSpec, TypeVar

import numba

P = ParamSpec("P")
R = TypeVar("R")


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Return a function compiled at its first call. Division by zero gives inf or nan, as arrays have it."""
    compiled: Any = numba.njit(nogil=True, error_model="numpy")(function)
    try:
        compiled.enable_caching()
    except RuntimeError:
        pass  # nowhere to keep it, as in an installation that nobody may write to: each process compiles anew
    else:
        kept = compiled._cache._cache_file  # noqa: SLF001 - there is no public way to say what it rests on
        kept._source_stamp = (kept._source_stamp, mark())  # noqa: SLF001 - as above
    result: Callable[P, R] = compiled
    return result


@cache
def mark() -> str:
    """Return a hash over every source of the package, hex."""
    return mark_of((name, source) for name, source in _sources(files(__package__), ""))


def mark_of(sources: Iterator[tuple[str, bytes]]) -> str:
    """Return a hash over names and contents, hex, whatever their order."""
    lines = sorted(f"{name} {hashlib.sha256(source).hexdigest()}\n" for name, source in sources)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _sources(folder: Traversable, above: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = f"{above}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _sources(entry, name)
        elif entry.name.endswith(".py"):
            yield name, entry.read_bytes()
