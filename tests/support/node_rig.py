"""A real node for tests: keys and record on disk, threads, the doors' parts. Only its KDF costs are low."""

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from seamline.centre import people
from seamline.centre.desk import Home
from seamline.centre.links import Exchange
from seamline.centre.node import Centre
from seamline.gateways.web import app as web
from seamline.gateways.web.config import WebConfig
from seamline.gateways.web.live import Live
from seamline.gateways.web.parts import NodeParts
from seamline.ledger import card, certificate
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import Context, private_from, public_of, signer
from seamline.storage import tls
from seamline.storage.clock import SystemClock
from seamline.storage.executor import ThreadExecutor
from seamline.storage.keyfiles import create_keys, keep_certificate, open_keys
from seamline.storage.layout import Layout
from seamline.storage.randomness import SystemRandom
from seamline.storage.record import open_record
from seamline.storage.sealed import Cost
from seamline.storage.vault import PinVault
from seamline.terms.party import Names, Party
from seamline.terms.times import DAY

CHEAP = Cost(passes=1, memory_kib=64)
PASSPHRASE = "lantern orbit harvest seven"


class Root:
    """The party's root at hand: ``people_ports.Issuer``."""

    def __init__(self, party):
        self._party = party
        self.private = private_from(SystemRandom().bytes(32))
        self.public = public_of(self.private)

    def vouch(self, kind, subject, public, roles, now):
        return certificate.issue(
            signer(self.private, Context.CERTIFICATE),
            party=self._party,
            kind=kind,
            subject=subject,
            public=public,
            roles=roles,
            valid_from=now - DAY,
            until=now + 365 * DAY,
        ).text()

    def certify(self, person, public, roles, now):
        return self.vouch("person", person, public, roles, now)


class SteppedClock(SystemClock):
    """The machine's clock, moved by the test."""

    def __init__(self):
        self.ahead_ms = 0

    def now_ms(self):
        return super().now_ms() + self.ahead_ms

    def monotonic(self):
        return super().monotonic() + self.ahead_ms / 1_000


class Silence:
    """``ports.Transport`` of a node that calls nobody."""

    async def pull(self, partner, ask):
        raise AssertionError(partner)

    push = pull


class Well:
    """A health that says fixed things."""

    def ready(self):
        return {"ready": True}

    def figures(self):
        return {"commit_latency_s": 0.004, "lag_s{bravo}": 3.0}


class NodeRig:
    """One node in a folder."""

    def __init__(
        self, folder: Path, party="alpha", *, config=None, issuer=True, transport=None, host="", addresses=()
    ):
        self.party = party
        self.host = host or f"{party}.localhost"
        self.clock = SteppedClock()
        random = SystemRandom()
        self.layout = Layout(folder / party)
        self.layout.create()
        now = self.clock.now_ms()
        self.root = Root(party)
        self.node_keys = create_keys(self.layout, PASSPHRASE, random, CHEAP)
        text = self.root.vouch("node", f"{party}/node", self.node_keys.public, (), now)
        keep_certificate(self.layout, text.encode())
        self.node_keys = self.keys = open_keys(self.layout, PASSPHRASE)
        tls.create_tls(self.layout, self.node_keys, party, [self.host, "127.0.0.1"], now)
        self.store = open_record(
            self.layout.record, party=party, keys=self.keys, clock=self.clock, random=random, durable=False
        )
        self.executor = ThreadExecutor(self.store)
        self.live = Live()
        self.transport = transport or Silence()
        self.centre = Centre(
            home=Home(party, True, self.keys, random, self.root.public),
            executor=self.executor,
            clock=self.clock,
            transport=self.transport,
            viewers=self.live,
        )
        self.exchange = Exchange(self.centre)
        names = Names(party.title(), party, party)
        self.card = card.make(
            signer(self.root.private, Context.CARD),
            party=party,
            kind="force",
            names=names,
            root=self.root.public,
            node=Certificate.read(text),
            ca_der=self.authority_der(),
            addresses=addresses,
            at=now,
        )
        self.parts = NodeParts(
            centre=self.centre,
            exchange=self.exchange,
            vault=PinVault(self.node_keys, random, CHEAP),
            config=config
            or WebConfig(
                host=self.host, port=8080, tls=False, requests_per_s=1e6, burst=10**6, sign_ins_per_min=10**6
            ),
            party=Party(party, names, "force", root=self.root.public.hex()),
            centre_names=Names("Centre", "مركز", "ناوەند"),
            live=self.live,
            static=folder / "static",
            health=Well(),
            issuer=self.root if issuer else None,
            card=self.card,
        )
        self.app = web.app(self.parts)

    def authority_der(self):
        from cryptography.hazmat.primitives.serialization import Encoding

        return tls.certificate(self.layout, tls.AUTHORITY).public_bytes(Encoding.DER)

    @property
    def origin(self):
        return self.parts.config.origins[0]

    def client(self, **options):
        """A browser at this node, over ASGI, without a network."""
        transport = httpx.ASGITransport(
            self.app, raise_app_exceptions=False, client=options.pop("client", ("127.0.0.1", 50_000))
        )
        return Browser(
            httpx.AsyncClient(transport=transport, base_url=options.pop("base_url", self.origin), **options),
            self,
        )

    async def seat(self, alias, *roles, sectors=()):
        """Found a person; return the ticket."""
        return await self.centre.do(lambda desk: people.found(desk, alias, roles, sectors))

    async def browser(self, alias, *roles, pin=""):
        """A signed-in person; seated first if not known."""
        from seamline.centre import people_tickets

        known = {row.alias for row in await self.centre.see(people.people)}
        if alias not in known:
            await self.seat(alias, *roles)
        ticket = await self.centre.do(lambda desk: people_tickets.issue(desk, alias))
        found = self.client()
        answer = await found.post("/api/sign-in/link", {"ticket": ticket})
        assert answer.status_code == 200, answer.text
        found.token = answer.json()["token"]
        if pin:
            assert (await found.post("/api/pin", {"pin": pin})).status_code == 200
        return found

    async def close(self):
        await self.parts.studies.close()
        self.exchange.stop()
        await asyncio.to_thread(self.executor.close)


class Browser:
    """Sends what a page sends: origin, page token, JSON."""

    def __init__(self, http, rig):
        self.http = http
        self.rig = rig
        self.token = ""

    async def get(self, path, **more):
        return await self.http.get(path, **more)

    async def post(self, path, body=None, **more):
        return await self.send("POST", path, body, **more)

    async def put(self, path, body=None, **more):
        return await self.send("PUT", path, body, **more)

    async def send(self, method, path, body=None, headers=None, **more):
        given = {
            "origin": self.rig.origin,
            **({"x-seamline-token": self.token} if self.token else {}),
            **(headers or {}),
        }
        given = {name: value for name, value in given.items() if value is not None}
        if body is not None and "content" not in more:
            more["json"] = body
        return await self.http.request(method, path, headers=given, **more)

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())


@asynccontextmanager
async def node(folder, party="alpha", **options):
    """A node for as long as the block runs."""
    rig = NodeRig(folder, party, **options)
    try:
        yield rig
    finally:
        await rig.close()


def code(answer):
    """The error code of an answer."""
    return answer.json()["error"]["code"]


def run(work):
    """Run a coroutine to its end on a loop of its own."""
    return asyncio.run(work)


def free_port():
    """A port of this machine that nobody listens on."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@asynccontextmanager
async def served(rig, *, peer_port=0, web_port=0):
    """The node's doors on real ports of this machine for as long as the block runs."""
    from seamline.gateways.cli.serve import Doors, serve
    from seamline.gateways.web.config import PeerConfig

    doors = Doors(
        peer=PeerConfig(port=peer_port, loopback=True),
        peer_tls=tls.server_context(rig.layout, rig.node_keys) if peer_port else None,
        transport=rig.transport if hasattr(rig.transport, "attach") else None,
    )
    stop = asyncio.Event()
    task = asyncio.create_task(serve(rig.parts, doors, stop))
    try:
        await until_open(rig.parts.config.port, task)
        if peer_port:
            await until_open(peer_port, task)
        yield doors
    finally:
        stop.set()
        await task


async def until_open(port, task):
    """Wait until somebody listens on a port."""
    for _ in range(500):
        if task.done():
            task.result()
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.01)
        else:
            writer.close()
            return
    raise AssertionError(port)


def calling(rig_layout, node_keys):
    """The context maker by which a node calls others."""
    import ssl

    from seamline.gateways.peer import contexts

    def context_for(der):
        pem = ssl.DER_cert_to_PEM_cert(der).encode()
        return contexts.client(tls.client_context(rig_layout, node_keys, server=pem))

    return context_for


def peer_node(folder, party, peer_port):
    """A node that partners can call and that calls partners."""
    from seamline.gateways.peer.transport import HttpsTransport

    config = WebConfig(host=f"{party}.localhost", port=free_port(), tls=False)

    def context_for(der):
        return calling(rig.layout, rig.node_keys)(der)

    transport = HttpsTransport(context_for, loopback=True)
    rig = NodeRig(
        folder, party, config=config, transport=transport, addresses=(f"{party}.localhost:{peer_port}",)
    )
    transport.attach(rig.centre)
    return rig


async def pair(one, other):
    """Pair two nodes both ways, fingerprints compared."""
    from seamline.centre import partners
    from seamline.centre.desk import Actor
    from seamline.ledger.fingerprint import fingerprint_words

    for here, there in ((one, other), (other, one)):
        admin = Actor(f"{here.party}/admin", frozenset({"administrator"}))
        spoken = " ".join(fingerprint_words(there.root.public))
        await here.centre.do(
            lambda desk, admin=admin, there=there, spoken=spoken: partners.pair(
                desk, admin, there.card, spoken
            )
        )
