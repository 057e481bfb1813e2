"""The space-time permutation scan: a place and a stretch of days with more cases than its share of both.

Given how many cases each place and each day have, as if they were independent, a window expects (cases of
the places) x (cases of the days) / (all cases). It needs no population; what is everywhere at once, and what
is always more at a place, is accounted for. By chance: the days are shuffled among the cases. Kulldorff,
Heffernan, Hartman, Assuncao and Mostashari 2005.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis import draws
from seamline.analysis.compiled import kernel
from seamline.analysis.scan.circles import Circles, pressed
from seamline.analysis.scan.likelihood import bars
from seamline.analysis.scan.ranking import Window
from seamline.analysis.scan.windows import NEVER, Laid, best_of_centre, maxima
from seamline.analysis.spread import Spread
from seamline.terms.errors import InvalidInput

Whole = NDArray[np.int64]
Small = NDArray[np.int16]
Array = NDArray[np.float64]

MAX_CASES = 32_767
"""Counts are kept in 16 bits."""
MAX_DAYS = 3_660
MAX_WINDOWS = 2_000_000
"""Windows in time of one circle."""
BLOCK = 50
"""Shufflings that run at once."""
TOGETHER = 1.25
"""The longest of windows that are looked at together is so many times the shortest, at most."""


class Cases(msgspec.Struct, frozen=True):
    """Cases of places and days: place, day shape (n,), one a case, in any order.

    place: index, 0 to places - 1. day: 0 to days - 1.
    """

    place: Whole
    day: Whole
    places: int
    days: int


class Looked(msgspec.Struct, frozen=True):
    """What is looked at. longest: days of a window at most. ahead: only windows that end on the last day.

    least: cases of a window at least.
    """

    longest: int
    ahead: bool = True
    least: int = 2


def scan(cases: Cases, found: Circles, looked: Looked, spread: Spread) -> list[list[Window]]:
    """Return the likeliest windows about each centre, of each all that are equally likely.

    found: of all places. None about a centre where nothing is above what is expected.
    Raises InvalidInput ``scan-cases``, ``scan-days``, ``scan-longest``, ``scan-windows``, ``scan-least``.
    """
    laid, where, dates, back = _laid(cases, found, looked)
    if not len(cases.place):
        return []
    on = cases.days - 1 - back

    def block(low: int, high: int) -> list[list[Window]]:
        return [about(centre) for centre in range(low, high)]

    def about(centre: int) -> list[Window]:
        stat, windows = best_of_centre(laid, dates[None], centre)
        return [_window(cases, laid, where, on, centre, stat, *one) for one in windows.tolist()]

    return [one for part in spread(block, len(found.starts) - 1, 32) for one in part]


def _window(
    cases: Cases,
    laid: Laid,
    where: Whole,
    on: Whole,
    centre: int,
    stat: float,
    end: int,
    begin: int,
    length: int,
    inside: int,
) -> Window:
    members = laid.members[laid.starts[centre] : end + 1]
    size = int((laid.firsts[members + 1] - laid.firsts[members]).sum())
    days = int(laid.totals[begin + length]) - int(laid.totals[begin])
    return Window(
        stat=stat,
        centre=centre,
        end=int(where[end]),
        first=int(on[begin + length - 1]),
        last=int(on[begin]),
        cases=inside,
        expected=size * days / len(cases.place),
    )


def by_chance(
    cases: Cases,
    found: Circles,
    looked: Looked,
    seed: int,
    replications: int,
    spread: Spread,
    block: int = BLOCK,
) -> Array:
    """Return the highest ratio of each shuffling, shape (replications,); number k draws from stream k.

    The same for any spread and block. Raises as ``scan``.
    """
    laid, _, dates, _ = _laid(cases, found, looked)
    if not len(cases.place) or not replications:
        return np.zeros(replications)
    return np.concatenate(
        spread(lambda low, high: maxima(laid, _shuffled(dates, seed, low, high)), replications, block)
    )


@kernel
def _shuffled(dates: Small, seed: int, low: int, high: int) -> Small:
    """Return shufflings low to high - 1, shape (high - low, cases)."""
    out = np.empty((high - low, len(dates)), np.int16)
    for number in range(low, high):
        days = dates.astype(np.int32)
        draws.shuffle(draws.stream(seed, number), days)
        out[number - low] = days
    return out


def _laid(cases: Cases, found: Circles, looked: Looked) -> tuple[Laid, Whole, Small, Whole]:
    """Return all as the loops take it, where circles' ends were, the day of each case by place, and the days.

    Days are numbered among those that are looked at, from the last one back. Looking back these are the days
    with cases: a window that begins or ends on another day says what a shorter one says, in every shuffling.
    """
    _sound(cases, looked)
    sizes = np.bincount(cases.place, minlength=cases.places)
    many = np.bincount(cases.days - 1 - cases.day, minlength=cases.days)
    back = np.arange(cases.days) if looked.ahead else np.flatnonzero(many)
    totals = np.concatenate(([0], np.cumsum(many[back])))
    sums = _ahead(totals, looked.longest) if looked.ahead else _back(totals, back, looked.longest)
    joined = np.concatenate(sums or [totals]).astype(np.int16)
    where, kept = pressed(found, sizes > 0)
    laid = Laid(
        starts=kept.starts,
        members=kept.members,
        ends=kept.ends,
        firsts=np.concatenate(([0], np.cumsum(sizes))).astype(np.int64),
        totals=totals.astype(np.int16),
        offsets=np.concatenate(([0, 0], np.cumsum([len(one) for one in sums]))).astype(np.int64),
        sums=joined,
        groups=_groups(len(sums), 1.0 if looked.ahead else TOGETHER),
        tops=bars(max(len(cases.place), 1), int(joined.max())),
        ahead=looked.ahead,
        least=looked.least,
    )
    days = np.searchsorted(back, cases.days - 1 - cases.day)
    return laid, where, days[np.argsort(cases.place, kind="stable")].astype(np.int16), back


def _ahead(totals: Whole, longest: int) -> list[Whole]:
    """Return the cases of windows that begin on day 0, by length: one of each."""
    return [totals[length : length + 1] for length in range(1, longest + 1)]


def _back(totals: Whole, back: Whole, longest: int) -> list[Whole]:
    """Return the cases of all windows, by length; NEVER where one takes more than ``longest`` days."""
    found = []
    for length in range(1, len(back) + 1):
        fits = back[length - 1 :] - back[: len(back) - length + 1] < longest
        if not fits.any():
            break
        found.append(np.where(fits, totals[length:] - totals[:-length], NEVER))
    return found


def _groups(longest: int, together: float) -> Whole:
    made, first = [], 1
    while first <= longest:
        last = min(longest, int(first * together))
        made.append((first, last))
        first = last + 1
    return np.array(made, np.int64)


def _sound(cases: Cases, looked: Looked) -> None:
    if len(cases.place) > MAX_CASES:
        raise InvalidInput("scan-cases", f"at most {MAX_CASES}", most=MAX_CASES)
    if not 1 <= cases.days <= MAX_DAYS:
        raise InvalidInput("scan-days", f"1 to {MAX_DAYS}", most=MAX_DAYS)
    if not 1 <= looked.longest <= cases.days:
        raise InvalidInput("scan-longest", f"1 to {cases.days}", most=cases.days)
    if looked.least < 1:
        raise InvalidInput("scan-least", "at least 1")
    if looked.longest * (1 if looked.ahead else cases.days) > MAX_WINDOWS:
        raise InvalidInput("scan-windows", f"at most {MAX_WINDOWS}", most=MAX_WINDOWS)
