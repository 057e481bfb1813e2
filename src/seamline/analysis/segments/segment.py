"""What a segment is: a stretch of one line (a border) or between two (a seam), under an id of its own."""

import msgspec

from seamline.analysis.areas import SeamArea
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Line, Point

SEAM, BORDER = "s", "b"
"""What ids begin with: the number behind it is given once and never again."""

MIN_SEGMENT_M, MAX_SEGMENT_M = 1_000.0, 2_000.0
DEFAULT_SEGMENT_M = 1_500.0
MAX_SEGMENTS = 5_000
MAX_BORDER_LINES = 64
MAX_ISSUED = 10_000_000
"""Ids that may have been given so far."""


class Segment(msgspec.Struct, frozen=True):
    """One stretch.

    lines: numbers of the lines it belongs to, from 0, as they were given: one for a border, two for a seam.
    from_m, to_m: chainage along the axis of those lines, in metres. stretches: its part of each of the lines,
    all running the way of the axis; a single point where a line has no part of it (a fan about its end).
    axis: midway between them. middle: the point of the axis at its middle chainage. area: its ground, nothing
    for a border and where the lines run together.
    """

    id: str
    lines: tuple[int, ...]
    from_m: float
    to_m: float
    stretches: tuple[Line, ...]
    axis: Line
    middle: Point
    area: SeamArea = SeamArea()

    @property
    def length_m(self) -> float:
        """Along the axis: the mean of what it has of each line."""
        return self.to_m - self.from_m


class Segmentation(msgspec.Struct, frozen=True):
    """Segments in the order of their lines and of their chainage.

    issued: how many ids have been given so far, those no longer in use as well: the next one is one more.
    kept: how many of the segments have their id from before. ground: all of it, empty for a border.
    """

    segments: tuple[Segment, ...]
    issued: int
    kept: int = 0
    ground: SeamArea = SeamArea()


def pieces_of(length_m: float, segment_m: float) -> int:
    """Return into how many equal pieces a stretch is cut: each 1 to 2 km, or the stretch itself below 1 km.

    Raises InvalidInput ``segment-length`` unless segment_m lies in that range.
    """
    if not MIN_SEGMENT_M <= segment_m <= MAX_SEGMENT_M:
        raise InvalidInput("segment-length", "a segment is 1 to 2 km long")
    fewest = max(1, -int(-length_m // MAX_SEGMENT_M))
    most = max(1, int(length_m // MIN_SEGMENT_M))
    return min(max(round(length_m / segment_m), fewest), most)
