"""The cylinder on which areas of WGS 84 are kept: what every grid of cells of equal area rests on.

Lambert's cylindrical equal-area projection of the ellipsoid (Snyder 1987, "Map projections: a working
manual", equations 3-12, 3-16 and 10-13 to 10-15). On the standard parallel shapes are kept as well.
"""

import math

import numpy as np
from numpy.typing import NDArray

from seamline.terms.geodesy import WGS84

Array = NDArray[np.float64]

_E2 = WGS84.es
_E = math.sqrt(_E2)
_TURNS = 12


def scale(standard_deg: float) -> float:
    """Return the radius of the circle of a latitude, in half-axes of the earth."""
    phi = math.radians(standard_deg)
    return math.cos(phi) / math.sqrt(1 - _E2 * math.sin(phi) ** 2)


def authalic(phi: Array) -> Array:
    """Return q of latitudes in radians: twice the area from the equator per radian, over a squared."""
    sine = np.sin(phi)
    ratio = np.arctanh(_E * sine) / _E
    return np.asarray((1 - _E2) * (sine / (1 - _E2 * sine**2) + ratio))


def latitude(q: Array) -> Array:
    """Return the latitudes, in radians, of values of q, by Newton's way; beyond the pole it is the pole."""
    top = float(authalic(np.array(math.pi / 2)))
    q = np.clip(q, -top, top)
    sine = q / top
    for _ in range(_TURNS):
        slope = 2 * (1 - _E2) / (1 - _E2 * sine**2) ** 2
        sine = np.clip(sine - (authalic(np.arcsin(sine)) - q) / slope, -1, 1)
    return np.asarray(np.arcsin(sine))
