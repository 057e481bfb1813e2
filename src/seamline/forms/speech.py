"""Values of a form in the words of one language, safe to put on paper.

What people or peers wrote goes through ``codecs.display`` first: nothing in it turns a line around or hides.
Then it stands between isolates, so that a grid in an Arabic line reads as it is spoken.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from seamline.codecs.display import shown
from seamline.forms.form import Message, Stated
from seamline.forms.places import grid_of, spoken_grid
from seamline.terms.party import Names
from seamline.terms.place import Point
from seamline.terms.times import format_dtg

Say = Callable[..., str]
Has = Callable[[str, str], bool]

MAX_VALUE = 8_000
"""Characters of one value: a report's text has no more. What is longer is cut, and the cut shows."""
MAX_LINES = 200
"""Lines of one value; what comes after goes on in the last of them."""
MAX_WORD = 60
"""Characters of a value that may be a word of a list."""
EXACT_M = 10
"""Metres up to which a place's precision is not said."""
MAX_DEPTH = 4
"""Lists in records in lists: deeper is not spoken."""

NOTHING = "–"
LISTS = {"level": "level", "caveats": "caveat", "language": "language-name"}
"""Fields whose values are words of a list, by the beginning of the words' ids; ``choice`` for all others."""

RECORDS: Mapping[str, tuple[str, ...]] = {
    "figures": ("what", "sector", "count"),
    "events": ("what", "at", "place", "count"),
    "earlier": ("what", "hour", "was", "count"),
}
"""Lists whose records are said as a sentence, ``print-record-<list>``, with these fields."""

_LTR, _FIRST_STRONG, _END = "\u2066", "\u2068", "\u2069"
_EMPTY = re.compile("(?: ·)? \u2068\u2069")
_SLUG = re.compile(r"[^A-Za-z0-9]+")
_TIMES_FROM = 100_000_000_000
"""Nothing but a time is as large: ms UTC of the year 1973."""


def ltr(text: str) -> str:
    """Return a code that reads left to right wherever it stands."""
    return f"{_LTR}{text}{_END}" if text else ""


def apart(text: str) -> str:
    """Return a text of which each line reads in its own direction and turns nothing around it."""
    return "\n".join(f"{_FIRST_STRONG}{line}{_END}" if line else "" for line in text.split("\n"))


class Speech(msgspec.Struct, frozen=True):
    """One language, with the names of parties and the zone of times. text, has: of ``words``."""

    language: str
    zone: str
    names: Mapping[str, Names]
    text: Say
    has: Has

    def say(self, message_id: str, /, **args: Any) -> str:
        """Return a message; arguments are taken as they are."""
        return self.text(self.language, message_id, **args)

    def message(self, message: Message) -> str:
        """Return a message whose arguments come from an object: times, parties and texts made fit to read."""
        args = {name: self._argument(name, value) for name, value in message.args.items()}
        return _EMPTY.sub("", self.say(message.id, **args))

    def word(self, prefix: str, value: str) -> str:
        """Return the word of a value in a list, the value itself where it has none."""
        found = f"{prefix}-{_SLUG.sub('-', value.replace('*', 'any')).lower()}"
        return self.say(found) if self.has(self.language, found) else apart(written(value))

    def field(self, name: str, of: str = "") -> str:
        """Return the label of a field. of: message id of the step or record that it belongs to."""
        label = self.word("field", name)
        return self.say("print-field-of", field=label, act=self.say(of)) if of else label

    def party(self, party: str) -> str:
        """Return a party's name, its id where no name is known."""
        known = self.names.get(party)
        return apart(written(known.in_language(self.language))) if known else ltr(written(party))

    def parties(self, parties: tuple[str, ...]) -> str:
        """Return the names of several parties."""
        return self.listed([self.party(party) for party in parties])

    def listed(self, parts: list[str]) -> str:
        """Return parts one after the other."""
        return self.say("list-comma").join(part for part in parts if part)

    def time(self, at: int) -> str:
        """Return a time as a date-time group; ms UTC, 0 where there is none."""
        try:
            return ltr(format_dtg(at, self.zone)) if at else NOTHING
        except OverflowError:  # a peer may send any integer as a time
            return ltr(str(at))

    def author(self, stated: Stated) -> str:
        """Return who stated a value, and when."""
        return "\n".join(filter(None, (self.parties(stated.by), self.time(stated.at) if stated.at else "")))

    def value(self, name: str, kind: str, value: Any, depth: int = 0, *, parts: tuple[str, ...] = ()) -> str:
        """Return a value in words. kind: as ``machine.fields.Field`` has it, "" where it is not known.

        parts: the order in which the parts of each group are said.
        """
        if value is None or value in ("", [], ()):
            return NOTHING
        if isinstance(value, bool) or kind == "flag":
            return self.say("yes" if value else "no")
        if isinstance(value, int):
            return self._number(name, kind, value)
        if isinstance(value, str):
            return self._text(name, kind, value)
        if depth >= MAX_DEPTH:
            return NOTHING
        if isinstance(value, Mapping):
            return self._sentence(name, value) or self._mapping(value, depth, parts)
        if isinstance(value, list | tuple):
            said = [
                self.value(name, "" if kind in ("line", "area") else kind, one, depth + 1, parts=parts)
                for one in value
            ]
            if kind in ("line", "area"):
                return self.say("points-count", n=len(said)) + ": " + self.listed(said)
            # Things of several fields each stand on a line of their own.
            many = any(isinstance(one, Mapping) and "lat_e7" not in one for one in value)
            return "\n".join(said) if many else self.listed(said)
        return apart(written(str(value)))

    def _sentence(self, name: str, value: Mapping[str, Any]) -> str:
        """Return a record as its own sentence, "" where its list has none or it carries anything else."""
        fields = RECORDS.get(name, ())
        if "what" not in value or not set(value) <= set(fields):
            return ""
        said = {field: self.value(field, "", value[field]) if field in value else "" for field in fields}
        return _EMPTY.sub("", self.say(f"print-record-{name}", **said))

    def _number(self, name: str, kind: str, value: int) -> str:
        if kind == "time" or value > _TIMES_FROM:
            return self.time(value)
        if kind == "minutes":
            return self.say("length-minutes", n=value)
        return ltr(f"{value}°" if name == "direction" else str(value))

    def _text(self, name: str, kind: str, value: str) -> str:
        if kind in ("", "choice", "party", "parties", "node"):
            if value in self.names:
                return self.party(value)
            return self._listed_word(name, value) or apart(written(value))
        return apart(written(value))

    def _listed_word(self, name: str, value: str) -> str:
        for prefix in (LISTS.get(name, ""), "choice"):
            found = f"{prefix}-{_SLUG.sub('-', value).lower()}"
            if prefix and value and len(value) <= MAX_WORD and self.has(self.language, found):
                return self.say(found)
        return ""

    def _mapping(self, value: Mapping[str, Any], depth: int, parts: tuple[str, ...]) -> str:
        if "lat_e7" in value and "lon_e7" in value:
            return self._point(value)
        order = [*(key for key in parts if key in value), *(key for key in value if key not in parts)]
        return self.listed(
            [f"{self.field(str(key))}: {self.value(str(key), '', value[key], depth + 1)}" for key in order]
        )

    def _point(self, value: Mapping[str, Any]) -> str:
        numbers = [value["lat_e7"], value["lon_e7"], value.get("precision_m", 0)]
        if not all(type(number) is int for number in numbers):
            return NOTHING
        point = Point(*numbers)
        grid = spoken_grid(grid_of(point)) or f"{point.lat:.4f} {point.lon:.4f}"
        near = point.precision_m
        if near <= EXACT_M:
            return ltr(grid)
        length = self.say("length-km", n=near // 1_000) if near >= 1_000 else self.say("length-m", n=near)
        return f"{ltr(grid)} {self.say('precision', length=length)}"

    def _argument(self, name: str, value: Any) -> str | int:
        if isinstance(value, int):
            return self.time(value) if name == "at" or name.endswith("_at") else value
        text = str(value.get(self.language, "") if isinstance(value, Mapping) else value)
        if text in self.names:
            return written(self.names[text].in_language(self.language))
        return self._listed_word(name, text) or written(text)


def written(text: str) -> str:
    """Return what somebody wrote so that it can do nothing on paper but be read."""
    lines = shown(text, max_chars=MAX_VALUE, lines=True).text.replace("\t", " ").split("\n")
    if len(lines) > MAX_LINES:
        lines = [*lines[: MAX_LINES - 1], " ".join(lines[MAX_LINES - 1 :])]
    return "\n".join(lines)
