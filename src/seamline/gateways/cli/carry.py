"""``seamline parcels``: what is for a partner, and from one, on a stick. The same bytes as over the link."""

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from cyclopts import App

from seamline.codecs.display import log_text
from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Shell, guarded
from seamline.ledger.pack import MAX_PACK_BYTES
from seamline.storage.layout import Layout, sync_directory
from seamline.terms import ids
from seamline.terms.errors import Conflict, InvalidInput, NotFound, Unavailable

if TYPE_CHECKING:
    from seamline.gateways.cli.assemble import OpenNode

app = App(name="parcels", help="Carry parcels to and from a partner on a stick.")

KIB = 1_024


class With(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of both: the partner."""

    party: str


@app.command
def export(
    file: Path,
    *,
    to: str,
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """Write everything that waits for a partner into one file, with our receipts for what came from it.

    Parameters
    ----------
    file
        The file to write; it must not exist.
    to
        The partner's short name.
    dir
        The node's directory; the node may be running.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        if file.exists():
            raise Conflict("file-exists", path=str(file))
        order = Order("parcels.export", orders.plain(With(ids.party_id(to))))
        done = orders.give(Layout(dir), order, shell)
        write_whole(file, done.file)
        size = max(1, len(done.file) // KIB)
        name, parcels = log_text(str(file)), done.value["parcels"]
        shell.line(shell.say("parcels-exported", file=name, parcels=parcels, size=size), "green")
        if done.value["left"]:
            shell.line(shell.say("parcels-left", parcels=done.value["left"]), "yellow")
        return 0

    return guarded(language, work)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is to be carried away: all of it, on the stick itself, or nothing.

    Raises Conflict ``file-exists``, Unavailable ``file-unwritable``.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o644)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            raise Conflict("file-exists", path=str(path))
        part.replace(path)
        sync_directory(path.parent)
    except OSError as error:
        raise Unavailable("file-unwritable", path=str(path)) from error
    finally:
        part.unlink(missing_ok=True)


@app.command(name="import")
def import_(
    file: Path,
    *,
    from_: str,
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """Take a partner's file: all of it, or nothing if anything in it does not hold.

    Parameters
    ----------
    file
        The file, by name. Nothing else on the stick is looked at.
    from_
        The short name of the partner who gave it.
    dir
        The node's directory; the node may be running.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        raw = read_whole(file)
        order = Order("parcels.import", orders.plain(With(ids.party_id(from_))), raw)
        done = orders.give(Layout(dir), order, shell).value
        told = shell.say("parcels-imported", parcels=done["parcels"], entries=done["entries"])
        shell.line(told, "green")
        if done["known"]:
            shell.line(shell.say("parcels-known", parcels=done["known"]))
        if done["heads"]:
            shell.line(shell.say("parcels-heads"))
        if done["over"]:
            shell.line(shell.say("parcels-over", parcels=done["over"]), "yellow")
        if done["quarantined"]:
            shell.line(shell.say("parcels-quarantined", entries=done["quarantined"]), "yellow")
        return 0

    return guarded(language, work)


def read_whole(path: Path) -> bytes:
    """Read one plain file of a stick: no link, folder or device, and not longer than parcels may be.

    Raises NotFound ``file-missing``, InvalidInput ``file-not-plain`` or ``pack-size``.
    """
    try:
        # A pipe would make us wait, a link would lead elsewhere: the stick is somebody else's.
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if path.is_symlink():
            raise InvalidInput("file-not-plain", "this is a link") from error
        raise NotFound("file-missing", path=str(path)) from error
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        os.close(handle)
        raise InvalidInput("file-not-plain", "this is not a plain file")
    with os.fdopen(handle, "rb") as file:
        if found.st_size > MAX_PACK_BYTES:
            raise InvalidInput("pack-size", "the file is too long")
        return file.read(MAX_PACK_BYTES + 1)


async def _export(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import stick

    made = await stick.export(node.centre, orders.args_of(order, With).party)
    return Answer({"parcels": made.parcels, "left": made.left}, made.raw)


async def _import(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import stick

    party = orders.args_of(order, With).party
    return Answer(orders.plain(await stick.deliver(node.centre, node.exchange, party, order.file)))


ORDERS: dict[str, orders.Handler] = {"parcels.export": _export, "parcels.import": _import}
