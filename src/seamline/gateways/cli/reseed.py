"""``seamline reseed``: what a node has lost is asked for, and what a partner has lost is sent again."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from cyclopts import App

from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Shell, guarded
from seamline.storage.layout import Layout
from seamline.terms import ids
from seamline.terms.times import format_iso

if TYPE_CHECKING:
    from seamline.centre.desk import Reader
    from seamline.gateways.cli.assemble import OpenNode

app = App(name="reseed", help="Ask partners for what was lost; send a partner again what it has lost.")


class Asking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``reseed.ask``."""

    by: orders.By = orders.By()


class Beginning(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``reseed.begin``."""

    party: str
    by: orders.By = orders.By()


@app.default
def reseed(
    party: str = "",
    *,
    status: bool = False,
    as_: orders.As = "",
    answers: orders.Answers = None,
    dir: Path = Path(),  # noqa: A002 - the word people type
    json: bool = False,
    language: str = "en",
) -> int:
    """Ask every partner to send again what it released since the backup from which this node was restored.

    With a partner: send that one again what is still released to it and what it had sent here, because it was
    restored. Nothing that has been recalled, or that no article allows any more, leaves again.

    Parameters
    ----------
    party
        The partner that asks for it; left out to ask.
    status
        Say only how far it is, and what is gone for good.
    dir
        The node's directory; the node may be running.
    json
        Print how far it is as JSON.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        layout = Layout(dir)
        if not status:
            by = orders.by(shell, as_, answers)
            if party:
                order = Order("reseed.begin", orders.plain(Beginning(ids.party_id(party), by)))
                done = orders.give(layout, order, shell).value
                shell.line(shell.say("reseed-begun", party=party, day=done["day"]), "green")
                return 0
            asked = orders.give(layout, Order("reseed.ask", orders.plain(Asking(by))), shell).value
            shell.line(shell.say("reseed-asked", parties=", ".join(asked["parties"])), "green")
        found = orders.give(layout, Order("reseed.status"), shell).value
        shell.value(found)
        _show(shell, found)
        return 0

    return guarded(language, work, as_json=json)


def _show(shell: Shell, found: dict[str, Any]) -> None:
    for one in found["asked"]:
        word = "ended" if one["ended"] else "comes" if one["begun"] else "waits"
        shell.line(shell.say(f"reseed-{word}", party=one["party"]), "bold")
        shell.line(
            "  "
            + shell.say(
                "reseed-counts", **{"back": 0, "moves": 0, "recalls": 0, "reports": 0} | one["counts"]
            )
        )
        if one["begun"]:
            shell.line(
                "  " + shell.say("reseed-released", count=one["released"], back=one["counts"].get("back", 0))
            )
    if found["asked"]:
        since = max(one["since"] for one in found["asked"])
        word = "reseed-gone" if since else "reseed-gone-all"
        shell.line(shell.say(word, at=format_iso(since)[:16]), "yellow")
    for one in found["asks"]:
        if not one["begun"]:
            shell.line(
                shell.say("reseed-asks", party=one["party"], at=format_iso(one["asked"])[:16]), "yellow"
            )
            shell.line(f"  seamline reseed {one['party']}", "bold")
        else:
            word = "reseed-through" if one["ended"] else "reseed-under-way"
            shell.line(shell.say(word, party=one["party"], count=one["entries"]))


# What the node does at these orders.


async def _ask(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import losses

    given = orders.args_of(order, Asking)
    by = await orders.acting(node, given.by, "partner.reseed")
    return Answer({"parties": await node.centre.do(lambda desk: losses.ask(desk, by))})


async def _begin(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import reseed, resending

    given = orders.args_of(order, Beginning)
    by = await orders.acting(node, given.by, "partner.reseed")
    await node.centre.do(lambda desk: reseed.begin(desk, by, given.party))
    while not node.serving and await resending.tend_all(node.centre):
        pass  # a node that runs goes on by itself
    return Answer({"day": resending.ENTRIES_A_DAY})


async def _status(node: "OpenNode", order: Order) -> Answer:
    del order
    return Answer(await node.centre.see(_found))


def _found(reader: "Reader") -> dict[str, Any]:
    from seamline.centre import losses, rows

    return {
        "asked": [{**orders.plain(row), **_whole(row)} for row in losses.overview(reader)],
        "asks": [
            {
                "party": row.party,
                "asked": row.asked,
                "begun": row.begun,
                "ended": row.ended,
                "entries": row.entries,
            }
            for row in reader.every(rows.RESEED, rows.ReseedRow)
            if row.asked or row.begun
        ],
    }


def _whole(row: Any) -> dict[str, Any]:
    """Return the fields of an asking that are left out where they are as at first."""
    names = ("begun", "ended", "counts", "released")
    return {name: getattr(row, name) for name in names}


ORDERS: dict[str, orders.Handler] = {"reseed.ask": _ask, "reseed.begin": _begin, "reseed.status": _status}
