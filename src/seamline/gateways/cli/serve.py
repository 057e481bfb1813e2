"""``serve``: both doors of a node and what it does by itself, in one loop, until it is told to stop."""

import asyncio
import contextlib
import signal
import ssl
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from typing import Any

import structlog
import uvicorn

from seamline.centre import duty, people_sessions, people_signin, restored
from seamline.gateways.peer import contexts
from seamline.gateways.peer.door import PeerDoor, peer_protocol
from seamline.gateways.peer.transport import HttpsTransport
from seamline.gateways.web import app
from seamline.gateways.web.config import PeerConfig, check
from seamline.gateways.web.parts import NodeParts
from seamline.gateways.web.protocol import guarded, settings
from seamline.terms.errors import Denied, SeamlineError, Unavailable

SWEEP_S = 600.0
STARTED_S = 0.02

_log = structlog.get_logger("seamline.serve")


@dataclass(frozen=True)
class Doors:
    """What serving needs beside the node's parts.

    web_tls: the context of the pages, None for plain http on this machine. peer_tls: a context with this
    node's certificate, None where partners cannot reach it. transport: how partners are called.
    """

    peer: PeerConfig
    web_tls: ssl.SSLContext | None = None
    peer_tls: ssl.SSLContext | None = None
    transport: HttpsTransport | None = None


class Server(uvicorn.Server):
    """A server whose signals are somebody else's business: two of them run in one loop."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture nothing."""
        yield


async def serve(parts: NodeParts, doors: Doors, stop: asyncio.Event | None = None) -> None:
    """Serve until SIGINT, SIGTERM or ``stop``; requests that are under way are finished.

    Raises Denied ``password-default-in-use`` where somebody has a password that everybody knows, InvalidInput
    for an unsafe binding, Unavailable ``address-in-use`` where a door cannot be opened. Nothing is open then.
    """
    await check_start(parts)
    await restored.settle(parts.centre)
    stop = stop or asyncio.Event()
    servers = [web_server(parts, doors)]
    closing: list[Callable[[], None]] = [parts.exchange.stop]
    work: list[Coroutine[Any, Any, None]] = [duty.run(parts.centre), _sweep(parts)]
    if doors.peer_tls is not None and doors.peer.port:
        door = PeerDoor(parts.centre, parts.exchange, contexts.server(doors.peer_tls))
        parts.live.listen(door.tell)
        await door.start()
        servers.append(peer_server(door, doors))
        closing.append(door.close)
        work.append(door.watch())
    with _signals(stop):
        tasks = [asyncio.create_task(one) for one in work]
        running = [asyncio.create_task(_run(server)) for server in servers]
        try:
            await _started(servers, running)
            await parts.exchange.start()
            _log.info("serve.ready", party=parts.party.id, address=parts.config.address)
            await _until(stop, [*tasks, *running])
        finally:
            for close in closing:
                close()
            for server in servers:
                server.should_exit = True
            for task in tasks:
                task.cancel()
            if doors.transport is not None:
                await doors.transport.close()
            await asyncio.gather(*tasks, *running, return_exceptions=True)
            _log.info("serve.stopped", party=parts.party.id)


async def check_start(parts: NodeParts) -> None:
    """Refuse to start an unsafe node."""
    check(parts.config)
    known = await parts.centre.see(people_signin.defaults_in_use)
    if known:
        raise Denied(
            "password-default-in-use", "somebody has a password that everybody knows", alias=known[0]
        )


def web_server(parts: NodeParts, doors: Doors) -> Server:
    """Return the server of pages and API."""
    config = parts.config
    context = doors.web_tls
    return Server(
        settings(
            app.app(parts),
            guarded(config.connections_per_address),
            host=config.bind,
            port=config.port,
            connections=config.connections,
            **_tls(context),
        )
    )


def peer_server(door: PeerDoor, doors: Doors) -> Server:
    """Return the server for partners' nodes."""
    return Server(
        settings(
            door,
            peer_protocol(doors.peer.connections),
            host=doors.peer.bind,
            port=doors.peer.port,
            connections=doors.peer.connections,
            **_tls(doors.peer_tls),
        )
    )


def _tls(context: ssl.SSLContext | None) -> dict[str, Any]:
    return {} if context is None else {"ssl_context_factory": lambda _config, _default: context}


async def _run(server: Server) -> None:
    try:
        await server.serve()
    except SystemExit as error:
        # uvicorn's way to say that the address cannot be bound.
        raise Unavailable("address-in-use", "the address cannot be bound", port=server.config.port) from error


async def _started(servers: list[Server], running: list[asyncio.Task[None]]) -> None:
    while not all(server.started for server in servers):
        for task in running:
            if task.done():
                task.result()
                raise Unavailable("address-in-use", "a door closed at once")
        await asyncio.sleep(STARTED_S)


async def _until(stop: asyncio.Event, tasks: list[asyncio.Task[None]]) -> None:
    """Wait for the word to stop; something that ends by itself is a fault and ends everything."""
    waiter = asyncio.create_task(stop.wait())
    try:
        done, _ = await asyncio.wait([waiter, *tasks], return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            if task is not waiter:
                task.result()
                raise Unavailable("serve-ended", "a part of the node ended by itself")
    finally:
        waiter.cancel()


async def _sweep(parts: NodeParts) -> None:
    while True:
        await parts.centre.clock.sleep(SWEEP_S)
        try:
            await parts.centre.do(people_sessions.sweep)
        except SeamlineError as error:
            _log.warning("serve.sweep", code=error.code)


@contextlib.contextmanager
def _signals(stop: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    caught = []
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(number, stop.set)
            caught.append(number)
    try:
        yield
    finally:
        for number in caught:
            loop.remove_signal_handler(number)
