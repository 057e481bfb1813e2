"""The loops of coverage: which points each look has seen, and what follows for stretches of them."""

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.analysis.coverage.index import first_at_least

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

NOBODY = -1


@kernel
def latest(start: Array, end: Array, place: Array, chord_m: float) -> float:
    """Return how far along a leg, 0 to 1, a point is last within reach; -1 where it never is.

    start, end, place: shape (3,), metres. It solves |start + t (end - start) - place|^2 = chord_m^2.
    """
    aa = bb = cc = 0.0
    for axis in range(3):
        along = end[axis] - start[axis]
        off = start[axis] - place[axis]
        aa += along * along
        bb += along * off
        cc += off * off
    cc -= chord_m * chord_m
    if cc + 2.0 * bb + aa <= 0.0:
        return 1.0
    if aa == 0.0:
        return -1.0
    root = bb * bb - aa * cc
    if root < 0.0:
        return -1.0
    at = (-bb + np.sqrt(root)) / aa
    return at if 0.0 <= at <= 1.0 else -1.0


@kernel
def boxed(start: Array, end: Array, reach: float, low: Array, edge_m: float, many: Whole, box: Whole) -> bool:
    """Fill in the first and last cube along each axis that a leg may reach, shape (3, 2); False for none."""
    for axis in range(3):
        least = min(start[axis], end[axis]) - reach - low[axis]
        most = max(start[axis], end[axis]) + reach - low[axis]
        box[axis, 0] = max(int(np.floor(least / edge_m)), 0)
        box[axis, 1] = min(int(np.floor(most / edge_m)), many[axis] - 1)
        if box[axis, 0] > box[axis, 1]:
            return False
    return True


@kernel
def candidates(keys: Whole, many: Whole, box: Whole, near: Whole) -> int:
    """Fill in which points lie in the cubes of a box, and return how many."""
    count = 0
    for x in range(box[0, 0], box[0, 1] + 1):
        for y in range(box[1, 0], box[1, 1] + 1):
            row = (x * many[1] + y) * many[2]
            at = first_at_least(keys, row + box[2, 0])
            while at < len(keys) and keys[at] <= row + box[2, 1]:
                near[count] = at
                count += 1
                at += 1
    return count


@kernel
def look(
    places: Array,
    keys: Whole,
    low: Array,
    edge_m: float,
    many: Whole,
    start: Array,
    end: Array,
    first_h: Array,
    last_h: Array,
    chord_m: Array,
    quality: Array,
    half_life_h: Array,
    unit: Whole,
    enough: float,
) -> tuple[Array, Whole, Array, Whole]:
    """Return what the looks of one party have seen of the points of an index (``index.Cubes``).

    Looks in the order of their units. Gives, per point in the order of the index: age_h of the newest look
    (inf for none), which look that was (NOBODY for none; of several at once the best, of equals the first),
    the best worth of any look now, and how many units' looks are worth enough now.
    """
    size = len(keys)
    age = np.full(size, np.inf)
    which = np.full(size, NOBODY, np.int64)
    best, of_unit = np.zeros(size), np.zeros(size)
    watching = np.zeros(size, np.int64)
    near, touched = np.empty(size, np.int64), np.empty(size, np.int64)
    touches = 0
    box = np.empty((3, 2), np.int64)
    for one in range(len(unit)):
        count = 0
        if boxed(start[one], end[one], chord_m[one], low, edge_m, many, box):
            count = candidates(keys, many, box, near)
        for number in range(count):
            at = near[number]
            along = latest(start[one], end[one], places[at], chord_m[one])
            if along < 0.0:
                continue
            when = first_h[one] + along * (last_h[one] - first_h[one])
            if when < age[at] or (when == age[at] and quality[one] > quality[which[at]]):
                age[at] = when
                which[at] = one
            worth = quality[one] * 2.0 ** (-when / half_life_h[one])
            if worth > of_unit[at]:
                if of_unit[at] == 0.0:
                    touched[touches] = at
                    touches += 1
                of_unit[at] = worth
        if one + 1 == len(unit) or unit[one + 1] != unit[one]:
            settle(touched[:touches], of_unit, best, watching, enough)
            touches = 0
    return age, which, best, watching


@kernel
def settle(touched: Whole, of_unit: Array, best: Array, watching: Whole, enough: float) -> None:
    """Count in what one unit's looks are worth, at the points that it has seen, and clear them."""
    for at in touched:
        if of_unit[at] >= enough:
            watching[at] += 1
        best[at] = max(best[at], of_unit[at])
        of_unit[at] = 0.0


@kernel
def stretches(first: Whole, age: Array, share: float) -> tuple[Array, Whole]:
    """Return per stretch since when so great a share of its points has been seen, and which point says so.

    first: shape (s + 1,): points first[k] to first[k + 1] - 1 are stretch k's, at least one. age: per point,
    inf for never. Of points of one age the first counts.
    """
    count = len(first) - 1
    out = np.empty(count)
    point = np.empty(count, np.int64)
    for one in range(count):
        begin, end = first[one], first[one + 1]
        if end - begin == 1:
            out[one], point[one] = age[begin], begin
            continue
        order = np.argsort(age[begin:end], kind="mergesort")
        place = begin + order[needed(end - begin, share) - 1]
        out[one], point[one] = age[place], place
    return out, point


@kernel
def at_least(first: Whole, count: Whole, share: float) -> Whole:
    """Return per stretch the number that so great a share of its points has, or more."""
    out = np.empty(len(first) - 1, np.int64)
    for one in range(len(out)):
        begin, end = first[one], first[one + 1]
        if end - begin == 1:
            out[one] = count[begin]
            continue
        ordered = np.sort(count[begin:end])
        out[one] = ordered[end - begin - needed(end - begin, share)]
    return out


@kernel
def means(first: Whole, values: Array) -> Array:
    """Return the mean of each stretch's points, added from the first to the last."""
    out = np.empty(len(first) - 1)
    for one in range(len(out)):
        total = 0.0
        for point in range(first[one], first[one + 1]):
            total += values[point]
        out[one] = total / (first[one + 1] - first[one])
    return out


@kernel
def needed(points: int, share: float) -> int:
    """Return how many of so many points are a share of them: at least one."""
    return max(1, min(points, int(np.ceil(points * share - 1e-9))))
