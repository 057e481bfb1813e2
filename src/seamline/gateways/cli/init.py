"""``seamline init``: make a node that is safe by default."""

import getpass
import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter
from rich.console import Console

from seamline import words
from seamline.gateways.settings import Settings, to_toml
from seamline.gateways.web.config import PeerConfig, WebConfig
from seamline.ledger import card as cards
from seamline.ledger.fingerprint import fingerprint_digits, fingerprint_words
from seamline.storage.clock import SystemClock
from seamline.storage.config import NodeConfig
from seamline.storage.founding import CARD, Founded, Seat, found
from seamline.storage.keyfiles import environment, given_passphrase
from seamline.storage.layout import Layout
from seamline.storage.randomness import SystemRandom
from seamline.terms import ids
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.party import Names

Say = Callable[..., str]

app = App(name="init", help="Make a node: keys, certificate authority, settings, first people.")

FIRST = (
    Seat("admin-1", ("administrator",)),
    Seat("admin-2", ("administrator",)),
    Seat("commander-1", ("commander",)),
)
"""Two administrators from the start, because what matters takes two people."""


@app.default
def init(
    folder: Path,
    *,
    party: str = "",
    kind: str = "force",
    name_en: str = "",
    name_ar: str = "",
    name_ckb: str = "",
    host: str = "",
    port: int = 8443,
    peer_port: int = 8444,
    bind: str = "0.0.0.0",  # noqa: S104 - pages are reached from other machines, with TLS
    root_file: Path | None = None,
    exercise: bool = False,
    language: str = "en",
    answers: Annotated[
        Path | None, Parameter(help="JSON with passphrase and root_passphrase, for machines")
    ] = None,
) -> None:
    """Make a node in FOLDER; asks for what is not given.

    The root key goes to ROOT_FILE, which belongs on a stick and not on this machine. The passphrase of the
    node is asked for at every start, or comes from SEAMLINE_PASSPHRASE_FILE.
    """
    console = Console()
    say = words_in(language)
    given = json.loads(answers.read_text(encoding="utf-8")) if answers else {}
    party = ids.party_id(party or console.input(say("init-party") + " "))
    names = Names(
        name_en or console.input(say("init-name-en") + " "),
        name_ar or console.input(say("init-name-ar") + " "),
        name_ckb or console.input(say("init-name-ckb") + " "),
    )
    host = host or console.input(say("init-host") + " ")
    root_file = root_file or Path(console.input(say("init-root-file") + " "))
    passphrase = (
        given.get("passphrase") or given_passphrase(environment()) or _twice(say("init-passphrase"), say)
    )
    root_passphrase = given.get("root_passphrase") or _twice(say("init-root-passphrase"), say)
    node = NodeConfig(party=party, names=names, centre=names, kind=kind, exercise=exercise)
    settings = Settings(
        node=node,
        web=WebConfig(host=host, bind=bind, port=port),
        peer=PeerConfig(bind=bind, port=peer_port),
    )
    with console.status(say("init-working")):
        made = found(
            Layout(folder),
            node,
            to_toml(settings),
            passphrase=passphrase,
            root_file=root_file,
            root_passphrase=root_passphrase,
            hosts=(host,),
            addresses=(f"{host}:{peer_port}",) if peer_port else (),
            seats=FIRST,
            random=SystemRandom(),
            clock=SystemClock(),
        )
    report(console, folder, settings, made, language)


def words_in(language: str) -> Say:
    """Return what finds a message in a language."""

    def say(message: str, **args: str | int) -> str:
        return words.text(language, message, **args)

    return say


def report(console: Console, folder: Path, settings: Settings, made: Founded, language: str) -> None:
    """Print what was made and what to do next."""
    say = words_in(language)
    card = cards.read(made.card, SystemClock().now_ms())
    if isinstance(card, Refusal):
        raise InvalidInput(card.code, "the card does not hold")
    console.print(say("init-done", folder=str(folder)))
    console.print(say("init-card", file=str(folder / CARD)))
    console.print(say("init-fingerprint"))
    console.print("  " + " ".join(fingerprint_words(card.root)), highlight=False)
    console.print("  " + " ".join(fingerprint_digits(card.root)), highlight=False)
    console.print(say("init-links"))
    for alias, ticket in made.tickets.items():
        console.print(f"  {alias}  {settings.web.address}/#/link/{ticket}", highlight=False, soft_wrap=True)
    console.print(say("init-next", command=f"seamline serve --dir {folder}"))


def _twice(prompt: str, say: Say) -> str:
    first = getpass.getpass(prompt + " ")
    if getpass.getpass(say("init-again") + " ") != first:
        raise InvalidInput("passphrase-differs", "the two are not the same")
    return first
