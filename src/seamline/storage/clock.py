"""The only place that asks the machine for the time."""

import asyncio
import time


class SystemClock:
    """``centre.ports.Clock`` on the machine's clocks."""

    def now_ms(self) -> int:
        """Return the wall clock, ms UTC. It may be wrong and may step."""
        return time.time_ns() // 1_000_000

    def monotonic(self) -> float:
        """Return seconds that never step back."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)
