"""Looks: who was where and could see how far. Positions of units on the move, and places held.

A look is a straight leg from one place to another, walked evenly from one age to another; a place held or a
single position is a leg that goes nowhere. Between two positions of a unit a leg is drawn only where both the
time and the distance between them are within a stated limit, and never across a piece of a track that was
recorded apart: who was silent for an hour may have been anywhere.

What is not known about a place weighs on the safe side: a unit somewhere within p metres of a position saw
for certain only what lies within its range less p.
"""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.coverage.sensors import KINDS, Sensor
from seamline.terms.errors import InvalidInput
from seamline.terms.times import HOUR

MAX_LOOKS = 1_000_000
MAX_PARTIES = 64
MAX_GAP_S = 6 * 3_600.0
MAX_GAP_M = 20_000.0
LAST_MS = 2**53

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

RADIUS_M = 6_371_000.0
"""Of the sphere by which an arc is made a chord; the error of 1 % in its square is 1 cm at 100 km."""


class Sightings(msgspec.Struct, frozen=True):
    """Where units were. Arrays of shape (n,), in any order.

    lon, lat: degrees, WGS 84. at: ms UTC. party: index of whose unit it is. unit: which unit of any party, a
    number of its own for each. kind: index into KINDS. precision_m: half-width of doubt about the place.
    piece: positions of one unit with different numbers were recorded apart and are not joined.
    """

    lon: Array
    lat: Array
    at: Whole
    party: Whole
    unit: Whole
    kind: Whole
    precision_m: Array
    piece: Whole

    def __len__(self) -> int:
        return len(self.at)

    def only(self, kept: NDArray[np.bool_] | Whole) -> "Sightings":
        """Return the positions of a mask, or in an order."""
        return Sightings(*(getattr(self, name)[kept] for name in self.__struct_fields__))


class Standing(msgspec.Struct, frozen=True):
    """Places held: posts and sensors that stand. Arrays of shape (n,).

    lon, lat, party, unit, kind: as of Sightings. range_m: nan for that of the kind. since, until: ms UTC,
    when it was taken and left; it stands from since up to, not including, until.
    """

    lon: Array
    lat: Array
    party: Whole
    unit: Whole
    kind: Whole
    range_m: Array
    since: Whole
    until: Whole

    def __len__(self) -> int:
        return len(self.since)


class Looks(msgspec.Struct, frozen=True):
    """Looks. Arrays of shape (m,), by party, then unit, then kind, then the older first.

    start, end: shape (m, 3), metres from the middle of the earth. first_h, last_h: hours before the moment
    that is looked from, first_h >= last_h >= 0. chord_m: how far it sees, as a straight line. quality,
    half_life_h: as in the table of sensors. party, unit, kind: as of Sightings.
    """

    start: Array
    end: Array
    first_h: Array
    last_h: Array
    chord_m: Array
    quality: Array
    half_life_h: Array
    party: Whole
    unit: Whole
    kind: Whole

    def __len__(self) -> int:
        return len(self.party)


class Gap(msgspec.Struct, frozen=True):
    """Between two positions of a unit with more than this between them, nothing is filled in."""

    seconds: float = 600.0
    metres: float = 5_000.0


def looks(seen: Sightings, held: Standing, at: int, table: Mapping[str, Sensor], gap: Gap) -> Looks:
    """Return every look up to a moment.

    at: ms UTC. table: a whole one (``sensors.checked``). What is later than the moment is left out, so that
    it is as it could be known then; a place held is seen until the moment or until it was left. What has more
    doubt about its place than range sees nothing and is left out as well.
    Raises InvalidInput: ``coverage-place`` (not finite, or off the earth), ``coverage-time``,
    ``coverage-kind``, ``coverage-party``, ``coverage-precision``, ``coverage-range``, ``coverage-gap``,
    ``coverage-order`` (left before it was taken), ``coverage-many``.
    """
    _check(seen, held, at, gap)
    ranges, qualities, lives = (
        np.array([getattr(table[kind], name) for kind in KINDS])
        for name in ("range_m", "quality", "half_life_h")
    )
    known = seen.only(seen.at <= at)
    known = known.only(np.lexsort((known.at, known.piece, known.kind, known.unit, known.party)))
    there = earth_xyz(known.lon, known.lat)
    end = np.arange(len(known))
    start = _joined(known, there, gap)
    reach = ranges[known.kind] - np.maximum(known.precision_m, known.precision_m[start])
    begun = held.since <= at
    places = earth_xyz(held.lon, held.lat)[begun]
    own = np.where(np.isnan(held.range_m), ranges[held.kind], held.range_m)[begun]
    left_h = np.maximum(at - held.until[begun], 0) / HOUR
    found = Looks(
        start=np.concatenate((there[start], places)),
        end=np.concatenate((there[end], places)),
        first_h=np.concatenate(((at - known.at[start]) / HOUR, left_h)),
        last_h=np.concatenate(((at - known.at) / HOUR, left_h)),
        chord_m=chord_of(np.concatenate((reach, own))),
        quality=qualities[np.concatenate((known.kind, held.kind[begun]))],
        half_life_h=lives[np.concatenate((known.kind, held.kind[begun]))],
        party=np.concatenate((known.party, held.party[begun])),
        unit=np.concatenate((known.unit, held.unit[begun])),
        kind=np.concatenate((known.kind, held.kind[begun])),
    )
    order = np.lexsort((-found.first_h, found.kind, found.unit, found.party))
    order = order[found.chord_m[order] > 0]
    return Looks(*(getattr(found, name)[order] for name in found.__struct_fields__))


def earth_xyz(lon: Array, lat: Array) -> Array:
    """Return places on the ellipsoid as metres from the middle of the earth, shape (n, 3)."""
    flat = 1 / 298.257223563
    square = flat * (2 - flat)
    east, north = np.radians(lon), np.radians(lat)
    across = 6_378_137.0 / np.sqrt(1 - square * np.sin(north) ** 2)
    out = across * np.cos(north)
    return np.column_stack((out * np.cos(east), out * np.sin(east), across * (1 - square) * np.sin(north)))


def chord_of(arc_m: Array) -> Array:
    """Return the straight line under an arc on the ground; 0 for what is not above 0."""
    arc = np.maximum(arc_m, 0.0)
    return 2 * RADIUS_M * np.sin(arc / (2 * RADIUS_M))


def _joined(known: Sightings, there: Array, gap: Gap) -> NDArray[np.intp]:
    """Return for each position where its leg comes from: the one before, or itself. Sorted input."""
    number = np.arange(len(known))
    if len(known) < 2:
        return number
    same = np.ones(len(known) - 1, np.bool_)
    for name in ("party", "unit", "kind", "piece"):
        column = getattr(known, name)
        same &= column[1:] == column[:-1]
    between = np.diff(known.at)
    far = np.sqrt(((there[1:] - there[:-1]) ** 2).sum(axis=1))
    same &= (between > 0) & (between <= gap.seconds * 1_000) & (far <= gap.metres)
    return np.concatenate((number[:1], np.where(same, number[:-1], number[1:])))


def _check(seen: Sightings, held: Standing, at: int, gap: Gap) -> None:
    if len(seen) + len(held) > MAX_LOOKS:
        raise InvalidInput("coverage-many", f"at most {MAX_LOOKS}", most=MAX_LOOKS)
    if not 0 <= at < LAST_MS:
        raise InvalidInput("coverage-time", "a time lies after 1970")
    if not (0 <= gap.seconds <= MAX_GAP_S and 0 <= gap.metres <= MAX_GAP_M):
        raise InvalidInput("coverage-gap", f"at most {MAX_GAP_S:.0f} s and {MAX_GAP_M:.0f} m")
    for one in (seen, held):
        check_places(one.lon, one.lat)
        _within("coverage-kind", one.kind, len(KINDS))
        _within("coverage-party", one.party, MAX_PARTIES)
    _times(seen.at, held.since, held.until)
    if bool((held.until < held.since).any()):
        raise InvalidInput("coverage-order", "a place is left after it was taken")
    _finite("coverage-precision", seen.precision_m, 0.0, 1_000_000.0)
    given = held.range_m[~np.isnan(held.range_m)]
    _finite("coverage-range", given, 1.0, 100_000.0)


def check_places(lon: Array, lat: Array) -> None:
    """Raise InvalidInput ``coverage-place`` where places are not finite or off the earth."""
    _finite("coverage-place", lon, -180.0, 180.0)
    _finite("coverage-place", lat, -90.0, 90.0)


def _finite(code: str, values: Array, least: float, most: float) -> None:
    if not bool(((values >= least) & (values <= most)).all()):  # nan is neither
        raise InvalidInput(code, f"{least} to {most}")


def _within(code: str, values: Whole, count: int) -> None:
    if not bool(((values >= 0) & (values < count)).all()):
        raise InvalidInput(code, f"0 to {count - 1}")


def _times(*columns: Whole) -> None:
    for values in columns:
        if not bool(((values >= 0) & (values <= LAST_MS)).all()):
            raise InvalidInput("coverage-time", "a time lies after 1970")


def names(given: Sequence[str]) -> tuple[tuple[str, ...], Whole]:
    """Return the different names, sorted, and for each given one its number among them."""
    known = tuple(sorted(set(given)))
    at = {name: number for number, name in enumerate(known)}
    return known, np.array([at[name] for name in given], np.int64)
