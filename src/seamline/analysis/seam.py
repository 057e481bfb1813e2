"""The seam: the ground that lies between two lines of presence.

Definition. The lines are joined, end to nearer end, by two straight connectors into one closed
outline. The seam is every piece of ground around which that outline runs (its winding number is not
zero). Hence:

- it makes no difference in which direction, or by whom, a line was drawn;
- where the lines cross, the outline falls into loops, and each loop counts in full;
- where they touch or run together there is no ground, and the seam falls into parts;
- where one overhangs the other, the seam ends at the connector between their ends, so all of the
  overhang bounds it; whoever wants less draws or cuts a sector.

All edges are geodesics. Widening adds the ground within so many kilometres of the seam or of the
lines themselves, so that a stretch where both run together is widened too.
"""

from collections.abc import Sequence
from itertools import combinations

from seamline.analysis.areas import (
    SeamArea,
    area_of_rings,
    areas_of,
    contains,
    enclosed,
    may_contain,
    without_repeats,
)
from seamline.analysis.lines import check_line
from seamline.analysis.widening import widen
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import distance_m, length_m
from seamline.terms.place import Line

__all__ = [
    "SeamArea",
    "area_of_rings",
    "areas_of",
    "check_line",
    "contains",
    "may_contain",
    "paired",
    "seam",
    "seam_among",
]

MAX_LINES = 8


def seam(line_a: Line, line_b: Line, widen_km: float = 0) -> SeamArea:
    """Return the ground between two lines of presence, widened by some kilometres.

    The same for either order of the lines and either direction of each, to the last digit. An empty
    area where the lines are one and widen_km is 0. Raises InvalidInput as ``check_line`` and
    ``widen`` do, ``seam-extent`` where the lines lie too far apart to share a seam, and
    ``seam-crossings`` where they meet more than 2,000 times.
    """
    return seam_among((line_a, line_b), widen_km)


def seam_among(lines: Sequence[Line], widen_km: float = 0) -> SeamArea:
    """Return the ground between the lines of several parties: the union of the seams of every two.

    Raises InvalidInput ``seam-lines`` unless there are 2 to MAX_LINES lines, and as ``seam`` does.
    """
    if not 2 <= len(lines) <= MAX_LINES:
        raise InvalidInput("seam-lines", f"a seam lies between 2 to {MAX_LINES} lines")
    # One order and direction before any arithmetic, so that every node ends with the same digits.
    own = sorted(min(line, line[::-1]) for line in map(check_line, lines))
    pairs = [paired(one, other) for one, other in combinations(own, 2)]
    rings = [without_repeats(first + second[::-1]) for first, second in pairs]
    mean_m = sum(map(length_m, own)) / len(own)
    return widen(enclosed([ring for ring in rings if len(ring) > 2], mean_m), own, widen_km)


def paired(line_a: Line, line_b: Line) -> tuple[Line, Line]:
    """Return both lines running the same way, in an order and direction of their own.

    The same way is the one in which the two connectors between their ends are shorter in sum.
    Raises InvalidInput as ``check_line`` does.
    """
    a, b = check_line(line_a), check_line(line_b)
    along = distance_m(a[0], b[0]) + distance_m(a[-1], b[-1])
    against = distance_m(a[0], b[-1]) + distance_m(a[-1], b[0])
    if against < along:
        b = b[::-1]
    pairs = [(a, b), (b, a), (a[::-1], b[::-1]), (b[::-1], a[::-1])]
    if against == along:
        pairs += [(x, y[::-1]) for x, y in pairs]
    return min(pairs)
