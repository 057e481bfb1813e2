"""How a conversation is called in lists: by the newest thing said in it, in the reader's own language."""

from collections.abc import Mapping
from typing import Any

from seamline.centre import ground
from seamline.forms.places import grid_of
from seamline.procedures.machine import State
from seamline.procedures.stock_phrases import PHRASES

Doc = dict[str, Any]


def title(state: State) -> Doc:
    """Return the newest message as a message of the catalogues; own words are never repeated in lists."""
    said = state.facts.get("said", ())
    number = said[-1].get("phrase", 0) if said else 0
    if not number:
        return {"id": "title-message", "args": {"party": state.asker}}
    if number not in PHRASES:
        return {"id": "phrase-unknown", "args": {"number": str(number)}}
    return {"id": f"phrase-{number}", "args": arguments(said[-1])}


def arguments(said: Mapping[str, Any]) -> Doc:
    """Return the slots of a message as its phrase takes them: texts, and the time as ms UTC."""
    return {
        "place": grid_of(ground.point_of(said.get("place"))),
        "when_at": said.get("when", 0),
        "number": str(said.get("number", "")),
        "sector": said.get("sector", ""),
    }
