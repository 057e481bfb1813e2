"""Points at even distances along lines: they stand for a segment when it is asked how much was seen."""

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.coverage.cover import MAX_POINTS, Segments
from seamline.analysis.coverage.looks import check_places
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

STEP_M = 250.0
LEAST_STEP_M, MOST_STEP_M = 10.0, 10_000.0


def sampled(lon: Array, lat: Array, first: Whole, step_m: float = STEP_M) -> Segments:
    """Return lines as segments of evenly spaced points: the middles of equal pieces of at most step_m.

    lon, lat: the vertices of all lines, degrees, shape (n,). first: shape (s + 1,), where each line's begin,
    and n; each has at least one. Edges are geodesics. A line of one vertex, or without length, is that
    one point; where all are of one vertex each weighs 1, otherwise what a line weighs is its length.
    Raises InvalidInput ``coverage-place``, ``coverage-points`` (a line without vertices, or more points than
    MAX_POINTS), ``coverage-step``.
    """
    if not LEAST_STEP_M <= step_m <= MOST_STEP_M:
        raise InvalidInput("coverage-step", f"{LEAST_STEP_M:.0f} to {MOST_STEP_M:.0f} m")
    if len(lon) > MAX_POINTS or not len(lon) or not bool((np.diff(first) > 0).all()):
        raise _points()
    check_places(lon, lat)
    azimuth, _, leg = map(np.asarray, WGS84.inv(lon[:-1], lat[:-1], lon[1:], lat[1:]))
    along = np.concatenate(([0.0], np.cumsum(leg)))
    begin, end = first[:-1], first[1:] - 1
    length = along[end] - along[begin]
    pieces = np.maximum(np.ceil(length / step_m - 1e-9), 1).astype(np.int64)
    if int(pieces.sum()) > MAX_POINTS:
        raise _points()
    starts = np.concatenate(([0], np.cumsum(pieces)))
    owner = np.repeat(np.arange(len(begin)), pieces)
    number = np.arange(len(owner)) - starts[owner]
    wanted = along[begin][owner] + (number + 0.5) / pieces[owner] * length[owner]
    last = np.maximum(end[owner] - 1, begin[owner])
    edge = np.clip(np.searchsorted(along, wanted, side="right") - 1, begin[owner], last)
    still = length[owner] == 0
    turn = np.where(still, 0.0, azimuth[np.minimum(edge, max(len(leg) - 1, 0))] if len(leg) else 0.0)
    there_lon, there_lat, _ = WGS84.fwd(
        lon[edge], lat[edge], turn, np.where(still, 0.0, wanted - along[edge])
    )
    single = bool((np.diff(first) == 1).all())
    return Segments(
        np.where(still, lon[begin][owner], there_lon),
        np.where(still, lat[begin][owner], there_lat),
        starts,
        np.ones(len(length)) if single else length,
    )


def _points() -> InvalidInput:
    return InvalidInput("coverage-points", f"at most {MAX_POINTS}", most=MAX_POINTS)
