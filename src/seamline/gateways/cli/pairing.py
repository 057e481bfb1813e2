"""``seamline pair``, ``partners``: who trusts whom."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from cyclopts import App

from seamline.codecs.display import log_text
from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Shell, guarded
from seamline.ledger import card as cards
from seamline.ledger.fingerprint import misheard
from seamline.storage.layout import Layout
from seamline.terms.errors import InvalidInput, NotFound, Refusal

if TYPE_CHECKING:
    from seamline.centre.desk import Desk, Reader
    from seamline.gateways.cli.assemble import OpenNode

pair_app = App(name="pair", help="Pair with a partner's node by its card and its fingerprint.")
partners_app = App(name="partners", help="List the partners, their links and their keys.")

MAX_CARD_FILE = 65_536


class Pairing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``pair``. push: the partner cannot reach this node."""

    card: str
    fingerprint: str
    push: bool = False
    replace_root: bool = False
    by: orders.By = orders.By()


class Listing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``partners``. at: ms UTC at which to say where streams stood, 0 for not at all."""

    at: int = 0


@pair_app.default
def pair(
    card: Path,
    *,
    fingerprint: str = "",
    push: bool = False,
    replace_root: bool = False,
    as_: orders.As = "",
    answers: orders.Answers = None,
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """Pair with the party of a card, once two people have compared its fingerprint by voice.

    Parameters
    ----------
    card
        The partner's card, as a file.
    fingerprint
        The words or the digits as the partner reads them out, not as they stand beside the card. Asked for if
        left out.
    push
        The partner cannot reach this node: bring it what is for it.
    replace_root
        The party has lost its root and comes back under another: an administrator and a commander both give
        this command, each by name and each with the fingerprint as they heard it.
    dir
        The node's directory; the node may be running.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        text = read_card(card)
        spoken = fingerprint or shell.answer("pair-ask")
        for word, near in misheard(spoken):
            shown = "pair-word-near" if near else "pair-word-unknown"
            shell.line(shell.say(shown, word=log_text(word), near=near), "yellow")
        args = orders.plain(Pairing(text, spoken, push, replace_root, orders.by(shell, as_, answers)))
        made = orders.give(Layout(dir), Order("pair", args), shell).value
        if made["waiting"]:
            shell.line(shell.say("pair-second", party=made["party"]), "yellow")
            return 0
        shell.line(shell.say("pair-done", name=made["names"][shell.language], party=made["party"]), "green")
        if made["cut_off"]:
            shell.line(shell.say("pair-cut-off"), "yellow")
        else:
            shell.line(shell.say("pair-next"))
        return 0

    return guarded(language, work)


def when(text: str) -> int:
    """Return a time given as date-time group or in ISO form, ms UTC. Raises InvalidInput."""
    from seamline.storage.clock import SystemClock
    from seamline.terms import times

    return times.parse_iso(text) if "-" in text else times.parse_dtg(text, SystemClock().now_ms())


def read_card(path: Path) -> str:
    """Return the text of a card. Raises NotFound ``file-missing``, InvalidInput ``card-size``."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_CARD_FILE + 1)
    except OSError as error:
        raise NotFound("file-missing", path=str(path)) from error
    if len(raw) > MAX_CARD_FILE:
        raise InvalidInput("card-size", "the card is too long")
    return raw.decode("utf-8", "replace")


async def _pair(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import partners, roots, rows

    given = orders.args_of(order, Pairing)
    action = "partner.replace-root" if given.replace_root else "partner.pair"
    by = await orders.acting(node, given.by, action)

    def run(desk: "Desk") -> roots.Outcome:
        if given.replace_root:
            return roots.pair(desk, by, given.card, given.fingerprint, push=given.push)
        party = partners.pair(desk, by, given.card, given.fingerprint, push=given.push)
        return roots.Outcome(party, waiting=False)

    done = await node.centre.do(run)
    found = cards.read(given.card, node.centre.clock.now_ms())
    assert not isinstance(found, Refusal)
    if node.serving and not done.waiting:
        node.exchange.follow(done.party)
    row = await node.centre.see(lambda reader: reader.find(rows.PARTNER, done.party, rows.PartnerRow))
    cut_off = row is not None and row.cut_off
    names = orders.plain(found.names)
    return Answer({"party": done.party, "waiting": done.waiting, "names": names, "cut_off": cut_off})


@partners_app.default
def partners(
    *,
    stood: str = "",
    dir: Path = Path(),  # noqa: A002 - the word people type
    json: bool = False,
    language: str = "en",
) -> int:
    """List the partners: how their links stand, what waits for them, and which keys are trusted.

    Parameters
    ----------
    stood
        Say as well where each partner's streams stood at a time, such as 201430ZNOV26: what a partner has to
        know that has lost its record and revokes a key.
    dir
        The node's directory; the node may be running.
    json
        Print the list as JSON.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        asked = {"at": when(stood)} if stood else {}
        found = orders.give(Layout(dir), Order("partners", asked), shell).value
        shell.value(found)
        if not found:
            shell.line(shell.say("partners-none"))
        for one in found:
            _show(shell, one)
        return 0

    return guarded(language, work, as_json=json)


def _show(shell: Shell, one: dict[str, Any]) -> None:
    shell.line(f"{one['party']}  {one['names'][shell.language]}", "bold")
    shell.line("  " + shell.say(f"partners-{one['state']}", minutes=one["age_s"] // 60, seconds=one["age_s"]))
    if one["addresses"]:
        shell.line("  " + shell.say("partners-addresses", addresses=", ".join(one["addresses"])))
    shell.line("  " + shell.say("partners-waits", queued=one["queued"], released=one["released"]))
    if one["unaware"]:
        shell.line("  " + shell.say("partners-unaware"), "yellow")
    if one["asks"]:
        shell.line("  " + shell.say("partners-asks"), "yellow")
        shell.line(f"    seamline reseed {one['party']}", "bold")
    for name, (epoch, number) in one["stood"].items():
        shell.line("  " + shell.say("partners-stood", place=f"{name}={epoch}.{number}"))
    shell.line("  " + shell.say("partners-fingerprint", digits=" ".join(one["digits"])))
    shell.line("  " + shell.say("card-root"))
    shell.line(f"    {one['root']}")
    for key in one["keys"]:
        word = "partners-key-revoked" if key["revoked"] else "partners-key"
        style = "red" if key["revoked"] else ""
        shell.line("    " + shell.say(word, key=key["key"], subject=key["subject"]), style)


async def _partners(node: "OpenNode", order: Order) -> Answer:
    at = orders.args_of(order, Listing).at
    return Answer(await node.centre.see(lambda reader: _listed(reader, at)))


def _listed(reader: "Reader", at: int) -> list[dict[str, Any]]:
    from seamline.centre import partner_list, revoking

    return [
        {
            **one,
            "age_s": max(0, reader.now - one["as_of"]) // 1_000 if one["as_of"] else 0,
            "stood": revoking.held_at(reader, one["party"], at) if at else {},
        }
        for one in partner_list.listed(reader)
    ]


ORDERS: dict[str, orders.Handler] = {"pair": _pair, "partners": _partners}
