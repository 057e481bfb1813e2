"""What people have said about each thing that their plan meets, before they sign it. It stays home.

A word stands for one plan and one thing as they were: where either is moved or takes another time, it has
to be said again. It is kept by the ground and time of the plan and not by an object, so that it can be said
while the plan is still being drafted. Nothing here approves anything: it keeps a plan from being signed
unread.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.analysis.areas import may_contain
from seamline.centre import ground, holding, meets, restraint
from seamline.centre.desk import Actor, Desk, Reader, refuse
from seamline.centre.making import Making
from seamline.centre.meets import Met
from seamline.machine import fields
from seamline.machine.parts import State
from seamline.terms.errors import InvalidInput, NotFound, Refusal

DEALT = "dealt"
WORDS = ("changed", "accepted")
"""The plan, or the other thing, has been changed because of it; or it stays as it is, for a reason."""
MAX_REASON = 400
MAX_SPOKEN = fields.MAX_LINE_TEXT

_SIGNED = frozenset({"propose", "amend", "sign"})
BEFORE: Mapping[str, frozenset[str]] = {
    "operation": frozenset({"plan", "change", "sign", "go"}),
    "patrol": frozenset({"file", "file-short", "amend"}),
    "joint-patrol": _SIGNED,
    "link-up": _SIGNED,
    "control-measure": _SIGNED | {"declare"},
}
"""Acts before which every thing that the plan meets has had its word. None of them is an act of safety."""
_WRITES = frozenset({"plan", "change"})
"""Of an operation: they have to wait only where they say that it is deconflicted."""


class DealtRow(msgspec.Struct, frozen=True):
    """A word. Table dealt; key: plan/ob; group: plan.

    plan: hash of its ground and time. ob, stamp: the thing and its own hash. spoken: with whom of the aid
    body, of a restraint area. by: the seat that said it; at: ms UTC.
    """

    plan: str
    ob: str
    stamp: str
    word: str
    text: str
    by: str
    at: int
    spoken: str = ""


def say(desk: Desk, actor: Actor, state: State, ob: str, word: str, text: str, spoken: str = "") -> None:
    """Say a word about one thing that a plan meets.

    Raises NotFound ``met-unknown``; InvalidInput ``met-form``, and ``met-aid-spoken`` where it is said of a
    restraint area without with whom of the aid body that was spoken about: nobody accepts one in silence.
    """
    actor.need("duty-officer", "commander", "analyst")
    met = next((one for one in meets.meets(desk, actor, state) if one.ob == ob), None)
    if met is None:
        raise NotFound("met-unknown", "the plan meets no such thing")
    if word not in WORDS or not fields.plain(text, MAX_REASON):
        raise InvalidInput("met-form", "say what has been changed, or why it is accepted", most=MAX_REASON)
    if met.aid and not fields.plain(spoken, MAX_SPOKEN):
        raise InvalidInput("met-aid-spoken", "say with whom of the aid body it was spoken about")
    plan = meets.plan_id(state)
    row = DealtRow(plan, ob, met.stamp, word, text, actor.person, desk.now, spoken if met.aid else "")
    desk.put(DEALT, f"{plan}/{ob}", row, group=plan)
    body = {"plan": plan, "item": ob, "stamp": met.stamp, "as": word, "note": text, "spoken": row.spoken}
    desk.record("met.dealt/1", state.ob or ob, body, actor.person)
    if state.ob:
        desk.tell("object", id=state.ob)


def of(reader: Reader, state: State) -> dict[str, DealtRow]:
    """Return the words about what a plan meets, by thing; those about what has changed since included."""
    plan = meets.plan_id(state)
    return {row.ob: row for row in reader.every(DEALT, DealtRow, group=plan)} if plan else {}


def is_dealt(met: Met, row: DealtRow | None) -> bool:
    """Say whether a thing has had its word, as it is now."""
    return not met.needs or (row is not None and row.stamp == met.stamp)


def need(reader: Reader, proc: str, making: Making) -> None:
    """Refuse an act by which a plan is written down or signed while something that it meets has no word.

    Raises Denied ``met-open`` with how many there are; ``met-aid-overlay`` where an operation touches a
    restraint area in which its overlay, which every side signs, names no site.
    """
    if making.act not in BEFORE.get(proc, ()):
        return
    if making.act in _WRITES and "deconfliction" not in making.data:
        return
    me = reader.home.party
    state = meets.drafted(holding.procedure(proc), making.state, making.data, me)
    met = meets.meets(reader, making.actor, state)
    said = of(reader, state) if met else {}
    open_still = [one for one in met if not is_dealt(one, said.get(one.ob))]
    if open_still:
        raise refuse(Refusal("met-open", facts={"n": len(open_still)}))
    if making.act in ("sign", "go") and proc == "operation":
        unnamed = [one for one in met if one.aid and not _named(state.facts, one)]
        if unnamed:
            raise refuse(Refusal("met-aid-overlay", facts={"n": len(unnamed)}))


def _named(facts: Mapping[str, Any], met: Met) -> bool:
    """Say whether the overlay of a plan names a site in a restraint area."""
    shapes = [restraint.shape_of(piece.body) for piece in met.ground]
    places = [ground.point_of(site.get("place")) for site in facts.get("sites") or ()]
    return any(
        place is not None and (shape is None or may_contain(shape, place))
        for place in places
        for shape in shapes
    )
