"""Whether events come close in space and time more often than they would by chance (Knox 1964).

Pairs are counted in a table of distance bands by day bands. By chance means: the places stay, the days stay,
which day belongs to which place is drawn anew (Monte Carlo, as Ratcliffe and Johnson do for near repeats).
Only pairs within the last distance are ever looked at, and they are listed once (``pairs``).

p of a band: the share of the drawn tables, the observed one among them, that hold as many pairs or more.
p of a band among all bands looked at: the single-step min-p method (Westfall and Young 1993): the share of
tables whose smallest p, over all bands, is as small. It holds whatever the bands have to do with each other.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.analysis.draws import shuffle, stream
from seamline.analysis.patterns.pairs import Pairs
from seamline.analysis.spread import Spread
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Days = NDArray[np.int32]
Counts = NDArray[np.int64]

MAX_BANDS = 20
MAX_REPLICATIONS = 9_999
MAX_DAYS = 36_600
"""The longest span of days between two events, and the last limit in days."""
BLOCK = 50


class Knox(msgspec.Struct, frozen=True):
    """A table of close pairs. Arrays of shape (distance bands, day bands), the first of each the nearest.

    observed: pairs. median, mean: of the drawn tables. p: of as many or more. p_all: the same, corrected for
    all bands of the table. near, expected, near_p: pairs close in both, over all bands, the median of the
    drawn ones, and p of as many or more.
    """

    observed: Counts
    median: Array
    mean: Array
    p: Array
    p_all: Array
    near: int
    expected: float
    near_p: float


@kernel
def close_pairs(first: Days, second: Days, bounds: Counts, days: Days, band_of: Days, out: Counts) -> None:
    """Count pairs by band into ``out``, shape (distance bands, day bands + 1): the last column is "far".

    first, second: indices, shape (m,), by distance band; bounds: where each begins, shape (bands + 1,).
    days: shape (n,). band_of: the day band of a number of days, shape (span + 1,).
    """
    for band in range(len(bounds) - 1):
        row = out[band]
        for pair in range(bounds[band], bounds[band + 1]):
            row[band_of[abs(days[first[pair]] - days[second[pair]])]] += 1


@kernel
def drawn_tables(
    first: Days, second: Days, bounds: Counts, days: Days, band_of: Days, seed: int, low: int, out: Counts
) -> None:
    """Fill ``out``, shape (replicates, distance bands, day bands + 1), zeros, with tables of shuffled days.

    Replicate low + i draws from stream low + i + 1 of the seed.
    """
    for number in range(len(out)):
        mixed = days.copy()
        shuffle(stream(seed, low + number + 1), mixed)
        close_pairs(first, second, bounds, mixed, band_of, out[number])


def knox(
    pairs: Pairs, distances: int, days: Counts, limits: Counts, replications: int, seed: int, spread: Spread
) -> Knox:
    """Return the table of close pairs, with what chance gives.

    pairs: of ``near_pairs`` for so many distance limits. days: shape (n,), of each place, days since any day.
    limits: shape (k,), whole days, rising, >= 0; band j holds pairs of more than limits[j - 1] and at most
    limits[j] days apart, band 0 from 0. replications: 1 to MAX_REPLICATIONS. seed: as ``draws``.
    Raises InvalidInput ``knox-bands``, ``knox-limits``, ``knox-replications``, ``knox-span``.
    """
    if not (1 <= distances <= MAX_BANDS and 1 <= len(limits) <= MAX_BANDS):
        raise InvalidInput("knox-bands", f"1 to {MAX_BANDS} bands", most=MAX_BANDS)
    if limits[0] < 0 or (np.diff(limits) <= 0).any() or limits[-1] > MAX_DAYS:
        raise InvalidInput("knox-limits", "limits in days rise from 0", most=MAX_DAYS)
    if not 1 <= replications <= MAX_REPLICATIONS:
        raise InvalidInput("knox-replications", f"1 to {MAX_REPLICATIONS}", most=MAX_REPLICATIONS)
    start, span = (int(days.min()), int(np.ptp(days))) if len(days) else (0, 0)
    if span > MAX_DAYS:
        raise InvalidInput("knox-span", f"at most {MAX_DAYS} days", most=MAX_DAYS)
    order = np.argsort(pairs.band, kind="stable")
    first, second = pairs.first[order], pairs.second[order]
    bounds = np.searchsorted(pairs.band[order], np.arange(distances + 1)).astype(np.int64)
    band_of = np.searchsorted(limits, np.arange(span + 1)).astype(np.int32)
    own = (days - start).astype(np.int32)

    observed = np.zeros((distances, len(limits) + 1), np.int64)
    close_pairs(first, second, bounds, own, band_of, observed)

    def block(low: int, high: int) -> Counts:
        out = np.zeros((high - low, distances, len(limits) + 1), np.int64)
        drawn_tables(first, second, bounds, own, band_of, seed, low, out)
        return out[:, :, :-1]

    drawn = np.concatenate(spread(block, replications, BLOCK))
    return _compared(observed[:, :-1], drawn)


def _compared(observed: Counts, drawn: Counts) -> Knox:
    tables = np.concatenate((observed[np.newaxis], drawn)).reshape(len(drawn) + 1, -1)
    p = _shares(tables)
    smallest = np.sort(p.min(axis=1))
    p_all = np.searchsorted(smallest, p[0], side="right") / len(tables)
    whole = tables.sum(axis=1)
    return Knox(
        observed=observed,
        median=np.median(drawn, axis=0),
        mean=drawn.mean(axis=0),
        p=p[0].reshape(observed.shape),
        p_all=p_all.reshape(observed.shape),
        near=int(whole[0]),
        expected=float(np.median(whole[1:])),
        near_p=float((whole >= whole[0]).mean()),
    )


def _shares(tables: Counts) -> Array:
    """Return, per table and cell, the share of tables with as many or more there. Shape as the tables'."""
    size = len(tables)
    out = np.empty(tables.shape)
    for cell in range(tables.shape[1]):
        column = tables[:, cell]
        out[:, cell] = (size - np.searchsorted(np.sort(column), column, side="left")) / size
    return out
