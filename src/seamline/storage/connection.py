"""How SQLite is opened, and what its errors mean."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw

from seamline.storage.layout import sync_directory
from seamline.terms.errors import InvalidInput, Unavailable

MIN_SQLITE = (3, 51, 3)
"""Older libraries can lose a WAL reset that races with a checkpoint."""

WRITER_CACHE_KIB = 16_384
READER_CACHE_KIB = 4_096
BUSY_MS = 5_000
MAX_WAL_BYTES = 256 * 1024 * 1024
"""Past this the writer waits for readers, so that the write-ahead log starts over."""

MAX_ROW_BYTES = 8 * 1024 * 1024
MAX_SQL_BYTES = 65_536

DURABLE = "FULL"
"""Each commit waits until the disk has the write-ahead log. The power-cut tests show that less loses
acknowledged entries."""

FULL = "full"
READ_ONLY = "read-only"
SYNC = "sync"
INPUT_OUTPUT = "io"
CORRUPT = "corrupt"
ALTERED = "altered"

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_WRITABLE = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})

PASSING = frozenset({FULL, READ_ONLY})
"""Reasons that can go away while the process runs. A failed fsync cannot: the system may have dropped
what it could not write, so a second fsync that succeeds proves nothing."""


def sqlite_version() -> tuple[int, int, int]:
    """Return the version of the SQLite library in use."""
    major, minor, patch = (int(part) for part in apsw.sqlite_lib_version().split(".")[:3])
    return major, minor, patch


def open_writer(path: Path, *, vfs: str | None = None) -> apsw.Connection:
    """Open the one connection that writes, creating the file (mode 0600) where there is none.

    Nothing in an existing file is changed before ``prepare``.
    """
    if vfs is None and not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        sync_directory(path.parent)
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
    connection = apsw.Connection(str(path), flags=flags, vfs=vfs)
    _harden(connection, WRITER_CACHE_KIB)
    return connection


def prepare(connection: apsw.Connection, synchronous: str = DURABLE) -> None:
    """Make the database keep a write-ahead log, and each commit durable."""
    # EXTRA, so that the deletion of the first rollback journal is on the disk too: if that journal came
    # back after a power cut, the database would be rolled back to nothing.
    connection.pragma("synchronous", "EXTRA")
    connection.pragma("journal_mode", "wal")
    connection.pragma("synchronous", synchronous)
    connection.pragma("journal_size_limit", MAX_WAL_BYTES)
    # The library's own checkpoint swallows errors; ours (Store) does not.
    connection.wal_autocheckpoint(0)
    connection.pragma("secure_delete", True)


def open_reader(path: Path, *, vfs: str | None = None) -> apsw.Connection:
    """Open a connection that cannot write."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE, vfs=vfs)
    _harden(connection, READER_CACHE_KIB)
    connection.pragma("query_only", True)
    return connection


def _harden(connection: apsw.Connection, cache_kib: int) -> None:
    connection.set_busy_timeout(BUSY_MS)
    # Closing after a failed fsync must not try another one.
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, 0)
    connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, MAX_ROW_BYTES)
    connection.limit(apsw.SQLITE_LIMIT_SQL_LENGTH, MAX_SQL_BYTES)
    connection.pragma("cache_size", -cache_kib)
    connection.pragma("cell_size_check", True)
    # A read error of a mapped page would be a signal that kills the process instead of an error.
    connection.pragma("mmap_size", 0)


@contextmanager
def whole(connection: apsw.Connection) -> Iterator[None]:
    """Run what follows in one transaction. An error undoes it and is raised as it was."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        undo(connection)
        raise


def undo(connection: apsw.Connection) -> None:
    """Roll back, if there is anything to roll back: after some errors the database has done so itself."""
    with suppress(apsw.Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def ailment(error: apsw.Error, connection: apsw.Connection | None = None) -> str | None:
    """Return why the store can no longer accept after this error, None where it is no such error.

    connection: the one that raised it, for what the system said; SQLite calls most of that "I/O error".
    """
    extended = getattr(error, "extendedresult", 0)
    if extended in (apsw.SQLITE_IOERR_FSYNC, apsw.SQLITE_IOERR_DIR_FSYNC):
        return SYNC
    if isinstance(error, apsw.IOError) and connection is not None:
        number = connection.system_errno
        if number in _NO_ROOM:
            return FULL
        if number in _NOT_WRITABLE:
            return READ_ONLY
    if isinstance(error, apsw.FullError):
        return FULL
    if isinstance(error, apsw.ReadOnlyError | apsw.CantOpenError | apsw.PermissionsError):
        return READ_ONLY
    if isinstance(error, apsw.CorruptError | apsw.NotADBError):
        return CORRUPT
    if isinstance(error, apsw.IOError | apsw.NoMemError):
        return INPUT_OUTPUT
    return None


def stopped(reason: str) -> Unavailable:
    """Return the error that every write gets while the store does not accept."""
    return Unavailable("store-stopped", "the record accepts nothing at present", reason=reason)


@contextmanager
def reading() -> Iterator[None]:
    """Translate what SQLite raises while a job reads."""
    try:
        yield
    except apsw.InterruptError as error:
        raise Unavailable("store-read-too-long", "the search took too long") from error
    except apsw.TooBigError as error:
        raise InvalidInput("store-too-large", "a value is too large") from error
    except apsw.Error as error:
        raise Unavailable("store-read-failed", "the record cannot be read", reason=ailment(error)) from error
