"""Figures of joint statements and the events they rest on: what is agreed of them, and what no longer is.

An event is agreed while it is merged and says what it said when the figure was written. What is not known
here yet says nothing; a report of an event that was corrected here after the figure had come is a doubt too.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.centre import rows, visible
from seamline.centre.desk import Desk, Reader, refuse
from seamline.centre.making import Making
from seamline.machine import State
from seamline.procedures import statement
from seamline.terms.errors import Refusal

LINKED = "statement-figure"
DOUBTED = "statement-doubt"


class Linked(msgspec.Struct, frozen=True):
    """A statement with a figure about an event. Table statement-figure; key: event/ob; group: event."""

    ob: str


class Doubted(msgspec.Struct, frozen=True):
    """An event of which a report was corrected here, and what was agreed of it then.

    Table statement-doubt; key: event. A figure that is written after that has another hash or is looked at
    by people who know of the correction.
    """

    at: int


def state_of_event(reader: Reader, ob: str) -> State | None:
    """Return the state of an event that is known here, None of anything else."""
    row = visible.find(reader, ob)
    if row is None or row.proc != "event":
        return None
    return msgspec.convert(row.state, State)


def link(desk: Desk, ob: str, facts: Mapping[str, Any]) -> None:
    """Note which events the figures of a statement are about; what is no longer in it stays noted."""
    for _, event, _ in of(facts):
        desk.put(LINKED, f"{event}/{ob}", Linked(ob), group=event)


def of(facts: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Return (part, event, hash of what was agreed of it) for every figure of the text as it stands."""
    return [
        (part, figure["event"], agreed)
        for part, paragraph in facts["paragraphs"].items()
        for figure, agreed in zip(paragraph["figures"], paragraph["agreed"], strict=True)
    ]


def doubtful(reader: Reader, facts: Mapping[str, Any], since: Mapping[str, int]) -> list[tuple[str, str]]:
    """Return (part, event) of every figure that is no longer agreed and not yet marked.

    since: when each paragraph came, ms by this node's clock.
    """
    found = []
    for part, event, agreed in of(facts):
        state = state_of_event(reader, event)
        if state is None or event in facts["marked"].get(part, ()):
            continue
        doubt = reader.find(DOUBTED, event, Doubted)
        corrected = doubt is not None and doubt.at > since.get(part, 0)
        if corrected or statement.event_hash(state) != agreed:
            found.append((part, event))
    return found


def written(reader: Reader, row: rows.ObjectRow) -> dict[str, int]:
    """Return when the newest words of each paragraph came here, ms by this node's clock."""
    found: dict[str, int] = {}
    for held in reader.every(rows.MOVE, rows.MoveRow, group=row.ob, limit=501):
        if held.move["act"] == "paragraph":
            part = str(held.move["data"]["number"])
            found[part] = max(found.get(part, 0), held.at)
    return found


def agreed(reader: Reader, making: Making) -> dict[str, Any]:
    """Put into a paragraph what is agreed of its figures' events.

    Raises Denied ``statement-event-not-agreed`` where not all parties of the statement have merged one.
    """
    data = dict(making.data)
    figures = data.get("figures")
    if making.act != "paragraph" or not isinstance(figures, list | tuple):
        return data
    asked = [str(one.get("event", "")) for one in figures if isinstance(one, dict)]
    found = []
    for event in asked:
        state = state_of_event(reader, event)
        digest = statement.event_hash(state) if state is not None else ""
        if state is None or not digest or not {reader.home.party, *making.parties} <= set(state.signers):
            raise refuse(Refusal("statement-event-not-agreed"))
        found.append(digest)
    return {**data, "agreed": found}


def statements_about(reader: Reader, event: str) -> list[str]:
    """Return the statements that have, or have had, a figure about an event."""
    return [one.ob for one in reader.every(LINKED, Linked, group=event)]
