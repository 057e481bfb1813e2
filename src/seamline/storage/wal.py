"""The write-ahead log as a file: what is done to it before SQLite reads it, and before it is written.

It is reached through the same VFS as the database, so that the power-cut tests see it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

CHUNK_BYTES = 65_536
_NOTHING = bytes(CHUNK_BYTES)


def settle(path: Path, *, vfs: str | None = None) -> None:
    """Write the write-ahead log of a database once more, byte for byte, and wait until the disk has it.

    After an fsync that failed, the system's cache may show pages that the disk never got, marked as
    written; a second fsync would say yes without writing. Reading what a dead process left behind is
    safe only once it has been made dirty and has gone to the disk for certain. Call it before SQLite
    opens the database, and only under the lease.
    """
    if not Path(f"{path}-wal").exists():
        return
    with _opened(path, vfs) as file:
        size = file.xFileSize()
        for offset in range(0, size, CHUNK_BYTES):
            chunk = file.xRead(min(CHUNK_BYTES, size - offset), offset)
            # Every frame has a header that is not nought, so behind this there is no frame.
            if chunk == _NOTHING:
                break
            file.xWrite(chunk, offset)
        if size:
            file.xSync(apsw.SQLITE_SYNC_FULL)


def reserve(path: Path, size: int, *, vfs: str | None = None) -> None:
    """Make the write-ahead log at least so long, filled with nought.

    Writing over blocks that the file already has takes an fsync about half the time of growing it, so
    a node is as fast in its first minute as later. SQLite takes nought for the end of the log.
    """
    with _opened(path, vfs) as file:
        there = file.xFileSize()
        for offset in range(there, size, CHUNK_BYTES):
            file.xWrite(_NOTHING[: min(CHUNK_BYTES, size - offset)], offset)
        if there < size:
            file.xSync(apsw.SQLITE_SYNC_FULL)


@contextmanager
def _opened(path: Path, vfs: str | None) -> Iterator[apsw.VFSFile]:
    flags = [apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_WAL, 0]
    # An empty name is the default VFS.
    file = apsw.VFSFile(vfs or "", f"{path}-wal", flags)
    try:
        yield file
    finally:
        file.xClose()
