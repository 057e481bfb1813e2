"""Synchronised patrol: both go at one time, each on its own track; they meet, run parallel, and never cross.

Both sides sign the very same bytes; any edit voids every signature. Tracks that cross or touch are refused
before anybody signs them: what is meant to be a patrol side by side must not become two patrols face to face.
Until both have signed it is nothing, and silence is nothing. Either side stops it at any time, and then both
hold where they are until they have spoken. Each reports its own phase lines; each says when it is in.

The same table serves a link-up (``link_up``): two units that come together at a point and a time.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise, product
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
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

NOTE: Mapping[str, Field] = {"note": fields.text(400)}

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
        "object": Act("named", optional=NOTE),
        "withdraw": Act("named", optional=NOTE),
        "go": Act("named", optional=NOTE),
        "phase": Act(
            "named",
            fields={"phase_line": fields.text(40)},
            optional={"place": fields.POINT, **NOTE},
            late=True,
        ),
        "in": Act("named", optional=NOTE, late=True),
        "stop": Act("named", optional=NOTE, late=True),
        "end": Act("named", "patrol.file", optional=NOTE),
        "lapse": Act("decider"),
        "over": Act("decider"),
    }


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
    ("withdrawn", "go"): "stopped",
    ("objected", "go"): "stopped",
    ("running", "withdraw"): "stopped",
    ("running", "object"): "stopped",
    # Whoever is still out says so and comes in, whatever has become of the plan.
    **{
        (status, act): status
        for status in ("stopped", "over", "objected", "withdrawn", "proposed", "lapsed")
        for act in ("phase", "in")
    },
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
        data = keep(state, move)
        if move.act in ("propose", "amend"):
            return {**dict.fromkeys(more), **data, "joint_plan": plan_hash(data, (*plan, *more)), "said": []}
        if move.act in ("go", "phase", "in", "stop"):
            word = {"act": move.act, "party": move.party, "at": move.at, **data}
            return {"said": [*state.facts.get("said", ()), word]}
        return {move.act: data} if data and move.act != "sign" else {}

    return learn


def _guard(state: State, move: Move) -> str:
    """Whoever goes out goes within the window: before it, the other side does not expect anybody."""
    if move.act != "go":
        return ""
    return "" if state.facts["from"] <= move.at <= state.facts["until"] else "patrol-window"


def expects(state: State, me: str) -> bool:
    """Say whether a party must reckon with the others on their tracks though it holds nothing in force.

    Whoever has signed cannot know whether its signature was the last one that another side waited for: that
    side then holds all of them and may go, also where this one never hears of it and its own clock runs out.
    """
    return state.status in ("proposed", "lapsed") and me in state.joined.get("sign", {}).get(WHOLE, ())


def orders(name: str) -> Orders:
    """Return what a party does where the status alone does not say it; see ``parts.Orders``."""

    def look(state: State, me: str, _lost: frozenset[str], _arrived: Mapping[str, int]) -> str:
        return f"{name}-safe-expect" if expects(state, me) else ""

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
