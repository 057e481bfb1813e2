"""Crossing request: a patrol of one party asks to cross the other's line, and gets an answer in time.

The asker moves only while it holds the decider's clearance; the decider expects it from the moment it
cleared until it hears "ended" or the validity is over. Both count so that, whatever their clocks show and
however late a parcel comes, the asker's permission is over no later than the decider's expectation.
Silence, a refusal and a broken link all mean: hold at the line. What crossed without clearance is always
taken and told at once; nothing here can stop anybody from saving a life.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
from seamline.machine.timing import Arrivals, due
from seamline.terms.lanes import FLASH

REASONS = ("pursuit", "medical", "recovery", "other")
STRENGTHS = ("1-5", "6-15", "16-30", "31-100", "over-100")
REFUSALS = ("own-unit-there", "hazard", "population", "no-authority", "other")
CROSSED = ("self-defence", "life-saving", "pursuit", "lost", "other")
MAX_MINUTES = 240
MAX_DEPTH_M = 50_000

SIX_FIELDS: Mapping[str, Field] = {
    "callsign": fields.text(40),
    "strength": fields.choice(*STRENGTHS),
    "place": fields.POINT,
    "corridor": fields.LINE,
    "reason": fields.choice(*REASONS),
    "from": fields.TIME,
    "minutes": fields.minutes(MAX_MINUTES),
    "contact": fields.text(fields.MAX_LINE_TEXT),
}
"""What a leader on the ground says in 30 seconds: who and how many, from where, along which line, why, from
when for how long, and on which frequency."""

CONDITIONS: Mapping[str, Field] = {
    "corridor": fields.LINE,
    "depth_m": fields.number(1, MAX_DEPTH_M),
    "limit_min": fields.minutes(MAX_MINUTES),
    "contact": fields.text(fields.MAX_LINE_TEXT),
    "host_present": fields.FLAG,
    "note": fields.text(400),
}
"""host_present: 1 where no house is entered without the host. limit_min: shortens the validity."""

VOICE: Mapping[str, Field] = {"code": fields.text(24)}
"""code: the page of the pre-shared book and its six digits; used once, known to both."""


def _conditional(data: Mapping[str, Any]) -> str:
    return "" if data.keys() & CONDITIONS.keys() else "crossing-conditions"


ACTS: Mapping[str, Act] = {
    "request": Act("asker", "crossing.request", fields=SIX_FIELDS, optional=fields.NOTE),
    "acknowledge": Act("decider"),
    "clear": Act("decider", "crossing.decide", signed=True, optional=fields.NOTE),
    "clear-with-conditions": Act(
        "decider", "crossing.decide", signed=True, optional=CONDITIONS, sound=_conditional
    ),
    "not-clear": Act(
        "decider", "crossing.decide", signed=True, optional={"why": fields.choice(*REFUSALS), **fields.NOTE}
    ),
    "heard": Act(
        "asker",
        "crossing.request",
        fields=VOICE,
        opens=SIX_FIELDS,
        optional={"conditions": fields.record(CONDITIONS)},
        late=True,
        meets="code",
    ),
    "said": Act(
        "decider",
        "crossing.decide",
        signed=True,
        fields=VOICE,
        opens=SIX_FIELDS,
        optional={"conditions": fields.record(CONDITIONS)},
        late=True,
        meets="code",
    ),
    "enter": Act("asker", optional=fields.NOTE, late=True),
    "end": Act("asker", optional=fields.NOTE, late=True),
    "extend": Act("asker", "crossing.request", fields={"minutes": fields.minutes(MAX_MINUTES)}),
    "grant": Act("decider", "crossing.decide", signed=True, optional=fields.NOTE),
    "refuse-extension": Act("decider", "crossing.decide", signed=True, optional=fields.NOTE),
    "withdraw": Act("asker", optional=fields.NOTE),
    "crossed": Act(
        "asker",
        fields={"why": fields.choice(*CROSSED)},
        optional={
            "place": fields.POINT,
            "callsign": fields.text(40),
            "strength": fields.choice(*STRENGTHS),
            "contact": fields.text(fields.MAX_LINE_TEXT),
            **fields.NOTE,
        },
        late=True,
    ),
    "lapse": Act("decider"),
    "lapse-extension": Act("decider"),
    "expire": Act("decider"),
}

_ROWS: Mapping[tuple[str, str], str] = {
    ("", "request"): "requested",
    ("requested", "acknowledge"): "acknowledged",
    ("requested", "clear"): "cleared",
    ("requested", "clear-with-conditions"): "cleared-with-conditions",
    ("requested", "not-clear"): "not-cleared",
    ("requested", "lapse"): "lapsed",
    ("requested", "withdraw"): "withdrawn",
    ("requested", "heard"): "voice",
    ("requested", "said"): "cleared",
    ("acknowledged", "clear"): "cleared",
    ("acknowledged", "clear-with-conditions"): "cleared-with-conditions",
    ("acknowledged", "not-clear"): "not-cleared",
    ("acknowledged", "lapse"): "lapsed",
    ("acknowledged", "withdraw"): "withdrawn",
    ("acknowledged", "heard"): "voice",
    ("acknowledged", "said"): "cleared",
    # By voice while the link is down: each side enters its half, either may come first.
    ("", "heard"): "voice",
    ("", "said"): "cleared",
    ("lapsed", "heard"): "voice",
    ("not-cleared", "heard"): "voice",
    ("voice", "said"): "cleared",
    ("voice", "clear"): "cleared",
    ("voice", "clear-with-conditions"): "cleared-with-conditions",
    ("voice", "not-clear"): "not-cleared",
    ("voice", "enter"): "voice",
    ("voice", "end"): "ended",
    ("voice", "withdraw"): "withdrawn",
    ("voice", "expire"): "expired",
    ("cleared", "heard"): "cleared",
    ("cleared-with-conditions", "heard"): "cleared-with-conditions",
    ("cleared", "enter"): "active",
    ("cleared", "end"): "ended",
    ("cleared", "withdraw"): "withdrawn",
    ("cleared", "expire"): "expired",
    ("cleared-with-conditions", "enter"): "active",
    ("cleared-with-conditions", "end"): "ended",
    ("cleared-with-conditions", "withdraw"): "withdrawn",
    ("cleared-with-conditions", "expire"): "expired",
    ("active", "end"): "ended",
    ("active", "expire"): "expired",
    ("active", "extend"): "extending",
    ("extending", "grant"): "extended",
    ("extending", "refuse-extension"): "active",
    ("extending", "lapse-extension"): "active",
    ("extending", "end"): "ended",
    ("extending", "expire"): "expired",
    ("extended", "end"): "ended",
    ("extended", "expire"): "expired",
    ("expired", "end"): "ended",
    # Entered in the belief that it was still valid: they are inside, and the decider must know.
    ("expired", "enter"): "crossed",
    ("crossed", "acknowledge"): "crossed-known",
    ("crossed", "not-clear"): "crossed-known",
    ("crossed", "clear"): "active",
    ("crossed", "clear-with-conditions"): "active",
    ("crossed", "end"): "ended",
    ("crossed-known", "not-clear"): "crossed-known",
    ("crossed-known", "clear"): "active",
    ("crossed-known", "clear-with-conditions"): "active",
    ("crossed-known", "end"): "ended",
}

STATUSES = tuple(dict.fromkeys(_ROWS.values()))

TABLE: Mapping[tuple[str, str], str] = {
    **_ROWS,
    **{(status, "crossed"): "crossed" for status in ("", *STATUSES)},
}

CLEARED = frozenset({"cleared", "cleared-with-conditions"})
HOLDING = CLEARED | {"active", "extending"}
"""Statuses in which the asker holds a clearance for as long as it is valid, the extended one apart."""

CLOCKS = (
    Timer(
        "crossing.acknowledge",
        frozenset({"requested", "voice", "crossed"}),
        starts=("request", "heard", "crossed", "enter"),
    ),
    Timer("crossing.decide", frozenset({"requested", "acknowledged"}), "lapse", starts=("request",)),
    Timer("crossing.decide", frozenset({"extending"}), "lapse-extension", starts=("extend",)),
    Timer("crossing.valid", frozenset({"voice"}), "expire", starts=("heard",)),
    # What the asker enters by itself starts nothing here, or it could go on longer than it is expected.
    Timer(
        "crossing.valid",
        HOLDING,
        "expire",
        starts=("clear", "clear-with-conditions", "said"),
        at_most="limit_s",
        permits=True,
        else_from="heard",
    ),
    Timer(
        "crossing.extension",
        frozenset({"extended"}),
        "expire",
        starts=("grant",),
        at_most="extension_s",
        permits=True,
    ),
)

_HOLD = {"asker": "crossing-safe-hold", "decider": "crossing-safe-they-hold"}
_MOVE = {"asker": "crossing-safe-move", "decider": "crossing-safe-expect"}
_OUT = {"asker": "crossing-safe-out", "decider": "crossing-safe-may-be-inside"}
_OVER = {"any": "crossing-safe-over"}

_ROLES: Mapping[str, Mapping[str, str]] = {
    "requested": {**_HOLD, "decider": "crossing-safe-answer"},
    "acknowledged": {**_HOLD, "decider": "crossing-safe-answer"},
    "voice": {"asker": "crossing-safe-voice", "decider": "crossing-safe-voice-enter"},
    "cleared": _MOVE,
    "cleared-with-conditions": {**_MOVE, "asker": "crossing-safe-move-conditions"},
    "not-cleared": _HOLD,
    "lapsed": _HOLD,
    "withdrawn": _OVER,
    "active": _MOVE,
    "extending": {**_MOVE, "asker": "crossing-safe-extending"},
    "extended": _MOVE,
    "ended": _OVER,
    "expired": _OUT,
    "crossed": {"asker": "crossing-safe-crossed", "decider": "crossing-safe-crossed-by-them"},
    "crossed-known": {"asker": "crossing-safe-crossed", "decider": "crossing-safe-crossed-by-them"},
}


SAFE = {status: {"named": "crossing-safe-told", **words} for status, words in _ROLES.items()}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act in ("clear", "clear-with-conditions"):
        return _conditions(data)
    if move.act in ("said", "heard"):
        entered = state.facts.get("voice", ())
        voice = {"voice": sorted({*entered, move.act})}
        # Where the two remember it differently, what the decider says it allowed holds.
        if move.act == "heard" and "said" in entered:
            return voice
        return {**data, **voice, **_conditions(data.get("conditions", {}))}
    if move.act == "extend":
        return {"extension_s": 60 * int(data["minutes"])}
    if move.act == "crossed":
        shown = {} if "place" in state.facts else {name: data[name] for name in data if name in SIX_FIELDS}
        return {**shown, "crossed": {"at": move.at, **data}}
    if move.act == "request":
        return data
    return {move.act: data} if data else {}


def _conditions(data: Mapping[str, Any]) -> dict[str, Any]:
    """Facts of a clearance: its conditions, and the shorter validity they may set (None: as usual)."""
    limit_min = data.get("limit_min")
    return {"conditions": dict(data), "limit_s": None if limit_min is None else 60 * int(limit_min)}


PROCEDURE = Procedure(
    name="crossing",
    kind="crossing",
    lane=FLASH,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"request", "heard", "said", "crossed"}),
    closed=frozenset({"not-cleared", "lapsed", "withdrawn", "ended", "expired"}),
    learn=_learn,
    clocks=CLOCKS,
    always=frozenset({"crossed"}),
    waits={
        "requested": "decider",
        "acknowledged": "decider",
        "voice": "decider",
        "cleared": "asker",
        "cleared-with-conditions": "asker",
        "active": "asker",
        "extending": "decider",
        "extended": "asker",
        "crossed": "decider",
        "crossed-known": "asker",
    },
    ladder=frozenset({"requested", "voice", "extending", "crossed"}),
    ways=(
        ("requested", "acknowledged", "cleared", "active", "ended"),
        ("cleared-with-conditions", "active", "ended"),
        ("voice", "cleared", "active", "ended"),
        ("extending", "extended", "ended"),
        ("crossed", "crossed-known", "ended"),
    ),
    safe=SAFE,
)


def may_move(state: State, party: str, now: int, clocks: Mapping[str, int]) -> bool:
    """Say whether this party may be across: it asked, and holds a signed clearance that is valid now.

    A clearance that only the asker has entered is between the people on the radio; the software says yes
    to what the decider signed and to nothing else. now: ms by the party's own clock; clocks: durations.
    """
    if party != state.asker or state.status not in HOLDING | {"extended"}:
        return False
    return any(
        clock.act == "expire" and clock.started_at <= now < clock.due_at
        for clock in due(PROCEDURE, state, party, clocks, {})
    )


def expects(state: State, now: int, clocks: Mapping[str, int], arrived: Arrivals | None = None) -> bool:
    """Say whether the decider must reckon with the asker across its line now, by the decider's own clock.

    Whoever crossed without clearance is expected until they say that they are out; there is no clock.
    """
    if state.status in ("crossed", "crossed-known"):
        return True
    return any(
        clock.act == "expire" and now < clock.due_at
        for clock in due(PROCEDURE, state, state.decider, clocks, arrived or {})
    )
