"""Verifying a whole record, streaming: every entry against its leaf, every leaf against what was sealed.

Rows and seals are read once, in order, in constant memory, so that a record of any length can be checked
while it is read. The first thing wrong ends the run and is named by its number; where only a root tells
that something is wrong, the fault names the entries between the last good seal and the bad one.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from seamline.ledger.checkpoint import open_checkpoint
from seamline.ledger.merkle import MAX_SIZE, SALT_BYTES, Frontier, leaf_hash
from seamline.ledger.stream import Stream, open_seal
from seamline.terms.errors import Refusal

STEP = 4_096
"""Entries between two reports of progress."""

Row = tuple[int, bytes | None, bytes | None, bytes]
"""Number, salt, bytes, leaf. Salt and bytes are both None where the entry was purged."""


class Key(msgspec.Struct, frozen=True):
    """A key that may have sealed. last: size up to which it is trusted, where it was revoked."""

    public: bytes
    last: int = MAX_SIZE


class Sealed(msgspec.Struct, frozen=True):
    """What was signed: the root over the first ``size`` entries."""

    size: int
    root: bytes


class Fault(msgspec.Struct, frozen=True):
    """The first thing wrong. first, last: numbers of the entries it lies among, equal where it is known.

    code: ``verify-altered`` (bytes or salt are not those of the leaf), ``verify-missing`` (a number is not
    there, or not in its place), ``verify-root`` (leaves are not those that were sealed), ``verify-seal``
    (no trusted key signed what vouches for the entries from there on), ``verify-order`` (seals run
    backwards, or one is missing), ``verify-unsealed`` (nothing vouches for the newest entries).
    """

    code: str
    first: int
    last: int


class Progress(msgspec.Struct, frozen=True):
    """How many entries have been checked so far."""

    checked: int


class Verdict(msgspec.Struct, frozen=True):
    """The end of a run. fault: None where all is well. sealed: entries under the last good seal."""

    checked: int
    purged: int
    seals: int
    sealed: int
    root: bytes
    fault: Fault | None = None


Marks = Iterable[Sealed | str]
"""What was sealed, in order; a code of Fault in place of a seal that does not hold, and nothing after it."""


def checkpoints(notes: Iterable[bytes], origin: str, keys: Sequence[Key]) -> Iterator[Sealed | str]:
    """Yield what a log's checkpoints seal. notes: signed notes, by size; epochs never fall."""
    epoch = 0
    for note in notes:
        found = [
            (key, value)
            for key in keys
            for value in [open_checkpoint(note, origin, key.public)]
            if not isinstance(value, Refusal)
        ]
        if not found or found[0][1].size > found[0][0].last:
            yield "verify-seal"
            return
        value = found[0][1]
        if value.epoch < epoch:
            yield "verify-order"
            return
        epoch = value.epoch
        yield Sealed(value.size, value.root)


def seals(raws: Iterable[bytes], stream: Stream, epoch: int, keys: Sequence[Key]) -> Iterator[Sealed | str]:
    """Yield what a stream's parcels seal in one epoch. raws: their first SEALED_BYTES, by number."""
    size = 0
    for raw in raws:
        found = [
            (key, value)
            for key in keys
            for value in [open_seal(raw, stream, key.public)]
            if not isinstance(value, Refusal)
        ]
        if not found or found[0][1].last > found[0][0].last:
            yield "verify-seal"
            return
        value = found[0][1]
        if value.epoch != epoch or value.first != size + 1:
            yield "verify-order"
            return
        size = value.last
        yield Sealed(size, value.root)


def verify(rows: Iterable[Row], marks: Marks, *, first: int) -> Iterator[Progress | Verdict]:
    """Check a record; yield Progress every STEP entries and, last of all, one Verdict.

    first: number of the first entry (0 in a node's own log, 1 in a stream). marks: of ``checkpoints`` or
    ``seals``.
    """
    run = _Run(first, iter(marks))
    for row in rows:
        if not run.look(row):
            break
        if run.size % STEP == 0:
            yield Progress(run.size)
    yield run.verdict()


class _Run:
    """Where a run stands. Leaves join the tree only when a seal asks for its root, or in bulk."""

    def __init__(self, first: int, marks: Iterator[Sealed | str]) -> None:
        self.size = 0
        self._first = first
        self._marks = marks
        self._fault: Fault | None = None
        self._purged = 0
        self._seals = 0
        self._sealed = 0
        self._frontier = Frontier()
        self._leaves: list[bytes] = []
        self._due = self._next()
        self._compare()

    def look(self, row: Row) -> bool:
        """Take one more entry; return whether all is well still."""
        if self._fault is not None:
            return False
        number, salt, raw, leaf = row
        expected = self._first + self.size
        if number != expected:
            self._fault = Fault("verify-missing", expected, expected)
        elif salt is None and raw is None:
            self._purged += 1
        elif salt is None or raw is None or len(salt) != SALT_BYTES or leaf_hash(salt, raw) != leaf:
            self._fault = Fault("verify-altered", number, number)
        if self._fault is not None:
            return False
        self.size += 1
        self._leaves.append(leaf)
        if len(self._leaves) >= STEP:
            self._join()
        self._compare()
        return self._fault is None

    def verdict(self) -> Verdict:
        """Close the run."""
        self._join()
        last = self._first + self.size - 1
        if self._fault is None and self._due is not None:
            self._fault = Fault("verify-missing", last + 1, self._first + self._due.size - 1)
        if self._fault is None and self._sealed < self.size:
            self._fault = Fault("verify-unsealed", self._first + self._sealed, last)
        return Verdict(
            checked=self.size,
            purged=self._purged,
            seals=self._seals,
            sealed=self._sealed,
            root=self._frontier.root(),
            fault=self._fault,
        )

    def _compare(self) -> None:
        """Hold every seal over exactly the entries seen so far against their root."""
        while self._due is not None and self._due.size == self.size:
            self._join()
            if self._frontier.root() != self._due.root:
                self._fault = Fault("verify-root", self._first + self._sealed, self._first + self.size - 1)
                return
            self._seals += 1
            self._sealed = self.size
            self._due = self._next()

    def _next(self) -> Sealed | None:
        found = next(self._marks, None)
        if isinstance(found, Sealed) and found.size < self._sealed:
            found = "verify-order"
        if isinstance(found, str):
            at = self._first + self._sealed
            self._fault = Fault(found, at, at)
            return None
        return found

    def _join(self) -> None:
        self._frontier = self._frontier.extend(self._leaves)
        self._leaves = []
