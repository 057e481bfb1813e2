"""What border alerts and crossings say of places on the own border line, as this node holds them.

Alerts about people who are being moved are none of it, nor is how many there are: where they are is told to
the civil party and by nothing else (``procedures/protection_note.py``). What this node itself passed on for
another is the same alert once more and counts once.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np

from seamline.analysis.segments.where import Where
from seamline.centre import agreements, border, holding, rows
from seamline.centre.desk import Reader
from seamline.centre.ground import point_of
from seamline.centre.seam.sightings import stepped
from seamline.machine import State
from seamline.procedures.border_alert import PEOPLE, complete
from seamline.terms.geodesy import lon_lat
from seamline.terms.place import Line, Point
from seamline.terms.times import SECOND

MAX_ALERTS = 1_000
MAX_CROSSINGS = 1_000
"""In a window, the newest; how many were left out is said."""
MAX_LOOKED = 5_000
MAX_WAY = 200
"""Places by which a corridor is held against the border."""
REACH_M = 5_000.0
"""What lies within so many metres of the border line is at the border."""
PLACED_M = 2_000
"""A place that is no more certain than this lies on no one segment."""
NOT_PLACED = -1

FALSE_ALARM = "false-alarm"


class Level(msgspec.Struct, frozen=True):
    """A level of the own side. roles: that stand for it.

    after_s: seconds from when this node knew of the alert until somebody acknowledged for it, None while
    nobody has.
    """

    level: int
    roles: tuple[str, ...]
    after_s: int | None


class Told(msgspec.Struct, frozen=True):
    """Somebody to whom an alert was to be passed on.

    answer: of ``border_alert.ANSWERS``, "" while nothing has been heard of it; at: ms UTC of that.
    """

    whom: str
    answer: str = ""
    at: int = 0


class Alert(msgspec.Struct, frozen=True):
    """A border alert. at: ms UTC when this node knew of it. segment: index, NOT_PLACED where it is too vague.

    others: (party, every level of it has acknowledged), of the other sides.
    """

    id: str
    type: str
    status: str
    at: int
    by: str
    origin: str
    outcome: str
    place: Point
    segment: int
    levels: tuple[Level, ...]
    others: tuple[tuple[str, bool], ...]
    told: tuple[Told, ...]

    @property
    def waiting(self) -> bool:
        """Say whether a level of the own side has yet to acknowledge."""
        return any(one.after_s is None for one in self.levels)


class Crossing(msgspec.Struct, frozen=True):
    """A crossing. crossed: without clearance. segment: where its way comes closest to the border."""

    id: str
    status: str
    at: int
    by: str
    crossed: bool
    segment: int


class Found(msgspec.Struct, frozen=True):
    """What a window holds, newest first. left_out: alerts and crossings past what is looked at."""

    alerts: tuple[Alert, ...]
    crossings: tuple[Crossing, ...]
    left_out: int = 0


def found(reader: Reader, where: Where, since: int) -> Found:
    """Return the alerts and crossings since a moment, ms UTC, that lie at the border."""
    alerts, more = _placed(_alerts(reader, since), where, MAX_ALERTS)
    crossings, further = _placed(_crossings(reader, since), where, MAX_CROSSINGS)
    return Found(
        tuple(_alert(reader, row, state, segment) for row, state, segment in alerts),
        tuple(_crossing(row, state, segment) for row, state, segment in crossings),
        more + further,
    )


Opened = tuple[rows.ObjectRow, State]
Placed = tuple[rows.ObjectRow, State, int]


def _opened(reader: Reader, proc: str, since: int) -> Iterable[Opened]:
    where: dict[str, Any] = {"group": proc, "newest": True, "limit": MAX_LOOKED, "low": max(since, 0)}
    for row in reader.every(rows.OBJECT, rows.ObjectRow, **where):
        if since <= row.opened <= reader.now:
            yield row, holding.state_of(row)


def _alerts(reader: Reader, since: int) -> Iterable[tuple[Opened, Line]]:
    for row, state in _opened(reader, border.KIND, since):
        passed_on = state.facts.get("origin") and state.asker == reader.home.party
        place = point_of(state.facts.get("place"))
        if state.facts.get("type") != PEOPLE and not passed_on and place is not None:
            yield (row, state), (place,)


def _crossings(reader: Reader, since: int) -> Iterable[tuple[Opened, Line]]:
    for row, state in _opened(reader, "crossing", since):
        way = _way(state.facts)
        if way:
            yield (row, state), way


def _way(facts: Mapping[str, Any]) -> Line:
    """Return where a crossing leads: its corridor, its place, or where it was said that they had crossed."""
    crossed = facts.get("crossed")
    corridor = [point_of(one) for one in facts.get("corridor") or ()]
    line = tuple(one for one in corridor if one is not None)
    if len(line) > 1:
        places = tuple(place for place, _ in stepped(line))
        return places[:: max(1, -(-len(places) // MAX_WAY))]
    place = point_of(facts.get("place")) or point_of(
        crossed.get("place") if isinstance(crossed, dict) else None
    )
    return (place,) if place is not None else ()


def _placed(given: Iterable[tuple[Opened, Line]], where: Where, most: int) -> tuple[list[Placed], int]:
    """Return what lies within reach of the border, with its segment; and how many there are too many."""
    held = list(given)
    ways = [way for _, way in held]
    kept = []
    for (opened, way), (segment, away) in zip(held, _nearest(ways, where), strict=True):
        vague = max(place.precision_m for place in way)
        if away <= REACH_M + vague:
            kept.append((*opened, NOT_PLACED if vague > PLACED_M else segment))
    return kept[:most], max(0, len(kept) - most)


def _nearest(ways: Sequence[Line], where: Where) -> list[tuple[int, float]]:
    """Return for each way the segment to which it comes closest, and how close, in metres."""
    if not ways:
        return []
    along = where.along(lon_lat([place for way in ways for place in way]))
    ends = np.cumsum([len(way) for way in ways]).tolist()
    best = []
    for start, end in zip([0, *ends], ends, strict=False):
        at = start + int(np.argmin(along.away_m[start:end]))
        best.append((int(along.segment[at]), float(along.away_m[at])))
    return best


def _alert(reader: Reader, row: rows.ObjectRow, state: State, segment: int) -> Alert:
    facts = state.facts
    answered = {one["whom"]: one for one in facts.get("relay", ())}
    return Alert(
        id=row.ob,
        type=facts["type"],
        status=state.status,
        at=row.opened,
        by=state.asker,
        origin=facts.get("origin", ""),
        outcome=facts.get("outcome", ""),
        place=_place_of(facts),
        segment=segment,
        levels=_levels(reader, row, state),
        others=tuple(
            (party, complete(state, party)) for party in state.signers if party != reader.home.party
        ),
        told=tuple(
            Told(whom, answered[whom]["answer"], min(answered[whom]["at"], reader.now))
            if whom in answered
            else Told(whom)
            for whom in facts.get("onward", ())
        ),
    )


def _place_of(facts: Mapping[str, Any]) -> Point:
    place = point_of(facts.get("place"))
    assert place is not None
    return place


def _levels(reader: Reader, row: rows.ObjectRow, state: State) -> tuple[Level, ...]:
    """Return the levels of the own side for an alert, lowest first; none where none are agreed.

    A level speaks by its own clock, and this node knew of the alert by the same one.
    """
    value = agreements.by_id(reader, row.agreement) if row.agreement else None
    own = reader.home.party
    known = border.echelons(value, own, state.facts.get("segment", ""))
    said = {one["echelon"]: one for one in state.facts.get("acknowledged", ()) if one["party"] == own}
    count = max([len(known), *(one["echelons"] for one in said.values())])
    return tuple(
        Level(
            number,
            known[number - 1].roles if number <= len(known) else (),
            max(0, said[number]["at"] - row.opened) // SECOND if number in said else None,
        )
        for number in range(1, count + 1)
    )


def _crossing(row: rows.ObjectRow, state: State, segment: int) -> Crossing:
    return Crossing(row.ob, state.status, row.opened, state.asker, "crossed" in state.facts, segment)
