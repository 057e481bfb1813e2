"""Joint situation report: it writes itself from what both hold, each side edits its own view, both sign.

Both nodes open it at its hour, as they do a line check, and each drafts its view: what happened since the
last one, of the reports that both sides have, each event counted once. A side edits only its own view; the
two stand side by side. Whoever signs, signs all of it: an edit voids the signatures. An hour after it was
opened it goes out as it stands: signed by one alone it is single-sided and says so, signed by nobody it is no
report. Either view may still be brought in afterwards, and signed by both it is a late one, never a joint
one of its hour. What an earlier report counted and what is known of its period by now may differ, as after a
day without a link: the next report says so, by type, with both counts, once.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import WHOLE, Act, Move, Procedure, State, Timer
from seamline.terms.lanes import ROUTINE

KINDS = ("spot", "sit", "int", "med", "uxo", "civ", "works")
"""What is counted: types of reports; an event counts as the first of its reports."""

MAX_FIGURES = 100
MAX_EVENTS = 30
MAX_EARLIER = 50
MAX_COUNT = 1_000_000
MAX_PARAGRAPH = 800

PARAGRAPHS = ("situation", "own_activity", "plans", "needs")
"""The paragraphs of a view that people write: situation, what we did, what we plan, what we need."""

FIGURE: Mapping[str, Field] = {
    "what": fields.choice(*KINDS),
    "sector": fields.text(40),
    "count": fields.number(1, MAX_COUNT),
}
EVENT: Mapping[str, Field] = {
    "what": fields.choice(*KINDS),
    "at": fields.TIME,
    "place": fields.POINT,
    "count": fields.number(1, MAX_COUNT),
}
"""One event: its type, when it was observed, where as the other side knows it, of how many reports it is."""

EARLIER: Mapping[str, Field] = {
    "hour": fields.TIME,
    "what": fields.choice(*KINDS),
    "was": fields.number(0, MAX_COUNT),
    "count": fields.number(0, MAX_COUNT),
}
"""How many events of a type an earlier report had in its period, and how many are known by now."""

DRAFTED: Mapping[str, Field] = {
    "figures": fields.by_node(fields.records(FIGURE, 0, MAX_FIGURES, "what", "count")),
    "events": fields.by_node(fields.records(EVENT, 0, MAX_EVENTS, "what", "at")),
    "total": fields.by_node(fields.number(0, MAX_COUNT)),
    "earlier": fields.by_node(fields.records(EARLIER, 0, MAX_EARLIER, *EARLIER)),
}
WRITTEN: Mapping[str, Field] = {name: fields.text(MAX_PARAGRAPH) for name in PARAGRAPHS}


def sitrep_hash(facts: Mapping[str, Any]) -> str:
    """Return the SHA-256, hex, over all that is signed: the hour, the period and both views."""
    return digest({name: facts[name] for name in ("hour", "from", "views") if facts.get(name) is not None})


def _views(state: State, move: Move) -> dict[str, Any]:
    """Return the views with what a move brings to its party's own. A paragraph left out stays as it is."""
    views: Mapping[str, Mapping[str, Any]] = state.facts.get("views", {})
    return {**views, move.party: {**views.get(move.party, {}), **move.data}}


def _after(state: State, move: Move) -> dict[str, Any]:
    if move.act == "open":
        period = state.facts or {name: move.data[name] for name in ("hour", "from") if name in move.data}
        return dict(period)
    return {**state.facts, "views": _views(state, move)}


def _offers(state: State, move: Move) -> dict[str, str]:
    return {WHOLE: sitrep_hash(_after(state, move))}


def _sound(data: Mapping[str, Any]) -> str:
    return "" if any(name in data for name in PARAGRAPHS) else "sitrep-empty"


def _period(data: Mapping[str, Any]) -> str:
    return "sitrep-period" if data.get("from", 0) >= data.get("hour", 0) else ""


ACTS: Mapping[str, Act] = {
    "open": Act(
        "named",
        fields={"hour": fields.TIME},
        optional={"from": fields.TIME},
        sound=_period,
        offers=_offers,
        meets="hour",
    ),
    "draft": Act("named", optional=DRAFTED, offers=_offers, view=True),
    "edit": Act("named", "sitrep.draft", optional=WRITTEN, sound=_sound, offers=_offers, view=True),
    "sign": Act(
        "named",
        "sitrep.sign",
        signed=True,
        fields={"sitrep": fields.HASH},
        joins="sign",
        version="sitrep",
    ),
    "lapse": Act("decider"),
}

_STATUSES = ("drafting", "half", "signed", "single-sided", "unsigned", "late")

TABLE: Mapping[tuple[str, str], str] = {
    ("", "open"): "drafting",
    **{(status, "open"): status for status in _STATUSES},
    **{(status, act): "drafting" for status in ("drafting", "half") for act in ("draft", "edit")},
    ("drafting", "sign"): "half",
    ("half", "sign"): "half",
    ("drafting", "lapse"): "unsigned",
    ("half", "lapse"): "single-sided",
    # What the other side wrote while it was out of reach is still brought in, under signatures of its own.
    **{(status, act): status for status in ("single-sided", "unsigned") for act in ("draft", "edit", "sign")},
}

SAFE: Mapping[str, Mapping[str, str]] = {
    "drafting": {"any": "sitrep-safe-drafting"},
    "half": {"any": "sitrep-safe-half"},
    "signed": {"any": "sitrep-safe-signed"},
    "single-sided": {"any": "sitrep-safe-single"},
    "unsigned": {"any": "sitrep-safe-unsigned"},
    "late": {"any": "sitrep-safe-late"},
}


def _learn(state: State, move: Move) -> dict[str, Any]:
    if move.act in ("open", "draft", "edit"):
        return _after(state, move)
    if move.act == "lapse":
        # Who had signed when the time was over is kept, whatever is signed afterwards.
        return {"single": list(state.joined.get("sign", {}).get(WHOLE, ()))}
    return {}


PROCEDURE = Procedure(
    name="sitrep",
    kind="sitrep",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"open"}),
    closed=frozenset({"signed", "single-sided", "unsigned", "late"}),
    learn=_learn,
    clocks=(Timer("sitrep.sign", frozenset({"drafting", "half"}), "lapse", starts=("open",)),),
    together={
        ("half", "sign"): "signed",
        ("single-sided", "sign"): "late",
        ("unsigned", "sign"): "late",
    },
    waits={"drafting": "signers", "half": "signers"},
    ways=(("drafting", "half", "signed"), ("single-sided", "late"), ("unsigned", "late")),
    safe=SAFE,
    printed=("hour", "from", "views"),
    sheet=(
        ("sitrep-sheet-opened", "open"),
        ("sitrep-sheet-drafted", "draft"),
        ("sitrep-sheet-edited", "edit"),
        ("sitrep-sheet-signed", "sign"),
    ),
)


def columns(state: State, party: str) -> list[dict[str, Any]]:
    """Return the rows of the two columns ``{field, ours, theirs, agreed, by}``: events in all, paragraphs.

    ours: this party's view. theirs: the other's. agreed: where both say the same, else None.
    """
    views: Mapping[str, Mapping[str, Any]] = state.facts.get("views", {})
    found = []
    for name in ("total", *WRITTEN):
        by = {who: view[name] for who, view in sorted(views.items()) if name in view}
        if not by:
            continue
        others = [by.get(who) for who in state.signers if who != party]
        theirs = others[0] if others and all(value == others[0] for value in others) else None
        ours = by.get(party)
        found.append(
            {
                "field": name,
                "ours": ours,
                "theirs": theirs,
                "agreed": ours if ours is not None and ours == theirs else None,
                "by": by,
            }
        )
    return found
