"""Ticks: the fixed times at which whatever leaves this node leaves.

The wall clock says once where they lie; from then on they are counted on the monotonic clock, so that a step
of the wall clock delays nothing, and that no rounding differs from one exchange to the next.
"""

from seamline.centre.ports import Clock

TICK_MS = 250
SETTLE_MS = 100
"""What leaves, leaves so long after a tick, when the work that belongs to the tick is certainly done."""


def tick_after(at: int) -> int:
    """Return the first tick after a time, ms UTC."""
    return (at // TICK_MS + 1) * TICK_MS


def tick_from(at: int) -> int:
    """Return the first tick at or after a time, ms UTC."""
    return tick_after(at - 1)


STEP_MS = 2_000
"""A wall clock that is so far off what the monotonic one says has stepped."""


class Ticks:
    """Ticks as one reading of both clocks lays them. An exchange keeps to the ones with which it began."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wall, self._steady = clock.now_ms(), clock.monotonic()

    def stepped(self) -> bool:
        """Say whether the wall clock has stepped since."""
        return abs(self._clock.now_ms() - self.now()) > STEP_MS

    def now(self) -> int:
        """Return the time, ms UTC, as if the wall clock had not stepped since."""
        return self._wall + round((self._clock.monotonic() - self._steady) * 1_000)

    async def until(self, at: int) -> None:
        """Wait until a time, ms UTC; not at all if it is over."""
        seconds = self._steady + (at - self._wall) / 1_000 - self._clock.monotonic()
        if seconds > 0:
            await self._clock.sleep(seconds)

    async def settle(self, tick: int) -> None:
        """Wait until what belongs to a tick may leave; if that is over already, for the next such time."""
        late = max(self.now() - tick - SETTLE_MS, 0)
        await self.until(tick + SETTLE_MS + -(-late // TICK_MS) * TICK_MS)

    async def leave(self, arrived: int) -> None:
        """Wait until an answer to what arrived then may leave, however long the work on it took."""
        await self.settle(tick_from(arrived))
