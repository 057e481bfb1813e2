"""Area of return: what is there for families who want to go home, kept by a civil party, for civil leads.

Areas and bands, never persons and never counts: of fewer than twenty households it says that it shows
nothing, which is also what it says of none. It tells what is met and what is not, and judges nobody's
return. The keeper picks who is told. They add what they know of hazards and of routes, and nothing else.
What nobody has looked at for a while is old, and what is old is not to be relied on.

Security roles do not see it, on any node (``centre.visible``).
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
from seamline.terms.lanes import ROUTINE

FEWEST = 20
"""Households of which fewer are not shown."""
HOUSEHOLDS = ("not-shown", "20-49", "50-99", "100-249", "250-499", "500-999", "from-1000")
"""Bands. not-shown: fewer than FEWEST, or none."""

CONDITIONS = ("cleared", "water", "clinic", "school", "shelter", "access", "documents")
"""Cleared of explosive hazards; drinking water; a clinic; a school; roofs; a road; an office for papers."""
SERVICES = ("water", "electricity", "clinic", "school", "market", "documents")

HAZARDS = ("mines", "unexploded", "booby-traps", "ruins", "pollution", "other")
HAZARD_STATES = ("suspected", "confirmed", "marked", "cleared")
ROUTE_STATES = ("open", "off-road", "closed", "not-known")

MAX_HAZARDS = 20
MAX_ROUTES = 10
"""Of each party, one list of each: a newer one takes the place of its older one."""

MET: Mapping[str, Field] = {name: fields.choice("met", "unmet") for name in CONDITIONS}
WORKING: Mapping[str, Field] = {name: fields.choice("working", "partly", "not-working") for name in SERVICES}

HAZARD: Mapping[str, Field] = {
    "kind": fields.choice(*HAZARDS),
    "state": fields.choice(*HAZARD_STATES),
    "place": fields.POINT,
    "note": fields.text(120),
}
ROUTE: Mapping[str, Field] = {
    "name": fields.text(fields.MAX_LINE_TEXT),
    "state": fields.choice(*ROUTE_STATES),
    "place": fields.POINT,
    "note": fields.text(120),
}
"""place: where it is blocked, or begins."""

STANDS: Mapping[str, Field] = {
    "households": fields.choice(*HOUSEHOLDS),
    "conditions": fields.record(MET),
    "services": fields.record(WORKING),
    "note": fields.text(400),
}


def band_of(households: int) -> str:
    """Return the band in which a number of households lies; how many there are is kept nowhere."""
    if households < FEWEST:
        return HOUSEHOLDS[0]
    lows = (FEWEST, 50, 100, 250, 500, 1_000)
    return HOUSEHOLDS[sum(households >= low for low in lows)]


def _placed(data: Mapping[str, Any]) -> str:
    return "" if len({"place", "ring"} & data.keys()) == 1 else "return-area-ground"


def _said(data: Mapping[str, Any]) -> str:
    return "" if STANDS.keys() & data.keys() else "return-area-nothing"


ACTS: Mapping[str, Act] = {
    "describe": Act(
        "asker",
        "return-area.keep",
        fields={"name": fields.text(fields.MAX_LINE_TEXT), "households": STANDS["households"]},
        optional={
            "ring": fields.AREA,
            "place": fields.POINT,
            **{name: field for name, field in STANDS.items() if name != "households"},
        },
        sound=_placed,
        alone=True,
    ),
    "update": Act("asker", "return-area.keep", optional=STANDS, sound=_said),
    "hazards": Act("any", fields={"hazards": fields.records(HAZARD, 0, MAX_HAZARDS, "kind", "state")}),
    "routes": Act("any", fields={"routes": fields.records(ROUTE, 0, MAX_ROUTES, "name", "state")}),
    "end": Act("asker", "return-area.keep", optional={"note": STANDS["note"]}),
    "age": Act("asker"),
}

TABLE: Mapping[tuple[str, str], str] = {
    ("", "describe"): "kept",
    ("kept", "update"): "kept",
    ("kept", "hazards"): "kept",
    ("kept", "routes"): "kept",
    ("kept", "age"): "stale",
    ("kept", "end"): "ended",
    ("stale", "update"): "kept",
    # A hazard says nothing about water: what is old stays old.
    ("stale", "hazards"): "stale",
    ("stale", "routes"): "stale",
    ("stale", "end"): "ended",
}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act in ("hazards", "routes"):
        others = [one for one in state.facts.get(move.act, ()) if one["by"] != move.party]
        return {move.act: [*others, *({**one, "by": move.party} for one in data[move.act])]}
    if move.act not in ("describe", "update"):
        return {}
    for name in ("conditions", "services"):
        data[name] = {**state.facts.get(name, {}), **data.get(name, {})}
    met = data["conditions"]
    return {
        **data,
        "met": [name for name in CONDITIONS if met.get(name) == "met"],
        "unmet": [name for name in CONDITIONS if met.get(name) == "unmet"],
        "not_looked_at": [name for name in CONDITIONS if name not in met],
    }


PROCEDURE = Procedure(
    name="return-area",
    kind="return-area",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"describe"}),
    closed=frozenset({"ended"}),
    learn=_learn,
    clocks=(
        Timer("return-area.review", frozenset({"kept"}), "age", side="asker", starts=("describe", "update")),
    ),
    waits={"stale": "asker"},
    ways=(("kept", "ended"), ("stale", "kept", "ended")),
    safe={
        "kept": {"asker": "return-area-safe-keep", "any": "return-area-safe-add"},
        "stale": {"asker": "return-area-safe-look-again", "any": "return-area-safe-stale"},
        "ended": {"any": "return-area-safe-ended"},
    },
    printed=(
        "name",
        "place",
        "ring",
        "households",
        "conditions",
        "met",
        "unmet",
        "not_looked_at",
        "services",
        "hazards",
        "routes",
        "note",
    ),
)
