"""Posture change: a post is to be occupied, left, built or fortified, or has been left without notice.

A planned change is announced ahead and takes place only when every named party has signed the very same
notice; silence lets nothing happen. An objection holds: it voids what was signed, and only a new notice can
be signed again. What nobody planned (a post left, by us, by them or by a third party; a site taken) freezes
the site for both from the moment they hear of it: nobody moves onto it until both have signed what becomes
of it. A clock that runs out and a link that is down change nothing about that.

What becomes of a site stands in the fact ``of_record``, which grows by signed moves alone and from which the
register of posts is made (``posts``). Nothing else can change it.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.identity import digest
from seamline.machine.parts import WHOLE, Act, Move, Procedure, State, Timer
from seamline.procedures.posture_record import (
    BY,
    HAPPENED,
    MAX_RADIUS_M,
    MIN_RADIUS_M,
    NOTICE,
    OUTCOME,
    POST,
    SITE,
    learn,
    site_of,
)
from seamline.terms.lanes import FLASH

OPEN = ("frozen", "known", "talking", "met", "unmet", "proposed", "disputed")
"""Statuses in which the site is frozen."""


def version_hash(data: Mapping[str, Any], told_at: int = 0) -> str:
    """Return the SHA-256, hex, of what is signed: a notice, or what becomes of a site.

    told_at: when the site was last said to have changed; what was signed before that is no answer to it.
    """
    said = {name: data[name] for name in (*NOTICE, *POST, *OUTCOME) if data.get(name) is not None}
    return digest({**said, "told_at": told_at})


def _offers(state: State, move: Move) -> dict[str, str]:
    # What becomes of a site is signed together with the site that it was told of.
    site = site_of(state) if move.act == "propose" else {}
    return {WHOLE: version_hash({**site, **move.data}, int(state.facts.get("told_at", 0)))}


def _voids(_state: State, move: Move) -> dict[str, str]:
    """An objection leaves nothing that could still be signed."""
    return {WHOLE: digest({"objection": move.party, "at": move.at})}


def _ordered(data: Mapping[str, Any]) -> str:
    return "posture-times" if data["from"] >= data["until"] else ""


def _settles(data: Mapping[str, Any]) -> str:
    if ("holder" in data) != (data["outcome"] == "one-side"):
        return "posture-holder"
    return "posture-watch" if data["outcome"] == "monitored" and "watched" not in data else ""


_PLAN = Act(
    "asker",
    "posture.notify",
    signed=True,
    fields=NOTICE,
    optional={**POST, **fields.NOTE},
    sound=_ordered,
    offers=_offers,
    joins="agree",
    ahead=("from", "posture.planned"),
)

ACTS: Mapping[str, Act] = {
    "plan": _PLAN,
    "amend": _PLAN,
    # Safety: no authority, no signature, no article; whoever hears of it tells at once.
    "tell": Act(
        "asker",
        fields={"happened": fields.choice(*HAPPENED), "by": fields.choice(*BY), "known_at": fields.TIME},
        opens=SITE,
        optional={**POST, "radius_m": fields.number(MIN_RADIUS_M, MAX_RADIUS_M), **fields.NOTE},
    ),
    # Also opens: how a site stands is put on record, by the same two signatures.
    "propose": Act(
        "named",
        "posture.agree",
        signed=True,
        fields={"outcome": OUTCOME["outcome"]},
        opens=SITE,
        optional={name: field for name, field in {**OUTCOME, **POST}.items() if name != "outcome"},
        sound=_settles,
        offers=_offers,
        joins="agree",
    ),
    "acknowledge": Act("decider", optional=fields.NOTE),
    "agree": Act(
        "named",
        "posture.agree",
        signed=True,
        fields={"version": fields.HASH},
        joins="agree",
        version="version",
    ),
    "object": Act("named", fields={"why": fields.text(400)}, offers=_voids),
    "withdraw": Act("asker", optional=fields.NOTE),
    "done": Act("asker", "posture.notify", signed=True, optional=fields.NOTE, late=True),
    "talk": Act("named", fields={"level": fields.number(1, 4)}, optional=fields.NOTE, late=True),
    "call-meeting": Act(
        "named", fields={"meet_at": fields.TIME, "meet_place": fields.POINT}, optional=fields.NOTE
    ),
    "meet": Act("named", optional=fields.NOTE, late=True),
    "lapse": Act("decider"),
    "expire": Act("decider"),
    "miss": Act("decider"),
}

_PLANNED: Mapping[tuple[str, str], str] = {
    ("", "plan"): "noticed",
    ("noticed", "acknowledge"): "acknowledged",
    **{
        (status, act): after
        for status in ("noticed", "acknowledged")
        for act, after in {
            "agree": status,
            "amend": "noticed",
            "object": "objected",
            "withdraw": "withdrawn",
            "lapse": "lapsed",
        }.items()
    },
    ("objected", "amend"): "noticed",
    ("objected", "withdraw"): "withdrawn",
    # It was carried out before the objection was heard: the site is no longer as it was for anybody.
    ("objected", "done"): "frozen",
    ("lapsed", "amend"): "noticed",
    ("lapsed", "withdraw"): "withdrawn",
    ("agreed", "object"): "objected",
    ("agreed", "withdraw"): "withdrawn",
    ("agreed", "done"): "done",
    ("agreed", "expire"): "overdue",
    # Carried out in time and heard of late. Until then it may or may not have been.
    ("overdue", "done"): "done",
    ("overdue", "object"): "objected",
    ("overdue", "withdraw"): "withdrawn",
}

_FROZEN: Mapping[tuple[str, str], str] = {
    ("frozen", "acknowledge"): "known",
    **{(status, "talk"): "talking" for status in ("frozen", "known", "talking")},
    **{(status, "talk"): status for status in ("met", "unmet", "proposed", "disputed")},
    **{(status, "call-meeting"): status for status in OPEN},
    **{(status, "meet"): "met" for status in OPEN if status != "proposed"},
    **{(status, "miss"): "unmet" for status in ("frozen", "known", "talking")},
    **{(status, "propose"): "proposed" for status in ("", *OPEN)},
    ("proposed", "agree"): "proposed",
    ("proposed", "object"): "disputed",
}

STATUSES = tuple(dict.fromkeys((*_PLANNED.values(), "agreed", *_FROZEN.values(), "settled")))

TABLE: Mapping[tuple[str, str], str] = {
    **_PLANNED,
    **_FROZEN,
    **{(status, "tell"): "frozen" for status in ("", *STATUSES)},
}

TOGETHER = {
    ("noticed", "agree"): "agreed",
    ("acknowledged", "agree"): "agreed",
    ("proposed", "agree"): "settled",
}

_TOLD = ("tell", "done")
_UNMET = frozenset({"frozen", "known", "talking"})

CLOCKS = (
    Timer("posture.planned", frozenset({"noticed", "acknowledged"}), "lapse", starts=("plan", "amend")),
    Timer("posture.until", frozenset({"agreed"}), "expire", when="until"),
    Timer("posture.level-2", frozenset({"frozen", "known"}), starts=_TOLD),
    Timer("posture.level-3", _UNMET, starts=_TOLD),
    Timer("posture.meeting", _UNMET, "miss", starts=_TOLD),
)

_STILL = {"any": "posture-safe-frozen"}

_ROLES: Mapping[str, Mapping[str, str]] = {
    "noticed": {"asker": "posture-safe-wait", "decider": "posture-safe-answer"},
    "acknowledged": {"asker": "posture-safe-wait", "decider": "posture-safe-answer"},
    "objected": {"any": "posture-safe-objected"},
    "lapsed": {"any": "posture-safe-lapsed"},
    "withdrawn": {"any": "posture-safe-nothing"},
    "agreed": {"asker": "posture-safe-go", "decider": "posture-safe-expect"},
    "overdue": {"asker": "posture-safe-say", "decider": "posture-safe-may-have"},
    "done": {"any": "posture-safe-done"},
    "frozen": {"asker": "posture-safe-frozen", "decider": "posture-safe-frozen-answer"},
    "known": _STILL,
    "talking": _STILL,
    "met": _STILL,
    "unmet": {"any": "posture-safe-unmet"},
    "proposed": {"any": "posture-safe-proposed"},
    "disputed": {"any": "posture-safe-disputed"},
    "settled": {"any": "posture-safe-settled"},
}

SAFE = {status: {"named": words.get("any", "posture-safe-told"), **words} for status, words in _ROLES.items()}


def _guard(state: State, move: Move) -> str:
    if move.act == "propose" and move.data.get("holder", state.asker or move.party) not in (
        state.parties or move.data.get("parties", ())
    ):
        return "posture-holder"
    if move.act != "done":
        return ""
    if state.status == "objected" and not state.facts.get("signed_once"):
        return "posture-unsigned"
    if not state.facts["from"] <= move.at < state.facts["until"]:
        return "posture-window"
    return ""


PROCEDURE = Procedure(
    name="posture",
    kind="posture",
    lane=FLASH,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"plan", "tell", "propose"}),
    closed=frozenset({"lapsed", "withdrawn", "done", "settled"}),
    learn=learn,
    guard=_guard,
    clocks=CLOCKS,
    together=TOGETHER,
    always=frozenset({"tell"}),
    waits={
        "noticed": "decider",
        "acknowledged": "signers",
        "objected": "asker",
        "agreed": "asker",
        "overdue": "asker",
        "frozen": "decider",
        "known": "signers",
        "talking": "signers",
        "met": "signers",
        "unmet": "signers",
        "proposed": "signers",
        "disputed": "signers",
    },
    ladder=frozenset({"frozen", "unmet"}),
    safe=SAFE,
    ways=(
        ("noticed", "acknowledged", "agreed", "done"),
        ("frozen", "known", "talking", "met", "proposed", "settled"),
        ("unmet", "met", "proposed", "settled"),
        ("objected", "noticed", "acknowledged", "agreed", "done"),
        ("disputed", "proposed", "settled"),
        ("overdue", "done"),
    ),
    printed=(
        "change",
        "happened",
        "by",
        "name",
        "place",
        "post",
        "from",
        "until",
        "known_at",
        "radius_m",
        "note",
        "meeting",
        "outcome",
        "holder",
        "watched",
        "objection",
    ),
    sheet=(
        ("posture-sheet-told", "tell"),
        ("posture-sheet-acknowledged", "acknowledge"),
        ("posture-sheet-talked", "talk"),
        ("posture-sheet-meeting", "call-meeting"),
        ("posture-sheet-met", "meet"),
        ("posture-sheet-proposed", "propose"),
        ("posture-sheet-signed", "agree"),
    ),
)
