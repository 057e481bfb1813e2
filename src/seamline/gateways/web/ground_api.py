"""Lines of presence: drawing the own one, going by a partner's."""

from typing import Any

import msgspec

from seamline.centre import ground, rows
from seamline.centre.desk import Reader
from seamline.gateways.web import bodies
from seamline.gateways.web.parts import Call
from seamline.gateways.web.session_api import Nothing
from seamline.terms.errors import InvalidInput
from seamline.terms.party import Names
from seamline.terms.place import Line, Point

MAX_VERTICES = 2_000


async def set_line(call: Call) -> Nothing:
    """PUT /api/line."""
    line = line_of(call.body.line)
    await call.parts.centre.do(lambda desk: ground.draw(desk, call.actor, line))
    return Nothing()


class Widening(msgspec.Struct, frozen=True):
    """What a partner's newest line changes in one area between lines, in km2: brought in, taken out."""

    area: str
    names: Names
    in_km2: float
    out_km2: float


class PartnerLine(msgspec.Struct, frozen=True):
    """A partner's line: its newest version, and what going by it would change here."""

    party: str
    version: int
    agreed_version: int
    since: int
    changes: tuple[Widening, ...]


async def partner_line(call: Call) -> PartnerLine:
    """GET /api/lines/{party}."""

    def run(reader: Reader) -> PartnerLine:
        row = reader.get(rows.LINE, call.path["party"], rows.LineRow)
        changes = tuple(
            Widening(area.id, area.names, round(more / 1e6, 1), round(less / 1e6, 1))
            for area, more, less in ground.widening(reader, row.party)
        )
        return PartnerLine(row.party, row.version, row.agreed_version, row.since, changes)

    return await call.parts.centre.see(run)


async def acknowledge(call: Call) -> Nothing:
    """POST /api/lines/{party}/acknowledge: from now on releases between the lines go by this version."""
    given: bodies.VersionIn = call.body
    party = call.path["party"]
    await call.parts.centre.do(lambda desk: ground.acknowledge(desk, call.actor, party, given.version))
    return Nothing()


def line_of(value: bodies.Line | dict[str, Any]) -> Line:
    """Return positions or a GeoJSON LineString as points. Raises InvalidInput ``line-form``."""
    positions: bodies.Line = _coordinates(value) if isinstance(value, dict) else value
    found = []
    for lon, lat in positions:
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):
            raise InvalidInput("line-form", "a position is [longitude, latitude] in degrees")
        found.append(Point(round(lat * 1e7), round(lon * 1e7)))
    return tuple(found)


def _coordinates(value: dict[str, Any]) -> bodies.Line:
    shape = value.get("geometry", value)
    raw = shape.get("coordinates") if isinstance(shape, dict) and shape.get("type") == "LineString" else None
    if not isinstance(raw, list) or len(raw) > MAX_VERTICES or not all(_position(item) for item in raw):
        raise InvalidInput("line-form", "a line is a GeoJSON LineString")
    return tuple((float(item[0]), float(item[1])) for item in raw)


def _position(item: Any) -> bool:
    return (
        isinstance(item, list)
        and 2 <= len(item) <= 3
        and all(isinstance(number, int | float) and not isinstance(number, bool) for number in item)
    )
