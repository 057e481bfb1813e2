"""Ticks: the fixed times at which whatever leaves this node leaves.

The wall clock says where they lie; from then on they are counted on the monotonic clock, so that a step of
the wall clock delays nothing.
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


class Ticks:
    """Ticks from now on, for as long as one exchange takes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wall, self._steady = clock.now_ms(), clock.monotonic()

    def now(self) -> int:
        """Return the time, ms UTC, as if the wall clock had not stepped since."""
        return self._wall + round((self._clock.monotonic() - self._steady) * 1_000)

    async def until(self, at: int) -> None:
        """Wait until a time, ms UTC; not at all if it is over."""
        if at > self.now():
            await self._clock.sleep((at - self.now()) / 1_000)

    async def settle(self, tick: int) -> None:
        """Wait until what belongs to a tick may leave; if that is over already, for the next such time."""
        late = max(self.now() - tick - SETTLE_MS, 0)
        await self.until(tick + SETTLE_MS + -(-late // TICK_MS) * TICK_MS)

    async def leave(self, arrived: int) -> None:
        """Wait until an answer to what arrived then may leave, however long the work on it took."""
        await self.settle(tick_from(arrived))
