"""Which place of one line stands over against which place of another: the pairing that makes an axis.

Both lines are sampled, and the samples are paired in order, from end to end, so that the sum of the squared
widths along the way is least (dynamic time warping: Sakoe and Chiba 1978). So cuts between paired places run
the short way across, never cross each other's order, and have no length where the lines meet. The chainage of
the axis is the mean of the two chainages: it rises everywhere, and ends at half the sum of both lengths.
"""

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.analysis.plane import Array, Plane, dense_at
from seamline.terms.geodesy import WGS84

STEP_M = 250.0
MAX_SAMPLES = 2_000
"""Samples per line; on lines of more than 500 km they stand further apart than STEP_M."""

ALONE = 1.5
"""How much more a step along one line alone costs: less, and cuts bunch at the corners of lines that weave;
more, and they slant."""

Marks = NDArray[np.float64]


class Referenced:
    """A polyline with the chainage of each of its points in metres.

    places: shape (n, 2), degrees, longitude then latitude, n >= 1. marks: shape (n,), from 0, rising.
    """

    def __init__(self, places: Array) -> None:
        self.places = places
        _, _, legs = WGS84.inv(places[:-1, 0], places[:-1, 1], places[1:, 0], places[1:, 1])
        self.marks: Marks = np.concatenate(([0.0], np.cumsum(legs)))

    @property
    def length_m(self) -> float:
        """Its length."""
        return float(self.marks[-1])

    def at(self, chainage_m: Marks) -> Array:
        """Return the true geodesic points at chainages, shape (k,), as shape (k, 2); corners bit for bit."""
        if len(self.places) == 1:
            return np.repeat(self.places, len(chainage_m), axis=0)
        leg = np.clip(np.searchsorted(self.marks, chainage_m, side="right") - 1, 0, len(self.places) - 2)
        start, end = self.places[leg], self.places[leg + 1]
        azimuth, _, _ = WGS84.inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])
        rest = chainage_m - self.marks[leg]
        lon, lat, _ = WGS84.fwd(start[:, 0], start[:, 1], azimuth, rest)
        out = np.column_stack((lon, lat))
        for corner in (leg, leg + 1):
            same = self.marks[corner] == chainage_m
            out[same] = self.places[corner[same]]
        return out

    def between(self, from_m: float, to_m: float) -> Array:
        """Return the polyline between two chainages, both ends included, as shape (n, 2)."""
        if from_m == to_m:
            return self.at(np.array((from_m,)))
        inner = self.places[(self.marks > from_m) & (self.marks < to_m)]
        ends = self.at(np.array((from_m, to_m)))
        return np.concatenate((ends[:1], inner, ends[1:]))


def aligned(lines: tuple[Referenced, ...], from_m: tuple[float, ...], to_m: tuple[float, ...]) -> Array:
    """Return the pairing of stretches of one or two lines: chainages on each, rising, shape (n, lines).

    from_m, to_m: where the stretch of each line begins and ends; the first and the last row. Between rows
    both chainages rise in proportion.
    """
    ends = np.array((from_m, to_m), np.float64)
    if len(lines) == 1 or (ends[0] == ends[1]).any():
        return ends
    marks = [_samples(low, high) for low, high in zip(from_m, to_m, strict=True)]
    places = [line.at(mark) for line, mark in zip(lines, marks, strict=True)]
    plane = Plane(np.concatenate(places))
    flat = [plane.flat(place) for place in places]
    way = warped(flat[0], flat[1], *(float(mark[1] - mark[0]) for mark in marks))
    return np.column_stack((marks[0][way[:, 0]], marks[1][way[:, 1]]))


def along(pairing: Array, chainage_m: Marks) -> Array:
    """Return the chainages on each line at chainages of the axis, counted from the start of the pairing.

    chainage_m: shape (k,); returns shape (k, lines).
    """
    axis = pairing.mean(axis=1) - pairing[0].mean()
    return np.column_stack([np.interp(chainage_m, axis, column) for column in pairing.T])


def _samples(low: float, high: float) -> Marks:
    legs = int(min(max(np.ceil((high - low) / STEP_M), 1), MAX_SAMPLES))
    return np.linspace(low, high, legs + 1)


@kernel
def warped(one: Array, other: Array, step_one: float, step_other: float) -> NDArray[np.int64]:
    """Return the cheapest pairing of two sampled lines, as rows of two indices from start to end.

    one, other: shape (n, 2) and (m, 2), x and y. step_one, step_other: how far apart samples lie. A step
    costs the square of the width it comes to, times what it moves along both lines together, and ALONE times
    as much where it moves along one only. Of equal ones the step along both comes first, then that along the
    first.
    """
    rows, columns = len(one), len(other)
    back = np.zeros((rows, columns), np.int8)
    before = np.empty(columns)
    now = np.empty(columns)
    for i in range(rows):
        for j in range(columns):
            x, y = one[i, 0] - other[j, 0], one[i, 1] - other[j, 1]
            width = x * x + y * y
            best, came = np.inf, 0
            if i and j:
                best, came = before[j - 1] + width * (step_one + step_other), 0
            if i and before[j] + width * step_one * ALONE < best:
                best, came = before[j] + width * step_one * ALONE, 1
            if j and now[j - 1] + width * step_other * ALONE < best:
                best, came = now[j - 1] + width * step_other * ALONE, 2
            now[j] = best if i or j else 0.0
            back[i, j] = came
        before, now = now, before
    way = np.empty((rows + columns, 2), np.int64)
    i, j, size = rows - 1, columns - 1, 0
    while True:
        way[size, 0], way[size, 1] = i, j
        size += 1
        if i == 0 and j == 0:
            break
        came = back[i, j]
        i, j = i - (came != 2), j - (came != 1)
    return way[:size][::-1].copy()


def cut_at(line: Referenced, cuts: Marks, others: Marks) -> tuple[Array, NDArray[np.int64]]:
    """Return a line with points at cuts and every kilometre, and where among them the cuts are.

    cuts: shape (k,), rising. others: where else points are wanted. Returns places of shape (n, 2) and indices
    of shape (k,).
    """
    marks = np.union1d(np.union1d(line.marks, cuts), others)
    whole, at = dense_at(line.at(marks))
    return whole, at[np.searchsorted(marks, cuts)]
