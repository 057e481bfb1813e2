"""The record on SQLite: one writer, group commit, durable before acknowledged."""

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import apsw
import msgspec

from seamline.centre.ports import Random, Tx
from seamline.ledger.merkle import Frontier
from seamline.storage import examine, wal
from seamline.storage.connection import (
    ALTERED,
    BUSY_MS,
    DURABLE,
    FULL,
    INPUT_OUTPUT,
    MAX_WAL_BYTES,
    ailment,
    open_writer,
    prepare,
    stopped,
    undo,
    whole,
)
from seamline.storage.disk import free_bytes
from seamline.storage.halt import Halt
from seamline.storage.lease import Lease, lease_of
from seamline.storage.migrate import check, deltas, migrate
from seamline.storage.outcome import Condition, Done, Failed, Figures, Outcome, counted
from seamline.storage.readers import Readers
from seamline.storage.transaction import Ailing, SqliteTx
from seamline.storage.view import SqliteView
from seamline.terms.errors import SeamlineError, Unavailable

T = TypeVar("T")

Job = Callable[[Tx], Any]
Seal = Callable[[int, bytes], bytes]
"""(size, root) to a signed note."""

Fits = Callable[[int, bytes, bytes], bool]
"""Whether (size, root) are what a note says."""

MIN_FREE_BYTES = 64 * 1024 * 1024
"""With less than this left on the disk nothing is accepted, so that what is under way can be finished
and people can still work on the machine. Accepting starts again at twice as much."""

PAGE_BYTES = 4_096
SHORT_BUSY_MS = 20
TIDY_PAGES = 2_000
"""Pages in the write-ahead log after which they are moved into the database, between two commits."""

RESERVE_BYTES = (TIDY_PAGES + 512) * (PAGE_BYTES + 24)
"""What the write-ahead log is made long from the start; it comes to that anyway."""

CHECKPOINT_EVERY = 1_024
"""Of the superseded checkpoints one in every so many entries is kept."""


def anything(_size: int, _root: bytes, _note: bytes) -> bool:
    """Take any note for a fitting one."""
    return True


class Store:
    """A record in one SQLite file. ``transact`` belongs to one thread at a time, ``read`` to any.

    The lease is held while the store is open. A store that finds its record altered, or cannot write,
    opens all the same and answers readings; ``condition`` says why it does not accept.
    """

    def __init__(
        self,
        path: Path,
        *,
        random: Random,
        seal: Seal,
        fits: Fits = anything,
        monotonic: Callable[[], float],
        readers: int = 2,
        vfs: str | None = None,
        synchronous: str = DURABLE,
        free: Callable[[Path], int] = free_bytes,
        min_free: int = MIN_FREE_BYTES,
    ) -> None:
        """Open, creating the record where there is none.

        Raises Conflict ``node-running`` and ``store-newer``, InvalidInput ``store-foreign``.
        """
        self.path = path
        self._folder = path.parent
        self._random = random
        self._seal = seal
        self._fits = fits
        self._monotonic = monotonic
        self._vfs = vfs
        self._synchronous = synchronous
        self._free = free
        self._min_free = min_free
        self._halt = Halt(monotonic)
        self._wal_pages = 0
        self._erased = False
        self._figures = Figures()
        self._writer: apsw.Connection | None = None
        self._frontier = Frontier()
        self._checkpointed = 0
        self.epoch = 1
        self._lease = Lease(lease_of(path))
        try:
            self._open()
        except BaseException:
            self._close_writer()
            self._lease.release()
            raise
        self._readers = Readers(path, count=readers, vfs=vfs, monotonic=monotonic)

    # Units of work.

    def transact(self, jobs: Sequence[Job]) -> list[Outcome]:
        """Run jobs in order in one transaction, each undone alone if it raises; return their outcomes.

        When this returns, what Done jobs wrote is on the disk and its checkpoint sealed. If the commit
        itself fails, every job has Failed. Raises what ``seal`` raises; then nothing has changed.
        """
        writer = self._accepting()
        if writer is None:
            return [Failed(stopped(self._halt.reason)) for _ in jobs]
        began = self._monotonic()
        try:
            writer.execute("BEGIN IMMEDIATE")
            outcomes, leaves = self._run(writer, jobs)
            frontier = self._frontier
            if leaves:
                frontier = self._put_checkpoint(writer, frontier.extend(leaves))
            if len(jobs) == 1 and isinstance(outcomes[0], Failed):
                writer.execute("ROLLBACK")
            else:
                writer.execute("COMMIT")
        except apsw.BusyError as error:
            undo(writer)
            return [Failed(_held(error)) for _ in jobs]
        except (apsw.Error, Ailing) as error:
            self._fell_ill(writer, error)
            return [Failed(stopped(self._halt.reason)) for _ in jobs]
        except BaseException:
            undo(writer)
            raise
        if leaves:
            self._frontier = frontier
            self._checkpointed = frontier.size
        self._figures = counted(self._figures, outcomes, len(leaves), self._monotonic() - began)
        return outcomes

    def read(self, job: Callable[[SqliteView], T]) -> T:
        """Run a job on a snapshot, at most ``readers.MAX_READ_S``."""
        return self._readers.run(job)

    def tidy(self) -> None:
        """Move the write-ahead log into the database if it has grown. Call it between commits.

        A store that has stopped for a reason that can pass looks whether it has.
        """
        if self._halt.passing:
            with contextlib.suppress(SeamlineError, apsw.Error):  # it says so when next asked to write
                self._accepting()
        if self._writer is None or self._halt:
            return
        if self._erased:
            # What was erased still stands in the write-ahead log; a reader may hold it for a while yet.
            self._erased = not self._checkpoint(self._writer, apsw.SQLITE_CHECKPOINT_TRUNCATE, SHORT_BUSY_MS)
        elif self._wal_pages * PAGE_BYTES > MAX_WAL_BYTES:
            self._checkpoint(self._writer, apsw.SQLITE_CHECKPOINT_RESTART, BUSY_MS)
        elif self._wal_pages >= TIDY_PAGES:
            self._checkpoint(self._writer, apsw.SQLITE_CHECKPOINT_PASSIVE, SHORT_BUSY_MS)

    # The state of the store.

    @property
    def condition(self) -> Condition:
        """Whether the store accepts, and why not."""
        return self._halt.condition

    @property
    def figures(self) -> Figures:
        """What has been done since the store was opened."""
        now = {"wal_bytes": self._wal_pages * PAGE_BYTES, "sync_errors": self._halt.sync_errors}
        return msgspec.structs.replace(self._figures, **now)

    @property
    def frontier(self) -> Frontier:
        """The own log's frontier as of the last commit."""
        return self._frontier

    def close(self) -> None:
        """Close in good order: the write-ahead log is moved into the database. A second call is harmless."""
        self._readers.close()
        if self._writer is not None and not self._halt:
            self._checkpoint(self._writer, apsw.SQLITE_CHECKPOINT_RESTART, SHORT_BUSY_MS)
        self._close_writer()
        self._lease.release()

    def abandon(self) -> None:
        """Let go of the files without finishing anything, as a crash would. For tests and the exercise."""
        self._readers.close()
        self._close_writer()
        self._lease.release()

    # Inside.

    def _open(self) -> None:
        try:
            wal.settle(self.path, vfs=self._vfs)
            writer = self._writer = open_writer(self.path, vfs=self._vfs)
            check(writer, max(deltas()))
            if writer.readonly("main"):
                raise apsw.ReadOnlyError("opened for reading only")
            prepare(writer, self._synchronous)
            migrate(writer)
            writer.set_wal_hook(self._on_wal)
            # What a dead process left in the write-ahead log goes into the database now: nothing that is
            # acknowledged from here on may stand behind frames whose fsync nobody saw succeed.
            writer.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_RESTART)
            self._wal_pages = 0
            if self._synchronous == DURABLE:
                wal.reserve(self.path, RESERVE_BYTES, vfs=self._vfs)
            with whole(writer):
                self._load(writer)
        except apsw.BusyError as error:
            raise _held(error) from error
        except apsw.Error as error:
            reason = ailment(error, self._writer)
            if reason is None:
                raise
            self._close_writer()
            self._halt.stop(reason)

    def _load(self, writer: apsw.Connection) -> None:
        writer.execute("INSERT OR IGNORE INTO meta VALUES ('epoch', 1)")
        view = SqliteView(writer)
        epoch = view.meta("epoch")
        assert isinstance(epoch, int)
        self.epoch = epoch
        found = examine.start(view, self._random.bytes(32), self._fits)
        newest = view.checkpoint()
        self._checkpointed = newest[0] if newest else 0
        if found.frontier is None:
            self._halt.stop(ALTERED)
        else:
            self._frontier = found.frontier

    def _accepting(self) -> apsw.Connection | None:
        if not self._halt and self._free(self._folder) < self._min_free:
            self._halt.stop(FULL)
        if self._halt.look_again() and self._free(self._folder) >= 2 * self._min_free:
            reason = self._halt.lift()
            self._close_writer()
            try:
                self._open()
            except BaseException:
                self._close_writer()
                self._halt.stop(reason)
                raise
        return None if self._halt else self._writer

    def _run(self, writer: apsw.Connection, jobs: Sequence[Job]) -> tuple[list[Outcome], list[bytes]]:
        outcomes: list[Outcome] = []
        leaves: list[bytes] = []
        # A lone job needs no savepoint: what undoes it is the end of the transaction.
        several = len(jobs) > 1
        for job in jobs:
            tx = SqliteTx(writer, self._frontier.size + len(leaves), self._random)
            if several:
                writer.execute("SAVEPOINT job")
            try:
                outcome: Outcome = Done(job(tx))
            except Exception as error:  # noqa: BLE001 - whatever a job raises is the answer to its caller
                outcome = Failed(error)
            if tx.ailing:
                raise Ailing(tx.ailing)
            if isinstance(outcome, Done):
                leaves += tx.leaves_added
                if tx.erased:
                    self._erased = True
            elif several:
                writer.execute("ROLLBACK TO job")
            if several:
                writer.execute("RELEASE job")
            outcomes.append(outcome)
        return outcomes, leaves

    def _put_checkpoint(self, writer: apsw.Connection, frontier: Frontier) -> Frontier:
        newest = (frontier.size, self._seal(frontier.size, frontier.root()), frontier.encode())
        before = self._checkpointed
        if before and before // CHECKPOINT_EVERY == frontier.size // CHECKPOINT_EVERY:
            writer.execute(
                "UPDATE checkpoint SET size = ?, note = ?, frontier = ? WHERE size = ?", (*newest, before)
            )
            if writer.changes():
                return frontier
        writer.execute("INSERT INTO checkpoint VALUES (?, ?, ?)", newest)
        return frontier

    def _checkpoint(self, writer: apsw.Connection, mode: int, busy_ms: int) -> bool:
        """Return whether the whole write-ahead log has been moved."""
        try:
            writer.set_busy_timeout(busy_ms)
            pages, moved = writer.wal_checkpoint(mode=mode)
        except (apsw.BusyError, apsw.LockedError):
            return False
        except apsw.Error as error:
            self._fell_ill(writer, error)
            return False
        finally:
            writer.set_busy_timeout(BUSY_MS)
        self._wal_pages = pages - moved
        return pages == moved

    def _fell_ill(self, writer: apsw.Connection, error: Exception) -> None:
        """Stop accepting. The error decides whether that can pass while the process runs."""
        # Asked before anything else is done with the connection, which forgets what the system said.
        reason = error.reason if isinstance(error, Ailing) else INPUT_OUTPUT
        if isinstance(error, apsw.Error):
            reason = ailment(error, writer) or INPUT_OUTPUT
        undo(writer)
        self._halt.stop(reason)

    def _close_writer(self) -> None:
        if self._writer is not None:
            self._writer.close(force=True)
            self._writer = None

    def _on_wal(self, _connection: apsw.Connection, _name: str, pages: int) -> int:
        self._wal_pages = pages
        return apsw.SQLITE_OK


def _held(error: apsw.Error) -> Unavailable:
    return Unavailable("store-busy", "another program holds the record", cause=str(error))
