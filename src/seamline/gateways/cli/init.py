"""``seamline init``: make a node that is safe by default."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
from cyclopts import App, Parameter

from seamline.gateways.cli.shell import Shell, answers_of, guarded
from seamline.gateways.settings import Settings, to_toml
from seamline.gateways.web.config import PeerConfig, WebConfig, check
from seamline.storage.config import NodeConfig
from seamline.storage.founding import CARD, Founded, Seat, found
from seamline.storage.keyfiles import environment, given_passphrase
from seamline.storage.layout import Layout
from seamline.storage.sealed import checked_passphrase
from seamline.terms import ids
from seamline.terms.errors import Conflict, InvalidInput, SeamlineError, Unavailable
from seamline.terms.party import KINDS, Names

T = TypeVar("T")

app = App(name="init", help="Make a node: keys, certificate authority, settings, first people.")

FIRST = (
    Seat("admin-1", ("administrator",)),
    Seat("admin-2", ("administrator",)),
    Seat("commander-1", ("commander",)),
)
"""Two administrators from the start, because what matters takes two people."""

MAX_NAME_CHARS = 120


class Asked(msgspec.Struct, frozen=True):
    """What a node is made from, besides secrets. hosts: under which it is reached, the first is its name."""

    node: NodeConfig
    hosts: tuple[str, ...]
    settings: Settings
    root_file: Path
    returning: bool = False


@app.default
def init(
    folder: Path,
    *,
    party: str = "",
    kind: str = "force",
    name_en: str = "",
    name_ar: str = "",
    name_ckb: str = "",
    centre_en: str = "",
    centre_ar: str = "",
    centre_ckb: str = "",
    host: str = "",
    also: Annotated[tuple[str, ...], Parameter(negative="")] = (),
    port: int = 8443,
    peer_port: int = 8444,
    bind: str = "0.0.0.0",  # noqa: S104 - pages are reached from other machines, with TLS
    root_file: Path | None = None,
    returning: bool = False,
    exercise: bool = False,
    answers: Path | None = None,
    language: str = "en",
) -> int:
    """Make a node in a folder that does not exist yet or is empty; asks for what is not given.

    Nothing is left behind if it fails. There is no default password: the first people get one-time links.

    Parameters
    ----------
    folder
        The node's directory.
    party
        The party's short name, for good: a-z, 0-9 and -.
    kind
        force, coalition, civil or humanitarian.
    name_en
        The party's name in English.
    name_ar
        In Arabic.
    name_ckb
        In Sorani.
    centre_en
        The centre's name in English; the party's if left out.
    centre_ar
        In Arabic.
    centre_ckb
        In Sorani.
    host
        The host name under which people and partners reach the node. Passkeys belong to it.
    also
        A further host name or address under which it is reached; may be given again.
    port
        The port of the pages.
    peer_port
        The port for partners' nodes; 0 where they cannot reach this one.
    bind
        The address where both listen.
    root_file
        Where the party's root key goes. It belongs on a stick and not on this machine.
    returning
        The party had a node before, and neither its machine nor a backup is left: it comes back under its
        short name. A root key that lies in the file already stays the party's root.
    exercise
        Everything on this node is an exercise.
    answers
        For machines: JSON with "passphrase" and "root_passphrase", in a file only its owner reads. The
        node's may come from where services keep it as well.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        refuse_existing(folder)
        ask = Asker(shell)
        given = answers_of(answers)
        name = ask.until("init-party", party, ids.party_id)
        names = Names(
            ask.until("init-name-en", name_en, _name),
            ask.until("init-name-ar", name_ar, _name),
            ask.until("init-name-ckb", name_ckb, _name),
        )
        centre = Names(centre_en or names.en, centre_ar or names.ar, centre_ckb or names.ckb)
        own = ask.until("init-host", host, _host)
        root = ask.until(
            "init-root-file", str(root_file or ""), lambda text: _root_file(text, folder, again=returning)
        )
        node = NodeConfig(party=name, names=names, centre=centre, kind=_kind(kind), exercise=exercise)
        settings = Settings(
            node=node,
            web=WebConfig(host=own, bind=bind, port=port, names=tuple(_host(one) for one in also)),
            peer=PeerConfig(bind=bind, port=peer_port),
        )
        asked = Asked(node, (own, *also), settings, root, returning)
        word = given.get("passphrase") or given_passphrase(environment()) or ask.secret("init-passphrase")
        root_word = given.get("root_passphrase") or ask.secret("init-root-passphrase", unlike=word)
        if word == root_word:
            raise InvalidInput("passphrase-same", "the two passphrases are the same")
        with shell.console.status(shell.say("init-working")):
            made = make(folder, asked, word, root_word)
        report(shell, folder, asked, made)
        return 0

    return guarded(language, work)


class Asker:
    """Asks for what was not given, again where the answer does not do."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def until(self, message: str, given: str, read: Callable[[str], T]) -> T:
        """Return what a reader makes of the given text, or else of an answer that it takes."""
        if given:
            return read(given)
        while True:
            answer = self._shell.answer(message)
            try:
                return read(answer)
            except SeamlineError as error:
                self._shell.line(self._shell.say(f"error-{error.code}"), "red")

    def secret(self, message: str, *, unlike: str = "") -> str:
        """Return a fresh passphrase that was typed twice alike. Raises InvalidInput ``init-unanswered``."""
        while True:
            first = self._shell.ask(message)
            problem = self._problem(first, unlike)
            if not problem and self._shell.ask("init-again") == first:
                return first
            self._shell.line(self._shell.say(f"error-{problem or 'passphrase-differs'}"), "red")

    @staticmethod
    def _problem(word: str, unlike: str) -> str:
        try:
            checked_passphrase(word)
        except InvalidInput as error:
            return error.code
        return "passphrase-same" if word == unlike else ""


def refuse_existing(folder: Path) -> None:
    """Raise Conflict ``node-exists`` or ``folder-not-empty`` before anything is asked."""
    layout = Layout(folder)
    if layout.config.exists() or layout.record.exists() or layout.keys.exists():
        raise Conflict("node-exists", "there is a node in this directory already")
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise Conflict("folder-not-empty", "the folder is not empty")


def make(folder: Path, asked: Asked, passphrase: str, root_passphrase: str) -> Founded:
    """Make the node beside its place and move it there once it is whole.

    Raises as ``founding.found``; then neither the node nor the root key is left behind.
    """
    from seamline.storage.clock import SystemClock
    from seamline.storage.randomness import SystemRandom

    check(asked.settings.web)
    checked_passphrase(passphrase)
    checked_passphrase(root_passphrase)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise Unavailable("file-unwritable", path=str(folder)) from error
    there = asked.root_file.exists()
    try:
        made = found(
            Layout(part),
            asked.node,
            to_toml(asked.settings),
            passphrase=passphrase,
            root_file=asked.root_file,
            root_passphrase=root_passphrase,
            hosts=asked.hosts,
            addresses=(f"{asked.hosts[0]}:{asked.settings.peer.port}",) if asked.settings.peer.port else (),
            seats=FIRST,
            random=SystemRandom(),
            clock=SystemClock(),
            returning=asked.returning,
        )
        try:
            part.rename(folder)  # onto an empty folder as well, and onto nothing else
        except OSError as error:
            raise Conflict("folder-not-empty", "somebody was quicker") from error
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        if not there:
            asked.root_file.unlink(missing_ok=True)
        raise
    return made


def report(shell: Shell, folder: Path, asked: Asked, made: Founded) -> None:
    """Print what was made, what to hand to whom, and what to do next."""
    from seamline.gateways.cli.card import show_fingerprint

    shell.line(shell.say("init-done", folder=str(folder)), "bold green")
    shell.line(shell.say("init-root", file=str(asked.root_file)))
    shell.line(shell.say("init-card", file=str(folder / CARD)))
    shell.line()
    show_fingerprint(shell, bytes.fromhex(made.root))
    shell.line(shell.say("init-links"), "bold")
    for alias, ticket in made.tickets.items():
        shell.line(f"  {alias}  {asked.settings.web.address}/#/link/{ticket}")
    shell.line()
    shell.line(shell.say("init-next"), "bold")
    for step, command in (
        ("init-next-serve", f"seamline serve --dir {folder}"),
        ("init-next-authority", f"seamline authority --dir {folder} --out authority.pem"),
        ("init-next-people", f"seamline people certify --dir {folder} --root {asked.root_file}"),
        ("init-next-pair", f"seamline pair CARD --dir {folder}"),
        ("init-next-backup", "seamline backup-keys --first FILE --second FILE"),
    ):
        shell.line(f"  {shell.say(step)}")
        shell.line(f"    {command}", "bold")


def _name(text: str) -> str:
    if not text or len(text) > MAX_NAME_CHARS or not text.isprintable():
        raise InvalidInput("name-form", f"a name has 1 to {MAX_NAME_CHARS} characters")
    return text


def _host(text: str) -> str:
    name = text.lower()
    check(WebConfig(host=name))
    return name


def _kind(text: str) -> str:
    if text not in KINDS:
        raise InvalidInput("party-kind", ", ".join(KINDS))
    return text


def _root_file(text: str, folder: Path, *, again: bool = False) -> Path:
    """Return where the root key goes: nowhere where it would stay with the node. again: it may lie there."""
    path = Path(text).expanduser()
    if not text or path.is_dir() or not path.absolute().parent.is_dir():
        raise InvalidInput("root-file-place", "a file in a folder that exists")
    if path.exists() and not again:
        raise Conflict("file-exists", path=str(path))
    if path.resolve().is_relative_to(folder.resolve()):
        raise InvalidInput("root-file-inside", "the root key does not stay with the node")
    return path
