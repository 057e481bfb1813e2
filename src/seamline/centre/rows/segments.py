"""The segments of an area as they were cut last: what keeps their ids when a line is redrawn."""

import msgspec

SEGMENTS = "segments"

Pairs = tuple[tuple[int, int], ...]
"""Places as (lat_e7, lon_e7), unless said otherwise."""


class KeptSegment(msgspec.Struct, frozen=True, array_like=True):
    """A segment without its ground; fields as of ``analysis.segments.segment.Segment``.

    spots: of ground that stand for it (``analysis.segments.spots``).
    """

    id: str
    lines: tuple[int, ...]
    from_m: float
    to_m: float
    stretches: tuple[Pairs, ...]
    axis: Pairs
    middle: tuple[int, int]
    spots: Pairs


class SegmentsRow(msgspec.Struct, frozen=True):
    """Table segments; key: understanding/area. drawn: which lines they were cut from. issued: ids given."""

    drawn: str
    issued: int
    segments: tuple[KeptSegment, ...]


BORDER_LINE = "border-line"


class BorderRow(msgspec.Struct, frozen=True):
    """The own border line. Table border-line; key: the own party. Its segments: table segments, key "border".

    line: (lon_e7, lat_e7) each. since: ms UTC. by: who stated it. version: 1, 2, ...
    """

    line: Pairs
    since: int
    by: str
    version: int
