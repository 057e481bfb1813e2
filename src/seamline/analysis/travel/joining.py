"""Where a place meets the roads: the nearest point of a road that can be reached over open ground.

Roads are looked at in points along them, at most GAP_M apart, so the point found lies within half of that
of the nearest one.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from seamline.analysis.travel.geodesic import lengths
from seamline.analysis.travel.ground import Barriers
from seamline.analysis.travel.nearest import rays

Array = NDArray[np.float64]
Whole = NDArray[np.int32]

GAP_M = 250.0
TRIES = 8
"""So many of the nearest points are tried where a restricted area lies between."""
MAX_POINTS = 5_000_000


class RoadPoints(msgspec.Struct, frozen=True):
    """Points along roads. edge: which road; share: where on it, 0 to 1; lon, lat: degrees. Shape (n,)."""

    edge: Whole
    share: Array
    lon: Array
    lat: Array


class Joins(msgspec.Struct, frozen=True):
    """How places join roads. edge: -1 where they do not. share; metres: over open ground; shape (n,).

    lon, lat: the point of the road, nan where there is none. barred: whether a restricted area is why.
    """

    edge: Whole
    share: Array
    metres: Array
    lon: Array
    lat: Array
    barred: NDArray[np.bool_]


def points_along(places: Array, start: NDArray[np.int64], gap_m: float = GAP_M) -> RoadPoints:
    """Return points along roads, at most gap_m apart, their ends among them.

    places: (points, 2), degrees; road e has rows start[e] to start[e + 1], two at least.
    """
    lon, lat = places[:, 0], places[:, 1]
    leg = lengths(lon[:-1], lat[:-1], lon[1:], lat[1:]) if len(lon) > 1 else np.empty(0)
    edge_of = np.repeat(np.arange(len(start) - 1), np.diff(start))
    inner = edge_of[:-1] == edge_of[1:]
    along = np.concatenate(([0.0], np.cumsum(np.where(inner, leg, 0.0))))
    total = along[start[1:] - 1] - along[start[:-1]]
    parts = np.where(inner, np.maximum(np.ceil(leg / gap_m), 1), 0).astype(np.int64)
    while parts.sum() > MAX_POINTS:
        gap_m *= 2
        parts = np.where(inner, np.maximum(np.ceil(leg / gap_m), 1), 0).astype(np.int64)
    # Each leg gives its first point and those between; the last point of each road comes at the end.
    of = np.repeat(np.arange(len(parts)), parts)
    step = (np.arange(len(of)) - np.repeat(np.cumsum(parts) - parts, parts)) / np.maximum(parts[of], 1)
    at = along[of] + step * leg[of]
    last = start[1:] - 1
    edge = np.concatenate((edge_of[of], np.arange(len(start) - 1)))
    away = np.concatenate((at, along[last])) - along[start[edge]]
    share = np.divide(away, total[edge], out=np.zeros(len(edge)), where=total[edge] > 0)
    # Along a leg of a road a straight line in degrees is near enough: legs are short.
    turn = lon[1:] - lon[:-1]
    turn = turn - 360.0 * np.round(turn / 360.0)
    east = (lon[of] + step * turn[of] + 180.0) % 360.0 - 180.0
    return RoadPoints(
        edge.astype(np.int32),
        np.clip(share, 0, 1),
        np.concatenate((east, lon[last])),
        np.concatenate((lat[of] + step * (lat[1:] - lat[:-1])[of], lat[last])),
    )


def joins(lon: Array, lat: Array, roads: RoadPoints, barriers: Barriers) -> Joins:
    """Return where places join roads: the nearest of a road's points to which no barrier lies between.

    lon, lat: shape (n,), degrees. Of the TRIES nearest points the first that can be reached counts; a place
    that has none does not join.
    """
    count = len(lon)
    edge, share, metres = np.full(count, -1, np.int32), np.zeros(count), np.full(count, np.inf)
    at_lon, at_lat = np.full(count, np.nan), np.full(count, np.nan)
    barred = np.zeros(count, np.bool_)
    if not len(roads.edge) or not count:
        return Joins(edge, share, metres, at_lon, at_lat, barred)
    tree = cKDTree(rays(roads.lon, roads.lat))
    tries = min(TRIES if barriers.any else 1, len(roads.edge))
    _, near = tree.query(rays(lon, lat), k=list(range(1, tries + 1)))
    left = np.arange(count)
    for turn in range(tries):
        spot = near[left, turn]
        blocked = barriers.meets(lon[left], lat[left], roads.lon[spot], roads.lat[spot])
        free, spot = left[~blocked], spot[~blocked]
        edge[free], share[free] = roads.edge[spot], roads.share[spot]
        at_lon[free], at_lat[free] = roads.lon[spot], roads.lat[spot]
        left = left[blocked]
        if not len(left):
            break
    barred[left] = True
    known = edge >= 0
    metres[known] = lengths(lon[known], lat[known], at_lon[known], at_lat[known])
    return Joins(edge, share, metres, at_lon, at_lat, barred)
