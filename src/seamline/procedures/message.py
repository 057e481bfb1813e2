"""Messages between two duty posts: a conversation that is part of the record.

Somebody on watch opens it towards one party's centre or one of its duty posts, about something or about
nothing; both say on, either ends it. What is said is a stock phrase by number with its slots, which all read
in their own language, or free text marked with its language, or both. That a watch has read it is a move of
the reader's node: how many of the other's messages were on the screen, of which duty post, and when. What has
not been read in time calls people on both sides.

A warning (``warn``) is a stock phrase and nothing else, so that it can go first and always: by no article, in
every status, ahead of whatever else waits. A message is no clearance: no phrase gives or asks leave.

Whoever says something after the end opens the conversation again: a message that crossed the end is not lost.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.parts import Act, Move, Procedure, State, Timer
from seamline.procedures.line_check import LANGUAGES
from seamline.procedures.stock_phrases import MAX_NUMBER, PHRASES, SLOTS, misfilled
from seamline.terms.lanes import FLASH

MAX_TEXT = 600
MAX_POST = 40
MAX_SAID = 60
"""Messages of one party in one conversation; whoever has more to say opens a new one."""
MAX_WARNINGS = 40
"""Warnings of one party beside them, so that a full conversation still warns."""
MAX_REPORTS = 10
MAX_READ = 2 * (MAX_SAID + MAX_WARNINGS)

POST: Mapping[str, Field] = {"from_post": fields.by_node(fields.text(MAX_POST))}
"""The duty post that speaks or reads, as its own centre calls it: never a person."""

SAID: Mapping[str, Field] = {
    "phrase": fields.number(1, MAX_NUMBER),
    **SLOTS,
    "text": fields.text(MAX_TEXT),
    "language": fields.choice(*LANGUAGES),
    **POST,
}
ABOUT: Mapping[str, Field] = {
    "to_post": fields.text(MAX_POST),
    "about": fields.OBJECT,
    "reports": fields.ids_of(1, MAX_REPORTS),
}
"""Which duty post it is for, the whole centre where it names none; what it is about."""

SAYING = ("open", "say", "warn")
READING = ("read", "read-back")
ASKER, DECIDER, BOTH = "asker", "decider", "both"
_SIDES = (ASKER, DECIDER)


def _said(data: Mapping[str, Any]) -> str:
    if "phrase" not in data and "text" not in data:
        return "message-empty"
    if misfilled(data):
        return "message-slots"
    return "" if ("text" in data) == ("language" in data) else "message-language"


def _warned(data: Mapping[str, Any]) -> str:
    known = PHRASES.get(data["phrase"])
    if known is not None and not known.warning:
        return "message-no-warning"
    return "message-slots" if misfilled(data) else ""


_READ: Mapping[str, Field] = {"count": fields.by_node(fields.number(1, MAX_READ))}

ACTS: Mapping[str, Act] = {
    "open": Act("asker", "message.send", optional={**SAID, **ABOUT}, sound=_said),
    "say": Act("any", "message.send", optional=SAID, sound=_said),
    "warn": Act("any", fields={"phrase": SAID["phrase"]}, optional={**SLOTS, **POST, **ABOUT}, sound=_warned),
    "end": Act("any"),
    "read": Act("decider", fields=_READ, optional=POST, node=True),
    "read-back": Act("asker", fields=_READ, optional=POST, node=True),
    "overdue": Act("decider"),
    "overdue-back": Act("asker"),
}

TABLE: Mapping[tuple[str, str], str] = {
    ("", "open"): "open",
    ("", "warn"): "open",
    ("open", "overdue"): "unread",
    ("open", "overdue-back"): "unread-back",
    ("unread", "read"): "open",
    ("unread-back", "read-back"): "open",
    **{(status, act): "open" for status in ("open", "ended") for act in ("say", "warn")},
    **{(status, act): status for status in ("unread", "unread-back") for act in ("say", "warn")},
    # What was read may be heard of late.
    ("open", "read"): "open",
    ("open", "read-back"): "open",
    ("unread", "read-back"): "unread",
    ("unread-back", "read"): "unread-back",
    ("ended", "read"): "ended",
    ("ended", "read-back"): "ended",
    **{(status, "end"): "ended" for status in ("open", "unread", "unread-back")},
}


def side_of(state: State, party: str) -> str:
    """Return on which of the two sides a party speaks."""
    return ASKER if party == state.asker else DECIDER


def heard_by(state: State, side: str) -> int:
    """Return how many messages of the other side there are for a side to read."""
    return sum(side_of(state, one["party"]) != side for one in state.facts.get("said", ()))


def read_by(state: State, side: str) -> int:
    """Return how many of them a watch of that side has read."""
    seen = (one["count"] for one in state.facts.get("seen", ()) if side_of(state, one["party"]) == side)
    return max(seen, default=0)


def _guard(state: State, move: Move) -> str:
    if move.act in READING:
        side = side_of(state, move.party)
        return "" if read_by(state, side) < move.data["count"] <= heard_by(state, side) else "message-read"
    if move.act in ("overdue", "overdue-back"):
        return "" if state.facts.get("unread") in (side_of(state, move.party), BOTH) else "message-read"
    if move.act in SAYING:
        warnings = move.act == "warn"
        own = [one for one in state.facts.get("said", ()) if one["party"] == move.party]
        made = sum((one["act"] == "warn") == warnings for one in own)
        return "message-full" if made >= (MAX_WARNINGS if warnings else MAX_SAID) else ""
    return ""


def _learn(state: State, move: Move) -> dict[str, Any]:
    facts = dict(state.facts)
    if move.act in SAYING:
        spoken = {name: value for name, value in move.data.items() if name in SAID}
        one = {"act": move.act, "party": move.party, "at": move.at, **spoken}
        facts |= {name: value for name, value in move.data.items() if name in ABOUT}
        facts["said"] = [*facts.get("said", ()), one]
    elif move.act in READING:
        one = {"party": move.party, "at": move.at, **move.data}
        facts["seen"] = [*facts.get("seen", ()), one]
    else:
        return {}
    after = State(state.proc, asker=state.asker, facts=facts)
    unread = [side for side in _SIDES if read_by(after, side) < heard_by(after, side)]
    return {**facts, "unread": BOTH if len(unread) > 1 else "".join(unread)}


SAFE: Mapping[str, Mapping[str, str]] = {
    "open": {"any": "message-safe-open"},
    "unread": {"asker": "message-safe-call", "decider": "message-safe-read"},
    "unread-back": {"asker": "message-safe-read", "decider": "message-safe-call"},
    "ended": {"any": "message-safe-ended"},
}

PROCEDURE = Procedure(
    name="message",
    kind="message",
    lane=FLASH,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"open", "warn"}),
    closed=frozenset({"ended"}),
    always=frozenset({"warn"}),
    learn=_learn,
    guard=_guard,
    clocks=(
        Timer(
            "message.read", frozenset({"open"}), "overdue", starts=SAYING, only=("unread", (DECIDER, BOTH))
        ),
        Timer(
            "message.read",
            frozenset({"open"}),
            "overdue-back",
            side="asker",
            starts=SAYING,
            only=("unread", (ASKER,)),
        ),
    ),
    waits={"unread": "decider", "unread-back": "asker"},
    ladder=frozenset({"unread", "unread-back"}),
    ways=(("open", "ended"), ("unread", "open", "ended"), ("unread-back", "open", "ended")),
    safe={status: {"named": "message-safe-told", **words} for status, words in SAFE.items()},
    printed=("to_post", "about", "said"),
)
