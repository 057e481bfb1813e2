"""Synchronised patrol: both go at one time, each on its own track; they meet, run parallel, and never cross.

Both sides sign the very same bytes; any edit voids every signature. Tracks that cross or touch are refused
before anybody signs them: what is meant to be a patrol side by side must not become two patrols face to face.
Until both have signed it is nothing, and silence is nothing. Either side stops it at any time, and then both
hold where they are until they have spoken. Each reports its own phase lines; each says when it is in.

**Who may be out.** A party may be on its track as soon as every other one has signed, for its own signature
is the last one and nobody can see it before it arrives. From then on everybody reckons with it
(``may_be_out``), whatever has become of the plan meanwhile, until that party itself says that nobody of it is
out: it is in, or its node says that it has heard that the plan is off, which binds it (``heard``).

The same table serves a link-up (``link_up``): two units that come together at a point and a time.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise, product
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest, move_id
from seamline.machine.parts import WHOLE, Act, Learn, Move, Orders, Procedure, State, Timer, keep
from seamline.terms.lanes import ROUTINE

MAX_TRACK = 100
"""Points of a track: two of them and the texts still fit one entry."""

TRACK = Field("line", lambda value: fields.LINE(value) and len(value) <= MAX_TRACK, most=MAX_TRACK)

PLAN: Mapping[str, Field] = {
    "name": fields.text(fields.MAX_LINE_TEXT),
    "corridor": TRACK,
    "other_corridor": TRACK,
    "meeting_point": fields.POINT,
    "from": fields.TIME,
    "until": fields.TIME,
    "recognition": fields.text(200),
    "contact": fields.text(fields.MAX_LINE_TEXT),
}
MORE: Mapping[str, Field] = {
    "phase_lines": fields.records({"name": fields.text(40), "place": fields.POINT}, 1, 12, "name"),
    "note": fields.text(400),
}
"""corridor: the track of whoever proposes; other_corridor: that of the other side."""


_Place = tuple[int, int]


def crosses(one: Sequence[Mapping[str, Any]], other: Sequence[Mapping[str, Any]]) -> bool:
    """Say whether two tracks cross or touch anywhere, as they are drawn on a map. Exact: integers alone."""
    return any(
        _meets(a, b, c, d) for (a, b), (c, d) in product(pairwise(_places(one)), pairwise(_places(other)))
    )


def _places(track: Sequence[Mapping[str, Any]]) -> list[_Place]:
    return [(int(point["lon_e7"]), int(point["lat_e7"])) for point in track]


def _meets(a: _Place, b: _Place, c: _Place, d: _Place) -> bool:
    turns = (_turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b))
    if turns[0] != turns[1] and turns[2] != turns[3]:
        return True
    ends = ((turns[0], a, b, c), (turns[1], a, b, d), (turns[2], c, d, a), (turns[3], c, d, b))
    return any(turn == 0 and _within(start, stop, point) for turn, start, stop, point in ends)


def _turn(a: _Place, b: _Place, c: _Place) -> int:
    """Return on which side of a to b the place c lies: -1, 0 or 1."""
    side = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (side > 0) - (side < 0)


def _within(start: _Place, stop: _Place, point: _Place) -> bool:
    return all(min(s, e) <= p <= max(s, e) for s, e, p in zip(start, stop, point, strict=True))


def _sound(data: Mapping[str, Any]) -> str:
    if data["from"] >= data["until"]:
        return "joint-patrol-times"
    return "joint-patrol-crosses" if crosses(data["corridor"], data["other_corridor"]) else ""


def plan_hash(data: Mapping[str, Any], known: Sequence[str]) -> str:
    """Return the SHA-256, hex, over the canonical bytes of all that a plan says: what is signed."""
    return digest({name: data[name] for name in known if data.get(name) is not None})


def acts(plan: Mapping[str, Field], more: Mapping[str, Field], sound: Any) -> dict[str, Act]:
    """Return the acts of a plan that two sides sign and go by."""

    def offers(_state: State, move: Move) -> dict[str, str]:
        return {WHOLE: plan_hash(move.data, (*plan, *more))}

    return {
        "propose": Act("asker", "patrol.file", fields=plan, optional=more, sound=sound, offers=offers),
        "amend": Act("named", "patrol.file", fields=plan, optional=more, sound=sound, offers=offers),
        "sign": Act(
            "named",
            "patrol.answer",
            signed=True,
            fields={"joint_plan": fields.HASH},
            joins="sign",
            version="joint_plan",
        ),
        "object": Act("named", optional=fields.NOTE),
        "withdraw": Act("named", optional=fields.NOTE),
        "go": Act("named", optional=fields.NOTE),
        "phase": Act(
            "named",
            fields={"phase_line": fields.text(40)},
            optional={"place": fields.POINT, **fields.NOTE},
            late=True,
        ),
        "in": Act("named", optional=fields.NOTE, late=True),
        "stop": Act("named", optional=fields.NOTE, late=True),
        "end": Act("named", "patrol.file", optional=fields.NOTE),
        "heard": Act("named", node=True, fields={"signature": fields.OBJECT}),
        "lapse": Act("decider"),
        "over": Act("decider"),
    }


STATUSES = ("proposed", "agreed", "running", "stopped", "over", "ended", "objected", "withdrawn", "lapsed")
GOING = frozenset({"agreed", "running"})
OFF = frozenset({"proposed", "lapsed", "objected", "withdrawn", "ended"})
"""In these nobody is to set out, though somebody may be out who has not heard."""
TABLE: Mapping[tuple[str, str], str] = {
    ("", "propose"): "proposed",
    ("proposed", "sign"): "proposed",
    ("agreed", "go"): "running",
    ("running", "go"): "running",
    ("running", "phase"): "running",
    ("running", "in"): "running",
    ("running", "end"): "ended",
    ("proposed", "amend"): "proposed",
    ("proposed", "object"): "objected",
    ("proposed", "withdraw"): "withdrawn",
    ("proposed", "lapse"): "lapsed",
    ("objected", "amend"): "proposed",
    ("objected", "withdraw"): "withdrawn",
    ("lapsed", "amend"): "proposed",
    ("lapsed", "withdraw"): "withdrawn",
    # Taken back before anybody has gone; changed, it has to be signed anew.
    ("agreed", "amend"): "proposed",
    ("agreed", "object"): "objected",
    ("agreed", "withdraw"): "withdrawn",
    ("agreed", "over"): "over",
    ("agreed", "stop"): "stopped",
    ("running", "stop"): "stopped",
    ("running", "over"): "over",
    # Taken back in the very moment in which the other side went: it is out, and both must know.
    **{(status, "go"): "stopped" for status in ("withdrawn", "objected", "proposed", "lapsed")},
    ("running", "withdraw"): "stopped",
    ("running", "object"): "stopped",
    # Whoever is still out says so and comes in, whatever has become of the plan.
    **{
        (status, act): status
        for status in ("stopped", "over", "objected", "withdrawn", "proposed", "lapsed", "ended")
        for act in ("phase", "in")
    },
    **{(status, "heard"): status for status in STATUSES},
    ("stopped", "end"): "ended",
    ("over", "end"): "ended",
}

CLOCKS = (
    Timer("patrol.answer", frozenset({"proposed"}), "lapse", starts=("propose", "amend")),
    Timer("patrol.until", frozenset({"agreed", "running"}), "over", when="until"),
)


def safe(name: str) -> dict[str, dict[str, str]]:
    """Return what each side does meanwhile, per status, as message ids of a procedure."""
    words = {
        "proposed": "unsigned",
        "agreed": "agreed",
        "running": "running",
        "stopped": "stopped",
        "over": "over",
        "ended": "ended",
    }
    return {
        status: {"any": f"{name}-safe-{words.get(status, 'not-agreed')}"}
        for status in (*words, "objected", "withdrawn", "lapsed")
    }


def learning(plan: Mapping[str, Field], more: Mapping[str, Field]) -> Learn:
    """Return what moves of such a plan establish: the plan, its hash, and what each side has reported."""

    def learn(state: State, move: Move) -> dict[str, Any]:
        data, out = keep(state, move), {"may_be_out": _out_after(state, move)}
        if move.act in ("propose", "amend"):
            anew = {"joint_plan": plan_hash(data, (*plan, *more)), "said": []}
            return {**dict.fromkeys(more), **data, **anew, **out}
        if move.act in ("go", "phase", "in", "stop"):
            word = {"act": move.act, "party": move.party, "at": move.at, **data}
            return {"said": [*state.facts.get("said", ()), word], **out}
        if move.act == "sign":
            return {"has_signed": sorted({*state.facts.get("has_signed", ()), move.party}), **out}
        return {**out, **({move.act: data} if data and move.act != "heard" else {})}

    return learn


def _out_after(state: State, move: Move) -> dict[str, Any]:
    """Return by party that may be out the newest signature it may go by; changed: another plan came since."""
    out = dict(state.facts.get("may_be_out", {}))
    if move.act == "sign":
        by = {"signature": move_id(move), "changed": 0}
        return out | {one: by for one in state.signers if one != move.party}
    # It binds whoever says it, though what it heard of should come to nothing: it goes by that no more.
    heard = move.act == "heard" and out.get(move.party, {}).get("signature") == move.data["signature"]
    if heard or move.act == "in":
        out.pop(move.party, None)
    if move.act == "amend":
        # Though it be changed back to the very same words: it has to be signed anew.
        out = {party: {**by, "changed": 1} for party, by in out.items()}
    return out


def _last(state: State, party: str) -> str:
    words = [one["act"] for one in state.facts.get("said", ()) if one["party"] == party]
    return next((act for act in reversed(words) if act in ("go", "in")), "")


def _guard(state: State, move: Move) -> str:
    """Return what is against setting out, or against ending it, "" if nothing.

    Whoever goes out goes within the window: before it, the other side does not expect anybody. Who has said
    to be in does not go again by the same plan, and it is ended once all are in: so nobody is out unexpected.
    """
    if move.act == "end" and state.status == "running":
        return "patrol-still-out" if state.facts.get("may_be_out") else ""
    if move.act != "go":
        return ""
    if not state.facts["from"] <= move.at <= state.facts["until"]:
        return "patrol-window"
    if _last(state, move.party) == "in":
        return "patrol-is-in"
    # Taken back or objected to, it is gone by in vain by whoever has not heard, and by nobody else.
    may = move.party in state.facts["may_be_out"] and (state.status in GOING or _unheard(state, move.party))
    return "" if may else "move-not-in-status"


def _bars(state: State, act: str, party: str) -> str:
    """Once it is ended only whoever may still be out has anything to report."""
    done = state.status == "ended" and act in ("phase", "in") and party not in state.facts["may_be_out"]
    return "move-not-in-status" if done else ""


def _unheard(state: State, party: str) -> bool:
    """Say whether a party may hold every signature over a plan that is off, and not have heard."""
    signed = {*state.facts.get("has_signed", ()), party}
    return _is_off(state, party) and signed >= set(state.signers)


def _is_off(state: State, party: str) -> bool:
    """Say whether the plan is off by which a party may be out."""
    by: Mapping[str, Any] = state.facts.get("may_be_out", {}).get(party, {})
    return bool(by) and state.status in OFF and (state.status != "proposed" or bool(by["changed"]))


def expects(state: State, me: str) -> tuple[str, ...]:
    """Return the other parties that may be on their tracks, as far as this party can know."""
    return tuple(sorted(party for party in state.facts.get("may_be_out", {}) if party != me))


def has_heard(state: State, me: str, own: Sequence[Move]) -> str:
    """Return the id of the signature by which nobody of this party went, as its node says now, "" for none.

    own: this party's moves, in the order in which it made them. Whoever went, though in vain, comes in before
    anything is said.
    """
    went = [move.act for move in own if move.act in ("go", "in")]
    if went[-1:] == ["go"] or not _is_off(state, me):
        return ""
    return str(state.facts["may_be_out"][me]["signature"])


def orders(name: str) -> Orders:
    """Return what a party does where the status alone does not say it; see ``parts.Orders``."""

    def look(state: State, me: str, _lost: frozenset[str], _arrived: Mapping[str, int]) -> str:
        others = expects(state, me)
        if state.status not in OFF or not others:
            return ""
        if state.status in ("proposed", "lapsed") and me in state.facts.get("has_signed", ()):
            return f"{name}-safe-expect"
        return f"{name}-safe-may-be-out" if any(_is_off(state, party) for party in others) else ""

    return look


def procedure(name: str, plan: Mapping[str, Field], more: Mapping[str, Field], sound: Any) -> Procedure:
    """Return the procedure of a plan that two sides sign and go by together."""
    return Procedure(
        name=name,
        kind="patrol",
        lane=ROUTINE,
        table=TABLE,
        acts=acts(plan, more, sound),
        opening=frozenset({"propose"}),
        closed=frozenset({"ended", "objected", "withdrawn", "lapsed"}),
        learn=learning(plan, more),
        guard=_guard,
        bars=_bars,
        clocks=CLOCKS,
        together={("proposed", "sign"): "agreed"},
        waits={"proposed": "signers", "stopped": "asker", "over": "asker"},
        ladder=frozenset({"stopped", "over"}),
        ways=(
            ("proposed", "agreed", "running", "ended"),
            ("stopped", "ended"),
            ("over", "ended"),
        ),
        safe=safe(name),
        orders=orders(name),
        printed=(*plan, *more, "said"),
        sheet=(
            (f"{name}-sheet-signed", "sign"),
            (f"{name}-sheet-out", "go"),
            (f"{name}-sheet-in", "in"),
            (f"{name}-sheet-ended", "end"),
        ),
    )


PROCEDURE = procedure("joint-patrol", PLAN, MORE, _sound)
