"""What is said of a site and its post, and what the moves of a posture change put on record."""

from collections.abc import Callable, Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.parts import WHOLE, Move, State, keep

CHANGES = ("occupy", "leave", "build", "fortify")
HAPPENED = ("was-left", "was-taken", "was-built", "not-clear")
BY = ("by-us", "by-them", "by-third-party", "by-unknown")
"""Whose people did it, as the party that tells sees it."""
OUTCOMES = ("joint-post", "one-side", "neither", "monitored")
MIN_RADIUS_M = 50
MAX_RADIUS_M = 10_000
USUAL_RADIUS_M = 500
"""How far around a site nobody moves, where the notice says nothing else."""
MINUTE_MS = 60_000

SITE: Mapping[str, Field] = {"name": fields.text(fields.MAX_LINE_TEXT), "place": fields.POINT}
POST: Mapping[str, Field] = {"post": fields.OBJECT}
"""post: the entry of the register that it is about; left out, a site that is not in it."""

NOTICE: Mapping[str, Field] = {
    "change": fields.choice(*CHANGES),
    **SITE,
    "from": fields.TIME,
    "until": fields.TIME,
}
"""from, until: between when and when it is to be carried out."""

OUTCOME: Mapping[str, Field] = {
    "outcome": fields.choice(*OUTCOMES),
    "holder": fields.PARTY,
    "watched": fields.text(400),
    **fields.NOTE,
}
"""holder: of "one-side". watched: how a monitored site is watched, and by whom."""


def learn(state: State, move: Move) -> dict[str, Any]:
    """Return the facts that a move adds or replaces; see ``parts.Learn``."""
    data = keep(state, move)
    known = _LEARN.get(move.act)
    if known is not None:
        return known(state, move, data)
    return {move.act: data} if data else {}


def _noticed(_state: State, _move: Move, data: dict[str, Any]) -> dict[str, Any]:
    return {**dict.fromkeys((*POST, *fields.NOTE)), **data, "signed": 0, "signed_once": 0}


def _told(state: State, move: Move, data: dict[str, Any]) -> dict[str, Any]:
    after_min = max(move.at - data["known_at"], 0) // MINUTE_MS
    radius_m = data.get("radius_m", state.facts.get("radius_m", USUAL_RADIUS_M))
    return {**data, "radius_m": radius_m, "told_at": move.at, "after_min": after_min, "signed": 0}


def _proposed(_state: State, _move: Move, data: dict[str, Any]) -> dict[str, Any]:
    return {**{name: None for name in OUTCOME if name not in fields.NOTE}, **data, "signed": 0}


def _agreed(state: State, move: Move, _data: dict[str, Any]) -> dict[str, Any]:
    if not _complete(state, move):
        return {}
    if state.status == "proposed":
        return {"signed": 1, "of_record": [*_record(state), _outcome(state, move)]}
    return {"signed": 1}


def _objected(state: State, _move: Move, data: dict[str, Any]) -> dict[str, Any]:
    return {"signed_once": int(state.facts.get("signed", 0)), "signed": 0, "objection": data["why"]}


def _done(state: State, move: Move, _data: dict[str, Any]) -> dict[str, Any]:
    if state.status == "objected":
        return {"told_at": move.at, "radius_m": USUAL_RADIUS_M}
    return {"of_record": [*_record(state), _change(state, move)]}


def _talked(state: State, move: Move, data: dict[str, Any]) -> dict[str, Any]:
    return {"talks": [*state.facts.get("talks", ()), {"party": move.party, "at": move.at, **data}]}


def _called(_state: State, move: Move, data: dict[str, Any]) -> dict[str, Any]:
    return {"meeting": {"party": move.party, **data}}


_LEARN: Mapping[str, Callable[[State, Move, dict[str, Any]], dict[str, Any]]] = {
    "plan": _noticed,
    "amend": _noticed,
    "tell": _told,
    "propose": _proposed,
    "agree": _agreed,
    "object": _objected,
    "done": _done,
    "talk": _talked,
    "call-meeting": _called,
}


def _complete(state: State, move: Move) -> bool:
    """Say whether every signature is there with this one."""
    return set(state.signers) <= {*state.joined.get("agree", {}).get(WHOLE, ()), move.party}


def _record(state: State) -> list[dict[str, Any]]:
    return list(state.facts.get("of_record", ()))


def site_of(state: State) -> dict[str, Any]:
    """Return the site that a state is about, and its post of record where it has one."""
    return {name: state.facts[name] for name in (*SITE, *POST) if state.facts.get(name) is not None}


def _change(state: State, move: Move) -> dict[str, Any]:
    """What a planned change that was carried out does to the register."""
    return {**site_of(state), "what": state.facts["change"], "by": move.party, "at": move.at}


def _outcome(state: State, move: Move) -> dict[str, Any]:
    """What both have signed to become of a site."""
    said = {name: state.facts[name] for name in ("holder", "watched") if state.facts.get(name) is not None}
    return {**site_of(state), **said, "what": state.facts["outcome"], "by": move.party, "at": move.at}
