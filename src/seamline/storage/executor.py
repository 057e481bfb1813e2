"""Units of work off the event loop: one thread writes, a few read."""

import asyncio
import contextlib
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import msgspec

from seamline.centre.ports import Tx, View
from seamline.storage.halt import RETRY_S
from seamline.storage.outcome import Done, Failed, Outcome
from seamline.storage.sqlite import Store
from seamline.terms.errors import Unavailable

T = TypeVar("T")

MAX_QUEUED = 4_096
"""Units of work that may wait. One more is refused at once (``store-busy``): the caller knows better than
this queue what can be dropped, and memory stays bounded."""

MAX_BATCH = 512
"""Units of work in one commit, so that the first of them does not wait for ever."""


class Load(msgspec.Struct, frozen=True):
    """How busy the executor is. refused: units of work turned away since the start."""

    queued: int
    reading: int
    refused: int


class _Work(msgspec.Struct, frozen=True):
    job: Callable[[Tx], Any]
    loop: asyncio.AbstractEventLoop
    future: "asyncio.Future[Any]"


class ThreadExecutor:
    """``centre.ports.Executor`` on threads.

    The writer takes whatever has queued while it was at the previous commit and never waits for more:
    a lone caller pays for one fsync, many callers share one.
    """

    def __init__(
        self, store: Store, *, max_queued: int = MAX_QUEUED, max_batch: int = MAX_BATCH, readers: int = 2
    ) -> None:
        self.store = store
        self._max_queued = max_queued
        self._max_batch = max_batch
        self._waiting: deque[_Work] = deque()
        self._changed = threading.Condition()
        self._refused = 0
        self._reading = 0
        self._closing = False
        self._pool = ThreadPoolExecutor(max_workers=readers, thread_name_prefix="record-reader")
        self._thread = threading.Thread(target=self._write_all, name="record-writer", daemon=True)
        self._thread.start()

    async def write(self, job: Callable[[Tx], T]) -> T:
        """Run a unit of work; return only once it is durable and its checkpoint sealed.

        Raises what the job raises; Unavailable ``store-busy`` when too much waits, ``store-stopped``
        when the store does not accept, ``store-closed``. A caller that is cancelled while its work
        waits takes it back; one that is cancelled later does not undo it.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        with self._changed:
            if self._closing:
                raise Unavailable("store-closed", "the record is closed")
            if len(self._waiting) >= self._max_queued:
                self._refused += 1
                raise Unavailable("store-busy", "too much waits to be recorded")
            self._waiting.append(_Work(job, loop, future))
            self._changed.notify()
        return await future

    async def read(self, job: Callable[[View], T]) -> T:
        """Run a job on a snapshot that shows every write that has been acknowledged.

        Raises what the job raises; Unavailable ``store-busy`` when too many readings wait.
        """
        if self._reading >= self._max_queued:
            self._refused += 1
            raise Unavailable("store-busy", "too much waits to be read")
        self._reading += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, self.store.read, job)
        finally:
            self._reading -= 1

    @property
    def load(self) -> Load:
        """How busy it is now."""
        return Load(queued=len(self._waiting), reading=self._reading, refused=self._refused)

    def close(self) -> None:
        """Finish what waits, then stop. Blocks; the store stays open."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()
        self._pool.shutdown()

    def _write_all(self) -> None:
        while (batch := self._next_batch()) is not None:
            outcomes = self._transact([work.job for work in batch]) if batch else []
            for loop in {id(work.loop): work.loop for work in batch}.values():
                mine = [(w.future, o) for w, o in zip(batch, outcomes, strict=True) if w.loop is loop]
                # A loop that has been closed has nobody left to tell.
                with contextlib.suppress(RuntimeError):
                    loop.call_soon_threadsafe(_tell, mine)
            self.store.tidy()

    def _transact(self, jobs: list[Callable[[Tx], Any]]) -> list[Outcome]:
        try:
            return self.store.transact(jobs)
        except Exception as error:  # noqa: BLE001 - a thread that dies would leave every caller waiting
            return [Failed(error) for _ in jobs]

    def _next_batch(self) -> list[_Work] | None:
        """Return what waits, at most one batch; None once closing and nothing is left.

        An empty batch comes, while the store does not accept for a reason that can pass, when it is time to
        look again: nobody need write for it to be seen that the disk has room.
        """
        while True:
            with self._changed:
                pause = RETRY_S if self.store.condition.passing else None
                while not self._waiting and not self._closing:
                    if not self._changed.wait(pause):
                        return []
                taken = [self._waiting.popleft() for _ in range(min(len(self._waiting), self._max_batch))]
            live = [work for work in taken if not work.future.cancelled()]
            if live:
                return live
            if not taken:
                return None


def _tell(outcomes: "list[tuple[asyncio.Future[Any], Outcome]]") -> None:
    for future, outcome in outcomes:
        if future.done():
            continue
        if isinstance(outcome, Done):
            future.set_result(outcome.value)
        else:
            assert isinstance(outcome, Failed)
            future.set_exception(outcome.error)
