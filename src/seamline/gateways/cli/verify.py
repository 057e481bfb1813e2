"""``seamline verify``: check a node's whole record and its partners' streams, and name what is wrong."""

from pathlib import Path
from typing import Any

from cyclopts import App

from seamline.gateways import settings
from seamline.gateways.cli.shell import Shell, guarded
from seamline.ledger import card as cards
from seamline.ledger.card import Card
from seamline.ledger.fingerprint import fingerprint_digits
from seamline.storage import audit
from seamline.storage.audit import Auditor, Looked, Part
from seamline.storage.clock import SystemClock
from seamline.storage.founding import CARD
from seamline.storage.keyfiles import CERTIFICATE
from seamline.storage.layout import Layout, read_private
from seamline.terms.errors import InvalidInput, NotFound, Refusal

app = App(name="verify", help="Check a node's whole record and its partners' streams.")


@app.default
def verify(
    *,
    dir: Path = Path(),  # noqa: A002 - the word people type
    root: str = "",
    json: bool = False,
    language: str = "en",
) -> int:
    """Check the record of a node, which may be running. The exit code is 1 if anything is wrong.

    Parameters
    ----------
    dir
        The node's directory.
    root
        The party's root key as 64 hex digits, if the card in the directory is not to be believed.
    json
        Print the findings as JSON.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        layout = Layout(dir)
        party = settings.read(layout).node.party
        key = root_key(root) if root else own_card(layout).root
        with audit.opened(layout.record) as view, shell.bar() as bar:
            auditor = Auditor(view, party, key, certificates(layout))

            def tell(part: Part, done: int) -> None:
                bar.tell(name_of(shell, part), done, part.entries)

            found = audit.whole(auditor, tell)
        return _report(shell, found, key)

    return guarded(language, work, as_json=json)


def own_card(layout: Layout) -> Card:
    """Return the card in a node's directory. Raises InvalidInput ``card-*``, NotFound ``file-missing``.

    A card whose certificate has expired still says whose record this is.
    """
    text = read_private(layout.root / CARD).decode("ascii", "replace")
    card = cards.read(text, SystemClock().now_ms())
    if isinstance(card, Refusal) and card.code == "certificate-expired":
        card = cards.read(text, int(card.facts["until"]) - 1)
    if isinstance(card, Refusal):
        raise InvalidInput(card.code, "the node's own card does not hold")
    return card


def root_key(text: str) -> bytes:
    """Return a root key given as hex. Raises InvalidInput ``root-form``."""
    try:
        raw = bytes.fromhex(text)
    except ValueError:
        raw = b""
    if len(raw) != 32:
        raise InvalidInput("root-form", "a root key is 64 hex digits")
    return raw


def certificates(layout: Layout) -> tuple[str, ...]:
    """Return what certificates of the node's key lie beside the record."""
    try:
        return (read_private(layout.keys / CERTIFICATE).decode("ascii", "replace"),)
    except NotFound:
        return ()


def name_of(shell: Shell, part: Part) -> str:
    """Return what a part of the record is called."""
    if part.name == audit.LOG:
        return shell.say("verify-own-log")
    return shell.say("verify-stream", name=part.name, epoch=part.epoch)


def _report(shell: Shell, found: list[Looked], key: bytes) -> int:
    bad = [looked for looked in found if looked.verdict.fault is not None]
    for looked in found:
        verdict, name = looked.verdict, name_of(shell, looked.part)
        if verdict.fault is None:
            text = shell.say("verify-sound", part=name, entries=verdict.checked, seals=verdict.seals)
            shell.line(text, "green")
            if looked.doubt is not None:
                first, last = looked.doubt
                shell.line(shell.say("verify-doubt", part=name, first=first, last=last), "yellow")
        else:
            fault = verdict.fault
            text = shell.say(f"fault-{fault.code}", part=name, first=fault.first, last=fault.last)
            shell.line(text, "red")
    purged = sum(looked.verdict.purged for looked in found)
    if purged:
        shell.line(shell.say("verify-purged", entries=purged))
    shell.line(shell.say("verify-root", fingerprint=" ".join(fingerprint_digits(key))))
    total = sum(looked.verdict.checked for looked in found)
    shell.line(
        shell.say("verify-bad") if bad else shell.say("verify-good", entries=total), "red" if bad else "green"
    )
    shell.value({"ok": not bad, "root": key.hex(), "parts": [_value(looked) for looked in found]})
    return 1 if bad else 0


def _value(looked: Looked) -> dict[str, Any]:
    verdict = looked.verdict
    fault = verdict.fault
    return {
        "part": looked.part.name or "log",
        "epoch": looked.part.epoch,
        "entries": looked.part.entries,
        "checked": verdict.checked,
        "purged": verdict.purged,
        "seals": verdict.seals,
        "root": verdict.root.hex(),
        "fault": fault and {"code": fault.code, "first": fault.first, "last": fault.last},
        "doubt": looked.doubt and {"first": looked.doubt[0], "last": looked.doubt[1]},
    }
