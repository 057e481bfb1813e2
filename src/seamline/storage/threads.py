"""Blocks of long work on threads (``analysis.spread.Spread``), with word of how far it is."""

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")

MAX_THREADS = 64


def cores() -> int:
    """Return how many threads can run at once here, at most MAX_THREADS."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(count, MAX_THREADS)


class Threads:
    """Runs blocks on so many threads. tell: is called with (pieces done, pieces in all) after each block."""

    def __init__(self, count: int, tell: Callable[[int, int], None] = lambda _done, _of: None) -> None:
        self._count = max(1, min(count, MAX_THREADS))
        self._tell = tell

    def __call__(self, work: Callable[[int, int], T], total: int, block: int) -> list[T]:
        """See ``Spread``. The first error ends it: blocks that have not begun do not begin."""
        stretches = [(low, min(low + block, total)) for low in range(0, total, block)]
        self._tell(0, total)
        done, found = 0, []
        with ThreadPoolExecutor(self._count) as pool:
            waiting: list[Future[T]] = [pool.submit(work, low, high) for low, high in stretches]
            try:
                for future, (low, high) in zip(waiting, stretches, strict=True):
                    found.append(future.result())
                    done += high - low
                    self._tell(done, total)
            except BaseException:
                pool.shutdown(wait=True, cancel_futures=True)
                raise
        return found
