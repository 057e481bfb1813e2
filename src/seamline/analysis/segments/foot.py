"""Where along a line the point nearest to a place is: its chainage, and how far away the place lies."""

import numpy as np
import shapely
from numpy.typing import NDArray

from seamline.analysis.plane import Array, azimuthal, dense_at
from seamline.analysis.segments.alignment import Marks, Referenced
from seamline.terms.geodesy import WGS84

MAX_PLACES = 1_000_000
_TURNS = 4
"""Each turn takes the rest of the error down by the square of the distance over the earth's radius."""


class Feet:
    """A line that can be asked for the nearest of its points, for many places at once."""

    def __init__(self, line: Referenced, measures: Marks | None = None) -> None:
        """Take a line of at least two points.

        measures: shape (n,), the chainage to tell, rising; else its own.
        """
        self._line = line
        self._measures = line.marks if measures is None else measures
        self._lon, self._lat = line.at(np.array((line.length_m / 2,)))[0].tolist()
        whole, at = dense_at(line.places)
        flat = azimuthal(whole, self._lon, self._lat)
        self._tree = shapely.STRtree(shapely.linestrings(np.stack((flat[:-1], flat[1:]), axis=1)))
        self._leg = np.searchsorted(at, np.arange(len(whole) - 1), side="right") - 1
        """Which leg of the line a piece of a kilometre belongs to."""
        self._start = dense_marks(line, whole, at)

    def of(self, places: Array) -> tuple[Marks, NDArray[np.float64]]:
        """Return the chainage of the nearest point of the line, and the distance to it, both in metres.

        places: shape (k, 2), degrees; returns two of shape (k,). The leg is chosen on a plane about the
        middle of the line, the point on it by geodesics, to a millimetre for places within 100 km.
        """
        if not len(places):
            return np.empty(0), np.empty(0)
        piece = self._tree.nearest(shapely.points(azimuthal(places, self._lon, self._lat)))
        leg = self._leg[piece]
        start, end = self._line.places[leg], self._line.places[leg + 1]
        azimuth, _, length = map(np.asarray, WGS84.inv(*start.T, *end.T))
        reach = np.clip(self._start[piece] - self._line.marks[leg], 0, length)
        away = np.zeros(len(places))
        for turn in range(_TURNS):
            lon, lat, back = WGS84.fwd(start[:, 0], start[:, 1], azimuth, reach)
            to, _, away = map(np.asarray, WGS84.inv(lon, lat, *places.T))
            if turn < _TURNS - 1:
                reach = np.clip(reach + away * np.cos(np.radians(to - np.asarray(back) - 180)), 0, length)
        share = reach / np.where(length > 0, length, 1)
        return self._measures[leg] + share * (self._measures[leg + 1] - self._measures[leg]), away


def dense_marks(line: Referenced, whole: Array, at: NDArray[np.int64]) -> Marks:
    """Return the chainage of each point of a line with points added; at: where the line's own ones are."""
    return np.interp(np.arange(len(whole)), at, line.marks)
