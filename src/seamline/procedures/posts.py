"""The register of posts of record: who holds which post, made from signed moves and from nothing else.

A pure function of the posture changes that a node holds, so both sides that hold the same moves have the same
register. Only what a change has left in its fact ``of_record`` counts: a planned change that every party
signed and that was carried out, or what every party signed to become of a site. A notice, an alarm, an
objection, silence and a line that somebody draws leave it as it is; they are shown beside it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from seamline.machine.parts import State
from seamline.procedures import posture

HELD, JOINT, NEITHER, MONITORED = "held", "joint", "neither", "monitored"


class Post(msgspec.Struct, frozen=True):
    """One site in the register.

    id: of the posture change that brought it in. holders: parties, sorted; none where the site is empty.
    standing: "held", "joint", "neither" or "monitored". since: ms UTC, as the mover's clock said. by: the
    change that made it as it is. works: what has been built or fortified there since it was brought in.
    watched: how a monitored site is watched. open: posture changes about it that are not over. frozen: nobody
    moves onto it. radius_m: how far around.
    """

    id: str
    name: str
    place: Mapping[str, int]
    holders: tuple[str, ...]
    standing: str
    since: int
    by: str
    works: tuple[str, ...] = ()
    watched: str = ""
    open: tuple[str, ...] = ()
    frozen: bool = False
    radius_m: int = 0


def register(states: Iterable[State]) -> tuple[Post, ...]:
    """Return every site that is or was a post of record, by name and id. states: of posture changes."""
    held = {state.ob: state for state in states if state.proc == posture.PROCEDURE.name}
    effects = [
        (effect["at"], ob, number, effect, state)
        for ob, state in held.items()
        for number, effect in enumerate(state.facts.get("of_record", ()))
    ]
    found: dict[str, Post] = {}
    # What brings a site in comes before whatever names it: clocks of two sides may be years apart.
    for _, ob, _, effect, state in sorted(effects, key=lambda one: (_names(one[3], held), *one[:3])):
        name = _about(effect.get("post", ""), ob, held)
        after = _after(found.get(name), name, ob, effect, state)
        if after is not None:
            found[name] = after
    return tuple(
        sorted((_beside(post, held) for post in found.values()), key=lambda post: (post.name, post.id))
    )


def _about(post: str, ob: str, held: Mapping[str, State]) -> str:
    """Return the entry that a change is about: the one it names, else the one it brings in itself."""
    return post if post in held else ob


def _names(effect: Mapping[str, Any], held: Mapping[str, State]) -> bool:
    return effect.get("post", "") in held


def _after(old: Post | None, name: str, ob: str, effect: Mapping[str, Any], state: State) -> Post | None:
    """Return the entry after a change, None where the change has no effect on it."""
    what, by = effect["what"], effect["by"]
    if what in ("leave", "build", "fortify"):
        # Who does not hold a post can neither leave it nor build there, whatever it gave notice of.
        if old is None or by not in old.holders:
            return None
        if what != "leave":
            return msgspec.structs.replace(old, works=(*old.works, what), by=ob)
        holders = tuple(party for party in old.holders if party != by)
        standing = (JOINT if len(holders) > 1 else HELD) if holders else NEITHER
        return msgspec.structs.replace(old, holders=holders, standing=standing, since=effect["at"], by=ob)
    holders, standing = {
        "occupy": ((by,), HELD),
        "one-side": ((effect.get("holder", by),), HELD),
        "joint-post": (state.signers, JOINT),
        "neither": ((), NEITHER),
        "monitored": ((), MONITORED),
    }[what]
    return Post(
        id=name,
        name=old.name if old else effect["name"],
        place=old.place if old else effect["place"],
        holders=holders,
        standing=standing,
        since=effect["at"],
        by=ob,
        works=old.works if old else (),
        watched=effect.get("watched", ""),
    )


def _beside(post: Post, held: Mapping[str, State]) -> Post:
    """Return an entry with what is going on about it."""
    about = [
        state
        for ob, state in sorted(held.items())
        if state.status not in posture.PROCEDURE.closed
        and _about(state.facts.get("post") or "", ob, held) == post.id
    ]
    frozen = [state for state in about if state.status in posture.OPEN]
    return msgspec.structs.replace(
        post,
        open=tuple(state.ob for state in about),
        frozen=bool(frozen),
        radius_m=max((int(state.facts.get("radius_m", 0)) for state in frozen), default=0),
    )
