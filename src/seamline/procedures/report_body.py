"""The body of a report: which fields there are, which each type needs, and what is odd but kept.

A problem refuses the body; a flag is shown with it. A time is never refused for being unlikely: the clock
that is wrong may be ours. Times order nothing.
"""

from collections.abc import Callable, Mapping
from typing import Any

from seamline.machine.fields import is_object, is_party, plain, whole
from seamline.terms import grade
from seamline.terms.canonical import MAX_INTEGER
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.label import CAVEATS, LEVELS, MAX_RELEASABLE
from seamline.terms.place import E7
from seamline.terms.times import FLAG_SKEW_MS

TYPES = ("spot", "sit", "int", "med", "uxo", "civ", "works")
LANGUAGES = ("en", "ar", "ckb")
FOUND = ("patrol", "received")
"""How it came to be known: own people were there, or somebody told. Trends keep the two apart."""

MAX_TEXT = 8_000
MAX_TEAR = 400
MAX_LINE = 200
MAX_SIZE = 1_000_000
MAX_PRECISION_M = 1_000_000
MAX_ALT_M = 100_000
MAX_ABOUT = 50
OLD_MS = 946_684_800_000
"""The start of the year 2000: an earlier time comes from a clock that was never set."""


def _short(value: Any) -> bool:
    return value == "" or plain(value, MAX_LINE)


def _time(value: Any) -> bool:
    return whole(value, 0, MAX_INTEGER)


def _grade(value: Any) -> bool:
    if type(value) is not str:
        return False
    try:
        return value == "" or str(grade.parse(value)) == value
    except InvalidInput:
        return False


def _some(check: Callable[[Any], bool], most: int) -> Callable[[Any], bool]:
    return lambda value: (
        isinstance(value, list | tuple)
        and len(value) <= most
        and all(check(item) for item in value)
        and len({str(item) for item in value}) == len(value)
    )


FIELDS: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "type": ("report-type", lambda value: type(value) is str and value in TYPES),
    "observed": ("report-time", _time),
    "reported": ("report-time", _time),
    "received": ("report-time", _time),
    "start": ("report-time", _time),
    "stale": ("report-time", _time),
    "lat_e7": ("report-latitude", lambda value: whole(value, -90 * E7, 90 * E7)),
    "lon_e7": ("report-longitude", lambda value: whole(value, -180 * E7, 180 * E7)),
    "precision_m": ("report-precision", lambda value: whole(value, 0, MAX_PRECISION_M)),
    "alt_m": ("report-altitude", lambda value: whole(value, -MAX_ALT_M, MAX_ALT_M)),
    "grade": ("report-grade", _grade),
    "level": ("report-level", lambda value: type(value) is str and value in LEVELS),
    "releasable_to": ("report-releasable", _some(is_party, MAX_RELEASABLE)),
    "caveats": (
        "report-caveats",
        _some(lambda item: type(item) is str and item in CAVEATS, len(CAVEATS)),
    ),
    "originator": ("report-originator", is_party),
    "source": ("report-text", _short),
    "unit": ("report-text", _short),
    "found": ("report-found", lambda value: type(value) is str and value in ("", *FOUND)),
    "language": ("report-language", lambda value: value in ("", *LANGUAGES)),
    "size": ("report-size", lambda value: whole(value, 0, MAX_SIZE) or _short(value)),
    "activity": ("report-text", _short),
    "equipment": ("report-text", _short),
    "direction": ("report-text", lambda value: whole(value, 0, 359) or _short(value)),
    "tear": ("report-tear", lambda value: value == "" or plain(value, MAX_TEAR)),
    "text": ("report-long", lambda value: value == "" or plain(value, MAX_TEXT)),
    "licence": ("report-text", _short),
    "dataset": ("report-text", _short),
    "about": (
        "report-about",
        lambda value: is_object(value) or value == "" or _some(is_object, MAX_ABOUT)(value),
    ),
    "flash": ("report-flash", lambda value: whole(value, 0, 1) or type(value) is bool),
}
"""Every field a body may have, the code of the problem where its value will not do, and the check.

Times in ms UTC, places in degrees times 10**7, precision in metres, altitude in metres. about: the
objects that the report speaks of. dataset, licence: where imported data comes from and its terms.
"""

_ALWAYS = ("type", "observed", "level", "originator")
_PLACED = ("lat_e7", "lon_e7")

NEEDED: Mapping[str, tuple[str, ...]] = {
    "spot": (*_ALWAYS, *_PLACED, "activity"),
    "sit": (*_ALWAYS, "text"),
    "int": (*_ALWAYS, "grade", "tear"),
    "med": (*_ALWAYS, *_PLACED, "size"),
    "uxo": (*_ALWAYS, *_PLACED, "activity"),
    "civ": (*_ALWAYS, *_PLACED, "text"),
    "works": (*_ALWAYS, *_PLACED, "activity"),
}
"""The fields without which a report of a type says too little. An intelligence report needs its grade and
the line that may be told; a medical one how many; works near the line where and what."""

TIMES = ("observed", "reported", "received", "start", "stale")


def check_body(
    body: Mapping[str, Any], now: int, *, released: bool = False
) -> tuple[tuple[Refusal, ...], tuple[str, ...]]:
    """Return what refuses a body, and the flags under which it is kept, each in the order of FIELDS.

    now: ms UTC on arrival. released: it is what a partner let go, so fields that a type needs may have been
    taken out on the way; the label and the type may not. Problems carry ``field``; codes:
    report-field-unknown, report-field-missing, report-place-half and those in FIELDS. Flags, words
    ``flag-<flag>``: time-ahead (more than 60 s ahead of the clock), time-old (before 2000),
    stale-before-start, reported-before-observed. Never raises.
    """
    problems = [
        # A name made up by a peer is not repeated in what people read.
        Refusal("report-field-unknown")
        for name in body
        if name not in FIELDS
    ][:1]
    for name, (code, fits) in FIELDS.items():
        if name in body and not fits(body[name]):
            problems.append(Refusal(code, facts={"field": name}))
    kind = body.get("type")
    needed = NEEDED.get(kind, _ALWAYS) if isinstance(kind, str) and not released else _ALWAYS
    problems.extend(
        Refusal("report-field-missing", facts={"field": name})
        for name in needed
        if body.get(name) in (None, "")
    )
    if ("lat_e7" in body) != ("lon_e7" in body):
        problems.append(Refusal("report-place-half"))
    return tuple(problems), _flags(body, now)


def _flags(body: Mapping[str, Any], now: int) -> tuple[str, ...]:
    times = {name: body[name] for name in TIMES if name in body and _time(body[name])}
    ahead = [name for name in times if name != "stale" and times[name] > now + FLAG_SKEW_MS]
    found = {
        "time-ahead": bool(ahead),
        "time-old": any(at < OLD_MS for at in times.values()),
        "stale-before-start": "stale" in times and times["stale"] < times.get("start", 0),
        "reported-before-observed": times.get("reported", now) + FLAG_SKEW_MS < times.get("observed", 0)
        and "reported" in times,
    }
    return tuple(flag for flag, holds in found.items() if holds)
