"""The originator's own projection of an object: the fields that leave, and nothing else.

What may leave is a list, per kind; a field that is not in it stays at home, whoever invents it later.
Released are structured fields and the tear line, never free prose, and never a reference to something the
recipient has not been sent.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from seamline.terms import mgrs_grid, place
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Point
from seamline.understanding import scenarios, stretches
from seamline.understanding.kinds import JOINT, REPORT_KINDS
from seamline.understanding.model import Obligations

MAX_TEAR = 1_000
MAX_WORDS = 200
MAX_ITEMS = 10
MAX_ITEMS_CHARS = 200
FULL_CIRCLE = 360
MAX_REFERENCES = 64
MAX_SOURCE = 500

_SLUG = re.compile(r"[a-z][a-z0-9-]{0,39}")
_WORD = r"(?:[^\W\d_][\u064b-\u0655\u0670\u200c]?){1,20}"
_ITEM = re.compile(rf"(?:[0-9]{{1,6}} ?)?{_WORD}(?:[ -]{_WORD}){{0,3}}")
_COMMA = re.compile("[,،] ?")
_BAND = re.compile(r"[0-9]{1,6}(-[0-9]{1,6}|\+)?")
_GRADE = re.compile(r"[A-F][1-6]")
_DIRECTION = re.compile(r"N|NNE|NE|ENE|E|ESE|SE|SSE|S|SSW|SW|WSW|W|WNW|NW|NNW")

Keep = Callable[[Any], bool]


def _integer(value: Any) -> bool:
    return type(value) is int


def _flag(value: Any) -> bool:
    return type(value) in (bool, int) and value in (0, 1)


def _slug(value: Any) -> bool:
    """One word of a vocabulary: a sentence has no place in it, not even a short one."""
    return isinstance(value, str) and _SLUG.fullmatch(value) is not None


def _items(value: Any) -> bool:
    """Short things with commas between them, in any script: "2 pickups, 1 moto", "firing, moving".

    Each has at most a count and four words, none longer than 20 letters, so that neither a sentence nor the
    id of another object fits in; a sentence is what the tear line is for.
    """
    if not isinstance(value, str) or len(value) > MAX_ITEMS_CHARS:
        return False
    items = _COMMA.split(value)
    return len(items) <= MAX_ITEMS and all(_ITEM.fullmatch(item) for item in items)


def _size(value: Any) -> bool:
    """How many, or a band: 6, "6-8", "20+"."""
    return _integer(value) or (isinstance(value, str) and _BAND.fullmatch(value) is not None)


def _slugs(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(_slug(item) for item in value)


def _line_text(most: int) -> Keep:
    return lambda value: isinstance(value, str) and len(value) <= most


def _is_grade(value: Any) -> bool:
    return isinstance(value, str) and _GRADE.fullmatch(value) is not None


def _is_direction(value: Any) -> bool:
    """Degrees, or a point of the compass."""
    if isinstance(value, int):
        return _integer(value) and 0 <= value < FULL_CIRCLE
    return isinstance(value, str) and _DIRECTION.fullmatch(value) is not None


_LABEL: Mapping[str, Keep] = {"level": _slug, "caveats": _slugs, "originator": _slug}

_REPORT: Mapping[str, Keep] = {
    **_LABEL,
    "type": _slug,
    "flash": _flag,
    "observed": _integer,
    "reported": _integer,
    "received": _integer,
    "grade": _is_grade,
    "start": _integer,
    "stale": _integer,
    "size": _size,
    "activity": _items,
    "equipment": _items,
    "direction": _is_direction,
    "language": _slug,
    "tear": _line_text(MAX_TEAR),
    "dataset": _line_text(MAX_WORDS),
    "licence": _line_text(MAX_WORDS),
}

HARM = "report.civ"
_SHIELDED: Mapping[str, Keep] = {
    **_LABEL,
    "type": _slug,
    "flash": _flag,
    "observed": _integer,
    "size": _size,
    "activity": _items,
    "tear": _line_text(MAX_TEAR),
}
"""Of harm to civilians what happened, where and when: nothing that hangs on who reported it. Neither when and
in which language it was said nor how far its source is trusted leaves."""

RELEASED: Mapping[str, Mapping[str, Keep]] = {
    **dict.fromkeys(REPORT_KINDS, _REPORT),
    HARM: _SHIELDED,
    "position": {
        **_LABEL,
        "type": _slug,
        "observed": _integer,
        "course_deg": _integer,
        "speed_cms": _integer,
    },
    "line": {"since": _integer, "version": _integer, "level": _slug},
    "coverage": {"level": _slug, "observed": _integer},
    "scenario": {
        "level": _slug,
        "observed": _integer,
        "name": scenarios.is_name,
        "changes": scenarios.are_changes,
        "figures": scenarios.are_figures,
    },
}
"""Fields that leave, by kind, each with the form it must have. Places and references are dealt with below."""

SOURCE: Mapping[str, Keep] = {
    "source": _line_text(MAX_SOURCE),
    "unit": _line_text(MAX_WORDS),
    "found": _slug,
}
"""Fields that leave only where no article strips the source."""

REFERENCES = ("about", "reply_to")
"""Fields that hold ids of other objects of ours."""


def project(
    body: Mapping[str, Any],
    kind: str,
    obligations: Obligations,
    released: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Return what leaves of an object's body.

    released: own ids of objects that the recipient has been sent, with the ids by which it knows them; a
    reference to anything else is left out. Of a joint object all leaves, as its bytes are the same for
    all; of a kind that is not known here nothing does. Never raises for a JSON body.
    """
    if kind in JOINT:
        return dict(body)
    fields = RELEASED.get(kind)
    if fields is None:
        return {}
    if not obligations.strip_source and kind != HARM:
        fields = {**fields, **SOURCE}
    found = {name: body[name] for name, keep in fields.items() if name in body and keep(body[name])}
    found.update(_place(body, obligations.cell_m))
    if kind == "line":
        found.update(_line(body, obligations.cell_m))
    if kind == "coverage":
        seen = stretches.projected(body.get("stretches"), obligations.cell_m)
        found.update({} if seen is None else {"stretches": seen, "precision_m": obligations.cell_m // 2})
    if kind == "scenario" and obligations.cell_m and "changes" in found:
        found["changes"] = [_coarse(change, obligations.cell_m) for change in found["changes"]]
    if body.get("releasable_to") and obligations.onward:
        # Of the label's recipients only those to whom this one may pass it on: the others are not its matter.
        found["releasable_to"] = list(obligations.onward)
    for name in REFERENCES:
        found.update(_references(name, body.get(name), released or {}))
    return found


def _place(body: Mapping[str, Any], cell_m: int) -> dict[str, int]:
    lat, lon = body.get("lat_e7"), body.get("lon_e7")
    precision = body.get("precision_m", 0)
    if type(lat) is not int or type(lon) is not int or type(precision) is not int:
        return {}
    snapped = _snapped(Point(lat, lon, precision), cell_m)
    if snapped is None:
        return {}
    found = {"lat_e7": snapped.lat_e7, "lon_e7": snapped.lon_e7, "precision_m": snapped.precision_m}
    if not cell_m and _integer(body.get("alt_m")):
        # On a slope a height says where in the cell: it leaves only with a place that is not snapped.
        found["alt_m"] = body["alt_m"]
    return found


def _coarse(change: Mapping[str, Any], cell_m: int) -> dict[str, Any]:
    """A change of a scenario with its place in a cell; without a place as it is."""
    kept = {name: value for name, value in change.items() if name not in ("lat_e7", "lon_e7")}
    place_of = _place(change, cell_m)
    return {**kept, **{name: place_of[name] for name in ("lat_e7", "lon_e7") if place_of}}


def _line(body: Mapping[str, Any], cell_m: int) -> dict[str, list[list[int]]]:
    """A line of presence: each corner by itself; corners that fall into one cell become one."""
    corners = body.get("line")
    found: list[list[int]] = []
    for corner in corners if isinstance(corners, list | tuple) else ():
        if not isinstance(corner, list | tuple) or [type(part) for part in corner] != [int, int]:
            return {}
        snapped = _snapped(Point(corner[1], corner[0]), cell_m)
        if snapped is None:
            return {}
        if not found or found[-1] != [snapped.lon_e7, snapped.lat_e7]:
            found.append([snapped.lon_e7, snapped.lat_e7])
    return {"line": found} if len(found) > 1 else {}


def _snapped(point: Point, cell_m: int) -> Point | None:
    try:
        return mgrs_grid.snap(point, cell_m) if cell_m else place.checked(point)
    except InvalidInput:
        return None


def _references(name: str, value: Any, released: Mapping[str, str]) -> dict[str, Any]:
    if isinstance(value, str):
        return {name: released[value]} if value in released else {}
    if isinstance(value, list | tuple):
        known = [released[one] for one in value[:MAX_REFERENCES] if isinstance(one, str) and one in released]
        return {name: known} if known else {}
    return {}
