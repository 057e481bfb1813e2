"""Times over groups of cells: weighted quantiles per segment or sector, and the worst of each block."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

BANDS_MIN = (15, 30, 60, 120)
"""Upper ends of the tones of a map, minutes; beyond the last, and where nobody comes, is one tone more."""


def medians(group: Whole, count: int, value: Array, weight: Array) -> list[float | None]:
    """Return per group the time at or below which half of its weight lies: None without weight, or never.

    group: of each cell, 0 to count - 1.
    """
    order = np.lexsort((value, group))
    sorted_group, run = group[order], np.cumsum(weight[order])
    start = np.searchsorted(sorted_group, np.arange(count))
    end = np.searchsorted(sorted_group, np.arange(count), side="right")
    before = np.where(start > 0, run[np.maximum(start - 1, 0)], 0.0)
    found: list[float | None] = []
    for low, high, base in zip(start.tolist(), end.tolist(), before.tolist(), strict=True):
        if high == low or run[high - 1] <= base:
            found.append(None)
            continue
        half = base + 0.5 * (float(run[high - 1]) - base)
        at = low + int(np.searchsorted(run[low:high], half * (1 - 1e-12)))
        found.append(timed(float(value[order[min(at, high - 1)]])))
    return found


def shares(group: Whole, count: int, those: NDArray[np.bool_], weight: Array) -> list[float | None]:
    """Return per group the share of its weight that those cells have, None without weight."""
    whole = np.bincount(group, weight, count)
    part = np.bincount(group, np.where(those, weight, 0.0), count)
    return [float(p / w) if w > 0 else None for p, w in zip(part.tolist(), whole.tolist(), strict=True)]


def most(group: Whole, count: int, owner: Whole, weight: Array) -> Whole:
    """Return per group whose cells weigh most, -1 where nobody has one. owner: of each cell, -1 for none."""
    kept = owner >= 0
    size = int(owner.max(initial=-1)) + 1
    out = np.full(count, -1, np.int64)
    if not size:
        return out
    keys, at = np.unique(group[kept] * size + owner[kept], return_inverse=True)
    sums = np.bincount(at.ravel(), weight[kept], len(keys))
    # Of equal ones the post with the lower number comes last, and so stands.
    for spot in np.lexsort((-(keys % size), sums)).tolist():
        out[keys[spot] // size] = keys[spot] % size
    return out


def band(value: Array) -> Whole:
    """Return the tone of times in seconds, 0 to len(BANDS_MIN)."""
    return np.searchsorted(np.array(BANDS_MIN) * 60.0, value).astype(np.int64)


def worst(value: NDArray[np.int64], order: Whole, blocks: Whole) -> Whole:
    """Return the greatest value of each block. order, blocks: as of ``cut_cells.Patch``."""
    return np.maximum.reduceat(value[order], blocks) if len(blocks) else np.empty(0, np.int64)


def timed(seconds: float) -> float | None:
    """Return seconds as an answer has them, None where nobody comes."""
    return round(seconds, 1) if np.isfinite(seconds) else None
