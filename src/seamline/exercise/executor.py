"""Units of work on a virtual loop: no threads, and a disk whose time comes from a seed."""

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import msgspec

from seamline.centre.ports import Tx, View
from seamline.storage.executor import MAX_BATCH, MAX_QUEUED
from seamline.storage.outcome import Done
from seamline.storage.sqlite import Store
from seamline.terms.errors import Unavailable

T = TypeVar("T")

DISK_S = (0.001, 0.006)
"""The least and the most that a commit takes, virtual seconds."""


class _Work(msgspec.Struct, frozen=True):
    job: Callable[[Tx], Any]
    future: "asyncio.Future[Any]"


class LoopExecutor:
    """``centre.ports.Executor`` on the event loop itself, over the production store.

    Groups are formed as in production: whatever queued while the disk was busy goes into the next
    commit. The disk's time is drawn per commit, so it does not depend on what is written.
    """

    def __init__(
        self,
        store: Store,
        sleep: Callable[[float], Awaitable[None]],
        seed: int,
        *,
        disk_s: tuple[float, float] = DISK_S,
    ) -> None:
        self.store = store
        self._sleep = sleep
        self._disk_s = disk_s
        self._dice = random.Random(seed)  # noqa: S311 - a seeded disk, not a secret
        self._waiting: deque[_Work] = deque()
        self._batch: list[_Work] = []
        self._writer: asyncio.Task[None] | None = None
        self._closed = False

    async def write(self, job: Callable[[Tx], T]) -> T:
        """Run a unit of work; return only once it is durable and its checkpoint sealed."""
        if self._closed:
            raise Unavailable("store-closed", "the record is closed")
        if len(self._waiting) >= MAX_QUEUED:
            raise Unavailable("store-busy", "too much waits to be recorded")
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Work(job, future))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.get_running_loop().create_task(self._write_all())
        return await future

    async def read(self, job: Callable[[View], T]) -> T:
        """Run a job on a snapshot."""
        await asyncio.sleep(0)
        if self._closed:
            raise Unavailable("store-closed", "the record is closed")
        return self.store.read(job)

    async def drain(self) -> None:
        """Return once nothing waits any more."""
        while self._writer is not None and not self._writer.done():
            await asyncio.shield(self._writer)

    def crash(self) -> None:
        """Stop at once, as a power cut would: what waits is never done; whoever asked sees the node go."""
        self._closed = True
        if self._writer is not None:
            self._writer.cancel()
        for work in (*self._batch, *self._waiting):
            if not work.future.done():
                work.future.set_exception(Unavailable("store-closed", "the record is closed"))
        self._waiting.clear()
        self.store.abandon()

    async def _write_all(self) -> None:
        while self._waiting:
            self._batch = [self._waiting.popleft() for _ in range(min(len(self._waiting), MAX_BATCH))]
            await self._sleep(self._dice.uniform(*self._disk_s))
            live = [work for work in self._batch if not work.future.cancelled()]
            outcomes = self.store.transact([work.job for work in live])
            for work, outcome in zip(live, outcomes, strict=True):
                if isinstance(outcome, Done):
                    work.future.set_result(outcome.value)
                else:
                    work.future.set_exception(outcome.error)
            self._batch = []
            self.store.tidy()
