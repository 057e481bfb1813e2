"""Places as they stand on a form and in lists."""

import functools
import re

from seamline.terms import mgrs_grid
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Point

_GRID = re.compile(r"(\d{1,2}[A-Z])([A-Z]{2})((?:\d\d){0,5})")


@functools.lru_cache(maxsize=16_384)
def grid_of(point: Point | None) -> str:
    """Return a place as MGRS with as many digits as its precision bears, "" without a place."""
    if point is None:
        return ""
    digits = next(
        (
            d
            for d, metres in ((5, 1), (4, 10), (3, 100), (2, 1_000), (1, 10_000))
            if point.precision_m <= metres
        ),
        0,
    )
    try:
        return mgrs_grid.to_mgrs(point, digits)
    except InvalidInput:
        return ""


def spoken_grid(grid: str) -> str:
    """Return a grid in the groups in which it is read aloud: "38S ME 44830 32510"."""
    found = _GRID.fullmatch(grid)
    if found is None:
        return grid
    zone, square, digits = found.groups()
    half = len(digits) // 2
    return " ".join(part for part in (zone, square, digits[:half], digits[half:]) if part)
