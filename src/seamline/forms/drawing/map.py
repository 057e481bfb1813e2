"""Maps of studies: lines, areas and points by tone, in their order, with degrees, scale and north.

A picture holds at most MAX_SHAPES shapes and MAX_POINTS points. Of more shapes the faintest go first, which
the legend says; more points are thinned to ever larger squares. What is drawn, a table of the study says too.
"""

import numpy as np

from seamline.forms.drawing import ground_marks
from seamline.forms.drawing.ground import Array, Ground, ground_of, on_earth
from seamline.forms.drawing.ink import strength, toned
from seamline.forms.drawing.legend import Entry, Sample, disc, legend, square
from seamline.forms.drawing.svg import MAX_LETTERS, WIDTH, Svg, short
from seamline.forms.drawing.thinning import way_of
from seamline.forms.speech import written
from seamline.forms.study_words import Say, named_by, sentence
from seamline.studies.study import Map, Shape

MAX_SHAPES = 6_000
MAX_POINTS = 60_000
MAX_LABELS = 60
MAX_LEGEND = 24
UNIT = 0.6
"""The side of the square in which a way has one point: less than the eye sees."""
_HEIGHTS = (220.0, 640.0)
_LEFT, _TOP, _RIGHT = 84.0, 10.0, 10.0

Piece = tuple[Shape, Array]


def map_(of: Map, say: Say, language: str) -> str:
    """Return a map as SVG in a language."""
    svg = Svg(named_by("picture", of.name, say), language)
    pieces = [(shape, points) for shape in of.shapes if len(points := on_earth(shape))]
    left_out = len(pieces) - MAX_SHAPES
    if left_out > 0:
        # The strongest stay, in the order in which they were; of equals, those that come first.
        order = sorted(range(len(pieces)), key=lambda at: -strength(pieces[at][0].tone))[:MAX_SHAPES]
        pieces = [pieces[at] for at in sorted(order)]
    ground = ground_of([points for _, points in pieces], (_LEFT, _TOP, WIDTH - _LEFT - _RIGHT, _HEIGHTS))
    ground_marks.degrees(svg, ground, say)
    _shapes(svg, ground, pieces)
    ground_marks.frame(svg, ground)
    _labels(svg, ground, pieces)
    below = ground.top + ground.height + 26
    ground_marks.scale_bar(svg, ground, below, say)
    end = legend(svg, below + 22, _entries(of, pieces, max(left_out, 0), say))
    return svg.whole(end + 6)


def _shapes(svg: Svg, ground: Ground, pieces: list[Piece]) -> None:
    """Draw shapes in their order; neighbours of one ink share a way."""
    ways = _ways(ground, pieces)
    ink, way = "", ""
    for (shape, _), points in zip(pieces, ways, strict=True):
        own = toned(shape.kind, shape.tone)
        if own != ink and way:
            svg.path(ink, way)
            way = ""
        ink = own
        way += _drawn(shape, points)
    if way:
        svg.path(ink, way)


def _ways(ground: Ground, pieces: list[Piece]) -> list[Array]:
    """Return the ways in the picture, thinned until they fit together."""
    ways = [ground.placed(points) for _, points in pieces]
    unit = UNIT
    while True:
        ways = [way_of(way, unit) for way in ways]
        if sum(map(len, ways)) <= max(MAX_POINTS, 2 * len(ways)) or unit > WIDTH:
            return ways
        unit *= 2


def _drawn(shape: Shape, points: Array) -> str:
    if shape.kind == "point":
        return "".join(point(x, y, shape.tone) for x, y in points.tolist())
    if len(points) == 1 or float(np.ptp(points, axis=0).max()) < UNIT:
        # What is smaller than can be seen is still there.
        x, y = points[0].tolist()
        return f"M{short(x - 1)} {short(y - 1)}h2v2h-2z"
    way = "M" + "L".join(f"{short(x)} {short(y)}" for x, y in points.tolist())
    return way + "z" if shape.kind == "ring" else way


def point(x: float, y: float, tone: int) -> str:
    """Return the way of a point: a disc, of the cold side a square; larger, the stronger."""
    size = 2.0 + 0.8 * strength(tone)
    return square(x, y, size) if tone < 0 else disc(x, y, size)


def _labels(svg: Svg, ground: Ground, pieces: list[Piece]) -> None:
    """Write names, the strongest first, where there is room."""
    named = sorted((piece for piece in pieces if piece[0].text), key=lambda piece: -strength(piece[0].tone))
    taken: list[tuple[float, float, float, float]] = []
    for shape, points in named[:MAX_LABELS]:
        placed = ground.placed(points)
        x, y = (placed[len(placed) // 2] if shape.kind == "line" else placed.mean(axis=0)).tolist()
        ground_marks.letters(svg, (x, y), written(shape.text[:MAX_LETTERS]), taken, ground)


def _entries(of: Map, pieces: list[Piece], left_out: int, say: Say) -> list[Entry]:
    kinds = {shape.tone: shape.kind for shape, _ in reversed(pieces)}
    found: list[Entry] = []
    for tone, said in of.legend[:MAX_LEGEND]:
        found.append((_sample(kinds.get(tone, "ring"), tone), sentence(said, say)))
    if left_out:
        found.append((lambda svg, x, y: None, say("study-shapes-left", count=left_out)))  # noqa: ARG005 - no sample
    return found


def _sample(kind: str, tone: int) -> Sample:
    def sample(svg: Svg, x: float, y: float) -> None:
        ink = toned(kind, tone)
        if kind == "line":
            svg.path(ink, f"M{short(x - 13)} {short(y)}h26")
        elif kind == "point":
            svg.path(ink, point(x, y, tone))
        else:
            svg.box(ink, x - 11, y - 6, 22, 12)

    return sample
