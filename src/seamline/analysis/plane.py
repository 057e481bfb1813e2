"""A flat picture of curved ground, in which topology can be worked out without losing a metre.

Points are projected from the centre of the ellipsoid on to a plane that touches it in the middle of
what is looked at. Every section through the centre becomes a straight line; a geodesic of 1 km
strays from such a section by less than 0.1 mm (tested). So edges are first cut into legs of at most
1 km by true geodesic points, and then straight lines in the plane are geodesics to that accuracy.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84, lon_lat
from seamline.terms.place import Point

LEG_M = 1_000.0
MAX_REACH_DEG = 20.0
"""How far from its middle a plane is used: some 2,200 km."""

_F = 1 / 298.257223563
_E2 = _F * (2 - _F)

Array = NDArray[np.float64]


class Plane:
    """A central projection about the middle of some places. Units: earth radii in the middle."""

    def __init__(self, places: Array) -> None:
        """Raise InvalidInput ``seam-extent`` where places lie too far apart for one plane.

        places: shape (n, 2), degrees, longitude then latitude, n >= 1.
        """
        rays = _rays(places)
        unit = rays / np.linalg.norm(rays, axis=1, keepdims=True)
        middle = (unit.min(axis=0) + unit.max(axis=0)) / 2
        size = float(np.linalg.norm(middle))
        if size < 0.5 or float((unit @ middle).min()) < size * np.cos(np.radians(MAX_REACH_DEG)):
            raise InvalidInput("seam-extent", "these places are too far apart")
        self._up = middle / size
        east = np.cross((0.0, 0.0, 1.0), self._up)
        reach = float(np.linalg.norm(east))
        self._east = east / reach if reach > 1e-9 else np.array((1.0, 0.0, 0.0))
        self._north = np.cross(self._up, self._east)

    @property
    def middle(self) -> tuple[float, float]:
        """Longitude and latitude of the point where the plane touches."""
        lon, lat = self.round(np.zeros((1, 2)))[0].tolist()
        return lon, lat

    def flat(self, places: Array) -> Array:
        """Return places of shape (n, 2), longitude and latitude in degrees, as x and y."""
        rays = _rays(places)
        depth = rays @ self._up
        return np.column_stack((rays @ self._east / depth, rays @ self._north / depth))

    def round(self, flat: Array) -> Array:
        """Return points of the plane, shape (n, 2), as longitude and latitude in degrees."""
        rays = self._up + flat[:, :1] * self._east + flat[:, 1:] * self._north
        lon = np.degrees(np.arctan2(rays[:, 1], rays[:, 0]))
        lat = np.degrees(np.arctan2(rays[:, 2], (1 - _E2) * np.hypot(rays[:, 0], rays[:, 1])))
        return np.column_stack((lon, lat))


def _rays(places: Array) -> Array:
    """Return geocentric positions on the ellipsoid in units of its larger half-axis."""
    lon, lat = np.radians(places[:, 0]), np.radians(places[:, 1])
    across = 1 / np.sqrt(1 - _E2 * np.sin(lat) ** 2)
    flat = across * np.cos(lat)
    return np.column_stack((flat * np.cos(lon), flat * np.sin(lon), across * (1 - _E2) * np.sin(lat)))


def closed(points: Sequence[Point]) -> Array:
    """Return the places of a ring as an array whose last row repeats its first."""
    places = lon_lat(points)
    return np.concatenate((places, places[:1]))


def dense(places: Array, leg_m: float = LEG_M) -> Array:
    """Return the same polyline with true geodesic points added so that no leg exceeds leg_m.

    places: shape (n, 2), degrees; the given places stay as they are, bit for bit. An edge gets the
    same points, bit for bit, whichever way it is walked, so that shared stretches stay shared.
    """
    return dense_at(places, leg_m)[0]


def dense_at(places: Array, leg_m: float = LEG_M) -> tuple[Array, NDArray[np.int64]]:
    """Return what ``dense`` does, and where in it the given places stand, shape (n,)."""
    start, end = places[:-1], places[1:]
    turned = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    low = np.where(turned[:, None], end, start)
    high = np.where(turned[:, None], start, end)
    azimuth, _, length = map(np.asarray, WGS84.inv(low[:, 0], low[:, 1], high[:, 0], high[:, 1]))
    legs = np.maximum(np.ceil(length / leg_m), 1).astype(np.int64)
    first = np.cumsum(legs) - legs
    owner = np.repeat(np.arange(len(start)), legs)
    step = np.arange(len(owner)) - first[owner]
    step = np.where(turned[owner], legs[owner] - step, step)
    away = step / legs[owner] * length[owner]
    lon, lat, _ = WGS84.fwd(low[owner, 0], low[owner, 1], azimuth[owner], away)
    out = np.column_stack((lon, lat))
    out[first] = start
    return np.concatenate((out, places[-1:])), np.append(first, len(out))


def azimuthal(places: Array, lon: float, lat: float) -> Array:
    """Return places of shape (n, 2) as metres east and north of a middle, on a plane about it.

    Distance and direction from the middle are exact; at r from it, what lies across is drawn longer
    by (r / 6371 km)**2 / 6.
    """
    size = len(places)
    azimuth, _, length = WGS84.inv(np.full(size, lon), np.full(size, lat), places[:, 0], places[:, 1])
    turn, reach = np.radians(azimuth), np.asarray(length)
    return np.column_stack((reach * np.sin(turn), reach * np.cos(turn)))


def from_azimuthal(flat: Array, lon: float, lat: float) -> Array:
    """Return points of the plane about a middle, shape (n, 2), as longitude and latitude."""
    azimuth = np.degrees(np.arctan2(flat[:, 0], flat[:, 1]))
    size = len(flat)
    x, y, _ = WGS84.fwd(np.full(size, lon), np.full(size, lat), azimuth, np.hypot(flat[:, 0], flat[:, 1]))
    return np.column_stack((x, y))
