"""``seamline import incidents``: real events from an open dataset as graded reports."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec
from cyclopts import App

from seamline.centre import imports
from seamline.centre.imports import MAX_ITEMS, Counts, Item
from seamline.codecs import ucdp_ged
from seamline.codecs.ucdp_ged import BadRow, ImportedReport
from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.orders import Handler
from seamline.gateways.cli.shell import Shell, guarded
from seamline.storage.layout import Layout
from seamline.terms.errors import InvalidInput, NotFound
from seamline.terms.label import LEVELS

if TYPE_CHECKING:
    from seamline.gateways.cli.assemble import OpenNode

app = App(name="import", help="Take in data that others have published.")

FORMATS = ("ucdp-ged",)
BATCH = 100
MAX_SHOWN = 20
"""Bad rows that are written out; the others are counted by reason."""


class Batch(msgspec.Struct, frozen=True):
    """What one order carries."""

    items: tuple[Item, ...]
    send: bool = False


class Report(msgspec.Struct):
    """What came of a file."""

    rows: int = 0
    filed: int = 0
    known: int = 0
    held: int = 0
    sent: dict[str, int] = {}
    bad: list[BadRow] = []

    def add(self, counts: Counts) -> None:
        """Count a batch in."""
        self.filed += counts.filed
        self.known += counts.known
        self.held += counts.held
        for party, number in counts.sent.items():
            self.sent[party] = self.sent.get(party, 0) + number


async def take(node: "OpenNode", order: Order) -> Answer:
    """Take one batch on the node."""
    batch = orders.args_of(order, Batch)
    if len(batch.items) > MAX_ITEMS:
        raise InvalidInput("order-form", "too many reports in one order")
    who = orders.actor(node)
    counts = await node.centre.do(lambda desk: imports.take(desk, who, batch.items, send=batch.send))
    return Answer(msgspec.to_builtins(counts))


app.command(
    "seamline.gateways.cli.import_tracks:app",
    name="tracks",
    help="Take in where own units were, from a file.",
)
app.command(
    "seamline.gateways.cli.import_roads:app",
    name="roads",
    help="Take in the roads that travel times are reckoned on.",
)

ORDERS: Mapping[str, Handler] = {"import-reports": take}


@app.command
def incidents(
    file: Path,
    *,
    format: str = "ucdp-ged",  # noqa: A002 - the word people type
    dir: Path = Path(),  # noqa: A002 - likewise
    level: str = "restricted",
    send: bool = True,
    language: str = "en",
    json: bool = False,
) -> int:
    """Take in the events of FILE as graded reports, with source and licence, and send what articles allow.

    Parameters
    ----------
    file
        A CSV file of the dataset. Columns that name people are left out.
    format
        ucdp-ged: UCDP Georeferenced Event Dataset.
    dir
        The node's directory; the node may be running.
    level
        How the reports are labelled.
    send
        Send each report to the parties that an article in force lets have it.
    language
        en, ar or ckb.
    json
        Print one JSON value and nothing else.

    """

    def work(shell: Shell) -> int:
        if format not in FORMATS:
            raise InvalidInput("import-format", ", ".join(FORMATS))
        if level not in LEVELS:
            raise InvalidInput("label-level", ", ".join(LEVELS))
        report = run(shell, Layout(dir), file, level=level, send=send)
        show(shell, report)
        return 0

    return guarded(language, work, as_json=json)


def run(shell: Shell, layout: Layout, file: Path, *, level: str, send: bool) -> Report:
    """Read the file and give its reports to the node in batches, with a progress bar."""
    report = Report()
    try:
        size = file.stat().st_size
        handle = file.open(encoding="utf-8", newline="")
    except OSError as error:
        raise NotFound("file-missing", path=str(file)) from error
    held: list[Item] = []

    def give() -> None:
        args = msgspec.to_builtins(Batch(tuple(held), send))
        answer = orders.give(layout, Order("import-reports", args), shell)
        report.add(msgspec.convert(answer.value, Counts))
        held.clear()

    with handle, shell.bar() as bar:
        lines = Lines(handle)
        for row in ucdp_ged.read(lines):
            report.rows += 1
            if isinstance(row, BadRow):
                report.bad.append(row)
                continue
            held.append(item_of(row, level, shell))
            if len(held) >= BATCH:
                give()
                bar.tell(file.name, lines.read, size)
        if held:
            give()
        bar.tell(file.name, size, size)
    return report


class Lines:
    """The lines of a file, counting the bytes that have been read."""

    def __init__(self, handle: IO[str]) -> None:
        self._handle = handle
        self.read = 0

    def __iter__(self) -> Iterator[str]:
        """Yield the lines."""
        for line in self._handle:
            self.read += len(line.encode())
            yield line


def item_of(row: ImportedReport, level: str, shell: Shell) -> Item:
    """Return a row as a report to be taken."""
    body = {**ucdp_ged.body(row, shell.say), "level": level, "language": shell.language}
    return Item(f"ucdp-ged-{row.source_id}", body, row.flags)


def show(shell: Shell, report: Report) -> None:
    """Say what came of a file; no row is lost without a word."""
    shell.line(shell.say("import-done", rows=report.rows, filed=report.filed, known=report.known))
    for party, number in sorted(report.sent.items()):
        shell.line(shell.say("import-sent", party=party, count=number))
    shell.line(shell.say("import-held", count=report.held))
    if report.bad:
        shell.line(shell.say("import-bad", count=len(report.bad)), "yellow")
    for row in report.bad[:MAX_SHOWN]:
        shell.line(f"  {row.line}: {shell.say(f'error-{row.reason}')}  {row.excerpt}")
    reasons: dict[str, int] = {}
    for row in report.bad:
        reasons[row.reason] = reasons.get(row.reason, 0) + 1
    shell.value({**msgspec.to_builtins(report), "reasons": reasons})
