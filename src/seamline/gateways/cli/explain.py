"""``seamline explain``: why a party did or did not get a report, and what it would get."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from cyclopts import App

from seamline import words
from seamline.codecs.display import log_text
from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Id, Shell, guarded
from seamline.storage.layout import Layout
from seamline.terms import ids
from seamline.terms.mgrs_grid import to_mgrs
from seamline.terms.place import Point
from seamline.terms.times import format_dtg

if TYPE_CHECKING:
    from seamline.centre.desk import Reader
    from seamline.gateways.cli.assemble import OpenNode

CELLS = ((5_000, 1), (500, 2), (50, 3), (5, 4))
"""From so many metres of precision on, a grid has so many digits each way: more would be made up."""
LISTS = {"level": "level", "type": "choice"}
"""Fields whose values are words of a list, by the beginning of the words' ids."""

app = App(name="explain", help="Say why a party got a report or did not, and what it would get.")


class Asking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``explain``. object: an own report. language: of the reasons."""

    object: str
    party: str
    language: str


@app.default
def explain(
    *,
    object: Id,  # noqa: A002 - the word people type
    party: str,
    dir: Path = Path(),  # noqa: A002 - the word people type
    json: bool = False,
    language: str = "en",
) -> int:
    """Say why a party got one of our reports or did not, under which article, and what it would get now.

    Parameters
    ----------
    object
        The id of an own report: the last part of the page's address while it is open. A draft as well: then,
        what would become of it.
    party
        The party's short name.
    dir
        The node's directory; the node may be running.
    json
        Print the answer as JSON.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        args = orders.plain(Asking(object, party, language))
        found = orders.give(Layout(dir), Order("explain", args), shell).value
        shell.value(found)
        _show(shell, found)
        return 0

    return guarded(language, work, as_json=json)


def _show(shell: Shell, found: dict[str, Any]) -> None:
    name = found["names"].get(shell.language) or found["recipient"]
    if found["sent"]:
        shell.line(shell.say("explain-has", party=name, at=format_dtg(found["sent"]["at"])), "bold")
    word, style = ("allow", "green") if found["allow"] else ("later", "yellow")
    if not found["allow"] and not found["later"] and not found["needs_officer"]:
        word, style = "deny", "red"
    shell.line(shell.say(f"explain-{word}", party=name, article=found["article"] or "-"), style)
    for reason in found["reasons"]:
        shell.line(f"  {reason['message']}")
    if found["projection"] is not None:
        shell.line(shell.say("explain-projection"))
        for field, text in readable(found["projection"], shell.language).items():
            shell.line(f"  {shell.say(f'field-{field}')}: {text}")


def readable(body: dict[str, Any], language: str) -> dict[str, str]:
    """Return the fields of a released body as people read them: one place as a grid, times as DTG."""
    shown: dict[str, str] = {}
    for name, value in sorted(body.items()):
        if name == "lat_e7" and isinstance(body.get("lon_e7"), int):
            wide = int(body.get("precision_m", 0))
            digits = next((digits for metres, digits in CELLS if wide >= metres), 5)
            shown["place"] = f"{to_mgrs(Point(value, body['lon_e7']), digits)} (± {wide} m)"
        elif name in ("observed", "reported", "received") and isinstance(value, int):
            shown[name] = format_dtg(value)
        elif name not in ("lon_e7", "precision_m"):
            word = f"{LISTS.get(name, '')}-{value}"
            known = name in LISTS and words.has(language, word)
            shown[name.replace("_", "-")] = words.text(language, word) if known else log_text(str(value))
    return shown


async def _explain(node: "OpenNode", order: Order) -> Answer:
    given = orders.args_of(order, Asking)
    ids.object_id(given.object)
    ids.party_id(given.party)
    return Answer(await node.centre.see(lambda reader: _explained(reader, given)))


def _explained(reader: "Reader", given: Asking) -> dict[str, Any]:
    from seamline.centre import agreements, rows, sharing
    from seamline.understanding import plain
    from seamline.understanding.model import Reason

    found = sharing.explain(reader, given.object, given.party)
    known = [value for _, value, _ in agreements.standings(reader)]
    for reason in found["reasons"]:
        told = Reason(reason["code"], reason["article"], reason["facts"])
        reason["message"] = plain.reason_text(told, given.language, words.text, known)
    sent = [
        row
        for row in reader.every(rows.SENT_OF, rows.SentRow, group=given.object)
        if row.party == given.party
    ]
    newest = max(sent, key=lambda row: row.left, default=None)
    return {
        **found,
        "sent": newest
        and {
            "at": newest.left,
            "article": newest.article,
            "projection": newest.body,
            "reached": newest.reached,
            "read": newest.read,
            "state": newest.state,
        },
    }


ORDERS: dict[str, orders.Handler] = {"explain": _explain}
