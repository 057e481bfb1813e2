"""The ground of areas as cells of equal area, each with its segment, and in blocks that a map can draw."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from seamline.analysis.cells import MAX_CELL_KM, MIN_CELL_KM, cells_over
from seamline.analysis.cells import Cells as GridCells
from seamline.analysis.coverage.looks import earth_xyz
from seamline.analysis.seam import seam_among
from seamline.centre.ground import sector_of
from seamline.centre.seam.asked import AskedArea
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import lon_lat

MAX_CELLS = 100_000
"""Of all areas together."""
MAX_BLOCKS = 2_500
"""Of one area: what a map is given to draw. A block is as its worst cell is."""
_WIDER = 1.02

Array = NDArray[np.float64]
Whole = NDArray[np.int64]


class Patch(msgspec.Struct, frozen=True):
    """The cells of one area: low to high of all. size_km: the side of a cell.

    segment: of each cell, the number of the nearest segment. sectors: of each segment, "" for none. order:
    the cells by block, counted within the patch; blocks: where each begins there, shape (b,). boxes: west,
    south, east, north of each block, degrees.
    """

    area: AskedArea
    low: int
    high: int
    size_km: float
    segment: Whole
    sectors: tuple[str, ...]
    order: Whole
    blocks: Whole
    boxes: Array


class Cut(msgspec.Struct, frozen=True):
    """The cells of all areas. lon, lat: of their middles, degrees; weight: square kilometres; shape (n,)."""

    patches: tuple[Patch, ...]
    lon: Array
    lat: Array
    weight: Array


def cut(areas: Sequence[AskedArea], most: int = MAX_CELLS) -> Cut:
    """Return the cells of areas, at most so many in all; areas without ground have none and no patch."""
    patches: list[Patch] = []
    places: list[Array] = []
    weights: list[Array] = []
    low = 0
    for one in areas:
        found = _cells(one, most // len(areas))
        if found is None:
            continue
        middles = found.centres()
        high = low + len(found)
        patches.append(_patch(one, found, middles, low, high))
        places.append(middles)
        weights.append(found.share * found.grid.cell_m2 / 1e6)
        low = high
    every = np.concatenate(places) if places else np.empty((0, 2))
    return Cut(tuple(patches), every[:, 0], every[:, 1], np.concatenate(weights) if weights else np.empty(0))


def _cells(one: AskedArea, most: int) -> GridCells | None:
    try:
        ground = seam_among(one.lines, one.stretch.area.plus_km)
    except InvalidInput:
        return None  # lines that share no seam: a partner may draw what it likes
    if not ground.polygons:
        return None
    size = max(MIN_CELL_KM, float(np.sqrt(ground.area_m2 / 1e6 / most)))
    while size <= MAX_CELL_KM:
        try:
            found = cells_over(ground, size)
        except InvalidInput as error:
            if error.code != "cells-many":
                return None
        else:
            if len(found) <= most:
                return found
        size *= _WIDER
    return None


def _patch(one: AskedArea, cells: GridCells, middles: Array, low: int, high: int) -> Patch:
    stretch = one.stretch
    spots = [lon_lat(each) for each in stretch.spots]
    owner = np.repeat(np.arange(len(spots)), [len(each) for each in spots])
    every = np.concatenate(spots)
    _, near = cKDTree(earth_xyz(every[:, 0], every[:, 1])).query(earth_xyz(middles[:, 0], middles[:, 1]))
    sectors = tuple(
        sector_of(
            stretch.understanding,
            {"lat_e7": each.middle.lat_e7, "lon_e7": each.middle.lon_e7, "precision_m": 0},
        )
        for each in stretch.cut.segments
    )
    order, blocks, boxes = _blocks(cells)
    return Patch(one, low, high, cells.grid.size_km, owner[near], sectors, order, blocks, boxes)


def _blocks(cells: GridCells) -> tuple[Whole, Whole, Array]:
    """Return cells put together to squares of so many that there are MAX_BLOCKS at most."""
    side = 1
    while True:
        rows, columns = cells.rows // side, cells.columns // side
        keys = (rows - rows.min()) * (columns.max() - columns.min() + 1) + columns - columns.min()
        order = np.argsort(keys, kind="stable")
        blocks = np.flatnonzero(np.diff(keys[order], prepend=-1))
        if len(blocks) <= MAX_BLOCKS:
            break
        side += 1
    first = order[blocks]
    metres = side * cells.grid.size_km * 1_000
    corner = np.column_stack((columns[first], rows[first])).astype(np.float64) * metres
    return order, blocks, np.column_stack((cells.grid.round(corner), cells.grid.round(corner + metres)))
