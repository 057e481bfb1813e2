"""The control socket: how commands on a node's directory reach the node while it runs.

A Unix socket in the node's directory, for the account that runs the node and nobody else. One order a
connection, one answer, each framed as: bytes of JSON (4, big-endian), bytes of the file (4), the JSON, the
file. Whoever can open it could as well read the record and the process's memory: it gives no new power.
"""

import asyncio
import contextlib
import os
import socket
import stat
import struct
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import structlog

from seamline.ledger.pack import MAX_PACK_BYTES
from seamline.storage.layout import PRIVATE, Layout
from seamline.terms import errors
from seamline.terms.errors import InvalidInput, SeamlineError, Unavailable

SOCKET = "control.sock"
MAX_ORDER_BYTES = 1_048_576
"""Of an order's or an answer's JSON."""
MAX_PATH = 100
"""Longer paths do not fit into a socket's address everywhere; they are reached through the directory."""
ORDER_S = 10.0
"""An order that does not come whole in this time is dropped."""
ANSWER_S = 300.0
MAX_AT_ONCE = 4

_FRAME = struct.Struct(">II")
_CREDENTIALS = struct.Struct("3i")
_FAMILIES = {
    family.__name__: family
    for family in (
        errors.InvalidInput,
        errors.Denied,
        errors.NotFound,
        errors.Conflict,
        errors.ProtocolError,
        errors.Unavailable,
    )
}

_log = structlog.get_logger("seamline.control")


class Order(msgspec.Struct, frozen=True):
    """What is asked of the node. args: JSON values by name. file: bytes that come along."""

    name: str
    args: dict[str, Any] = {}
    file: bytes = b""


class Answer(msgspec.Struct, frozen=True):
    """What the node says. value: as JSON gives it. file: bytes that come along."""

    value: Any = None
    file: bytes = b""


Obey = Callable[[Order], Awaitable[Answer]]


class _Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    args: dict[str, Any] = {}


class _Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """family: a name of _FAMILIES where it is an error, "" where all is well."""

    value: Any = None
    family: str = ""
    code: str = ""
    safe: str = ""


@contextlib.asynccontextmanager
async def listening(layout: Layout, obey: Obey) -> AsyncIterator[None]:
    """Take orders for as long as the block runs. The caller holds the lease of the record.

    Raises Unavailable ``control-socket`` where the socket cannot be made.
    """
    gate = asyncio.Semaphore(MAX_AT_ONCE)

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if _allowed(writer.get_extra_info("socket")):
                async with gate:
                    await _serve(reader, writer, obey)
        except (OSError, asyncio.IncompleteReadError, TimeoutError):
            pass  # whoever asked has gone
        finally:
            writer.close()

    with _bound(layout) as bound:
        server = await asyncio.start_unix_server(meet, sock=bound)
        try:
            yield
        finally:
            server.close()


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, obey: Obey) -> None:
    told, file = _Told(), b""
    try:
        async with asyncio.timeout(ORDER_S):
            order = await _order(reader)
        answer = await obey(order)
        told, file = _Told(answer.value), answer.file
        _log.info("control.order", order=order.name)
    except SeamlineError as error:
        told = _Told(family=_family(error), code=error.code, safe=error.safe)
        _log.warning("control.refused", code=error.code, reason=error.context.get("reason", ""))
    except asyncio.IncompleteReadError:
        return
    except Exception:  # noqa: BLE001 - the edge: whoever gave the order must hear of it
        _log.exception("control.failed")
        told = _Told(family="Unavailable", code="internal")
    raw = msgspec.json.encode(told)
    writer.write(_FRAME.pack(len(raw), len(file)) + raw + file)
    await writer.drain()


async def _order(reader: asyncio.StreamReader) -> Order:
    size, extra = _FRAME.unpack(await reader.readexactly(_FRAME.size))
    _check_sizes(size, extra)
    try:
        asked = msgspec.json.decode(await reader.readexactly(size), type=_Asked)
    except msgspec.DecodeError as error:
        raise InvalidInput("order-form", "an order is malformed") from error
    return Order(asked.name, asked.args, await reader.readexactly(extra))


def send(layout: Layout, order: Order) -> Answer | None:
    """Give an order to the node that runs in a directory; None where none takes orders there.

    Raises what the node raises; Unavailable ``control-broken`` where it goes away before it answers.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(ANSWER_S)
        try:
            with _address(layout) as address:
                line.connect(address)
        except (FileNotFoundError, ConnectionRefusedError):
            return None
        except OSError as error:
            raise Unavailable("control-broken", "the node does not take orders") from error
        try:
            raw = msgspec.json.encode(_Asked(order.name, order.args))
            line.sendall(_FRAME.pack(len(raw), len(order.file)) + raw + order.file)
            size, extra = _FRAME.unpack(_exactly(line, _FRAME.size))
            _check_sizes(size, extra)
            told = msgspec.json.decode(_exactly(line, size), type=_Told)
            file = _exactly(line, extra)
        except (OSError, msgspec.DecodeError) as error:
            raise Unavailable("control-broken", "the node went away") from error
    if told.family:
        raise _FAMILIES.get(told.family, Unavailable)(told.code, told.safe)
    return Answer(told.value, file)


def _exactly(line: socket.socket, size: int) -> bytes:
    held = bytearray()
    while len(held) < size:
        part = line.recv(min(size - len(held), 1 << 20))
        if not part:
            raise ConnectionResetError
        held += part
    return bytes(held)


def _check_sizes(size: int, extra: int) -> None:
    if size > MAX_ORDER_BYTES or extra > MAX_PACK_BYTES:
        raise InvalidInput("order-size", "an order is too long")


def _family(error: SeamlineError) -> str:
    return next((name for name, family in _FAMILIES.items() if isinstance(error, family)), "Unavailable")


def _allowed(line: socket.socket) -> bool:
    """Say whether the other end is of the node's own account, or root's."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True  # the directory and the socket's mode are what keeps others out
    raw = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    return _CREDENTIALS.unpack(raw)[1] in (0, os.geteuid())


@contextlib.contextmanager
def _bound(layout: Layout) -> Iterator[socket.socket]:
    path = layout.root / SOCKET
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        try:
            with contextlib.suppress(FileNotFoundError):
                # Of a process that died: the lease says that none other runs.
                if stat.S_ISSOCK(path.lstat().st_mode):
                    path.unlink()
            with _address(layout) as address:
                line.bind(address)
            path.chmod(PRIVATE)  # nobody gets through before listen, which comes after
        except OSError as error:
            raise Unavailable("control-socket", "the control socket cannot be made") from error
        line.setblocking(False)
        try:
            yield line
        finally:
            with contextlib.suppress(OSError):
                path.unlink()


@contextlib.contextmanager
def _address(layout: Layout) -> Iterator[str]:
    """Give an address of the socket that is short enough, however deep the directory lies."""
    path = str(layout.root.absolute() / SOCKET)
    if len(os.fsencode(path)) <= MAX_PATH or not Path("/proc/self/fd").is_dir():
        yield path
        return
    handle = os.open(layout.root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{handle}/{SOCKET}"
    finally:
        os.close(handle)
