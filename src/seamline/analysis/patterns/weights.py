"""Who is a neighbour of whom among cells or areas, as sparse rows.

Weights are 1 for a neighbour and 0 otherwise; a cell is never its own neighbour here, and the statistics that
count it among its own say so.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.spatial import cKDTree

from seamline.analysis.patterns.pairs import MAX_PAIRS, in_space, near_pairs
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84

Array = NDArray[np.float64]
Index = NDArray[np.int64]

MAX_AREAS = 200_000
MAX_NEAREST = 100
SPARE = 8
"""Candidates beyond the k nearest by straight line, from which the nearest by geodesic are taken."""


class Neighbours(msgspec.Struct, frozen=True):
    """Neighbours of cells: those of cell i are ``others[starts[i]:starts[i + 1]]``, rising.

    starts: shape (n + 1,); others: shape (links,).
    """

    starts: Index
    others: Index

    def __len__(self) -> int:
        return len(self.starts) - 1

    def counts(self) -> Index:
        """Return how many neighbours each has, shape (n,)."""
        return np.diff(self.starts)

    def sums(self, values: Array) -> Array:
        """Return the sum of values, shape (n,) or (n, periods), over each cell's neighbours."""
        found: Array = self.matrix() @ values
        return found

    def matrix(self) -> sparse.csr_array:
        """Return the weights, shape (n, n)."""
        ones = np.ones(len(self.others))
        return sparse.csr_array((ones, self.others, self.starts), shape=(len(self), len(self)))


def of_links(one: Index, other: Index, count: int) -> Neighbours:
    """Return neighbours of links from ``one`` to ``other``, shape (links,), each once. count: of cells."""
    order = np.lexsort((other, one))
    starts = np.zeros(count + 1, np.int64)
    starts[1:] = np.cumsum(np.bincount(one, minlength=count))
    return Neighbours(starts, other[order].astype(np.int64))


def within_plane(x: Array, y: Array, band: float) -> Neighbours:
    """Return as neighbours what is at most so far away on a plane. x, y: shape (n,), in the unit of band.

    Raises InvalidInput ``neighbours-areas``, ``pairs-many``.
    """
    _few(len(x))
    tree = cKDTree(np.column_stack((x, y)))
    count = (int(tree.count_neighbors(tree, band)) - len(x)) // 2
    if count > MAX_PAIRS:
        raise InvalidInput("pairs-many", f"at most {MAX_PAIRS} pairs", most=MAX_PAIRS, count=count)
    one, other = tree.query_pairs(band, output_type="ndarray").astype(np.int64).T
    return of_links(np.concatenate((one, other)), np.concatenate((other, one)), len(x))


def nearest_plane(x: Array, y: Array, k: int) -> Neighbours:
    """Return as neighbours the k nearest on a plane. Ties and errors as ``nearest``."""
    size = len(x)
    here, there = _candidates(np.column_stack((x, y)), k)
    metres = np.hypot(x[here] - x[there], y[here] - y[there])
    return _kept(here, there, metres, size, k)


def within(lon: Array, lat: Array, band_m: float) -> Neighbours:
    """Return as neighbours what is at most so far away by geodesic. lon, lat: shape (n,), degrees.

    Raises as ``near_pairs``, ``neighbours-areas``.
    """
    _few(len(lon))
    pairs = near_pairs(lon, lat, np.array([band_m], np.float64))
    one, other = pairs.first.astype(np.int64), pairs.second.astype(np.int64)
    return of_links(np.concatenate((one, other)), np.concatenate((other, one)), len(lon))


def nearest(lon: Array, lat: Array, k: int) -> Neighbours:
    """Return as neighbours the k nearest by geodesic; of equally near ones the lower index first.

    That somebody is my neighbour does not make me theirs. Raises InvalidInput ``neighbours-nearest`` (k not
    from 1 to MAX_NEAREST, or not fewer than there are cells), ``neighbours-areas``.
    """
    here, there = _candidates(in_space(lon, lat), k)
    _, _, metres = WGS84.inv(lon[here], lat[here], lon[there], lat[there])
    return _kept(here, there, metres, len(lon), k)


def _candidates(places: Array, k: int) -> tuple[Index, Index]:
    """Return pairs (here, there), as many for every place, among which its k nearest are."""
    size = len(places)
    _few(size)
    if not 1 <= k <= MAX_NEAREST or k >= size:
        raise InvalidInput("neighbours-nearest", f"1 to {MAX_NEAREST}, fewer than cells", most=MAX_NEAREST)
    _, found = cKDTree(places).query(places, k=min(size, k + 1 + SPARE))
    return np.repeat(np.arange(size), found.shape[1]), found.ravel().astype(np.int64)


def _kept(here: Index, there: Index, away: Array, size: int, k: int) -> Neighbours:
    away = np.where(here == there, np.inf, away)
    order = np.lexsort((there, away, here)).reshape(size, -1)[:, :k]
    return of_links(here[order].ravel(), there[order].ravel(), size)


def listed(ids: Sequence[str], lists: Sequence[Sequence[str]]) -> Neighbours:
    """Return neighbours that are named, per cell, by their ids. ids: each once.

    Raises InvalidInput ``neighbours-unknown`` (a name that is no cell), ``neighbours-twice`` (a name twice,
    or the cell itself), ``neighbours-one-way`` (a names b and b does not name a), ``neighbours-areas``;
    ``id`` and ``other`` say which.
    """
    _few(len(ids))
    at = {name: number for number, name in enumerate(ids)}
    sets = [set(names) for names in lists]
    for name, names, own in zip(ids, lists, sets, strict=True):
        if len(own) < len(names) or name in own:
            raise InvalidInput("neighbours-twice", name, id=name)
        for other in names:
            if other not in at:
                raise InvalidInput("neighbours-unknown", f"{name}: {other}", id=name, other=other)
            if name not in sets[at[other]]:
                raise InvalidInput("neighbours-one-way", f"{name}: {other}", id=name, other=other)
    one = np.repeat(np.arange(len(ids)), [len(names) for names in lists])
    other_at = np.array([at[name] for names in lists for name in names], np.int64)
    return of_links(one, other_at, len(ids))


def _few(count: int) -> None:
    if count > MAX_AREAS:
        raise InvalidInput("neighbours-areas", f"at most {MAX_AREAS}", most=MAX_AREAS)
