"""Own annexes: what this party keeps beside a joint object for itself. They never leave the node.

Nothing here is ever queued for a partner, and no decision about release reads it: an annex is not part of
the object that others know.
"""

import msgspec

from seamline.centre import holding, visible
from seamline.centre.desk import Actor, Desk, Reader
from seamline.terms.errors import Conflict, InvalidInput

ANNEX = "annex"
MAX_CHARS = 8_000
MAX_TITLE = 120
MAX_OF_OBJECT = 40


class AnnexRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """One annex. Table annex; key: ob/number; group: ob; sort: number. text: "" once it was struck out."""

    ob: str
    number: int
    title: str
    text: str
    by: str
    at: int
    struck: int = 0


def write(desk: Desk, actor: Actor, ob: str, title: str, text: str) -> int:
    """Add an annex to an object; return its number.

    Raises NotFound ``object-not-found``, InvalidInput ``annex-form``, Conflict ``annex-full``.
    """
    actor.need("duty-officer", "commander", "analyst", "release-officer", "civil-lead")
    visible.need(desk, actor, ob)
    holding.object_row(desk, ob)
    if not 0 < len(title.strip()) <= MAX_TITLE or not 0 < len(text.strip()) <= MAX_CHARS:
        raise InvalidInput("annex-form", "an annex has a title and a text", most=MAX_CHARS)
    number = desk.view.count(ANNEX, group=ob) + 1
    if number > MAX_OF_OBJECT:
        raise Conflict("annex-full", "there are as many annexes as an object takes")
    row = AnnexRow(ob=ob, number=number, title=title.strip(), text=text, by=actor.person, at=desk.now)
    desk.put(ANNEX, f"{ob}/{number}", row, group=ob, sort=number)
    desk.record("annex.written/1", ob, {"number": number, "title": row.title, "text": text}, actor.person)
    desk.tell("object", id=ob)
    return number


def of(reader: Reader, actor: Actor, ob: str) -> list[AnnexRow]:
    """Return the annexes of an object in order, none of one that the person may not know of."""
    if not visible.knows(reader, actor, ob):
        return []
    return reader.every(ANNEX, AnnexRow, group=ob)
