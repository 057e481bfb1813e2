"""``seamline backup``, ``backup-keys``, ``restore``: to an offline key in two halves, and back."""

from pathlib import Path

from cyclopts import App

from seamline.gateways import settings
from seamline.gateways.cli.shell import Bar, Shell, answers_of, guarded
from seamline.storage import backup as backups
from seamline.storage.clock import SystemClock
from seamline.storage.config import MIB
from seamline.storage.layout import Layout
from seamline.storage.randomness import SystemRandom
from seamline.storage.shares import Held, create_shares, join_shares
from seamline.terms.errors import Conflict
from seamline.terms.times import format_iso

app = App(name="backup", help="Take a backup of a node, encrypted to the offline key, and verify it.")
keys_app = App(name="backup-keys", help="Make the offline key of the backups, in two halves.")
restore_app = App(name="restore", help="Make a node from a backup; two people are needed.")

MB = 1_000_000


@app.default
def backup(
    *,
    dir: Path = Path(),  # noqa: A002 - the word people type
    folder: Path | None = None,
    language: str = "en",
) -> int:
    """Take a backup; the node may be running.

    Parameters
    ----------
    dir
        The node's directory.
    folder
        Where it goes, if not where the settings say.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        layout = Layout(dir)
        found = settings.read(layout)
        if not found.backup.to:
            raise Conflict("backup-no-key", "no key for backups is set")
        party, target = found.node.party, folder or folder_of(layout, found)
        with shell.bar() as bar:
            made = backups.create(
                layout,
                target,
                party=party,
                to=bytes.fromhex(found.backup.to),
                now_ms=SystemClock().now_ms(),
                random=SystemRandom(),
                reserve=2 * found.record.min_free_mib * MIB,
                tell=_stages(shell, bar),
            )
        gone = backups.prune(target, party, found.backup.keep)
        size = f"{made.size / MB:.1f}"
        shell.line(shell.say("backup-done", file=str(made.path), entries=made.entries, size=size), "green")
        if gone:
            shell.line(shell.say("backup-pruned", count=len(gone)))
        return 0

    return guarded(language, work)


@keys_app.default
def backup_keys(*, first: Path, second: Path, answers: Path | None = None, language: str = "en") -> int:
    """Make the key: each half in a file of its own, for a person of their own, under their own passphrase.

    Parameters
    ----------
    first
        The file for the first half, best on a stick.
    second
        The file for the second half, on another.
    answers
        For machines: JSON with "first" and "second", the passphrases, in a file only its owner reads.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        given = answers_of(answers)
        public = create_shares(
            Held(first, given.get("first") or _twice(shell, "backup-first")),
            Held(second, given.get("second") or _twice(shell, "backup-second")),
            SystemRandom(),
        )
        shell.line(shell.say("backup-keys-done"), "green")
        shell.line(f'\n[backup]\nto = "{public.hex()}"\n')
        return 0

    return guarded(language, work)


@restore_app.default
def restore(
    file: Path,
    *,
    dir: Path,  # noqa: A002 - the word people type
    first: Path,
    second: Path,
    answers: Path | None = None,
    language: str = "en",
) -> int:
    """Make a node's directory from a backup. It opens a new epoch: no number is given twice.

    Parameters
    ----------
    file
        The backup.
    dir
        The directory to make; it must not exist or be empty.
    first
        The first person's half of the key.
    second
        The second person's half.
    answers
        For machines: JSON with "first" and "second", the passphrases, in a file only its owner reads.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        given = answers_of(answers)
        private = join_shares(
            Held(first, given.get("first") or shell.ask("backup-first")),
            Held(second, given.get("second") or shell.ask("backup-second")),
        )
        with shell.bar() as bar:
            now = SystemClock().now_ms()
            made = backups.restore(file, private, Layout(dir), now, _stages(shell, bar))
        at = format_iso(made.at)
        shell.line(shell.say("restore-done", folder=str(dir), entries=made.entries, at=at), "green")
        shell.line(shell.say("restore-epoch"))
        shell.line(shell.say("restore-next"))
        shell.line(f"  seamline reseed --dir {dir}", "bold")
        return 0

    return guarded(language, work)


def folder_of(layout: Layout, found: settings.Settings) -> Path:
    """Return where a node's backups go."""
    return Path(found.backup.folder) if found.backup.folder else layout.backups


def _stages(shell: Shell, bar: Bar) -> backups.Tell:
    def tell(stage: str, done: int, of: int) -> None:
        bar.tell(shell.say(f"backup-stage-{stage}"), done, of)

    return tell


def _twice(shell: Shell, message: str) -> str:
    given = shell.ask(message)
    if shell.ask("backup-again") != given:
        raise Conflict("passphrase-differs", "the two are not the same")
    return given
