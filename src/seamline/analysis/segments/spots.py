"""Spots of ground that stand for a segment when it is asked how much of it was seen."""

import numpy as np
import shapely
from numpy.typing import NDArray

from seamline.analysis.plane import azimuthal, closed, from_azimuthal
from seamline.analysis.segments.segment import Segment
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import lon_lat

Array = NDArray[np.float64]

STEP_M = 1_000.0
MAX_SPOTS = 4_000
"""Of one segment; on wider ground they stand further apart."""


def spots(segment: Segment, step_m: float = STEP_M) -> Array:
    """Return places spread evenly over the ground of a segment, shape (n, 2), longitude and latitude, n >= 1.

    A grid about the segment's middle, step_m apart (100 m to 10 km), further where more than MAX_SPOTS would
    fit. A segment without ground (a border, lines that run together) is stood for by its axis, one without
    either by its middle. Raises InvalidInput ``segment-step``.
    """
    if not 100 <= step_m <= 10_000:
        raise InvalidInput("segment-step", "100 m to 10 km")
    lon, lat = segment.middle.lon, segment.middle.lat
    pieces = [azimuthal(closed(piece.outer), lon, lat) for piece in segment.area.polygons]
    holes = [[azimuthal(closed(hole), lon, lat) for hole in piece.holes] for piece in segment.area.polygons]
    if not pieces:
        return _along(segment, step_m)
    ground = shapely.union_all(
        [
            shapely.make_valid(shapely.Polygon(outer, inner))
            for outer, inner in zip(pieces, holes, strict=True)
        ]
    )
    west, south, east, north = shapely.bounds(ground).tolist()
    step = max(step_m, float(np.sqrt((east - west) * (north - south) / MAX_SPOTS)))
    across = np.arange(np.ceil(west / step), np.floor(east / step) + 1) * step
    up = np.arange(np.ceil(south / step), np.floor(north / step) + 1) * step
    grid = np.stack(np.meshgrid(across, up), axis=-1).reshape(-1, 2)
    inside = grid[shapely.contains_xy(ground, grid[:, 0], grid[:, 1])] if len(grid) else grid
    if not len(inside):
        inside = shapely.get_coordinates(shapely.point_on_surface(ground))
    return from_azimuthal(inside, lon, lat)


def _along(segment: Segment, step_m: float) -> Array:
    axis = lon_lat(segment.axis)
    if len(axis) < 2:
        return lon_lat([segment.middle])
    flat = azimuthal(axis, segment.middle.lon, segment.middle.lat)
    line = shapely.LineString(flat)
    count = min(max(1, int(np.ceil(line.length / step_m))), MAX_SPOTS)
    marks = (np.arange(count) + 0.5) / count * line.length
    points = shapely.get_coordinates(shapely.line_interpolate_point(line, marks))
    return from_azimuthal(points, segment.middle.lon, segment.middle.lat)
