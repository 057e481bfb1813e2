"""A patrol of one's own: where, when, how strong, how it is recognised and reached. The plan stays home.

It is filed over a signature, a day ahead; what is filed later than that is voice contact first, whatever a
check says. Whether it meets a partner's plan is found out by the two nodes without showing either
(``patrol_check``): the answer is "clear" or "conflict in this box and window: call", and no answer is "call"
too. Only "clear" by every party asked, or what people have agreed by voice, makes it coordinated. Nothing
here stops anybody from going out: what goes uncoordinated is written down, with the reason.

No party but the own one is ever part of this object, so no move of it waits for anybody. What both sides are
to know is a synchronised patrol or a link-up (``joint_patrol``).
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
from seamline.procedures import cell_hours
from seamline.procedures.crossing import STRENGTHS
from seamline.terms.errors import InvalidInput
from seamline.terms.lanes import ROUTINE
from seamline.understanding.clocks import DEFAULTS

AHEAD_MS = 1_000 * DEFAULTS["patrol.file"]
"""A plan of one's own stands under no understanding, so nobody else's clock is taken for it."""
WHY = ("life-saving", "self-defence", "pursuit", "recovery", "other")
MAX_PHASES = 12
MAX_ANSWER_S = 86_400

PLAN: Mapping[str, Field] = {
    "callsign": fields.text(40),
    "strength": fields.choice(*STRENGTHS),
    "corridor": fields.LINE,
    "from": fields.TIME,
    "until": fields.TIME,
    "recognition": fields.text(200),
    "contact": fields.text(fields.MAX_LINE_TEXT),
}
MORE: Mapping[str, Field] = {
    "phase_lines": fields.records({"name": fields.text(40), "place": fields.POINT}, 1, MAX_PHASES, "name"),
    "note": fields.text(400),
}

BOX: Mapping[str, Field] = {
    "south_west": fields.POINT,
    "north_east": fields.POINT,
    "from": fields.TIME,
    "until": fields.TIME,
    "cells": fields.number(1, cell_hours.MAX_TOKENS),
}
CHECKED: Mapping[str, Field] = {"partner": fields.PARTY, "check": fields.OBJECT}

OPEN, CLEAR, CALL, AGREED = "no-answer-yet", "nothing-shared", "call-them", "agreed-by-voice"
"""What a check has come to: asked, nothing shared, call them, agreed by voice."""


def plan_hash(facts: Mapping[str, Any]) -> str:
    """Return the SHA-256, hex, of the corridor and the window: what a check is about."""
    return digest({name: facts[name] for name in ("corridor", "from", "until")})


def cell_hours_of(facts: Mapping[str, Any]) -> cell_hours.CellHours:
    """Return the cell-hours of a plan that has been filed."""
    return cell_hours.of_plan(facts["corridor"], facts["from"], facts["until"])


def _sound(data: Mapping[str, Any]) -> str:
    if tuple(data.get("parties", ("",)))[1:]:
        return "patrol-stays-home"
    if data["from"] >= data["until"]:
        return "patrol-times"
    try:
        cell_hours_of(data)
    except InvalidInput as error:
        return error.code
    return ""


def _files(*, alone: bool) -> Act:
    return Act("asker", "patrol.file", signed=True, fields=PLAN, optional=MORE, sound=_sound, alone=alone)


ACTS: Mapping[str, Act] = {
    "file": _files(alone=True),
    "file-short": _files(alone=True),
    "ask": Act("asker", fields={**CHECKED, "limit_s": fields.number(1, MAX_ANSWER_S)}, node=True),
    "clear": Act("asker", fields=CHECKED, node=True),
    "noted": Act("asker", fields=CHECKED, node=True),
    "conflict": Act("asker", fields=CHECKED, optional={"box": fields.record(BOX, *BOX)}, node=True),
    "no-answer": Act("asker"),
    "hold": Act("asker"),
    "agree": Act(
        "asker",
        "patrol.file",
        signed=True,
        fields={"partners": fields.parties(16), "text": fields.text(600)},
    ),
    "go": Act("asker", optional=fields.NOTE),
    "go-uncoordinated": Act("asker", fields={"why": fields.choice(*WHY)}, optional=fields.NOTE),
    "phase": Act(
        "asker",
        fields={"phase_line": fields.text(40)},
        optional={"place": fields.POINT, **fields.NOTE},
        late=True,
    ),
    "return": Act("asker", optional=fields.NOTE, late=True),
    "debrief": Act("asker", fields={"text": fields.text()}),
    "amend": _files(alone=False),
    "cancel": Act("asker", optional=fields.NOTE),
    "overdue": Act("asker"),
    "lapse": Act("asker"),
}

AHEAD = ("filed", "checking", "coordinated", "to-call", "held")
"""Statuses in which it has not gone out yet."""
OUT = ("out", "out-uncoordinated", "overdue")

TABLE: Mapping[tuple[str, str], str] = {
    ("", "file"): "filed",
    ("filed", "ask"): "checking",
    ("checking", "clear"): "coordinated",
    ("coordinated", "go"): "out",
    ("out", "phase"): "out",
    ("out", "return"): "in",
    ("in", "debrief"): "debriefed",
    ("", "file-short"): "to-call",
    ("checking", "ask"): "checking",
    # Asked anew, it counts as not known until the answer is there.
    ("coordinated", "ask"): "checking",
    ("to-call", "ask"): "to-call",
    ("held", "ask"): "held",
    ("checking", "noted"): "checking",
    ("to-call", "noted"): "to-call",
    ("held", "noted"): "held",
    ("to-call", "clear"): "coordinated",
    ("held", "clear"): "coordinated",
    ("checking", "conflict"): "to-call",
    ("to-call", "conflict"): "to-call",
    ("held", "conflict"): "held",
    # The answer to an earlier question that comes late is an answer all the same.
    ("out", "conflict"): "out-uncoordinated",
    ("checking", "no-answer"): "to-call",
    ("to-call", "hold"): "held",
    **{(status, "agree"): "coordinated" for status in ("filed", "checking", "to-call", "held")},
    ("out-uncoordinated", "agree"): "out",
    **{(status, "amend"): "filed" for status in AHEAD},
    **{(status, "go-uncoordinated"): "out-uncoordinated" for status in AHEAD},
    **{(status, "cancel"): "cancelled" for status in AHEAD},
    **{(status, "lapse"): "lapsed" for status in AHEAD},
    ("out-uncoordinated", "phase"): "out-uncoordinated",
    ("overdue", "phase"): "overdue",
    ("out-uncoordinated", "return"): "in",
    ("overdue", "return"): "in",
    ("out", "overdue"): "overdue",
    ("out-uncoordinated", "overdue"): "overdue",
}

_TO_CALL = ("conflict", "no-answer", "file-short")

CLOCKS = (
    Timer("patrol.check", frozenset({"checking"}), "no-answer", "asker", starts=("ask",), at_most="limit_s"),
    Timer("patrol.answer", frozenset({"to-call"}), "hold", "asker", starts=_TO_CALL),
    Timer("patrol.until", frozenset(AHEAD), "lapse", "asker", when="until"),
    Timer("patrol.until", frozenset({"out", "out-uncoordinated"}), "overdue", "asker", when="until"),
)

SAFE: Mapping[str, Mapping[str, str]] = {
    status: {"any": f"patrol-safe-{status}"}
    for status in (*AHEAD, *OUT, "in", "debriefed", "cancelled", "lapsed")
}


def checks_of(state: State) -> dict[str, dict[str, Any]]:
    """Return what has been asked of each party and what came of it, by party."""
    return {str(one["partner"]): one for one in state.facts.get("checks", ())}


def answer_act(state: State, party: str, *, call: bool) -> str:
    """Return the act by which the answer of a party's node is noted, "" where nothing more depends on it."""
    others = [one for name, one in checks_of(state).items() if name != party]
    ready = not state.facts.get("short_notice") and all(one["came_to"] in (CLEAR, AGREED) for one in others)
    act = "conflict" if call else "clear" if ready else "noted"
    return act if (state.status, act) in TABLE else ""


def _guard(state: State, move: Move) -> str:
    if move.act in ("file", "amend"):
        return "patrol-late" if move.data["from"] - move.at < AHEAD_MS else ""
    if move.act in ("clear", "noted", "conflict"):
        known = checks_of(state).get(move.data["partner"], {})
        if known.get("ob") != move.data["check"]:
            return "patrol-other-check"
        call = move.act == "conflict"
        return "" if answer_act(state, move.data["partner"], call=call) == move.act else "patrol-other-check"
    if move.act == "agree":
        open_with = {name for name, one in checks_of(state).items() if one["came_to"] not in (CLEAR, AGREED)}
        return "" if open_with <= set(move.data["partners"]) else "patrol-agree-all"
    if move.act == "go":
        early, late = state.facts["from"] - cell_hours.MARGIN_MS, state.facts["until"]
        return "" if early <= move.at <= late else "patrol-window"
    return ""


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act in ("file", "file-short", "amend"):
        blank = dict.fromkeys(MORE)
        return {
            **blank,
            **data,
            "short_notice": 1 if move.act == "file-short" else None,
            "checks": [],
            "passed_lines": [],
        }
    if move.act == "ask":
        return {"limit_s": data["limit_s"], "checks": _noted(state, data, OPEN, move.at)}
    if move.act in ("clear", "noted"):
        return {"checks": _noted(state, data, CLEAR, move.at)}
    if move.act == "conflict":
        return {"checks": _noted(state, data, CALL, move.at)}
    if move.act == "no-answer":
        known = checks_of(state).values()
        return {"checks": [{**one, "came_to": CALL} if one["came_to"] == OPEN else one for one in known]}
    if move.act == "agree":
        told = set(data["partners"])
        agreed = [
            {**one, "came_to": AGREED} if one["partner"] in told else one for one in checks_of(state).values()
        ]
        return {
            "checks": agreed,
            "agree": {"partners": data["partners"], "text": data["text"], "at": move.at},
        }
    if move.act == "phase":
        return {"passed_lines": [*state.facts.get("passed_lines", ()), {"at": move.at, **data}]}
    return {move.act: data} if data else {}


def _noted(state: State, data: Mapping[str, Any], outcome: str, at: int) -> list[dict[str, Any]]:
    """Return the checks with a new word about one party; the box stands in the very same record."""
    others = [one for name, one in checks_of(state).items() if name != data["partner"]]
    new = {
        "partner": data["partner"],
        "came_to": outcome,
        "at": at,
        "ob": data["check"],
        **data.get("box", {}),
    }
    return sorted([*others, new], key=lambda one: str(one["partner"]))


PROCEDURE = Procedure(
    name="patrol",
    # No article can speak of it, so nothing ever lets it go.
    kind="",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"file", "file-short"}),
    closed=frozenset({"debriefed", "cancelled", "lapsed"}),
    learn=_learn,
    guard=_guard,
    clocks=CLOCKS,
    waits={
        **dict.fromkeys(("filed", "coordinated", "to-call", "held", "in"), "asker"),
        **dict.fromkeys(OUT, "asker"),
    },
    ladder=frozenset({"held", "overdue"}),
    ways=(
        ("filed", "checking", "coordinated", "out", "in", "debriefed"),
        ("to-call", "coordinated", "out", "in", "debriefed"),
        ("held", "coordinated", "out", "in", "debriefed"),
        ("out-uncoordinated", "in", "debriefed"),
        ("overdue", "in", "debriefed"),
    ),
    safe=SAFE,
    printed=(*PLAN, *MORE, "checks", "passed_lines"),
    sheet=(
        ("patrol-sheet-checked", "ask"),
        ("patrol-sheet-out", "go"),
        ("patrol-sheet-in", "return"),
        ("patrol-sheet-debriefed", "debrief"),
    ),
)
