"""Protection note: people are being moved or smuggled across the border; the civil party hears of it first.

It says where, about how many and what they need, in bands and to a kilometre; there is no free text in it and
no field for anybody's name. It goes to one civil party, or to the one that reaches it, and to nobody else;
the civil party says whom it may be told besides, what to do and not to do meanwhile, and when it is over.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.parts import MAX_PARTIES, Act, Move, Procedure, State, Timer, keep
from seamline.procedures.border_alert import DIRECTIONS, SEGMENT
from seamline.terms.lanes import FLASH

PEOPLE = ("up-to-20", "21-50", "51-200", "over-200")
"""The smallest band hides how few they are."""
NEEDS = ("water-food", "doctor", "shelter", "rescue", "children-alone")
ADVICE = ("keep-distance", "give-water", "give-first-aid", "escort-out", "do-not-detain", "do-not-send-back")
MIN_PRECISION_M = 1_000

NOTED: Mapping[str, Field] = {
    "civil": fields.PARTY,
    "place": fields.POINT,
    "direction": fields.choice(*DIRECTIONS),
    "people": fields.choice(*PEOPLE),
    "observed": fields.TIME,
}


def _sound(data: Mapping[str, Any]) -> str:
    return "" if data["place"].get("precision_m", 0) >= MIN_PRECISION_M else "protection-note-place"


ACTS: Mapping[str, Act] = {
    "raise": Act(
        "asker",
        "protection-note.raise",
        fields=NOTED,
        optional={"needs": fields.choices(*NEEDS), **SEGMENT},
        sound=_sound,
    ),
    "acknowledge": Act("decider"),
    "take": Act("decider", "protection-note.take", late=True),
    "advise": Act("decider", "protection-note.take", fields={"advice": fields.choices(*ADVICE)}),
    "allow": Act("decider", "protection-note.take", fields={"allowed": fields.parties(MAX_PARTIES)}),
    "withdraw": Act("asker"),
    "end": Act("decider", "protection-note.take"),
    "overdue": Act("decider"),
    "lapse": Act("decider"),
}

_WAITING = ("raised", "unacknowledged", "received", "not-reached")

TABLE: Mapping[tuple[str, str], str] = {
    ("", "raise"): "raised",
    ("raised", "acknowledge"): "received",
    ("raised", "overdue"): "unacknowledged",
    ("unacknowledged", "acknowledge"): "received",
    **{(status, "lapse"): "not-reached" for status in ("raised", "unacknowledged", "received")},
    **{(status, "take"): "taken" for status in _WAITING},
    **{(status, "withdraw"): "withdrawn" for status in _WAITING},
    ("taken", "advise"): "taken",
    ("taken", "allow"): "taken",
    ("taken", "end"): "ended",
}

_UNTOLD = {"asker": "protection-note-safe-nobody-else", "decider": "protection-note-safe-reach"}

SAFE: Mapping[str, Mapping[str, str]] = {
    "raised": _UNTOLD,
    "unacknowledged": _UNTOLD,
    "received": _UNTOLD,
    "not-reached": {"asker": "protection-note-safe-call", "decider": "protection-note-safe-reach"},
    "taken": {"asker": "protection-note-safe-taken", "decider": "protection-note-safe-lead"},
    "withdrawn": {"any": "protection-note-safe-over"},
    "ended": {"any": "protection-note-safe-over"},
}


def _learn(state: State, move: Move) -> dict[str, Any]:
    return keep(state, move) if move.act in ("raise", "advise", "allow") else {}


PROCEDURE = Procedure(
    name="protection-note",
    kind="protection-note",
    lane=FLASH,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"raise"}),
    closed=frozenset({"withdrawn", "ended"}),
    learn=_learn,
    clocks=(
        Timer("border-alert.direct", frozenset({"raised"}), "overdue", starts=("raise",)),
        Timer(
            "border-alert.broker",
            frozenset({"raised", "unacknowledged", "received"}),
            "lapse",
            starts=("raise",),
        ),
    ),
    waits={
        "raised": "decider",
        "unacknowledged": "decider",
        "received": "decider",
        "not-reached": "decider",
        "taken": "decider",
    },
    ladder=frozenset({"unacknowledged", "not-reached"}),
    ways=(
        ("raised", "received", "taken", "ended"),
        ("unacknowledged", "received", "taken", "ended"),
        ("not-reached", "taken", "ended"),
    ),
    safe={status: {"named": "protection-note-safe-over", **words} for status, words in SAFE.items()},
    printed=("civil", "place", "segment", "direction", "people", "needs", "observed", "advice", "allowed"),
    sheet=(
        ("protection-note-sheet-received", "acknowledge"),
        ("protection-note-sheet-taken", "take"),
        ("protection-note-sheet-advised", "advise"),
        ("protection-note-sheet-ended", "end"),
    ),
)
