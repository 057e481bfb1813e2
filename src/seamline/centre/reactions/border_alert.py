"""What a node does by itself about a border alert: its side's acknowledgement, and passing it on.

The own side has acknowledged once every echelon has. What its originator lets go on, and an article lets this
party pass on, goes on at once, under this party's own article with the next one; what that one answers is
attested to the originator. Where there is no node to send to, a person tells and enters it. Where no article
lets it go on just now, for an understanding is suspended or not signed yet, it waits: whenever understandings
change it is looked at again, and what still stands open goes on as it stands by then.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.centre import border, rows, visible
from seamline.centre.desk import Desk
from seamline.centre.reactions.held import Elsewhere, Held, Mover
from seamline.machine import State, move_id
from seamline.machine.parts import WHOLE
from seamline.procedures.border_alert import SEGMENT, SIGHTING, complete

RELAYED = "border-relayed"
"""Table. Key: the original/the party it went on to; group: the original."""
ORIGINAL = "border-original"
"""Table. Key: the object that was opened to pass it on."""

WAITING = "border-waiting"
"""Table. Key: the original/the party it is to go on to, once an article lets it."""

CARRIED = ("type", *SIGHTING, *SEGMENT, "note")
"""What goes on: what the originator said of the sighting, in its words."""
MIRRORED = ("update", "lose", "end")
"""What becomes of the original is told to those it was passed on to."""


class Waiting(msgspec.Struct, frozen=True):
    """An alert that could not be passed on yet. ob: the original. party: whom it is for."""

    ob: str
    party: str


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
            _relay(desk, state, whom, held.elsewhere)
        return
    if held.move.act in MIRRORED and _took_effect(held):
        for row in desk.every(RELAYED, Other, group=held.row.ob):
            data = {name: value for name, value in held.move.data.items() if name != "note"}
            held.elsewhere.move(row.ob, held.move.act, data)


def terms_changed(desk: Desk, elsewhere: Elsewhere) -> None:
    """Understandings have changed: pass on what waited for that and still stands open."""
    for row in desk.every(WAITING, Waiting):
        desk.tx.delete(WAITING, f"{row.ob}/{row.party}")
        held = visible.find(desk, row.ob)
        state = msgspec.convert(held.state, State) if held else State("")
        if not state.status or state.status == "ended" or _told(state, row.party):
            continue  # it is over, or somebody has told them by voice
        ob = _relay(desk, state, row.party, elsewhere)
        if ob:
            _bring_up(state, ob, elsewhere)


def _told(state: State, whom: str) -> bool:
    relay = state.facts.get("relay", ())
    return any(one["whom"] == whom and one["answer"] != "no-answer" for one in relay)


def _bring_up(state: State, ob: str, elsewhere: Elsewhere) -> None:
    """Tell what has become of a sighting since: where it was seen last, and whether it is lost."""
    track = state.facts["track"]
    if len(track) > 1:
        elsewhere.move(ob, "update", {name: track[-1][name] for name in SIGHTING})
    if state.status == "lost":
        elsewhere.move(ob, "lose", {})


def _relay(desk: Desk, state: State, whom: str, elsewhere: Elsewhere) -> str:
    """Pass an alert on; return the id of the object by which it went, "" where it did not go."""
    if whom in state.parties or desk.find(rows.PARTNER, whom, rows.PartnerRow) is None:
        return ""  # the clock goes on: people are called, and somebody tells them by voice
    agreement = ""
    if border.may_pass_on(desk, state.asker, state.facts, whom):
        agreement = border.opens_to(desk, state.facts, whom)
    if not agreement:
        desk.put(WAITING, f"{state.ob}/{whom}", Waiting(state.ob, whom), group=state.ob)
        return ""
    facts: Mapping[str, Any] = state.facts
    data = {name: facts[name] for name in CARRIED if facts.get(name) is not None}
    ob = elsewhere.open("relay", {**data, "origin": state.asker}, whom, agreement)
    if ob:
        desk.put(RELAYED, f"{state.ob}/{whom}", Other(ob, whom), group=state.ob)
        desk.put(ORIGINAL, ob, Other(state.ob, whom))
    return ob


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
