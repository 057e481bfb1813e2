"""Where a command writes, in which language, and how it fails."""

import getpass
import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Self

import msgspec
from cyclopts import Parameter
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.text import Text

from seamline import words
from seamline.codecs.display import log_text
from seamline.storage.layout import read_private
from seamline.terms.errors import InvalidInput, SeamlineError

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")

Id = Annotated[str, Parameter(allow_leading_hyphen=True)]
"""An id as a page or a command shows it: one in 64 begins with a hyphen, and is no option for that."""

SETTING_ERRORS = frozenset({"config-form", "config-range"})

STYLES = {"good": "green", "warn": "yellow", "bad": "red"}


class Shell:
    """A terminal and a language. as_json: words go nowhere; one value is printed at the end."""

    def __init__(self, language: str, *, as_json: bool = False, console: Console | None = None) -> None:
        """Raises InvalidInput ``language-unknown``."""
        if language not in words.languages():
            raise InvalidInput("language-unknown", ", ".join(words.languages()))
        self.language = language
        self.as_json = as_json
        self.console = console or Console(stderr=as_json, highlight=False)
        self.passphrase = ""
        """Of the node, once it has been asked for: a command that gives several orders asks once."""

    def say(self, message: str, **args: str | float) -> str:
        """Return a message in the language."""
        return words.text(self.language, message, **args)

    def line(self, text: str = "", style: str = "") -> None:
        """Write a line as it is: nothing in it is markup. English needs no isolates, nor do paths in it."""
        if self.language == "en":
            text = text.translate(ISOLATES)
        if not self.as_json:
            self.console.print(Text(text, style=style), soft_wrap=True)

    def value(self, value: Any) -> None:
        """Print a value as JSON, where JSON is wanted."""
        if self.as_json:
            print(msgspec.json.format(msgspec.json.encode(value)).decode())  # noqa: T201 - what was asked for

    def ask(self, message: str) -> str:
        """Ask for a secret; what is typed does not show. Raises InvalidInput ``init-unanswered``."""
        try:
            return getpass.getpass(f"{self.say(message)} ")
        except EOFError as error:
            raise InvalidInput("init-unanswered", "nobody answers") from error

    def answer(self, message: str) -> str:
        """Ask for what may be seen. Raises InvalidInput ``init-unanswered``."""
        try:
            return self.console.input(Text(self.say(message) + " ")).strip()
        except EOFError as error:
            raise InvalidInput("init-unanswered", "nobody answers") from error

    def agree(self, message: str) -> bool:
        """Ask a question; whether the answer is a yes in the language. Anything else is a no."""
        return self.answer(message).casefold() in {"y", "yes", *self.say("shell-yes").split()}

    def bar(self) -> "Bar":
        """Return a progress bar, on the error output where the output is JSON."""
        return Bar(self)


class Bar:
    """A progress bar of several stages, each with its own total."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.completed:.0f}/{task.total:.0f}"),
            TimeRemainingColumn(),
            console=shell.console,
            transient=True,
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def tell(self, name: str, done: int, of: int) -> None:
        """Show how far a stage is."""
        if name not in self._tasks:
            self._tasks[name] = self._progress.add_task(name, total=of)
        self._progress.update(self._tasks[name], completed=done, total=max(of, 1))


def guarded(language: str, work: Callable[[Shell], int], *, as_json: bool = False) -> int:
    """Do a command's work; say an error in words (or as JSON) and give the exit code 1 for it."""
    shell = Shell(language if language in words.languages() else words.FALLBACK, as_json=as_json)
    try:
        return work(Shell(language, as_json=as_json))
    except SeamlineError as error:
        told = shell.say(f"error-{error.code}", **facts_of(error)) + meant(error)
        shell.line(told, "red")
        # A program that shows it further gets what people get; where a parser has said more, that as well.
        text = told.translate(ISOLATES) if shell.language == "en" else told
        shell.value({"ok": False, "error": error.code, "message": text, "detail": error.safe})
        return 1


def facts_of(error: SeamlineError) -> dict[str, str | int]:
    """Return what the words of an error may name, safe to print."""
    return {
        name: value if type(value) is int else log_text(str(value)) for name, value in error.context.items()
    }


def meant(error: SeamlineError) -> str:
    """Return which file or setting an error is about, in brackets, "" where it is about neither.

    Names alone, which are the same in every language; what a parser of settings says comes as it is.
    """
    path = error.context.get("path")
    if isinstance(path, str):
        return f" ({log_text(path)})"
    return f" ({error.safe})" if error.safe and error.code in SETTING_ERRORS else ""


def answers_of(path: Path | None) -> dict[str, str]:
    """Return the secrets that a machine gives instead of a person, from a file only its owner reads.

    Raises InvalidInput ``answers-form``, Denied ``key-file-open``, NotFound ``file-missing``.
    """
    if path is None:
        return {}
    try:
        value = json.loads(read_private(path))
    except ValueError as error:
        raise InvalidInput("answers-form", "the answers are not JSON") from error
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise InvalidInput("answers-form", "the answers are texts by name")
    return value
