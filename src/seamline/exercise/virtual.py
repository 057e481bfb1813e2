"""Virtual time: an event loop whose clock jumps to the next timer instead of waiting.

Nothing in a federation that runs on it touches the wall clock, threads or sockets, so that a run is a
function of its seed.
"""

import asyncio
import math
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

COARSE_S = 2.0**23
"""From here on, some 97 days, two neighbouring times of the clock are more than a nanosecond apart."""


class _Jump(selectors.SelectSelector):
    """Instead of waiting for a timer, moves the loop's clock to it."""

    def __init__(self) -> None:
        super().__init__()
        self.elapsed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("every task waits and no timer runs")
        self.elapsed += max(timeout, 0.0)
        if self.elapsed >= COARSE_S:
            # asyncio takes a timer as due a nanosecond early, which is less than the clock can tell by now.
            self.elapsed = math.nextafter(self.elapsed, math.inf)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop on virtual seconds from zero."""

    def __init__(self) -> None:
        self.jump = _Jump()
        super().__init__(self.jump)

    def time(self) -> float:
        """Return the virtual seconds since the loop was made."""
        return self.jump.elapsed


class VirtualClock:
    """A node's clock on a virtual loop: a start, a skew that may change, a wall clock that may step."""

    def __init__(self, loop: VirtualLoop, start_ms: int, skew_ms: int = 0) -> None:
        self._loop = loop
        self._start_ms = start_ms
        self.skew_ms = skew_ms

    def now_ms(self) -> int:
        """Return the node's idea of the time."""
        return self._start_ms + self.skew_ms + round(self._loop.time() * 1_000)

    def monotonic(self) -> float:
        """Return virtual seconds."""
        return self._loop.time()

    async def sleep(self, seconds: float) -> None:
        """Wait on virtual time."""
        await asyncio.sleep(max(seconds, 0.0))


def run(main: Callable[[VirtualLoop], Coroutine[Any, Any, T]]) -> T:
    """Run a coroutine function on a fresh virtual loop to its end, and cancel what it leaves behind."""
    loop = VirtualLoop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(main(loop))
    finally:
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        if left:
            loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        asyncio.set_event_loop(None)
        loop.close()
