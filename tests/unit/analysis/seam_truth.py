"""Areas worked out another way: every crossing of two geodesics and every area by GeographicLib."""

import math

from geographiclib.geodesic import Geodesic
from geographiclib.polygonarea import PolygonArea

GEOD = Geodesic.WGS84


def crossing(p, q, r, s):
    """Where the geodesics p-q and r-s cross (latitude, longitude), or None. Newton on both arcs."""
    one, two = GEOD.InverseLine(*p, *q), GEOD.InverseLine(*r, *s)
    along, across = one.s13 / 2, two.s13 / 2
    for _ in range(50):
        here, there = one.Position(along), two.Position(across)
        gap = GEOD.Inverse(here["lat2"], here["lon2"], there["lat2"], there["lon2"])
        turn_here, turn_there = here["azi2"] - gap["azi1"], there["azi2"] - gap["azi2"]
        a, b = math.radians(turn_here), math.radians(turn_there)
        bend = math.sin(b - a)
        if abs(bend) < 1e-12:
            return None
        along += gap["s12"] * math.sin(b) / bend
        across += gap["s12"] * math.sin(a) / bend
        if gap["s12"] < 1e-9:
            break
    if -1e-6 <= along <= one.s13 + 1e-6 and -1e-6 <= across <= two.s13 + 1e-6:
        here = one.Position(along)
        return here["lat2"], here["lon2"], along, across
    return None


def area(places):
    """Absolute area of a simple ring of (latitude, longitude)."""
    ring = PolygonArea(GEOD)
    for lat, lon in places:
        ring.AddPoint(lat, lon)
    return abs(ring.Compute(False, True)[2])


def between(a, b):
    """Area between two lines (latitude, longitude) that run the same way and cross each other but
    not themselves, and do so in the same order along both: the sum of the loops."""
    events = []
    for i in range(len(a) - 1):
        for j in range(len(b) - 1):
            found = crossing(a[i], a[i + 1], b[j], b[j + 1])
            if found:
                events.append((i, found[2], j, found[:2]))
    events.sort()
    total, from_i, from_j, start = 0.0, 0, 0, None
    for i, _, j, at in [*events, (len(a) - 1, 0, len(b) - 1, None)]:
        last = at is None
        upper = a[from_i + (start is not None) : i + 1]
        lower = b[from_j + (start is not None) : j + 1]
        ring = ([start] if start else []) + upper + ([at] if at else []) + lower[::-1]
        total += area(ring)
        if last:
            break
        from_i, from_j, start = i, j, at
    return total
