"""``seamline rotate``: renew what ends: TLS certificates, the node's key under the root, the passphrase."""

import asyncio
import base64
import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from cyclopts import App

from seamline.gateways import settings
from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Shell, answers_of, guarded
from seamline.storage.layout import Layout
from seamline.terms.errors import Conflict
from seamline.terms.times import format_iso

if TYPE_CHECKING:
    from seamline.gateways.cli.assemble import OpenNode

app = App(name="rotate", help="Renew what ends: TLS certificates, the node's key, the passphrase.")


class Preparing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``rotate.prepare``. fresh: the TLS authority gets another key."""

    fresh: bool = False


class Finishing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``rotate.finish``: the new card, under the root."""

    card: str


@app.default
def rotate(
    *,
    root: Path | None = None,
    new_authority: bool = False,
    passphrase: bool = False,
    answers: Path | None = None,
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """Renew the node's TLS certificate; with the root, the node's key, its authority and its card as well.

    The node may be running: it goes on under what is new at once, and nothing has to be started again.
    Partners take the new key by themselves, over the link or on a stick.

    Parameters
    ----------
    root
        The file of the root key, from the stick it lies on: once a year.
    new_authority
        With the root: give the TLS authority another key as well, because somebody else may have this one.
        Partners then connect only once they have paired with the new card, or got it on a stick, and browsers
        once they have the new authority.
    passphrase
        Change the node's passphrase instead, and nothing else.
    answers
        For machines: JSON with "root_passphrase" or "new_passphrase", in a file only its owner reads.
    dir
        The node's directory.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        layout = Layout(dir)
        if passphrase:
            return _passphrase(shell, layout, answers)
        if root:
            done = _with_root(shell, layout, root, answers, fresh=new_authority)
        else:
            done = _give(layout, "rotate.tls", shell)
        if root:
            shell.line(shell.say("rotate-key", key=done["key"], date=_date(done["key_until"])), "green")
        shell.line(shell.say("rotate-tls", date=_date(done["tls_until"])), "green")
        shell.line(shell.say("rotate-authority", date=_date(done["authority_until"])))
        if root and new_authority:
            shell.line(shell.say("rotate-new-authority"), "yellow")
        if root:
            _next(shell, layout, done)
        return 0

    return guarded(language, work)


def _give(layout: Layout, name: str, shell: Shell, **args: Any) -> Any:
    return orders.give(layout, Order(name, args), shell).value


def _with_root(shell: Shell, layout: Layout, root: Path, answers: Path | None, *, fresh: bool) -> Any:
    """Change the node's key: the node makes it, the root vouches for it here, the node takes it into use."""
    from seamline.gateways.cli.verify import own_card
    from seamline.storage import rotating
    from seamline.storage.clock import SystemClock
    from seamline.storage.rootkey import open_root

    settings.read(layout)
    word = answers_of(answers).get("root_passphrase") or shell.ask("init-root-passphrase")
    private = open_root(root, word)
    made = _give(layout, "rotate.prepare", shell, fresh=fresh)
    prepared = rotating.Prepared(bytes.fromhex(made["public"]), base64.b64decode(made["ca"]))
    card = rotating.vouch(private, own_card(layout), prepared, SystemClock().now_ms())
    return _give(layout, "rotate.finish", shell, card=card)


def _next(shell: Shell, layout: Layout, done: Any) -> None:
    from seamline.storage.founding import CARD

    shell.line(shell.say("rotate-card", file=str(layout.root / CARD)))
    if done["unaware"]:
        shell.line(shell.say("rotate-unaware", parties=", ".join(done["unaware"])))
    shell.line(shell.say("rotate-backup"))
    shell.line(f"  seamline backup --dir {layout.root}", "bold")


def _passphrase(shell: Shell, layout: Layout, answers: Path | None) -> int:
    from seamline.storage.keyfiles import change_passphrase
    from seamline.storage.randomness import SystemRandom

    settings.read(layout)
    old = orders.passphrase(shell)
    new = answers_of(answers).get("new_passphrase")
    if not new:
        new = shell.ask("rotate-passphrase-new")
        if shell.ask("init-again") != new:
            raise Conflict("passphrase-differs", "the two are not the same")
    change_passphrase(layout, old, new, SystemRandom())
    shell.line(shell.say("rotate-passphrase"), "green")
    shell.line(shell.say("rotate-passphrase-kept"))
    return 0


def _date(at_ms: int) -> str:
    return format_iso(at_ms)[:10]


# What the node does at these orders.


async def _prepare(node: "OpenNode", order: Order) -> Answer:
    from seamline.storage import rotating

    fresh = orders.args_of(order, Preparing).fresh
    now, party = node.centre.clock.now_ms(), node.home.party
    make = functools.partial(rotating.prepare, fresh=fresh)
    made = await asyncio.to_thread(make, node.layout, node.keys, party, node.home.random, now)
    return Answer({"public": made.public.hex(), "ca": base64.b64encode(made.ca).decode()})


async def _finish(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import changeover
    from seamline.gateways.cli.verify import own_card
    from seamline.storage import keyfiles, rotating

    given = orders.args_of(order, Finishing)
    layout, keys, now = node.layout, node.keys, node.centre.clock.now_ms()
    certificate = rotating.checked(layout, keys, given.card, own_card(layout), now)
    # Certified and on its way to partners before anything is sealed by it; the card for those who pair later.
    await node.centre.do(lambda desk: changeover.announce(desk, given.card))
    await asyncio.to_thread(rotating.keep_card, layout, given.card)

    def turn(desk: Any) -> list[str]:
        # In the thread that writes: nothing is sealed meanwhile.
        keyfiles.turn(layout, keys, certificate.text().encode(), node.home.random)
        changeover.turned(desk, certificate.until)
        return changeover.unaware(desk)

    unaware = await node.centre.do(turn)
    from seamline.ledger.signature import key_id

    more = {"key": key_id(keys.public), "key_until": certificate.until, "unaware": unaware}
    return Answer({**await _renewed(node), **more})


async def _tls(node: "OpenNode", order: Order) -> Answer:
    del order
    return Answer(await _renewed(node))


async def _renewed(node: "OpenNode") -> dict[str, Any]:
    from seamline.storage import tls

    layout, now = node.layout, node.centre.clock.now_ms()
    names = tls.names(layout)
    await asyncio.to_thread(tls.renew_node, layout, node.keys, node.home.party, names, now)
    node.show_renewed()
    return {"tls_until": tls.ends_ms(layout), "authority_until": tls.ends_ms(layout, tls.AUTHORITY)}


ORDERS: dict[str, orders.Handler] = {
    "rotate.prepare": _prepare,
    "rotate.finish": _finish,
    "rotate.tls": _tls,
}
