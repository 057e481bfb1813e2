"""Support request: one party asks another for a medical evacuation, for supplies, or for advice.

A medical evacuation is acknowledged in two minutes and answered in ten; everything else has hours. Whoever
is asked accepts, offers a part, or declines by class; a part is only on its way once the asker has taken
that very offer and the provider has said again that it comes. A clock that runs out means: nobody comes, go
on as if there were no help, and ask another. Patients are bands and needs, never persons.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import WHOLE, Act, Move, Procedure, State, Timer, keep
from seamline.terms.lanes import FLASH

MEDEVAC, LOGISTICS, ADVICE = TYPES = ("medevac", "logistics", "advice")

URGENCY = ("at-once", "within-4-h", "within-24-h")
PATIENTS = ("nobody", "1-2", "3-5", "6-10", "over-10")
SPECIAL = ("hoist", "extraction", "ventilator", "blood")
SECURITY = ("quiet", "enemy-possible", "enemy-near", "under-fire")
MARKING = ("panels", "smoke", "lights", "no-marking", "other")
GOODS = ("water", "food", "fuel", "medical-stores", "shelter", "transport", "engineering", "spares", "other")
UNITS = ("litres", "kilograms", "tonnes", "pieces", "vehicles", "days")
DECLINED = ("resources", "hazard", "weather", "out-of-range", "no-authority", "other")
MAX_ITEMS = 12
MAX_AMOUNT = 1_000_000

ITEM: Mapping[str, Field] = {
    "item": fields.choice(*GOODS),
    "amount": fields.number(1, MAX_AMOUNT),
    "unit-of": fields.choice(*UNITS),
}
ITEMS = fields.records(ITEM, 1, MAX_ITEMS, "item", "amount", "unit-of")

MEDICAL: Mapping[str, Field] = {
    "urgency": fields.choice(*URGENCY),
    "lying": fields.choice(*PATIENTS),
    "walking": fields.choice(*PATIENTS),
    "special": fields.choices(*SPECIAL),
    "security": fields.choice(*SECURITY),
    "marking": fields.choice(*MARKING),
}
"""What an evacuation must know beside place and contact: who lies and who walks are bands."""

NEEDED: Mapping[str, tuple[str, ...]] = {
    MEDEVAC: ("place", "contact", "urgency", "lying", "walking", "security"),
    LOGISTICS: ("place", "items"),
    ADVICE: ("topic",),
}
"""What each type of request must say."""

LACKING: Mapping[str, str] = {
    MEDEVAC: "support-medevac",
    LOGISTICS: "support-logistics",
    ADVICE: "support-advice",
}
ONLY: Mapping[str, frozenset[str]] = {
    MEDEVAC: frozenset(MEDICAL),
    LOGISTICS: frozenset({"items"}),
    ADVICE: frozenset(),
}
"""Of what belongs to one type alone, that which it may say."""

_APART = frozenset().union(*ONLY.values())

ASKED: Mapping[str, Field] = {
    "place": fields.POINT,
    "callsign": fields.text(40),
    "contact": fields.text(fields.MAX_LINE_TEXT),
    **MEDICAL,
    "items": ITEMS,
    "topic": fields.text(120),
    "wanted": fields.TIME,
    "note": fields.text(400),
}

COMING: Mapping[str, Field] = {
    "eta": fields.TIME,
    "callsign": fields.text(40),
    "contact": fields.text(fields.MAX_LINE_TEXT),
    "note": fields.text(400),
}
OFFER: Mapping[str, Field] = {
    "items": ITEMS,
    "lying": fields.choice(*PATIENTS),
    "walking": fields.choice(*PATIENTS),
    "eta": fields.TIME,
    "note": fields.text(400),
}


def _sound(data: Mapping[str, Any]) -> str:
    kind = data["type"]
    if any(name not in data for name in NEEDED[kind]):
        return LACKING[kind]
    if kind == MEDEVAC and data["lying"] == data["walking"] == PATIENTS[0]:
        return "support-nobody"
    return "support-fields" if (_APART - ONLY[kind]) & data.keys() else ""


def _offer_sound(data: Mapping[str, Any]) -> str:
    return "" if data.keys() & {"items", "lying", "walking", "note"} else "support-offer"


def offer_hash(move: Move) -> str:
    """Return the SHA-256, hex, of an offer and when it was made: the same once more is another."""
    return digest({"at": move.at, **{name: move.data[name] for name in OFFER if name in move.data}})


def _offers(_state: State, move: Move) -> dict[str, str]:
    return {WHOLE: offer_hash(move)}


ACTS: Mapping[str, Act] = {
    "ask": Act(
        "asker",
        "support.ask",
        fields={"type": fields.choice(*TYPES)},
        optional=ASKED,
        sound=_sound,
    ),
    "acknowledge": Act("decider", optional=fields.NOTE),
    "accept": Act("decider", "support.answer", signed=True, optional=COMING),
    "offer": Act(
        "decider", "support.answer", signed=True, optional=OFFER, sound=_offer_sound, offers=_offers
    ),
    "decline": Act("decider", "support.answer", fields={"why": fields.choice(*DECLINED)}),
    "take": Act("asker", "support.ask", fields={"offer": fields.HASH}, version="offer"),
    "refuse-offer": Act("asker", "support.ask", optional=fields.NOTE),
    "depart": Act("decider", optional=COMING),
    "deliver": Act("decider", optional=fields.NOTE),
    "turn-back": Act("decider", fields={"why": fields.choice(*DECLINED)}, optional=fields.NOTE),
    "close": Act("asker", optional=fields.NOTE),
    "not-arrived": Act("asker", optional=fields.NOTE),
    "withdraw": Act("asker", optional=fields.NOTE),
    "overdue": Act("decider"),
    "lapse": Act("decider"),
    "lapse-offer": Act("decider"),
}

_ANSWERABLE = ("asked", "unacknowledged", "acknowledged", "lapsed", "declined", "offer-lapsed", "not-coming")
"""Where the provider may still say yes: late is better than never."""

_COMING = ("accepted", "en-route")

TABLE: Mapping[tuple[str, str], str] = {
    ("", "ask"): "asked",
    ("asked", "acknowledge"): "acknowledged",
    ("asked", "overdue"): "unacknowledged",
    ("asked", "lapse"): "lapsed",
    ("unacknowledged", "acknowledge"): "acknowledged",
    ("unacknowledged", "lapse"): "lapsed",
    ("acknowledged", "lapse"): "lapsed",
    **{(status, "accept"): "accepted" for status in _ANSWERABLE},
    **{(status, "offer"): "offered" for status in (*_ANSWERABLE, "offered")},
    **{
        (status, "decline"): "declined"
        for status in ("asked", "unacknowledged", "acknowledged", "lapsed", "taken")
    },
    ("offered", "take"): "taken",
    ("offered", "refuse-offer"): "acknowledged",
    ("offered", "lapse-offer"): "offer-lapsed",
    # The provider may have let the offer go before it heard: it says once more that it comes.
    ("taken", "accept"): "accepted",
    ("taken", "depart"): "en-route",
    ("taken", "lapse"): "lapsed",
    ("accepted", "depart"): "en-route",
    ("accepted", "deliver"): "delivered",
    ("en-route", "depart"): "en-route",
    ("en-route", "deliver"): "delivered",
    **{(status, "turn-back"): "not-coming" for status in _COMING},
    ("delivered", "not-arrived"): "accepted",
    **{
        (status, "close"): "closed"
        for status in ("delivered", "declined", "lapsed", "offer-lapsed", "not-coming")
    },
    **{
        (status, "withdraw"): "withdrawn"
        for status in ("asked", "unacknowledged", "acknowledged", "offered", "taken", *_COMING)
    },
}

_OPEN = frozenset({"asked", "unacknowledged", "acknowledged", "taken"})
_STARTS = ("ask", "refuse-offer", "take")
_MEDICAL = ("type", (MEDEVAC,))
_OTHER = ("type", (LOGISTICS, ADVICE))

CLOCKS = (
    Timer("support.medevac-acknowledge", frozenset({"asked"}), "overdue", starts=("ask",), only=_MEDICAL),
    Timer("support.acknowledge", frozenset({"asked"}), "overdue", starts=("ask",), only=_OTHER),
    Timer("support.medevac-decide", _OPEN, "lapse", starts=_STARTS, only=_MEDICAL),
    Timer("support.answer", _OPEN, "lapse", starts=_STARTS, only=_OTHER),
    Timer("support.medevac-decide", frozenset({"offered"}), "lapse-offer", starts=("offer",), only=_MEDICAL),
    Timer("support.answer", frozenset({"offered"}), "lapse-offer", starts=("offer",), only=_OTHER),
    # Not there when it said it would be: people are called, and it is still on its way.
    Timer("support.eta", frozenset(_COMING), when="eta"),
)

_ROLES: Mapping[str, Mapping[str, str]] = {
    "asked": {"asker": "support-safe-wait", "decider": "support-safe-answer"},
    "unacknowledged": {"asker": "support-safe-unacknowledged", "decider": "support-safe-overdue"},
    "acknowledged": {"asker": "support-safe-wait", "decider": "support-safe-answer"},
    "offered": {"asker": "support-safe-offered", "decider": "support-safe-offering"},
    "taken": {"asker": "support-safe-taken", "decider": "support-safe-confirm"},
    "accepted": {"asker": "support-safe-coming", "decider": "support-safe-go"},
    "en-route": {"asker": "support-safe-coming", "decider": "support-safe-go"},
    "delivered": {"asker": "support-safe-delivered", "decider": "support-safe-done"},
    "declined": {"asker": "support-safe-nobody", "decider": "support-safe-none"},
    "lapsed": {"asker": "support-safe-nobody", "decider": "support-safe-late"},
    "offer-lapsed": {"asker": "support-safe-offer-gone", "decider": "support-safe-none"},
    "not-coming": {"asker": "support-safe-nobody", "decider": "support-safe-none"},
    "withdrawn": {"any": "support-safe-none"},
    "closed": {"any": "support-safe-none"},
}

SAFE = {status: {"named": "support-safe-told", **words} for status, words in _ROLES.items()}

_NO_TIME: Mapping[str, Any] = {"eta": None}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act == "ask":
        return data
    if move.act == "offer":
        return {"offered": data, **_NO_TIME}
    if move.act in ("accept", "depart"):
        offered: Mapping[str, Any] = state.facts.get("offered") or {}
        # An offer that was taken keeps the time that it named, until another is named.
        eta = data.get(
            "eta", state.facts.get("eta") or (offered.get("eta") if state.status == "taken" else None)
        )
        return {"eta": eta, "coming": {"act": move.act, "at": move.at, **data}}
    if move.act == "not-arrived":
        return {**_NO_TIME, move.act: {"at": move.at, **data}}
    return {move.act: data} if data and move.act != "take" else {}


PROCEDURE = Procedure(
    name="support",
    kind="support",
    lane=FLASH,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"ask"}),
    closed=frozenset({"closed", "withdrawn"}),
    learn=_learn,
    guard=lambda state, move: (
        "move-other-version" if move.act == "take" and state.over.get(WHOLE) != move.data.get("offer") else ""
    ),
    clocks=CLOCKS,
    waits={
        "asked": "decider",
        "unacknowledged": "decider",
        "acknowledged": "decider",
        "offered": "asker",
        "taken": "decider",
        "accepted": "decider",
        "en-route": "decider",
        "delivered": "asker",
        "declined": "asker",
        "lapsed": "decider",
        "offer-lapsed": "asker",
        "not-coming": "asker",
    },
    ladder=frozenset({"unacknowledged", "lapsed"}),
    ways=(
        ("asked", "acknowledged", "accepted", "en-route", "delivered", "closed"),
        ("unacknowledged", "acknowledged", "accepted", "en-route", "delivered", "closed"),
        ("offered", "taken", "accepted", "en-route", "delivered", "closed"),
        ("lapsed", "accepted", "en-route", "delivered", "closed"),
        ("declined", "closed"),
        ("offer-lapsed", "closed"),
        ("not-coming", "closed"),
    ),
    safe=SAFE,
    printed=(
        "type",
        "place",
        "callsign",
        "contact",
        "urgency",
        "lying",
        "walking",
        "special",
        "security",
        "marking",
        "items",
        "topic",
        "wanted",
        "note",
        "offered",
        "eta",
    ),
    sheet=(
        ("support-sheet-acknowledged", "acknowledge"),
        ("support-sheet-accepted", "accept"),
        ("support-sheet-en-route", "depart"),
        ("support-sheet-delivered", "deliver"),
        ("support-sheet-closed", "close"),
    ),
)
