"""Lines as people draw and import them: what is wrong with one, and one that may be used."""

from itertools import pairwise

import msgspec
import numpy as np
import shapely

from seamline.analysis.plane import azimuthal
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import chainages_m, lon_lat, point_along
from seamline.terms.place import E7, MAX_VERTICES, Line, Point, checked

MAX_LENGTH_M = 5_000_000
MAX_PROBLEMS = 20
SAFE = {
    "line-too-short": "a line needs two different points",
    "line-too-long": f"a line has at most {MAX_VERTICES} points",
    "line-length": "a line is at most 5,000 km long",
    "line-antimeridian": "a line does not cross the 180th meridian",
}
"""What makes a line unusable. Anything else that ``problems`` reports is a flag."""

_CHUNK = 64


class LineProblem(msgspec.Struct, frozen=True):
    """One thing to look at. vertex: counts from 0, -1 for the whole line. facts: for its words.

    code: one of SAFE or of ``place-*`` (the line is refused), or ``line-repeated`` or
    ``line-crosses-itself`` (it is flagged), always a message id ``line-problem-<code without line->``
    to whoever shows it.
    """

    code: str
    vertex: int = -1
    facts: dict[str, str | int] = {}


def check_line(points: Line) -> Line:
    """Return the line without repeated points and without precision, fit for use.

    A line that crosses itself is fit; ask ``problems``.
    Raises InvalidInput with a code of SAFE, or ``place-*`` for a point that is out of range.
    """
    if len(points) > MAX_VERTICES:
        raise InvalidInput("line-too-long", SAFE["line-too-long"])
    line = _without_repeats(tuple(Point(p.lat_e7, p.lon_e7) for p in map(checked, points)))
    if len(line) < 2:
        raise InvalidInput("line-too-short", SAFE["line-too-short"])
    if any(abs(a.lon_e7 - b.lon_e7) > 180 * E7 for a, b in pairwise(line)):
        raise InvalidInput("line-antimeridian", SAFE["line-antimeridian"])
    if float(chainages_m(line)[-1]) > MAX_LENGTH_M:
        raise InvalidInput("line-length", SAFE["line-length"])
    return line


def problems(points: Line) -> tuple[LineProblem, ...]:
    """Return what is wrong with a line as drawn, what makes it unusable first; at most 20."""
    try:
        line = check_line(points)
    except InvalidInput as error:
        return (LineProblem(error.code),)
    found = [
        LineProblem("line-repeated", number + 1)
        for number, (a, b) in enumerate(pairwise(points))
        if (a.lat_e7, a.lon_e7) == (b.lat_e7, b.lon_e7)
    ]
    found += [LineProblem("line-crosses-itself", vertex) for vertex in _self_crossings(line)]
    return tuple(found[:MAX_PROBLEMS])


def simplify(line: Line, tolerance_m: float) -> Line:
    """Return a line through some of the same points that strays no further than the tolerance.

    Its first and last point stay. Distances are measured on a plane about the line's middle, so
    the tolerance holds within 1 % for a line of 1,000 km.
    """
    middle = point_along(line, float(chainages_m(line)[-1]) / 2)
    flat = azimuthal(lon_lat(line), middle.lon, middle.lat)
    drawn = shapely.LineString(flat)
    kept = shapely.get_coordinates(shapely.simplify(drawn, tolerance_m, preserve_topology=False))
    out, at = [], 0
    for x, y in kept.tolist():
        while tuple(flat[at]) != (x, y):
            at += 1
        out.append(line[at])
        at += 1
    return tuple(out)


def part(line: Line, from_m: float, to_m: float) -> Line:
    """Return the stretch of a line between two chainages in metres, from_m < to_m.

    Raises InvalidInput ``line-chainage`` where it is empty or leaves the line.
    """
    if not from_m < to_m:
        raise InvalidInput("line-chainage", "a stretch ends after it starts")
    marks = chainages_m(line)
    between = [p for p, mark in zip(line, marks.tolist(), strict=True) if from_m < mark < to_m]
    ends = point_along(line, from_m), point_along(line, to_m)
    return _without_repeats((ends[0], *between, ends[1]))


def _without_repeats(line: Line) -> Line:
    return tuple(p for n, p in enumerate(line) if n == 0 or p != line[n - 1])


def _self_crossings(line: Line) -> list[int]:
    """Return the vertices after which the line meets an earlier part of itself."""
    places = lon_lat(line)
    legs = shapely.linestrings(np.stack((places[:-1], places[1:]), axis=1))
    tree = shapely.STRtree(legs)
    found: set[int] = set()
    for start in range(0, len(legs), _CHUNK):
        ours, theirs = tree.query(legs[start : start + _CHUNK], predicate="intersects")
        ours = ours + start
        found.update(ours[theirs < ours - 1].tolist())
        if len(found) >= MAX_PROBLEMS:
            break
    if not found and not shapely.is_simple(shapely.LineString(places)):
        found.update((-1,))  # it runs back over its own last leg
    return sorted(found)
