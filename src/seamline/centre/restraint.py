"""Restraint areas: ground that everybody keeps clear of because an aid body is, or will be, there.

``areas`` is the one question that every planner's map and every deconfliction asks: what lies in a stretch
of time and near a piece of ground. Nothing is left out for being old, unacknowledged or held under an
understanding that is suspended by now; only the aid body ends a notice. Where the ground of a notice or of
a plan cannot be worked out, they count as touching: in doubt there is restraint.
"""

import functools
from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.analysis.areas import SeamArea, area_of_rings
from seamline.analysis.widening import widen
from seamline.centre import ground
from seamline.centre.desk import Desk, Reader
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Line, Point

RESTRAINT = "restraint"
MARGIN = "margin_m"
"""The fact that says how far around its ground an object asks everybody to keep clear."""

LEAST_M = 1
"""What a plan that is a bare line or point is widened by, so that it has ground at all."""
ALL_TIME = 2**53 - 1
MAX_OPEN = 100_000


class RestraintRow(msgspec.Struct, frozen=True):
    """An open notice. Table restraint; key: ob; sort: when it begins, ms UTC. What is over has no row.

    body: where it is: place, ring or line, and margin_m. until: when it is planned to be over; it restrains
    on after that.
    """

    ob: str
    party: str
    name: str
    purpose: str
    since: int
    until: int
    body: dict[str, Any]


class Restraint(msgspec.Struct, frozen=True):
    """One restraint area.

    ob: the notice. party: whose. since: ms UTC. until: as planned; it holds until its party ends it. ground:
    None where it could not be worked out, which restrains everywhere.
    """

    ob: str
    party: str
    name: str
    purpose: str
    since: int
    until: int
    ground: SeamArea | None


def areas(
    reader: Reader, since: int = 0, until: int = ALL_TIME, body: Mapping[str, Any] | None = None
) -> list[Restraint]:
    """Return the restraint areas that touch a stretch of time and a piece of ground, first to begin first.

    since, until: ms UTC, both included. body: whatever says where a plan is, as facts do (place, corridor,
    line or ring, and margin_m if it has one); None for everywhere.
    """
    plan = shape_of(body) if body is not None else None
    found = []
    for row in reader.every(RESTRAINT, RestraintRow, high=until, limit=MAX_OPEN):
        if since > until:
            break
        shape = _shape(row.body)
        if plan is None or shape is None or shape.flat.intersects(plan.flat):
            found.append(Restraint(row.ob, row.party, row.name, row.purpose, row.since, row.until, shape))
    return found


def keep(desk: Desk, row: RestraintRow) -> None:
    """Let a notice restrain as it says."""
    desk.put(RESTRAINT, row.ob, row, sort=row.since)


def lift(desk: Desk, ob: str) -> None:
    """Let a notice that its party has ended restrain no more."""
    desk.tx.delete(RESTRAINT, ob)


def outline(body: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the ground to keep clear of as GeoJSON; None where it cannot be worked out."""
    shape = _shape(body)
    if shape is None or not shape.polygons:
        return None
    rings = [
        [[[p.lon, p.lat] for p in (*ring, ring[0])] for ring in (piece.outer, *piece.holes)]
        for piece in shape.polygons
    ]
    if len(rings) == 1:
        return {"type": "Polygon", "coordinates": rings[0]}
    return {"type": "MultiPolygon", "coordinates": rings}


def shape_of(body: Mapping[str, Any]) -> SeamArea | None:
    """Return the ground that a plan takes; None where it cannot be worked out, which is everywhere."""
    return _shape({MARGIN: LEAST_M, **{name: value for name, value in body.items() if value is not None}})


def _shape(body: Mapping[str, Any]) -> SeamArea | None:
    points = tuple(Point(p.lat_e7, p.lon_e7) for p in ground.points_of(dict(body)))
    doubt = max((p.precision_m for p in ground.points_of(dict(body))), default=0)
    # Where a place is known to so many metres only, the ground to keep clear of is as much larger.
    return _widened(points, int(body.get(MARGIN) or LEAST_M) + doubt, bool(body.get("ring")))


@functools.lru_cache(maxsize=512)
def _widened(points: Line, metres: int, closed: bool) -> SeamArea | None:
    try:
        if closed:
            return widen(area_of_rings((points,)), (), metres / 1_000)
        if not points:
            return None
        line = points if len(points) > 1 else (*points, *points)
        return widen(SeamArea(), (line,), metres / 1_000)
    except InvalidInput:
        return None
