"""``seamline demo --week``: a real week played through two centres, live in a browser or on virtual time."""

import asyncio
import datetime as dt
import logging
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import structlog
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from seamline.codecs import ucdp_ged
from seamline.exercise.cli import end_on_signals, failed, folder_for, taken_port, welcome
from seamline.exercise.injects.ground import FEDERAL, REGION
from seamline.exercise.live import Processes, answering
from seamline.exercise.nodes import make
from seamline.exercise.rehearsal import Doors
from seamline.exercise.replay import Say
from seamline.exercise.replay_stage import Played, Watch, rehearse_week, replay_live
from seamline.exercise.script import Doc, Finding
from seamline.exercise.telling import ISOLATES, said
from seamline.exercise.week import CENTRES, Week, monday_of, pick
from seamline.procedures.sitrep import KINDS
from seamline.terms.errors import InvalidInput, NotFound, SeamlineError

FILE = "ged_iraq*.csv"
"""The file of a data folder's ``incidents`` that covers the ground of the exercise."""
WIDE = 140


def week_of(data: str, date: str, cut: str) -> tuple[Week, dt.date | None]:
    """Return the week of a date in a data folder's file, and the day for which the link is cut.

    Raises NotFound ``week-data`` where there is no such file, ``week-empty``; InvalidInput ``week-date``,
    ``week-cut`` where the cut is on no day of that week.
    """
    monday = monday_of(date)
    found = sorted(Path(data, "incidents").glob(FILE)) if data else []
    if not found:
        raise NotFound("week-data", str(Path(data or ".", "incidents", FILE)))
    with found[0].open(encoding="utf-8", newline="") as lines:
        week = pick(lines, monday)
    if not cut:
        return week, None
    if cut not in [day.date.isoformat() for day in week.days]:
        raise InvalidInput("week-cut", cut)
    return week, dt.date.fromisoformat(cut)


def check_week(doors: Doors, *, data: str, date: str, cut: str, keep: Path | None, language: str) -> int:
    """Play a week on virtual time; print each day's counts and what was not as expected; 0 if all is well."""
    console = Console(width=None if sys.stdout.isatty() else WIDE)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    try:
        week, day = week_of(data, date, cut)
        introduce(console, language, week)
        with folder_for(keep) as folder, _bar(language) as watch:
            played = rehearse_week(folder, doors, week, _say(language), watch, cut=day, language=language)
    except SeamlineError as error:
        return failed(console, language, error)
    show_days(console, language, played)
    if keep:
        console.print(said(language, "demo-kept", folder=str(keep)))
    return _result(console, language, played.findings)


def live_week(
    *, port: int, data: str, date: str, cut: str, keep: Path | None, language: str, once: bool
) -> int:
    """Start the two centres' nodes, print how to sign in, play the week, run until Ctrl-C."""
    console = Console()
    end_on_signals()
    passphrase, pin = secrets.token_hex(16), f"{secrets.randbelow(900_000) + 100_000}"
    try:
        week, day = week_of(data, date, cut)
    except SeamlineError as error:
        return failed(console, language, error)
    taken = taken_port(port)
    if taken:
        console.print(said(language, "demo-port-taken", port=str(taken)), style="bold red")
        return 1
    with folder_for(keep) as folder:
        with console.status(said(language, "replay-making")):
            nodes = make(folder, port, passphrase, pin, data, CENTRES)
        processes = Processes(nodes, folder, passphrase)
        try:
            asyncio.run(answering(nodes, processes))
            welcome(console, language, nodes, pin)
            introduce(console, language, week)
            with _bar(language) as watch:
                found = asyncio.run(
                    replay_live(nodes, pin, week, _say(language), watch, cut=day, language=language)
                )
            code = _result(console, language, found)
            if not once:
                console.print(said(language, "demo-stays"))
                while True:
                    processes.check()
                    time.sleep(1)
        except KeyboardInterrupt:
            return 0
        except SeamlineError as error:
            return failed(console, language, error)
        finally:
            processes.stop()
    return code


def introduce(console: Console, language: str, week: Week) -> None:
    """Print where the events come from, under which terms, and how many there are."""
    source = f"{ucdp_ged.DATASET}. {ucdp_ged.ATTRIBUTION}. {ucdp_ged.LICENCE}."
    console.print(source, markup=False, highlight=False)
    events = sum(len(day.happenings) for day in week.days)
    reports = sum(len(one.filers) for day in week.days for one in day.happenings)
    console.print(
        said(language, "replay-events", events=events, reports=reports, undated=week.undated), highlight=False
    )


def show_days(console: Console, language: str, played: Played) -> None:
    """Print each day's situation report: how it stands, what each side counts by type, what it corrects."""
    for date, panels in played.panels.items():
        status = said(language, f"sitrep-status-{panels[FEDERAL]['object']['status']}")
        console.print(f"[bold]{date.isoformat()}[/bold]  {status}", highlight=False)
        views = panels[FEDERAL]["body"].get("views", {})
        for party in (FEDERAL, REGION):
            console.print(f"      {party:10} {_counts(language, views.get(party, {}))}", highlight=False)


def _counts(language: str, view: Doc) -> str:
    by = {what: sum(one["count"] for one in view.get("figures", ()) if one["what"] == what) for what in KINDS}
    parts = [f"{said(language, f'choice-{what}')} {count}" for what, count in by.items() if count]
    parts.append(f"{said(language, 'field-total')} {view.get('total', 0)}")
    for one in view.get("earlier", ()):
        day = dt.datetime.fromtimestamp(one["hour"] / 1_000, dt.UTC).date().isoformat()
        parts.append(said(language, "replay-corrected", day=day, was=one["was"], count=one["count"]))
    return ", ".join(parts)


def _result(console: Console, language: str, findings: list[Finding]) -> int:
    wrong = [finding for finding in findings if not finding.good]
    for one in wrong:
        what = said(language, one.what)
        console.print(
            f"[bold red]≠[/bold red] {one.party} {what}: {one.expected!r} → {one.actual!r}", highlight=False
        )
    console.print(said(language, "demo-result", good=len(findings) - len(wrong), wrong=len(wrong)))
    return 1 if wrong else 0


def _say(language: str) -> Say:
    return lambda message, **args: said(language, message, **args).translate(ISOLATES)


@contextmanager
def _bar(language: str) -> Iterator[Watch]:
    """Show how far a run is, on the error output, so that what is printed can be kept by itself."""
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(said(language, "replay-day"), total=None)
        yield lambda done, of: progress.update(task, completed=done, total=of)
