"""A thousand reports over a bad link: two nodes as they are, HTTPS between them, a relay in the middle.

The reports are filed and sent while the link is down. The clock runs from the moment at which the receiving
node calls until it holds all of them, and every byte counts that crosses the link meanwhile, in both
directions, with the handshake of TLS, the certificates of both sides and the headers of packets.
"""

import asyncio
import contextlib
import functools
import random
import secrets
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from seamline.centre import agreements, reports
from seamline.centre.desk import Actor, Desk, Home
from seamline.centre.ports import Tx
from seamline.exercise import bench_wire
from seamline.exercise.bench_figure import MOST, Figure
from seamline.exercise.cli import taken_port
from seamline.exercise.federation import understanding_text, with_roots
from seamline.exercise.injects.ground import SEAM, spot
from seamline.exercise.link import Link
from seamline.exercise.live import LiveStage, Processes, answering
from seamline.exercise.nodes import Made, make
from seamline.exercise.prepare import prepare
from seamline.exercise.scenario import SIDES
from seamline.exercise.script import Hand, Play
from seamline.ledger.signature import public_of
from seamline.storage.clock import SystemClock
from seamline.storage.keyfiles import open_keys
from seamline.storage.outcome import Failed
from seamline.storage.randomness import SystemRandom
from seamline.storage.record import open_record
from seamline.storage.rootkey import open_root
from seamline.terms.errors import Unavailable

ENTRIES = 1_000
BITS_PER_S = 64_000.0
RTT_S = 0.5
FAST = (1e9, 0.0)
GOAL_BYTES = 90_000
GOAL_S = 14.0
PATIENCE_S = 120.0
AT_ONCE = 100
BEHIND = 100
"""The sending node's own door is so many ports above the one on its card; between them stands the relay."""
SPREAD = 300_000
"""The reports lie so far around one place, degrees times 10**7."""


def measure(
    folder: Path, entries: int = ENTRIES, bits_per_s: float = BITS_PER_S, rtt_s: float = RTT_S
) -> list[Figure]:
    """Bring two nodes to where an understanding is in force, part them, and let them meet over the link."""
    passphrase, pin = secrets.token_hex(16), f"{secrets.randbelow(900_000) + 100_000}"
    with tempfile.TemporaryDirectory(dir=folder, prefix=".seamline-bench-") as place:
        nodes = make(Path(place), free_port(), passphrase, pin, "", SIDES)
        with _relay(nodes[0]) as link:
            bench = _Bench(Path(place), nodes, passphrase, pin, link)
            return figures(*asyncio.run(bench.run(entries, bits_per_s, rtt_s)))


def figures(carried: int, seconds: float) -> list[Figure]:
    """Return what was measured beside what it is to be."""
    return [
        Figure("link-bytes", carried, "B", GOAL_BYTES, MOST, bench_wire.one_by_one(ENTRIES)),
        Figure("link-seconds", seconds, "s", GOAL_S, MOST),
    ]


@contextlib.contextmanager
def _relay(sender: Made) -> Iterator[Link]:
    """Stand between the port on a node's card and its own door, which moves."""
    settings = sender.layout.config
    here, there = f"port = {sender.ports.peer}\n", f"port = {sender.ports.peer + BEHIND}\n"
    settings.write_text(settings.read_text().replace(here, there))
    link = Link(sender.ports.peer + BEHIND, bits_per_s=FAST[0], rtt_s=FAST[1], port=sender.ports.peer)
    try:
        yield link
    finally:
        link.close()


class _Bench:
    def __init__(self, folder: Path, nodes: list[Made], passphrase: str, pin: str, link: Link) -> None:
        self.folder = folder
        self.nodes = nodes
        self.passphrase = passphrase
        self.link = link
        self.stage = LiveStage(nodes, pin)

    async def run(self, entries: int, bits_per_s: float, rtt_s: float) -> tuple[int, float]:
        """Return the bytes that crossed the link and the seconds that it took."""
        sender, receiver = self.nodes[:2]
        try:
            async with self._running(self.nodes):
                roots = {made.side.party: made.root for made in self.nodes}
                await prepare(Play(self.stage), with_roots(understanding_text(), roots))
            self._file(sender, entries)
            self.link.break_off()
            async with self._running([sender, receiver]):
                self.link.set_rate(bits_per_s, rtt_s)
                hand = self.stage.hand(receiver.side.party, "duty-1")
                await _count(hand)  # signed in, before the clock runs
                self.link.forget()
                self.link.mend()
                return await self._arrival(hand, entries)
        finally:
            await self.stage.close()

    @contextlib.asynccontextmanager
    async def _running(self, nodes: list[Made]) -> AsyncIterator[None]:
        processes = Processes(nodes, self.folder, self.passphrase)
        try:
            await answering(nodes, processes)
            yield
        finally:
            await asyncio.to_thread(processes.stop)

    async def _arrival(self, hand: Hand, entries: int) -> tuple[int, float]:
        """Wait until everything is there; what counts is the last byte that came before."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            carried, last = self.link.down.carried + self.link.up.carried, self.link.down.last
            if await _count(hand) >= entries:
                return carried, last - self.link.first
            await asyncio.sleep(0.1)
        raise RuntimeError("the reports did not arrive")

    def _file(self, sender: Made, entries: int) -> None:
        """File and send reports at a node that does not run."""
        keys = open_keys(sender.layout, self.passphrase)
        root = open_root(self.folder / f"{sender.side.party}.root", self.passphrase)
        home = Home(sender.side.party, True, keys, SystemRandom(), public_of(root))
        clock = SystemClock()
        store = open_record(
            sender.layout.record, party=sender.side.party, keys=keys, clock=clock, random=SystemRandom()
        )
        try:
            for start in range(0, entries, AT_ONCE):
                job = functools.partial(
                    _file, home=home, now=clock.now_ms(), numbers=range(start, min(start + AT_ONCE, entries))
                )
                outcome = store.transact([job])[0]
                if isinstance(outcome, Failed):
                    raise outcome.error
        finally:
            store.close()


def _file(tx: Tx, home: Home, now: int, numbers: range) -> None:
    desk = Desk(tx, home, now)
    if not agreements.in_force(desk):
        raise RuntimeError("no understanding is in force")
    actor = Actor(f"{home.party}/duty-1", frozenset({"duty-officer"}))
    for number in numbers:
        dice = random.Random(number)  # noqa: S311 - made-up reports, not secrets
        place = (SEAM[0] + dice.randrange(SPREAD), SEAM[1] + dice.randrange(SPREAD))
        body = spot(
            now - dice.randrange(3_600_000),
            place,
            size=dice.randrange(1, 40),
            activity=dice.choice(("moving", "halted", "digging", "firing")),
            direction=dice.choice(("N", "NE", "E", "SE", "S", "SW", "W", "NW")),
            grade=dice.choice("ABCDEF") + dice.choice("123456"),
            tear=f"{dice.randrange(1, 40)} on foot",
        )
        reports.send(desk, actor, reports.file(desk, actor, body, f"link-{number}"))


async def _count(hand: Hand) -> int:
    """Return how many reports of others a node holds."""
    return int((await hand.get("/api/objects?proc=report&status=received&limit=1"))["total"])


def free_port() -> int:
    """Return a first port from which nodes can be made and their doors moved."""
    found = next(
        (
            first
            for first in range(21_000, 29_000, 400)
            if not taken_port(first) and not taken_port(first + BEHIND)
        ),
        0,
    )
    if not found:
        raise Unavailable("address-in-use", "no free ports for two nodes")
    return found
