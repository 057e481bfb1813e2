"""``seamline demo``: the exercise, live in a browser or checked on accelerated time."""

import asyncio
import contextlib
import hashlib
import logging
import secrets
import shutil
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import structlog
from rich.console import Console

from seamline import words
from seamline.exercise.federation import understanding_text, with_roots
from seamline.exercise.laying import lay
from seamline.exercise.live import Processes, answering, bring_in, lay_lines, play_live
from seamline.exercise.nodes import Made, make, ports_of
from seamline.exercise.passes import Passes
from seamline.exercise.rehearsal import Doors
from seamline.exercise.scenario import RELIEF, SIDES
from seamline.exercise.script import Play
from seamline.exercise.telling import ISOLATES, said, show
from seamline.exercise.warming import warm, warmed
from seamline.terms.errors import InvalidInput, NotFound, SeamlineError
from seamline.understanding import plain
from seamline.understanding.model import Understanding
from seamline.understanding.parse import parse

INCIDENTS = "ged_iraq*.csv"
"""The files of real incidents that a data folder may hold; they are brought in at the first node."""


def check(
    doors: Doors, *, keep: Path | None, understanding: Path | None, language: str, uncut: bool = False
) -> int:
    """Play the script on accelerated time; print what should happen and what did; 0 if all is well.

    uncut: with the links up alone, and not once more with links cut after every move.
    """
    console = Console(width=None if sys.stdout.isatty() else 140)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    text = _text(console, language, understanding)
    if not text:
        return 1
    passes = Passes(console, language, doors, text)
    try:
        with folder_for(keep) as folder:
            passes.together(folder)
            if not uncut:
                with folder_for(None) as aside:
                    passes.cut(aside)
    except SeamlineError as error:
        return failed(console, language, error)
    wrong = passes.tell()
    if keep:
        console.print(said(language, "demo-kept", folder=str(keep)))
    return 1 if wrong else 0


def warm_up(doors: Doors, language: str) -> int:
    """Compile the loops of the analyses and say so; 1 where not all could be asked."""
    console = Console(width=None if sys.stdout.isatty() else 140)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with console.status(said(language, "demo-warming")):
        left = warm(doors)
    console.print(said(language, "demo-warmed") if not left else ", ".join(left), highlight=False)
    return 1 if left else 0


def read_text(path: Path) -> str:
    """Return the text of an understanding in a file.

    Raises NotFound ``file-missing``, InvalidInput ``understanding-malformed`` where it is not even UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InvalidInput("understanding-malformed", "not UTF-8") from error
    except OSError as error:
        raise NotFound("file-missing", path=str(path)) from error


def sound(console: Console, language: str, text: str) -> bool:
    """Say whether an understanding's text is sound; each problem with its line and what to write instead."""
    roots = {side.party: hashlib.sha256(side.party.encode()).hexdigest() for side in SIDES}
    found = parse(with_roots(text, roots).encode())
    if isinstance(found, Understanding):
        return True
    console.print(said(language, "error-understanding-malformed"), style="bold red", highlight=False)
    for problem in found:
        line = plain.problem_text(problem, language, words.text)
        console.print(
            f"  {line.translate(ISOLATES) if language == 'en' else line}", markup=False, highlight=False
        )
    return False


def _text(console: Console, language: str, understanding: Path | None) -> str:
    """Return the text that is played under, "" where it is not sound; what is wrong with it has been said."""
    if understanding is None:
        return understanding_text()
    try:
        text = read_text(understanding)
    except SeamlineError as error:
        failed(console, language, error)
        return ""
    return text if sound(console, language, text) else ""


def end_on_signals() -> None:
    """Let whoever stops this process, or closes its terminal, stop the nodes with it as Ctrl-C does."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)


def failed(console: Console, language: str, error: SeamlineError) -> int:
    """Say in words why it could not be played; return the exit code."""
    console.print(said(language, f"error-{error.code}"), style="bold red", highlight=False)
    if error.safe:
        console.print(f"  {error.safe}", markup=False, highlight=False)
    return 1


@contextlib.contextmanager
def folder_for(keep: Path | None) -> Iterator[Path]:
    """Give a folder for the nodes: one to keep, which must be empty, or one that goes away afterwards."""
    if keep is not None:
        if keep.exists() and any(keep.iterdir()):
            raise SystemExit(f"{keep} is not empty")
        keep.mkdir(parents=True, exist_ok=True)
        yield keep
        return
    folder = Path(tempfile.mkdtemp(prefix="seamline-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def live(
    *,
    port: int,
    data: str,
    keep: Path | None,
    understanding: Path | None,
    language: str,
    once: bool,
    pause_at: int | None = None,
    bare: bool = False,
) -> int:
    """Make and start the nodes, print how to sign in, play the script, run until Ctrl-C.

    pause_at: as in ``live.play_live``. bare: nothing is laid out before the first inject but the lines.
    """
    console = Console()
    end_on_signals()
    text = _text(console, language, understanding)
    if not text:
        return 1
    passphrase, pin = secrets.token_hex(16), f"{secrets.randbelow(900_000) + 100_000}"
    taken = taken_port(port)
    if taken:
        console.print(said(language, "demo-port-taken", port=str(taken)), style="bold red")
        return 1
    with folder_for(keep) as folder:
        with console.status(said(language, "demo-making")):
            nodes = make(folder, port, passphrase, pin, data)
        roots = {made.side.party: made.root for made in nodes}
        processes = Processes(nodes, folder, passphrase)
        try:
            asyncio.run(answering(nodes, processes))
            welcome(console, language, nodes, pin)
            files = sorted(Path(data, "incidents").glob(INCIDENTS)) if data else []

            found = asyncio.run(
                play_live(
                    nodes,
                    pin,
                    (with_roots(text, roots), with_roots(understanding_text(RELIEF), roots)),
                    lambda one, what: show(console, language, one, what),
                    before=partial(_begin, console, language, nodes, files, bare=bare),
                    pause_at=pause_at,
                )
            )
            wrong = sum(not finding.good for finding in found)
            console.print(said(language, "demo-result", good=len(found) - wrong, wrong=wrong))
            if not once:
                console.print(said(language, "demo-stays"))
                while True:
                    processes.check()
                    time.sleep(1)
        except KeyboardInterrupt:
            return 0
        except SeamlineError as error:
            for made in nodes:
                console.print(f"  {folder / made.side.party}.log", highlight=False)
            return failed(console, language, error)
        finally:
            processes.stop()
    return 1 if wrong else 0


async def _begin(
    console: Console, language: str, nodes: list[Made], files: Sequence[Path], play: Play, *, bare: bool
) -> None:
    """Lay out the fictional ground, unless bare, and bring files of real incidents in at the first node.

    Where there are real incidents, no earlier months are made up beside them.
    """
    if not bare:
        with console.status(said(language, "demo-warming")):
            await warmed()
        with console.status(said(language, "demo-laying")):
            left, said_of_lines = await asyncio.gather(
                lay(play, history=not files), lay_lines(nodes, language)
            )
        console.print("\n".join(said_of_lines), markup=False, highlight=False)
        for code in left:
            console.print(said(language, "demo-not-laid", why=said(language, f"error-{code}")))
    for file in files:
        console.print(said(language, "demo-importing", file=file.name))
        console.print(await bring_in(nodes[0], file, language), highlight=False)


def taken_port(first: int) -> int:
    """Return the first port of the nodes on which something listens already, 0 where all are free."""
    for ports in ports_of(first).values():
        for port in (ports.web, ports.peer):
            with socket.socket() as probe:
                # As servers bind: what has only just been closed is not taken.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind(("127.0.0.1", port))
                except (OSError, OverflowError):
                    return port
    return 0


def welcome(console: Console, language: str, nodes: list[Made], pin: str) -> None:
    """Print addresses, sign-in links and the PIN."""
    console.rule(said(language, "demo-exercise"))
    for made in nodes:
        address = f"http://{made.side.host}:{made.ports.web}"
        console.print(f"[bold]{made.side.names.in_language(language)}[/bold]  {address}", highlight=False)
        for alias, ticket in made.tickets.items():
            console.print(f"  {alias:14} {address}/#/link/{ticket}", highlight=False, soft_wrap=True)
    console.print(said(language, "demo-links"))
    console.print(said(language, "demo-pin", pin=pin))
