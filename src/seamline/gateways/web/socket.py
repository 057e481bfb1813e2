"""The live connection of a page: one WebSocket a tab.

The page may only say that somebody touched it. Origin and session are checked before the socket is accepted
and again while it stands: what ends a session ends its sockets.
"""

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect

from seamline.centre import inbox, people_sessions, picture, rows, shown, visible
from seamline.centre.desk import Actor, Reader
from seamline.centre.people_roles import may
from seamline.gateways.web.live import Viewer
from seamline.gateways.web.parts import NodeParts
from seamline.gateways.web.session import Visit, check_origin, token_in, visit
from seamline.terms.errors import SeamlineError

GAP_S = 0.15
"""Between two batches to one viewer: several changes of one thing become one message."""
CHECK_S = 5.0
"""How often a quiet socket's session is looked at again."""
SEND_S = 20.0
"""A viewer that takes nothing for so long is cut."""
MAX_SAID_CHARS = 64
ALIVE = '{"do":"alive"}'
POLICY = 1008
TRY_LATER = 1013

Pending = Mapping[tuple[str, str], Mapping[str, Any]]
_log = structlog.get_logger("seamline.web")


async def live(socket: WebSocket, parts: NodeParts) -> None:
    """Serve one page until it goes, falls silent, or its session ends."""
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in socket.scope["headers"]}
    try:
        check_origin(headers, parts.config, required=True)
    except SeamlineError as error:
        _log.warning("socket.refused", code=error.code)
        await socket.close(POLICY)
        return
    found = await visit(parts.centre, token_in(headers, parts.config, parts.party.id))
    if found is None:
        await socket.close(POLICY)
        return
    viewer = Viewer(people_sessions.digest(parts.centre.home, found.token), found.alias)
    if not parts.live.join(viewer):
        await socket.close(TRY_LATER)
        return
    try:
        await socket.accept()
        await _both(socket, parts, found, viewer)
    finally:
        parts.live.leave(viewer)


async def _both(socket: WebSocket, parts: NodeParts, found: Visit, viewer: Viewer) -> None:
    tasks = {
        asyncio.create_task(_listen(socket, parts, found)),
        asyncio.create_task(_speak(socket, parts, found, viewer)),
    }
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            error = task.exception()
            if error is not None and not isinstance(error, WebSocketDisconnect | TimeoutError):
                _log.warning("socket.failed", error=type(error).__name__)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):
            await socket.close(POLICY)


async def _listen(socket: WebSocket, parts: NodeParts, found: Visit) -> None:
    """Take "somebody touched the page"; anything else ends the socket."""
    while True:
        said = await socket.receive_text()
        if len(said) > MAX_SAID_CHARS or "".join(said.split()) != ALIVE:
            return
        current = await visit(parts.centre, found.token)
        if current is None:
            return
        if parts.centre.clock.now_ms() - current.session.seen >= people_sessions.TOUCH_MS:
            await parts.centre.do(lambda desk: people_sessions.touch(desk, found.token))


async def _speak(socket: WebSocket, parts: NodeParts, found: Visit, viewer: Viewer) -> None:
    now = parts.centre.clock.now_ms()
    await _send(socket, {"event": "hello", "now": now, "told": parts.live.mark_for(found.actor)})
    while True:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(viewer.changed.wait(), CHECK_S)
        current = await visit(parts.centre, found.token)
        if current is None:
            await _send(socket, {"event": "signed-out"})
            return
        pending = viewer.take()
        if pending:
            actor = current.actor
            for message in await parts.centre.see(lambda reader: messages(reader, actor, pending)):  # noqa: B023 - run at once
                await _send(socket, message)
            if ("inject", "") in pending and parts.inject is not None:
                await _send(socket, {"event": "inject", "inject": parts.inject.state()})
            await asyncio.sleep(GAP_S)


async def _send(socket: WebSocket, message: Mapping[str, Any]) -> None:
    await asyncio.wait_for(socket.send_text(msgspec.json.encode(message).decode()), SEND_S)


def messages(reader: Reader, actor: Actor, pending: Pending) -> list[dict[str, Any]]:
    """Return what a person's page is told of what changed: the newest state, only what the role may see."""
    found: list[dict[str, Any]] = []
    sees = may(actor, "picture.see")
    # What is kept from a person moves nothing on that person's page, not even an inbox that stays as it was.
    pending = {what: doc for what, doc in pending.items() if _shown_to(reader, actor, *what)}
    if any(event == "partners" for event, _ in pending) and may(actor, "partner.see"):
        found.append({"event": "keys"})
    if any(event == "seam" for event, _ in pending) and may(actor, "seam.see"):
        found.append({"event": "seam"})
    for event, key in pending:
        if event in BARE:
            found.append({"event": event})
        elif sees and event in TELLING:
            message = TELLING[event](reader, actor, key)
            if message is not None:
                found.append({"event": event, **message})
    if sees and any(event in MOVES_INBOX for event, _ in pending):
        found.append({"event": "inbox", "inbox": inbox.waiting(reader, actor)})
    return found


def _shown_to(reader: Reader, actor: Actor, event: str, key: str) -> bool:
    ob = key if event in ("object", "alarm") else ""
    if event == "log":
        line = reader.find(rows.LOGLINE, key, rows.LogLine)
        ob = line.ob if line else ""
    return not ob or visible.knows(reader, actor, ob)


def _log_line(reader: Reader, _actor: Actor, key: str) -> dict[str, Any] | None:
    line = reader.find(rows.LOGLINE, key, rows.LogLine)
    return None if line is None else {"line": picture.log_line(reader, line)}


def _object(reader: Reader, _actor: Actor, key: str) -> dict[str, Any] | None:
    thing = thing_of(reader, key)
    return None if thing is None else {"object": thing}


def _alarm(reader: Reader, _actor: Actor, key: str) -> dict[str, Any] | None:
    thing = thing_of(reader, key)
    return None if thing is None else {"ob": thing["id"], "title": thing["title"]}


def _partners(reader: Reader, actor: Actor, key: str) -> dict[str, Any]:
    del key
    return {"partners": picture.partner_states(reader, actor)}


BARE = frozenset({"understandings", "lines", "people"})
"""Told without content: the page asks for what it shows."""
TELLING: Mapping[str, Callable[[Reader, Actor, str], dict[str, Any] | None]] = {
    "log": _log_line,
    "object": _object,
    "alarm": _alarm,
    "partners": _partners,
}
MOVES_INBOX = frozenset({"object", "alarm", "understandings", "lines"})


def thing_of(reader: Reader, ob: str) -> dict[str, Any] | None:
    """Return an object as lists show it, None where there is none."""
    report = reader.find(rows.REPORT, ob, rows.ReportRow)
    if report is not None:
        return shown.report_object(reader, report)
    held = visible.find(reader, ob)
    return None if held is None else shown.object_object(reader, held)
