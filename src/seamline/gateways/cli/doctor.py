"""``seamline doctor``: what a careful person would look at before trusting a machine with a record."""

import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

from cyclopts import App

from seamline.gateways.cli import lasting
from seamline.gateways.cli.backup import folder_of
from seamline.gateways.cli.finding import BAD, GOOD, WARN, Finding, Patient
from seamline.gateways.cli.shell import STYLES, Shell, guarded
from seamline.gateways.cli.verify import own_card
from seamline.gateways.settings import Settings
from seamline.gateways.web.config import is_loopback
from seamline.ledger.checkpoint import Checkpoint, read_checkpoint_text
from seamline.ledger.note import read_note
from seamline.storage import audit, backup, config, examine
from seamline.storage.clock import SystemClock
from seamline.storage.config import MIB
from seamline.storage.connection import MIN_SQLITE, sqlite_version
from seamline.storage.disk import free_bytes, sync_times
from seamline.storage.keyfiles import LOCK, NODE, SECRET
from seamline.storage.layout import Layout, check_private_directory, read_private
from seamline.storage.randomness import SystemRandom
from seamline.storage.record import fits_party
from seamline.terms.errors import Denied, NotFound, Refusal, SeamlineError
from seamline.terms.times import HOUR, MINUTE, parse_iso

app = App(name="doctor", help="Judge a node and the machine it is on.")

FASTEST_SYNC_S = 25e-6
"""No disk that keeps its word answers sooner, not even one with its own battery, over a file system."""

SLOWEST_SYNC_S = 0.05
EARLIEST_MS = parse_iso("2026-01-01T00:00:00Z")
"""This software is younger than that: a clock that says otherwise is wrong."""


@app.default
def doctor(
    *,
    dir: Path = Path(),  # noqa: A002 - the word people type
    json: bool = False,
    language: str = "en",
) -> int:
    """Judge the node in DIR, which may be running. The exit code is 1 if anything is bad.

    Parameters
    ----------
    dir
        The node's directory.
    json
        Print the findings as JSON.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        layout = Layout(dir)
        patient = Patient(layout, config.load(layout.config, Settings), SystemClock().now_ms())
        found: list[Finding] = []
        for finding in examine_all(patient):
            found.append(finding)
            mark = shell.say(f"doctor-{finding.level}")
            shell.line(f"{mark}  {shell.say(finding.message, **finding.facts)}", STYLES[finding.level])
            if finding.command:
                shell.line(f"    {finding.command}", "bold")
        bad = any(finding.level == BAD for finding in found)
        shell.value({"ok": not bad, "findings": found})
        return 1 if bad else 0

    return guarded(language, work, as_json=json)


def examine_all(patient: Patient) -> Iterator[Finding]:
    """Yield every finding. A check that itself fails is a bad finding, and the others go on."""
    for check in CHECKS:
        name = check.__name__.removeprefix("_")
        try:
            yield from check(patient)
        except SeamlineError as error:
            yield Finding(name, BAD, f"error-{error.code}")
        except (OSError, ValueError) as error:
            yield Finding(name, BAD, "doctor-failed", {"check": name, "cause": str(error)})


def _sqlite(_patient: Patient) -> Iterator[Finding]:
    version = sqlite_version()
    facts: dict[str, str | int] = {
        "version": ".".join(map(str, version)),
        "least": ".".join(map(str, MIN_SQLITE)),
    }
    level = GOOD if version >= MIN_SQLITE else BAD
    yield Finding("sqlite", level, f"doctor-sqlite-{level}", facts)


def _fsync(patient: Patient) -> Iterator[Finding]:
    median = statistics.median(sync_times(patient.layout.root, seconds=0.5))
    facts: dict[str, str | int] = {"us": round(median * 1e6)}
    if median < FASTEST_SYNC_S:
        yield Finding("fsync", BAD, "doctor-fsync-fast", facts)
    elif median > SLOWEST_SYNC_S:
        yield Finding("fsync", WARN, "doctor-fsync-slow", facts)
    else:
        yield Finding("fsync", GOOD, "doctor-fsync-good", facts)


def _space(patient: Patient) -> Iterator[Finding]:
    free = free_bytes(patient.layout.root) // MIB
    least = patient.settings.record.min_free_mib
    level = BAD if free < 2 * least else WARN if free < 10 * least else GOOD
    yield Finding("space", level, f"doctor-space-{level}", {"free": free, "least": least})


def _files(patient: Patient) -> Iterator[Finding]:
    layout = patient.layout
    try:
        for directory in (layout.root, layout.keys, layout.tls):
            check_private_directory(directory)
        for name in (LOCK, NODE, SECRET):
            read_private(layout.keys / name)
    except (Denied, NotFound) as error:
        yield Finding("files", BAD, "doctor-files-bad", {"file": Path(str(error.context["path"])).name})
    else:
        yield Finding("files", GOOD, "doctor-files-good")


def _clock(patient: Patient) -> Iterator[Finding]:
    """Judge the clock by what it must be after: this software, the node's card, the newest checkpoint."""
    newest = max(EARLIEST_MS, own_card(patient.layout).at)
    with audit.opened(patient.layout.record) as view:
        sealed = view.checkpoint()
    if sealed is not None:
        note = read_note(sealed[1])
        value = None if isinstance(note, Refusal) else read_checkpoint_text(note.text)
        if isinstance(value, Checkpoint):
            newest = max(newest, value.at)
    behind = newest - patient.now
    if behind > MINUTE:
        yield Finding("clock", BAD, "doctor-clock-bad", {"minutes": behind // MINUTE})
    else:
        yield Finding("clock", GOOD, "doctor-clock-good")


def _record(patient: Patient) -> Iterator[Finding]:
    with audit.opened(patient.layout.record) as view:
        size = view.size()
        found = examine.start(view, SystemRandom().bytes(32), fits_party(patient.settings.node.party))
    level = BAD if found.frontier is None else GOOD
    yield Finding("record", level, f"doctor-record-{level}", {"entries": size})


def _backup(patient: Patient) -> Iterator[Finding]:
    wanted = patient.settings.backup
    newest = backup.newest(folder_of(patient.layout, patient.settings))
    if not wanted.to:
        yield Finding("backup", WARN, "doctor-backup-no-key")
    elif newest is None:
        yield Finding("backup", BAD, "doctor-backup-none")
    else:
        hours = max(0, patient.now - newest.at) // HOUR
        level = WARN if hours > wanted.warn_hours else GOOD
        yield Finding("backup", level, f"doctor-backup-{level}", {"hours": hours})


def _bind(patient: Patient) -> Iterator[Finding]:
    web = patient.settings.web
    if not web.tls and not is_loopback(web.bind):
        yield Finding("bind", BAD, "doctor-bind-bad", {"address": web.bind})
    elif not is_loopback(web.bind):
        yield Finding("bind", GOOD, "doctor-bind-open", {"address": f"{web.bind}:{web.port}"})
    else:
        yield Finding("bind", GOOD, "doctor-bind-good")


CHECKS: tuple[Callable[[Patient], Iterator[Finding]], ...] = (
    _sqlite,
    _fsync,
    _space,
    _files,
    lasting.certificates,
    lasting.people,
    lasting.partners,
    _clock,
    _record,
    _backup,
    _bind,
)
