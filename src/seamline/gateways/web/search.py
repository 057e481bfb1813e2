"""Plain-text search over what a list shows: no patterns, so nothing to explode; bounded in length."""

import unicodedata
from collections.abc import Iterable
from typing import Any

Doc = dict[str, Any]

MAX_WORDS = 8
MAX_FOLDED = 4_000
"""Characters of one object's text that are looked at."""

_SAME = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ـ": None}
)


def fold(text: str) -> str:
    """Return a text as it is compared: case, marks and the spellings of one Arabic letter do not count."""
    plain = unicodedata.normalize("NFKD", text[:MAX_FOLDED])
    return "".join(mark for mark in plain if not unicodedata.combining(mark)).casefold().translate(_SAME)


def matching(objects: list[Doc], text: str) -> list[Doc]:
    """Return the objects that hold every word of the text."""
    words = fold(text).split()[:MAX_WORDS]
    if not words:
        return objects
    return [doc for doc in objects if _holds(fold(" ".join(_texts(doc))), words)]


def _holds(folded: str, words: list[str]) -> bool:
    return all(word in folded for word in words)


def _texts(doc: Doc) -> Iterable[str]:
    for name in ("id", "kind", "status", "party", "grade"):
        yield str(doc.get(name, ""))
    place = doc.get("place") or {}
    yield str(place.get("mgrs", ""))
    for value in doc.get("title", {}).get("args", {}).values():
        yield str(value)
