"""Sheets as PDF: typst in this process, one sheet at a time, off the event loop.

The template is the package's own and gets texts as data. Its root is the folder of the type, so that even a
template gone wrong could read no other file; packages from a network are never asked for. Native code cannot
be stopped half-way: what bounds its time is the sheet's own size (``forms.sheet``).
"""

import asyncio
import functools
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import structlog

from seamline.forms.sheet import Sheet
from seamline.gateways.paper.breaking import breakable
from seamline.terms.errors import Unavailable

MAX_PAGES = 80
"""Pages of a form; the longest sheet that ``forms.sheet`` lets through has fewer."""
MAX_PDF_BYTES = 8 * 1_024 * 1_024
MAX_WAITING = 8
"""Sheets that are set or wait to be. A further one is refused at once."""
ANSWER_S = 30.0
"""Whoever asks waits no longer; the sheet that is being set still holds its place until it is done."""
FONTS = ("Vazirmatn-Regular.ttf", "Vazirmatn-Medium.ttf", "Vazirmatn-Bold.ttf")
FOLDER = "print"

_PAGES = re.compile(rb"/Type\s*/Page[^s]")
_log = structlog.get_logger("seamline.paper")


def fonts_folder() -> Path:
    """Return where the build of the pages leaves the type."""
    import seamline

    return Path(seamline.__file__).parent / "static" / FOLDER


class Paper:
    """The one press of a node. fonts: the folder of the type."""

    def __init__(self, fonts: Path | None = None) -> None:
        self._fonts = fonts or fonts_folder()
        self._one = asyncio.Semaphore(1)
        self._waiting: dict[str, asyncio.Task[bytes]] = {}

    async def pdf(self, sheet: Sheet, who: str) -> bytes:
        """Return a sheet as PDF. who: asks; one sheet each at a time.

        Raises Unavailable ``print-busy``, ``print-slow``, ``print-failed``, ``print-unavailable`` where typst
        is not installed, ``print-fonts`` where the pages have not been built.
        """
        if who in self._waiting or len(self._waiting) >= MAX_WAITING:
            raise Unavailable("print-busy", "other forms are being set")
        task = asyncio.create_task(self._in_turn(sheet))
        self._waiting[who] = task
        task.add_done_callback(lambda _: self._waiting.pop(who, None))
        try:
            return await asyncio.wait_for(asyncio.shield(task), ANSWER_S)
        except TimeoutError as error:
            task.add_done_callback(_forget)
            raise Unavailable("print-slow", "the form took too long") from error
        except asyncio.CancelledError:
            task.add_done_callback(_forget)
            raise

    async def _in_turn(self, sheet: Sheet) -> bytes:
        async with self._one:
            return await asyncio.to_thread(typeset, sheet, self._fonts)


def _forget(task: "asyncio.Task[bytes]") -> None:
    """Take note of how a task ended that nobody waits for any more."""
    if not task.cancelled():
        task.exception()


def typeset(sheet: Sheet, fonts: Path, *, picture: bool = False) -> Any:
    """Return a sheet as PDF; as PNG (one a page, a list where there are several) where a picture is wanted.

    Blocks for as long as it takes. Raises as ``Paper.pdf``.
    """
    try:
        import typst
    except ImportError as error:
        raise Unavailable("print-unavailable", "typst is not installed") from error
    if not all((fonts / name).is_file() for name in FONTS):
        raise Unavailable("print-fonts", "the type is missing")
    try:
        made = typst.compile(
            template(),
            root=fonts,
            font_paths=_type(str(fonts)),
            ignore_system_fonts=True,
            sys_inputs={"sheet": as_data(sheet)},
            format="png" if picture else "pdf",
            ppi=100,
            timestamp=sheet.made // 1_000,
        )
    except RuntimeError as error:
        # What typst says repeats pieces of the form: it is not for the log.
        _log.error("paper.failed", error=type(error).__name__)
        raise Unavailable("print-failed", "the form could not be set") from error
    if isinstance(made, bytes) and not picture and (len(made) > MAX_PDF_BYTES or pages(made) > MAX_PAGES):
        raise Unavailable("print-failed", "the form is too long")
    return made


def pages(pdf: bytes) -> int:
    """Return how many pages a PDF has, as far as its objects stand open; 0 where they do not."""
    return len(_PAGES.findall(pdf))


def as_data(sheet: Sheet) -> str:
    """Return a sheet as the template reads it."""
    return msgspec.json.encode(_breakable(msgspec.to_builtins(sheet))).decode()


def _breakable(value: Any) -> Any:
    if isinstance(value, str):
        return breakable(value)
    if isinstance(value, dict):
        if value.get("typed"):  # the template breaks what is copied without a mark in it
            return value
        return {name: part if name == "svg" else _breakable(part) for name, part in value.items()}
    return [_breakable(part) for part in value] if isinstance(value, list | tuple) else value


@functools.cache
def template() -> bytes:
    """Return the form's template."""
    return (files("seamline.gateways.paper") / "form.typ").read_bytes()


@functools.lru_cache(maxsize=2)
def _type(folder: str) -> Any:
    """Return the type of a folder and none else, read once."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
