"""What an object says of ground and of time, piece by piece: what it takes, and what is drawn of it.

One table by procedure. Whoever asks what a plan meets (``centre.meets``), what a map shows of the chosen
object, or what own movements a partner's comparison has to reckon with (``centre.patrol_checks``) asks here.
Facts may be what somebody is still drafting: what is missing gives no piece, and nothing here raises.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from seamline.centre import frozen, restraint
from seamline.machine.fields import is_point
from seamline.machine.parts import State
from seamline.procedures import aid_notice, incident, operation, patrol, posture
from seamline.procedures.cell_hours import MARGIN_M, MARGIN_MS
from seamline.procedures.control_measure import GEOMETRY
from seamline.terms.times import HOUR, MINUTE

Facts = Mapping[str, Any]

STILL_OUT_MS = 2 * HOUR
"""Whoever has not come back in time is reckoned with for so much longer, from now."""
ALL_TIME = restraint.ALL_TIME
PLACES = ("place", "corridor", "line", "ring")

MEDICAL_SITES = frozenset({"medical-site"})
AID_SITES = frozenset({"aid-site", "aid-route", "displaced-site"})


class Piece(msgspec.Struct, frozen=True):
    """One piece of ground in a stretch of time.

    kind: what it is, a word of ``drawn-<kind>``. body: as facts say where something is: one of place,
    corridor, line and ring, and margin_m, by how much it is wider than it is drawn; empty where nobody
    knows, which counts as everywhere. since, until: ms UTC, both included. side: whose, "" for all alike.
    takes: the plan is there itself; else it is only drawn.
    """

    kind: str
    body: dict[str, Any]
    since: int
    until: int
    name: str = ""
    side: str = ""
    takes: bool = True


def pieces(state: State, now: int) -> list[Piece]:
    """Return the pieces of an object, in the order in which a reader asks for them. now: ms UTC."""
    known = _PIECES.get(state.proc)
    return known(state, state.facts, now) if known else []


def taken(state: State, now: int) -> list[Piece]:
    """Return the pieces of ground that an object takes for itself, or keeps others from."""
    return [piece for piece in pieces(state, now) if piece.takes]


def is_on(state: State) -> bool:
    """Say whether anybody has to reckon with an object as it stands."""
    return state.status in _ON.get(state.proc, ())


def _moving(kind: str, name: str, points: Any, since: int, until: int, side: str = "") -> list[Piece]:
    """Return a track, as much wider and longer as units stray and run late."""
    if not points:
        return []
    where = "place" if is_point(points) else "corridor"
    body = {where: points, restraint.MARGIN: MARGIN_M}
    first, last = max(since - MARGIN_MS, 0), min(until + MARGIN_MS, ALL_TIME)
    return [Piece(kind, body, first, last, name, side)]


def _window(facts: Facts, since: str = "from", until: str = "until") -> tuple[int, int] | None:
    first, last = facts.get(since), facts.get(until)
    return (first, last) if type(first) is int and type(last) is int and first < last else None


def _drawn(kind: str, place: Any, window: tuple[int, int], name: str = "") -> list[Piece]:
    """Return a piece that is drawn and takes nothing."""
    if not place:
        return []
    body = {"place" if is_point(place) else "line": place}
    return [Piece(kind, body, *window, name=name, takes=False)]


def _phase_lines(facts: Facts, window: tuple[int, int]) -> list[Piece]:
    return [
        piece
        for one in facts.get("phase_lines") or ()
        for piece in _drawn("phase-line", one.get("place"), window, str(one.get("name", "")))
    ]


def _patrol(state: State, facts: Facts, now: int) -> list[Piece]:
    window = _window(facts)
    if window is None:
        return []
    since, until = window
    if state.status in patrol.OUT:
        until = max(until, now + STILL_OUT_MS)
    callsign = str(facts.get("callsign", ""))
    found = _moving("track", callsign, facts.get("corridor"), since, until, state.asker)
    return [*found, *_phase_lines(facts, window), *_boxes(facts)]


def _boxes(facts: Facts) -> list[Piece]:
    """Return where the other side's answer to a comparison says "call": a box, and its window."""
    found = []
    for one in facts.get("checks") or ():
        corners = one.get("south_west"), one.get("north_east")
        if one.get("came_to") != patrol.CALL or not all(is_point(corner) for corner in corners):
            continue
        (south, west), (north, east) = (
            (corner["lat_e7"], corner["lon_e7"]) for corner in corners if corner is not None
        )
        ring = [(south, west), (south, east), (north, east), (north, west)]
        body = {"ring": [{"lat_e7": lat, "lon_e7": lon} for lat, lon in ring], restraint.MARGIN: MARGIN_M}
        found.append(
            Piece("box", body, one["from"], one["until"], side=str(one.get("partner", "")), takes=False)
        )
    return found


def _joint(state: State, facts: Facts, _now: int) -> list[Piece]:
    window = _window(facts)
    if window is None:
        return []
    other = next((party for party in state.signers if party != state.asker), "")
    return [
        *_moving("track", "", facts.get("corridor"), *window, side=state.asker),
        *_moving("other-track", "", facts.get("other_corridor"), *window, side=other),
        *_moving("link-up-point", "", facts.get("meeting_point"), *window),
        *_phase_lines(facts, window),
    ]


def _link_up(_state: State, facts: Facts, _now: int) -> list[Piece]:
    window = _window(facts)
    if window is None:
        return []
    return [
        *_moving("link-up-point", "", facts.get("place"), *window),
        *_moving("second-point", "", facts.get("alternate"), *window),
        *_phase_lines(facts, window),
    ]


def _operation(_state: State, facts: Facts, _now: int) -> list[Piece]:
    window = _window(facts, "h_hour")
    if window is None:
        return []
    found = (
        [Piece("area", {"ring": facts["ring"]}, *window, str(facts.get("name", "")))]
        if facts.get("ring")
        else []
    )
    for one in facts.get("movements") or ():
        since, until = _window(one) or window
        way, side = one.get("way"), str(one.get("side", ""))
        found += _moving("movement", str(one.get("callsign", "")), way, since, until, side)
    for one in facts.get("meeting") or ():
        since, until = _window(one, until="last_safe") or window
        found += _moving("link-up-point", "", one.get("place"), since, until)
        found += _moving("second-point", "", one.get("second_point"), since, until)
    for one in facts.get("phases") or ():
        found += _drawn("phase-line", one.get("line"), window, str(one.get("name", "")))
    for one in facts.get("sites") or ():
        found += _drawn(_site(one), one.get("place"), window, str(one.get("name", "")))
    medical = facts.get("medical_plan") or {}
    return [*found, *_drawn("medical", medical.get("collection"), window)]


def _site(one: Facts) -> str:
    site = one.get("site")
    return "site-medical" if site in MEDICAL_SITES else "site-aid" if site in AID_SITES else "site-civil"


def _measure(_state: State, facts: Facts, _now: int) -> list[Piece]:
    window, where = _window(facts), GEOMETRY.get(str(facts.get("type", "")), "")
    body = {where: facts[where]} if facts.get(where) else {}
    return [Piece("measure", body, *window, str(facts.get("name", "")))] if window and body else []


def _crossing(state: State, facts: Facts, now: int) -> list[Piece]:
    """Return where a crossing is: it is there for as long as nobody has said that it is over."""
    where = facts.get("conditions", {}).get("corridor") or facts.get("corridor") or facts.get("place")
    since = facts.get("from", state.since)
    until = max(since + MINUTE * int(facts.get("minutes", 0)), now + STILL_OUT_MS)
    found = _moving("track", str(facts.get("callsign", "")), where, since, until, state.asker)
    return found or [Piece("track", {}, since, until, side=state.asker)]


def _incident(state: State, facts: Facts, _now: int) -> list[Piece]:
    """Return the place of an alarm and every position that is frozen; everywhere where none is known."""
    told = [
        (party, one)
        for party, said in sorted(facts.get("script", {}).items())
        for one in said.get("where", {}).get(incident.POSITIONS, ())
    ]
    found = [
        Piece("position", _wide(one["place"]), state.since, ALL_TIME, str(one.get("callsign", "")), party)
        for party, one in told
    ]
    if facts.get("place"):
        found.append(Piece("place", _wide(facts["place"]), state.since, ALL_TIME))
    return found or [Piece("place", {}, state.since, ALL_TIME)]


def _wide(place: Any) -> dict[str, Any]:
    return {"place": place, restraint.MARGIN: MARGIN_M}


def _posture(state: State, facts: Facts, _now: int) -> list[Piece]:
    if frozen.ring(state) is None:
        return []
    body = {"place": facts["place"], restraint.MARGIN: facts["radius_m"]}
    return [Piece("frozen", body, state.since, ALL_TIME)]


def _aid(_state: State, facts: Facts, _now: int) -> list[Piece]:
    body = {name: facts[name] for name in (*aid_notice.GROUND, restraint.MARGIN) if facts.get(name)}
    return [Piece("restraint", body, int(facts.get("from", 0)), ALL_TIME, str(facts.get("name", "")))]


_PIECES: Mapping[str, Callable[[State, Facts, int], list[Piece]]] = {
    "aid-notice": _aid,
    "control-measure": _measure,
    "crossing": _crossing,
    "incident": _incident,
    "joint-patrol": _joint,
    "link-up": _link_up,
    "operation": _operation,
    "patrol": _patrol,
    "posture": _posture,
}

_TOGETHER = ("proposed", "agreed", "running", "stopped", "over")
_ON: Mapping[str, Iterable[str]] = {
    "aid-notice": aid_notice.OPEN,
    "control-measure": ("proposed", "agreed", "active"),
    "crossing": (
        "requested",
        "acknowledged",
        "voice",
        "cleared",
        "cleared-with-conditions",
        "active",
        "extending",
        "extended",
        "crossed",
        "crossed-known",
    ),
    "incident": tuple(
        status for status in incident.PROCEDURE.statuses() if status not in incident.PROCEDURE.closed
    ),
    "joint-patrol": _TOGETHER,
    "link-up": _TOGETHER,
    "operation": tuple(
        status
        for status in operation.STATUSES
        if status not in ("cancelled", "lapsed", "objected", "ended", "unreviewed", "reviewed")
    ),
    "patrol": (*patrol.AHEAD, *patrol.OUT),
    "posture": posture.OPEN,
}
"""Per procedure, the statuses in which somebody has to reckon with an object."""

AGREED_ON = frozenset({"agreed", "running", "stopped", "over"})
"""Statuses of a joint patrol or a link-up in which somebody goes, or may be out, by it."""
GOING = frozenset(
    {"signed", "go", "ready", "running", "resumed", "changing", "held", "stopped", "restarting", "over"}
)
"""The same of an operation."""
