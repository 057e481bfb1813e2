"""Reading: one snapshot of the record for as long as a job runs. Values reach SQL as parameters only."""

from collections.abc import Iterator

import apsw

from seamline.centre.ports import LogRow, Row, StreamRow
from seamline.storage.connection import reading
from seamline.terms.errors import InvalidInput

MAX_TABLE_CHARS = 64
MAX_KEY_CHARS = 512
MAX_SCAN_ROWS = 100_000
"""A scan that asks for more is refused; whoever needs more pages by sort."""

MAX_SORT = 2**63 - 1

_SCAN = {
    (False, False): "SELECT key, grp, sort, doc FROM state WHERE tbl = ?1 AND sort BETWEEN ?3 AND ?4"
    " ORDER BY sort, key LIMIT ?5",
    (False, True): "SELECT key, grp, sort, doc FROM state WHERE tbl = ?1 AND sort BETWEEN ?3 AND ?4"
    " ORDER BY sort DESC, key DESC LIMIT ?5",
    (True, False): "SELECT key, grp, sort, doc FROM state WHERE tbl = ?1 AND grp = ?2"
    " AND sort BETWEEN ?3 AND ?4 ORDER BY sort, key LIMIT ?5",
    (True, True): "SELECT key, grp, sort, doc FROM state WHERE tbl = ?1 AND grp = ?2"
    " AND sort BETWEEN ?3 AND ?4 ORDER BY sort DESC, key DESC LIMIT ?5",
}


class SqliteView:
    """``centre.ports.View`` on a connection that is inside a transaction."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def get(self, table: str, key: str) -> bytes | None:
        """Return the doc of a row, or None."""
        wanted = (checked_text(table, MAX_TABLE_CHARS), checked_text(key, MAX_KEY_CHARS))
        with reading():
            found: bytes | None = self._connection.execute(
                "SELECT doc FROM state WHERE tbl = ? AND key = ?", wanted
            ).get
        return found

    def scan(
        self,
        table: str,
        *,
        group: str | None = None,
        low: int | None = None,
        high: int | None = None,
        newest: bool = False,
        limit: int = 1_000,
    ) -> list[Row]:
        """Return rows ordered by (sort, key), low <= sort <= high; newest reverses the order.

        Raises InvalidInput ``store-limit`` for a limit below 0 or above MAX_SCAN_ROWS.
        """
        if not 0 <= limit <= MAX_SCAN_ROWS:
            raise InvalidInput("store-limit", f"a search returns at most {MAX_SCAN_ROWS} rows")
        wanted = (
            checked_text(table, MAX_TABLE_CHARS),
            "" if group is None else checked_text(group, MAX_KEY_CHARS),
            -MAX_SORT - 1 if low is None else clamp(low),
            MAX_SORT if high is None else clamp(high),
            limit,
        )
        with reading():
            # Named by position: the statement without a group leaves ?2 unused.
            rows = list(self._connection.execute(_SCAN[group is not None, newest], wanted))
        return [Row(*row) for row in rows]

    def count(self, table: str, *, group: str | None = None) -> int:
        """Return how many rows there are."""
        name = checked_text(table, MAX_TABLE_CHARS)
        with reading():
            if group is None:
                found = self._connection.execute("SELECT count(*) FROM state WHERE tbl = ?", (name,)).get
            else:
                found = self._connection.execute(
                    "SELECT count(*) FROM state WHERE tbl = ? AND grp = ?",
                    (name, checked_text(group, MAX_KEY_CHARS)),
                ).get
        return int(found)

    def size(self) -> int:
        """Return how many entries the own log has; sequence numbers run from 0."""
        with reading():
            newest = self._connection.execute("SELECT max(seq) FROM log").get
        return 0 if newest is None else int(newest) + 1

    def log(self, start: int, stop: int) -> Iterator[LogRow]:
        """Yield the own log from start up to, not including, stop. Ends with the job."""
        wanted = (clamp(start), clamp(stop))
        with reading():
            for seq, salt, raw, leaf in self._connection.execute(
                "SELECT seq, salt, raw, leaf FROM log WHERE seq >= ? AND seq < ? ORDER BY seq", wanted
            ):
                yield LogRow(seq=seq, salt=salt, raw=raw, leaf=leaf)

    def stream(self, stream: str, epoch: int, start: int, stop: int) -> Iterator[StreamRow]:
        """Yield a stream's entries from number start up to, not including, stop. Ends with the job."""
        wanted = (checked_text(stream, MAX_KEY_CHARS), clamp(epoch), clamp(start), clamp(stop))
        with reading():
            for number, salt, raw, leaf in self._connection.execute(
                "SELECT number, salt, raw, leaf FROM stream"
                " WHERE stream = ? AND epoch = ? AND number >= ? AND number < ? ORDER BY number",
                wanted,
            ):
                yield StreamRow(number=number, salt=salt, raw=raw, leaf=leaf)

    # Beyond the port, for verification, proofs and the duty engineer.

    def streams(self) -> list[tuple[str, int, int]]:
        """Return (stream, epoch, entries) of every stream, in order."""
        with reading():
            rows = list(
                self._connection.execute(
                    "SELECT stream, epoch, max(number) FROM stream"
                    " GROUP BY stream, epoch ORDER BY stream, epoch"
                )
            )
        return [(str(stream), int(epoch), int(number)) for stream, epoch, number in rows]

    def checkpoint(self) -> tuple[int, bytes] | None:
        """Return the newest checkpoint as (size, note), or None for an empty log."""
        found = self.sealed()
        return found and (found[0], found[1])

    def sealed(self) -> tuple[int, bytes, bytes] | None:
        """Return the newest checkpoint as (size, note, frontier), or None for an empty log."""
        with reading():
            found = list(
                self._connection.execute(
                    "SELECT size, note, frontier FROM checkpoint ORDER BY size DESC LIMIT 1"
                )
            )
        return (int(found[0][0]), bytes(found[0][1]), bytes(found[0][2])) if found else None

    def checkpoints(self, start: int = 0) -> Iterator[tuple[int, bytes]]:
        """Yield the kept checkpoints over at least start entries, smallest first."""
        with reading():
            for size, note in self._connection.execute(
                "SELECT size, note FROM checkpoint WHERE size >= ? ORDER BY size", (start,)
            ):
                yield int(size), bytes(note)

    def leaves(self, start: int, stop: int) -> list[bytes]:
        """Return the leaves of the own log from start up to, not including, stop."""
        with reading():
            rows = self._connection.execute(
                "SELECT leaf FROM log WHERE seq >= ? AND seq < ? ORDER BY seq", (start, stop)
            )
            return [leaf for (leaf,) in rows]

    def meta(self, name: str) -> int | bytes | None:
        """Return a value of the store about itself, such as "epoch"."""
        with reading():
            found: int | bytes | None = self._connection.execute(
                "SELECT value FROM meta WHERE name = ?", (name,)
            ).get
        return found


def checked_text(text: str, most: int) -> str:
    """Return the text if it can be a key. Raises InvalidInput ``store-key``."""
    if len(text) > most:
        raise InvalidInput("store-key", f"a key has at most {most} characters")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidInput("store-key", "a key is Unicode text") from error
    return text


def clamp(value: int) -> int:
    """Return the nearest integer that the database can hold."""
    return max(-MAX_SORT - 1, min(MAX_SORT, value))
