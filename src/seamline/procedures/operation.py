"""Joint operation: one plan that all sides sign, one GO that all sides give, one stop that any side calls.

Who is where when, phase lines, link-up, medical plan, and what must be left alone: no targets, no
weapons, no fires. WARNO, then the plan grows part by part; nobody can sign it without its civilian and
aid-site overlay, or "none known" with whom that was asked of and when. All sign the very same version; an
edit voids what was signed over the parts that it touches and nothing else. GO is told in
``operation_go``. Anybody can stop at any moment, without authority and without a signature, whatever has
become of the understanding. While it runs a change (FRAGO) is signed by all within half an hour: what it
touches holds meanwhile, and a change that is not signed in time leaves everybody holding at the next
phase line, for the one who asked no longer trusts what stood there. After a stop only a change signed by
all sets anybody going again.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import version_of
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
from seamline.procedures import operation_go, operation_plan
from seamline.procedures.operation_plan import CHANGEABLE, CONTENT, SURE_MS, WARNED
from seamline.terms.lanes import FLASH

STOPPED_FOR = (
    "civilians-there",
    "contact-with-enemy",
    "casualty",
    "misread",
    "weather",
    "ordered",
    "other",
    operation_go.NO_UNDERSTANDING,
)
CIVILIANS = ("no-harm-known", "harm-reported", "harm-unclear")
"""Of harm to civilians: none is known; it has been reported; nobody can say yet."""

VERSION: Mapping[str, Field] = {"plan": fields.HASH}
"""The hash of the version that a move is about, as both screens show it."""

ACTS: Mapping[str, Act] = {
    "warn": Act("asker", "operation.plan", fields=WARNED, optional=fields.NOTE, sound=operation_plan.sound),
    "plan": Act(
        "named",
        "operation.plan",
        optional={**CONTENT, **VERSION},
        sound=operation_plan.sound,
        offers=operation_plan.parts_after,
        voids=("go", "confirm"),
    ),
    "sign": Act(
        "named", "operation.sign", signed=True, fields=VERSION, joins="sign", version="plan", whole=True
    ),
    "object": Act("named", "operation.plan", optional=fields.NOTE),
    "cancel": Act("named", "operation.plan", optional=fields.NOTE),
    "go": Act("named", "operation.go", signed=True, fields=VERSION, joins="go", version="plan", whole=True),
    "confirm": Act("named", fields=VERSION, joins="confirm", version="plan", whole=True, node=True),
    "stop": Act(
        "named", optional={"why": fields.choice(*STOPPED_FOR), **fields.NOTE}, voids=("go", "confirm")
    ),
    "heard": Act("named", node=True),
    "phase": Act("named", fields={"line": fields.text(40)}, optional=fields.NOTE, late=True),
    "change": Act(
        "named",
        "operation.plan",
        fields={"why": fields.text(400), **VERSION},
        optional=CHANGEABLE,
        sound=operation_plan.sound,
        offers=operation_plan.parts_after,
        voids=("out",),
    ),
    "out": Act("named", fields=VERSION, optional=fields.NOTE, joins="out", version="plan", whole=True),
    "review": Act(
        "named",
        "operation.plan",
        fields={"text": fields.text(), "harm": fields.choice(*CIVILIANS), **VERSION},
        joins="review",
        version="plan",
        whole=True,
    ),
    "lapse": Act("decider", voids=("go", "confirm")),
    "start": Act("decider"),
    "expire": Act("decider"),
    "overdue": Act("decider"),
}

_ROWS: Mapping[tuple[str, str], str] = {
    ("", "warn"): "warned",
    ("warned", "plan"): "planned",
    ("planned", "plan"): "planned",
    ("planned", "sign"): "planned",
    ("planned", "object"): "objected",
    ("planned", "lapse"): "lapsed",
    ("objected", "plan"): "planned",
    ("lapsed", "plan"): "planned",
    ("signed", "go"): "signed",
    ("signed", "plan"): "planned",
    ("signed", "object"): "objected",
    ("signed", "lapse"): "no-go",
    ("go", "confirm"): "go",
    ("go", "lapse"): "no-go",
    ("no-go", "plan"): "planned",
    ("ready", "start"): "running",
    **{(status, "change"): "changing" for status in ("running", "resumed")},
    **{(status, "out"): status for status in ("running", "resumed")},
    **{(status, "expire"): "over" for status in ("running", "resumed")},
    ("changing", "sign"): "changing",
    ("changing", "change"): "changing",
    ("changing", "lapse"): "held",
    ("changing", "expire"): "over",
    ("held", "change"): "changing",
    ("held", "out"): "held",
    ("held", "expire"): "over",
    ("stopped", "change"): "restarting",
    ("stopped", "out"): "stopped",
    ("restarting", "sign"): "restarting",
    ("restarting", "change"): "restarting",
    ("restarting", "lapse"): "stopped",
    ("restarting", "expire"): "over",
    ("over", "out"): "over",
    ("ended", "review"): "ended",
    ("ended", "overdue"): "unreviewed",
    ("unreviewed", "review"): "unreviewed",
    # Until somebody has given GO it can be given up for good.
    **{
        (status, "cancel"): "cancelled"
        for status in ("warned", "planned", "objected", "lapsed", "signed", "no-go")
    },
    # Where somebody is on the way, or was a moment ago.
    **{
        (status, "phase"): status
        for status in (
            "ready",
            "running",
            "resumed",
            "changing",
            "held",
            "stopped",
            "restarting",
            "over",
            "no-go",
        )
    },
}

TOGETHER: Mapping[tuple[str, str], str] = {
    ("planned", "sign"): "signed",
    ("signed", "go"): "go",
    ("go", "confirm"): "ready",
    ("changing", "sign"): "resumed",
    ("restarting", "sign"): "resumed",
    **{(status, "out"): "ended" for status in ("running", "resumed", "held", "stopped", "over")},
    ("ended", "review"): "reviewed",
    ("unreviewed", "review"): "reviewed",
}

STATUSES = tuple(dict.fromkeys((*_ROWS.values(), *TOGETHER.values())))

_STOPPED: Mapping[str, str] = {
    **dict.fromkeys(("signed", "go", "ready", "no-go"), "no-go"),
    **dict.fromkeys(("running", "resumed", "changing", "held", "stopped", "restarting", "over"), "stopped"),
}
"""What a stop leads to; anywhere else nobody is moving and it changes nothing."""

TABLE: Mapping[tuple[str, str], str] = {
    **_ROWS,
    **{(status, "stop"): _STOPPED.get(status, status) for status in STATUSES},
    **{(status, "heard"): status for status in STATUSES},
    ("no-go", "out"): "no-go",
}

CLOCKS = (
    Timer("operation.answer", frozenset({"planned"}), "lapse", starts=("plan",)),
    Timer("operation.go-by", frozenset({"signed"}), "lapse", when="go_by"),
    Timer("operation.sure-by", frozenset({"go"}), "lapse", when="sure_by"),
    Timer("operation.h-hour", frozenset({"ready"}), "start", when="h_hour"),
    Timer("operation.change", frozenset({"changing", "restarting"}), "lapse", starts=("change",)),
    Timer(
        "operation.until",
        frozenset({"running", "resumed", "changing", "held", "restarting"}),
        "expire",
        when="until",
    ),
    Timer("operation.review", frozenset({"ended"}), "overdue", starts=("out",)),
)

SAFE: Mapping[str, Mapping[str, str]] = {status: {"any": f"operation-safe-{status}"} for status in STATUSES}


def _barred(state: State, act: str, party: str) -> str:
    """Return what the state has against an act by a party whatever it carries, "" if nothing."""
    if act in ("plan", "object", "cancel") and operation_go.gave_go(state, party):
        # The others may be relying on it: it is taken back by a stop, which reaches them first.
        return "operation-gave-go"
    return "operation-nothing-moves" if act == "stop" and state.status not in _STOPPED else ""


def _guard(state: State, move: Move) -> str:
    """Return what the state has against a move that fits the table, "" if nothing."""
    if move.act in ("plan", "change"):
        if state.over and move.data.get("plan") != version_of(state.over):
            return "move-other-version"
        return operation_plan.wrong(state, move)
    if move.act == "sign":
        return operation_plan.lacking(state) or _too_late(state, move)
    if move.act == "phase":
        known = [one["name"] for one in state.facts.get("phases") or ()]
        return "" if move.data["line"] in known else "operation-line"
    return operation_go.refused(state, move)


def _too_late(state: State, move: Move) -> str:
    """A plan that can get no GO any more needs another H-hour; a change is signed while it runs."""
    before = state.status == "planned"
    return "operation-late" if before and move.at >= state.facts["go_by"] else ""


def _learn(state: State, move: Move) -> dict[str, Any]:
    found = operation_go.learn(state, move)
    data = keep(state, move)
    if move.act in ("warn", "plan", "change"):
        found |= {**operation_plan.after(state, move)}
        found["sure_by"] = {**state.facts, **found}["h_hour"] - SURE_MS
    elif move.act == "stop" and (move.person or state.status != "stopped"):
        # A stop that people called holds them where they are: what a node says by itself loosens nothing.
        found["stopped"] = {"party": move.party, "at": move.at, **data}
    elif move.act == "phase":
        reached = [one for one in state.facts.get("reached", ()) if not _same(one, move)]
        found["reached"] = [*reached, {"party": move.party, "line": data["line"], "at": move.at}]
    elif move.act == "review":
        said = [one for one in state.facts.get("reviews", ()) if one["party"] != move.party]
        found["reviews"] = [*said, {"party": move.party, "text": data["text"], "harm": data["harm"]}]
    elif move.act in ("object", "cancel", "out") and data.get("note"):
        found[move.act] = {"party": move.party, "note": data["note"]}
    return found


def _same(reached: Mapping[str, Any], move: Move) -> bool:
    return bool(reached["party"] == move.party and reached["line"] == move.data["line"])


PROCEDURE = Procedure(
    name="operation",
    kind="operation",
    # A GO and its confirmation are worth nothing an hour later; a plan is small.
    lane=FLASH,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"warn"}),
    closed=frozenset({"cancelled", "reviewed"}),
    learn=_learn,
    guard=_guard,
    clocks=CLOCKS,
    together=TOGETHER,
    always=frozenset({"stop"}),
    waits={
        "planned": "signers",
        "signed": "signers",
        "go": "signers",
        "running": "signers",
        "resumed": "signers",
        "changing": "signers",
        "held": "signers",
        "stopped": "signers",
        "restarting": "signers",
        "over": "signers",
        "ended": "signers",
        "unreviewed": "signers",
    },
    ladder=frozenset({"held", "stopped", "over", "unreviewed"}),
    ways=(
        ("warned", "planned", "signed", "go", "ready", "running", "ended", "reviewed"),
        ("objected", "planned", "signed", "go", "ready", "running", "ended", "reviewed"),
        ("lapsed", "planned", "signed"),
        ("no-go", "planned", "signed"),
        ("changing", "resumed", "ended", "reviewed"),
        ("held", "changing", "resumed"),
        ("stopped", "restarting", "resumed"),
        ("over", "ended", "reviewed"),
        ("unreviewed", "reviewed"),
    ),
    safe=SAFE,
    printed=(
        "name",
        "purpose",
        "ring",
        "h_hour",
        "go_by",
        "until",
        "task",
        "contact",
        "signal",
        "movements",
        "phases",
        "sites",
        "none_known",
        "deconfliction",
        "meeting",
        "medical_plan",
        "shared_annexes",
        "change",
    ),
    sheet=(
        ("operation-sheet-warned", "warn"),
        ("operation-sheet-planned", "plan"),
        ("operation-sheet-signed", "sign"),
        ("operation-sheet-go", "go"),
        ("operation-sheet-sure", "confirm"),
        ("operation-sheet-started", "start"),
        ("operation-sheet-phase", "phase"),
        ("operation-sheet-out", "out"),
        ("operation-sheet-reviewed", "review"),
    ),
    bars=_barred,
    silence=operation_go.SILENCE,
    falls="stop",
    fallen={"why": operation_go.NO_UNDERSTANDING},
    orders=operation_go.orders,
)
