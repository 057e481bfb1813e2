"""GeoJSON (RFC 7946) from bytes, strictly, and back.

What breaks the standard is refused with the place where it does; what the standard only advises
against, or what people must look at, is read and flagged. Coordinates are kept to the seventh decimal;
altitudes are checked and dropped. Everything is bounded before anything is built.
"""

import json
from collections.abc import Iterable
from typing import Any

import msgspec
import shapely

from seamline.codecs.geojson_text import MAX_FEATURES, MAX_RING, MAX_VERTICES, bounded_json
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import Polygon, lon_lat
from seamline.terms.place import E7, Line, Point, Ring, point

MAX_FLAGS = 1_000
MIN_ALTITUDE_M, MAX_ALTITUDE_M = -12_000.0, 100_000.0

FLAGS = (
    "geojson-precision",
    "geojson-winding",
    "geojson-crosses-itself",
    "geojson-single-collection",
    "geojson-empty",
)
"""More than seven decimals; a ring against the right-hand rule; an outline that crosses itself; a
collection of one geometry; nothing to show. Each has the message id ``flag-<code>``."""

_CRS84 = frozenset(
    {
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "urn:ogc:def:crs:OGC::CRS84",
        "OGC:CRS84",
        "EPSG:4326",
        "urn:ogc:def:crs:EPSG::4326",
    }
)
_KINDS = (
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "GeometryCollection",
)
_OF_OTHERS = {
    "geometry": ("coordinates", "geometries", "geometry", "properties", "features"),
    "Feature": ("coordinates", "geometries", "features"),
    "FeatureCollection": ("coordinates", "geometries", "geometry", "properties"),
}


class Flag(msgspec.Struct, frozen=True):
    """Something to look at. code: one of FLAGS. where: a path such as "features/3/geometry"."""

    code: str
    where: str


class Feature(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing on the map: any mixture of points, lines and polygons, or nothing at all.

    id: as given, "" for none; numbers as text. properties: as given, for whoever asked for the file
    to pick from; nobody else has looked at them.
    """

    points: tuple[Point, ...] = ()
    lines: tuple[Line, ...] = ()
    polygons: tuple[Polygon, ...] = ()
    id: str = ""
    properties: dict[str, Any] = {}


class Reading(msgspec.Struct, frozen=True):
    """What a file holds, and what to look at in it."""

    features: tuple[Feature, ...]
    flags: tuple[Flag, ...] = ()


def read(raw: bytes) -> Reading:
    """Return the features of a GeoJSON text; a bare geometry is one feature.

    Raises InvalidInput: ``geojson-too-long``, ``geojson-depth``, ``geojson-vertices``,
    ``geojson-features``, ``geojson-json`` (not JSON, or NaN), ``geojson-utf8``,
    ``geojson-duplicate`` (a member stands twice), ``geojson-crs``, ``geojson-form``, and ``place-*``
    for a coordinate out of range. The context's ``where`` is the path to what was refused.
    """
    return _Reader().read(bounded_json(raw))


def write(features: Iterable[Feature]) -> bytes:
    """Return a FeatureCollection: rings by the right-hand rule, seven decimals, same bytes each time.

    A feature with geometry of one kind becomes that kind, otherwise a GeometryCollection.
    """
    done = [
        '{"type":"Feature",'
        + (f'"id":{_text(feature.id)},' if feature.id else "")
        + f'"geometry":{_written(feature)},"properties":{_text(feature.properties)}}}'
        for feature in features
    ]
    return ('{"type":"FeatureCollection","features":[' + ",".join(done) + "]}").encode()


class _Reader:
    def __init__(self) -> None:
        self.features: list[Feature] = []
        self.flags: list[Flag] = []
        self.vertices = 0

    def read(self, value: Any) -> Reading:
        kind = self._kind(value, "")
        if kind == "FeatureCollection":
            members = self._list(value, "features", "")
            if len(members) > MAX_FEATURES:
                raise InvalidInput("geojson-features", f"more than {MAX_FEATURES} features")
            for number, member in enumerate(members):
                self._feature(member, f"features/{number}")
        elif kind == "Feature":
            self._feature(value, "")
        else:
            self._add("", self._geometry(value, "geometry"))
        return Reading(tuple(self.features), tuple(self.flags[:MAX_FLAGS]))

    def _feature(self, value: Any, where: str) -> None:
        if self._kind(value, where) != "Feature":
            raise _broken("a feature is expected", where)
        name, properties = value.get("id", ""), value.get("properties", {})
        if isinstance(name, bool) or not isinstance(name, str | int | float):
            raise _broken("an id is text or a number", f"{where}/id")
        if properties is not None and not isinstance(properties, dict):
            raise _broken("properties are an object or null", f"{where}/properties")
        if "geometry" not in value:
            raise _broken("a feature has a geometry, or null", where)
        found = _Shapes()
        if value["geometry"] is not None:
            found = self._geometry(value["geometry"], f"{where}/geometry".lstrip("/"))
        self._add(where, found, str(name), properties or {})

    def _add(
        self, where: str, found: "_Shapes", name: str = "", properties: dict[str, Any] | None = None
    ) -> None:
        if not (found.points or found.lines or found.polygons):
            self._flag("geojson-empty", where)
        self.features.append(
            Feature(tuple(found.points), tuple(found.lines), tuple(found.polygons), name, properties or {})
        )

    def _kind(self, value: Any, where: str) -> str:
        if not isinstance(value, dict) or not isinstance(value.get("type"), str):
            raise _broken("an object with a type is expected", where)
        kind: str = value["type"]
        group = "geometry" if kind in _KINDS else kind
        if group not in _OF_OTHERS:
            raise _broken("there is no such type", f"{where}/type")
        own = {"GeometryCollection": "geometries"}.get(kind, "coordinates") if group == "geometry" else ""
        for name in _OF_OTHERS[group]:
            if name != own and name in value:
                raise _broken("a member belongs to another type", f"{where}/{name}")
        self._box(value.get("bbox", [0, 0, 0, 0]), where)
        if "crs" in value:
            _known_crs(value["crs"], where)
        return kind

    def _geometry(self, value: Any, where: str) -> "_Shapes":
        kind = self._kind(value, where)
        found = _Shapes()
        if kind == "GeometryCollection":
            members = self._list(value, "geometries", where)
            if len(members) == 1:
                self._flag("geojson-single-collection", where)
            for number, member in enumerate(members):
                found.add(self._geometry(member, f"{where}/geometries/{number}"))
            return found
        if kind not in _KINDS:
            raise _broken("a geometry is expected", where)
        if "coordinates" not in value:
            raise _broken("a geometry has coordinates", where)
        at = f"{where}/coordinates"
        if kind in {"Point", "LineString", "Polygon"}:
            self._one(kind, value["coordinates"], at, found)
        else:
            for number, member in enumerate(self._list(value, "coordinates", where)):
                self._one(kind.removeprefix("Multi"), member, f"{at}/{number}", found)
        return found

    def _one(self, kind: str, value: Any, where: str, found: "_Shapes") -> None:
        if kind == "Point":
            found.points.extend(self._positions([value], where))
        elif kind == "LineString":
            line = self._positions(value, where)
            if len(line) < 2:
                raise _broken("a line has two positions", where)
            found.lines.append(line)
        elif not isinstance(value, list):
            raise _broken("a list is expected", where)
        elif value:
            rings = [self._ring(ring, f"{where}/{number}", number) for number, ring in enumerate(value)]
            found.polygons.append(Polygon(rings[0], tuple(rings[1:])))

    def _ring(self, value: Any, where: str, number: int) -> Ring:
        ring = self._positions(value, where)
        if len(ring) < 4 or ring[0] != ring[-1]:
            raise _broken("a ring has four positions, the last one the first again", where)
        if len(ring) > MAX_RING:
            raise InvalidInput("geojson-vertices", f"a ring of more than {MAX_RING} points", where=where)
        drawn = lon_lat(ring)
        if not shapely.is_simple(shapely.linestrings(drawn)):
            self._flag("geojson-crosses-itself", where)
        elif bool(shapely.is_ccw(shapely.linearrings(drawn))) == bool(number):
            self._flag("geojson-winding", where)
        return ring[:-1]

    def _positions(self, value: Any, where: str) -> Line:
        if not isinstance(value, list):
            raise _broken("a list of positions is expected", where)
        self.vertices += len(value)
        if self.vertices > MAX_VERTICES:
            raise InvalidInput("geojson-vertices", f"more than {MAX_VERTICES} points")
        exact = True
        points = []
        for number, position in enumerate(value):
            if (
                not isinstance(position, list)
                or not 2 <= len(position) <= 3
                or not all(map(_number, position))
            ):
                raise _broken("a position is two or three numbers", f"{where}/{number}")
            if len(position) == 3 and not MIN_ALTITUDE_M <= position[2] <= MAX_ALTITUDE_M:
                raise InvalidInput("place-altitude", "no such altitude", where=f"{where}/{number}")
            try:
                points.append(point(position[1], position[0]))
            except InvalidInput as error:
                raise InvalidInput(error.code, error.safe, where=f"{where}/{number}") from error
            exact = exact and all(abs(axis * E7 - round(axis * E7)) < 1e-4 for axis in position[:2])
        if not exact:
            self._flag("geojson-precision", where)
        return tuple(points)

    def _list(self, value: dict[str, Any], name: str, where: str) -> list[Any]:
        found = value.get(name)
        if not isinstance(found, list):
            raise _broken("a list is expected", f"{where}/{name}")
        return found

    def _box(self, value: Any, where: str) -> None:
        if not isinstance(value, list) or len(value) not in {4, 6} or not all(map(_number, value)):
            raise _broken("a bbox is four or six numbers", f"{where}/bbox")

    def _flag(self, code: str, where: str) -> None:
        if len(self.flags) < MAX_FLAGS:
            self.flags.append(Flag(code, where))


class _Shapes:
    def __init__(self) -> None:
        self.points: list[Point] = []
        self.lines: list[Line] = []
        self.polygons: list[Polygon] = []

    def add(self, other: "_Shapes") -> None:
        self.points += other.points
        self.lines += other.lines
        self.polygons += other.polygons


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _known_crs(value: Any, where: str) -> None:
    """The older standard let a file name its coordinates; WGS 84 is what they are here, or nothing."""
    if value is None:
        return
    name = value.get("properties", {}) if isinstance(value, dict) else {}
    name = name.get("name") if isinstance(name, dict) else None
    if not isinstance(name, str) or name not in _CRS84:
        raise InvalidInput("geojson-crs", "coordinates are not WGS 84", where=f"{where}/crs")


def _broken(reason: str, where: str) -> InvalidInput:
    return InvalidInput("geojson-form", reason, where=where.lstrip("/"))


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _degrees(e7: int) -> str:
    """Exact: by way of a float the last digit would wobble."""
    whole, rest = divmod(abs(e7), E7)
    tail = f"{rest:07}".rstrip("0")
    return ("-" if e7 < 0 else "") + str(whole) + (f".{tail}" if tail else "")


def _position(place: Point) -> str:
    return f"[{_degrees(place.lon_e7)},{_degrees(place.lat_e7)}]"


def _path(places: Line) -> str:
    return "[" + ",".join(map(_position, places)) + "]"


def _closed(ring: Ring, *, forward: bool) -> str:
    drawn = shapely.linearrings(lon_lat((*ring, ring[0])))
    ring = ring if bool(shapely.is_ccw(drawn)) == forward else ring[::-1]
    return _path((*ring, ring[0]))


def _rings(polygon: Polygon) -> str:
    holes = [_closed(hole, forward=False) for hole in polygon.holes]
    return "[" + ",".join([_closed(polygon.outer, forward=True), *holes]) + "]"


def _several(kind: str, drawn: list[str]) -> list[str]:
    if not drawn:
        return []
    if len(drawn) == 1:
        return [f'{{"type":"{kind}","coordinates":{drawn[0]}}}']
    return [f'{{"type":"Multi{kind}","coordinates":[{",".join(drawn)}]}}']


def _written(feature: Feature) -> str:
    shapes = [
        *_several("Point", list(map(_position, feature.points))),
        *_several("LineString", list(map(_path, feature.lines))),
        *_several("Polygon", list(map(_rings, feature.polygons))),
    ]
    if len(shapes) > 1:
        return f'{{"type":"GeometryCollection","geometries":[{",".join(shapes)}]}}'
    return shapes[0] if shapes else "null"
