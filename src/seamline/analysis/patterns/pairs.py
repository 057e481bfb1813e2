"""Which places lie close to each other on WGS 84, each pair once, and how far apart.

A k-d tree over positions in space finds the candidates. The straight line between two places is never longer
than the geodesic, and by Schur's theorem the geodesic is never longer than the arc over that line of a circle
as sharply bent as the ellipsoid is anywhere (radius a (1 - e2)). The two bounds lie millimetres apart at
10 km, so the geodesic itself is needed only where a limit falls between them: what is near is decided as if
every pair had been measured.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84

Array = NDArray[np.float64]
Index = NDArray[np.int32]

MAX_PAIRS = 8_000_000
"""Pairs that are listed at most: under 1 GB while they are looked for."""
MAX_REACH_M = 500_000.0
"""Beyond this a pair is not close in any sense that is meant here."""

_A = WGS84.a
_E2 = WGS84.es
_SHARPEST_M = _A * (1 - _E2)
_ROUNDING_M = 1e-6
"""Positions in space are good to nanometres."""


class Pairs(msgspec.Struct, frozen=True):
    """Pairs of places, each once, in order of (first, second), first < second; all of shape (m,).

    band: the first limit that the geodesic between them does not exceed, as an index.
    """

    first: Index
    second: Index
    band: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.first)


def in_space(lon: Array, lat: Array) -> Array:
    """Return places of shape (n,) in degrees as positions from the middle of the earth, (n, 3), metres."""
    lam, phi = np.radians(lon), np.radians(lat)
    across = _A / np.sqrt(1 - _E2 * np.sin(phi) ** 2)
    flat = across * np.cos(phi)
    return np.column_stack((flat * np.cos(lam), flat * np.sin(lam), across * (1 - _E2) * np.sin(phi)))


def near_pairs(lon: Array, lat: Array, limits_m: Array) -> Pairs:
    """Return every pair of places that are no farther apart than the last limit.

    lon, lat: shape (n,), degrees, finite. limits_m: shape (k,), metres, rising, 0 <= limit <= MAX_REACH_M;
    a pair at exactly a limit is within it. Places on both sides of the 180th meridian are neighbours.
    Raises InvalidInput ``pairs-limits``, ``pairs-many`` (more than MAX_PAIRS; ``count`` says how many).
    """
    if not (
        0 < len(limits_m) <= np.iinfo(np.int8).max
        and (np.diff(limits_m) > 0).all()
        and limits_m[0] >= 0
        and limits_m[-1] <= MAX_REACH_M
    ):
        raise InvalidInput("pairs-limits", f"rising, from 0 to {MAX_REACH_M:.0f} m", most=MAX_REACH_M / 1_000)
    tree = cKDTree(in_space(lon, lat))
    reach = float(limits_m[-1]) + _ROUNDING_M
    count = (int(tree.count_neighbors(tree, reach)) - len(lon)) // 2
    if count > MAX_PAIRS:
        raise InvalidInput("pairs-many", f"at most {MAX_PAIRS} pairs", most=MAX_PAIRS, count=count)
    found = tree.query_pairs(reach, output_type="ndarray")
    found.sort(axis=1)
    found = found[np.lexsort((found[:, 1], found[:, 0]))]
    band = _bands(lon, lat, tree.data, found, limits_m)
    kept = band < len(limits_m)
    return Pairs(found[kept, 0].astype(np.int32), found[kept, 1].astype(np.int32), band[kept])


def _bands(
    lon: Array, lat: Array, space: Array, pairs: NDArray[np.intp], limits_m: Array
) -> NDArray[np.int8]:
    one, other = pairs[:, 0], pairs[:, 1]
    chord = np.sqrt(((space[one] - space[other]) ** 2).sum(axis=1))
    arc = 2 * _SHARPEST_M * np.arcsin(chord / (2 * _SHARPEST_M))
    least = np.searchsorted(limits_m, chord - _ROUNDING_M)
    most = np.searchsorted(limits_m, arc + _ROUNDING_M)
    doubtful = np.flatnonzero(least != most)
    if len(doubtful):
        a, b = one[doubtful], other[doubtful]
        _, _, metres = WGS84.inv(lon[a], lat[a], lon[b], lat[b])
        least[doubtful] = np.searchsorted(limits_m, metres)
    out: NDArray[np.int8] = least.astype(np.int8)
    return out
