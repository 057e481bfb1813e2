"""Handover: one seat leaves a duty post to another, within one party and with an overlap.

The system lists every open item; the seat that comes confirms each or asks about it, the seat that leaves
answers, and both sign the same list: first the one that comes, then the one that leaves. Until the second
signature the watch is with whoever had it. What comes up meanwhile is added and has to be confirmed as well.
A post that nobody holds, or whose holder cannot sign any more, is taken up without a handover, and the record
says so. It is the party's own matter: nothing of it leaves the node but who is on watch, in the line check.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import WHOLE, Act, Move, Procedure, State, Timer
from seamline.terms.lanes import ROUTINE

MAX_ITEMS = 100
"""Open items listed, soonest clock first; what is beyond is counted, not listed."""
MAX_AT_ONCE = 50
MAX_MORE = 1_000_000

POST = fields.text(40)

ITEM: Mapping[str, Field] = {
    "ob": fields.OBJECT,
    "proc": fields.text(40),
    "status": fields.text(40),
    "due": fields.TIME,
}
LISTED: Mapping[str, Field] = {
    "items": fields.by_node(fields.records(ITEM, 0, MAX_ITEMS, "ob", "proc", "status")),
    "more": fields.by_node(fields.number(0, MAX_MORE)),
}


def list_hash(facts: Mapping[str, Any]) -> str:
    """Return the SHA-256, hex, over what both sign: the post, who leaves it, the items, what was asked."""
    return digest({name: facts.get(name) for name in ("duty_post", "outgoing", "items", "more", "asked")})


def _kept(items: Iterable[Mapping[str, Any]], confirmed: Mapping[str, str]) -> dict[str, str]:
    """Keep what was confirmed of items that stand as they stood."""
    now = {str(item["ob"]): str(item["status"]) for item in items}
    return {ob: status for ob, status in confirmed.items() if now.get(ob) == status}


def _learn(state: State, move: Move) -> dict[str, Any]:
    facts, data = state.facts, move.data
    if move.act in ("remind", "take-up"):
        found = {name: value for name, value in data.items() if name in ("duty_post", "note")}
        return {**found, **({"incoming": move.person} if move.person else {})}
    if move.act in ("begin", "refresh"):
        items = list(data.get("items", facts.get("items", ())))
        begun = {"duty_post": data.get("duty_post", facts.get("duty_post", "")), "outgoing": move.person}
        return {
            **(begun if move.act == "begin" else {}),
            "items": items,
            "more": data.get("more", 0),
            "confirmed": _kept(items, facts.get("confirmed", {})),
            "asked": facts.get("asked", []),
        }
    if move.act == "confirm":
        stands = {item["ob"]: item["status"] for item in facts.get("items", ())}
        new = {ob: stands[ob] for ob in data["items"]}
        return {"incoming": move.person, "confirmed": {**facts.get("confirmed", {}), **new}}
    if move.act == "ask":
        confirmed = {ob: was for ob, was in facts.get("confirmed", {}).items() if ob != data["item"]}
        asked = {"ob": data["item"], "question": data["question"]}
        return {
            "incoming": move.person,
            "confirmed": confirmed,
            "asked": [*facts.get("asked", ()), asked],
        }
    if move.act == "explain":
        return {
            "asked": [
                {**one, "answer": data["text"]} if one["ob"] == data["item"] and "answer" not in one else one
                for one in facts.get("asked", ())
            ]
        }
    return {"incoming": move.person} if move.act == "take" else {}


def _offers(state: State, move: Move) -> dict[str, str]:
    return {WHOLE: list_hash({**state.facts, **_learn(state, move)})}


def open_questions(state: State) -> tuple[str, ...]:
    """Return the items about which something was asked that has not been answered."""
    return tuple(one["ob"] for one in state.facts.get("asked", ()) if "answer" not in one)


def unconfirmed(state: State) -> tuple[str, ...]:
    """Return the items that the seat that comes has not confirmed, in the order of the list."""
    confirmed = state.facts.get("confirmed", {})
    return tuple(item["ob"] for item in state.facts.get("items", ()) if item["ob"] not in confirmed)


def against(state: State, act: str, person: str) -> str:
    """Return what the state has against an act by a person whatever it carries, "" if nothing.

    Also where it would be of no use: there is nothing left to confirm, nothing asked that is to be answered.
    """
    code = _wrong_seat(state, act, person)
    if code:
        return code
    questions = open_questions(state)
    if act in ("take", "give"):
        return "handover-items-open" if unconfirmed(state) or questions else ""
    idle = {
        "confirm": set(unconfirmed(state)) <= set(questions),
        "ask": not state.facts.get("items"),
        "explain": not questions,
    }
    return "handover-no-item" if idle.get(act) else ""


def _guard(state: State, move: Move) -> str:
    if not move.person and move.act not in ("remind", "refresh"):
        return "handover-no-seat"
    if move.act == "begin":
        same = move.data["duty_post"] == state.facts.get("duty_post", move.data["duty_post"])
        return "" if same else "handover-other-post"
    return _wrong_seat(state, move.act, move.person) or _wrong_items(state, move)


def _wrong_seat(state: State, act: str, person: str) -> str:
    outgoing = state.facts.get("outgoing")
    if act in ("explain", "give"):
        return "" if person == outgoing else "handover-not-outgoing"
    if act not in ("confirm", "ask", "take"):
        return ""
    if person == outgoing:
        return "handover-own-watch"
    return "" if state.facts.get("incoming", person) == person else "handover-other-seat"


def _wrong_items(state: State, move: Move) -> str:
    if move.act in ("take", "give"):
        if move.data["handover_list"] != state.over.get(WHOLE):
            return "move-other-version"
        return against(state, move.act, move.person)
    named: set[str] = set(move.data["items"]) if move.act == "confirm" else set()
    if "item" in move.data:
        named.add(move.data["item"])
    if not named <= {item["ob"] for item in state.facts.get("items", ())}:
        return "handover-no-item"
    asked = move.act == "confirm" and named & set(open_questions(state))
    return "handover-question-open" if asked else ""


_LIST: Mapping[str, Field] = {"handover_list": fields.HASH}

ACTS: Mapping[str, Act] = {
    "begin": Act("asker", fields={"duty_post": POST}, optional=LISTED, alone=True, offers=_offers),
    "remind": Act("asker", fields={"duty_post": POST}, optional={"hour": fields.TIME}, alone=True),
    "take-up": Act("asker", signed=True, fields={"duty_post": POST}, optional=fields.NOTE, alone=True),
    "refresh": Act("asker", optional=LISTED, offers=_offers),
    "confirm": Act("asker", fields={"items": fields.ids_of(1, MAX_AT_ONCE)}),
    "ask": Act("asker", fields={"item": fields.OBJECT, "question": fields.text(300)}, offers=_offers),
    "explain": Act("asker", fields={"item": fields.OBJECT, "text": fields.text(300)}, offers=_offers),
    "take": Act("asker", signed=True, fields=_LIST, version="handover_list"),
    "give": Act("asker", signed=True, fields=_LIST, version="handover_list"),
    "cancel": Act("asker", optional=fields.NOTE),
}

TABLE: Mapping[tuple[str, str], str] = {
    ("", "begin"): "overlap",
    ("", "remind"): "due",
    ("", "take-up"): "taken-up",
    ("due", "begin"): "overlap",
    ("due", "cancel"): "cancelled",
    **{("overlap", act): "overlap" for act in ("refresh", "confirm", "ask", "explain")},
    ("overlap", "take"): "taken",
    ("overlap", "cancel"): "cancelled",
    # What has come up, or is asked once more, takes the signature back.
    ("taken", "refresh"): "overlap",
    ("taken", "ask"): "overlap",
    ("taken", "give"): "handed-over",
    ("taken", "cancel"): "cancelled",
}

_OVER = {"any": "handover-safe-over"}

PROCEDURE = Procedure(
    name="handover",
    kind="handover",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"begin", "remind", "take-up"}),
    closed=frozenset({"handed-over", "taken-up", "cancelled"}),
    learn=_learn,
    guard=_guard,
    clocks=(Timer("handover.overlap", frozenset({"due", "overlap", "taken"}), starts=("remind", "begin")),),
    waits=dict.fromkeys(("due", "overlap", "taken"), "asker"),
    ways=(("due", "overlap", "taken", "handed-over"),),
    safe={
        "due": {"any": "handover-safe-due"},
        "overlap": {"any": "handover-safe-overlap"},
        "taken": {"any": "handover-safe-taken"},
        "handed-over": _OVER,
        "taken-up": _OVER,
        "cancelled": {"any": "handover-safe-cancelled"},
    },
    printed=("duty_post", "outgoing", "incoming", "items", "more", "asked", "note"),
    sheet=(
        ("handover-sheet-begun", "begin"),
        ("handover-sheet-confirmed", "confirm"),
        ("handover-sheet-taken", "take"),
        ("handover-sheet-given", "give"),
    ),
)
