"""What a set of posts can do for the ground: shares of cells reached in time, and how long it takes."""

import math

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.travel.orders import Cover
from seamline.terms.errors import InvalidInput

QUANTILES = (0.5, 0.9, 0.95)


class Measures(msgspec.Struct, frozen=True):
    """covered, backed: shares of the weight reached within the limit by a first, and by a second post.

    quantiles, backup_quantiles: by QUANTILES, seconds; inf where that many cells are not reached at all.
    reached: share of the weight that any post reaches. None throughout where there are no cells.
    """

    covered: float | None
    backed: float | None
    reached: float | None
    quantiles: tuple[float | None, ...]
    backup_quantiles: tuple[float | None, ...]


def measures(cover: Cover, weight: NDArray[np.float64], limit_s: float) -> Measures:
    """Return the measures of a cover. weight: of each cell, finite, >= 0; limit_s: > 0.

    Raises InvalidInput ``travel-weight``, ``travel-limit``.
    """
    if not (np.isfinite(weight) & (weight >= 0)).all():
        raise InvalidInput("travel-weight", "a weight is a finite number from 0")
    if not (math.isfinite(limit_s) and limit_s > 0):
        raise InvalidInput("travel-limit", "a time limit is a finite number above 0")
    total = float(weight.sum())
    if total <= 0:
        nothing = (None,) * len(QUANTILES)
        return Measures(None, None, None, nothing, nothing)
    return Measures(
        float(weight[cover.value <= limit_s].sum()) / total,
        float(weight[cover.backup_value <= limit_s].sum()) / total,
        float(weight[np.isfinite(cover.value)].sum()) / total,
        quantiles(cover.value, weight),
        quantiles(cover.backup_value, weight),
    )


def quantiles(
    value: NDArray[np.float64], weight: NDArray[np.float64], shares: tuple[float, ...] = QUANTILES
) -> tuple[float | None, ...]:
    """Return the least values at or below which those shares of the weight lie; None without weight."""
    order = np.argsort(value, kind="stable")
    run = np.cumsum(weight[order])
    if not len(run) or run[-1] <= 0:
        return (None,) * len(shares)
    at = np.searchsorted(run, np.array(shares) * run[-1] * (1 - 1e-12))
    return tuple(float(value[order[min(spot, len(order) - 1)]]) for spot in at.tolist())
