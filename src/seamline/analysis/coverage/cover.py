"""Coverage of segments: per party and together, when they were last seen, how, how well, and by how many.

A segment is points along a line (or one point, a cell). It counts as seen at the newest moment since which so
great a share of its points has been seen (half of them unless told otherwise), so that a patrol that touches
one end has not seen it, and several looks add up. How well is the mean over its points of the quality of each
one's newest look, 0 for a point that was never seen; its worth now is the mean of the best decayed look.

First and backup cover: how many units and posts, and how many parties, have looks that are worth enough
now, at so great a share of the points. Units are taken as independent of each other.
"""

from typing import TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.coverage import looking
from seamline.analysis.coverage.index import Cubes, cubes
from seamline.analysis.coverage.looking import NOBODY
from seamline.analysis.coverage.looks import Looks, check_places, earth_xyz
from seamline.analysis.spread import Spread
from seamline.terms.errors import InvalidInput

T = TypeVar("T", np.float64, np.int64)

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

MAX_SEGMENTS = 200_000
MAX_POINTS = 2_000_000
BLOCK_POINTS = 50_000


class Segments(msgspec.Struct, frozen=True):
    """Stretches of ground. lon, lat: shape (n,), degrees, of all points, segment after segment.

    first: shape (s + 1,), where each segment's points begin, and n. length_m: shape (s,), what a segment
    weighs in a share: its length, or 1 for each where they are cells.
    """

    lon: Array
    lat: Array
    first: Whole
    length_m: Array

    def __len__(self) -> int:
        return len(self.length_m)


class Rules(msgspec.Struct, frozen=True):
    """What counts as seen.

    share: of a segment's points that must have been seen. enough: what a look must be worth to count as
    seeing it now.
    """

    share: float = 0.5
    enough: float = 0.5


class Seen(msgspec.Struct, frozen=True):
    """What one party, or all of them together, have seen. Arrays of shape (s,).

    age_h: hours since, inf for never. kind: index into KINDS; party, unit: whose look that was; NOBODY where
    never. quality, worth: 0 to 1. units, parties: how many see it now.
    """

    age_h: Array
    kind: Whole
    party: Whole
    unit: Whole
    quality: Array
    worth: Array
    units: Whole
    parties: Whole


class Cover(msgspec.Struct, frozen=True):
    """Coverage. by: of each party, in the order of their numbers. together: of all of them as one."""

    by: tuple[Seen, ...]
    together: Seen


def check(segments: Segments, rules: Rules) -> None:
    """Refuse segments and rules that make no sense.

    Raises InvalidInput ``coverage-segments`` (none, or too many), ``coverage-points`` (a segment without, too
    many, or not in order), ``coverage-place``, ``coverage-length``, ``coverage-rules``.
    """
    size = len(segments)
    if not 0 < size <= MAX_SEGMENTS:
        raise InvalidInput("coverage-segments", f"1 to {MAX_SEGMENTS}", most=MAX_SEGMENTS)
    first, points = segments.first, len(segments.lon)
    sound = len(first) == size + 1 and first[0] == 0 and first[-1] == points == len(segments.lat)
    if not sound or points > MAX_POINTS or not bool((np.diff(first) > 0).all()):
        raise InvalidInput("coverage-points", f"at most {MAX_POINTS}", most=MAX_POINTS)
    check_places(segments.lon, segments.lat)
    if not bool((np.isfinite(segments.length_m) & (segments.length_m >= 0)).all()):
        raise InvalidInput("coverage-length", "a length is finite and not below 0")
    if not (0 < rules.share <= 1 and 0 < rules.enough <= 1):
        raise InvalidInput("coverage-rules", "above 0, at most 1")


def cover(segments: Segments, looks: Looks, parties: int, rules: Rules, spread: Spread) -> Cover:
    """Return the coverage of segments by looks of so many parties. Raises as ``check``.

    Each block of segments is worked out by itself: the answer is the same whatever the blocks.
    """
    check(segments, rules)
    per = max(1, BLOCK_POINTS * len(segments) // len(segments.lon))
    found = spread(lambda low, high: _block(segments, looks, parties, rules, low, high), len(segments), per)
    by = tuple(_whole([block.by[party] for block in found]) for party in range(parties))
    return Cover(by, _whole([block.together for block in found]))


def _whole(parts: list[Seen]) -> Seen:
    return Seen(*(np.concatenate([getattr(part, name) for part in parts]) for name in Seen.__struct_fields__))


def _block(segments: Segments, looks: Looks, parties: int, rules: Rules, low: int, high: int) -> Cover:
    begin, end = segments.first[low], segments.first[high]
    first = segments.first[low : high + 1] - begin
    places = earth_xyz(segments.lon[begin:end], segments.lat[begin:end])
    usual = float(np.median(looks.chord_m)) if len(looks) else 0.0
    index = cubes(places, usual)
    bounds = np.searchsorted(looks.party, np.arange(parties + 1))
    size = end - begin
    age, which = np.full(size, np.inf), np.full(size, NOBODY, np.int64)
    worth = np.zeros(size)
    units, count = np.zeros(size, np.int64), np.zeros(size, np.int64)
    by: list[Seen] = []
    for party in range(parties):
        mine = slice(int(bounds[party]), int(bounds[party + 1]))
        own_age, own_which, own_worth, own_units = _look(index, looks, mine, rules.enough)
        some = (own_units > 0).astype(np.int64)
        by.append(_seen(first, (own_age, own_which, own_worth, own_units, some), looks, rules.share))
        better = _of(looks.quality, own_which, 0.0) > _of(looks.quality, which, 0.0)
        newer = (own_age < age) | ((own_age == age) & better)
        age, which = np.where(newer, own_age, age), np.where(newer, own_which, which)
        worth = np.maximum(worth, own_worth)
        units, count = units + own_units, count + some
    return Cover(tuple(by), _seen(first, (age, which, worth, units, count), looks, rules.share))


Found = tuple[Array, Whole, Array, Whole, Whole]
"""Per point: age of the newest look, which it was, best worth, units and parties that see it now."""


def _look(index: Cubes, looks: Looks, mine: slice, enough: float) -> tuple[Array, Whole, Array, Whole]:
    """Return what one party has seen, per point in the order of the points; looks by their number in all."""
    found = looking.look(
        index.places,
        index.keys,
        index.low,
        index.edge_m,
        index.many,
        looks.start[mine],
        looks.end[mine],
        looks.first_h[mine],
        looks.last_h[mine],
        looks.chord_m[mine],
        looks.quality[mine],
        looks.half_life_h[mine],
        looks.unit[mine],
        enough,
    )
    age, which, worth, units = (np.empty_like(one) for one in found)
    for mixed, plain in zip(found, (age, which, worth, units), strict=True):
        plain[index.order] = mixed
    which[which != NOBODY] += mine.start
    return age, which, worth, units


def _seen(first: Whole, found: Found, looks: Looks, share: float) -> Seen:
    age, which, worth, units, parties = found
    oldest, point = looking.stretches(first, age, share)
    told = np.where(np.isfinite(oldest), which[point], NOBODY)
    return Seen(
        age_h=oldest,
        kind=_of(looks.kind, told),
        party=_of(looks.party, told),
        unit=_of(looks.unit, told),
        quality=looking.means(first, _of(looks.quality, which, 0.0)),
        worth=looking.means(first, worth),
        units=looking.at_least(first, units, share),
        parties=looking.at_least(first, parties, share),
    )


def _of(column: NDArray[T], which: Whole, missing: float = NOBODY) -> NDArray[T]:
    """Return the column's value of each look that is named, another value where none is."""
    if not len(column):
        return np.full(len(which), missing, column.dtype)
    return np.where(which == NOBODY, np.asarray(missing, column.dtype), column[which])
