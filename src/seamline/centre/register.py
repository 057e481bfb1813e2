"""The register of what rests on whom, as this node knows it, and what would be without a party on a date."""

from typing import Any

import msgspec

from seamline.analysis import dependence
from seamline.analysis.dependence import FOREVER, Span
from seamline.centre import rows, visible
from seamline.centre.desk import Actor, Reader
from seamline.procedures.capability import PROCEDURE

Doc = dict[str, Any]

MAX_SHOWN = 2_000
"""Declarations that are looked at. Further ones are counted as left out."""


def spans(reader: Reader) -> list[Span]:
    """Return what parties have declared and not ended, oldest first.

    One whose time is over is among them until its node has said so; the times count, not the status.
    """
    found = []
    for row in reader.every(rows.OBJECT, rows.ObjectRow, group=PROCEDURE.name, limit=MAX_SHOWN):
        facts, status = row.state.get("facts", {}), row.state.get("status", "")
        if not status or status == "ended":
            continue
        until = facts.get("until")
        found.append(
            Span(
                ob=row.ob,
                user=facts["user"],
                capability=facts["capability"],
                provider=facts["provider"],
                share=facts["share"],
                from_at=facts["from"],
                until_at=FOREVER if until is None else until,
                disputed=status == "differs",
            )
        )
    return found


def register(reader: Reader, actor: Actor, at: int, without: str) -> Doc:
    """Return the register at a moment: its spans for the picture, and its rows with what becomes of each.

    at: ms UTC. without: the party that is thought away, "" for none.
    """
    held = spans(reader) if visible.may_see(actor, PROCEDURE.name) else []
    return {
        "at": at,
        "without": without,
        "providers": sorted({span.provider for span in held}),
        "rows": [msgspec.to_builtins(row) for row in dependence.without(held, without, at)],
        "spans": [msgspec.to_builtins(span) for span in held],
        "forever": FOREVER,
    }
