"""The look that a start takes at the record before it accepts anything.

It is a sample, so that a start takes a second and not a minute: ``seamline verify`` looks at everything.
"""

import hashlib
from collections.abc import Callable

import msgspec

from seamline.ledger import merkle
from seamline.ledger.merkle import Frontier
from seamline.storage.view import SqliteView
from seamline.terms.errors import InvalidInput

SAMPLE_ROWS = 512
NEWEST_ROWS = 64
"""The newest rows are always looked at: damage comes to them first."""

WHOLE_ROWS = 50_000
"""Up to this size the root is computed afresh from all leaves, which finds any leaf that was changed."""


class Examination(msgspec.Struct, frozen=True):
    """What was found. frontier: None where the record has been altered. bad: the first altered place."""

    frontier: Frontier | None
    bad: int | None = None


def start(view: SqliteView, seed: bytes, fits: Callable[[int, bytes, bytes], bool]) -> Examination:
    """Examine the newest rows, a sample chosen by the seed, and how log, frontier and checkpoint agree.

    fits: whether (size, root) are what a note says.
    """
    size = view.size()
    newest = view.sealed()
    frontier = unpack(newest[2] if newest else None)
    if frontier is None or frontier.size != size or (newest[0] if newest else 0) != size:
        return Examination(None, size)
    if newest and not fits(size, frontier.root(), newest[1]):
        return Examination(None, size)
    bad = next((seq for seq in sample(size, seed) if not _row_holds(view, seq)), None)
    if bad is not None:
        return Examination(None, bad)
    if size <= WHOLE_ROWS and Frontier().extend(view.leaves(0, size)).root() != frontier.root():
        return Examination(None, size)
    return Examination(frontier)


def sample(size: int, seed: bytes) -> list[int]:
    """Return the places to look at, in order: the newest, and others drawn evenly from the seed."""
    if size <= SAMPLE_ROWS + NEWEST_ROWS:
        return list(range(size))
    drawn = set(range(size - NEWEST_ROWS, size))
    for number in range(SAMPLE_ROWS):
        digest = hashlib.sha256(seed + number.to_bytes(4, "big")).digest()
        drawn.add(int.from_bytes(digest[:8], "big") % size)
    return sorted(drawn)


def _row_holds(view: SqliteView, seq: int) -> bool:
    row = next(view.log(seq, seq + 1), None)
    if row is None:
        return False
    if row.salt is None or row.raw is None:
        return True
    return merkle.leaf_hash(row.salt, row.raw) == row.leaf


def unpack(raw: bytes | None) -> Frontier | None:
    """Return the frontier that was kept, an empty one where none was yet, None where it is damaged."""
    if raw is None:
        return Frontier()
    try:
        return merkle.decode_frontier(raw)
    except InvalidInput:
        return None
