"""An SVG that is put together mark by mark: texts escaped, numbers short, nothing but marks and letters.

It holds no style sheet, no script, no link and no id: what is drawn can be put into a page as it is.
"""

import re
from html import escape

from seamline.forms.drawing.ink import INKS

WIDTH = 720.0
"""Of every picture, in its own units; heights differ."""
LETTER = 12.0
"""Height of letters: 8 points where a picture is as wide as a page."""
MAX_LETTERS = 90
"""Of one text; what is longer is cut, and the cut shows."""

RIGHT_TO_LEFT = frozenset({"ar", "ckb"})
_FAMILY = "Vazirmatn, Noto Sans Arabic, Inter, sans-serif"
_LEFT_TO_RIGHT_ISOLATE, _RIGHT_TO_LEFT_ISOLATE, _END = "\u2066", "\u2067", "\u2069"
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_JOINED = re.compile("[\u0600-\u06ff]")
_NOT_XML = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Svg:
    """A picture in the making. title: what it is, for who cannot see it."""

    def __init__(self, title: str, language: str) -> None:
        self.rtl = language in RIGHT_TO_LEFT
        self._language = language
        self._title = title
        self._marks: list[str] = []

    def path(self, ink: str, way: str) -> None:
        """Draw a way."""
        self._mark("path", ink, f'd="{way}"')

    def box(self, ink: str, x: float, y: float, width: float, height: float) -> None:
        """Draw a rectangle."""
        self._mark(
            "rect", ink, f'x="{short(x)}" y="{short(y)}" width="{short(width)}" height="{short(height)}"'
        )

    def text(
        self, x: float, y: float, text: str, anchor: str = "start", *, ink: str = "t", size: float = LETTER
    ) -> None:
        """Write words of the picture's language. anchor: start is the left end in every language."""
        isolate = _RIGHT_TO_LEFT_ISOLATE if self.rtl else _LEFT_TO_RIGHT_ISOLATE
        self._letters(x, y, f"{isolate}{fitted(text)}{_END}", anchor, ink, size)

    def number(self, x: float, y: float, text: str, anchor: str = "middle", size: float = LETTER - 1) -> None:
        """Write a number, a date or a length, left to right."""
        self._letters(x, y, f"{_LEFT_TO_RIGHT_ISOLATE}{fitted(text)}{_END}", anchor, "d", size)

    def whole(self, height: float) -> str:
        """Return the picture."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{short(WIDTH)}" height="{short(height)}" '
            f'viewBox="0 0 {short(WIDTH)} {short(height)}" role="img" '
            f'aria-label="{escape(fitted(self._title))}" lang="{escape(self._language)}" direction="ltr" '
            f'font-family="{_FAMILY}">' + "".join(self._marks) + "</svg>"
        )

    def _letters(self, x: float, y: float, text: str, anchor: str, ink: str, size: float) -> None:
        where = f'x="{short(x)}" y="{short(y)}" font-size="{short(size)}"'
        self._mark("text", ink, where if anchor == "start" else f'{where} text-anchor="{anchor}"', text)

    def _mark(self, tag: str, ink: str, where: str, text: str = "") -> None:
        looks = " ".join(f'{name}="{value}"' for name, value in INKS[ink].items())
        head = f'<{tag} class="{ink}" {where} {looks}'
        self._marks.append(f"{head}>{escape(text)}</{tag}>" if text else f"{head}/>")


def short(value: float) -> str:
    """Return a number of a picture: a tenth of a unit is less than the eye sees."""
    text = f"{value:.1f}"
    return text.removesuffix(".0") if text != "-0.0" else "0"


def fitted(text: str) -> str:
    """Return a text in one line that an SVG can hold. What others wrote went through ``speech.written``."""
    line = " ".join(_NOT_XML.sub("", text).split())
    if len(line) <= MAX_LETTERS:
        return line
    kept = line[: MAX_LETTERS - 1]
    opened = sum(kept.count(mark) for mark in "\u2066\u2067\u2068") - kept.count(_END)
    return f"{kept}…{_END * max(0, opened)}"


def width_of(text: str, size: float = LETTER) -> float:
    """Return about how wide a text is, rather too wide than too narrow."""
    seen = _UNSEEN.sub("", fitted(text))
    joined = len(_JOINED.findall(seen))
    return size * (0.5 * joined + 0.58 * (len(seen) - joined))
