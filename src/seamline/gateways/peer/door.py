"""The door for partners' nodes: HTTPS with certificates on both sides, two calls, nothing else.

Who asks is known from the certificate alone, looked at anew for every request. Cutting a partner off ends
its open connections and whatever runs for it.
"""

import asyncio
import ssl
from collections import defaultdict
from typing import Any

import structlog
from starlette.types import Receive, Scope, Send

from seamline.centre.links import MAX_ASK, Exchange
from seamline.centre.node import Centre
from seamline.gateways.peer import contexts, identity, trust
from seamline.gateways.web import failures
from seamline.gateways.web.limits import Buckets
from seamline.gateways.web.protocol import Census, GuardedProtocol
from seamline.terms import canonical
from seamline.terms.errors import Denied, NotFound, SeamlineError

PULL = "/peer/v1/pull"
PUSH = "/peer/v1/push"
MAX_PUSH = 4 * 1_024 * 1_024
"""Bytes of one push: what one answer to a pull may hold, four times over."""
BODY_S = 60.0
"""A push over a slow radio link takes a while; a longer one is cut into more."""
MAX_AT_ONCE = 4
"""Requests of one partner at a time; a node needs two."""
REQUESTS_PER_S = 20.0
WATCH_S = 0.5
"""How soon a revocation by another process is seen."""
MEDIA = b"application/octet-stream"

_log = structlog.get_logger("seamline.peer")


class PeerProtocol(GuardedProtocol):
    """One connection; its requests carry the certificate that was shown, and the connection itself.

    No ASGI server hands these to the application.
    """

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        """Begin; the handshake is over, so the certificate is there."""
        tls = transport.get_extra_info("ssl_object")
        shown = tls.getpeercert(binary_form=True) if tls is not None else None
        self.app_state = {**self.app_state, "certificate": shown or b"", "connection": transport}
        super().connection_made(transport)


def peer_protocol(connections: int) -> type[PeerProtocol]:
    """Return the protocol of one server, with a census of its own."""

    class Protocol(PeerProtocol):
        census = Census(connections)

    return Protocol


class PeerDoor:
    """An ASGI application for partners' nodes."""

    def __init__(self, centre: Centre, exchange: Exchange, context: ssl.SSLContext) -> None:
        """Take in a context of ``contexts.server``; partners' authorities are added to it as they come."""
        self._centre = centre
        self._exchange = exchange
        self._context = context
        self._authorities: set[bytes] = set()
        self._open: defaultdict[str, set[asyncio.Transport]] = defaultdict(set)
        self._running: defaultdict[str, set[asyncio.Task[bytes]]] = defaultdict(set)
        self._buckets = Buckets(REQUESTS_PER_S, 2 * REQUESTS_PER_S, centre.clock.monotonic)
        self._look = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        party = ""
        try:
            party = await self._who(scope)
            self._open[party].add(scope["state"]["connection"])
            answer = await self._answer(party, scope, receive)
        except SeamlineError as error:
            _log.warning("peer.refused", partner=party, path=scope["path"][:64], code=error.code)
            await _send(send, failures.status_of(error), canonical.encode({"code": _told(error)}))
            return
        if answer is not None:
            await _send(send, 200, answer)

    async def _who(self, scope: Scope) -> str:
        """Return the partner whose node asks. Raises Denied: one code, whatever is wrong."""
        certificate = identity.read(scope["state"].get("certificate", b""))
        party = identity.party_of(certificate)
        known = await self._centre.see(lambda reader: trust.one(reader, party))
        if known is None:
            raise Denied("partner-refused", "", why="unknown", partner=party)
        authority = identity.read(known.authority)
        refusal = identity.objection(
            certificate, authority, party, identity.CLIENT, self._centre.clock.now_ms()
        )
        if refusal is not None or known.cut_off:
            raise Denied("partner-refused", "", why=refusal.code if refusal else "cut-off", partner=party)
        return party

    async def _answer(self, party: str, scope: Scope, receive: Receive) -> bytes | None:
        calls = {PULL: (self._exchange.answer_pull, MAX_ASK), PUSH: (self._exchange.take_push, MAX_PUSH)}
        if scope["method"] != "POST" or scope["path"] not in calls:
            raise NotFound("path-not-found", "there is no such thing")
        self._buckets.take(party)
        if len(self._running[party]) >= MAX_AT_ONCE:
            raise failures.RateLimited("rate-limited", "too many requests at a time")
        call, limit = calls[scope["path"]]
        body = await _body(receive, limit)
        work = asyncio.create_task(call(party, body))
        gone = asyncio.create_task(_gone(receive))
        self._running[party].add(work)
        try:
            await asyncio.wait({work, gone}, return_when=asyncio.FIRST_COMPLETED)
            # Cut off, or the partner hung up: there is nobody to answer.
            return work.result() if work.done() and not work.cancelled() else None
        finally:
            self._running[party].discard(work)
            work.cancel()
            gone.cancel()

    def tell(self, event: str, doc: bytes) -> None:
        """Look at once when something about partners has changed in this process."""
        del doc
        if event == "partners":
            self._look.set()

    def cut(self, party: str) -> int:
        """Close a partner's connections and stop what runs for it; return how many there were."""
        held = [transport for transport in self._open.pop(party, set()) if not transport.is_closing()]
        for transport in held:
            transport.abort()
        for work in tuple(self._running[party]):
            work.cancel()
        return len(held)

    def close(self) -> None:
        """Close everything: partners try again when this node is back."""
        for party in list(self._open):
            self.cut(party)

    async def start(self) -> None:
        """Trust the partners that are paired. Before this, nobody gets through the handshake."""
        await self._look_around()

    async def watch(self) -> None:
        """Keep closing what may no longer be open, for as long as the node runs."""
        while True:
            try:
                async with asyncio.timeout(WATCH_S):
                    await self._look.wait()
            except TimeoutError:
                pass
            self._look.clear()
            try:
                await self._look_around()
            except SeamlineError as error:
                _log.warning("peer.watch", code=error.code)

    async def _look_around(self) -> None:
        for party, connections in list(self._open.items()):
            self._open[party] = {one for one in connections if not one.is_closing()}
            if not self._open[party]:
                del self._open[party]
        known = await self._centre.see(trust.every)
        contexts.trust(self._context, (one.authority for one in known.values()), self._authorities)
        for party in list(self._open):
            held = known.get(party)
            if (held is None or held.cut_off) and (count := self.cut(party)):
                _log.warning("peer.cut", partner=party, connections=count)

    def connections(self) -> int:
        """Return how many connections of partners are open."""
        return sum(not one.is_closing() for held in self._open.values() for one in held)


async def _body(receive: Receive, limit: int) -> bytes:
    held = bytearray()
    try:
        async with asyncio.timeout(BODY_S):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise failures.TooSlow("body-too-slow", "the body did not come")
                held += message.get("body", b"")
                if len(held) > limit:
                    raise failures.TooMuch("body-too-long", f"at most {limit} bytes", most=limit)
                if not message.get("more_body"):
                    return bytes(held)
    except TimeoutError as error:
        raise failures.TooSlow("body-too-slow", "the body did not come") from error


async def _gone(receive: Receive) -> None:
    """Wait until the partner has hung up."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _told(error: SeamlineError) -> str:
    """Return the code that a partner is told: what is not there and what is not its to know look the same."""
    return "not-found" if isinstance(error, NotFound) else error.code


async def _send(send: Any, status: int, body: bytes) -> None:
    headers = [
        (b"content-type", MEDIA),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
