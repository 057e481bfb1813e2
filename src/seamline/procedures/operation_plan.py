"""The plan of a joint operation: its parts, what each must hold, and the hash that is signed.

A plan says who is where when, how the two meet and part, and what must be left alone. It names no target
and no weapon, and there is no field for either. It is signed as one version: a hash over the hashes of
its parts. A change voids what was signed over the parts that it touches; the signatures over all others
stand.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import Move, State
from seamline.procedures.crossing import STRENGTHS
from seamline.terms import canonical
from seamline.terms.times import DAY, MINUTE

MARGIN_MS = 15 * MINUTE
"""At least so long before H-hour every GO must be held by everybody, so that a dead link shows before
H-hour."""
SURE_MS = 10 * MINUTE
"""So long before H-hour each side must know that every side holds every GO."""
MAX_LENGTH_MS = 7 * DAY
MAX_ASKED_MS = 7 * DAY
"""Who knows of no civilians or aid sites has asked no longer ago than this before the plan was written."""
MAX_PLAN_BYTES = 24_000
"""Of what one move says, as canonical bytes: with the frame of a move it fits an entry."""

MAX_RING = 24
MAX_ROUTE = 10
MAX_PHASE_LINE = 12
MAX_MOVEMENTS, MAX_PHASE_LINES, MAX_SITES, MAX_LINK_UPS, MAX_ANNEXES = 8, 8, 30, 4, 4

SITES = (
    "settlement",
    "displaced-site",
    "aid-site",
    "aid-route",
    "medical-site",
    "school-site",
    "water-site",
    "market-site",
    "worship-site",
    "civil-works",
    "other",
)
RESTRAINTS = ("keep-out", "no-stop", "with-host", "ask-first", "slow")
"""Not entered; passed without stopping; only with the host; the aid body or civil lead is asked first;
with care."""
DECONFLICTED = ("nothing-else", "by-voice")
"""Nothing else moves there then; something did, and it has been settled by voice."""


def _few(field: Field, most: int) -> Field:
    return Field(field.kind, lambda value: field(value) and len(value) <= most, most=most)


RING = _few(fields.AREA, MAX_RING)

WARNED: Mapping[str, Field] = {
    "name": fields.text(fields.MAX_LINE_TEXT),
    "purpose": fields.text(400),
    "ring": RING,
    "h_hour": fields.TIME,
    "until": fields.TIME,
}
"""A warning order: what it is called and for, the ground that it stays inside, from when to when."""

MOVEMENT: Mapping[str, Field] = {
    "side": fields.PARTY,
    "callsign": fields.text(40),
    "strength": fields.choice(*STRENGTHS),
    "way": _few(fields.LINE, MAX_ROUTE),
    "from": fields.TIME,
    "until": fields.TIME,
}
PHASE_LINE: Mapping[str, Field] = {
    "name": fields.text(40),
    "line": _few(fields.LINE, MAX_PHASE_LINE),
    "reached_by": fields.TIME,
}
SITE: Mapping[str, Field] = {
    "site": fields.choice(*SITES),
    "name": fields.text(60),
    "place": fields.POINT,
    "keep": fields.choice(*RESTRAINTS),
}
NONE_KNOWN: Mapping[str, Field] = {"asked": fields.TIME, "asked_of": fields.text(fields.MAX_LINE_TEXT)}
"""When and of which body or office it was asked whether there are civilians or aid sites."""
DECONFLICTION: Mapping[str, Field] = {
    "settled": fields.choice(*DECONFLICTED),
    "checked": fields.TIME,
    "neighbours": fields.text(300),
}
"""neighbours: those beside the ground who know of it."""
LINK_UP: Mapping[str, Field] = {
    "place": fields.POINT,
    "second_point": fields.POINT,
    "from": fields.TIME,
    "last_safe": fields.TIME,
    "from_afar": fields.text(fields.MAX_LINE_TEXT),
    "close_by": fields.text(fields.MAX_LINE_TEXT),
    "contact": fields.text(40),
}
"""from_afar, close_by: how each knows the other. last_safe: who is not there by then is not met."""
MEDICAL: Mapping[str, Field] = {
    "collection": fields.POINT,
    "evacuation": fields.text(300),
    "treated_at": fields.text(fields.MAX_LINE_TEXT),
    "contact": fields.text(fields.MAX_LINE_TEXT),
    "civilians": fields.FLAG,
}
"""civilians: 1 where wounded civilians go the same way by the same order of need."""
ANNEX: Mapping[str, Field] = {"title": fields.text(fields.MAX_LINE_TEXT), "text": fields.text(800)}

TIMES: Mapping[str, Field] = {"h_hour": fields.TIME, "go_by": fields.TIME}
"""go_by: when every side must hold the GO of every side, two hours before H-hour as a rule."""
CHANGEABLE: Mapping[str, Field] = {
    "task": fields.text(1_000),
    "ring": RING,
    "until": fields.TIME,
    "contact": fields.text(fields.MAX_LINE_TEXT),
    "signal": fields.text(120),
    "movements": fields.records(MOVEMENT, 1, MAX_MOVEMENTS, "side", "from", "until"),
    "phases": fields.records(PHASE_LINE, 1, MAX_PHASE_LINES, "name", "line"),
    "sites": fields.records(SITE, 1, MAX_SITES, "site", "place", "keep"),
    "none_known": fields.record(NONE_KNOWN, "asked", "asked_of"),
    "deconfliction": fields.record(DECONFLICTION, "settled", "checked", "neighbours"),
    "meeting": fields.records(LINK_UP, 1, MAX_LINK_UPS, "place", "last_safe", "close_by"),
    "medical_plan": fields.record(MEDICAL, "collection", "evacuation", "contact"),
    "shared_annexes": fields.records(ANNEX, 1, MAX_ANNEXES, "title", "text"),
}
"""What may still be changed while it runs. Another H-hour is another operation, or a NO-GO first."""
CONTENT: Mapping[str, Field] = {**TIMES, **CHANGEABLE}

PARTS: Mapping[str, tuple[str, ...]] = {
    "times": ("h_hour", "go_by", "until"),
    "task": ("name", "purpose", "task", "ring", "contact", "signal"),
    "movements": ("movements",),
    "phases": ("phases",),
    "sites": ("sites", "none_known"),
    "deconfliction": ("deconfliction",),
    "meeting": ("meeting",),
    "medical_plan": ("medical_plan",),
    "shared_annexes": ("shared_annexes",),
    "change": ("change",),
}
"""The parts of a version and the facts that each is made of. change: the FRAGO that made it, if one did."""

OVERLAY = PARTS["sites"]
NEEDED = (
    "go_by",
    "task",
    "contact",
    "movements",
    "phases",
    "deconfliction",
    "meeting",
    "medical_plan",
)
"""Without these nobody can sign, nor without the overlay."""


def after(state: State, move: Move) -> dict[str, Any]:
    """Return the facts of the plan once a move has edited it; what a part does not say anew stays."""
    said = {name: value for name, value in move.data.items() if name in CONTENT or name in WARNED}
    if any(name in said for name in OVERLAY):
        said = {**dict.fromkeys(OVERLAY), **said}
    if move.act == "change":
        number = int(state.facts.get("change", {}).get("number", 0)) + 1
        said["change"] = {"number": number, "why": move.data["why"]}
    return said


def parts_after(state: State, move: Move) -> dict[str, str]:
    """Return the hash of every part of the plan after a move."""
    facts = {**state.facts, **after(state, move)}
    found = {}
    for part, names in PARTS.items():
        content = {name: facts[name] for name in names if facts.get(name) is not None}
        if content:
            found[part] = digest({"part": part, **content})
    return found


def sound(data: Mapping[str, Any]) -> str:
    """Return what is wrong within one move, "" if nothing: both kinds of overlay, a name twice, too much."""
    if all(name in data for name in OVERLAY):
        return "operation-overlay-two"
    for name in ("phases",):
        names = [one["name"] for one in data.get(name, ())]
        if len(set(names)) != len(names):
            return "operation-line-twice"
    return "operation-long" if len(canonical.encode(dict(data))) > MAX_PLAN_BYTES else ""


def wrong(state: State, move: Move) -> str:
    """Return what is wrong with the plan after a move, "" if nothing. Times are the writer's."""
    facts = {**state.facts, **after(state, move)}
    h_hour, until, go_by = facts["h_hour"], facts["until"], facts.get("go_by")
    if not h_hour < until <= h_hour + MAX_LENGTH_MS:
        return "operation-times"
    if go_by is not None and go_by + MARGIN_MS > h_hour:
        return "operation-margin"
    none_known = move.data.get("none_known")
    # What was said before in the same words was right when it was said.
    again = none_known == state.facts.get("none_known")
    if none_known and not again and not move.at - MAX_ASKED_MS <= none_known["asked"] <= move.at:
        return "operation-asked"
    return ""


def lacking(state: State) -> str:
    """Return why nobody can sign the plan as it stands, "" if nothing is lacking.

    The overlay first: a plan says which civilians and aid sites there are, or who was asked and when.
    """
    if not any(state.facts.get(name) for name in OVERLAY):
        return "operation-overlay"
    return "operation-incomplete" if any(not state.facts.get(name) for name in NEEDED) else ""
