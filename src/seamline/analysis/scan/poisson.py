"""The spatial Poisson scan: a place with more cases than its people, or its kinds of people, would have.

Expected cases are those of the population, with covariates by indirect standardisation: each stratum of
people has one rate everywhere. By chance: the same number of cases, each at a place with probability in
proportion to what is expected there. Kulldorff 1997.
"""

import numpy as np
from numpy.typing import NDArray

from seamline.analysis import draws
from seamline.analysis.compiled import kernel
from seamline.analysis.scan.circles import Circles, pressed
from seamline.analysis.scan.likelihood import SAME, ratio
from seamline.analysis.scan.ranking import Window
from seamline.analysis.spread import Spread
from seamline.terms.errors import InvalidInput

Whole = NDArray[np.int64]
Array = NDArray[np.float64]

MAX_CASES = 1_000_000
MAX_DRAWS = 2_000_000_000
"""Cases times replications."""
BLOCK = 32


def standardised(place: Whole, stratum: Whole, cases: Whole, population: Array, places: int) -> Array:
    """Return the cases each place would have if each stratum had one rate everywhere, shape (places,).

    place, stratum: indices; cases, population: of each row, >= 0; all of shape (n,). Adds up to all cases.
    Raises InvalidInput ``scan-population``: a row with cases and no people.
    """
    if ((population <= 0) & (cases > 0)).any():
        raise InvalidInput("scan-population", "cases where nobody is")
    strata = int(stratum.max()) + 1 if len(stratum) else 0
    people = np.bincount(stratum, population, minlength=strata)
    rate = np.bincount(stratum, cases, minlength=strata) / np.where(people > 0, people, 1.0)
    return np.bincount(place, population * rate[stratum], minlength=places).astype(np.float64)


def scan(cases: Whole, expected: Array, found: Circles, least: int, spread: Spread) -> list[list[Window]]:
    """Return the likeliest circles about each centre, of each all that are equally likely.

    cases: shape (n,), >= 0; expected: shape (n,), > 0 where there are cases, adds up to all cases.
    Raises InvalidInput ``scan-cases``, ``scan-population``, ``scan-least``.
    """
    _sound(cases, expected, least, 0)
    where, kept = pressed(found, expected > 0)

    def block(low: int, high: int) -> list[list[Window]]:
        return [about(centre) for centre in range(low, high)]

    def about(centre: int) -> list[Window]:
        inside = slice(kept.starts[centre], kept.starts[centre + 1])
        members = kept.members[inside]
        having, awaited = np.cumsum(cases[members]), np.cumsum(expected[members])
        total = int(cases.sum())
        stats = np.zeros(len(members))
        for at in np.flatnonzero(kept.ends[inside] & (having >= least) & (having > awaited)):
            stats[at] = ratio(int(having[at]), float(awaited[at]), total)
        best = stats.max(initial=0.0)
        return [
            Window(
                stat=float(best),
                centre=centre,
                end=int(where[inside][at]),
                first=0,
                last=0,
                cases=int(having[at]),
                expected=float(awaited[at]),
            )
            for at in np.flatnonzero((stats > 0) & (stats >= best * (1 - SAME)))
        ]

    return [one for part in spread(block, len(found.starts) - 1, 64) for one in part]


def by_chance(
    cases: Whole,
    expected: Array,
    found: Circles,
    least: int,
    seed: int,
    replications: int,
    spread: Spread,
    block: int = BLOCK,
) -> Array:
    """Return the highest ratio of each replication, shape (replications,); number k draws from stream k.

    The same for any spread and block. Raises as ``scan``, and ``scan-draws``.
    """
    _sound(cases, expected, least, replications)
    total = int(cases.sum())
    if not total or not replications:
        return np.zeros(replications)
    _, kept = pressed(found, expected > 0)
    shares, others = _alias(expected / expected.sum())

    def work(low: int, high: int) -> Array:
        return _maxima(
            kept.starts, kept.members, kept.ends, expected, shares, others, total, least, seed, low, high
        )

    return np.concatenate(spread(work, replications, block))


def _sound(cases: Whole, expected: Array, least: int, replications: int) -> None:
    if cases.sum() > MAX_CASES:
        raise InvalidInput("scan-cases", f"at most {MAX_CASES}", most=MAX_CASES)
    if int(cases.sum()) * replications > MAX_DRAWS:
        raise InvalidInput("scan-draws", f"at most {MAX_DRAWS}", most=MAX_DRAWS)
    if ((expected <= 0) & (cases > 0)).any():
        raise InvalidInput("scan-population", "cases where none can be")
    if least < 1:
        raise InvalidInput("scan-least", "at least 1")


def _alias(shares: Array) -> tuple[Array, NDArray[np.int32]]:
    """Return, for drawing an index by its share, how much of each slot is its own and whose the rest is.

    Walker's alias method as Vose 1991 has it: a draw is one slot and one number.
    """
    own = shares * len(shares)
    other = np.arange(len(shares), dtype=np.int32)
    small = [at for at, share in enumerate(own) if share < 1.0]
    large = [at for at, share in enumerate(own) if share >= 1.0]
    while small and large:
        low, high = small.pop(), large[-1]
        other[low] = high
        own[high] -= 1.0 - own[low]
        if own[high] < 1.0:
            small.append(large.pop())
    own[small + large] = 1.0
    return own, other


@kernel
def _logarithms(total: int) -> Array:
    """Return c ln c of the numbers up to ``total``."""
    out = np.zeros(total + 1)
    for count in range(1, total + 1):
        out[count] = count * np.log(count)
    return out


@kernel
def _drawn(
    own: Array, other: NDArray[np.int32], total: int, seed: int, low: int, high: int
) -> NDArray[np.int32]:
    """Return how many of all cases fall on each place by chance, shape (places, high - low)."""
    out = np.zeros((len(own), high - low), np.int32)
    for row in range(high - low):
        state = draws.stream(seed, low + row)
        for _ in range(total):
            slot = np.int64(draws.below(state, len(own)))
            if draws.share(state) >= own[slot]:
                slot = np.int64(other[slot])
            out[slot, row] += 1
    return out


@kernel
def _maxima(
    starts: Whole,
    members: NDArray[np.int32],
    ends: NDArray[np.bool_],
    expected: Array,
    own: Array,
    other: NDArray[np.int32],
    total: int,
    least: int,
    seed: int,
    low: int,
    high: int,
) -> Array:
    """Return the highest ratio of replications [low, high). The logarithms a circle needs are made once."""
    rows = high - low
    log = _logarithms(total)
    having = _drawn(own, other, total, seed, low, high)
    best = np.zeros(rows)
    inside = np.zeros(rows, np.int64)
    for centre in range(len(starts) - 1):
        inside[:] = 0
        awaited = 0.0
        for at in range(starts[centre], starts[centre + 1]):
            place = members[at]
            awaited += expected[place]
            for row in range(rows):
                inside[row] += having[place, row]
            if not ends[at] or awaited >= total:
                continue
            within, without = np.log(awaited), np.log(total - awaited)
            for row in range(rows):
                count = inside[row]
                if count > awaited and count >= least:
                    stat = log[count] - count * within + log[total - count] - (total - count) * without
                    best[row] = max(best[row], stat)
    return best
