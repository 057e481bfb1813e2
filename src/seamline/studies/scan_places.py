"""Events without places of their own: by cells of equal area, or by the coordinates they share."""

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.cells import Grid
from seamline.analysis.scan.circles import MAX_PLACES, on_sphere
from seamline.studies.scan_files import Places
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

LEAST_CELL_KM, MOST_CELL_KM = 0.1, 500.0
MAX_STANDARD = 80
"""Degrees: the standard parallel lies no nearer to a pole."""
DIGITS = 5
"""Of a degree: coordinates within a metre are one place."""


def by_cell(lat: Array, lon: Array, cell_km: float) -> tuple[Places, Whole]:
    """Return the cells in which events lie, and the cell of each; ids are "row:column".

    lat, lon: degrees, shape (n,). Cells are those of ``cells.Grid``, true to shape at
    the whole degree nearest the middle event, so all have the area cell_km^2; at 180 degrees the grid is cut.
    Raises InvalidInput ``scan-cell``, ``scan-places``.
    """
    if not LEAST_CELL_KM <= cell_km <= MOST_CELL_KM:
        raise InvalidInput("scan-cell", f"{LEAST_CELL_KM} to {MOST_CELL_KM} km")
    grid = Grid(cell_km, min(MAX_STANDARD, abs(round(float(np.median(lat))))) if len(lat) else 0)
    cells, place = np.unique(grid.cell_of(np.stack((lon, lat), axis=1)), axis=0, return_inverse=True)
    middle = grid.round(np.asarray((cells[:, ::-1] + 0.5) * cell_km * 1_000, np.float64))
    ids = [f"{one[0]}:{one[1]}" for one in cells.tolist()]
    return _places(ids, middle[:, 1], middle[:, 0]), place.reshape(-1)


def by_coordinates(lat: Array, lon: Array) -> tuple[Places, Whole]:
    """Return the coordinates that events share, and which of them each has; ids are "lat,lon".

    Raises InvalidInput ``scan-places``.
    """
    pairs = np.round(np.stack((lat, lon), axis=1), DIGITS) + 0.0
    found, place = np.unique(pairs, axis=0, return_inverse=True)
    ids = [f"{one[0]:.{DIGITS}f},{one[1]:.{DIGITS}f}" for one in found.tolist()]
    return _places(ids, found[:, 0], found[:, 1]), place.reshape(-1)


def _places(ids: list[str], lat: Array, lon: Array) -> Places:
    if len(ids) > MAX_PLACES:
        raise InvalidInput("scan-places", f"at most {MAX_PLACES}", most=MAX_PLACES)
    return Places(tuple(ids), on_sphere(lat, lon), np.stack((lon, lat), axis=1))
