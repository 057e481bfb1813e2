"""Request for information: one party asks, the other answers, or says by class why it does not.

Acknowledged within half an hour, answered within four hours with priority and a day without. A clock that
runs out says so and calls people; silence is never an answer, not even "nothing held". Declining needs a
reason class, never an explanation: the third-party rule must not be explained by naming the third. An
answer is written for release and signed by a person whom the understanding lets answer; what it rests on
stays home. Nobody has to be satisfied: the asker closes, or asks again.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
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


MAX_REPORTS = 20
MAX_GRADE = 2


def _grade(value: Any) -> bool:
    return type(value) is str and len(value) == MAX_GRADE and value[0] in "ABCDEF" and value[1] in "123456"


GRADE = Field("text", _grade, most=MAX_GRADE)


def _sound(data: Mapping[str, Any]) -> str:
    if "from" in data and "until" in data and data["from"] > data["until"]:
        return "rfi-times"
    return "rfi-where" if "place" in data and "ring" in data else ""


ACTS: Mapping[str, Act] = {
    "ask": Act("asker", "rfi.ask", fields=ASKED, optional=WHERE, sound=_sound),
    "acknowledge": Act("decider", optional=fields.NOTE),
    "answer": Act(
        "decider",
        "rfi.answer",
        signed=True,
        fields={"text": fields.text()},
        optional={"grade": GRADE, "partial": fields.FLAG, "reports": fields.ids_of(1, MAX_REPORTS)},
    ),
    "ask-back": Act("decider", "rfi.answer", fields={"question": fields.text(600)}),
    "decline": Act("decider", "rfi.answer", fields={"why": fields.choice(*DECLINED)}),
    "close": Act("asker", optional={"useful": fields.FLAG, **fields.NOTE}),
    "ask-again": Act("asker", "rfi.ask", fields={"question": fields.text(600)}),
    "explain": Act("asker", "rfi.ask", fields={"text": fields.text(1_000)}),
    "withdraw": Act("asker", optional=fields.NOTE),
    "overdue": Act("decider"),
    "lapse": Act("decider"),
}

_GIVEN: Mapping[str, str] = {"answer": "answered", "decline": "declined", "withdraw": "withdrawn"}
"""What ends the waiting, wherever a request waits."""

TABLE: Mapping[tuple[str, str], str] = {
    ("", "ask"): "asked",
    ("asked", "acknowledge"): "accepted",
    ("asked", "ask-back"): "asked-back",
    ("asked", "overdue"): "unacknowledged",
    ("asked", "lapse"): "unanswered",
    ("unacknowledged", "acknowledge"): "accepted",
    ("unacknowledged", "ask-back"): "asked-back",
    ("unacknowledged", "lapse"): "unanswered",
    ("accepted", "ask-back"): "asked-back",
    ("accepted", "lapse"): "unanswered",
    # The clock stands while the asker has to explain.
    ("asked-back", "explain"): "accepted",
    # Late is better than never, and a second look may find something.
    **{
        (status, act): after
        for status in ("asked", "unacknowledged", "accepted", "asked-back", "unanswered")
        for act, after in _GIVEN.items()
    },
    ("declined", "answer"): "answered",
    ("unanswered", "close"): "closed",
    ("declined", "close"): "closed",
    # A part of an answer, or a better one. An explanation that crossed the answer opens nothing again.
    ("answered", "answer"): "answered",
    ("answered", "explain"): "answered",
    ("answered", "ask-again"): "accepted",
    ("answered", "close"): "closed",
}

_OPEN = frozenset({"asked", "unacknowledged", "accepted"})
_STARTS = ("ask", "explain", "ask-again")

CLOCKS = (
    Timer("rfi.acknowledge", frozenset({"asked"}), "overdue", starts=("ask",)),
    Timer("rfi.priority", _OPEN, "lapse", starts=_STARTS, only=("priority", ("priority",))),
    Timer("rfi.answer", _OPEN, "lapse", starts=_STARTS, only=("priority", ("routine",))),
)

_WAIT = {"asker": "rfi-safe-wait", "decider": "rfi-safe-answer"}
_NOTHING = {"any": "rfi-safe-nothing"}

_ROLES: Mapping[str, Mapping[str, str]] = {
    "asked": _WAIT,
    "unacknowledged": {"asker": "rfi-safe-unacknowledged", "decider": "rfi-safe-overdue"},
    "accepted": _WAIT,
    "asked-back": {"asker": "rfi-safe-explain", "decider": "rfi-safe-explaining"},
    "answered": {"asker": "rfi-safe-answered", "decider": "rfi-safe-given"},
    "unanswered": {"asker": "rfi-safe-unanswered", "decider": "rfi-safe-late"},
    "declined": {"asker": "rfi-safe-declined", "decider": "rfi-safe-nothing"},
    "withdrawn": _NOTHING,
    "closed": _NOTHING,
}

SAFE = {status: {"named": "rfi-safe-told", **words} for status, words in _ROLES.items()}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act == "ask":
        return data
    if move.act in ("answer", "ask-back", "explain", "ask-again"):
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
        "unacknowledged": "decider",
        "accepted": "decider",
        "asked-back": "asker",
        "answered": "asker",
        "unanswered": "decider",
        "declined": "asker",
    },
    ladder=frozenset({"unacknowledged", "unanswered"}),
    ways=(
        ("asked", "accepted", "answered", "closed"),
        ("unacknowledged", "accepted", "answered", "closed"),
        ("asked-back", "accepted", "answered", "closed"),
        ("unanswered", "answered", "closed"),
        ("declined", "closed"),
    ),
    safe=SAFE,
    printed=("topic", "priority", "question", "place", "ring", "from", "until", "needed", "said"),
    sheet=(
        ("rfi-sheet-acknowledged", "acknowledge"),
        ("rfi-sheet-answered", "answer"),
        ("rfi-sheet-closed", "close"),
    ),
)
