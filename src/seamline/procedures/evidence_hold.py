"""Evidence hold: an auditor suspends the purging of what a case needs.

Each side holds for itself: an object of this kind binds the node of the party that opened it and nobody
else. The others are told, and their auditors are asked; one that joins opens a hold of its own party, with
an end of its own, and says so here. Nobody renews or lifts another's. A hold has an end that is never more
than a year ahead; when it comes, whatever was put off is done. There is no field in which a person could be
named: a case has a number, a reason is a class.
"""

import re
from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field, whole
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
from seamline.terms.lanes import ROUTINE
from seamline.terms.times import DAY

REASONS = ("harm-inquiry", "incident-inquiry", "complaint", "court", "audit", "other")
DECLINED = ("not-held", "no-basis", "other")
MAX_OBJECTS = 100
"""Reports, events and joint objects that one hold names."""
MAX_HOLD_MS = 366 * DAY
"""How far ahead the end of a hold may lie. It may be renewed."""
CALENDAR_END_MS = 253_370_764_800_000
"""The beginning of the year 9999: beyond it a time has no date that could be shown."""

_CASE = re.compile(r"(?=[^0-9]*[0-9])[A-Z0-9][A-Z0-9./-]{2,23}")


def is_case(value: Any) -> bool:
    """Say whether a value is a case reference: 3 to 24 capitals, digits and ./- with a digit among them."""
    return type(value) is str and _CASE.fullmatch(value) is not None


def is_until(value: Any) -> bool:
    """Say whether a value is a time that a calendar can show, ms UTC."""
    return whole(value, 0, CALENDAR_END_MS - 1)


CASE = Field("text", is_case, most=24)
UNTIL = Field("time", is_until)
OBJECTS = fields.ids_of(1, MAX_OBJECTS)

ACTS: Mapping[str, Act] = {
    "join": Act("any", "evidence-hold.keep", fields={"until": UNTIL}, optional={"own_hold": fields.OBJECT}),
    "decline": Act("any", "evidence-hold.keep", fields={"why": fields.choice(*DECLINED)}),
    "renew": Act("asker", "evidence-hold.keep", fields={"until": UNTIL}),
    "lift": Act("asker", "evidence-hold.keep"),
    "open": Act(
        "asker",
        "evidence-hold.keep",
        alone=True,
        fields={"case": CASE, "why": fields.choice(*REASONS), "objects": OBJECTS, "until": UNTIL},
        optional={"joined_to": fields.OBJECT},
    ),
    "expire": Act("asker"),
}

HELD = "held"

TABLE: Mapping[tuple[str, str], str] = {
    ("", "open"): HELD,
    (HELD, "join"): HELD,
    (HELD, "decline"): HELD,
    (HELD, "renew"): HELD,
    (HELD, "lift"): "lifted",
    (HELD, "expire"): "expired",
}


def answer_of(state: State, party: str) -> str:
    """Return what a party's auditor has answered last, "" for nothing."""
    said = [one for one in state.facts.get("said", ()) if one["party"] == party]
    return str(said[-1]["act"]) if said else ""


def _bars(state: State, act: str, party: str) -> str:
    if act not in ("join", "decline"):
        return ""
    if party == state.asker:
        return "evidence-hold-own"
    before = answer_of(state, party)
    # Who has declined may think again; who has joined lifts its own hold.
    return "evidence-hold-answered" if before in (act, "join") else ""


def _guard(_state: State, move: Move) -> str:
    until = move.data.get("until")
    if until is None:
        return ""
    if until <= move.at:
        return "evidence-hold-past"
    return "evidence-hold-far" if until > move.at + MAX_HOLD_MS else ""


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act == "open":
        others = set(move.data["parties"]) - {move.party}
        return {**data, "waiting": int(bool(others))}
    if move.act in ("join", "decline"):
        said = [*state.facts.get("said", ()), {"act": move.act, "party": move.party, "at": move.at, **data}]
        heard = {one["party"] for one in said}
        return {"said": said, "waiting": int(bool(set(state.parties) - heard - {state.asker}))}
    return data if move.act == "renew" else {}


CLOCKS = (
    Timer("evidence-hold.until", frozenset({HELD}), "expire", side="asker", when="until"),
    Timer("evidence-hold.answer", frozenset({HELD}), side="asker", starts=("open",), only=("waiting", (1,))),
)

PROCEDURE = Procedure(
    name="evidence-hold",
    kind="evidence-hold",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"open"}),
    closed=frozenset({"lifted", "expired"}),
    learn=_learn,
    guard=_guard,
    bars=_bars,
    clocks=CLOCKS,
    ways=((HELD, "lifted"),),
    safe={
        HELD: {"asker": "evidence-hold-safe-held", "any": "evidence-hold-safe-asked"},
        "lifted": {"any": "evidence-hold-safe-over"},
        "expired": {"any": "evidence-hold-safe-over"},
    },
    printed=("case", "why", "until", "objects", "joined_to", "said"),
    sheet=(("evidence-hold-sheet-answered", "join"), ("evidence-hold-sheet-lifted", "lift")),
)
