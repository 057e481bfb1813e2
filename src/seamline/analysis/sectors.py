"""Sectors: a seam cut across at chainages, each stretch under its own name.

The chainage runs along the first line, in kilometres from where it was drawn from, because that is
what people read off the map; the other line is cut at the same share of its length. A sector is the
seam between the two stretches, so where no cut crosses another the sectors tile the seam exactly.
"""

from itertools import pairwise

import msgspec

from seamline.analysis.areas import SeamArea
from seamline.analysis.lines import check_line, part
from seamline.analysis.seam import seam
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import distance_m, length_m
from seamline.terms.place import Line

MAX_SECTORS = 128


class Cut(msgspec.Struct, frozen=True):
    """A sector begins here. name: its id. from_km: along the first line; the first cut is at 0."""

    name: str
    from_km: float


class SectorArea(msgspec.Struct, frozen=True):
    """A named stretch of a seam. from_km, to_km: along the first line."""

    name: str
    from_km: float
    to_km: float
    area: SeamArea


def sectors(line_a: Line, line_b: Line, cuts: tuple[Cut, ...]) -> tuple[SectorArea, ...]:
    """Return the seam between two lines in named stretches, in the order of the cuts.

    Raises InvalidInput ``sector-cuts`` unless the cuts begin at 0, rise, stay on the line, have names
    of their own and are 1 to MAX_SECTORS; and as ``seam`` does.
    """
    a, b = check_line(line_a), check_line(line_b)
    if distance_m(a[0], b[-1]) + distance_m(a[-1], b[0]) < distance_m(a[0], b[0]) + distance_m(a[-1], b[-1]):
        b = b[::-1]
    whole_a, whole_b = length_m(a), length_m(b)
    marks = [cut.from_km * 1_000 for cut in cuts] + [whole_a]
    if (
        not 1 <= len(cuts) <= MAX_SECTORS
        or marks[0] != 0
        or not all(low < high for low, high in pairwise(marks))
        or len({cut.name for cut in cuts}) < len(cuts)
    ):
        raise InvalidInput("sector-cuts", "cuts begin at 0 km, rise, and end before the line does")
    found = []
    for cut, (low, high) in zip(cuts, pairwise(marks), strict=True):
        ours = part(a, low, high)
        theirs = part(b, low / whole_a * whole_b, min(high / whole_a, 1.0) * whole_b)
        found.append(SectorArea(cut.name, cut.from_km, high / 1_000, seam(ours, theirs)))
    return tuple(found)
