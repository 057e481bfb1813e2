"""The node: runs use cases in units of work and tells viewers after the commit."""

from collections.abc import Callable
from typing import TypeVar

from seamline.centre.desk import Desk, Home, Reader
from seamline.centre.ports import Clock, Executor, Transport, Tx, View, Viewers

T = TypeVar("T")


class Centre:
    """One party's node, put together by the composition root."""

    def __init__(
        self, *, home: Home, executor: Executor, clock: Clock, transport: Transport, viewers: Viewers
    ) -> None:
        self.home = home
        self.executor = executor
        self.clock = clock
        self.transport = transport
        self.viewers = viewers
        self._wakers: list[Callable[[str], None]] = []

    async def do(self, job: Callable[[Desk], T], *, at: int | None = None) -> T:
        """Run a use case durably; tell viewers and waiting partners after the commit.

        at: ms UTC at which it counts as done, where that is not now: when the parcel arrived that it takes
        in, when the clock was due that it fires. Raises what the use case raises, in which case nothing has
        changed; Unavailable if the store has stopped accepting.
        """
        desks: list[Desk] = []
        # The time is that of asking, not of the disk's answer: what else the disk is busy with must not
        # show in anything that leaves.
        now = self.clock.now_ms() if at is None else at

        def unit(tx: Tx) -> T:
            desk = Desk(tx, self.home, now)
            desks.append(desk)
            return job(desk)

        result = await self.executor.write(unit)
        for event, doc in desks[-1].told:
            self.viewers.tell(event, doc)
        for partner in sorted(desks[-1].due):
            for waker in self._wakers:
                waker(partner)
        return result

    async def see(self, job: Callable[[Reader], T]) -> T:
        """Run a reading on a snapshot."""

        def reading(view: View) -> T:
            return job(Reader(view, self.home, self.clock.now_ms()))

        return await self.executor.read(reading)

    def on_wake(self, waker: Callable[[str], None]) -> None:
        """Call the waker with a partner's id whenever something has come to wait for that partner."""
        self._wakers.append(waker)
