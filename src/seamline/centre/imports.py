"""Taking in many reports at once, as from an open dataset, each once."""

from typing import Any

import msgspec

from seamline.centre import reports, rows
from seamline.centre.desk import Actor, Desk

MAX_ITEMS = 200
"""Reports in one unit of work; a caller with more asks again."""


class Item(msgspec.Struct, frozen=True):
    """One report to be taken. key: names it in its dataset; the same key is taken once."""

    key: str
    body: dict[str, Any]
    flags: tuple[str, ...] = ()


class Counts(msgspec.Struct, frozen=True):
    """What became of a batch. sent: reports by the party to which an article lets them go, now or later."""

    filed: int = 0
    known: int = 0
    sent: dict[str, int] = {}
    held: int = 0


def take(desk: Desk, actor: Actor, items: tuple[Item, ...], *, send: bool) -> Counts:
    """File each report that is not known yet and, where asked, send it as far as the articles allow.

    held: filed and not sent to anybody. Raises InvalidInput with the code of the first body that does not do;
    then none of the batch is taken.
    """
    filed = known = held = 0
    sent: dict[str, int] = {}
    for item in items[:MAX_ITEMS]:
        if desk.find(rows.KEYDONE, f"{actor.person}/{item.key}", rows.KeyDone) is not None:
            known += 1
            continue
        ob = reports.file(desk, actor, item.body, item.key, flags=item.flags)
        filed += 1
        if not send:
            continue
        going = [
            seen.recipient
            for seen in reports.send(desk, actor, ob)
            if seen.decision.allow or seen.decision.later
        ]
        held += not going
        for party in going:
            sent[party] = sent.get(party, 0) + 1
    if filed:
        desk.record("import.done/1", desk.home.party, {"count": filed}, actor.person)
    return Counts(filed, known, sent, held)
