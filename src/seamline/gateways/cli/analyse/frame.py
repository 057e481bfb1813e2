"""What all analyses from the shell share: files in, one study out, as words, as JSON, as PDF."""

import hashlib
import shlex
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
from cyclopts import Parameter

from seamline.analysis.draws import MAX_SEED
from seamline.analysis.spread import Spread
from seamline.forms import study_sheet, study_words
from seamline.gateways.cli.analyse import tables
from seamline.gateways.cli.printing import write_new
from seamline.gateways.cli.shell import ISOLATES, Shell, guarded
from seamline.storage.clock import SystemClock
from seamline.storage.threads import MAX_THREADS, Threads, cores
from seamline.studies.document import document
from seamline.studies.study import Source, Study
from seamline.terms.errors import Conflict, InvalidInput, NotFound, Unavailable

MAX_FILE_BYTES = 256 * 1_024 * 1_024
"""A file of more is refused before it is read."""
SAYING = ("--json", "--no-json", "--language", "--threads", "--pdf")
"""Options that do not change what comes out."""


@Parameter(name="*")
@dataclass(frozen=True)
class Output:
    """How the answer comes."""

    json: Annotated[bool, Parameter(help="Print one JSON value and nothing else.")] = False
    language: Annotated[str, Parameter(help="en, ar or ckb.")] = "en"
    pdf: Annotated[Path | None, Parameter(help="A new PDF with all of it. A file there is left alone.")] = (
        None
    )


@Parameter(name="*")
@dataclass(frozen=True)
class Drawing:
    """Random draws: the same seed gives the same answer with any number of threads."""

    seed: Annotated[int, Parameter(help="0 to 2**63 - 1; the same seed, the same answer.")] = 1
    threads: Annotated[int, Parameter(help="0 for one per core.")] = 0


class Given(msgspec.Struct, frozen=True):
    """A file as it was given. raw: all of it."""

    path: Path
    raw: bytes

    @property
    def sha256(self) -> str:
        """The hash of its bytes, hex."""
        return hashlib.sha256(self.raw).hexdigest()

    def lines(self) -> Iterator[str]:
        """Yield its lines with their ends. Raises InvalidInput ``file-not-text`` where they are not UTF-8."""
        try:
            text = self.raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise InvalidInput("file-not-text", str(self.path), path=str(self.path)) from error
        yield from text.splitlines(keepends=True)

    def source(self, rows: int, used: int | None = None, licence: str = "") -> Source:
        """Return it as a source of a study."""
        return Source(self.path.name, self.sha256, rows, rows if used is None else used, licence)


def given(path: Path) -> Given:
    """Read a file. Raises NotFound ``file-missing``, InvalidInput ``file-too-large``."""
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise InvalidInput("file-too-large", str(path), path=str(path), most=MAX_FILE_BYTES)
        return Given(path, path.read_bytes())
    except OSError as error:
        raise NotFound("file-missing", path=str(path)) from error


def analyse(work: Callable[[Spread], Study], output: Output, drawing: Drawing | None = None) -> int:
    """Run an analysis with a progress bar and give what it says; 0, or 1 where it was refused.

    A PDF that could not be written is refused before anything is reckoned, as far as that shows by then; what
    goes wrong later is said in place of the JSON, which stays one value.
    """

    def run(shell: Shell) -> int:
        if output.pdf is not None:
            _room(output.pdf)
        with shell.bar() as bar:
            name = shell.say("analyse-running")
            study = work(_threads(drawing, lambda done, of: bar.tell(name, done, of)))
        study = msgspec.structs.replace(study, command=command(sys.argv))
        show(shell, study)
        if output.pdf is not None:
            paper(shell, study, output.pdf)
        shell.value(document(study, lambda said: _plain(shell, study_words.sentence(said, shell.say))))
        return 0

    return guarded(output.language, run, as_json=output.json)


def _room(out: Path) -> None:
    if out.exists():
        raise Conflict("file-exists", path=str(out))
    if not out.parent.is_dir():
        raise Unavailable("file-unwritable", path=str(out), cause="no such folder")


def _threads(drawing: Drawing | None, tell: Callable[[int, int], None]) -> Spread:
    if drawing is None:
        return Threads(cores(), tell)
    if not 0 <= drawing.seed <= MAX_SEED:
        raise InvalidInput("analyse-seed", f"0 to {MAX_SEED}")
    if not 0 <= drawing.threads <= MAX_THREADS:
        raise InvalidInput("analyse-threads", f"0 to {MAX_THREADS}")
    return Threads(drawing.threads or cores(), tell)


def command(argv: list[str]) -> str:
    """Return what to type to get the same figures again."""
    kept, rest = ["seamline"], iter(argv[1:])
    for word in rest:
        if word.split("=")[0] in SAYING:
            if "=" not in word and "json" not in word:
                next(rest, None)
            continue
        kept.append(word)
    return shlex.join(kept)


def show(shell: Shell, study: Study) -> None:
    """Say a study in words; what is not the present says so first and last."""
    say = shell.say
    banner = study_sheet.banner(study, say)
    if banner:
        shell.line(banner, "bold reverse")
    shell.line(study_words.named(study, say), "bold")
    for source in study.sources:
        shell.line(say("study-source", name=source.name, used=source.used, rows=source.rows))
    for figure in study.figures:
        value = study_words.written(figure.value, figure, say)
        shell.line(f"  {study_words.named_by('figure', figure.name, say)}: {value}")
    for table in () if shell.as_json else study.tables:
        tables.table(shell, table, lambda text: _plain(shell, text))
    for heading, found in (("assumptions", study.assumptions), ("cautions", study.cautions)):
        if found:
            shell.line(say(f"study-{heading}"), "bold")
        for said in found:
            shell.line(f"  - {study_words.sentence(said, say)}", "yellow" if heading == "cautions" else "")
    if banner:
        shell.line(banner, "bold reverse")


def paper(shell: Shell, study: Study, out: Path) -> None:
    """Set a study as PDF into a new file. Raises as ``typeset`` and ``write_new``."""
    from seamline.gateways.paper.typeset import fonts_folder, typeset

    press = study_sheet.Press(SystemClock().now_ms())
    write_new(out, typeset(study_sheet.study_sheet(study, shell.language, shell.say, press), fonts_folder()))
    shell.line(shell.say("print-written", path=str(out)), "green")


def _plain(shell: Shell, text: str) -> str:
    return text.translate(ISOLATES) if shell.language == "en" else text
