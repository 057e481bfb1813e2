"""The lease: one process at a time writes a record, and one takes its backup."""

import contextlib
import fcntl
import os
from pathlib import Path

from seamline.terms.errors import Conflict, Unavailable


def lease_of(record: Path) -> Path:
    """Return the file that whoever writes a record holds."""
    return record.with_name(f"{record.name}.lease")


class Lease:
    """A lock on a file in the node's directory, held until ``release`` or the end of the process.

    The kernel drops it when the process dies, however it dies, so nobody ever has to remove it by
    hand. It guards one machine; a copy of the node on another machine is found by its partners.
    """

    def __init__(self, path: Path, taken: str = "node-running") -> None:
        """Take the lease. taken: the code of the Conflict that is raised where another process has it."""
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise Unavailable("store-stopped", "the lease cannot be taken", reason="read-only") from error
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.pread(self._handle, 32, 0).decode("ascii", "replace").strip()
            os.close(self._handle)
            raise Conflict(taken, "another process has the lease", process=holder) from error
        # Who holds it is a courtesy to the reader of the refusal; a full disk must not stop the start.
        with contextlib.suppress(OSError):
            os.ftruncate(self._handle, 0)
            os.pwrite(self._handle, f"{os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        """Give the lease back. The file stays: removing it would race with whoever opens it."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
