"""The border: who saw which stretch, what was raised and crossed there, what neighbours were told."""

from typing import Any

import msgspec

from seamline.gateways.web.parts import Call
from seamline.gateways.web.queries import BorderQuery
from seamline.gateways.web.seam_api import Assumed, SeamParty, SeamSegment
from seamline.terms.party import Names

Doc = dict[str, Any]


class BorderStated(msgspec.Struct, frozen=True):
    """The own border line. at: ms UTC when it was stated."""

    at: int
    version: int
    vertices: int


class BorderCover(msgspec.Struct, frozen=True):
    """Coverage of the border, as that of an area between lines."""

    length_m: int
    parties: list[SeamParty]
    segments: list[SeamSegment]
    within_6h: float | None
    within_24h: float | None
    within_72h: float | None
    first: float | None
    backup: float | None


class BorderTold(msgspec.Struct, frozen=True):
    """What a neighbour was told of a segment last. may: an article lets an alert from here go on to it.

    answer: told, acknowledged, has-it, no-answer, waiting (for an answer), nothing. at: ms UTC of an answer.
    """

    party: str
    may: bool
    answer: str
    at: int


class BorderSegment(msgspec.Struct, frozen=True):
    """What happened on a segment within the window.

    open: alerts that have not ended. leveled: those that concern levels of the own side; waiting: of these,
    those for which a level has yet to acknowledge. slowest_s: seconds until every level had, the longest of
    the others. crossed: without clearance. occasions: of the repeat place that it is part of, 0 for none.
    """

    id: str
    alerts: int
    open: int
    waiting: int
    leveled: int
    slowest_s: int | None
    crossings: int
    crossed: int
    occasions: int
    told: list[BorderTold]


class BorderLevel(msgspec.Struct, frozen=True):
    """A level of the own side. after_s: seconds until somebody acknowledged for it, null while nobody has."""

    level: int
    roles: list[str]
    after_s: int | None


class BorderOther(msgspec.Struct, frozen=True):
    """Another side of an alert. all: every level of it has acknowledged."""

    party: str
    all: bool


class BorderAnswer(msgspec.Struct, frozen=True):
    """Somebody to whom an alert was to go on. answer: "" while nothing was heard. at: ms UTC, 0 likewise."""

    whom: str
    answer: str
    at: int


class BorderAlert(msgspec.Struct, frozen=True):
    """An alert. at: ms UTC when this node knew of it. segment: "" where its place is too vague for one."""

    id: str
    type: str
    status: str
    at: int
    by: str
    origin: str
    outcome: str
    segment: str
    levels: list[BorderLevel]
    others: list[BorderOther]
    told: list[BorderAnswer]


class BorderCrossing(msgspec.Struct, frozen=True):
    """A crossing. crossed: without clearance. at, segment: as of an alert."""

    id: str
    status: str
    at: int
    by: str
    crossed: bool
    segment: str


class RepeatPlace(msgspec.Struct, frozen=True):
    """A repeat place. place: lon, lat. ids: the segments that its alerts lie on."""

    place: tuple[float, float]
    occasions: int
    alerts: int
    first: int
    last: int
    ids: list[str]


class Repeats(msgspec.Struct, frozen=True):
    """Repeat places and their definition. used: alerts that counted; enough: as many as one place takes."""

    least: int
    radius_m: int
    gap_h: int
    used: int
    false_alarms: int
    vague: int
    enough: bool
    places: list[RepeatPlace]


class BorderNeighbour(msgspec.Struct, frozen=True):
    """A force beyond the border, reached through another party.

    link: to that one: self, unpaired, never, up, late, down, cut-off; contact: ms UTC when it was heard last.
    named: alerts that were to go on to it; answered, no_answer, waiting: of these. last: the newest answer,
    at last_at.
    """

    party: str
    names: Names
    via: str
    link: str
    contact: int
    named: int
    answered: int
    no_answer: int
    waiting: int
    last: str
    last_at: int


class BorderPicture(msgspec.Struct, frozen=True):
    """The border page. now, recorded: ms UTC; recorded: when this node's record begins.

    stated, cover, repeats: null where no border line is stated. segments: in the order of cover.segments.
    left_out: alerts and crossings of the window past what is looked at.
    """

    now: int
    days: int
    recorded: int
    stated: BorderStated | None
    cover: BorderCover | None
    segments: list[BorderSegment]
    alerts: list[BorderAlert]
    crossings: list[BorderCrossing]
    left_out: int
    repeats: Repeats | None
    neighbours: list[BorderNeighbour]
    assumptions: list[Assumed]


async def show(call: Call) -> Doc:
    """GET /api/seam/border."""
    from seamline.centre.seam import border_page  # compiled loops: a node starts without them

    asked: BorderQuery = call.query
    return await call.parts.centre.see(lambda reader: border_page.show(reader, asked.days))
