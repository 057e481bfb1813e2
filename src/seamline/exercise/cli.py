"""``seamline demo``: the exercise, live in a browser or checked on accelerated time."""

import asyncio
import contextlib
import logging
import secrets
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import structlog
from rich.console import Console

from seamline import words
from seamline.exercise.federation import understanding_text, with_roots
from seamline.exercise.live import Processes, answering, bring_in, play_live
from seamline.exercise.nodes import Made, make
from seamline.exercise.rehearsal import Doors, rehearse
from seamline.exercise.script import Finding, Inject
from seamline.terms.errors import SeamlineError

INCIDENTS = "ged_iraq*.csv"
"""The files of real incidents that a data folder may hold; they are brought in at the first node."""


def check(doors: Doors, *, keep: Path | None, understanding: Path | None, language: str) -> int:
    """Play the script on accelerated time; print what should happen and what did; 0 if all is well."""
    console = Console(width=None if sys.stdout.isatty() else 140)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    text = understanding.read_text(encoding="utf-8") if understanding else ""
    with _folder(keep) as folder:
        found = rehearse(folder, doors, lambda one, what: show(console, language, one, what), text=text)
    wrong = [finding for finding in found if not finding.good]
    console.print(words.text(language, "demo-result", good=len(found) - len(wrong), wrong=len(wrong)))
    if keep:
        console.print(words.text(language, "demo-kept", folder=str(keep)))
    return 1 if wrong else 0


def show(console: Console, language: str, inject: Inject, findings: list[Finding]) -> None:
    """Print one inject with everything that was looked at."""
    console.print(f"[bold]{inject.number:2}[/bold]  {words.text(language, inject.title)}", highlight=False)
    for finding in findings:
        mark = "[green]=[/green]" if finding.good else "[bold red]≠[/bold red]"
        line = f"      {mark} {finding.party or '-':10} {finding.what}: {finding.expected!r}"
        console.print(
            line if finding.good else f"{line} [bold red]→ {finding.actual!r}[/bold red]", highlight=False
        )


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
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
) -> int:
    """Make and start three nodes, print how to sign in, play the script, run until Ctrl-C."""
    console = Console()
    # Whoever stops this process stops the nodes with it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    passphrase, pin = secrets.token_hex(16), f"{secrets.randbelow(900_000) + 100_000}"
    with _folder(keep) as folder:
        with console.status(words.text(language, "demo-making")):
            nodes = make(folder, port, passphrase, pin, data)
        roots = {made.side.party: made.root for made in nodes}
        text = understanding.read_text(encoding="utf-8") if understanding else understanding_text()
        processes = Processes(nodes, folder, passphrase)
        try:
            asyncio.run(answering(nodes, processes))
            welcome(console, language, nodes, pin)
            files = sorted(Path(data, "incidents").glob(INCIDENTS)) if data else []

            async def before() -> None:
                for file in files:
                    console.print(words.text(language, "demo-importing", file=file.name))
                    console.print(await bring_in(nodes[0], file, language), highlight=False)

            found = asyncio.run(
                play_live(
                    nodes,
                    pin,
                    with_roots(text, roots),
                    lambda one, what: show(console, language, one, what),
                    before=before,
                )
            )
            wrong = sum(not finding.good for finding in found)
            console.print(words.text(language, "demo-result", good=len(found) - wrong, wrong=wrong))
            if not once:
                console.print(words.text(language, "demo-stays"))
                while True:
                    processes.check()
                    time.sleep(1)
        except KeyboardInterrupt:
            return 0
        except SeamlineError as error:
            console.print(words.text(language, f"error-{error.code}"), style="bold red")
            for made in nodes:
                console.print(f"  {folder / made.side.party}.log", highlight=False)
            return 1
        finally:
            processes.stop()
    return 1 if wrong else 0


def welcome(console: Console, language: str, nodes: list[Made], pin: str) -> None:
    """Print addresses, sign-in links and the PIN."""
    console.rule(words.text(language, "demo-exercise"))
    for made in nodes:
        address = f"http://{made.side.host}:{made.ports.web}"
        console.print(f"[bold]{made.side.names.in_language(language)}[/bold]  {address}", highlight=False)
        for alias, ticket in made.tickets.items():
            console.print(f"  {alias:14} {address}/#/link/{ticket}", highlight=False, soft_wrap=True)
    console.print(words.text(language, "demo-links"))
    console.print(words.text(language, "demo-pin", pin=pin))
