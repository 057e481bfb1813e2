"""What was shared, with whom, and why not: the answers that a party owes its own people."""

from typing import Any

import msgspec

from seamline.centre import (
    agreements,
    lanes,
    picture,
    quarantine,
    recalls,
    release,
    reports,
    rows,
    shown,
    visible,
)
from seamline.centre.desk import Actor, Reader
from seamline.terms.errors import NotFound
from seamline.terms.lanes import LANES

Doc = dict[str, Any]

MAX_LIST = 500


def overview(reader: Reader, actor: Actor) -> list[Doc]:
    """Return, per partner, where its streams stand and what it has got."""
    outstanding = recalls.outstanding(reader)
    found = []
    for state in picture.partner_states(reader, actor):
        party = state["party"]
        stands = {lane: lanes.lane_row(reader, "out", party, lane) for lane in LANES}
        found.append(
            {
                "party": party,
                "names": state["names"],
                "as_of": state["as_of"],
                "state": state["state"],
                "streams": [
                    {"lane": lane, "epoch": row.epoch, "number": row.number, "acknowledged": row.acked}
                    for lane, row in stands.items()
                ],
                "released": _released(reader, actor, party),
                "recalled_outstanding": sum(
                    row.recipients.get(party, ("", 0))[0] in recalls.OUTSTANDING for row in outstanding
                ),
                "queued": sum(state["unsent"].values()),
                "quarantined": len(quarantine.listed_for(reader, actor, party)),
            }
        )
    return found


def shared_with(
    reader: Reader, actor: Actor, party: str, *, before: int | None = None, limit: int = 100
) -> list[Doc]:
    """Return what a partner has got from us, newest first, as far as this person may know of it.

    before: only what left before this time.
    """
    high = None if before is None else before - 1
    most = min(limit, MAX_LIST)
    more = most + visible.kept_from(reader, actor)
    found = reader.every(rows.SENT, rows.SentRow, group=party, high=high, newest=True, limit=more)
    known = [sent for sent in found if visible.knows(reader, actor, sent.ob)]
    return [_shared(reader, sent) for sent in known[:most]]


def _released(reader: Reader, actor: Actor, party: str) -> int:
    """Return how many objects a partner has got from us that this person may know of."""
    unknown = [
        name
        for proc in visible.hidden(actor)
        for row in reader.rows(rows.APART, group=proc)
        for name in reader.rows(rows.SENT_OF, group=row.key)
        if name.key.startswith(f"{party}/")
    ]
    return reader.view.count(rows.SENT, group=party) - len(unknown)


def _shared(reader: Reader, sent: rows.SentRow) -> Doc:
    row = reader.find(rows.REPORT, sent.ob, rows.ReportRow)
    title = shown.title_of_report(row.body) if row else {"id": f"title-{sent.kind}", "args": {}}
    return {
        "ob": sent.ob,
        "kind": sent.kind,
        "title": title,
        "at": sent.left,
        "article": sent.article,
        "understanding": sent.agreement,
        "projection": sent.body,
        "ticks": {"left": sent.released, "reached": sent.reached, "read": sent.read, "read_by": sent.read_by},
        "recalled": sent.state == "recalled",
        "corrected": sent.version > 1,
    }


def explain(reader: Reader, ob: str, party: str) -> Doc:
    """Return why a party did or did not get a report, and what it would get now."""
    row = reports.own(reader, ob)
    if party not in release.recipients(reader):
        raise NotFound("party-not-found", "no such party in any understanding")
    kind = release.kind_of(row.body)
    recalled = party in recalls.recalled_from(reader, ob)
    approved = party in row.approvals
    seen = release.outlook(reader, row.body, party, kind=kind, approved=approved, recalled=recalled)
    return outlook_doc(reader, seen)


def preview(reader: Reader, body: Doc) -> list[Doc]:
    """Return, for every party, whether it would get a report with this body, what of it, and why."""
    full = {**body, "originator": reader.home.party}
    kind = release.kind_of(full)
    return [outlook_doc(reader, seen) for seen in release.outlooks(reader, full, kind=kind)]


def outlook_doc(reader: Reader, seen: release.Outlook) -> Doc:
    """Return an outlook for the page."""
    party = next(
        (
            known
            for _, value, _ in agreements.standings(reader)
            if (known := value.party(seen.recipient)) is not None
        ),
        None,
    )
    decision = seen.decision
    return {
        "recipient": seen.recipient,
        "names": msgspec.to_builtins(party.names) if party else {},
        "via": seen.via,
        "allow": decision.allow,
        "later": decision.later,
        "needs_officer": decision.needs_officer,
        "article": decision.article,
        "understanding": decision.understanding,
        "reasons": [
            {"code": reason.code, "article": reason.article, "facts": dict(reason.facts)}
            for reason in decision.reasons
        ],
        "projection": seen.projection,
        "not_before": decision.obligations.not_before if decision.obligations else 0,
    }


def recall_list(reader: Reader) -> list[Doc]:
    """Return all recalls issued here, newest first, with every recipient's state."""
    return [
        {
            "ob": row.ob,
            "issued_at": row.issued,
            "reason": row.reason,
            "by": row.by,
            "recipients": [
                {
                    "party": party,
                    "state": state,
                    "at": at,
                    "due_at": row.due,
                    "case": row.sealed.get(party, ("", 0))[0],
                    "until": row.sealed.get(party, ("", 0))[1],
                }
                for party, (state, at) in row.recipients.items()
            ],
        }
        for row in reader.every(rows.RECALL, rows.RecallRow, newest=True)
    ]
