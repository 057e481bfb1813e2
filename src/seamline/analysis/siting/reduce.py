"""What can be left out of a covering problem before it is solved: whatever another does the work of."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]

MAX_COMPARED = 3_000
"""Sites, or demands, that are compared each with each; of more, none is left out for another."""


def merged(rows: Mask, weight: Array) -> tuple[Mask, Array]:
    """Return the rows that differ and are covered at all, with the weights of equal ones added up."""
    rows, weight = rows[rows.any(axis=1)], weight[rows.any(axis=1)]
    if not len(rows):
        return rows, weight
    packed = np.packbits(rows, axis=1)
    whole = np.ascontiguousarray(packed).view(np.dtype((np.void, packed.shape[1]))).ravel()
    _, first, which = np.unique(whole, return_index=True, return_inverse=True)
    sums = np.bincount(which.ravel(), weights=weight, minlength=len(first))
    return rows[first], sums.astype(np.float64)


def undominated(rows: Mask, price: Array, kept: Mask) -> Whole:
    """Return the sites that are kept, or cover something that no site as cheap covers with all the rest."""
    if not 1 < len(price) <= MAX_COMPARED:
        return np.arange(len(price))
    plain = rows.astype(np.float32)
    shared = plain.T @ plain
    size = np.diag(shared)
    order = np.arange(len(price))
    within = shared >= size[:, None]
    cheaper = (price[None, :] <= price[:, None]) & ~np.eye(len(price), dtype=np.bool_)
    # Two that cover the same at the same price: the first stays.
    equal = within & within.T & (price[None, :] == price[:, None])
    beaten = within & cheaper & (~equal | (order[None, :] < order[:, None]))
    return np.flatnonzero(kept | ~beaten.any(axis=1))


def needed(rows: Mask) -> Whole:
    """Return the demands that are not covered whenever another one is. No two rows may be equal."""
    if not 1 < len(rows) <= MAX_COMPARED:
        return np.arange(len(rows))
    plain = rows.astype(np.float32)
    shared = plain @ plain.T
    size = np.diag(shared)
    # A row that has all the sites of another, and more, is covered with it.
    implied = (shared >= size[None, :]) & ~np.eye(len(rows), dtype=np.bool_)
    return np.flatnonzero(~implied.any(axis=1))
