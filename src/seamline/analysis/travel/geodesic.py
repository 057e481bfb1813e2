"""Compiled lengths of geodesics on WGS 84, for the loops that need millions of them.

Vincenty 1975, solved from a first guess that is good to the square of the flattening. Lengths agree with
GeographicLib (Karney 2013) to a micrometre, or one part in 10**9, up to 19,000 km (tested); beyond that,
near the opposite point, it does not settle, and ``lengths`` asks PROJ instead.
"""

import math

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84

Array = NDArray[np.float64]

A_M = 6_378_137.0
F = 1 / 298.257223563
B_M = A_M * (1 - F)
LEAST_RADIUS_M = B_M * B_M / A_M
"""The smallest radius of curvature of any section, at the equator along the meridian."""

_EP2 = (A_M * A_M - B_M * B_M) / (B_M * B_M)
_ROUNDS = 12
_SETTLED = 1e-13
_FAR = 3.0
"""Radians of arc from which the series is not trusted: 19,100 km."""


def checked_places(lon: Array, lat: Array) -> None:
    """Raise InvalidInput ``travel-place`` unless every place is on the earth, in finite degrees."""
    if not (np.isfinite(lon) & np.isfinite(lat) & (np.abs(lat) <= 90) & (np.abs(lon) <= 180)).all():
        raise InvalidInput("travel-place", "a place is a latitude and a longitude on the earth, in degrees")


@kernel
def reduced(lat_deg: float) -> tuple[float, float]:
    """Return sine and cosine of the reduced latitude."""
    lat = math.radians(lat_deg)
    up, across = (1 - F) * math.sin(lat), math.cos(lat)
    size = math.sqrt(up * up + across * across)
    return up / size, across / size


@kernel
def arc_m(sin1: float, cos1: float, sin2: float, cos2: float, turn_deg: float) -> float:
    """Return the length in metres between two places, nan where it does not settle.

    sin, cos: of the reduced latitudes; turn_deg: the difference of longitudes, any multiple of a turn.
    """
    turn_deg -= 360.0 * math.floor((turn_deg + 180.0) / 360.0)
    turn = math.radians(abs(turn_deg))
    wide = turn / (1 - F * cos1 * cos2)
    for _ in range(_ROUNDS):
        sine, cosine = math.sin(wide), math.cos(wide)
        east, north = cos2 * sine, cos1 * sin2 - sin1 * cos2 * cosine
        sin_arc = math.sqrt(east * east + north * north)
        if sin_arc == 0.0:
            return 0.0 if sin1 * sin2 + cos1 * cos2 * cosine > 0 else math.nan
        cos_arc = sin1 * sin2 + cos1 * cos2 * cosine
        arc = math.atan2(sin_arc, cos_arc)
        if arc > _FAR:
            return math.nan
        sin_azimuth = cos1 * cos2 * sine / sin_arc
        cos2_azimuth = 1 - sin_azimuth * sin_azimuth
        middle = cos_arc - 2 * sin1 * sin2 / cos2_azimuth if cos2_azimuth > 1e-15 else 0.0
        c = F / 16 * cos2_azimuth * (4 + F * (4 - 3 * cos2_azimuth))
        inner = middle + c * cos_arc * (2 * middle * middle - 1)
        new = turn + (1 - c) * F * sin_azimuth * (arc + c * sin_arc * inner)
        # The next round changes the length by the flattening times this change of the width.
        settled = abs(new - wide) <= _SETTLED + 3e-11 * wide
        wide = new
        if settled:
            break
    else:
        return math.nan
    sine, cosine = math.sin(wide), math.cos(wide)
    east, north = cos2 * sine, cos1 * sin2 - sin1 * cos2 * cosine
    sin_arc = math.sqrt(east * east + north * north)
    if sin_arc == 0.0:
        return 0.0
    cos_arc = sin1 * sin2 + cos1 * cos2 * cosine
    arc = math.atan2(sin_arc, cos_arc)
    sin_azimuth = cos1 * cos2 * sine / sin_arc
    cos2_azimuth = 1 - sin_azimuth * sin_azimuth
    middle = cos_arc - 2 * sin1 * sin2 / cos2_azimuth if cos2_azimuth > 1e-15 else 0.0
    u2 = cos2_azimuth * _EP2
    a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
    b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
    m2 = 2 * middle * middle - 1
    last = b / 6 * middle * (4 * sin_arc * sin_arc - 3) * (4 * middle * middle - 3)
    return B_M * a * (arc - b * sin_arc * (middle + b / 4 * (cos_arc * m2 - last)))


@kernel
def _lengths(lon1: Array, lat1: Array, lon2: Array, lat2: Array) -> Array:
    out = np.empty(len(lon1))
    for at in range(len(out)):
        sin1, cos1 = reduced(lat1[at])
        sin2, cos2 = reduced(lat2[at])
        out[at] = arc_m(sin1, cos1, sin2, cos2, lon2[at] - lon1[at])
    return out


def lengths(lon1: Array, lat1: Array, lon2: Array, lat2: Array) -> Array:
    """Return the lengths in metres between pairs of places in degrees, all of shape (n,).

    Raises InvalidInput ``travel-place``.
    """
    checked_places(lon1, lat1)
    checked_places(lon2, lat2)
    out = _lengths(lon1, lat1, lon2, lat2)
    hard = np.isnan(out)
    if hard.any():
        out[hard] = WGS84.inv(lon1[hard], lat1[hard], lon2[hard], lat2[hard])[2]
    return out
