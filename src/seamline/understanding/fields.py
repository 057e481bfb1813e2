"""Reading one table of an understanding's text: each field checked, each problem with its line."""

import datetime as dt
import difflib
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, TypeVar

from seamline.terms.party import Names
from seamline.understanding.lines import Lines, Path
from seamline.understanding.problem import Problems, quoted

T = TypeVar("T")

MAX_NAME_CHARS = 200
LANGUAGES = ("en", "ar", "ckb")

_DURATION = re.compile(r"([0-9]{1,6}) ?(s|min|h|days?)")
_UNIT_S = {"s": 1, "min": 60, "h": 3_600, "day": 86_400, "days": 86_400}
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class Table:
    """One table of the file and what has been read of it. Never raises; a bad field gives a default."""

    def __init__(self, tree: Any, path: Path, lines: Lines, problems: Problems, article: str = "") -> None:
        self.tree: dict[str, Any] = tree if isinstance(tree, dict) else {}
        self.path = path
        self.lines = lines
        self.problems = problems
        self.article = article
        self._known: list[str] = []
        if not isinstance(tree, dict):
            self.wrong("not-table", key=str(path[-1] if isinstance(path[-1], str) else path[-2]))

    def wrong(self, code: str, *below: str | int, **facts: str | int) -> None:
        """Note a problem at a field of this table, or at the table itself."""
        self.problems.add(self.lines.of(*self.path, *below), code, self.article, **facts)

    def has(self, key: str) -> bool:
        """Say whether the field is written at all."""
        return key in self.tree

    def _get(self, key: str, kind: type[T], code: str, example: str, *, needed: bool) -> T | None:
        self._known.append(key)
        if key not in self.tree:
            if needed:
                self.wrong("key-missing", key=key, example=example)
            return None
        value = self.tree[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.wrong(code, key, key=key, example=example)
            return None
        return value

    def text(self, key: str, pattern: re.Pattern[str], example: str, *, needed: bool = True) -> str:
        """Return text that has the form of the example, "" where it has not."""
        value = self._get(key, str, "not-text", example, needed=needed)
        if value is None or pattern.fullmatch(value):
            return value or ""
        self.wrong("text-form", key, key=key, value=quoted(value), example=example)
        return ""

    def choice(self, key: str, words: Mapping[str, T], default: T, *, needed: bool = True) -> T:
        """Return what one of the words stands for."""
        value = self._get(key, str, "not-text", next(iter(words), ""), needed=needed)
        if value is None:
            return default
        if value not in words:
            self.wrong("not-one-of", key, key=key, value=quoted(value), allowed=", ".join(words))
            return default
        return words[value]

    def choices(
        self, key: str, words: Collection[str], code: str, most: int, *, needed: bool
    ) -> tuple[str, ...]:
        """Return a list of distinct words; an unknown one is a problem with the given code."""
        found: list[str] = []
        for number, value in enumerate(self.items(key, most, needed=needed)):
            if not isinstance(value, str):
                self.wrong("not-text", key, number, key=key, example=next(iter(words), ""))
            elif value not in words:
                facts = {"key": key, "value": quoted(value), "allowed": ", ".join(words)}
                self.wrong(code, key, number, **facts)
            elif value in found:
                self.wrong("twice-in-list", key, number, key=key, value=value)
            else:
                found.append(value)
        return tuple(found)

    def items(self, key: str, most: int, *, needed: bool, least: int = 1) -> list[Any]:
        """Return a list with least to most items."""
        value = self._get(key, list, "not-list", "[…]", needed=needed)
        if value is None:
            return []
        if len(value) < least:
            self.wrong("list-short", key, key=key, least=least)
        if len(value) > most:
            self.wrong("too-many", key, most, key=key, most=most)
        return value[:most]

    def integer(self, key: str, low: int, high: int, default: int, *, needed: bool = False) -> int:
        """Return an integer in a range."""
        value = self._get(key, int, "not-integer", str(low), needed=needed)
        if value is None:
            return default
        if not low <= value <= high:
            # A number of a thousand digits is legal in the file and of no use in a message.
            shown = value if abs(value) < 10**15 else "…"
            self.wrong("out-of-range", key, key=key, value=shown, low=low, high=high)
            return default
        return value

    def flag(self, key: str) -> bool:
        """Return true or false, false where it is not written."""
        return bool(self._get(key, bool, "not-flag", "true", needed=False))

    def time(self, key: str) -> int:
        """Return a time with its zone, ms UTC; 0 where there is none."""
        value = self._get(key, dt.datetime, "not-time", "2026-01-01T00:00:00Z", needed=True)
        if value is None:
            return 0
        if value.tzinfo is None:
            self.wrong("time-zone", key, key=key, example=f"{value.replace(microsecond=0).isoformat()}Z")
            return 0
        return (value - _EPOCH) // dt.timedelta(milliseconds=1)

    def duration(self, key: str, unit: str, low: int, high: int, *, needed: bool = False) -> int:
        """Return a time span in whole units ("s", "min", "day"), low to high seconds; 0 if not written."""
        examples = {"s": "2 min", "min": "2 h", "day": "90 days"}
        value = self._get(key, str, "not-text", examples[unit], needed=needed)
        if value is None:
            return 0
        found = _DURATION.fullmatch(value)
        if found is None:
            self.wrong("duration-form", key, key=key, value=quoted(value), example=examples[unit])
            return 0
        seconds = int(found[1]) * _UNIT_S[found[2]]
        if seconds % _UNIT_S[unit]:
            self.wrong("duration-whole", key, key=key, value=value, example=examples[unit])
        elif not low <= seconds <= high:
            self.wrong("duration-range", key, key=key, value=value, low=spoken(low), high=spoken(high))
        else:
            return seconds // _UNIT_S[unit]
        return 0

    def names(self, key: str) -> Names:
        """Return a name in all three languages."""
        tree = self._get(key, dict, "not-names", f'{key}.en = "…"', needed=True)
        if tree is None:
            return Names("", "", "")
        found = {}
        for language in LANGUAGES:
            value = tree.get(language)
            if not isinstance(value, str) or not value.strip():
                self.wrong("name-missing", key, language, key=f"{key}.{language}")
            elif len(value) > MAX_NAME_CHARS or "\n" in value or value != value.strip():
                self.wrong("name-form", key, language, key=f"{key}.{language}", most=MAX_NAME_CHARS)
            else:
                found[language] = value
        for extra in tree.keys() - set(LANGUAGES):
            self.wrong("key-unknown", key, extra, key=quoted(f"{key}.{extra}"), allowed=", ".join(LANGUAGES))
        return Names(*(found.get(language, "") for language in LANGUAGES))

    def table(self, key: str) -> "Table | None":
        """Return a table inside this one, or None where it is not written."""
        self._known.append(key)
        if key not in self.tree:
            return None
        return Table(self.tree[key], (*self.path, key), self.lines, self.problems, self.article)

    def tables(self, key: str, most: int) -> list["Table"]:
        """Return the tables of a list ``[[key]]``."""
        self._known.append(key)
        value = self.tree.get(key, [])
        if not isinstance(value, list):
            self.wrong("not-tables", key, key=key)
            return []
        if len(value) > most:
            self.wrong("too-many", key, most, key=key, most=most)
        return [
            Table(item, (*self.path, key, number), self.lines, self.problems)
            for number, item in enumerate(value[:most])
        ]

    def each(self, words: Collection[str], read: Callable[[str], T]) -> dict[str, T]:
        """Read every key that is one of the words; the others are found by ``done``."""
        self._known.extend(words)
        return {key: read(key) for key in words if key in self.tree}

    def done(self) -> None:
        """Refuse every key that nothing has asked for, with the nearest that is known."""
        for key in self.tree:
            if key in self._known:
                continue
            near = difflib.get_close_matches(key[:MAX_NAME_CHARS], self._known, 1)
            if near:
                self.wrong("key-unknown-near", key, key=quoted(key), near=near[0])
            else:
                self.wrong("key-unknown", key, key=quoted(key), allowed=", ".join(dict.fromkeys(self._known)))


def spoken(seconds: int) -> str:
    """Return seconds as the file writes them, in the largest unit that needs no fraction."""
    for unit in ("days", "h", "min"):
        if seconds and seconds % _UNIT_S[unit] == 0:
            count = seconds // _UNIT_S[unit]
            return f"{count} day" if unit == "days" and count == 1 else f"{count} {unit}"
    return f"{seconds} s"


def unique(found: Iterable[tuple[Table, str]], code: str, key: str) -> None:
    """Refuse a word that stands twice under a key, with the line where it stood first."""
    first: dict[str, int] = {}
    for table, word in found:
        if word and word in first:
            table.wrong(code, key, value=word, first=first[word])
        elif word:
            first[word] = table.lines.of(*table.path, key)
