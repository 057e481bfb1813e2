"""p-median problems as OR-Library has them: "nodes edges sites", then one edge a line, "from to cost".

Of an edge that is named twice, the last cost counts, as in the files' own note. Source: Beasley 1985.
"""

from collections.abc import Iterable

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.terms.errors import InvalidInput

MAX_NODES = 4_000
MAX_EDGES = 1_000_000
MAX_COST = 10**9


class PMedian(msgspec.Struct, frozen=True):
    """A graph between nodes 0 to nodes - 1.

    edges: shape (k, 2), lower node first, each once; cost: shape (k,), above 0; count: how many sites are
    asked for; named: how many edges the file has.
    """

    nodes: int
    edges: NDArray[np.int64]
    cost: NDArray[np.float64]
    count: int
    named: int


def read(lines: Iterable[str]) -> PMedian:
    """Return the problem of a file.

    Raises InvalidInput ``pmed-head``, ``pmed-line`` (with its line), ``pmed-size``.
    """
    source = ((number, line.split()) for number, line in enumerate(lines, 1) if line.strip())
    _, head = next(source, (0, []))
    if len(head) != 3 or not all(word.isascii() and word.isdecimal() and len(word) < 12 for word in head):
        raise InvalidInput("pmed-head", "the first line is: nodes edges sites")
    nodes, named, count = map(int, head)
    if not (1 <= nodes <= MAX_NODES and named <= MAX_EDGES):
        raise InvalidInput("pmed-size", f"{nodes} nodes, {named} edges", nodes=MAX_NODES, edges=MAX_EDGES)
    found: dict[tuple[int, int], int] = {}
    last, seen = 0, 0
    for number, words in source:
        last, seen = number, seen + 1
        if seen > named:
            break
        found.update([_edge(words, nodes, number)])
    if seen != named:
        raise InvalidInput("pmed-line", f"{named} edges are announced", line=last)
    return PMedian(
        nodes,
        np.array(list(found), np.int64).reshape(-1, 2),
        np.array(list(found.values()), np.float64),
        count,
        named,
    )


def _edge(words: list[str], nodes: int, line: int) -> tuple[tuple[int, int], int]:
    if len(words) == 3 and all(word.isascii() and word.isdecimal() and len(word) < 12 for word in words):
        low, high = sorted((int(words[0]), int(words[1])))
        if low >= 1 and high <= nodes and 1 <= int(words[2]) <= MAX_COST:
            return (low - 1, high - 1), int(words[2])
    raise InvalidInput("pmed-line", f"line {line}", line=line)
