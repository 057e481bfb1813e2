"""``seamline import tracks``: where own units were, from GPX, CSV or GeoJSON. It stays on the node."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import numpy as np
from cyclopts import App, Parameter

from seamline.centre import tracks
from seamline.centre.rows import PositionRow
from seamline.centre.tracks import MAX_BATCH, Counts
from seamline.codecs.tracks import Tracks
from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.orders import Handler
from seamline.gateways.cli.position_files import positions
from seamline.gateways.cli.shell import Shell, guarded
from seamline.storage.layout import Layout
from seamline.terms.errors import InvalidInput, NotFound
from seamline.terms.place import E7
from seamline.terms.unit import call_sign, unit_kind

if TYPE_CHECKING:
    from seamline.gateways.cli.assemble import OpenNode

app = App(name="tracks", help="Take in where own units were, from a file.")

MAX_FILE_BYTES = 128 * 1_024 * 1_024


class Batch(msgspec.Struct, frozen=True):
    """What one order carries. parties: whose the file says that they are, "" among them where it does not."""

    positions: tuple[PositionRow, ...]
    parties: tuple[str, ...] = ()


class Report(msgspec.Struct):
    """What came of a file. untimed: positions without a time; old: older than is kept. Both are left out."""

    positions: int = 0
    taken: int = 0
    old: int = 0
    untimed: int = 0


async def take(node: "OpenNode", order: Order) -> Answer:
    """Take one batch on the node. Raises InvalidInput ``position-party`` for another party's units."""
    batch = orders.args_of(order, Batch)
    if set(batch.parties) - {"", node.home.party}:
        raise InvalidInput("position-party", "only own units' positions are taken")
    who = orders.actor(node)
    counts = await node.centre.do(lambda desk: tracks.take(desk, who, batch.positions))
    return Answer(msgspec.to_builtins(counts))


ORDERS: Mapping[str, Handler] = {"import-tracks": take}


@app.default
def import_tracks(
    file: Annotated[
        Path, Parameter(help="GPX, GeoJSON (.geojson, .json) or CSV, by the ending of its name.")
    ],
    *,
    unit: Annotated[str, Parameter(help="The unit's call sign; where left out, what the file says.")] = "",
    kind: Annotated[str, Parameter(help="patrol, vehicle, drone or sensor; likewise.")] = "",
    dir: Annotated[Path, Parameter(help="The node's directory; the node may be running.")] = Path(),  # noqa: A002 - the word people type
    language: Annotated[str, Parameter(help="en, ar or ckb.")] = "en",
    json: Annotated[bool, Parameter(help="Print one JSON value and nothing else.")] = False,
) -> int:
    """Take in the positions of FILE. They stay on this node: no partner is ever sent them.

    Only places, times, call sign and kind are taken: names, authors and devices in a file are not.
    """

    def work(shell: Shell) -> int:
        report = run(shell, Layout(dir), file, unit=unit, kind=kind)
        said = {"taken": report.taken, "count": report.positions}
        shell.line(shell.say("import-tracks-done", **said))
        for message, count in (("import-tracks-old", report.old), ("import-tracks-untimed", report.untimed)):
            if count:
                shell.line(shell.say(message, count=count), "yellow")
        shell.value(msgspec.to_builtins(report))
        return 0

    return guarded(language, work, as_json=json)


def run(shell: Shell, layout: Layout, file: Path, *, unit: str, kind: str) -> Report:
    """Read the file and give its positions to the node in batches, with a progress bar.

    The newest go first: a file whose clock is ahead of the node's is refused before anything of it is taken.
    """
    found = positions(file, _bytes(file))
    whole = _rows(found, unit and call_sign(unit), kind and unit_kind(kind))
    parties = tuple(sorted(set(found.party)))
    report = Report(positions=len(whole), untimed=found.untimed)
    with shell.bar() as bar:
        for start in range(0, len(whole), MAX_BATCH):
            batch = Batch(tuple(whole[start : start + MAX_BATCH]), parties)
            answer = orders.give(layout, Order("import-tracks", msgspec.to_builtins(batch)), shell)
            counts = msgspec.convert(answer.value, Counts)
            report.taken += counts.taken
            report.old += counts.old
            bar.tell(file.name, min(start + MAX_BATCH, len(whole)), len(whole))
    return report


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > MAX_FILE_BYTES:
            raise InvalidInput("file-too-large", str(file), path=str(file), most=MAX_FILE_BYTES)
        return file.read_bytes()
    except OSError as error:
        raise NotFound("file-missing", path=str(file)) from error


def _rows(found: Tracks, unit: str, kind: str) -> list[PositionRow]:
    """Return positions as they are kept, the newest first.

    Raises InvalidInput ``import-unit`` or ``import-unit-kind`` where neither the file nor the importer says.
    """
    if not unit and "" in found.unit:
        raise InvalidInput("import-unit", "the call sign is not stated")
    if not kind and "" in found.kind:
        raise InvalidInput("import-unit-kind", "the kind is not stated")
    lat, lon = (np.rint(degrees * E7).astype(np.int64).tolist() for degrees in (found.lat, found.lon))
    at, precision = found.at.tolist(), np.ceil(found.precision_m).astype(np.int64).tolist()
    newest_first = np.argsort(-found.at, kind="stable").tolist()
    return [
        PositionRow(unit or found.unit[n], kind or found.kind[n], at[n], lat[n], lon[n], precision[n])
        for n in newest_first
    ]
