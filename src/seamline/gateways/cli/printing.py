"""``seamline print``: an object as a fixed form on A4."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
from cyclopts import App, Parameter

from seamline import words
from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Id, Shell, guarded
from seamline.storage.layout import Layout
from seamline.terms import ids
from seamline.terms.errors import Conflict, InvalidInput, Unavailable
from seamline.terms.times import zone_hours

if TYPE_CHECKING:
    from seamline.gateways.cli.assemble import OpenNode

app = App(name="print", help="Print an object as a form: PDF on A4.")


class Printing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``print``. zone: the letter in which times are told."""

    object: str
    language: str
    zone: str


@app.default
def print_(
    object: Id,  # noqa: A002 - the word people type
    /,
    *,
    out: Annotated[Path, Parameter(help="The PDF to write. A file that is there is left alone.")],
    zone: str = "Z",
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """Print a report, an event, a control measure, a crossing or any other object as a form on A4.

    Parameters
    ----------
    object
        The id of the object: the last part of the page's address while it is open.
    zone
        The military letter of the time zone in which times are printed: Z is UTC, C is UTC+3.
    dir
        The node's directory; the node may be running.
    language
        en, ar or ckb: of the form and of what this command says.

    """

    def work(shell: Shell) -> int:
        args = orders.plain(Printing(object, language, zone))
        answer = orders.give(Layout(dir), Order("print", args), shell)
        write_new(out, answer.file)
        shell.line(shell.say("print-written", path=str(out)), "green")
        return 0

    return guarded(language, work)


def write_new(path: Path, raw: bytes) -> None:
    """Write a new file. Raises Conflict ``file-exists``, Unavailable ``file-unwritable``."""
    try:
        with path.open("xb") as file:
            file.write(raw)
    except FileExistsError as error:
        raise Conflict("file-exists", path=str(path)) from error
    except OSError as error:
        raise Unavailable("file-unwritable", path=str(path), cause=str(error)) from error


async def _print(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import printed
    from seamline.forms.speech import Speech
    from seamline.forms.spoken import sheet_of

    given = orders.args_of(order, Printing)
    ids.object_id(given.object)
    zone_hours(given.zone)
    if given.language not in words.languages():
        raise InvalidInput("language-unknown", ", ".join(words.languages()))
    who = orders.actor(node)
    own = node.settings.node.names
    found = await node.centre.see(lambda reader: printed.form(reader, who, given.object, own))
    sheet = sheet_of(found, Speech(given.language, given.zone, found.names, words.text, words.has))
    return Answer({"name": sheet.name}, await node.paper.pdf(sheet, who.person))


ORDERS: dict[str, orders.Handler] = {"print": _print}
