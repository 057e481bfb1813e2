"""Areas of return beside the way there: for civil leads, on the page and on paper."""

import asyncio
from typing import Any

import msgspec

from seamline import words
from seamline.centre import printed
from seamline.centre.desk import Reader
from seamline.forms.returns_sheet import Paper, returns_sheet
from seamline.forms.speech import Speech
from seamline.gateways.web.parts import Call, Reply
from seamline.gateways.web.print_api import PDF
from seamline.gateways.web.queries import ReturnsPrintQuery, ReturnsQuery
from seamline.gateways.web.seam_api import Assumed
from seamline.gateways.web.session_api import ZONE
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Point, checked, point

Doc = dict[str, Any]


class ReturnState(msgspec.Struct, frozen=True):
    """A condition or a service: how it stands."""

    name: str
    state: str


class ReturnSaid(msgspec.Struct, frozen=True):
    """What somebody said of a hazard or a route in an area. placed: it has a place of its own."""

    name: str
    state: str
    by: str
    placed: bool


class ReturnResponse(msgspec.Struct, frozen=True):
    """How soon the first post of record is there. kind: road, open-ground, not-reached, not-known."""

    kind: str
    seconds: int | None
    post: str
    parties: list[str]


class ReturnHazard(msgspec.Struct, frozen=True):
    """A hazard that may lie near a way. source: report or area. along_m: from the area. certain: it does."""

    source: str
    id: str
    by: str
    at: int
    kind: str
    state: str
    what: str
    place: tuple[float, float]
    along_m: int
    away_m: int
    doubt_m: int
    certain: bool


class ReturnWay(msgspec.Struct, frozen=True):
    """The way from an area. to: picked, post, nowhere; kind: as of the response. near: the first hundred."""

    to: str
    name: str
    kind: str
    seconds: int | None
    length_m: int | None
    line: list[tuple[float, float]]
    near: list[ReturnHazard]
    near_count: int | None


class ReturnArea(msgspec.Struct, frozen=True):
    """An area of return. at: ms UTC, when its keeper looked last. No figure is made of the others."""

    id: str
    name: str
    keeper: str
    status: str
    at: int
    households: str
    place: tuple[float, float]
    reach_m: int
    ring: list[tuple[float, float]]
    conditions: list[ReturnState]
    services: list[ReturnState]
    hazards: list[ReturnSaid]
    routes: list[ReturnSaid]
    response: ReturnResponse
    way: ReturnWay


class Returns(msgspec.Struct, frozen=True):
    """Areas of return, by name. now: ms UTC. roads, posts: how many are known here. to: what was picked."""

    now: int
    within_m: int
    off_road_kmh: float
    roads: int
    posts: int
    to: tuple[float, float] | None
    left_out: int
    areas: list[ReturnArea]
    assumptions: list[Assumed]


async def show(call: Call) -> Doc:
    """GET /api/seam/returns."""
    return await _document(call, call.query)


async def paper(call: Call) -> Reply:
    """GET /api/seam/returns/print: the same as PDF, with what it rests on."""
    asked: ReturnsPrintQuery = call.query
    doc = await _document(call, asked)
    chosen = call.signed.person.settings
    language, zone = asked.language or chosen.get("language", words.FALLBACK), chosen.get("zone", ZONE)

    def run(reader: Reader) -> tuple[Speech, Paper]:
        names = {**printed.names_of(reader), reader.home.party: call.parts.party.names}
        speech = Speech(language, zone, names, words.text, words.has)
        return speech, Paper(reader.now, exercise=reader.home.exercise)

    speech, press = await call.parts.centre.see(run)
    sheet = returns_sheet(doc, speech, press)
    raw = await call.parts.paper.pdf(sheet, call.signed.alias)
    return Reply(
        raw=raw,
        headers={
            "content-type": PDF,
            "content-disposition": f'attachment; filename="{sheet.name}"',
            "content-language": language,
        },
    )


async def _document(call: Call, asked: ReturnsQuery) -> Doc:
    from seamline.centre.seam import returns, returns_page  # compiled loops: a node starts without them
    from seamline.terms.geodesy import Polygon

    to = _picked(asked)
    # Who may not know of areas is refused before anything is worked out.
    found = await call.parts.centre.see(lambda reader: returns.facts(reader, call.actor))
    ground = await call.parts.grounds.now(call.parts.centre)
    barred = tuple(Polygon(one.ring) for one in ground.asked.measures)
    known = returns_page.Known(ground.roads, ground.asked.posts, barred)
    return await asyncio.to_thread(returns_page.document, found, known, to, asked.within_m)


def _picked(asked: ReturnsQuery) -> Point | None:
    if asked.lat is None and asked.lon is None:
        return None
    if asked.lat is None or asked.lon is None:
        raise InvalidInput("returns-place", "a place has a latitude and a longitude")
    return checked(point(asked.lat, asked.lon))
