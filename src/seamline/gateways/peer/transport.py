"""Calling partners' nodes: ``centre.ports.Transport`` over HTTPS with certificates on both sides.

HTTP/1.1, no redirects, no proxies from the environment, only the addresses on the paired card, only the
partner's own pinned authority. Every failure is Unavailable.
"""

import asyncio
import ssl
from collections.abc import Callable
from typing import Any

import httpx
import structlog

from seamline.centre.handover import MAX_ANSWER
from seamline.centre.links import MAX_WAIT_MS
from seamline.centre.node import Centre
from seamline.gateways.peer import addresses, identity
from seamline.gateways.peer.door import PULL, PUSH
from seamline.gateways.peer.trust import Trust, one
from seamline.terms.errors import InvalidInput, SeamlineError, Unavailable

CONNECT_S = 10.0
ANSWER_S = MAX_WAIT_MS / 1_000 + 30.0
"""A pull may wait for something to come, and then it comes over a slow link."""
MAX_TAKEN = MAX_ANSWER + 262_144
"""Bytes of one answer; parcels and what packs them."""

ContextFor = Callable[[bytes], ssl.SSLContext]
"""The TLS context of this node for calling a node certified by this one authority (DER)."""

_log = structlog.get_logger("seamline.peer")


class HttpsTransport:
    """Carries requests to partners' nodes."""

    def __init__(self, context_for: ContextFor, *, loopback: bool = False) -> None:
        self._context_for = context_for
        self._loopback = loopback
        self._centre: Centre | None = None
        self._clients: dict[str, tuple[Trust, httpx.AsyncClient]] = {}
        self._retired: list[httpx.AsyncClient] = []
        self._running: dict[str, set[asyncio.Task[Any]]] = {}

    def attach(self, centre: Centre) -> None:
        """Say whose partners are called; the centre is made with its transport, so this comes after."""
        self._centre = centre

    async def pull(self, partner: str, ask: bytes) -> bytes:
        """Send what we hold, get packed parcels."""
        return await self._call(partner, PULL, ask)

    async def push(self, partner: str, packed: bytes) -> bytes:
        """Send packed parcels, get the partner's heads."""
        return await self._call(partner, PUSH, packed)

    async def _call(self, partner: str, path: str, body: bytes) -> bytes:
        assert self._centre is not None, "attach comes first"
        trust = await self._centre.see(lambda reader: one(reader, partner))
        if trust is None or trust.cut_off:
            await self.forget(partner)
            raise Unavailable("partner-cut-off", "this partner is not called")
        if not trust.addresses:
            raise Unavailable("partner-no-address", "this partner has no address")
        client = await self._client(trust)
        failure: SeamlineError = Unavailable("partner-unreachable", "no address answers")
        for address in trust.addresses:
            try:
                return await self._guarded(partner, self._post(client, trust, address, path, body))
            except _Unreached as error:
                failure = error
        raise failure

    async def _guarded(self, partner: str, work: Any) -> bytes:
        """Run a request that ``forget`` can end."""
        task: asyncio.Task[bytes] = asyncio.ensure_future(work)
        held = self._running.setdefault(partner, set())
        held.add(task)
        try:
            await asyncio.wait({task})
            if task.cancelled():
                raise Unavailable("partner-cut-off", "this partner is not called")
            return task.result()
        finally:
            held.discard(task)
            task.cancel()

    async def _post(
        self, client: httpx.AsyncClient, trust: Trust, address: str, path: str, body: bytes
    ) -> bytes:
        try:
            place = addresses.read(address)
            numeric = await addresses.pinned(place, loopback=self._loopback)
        except (InvalidInput, Unavailable) as error:
            raise _Unreached(error.code, error.safe) from error
        host = f"[{numeric}]" if ":" in numeric else numeric
        request = client.build_request(
            "POST",
            f"https://{host}:{place.port}{path}",
            content=body,
            headers={"host": f"{place.host}:{place.port}", "content-type": "application/octet-stream"},
            extensions={"sni_hostname": place.host},
        )
        try:
            answer = await client.send(request, stream=True)
            try:
                self._check_server(answer, trust)
                return await _taken(answer)
            finally:
                await answer.aclose()
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise _Unreached("partner-unreachable", "no connection", cause=type(error).__name__) from error
        except (httpx.HTTPError, ssl.SSLError, OSError) as error:
            raise Unavailable(
                "partner-unreachable", "the connection broke", cause=type(error).__name__
            ) from error

    def _check_server(self, answer: httpx.Response, trust: Trust) -> None:
        """Refuse an answer of another node than this partner's. TLS has checked the authority."""
        assert self._centre is not None
        stream = answer.extensions.get("network_stream")
        tls = stream.get_extra_info("ssl_object") if stream is not None else None
        shown = tls.getpeercert(binary_form=True) if tls is not None else b""
        try:
            refusal = identity.objection(
                identity.read(shown or b""),
                identity.read(trust.authority),
                trust.party,
                identity.SERVER,
                self._centre.clock.now_ms(),
            )
        except InvalidInput as error:
            raise Unavailable("partner-refused", "the certificate is malformed", cause=error.code) from error
        if refusal is not None:
            raise Unavailable("partner-refused", "another node answers", cause=refusal.code)

    async def _client(self, trust: Trust) -> httpx.AsyncClient:
        held = self._clients.get(trust.party)
        if held is not None and held[0].authority == trust.authority:
            return held[1]
        if held is not None:
            await self.forget(trust.party)
        client = httpx.AsyncClient(
            verify=self._context_for(trust.authority),
            http1=True,
            http2=False,
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(ANSWER_S, connect=CONNECT_S),
            limits=httpx.Limits(max_connections=4, max_keepalive_connections=2, keepalive_expiry=60),
            headers={"user-agent": "seamline", "accept-encoding": "identity"},
        )
        self._clients[trust.party] = (trust, client)
        return client

    def renew(self) -> None:
        """Show the node's renewed certificate from the next call on; calls under way go on to their end."""
        self._retired += [client for _, client in self._clients.values()]
        self._clients.clear()

    async def forget(self, partner: str) -> None:
        """End what runs towards a partner and close its connections."""
        for task in tuple(self._running.get(partner, ())):
            task.cancel()
        held = self._clients.pop(partner, None)
        if held is not None:
            await held[1].aclose()

    async def close(self) -> None:
        """Close every connection."""
        for partner in list(self._clients):
            await self.forget(partner)
        for client in self._retired:
            await client.aclose()


class _Unreached(Unavailable):
    """Nothing was sent: another address may be tried."""


async def _taken(answer: httpx.Response) -> bytes:
    """Return the body of an answer, at most MAX_TAKEN bytes."""
    held = bytearray()
    async for part in answer.aiter_raw():
        held += part
        if len(held) > MAX_TAKEN:
            raise Unavailable("answer-too-long", "the partner's answer is too long")
    if answer.status_code != 200:
        raise Unavailable("partner-refused", "the partner refused", status=answer.status_code)
    return bytes(held)
