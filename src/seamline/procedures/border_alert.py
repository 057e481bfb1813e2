"""Border alert: what was seen at the border, to the neighbours in five minutes, through a broker in fifteen.

An alert counts as acknowledged by a side once every echelon of it has acknowledged, the raising side's own
included, by different people; until every side has, it climbs the ladder and stays open. Whoever has the
thing in sight keeps it in sight: it is handed over only when another says "I have it", and an offer that
nobody takes up leaves it where it was. What goes on through a broker goes on as the originator told it, to
those it named. Counts are bands; persons are never described. People who are being moved are no alert before
the civil party has them: see ``protection_note``.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import MAX_PARTIES, WHOLE, Act, Move, Procedure, State, Timer, keep
from seamline.procedures.crossing import STRENGTHS
from seamline.terms.lanes import FLASH

PEOPLE = "people-moved"
TYPES = ("armed", "vehicles", "goods", "aircraft", "unclear", PEOPLE)
DIRECTIONS = (
    "north",
    "north-east",
    "east",
    "south-east",
    "south",
    "south-west",
    "west",
    "north-west",
    "halted",
)
ANSWERS = ("told", "acknowledged", "has-it", "no-answer")
"""What a broker attests of the party it has passed the alert on to."""
OUTCOMES = ("turned-back", "gone-across", "stopped", "out-of-sight", "false-alarm")
MAX_ECHELONS = 8
MAX_TRACK = 40
MAX_SEGMENT = 32

SIGHTING: Mapping[str, Field] = {
    "place": fields.POINT,
    "direction": fields.choice(*DIRECTIONS),
    "count": fields.choice(*STRENGTHS),
    "observed": fields.TIME,
}
ECHELON: Mapping[str, Field] = {
    "echelon": fields.by_node(fields.number(0, MAX_ECHELONS)),
    "echelons": fields.by_node(fields.number(0, MAX_ECHELONS)),
}
"""For which level of its own side somebody speaks, from 1, and how many there are; 0 for none of them."""
SEGMENT: Mapping[str, Field] = {"segment": fields.by_node(fields.text(MAX_SEGMENT))}
"""The signed understanding's sector in which the place lies, left out where it lies in none."""
NOTE: Mapping[str, Field] = {"note": fields.text(200)}


def alert_hash(data: Mapping[str, Any]) -> str:
    """Return the SHA-256, hex, over what an alert says: what every side acknowledges."""
    return digest({name: data[name] for name in ("type", *SIGHTING, *SEGMENT) if data.get(name) is not None})


def _sound(data: Mapping[str, Any]) -> str:
    if data["type"] != PEOPLE:
        return "border-alert-note" if "protection" in data else ""
    # Nothing is written about them, and nobody else is told by this.
    free = {"note", "onward"} & data.keys()
    return "border-alert-people" if free or "protection" not in data else ""


def _offers(_state: State, move: Move) -> dict[str, str]:
    return {WHOLE: alert_hash(move.data)}


ACTS: Mapping[str, Act] = {
    "raise": Act(
        "asker",
        "border-alert.raise",
        fields={"type": fields.choice(*TYPES), **SIGHTING},
        optional={
            "onward": fields.parties(MAX_PARTIES),
            "protection": fields.OBJECT,
            **NOTE,
            **SEGMENT,
            **ECHELON,
        },
        sound=_sound,
        offers=_offers,
    ),
    "relay": Act(
        "asker",
        fields={
            "type": fields.choice(*TYPES[:-1]),
            **SIGHTING,
            "origin": fields.PARTY,
        },
        optional={**NOTE, **SEGMENT},
        offers=_offers,
        node=True,
    ),
    "acknowledge": Act("named", "border-alert.take", fields=ECHELON),
    "take": Act("named", "border-alert.take"),
    "hand-over": Act("named", fields={"taker": fields.PARTY}),
    "update": Act("named", fields=SIGHTING),
    "lose": Act("named"),
    "told": Act(
        "named",
        "border-alert.take",
        fields={"whom": fields.PARTY, "answer": fields.choice(*ANSWERS)},
        late=True,
    ),
    "end": Act("asker", fields={"outcome": fields.choice(*OUTCOMES)}),
    "complete": Act("named", fields={"alert": fields.HASH}, joins="complete", version="alert", node=True),
    "relayed": Act("named", fields={"whom": fields.PARTY, "answer": fields.choice(*ANSWERS)}, node=True),
    "relay-lost": Act("named", fields={"whom": fields.PARTY}, node=True),
    "overdue": Act("asker"),
    "stay": Act("asker"),
}

_IN_SIGHT = ("raised", "unacknowledged", "acknowledged", "handing")
_OPEN = (*_IN_SIGHT, "lost")

TABLE: Mapping[tuple[str, str], str] = {
    ("", "raise"): "raised",
    ("", "relay"): "raised",
    ("raised", "overdue"): "unacknowledged",
    # Whoever says that he has it has it; those who have not acknowledged still must.
    ("raised", "take"): "raised",
    ("unacknowledged", "take"): "unacknowledged",
    ("acknowledged", "take"): "acknowledged",
    ("handing", "take"): "unacknowledged",
    ("lost", "take"): "unacknowledged",
    ("handing", "stay"): "unacknowledged",
    **{(status, "hand-over"): "handing" for status in ("raised", "unacknowledged", "acknowledged")},
    **{(status, act): "lost" for status in _IN_SIGHT for act in ("lose", "relay-lost")},
    **{
        (status, act): status
        for status in _OPEN
        for act in ("acknowledge", "complete", "update", "told", "relayed")
    },
    **{(status, "end"): "ended" for status in _OPEN},
}

CLOCKS = (
    Timer("border-alert.direct", frozenset({"raised"}), "overdue", side="asker", starts=("raise", "relay")),
    Timer("border-alert.take", frozenset({"handing"}), "stay", side="asker", starts=("hand-over",)),
    # All know of it and nobody has taken it up: people are called, and it stays with whoever has it.
    Timer(
        "border-alert.take",
        frozenset({"acknowledged"}),
        side="asker",
        starts=("complete",),
        only=("taken", (0,)),
    ),
    Timer(
        "border-alert.broker",
        frozenset(_OPEN),
        side="asker",
        starts=("raise",),
        only=("unrelayed", (1,)),
    ),
)

SAFE: Mapping[str, Mapping[str, str]] = {
    "raised": {"asker": "border-alert-safe-watch", "any": "border-alert-safe-acknowledge"},
    "unacknowledged": {"asker": "border-alert-safe-call", "any": "border-alert-safe-acknowledge"},
    "acknowledged": {"any": "border-alert-safe-sight"},
    "handing": {"any": "border-alert-safe-handing"},
    "lost": {"any": "border-alert-safe-lost"},
    "ended": {"any": "border-alert-safe-ended"},
}


def _guard(state: State, move: Move) -> str:
    holder = state.facts.get("holder", "")
    if move.act in ("told", "relayed", "relay-lost"):
        named = move.data["whom"] in state.facts.get("onward", ())
        return "" if named and move.party != state.asker else "border-alert-onward"
    if move.act == "acknowledge":
        return _echelon(state, move)
    if move.act == "take":
        if holder == move.party:
            return "border-alert-has-it"
        return "border-alert-not-offered" if state.facts.get("taker") not in (None, move.party) else ""
    if move.act == "hand-over":
        taker = move.data["taker"]
        if not _speaks_for(state, holder, move.party):
            return "border-alert-not-holder"
        return "" if taker in state.signers and taker != move.party else "border-alert-taker"
    if move.act == "lose":
        return "" if _speaks_for(state, holder, move.party) else "border-alert-not-holder"
    return (
        "border-alert-full" if move.act == "update" and len(state.facts.get("track", ())) >= MAX_TRACK else ""
    )


def _speaks_for(state: State, holder: str, party: str) -> bool:
    """Say whether a party has it in sight, or relays for the one that has."""
    return holder == party or (party == state.asker and holder == state.facts.get("origin"))


def _echelon(state: State, move: Move) -> str:
    number, count = move.data["echelon"], move.data["echelons"]
    if not 1 <= number <= count:
        return "border-alert-echelon"
    said = [one for one in state.facts.get("acknowledged", ()) if one["party"] == move.party]
    if any(one["echelon"] == number for one in said):
        return "move-already"
    return "border-alert-same-person" if any(one["person"] == move.person for one in said) else ""


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act in ("raise", "relay"):
        return _opened(move, data)
    if move.act == "acknowledge":
        return {"acknowledged": [*state.facts["acknowledged"], _seen(move)]}
    if move.act == "take":
        return {"holder": move.party, "taken": 1, "taker": None}
    if move.act in ("lose", "relay-lost"):
        return {"holder": "", "taken": 0, "taker": None}
    if move.act == "update":
        return {"track": [*state.facts["track"], {"party": move.party, **data}]}
    if move.act in ("told", "relayed"):
        return _passed_on(state, move)
    if move.act == "stay":
        return {"taker": None}
    return data if move.act in ("hand-over", "end") else {}


def _opened(move: Move, data: Mapping[str, Any]) -> dict[str, Any]:
    facts = {name: value for name, value in data.items() if name not in ECHELON}
    first = {name: data[name] for name in SIGHTING}
    holder = data.get("origin", move.party)
    return {
        **facts,
        "holder": holder,
        "taken": 0,
        "taker": None,
        "unrelayed": int(bool(data.get("onward"))),
        "relay": [],
        "acknowledged": [_seen(move)] if data.get("echelon") else [],
        "track": [{"party": holder, **first}],
    }


def _seen(move: Move) -> dict[str, Any]:
    levels = {name: move.data[name] for name in ECHELON}
    return {"party": move.party, **levels, "person": move.person, "at": move.at}


def _passed_on(state: State, move: Move) -> dict[str, Any]:
    whom, answer = move.data["whom"], move.data["answer"]
    others = [one for one in state.facts["relay"] if one["whom"] != whom]
    relay = [*others, {"whom": whom, "answer": answer, "party": move.party, "at": move.at}]
    reached = {one["whom"] for one in relay if one["answer"] != "no-answer"}
    facts: dict[str, Any] = {
        "relay": relay,
        "unrelayed": int(bool(set(state.facts.get("onward", ())) - reached)),
    }
    if answer == "has-it" and state.status != "lost" and state.facts["taker"] is None:
        facts |= {"holder": whom, "taken": 1}
    return facts


def complete(state: State, party: str) -> bool:
    """Say whether every echelon of a party has acknowledged, of as many as it said there were."""
    said = [one for one in state.facts.get("acknowledged", ()) if one["party"] == party]
    return bool(said) and {one["echelon"] for one in said} >= set(range(1, said[-1]["echelons"] + 1))


PROCEDURE = Procedure(
    name="border-alert",
    kind="border-alert",
    lane=FLASH,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"raise", "relay"}),
    closed=frozenset({"ended"}),
    learn=_learn,
    guard=_guard,
    clocks=CLOCKS,
    together={
        ("raised", "complete"): "acknowledged",
        ("unacknowledged", "complete"): "acknowledged",
    },
    waits={
        "raised": "signers",
        "unacknowledged": "signers",
        "acknowledged": "asker",
        "handing": "asker",
        "lost": "asker",
    },
    ladder=frozenset({"unacknowledged", "lost"}),
    ways=(
        ("raised", "acknowledged", "ended"),
        ("unacknowledged", "acknowledged", "ended"),
        ("handing", "unacknowledged"),
        ("lost", "unacknowledged"),
    ),
    safe=SAFE,
    printed=(
        "type",
        "place",
        "segment",
        "direction",
        "count",
        "observed",
        "note",
        "onward",
        "protection",
        "holder",
        "acknowledged",
        "relay",
        "track",
        "origin",
    ),
    sheet=(
        ("border-alert-sheet-acknowledged", "complete"),
        ("border-alert-sheet-taken", "take"),
        ("border-alert-sheet-told", "told"),
        ("border-alert-sheet-ended", "end"),
    ),
)
