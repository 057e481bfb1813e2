"""Segments of the areas between lines, as this node goes by the lines; ids outlive a redrawn line.

They are cut when somebody looks or a note of coverage is due, never when a line arrives: a partner that
redraws its line a hundred times costs nothing. Ids are this node's own; what is said to a partner is said by
place.
"""

import hashlib
from functools import lru_cache

import msgspec

from seamline.analysis.segments.resegment import resegment
from seamline.analysis.segments.segment import Segment, Segmentation
from seamline.analysis.segments.spots import spots
from seamline.centre import agreements, ground
from seamline.centre.desk import Desk, Reader
from seamline.centre.rows.segments import SEGMENTS, KeptSegment, Pairs, SegmentsRow
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import from_lon_lat
from seamline.terms.place import Line, Point
from seamline.understanding.model import Area, Understanding


class Stretch(msgspec.Struct, frozen=True):
    """An area between lines with its segments. drawn: names the lines they were cut from. spots: of each."""

    understanding: Understanding
    area: Area
    cut: Segmentation
    drawn: str
    spots: tuple[Line, ...]

    @property
    def key(self) -> str:
        """Under which the segments are kept."""
        return f"{self.understanding.id}/{self.area.id}"


def stretches(reader: Reader) -> list[Stretch]:
    """Return the areas between lines under the understandings in force; without lines, none."""
    found = []
    for value in agreements.in_force(reader):
        for area in value.areas:
            one = _stretch(reader, value, area)
            if one is not None:
                found.append(one)
    return found


def _stretch(reader: Reader, value: Understanding, area: Area) -> Stretch | None:
    lines = tuple(ground.agreed_line(reader, party) for party in area.between)
    if len(lines) < 2 or not all(lines):
        return None
    drawn = _named(lines, area.plus_km)
    raw = reader.view.get(SEGMENTS, f"{value.id}/{area.id}")
    known = decoded(raw) if raw is not None else None
    if known is not None and known[0].drawn == drawn:
        return Stretch(value, area, known[1], drawn, known[2])
    cut = _cut(known[0] if known else None, lines, area.plus_km)
    if cut is None:
        return None
    return Stretch(value, area, cut, drawn, tuple(from_lon_lat(spots(one)) for one in cut.segments))


@lru_cache(maxsize=16)
def decoded(raw: bytes) -> tuple[SegmentsRow, Segmentation, tuple[Line, ...]]:
    """Return a row with what it holds; it is asked for far more often than a line is redrawn."""
    row = msgspec.json.decode(raw, type=SegmentsRow)
    return row, held(row), tuple(_line(one.spots) for one in row.segments)


@lru_cache(maxsize=16)
def _cut(row: SegmentsRow | None, lines: tuple[Line, ...], plus_km: int) -> Segmentation | None:
    try:
        return resegment(held(row) if row else Segmentation((), 0), lines, widen_km=plus_km)
    except InvalidInput:
        return None  # lines that share no seam: a partner may draw what it likes


def keep(desk: Desk) -> list[Stretch]:
    """Write down segments that have been cut anew; return all. To be done before anybody is told ids."""
    found = stretches(desk)
    for one in found:
        if _drawn(desk, one.key) != one.drawn:
            kept = tuple(map(kept_as, one.cut.segments, one.spots))
            desk.put(SEGMENTS, one.key, SegmentsRow(one.drawn, one.cut.issued, kept))
    return found


def stale(reader: Reader) -> bool:
    """Say whether lines have been redrawn since segments were written down."""
    return any(_drawn(reader, one.key) != one.drawn for one in stretches(reader))


def _drawn(reader: Reader, key: str) -> str:
    raw = reader.view.get(SEGMENTS, key)
    return decoded(raw)[0].drawn if raw is not None else ""


def _named(lines: tuple[Line, ...], plus_km: int) -> str:
    places = [[(point.lat_e7, point.lon_e7) for point in line] for line in lines]
    return hashlib.sha256(msgspec.json.encode([places, plus_km])).hexdigest()


def kept_as(segment: Segment, spots_of: Line) -> KeptSegment:
    """Return a segment as it is kept."""
    return KeptSegment(
        segment.id,
        segment.lines,
        segment.from_m,
        segment.to_m,
        tuple(_pairs(line) for line in segment.stretches),
        _pairs(segment.axis),
        (segment.middle.lat_e7, segment.middle.lon_e7),
        _pairs(spots_of),
    )


def held(row: SegmentsRow) -> Segmentation:
    """Return the segments that a row keeps."""
    return Segmentation(
        tuple(
            Segment(
                one.id,
                one.lines,
                one.from_m,
                one.to_m,
                tuple(_line(pairs) for pairs in one.stretches),
                _line(one.axis),
                Point(*one.middle),
            )
            for one in row.segments
        ),
        row.issued,
    )


def _pairs(line: Line) -> Pairs:
    return tuple((point.lat_e7, point.lon_e7) for point in line)


def _line(pairs: Pairs) -> Line:
    return tuple(Point(lat, lon) for lat, lon in pairs)
