"""Person data in free text, found at entry so that the writer can take it out.

A warning, not a proof: it finds what looks like a telephone number, an address for mail or a handle,
a number of an identity document, and a name that a title or a label announces, in English, Arabic
and Sorani. Grids, date-time groups, degrees and counts are left alone. It keeps nothing of what it
finds but where it stands.

The text is cut into tokens in one pass; each rule then looks at a bounded number of tokens from each
position, so the work grows with the length of the text and nothing else.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

import msgspec

from seamline.codecs import person_words as words
from seamline.codecs.folding import fold
from seamline.terms.times import latin_digits

MAX_TEXT = 40_000
"""Characters looked at. What lies beyond is reported as ``person-unchecked``."""
MAX_FINDINGS = 100
MAX_LOOK = 24
"""Tokens that any rule may look at from one position."""

CODES = (
    "person-phone",
    "person-mail",
    "person-handle",
    "person-number",
    "person-passport",
    "person-named",
    "person-title",
    "person-kunya",
    "person-unchecked",
)
"""Each has the message id ``warning-<code>``."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+|\s+|.", re.DOTALL)
_GRID = re.compile(r"\b\d{1,2} ?[C-HJ-NP-X] ?[A-HJ-NP-Z] ?[A-HJ-NP-V] ?(?:\d{2,5} \d{2,5}|\d{2,10})?\b")
_PASSPORT = re.compile(r"[A-Z]\d{7,9}|[A-Z]{2}\d{7}|[A-Z]{2}\d{9}")
_DATE = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_JOIN = frozenset(" -./()\u00a0\u2011")
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Finding(msgspec.Struct, frozen=True, order=True):
    """Characters start up to, not including, end of the text look like person data of this code."""

    start: int
    end: int
    code: str


class _Token(NamedTuple):
    start: int
    text: str
    kind: str
    """"n" digits, "w" letters, "s" space, "p" anything else."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class _Page:
    """The tokens, and how many of them the rules have looked at."""

    def __init__(self, text: str) -> None:
        # Marks of direction become spaces and grids commas, one for one, so that positions stay.
        plain = _UNSEEN.sub(" ", latin_digits(text))
        plain = _GRID.sub(lambda found: "," * len(found[0]), plain)
        self.tokens = [_Token(m.start(), m[0], _kind(m[0])) for m in _TOKEN.finditer(plain)]
        self.looks = 0

    def at(self, number: int) -> _Token:
        self.looks += 1
        return self.tokens[number] if 0 <= number < len(self.tokens) else _Token(0, "", "p")

    def word(self, number: int) -> str:
        token = self.at(number)
        return fold(token.text) if token.kind == "w" else ""


Rule = Callable[[_Page, int], tuple[int, str] | None]
"""Looks at the page from a token on: the number of the token after the finding, and its code."""


def find(text: str) -> tuple[Finding, ...]:
    """Return what looks like person data, in order, none overlapping; at most MAX_FINDINGS."""
    return scan(text)[0]


def scan(text: str) -> tuple[tuple[Finding, ...], int]:
    """Return what ``find`` does, and how many tokens were looked at on the way."""
    page = _Page(text[:MAX_TEXT])
    found: list[Finding] = []
    at = 0
    while at < len(page.tokens) and len(found) < MAX_FINDINGS - 1:
        hit = next((hit for rule in _RULES if (hit := rule(page, at))), None)
        if hit:
            found.append(Finding(page.tokens[at].start, page.tokens[hit[0] - 1].end, hit[1]))
        at = hit[0] if hit else at + 1
    if len(text) > MAX_TEXT:
        found.append(Finding(MAX_TEXT, len(text), "person-unchecked"))
    return tuple(found), page.looks


def _kind(token: str) -> str:
    return "n" if token.isdecimal() else "w" if token.isalpha() else "s" if token.isspace() else "p"


def _mail(page: _Page, at: int) -> tuple[int, str] | None:
    """``name.other@host.example``, read from its first token; or ``@handle``."""
    first = page.at(at)
    end = at
    if first.text != "@":
        if first.kind not in "wn" or page.at(at - 1).text in {".", "_", "-", "+"}:
            return None
        while end - at < MAX_LOOK // 2 and (
            page.at(end).kind in "wn" or page.at(end).text in {".", "_", "-", "+"}
        ):
            end += 1
        if page.at(end).text != "@":
            return None
    elif page.at(at - 1).kind in "wn":
        return None
    host = end + 1
    dots = 0
    while host - end < MAX_LOOK // 2 and (
        page.at(host).kind in "wn" or page.at(host).text in {".", "-", "_"}
    ):
        dots += page.at(host).text == "."
        host += 1
    if first.text == "@":
        letters = page.at(at + 1).kind == "w" and page.at(at + 1).text.isascii()
        return (host, "person-handle") if letters else None
    return (host, "person-mail") if dots else None


def _phone(page: _Page, at: int) -> tuple[int, str] | None:
    """Groups of digits with single separators that begin as numbers for dialling do."""
    first = page.at(at)
    plus = first.text == "+"
    if not plus and (first.kind != "n" or not _free(page, at)):
        return None
    digits, end = "", at + plus
    last = at
    while end - at < MAX_LOOK:
        token = page.at(end)
        if token.kind == "n":
            digits += token.text
            last = end + 1
        elif not (token.text in _JOIN or (token.text in {") ", " ("})) or end == at + plus:
            break
        end += 1
        if len(digits) > 15:
            return None
    dialled = plus or digits.startswith("0") or re.fullmatch(r"7[3-9]\d{8}", digits)
    if dialled and 9 <= len(digits) <= 15 and page.at(last).kind != "w":
        return last, "person-phone"
    return None


def _number(page: _Page, at: int) -> tuple[int, str] | None:
    """A long bare number, or a short one that a word such as "ID" or "passport" announces."""
    token = page.at(at)
    if token.kind == "w" and fold(token.text) in words.DOCUMENTS:
        for ahead in range(at + 1, at + 9):
            near = page.at(ahead)
            if near.kind == "n" and len(near.text) >= 5:
                return ahead + 1, "person-number"
            if near.kind == "w" and fold(near.text) not in words.FILLERS:
                return None
        return None
    if token.kind != "n" or not _free(page, at) or page.at(at + 1).kind == "w":
        return None
    if page.at(at + 1).text == "." and page.at(at + 2).kind == "n":
        return None
    if not 8 <= len(token.text) <= 18 or _DATE.fullmatch(token.text):
        return None
    return at + 1, "person-number"


def _passport(page: _Page, at: int) -> tuple[int, str] | None:
    letters, digits = page.at(at), page.at(at + 1)
    if letters.kind != "w" or digits.kind != "n" or page.at(at - 1).kind in "wn":
        return None
    if _PASSPORT.fullmatch(letters.text + digits.text) and page.at(at + 2).kind != "w":
        return at + 2, "person-passport"
    return None


def _named(page: _Page, at: int) -> tuple[int, str] | None:
    """A label that a name follows: "name:", "alias", the words for "so-called" and "known as"."""
    word = page.word(at)
    if not word:
        return None
    two = f"{word} {page.word(at + 2)}" if page.at(at + 1).text == " " else ""
    after = at + 3 if two in words.LABELS or two in words.LABELS_WITH_COLON else at + 1
    if two not in words.LABELS and word not in words.LABELS:
        if two not in words.LABELS_WITH_COLON and word not in words.LABELS_WITH_COLON:
            return None
        after += page.at(after).kind == "s"
        if page.at(after).text not in {":", "="}:
            return None
        after += 1
    return _name(page, after, "person-named")


def _title(page: _Page, at: int) -> tuple[int, str] | None:
    word = page.word(at)
    if word in words.KUNYA:
        code, harmless = "person-kunya", words.KUNYA_PLACES
    elif word in words.TITLES:
        code, harmless = "person-title", words.NOT_NAMES
    else:
        return None
    after = at + 1 + (page.at(at + 1).text == ".")
    return None if page.word(after + 1) in harmless else _name(page, after, code)


def _name(page: _Page, after: int, code: str) -> tuple[int, str] | None:
    """A name that begins after at most one space: up to three words, in Latin script capitalised."""
    after += page.at(after).kind == "s"
    end = None
    for step in range(3):
        token = page.at(after + 2 * step)
        if token.kind != "w" or len(token.text) < 2 or (token.text.isascii() and not token.text.istitle()):
            break
        end = after + 2 * step + 1
        if page.at(end).text not in {" ", "-"} or not token.text.isascii():
            break
    return None if end is None else (end, code)


def _free(page: _Page, at: int) -> bool:
    """Say whether nothing that belongs to a number or a word stands right before a token."""
    before = page.at(at - 1)
    return before.kind not in "wn" and not (before.text in {".", "+"} and page.at(at - 2).kind == "n")


_RULES: tuple[Rule, ...] = (_mail, _passport, _phone, _number, _named, _title)
