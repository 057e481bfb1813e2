"""The picture of a seam or a border: its segments, two tones by turns, under the lines."""

from collections.abc import Sequence

from seamline.analysis.segments.segment import Segment, Segmentation
from seamline.studies.study import Map, Said, Shape
from seamline.terms.place import Line

MAX_NAMED = 40
"""Segments whose id is written beside them; of more, every so many."""
LINE, ODD, EVEN = 5, 1, 2


def drawn(lines: Sequence[Line], found: Segmentation) -> Map:
    """Return the map of lines and their segments."""
    every = -(-len(found.segments) // MAX_NAMED) or 1
    shapes: list[Shape] = []
    for number, one in enumerate(found.segments):
        shapes += _segment(one, EVEN if number % 2 else ODD, one.id if number % every == 0 else "")
    shapes += [Shape("line", _points(line), LINE) for line in lines]
    legend = ((ODD, Said("study-seam-legend-odd")), (EVEN, Said("study-seam-legend-even")))
    return Map("seam-segments", tuple(shapes), (*legend, (LINE, Said("study-seam-legend-line"))))


def _segment(one: Segment, tone: int, name: str) -> list[Shape]:
    if not one.area.polygons:
        return [Shape("line", _points(one.axis), tone, name)]
    rings = [piece.outer for piece in one.area.polygons]
    return [Shape("ring", _points(ring), tone, "" if number else name) for number, ring in enumerate(rings)]


def _points(line: Line) -> tuple[tuple[float, float], ...]:
    return tuple((p.lon, p.lat) for p in line)
