"""How things stand before the first inject, from ``opening.toml``: posts, units, what rests on whom. FICTION.

Nothing here speaks to a node: these are the bodies that ``laying`` gives to the API, from a moment on.
"""

import tomllib
from collections.abc import Iterator
from importlib import resources

import msgspec

from seamline.exercise.script import Doc
from seamline.terms.geodesy import chainages_m, point_along
from seamline.terms.place import Point, point
from seamline.terms.times import HOUR, MINUTE

OPENING = "opening.toml"

Pair = tuple[float, float]
"""Longitude and latitude, degrees."""


class Post(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A post of record. holder: a party, "" for both."""

    name: str
    holder: str
    place: Pair

    def body(self) -> Doc:
        """Return what is proposed to put it on record."""
        held = {"outcome": "one-side", "holder": self.holder} if self.holder else {"outcome": "joint-post"}
        return {"name": self.name, "place": {**spot_of(self.place), "precision_m": 10}, **held}


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An own unit and its track. began: hours before the exercise; every: minutes between two positions."""

    party: str
    call_sign: str
    kind: str
    began: float
    every: float
    speed_kmh: float
    track: tuple[Pair, ...]

    def positions(self, now: int) -> Iterator[Doc]:
        """Yield where it was, from when it began to its end or to now."""
        line = line_of(self.track)
        whole = float(chainages_m(line)[-1])
        began = now - round(self.began * HOUR)
        number = 0
        while True:
            at = began + round(number * self.every * MINUTE)
            gone = self.speed_kmh * 1_000 * (at - began) / HOUR
            if at > now:
                return
            where = point_along(line, min(gone, whole))
            yield {
                "unit": self.call_sign,
                "kind": self.kind,
                "at": at,
                "lat_e7": where.lat_e7,
                "lon_e7": where.lon_e7,
                "precision_m": 20,
            }
            if gone >= whole:
                return
            number += 1


class Patrol(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A patrol that has gone and is back. agreed: what both desks said on the phone before it went."""

    party: str
    partner: str
    callsign: str
    strength: str
    track: tuple[Pair, ...]
    recognition: str
    contact: str
    agreed: str
    debrief: str

    def body(self, now: int) -> Doc:
        """Return its plan, from now on."""
        return {
            "callsign": self.callsign,
            "strength": self.strength,
            "corridor": [spot_of(pair) for pair in self.track],
            "from": now,
            "until": now + 2 * HOUR,
            "recognition": self.recognition,
            "contact": self.contact,
        }


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A report that stays at home. found: patrol or received. hours: before the exercise."""

    party: str
    found: str
    hours: float
    place: Pair
    activity: str

    def body(self, now: int) -> Doc:
        """Return its body."""
        return {
            "type": "spot",
            "observed": now - round(self.hours * HOUR),
            **spot_of(self.place),
            "precision_m": 100,
            "grade": "B2" if self.found == "patrol" else "C3",
            "level": "confidential",
            "found": self.found,
            "activity": self.activity,
            "language": "en",
        }


class Capability(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one side can do only because the coalition helps. confirmed: that side has said that it is so."""

    capability: str
    user: str
    share: str
    where: str
    confirmed: bool

    def body(self, provider: str, since: int) -> Doc:
        """Return what is declared of it."""
        given = {"capability": self.capability, "user": self.user, "share": self.share, "where": self.where}
        return {**given, "provider": provider, "from": since}


class Knot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """So many events more in a circle, from one day to another before the exercise."""

    place: Pair
    radius_km: float
    count: int
    from_days: float
    until_days: float


class History(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Earlier months at one node. rate: events a day; spread_km: of places about the middle of the seam."""

    party: str
    seat: str
    dataset: str
    seed: int
    days: int
    rate: float
    spread_km: float
    patrol_share: float
    activities: tuple[str, ...]
    knot: Knot


class Opening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    post: tuple[Post, ...]
    unit: tuple[Unit, ...]
    patrol: Patrol
    report: tuple[Told, ...]
    capability: tuple[Capability, ...]
    history: History


def spot_of(pair: Pair) -> Doc:
    """Return a place as bodies carry it."""
    where = point(pair[1], pair[0])
    return {"lat_e7": where.lat_e7, "lon_e7": where.lon_e7}


def line_of(track: tuple[Pair, ...]) -> tuple[Point, ...]:
    """Return a track as points."""
    return tuple(point(lat, lon) for lon, lat in track)


def opening() -> Opening:
    """Return what the exercise begins with."""
    text = resources.files("seamline.exercise").joinpath(OPENING).read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Opening)
