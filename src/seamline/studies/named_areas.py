"""Areas with names from GeoJSON: what rates are told of, one by one."""

from itertools import pairwise

import msgspec

from seamline.analysis.areas import SeamArea
from seamline.codecs import geojson
from seamline.codecs.geojson import Feature
from seamline.terms.errors import InvalidInput
from seamline.terms.place import E7, Line

MAX_AREAS = 2_000
MAX_NAME = 200


class NamedArea(msgspec.Struct, frozen=True):
    """An area and its name, unique in its file."""

    name: str
    ground: SeamArea


def read(raw: bytes, name: str = "") -> tuple[NamedArea, ...]:
    """Return the areas of a GeoJSON file, in order.

    name: the property that names them; "" for ``name``, else the feature's id, else its number. Raises
    InvalidInput as ``geojson.read``, ``areas-polygon`` (a feature without one), ``areas-antimeridian``,
    ``areas-name`` (none, too long, or there twice), ``areas-many``, ``areas-none``.
    """
    features = geojson.read(raw).features
    if len(features) > MAX_AREAS:
        raise InvalidInput("areas-many", f"at most {MAX_AREAS}", most=MAX_AREAS)
    if not features:
        raise InvalidInput("areas-none", "no area in the file")
    found: dict[str, NamedArea] = {}
    for number, feature in enumerate(features, 1):
        own = _name(feature, name, number)
        if not feature.polygons:
            raise InvalidInput("areas-polygon", own, number=number)
        if any(_wraps(ring) for piece in feature.polygons for ring in (piece.outer, *piece.holes)):
            # Places are looked for between meridians: such an area would hold the rest of the world.
            raise InvalidInput("areas-antimeridian", own, number=number)
        if not own or len(own) > MAX_NAME or own in found:
            raise InvalidInput("areas-name", f"feature {number}", number=number)
        found[own] = NamedArea(own, SeamArea(feature.polygons))
    return tuple(found.values())


def _name(feature: Feature, name: str, number: int) -> str:
    if name:
        return _text(feature.properties.get(name))
    return _text(feature.properties.get("name")) or feature.id or str(number)


def _text(value: object) -> str:
    return str(value).strip() if isinstance(value, str | int) else ""


def _wraps(ring: Line) -> bool:
    return any(abs(one.lon_e7 - other.lon_e7) > 180 * E7 for one, other in pairwise((*ring, ring[0])))
