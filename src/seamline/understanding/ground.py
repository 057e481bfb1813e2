"""The ``[[area]]`` and ``[[sector]]`` tables: named ground."""

import re
from collections.abc import Collection
from typing import Any

from shapely import LinearRing

from seamline.terms import mgrs_grid, place
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Point, Ring
from seamline.understanding.fields import Table, unique
from seamline.understanding.model import Area, Sector
from seamline.understanding.problem import quoted

MAX_AREAS = 64
MAX_SECTORS = 128
MAX_RINGS = 16
MAX_PLUS_KM = 100
MIN_CORNERS = 3

ID = re.compile(r"[a-z][a-z0-9-]{0,31}")
_DEGREES = re.compile(r"(-?[0-9]{1,2}\.?[0-9]{0,7})[ ,] ?(-?[0-9]{1,3}\.?[0-9]{0,7})")
_EXAMPLE = '"35.4681 44.3922", "38SME4483032510"'


def read_areas(file: Table, direct: Collection[str]) -> tuple[Area, ...]:
    """Return the areas: each the seam between the lines of two direct parties, or drawn outlines."""
    found: list[tuple[Table, Area]] = []
    for table in file.tables("area", MAX_AREAS):
        between: tuple[str, ...] = ()
        if table.has("between"):
            between = table.choices("between", tuple(direct), "party-not-direct", 2, needed=True)
            if len(between) == 1:
                table.wrong("between-two", "between")
        rings = _rings(table)
        if table.has("between") == (table.has("ring") or table.has("rings")):
            table.wrong("area-shape")
        area = Area(
            id=table.text("id", ID, "seam"),
            names=table.names("name"),
            between=between,
            plus_km=table.integer("plus_km", 0, MAX_PLUS_KM, 0),
            rings=rings,
        )
        if area.plus_km and not table.has("between"):
            table.wrong("plus-without-between", "plus_km")
        table.done()
        found.append((table, area))
    unique(((table, area.id) for table, area in found), "id-twice", "id")
    return tuple(area for _, area in found)


def read_sectors(file: Table) -> tuple[Sector, ...]:
    """Return the sectors."""
    found: list[tuple[Table, Sector]] = []
    for table in file.tables("sector", MAX_SECTORS):
        corners = table.items("ring", place.MAX_VERTICES, needed=True, least=MIN_CORNERS)
        sector = Sector(
            id=table.text("id", ID, "s1"),
            names=table.names("name"),
            ring=_ring(table, corners, "ring"),
        )
        table.done()
        found.append((table, sector))
    unique(((table, sector.id) for table, sector in found), "id-twice", "id")
    return tuple(sector for _, sector in found)


def _rings(table: Table) -> tuple[Ring, ...]:
    rings = []
    if table.has("ring"):
        corners = table.items("ring", place.MAX_VERTICES, needed=True, least=MIN_CORNERS)
        rings.append(_ring(table, corners, "ring"))
    if table.has("rings"):
        for number, corners in enumerate(table.items("rings", MAX_RINGS, needed=True)):
            if not isinstance(corners, list) or len(corners) < MIN_CORNERS:
                table.wrong("list-short", "rings", number, key="rings", least=MIN_CORNERS)
            elif len(corners) > place.MAX_VERTICES:
                table.wrong("too-many", "rings", number, key="rings", most=place.MAX_VERTICES)
            else:
                rings.append(_ring(table, corners, "rings", number))
    return tuple(ring for ring in rings if ring)


def _ring(table: Table, corners: list[Any], *where: str | int) -> Ring:
    """Return an outline, or () where a corner cannot be read or the outline crosses itself."""
    points: list[Point] = []
    for number, corner in enumerate(corners):
        point = _corner(corner)
        if point is None:
            table.wrong("corner-form", *where, number, value=quoted(corner), example=_EXAMPLE)
        else:
            points.append(point)
    if len(points) > MIN_CORNERS and points[0] == points[-1]:
        points.pop()
    if len(points) < max(len(corners) - 1, MIN_CORNERS):
        return ()
    ring = tuple(points)
    if len(set(ring)) < len(ring) or not LinearRing([(p.lon_e7, p.lat_e7) for p in ring]).is_simple:
        table.wrong("ring-crosses", *where)
        return ()
    return ring


def _corner(text: object) -> Point | None:
    if not isinstance(text, str) or not text.isascii():
        return None
    found = _DEGREES.fullmatch(text)
    try:
        if found:
            return place.point(float(found[1]), float(found[2]))
        corner = mgrs_grid.from_mgrs(text)
    except InvalidInput:
        return None
    return Point(corner.lat_e7, corner.lon_e7)
