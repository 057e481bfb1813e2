"""Cells of equal area on WGS 84: squares of a cylinder that keeps areas (Snyder 1987, chapter 10).

Every cell has exactly the area of its side squared. It is a square on the ground at the grid's own latitude;
north and south of it cells are drawn out, by ``stretch``, without gaining or losing area.
"""

from functools import cached_property

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.equal_area import authalic, latitude, scale
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84

Array = NDArray[np.float64]
Index = NDArray[np.int64]

MAX_LAT = 80.0
"""Nearer to a pole cells would be slivers."""
MIN_CELL_M, MAX_CELL_M = 100.0, 500_000.0


class Grid(msgspec.Struct, frozen=True, dict=True):
    """A grid. lon, lat: degrees, corner of cell (0, 0), where nothing is stretched. cell_m: side."""

    lon: float
    lat: float
    cell_m: float

    @cached_property
    def _scale(self) -> float:
        return scale(self.lat)

    @cached_property
    def _origin(self) -> float:
        return float(authalic(np.radians(np.array([self.lat])))[0])

    def cells(self, lon: Array, lat: Array) -> tuple[Index, Index]:
        """Return columns (eastward) and rows (northward) of places in degrees, shape (n,).

        East and west are those of the grid's own meridian: the 180th is none of its edges. A place on an
        edge belongs to the cell north or east of it. Raises InvalidInput ``cells-pole``.
        """
        if len(lat) and float(np.abs(lat).max()) > MAX_LAT:
            raise InvalidInput("cells-pole", f"cells are used up to {MAX_LAT:.0f} degrees", most=MAX_LAT)
        east = np.radians((lon - self.lon + 180) % 360 - 180) * WGS84.a * self._scale
        north = WGS84.a * (authalic(np.radians(lat)) - self._origin) / (2 * self._scale)
        return _floor(east / self.cell_m), _floor(north / self.cell_m)

    def places(self, column: Array, row: Array) -> tuple[Array, Array]:
        """Return longitude and latitude of places in columns and rows (2.5: the middle of 2), shape (n,)."""
        lon = np.degrees(column * self.cell_m / (WGS84.a * self._scale)) + self.lon
        lat = latitude(row * self.cell_m * 2 * self._scale / WGS84.a + self._origin)
        return (lon + 180) % 360 - 180, np.degrees(lat)

    def stretch(self, lat: float) -> float:
        """Return how many times as long as wide, or wide as long, a cell at a latitude is; 1 is a square."""
        other = scale(lat) / self._scale
        return max(other**2, 1 / other**2)


def grid_about(lon: Array, lat: Array, cell_m: float) -> Grid:
    """Return a grid for places in degrees, shape (n,), n >= 1, on whole degrees near their middle.

    Whole degrees, so that a few more places leave the cells where they were. The middle in longitude lies
    opposite the widest stretch without places. Raises InvalidInput ``cells-side``.
    """
    if not MIN_CELL_M <= cell_m <= MAX_CELL_M:
        raise InvalidInput("cells-side", f"{MIN_CELL_M:.0f} m to {MAX_CELL_M:.0f} m")
    around = np.sort(lon % 360)
    gaps = np.diff(np.append(around, around[0] + 360))
    widest = int(np.argmax(gaps))
    middle = around[widest] + gaps[widest] / 2 + 180
    return Grid(float((round(middle) + 180) % 360 - 180), float(round((lat.min() + lat.max()) / 2)), cell_m)


def _floor(value: Array) -> Index:
    out: Index = np.floor(value).astype(np.int64)
    return out
