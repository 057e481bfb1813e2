"""A whole federation in one process: several nodes on virtual time over real SQLite.

Production exchange, procedures and store; an in-memory network with seeded faults; keys and ids from seeds.
"""

import asyncio
import functools
from importlib import resources
from pathlib import Path

import msgspec

from seamline.centre import cosigning, duty, ground, keyring, partners, restored
from seamline.centre.desk import Actor, Desk, Home
from seamline.centre.links import WAIT_MS, Exchange
from seamline.centre.moves import Signer
from seamline.centre.node import Centre
from seamline.exercise.executor import LoopExecutor
from seamline.exercise.network import Faults, Network
from seamline.exercise.scenario import RELIEF, RELIEF_SIDES, SIDES, UNDERSTANDING, Side
from seamline.exercise.seeded import SeededKeys, SeededRandom, derived
from seamline.exercise.virtual import VirtualClock, VirtualLoop
from seamline.ledger import card, fingerprint
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import Context, Private, key_id, private_from, public_of, sign, signer
from seamline.machine import Move, signed_bytes
from seamline.storage.record import open_record
from seamline.storage.sqlite import Store
from seamline.terms.place import point
from seamline.terms.times import parse_iso
from seamline.understanding import cosign

START_MS = parse_iso("2026-03-02T05:00:00Z")
"""When every federation starts, unless it is told otherwise; a Monday, fictional."""


class Silent:
    """``centre.ports.Viewers`` whom nobody listens to."""

    def tell(self, event: str, doc: bytes) -> None:
        """Take no notice."""


class Node:
    """One party's node: what outlives a crash (directory, keys), and what does not (centre, tasks)."""

    def __init__(self, federation: "Federation", side: Side, folder: Path) -> None:
        self.federation = federation
        self.side = side
        self.party = side.party
        self.path = folder / side.party / "log.sqlite"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.clock = VirtualClock(federation.loop, federation.start_ms)
        self.keys = SeededKeys(federation.seed, side.party, federation.start_ms)
        self.people: dict[str, Private] = {
            seat.alias: private_from(derived(federation.seed, side.party, seat.alias)) for seat in side.seats
        }
        self.store: Store | None = None
        self.lives = 0
        self.mishaps: list[Exception] = []
        """What the node passed over so that the rest goes on (``centre.ports.Mishap``)."""
        self.tasks: list[asyncio.Task[None]] = []

    def open(self) -> None:
        """Open the record and start what the node does by itself."""
        federation = self.federation
        self.lives += 1
        random = SeededRandom(federation.seed, self.party, self.lives)
        self.store = open_record(
            self.path,
            party=self.party,
            keys=self.keys,
            clock=self.clock,
            random=random,
            durable=federation.durable,
        )
        home = Home(self.party, True, self.keys, random, public_of(self.keys.root), self._mishap)
        self.executor = LoopExecutor(self.store, self.clock.sleep, federation.seed)
        self.centre = Centre(
            home=home,
            executor=self.executor,
            clock=self.clock,
            transport=federation.network.transport(self.party),
            viewers=Silent(),
        )
        self.exchange = Exchange(self.centre, wait_ms=federation.wait_ms)
        federation.network.attach(self.party, self.exchange)

    async def run(self) -> None:
        """Fire clocks and follow partners from now on."""
        await restored.settle(self.centre)
        self.tasks.append(asyncio.ensure_future(duty.run(self.centre, self.federation.idle_s)))
        await self.exchange.start()

    async def crash(self) -> None:
        """Go away as a process does that is killed: nothing is finished."""
        self.federation.network.attach(self.party, None)
        if self.store is None:
            return
        self.exchange.stop()
        for task in self.tasks:
            task.cancel()
        self.executor.crash()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        self.tasks = []
        self.store = None

    async def restart(self) -> None:
        """Come back from what is on the disk."""
        self.open()
        await self.run()

    def _mishap(self, _code: str, error: Exception) -> None:
        self.mishaps.append(error)

    def actor(self, alias: str) -> Actor:
        """Return a person of this party as an actor."""
        roles = next(seat.roles for seat in self.side.seats if seat.alias == alias)
        return Actor(f"{self.party}/{alias}", frozenset(roles))

    def signer(self, alias: str) -> Signer:
        """Return what puts a person's signature under a move."""
        private = self.people[alias]

        def put(move: Move) -> Move:
            raw = sign(private, Context.MOVE, signed_bytes(move))
            return msgspec.structs.replace(move, sig=raw.hex(), key=key_id(public_of(private)))

        return put

    def card(self) -> str:
        """Return the card that this party hands to others."""
        return card.make(
            signer(self.keys.root, Context.CARD),
            party=self.party,
            kind=self.side.kind,
            names=self.side.names,
            root=public_of(self.keys.root),
            node=Certificate.read(self.keys.certificate.decode()),
            ca_der=b"none: links are in memory",
            addresses=(f"{self.side.host}:8443",),
            at=self.federation.start_ms,
        )

    def seat(self, desk: Desk) -> None:
        """Hold the certificates of the own node and people."""
        keyring.hold(desk, self.party, self.keys.certificate.decode())
        for seat in self.side.seats:
            public = public_of(self.people[seat.alias])
            text = self.keys.vouch("person", f"{self.party}/{seat.alias}", public, seat.roles, desk.now)
            keyring.hold(desk, self.party, text)


class Federation:
    """Nodes, their network, and how they come to share an understanding."""

    def __init__(
        self,
        loop: VirtualLoop,
        folder: Path,
        *,
        seed: int = 1,
        faults: Faults | None = None,
        sides: tuple[Side, ...] = SIDES,
        durable: bool = False,
        start_ms: int = START_MS,
        text: str = "",
        idle_s: float = duty.IDLE_S,
        wait_ms: int = WAIT_MS,
    ) -> None:
        """Take in how it is to run.

        idle_s: the longest sleep of a node's duty; wait_ms: the longest of a pull; long for runs of days.
        """
        self.idle_s, self.wait_ms = idle_s, wait_ms
        self.loop, self.seed, self.durable, self.start_ms = loop, seed, durable, start_ms
        self.network = Network(loop, seed, faults)
        self.nodes = {side.party: Node(self, side, folder) for side in sides}
        roots = {party: public_of(node.keys.root).hex() for party, node in self.nodes.items()}
        self.text = with_roots(text or understanding_text(), roots)
        self.relief = with_roots(understanding_text(RELIEF), roots)

    def __getitem__(self, party: str) -> Node:
        """Return a party's node."""
        return self.nodes[party]

    async def open(self) -> None:
        """Open all nodes, seat their people, pair everybody with everybody, start."""
        for node in self.nodes.values():
            node.open()
            await node.centre.do(node.seat)
        for node in self.nodes.values():
            for other in self.nodes.values():
                if other is not node:
                    await node.centre.do(functools.partial(_pair, one=node, two=other))
        for node in self.nodes.values():
            await node.run()

    async def agree(self, seconds: float = 30) -> None:
        """Let the understanding be proposed and signed by everybody's commander; draw the lines.

        Where the aid body has a node, what is agreed with it as well.
        """
        texts = [(self.text, SIDES)]
        if RELIEF_SIDES[0].party in self.nodes:
            texts.append((self.relief, RELIEF_SIDES))
        for text, sides in texts:
            signing = [self.nodes[side.party] for side in sides if side.party in self.nodes]
            await self._sign_all(text, signing or [*self.nodes.values()], seconds)
        for node in self.nodes.values():
            if node.side.line:
                await node.centre.do(functools.partial(_draw, node=node))
        await asyncio.sleep(seconds)
        for node in self.nodes.values():
            await node.centre.do(functools.partial(_acknowledge, node=node))

    async def _sign_all(self, text: str, signing: list[Node], seconds: float) -> None:
        first = signing[0]
        digest = await first.centre.do(
            lambda desk: cosigning.propose(desk, first.actor(first.side.signer), text)
        )
        await asyncio.sleep(seconds)
        for node in signing:
            await self.sign(node.party, digest, text)
        await asyncio.sleep(seconds)

    async def sign(self, party: str, digest: str, text: str) -> None:
        """Let a party's commander sign a version."""
        node = self.nodes[party]
        await node.centre.do(functools.partial(_sign, node=node, digest=digest, text=text))

    async def close(self) -> None:
        """Stop all nodes in good order. Raises what any of them passed over: here nothing is let pass."""
        for node in self.nodes.values():
            await node.crash()
        mishaps = [error for node in self.nodes.values() for error in node.mishaps]
        if mishaps:
            raise ExceptionGroup("what nodes passed over", mishaps)


def _pair(desk: Desk, one: Node, two: Node) -> None:
    words = " ".join(fingerprint.fingerprint_words(public_of(two.keys.root)))
    partners.pair(desk, one.actor("admin-1"), two.card(), words)


def _sign(desk: Desk, node: Node, digest: str, text: str) -> None:
    private = node.people[node.side.signer]
    public = public_of(private)
    certificate_text = next(row.text for row in keyring.of(desk, node.party) if row.key_id == key_id(public))
    line = cosign.sign_line(text.encode(), node.party, public, signer(private, Context.UNDERSTANDING))
    cosigning.sign(desk, node.actor(node.side.signer), digest, line, Certificate.read(certificate_text))


def _draw(desk: Desk, node: Node) -> None:
    line = tuple(point(lat, lon) for lon, lat in node.side.line)
    ground.draw(desk, node.actor("commander-1"), line)


def _acknowledge(desk: Desk, node: Node) -> None:
    for row in ground.unacknowledged(desk):
        ground.acknowledge(desk, node.actor("commander-1"), row.party, row.version)


def understanding_text(name: str = UNDERSTANDING) -> str:
    """Return the text of an understanding of the exercise, with ``@root:party@`` where a root belongs."""
    return resources.files("seamline.exercise").joinpath(name).read_text(encoding="utf-8")


def with_roots(text: str, roots: dict[str, str]) -> str:
    """Return a text with the parties' roots, 64 hex digits each, filled in."""
    for party, root in roots.items():
        text = text.replace(f"@root:{party}@", root)
    return text
