"""Coverage as it leaves: stretches of the seam, each with the age band of its last sighting, never a time.

A stretch is (longitude, latitude, length, band): the middle of a segment in degrees times ten million, its
length in metres, and the number of its band. Where an article asks for cells, stretches that fall into one
become one at the cell's place, with the oldest band of them: nobody reads more cover out of it than there is.
"""

from typing import Any

from seamline.terms import mgrs_grid, place
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Point

MAX_STRETCHES = 1_500
BANDS = 6
"""Up to 6 h, 24 h, 3 d, 7 d, older, never: 0 to 5."""
MAX_STRETCH_M = 100_000_000

Stretch = list[int]


def projected(value: Any, cell_m: int) -> list[Stretch] | None:
    """Return the stretches as coarse as cells of cell_m (0: as they are); None where they are malformed."""
    if not isinstance(value, list | tuple) or len(value) > MAX_STRETCHES:
        return None
    found: dict[tuple[int, int], Stretch] = {}
    for number, one in enumerate(value):
        if not is_stretch(one):
            return None
        lon, lat, length, band = one
        try:
            at = mgrs_grid.snap(Point(lat, lon), cell_m) if cell_m else place.checked(Point(lat, lon))
        except InvalidInput:
            return None
        key = (at.lon_e7, at.lat_e7) if cell_m else (number, 0)
        known = found.get(key)
        if known is None:
            found[key] = [at.lon_e7, at.lat_e7, length, band]
        else:
            known[2], known[3] = known[2] + length, max(known[3], band)
    return list(found.values())


def is_stretch(value: Any) -> bool:
    """Say whether a value is a stretch in range."""
    return (
        isinstance(value, list | tuple)
        and len(value) == 4
        and all(type(part) is int for part in value)
        and abs(value[0]) <= 180 * place.E7
        and abs(value[1]) <= 90 * place.E7
        and 0 <= value[2] <= MAX_STRETCH_M
        and 0 <= value[3] < BANDS
    )
