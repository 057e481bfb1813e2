"""Which segments lie on a redrawn line as they lay on the one before."""

from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
import shapely

from seamline.analysis.plane import Array, azimuthal, dense
from seamline.analysis.segments.alignment import Referenced
from seamline.analysis.segments.foot import Feet
from seamline.analysis.segments.segment import Segment
from seamline.terms.geodesy import lon_lat
from seamline.terms.place import Line

_SAME_DEG = 2e-7
"""Corner by corner no further apart than this, two stretches are one, and nothing need be measured."""

Span = tuple[float, ...]
"""A chainage on each line."""


class Stand(msgspec.Struct, frozen=True):
    """A segment that has not moved, and from where to where it lies on each line now."""

    segment: Segment
    low: Span
    high: Span


def standing(lines: tuple[Referenced, ...], mine: Sequence[Segment], tolerance_m: float) -> Iterator[Stand]:
    """Yield those segments of these lines that lie on them within the tolerance, all of each, in order."""
    if not mine:
        return
    ends = [
        _located(line, [segment.stretches[at] for segment in mine], tolerance_m)
        for at, line in enumerate(lines)
    ]
    for number, segment in enumerate(mine):
        spans = [end[number].tolist() for end in ends]
        if all(
            not np.isnan(low) and low <= high and _same(line.between(low, high), stretch, tolerance_m)
            for line, (low, high), stretch in zip(lines, spans, segment.stretches, strict=True)
        ) and any(low < high for low, high in spans):
            yield Stand(segment, tuple(low for low, _ in spans), tuple(high for _, high in spans))


def _located(line: Referenced, stretches: Sequence[Line], tolerance_m: float) -> Array:
    """Return where on a line stretches begin and end, shape (k, 2), nan where they do not lie on it.

    What lies within the tolerance of an end of the line is that end.
    """
    ends = lon_lat([place for stretch in stretches for place in (stretch[0], stretch[-1])])
    chainage, away = Feet(line).of(ends)
    chainage[chainage <= tolerance_m] = 0.0
    chainage[chainage >= line.length_m - tolerance_m] = line.length_m
    chainage[away > tolerance_m] = np.nan
    return chainage.reshape(-1, 2)


def _same(now: Array, before: Line, tolerance_m: float) -> bool:
    """Say whether two stretches lie within the tolerance of each other, all along."""
    then = lon_lat(before)
    if now.shape == then.shape and float(np.abs(now - then).max()) < _SAME_DEG:
        return True
    lon, lat = then[0].tolist()
    drawn = [azimuthal(dense(places) if len(places) > 1 else places, lon, lat) for places in (now, then)]
    shapes = [shapely.LineString(places) if len(places) > 1 else shapely.Point(places[0]) for places in drawn]
    lengths = [shape.length for shape in shapes]
    return (
        float(shapely.hausdorff_distance(*shapes)) <= tolerance_m
        and abs(lengths[0] - lengths[1]) <= 2 * tolerance_m + 0.01 * lengths[1]
    )
