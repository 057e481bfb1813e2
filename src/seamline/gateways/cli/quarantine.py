"""``seamline quarantine``: what partners sent and this node could not apply, to be tried again or dropped."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from cyclopts import App

from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Shell, guarded
from seamline.storage.layout import Layout

if TYPE_CHECKING:
    from seamline.gateways.cli.assemble import OpenNode

app = App(name="quarantine", help="List, try again or drop what partners sent and could not be applied.")


class Which(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``retry`` and ``drop``. key: as the list gives it."""

    key: str
    by: orders.By = orders.By()


@app.command(name="list")
def list_(
    *,
    dir: Path = Path(),  # noqa: A002 - the word people type
    json: bool = False,
    language: str = "en",
) -> int:
    """List what is in quarantine: from whom, where in the stream, and why.

    Parameters
    ----------
    dir
        The node's directory; the node may be running.
    json
        Print the list as JSON, with the bytes of each entry.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        found = orders.give(Layout(dir), Order("quarantine"), shell).value
        shell.value(found)
        if not found:
            shell.line(shell.say("quarantine-empty"))
        for one in found:
            _show(shell, one)
        if found:
            shell.line(shell.say("quarantine-next"))
        return 0

    return guarded(language, work, as_json=json)


def _show(shell: Shell, one: dict[str, Any]) -> None:
    shell.line(one["key"], "bold")
    shell.line(
        "  " + shell.say("quarantine-entry", party=one["party"], lane=one["lane"], number=one["number"])
    )
    shell.line("  " + shell.say(f"error-{one['code']}"), "yellow")


@app.command
def retry(
    key: str,
    *,
    as_: orders.As = "",
    answers: orders.Answers = None,
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """Try an entry again, as after an upgrade; it stays in quarantine if it still cannot be applied.

    Parameters
    ----------
    key
        The entry, as ``quarantine list`` names it.
    dir
        The node's directory; the node may be running.
    language
        en, ar or ckb.

    """
    return _do("quarantine.retry", "quarantine-retried", key, as_, answers, dir, language)


@app.command
def drop(
    key: str,
    *,
    as_: orders.As = "",
    answers: orders.Answers = None,
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """Drop an entry: it will not be applied. Its bytes stay in the partner's stream, as evidence.

    Parameters
    ----------
    key
        The entry, as ``quarantine list`` names it.
    dir
        The node's directory; the node may be running.
    language
        en, ar or ckb.

    """
    return _do("quarantine.drop", "quarantine-dropped", key, as_, answers, dir, language)


def _do(
    order: str, done: str, key: str, as_: str, answers: Path | None, directory: Path, language: str
) -> int:
    def work(shell: Shell) -> int:
        args = orders.plain(Which(key, orders.by(shell, as_, answers)))
        code = orders.give(Layout(directory), Order(order, args), shell).value["code"]
        if code:
            shell.line(shell.say("quarantine-still"), "yellow")
            shell.line("  " + shell.say(f"error-{code}"), "yellow")
            return 1
        shell.line(shell.say(done), "green")
        return 0

    return guarded(language, work)


async def _list(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import quarantine

    del order
    found = await node.centre.see(quarantine.listed)
    return Answer([{"key": key, **orders.plain(row)} for key, row in found])


async def _retry(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import intake

    given = orders.args_of(order, Which)
    by = await orders.acting(node, given.by, "quarantine.decide")
    return Answer({"code": await intake.try_again(node.centre, by, given.key)})


async def _drop(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import quarantine

    given = orders.args_of(order, Which)
    by = await orders.acting(node, given.by, "quarantine.decide")
    await node.centre.do(lambda desk: quarantine.drop(desk, by, given.key))
    return Answer({"code": ""})


ORDERS: dict[str, orders.Handler] = {
    "quarantine": _list,
    "quarantine.retry": _retry,
    "quarantine.drop": _drop,
}
