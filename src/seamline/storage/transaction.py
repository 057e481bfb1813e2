"""Writing: what a unit of work may do inside the one open transaction."""

from collections.abc import Sequence

import apsw

from seamline.centre.ports import Random, StreamRow
from seamline.ledger import merkle
from seamline.ledger.entry import MAX_ENTRY_BYTES, Entry, entry_bytes
from seamline.storage.connection import ailment
from seamline.storage.view import MAX_KEY_CHARS, MAX_SORT, MAX_TABLE_CHARS, SqliteView, checked_text, clamp
from seamline.terms.errors import Conflict, InvalidInput, NotFound, Unavailable

MAX_DOC_BYTES = 4 * 1024 * 1024
MAX_WRITES_PER_JOB = 50_000
"""One unit of work holds up every other; whoever has more splits it."""


class Ailing(Exception):
    """The database failed under a job, so that the whole batch is undone."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SqliteTx(SqliteView):
    """``centre.ports.Tx``. The leaves it has added wait in ``leaves_added`` for the group's checkpoint."""

    def __init__(self, connection: apsw.Connection, size: int, random: Random) -> None:
        super().__init__(connection)
        self._size = size
        self._random = random
        self._writes = 0
        self.ailing = ""
        self.leaves_added: list[bytes] = []
        self.erased = False

    def append(self, entry: Entry) -> int:
        """Add an entry to the own log under a fresh salt; return its sequence number."""
        raw = entry_bytes(entry)
        salt = self._random.bytes(merkle.SALT_BYTES)
        leaf = merkle.leaf_hash(salt, raw)
        seq = self._size
        self._write("INSERT INTO log VALUES (?, ?, ?, ?)", (seq, salt, raw, leaf))
        self._size += 1
        self.leaves_added.append(leaf)
        return seq

    def put(self, table: str, key: str, doc: bytes, *, group: str = "", sort: int = 0) -> None:
        """Write a row, replacing the one with the same table and key.

        Raises InvalidInput ``store-key``, ``store-sort`` or ``store-too-large``.
        """
        if len(doc) > MAX_DOC_BYTES:
            raise InvalidInput("store-too-large", f"a row has at most {MAX_DOC_BYTES} bytes")
        if not -MAX_SORT - 1 <= sort <= MAX_SORT:
            raise InvalidInput("store-sort", "a sort key is a 64-bit integer")
        self._write(
            "INSERT INTO state (tbl, key, grp, sort, doc) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (tbl, key) DO UPDATE"
            " SET grp = excluded.grp, sort = excluded.sort, doc = excluded.doc",
            (
                checked_text(table, MAX_TABLE_CHARS),
                checked_text(key, MAX_KEY_CHARS),
                checked_text(group, MAX_KEY_CHARS),
                sort,
                doc,
            ),
        )

    def delete(self, table: str, key: str) -> None:
        """Remove a row; no error where there is none."""
        self._write(
            "DELETE FROM state WHERE tbl = ? AND key = ?",
            (checked_text(table, MAX_TABLE_CHARS), checked_text(key, MAX_KEY_CHARS)),
        )

    def add_to_stream(self, stream: str, epoch: int, rows: Sequence[StreamRow]) -> None:
        """Append numbered entries. The numbers MUST follow the last one without a gap (Conflict).

        Raises Conflict ``stream-gap``, InvalidInput ``stream-row`` for a leaf that is not 32 bytes,
        a salt without bytes, or an entry longer than MAX_ENTRY_BYTES.
        """
        checked_text(stream, MAX_KEY_CHARS)
        if not 0 <= epoch <= MAX_SORT:
            raise InvalidInput("stream-row", "an epoch is not negative")
        expected = self._last(stream, epoch) + 1
        for row in rows:
            if row.number != expected:
                raise Conflict(
                    "stream-gap", "the numbers of a stream follow one another", at=row.number, due=expected
                )
            if len(row.leaf) != merkle.HASH_BYTES or (row.salt is None) != (row.raw is None):
                raise InvalidInput("stream-row", "a row has a leaf, and salt and bytes or neither")
            if row.raw is not None and len(row.raw) > MAX_ENTRY_BYTES:
                raise InvalidInput("stream-row", f"an entry has at most {MAX_ENTRY_BYTES} bytes")
            self._write(
                "INSERT INTO stream VALUES (?, ?, ?, ?, ?, ?)",
                (stream, epoch, row.number, row.salt, row.raw, row.leaf),
            )
            expected += 1

    def purge(self, stream: str, epoch: int, number: int) -> None:
        """Erase salt and bytes of one stream entry; its leaf stays. Raises NotFound ``stream-entry``."""
        self._write(
            "UPDATE stream SET salt = NULL, raw = NULL WHERE stream = ? AND epoch = ? AND number = ?",
            (checked_text(stream, MAX_KEY_CHARS), clamp(epoch), clamp(number)),
        )
        self._erased("stream-entry")

    def purge_log(self, seq: int) -> None:
        """Erase salt and bytes of one entry of the own log; its leaf stays. Raises NotFound ``log-entry``."""
        self._write("UPDATE log SET salt = NULL, raw = NULL WHERE seq = ?", (clamp(seq),))
        self._erased("log-entry")

    def size(self) -> int:
        """Return how many entries the own log has, those of this unit of work included."""
        return self._size

    def _last(self, stream: str, epoch: int) -> int:
        newest = self._run(
            "SELECT max(number) FROM stream WHERE stream = ? AND epoch = ?", (stream, epoch)
        ).get
        return 0 if newest is None else int(newest)

    def _erased(self, code: str) -> None:
        if self._connection.changes() == 0:
            raise NotFound(code, "there is no such entry")
        self.erased = True

    def _write(self, sql: str, values: tuple[object, ...]) -> None:
        self._writes += 1
        if self._writes > MAX_WRITES_PER_JOB:
            raise InvalidInput("store-job-too-large", f"one step writes at most {MAX_WRITES_PER_JOB} rows")
        self._run(sql, values)

    def _run(self, sql: str, values: tuple[object, ...]) -> apsw.Cursor:
        try:
            return self._connection.execute(sql, values)
        except apsw.Error as error:
            reason = ailment(error, self._connection)
            if reason is None:
                raise Unavailable("store-write-failed", "not written", cause=str(error)) from error
            self.ailing = reason
            raise Ailing(reason) from error
