"""Circles about each place: whom they hold, smallest first, up to a radius and a share of what is at risk.

Distances are along a sphere, or in a plane. Places whose distances differ by less than SAME_KM stand on the
same circle and enter it together.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]

EARTH_KM = 6_371.0088
"""Mean radius of the earth (IUGG)."""
SAME_KM = 1e-6
MAX_PLACES = 10_000
MAX_MEMBERS = 40_000_000
"""Of all circles' lists together."""


class Circles(msgspec.Struct, frozen=True):
    """Lists of places, nearest first, one for each centre; a circle is a list up to an end.

    starts: shape (n + 1,), where the list of each centre begins. members: shape (m,), indices of places.
    ends: shape (m,), whether a circle ends here. radius_km: shape (m,), how far the member is.
    """

    starts: NDArray[np.int64]
    members: NDArray[np.int32]
    ends: NDArray[np.bool_]
    radius_km: Array

    def inside(self, centre: int, end: int) -> NDArray[np.int32]:
        """Return the places of a circle. end: where it ends, an index of ``members``."""
        return self.members[self.starts[centre] : end + 1]


def circles(points: Array, weights: Array, most: float, radius_km: float) -> Circles:
    """Return the circles about all places that weigh no more than ``most`` and reach no farther.

    points: shape (n, 3) or (n, 2), km, of ``on_sphere`` or of a plane. weights: shape (n,), >= 0, of what is
    at risk. radius_km: inf for no bound. A place that is too heavy alone has no circle.
    Raises InvalidInput ``scan-places`` (more than MAX_PLACES), ``scan-circles`` (more than MAX_MEMBERS).
    """
    if len(points) > MAX_PLACES:
        raise InvalidInput("scan-places", f"at most {MAX_PLACES}", most=MAX_PLACES)
    kept: list[NDArray[np.int64]] = []
    far: list[Array] = []
    held = 0
    for point in points:
        apart = distances(points, point)
        near = np.flatnonzero(apart <= radius_km)
        near = near[np.argsort(apart[near], kind="stable")]
        ends = _ends(apart[near])
        light = np.flatnonzero(ends & (np.cumsum(weights[near]) <= most * (1 + 1e-12)))
        near = near[: int(light[-1]) + 1] if len(light) else near[:0]
        kept.append(near)
        far.append(apart[near])
        held += len(near)
        if held > MAX_MEMBERS:
            raise InvalidInput("scan-circles", f"at most {MAX_MEMBERS}", most=MAX_MEMBERS)
    sizes = [len(near) for near in kept]
    return Circles(
        starts=np.concatenate(([0], np.cumsum(sizes))).astype(np.int64),
        members=np.concatenate([*kept, np.empty(0, np.int64)]).astype(np.int32),
        ends=np.concatenate([_ends(apart) for apart in far] + [np.empty(0, np.bool_)]),
        radius_km=np.concatenate([*far, np.empty(0)]),
    )


def on_sphere(lat: Array, lon: Array) -> Array:
    """Return places in space, km from the middle of the earth, shape (n, 3).

    lat, lon: degrees, shape (n,).
    """
    phi, lam = np.radians(lat), np.radians(lon)
    unit = np.stack((np.cos(phi) * np.cos(lam), np.cos(phi) * np.sin(lam), np.sin(phi)), axis=1)
    return np.asarray(EARTH_KM * unit, np.float64)


def distances(points: Array, point: Array) -> Array:
    """Return how far places are from one: along the sphere for (n, 3), in the plane for (n, 2); km."""
    straight = np.sqrt(((points - point) ** 2).sum(axis=1))
    if points.shape[1] == 2:
        return np.asarray(straight, np.float64)
    return np.asarray(2 * EARTH_KM * np.arcsin(np.minimum(straight / (2 * EARTH_KM), 1.0)), np.float64)


def _ends(apart: Array) -> NDArray[np.bool_]:
    if not len(apart):
        return np.empty(0, np.bool_)
    return np.append(np.diff(apart) > SAME_KM, True)


def pressed(found: Circles, counts: NDArray[np.bool_]) -> tuple[NDArray[np.int64], Circles]:
    """Return the same circles without the places that do not count, and where each of their ends was.

    counts: shape (n,), by place. A circle that differs from a smaller one by such places alone is gone.
    """
    at = np.flatnonzero(counts[found.members])
    before = np.concatenate(([0], np.cumsum(found.ends)))
    until = np.append(at[1:], len(found.members))
    stops = np.flatnonzero(found.ends)
    ends = before[until] > before[at]
    where = stops[np.minimum(before[at], max(len(stops) - 1, 0))] if len(at) else at
    starts = np.searchsorted(at, found.starts)
    return where, Circles(starts.astype(np.int64), found.members[at], ends, found.radius_km[at])
