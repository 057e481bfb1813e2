"""What times on the ground rest on, read from the record: roads, posts, measures in force, areas, lines.

Reading is quick and happens in one snapshot; what is worked out of it (``prepared``) may take long, and is
worked out again only where the key is another one.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.centre import ground, holding, roads, rows
from seamline.centre.desk import Reader
from seamline.centre.rows import RoadsRow
from seamline.centre.seam import segments, sightings
from seamline.centre.seam.segments import Stretch
from seamline.centre.seam.sightings import Standing
from seamline.procedures import control_measure
from seamline.terms.place import Line, Point, Ring

MAX_MEASURES = 2_000
"""Control measures that are looked at, newest first."""
BARRING = "restricted-area"
"""The one type of measure that keeps people from driving; a no-fire area forbids fire, not passage."""


class Measure(msgspec.Struct, frozen=True):
    """A restricted area in force. ob: the measure."""

    ob: str
    name: str
    ring: Ring


class AskedArea(msgspec.Struct, frozen=True):
    """An area between lines. lines: of presence, by which this node goes."""

    stretch: Stretch
    lines: tuple[Line, ...]


class Asked(msgspec.Struct, frozen=True):
    """What times rest on. key: another one whenever any of it is another. at: ms UTC, when it was read.

    posts: of record that somebody holds; what no register shows is nowhere in here, whoever it belongs to.
    """

    key: str
    at: int
    roads: RoadsRow | None
    areas: tuple[AskedArea, ...]
    posts: tuple[Standing, ...]
    measures: tuple[Measure, ...]


def of(reader: Reader) -> Asked:
    """Return what times rest on now."""
    row = roads.kept(reader)
    areas = tuple(
        AskedArea(one, tuple(ground.agreed_line(reader, party) for party in one.area.between))
        for one in segments.stretches(reader)
        if one.cut.segments
    )
    posts = tuple(sorted(sightings.standing(reader), key=lambda post: post.id))
    measures = barring(reader)
    said = [
        row.digest if row else "",
        [(one.stretch.key, one.stretch.drawn, one.stretch.understanding.version) for one in areas],
        [(post.id, post.name, post.place.lat_e7, post.place.lon_e7, post.parties) for post in posts],
        [(one.ob, one.name, _pairs(one.ring)) for one in measures],
    ]
    key = hashlib.sha256(msgspec.json.encode(said)).hexdigest()
    return Asked(key, reader.now, row, areas, posts, measures)


def barring(reader: Reader) -> tuple[Measure, ...]:
    """Return the restricted areas that every party concerned has signed and whose time is on, by id."""
    found = []
    for row in reader.every(
        rows.OBJECT,
        rows.ObjectRow,
        group=control_measure.PROCEDURE.name,
        newest=True,
        limit=MAX_MEASURES,
    ):
        state = holding.state_of(row)
        if state.facts.get("type") != BARRING or not control_measure.in_force(state, reader.now):
            continue
        ring = _ring(state.facts)
        if len(ring) > 2:
            found.append(Measure(row.ob, str(state.facts.get("name", "")), ring))
    return tuple(sorted(found, key=lambda one: one.ob))


def _ring(facts: Mapping[str, Any]) -> Ring:
    places = (ground.point_of(one) for one in facts.get("ring") or ())
    return tuple(place for place in places if place is not None)


def _pairs(ring: tuple[Point, ...]) -> list[tuple[int, int]]:
    return [(place.lat_e7, place.lon_e7) for place in ring]
