"""Cells of equal area for statistics: a grid of rows and columns that is equal in area on the ellipsoid.

Lambert's cylindrical equal-area projection of the ellipsoid, its standard parallels at a whole degree, cut
into squares. Edges are meridians and parallels, so each cell has exactly the same area on WGS 84 (Snyder
1987, "Map projections: a working manual", equations 3-12 and 10-13 to 10-15). On the standard parallel cells
are square; at the latitude phi their width is cos(phi) / cos(standard), their height the inverse of it: four
degrees off, at 36, that is 5 %. Rows are counted from the equator and columns from Greenwich, so a cell keeps
its id whatever the area that is looked at, as long as size and standard parallel are the same.
"""

import math
from functools import cached_property

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray

from seamline.analysis.areas import SeamArea
from seamline.analysis.equal_area import authalic, latitude, scale
from seamline.analysis.plane import Array, closed, dense
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84

MIN_CELL_KM, MAX_CELL_KM = 0.5, 200.0
MAX_CELLS = 250_000
MAX_STANDARD_DEG = 70

Index = NDArray[np.int64]


class Grid(msgspec.Struct, frozen=True):
    """A grid of cells. size_km: the side of a cell on the standard parallel. standard_deg: a whole degree."""

    size_km: float
    standard_deg: int

    @property
    def cell_m2(self) -> float:
        """The area of each cell on the ellipsoid."""
        return (self.size_km * 1_000) ** 2

    def flat(self, places: Array) -> Array:
        """Return places of shape (n, 2), degrees, on the plane of the projection, in metres."""
        wide = scale(self.standard_deg)
        x = WGS84.a * wide * np.radians(places[:, 0])
        return np.column_stack((x, WGS84.a * authalic(np.radians(places[:, 1])) / (2 * wide)))

    def round(self, flat: Array) -> Array:
        """Return points of the plane, shape (n, 2), in degrees."""
        wide = scale(self.standard_deg)
        lat = latitude(flat[:, 1] * 2 * wide / WGS84.a)
        return np.column_stack((np.degrees(flat[:, 0] / (WGS84.a * wide)), np.degrees(lat)))

    def cell_of(self, places: Array) -> Index:
        """Return row and column of the cell of each place, shape (n, 2); edges belong to north and east."""
        return np.floor(self.flat(places) / (self.size_km * 1_000)).astype(np.int64)[:, ::-1]


class Cells(msgspec.Struct, frozen=True, dict=True):
    """The cells of a grid that have part in an area, in the order of their rows and columns.

    rows, columns: shape (n,). share: how much of the cell lies in the area, above 0, at most 1, shape (n,).
    """

    grid: Grid
    rows: Index
    columns: Index
    share: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.rows)

    def ids(self) -> list[str]:
        """Return the name of each cell: its row and column."""
        return [
            f"c{row}-{column}" for row, column in zip(self.rows.tolist(), self.columns.tolist(), strict=True)
        ]

    def centres(self) -> Array:
        """Return the middle of each cell, shape (n, 2), degrees."""
        return self.grid.round(self._corner(0.5))

    def corners(self) -> Array:
        """Return west, south, east and north of each cell, shape (n, 4), degrees."""
        return np.column_stack((self.grid.round(self._corner(0)), self.grid.round(self._corner(1))))

    def _corner(self, share: float) -> Array:
        side = self.grid.size_km * 1_000
        return np.asarray(np.column_stack((self.columns + share, self.rows + share)) * side, np.float64)

    @cached_property
    def _numbers(self) -> dict[tuple[int, int], int]:
        pairs = zip(self.rows.tolist(), self.columns.tolist(), strict=True)
        return {pair: number for number, pair in enumerate(pairs)}

    def of(self, places: Array) -> Index:
        """Return the number of the cell each place lies in, shape (n,); -1 for one that is not here.

        places: shape (n, 2), degrees. A place outside the area has a cell where that reaches into the area.
        """
        rows = self.grid.cell_of(places).tolist()
        return np.array([self._numbers.get((row, column), -1) for row, column in rows], np.int64).reshape(-1)


def cells_over(area: SeamArea, size_km: float, standard_deg: int | None = None) -> Cells:
    """Return the cells that have part in an area.

    standard_deg: None for the whole degree nearest to the middle of the area. Raises InvalidInput
    ``cells-size``, ``cells-standard``, ``cells-none`` for an area without ground, ``cells-many``.
    """
    if not MIN_CELL_KM <= size_km <= MAX_CELL_KM:
        raise InvalidInput("cells-size", f"{MIN_CELL_KM} to {MAX_CELL_KM} km")
    if not area.polygons:
        raise InvalidInput("cells-none", "there is no ground")
    lats = [p.lat for piece in area.polygons for p in piece.outer]
    standard = round((min(lats) + max(lats)) / 2) if standard_deg is None else standard_deg
    if not -MAX_STANDARD_DEG <= standard <= MAX_STANDARD_DEG:
        raise InvalidInput("cells-standard", f"at most {MAX_STANDARD_DEG} degrees from the equator")
    grid = Grid(size_km, standard)
    drawn = [
        shapely.make_valid(
            shapely.Polygon(
                grid.flat(dense(closed(piece.outer))),
                [grid.flat(dense(closed(hole))) for hole in piece.holes],
            )
        )
        for piece in area.polygons
    ]
    return _over(grid, shapely.union_all(drawn))


def _over(grid: Grid, shape: shapely.Geometry) -> Cells:
    side = grid.size_km * 1_000
    west, south, east, north = (np.array(shape.bounds) / side).tolist()
    first, last = (math.floor(west), math.floor(south)), (math.ceil(east), math.ceil(north))
    if (last[0] - first[0]) * (last[1] - first[1]) > MAX_CELLS:
        raise InvalidInput("cells-many", f"at most {MAX_CELLS}", most=MAX_CELLS)
    rows, columns = (one.ravel() for one in np.mgrid[first[1] : last[1], first[0] : last[0]].astype(np.int64))
    boxes = shapely.box(columns * side, rows * side, (columns + 1) * side, (rows + 1) * side)
    shapely.prepare(shape)
    whole = shapely.contains_properly(shape, boxes)
    touched = ~whole & shapely.intersects(shape, boxes)
    share = np.where(whole, 1.0, 0.0)
    share[touched] = shapely.area(shapely.intersection(boxes[touched], shape)) / grid.cell_m2
    kept = share > 0
    return Cells(grid, rows[kept], columns[kept], np.minimum(share[kept], 1.0))
