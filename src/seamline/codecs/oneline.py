"""One-line reports: ``SPOT 38SME448251 6pax 2moto S 1420C`` to a SALUTE draft, and back.

For somebody who types what the radio says. Words may be English, Arabic or Sorani, digits of either
kind, in any order. Reading never fails: what is not understood stays as text, and what stands after
``//`` is text whatever it looks like. Nothing is guessed: where two readings are possible (a number
without a thing, "north of", a time without its zone) the words stay as text.
"""

import re
from collections.abc import Callable, Mapping

import msgspec

from seamline.codecs import oneline_words as words
from seamline.codecs.folding import fold
from seamline.terms import times
from seamline.terms.errors import InvalidInput
from seamline.terms.mgrs_grid import from_mgrs, to_mgrs
from seamline.terms.place import Point

MAX_LINE = 1_000
"""Characters that are read; what lies beyond goes to the text as it is."""
MAX_THINGS = 10
MAX_ACTIVITIES = 5
MAX_COUNT = 100_000

_JOINED = re.compile(r"(\d{1,6})\s*x?\s*([^\W\d_]+(?: [^\W\d_]+)?)")
_GRID = re.compile(r"(?:\d{1,2} ?[A-Z] ?)?[A-Z] ?[A-Z] ?(?:\d{2,5} \d{2,5}|\d{4}|\d{6}|\d{8}|\d{10})")
_TIME = re.compile(r"\d{2}:?\d{2}[A-Z]|\d{6} ?[A-Z](?: ?[A-Z]{3} ?\d{2})?")
_TRIM = " ,.;:،؛\u200e\u200f\u202a-\u202e\u2066\u2067\u2068\u2069"
_FIRST, _LAST = times.parse_iso("2000-01-01T00:00:00Z"), times.parse_iso("2099-12-31T23:59:59Z")


class Item(msgspec.Struct, frozen=True):
    """Things of one kind. word: a code of THINGS_TABLE other than "pax". count: 0 where unsaid."""

    word: str
    count: int = 0


class Draft(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a line says.

    type: a code of TYPES_TABLE, "" where the line does not begin with one. grid: as text, with its
    zone, "" for none; place: the same as a point. size: persons, 0 where unsaid. activity: codes of
    ACTIVITIES_TABLE. direction_deg: -1 for none. observed: ms UTC, 0 for none. text: all the rest.
    """

    type: str = ""
    grid: str = ""
    place: Point | None = None
    size: int = 0
    activity: tuple[str, ...] = ()
    equipment: tuple[Item, ...] = ()
    direction_deg: int = -1
    observed: int = 0
    text: str = ""


class _Line:
    """The words of a line, each as written and folded, and what has been made of them so far."""

    def __init__(self, head: str, now_ms: int, hint: Point | None) -> None:
        self.raw = [word for word in head.split() if word.strip(_TRIM)]
        self.plain = [times.latin_digits(word.strip(_TRIM)).upper() for word in self.raw]
        self.folded = [fold(word) for word in self.raw]
        self.now_ms, self.hint = now_ms, hint
        self.draft = Draft()
        self.rest: list[str] = []

    def set(self, **values: object) -> None:
        self.draft = msgspec.structs.replace(self.draft, **values)

    def looked_up(self, at: int, table: Mapping[str, tuple[str, int]]) -> tuple[str, int, int] | None:
        """Return (code, number it says, words used) of the longest entry that begins here."""
        for length in range(words.MAX_WORDS, 0, -1):
            name = " ".join(self.folded[at : at + length])
            found = table.get(name) or table.get(name.removeprefix(fold("و")))
            if found and at + length <= len(self.folded):
                return found[0], found[1], length
        return None


def read(line: str, now_ms: int, hint: Point | None = None) -> Draft:
    """Return the draft of a line. Total: any text gives a draft, at worst all of it as text.

    now_ms: fills in the day of a bare clock time. hint: where the reporter is, for a grid without
    its zone.
    """
    head, _, tail = line.partition("//")
    state = _Line(head[:MAX_LINE], now_ms, hint)
    at, link, understood = 0, "", False
    while at < len(state.raw):
        used = next((used for rule in _RULES if (used := rule(state, at))), 0)
        if not used and understood and not link and state.folded[at] in words.LINKS:
            link, at = state.raw[at], at + 1
            continue
        if not used:
            state.rest += [link, state.raw[at]] if link else [state.raw[at]]
        at, link, understood = at + (used or 1), "", bool(used)
    state.rest += [link] if link else []
    text = " ".join(part for part in (" ".join(state.rest), head[MAX_LINE:].strip(), tail.strip()) if part)
    return msgspec.structs.replace(state.draft, text=text.strip())


def write(draft: Draft) -> str:
    """Return a draft as one line of brevity words; reading it gives the same draft."""
    said = [draft.type.upper(), draft.grid]
    said.append(f"{draft.size}pax" if draft.size else "")
    said += [f"{item.count}{item.word}" if item.count else item.word for item in draft.equipment]
    said += draft.activity
    said.append(f"{draft.direction_deg}deg" if draft.direction_deg >= 0 else "")
    said.append(times.format_dtg(draft.observed) if draft.observed else "")
    said.append(f"// {draft.text}" if draft.text else "")
    return " ".join(part for part in said if part)


def body(draft: Draft, say: Callable[[str], str]) -> dict[str, str | int]:
    """Return the fields of a report's body that a draft fills in; the others are left out.

    say: gives the words of a message id ``salute-<code>`` in the writer's language.
    """
    things = [f"{item.count or ''} {say(f'salute-{item.word}')}".strip() for item in draft.equipment]
    fields: dict[str, str | int] = {
        "type": draft.type,
        "size": draft.size,
        "activity": ", ".join(say(f"salute-{code}") for code in draft.activity),
        "equipment": ", ".join(things),
        "observed": draft.observed,
        "text": draft.text,
    }
    found = {name: value for name, value in fields.items() if value}
    if draft.direction_deg >= 0:
        found["direction"] = draft.direction_deg
    if draft.place:
        found |= {
            "lat_e7": draft.place.lat_e7,
            "lon_e7": draft.place.lon_e7,
            "precision_m": draft.place.precision_m,
        }
    return found


def _type(line: _Line, at: int) -> int:
    found = words.TYPES.get(line.folded[at]) if at == 0 else None
    if found:
        line.set(type=found[0])
    return 1 if found else 0


def _grid(line: _Line, at: int) -> int:
    for length in range(4, 0, -1):
        text = " ".join(line.plain[at : at + length])
        if line.draft.grid or at + length > len(line.plain) or not _GRID.fullmatch(text):
            continue
        try:
            place = from_mgrs(text, line.hint)
            half = len(re.sub(r"^\d+|\D", "", text)) // 2
            grid = to_mgrs(place, half) if text[0].isalpha() else text.replace(" ", "").zfill(2 * half + 5)
            line.set(grid=grid, place=from_mgrs(grid))
        except InvalidInput:
            continue
        return length
    return 0


def _time(line: _Line, at: int) -> int:
    for length in range(3, 0, -1):
        text = " ".join(line.plain[at : at + length])
        if line.draft.observed or at + length > len(line.plain) or not _TIME.fullmatch(text):
            continue
        try:
            observed = times.parse_dtg(text, line.now_ms)
        except InvalidInput:
            continue
        if _FIRST < observed <= _LAST:
            line.set(observed=observed)
            return length
    return 0


def _direction(line: _Line, at: int) -> int:
    if line.draft.direction_deg >= 0:
        return 0
    start = at + (line.folded[at] in words.TOWARDS)
    if start >= len(line.raw):
        return 0
    degrees = re.fullmatch(r"(\d{1,3})(?:DEG|°)", line.plain[start])
    if degrees and int(degrees[1]) < 360:
        line.set(direction_deg=int(degrees[1]))
        return start + 1 - at
    if line.plain[start].isascii() and line.folded[start] in words.DIRECTIONS:
        line.set(direction_deg=words.DIRECTIONS[line.folded[start]])
        return start + 1 - at
    found = line.looked_up(start, words.DIRECTION_WORDS)
    if not found or (start + found[2] < len(line.folded) and line.folded[start + found[2]] in words.OF):
        return 0
    line.set(direction_deg=words.DIRECTIONS[found[0]])
    return start + found[2] - at


def _things(line: _Line, at: int) -> int:
    """``6pax``, ``6 pax``, ``6x pax``, a dual, or a bare word for a thing."""
    for length in range(words.MAX_WORDS + 1, 0, -1):
        joined = _JOINED.fullmatch(" ".join(line.folded[at : at + length]))
        if joined and at + length <= len(line.folded) and joined[2] in words.THINGS:
            return length if _count(line, words.THINGS[joined[2]][0], int(joined[1])) else 0
    found = line.looked_up(at, words.THINGS)
    if found and (found[1] or found[0] != "pax"):
        return found[2] if _count(line, found[0], found[1]) else 0
    return 0


def _count(line: _Line, code: str, count: int) -> bool:
    """Keep a count; refuse one that would overwrite what was said or is beyond all sense."""
    draft = line.draft
    if count > MAX_COUNT:
        return False
    if code == "pax":
        if draft.size or not count:
            return False
        line.set(size=count)
        return True
    if len(draft.equipment) >= MAX_THINGS or any(item.word == code for item in draft.equipment):
        return False
    line.set(equipment=(*draft.equipment, Item(code, count)))
    return True


def _activity(line: _Line, at: int) -> int:
    found = line.looked_up(at, words.ACTIVITIES)
    if not found or found[0] in line.draft.activity or len(line.draft.activity) >= MAX_ACTIVITIES:
        return 0
    line.set(activity=(*line.draft.activity, found[0]))
    return found[2]


_RULES = (_type, _grid, _time, _direction, _things, _activity)
