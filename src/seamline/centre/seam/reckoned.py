"""Times of a cover as a question needs them at once: whole seconds, counted instead of sorted."""

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.drawdown.measures import QUANTILES
from seamline.analysis.travel.orders import Cover

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Whole = NDArray[np.int64]

LAST_S = 1_000_000
"""Eleven days: what takes longer is never."""
BACKUP = 2
"""Of the quantiles, so many are told of a second post."""
NEVER, STILL, BACKUP_LOST, LOST = 0, 1, 2, 3
"""Tones of a cell: not covered before, as before, no second in time any more, nobody in time any more."""


class Counted:
    """How much ground is reached by each second. weight: of each cell."""

    def __init__(self, weight: Array) -> None:
        self._weight = weight
        self.total = float(weight.sum())

    def figures(self, cover: Cover, limit_s: float) -> dict[str, int | None]:
        """Return shares in thousandths, and seconds by quantile, rounded up; None for never."""
        if self.total <= 0:
            return dict.fromkeys(NAMES)
        first, second = self._run(cover.value), self._run(cover.backup_value)
        at = int(min(limit_s, LAST_S))
        return dict(
            zip(
                NAMES,
                (
                    self._share(first, at),
                    self._share(second, at),
                    self._share(first, LAST_S),
                    *(self._quantile(first, share) for share in QUANTILES),
                    *(self._quantile(second, share) for share in QUANTILES[:BACKUP]),
                ),
                strict=True,
            )
        )

    def ground(self, those: Mask) -> float:
        """Return how much ground those cells are."""
        return float(self._weight[those].sum())

    def _run(self, value: Array) -> Array:
        """Return the ground that is reached by each second, from 0; what is never reached is not in it."""
        there = value <= LAST_S
        seconds = np.ceil(value[there]).astype(np.int64)
        return np.asarray(np.cumsum(np.bincount(seconds, self._weight[there], minlength=1)))

    def _share(self, run: Array, at: int) -> int:
        return round(1_000 * float(run[min(at, len(run) - 1)]) / self.total)

    def _quantile(self, run: Array, share: float) -> int | None:
        at = int(np.searchsorted(run, share * self.total * (1 - 1e-12)))
        return at if at < len(run) else None


NAMES = (
    "covered-permille",
    "backed-permille",
    "reached-permille",
    *(f"time-{round(100 * share)}-s" for share in QUANTILES),
    *(f"backup-{round(100 * share)}-s" for share in QUANTILES[:BACKUP]),
)


def tones(before: Cover, after: Cover, limit_s: float) -> Whole:
    """Return the tone of each cell."""
    covered, backed = before.value <= limit_s, before.backup_value <= limit_s
    lost, bare = covered & (after.value > limit_s), backed & (after.backup_value > limit_s)
    return np.select([lost, bare, covered], [LOST, BACKUP_LOST, STILL], NEVER)
