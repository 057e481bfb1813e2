"""Lines into segments, and redrawn lines into segments of which those that did not move keep their ids.

A segment is known by where its stretches lie. On the new lines, the stretches of each old segment are looked
for; one that lies there within the tolerance, all of it and in order, stands, with its id and its very cuts.
What is between standing segments is cut anew, by equal chainage along the axis of that span alone, under ids
that were never given before. Nothing else is moved and nothing is renumbered; only chainages are counted
anew, because the line before them may have become longer.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec
import numpy as np

from seamline.analysis.lines import check_line
from seamline.analysis.plane import Array
from seamline.analysis.seam import MAX_LINES, paired, seam_among
from seamline.analysis.segments.alignment import Referenced, aligned, along
from seamline.analysis.segments.ground import grounds
from seamline.analysis.segments.segment import (
    BORDER,
    DEFAULT_SEGMENT_M,
    MAX_BORDER_LINES,
    MAX_SEGMENTS,
    SEAM,
    Segment,
    Segmentation,
    pieces_of,
)
from seamline.analysis.segments.standing import Span, standing
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84, distance_m, from_lon_lat, lon_lat
from seamline.terms.place import Line, Point

DEFAULT_TOLERANCE_M = 1.0
MIN_TOLERANCE_M, MAX_TOLERANCE_M = 0.05, 100.0
"""Below the first, rounding to the seventh decimal would count as a move."""
ROUNDING_M = 0.02
"""A cut that has gone no further than this has not gone at all: it is the rounding of a place."""
_SHARES = np.linspace(0, 1, 5)


class Group(msgspec.Struct, frozen=True):
    """Lines that have segments together, running the same way. numbers: as the lines were given."""

    numbers: tuple[int, ...]
    lines: tuple[Referenced, ...]


class Cuts(msgspec.Struct, frozen=True):
    """A group cut.

    rows: chainages on each line, shape (k + 1, lines). ids: of the k segments, "" for a new one.
    held: places, one on each line, that rows had before.
    """

    group: Group
    rows: Array
    ids: tuple[str, ...]
    held: dict[int, tuple[Point, ...]]


def segmented(
    lines: Sequence[Line], segment_m: float = DEFAULT_SEGMENT_M, *, border: bool = False, widen_km: float = 0
) -> Segmentation:
    """Return lines cut into segments for the first time. As ``resegment`` with nothing before."""
    return resegment(Segmentation((), 0), lines, segment_m=segment_m, border=border, widen_km=widen_km)


def resegment(
    old: Segmentation,
    lines: Sequence[Line],
    tolerance_m: float = DEFAULT_TOLERANCE_M,
    *,
    segment_m: float = DEFAULT_SEGMENT_M,
    border: bool = False,
    widen_km: float = 0,
) -> Segmentation:
    """Return the segments of the lines as they are now; those that lie where they lay keep their ids.

    lines: two to MAX_LINES for a seam, one to MAX_BORDER_LINES for a border, in the same order of parties as
    before. Chainage runs the way the old segments ran, and the first time the way the first line was drawn;
    the lines of a border run each its own way. Of three or more lines, every two have segments; ground
    between several pairs belongs to the pair that lies closest together, and segments left without any are
    dropped.

    Raises InvalidInput as ``check_line`` and ``seam_among``; ``segment-lines``, ``segment-length``,
    ``segment-tolerance``, ``segment-many``, ``segment-border-widen``.
    """
    own = _checked(lines, tolerance_m, border=border, widen_km=widen_km)
    ground = seam_among(own, widen_km) if not border else Segmentation((), 0).ground
    cut = [
        _cut(group, old.segments, tolerance_m, segment_m)
        for group in _groups(own, old.segments, border=border)
    ]
    if sum(len(one.ids) for one in cut) > MAX_SEGMENTS:
        raise InvalidInput("segment-many", f"at most {MAX_SEGMENTS}", most=MAX_SEGMENTS)
    areas = (
        grounds([(one.group.numbers, one.group.lines, one.rows) for one in cut], ground, widen=widen_km > 0)
        if not border
        else None
    )
    issued, kept, found = old.issued, 0, []
    for number, one in enumerate(cut):
        for at, segment in enumerate(_described(one)):
            area = areas[number][at] if areas else None
            if area is None and areas:
                continue
            kept += bool(segment.id)
            issued += not segment.id
            name = segment.id or f"{BORDER if border else SEAM}{issued}"
            found.append(msgspec.structs.replace(segment, id=name, area=area or segment.area))
    return Segmentation(tuple(found), issued, kept, ground)


def _checked(lines: Sequence[Line], tolerance_m: float, *, border: bool, widen_km: float) -> list[Line]:
    least, most = (1, MAX_BORDER_LINES) if border else (2, MAX_LINES)
    if not least <= len(lines) <= most:
        raise InvalidInput("segment-lines", f"{least} to {most} lines", least=least, most=most)
    if not MIN_TOLERANCE_M <= tolerance_m <= MAX_TOLERANCE_M:
        raise InvalidInput("segment-tolerance", f"{MIN_TOLERANCE_M} to {MAX_TOLERANCE_M} m")
    if border and widen_km:
        raise InvalidInput("segment-border-widen", "a border has no ground")
    return [check_line(line) for line in lines]


def _groups(lines: Sequence[Line], old: Sequence[Segment], *, border: bool) -> Iterator[Group]:
    size = 1 if border else 2
    for numbers in combinations(range(len(lines)), size):
        before = _of(numbers, old)
        first = lines[numbers[0]]
        if before and _turned(first, before[0].stretches[0][0], before[-1].stretches[0][-1]):
            first = first[::-1]
        drawn = [first, *(_beside(first, lines[number]) for number in numbers[1:])]
        yield Group(numbers, tuple(Referenced(lon_lat(line)) for line in drawn))


def _turned(line: Line, start: Point, end: Point) -> bool:
    """Say whether a line runs against what began and ended at two points."""
    along_ = distance_m(line[0], start) + distance_m(line[-1], end)
    return distance_m(line[0], end) + distance_m(line[-1], start) < along_


def _beside(first: Line, other: Line) -> Line:
    """Return the other line in the direction in which the seam joins it to the first."""
    same = [(first, other), (other, first)]
    return other if paired(first, other) in [*same, *((a[::-1], b[::-1]) for a, b in same)] else other[::-1]


def _cut(group: Group, old: Sequence[Segment], tolerance_m: float, segment_m: float) -> Cuts:
    """Keep the cuts of the segments that stand, and make new ones between them."""
    rows: list[Span] = [tuple(0.0 for _ in group.lines)]
    ids: list[str] = []
    held: dict[int, tuple[Point, ...]] = {}

    def fill(to: Span) -> None:
        fresh = _fresh(group, rows[-1], to, segment_m)
        rows.extend(map(tuple, fresh.tolist()))
        ids.extend("" for _ in fresh)

    end = tuple(line.length_m for line in group.lines)
    for one in standing(group.lines, _of(group.numbers, old), tolerance_m):
        if all(a >= b for a, b in zip(one.low, rows[-1], strict=True)):
            fill(one.low)
            held[len(rows) - 1] = tuple(stretch[0] for stretch in one.segment.stretches)
            rows.append(one.high)
            held[len(rows) - 1] = tuple(stretch[-1] for stretch in one.segment.stretches)
            ids.append(one.segment.id)
    fill(end)
    return Cuts(group, np.array(rows), tuple(ids), held)


def _of(numbers: tuple[int, ...], old: Sequence[Segment]) -> list[Segment]:
    return [segment for segment in old if segment.lines == numbers]


def _fresh(group: Group, low: Span, high: Span, segment_m: float) -> Array:
    """Return the ends of new segments between two cuts, shape (k, lines); the last one is ``high``."""
    length = float(np.mean(high) - np.mean(low))
    if length == 0:
        return np.empty((0, len(low)))
    pieces = pieces_of(length, segment_m)
    if pieces > MAX_SEGMENTS:
        raise InvalidInput("segment-many", f"at most {MAX_SEGMENTS}", most=MAX_SEGMENTS)
    rows = along(aligned(group.lines, low, high), np.linspace(0, length, pieces + 1)[1:])
    rows[-1] = high
    return rows


def _described(cut: Cuts) -> Iterator[Segment]:
    """Yield the segments of a group without their ground, new ones without an id."""
    lines, rows = cut.group.lines, cut.rows
    low, high = rows[:-1], rows[1:]
    marks = low[:, None, :] + _SHARES[None, :, None] * (high - low)[:, None, :]
    places = [line.at(marks[:, :, at].ravel()) for at, line in enumerate(lines)]
    midway = (_midway(places[0], places[-1]) if len(lines) > 1 else places[0]).reshape(-1, len(_SHARES), 2)
    chainage = rows.mean(axis=1).tolist()
    ends = [_ends(cut, at) for at in range(len(lines))]
    for number, name in enumerate(cut.ids):
        stretches = tuple(
            _stretch(line, float(low[number, at]), float(high[number, at]), ends[at][number : number + 2])
            for at, line in enumerate(lines)
        )
        axis = from_lon_lat(midway[number])
        yield Segment(
            id=name,
            lines=cut.group.numbers,
            from_m=chainage[number],
            to_m=chainage[number + 1],
            stretches=stretches,
            axis=_bare(axis) if len(lines) > 1 else stretches[0],
            middle=axis[len(_SHARES) // 2],
        )


def _ends(cut: Cuts, at: int) -> Line:
    """Return the places of the cuts on a line; those that were there before, to the last digit."""
    found = list(from_lon_lat(cut.group.lines[at].at(cut.rows[:, at])))
    for row, places in cut.held.items():
        if distance_m(found[row], places[at]) <= ROUNDING_M:
            found[row] = places[at]
    return tuple(found)


def _stretch(line: Referenced, low: float, high: float, ends: Line) -> Line:
    inner = from_lon_lat(line.places[(line.marks > low) & (line.marks < high)])
    return _bare((ends[0], *inner, ends[1]))


def _midway(one: Array, other: Array) -> Array:
    azimuth, _, length = WGS84.inv(*one.T, *other.T)
    lon, lat, _ = WGS84.fwd(one[:, 0], one[:, 1], azimuth, np.asarray(length) / 2)
    return np.column_stack((lon, lat))


def _bare(line: Line) -> Line:
    return tuple(p for n, p in enumerate(line) if n == 0 or p != line[n - 1])
