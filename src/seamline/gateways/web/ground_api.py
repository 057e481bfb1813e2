"""The own line of presence."""

from typing import Any

from seamline.centre import ground
from seamline.gateways.web import bodies
from seamline.gateways.web.parts import Call
from seamline.gateways.web.session_api import Nothing
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Line, Point

MAX_VERTICES = 2_000


async def set_line(call: Call) -> Nothing:
    """PUT /api/line."""
    line = line_of(call.body.line)
    await call.parts.centre.do(lambda desk: ground.draw(desk, call.actor, line))
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
