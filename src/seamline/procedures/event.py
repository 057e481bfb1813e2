"""Event: what reports of either party describe, merged by both and counted once.

One party proposes that some reports speak of one event; it is one event when every party that is asked has
confirmed the very same list. What each says about it stands side by side; a field is agreed where all say
the same. Either can split it again. Silence merges nothing: the reports go on being counted apart.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import WHOLE, Act, Move, Procedure, State, Timer
from seamline.terms.lanes import ROUTINE

MAX_REPORTS = 50

VIEW: Mapping[str, Field] = {
    "observed": fields.TIME,
    "place": fields.POINT,
    "activity": fields.text(200),
    "size": fields.word_or_number(40, 0, 100_000),
    "unit": fields.text(fields.MAX_LINE_TEXT),
    "equipment": fields.text(200),
    "direction": fields.word_or_number(40, 0, 359),
    "text": fields.text(),
}
"""The fields in which the parties' views may differ, in the order in which they are shown."""


def merge_hash(reports: Iterable[str]) -> str:
    """Return the SHA-256, hex, over the ids of the reports that are to be one event."""
    return digest({"reports": sorted(reports)})


def _offers(_state: State, move: Move) -> dict[str, str]:
    return {WHOLE: merge_hash(move.data["reports"])}


ACTS: Mapping[str, Act] = {
    "propose": Act(
        "asker",
        "event.merge",
        fields={"reports": fields.ids_of(2, MAX_REPORTS)},
        optional={"view": fields.record(VIEW), **fields.NOTE},
        offers=_offers,
        joins="confirm",
    ),
    "confirm": Act(
        "named",
        "event.merge",
        fields={"merge": fields.HASH},
        optional={"view": fields.record(VIEW)},
        joins="confirm",
        version="merge",
    ),
    "view": Act("named", "event.merge", fields={"view": fields.record(VIEW)}),
    "reject": Act("named", "event.merge", optional=fields.NOTE),
    "withdraw": Act("asker"),
    "split": Act("named", "event.merge", optional=fields.NOTE),
    "lapse": Act("decider"),
}

TABLE: Mapping[tuple[str, str], str] = {
    ("", "propose"): "proposed",
    ("proposed", "confirm"): "proposed",
    ("proposed", "view"): "proposed",
    ("proposed", "reject"): "rejected",
    ("proposed", "withdraw"): "withdrawn",
    ("proposed", "lapse"): "lapsed",
    ("merged", "view"): "merged",
    ("merged", "split"): "split",
}

_APART = {"any": "event-safe-apart"}


def _learn(state: State, move: Move) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if move.act == "propose":
        reports = list(move.data["reports"])
        facts = {"reports": reports, "merge": merge_hash(reports)}
    if "note" in move.data:
        facts["note"] = move.data["note"]
    if "view" in move.data:
        views: dict[str, Any] = state.facts.get("views", {})
        facts["views"] = {**views, move.party: {**views.get(move.party, {}), **move.data["view"]}}
    return facts


PROCEDURE = Procedure(
    name="event",
    kind="event",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"propose"}),
    closed=frozenset({"merged", "rejected", "withdrawn", "lapsed", "split"}),
    learn=_learn,
    clocks=(Timer("event.confirm", frozenset({"proposed"}), "lapse", starts=("propose",)),),
    together={("proposed", "confirm"): "merged"},
    waits={"proposed": "signers"},
    ways=(("proposed", "merged"),),
    safe={
        "proposed": {"any": "event-safe-proposed"},
        "merged": {"any": "event-safe-merged"},
        "rejected": _APART,
        "withdrawn": _APART,
        "lapsed": _APART,
        "split": _APART,
    },
)


def columns(state: State, party: str) -> list[dict[str, Any]]:
    """Return the rows of the two columns: ``{field, ours, theirs, agreed, by}``, fields somebody has filled.

    ours: this party's view. theirs: the others' where they say the same, else None. agreed: the value that
    every signer states, else None. by: every party's value. Empty values are None.
    """
    views: Mapping[str, Mapping[str, Any]] = state.facts.get("views", {})
    rows = []
    for name in VIEW:
        by = {who: view[name] for who, view in sorted(views.items()) if name in view}
        if not by:
            continue
        others = [by.get(who) for who in state.signers if who != party]
        everybody = [by.get(who) for who in state.signers]
        rows.append(
            {
                "field": name,
                "ours": by.get(party),
                "theirs": _same(others),
                "agreed": _same(everybody),
                "by": by,
            }
        )
    return rows


def _same(values: list[Any]) -> Any:
    return values[0] if values and all(value == values[0] for value in values) else None


def groups(reports: Iterable[str], events: Iterable[State]) -> tuple[tuple[str, ...], ...]:
    """Return the reports grouped by what happened: merged ones together, each in exactly one group.

    Events that share a report are one. Groups and their members are sorted. Their number is the count.
    """
    root = {report: report for report in reports}

    def find(report: str) -> str:
        while root.setdefault(report, report) != report:
            root[report] = root[root[report]]
            report = root[report]
        return report

    known = set(root)
    for state in events:
        if state.status == "merged":
            first, *rest = state.facts["reports"]
            for other in rest:
                root[find(other)] = find(first)
    found: dict[str, list[str]] = {}
    for report in sorted(known):
        found.setdefault(find(report), []).append(report)
    return tuple(sorted(tuple(members) for members in found.values()))
