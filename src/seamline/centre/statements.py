"""Joint statements: what has been released of them, and reports whose correction touches their figures."""

from typing import Any

import msgspec

from seamline.centre import agreements, figures, holding, rows, visible
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.reactions import statement as reactions
from seamline.machine import State
from seamline.terms.errors import Conflict, NotFound
from seamline.terms.party import Names

Doc = dict[str, Any]


def released(reader: Reader, actor: Actor, ob: str) -> Doc:
    """Return what a statement says in public: edition, minute, title and paragraphs, all in three languages.

    parties: in whose name. marked: paragraphs with a figure that is no longer agreed. Raises NotFound
    ``object-not-found``, Conflict ``statement-not-released``.
    """
    row = visible.find(reader, ob)
    if row is None or row.proc != "statement" or not visible.knows(reader, actor, ob):
        raise NotFound("object-not-found", "there is no such thing")
    state = msgspec.convert(row.state, State)
    published = reactions.out(reader, ob, state) or state.facts.get("published")
    if not published:
        raise Conflict("statement-not-released", "this has not been released")
    current = state.status == "released" and published == state.facts.get("published")
    return {
        **published,
        "parties": list(state.signers),
        "marked": sorted(state.facts["marked"]) if current else [],
    }


def names(reader: Reader) -> dict[str, Names]:
    """Return the names of all parties of the understandings that are held."""
    return {party.id: party.names for _, value, _ in agreements.standings(reader) for party in value.parties}


def report_changed(desk: Desk, report: str) -> None:
    """A report has been corrected or is gone: what was agreed of its events is in doubt."""
    for one in desk.every(rows.NAMED, rows.Named, group=report):
        if one.merged:
            desk.put(figures.DOUBTED, one.event, figures.Doubted(desk.now))
            reactions.look_again(desk, one.event, lambda ob, act, data: holding.follow(desk, ob, act, data))


def report_arrived(desk: Desk, row: rows.ReportRow) -> None:
    """A partner's report is here: the first time that changes nothing, a correction does."""
    if row.corrected:
        report_changed(desk, row.ob)
