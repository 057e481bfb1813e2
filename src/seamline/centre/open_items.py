"""What is open on this node, as a handover lists it, and the posts that are due to be handed over."""

from typing import Any

import msgspec

from seamline.centre import background, clocks, rows, visible
from seamline.centre.desk import Reader
from seamline.machine import State
from seamline.procedures import registry
from seamline.procedures.handover import MAX_ITEMS, MAX_MORE

Doc = dict[str, Any]

MAX_LOOKED = 2_000
"""Objects that are looked through for open items, the newest ones."""


def open_items(reader: Reader) -> Doc:
    """Return what is open here, soonest clock first, as a handover lists it: ``{items, more}``.

    What not every reader may know of is not listed: those who may are told on their own pages.
    """
    found: list[tuple[int, int, Doc]] = []
    for row in reader.every(rows.OBJECT, rows.ObjectRow, newest=True, limit=MAX_LOOKED):
        known, state = registry.PROCEDURES[row.proc], msgspec.convert(row.state, State)
        if row.proc == "handover" or row.proc in visible.ONLY or state.status in known.closed:
            continue
        found.append(_item(reader, row.ob, row.proc, state.status, row.opened))
    found.extend(
        _item(reader, report.ob, "report", report.status, report.at)
        for report in background.of_people(reader)[:MAX_LOOKED]
        if report.owner != reader.home.party and report.status == "received" and not report.gone
    )
    found.sort(key=lambda one: (one[0] or 2**53, one[1], one[2]["ob"]))
    items = [doc for _, _, doc in found]
    return {"items": items[:MAX_ITEMS], "more": min(max(len(items) - MAX_ITEMS, 0), MAX_MORE)}


def _item(reader: Reader, ob: str, proc: str, status: str, opened: int) -> tuple[int, int, Doc]:
    running = clocks.awaited(reader, ob)
    due = running[0].due_at if running else 0
    doc: Doc = {"ob": ob, "proc": proc, "status": status}
    return due, opened, {**doc, "due": due} if due else doc
