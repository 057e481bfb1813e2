"""``seamline compared``: a comparison of patrols verified afterwards, from the own record and an opening."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from cyclopts import App

from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.printing import write_new
from seamline.gateways.cli.shell import Id, Shell, guarded
from seamline.storage.layout import Layout
from seamline.terms import ids
from seamline.terms.errors import Unavailable

if TYPE_CHECKING:
    from seamline.centre.desk import Reader
    from seamline.gateways.cli.assemble import OpenNode

app = App(name="compared", help="Verify a comparison of patrols that is over, for the auditor.")


class Comparing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``compared``. opened: the other side's opening, "" for none. give: make the own one."""

    object: str
    opened: str
    give: bool


@app.default
def compared(
    object: Id,  # noqa: A002 - the word people type
    /,
    *,
    opening: Path | None = None,
    out: Path | None = None,
    dir: Path = Path(),  # noqa: A002 - the word people type
    json: bool = False,
    language: str = "en",
) -> int:
    """Verify the own half of a comparison of patrols, and the other side's half where it has opened it.

    Parameters
    ----------
    object
        The id of the comparison: the last part of the page's address while it is open.
    opening
        The opening that the other side has given: its half is verified against what this node holds.
    out
        Write the own opening to this file. It shows the own plan of then to whoever gets it.
    dir
        The node's directory; the node may be running.
    json
        Print the answer as JSON.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        opened = _read(opening) if opening else ""
        args = orders.plain(Comparing(object, opened, out is not None))
        answer = orders.give(Layout(dir), Order("compared", args), shell)
        shell.value(answer.value)
        for one in answer.value["verdicts"]:
            word, style = ("good", "green") if one["good"] else ("bad", "red")
            shell.line(shell.say(f"opened-{one['what']}-{word}"), style)
        if out is not None:
            write_new(out, answer.file)
            shell.line(shell.say("print-written", path=str(out)), "green")
        return 0 if all(one["good"] for one in answer.value["verdicts"]) else 1

    return guarded(language, work, as_json=json)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise Unavailable("file-unreadable", path=str(path), cause=str(error)) from error


async def _compared(node: "OpenNode", order: Order) -> Answer:
    given = orders.args_of(order, Comparing)
    ids.object_id(given.object)

    def look(reader: "Reader") -> tuple[list[Any], bytes]:
        from seamline.centre import patrol_opened

        found = patrol_opened.own(reader, given.object)
        if given.opened:
            theirs = patrol_opened.read_opening(given.opened.encode())
            found += patrol_opened.other(reader, given.object, theirs)
        mine = msgspec.json.encode(patrol_opened.opening(reader, given.object)) if given.give else b""
        return [msgspec.to_builtins(one) for one in found], mine

    verdicts, mine = await node.centre.see(look)
    return Answer({"verdicts": verdicts}, mine)


ORDERS: dict[str, orders.Handler] = {"compared": _compared}
