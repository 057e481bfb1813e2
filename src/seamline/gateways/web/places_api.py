"""What is where: names of places, grids, one-line entry, a line as drawn."""

from typing import Any

import msgspec

from seamline import words
from seamline.analysis.lines import problems
from seamline.centre import ground
from seamline.centre.desk import Reader
from seamline.codecs import oneline, persons
from seamline.codecs.gazetteer import Box, Place
from seamline.gateways.web import bodies, gazetteer, queries
from seamline.gateways.web.ground_api import line_of
from seamline.gateways.web.parts import Call
from seamline.gateways.web.understanding_api import language_of
from seamline.terms import times
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84, chainages_m
from seamline.terms.mgrs_grid import from_mgrs, to_mgrs
from seamline.terms.place import Point, point

DEFAULT_TYPE = "spot"
MAX_SHOWN = 100


class NameAnswer(msgspec.Struct, frozen=True):
    """One name of a place. script: latin, arabic, sorani or other."""

    text: str
    script: str


class PlaceAnswer(msgspec.Struct, frozen=True):
    """A place with all its names; none is its first. distance_m: from where was asked, 0 without."""

    names: tuple[NameAnswer, ...]
    kind: str
    lat_e7: int
    lon_e7: int
    mgrs: str
    population: int
    distance_m: int


class Converted(msgspec.Struct, frozen=True):
    """What a text means. Without a place: mgrs "", lat_e7 and lon_e7 null. Without a time: dtg "", at 0."""

    mgrs: str = ""
    lat_e7: int | None = None
    lon_e7: int | None = None
    precision_m: int = 0
    dtg: str = ""
    at: int = 0


class Parsed(msgspec.Struct, frozen=True):
    """A draft's body, what was not understood, and what looks like data of a person, by characters."""

    body: dict[str, Any]
    unparsed: str
    warnings: tuple[persons.Finding, ...]


class Warnings(msgspec.Struct, frozen=True):
    """What in a text looks like data of a person, by characters."""

    warnings: tuple[persons.Finding, ...]


class LineProblems(msgspec.Struct, frozen=True):
    """What to look at in a line. code: words ``line-problem-<code>``; vertex: from 0, -1 for all of it."""

    problems: tuple[dict[str, Any], ...]
    length_km: float


async def places(call: Call) -> list[PlaceAnswer]:
    """GET /api/places: by name, by stretch of map, or nearest to a point."""
    asked: queries.PlacesQuery = call.query
    here = point(asked.lat, asked.lon) if asked.lat is not None and asked.lon is not None else None
    limit = min(asked.limit, MAX_SHOWN)
    known = await call.parts.places.get(await call.parts.centre.see(gazetteer.ground))
    if asked.bbox:
        return [_place(one, here) for one in known.within(_box(asked.bbox), limit)]
    if asked.q:
        return [_place(one, here) for one in known.search(asked.q, limit)]
    if here is not None:
        return [_place(near.place, here) for near in known.near(here, limit)]
    raise InvalidInput("query-form", "ask by name, by stretch of map or by point")


async def convert(call: Call) -> Converted:
    """GET /api/convert: a grid, a date-time group or degrees, as typed."""
    text = times.latin_digits(call.query.text).strip()
    now = call.parts.centre.clock.now_ms()
    hint = await call.parts.centre.see(_hint)
    try:
        at = times.parse_dtg(text, now)
    except InvalidInput:
        return _placed(_degrees(text) or from_mgrs(text, hint))
    return Converted(dtg=times.format_dtg(at), at=at)


async def parse(call: Call) -> Parsed:
    """POST /api/parse: one line as typed becomes a draft; what is not understood stays as text."""
    given: bodies.ParseIn = call.body
    now, language = call.parts.centre.clock.now_ms(), language_of(call)
    draft = oneline.read(given.line, now, await call.parts.centre.see(_hint))
    body: dict[str, Any] = dict(oneline.body(draft, lambda name: words.text(language, name)))
    kind = (given.kind or "").removeprefix("report.")
    return Parsed({"type": kind or DEFAULT_TYPE, **body}, draft.text, persons.find(given.line))


async def check_text(call: Call) -> Warnings:
    """POST /api/check-text: a warning, not a proof, and nothing of it is kept."""
    given: bodies.FreeTextIn = call.body
    return Warnings(persons.find(given.text))


async def check_line(call: Call) -> LineProblems:
    """POST /api/lines/check: what is wrong with a line as drawn, and how long it is."""
    line = line_of(call.body.line)
    found = tuple(
        {"code": one.code.removeprefix("line-"), "vertex": one.vertex, "facts": one.facts}
        for one in problems(line)
    )
    length = float(chainages_m(line)[-1]) / 1_000 if len(line) > 1 else 0.0
    return LineProblems(found, round(length, 1))


def _place(place: Place, here: Point | None) -> PlaceAnswer:
    distance = 0.0
    if here is not None:
        distance = WGS84.inv(here.lon, here.lat, place.point.lon, place.point.lat)[2]
    return PlaceAnswer(
        names=tuple(NameAnswer(name.text, name.script) for name in place.names),
        kind="town",
        lat_e7=place.point.lat_e7,
        lon_e7=place.point.lon_e7,
        mgrs=_grid(place.point),
        population=place.population,
        distance_m=round(distance),
    )


def _placed(found: Point) -> Converted:
    return Converted(_grid(found), found.lat_e7, found.lon_e7, found.precision_m)


def _grid(found: Point) -> str:
    digits = next(
        (count for count, metres in ((5, 1), (4, 10), (3, 100), (2, 1_000)) if found.precision_m <= metres), 1
    )
    try:
        return to_mgrs(found, digits)
    except InvalidInput:
        return ""


def _degrees(text: str) -> Point | None:
    """Return a place written as two numbers, latitude first, with or without N, S, E, W."""
    parts = text.upper().replace(",", " ").split()
    if len(parts) != 2:
        return None
    signs = {"N": 1, "E": 1, "S": -1, "W": -1}
    numbers = []
    for part in parts:
        sign = signs.get(part[-1:], 0)
        plain = part[:-1] if sign else part
        if not plain.replace(".", "", 1).lstrip("+-").isdecimal() or "." not in plain:
            return None
        numbers.append(float(plain) * (sign or 1))
    return point(numbers[0], numbers[1])


def _box(text: str) -> Box:
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError as error:
        raise InvalidInput("query-form", "a stretch of map is west,south,east,north") from error
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise InvalidInput("query-form", "a stretch of map is west,south,east,north")
    return Box(south=south, west=west, north=north, east=east)


def _hint(reader: Reader) -> Point | None:
    """Return where the own line is, for a grid that does not say its zone."""
    line = ground.line_of(reader, reader.home.party)
    return line[len(line) // 2] if line else None
