"""Control measure: a line, area or point on the ground that restrains both sides, or one side by itself.

Both headquarters sign the very same bytes; any edit is a new version that nobody has signed. A side that
restrains only itself declares it and needs nobody's signature. A measure comes into force at its time and
ends at its time by itself; either side can take its agreement back, and goes on restraining itself until it
knows that the other has heard. Changing a measure in force means signing a new one and ending the old one:
in between both hold, and the stricter one counts. Nothing here directs fire; a fire line only forbids it.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import WHOLE, Act, Move, Procedure, State, Timer, keep
from seamline.terms.lanes import ROUTINE

GEOMETRY: Mapping[str, str] = {
    "boundary": "line",
    "coordination-point": "place",
    "contact-point": "place",
    "phase-line": "line",
    "restrictive-fire-line": "line",
    "no-fire-area": "ring",
    "restricted-area": "ring",
    "checkpoint": "place",
    "named-area": "ring",
}
"""The types, all of which restrain or inform, and what each is drawn as."""

TYPES = tuple(GEOMETRY)

CONTENT: Mapping[str, Field] = {
    "type": fields.choice(*TYPES),
    "name": fields.text(fields.MAX_LINE_TEXT),
    "from": fields.TIME,
    "until": fields.TIME,
}
DRAWN: Mapping[str, Field] = {
    "line": fields.LINE,
    "ring": fields.AREA,
    "place": fields.POINT,
    "text": fields.text(),
    "supersedes": fields.OBJECT,
}
"""One of line, ring and place, as the type asks. supersedes: the measure it is to replace; that one stays
in force until it is withdrawn or over."""


def measure_hash(data: Mapping[str, Any]) -> str:
    """Return the SHA-256, hex, over the canonical bytes of all that a measure says: what is signed."""
    return digest({name: data[name] for name in (*CONTENT, *DRAWN) if data.get(name) is not None})


def _sound(data: Mapping[str, Any]) -> str:
    if data["from"] >= data["until"]:
        return "control-measure-times"
    drawn = {name for name in ("line", "ring", "place") if name in data}
    return "" if drawn == {GEOMETRY[data["type"]]} else "control-measure-geometry"


def _offers(_state: State, move: Move) -> dict[str, str]:
    return {WHOLE: measure_hash(move.data)}


ACTS: Mapping[str, Act] = {
    "propose": Act(
        "asker",
        "control-measure.propose",
        fields=CONTENT,
        optional=DRAWN,
        sound=_sound,
        offers=_offers,
    ),
    "declare": Act(
        "asker",
        "control-measure.sign",
        signed=True,
        fields=CONTENT,
        optional=DRAWN,
        sound=_sound,
        alone=True,
        offers=_offers,
    ),
    "amend": Act(
        "named",
        "control-measure.propose",
        fields=CONTENT,
        optional=DRAWN,
        sound=_sound,
        offers=_offers,
    ),
    "sign": Act(
        "named",
        "control-measure.sign",
        signed=True,
        fields={"measure": fields.HASH},
        joins="sign",
        version="measure",
    ),
    "object": Act("named", optional=fields.NOTE),
    "withdraw": Act("named", "control-measure.sign", signed=True, optional=fields.NOTE),
    "lapse": Act("decider"),
    "start": Act("decider"),
    "expire": Act("decider"),
}

TABLE: Mapping[tuple[str, str], str] = {
    ("", "propose"): "proposed",
    ("", "declare"): "agreed",
    ("proposed", "sign"): "proposed",
    ("proposed", "amend"): "proposed",
    ("proposed", "object"): "objected",
    ("proposed", "withdraw"): "withdrawn",
    ("proposed", "lapse"): "lapsed",
    ("lapsed", "amend"): "proposed",
    ("lapsed", "withdraw"): "withdrawn",
    ("objected", "amend"): "proposed",
    ("objected", "withdraw"): "withdrawn",
    ("agreed", "start"): "active",
    ("agreed", "object"): "objected",
    ("agreed", "withdraw"): "withdrawn",
    ("agreed", "expire"): "expired",
    ("active", "object"): "objected",
    ("active", "withdraw"): "withdrawn",
    ("active", "expire"): "expired",
}

CLOCKS = (
    Timer("control-measure.answer", frozenset({"proposed"}), "lapse", starts=("propose", "amend")),
    Timer("control-measure.from", frozenset({"agreed"}), "start", when="from"),
    Timer("control-measure.until", frozenset({"agreed", "active"}), "expire", when="until"),
)

_NOT_IN_FORCE = {"any": "control-measure-safe-not-in-force"}

SAFE: Mapping[str, Mapping[str, str]] = {
    "proposed": {"any": "control-measure-safe-proposed"},
    "agreed": {"any": "control-measure-safe-agreed"},
    "active": {"any": "control-measure-safe-active"},
    "expired": {"any": "control-measure-safe-expired"},
    "withdrawn": {"any": "control-measure-safe-withdrawn"},
    "objected": {"any": "control-measure-safe-objected"},
    "lapsed": _NOT_IN_FORCE,
}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act in ("propose", "declare", "amend"):
        blank = dict.fromkeys(DRAWN)
        alone = int(state.facts.get("alone", move.act == "declare"))
        return {**blank, **data, "measure": measure_hash(data), "alone": alone}
    return {move.act: data} if data and move.act != "sign" else {}


PROCEDURE = Procedure(
    name="control-measure",
    kind="control-measure",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"propose", "declare"}),
    closed=frozenset({"expired", "withdrawn", "objected", "lapsed"}),
    learn=_learn,
    clocks=CLOCKS,
    together={("proposed", "sign"): "agreed"},
    waits={"proposed": "signers"},
    ways=(("proposed", "agreed", "active", "expired"),),
    safe=SAFE,
)


def in_force(state: State, now: int) -> bool:
    """Say whether a measure restrains now: every signature is under these bytes, and its time is on.

    now: ms UTC by the node's clock. Needs no clock to have fired: from and until hold by themselves.
    """
    if state.status not in ("agreed", "active"):
        return False
    return int(state.facts["from"]) <= now < int(state.facts["until"])
