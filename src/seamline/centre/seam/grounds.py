"""The ground that rates are told of: a seam whole, its sectors, or its segments joined to stretches."""

import msgspec

from seamline.analysis.areas import SeamArea, area_of_rings
from seamline.analysis.segments.segment import Segment
from seamline.centre import ground
from seamline.centre.desk import Reader
from seamline.centre.seam import segments
from seamline.centre.seam.segments import Stretch
from seamline.codecs import geojson
from seamline.terms.errors import InvalidInput, NotFound
from seamline.terms.geodesy import Polygon
from seamline.terms.party import Names

WHOLE, SECTORS, STRETCHES = "whole", "sectors", "stretches"
BY = (WHOLE, SECTORS, STRETCHES)
LONG_M = 10_000.0
"""Segments of 1 to 2 km hold too few events each: they are joined to stretches of about so long."""


class Ground(msgspec.Struct, frozen=True):
    """One piece. names: of an area or a sector, None for a stretch, which is named by its km from and to."""

    area: SeamArea
    names: Names | None = None
    from_km: float = 0.0
    to_km: float = 0.0


def whole(reader: Reader, area: str) -> Ground:
    """Return an area of an understanding in force, by id. Raises NotFound ``area-not-found``."""
    for one, shape in ground.seams(reader):
        if one.id == area:
            return Ground(shape, one.names)
    raise NotFound("area-not-found", "there is no such area")


def pieces(reader: Reader, area: str, by: str) -> tuple[Ground, ...]:
    """Return the pieces of an area that have ground. by: of BY.

    Raises NotFound ``area-not-found``; InvalidInput ``study-no-pieces`` where it has none of that kind.
    """
    all_of_it = whole(reader, area)
    if by == WHOLE:
        return (all_of_it,)
    stretch = next((one for one in segments.stretches(reader) if one.area.id == area), None)
    found = () if stretch is None else _sectors(stretch) if by == SECTORS else _joined(stretch)
    if not found:
        raise InvalidInput("study-no-pieces", by)
    return found


def _sectors(stretch: Stretch) -> tuple[Ground, ...]:
    found = (
        Ground(area_of_rings((one.ring,)), one.names) for one in stretch.understanding.sectors if one.ring
    )
    return tuple(one for one in found if one.area.polygons)


def _joined(stretch: Stretch) -> tuple[Ground, ...]:
    """Return segments joined along each pair of lines, each stretch at least LONG_M but for the last."""
    runs: list[list[Segment]] = []
    for one in stretch.cut.segments:
        last = runs[-1] if runs else []
        if last and last[0].lines == one.lines and one.from_m - last[0].from_m < LONG_M:
            last.append(one)
        else:
            runs.append([one])
    found = [_of_run(run) for run in runs]
    return tuple(one for one in found if one is not None)


def _of_run(run: list[Segment]) -> Ground | None:
    sides = [[point for one in run for point in one.stretches[side]] for side in (0, 1)]
    try:
        area = area_of_rings(((*sides[0], *reversed(sides[1])),))
    except InvalidInput:
        return None  # lines that run together: no ground between them
    if not area.polygons:
        return None
    return Ground(area, None, run[0].from_m / 1_000, run[-1].to_m / 1_000)


def polygons(found: tuple[Ground, ...]) -> tuple[Polygon, ...]:
    """Return the outlines of pieces."""
    return tuple(polygon for one in found for polygon in one.area.polygons)


def table(found: tuple[Ground, ...], named: tuple[str, ...]) -> bytes:
    """Return pieces as GeoJSON, each under its name."""
    return geojson.write(
        geojson.Feature(polygons=one.area.polygons, id=str(number), properties={"name": name})
        for number, (one, name) in enumerate(zip(found, named, strict=True), 1)
    )
