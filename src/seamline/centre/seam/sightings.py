"""Who saw what ground when, as this node knows it: tracks, patrols that are back, phase lines, reports.

A patrol has seen its corridor once it is in: evenly between when it went and when it came back, which is
stated as an assumption wherever it is shown. Before that it has seen the phase lines that it reported. A plan
is no sighting. Posts stand; they are asked for apart (``standing``).
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

import msgspec

from seamline.centre import harm, holding, posts, rows, tracks
from seamline.centre.background import of_people
from seamline.centre.desk import Reader
from seamline.centre.ground import point_of
from seamline.machine import MAX_MOVES, State
from seamline.procedures.border_alert import PEOPLE
from seamline.terms.geodesy import bearing_deg as bearing
from seamline.terms.geodesy import chainages_m, destination
from seamline.terms.place import Line, Point

POST, PATROL, REPORT = "post", "patrol", "report"
STEP_M = 500.0
"""A corridor that was walked counts as a sighting every so many metres."""
MAX_STEPS = 2_000
MAX_PATROLS = 2_000
MAX_SIGHTINGS = 200_000
JOINT = ("joint-patrol", "link-up")


class Sighting(msgspec.Struct, frozen=True):
    """One party saw one place at one moment. at: ms UTC. kind: POST, PATROL, REPORT or a kind of unit.

    unit: which of the party's units, "" for none in particular. piece: what is not joined to anything of
    another piece.
    """

    place: Point
    at: int
    party: str
    kind: str
    unit: str = ""
    piece: str = ""


class Standing(msgspec.Struct, frozen=True):
    """A post of record that is held. id: of its entry in the register. since: ms UTC."""

    id: str
    name: str
    place: Point
    parties: tuple[str, ...]
    since: int


def standing(reader: Reader) -> tuple[Standing, ...]:
    """Return the posts of record that somebody holds."""
    return tuple(
        Standing(
            post.id,
            post.name,
            Point(post.place["lat_e7"], post.place["lon_e7"], post.place.get("precision_m", 0)),
            post.holders,
            post.since,
        )
        for post in posts.register(reader)
        if post.holders
    )


def gathered(reader: Reader, since: int) -> list[Sighting]:
    """Return what was seen since a moment, ms UTC, by whom, oldest patrols first; at most MAX_SIGHTINGS."""
    found: list[Sighting] = []
    sources = (_tracks(reader, since), _patrols(reader), _joint(reader), _reports(reader), _alerts(reader))
    for source in sources:
        for one in source:
            if since <= one.at <= reader.now:
                found.append(one)
                if len(found) >= MAX_SIGHTINGS:
                    return found
    return found


def _tracks(reader: Reader, since: int) -> Iterable[Sighting]:
    """Yield where own units were: what devices and imported tracks told."""
    for one in tracks.kept(reader, since, reader.now):
        place = Point(one.lat_e7, one.lon_e7, one.precision_m)
        yield Sighting(place, one.at, reader.home.party, one.kind, one.unit, one.unit)


def _moves(reader: Reader, ob: str) -> list[Mapping[str, Any]]:
    held = reader.every(rows.MOVE, rows.MoveRow, group=ob, limit=MAX_MOVES + 1)
    return sorted((row.move for row in held), key=lambda move: int(move["at"]))


def _states(reader: Reader, proc: str) -> Iterable[tuple[rows.ObjectRow, State]]:
    for row in reader.every(rows.OBJECT, rows.ObjectRow, group=proc, newest=True, limit=MAX_PATROLS):
        yield row, holding.state_of(row)


def _patrols(reader: Reader) -> Iterable[Sighting]:
    for row, state in _states(reader, "patrol"):
        said = _moves(reader, row.ob)
        yield from _walked(reader.home.party, row.ob, _line(state.facts.get("corridor")), said, "return")
        yield from _phases(reader.home.party, row.ob, state.facts.get("phase_lines"), said)


def _joint(reader: Reader) -> Iterable[Sighting]:
    for proc in JOINT:
        for row, state in _states(reader, proc):
            said = _moves(reader, row.ob)
            for party in state.signers:
                mine = [move for move in said if move["party"] == party]
                track = state.facts.get("corridor" if party == state.asker else "other_corridor")
                yield from _walked(party, row.ob, _line(track), mine, "in")
                yield from _phases(party, row.ob, state.facts.get("phase_lines"), mine)


def _walked(
    party: str, unit: str, line: Line, said: list[Mapping[str, Any]], back: str
) -> Iterable[Sighting]:
    """Yield what was seen along a corridor between going and coming back."""
    went = next((int(move["at"]) for move in said if str(move["act"]).startswith("go")), 0)
    came = next((int(move["at"]) for move in reversed(said) if move["act"] == back), 0)
    if not went or came < went or len(line) < 2:
        return
    marks = chainages_m(line)
    whole = float(marks[-1])
    for place, mark in stepped(line):
        share = mark / whole if whole else 1.0
        yield Sighting(place, went + round(share * (came - went)), party, PATROL, unit, unit)


def stepped(line: Line) -> Iterable[tuple[Point, float]]:
    """Yield places along a line, STEP_M or more apart, with their chainage in metres; both ends are there."""
    marks = chainages_m(line).tolist()
    step = max(STEP_M, marks[-1] / MAX_STEPS)
    for (start, end), (low, high) in zip(pairwise(line), pairwise(marks), strict=True):
        count = int((high - low) // step)
        yield start, low
        if count:
            way = bearing(start, end)
            for number in range(1, count + 1):
                if low + number * step < high:
                    yield destination(start, way, number * step), low + number * step
    yield line[-1], marks[-1]


def _phases(party: str, unit: str, lines: Any, said: list[Mapping[str, Any]]) -> Iterable[Sighting]:
    named = {one["name"]: point_of(one.get("place")) for one in lines or () if isinstance(one, Mapping)}
    for move in said:
        if move["act"] == "phase":
            data = move.get("data", {})
            place = point_of(data.get("place")) or named.get(data.get("phase_line"))
            if place is not None:
                yield Sighting(place, int(move["at"]), party, PATROL, unit, f"{unit}/{move['at']}")


def _reports(reader: Reader) -> Iterable[Sighting]:
    """What people reported: where somebody told them, nobody of theirs was there, so it is no sighting."""
    for row in of_people(reader):
        place = point_of(row.body)
        if place is not None and not row.gone and row.status not in ("draft", "withdrawn"):
            if row.body.get("found") == "received" or harm.is_harm(row.body):
                continue  # a report of harm says nothing of who was there
            yield Sighting(place, int(row.body.get("observed", 0)), row.owner, REPORT, piece=row.ob)


def _alerts(reader: Reader) -> Iterable[Sighting]:
    for _, state in _states(reader, "border-alert"):
        place = point_of(state.facts.get("place"))
        # Where people are being moved must not be read out of who looked where.
        moved = state.facts.get("type") == PEOPLE
        if place is not None and not moved and not state.facts.get("origin"):
            yield Sighting(place, int(state.facts.get("observed", 0)), state.asker, REPORT, piece=state.ob)


def _line(raw: Any) -> Line:
    points = [point_of(one) for one in raw or ()]
    return tuple(point for point in points if point is not None)
