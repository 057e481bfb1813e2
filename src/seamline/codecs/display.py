"""Making text from outside safe to show, to export and to log.

What a person wrote is stored as it came. These functions make the form in which it is shown: nothing
in it can turn the line around, hide, pile up, pose as another script, run as a formula or start a new
log line; and what had to be changed is marked, so that the reader knows.
"""

import re
import unicodedata
from functools import lru_cache

import msgspec

from seamline.codecs.folding import fold

MAX_SHOWN = 2_000
MAX_LOGGED = 500
MAX_COMBINING = 4
"""Marks on one letter; fully vowelled Arabic needs three."""

MARKS = ("bidi", "control", "invisible", "combining", "mixed-script", "look-alike", "cut")
"""What can be wrong with a text; each has the message id ``mark-<name>``."""

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_FORMULA = frozenset("=+-@|＝＋－＠｜−")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")

_LOOK_ALIKES = str.maketrans(
    "авеѕіјкмнорстухԁԛԝһӏαβεηικνορτυχωγɑɡ01",
    "abesijkmhopctyxdqwhlabenikvoptuxwyagol",
)
_POSING = re.compile("[АВЕЅІЈКМНОРСТУХаеѕіјорсухһӏԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ]+")


class Shown(msgspec.Struct, frozen=True):
    """A text as it may be shown. marks: members of MARKS, in their order."""

    text: str
    marks: tuple[str, ...] = ()


def shown(text: str, *, max_chars: int = MAX_SHOWN, lines: bool = False) -> Shown:
    r"""Return the text with everything dangerous spelled out as ``\u{202E}``, and what it was.

    Zero-width joiners stay between Arabic letters, where Sorani needs them. lines: line breaks and
    tabs stay. At most max_chars characters of the text are looked at.
    """
    marks: set[str] = set()
    out: list[str] = []
    piled, before = 0, ""
    for char in text[:max_chars]:
        kind = _kind(char, before, lines=lines)
        if kind == "mark":
            piled += 1
            if piled > MAX_COMBINING:
                marks.add("combining")
            elif not before:
                out.append("\u25cc" + char)
            else:
                out.append(char)
            continue
        piled = 0
        if kind:
            marks.add(kind)
            out.append(f"\\u{{{ord(char):04X}}}")
        else:
            out.append(char)
        before = char
    if len(text) > max_chars:
        marks.add("cut")
        out.append("…")
    for word in re.findall(r"[^\W\d_]+", text[:max_chars]):
        scripts = {_script(char) for char in word}
        if len(scripts - {""}) > 1:
            marks.add("mixed-script")
        elif _POSING.fullmatch(word):
            marks.add("look-alike")
    return Shown("".join(out), tuple(mark for mark in MARKS if mark in marks))


def skeleton(text: str) -> str:
    """Return what a text looks like at a glance: two names with one skeleton are easily confused.

    For warnings only; a name is never compared by it to grant anything.
    """
    return fold(text).translate(_LOOK_ALIKES).replace("i", "l").replace(" ", "")


def csv_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe stands before it.

    Plain numbers, negative ones too, stay numbers.
    """
    bare = text.lstrip("".join(_BIDI | _JOINERS) + "\ufeff\u200b \u00a0")
    risky = bare[:1] in _FORMULA or bare[:1] in {"\t", "\r", "\n"} or _control(bare[:1])
    return f"'{text}" if bare and risky and not _NUMBER.fullmatch(text) else text


def csv_line(cells: list[str]) -> str:
    """Return one line of a CSV file, every cell quoted, ending in CRLF (RFC 4180)."""
    return ",".join('"' + csv_cell(cell).replace('"', '""') + '"' for cell in cells) + "\r\n"


def log_text(text: str, *, max_chars: int = MAX_LOGGED) -> str:
    r"""Return the text as one printable line that cannot pose as another record.

    Control, direction and line-end characters become ``\u{...}``, a backslash becomes two.
    """
    out = [
        "\\\\" if char == "\\" else f"\\u{{{ord(char):04X}}}" if _hidden(char) else char
        for char in text[:max_chars]
    ]
    return "".join(out) + ("…" if len(text) > max_chars else "")


def _kind(char: str, before: str, *, lines: bool) -> str:
    """Return what is wrong with a character: a mark's name, "mark" if it combines, "" if nothing."""
    if char in _JOINERS and _script(before) == "ARABIC":
        return ""
    if char in _BIDI:
        return "bidi"
    if lines and char in "\n\t":
        return ""
    if char in _BLANK:
        return "invisible"
    category = unicodedata.category(char)
    if category in {"Mn", "Me", "Mc"}:
        return "mark"
    if category in {"Cc", "Cs", "Zl", "Zp"}:
        return "control"
    return "invisible" if category in {"Cf", "Co", "Cn"} else ""


def _control(char: str) -> bool:
    return bool(char) and unicodedata.category(char) == "Cc"


def _hidden(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@lru_cache(maxsize=4_096)
def _script(char: str) -> str:
    """Return the first word of a letter's name, which is its script; "" for anything else."""
    if not char.isalpha() or char in _BLANK or unicodedata.category(char) == "Lm":
        return ""
    name = unicodedata.name(char, "UNKNOWN").split(maxsplit=1)[0]
    return "LATIN" if name in {"FEMININE", "MASCULINE", "MICRO"} else name.removesuffix("-COMPATIBILITY")
