"""``seamline line``: the own line of presence and the own border line, from files; going by a partner's."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from cyclopts import App

from seamline.gateways.cli import orders
from seamline.gateways.cli.carry import read_whole
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Shell, guarded
from seamline.storage.layout import Layout
from seamline.terms import ids
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Line, Point

if TYPE_CHECKING:
    from seamline.centre.desk import Reader
    from seamline.gateways.cli.assemble import OpenNode

app = App(name="line", help="Set the own line of presence or border line; go by a partner's.")


class Drawing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``line``: the vertices, (lon_e7, lat_e7)."""

    line: tuple[tuple[int, int], ...]
    by: orders.By = orders.By()


class Going(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``line.acknowledge``. version: 0 to be told only."""

    party: str
    version: int = 0
    by: orders.By = orders.By()


def _drawn(name: str, file: Path, layout: Layout, by: orders.By, shell: Shell) -> tuple[dict[str, Any], str]:
    """Give the node the one line of a file by an order; return what came of it, and its kilometres."""
    vertices = tuple((point.lon_e7, point.lat_e7) for point in line_of(read_whole(file)))
    done = orders.give(layout, Order(name, orders.plain(Drawing(vertices, by))), shell).value
    return done, f"{done['length_m'] / 1_000:.1f}"


@app.command(name="import")
def import_(
    file: Path,
    *,
    as_: orders.As = "",
    answers: orders.Answers = None,
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """Set the own line of presence to the one line of a GeoJSON file; partners get it under their article.

    Parameters
    ----------
    file
        GeoJSON with exactly one line in it.
    dir
        The node's directory; the node may be running.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        by = orders.by(shell, as_, answers)
        done, km = _drawn("line.import", file, Layout(dir), by, shell)
        shell.line(shell.say("line-imported", vertices=done["vertices"], km=km), "green")
        return 0

    return guarded(language, work)


@app.command
def border(
    file: Path,
    *,
    as_: orders.As = "",
    answers: orders.Answers = None,
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """State the own border line: the one line of a GeoJSON file. It stays on this node.

    It is cut into segments of 1 to 2 km. A newer line takes its place; segments that did not move keep
    their ids.

    Parameters
    ----------
    file
        GeoJSON with exactly one line in it, which does not meet itself.
    dir
        The node's directory; the node may be running.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        by = orders.by(shell, as_, answers)
        done, km = _drawn("line.border", file, Layout(dir), by, shell)
        said = {"segments": done["segments"], "kept": done["kept"], "km": km, "vertices": done["vertices"]}
        shell.line(shell.say("line-border-stated", **said), "green")
        return 0

    return guarded(language, work)


@app.command
def acknowledge(
    party: str,
    *,
    version: int = 0,
    as_: orders.As = "",
    answers: orders.Answers = None,
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """Go by a partner's line of presence: what leaves "between the lines" reaches as far as it lets it.

    Without --version it only says what the newest line would change.

    Parameters
    ----------
    party
        The partner's short name.
    version
        The version that you have looked at, as this command prints it.
    dir
        The node's directory; the node may be running.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        who = orders.by(shell, as_, answers) if version else orders.By()
        args = orders.plain(Going(ids.party_id(party), version, who))
        done = orders.give(Layout(dir), Order("line.acknowledge", args), shell).value
        if version:
            shell.line(shell.say("line-acknowledged", party=party, version=version), "green")
            return 0
        word = "line-is-acknowledged" if done["version"] == done["agreed"] else "line-not-acknowledged"
        shell.line(shell.say(word, party=party, version=done["version"]))
        for change in done["changes"]:
            name = change["names"][shell.language]
            shell.line("  " + shell.say("line-changes", area=name, more=change["more"], less=change["less"]))
        return 0

    return guarded(language, work)


def line_of(raw: bytes) -> Line:
    """Return the one line of a GeoJSON text. Raises as ``codecs.geojson.read``; InvalidInput ``line-one``."""
    from seamline.codecs import geojson

    reading = geojson.read(raw)
    lines = [line for feature in reading.features for line in feature.lines]
    others = any(feature.points or feature.polygons for feature in reading.features)
    if len(lines) != 1 or others:
        raise InvalidInput("line-one", "a file with exactly one line is needed")
    return lines[0]


async def _draw(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import ground
    from seamline.terms.geodesy import length_m

    given = orders.args_of(order, Drawing)
    line = tuple(Point(lat, lon) for lon, lat in given.line)
    by = await orders.acting(node, given.by, "line.set")
    await node.centre.do(lambda desk: ground.draw(desk, by, line))
    known = await node.centre.see(lambda reader: ground.line_of(reader, reader.home.party))
    return Answer({"vertices": len(known), "length_m": length_m(known)})


async def _border(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre.seam import border_line  # compiled loops

    given = orders.args_of(order, Drawing)
    line = tuple(Point(lat, lon) for lon, lat in given.line)
    by = await orders.acting(node, given.by, "line.set")
    before = await node.centre.see(border_line.stated)
    await node.centre.do(lambda desk: border_line.state(desk, by, line))
    now = await node.centre.see(border_line.stated)
    assert now is not None
    ids_before = {one.id for one in before.cut.segments} if before else set()
    return Answer(
        {
            "vertices": len(now.row.line),
            "length_m": sum(one.length_m for one in now.cut.segments),
            "segments": len(now.cut.segments),
            "kept": sum(one.id in ids_before for one in now.cut.segments),
        }
    )


async def _acknowledge(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import ground

    given = orders.args_of(order, Going)
    if given.version:
        by = await orders.acting(node, given.by, "line.acknowledge")
        await node.centre.do(lambda desk: ground.acknowledge(desk, by, given.party, given.version))
    return Answer(await node.centre.see(lambda reader: _looked_at(reader, given.party)))


def _looked_at(reader: "Reader", party: str) -> dict[str, Any]:
    from seamline.centre import ground, rows

    row = reader.get(rows.LINE, party, rows.LineRow)
    changes = [
        {"names": orders.plain(area.names), "more": f"{more / 1e6:.1f}", "less": f"{less / 1e6:.1f}"}
        for area, more, less in ground.widening(reader, party)
    ]
    return {"version": row.version, "agreed": row.agreed_version, "changes": changes}


ORDERS: dict[str, orders.Handler] = {
    "line.import": _draw,
    "line.border": _border,
    "line.acknowledge": _acknowledge,
}
