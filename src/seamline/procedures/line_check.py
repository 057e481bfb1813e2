"""Line check: at its hour each side says that it has nothing to report, or a list, and shows where it stands.

Both nodes open it by themselves when the hour of the understanding has come; as its id is made from the two
parties and the hour, the two openings are one object, whichever arrives first. Each side's report is signed
by a person and carries what its node adds: stream heads, the roster, how far off the other's clock looks.
Whoever has not reported after five minutes is missed: the alternate channel, then the ladder. A check made
by voice stops the ladder and replaces no signature: both still report once the link is back.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import WHOLE, Act, Move, Procedure, State, Timer
from seamline.terms.canonical import MAX_INTEGER
from seamline.terms.lanes import LANES, ROUTINE

NEWS = ("nothing-to-report", "as-listed")
"""Nothing to report, or what stands in the list."""

LANGUAGES = ("ar", "ckb", "en", "other")
"""What a duty post speaks; recorded for the post, never for a person."""

MAX_ITEMS = 20
MAX_POSTS = 12
MAX_SEAT = 80
MAX_OFF_S = 400_000_000
"""Seconds by which a clock may be said to be off: more than ten years."""
CODE_DIGITS = 6

ITEM: Mapping[str, Field] = {"text": fields.text(200), "at": fields.TIME, "place": fields.POINT}
HEAD: Mapping[str, Field] = {
    "lane": fields.choice(*LANES),
    "sent": fields.number(0, MAX_INTEGER),
    "sent_epoch": fields.number(0, MAX_INTEGER),
    "held": fields.number(0, MAX_INTEGER),
    "held_epoch": fields.number(0, MAX_INTEGER),
    "root": fields.HASH,
}
"""Of one lane: the last number sealed for the other side, the last held of its stream, that one's root."""
POST: Mapping[str, Field] = {
    "post": fields.text(fields.MAX_LINE_TEXT),
    "seat": fields.text(MAX_SEAT),
    "since": fields.TIME,
    "languages": fields.choices(*LANGUAGES),
}
"""A duty post: the seat that is on watch there and since when, no seat while it is empty."""


def _code(value: Any) -> bool:
    return type(value) is str and len(value) == CODE_DIGITS and value.isascii() and value.isdigit()


CODE = Field("text", _code, most=CODE_DIGITS)
"""The short check code as it is read out: six digits."""

BY_NODE: Mapping[str, Field] = {
    "heads": fields.by_node(fields.records(HEAD, 0, len(LANES), "lane")),
    "roster": fields.by_node(fields.records(POST, 0, MAX_POSTS, "post")),
    "off_s": fields.by_node(fields.number(-MAX_OFF_S, MAX_OFF_S)),
}
"""What the reporter's node adds. off_s: by how much the other's clock looks ahead of its own, if known."""


def check_hash(hour: int) -> str:
    """Return the SHA-256, hex, over what both report on: the hour of the check, ms UTC."""
    return digest({"hour": hour})


def _offers(state: State, move: Move) -> dict[str, str]:
    return dict(state.over) or {WHOLE: check_hash(move.data["hour"])}


def _sound(data: Mapping[str, Any]) -> str:
    return "" if ("items" in data) == (data["news"] == "as-listed") else "line-check-list"


_REPORTED: Mapping[str, Field] = {"news": fields.choice(*NEWS)}
_LISTED: Mapping[str, Field] = {"items": fields.records(ITEM, 1, MAX_ITEMS, "text")}

ACTS: Mapping[str, Act] = {
    "open": Act("named", fields={"hour": fields.TIME}, offers=_offers, meets="hour"),
    "report": Act(
        "named",
        "line-check.report",
        signed=True,
        fields={"check": fields.HASH, **_REPORTED},
        optional={**_LISTED, **BY_NODE},
        sound=_sound,
        joins="report",
        version="check",
    ),
    "voice": Act(
        "named",
        "line-check.report",
        fields=_REPORTED,
        optional={**_LISTED, "code": CODE, "own_code": fields.by_node(CODE)},
        sound=_sound,
    ),
    "miss": Act("decider"),
    "lapse": Act("decider"),
}

_WAITING = ("open", "missed", "spoken")
_STATUSES = (*_WAITING, "complete", "late", "lapsed")

TABLE: Mapping[tuple[str, str], str] = {
    ("", "open"): "open",
    # The other side's opening of the same hour changes nothing, whenever it arrives.
    **{(status, "open"): status for status in _STATUSES},
    **{(status, "report"): status for status in (*_WAITING, "lapsed")},
    **{(status, "voice"): "spoken" for status in _WAITING},
    ("open", "miss"): "missed",
    ("missed", "lapse"): "lapsed",
    ("spoken", "lapse"): "lapsed",
}

CLOCKS = (
    Timer("line-check.missed", frozenset({"open"}), "miss", starts=("open",)),
    Timer("line-check.close", frozenset({"missed", "spoken"}), "lapse", starts=("open",)),
)

_NOTHING = {"any": "line-check-safe-nothing"}

SAFE: Mapping[str, Mapping[str, str]] = {
    "open": {"any": "line-check-safe-open"},
    "missed": {"any": "line-check-safe-missed"},
    "spoken": {"any": "line-check-safe-spoken"},
    "complete": _NOTHING,
    "late": _NOTHING,
    "lapsed": {"any": "line-check-safe-lapsed"},
}


def _learn(state: State, move: Move) -> dict[str, Any]:
    if move.act == "open":
        return {"hour": move.data["hour"]}
    said = {name: value for name, value in move.data.items() if name != "check"}
    if move.act == "report":
        reports: Mapping[str, Any] = state.facts.get("reports", {})
        return {"reports": {**reports, move.party: {**said, "at": move.at}}}
    if move.act == "voice":
        return {"spoken": {**said, "by": move.party, "at": move.at}}
    return {}


PROCEDURE = Procedure(
    name="line-check",
    kind="line-check",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"open"}),
    closed=frozenset({"complete", "late", "lapsed"}),
    learn=_learn,
    clocks=CLOCKS,
    together={
        ("open", "report"): "complete",
        ("missed", "report"): "late",
        ("spoken", "report"): "late",
        ("lapsed", "report"): "late",
    },
    waits=dict.fromkeys(_WAITING, "signers"),
    ladder=frozenset({"missed"}),
    levels={2: "line-check.level-2", 3: "line-check.level-3"},
    ways=(("open", "complete"), ("missed", "late"), ("spoken", "late"), ("lapsed", "late")),
    safe=SAFE,
    printed=("hour", "news", "items", "code"),
    sheet=(("line-check-sheet-opened", "open"), ("line-check-sheet-reported", "report")),
)


def check_code(hour: int, streams: Mapping[str, Mapping[str, tuple[int, int]]]) -> str:
    """Return the six digits that are read out over the radio when the link is down.

    streams: for each direction ("from>to") and lane the epoch and number up to which the recipient holds the
    stream, as far as this side knows. Two sides that know the same of both directions have the same code.
    """
    value = {
        "hour": hour,
        "streams": {
            direction: {lane: list(place) for lane, place in lanes.items()}
            for direction, lanes in streams.items()
        },
    }
    return f"{int(digest(value)[:12], 16) % 10**CODE_DIGITS:0{CODE_DIGITS}d}"
