"""A slow link to a node: a relay in front of its door with a rate and a round trip of its own.

Rate and delay are those of the whole link, shared by all connections, each way apart. A connection costs a
round trip to open. What it does not have is loss, and TCP's slow start between the ends.
"""

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

CHUNK = 1_440
"""Bytes sent at once: about what a packet carries, so that connections share the link fairly."""
HEADER = 40
"""What TCP and IP add to a packet."""
MAX_UNDER_WAY = 64
"""Packets of one connection that are under way at once."""


@dataclass
class Way:
    """One direction of the link. carried: bytes with their headers. last: when the newest of them arrived."""

    bytes_per_s: float
    delay_s: float
    free_at: float = 0.0
    carried: int = 0
    last: float = 0.0

    async def carry(self, size: int) -> float:
        """Wait until so many bytes have left, in the order of asking; return when they arrive."""
        loop = asyncio.get_running_loop()
        now = loop.time()
        self.free_at = max(now, self.free_at) + (size + HEADER) / self.bytes_per_s
        self.carried += size + HEADER
        await asyncio.sleep(self.free_at - now)
        self.last = time.monotonic() + self.delay_s
        return self.free_at + self.delay_s


class Link:
    """A relay in a thread of its own, on ``port``; connections go to ``target`` on this machine.

    first: when the first connection was asked for since ``forget``, on the monotonic clock, 0.0 for never.
    """

    def __init__(self, target: int, *, bits_per_s: float, rtt_s: float, port: int = 0) -> None:
        """Listen. port: 0 for any that is free. Raises OSError where it is taken."""
        self.target = target
        self.rtt_s = rtt_s
        self.port = port
        self.cut = False
        self.first = 0.0
        self.down = Way(bits_per_s / 8, rtt_s / 2)
        self.up = Way(bits_per_s / 8, rtt_s / 2)
        self._writers: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="link", daemon=True)
        self._thread.start()
        opening = asyncio.start_server(self._serve, "127.0.0.1", port)
        self._server = asyncio.run_coroutine_threadsafe(opening, self._loop).result()
        self.port = int(self._server.sockets[0].getsockname()[1])

    def set_rate(self, bits_per_s: float, rtt_s: float) -> None:
        """Make it another link."""
        self.rtt_s = rtt_s
        for way in (self.down, self.up):
            way.bytes_per_s, way.delay_s = bits_per_s / 8, rtt_s / 2

    def forget(self) -> None:
        """Count from nought again."""
        self.down.carried = self.up.carried = 0
        self.first = 0.0

    def break_off(self) -> None:
        """Cut the link: what stands falls, nothing new is let in."""
        self.cut = True
        self._loop.call_soon_threadsafe(self._fall)

    def mend(self) -> None:
        """Let connections in again."""
        self.cut = False

    def close(self) -> None:
        """Stop; what stands falls."""

        async def end() -> None:
            self._server.close()
            self._fall()
            standing = asyncio.all_tasks() - {asyncio.current_task()}
            if standing:
                await asyncio.wait(standing, timeout=2 * self.rtt_s + 1)
            self._loop.call_soon(self._loop.stop)

        self.cut = True
        asyncio.run_coroutine_threadsafe(end(), self._loop)
        self._thread.join()
        self._loop.close()

    def _fall(self) -> None:
        for writer in tuple(self._writers):
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.cut:
            writer.transport.abort()
            return
        self.first = self.first or time.monotonic()
        self._writers.add(writer)
        await asyncio.sleep(self.rtt_s)  # the packet that opens a connection, and its answer
        ends = {writer}
        with contextlib.suppress(OSError):
            if not self.cut:
                inner, outer = await asyncio.open_connection("127.0.0.1", self.target)
                ends.add(outer)
                self._writers.add(outer)
                await asyncio.gather(_pump(reader, outer, self.up), _pump(inner, writer, self.down))
        for end in ends:
            end.close()
        self._writers -= ends


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter, way: Way) -> None:
    """Carry what comes: first at the rate of the link, then after its delay, which holds nothing up."""
    under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(MAX_UNDER_WAY)
    arriving = asyncio.create_task(_arrive(under_way, sink))
    with contextlib.suppress(OSError):
        while data := await source.read(CHUNK):
            await under_way.put((await way.carry(len(data)), data))
    await under_way.put((0.0, b""))
    await arriving


async def _arrive(under_way: "asyncio.Queue[tuple[float, bytes]]", sink: asyncio.StreamWriter) -> None:
    clock: Callable[[], float] = asyncio.get_running_loop().time
    while True:
        at, data = await under_way.get()
        if not data:
            break
        await asyncio.sleep(at - clock())
        if not sink.is_closing():
            sink.write(data)
    # The other way may still have something to say.
    if not sink.is_closing() and sink.can_write_eof():
        sink.write_eof()
