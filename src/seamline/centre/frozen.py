"""The circle around a frozen site, as the map shows it and as planners keep out of it."""

from typing import Any

from seamline.machine.fields import is_point
from seamline.machine.parts import State
from seamline.procedures import posture
from seamline.terms.geodesy import destination
from seamline.terms.place import Point

CORNERS = 48
FULL_CIRCLE_DEG = 360


def ring(state: State) -> dict[str, Any] | None:
    """Return the circle of a posture change whose site is frozen, as GeoJSON; None for anything else."""
    facts = state.facts
    if state.proc != posture.PROCEDURE.name or state.status not in posture.OPEN or "told_at" not in facts:
        return None
    place: dict[str, int] = facts.get("place", {})
    radius_m = facts.get("radius_m", 0)
    if not is_point(place) or not radius_m:
        return None
    middle = Point(place["lat_e7"], place["lon_e7"])
    corners = [destination(middle, -n * FULL_CIRCLE_DEG / CORNERS, radius_m) for n in range(CORNERS)]
    points = [(corner.lon, corner.lat) for corner in corners]
    return {"type": "Polygon", "coordinates": [[*points, points[0]]]}
