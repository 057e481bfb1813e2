"""What may not be driven: closed roads, and areas that neither roads nor legs over open ground may enter."""

from collections.abc import Sequence

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray

from seamline.analysis.plane import Plane, closed, dense
from seamline.terms.geodesy import Polygon, lon_lat
from seamline.terms.place import Line

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

EARTH_M = 6_371_000.0


class Shut(msgspec.Struct, frozen=True):
    """What closes roads. areas: any road that touches one. lines: any road within near_m of one."""

    areas: tuple[Polygon, ...] = ()
    lines: tuple[Line, ...] = ()
    near_m: float = 100.0


class Barriers:
    """Restricted areas, and which straight legs over open ground meet them.

    The ground is drawn on a plane on which geodesics are straight (``analysis.plane``).
    """

    def __init__(self, areas: Sequence[Polygon], places: Array) -> None:
        """Raise InvalidInput ``seam-extent`` where areas and places lie too far apart for one plane.

        places: shape (n, 2), degrees, longitude then latitude: all that legs may lead to or from.
        """
        self.any = bool(areas)
        if not self.any:
            return
        corners = [lon_lat(area.outer) for area in areas]
        self.plane = Plane(np.concatenate((places, *corners)))
        self._ground = [_shape(area, self.plane) for area in areas]
        self._tree = shapely.STRtree(self._ground)

    def meets(self, lon1: Array, lat1: Array, lon2: Array, lat2: Array) -> Mask:
        """Return which legs touch a restricted area. All of shape (n,), degrees."""
        out = np.zeros(len(lon1), np.bool_)
        if self.any and len(lon1):
            start = self.plane.flat(np.column_stack((lon1, lat1)))
            end = self.plane.flat(np.column_stack((lon2, lat2)))
            legs = shapely.linestrings(np.stack((start, end), axis=1))
            out[self._tree.query(legs, predicate="intersects")[0]] = True
        return out


def shut_edges(places: Array, start: NDArray[np.int64], shut: Shut) -> Mask:
    """Return which roads are closed. places: (points, 2), degrees; road e has start[e] to start[e + 1].

    Raises InvalidInput ``seam-extent``.
    """
    out = np.zeros(len(start) - 1, np.bool_)
    if not (shut.areas or shut.lines) or not len(out):
        return out
    drawn = [lon_lat(area.outer) for area in shut.areas] + [lon_lat(line) for line in shut.lines]
    plane = Plane(np.concatenate((places, *drawn)))
    roads = shapely.linestrings(plane.flat(places), indices=np.repeat(np.arange(len(out)), np.diff(start)))
    tree = shapely.STRtree(roads)
    if shut.areas:
        out[tree.query([_shape(area, plane) for area in shut.areas], predicate="intersects")[1]] = True
    if shut.lines:
        lines = [shapely.LineString(plane.flat(dense(lon_lat(line)))) for line in shut.lines]
        out[tree.query(lines, predicate="dwithin", distance=shut.near_m / EARTH_M)[1]] = True
    return out


def _shape(area: Polygon, plane: Plane) -> shapely.Geometry:
    shape = shapely.Polygon(
        plane.flat(dense(closed(area.outer))), [plane.flat(dense(closed(hole))) for hole in area.holes]
    )
    return shape if shape.is_valid else shapely.make_valid(shape)
