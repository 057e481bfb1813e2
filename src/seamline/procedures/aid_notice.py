"""Aid notice: an aid body says where it will be and when; the others acknowledge, and keep clear.

Who brings aid asks nobody. A notice can be acknowledged and nothing else: there is no act by which anybody
could approve it, refuse it, put a condition on it or end it for another, and what it is under the law of
war does not hang on it. It restrains from the moment a node holds it, acknowledged or not, and goes on
doing so until the aid body itself has said that it is over: a link that is down, a clock that ran out or an
understanding that is suspended lifts nothing. An amended notice is acknowledged anew, and restrains as it
was amended.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import WHOLE, Act, Move, Procedure, State, Timer, keep
from seamline.terms.lanes import ROUTINE

PURPOSES = (
    "food",
    "water",
    "health",
    "shelter",
    "mine-clearance",
    "assessment",
    "evacuation",
    "returns",
    "other",
)
MIN_MARGIN_M = 50
MAX_MARGIN_M = 10_000
MAX_VEHICLES = 500

CONTENT: Mapping[str, Field] = {
    "name": fields.text(fields.MAX_LINE_TEXT),
    "purpose": fields.choice(*PURPOSES),
    "margin_m": fields.number(MIN_MARGIN_M, MAX_MARGIN_M),
    "from": fields.TIME,
    "until": fields.TIME,
    "contact": fields.text(fields.MAX_LINE_TEXT),
}
"""margin_m: how far around the site or either side of the route everybody keeps clear. contact: a frequency
or a duty post, never a person's number."""

DRAWN: Mapping[str, Field] = {
    "place": fields.POINT,
    "ring": fields.AREA,
    "line": fields.LINE,
    "vehicles": fields.number(0, MAX_VEHICLES),
    "marking": fields.text(120),
    "emergency": fields.FLAG,
    "note": fields.text(400),
}
"""One of place, ring (a site) and line (a route). emergency: 1 where it comes later than usual, for it
cannot wait. marking: by what it is recognised from afar."""


GROUND = ("place", "ring", "line")


def notice_hash(data: Mapping[str, Any]) -> str:
    """Return the SHA-256, hex, over all that a notice says: what is acknowledged."""
    return digest({name: data[name] for name in (*CONTENT, *DRAWN) if data.get(name) is not None})


def _sound(data: Mapping[str, Any]) -> str:
    if data["from"] >= data["until"]:
        return "aid-notice-times"
    return "" if len([name for name in GROUND if name in data]) == 1 else "aid-notice-ground"


def _offers(_state: State, move: Move) -> dict[str, str]:
    return {WHOLE: notice_hash(move.data)}


ACTS: Mapping[str, Act] = {
    "submit": Act(
        "asker",
        "aid-notice.submit",
        fields=CONTENT,
        optional=DRAWN,
        sound=_sound,
        offers=_offers,
        joins="acknowledge",
    ),
    "acknowledge": Act(
        "named",
        "aid-notice.acknowledge",
        fields={"notice": fields.HASH},
        joins="acknowledge",
        version="notice",
    ),
    "amend": Act(
        "asker",
        "aid-notice.submit",
        fields=CONTENT,
        optional=DRAWN,
        sound=_sound,
        offers=_offers,
        joins="acknowledge",
    ),
    "end": Act("asker", optional=fields.NOTE),
    "overdue": Act("asker"),
    "start": Act("asker"),
    "overrun": Act("asker"),
}

OPEN = ("submitted", "unacknowledged", "acknowledged", "active", "overrun")
"""The statuses in which a notice restrains: all but the one that the aid body itself has ended it in."""

TABLE: Mapping[tuple[str, str], str] = {
    ("", "submit"): "submitted",
    ("submitted", "acknowledge"): "submitted",
    ("submitted", "overdue"): "unacknowledged",
    ("unacknowledged", "acknowledge"): "unacknowledged",
    ("acknowledged", "start"): "active",
    # Whose acknowledgement was on its way still gives it; it opens and closes nothing.
    ("overrun", "acknowledge"): "overrun",
    **{(status, "overrun"): "overrun" for status in OPEN if status != "overrun"},
    **{(status, "amend"): "submitted" for status in OPEN},
    **{(status, "end"): "ended" for status in OPEN},
}

_UNHEARD = frozenset({"submitted", "unacknowledged"})

CLOCKS = (
    Timer(
        "aid-notice.acknowledge",
        frozenset({"submitted"}),
        "overdue",
        side="asker",
        starts=("submit", "amend"),
    ),
    Timer("aid-notice.from", frozenset({"acknowledged"}), "start", side="asker", when="from"),
    Timer(
        "aid-notice.until",
        _UNHEARD | {"acknowledged", "active"},
        "overrun",
        side="asker",
        when="until",
    ),
)

SAFE: Mapping[str, Mapping[str, str]] = {
    "submitted": {"asker": "aid-notice-safe-submitted", "any": "aid-notice-safe-acknowledge"},
    "unacknowledged": {"asker": "aid-notice-safe-unacknowledged", "any": "aid-notice-safe-overdue"},
    "acknowledged": {"asker": "aid-notice-safe-acknowledged", "any": "aid-notice-safe-clear"},
    "active": {"asker": "aid-notice-safe-under-way", "any": "aid-notice-safe-clear"},
    "overrun": {"asker": "aid-notice-safe-say-it-is-over", "any": "aid-notice-safe-overrun"},
    "ended": {"any": "aid-notice-safe-ended"},
}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act in ("submit", "amend"):
        return {**dict.fromkeys(DRAWN), **data, "notice": notice_hash(data)}
    return {move.act: data} if data and move.act != "acknowledge" else {}


PROCEDURE = Procedure(
    name="aid-notice",
    kind="aid-notice",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"submit"}),
    closed=frozenset({"ended"}),
    learn=_learn,
    clocks=CLOCKS,
    together={
        ("submitted", "acknowledge"): "acknowledged",
        ("unacknowledged", "acknowledge"): "acknowledged",
    },
    waits={"submitted": "signers", "unacknowledged": "signers", "overrun": "asker"},
    ladder=frozenset({"unacknowledged", "overrun"}),
    ways=(
        ("submitted", "acknowledged", "active", "ended"),
        ("unacknowledged", "acknowledged", "active", "ended"),
        ("overrun", "ended"),
    ),
    safe=SAFE,
    printed=(
        "name",
        "purpose",
        "place",
        "ring",
        "line",
        "margin_m",
        "from",
        "until",
        "contact",
        "vehicles",
        "marking",
        "emergency",
        "note",
    ),
    sheet=(
        ("aid-notice-sheet-acknowledged", "acknowledge"),
        ("aid-notice-sheet-started", "start"),
        ("aid-notice-sheet-ended", "end"),
    ),
)
