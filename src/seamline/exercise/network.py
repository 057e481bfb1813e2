"""A network in memory with seeded faults: partition, delay, loss, duplication, reordering.

It carries the very bytes that HTTPS would carry, and remembers them with the time at which they were
sent, so that two runs can be compared byte by byte.
"""

import asyncio
import random
from collections.abc import Callable
from typing import Protocol

import msgspec

from seamline.exercise.virtual import VirtualLoop
from seamline.terms.errors import SeamlineError, Unavailable


class Door(Protocol):
    """What a node answers to its partners; ``centre.links.Exchange`` in production and here."""

    async def answer_pull(self, partner: str, body: bytes) -> bytes:
        """Answer a partner's pull."""

    async def take_push(self, partner: str, body: bytes) -> bytes:
        """Take a partner's push."""


class Sent(msgspec.Struct, frozen=True):
    """One message that left a node: virtual ms, from, to, what, bytes."""

    at_ms: int
    sender: str
    receiver: str
    what: str
    raw: bytes


class Faults(msgspec.Struct, frozen=True):
    """How bad the links are. Chances are per message; delay_s is (least, most)."""

    lose: float = 0.0
    duplicate: float = 0.0
    delay_s: tuple[float, float] = (0.02, 0.02)


TIMEOUT_S = 30.0
"""After this a request without an answer is given up."""


class Network:
    """All links of a federation. Every pair of nodes draws its faults from a seed of its own."""

    def __init__(self, loop: VirtualLoop, seed: int, faults: Faults | None = None) -> None:
        self._loop = loop
        self._seed = seed
        self.faults = faults or Faults()
        self.timeout_s = TIMEOUT_S
        self._doors: dict[str, Door] = {}
        self._cut: set[frozenset[str]] = set()
        self._dice: dict[tuple[str, str], random.Random] = {}
        self.sent: list[Sent] = []
        self.tap: Callable[[Sent], None] | None = None

    def attach(self, party: str, door: Door | None) -> None:
        """Plug a node in, or out."""
        if door is None:
            self._doors.pop(party, None)
        else:
            self._doors[party] = door

    def cut(self, one: str, other: str) -> None:
        """Cut the link between two nodes."""
        self._cut.add(frozenset((one, other)))

    def mend(self, one: str, other: str) -> None:
        """Mend the link between two nodes."""
        self._cut.discard(frozenset((one, other)))

    def transport(self, party: str) -> "Wire":
        """Return the transport of one node."""
        return Wire(self, party)

    def down(self, one: str, other: str) -> bool:
        """Say whether two nodes cannot reach each other."""
        return frozenset((one, other)) in self._cut

    async def carry(self, sender: str, receiver: str, what: str, raw: bytes) -> bytes:
        """Carry a request and bring back its answer. Raises Unavailable as a real network would fail."""
        dice = self._dice.setdefault((sender, receiver), random.Random(f"{self._seed}/{sender}/{receiver}"))  # noqa: S311 - a simulation's dice
        lost = dice.random() < self.faults.lose
        lost_back = dice.random() < self.faults.lose
        twice = dice.random() < self.faults.duplicate
        there, back = dice.uniform(*self.faults.delay_s), dice.uniform(*self.faults.delay_s)
        self._note(sender, receiver, what, raw)
        await asyncio.sleep(there)
        door = self._doors.get(receiver)
        if lost or door is None or self.down(sender, receiver):
            await asyncio.sleep(self.timeout_s)
            raise Unavailable("partner-unreachable", "no answer", party=receiver)
        if twice:
            self._loop.create_task(self._quietly(door, sender, what, raw))
        try:
            answer = await self._ask(door, sender, what, raw)
        except Unavailable as error:
            # What crosses of an error is its code: a status and a slug over HTTPS, and nothing else.
            self._note(receiver, sender, f"{what}-error", error.safe.encode())
            raise
        self._note(receiver, sender, f"{what}-answer", answer)
        await asyncio.sleep(back)
        if lost_back or self.down(sender, receiver):
            await asyncio.sleep(self.timeout_s)
            raise Unavailable("partner-unreachable", "no answer", party=receiver)
        return answer

    async def _ask(self, door: Door, sender: str, what: str, raw: bytes) -> bytes:
        answer = door.answer_pull(sender, raw) if what == "pull" else door.take_push(sender, raw)
        try:
            return await answer
        except SeamlineError as error:
            raise Unavailable("partner-refused", error.code) from error

    async def _quietly(self, door: Door, sender: str, what: str, raw: bytes) -> None:
        try:
            await self._ask(door, sender, what, raw)
        except SeamlineError:
            return

    def _note(self, sender: str, receiver: str, what: str, raw: bytes) -> None:
        sent = Sent(round(self._loop.time() * 1_000), sender, receiver, what, raw)
        self.sent.append(sent)
        if self.tap is not None:
            self.tap(sent)


class Wire:
    """One node's end of the network: its ``Transport``."""

    def __init__(self, network: Network, party: str) -> None:
        self._network = network
        self._party = party

    async def pull(self, partner: str, ask: bytes) -> bytes:
        """See ``centre.ports.Transport``."""
        return await self._network.carry(self._party, partner, "pull", ask)

    async def push(self, partner: str, packed: bytes) -> bytes:
        """See ``centre.ports.Transport``."""
        return await self._network.carry(self._party, partner, "push", packed)
