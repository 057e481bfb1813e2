"""Symbols: which MIL-STD-2525D (APP-6D) identifier stands for what on the map.

An identifier has 20 digits: version 10, context, affiliation, symbol set (2), status, headquarters or task
force, echelon (2), entity (6), modifiers (4). A report is drawn as what it reports on. Nothing here calls
anybody hostile or suspect: what was seen is unknown, who is protected is neutral, and only what a side says
of itself has a friendly frame, dashed ("assumed") where another party says it.
"""

from typing import Literal

import msgspec

VERSION = "10"
REAL, EXERCISE = "0", "1"
UNKNOWN, ASSUMED_FRIEND, FRIEND, NEUTRAL = "1", "2", "3", "4"
PRESENT = "0"
PLAIN, HEADQUARTERS = "0", "2"
NO_ECHELON, NO_MODIFIERS = "00", "0000"

LAND_UNIT, LAND_CIVILIAN, CONTROL_MEASURE, ACTIVITIES = "10", "11", "25", "40"


class Symbol(msgspec.Struct, frozen=True):
    """One row: symbol set, entity, whose frame it has, and the headquarters digit.

    frame: "own" stands for what a side says of itself.
    """

    set: str
    entity: str
    frame: Literal["unknown", "neutral", "own"] = "unknown"
    post: str = PLAIN


REPORTS = {
    "spot": Symbol(LAND_UNIT, "000000"),  # Land Unit: Unspecified
    "sit": Symbol(LAND_UNIT, "110000", "own", HEADQUARTERS),  # Command and Control, a headquarters
    "int": Symbol(CONTROL_MEASURE, "131300", "own"),  # Command and Control Points: Point of Interest
    "med": Symbol(ACTIVITIES, "131300", "neutral"),  # Operation: Emergency Medical Operation
    "uxo": Symbol(ACTIVITIES, "150115"),  # Hazardous Materials Incident: Unexploded Ordnance
    "civ": Symbol(LAND_CIVILIAN, "110000", "neutral"),  # Civilian
    "works": Symbol(LAND_UNIT, "140700", "own"),  # Protection: Engineer
    "hazard": Symbol(ACTIVITIES, "150100"),  # Hazardous Materials: Hazardous Materials Incident
}
"""By type of report."""

EVENT = Symbol(ACTIVITIES, "110000")  # Incident
CROSSING = Symbol(CONTROL_MEASURE, "131200", "own")  # Command and Control Points: Passage Point
GONE = Symbol(CONTROL_MEASURE, "130100", "own")  # Command and Control Points: Unspecified Control Point

MEASURES = {
    "coordination-point": Symbol(CONTROL_MEASURE, "130600", "own"),  # Coordinating Point
    "contact-point": Symbol(CONTROL_MEASURE, "130500", "own"),  # Contact Point
    "checkpoint": Symbol(CONTROL_MEASURE, "130300", "own"),  # Checkpoint
}
"""Control measures that are points. Lines and areas are drawn as the ground that they are, under their name:
the standard has no icon for them."""

DRAWN = GONE
"""What stands for a line or an area in lists and on its panel: a control point that says no more."""


def of_report(kind: str, *, own: bool, exercise: bool) -> str:
    """Return the identifier for a report of a type, "" or an unknown word for one that is erased."""
    return _identifier(REPORTS.get(kind, GONE), own=own, exercise=exercise)


def of_object(proc: str, kind: str, *, own: bool, exercise: bool) -> str:
    """Return the identifier for a joint act or request. kind: of a control measure its type."""
    known = {"event": EVENT, "crossing": CROSSING}.get(proc) or MEASURES.get(kind, DRAWN)
    return _identifier(known, own=own, exercise=exercise)


def _identifier(symbol: Symbol, *, own: bool, exercise: bool) -> str:
    frames = {"unknown": UNKNOWN, "neutral": NEUTRAL, "own": FRIEND if own else ASSUMED_FRIEND}
    context = EXERCISE if exercise else REAL
    return (
        f"{VERSION}{context}{frames[symbol.frame]}{symbol.set}{PRESENT}{symbol.post}"
        f"{NO_ECHELON}{symbol.entity}{NO_MODIFIERS}"
    )
