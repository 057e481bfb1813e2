"""Report: what somebody saw, sent by its originator to one partner, answered with a disposition.

A draft is its originator's alone and no object between parties. Sending opens one thread per recipient, so
that no recipient learns of another; what travels beside the moves is the projection that the article
allowed, which differs from recipient to recipient. Logged is not posted, posted is not acted on: the
recipient answers every version with a disposition. A correction is a new version, shown as such; a
withdrawal says that the report no longer stands.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
from seamline.procedures.report_body import NEEDED, TYPES, check_body
from seamline.terms.lanes import FLASH

__all__ = ["DISPOSITIONS", "DRAFT", "NEEDED", "PROCEDURE", "TYPES", "check_body", "overall"]

DISPOSITIONS = ("seen", "acting", "conflicts", "not-ours")
"""Seen; acting on it; it conflicts with ours; it is not ours to act on."""

DRAFT = "draft"
"""The status of a report that has been sent to nobody."""

MAX_VERSION = 1_000

SENT: Mapping[str, Field] = {
    "version": fields.number(1, MAX_VERSION),
    "body": fields.HASH,
}
"""body: SHA-256 of the projection as this recipient got it."""

ACTS: Mapping[str, Act] = {
    "send": Act("asker", "report.send", fields={"report": fields.OBJECT, **SENT}),
    "correct": Act("asker", "report.send", fields=SENT, optional={"why": fields.text(400)}),
    "withdraw": Act("asker", "report.send", optional={"why": fields.text(400)}),
    "receive": Act("decider", fields={"version": fields.number(1, MAX_VERSION)}),
    "dispose": Act(
        "decider",
        "report.dispose",
        fields={"version": fields.number(1, MAX_VERSION), "as": fields.choice(*DISPOSITIONS)},
        optional={"note": fields.text(400)},
    ),
}

TABLE: Mapping[tuple[str, str], str] = {
    ("", "send"): "sent",
    ("sent", "receive"): "received",
    ("sent", "dispose"): "dispositioned",
    ("sent", "correct"): "corrected",
    ("sent", "withdraw"): "withdrawn",
    ("received", "dispose"): "dispositioned",
    ("received", "correct"): "corrected",
    ("received", "withdraw"): "withdrawn",
    ("dispositioned", "dispose"): "dispositioned",
    ("dispositioned", "correct"): "corrected",
    ("dispositioned", "withdraw"): "withdrawn",
    ("corrected", "receive"): "received",
    ("corrected", "dispose"): "dispositioned",
    ("corrected", "correct"): "corrected",
    ("corrected", "withdraw"): "withdrawn",
    ("withdrawn", "receive"): "withdrawn",
}

_WAITING = {"asker": "report-safe-unanswered", "decider": "report-safe-answer"}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act == "correct":
        return {**data, "corrected": 1, "disposition": ""}
    if move.act == "dispose":
        return {"disposition": data["as"], "note": data.get("note", "")}
    if move.act == "receive":
        return {"reached": data["version"]}
    return data


def _guard(state: State, move: Move) -> str:
    version = int(state.facts.get("version", 0))
    if move.act == "correct" and move.data["version"] <= version:
        return "move-other-version"
    # An answer to an earlier version says nothing about this one.
    if move.act == "dispose" and move.data["version"] != version:
        return "move-other-version"
    return ""


PROCEDURE = Procedure(
    name="report",
    kind="report",
    lane=FLASH,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"send"}),
    closed=frozenset({"dispositioned", "withdrawn"}),
    learn=_learn,
    guard=_guard,
    clocks=(
        Timer(
            "report.disposition",
            frozenset({"sent", "received", "corrected"}),
            starts=("send", "correct", "receive"),
        ),
    ),
    waits={"sent": "decider", "received": "decider", "corrected": "decider"},
    ladder=frozenset({"sent", "received", "corrected"}),
    safe={
        "sent": _WAITING,
        "received": _WAITING,
        "corrected": {"asker": "report-safe-unanswered", "decider": "report-safe-corrected"},
        "dispositioned": {"any": "report-safe-answered"},
        "withdrawn": {"any": "report-safe-withdrawn"},
    },
)


def overall(threads: Mapping[str, State]) -> str:
    """Return the one status of a report for a list: that of the thread which has got least far.

    threads: by recipient. Without any it is a draft; withdrawn only once every thread is.
    """
    order = ("sent", "corrected", "received", "dispositioned", "withdrawn")
    reached = [state.status for state in threads.values() if state.status in order]
    return min(reached, key=order.index) if reached else DRAFT
