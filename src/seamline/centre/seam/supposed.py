"""What would be different: the changes of a scenario held against what there is. Total; refused with a code.

A change names what is there or where something would be; an id that is not known here is refused, so that
nobody reads the answer to another question.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from seamline.analysis.coverage.sensors import TABLE
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Point, checked
from seamline.understanding import scenarios

Doc = Mapping[str, Any]

MAX_ADDED = 12
LEAST_RANGE_M, MOST_RANGE_M = 1, 100_000
SURVEILLANCE, SIGNALS = "surveillance", "signals"
FIELDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "party": (frozenset({"party"}), frozenset()),
    "strength": (frozenset({"party", "from", "to"}), frozenset()),
    "post": (frozenset({"ob"}), frozenset()),
    "capability": (frozenset({"capability"}), frozenset({"party", "ob"})),
    "add-post": (frozenset({"lat_e7", "lon_e7"}), frozenset({"party", "range_m"})),
    "add-drone": (frozenset({"lat_e7", "lon_e7"}), frozenset({"party", "range_m"})),
    "add-relay": (frozenset({"lat_e7", "lon_e7"}), frozenset({"party", "range_m"})),
    "add-owner": (frozenset({"capability", "party"}), frozenset()),
}
"""By change: the fields it must have, and those it may have besides."""


class Known(msgspec.Struct, frozen=True):
    """What a change may name. capabilities: (capability, provider); declared: the same by id."""

    home: str
    parties: frozenset[str]
    posts: frozenset[str]
    capabilities: frozenset[tuple[str, str]]
    declared: Mapping[str, tuple[str, str]] = {}


class Shrunk(msgspec.Struct, frozen=True):
    """A party whose strength falls. before, after: persons."""

    party: str
    before: int
    after: int


class Added(msgspec.Struct, frozen=True):
    """What would be added. number: of the change. what: post, drone, relay or owner.

    place, range_m: where, and how far it sees; None for an owner, 0 for what sees nothing.
    """

    number: int
    what: str
    party: str
    place: Point | None = None
    range_m: float = 0.0
    capability: str = ""


class Supposed(msgspec.Struct, frozen=True):
    """What goes, by name, and what is added. declared: ids of declarations that hold no more."""

    parties: frozenset[str]
    posts: frozenset[str]
    shrunk: tuple[Shrunk, ...]
    declared: frozenset[str]
    unseeing: frozenset[str]
    """Parties whose drones and sensors see no more."""
    added: tuple[Added, ...]


def supposed(changes: Any, known: Known) -> Supposed:
    """Return what changes suppose.

    Raises InvalidInput: ``what-if-changes`` (not of the form, or too many), ``what-if-field`` (one is missing
    or out of place), ``what-if-party``, ``what-if-post``, ``what-if-capability`` (not known here),
    ``what-if-strength`` (it does not fall), ``what-if-twice`` (two strengths of one party),
    ``what-if-added`` (too many), ``what-if-range``; each with the change's number.
    """
    if not scenarios.are_changes(changes):
        raise InvalidInput("what-if-changes", f"at most {scenarios.MAX_CHANGES}", most=scenarios.MAX_CHANGES)
    whole: list[Doc] = list(changes)
    for number, one in enumerate(whole):
        _check(number, one, known)
    of = {what: [one for one in whole if one["what"] == what] for what in scenarios.CHANGES}
    gone = [_held(one, known) for one in of["capability"]]
    return Supposed(
        parties=frozenset(one["party"] for one in of["party"]),
        posts=frozenset(one["ob"] for one in of["post"]),
        shrunk=_shrunk(of["strength"]),
        declared=frozenset().union(*(each[0] for each in gone)),
        unseeing=frozenset().union(*(each[1] for each in gone)),
        added=_added(whole, known),
    )


def _check(number: int, one: Doc, known: Known) -> None:
    must, may = FIELDS[one["what"]]
    given = set(one) - {"what"}
    if not must <= given or given - must - may:
        raise InvalidInput("what-if-field", one["what"], number=number + 1)
    if "party" in one and one["party"] not in known.parties:
        raise InvalidInput("what-if-party", one["party"], party=one["party"], number=number + 1)
    if one["what"] == "post" and one["ob"] not in known.posts:
        raise InvalidInput("what-if-post", one["ob"], number=number + 1)
    if one["what"] == "capability" and not any(_held(one, known)):
        raise InvalidInput("what-if-capability", one["capability"], number=number + 1)
    if one["what"] == "add-owner" and one["capability"] not in {name for name, _ in known.capabilities}:
        raise InvalidInput("what-if-capability", one["capability"], number=number + 1)
    if one["what"] == "strength" and not 0 < one["from"] >= one["to"]:
        raise InvalidInput("what-if-strength", one["party"], number=number + 1)
    if "range_m" in one and not LEAST_RANGE_M <= one["range_m"] <= MOST_RANGE_M:
        raise InvalidInput("what-if-range", f"to {MOST_RANGE_M} m", most=MOST_RANGE_M, number=number + 1)


def _held(one: Doc, known: Known) -> tuple[frozenset[str], frozenset[str]]:
    """Return the declarations that a capability's going ends, and the parties that see no more by it."""
    name, provider, ob = one["capability"], one.get("party", ""), one.get("ob", "")
    obs = frozenset(
        each
        for each, (capability, by) in known.declared.items()
        if capability == name and provider in ("", by) and ob in ("", each)
    )
    seers = frozenset(
        by
        for capability, by in known.capabilities
        if not ob and capability == name == SURVEILLANCE and provider in ("", by)
    )
    return obs, seers


def _shrunk(given: Iterable[Doc]) -> tuple[Shrunk, ...]:
    found = tuple(Shrunk(one["party"], one["from"], one["to"]) for one in given)
    if len({one.party for one in found}) < len(found):
        raise InvalidInput("what-if-twice", "one strength of each party")
    return found


def _added(whole: list[Doc], known: Known) -> tuple[Added, ...]:
    found = []
    for number, one in enumerate(whole):
        what = one["what"].removeprefix("add-")
        if what == one["what"]:
            continue
        party = one.get("party", known.home)
        if what == "owner":
            found.append(Added(number, what, party, capability=one["capability"]))
            continue
        place = checked(Point(one["lat_e7"], one["lon_e7"]))
        sees = {"post": TABLE["post"].range_m, "drone": TABLE["drone"].range_m, "relay": 0.0}[what]
        reach = 0.0 if what == "relay" else float(one.get("range_m", sees))
        found.append(Added(number, what, party, place, reach, SIGNALS if what == "relay" else ""))
    if len(found) > MAX_ADDED:
        raise InvalidInput("what-if-added", f"at most {MAX_ADDED}", most=MAX_ADDED)
    return tuple(found)
