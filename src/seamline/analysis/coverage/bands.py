"""Ages in coarse bands, and the joint figure where a party gives bands, or nothing, instead of its looks.

A band counts at its oldest end: a segment that a partner says was seen 6 to 24 hours ago is taken as seen 24
hours ago. A band says nothing about how well or by how many, so it never makes first or backup cover. The
oldest band has no end, so it does not count as seen at all; it says that it was once.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.coverage.cover import Seen
from seamline.analysis.coverage.looking import NOBODY
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

BANDS = ("to-6h", "to-24h", "to-3d", "to-7d", "older", "unknown")
OLDEST_H = np.array([6.0, 24.0, 72.0, 168.0, np.inf, np.inf])
"""The oldest end of each band, hours. An age on an edge is in the younger band."""

OLDER, UNKNOWN = 4, 5
EXACT, BANDED, NONE = 0, 1, 2
BASES = ("exact", "banded", "none")
"""What a segment's joint figure rests on: looks, a band that a party gave, nothing."""


def bands(age_h: Array) -> Whole:
    """Return the band of each age in hours, as an index into BANDS; inf is unknown. Shape as given."""
    found = np.searchsorted(OLDEST_H[:OLDER], age_h, side="left")
    return np.where(np.isinf(age_h), UNKNOWN, found).astype(np.int64)


class Joint(msgspec.Struct, frozen=True):
    """The joint figure. Arrays of shape (s,).

    age_h: hours since it was last seen as far as may be known, inf for never, or not known. basis: index into
    BASES. band: index into BANDS, OLDER where some party says that it saw it longer than a week ago. giver:
    index into the banded parties that were handed in, whose band it rests on, NOBODY where it rests on none.
    """

    age_h: Array
    basis: Whole
    band: Whole
    giver: Whole


def joint(together: Seen | None, given: Sequence[Whole], segments: int) -> Joint:
    """Return the joint figure of parties that gave looks and of parties that gave bands.

    together: of all that gave looks, None where nobody did. given: per party that gave bands, the band of
    each segment, shape (segments,), index into BANDS. A party that gave nothing is in neither. Where a look
    and a band are of one age, it rests on the look; of two bands the first counts.
    Raises InvalidInput ``coverage-bands`` where a list of bands is of another length or names no band.
    """
    age = np.full(segments, np.inf) if together is None else together.age_h.copy()
    basis = np.where(np.isfinite(age), EXACT, NONE)
    giver = np.full(segments, NOBODY, np.int64)
    once = np.zeros(segments, np.bool_)
    for number, one in enumerate(given):
        if len(one) != segments or not bool(((one >= 0) & (one < len(BANDS))).all()):
            raise InvalidInput("coverage-bands", "one band for each segment")
        oldest = OLDEST_H[one]
        newer = oldest < age
        first_told = (one == OLDER) & ~np.isfinite(age) & ~once
        age = np.where(newer, oldest, age)
        basis = np.where(newer | first_told, BANDED, basis)
        giver = np.where(newer | first_told, number, giver)
        once |= one == OLDER
    band = bands(age)
    return Joint(age, basis, np.where(once & (band == UNKNOWN), OLDER, band), giver)


def within(age_h: Array, length_m: Array, hours: float) -> float | None:
    """Return the share of the length that was seen within so many hours; None where there is no length."""
    return share(age_h <= hours, length_m)


def share(those: NDArray[np.bool_], length_m: Array) -> float | None:
    """Return the share of the length that those segments have; None where there is no length at all."""
    total = float(length_m.sum())
    return float(length_m[those].sum()) / total if total > 0 else None
