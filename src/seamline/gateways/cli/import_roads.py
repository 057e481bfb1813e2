"""``seamline import roads``: the roads that travel times are reckoned on. They stay on the node."""

import asyncio
import hashlib
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
from cyclopts import App, Parameter

from seamline.centre.rows import RoadsRow
from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.orders import Handler
from seamline.gateways.cli.shell import Bar, Shell, guarded
from seamline.storage.layout import Layout
from seamline.terms.errors import Conflict, InvalidInput, NotFound

if TYPE_CHECKING:
    from seamline.codecs.roads import Roads
    from seamline.gateways.cli.assemble import OpenNode

app = App(name="roads", help="Take in the roads that travel times are reckoned on.")

MAX_FILE_BYTES = 256 * 1_024 * 1_024
TABLES = 2


class Piece(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``roads.put``; the piece itself comes along as file."""

    digest: str
    number: int
    by: orders.By = orders.By()


class Taking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``roads.take``. files: SHA-256 of each, hex. parts: pieces that were put."""

    digest: str
    parts: int
    source: str
    licence: str
    files: tuple[str, ...]
    by: orders.By = orders.By()


async def put(node: "OpenNode", order: Order) -> Answer:
    """Lay one piece of roads aside on the node."""
    from seamline.centre import roads

    given = orders.args_of(order, Piece)
    who = await orders.acting(node, given.by, "roads.take")
    await node.centre.do(lambda desk: roads.put(desk, who, given.digest, given.number, order.file))
    return Answer()


async def take(node: "OpenNode", order: Order) -> Answer:
    """Read what was laid aside, whole and off the event loop, and go by it."""
    from seamline.centre import roads
    from seamline.centre.seam import road_facts

    given = orders.args_of(order, Taking)
    who = await orders.acting(node, given.by, "roads.take")
    raw = await node.centre.see(lambda reader: roads.parts(reader, given.digest, given.parts))
    if hashlib.sha256(raw).hexdigest() != given.digest:
        raise Conflict("roads-order", "not all of the roads are here")
    told = road_facts.Told(given.source, given.licence, given.files, who.person, node.centre.clock.now_ms())
    row = await asyncio.to_thread(road_facts.facts, raw, told)
    await node.centre.do(lambda desk: roads.take(desk, who, row))
    return Answer(msgspec.to_builtins(row))


ORDERS: Mapping[str, Handler] = {"roads.put": put, "roads.take": take}


@app.default
def import_roads(
    *files: Annotated[Path, Parameter(help="Two CSV tables, nodes and edges; or one GeoJSON file of lines.")],
    source: Annotated[str, Parameter(help="Where the roads come from, as it is shown beside them.")],
    licence: Annotated[str, Parameter(help="Under which licence.")],
    gap_m: Annotated[float, Parameter(help="GeoJSON: ends as near as this are joined, metres.")] = 0.0,
    as_: orders.As = "",
    answers: orders.Answers = None,
    dir: Annotated[Path, Parameter(help="The node's directory; the node may be running.")] = Path(),  # noqa: A002 - the word people type
    language: Annotated[str, Parameter(help="en, ar or ckb.")] = "en",
    json: Annotated[bool, Parameter(help="Print one JSON value and nothing else.")] = False,
) -> int:
    """Take in the roads of FILES in place of those before. They stay on this node."""

    def work(shell: Shell) -> int:
        who = orders.by(shell, as_, answers)
        row = run(shell, Layout(dir), files, source=source, licence=licence, gap_m=gap_m, who=who)
        km = round(row.length_m / 1_000)
        shell.line(shell.say("import-roads-done", edges=row.edges, km=km), "green")
        left = (("import-roads-closed", row.left_out), ("import-roads-gaps", row.closed_gaps))
        for message, count in left:
            if count:
                shell.line(shell.say(message, count=count), "yellow")
        if row.pieces > 1:
            share = round(100 * row.largest_m / max(row.length_m, 1))
            shell.line(shell.say("import-roads-pieces", count=row.pieces, share=share), "yellow")
        shell.value(msgspec.to_builtins(row))
        return 0

    return guarded(language, work, as_json=json)


def run(
    shell: Shell,
    layout: Layout,
    files: tuple[Path, ...],
    *,
    source: str,
    licence: str,
    gap_m: float = 0.0,
    who: orders.By = orders.By(),  # noqa: B008 - a frozen value
) -> RoadsRow:
    """Read the files and give their roads to the node in pieces, with a progress bar; return what is kept."""
    from seamline.centre.roads import PART_BYTES
    from seamline.codecs.packed_roads import pack

    with shell.bar() as bar:
        held = [_bytes(file, bar) for file in files]
        raw = pack(read(held, gap_m))
        digest = hashlib.sha256(raw).hexdigest()
        parts = -(-len(raw) // PART_BYTES)
        for number in range(parts):
            piece = raw[number * PART_BYTES : (number + 1) * PART_BYTES]
            args = orders.plain(Piece(digest, number, who))
            orders.give(layout, Order("roads.put", args, piece), shell)
            bar.tell(files[0].name, number + 1, parts + 1)
        hashes = tuple(hashlib.sha256(one).hexdigest() for one in held)
        args = orders.plain(Taking(digest, parts, source, licence, hashes, who))
        row = msgspec.convert(orders.give(layout, Order("roads.take", args), shell).value, RoadsRow)
        bar.tell(files[0].name, parts + 1, parts + 1)
    return row


def read(held: list[bytes], gap_m: float) -> "Roads":
    """Return the roads of one GeoJSON file or of two tables, in any order.

    Raises InvalidInput ``roads-files`` for anything else and as ``codecs.roads``.
    """
    from seamline.codecs import roads

    if len(held) == 1 and held[0].lstrip()[:1] == b"{":
        return roads.read_geojson(held[0], gap_m)
    if len(held) != TABLES:
        raise InvalidInput("roads-files", "one GeoJSON file, or two tables")
    try:
        texts = [raw.decode("utf-8-sig") for raw in held]
    except UnicodeDecodeError as error:
        raise InvalidInput("roads-files", "one GeoJSON file, or two tables") from error
    nodes, edges = texts if "node_id" in texts[0].partition("\n")[0] else reversed(texts)
    return roads.read_tables(StringIO(nodes, newline=""), StringIO(edges, newline=""))


def _bytes(file: Path, bar: Bar) -> bytes:
    try:
        size = file.stat().st_size
        if size > MAX_FILE_BYTES:
            raise InvalidInput("file-too-large", str(file), path=str(file), most=MAX_FILE_BYTES)
        found = file.read_bytes()
    except OSError as error:
        raise NotFound("file-missing", path=str(file)) from error
    bar.tell(file.name, size, size)
    return found
