"""Request for information: one party asks, the other answers, or says by class why it does not.

Acknowledged within half an hour, answered within four hours with priority and a day without. Declining needs
a reason class, never an explanation: the third-party rule must not be explained by naming the third. An
answer is written for release and signed by a person whom the understanding lets answer; what it rests on
stays home. Nobody has to be satisfied: the asker closes, or asks anew.
"""

from collections.abc import Mapping
from typing import Any

from seamline.procedures import fields
from seamline.procedures.fields import Field
from seamline.procedures.parts import Act, Move, Procedure, State, Timer, keep
from seamline.terms.lanes import ROUTINE

PRIORITIES = ("priority", "routine")
DECLINED = ("not-held", "not-releasable", "originator", "resources", "duplicate", "other")
"""We have nothing; we may not give it; it is another's to give; we cannot now; asked before; other."""

ASKED: Mapping[str, Field] = {
    "topic": fields.text(120),
    "question": fields.text(1_000),
    "priority": fields.choice(*PRIORITIES),
}
WHERE: Mapping[str, Field] = {
    "place": fields.POINT,
    "ring": fields.AREA,
    "from": fields.TIME,
    "until": fields.TIME,
    "needed": fields.TIME,
}
"""Where and from when to when the question is about, and by when an answer is of use."""

NOTE: Mapping[str, Field] = {"note": fields.text(400)}

MAX_REPORTS = 20


def _sound(data: Mapping[str, Any]) -> str:
    if "from" in data and "until" in data and data["from"] > data["until"]:
        return "rfi-times"
    return "rfi-where" if "place" in data and "ring" in data else ""


ACTS: Mapping[str, Act] = {
    "ask": Act("asker", "rfi.ask", fields=ASKED, optional=WHERE, sound=_sound),
    "acknowledge": Act("decider", optional=NOTE),
    "ask-back": Act("decider", "rfi.answer", fields={"question": fields.text(600)}),
    "explain": Act("asker", "rfi.ask", fields={"text": fields.text(1_000)}),
    "answer": Act(
        "decider",
        "rfi.answer",
        signed=True,
        fields={"text": fields.text()},
        optional={"reports": fields.ids_of(1, MAX_REPORTS), "grade": fields.text(2), "partial": fields.FLAG},
    ),
    "decline": Act("decider", "rfi.answer", fields={"why": fields.choice(*DECLINED)}),
    "close": Act("asker", optional={"useful": fields.FLAG, **NOTE}),
    "withdraw": Act("asker", optional=NOTE),
    "lapse": Act("decider"),
}

TABLE: Mapping[tuple[str, str], str] = {
    ("", "ask"): "asked",
    ("asked", "acknowledge"): "accepted",
    ("asked", "ask-back"): "asked-back",
    ("asked", "answer"): "answered",
    ("asked", "decline"): "declined",
    ("asked", "lapse"): "unanswered",
    ("asked", "withdraw"): "withdrawn",
    ("accepted", "ask-back"): "asked-back",
    ("accepted", "answer"): "answered",
    ("accepted", "decline"): "declined",
    ("accepted", "lapse"): "unanswered",
    ("accepted", "withdraw"): "withdrawn",
    # The clock stands while the asker has to explain.
    ("asked-back", "explain"): "accepted",
    ("asked-back", "answer"): "answered",
    ("asked-back", "decline"): "declined",
    ("asked-back", "withdraw"): "withdrawn",
    # A part of an answer, or a better one.
    ("answered", "answer"): "answered",
    ("answered", "explain"): "accepted",
    ("answered", "close"): "closed",
    # Late is better than never, and a second look may find something.
    ("unanswered", "answer"): "answered",
    ("unanswered", "decline"): "declined",
    ("unanswered", "close"): "closed",
    ("unanswered", "withdraw"): "withdrawn",
    ("declined", "answer"): "answered",
    ("declined", "close"): "closed",
}

_OPEN = frozenset({"asked", "accepted"})

CLOCKS = (
    Timer("rfi.acknowledge", frozenset({"asked"}), starts=("ask",)),
    Timer("rfi.priority", _OPEN, "lapse", starts=("ask", "explain"), only=("priority", ("priority",))),
    Timer("rfi.answer", _OPEN, "lapse", starts=("ask", "explain"), only=("priority", ("routine",))),
)

_WAIT = {"asker": "rfi-safe-wait", "decider": "rfi-safe-answer"}
_NOTHING = {"any": "rfi-safe-nothing"}

SAFE: Mapping[str, Mapping[str, str]] = {
    "asked": _WAIT,
    "accepted": _WAIT,
    "asked-back": {"asker": "rfi-safe-explain", "decider": "rfi-safe-explaining"},
    "answered": {"asker": "rfi-safe-answered", "decider": "rfi-safe-given"},
    "unanswered": {"asker": "rfi-safe-unanswered", "decider": "rfi-safe-late"},
    "declined": {"asker": "rfi-safe-declined", "decider": "rfi-safe-nothing"},
    "withdrawn": _NOTHING,
    "closed": _NOTHING,
}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act == "ask":
        return data
    if move.act in ("answer", "ask-back", "explain"):
        said: list[dict[str, Any]] = list(state.facts.get("said", ()))
        return {"said": [*said, {"act": move.act, "party": move.party, "at": move.at, **data}]}
    return {move.act: data} if data else {}


PROCEDURE = Procedure(
    name="rfi",
    kind="rfi",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"ask"}),
    closed=frozenset({"closed", "withdrawn"}),
    learn=_learn,
    clocks=CLOCKS,
    waits={
        "asked": "decider",
        "accepted": "decider",
        "asked-back": "asker",
        "answered": "asker",
        "unanswered": "decider",
    },
    ladder=frozenset({"unanswered"}),
    safe=SAFE,
    printed=("topic", "priority", "question", "place", "ring", "from", "until", "needed", "said"),
    sheet=(
        ("rfi-sheet-acknowledged", "acknowledge"),
        ("rfi-sheet-answered", "answer"),
        ("rfi-sheet-closed", "close"),
    ),
)
