"""What a node does by itself about a border alert: its side's acknowledgement, and passing it on.

The own side has acknowledged once every echelon has. What its originator lets go on, and an article lets this
party pass on, goes on at once, under this party's own article with the next one; what that one answers is
attested to the originator. Where there is no node to send to, a person tells and enters it.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.centre import border
from seamline.centre.desk import Desk
from seamline.centre.reactions.held import Held, Mover
from seamline.procedures.border_alert import SEGMENT, SIGHTING, complete
from seamline.procedures.machine import State, move_id
from seamline.procedures.parts import WHOLE

RELAYED = "border-relayed"
"""Table. Key: the original/the party it went on to; group: the original."""
ORIGINAL = "border-original"
"""Table. Key: the object that was opened to pass it on."""

CARRIED = ("type", *SIGHTING, *SEGMENT, "note")
"""What goes on: what the originator said of the sighting, in its words."""
MIRRORED = ("update", "lose", "end")
"""What becomes of the original is told to those it was passed on to."""


class Other(msgspec.Struct, frozen=True):
    """The object on the other side of this party: the one passed on, or the original. party: of the next."""

    ob: str
    party: str


def react(desk: Desk, held: Held, mover: Mover) -> None:
    """See the top of this file."""
    if held.own and held.move.act in ("raise", "acknowledge"):
        _complete(desk.home.party, held.state, mover)
    if held.state.asker != desk.home.party:
        _pass_on(desk, held)
    else:
        _attest(desk, held)


def _complete(me: str, state: State, mover: Mover) -> None:
    if complete(state, me) and me not in state.joined.get("complete", {}).get(WHOLE, ()):
        mover("complete", {"alert": state.over[WHOLE]})


def _pass_on(desk: Desk, held: Held) -> None:
    state = held.state
    if not held.before.status:
        for whom in state.facts.get("onward", ()):
            _relay(desk, held, whom)
        return
    if held.move.act in MIRRORED and _took_effect(held):
        for row in desk.every(RELAYED, Other, group=held.row.ob):
            data = {name: value for name, value in held.move.data.items() if name != "note"}
            held.elsewhere.move(row.ob, held.move.act, data)


def _relay(desk: Desk, held: Held, whom: str) -> None:
    state = held.state
    if whom in state.parties or not border.may_pass_on(desk, state.asker, state.facts, whom):
        return
    agreement = border.opens_to(desk, state.facts, whom)
    if not agreement:
        return  # the clock goes on: people are called, and somebody tells them by voice
    facts: Mapping[str, Any] = state.facts
    data = {name: facts[name] for name in CARRIED if facts.get(name) is not None}
    ob = held.elsewhere.open("relay", {**data, "origin": state.asker}, whom, agreement)
    if ob:
        desk.put(RELAYED, f"{held.row.ob}/{whom}", Other(ob, whom), group=held.row.ob)
        desk.put(ORIGINAL, ob, Other(held.row.ob, whom))


def _attest(desk: Desk, held: Held) -> None:
    """Tell the originator what those said to whom this party has passed it on; sent is not yet told."""
    original = desk.find(ORIGINAL, held.row.ob, Other)
    if original is None or held.move.party == desk.home.party or not _took_effect(held):
        return
    answers = {"acknowledge": "told", "complete": "acknowledged", "take": "has-it"}
    answer = answers.get(held.move.act)
    if answer:
        held.elsewhere.move(original.ob, "relayed", {"whom": original.party, "answer": answer})
    if held.move.act == "lose":
        held.elsewhere.move(original.ob, "relay-lost", {"whom": original.party})


def _took_effect(held: Held) -> bool:
    mark = held.state.last.get(held.move.act)
    return mark is not None and mark.id == move_id(held.move)
