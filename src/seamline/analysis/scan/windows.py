"""The loops of the space-time permutation scan: many shufflings of the days at once, circle by circle.

Days count from the last one back, 0 first, so that windows up to the last day begin at 0; looking back, only
days with cases count. A window is a begin and a length. Of places only those with cases stand in the lists.

What makes it quick and changes nothing: totals by place and by day are the same in every shuffling, so what a
window needs to pass the best so far is the same for all of them and is made once for a circle
(``likelihood.bars``). Windows of nearly one length are looked at together: with the cases of the longest and
what the shortest needs. Comparing whole numbers of 16 bits is then all there is to do, 16 at a step, but for
the few windows that pass.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.analysis.scan.likelihood import SAME, level_of, ratio

Small = NDArray[np.int16]
Whole = NDArray[np.int64]
Array = NDArray[np.float64]

GROWTH = 1.03
"""What is needed is made anew when a circle has so many times the cases: a smaller circle needs no more."""
NEVER = -1
"""Stands for the cases of a window that takes too many days; as an index it is the last entry of a table."""
OUT_OF_REACH = 32_767
"""What no window has more cases than."""
MAX_TIES = 256
"""Windows of one centre that are kept as equally likely."""


class Laid(NamedTuple):
    """All that stays the same.

    starts, members, ends: of ``Circles``. firsts: shape (places + 1,), the first case of each place. totals:
    shape (days + 1,), cases of the days before. offsets: shape (longest + 2,), by length, where its windows
    begin in sums. sums: cases of each window's days, by length and then begin, NEVER for one that takes too
    many days, as any longer one with its begin does. groups: shape (g, 2), first and last length of those
    that are looked at together. tops: of ``bars``. ahead: windows that begin at 0 alone. least: cases a
    window must have.
    """

    starts: Whole
    members: NDArray[np.int32]
    ends: NDArray[np.bool_]
    firsts: Whole
    totals: Small
    offsets: Whole
    sums: Small
    groups: Whole
    tops: Whole
    ahead: bool
    least: int


@kernel
def _needs(laid: Laid, size: int, best: float, table: Small, needs: Small) -> None:
    """Fill what windows of a circle need: they pass a ratio if they have more cases.

    size: cases of the circle. table: by cases of the window's days, and last that of NEVER. needs: of each
    window.
    """
    tops = laid.tops[level_of(best)]
    cases = 0
    for days in range(len(table) - 1):
        while cases + 1 < len(tops) and tops[cases + 1] < size * days:
            cases += 1
        table[days] = max(cases, laid.least - 1)
    table[NEVER] = OUT_OF_REACH
    for window in range(len(needs)):
        needs[window] = table[laid.sums[window]]


@kernel
def _surplus(row: Small, needs: Small, offset: int, count: int, length: int) -> int:
    """Return by how much windows exceed what they need, at most: ``count`` of one length, from begin 0.

    row[i]: cases of a shuffling on the days before day i. Slices, whose indices need no check, are what lets
    16 windows be looked at in a step.
    """
    upper, lower, need = row[length : length + count], row[:count], needs[offset : offset + count]
    most = np.int16(-32_768)
    for window in range(count):
        most = max(most, np.int16(np.int16(upper[window] - lower[window]) - need[window]))
    return int(most)


@kernel
def _look(
    within: Small, waiting: NDArray[np.int32], laid: Laid, size: int, table: Small, needs: Small, best: Array
) -> None:
    """Raise ``best`` of the shufflings that wait to the highest ratio of a circle."""
    groups, offsets, sums, tops = laid.groups, laid.offsets, laid.sums, laid.tops
    cases = int(laid.totals[-1])
    for number in range(len(waiting)):
        row, most = within[waiting[number]], best[waiting[number]]
        for group in range(len(groups)):
            first, last = groups[group, 0], groups[group, 1]
            if _surplus(row, needs, offsets[first], offsets[first + 1] - offsets[first], last) <= 0:
                continue
            enough = tops[level_of(most)]
            for length in range(first, last + 1):
                count = offsets[length + 1] - offsets[length]
                if _surplus(row, needs, offsets[length], count, length) <= 0:
                    continue
                for begin in range(count):
                    inside, on = int(row[begin + length]) - int(row[begin]), sums[offsets[length] + begin]
                    if inside > table[on] and enough[inside] >= size * int(on):
                        most = max(most, ratio(inside, size * int(on) / cases, cases))
        best[waiting[number]] = most


@kernel
def _look_ahead(
    within: Small, waiting: NDArray[np.int32], laid: Laid, size: int, needs: Small, best: Array
) -> None:
    """Do the same for the windows that begin at 0, one of each length."""
    sums, tops = laid.sums, laid.tops
    cases, longest = int(laid.totals[-1]), len(sums)
    for number in range(len(waiting)):
        row = within[waiting[number], 1 : longest + 1]
        over = np.int16(-32_768)
        for window in range(longest):
            over = max(over, np.int16(row[window] - needs[window]))
        if over <= 0:
            continue
        most = best[waiting[number]]
        enough = tops[level_of(most)]
        for window in range(longest):
            inside, expected = int(row[window]), size * int(sums[window])
            if inside > needs[window] and enough[inside] >= expected:
                most = max(most, ratio(inside, expected / cases, cases))
        best[waiting[number]] = most


@kernel
def by_place(firsts: Whole, dates: Small, span: int) -> tuple[Whole, NDArray[np.int32], Small]:
    """Return (starts, rows, days) of the cases that fall on the first ``span`` days, place by place.

    dates: shape (shufflings, cases), the day of each case; cases are ordered by their place.
    starts: shape (places + 1,); rows, days: of a case, the shuffling and the day.
    """
    starts = np.zeros(len(firsts), np.int64)
    rows = np.empty(dates.size, np.int32)
    days = np.empty(dates.size, np.int16)
    at = 0
    for place in range(len(firsts) - 1):
        for row in range(len(dates)):
            for case in range(firsts[place], firsts[place + 1]):
                if dates[row, case] < span:
                    rows[at] = row
                    days[at] = dates[row, case]
                    at += 1
        starts[place + 1] = at
    return starts, rows[:at], days[:at]


@kernel
def _taken(
    within: Small, rows: NDArray[np.int32], days: Small, waiting: NDArray[np.int32], waits: Whole, many: int
) -> int:
    """Add a place's cases to the days of their shufflings; return how many of these wait to be looked at."""
    for case in range(len(rows)):
        row = rows[case]
        if not waits[row]:
            waits[row] = 1
            waiting[many] = row
            many += 1
        later = within[row, days[case] + 1 :]
        for day in range(len(later)):
            later[day] += 1
    return many


@kernel
def maxima(laid: Laid, dates: Small) -> NDArray[np.float64]:
    """Return the highest ratio of each shuffling, shape (shufflings,). dates: as of ``by_place``.

    A shuffling is looked at again in a circle only if the places that came in brought it a case: without one
    more is expected and nothing is gained.
    """
    longest = len(laid.offsets) - 2
    span = longest if laid.ahead else len(laid.totals) - 1
    best = np.zeros(len(dates))
    within = np.zeros((len(dates), span + 1 + longest), np.int16)
    waiting, waits = np.zeros(len(dates), np.int32), np.zeros(len(dates), np.int64)
    needs = np.zeros(len(laid.sums), np.int16)
    table = np.zeros(max(laid.sums) + 2, np.int16)
    here, rows, days = by_place(laid.firsts, dates, span)
    for centre in range(len(laid.starts) - 1):
        within[:] = 0
        waits[:] = 0
        size, made, many = 0, 0.0, 0
        for at in range(laid.starts[centre], laid.starts[centre + 1]):
            place = laid.members[at]
            size += laid.firsts[place + 1] - laid.firsts[place]
            own = slice(here[place], here[place + 1])
            many = _taken(within, rows[own], days[own], waiting, waits, many)
            if not laid.ends[at]:
                continue
            if size > made * GROWTH:
                made = float(size)
                _needs(laid, size, best.min(), table, needs)
            if laid.ahead:
                _look_ahead(within, waiting[:many], laid, size, needs, best)
            else:
                _look(within, waiting[:many], laid, size, table, needs, best)
            waits[waiting[:many]] = 0
            many = 0
    return best


@kernel
def best_of_centre(laid: Laid, dates: Small, centre: int) -> tuple[float, NDArray[np.int64]]:
    """Return the highest ratio about a centre and the windows that have it, shape (ties, 4).

    A window is (end in ``members``, begin, length, cases). dates: shape (1, cases), as things were. A window
    whose first or last day has no case anywhere is left out: a shorter one says the same.
    """
    longest = len(laid.offsets) - 2
    span = longest if laid.ahead else len(laid.totals) - 1
    best, ties, size = 0.0, 0, 0
    found = np.zeros((MAX_TIES, 4), np.int64)
    row = np.zeros(span + 1 + longest, np.int16)
    needs = np.zeros(len(laid.sums), np.int16)
    table = np.zeros(max(laid.sums) + 2, np.int16)
    for at in range(laid.starts[centre], laid.starts[centre + 1]):
        place = laid.members[at]
        size += laid.firsts[place + 1] - laid.firsts[place]
        for case in range(laid.firsts[place], laid.firsts[place + 1]):
            row[dates[0, case] + 1 :] += 1
        if not laid.ends[at]:
            continue
        _needs(laid, size, best, table, needs)
        for group in range(len(laid.groups)):
            first, last = laid.groups[group, 0], laid.groups[group, 1]
            count = laid.offsets[first + 1] - laid.offsets[first]
            if _surplus(row, needs, laid.offsets[first], count, last) > 0:
                best, ties = _kept(row, laid, group, size, table, at, best, ties, found)
    return best, found[:ties].copy()


@kernel
def _kept(
    row: Small, laid: Laid, group: int, size: int, table: Small, at: int, best: float, ties: int, found: Whole
) -> tuple[float, int]:
    """Put the windows of a group into ``found`` that are as likely as the best; a better begins it anew.

    Return the highest ratio now and how many have it.
    """
    cases, totals = int(laid.totals[-1]), laid.totals
    for length in range(laid.groups[group, 0], laid.groups[group, 1] + 1):
        offset = laid.offsets[length]
        for begin in range(laid.offsets[length + 1] - offset):
            inside = int(row[begin + length]) - int(row[begin])
            on = laid.sums[offset + begin]
            if inside <= table[on] or totals[begin + length] == totals[begin + length - 1]:
                continue
            if not laid.ahead and totals[begin + 1] == totals[begin]:
                continue
            here = ratio(inside, size * int(on) / cases, cases)
            if here <= 0.0 or here < best * (1.0 - SAME):
                continue
            if here > best * (1.0 + SAME):
                best, ties = here, 0
            if ties < MAX_TIES:
                found[ties] = (at, begin, length, inside)
                ties += 1
    return best, ties
