"""A real node put together from its directory: keys, record, centre, doors."""

import asyncio
import functools
import ssl
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any

import structlog
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_der_x509_certificate

from seamline.centre import rows
from seamline.centre.desk import Home, Reader
from seamline.centre.links import Exchange
from seamline.centre.node import Centre
from seamline.centre.people_ports import Issuer
from seamline.gateways import settings
from seamline.gateways.cli.serve import Doors
from seamline.gateways.cli.verify import own_card
from seamline.gateways.paper.typeset import Paper
from seamline.gateways.peer import contexts
from seamline.gateways.peer.transport import HttpsTransport
from seamline.gateways.settings import Settings
from seamline.gateways.web import logs
from seamline.gateways.web.board import InjectBoard
from seamline.gateways.web.live import Live
from seamline.gateways.web.parts import NodeParts
from seamline.storage import tls
from seamline.storage.authority import days_left
from seamline.storage.clock import SystemClock
from seamline.storage.config import MIB
from seamline.storage.executor import ThreadExecutor
from seamline.storage.founding import CARD, RootIssuer
from seamline.storage.keyfiles import NodeKeys, open_keys
from seamline.storage.layout import Layout, read_private
from seamline.storage.randomness import SystemRandom
from seamline.storage.record import open_record
from seamline.storage.rootkey import open_root
from seamline.storage.sqlite import Store
from seamline.storage.vault import PinVault
from seamline.terms.errors import SeamlineError
from seamline.terms.party import Party

PAGES = "static"

_log = structlog.get_logger("seamline.links")


class OpenNode(AbstractContextManager["OpenNode"]):
    """A node whose record is open in this process; closing it closes the record."""

    def __init__(self, layout: Layout, passphrase: str, *, root_file: Path | None = None) -> None:
        """Open the node of a directory.

        root_file: the party's root, sealed under the same passphrase, where it is at hand (exercises).
        Raises Denied ``passphrase-wrong``, Conflict ``node-running``, NotFound ``file-missing``.
        """
        self.layout = layout
        self.settings: Settings = settings.read(layout)
        self.keys: NodeKeys = open_keys(layout, passphrase)
        node = self.settings.node
        clock, random = SystemClock(), SystemRandom()
        self.card = read_private(layout.root / CARD).decode()
        # A node whose certificate has run out still is its people's, and is the one that gets a new one.
        card = own_card(layout)
        record = self.settings.record
        self.store: Store = open_record(
            layout.record,
            party=node.party,
            keys=self.keys,
            clock=clock,
            random=random,
            readers=record.readers,
            min_free=record.min_free_mib * MIB,
        )
        self.home = Home(node.party, node.exercise, self.keys, random, card.root, logs.mishap)
        self.executor = ThreadExecutor(self.store, max_queued=record.max_queued, readers=record.readers)
        self.transport = HttpsTransport(self._client, loopback=self.settings.peer.loopback)
        self.live = Live(clock.now_ms())
        self.centre = Centre(
            home=self.home,
            executor=self.executor,
            clock=clock,
            transport=self.transport,
            viewers=self.live,
        )
        self.transport.attach(self.centre)
        self.exchange = Exchange(self.centre)
        self.paper = Paper()
        self.issuer: Issuer | None = None
        if root_file is not None and node.exercise:
            self.issuer = RootIssuer(open_root(root_file, passphrase), node.party)
        self._root = card.root
        self._shown: list[ssl.SSLContext] = []
        self.serving = False
        """Whether its doors are open: what is only done while links run asks for it."""

    def _client(self, authority: bytes) -> ssl.SSLContext:
        pem = load_der_x509_certificate(authority).public_bytes(Encoding.PEM)
        return contexts.client(tls.client_context(self.layout, self.keys, server=pem))

    def parts(self) -> NodeParts:
        """Return what the doors need."""
        node = self.settings.node
        return NodeParts(
            centre=self.centre,
            exchange=self.exchange,
            vault=PinVault(self.keys, self.home.random),
            config=self.settings.web,
            party=Party(node.party, node.names, node.kind, root=self._root.hex()),
            centre_names=node.centre,
            live=self.live,
            static=Path(str(_package())) / PAGES,
            health=NodeHealth(self),
            issuer=self.issuer,
            inject=InjectBoard() if node.exercise else None,
            card=self.card,
            paper=self.paper,
        )

    def doors(self) -> Doors:
        """Return how the doors are hung."""
        web = tls.server_context(self.layout, self.keys) if self.settings.web.tls else None
        peer = tls.server_context(self.layout, self.keys) if self.settings.peer.port else None
        self._shown = [context for context in (web, peer) if context is not None]
        return Doors(peer=self.settings.peer, web_tls=web, peer_tls=peer, transport=self.transport)

    def show_renewed(self) -> None:
        """Show the node's renewed TLS certificate to whoever connects, and where it connects, from now on."""
        for context in self._shown:
            tls.load_node(context, self.layout, self.keys)
        self.transport.renew()

    async def watch(self) -> None:
        """Keep ending what runs towards partners that are cut off, however that came to be known.

        The peer door does the same for what comes in.
        """
        changed = asyncio.Event()
        self.live.listen(lambda event, _: changed.set() if event == "partners" else None)
        while True:
            try:
                for party in await self.centre.see(cut_off):
                    self.exchange.forget(party)
                    await self.transport.forget(party)
            except SeamlineError as error:
                _log.warning("links.watch", code=error.code)
            await changed.wait()
            changed.clear()

    def close(self) -> None:
        """Finish what is under way and close the record."""
        self.executor.close()
        self.store.close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the node."""
        self.close()


def cut_off(reader: Reader) -> list[str]:
    """Return the partners whose node's key is revoked."""
    return [row.party for row in reader.every(rows.PARTNER, rows.PartnerRow) if row.cut_off]


@functools.cache
def _package() -> Path:
    import seamline

    return Path(seamline.__file__).parent


class NodeHealth:
    """``gateways.web.parts.Health`` of a real node."""

    def __init__(self, node: OpenNode) -> None:
        self._node = node

    def ready(self) -> dict[str, Any]:
        """Return whether the record accepts, and why not."""
        condition = self._node.store.condition
        return {"ready": condition.accepting, "record": condition.reason or "accepting"}

    def figures(self) -> Mapping[str, float]:
        """Return the figures of record, executor and links."""
        node = self._node
        figures, load = node.store.figures, node.executor.load
        found: dict[str, float] = {
            "entries_total": figures.entries,
            "commits_total": figures.commits,
            "commit_last_s": figures.last_commit_s,
            "commit_slowest_s": figures.slowest_commit_s,
            "fsync_errors_total": figures.sync_errors,
            "write_ahead_bytes": figures.wal_bytes,
            "queue_depth": load.queued,
            "refused_total": load.refused,
            "certificate_days_left": days_left(tls.certificate(node.layout), node.centre.clock.now_ms()),
        }
        return {
            **found,
            **node.store.read(lambda view: lags(Reader(view, node.home, node.centre.clock.now_ms()))),
        }


def lags(reader: Reader) -> dict[str, float]:
    """Return, per partner, the age of the last contact and how much waits."""
    found: dict[str, float] = {}
    for row in reader.every(rows.PARTNER, rows.PartnerRow):
        if row.contact:
            found[f"contact_age_s{{{row.party}}}"] = (reader.now - row.contact) / 1_000
        waiting = sum(
            reader.view.count(rows.QUEUE, group=f"{row.party}/{lane}")
            for lane in ("standing", "flash", "routine", "bulk")
        )
        found[f"unsent{{{row.party}}}"] = waiting
    return found
