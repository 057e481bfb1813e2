"""``seamline revoke``: trust a key no longer, at the word of this node or of the party's root."""

from pathlib import Path
from typing import Annotated, Any

import msgspec
from cyclopts import App, Parameter

from seamline.gateways import settings
from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Order
from seamline.gateways.cli.pairing import read_card, when
from seamline.gateways.cli.revoke_orders import ORDERS, ByRoot, Placing, Revoking, Taking
from seamline.gateways.cli.shell import Shell, answers_of, guarded
from seamline.storage.layout import Layout
from seamline.terms.errors import InvalidInput, NotFound

__all__ = ["ORDERS", "app"]

app = App(name="revoke", help="Trust a partner's node, or one key, no longer.")

MAX_FILE_BYTES = 1_048_576
MAX_LINES = 1_024


@app.default
def revoke(
    what: str = "",
    *,
    reason: str = "",
    root: Path | None = None,
    since: str = "",
    after: Annotated[tuple[str, ...], Parameter(negative="")] = (),
    card: Path | None = None,
    out: Path | None = None,
    take: Path | None = None,
    as_: orders.As = "",
    answers: orders.Answers = None,
    dir: Path = Path(),  # noqa: A002 - the word people type
    language: str = "en",
) -> int:
    """Trust a partner's node, or one key, no longer; at once, and with its open connections cut.

    With the root it is the root's word, for an own key that somebody else may have used: partners keep what
    came before and flag what came since then.

    Parameters
    ----------
    what
        A partner, whose node is cut off; a key as ``seamline partners`` shows it; or an own person's
        alias, of which every partner is told.
    reason
        Why; it stands in the log, and partners are told where the key is an own one.
    root
        The file of the own root key, from the stick it lies on.
    since
        With the root: from when the key is not to be trusted, such as 201430ZNOV26 or 2026-11-20T14:30:00Z.
    after
        With the root: up to where a partner says that a stream stood then, where this record does not know:
        "north>south/routine=1.512". May be given again.
    card
        With the root: the card of a machine that is gone, whose node's key it is about.
    out
        With the root: a folder for a file for each partner, for those whom no parcel reaches.
    take
        Take such a file of a partner's root, instead of all else.
    dir
        The node's directory; the node may be running.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        layout, by = Layout(dir), orders.by(shell, as_, answers)
        if take is not None:
            return _take(shell, layout, take, by)
        if not reason.strip():
            raise InvalidInput("reason-needed", "say why")
        if root is not None and not since:
            raise InvalidInput("revocation-since", "say since when")
        if root is not None:
            asked = Placing(
                what, when(since), dict(_place(one) for one in after), read_card(card) if card else ""
            )
            return _by_root(shell, layout, asked, root, ByRoot((), reason.strip(), by), answers, out)
        order = Order("revoke", orders.plain(Revoking(what, reason.strip(), by)))
        done = orders.give(layout, order, shell).value
        for key in done["keys"]:
            shell.line(shell.say("revoke-key", key=key["key"], subject=key["subject"]), "green")
        word = "revoke-cut" if done["cut_off"] else "revoke-told" if done["own"] else "revoke-done"
        shell.line(shell.say(word, party=done["party"]))
        return 0

    return guarded(language, work)


def _place(text: str) -> tuple[str, tuple[int, int]]:
    name, _, stood = text.rpartition("=")
    epoch, _, number = stood.partition(".")
    if not name or not (epoch.isdecimal() and number.isdecimal()) or len(stood) > 32:
        raise InvalidInput("revocation-log", "a place looks like north>south/routine=1.512")
    return name, (int(epoch), int(number))


def _by_root(
    shell: Shell,
    layout: Layout,
    asked: Placing,
    root: Path,
    given: ByRoot,
    answers: Path | None,
    out: Path | None,
) -> int:
    """Ask the node up to where the key still vouches, let the root say so here, and give it to the node."""
    from seamline.gateways.cli.verify import own_card
    from seamline.ledger import revocation
    from seamline.ledger.signature import Context, public_of, signer
    from seamline.storage.clock import SystemClock
    from seamline.storage.rootkey import open_root
    from seamline.terms.errors import Denied

    party = settings.read(layout).node.party
    word = answers_of(answers).get("root_passphrase") or shell.ask("init-root-passphrase")
    private = open_root(root, word)
    if public_of(private) != own_card(layout).root:
        raise Denied("root-other", "this is not the root of the party")
    found = orders.give(layout, Order("revoke.places", orders.plain(asked)), shell).value
    sign, now = signer(private, Context.REVOCATION), SystemClock().now_ms()
    made = [
        revocation.revoke(
            sign,
            party=party,
            public=bytes.fromhex(found["public"]),
            place=revocation.Place(log, epoch, number),
            at=now,
            reason=given.reason,
        )
        for log, epoch, number in found["places"]
    ]
    args = orders.plain(msgspec.structs.replace(given, texts=tuple(one.text() for one in made)))
    done = orders.give(layout, Order("revoke.root", args), shell).value
    shell.line(shell.say("revoke-key", key=done["key"], subject=done["subject"]), "green")
    for one in made:
        shell.line("  " + shell.say("revoke-place", log=one.log, epoch=one.epoch, number=one.after))
    shell.line(shell.say("revoke-told"))
    if out is not None:
        _write(shell, out, [one for one in made if ">" in one.log])
    return 0


def _write(shell: Shell, out: Path, made: list[Any]) -> None:
    """Write what each partner is told of its own streams, and nothing else, into a file for it."""
    from seamline.gateways.cli.card import write_out

    out.mkdir(parents=True, exist_ok=True)
    for party in sorted({one.log.partition(">")[2].partition("/")[0] for one in made}):
        theirs = [one.text() for one in made if f">{party}/" in one.log]
        file = out / f"for-{party}.revocation"
        write_out(file, ("\n".join(theirs) + "\n").encode())
        shell.line(shell.say("shell-written", file=str(file)), "green")


def _take(shell: Shell, layout: Layout, file: Path, by: orders.By) -> int:
    try:
        with file.open("rb") as opened:
            raw = opened.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise NotFound("file-missing", str(file)) from error
    lines = raw.decode("utf-8", "replace").splitlines()
    if len(raw) > MAX_FILE_BYTES or not 1 <= len(lines) <= MAX_LINES:
        raise InvalidInput("revocation-form", "this is not a file of revocations")
    args = orders.plain(Taking(tuple(lines), by))
    done = orders.give(layout, Order("revoke.take", args), shell).value
    for key in done["keys"]:
        shell.line(shell.say("revoke-taken", key=key, party=done["party"]), "green")
    if done["cut_off"]:
        shell.line(shell.say("revoke-cut", party=done["party"]))
    return 0
