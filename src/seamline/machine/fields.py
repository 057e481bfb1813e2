"""Fields of a move: what a value must be, and how a form asks for it.

A check is total: whatever JSON value a peer sends, it answers yes or no and never raises.
"""

import unicodedata
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

import msgspec

from seamline.terms import ids
from seamline.terms.canonical import MAX_INTEGER
from seamline.terms.place import E7

MAX_TEXT = 2_000
MAX_LINE_TEXT = 80
MAX_POINTS = 200
MAX_PRECISION_M = 1_000_000
MAX_PART = 64
HASH_DIGITS = 64
NODE = "node"
"""Kind of a field that the node fills in by itself (``centre.preparing``)."""


class Field(msgspec.Struct, frozen=True):
    """One field of a move.

    kind: how a form asks for it; "hash" and "part" come from what the page shows, "id", "ids", "party" and
    "parties" are picked from what it knows, "node" is filled in by the node. check: whether a value will do.
    choices: the words allowed. parts: of a "record", and of each of "records", the fields it may have;
    needed: those it must have.
    most: characters of a text, or how many of what is a list; 0 where the kind says it.
    """

    kind: str
    check: Callable[[Any], bool]
    choices: tuple[str, ...] = ()
    parts: Mapping[str, "Field"] = {}
    needed: tuple[str, ...] = ()
    most: int = 0

    def __call__(self, value: Any) -> bool:
        """Say whether a value will do."""
        return self.check(value)


def whole(value: Any, low: int, high: int) -> bool:
    """Say whether a value is an integer (a truth value is none) between two bounds, both included."""
    return type(value) is int and low <= value <= high


def plain(value: Any, most: int) -> bool:
    """Say whether a value is text of 1 to ``most`` characters, not blank and without control characters."""
    return (
        type(value) is str
        and len(value) <= most
        and value.strip() != ""
        and not any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" for sign in value)
    )


def is_hash(value: Any) -> bool:
    """Say whether a value is a SHA-256 in lower-case hex."""
    return type(value) is str and len(value) == HASH_DIGITS and not value.strip("0123456789abcdef")


def is_point(value: Any) -> bool:
    """Say whether a value is ``{lat_e7, lon_e7}``, degrees times 10**7, with or without precision_m."""
    return (
        type(value) is dict
        and value.keys() - {"precision_m"} == {"lat_e7", "lon_e7"}
        and whole(value["lat_e7"], -90 * E7, 90 * E7)
        and whole(value["lon_e7"], -180 * E7, 180 * E7)
        and whole(value.get("precision_m", 0), 0, MAX_PRECISION_M)
    )


def _points(value: Any, least: int) -> bool:
    return (
        isinstance(value, list | tuple)
        and least <= len(value) <= MAX_POINTS
        and all(is_point(point) for point in value)
    )


def is_object(value: Any) -> bool:
    """Say whether a value is an object id."""
    return type(value) is str and ids.OBJECT.fullmatch(value) is not None


def is_party(value: Any) -> bool:
    """Say whether a value is a party id."""
    return type(value) is str and ids.PARTY.fullmatch(value) is not None


def text(most: int = MAX_TEXT) -> Field:
    """Text of 1 to ``most`` characters."""
    return Field("text", lambda value: plain(value, most), most=most)


def word_or_number(most: int, low: int, high: int) -> Field:
    """Short text as it was said, or an integer between two bounds."""
    return Field("word-or-number", lambda value: whole(value, low, high) or plain(value, most))


def number(low: int, high: int) -> Field:
    """An integer between two bounds."""
    return Field("number", lambda value: whole(value, low, high))


def minutes(most: int) -> Field:
    """A length of 1 to ``most`` minutes."""
    return Field("minutes", lambda value: whole(value, 1, most))


def choice(*words: str) -> Field:
    """One of some words."""
    return Field("choice", lambda value: type(value) is str and value in words, words)


def choices(*words: str) -> Field:
    """Some of some words, at least one, in their order and each once, so that a set has one spelling."""
    ranks = {word: rank for rank, word in enumerate(words)}
    return Field(
        "choices",
        lambda value: (
            isinstance(value, list | tuple)
            and 1 <= len(value) <= len(words)
            and all(type(word) is str and word in ranks for word in value)
            and all(ranks[first] < ranks[second] for first, second in pairwise(value))
        ),
        words,
        most=len(words),
    )


def ids_of(least: int, most: int) -> Field:
    """Object ids, sorted and each once, so that the same set has one spelling."""
    return Field(
        "ids",
        lambda value: (
            isinstance(value, list | tuple)
            and least <= len(value) <= most
            and all(is_object(item) for item in value)
            and all(first < second for first, second in pairwise(value))
        ),
        most=most,
    )


def parties(most: int) -> Field:
    """One to ``most`` parties, sorted and each once."""
    return Field(
        "parties",
        lambda value: (
            isinstance(value, list | tuple)
            and 1 <= len(value) <= most
            and all(is_party(item) for item in value)
            and all(first < second for first, second in pairwise(value))
        ),
        most=most,
    )


def by_node(check: Field) -> Field:
    """The same value, but put in by the node that makes the move: no form asks for it."""
    return Field(NODE, check.check)


def record(known: Mapping[str, Field], *needed: str) -> Field:
    """A value with some of the known fields, at least one, and all that are needed."""
    return Field("record", lambda value: _fits(value, known, needed), parts=known, needed=needed)


def records(known: Mapping[str, Field], least: int, most: int, *needed: str) -> Field:
    """A list of ``least`` to ``most`` such values, in the order in which they are given."""
    return Field(
        "records",
        lambda value: (
            isinstance(value, list | tuple)
            and least <= len(value) <= most
            and all(_fits(item, known, needed) for item in value)
        ),
        parts=known,
        needed=needed,
        most=most,
    )


def _fits(value: Any, known: Mapping[str, Field], needed: tuple[str, ...]) -> bool:
    return (
        type(value) is dict
        and 1 <= len(value) <= len(known)
        and all(name in value for name in needed)
        and all(name in known and known[name](item) for name, item in value.items())
    )


def _window(value: Any) -> bool:
    return (
        type(value) is dict
        and value.keys() == {"from", "until"}
        and TIME(value["from"])
        and TIME(value["until"])
        and value["from"] < value["until"]
    )


TIME = Field("time", lambda value: whole(value, 0, MAX_INTEGER))
POINT = Field("point", is_point)
LINE = Field("line", lambda value: _points(value, 2))
AREA = Field("area", lambda value: _points(value, 3))
HASH = Field("hash", is_hash)
PART = Field("part", lambda value: plain(value, MAX_PART), most=MAX_PART)
"""Names the part of an object that an act is about, where it is joined part by part."""
PARTY = Field("party", is_party)
OBJECT = Field("id", is_object)
WINDOW = Field("window", _window)
"""A stretch of time, ``{from, until}``, the end after the beginning."""
NOTE: Mapping[str, Field] = {"note": text(400)}
"""What somebody may add to an act in own words."""
FLAG = Field("flag", lambda value: whole(value, 0, 1))
