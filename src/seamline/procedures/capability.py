"""Capability: a party declares what one party can do only because another provides it, from when until when.

A declaration binds nobody. It says what would be missing if the provider left; the register of all of them
is read by ``analysis.dependence``. Any other party says that it sees it so too, or that it does not; a
declaration that is disputed still counts, for planning without a help that may be gone is the safe side.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
from seamline.terms.lanes import ROUTINE

CAPABILITIES = (
    "medical-evacuation",
    "surveillance",
    "air-transport",
    "road-transport",
    "fuel-supply",
    "food-and-water",
    "field-hospital",
    "signals",
    "mine-clearance",
    "engineering",
    "training",
    "planning-advice",
)
SHARES = ("all-of-it", "most-of-it", "part-of-it")
"""How much of the capability rests on this provider."""

DECLARED: Mapping[str, Field] = {
    "capability": fields.choice(*CAPABILITIES),
    "provider": fields.PARTY,
    "user": fields.PARTY,
    "share": fields.choice(*SHARES),
    "from": fields.TIME,
}
MORE: Mapping[str, Field] = {
    "until": fields.TIME,
    "where": fields.text(fields.MAX_LINE_TEXT),
    "note": fields.text(400),
}
"""until: left out, nobody has said when it ends. where: the ground or the sites that it serves."""


def _sound(data: Mapping[str, Any]) -> str:
    return "capability-times" if "until" in data and data["from"] >= data["until"] else ""


def _guard(state: State, move: Move) -> str:
    if move.act in ("declare", "amend"):
        concerned = (move.data["provider"], move.data["user"])
        return "" if move.party in concerned else "capability-party"
    own = move.party == state.asker
    return "capability-own" if move.act in ("confirm", "differ") and own else ""


ACTS: Mapping[str, Act] = {
    "declare": Act("asker", "capability.declare", fields=DECLARED, optional=MORE, sound=_sound, alone=True),
    "confirm": Act("any", "capability.declare"),
    "differ": Act("any", "capability.declare", optional=fields.NOTE),
    "amend": Act("asker", "capability.declare", fields=DECLARED, optional=MORE, sound=_sound),
    "end": Act("asker", "capability.declare", optional=fields.NOTE),
    "expire": Act("decider"),
}

_LIVE = ("declared", "confirmed", "differs")

TABLE: Mapping[tuple[str, str], str] = {
    ("", "declare"): "declared",
    ("declared", "confirm"): "confirmed",
    ("confirmed", "confirm"): "confirmed",
    ("differs", "confirm"): "differs",
    **{(status, "differ"): "differs" for status in _LIVE},
    **{(status, "amend"): "declared" for status in _LIVE},
    **{(status, "end"): "ended" for status in _LIVE},
    **{(status, "expire"): "expired" for status in _LIVE},
}

SAFE: Mapping[str, Mapping[str, str]] = {
    "declared": {"any": "capability-safe-declared"},
    "confirmed": {"any": "capability-safe-confirmed"},
    "differs": {"any": "capability-safe-differs"},
    "ended": {"any": "capability-safe-over"},
    "expired": {"any": "capability-safe-over"},
}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act in ("declare", "amend"):
        # What others said, they said of the old terms.
        return {**dict.fromkeys(MORE), **data, "seen-so-by": [], "seen-otherwise-by": []}
    if move.act in ("confirm", "differ"):
        so, otherwise = (set(state.facts.get(name, ())) - {move.party} for name in _SAID)
        (so if move.act == "confirm" else otherwise).add(move.party)
        return {"seen-so-by": sorted(so), "seen-otherwise-by": sorted(otherwise)}
    return {move.act: data} if data else {}


_SAID = ("seen-so-by", "seen-otherwise-by")

PROCEDURE = Procedure(
    name="capability",
    kind="capability",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"declare"}),
    closed=frozenset({"ended", "expired"}),
    learn=_learn,
    guard=_guard,
    clocks=(Timer("capability.until", frozenset(_LIVE), "expire", when="until"),),
    ways=(("declared", "confirmed", "ended"), ("differs", "declared")),
    safe=SAFE,
    printed=("capability", "provider", "user", "share", "from", "until", "where", "note", *_SAID),
)
