"""A few connections that only read, each on its own snapshot."""

import queue
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import apsw

from seamline.storage.connection import open_reader, reading
from seamline.storage.view import SqliteView
from seamline.terms.errors import Unavailable

T = TypeVar("T")

MAX_READ_S = 30.0
"""A snapshot that is held longer is cut off: it keeps the write-ahead log from starting over."""

MAX_WAIT_S = 30.0
_STEPS_BETWEEN_LOOKS = 50_000


class Readers:
    """A pool of connections, opened when first needed. Safe to use from any thread."""

    def __init__(self, path: Path, *, count: int, vfs: str | None, monotonic: Callable[[], float]) -> None:
        self._path = path
        self._vfs = vfs
        self._monotonic = monotonic
        self._idle: queue.LifoQueue[apsw.Connection | None] = queue.LifoQueue()
        for _ in range(count):
            self._idle.put(None)
        self._count = count
        self._closed = False

    def run(self, job: Callable[[SqliteView], T]) -> T:
        """Run a job on a snapshot of its own.

        Raises Unavailable ``store-busy`` if no connection comes free, ``store-read-too-long``,
        ``store-read-failed``, ``store-closed``.
        """
        try:
            connection = self._idle.get(timeout=MAX_WAIT_S)
        except queue.Empty:
            raise Unavailable("store-busy", "too much is being read at once") from None
        try:
            if self._closed:
                raise Unavailable("store-closed", "the record is closed")
            with reading():
                if connection is None:
                    connection = open_reader(self._path, vfs=self._vfs)
                deadline = self._monotonic() + MAX_READ_S
                connection.set_progress_handler(lambda: self._monotonic() > deadline, _STEPS_BETWEEN_LOOKS)
                connection.execute("BEGIN")
            return job(SqliteView(connection))
        finally:
            self._idle.put(_rested(connection))

    def close(self) -> None:
        """Close the connections that are idle now and, as they come back, the others."""
        if self._closed:
            return
        self._closed = True
        for _ in range(self._count):
            try:
                connection = self._idle.get(timeout=MAX_READ_S)
            except queue.Empty:
                return
            if connection is not None:
                connection.close(force=True)
        for _ in range(self._count):
            self._idle.put(None)


def _rested(connection: apsw.Connection | None) -> apsw.Connection | None:
    """Return the connection without its snapshot, None where only a new one will do."""
    if connection is None:
        return None
    try:
        connection.set_progress_handler(None)
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    except apsw.Error:
        connection.close(force=True)
        return None
    return connection
