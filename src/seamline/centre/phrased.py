"""What was said in a conversation as lists and the log show it, in words that every reader has."""

from collections.abc import Mapping
from typing import Any

from seamline.forms.form import MAX_SLOTS, Slot, Stated
from seamline.forms.places import grid_of
from seamline.machine import State
from seamline.machine.fields import is_point
from seamline.procedures.stock_phrases import MAX_NUMBER, PHRASES, SLOTS
from seamline.terms.place import Point

Doc = dict[str, Any]


def line(said: Mapping[str, Any]) -> tuple[str, dict[str, str | int]] | None:
    """Return message id and arguments of a phrase, None where none was said; own words are not for lists."""
    number = said.get("phrase")
    if type(number) is not int or not 1 <= number <= MAX_NUMBER:
        return None
    if number not in PHRASES:
        return "phrase-unknown", {"number": str(number)}
    when, place = said.get("when"), said.get("place")
    return f"phrase-{number}", {
        "place": grid_of(Point(**place)) if isinstance(place, dict) and is_point(place) else "",
        "when_at": when if type(when) is int else 0,
        "number": str(said.get("number", "")),
        "sector": str(said.get("sector", "")),
    }


def title(state: State) -> Doc:
    """Return how a conversation is called: by its two sides, for what is said in it changes."""
    return {"id": "title-message", "args": {"party": state.asker, "other": state.decider}}


def newest(state: State, me: str) -> tuple[str, Doc]:
    """Return who of the other side has spoken last and what was said, for whoever has yet to read it."""
    said = [one for one in state.facts.get("said", ()) if one["party"] != me]
    spoken = line(said[-1]) if said else None
    party = said[-1]["party"] if said else state.asker
    return party, {"id": spoken[0], "args": spoken[1]} if spoken else title(state)


def slots(state: State) -> tuple[Slot, ...]:
    """Return for paper what the lines of a conversation do not say themselves: own words, further details.

    A line says the phrase with what it needs; it and what is here are put together by party and time.
    """
    found = [
        (name, SLOTS[name].kind if name in SLOTS else "text", one)
        for one in state.facts.get("said", ())
        for name in (*SLOTS, "text")
        if name in one and name not in _said_by(one)
    ]
    return tuple(
        Slot(number, name, kind, stated=(Stated(one[name], (one["party"],), one["at"]),))
        for number, (name, kind, one) in enumerate(found[:MAX_SLOTS], 1)
    )


def _said_by(one: Mapping[str, Any]) -> tuple[str, ...]:
    known = PHRASES.get(one.get("phrase", 0))
    # A thing has no name of its own on paper: what is listed there says what it is.
    return (*known.needs, "object") if known else ("object",)
