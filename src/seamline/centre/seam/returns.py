"""Areas of return as a civil lead weighs them: conditions, and the hazards and the time of the way there.

Indicators side by side; nothing is added up, nothing is ranked, and nobody's return is judged. Whoever is not
a civil lead gets nothing of it. Hazards are those that the civil side holds anyway: reports of explosive
hazards that were released to it or are its own, and what the areas themselves say.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
import numpy as np

from seamline.centre import agreements, border, holding, people_roles, rows, visible
from seamline.centre.background import of_people
from seamline.centre.desk import Actor, Reader
from seamline.centre.ground import point_of, points_of
from seamline.machine import MAX_MOVES, State
from seamline.procedures.return_area import CONDITIONS, SERVICES
from seamline.terms.geodesy import WGS84, lon_lat
from seamline.terms.place import E7, Line, Point

KIND = "return-area"
ACTION = "returns.see"
MAX_AREAS = 200
MAX_REPORTS = 2_000
NOT_LOOKED_AT = "not-looked-at"
LOOKED = ("describe", "update")
OVER = frozenset({"cleared"})
UXO = "uxo"
NO_MORE = ("draft", "withdrawn")


class Hazard(msgspec.Struct, frozen=True):
    """A hazard on the ground. source: "report" or "area"; id: of that object. at: ms UTC.

    kind, state: as an area says them, "" for a report. what: the activity that a report names.
    """

    source: str
    id: str
    by: str
    at: int
    place: Point
    kind: str = ""
    state: str = ""
    what: str = ""


class Said(msgspec.Struct, frozen=True):
    """What somebody said of a hazard or a route in an area. placed: it has a place."""

    name: str
    state: str
    by: str
    placed: bool


class AreaFacts(msgspec.Struct, frozen=True):
    """An area of return. at: ms UTC, when its keeper looked last.

    middle: where it lies; reach_m: how far about. ring: its outline, () where it is a point. conditions: met,
    unmet or not-looked-at; services: working, partly, not-working or not-looked-at.
    """

    id: str
    name: str
    keeper: str
    status: str
    at: int
    households: str
    middle: Point
    reach_m: int
    ring: Line
    conditions: tuple[tuple[str, str], ...]
    services: tuple[tuple[str, str], ...]
    hazards: tuple[Said, ...]
    routes: tuple[Said, ...]


class Facts(msgspec.Struct, frozen=True):
    """What is known, in one snapshot. now: ms UTC. areas: by name. left_out: areas past MAX_AREAS."""

    now: int
    areas: tuple[AreaFacts, ...]
    hazards: tuple[Hazard, ...]
    left_out: int


def facts(reader: Reader, actor: Actor) -> Facts:
    """Return the areas and the hazards that a civil lead may know of. Raises Denied ``role-needed``."""
    people_roles.need(actor, ACTION)
    held = visible.objects(reader, actor, KIND, visible.MAX_OBJECTS)
    open_ = [(row, state) for row in held if (state := holding.state_of(row)).status not in ("", "ended")]
    areas = [one for row, state in open_ if (one := _area(reader, row.ob, state)) is not None]
    areas.sort(key=lambda one: (one.name, one.id))
    hazards = [
        *_reported(reader),
        *(one for row, state in open_ for one in _said_there(reader, row.ob, state)),
    ]
    return Facts(reader.now, tuple(areas[:MAX_AREAS]), tuple(hazards), max(0, len(areas) - MAX_AREAS))


def _area(reader: Reader, ob: str, state: State) -> AreaFacts | None:
    known = state.facts
    points = tuple(points_of({"place": known.get("place"), "ring": known.get("ring")}))
    if not points:
        return None
    middle, reach_m = _middle(points)
    met, working = known.get("conditions", {}), known.get("services", {})
    return AreaFacts(
        id=ob,
        name=known["name"],
        keeper=state.asker,
        status=state.status,
        at=_looked(reader, ob),
        households=known["households"],
        middle=middle,
        reach_m=reach_m,
        ring=points if len(points) > 2 else (),
        conditions=tuple((name, met.get(name, NOT_LOOKED_AT)) for name in CONDITIONS),
        services=tuple((name, working.get(name, NOT_LOOKED_AT)) for name in SERVICES),
        hazards=tuple(_said(one, "kind") for one in known.get("hazards", ())),
        routes=tuple(_said(one, "name") for one in known.get("routes", ())),
    )


def _said(one: Mapping[str, Any], name: str) -> Said:
    return Said(one[name], one["state"], one["by"], point_of(one.get("place")) is not None)


def _middle(points: tuple[Point, ...]) -> tuple[Point, int]:
    """Return a point in the midst of others, and how far the farthest of them may lie from it, in metres."""
    places = lon_lat(points)
    lon, lat = places.mean(axis=0).tolist()
    count = len(places)
    away = np.asarray(WGS84.inv(np.full(count, lon), np.full(count, lat), *places.T)[2])
    vague = max(point.precision_m for point in points)
    return Point(round(lat * E7), round(lon * E7)), round(float(away.max())) + vague


def _looked(reader: Reader, ob: str) -> int:
    moves = reader.every(rows.MOVE, rows.MoveRow, group=ob, limit=MAX_MOVES + 1)
    return min(max((row.at for row in moves if row.move["act"] in LOOKED), default=0), reader.now)


def _said_there(reader: Reader, ob: str, state: State) -> Iterable[Hazard]:
    """Yield the hazards that an area names with a place, but what has been cleared."""
    at = _looked(reader, ob)
    for one in state.facts.get("hazards", ()):
        place = point_of(one.get("place"))
        if place is not None and one["state"] not in OVER:
            yield Hazard("area", ob, one["by"], at, place, kind=one["kind"], state=one["state"])


def _reported(reader: Reader) -> Iterable[Hazard]:
    """Yield the reports of explosive hazards that the civil side holds, newest first."""
    kinds = {one.id: one.kind for value in agreements.in_force(reader) for one in value.parties}
    civil = frozenset(party for party, kind in kinds.items() if kind in border.CIVIL)
    count = 0
    for row in of_people(reader):
        place = point_of(row.body)
        if row.body.get("type") != UXO or row.gone or row.status in NO_MORE or place is None:
            continue
        if not _held_by_civil(reader, row, civil):
            continue
        at = min(int(row.body.get("observed", 0)), reader.now)
        yield Hazard("report", row.ob, row.owner, at, place, what=str(row.body.get("activity", "")))
        count += 1
        if count == MAX_REPORTS:
            return


def _held_by_civil(reader: Reader, row: rows.ReportRow, civil: frozenset[str]) -> bool:
    """Say whether the civil side has a report: as its own, or because this side let it have it."""
    if reader.home.party in civil or row.owner in civil:
        return True
    if row.owner != reader.home.party:
        return False  # whom a partner has let have its report besides is not known here
    sent = reader.every(rows.SENT_OF, rows.SentRow, group=row.ob)
    return any(one.party in civil and one.state == "sent" for one in sent)
