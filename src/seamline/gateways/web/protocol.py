"""HTTP/1.1 as both doors speak it: uvicorn's h11 protocol, with patience and room that end.

h11 and not a faster parser, because it refuses what is ambiguous. There is no HTTP/2 here: what it would
bring in speed it would bring in ways to be overwhelmed.
"""

import asyncio
from collections import defaultdict
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from seamline.gateways.web.limits import asker

HEADERS_S = 10.0
"""From the first byte of a request to the end of its headers."""
TAKE_S = 30.0
"""A client that takes nothing of an answer for so long is cut."""
KEEP_ALIVE_S = 30
MAX_HEADER_BYTES = 32_768
MAX_SOCKET_BYTES = 4_096
GRACE_S = 5


class Census:
    """Open connections per address."""

    def __init__(self, per_address: int) -> None:
        self._per_address = per_address
        self._open: defaultdict[str, set[asyncio.Transport]] = defaultdict(set)

    def enter(self, address: str, transport: asyncio.Transport) -> bool:
        """Count a connection; False where its address has as many as it may."""
        who = asker(address)
        held = {other for other in self._open[who] if not other.is_closing()}
        self._open[who] = held
        if len(held) >= self._per_address:
            return False
        held.add(transport)
        if len(self._open) > 4_096:
            self._sweep()
        return True

    def count(self) -> int:
        """Return how many connections are open."""
        self._sweep()
        return sum(len(held) for held in self._open.values())

    def _sweep(self) -> None:
        for who, held in list(self._open.items()):
            alive = {transport for transport in held if not transport.is_closing()}
            if alive:
                self._open[who] = alive
            else:
                del self._open[who]


class GuardedProtocol(H11Protocol):
    """One connection. Subclasses carry the census of their server."""

    census: Census

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        """Begin, unless this address has connections enough."""
        self._patience: asyncio.TimerHandle | None = None
        self._taking: asyncio.TimerHandle | None = None
        super().connection_made(transport)
        if not self.census.enter(self.client[0] if self.client else "", transport):
            transport.abort()
            return
        self._wait(HEADERS_S)

    def data_received(self, data: bytes) -> None:
        """Take bytes; headers that do not end are not waited for."""
        super().data_received(data)
        between = self.conn.their_state is h11.IDLE
        if not between:
            self._wait(0)
        elif self._patience is None and self.conn.trailing_data[0]:
            self._wait(HEADERS_S)

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Hand the connection over; from now on the socket has its own patience."""
        self._wait(0)
        super().handle_websocket_upgrade(event)

    def pause_writing(self) -> None:
        """The client takes nothing: wait a while."""
        super().pause_writing()
        if self._taking is None:
            self._taking = self.loop.call_later(TAKE_S, self.transport.abort)

    def resume_writing(self) -> None:
        """The client takes again."""
        super().resume_writing()
        if self._taking is not None:
            self._taking.cancel()
            self._taking = None

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        self._wait(0)
        if self._taking is not None:
            self._taking.cancel()
            self._taking = None
        super().connection_lost(exc)

    def shutdown(self) -> None:
        """Close now what is idle; a client that is silent would let TLS wait for its farewell."""
        if self.cycle is None or self.cycle.response_complete:
            self.transport.abort()
        else:
            super().shutdown()

    def _wait(self, seconds: float) -> None:
        if self._patience is not None:
            self._patience.cancel()
        self._patience = self.loop.call_later(seconds, self.transport.abort) if seconds else None


def guarded(per_address: int) -> type[GuardedProtocol]:
    """Return the protocol of one server, with a census of its own."""

    class Protocol(GuardedProtocol):
        census = Census(per_address)

    return Protocol


def settings(
    app: Any, protocol: type[GuardedProtocol], *, host: str, port: int, connections: int, **more: Any
) -> uvicorn.Config:
    """Return uvicorn's settings as both doors use them: no proxy is believed, no version is told."""
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        http=protocol,
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=connections,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=GRACE_S,
        h11_max_incomplete_event_size=MAX_HEADER_BYTES,
        ws="websockets-sansio",
        ws_max_size=MAX_SOCKET_BYTES,
        ws_max_queue=4,
        ws_ping_interval=20.0,
        ws_ping_timeout=20.0,
        **more,
    )
