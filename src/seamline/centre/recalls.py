"""Recalls: taking back what was released, with receipts and a list of what is outstanding.

A recall proves notice and, where the answer comes, an attestation; it does not prove deletion.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.centre import findings, harm, holds, lanes, letting_go, quarantine, queue, release, rows
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.quarantine import Place
from seamline.procedures import evidence_hold
from seamline.terms.errors import NotFound, ProtocolError
from seamline.terms.lanes import BULK, FLASH, ROUTINE, STANDING
from seamline.terms.times import MINUTE

RECEIPT_MS = 15 * MINUTE
ANSWERS = ("attested", "refused", "sealed")
"""How a recall is answered: purged; kept, for no recall applies to it; out of sight until a hold is over."""
OUTSTANDING = ("queued", "notified", "sealed")
"""States in which it may still be there."""


def issue(desk: Desk, actor: Actor, ob: str, reason: str) -> None:
    """Recall an own report from every partner that has got it."""
    actor.need("duty-officer", "release-officer", "analyst", "commander")
    row = desk.find(rows.REPORT, ob, rows.ReportRow)
    if row is not None:
        harm.keep(row.body)
    _no_longer_waits(desk, ob, release.recipients(desk))
    issue_to(desk, actor, ob, reason, [sent.party for sent in holders(desk, ob)])


def issue_to(desk: Desk, actor: Actor, ob: str, reason: str, parties: list[str]) -> None:
    """Recall an own report from the named partners; what still waited for them no longer waits."""
    row = desk.find(rows.REPORT, ob, rows.ReportRow) or desk.find(rows.FINDING, ob, rows.FindingRow)
    if row is None or row.owner != desk.home.party:
        raise NotFound("report-not-found", "there is no such report")
    harm.keep(row.body)
    _no_longer_waits(desk, ob, parties)
    seq = desk.record("recall.issued/1", ob, {"reason": reason, "to": parties}, actor.person)
    known = desk.find(rows.RECALL, ob, rows.RecallRow) or rows.RecallRow(
        ob=ob, reason=reason, issued=desk.now, by=actor.person
    )
    recipients = {**known.recipients}
    for sent in holders(desk, ob):
        if sent.party in parties:
            recipients[sent.party] = ("queued", desk.now)
            put_sent(desk, msgspec.structs.replace(sent, state="recalled"))
            lanes.spoil(desk, sent.via or sent.party, sent)
            data = {"is": f"{sent.party}/{sent.agreement}", "of": sent.alias, "reason": reason}
            queue.add(desk, STANDING, sent.via or sent.party, "recall", ob, data=data, order=seq)
    due = desk.now + RECEIPT_MS
    desk.put(
        rows.RECALL,
        ob,
        msgspec.structs.replace(known, recipients=recipients, reason=reason, due=due),
        sort=known.issued,
    )
    desk.tell("object", id=ob)


def _no_longer_waits(desk: Desk, ob: str, parties: list[str]) -> None:
    for party in parties:
        for lane in (FLASH, ROUTINE, BULK):
            queue.drop(desk, lane, release.via(desk, party) or party, "report", ob, party)
            queue.drop(desk, lane, party, "finding", ob)
    findings.taken_back(desk, ob, parties)


def holders(reader: Reader, ob: str) -> list[rows.SentRow]:
    """Return the releases of an own object that have not been recalled yet."""
    return [sent for sent in reader.every(rows.SENT_OF, rows.SentRow, group=ob) if sent.state != "recalled"]


def recalled_from(reader: Reader, ob: str) -> frozenset[str]:
    """Return the parties from which an own object has been recalled."""
    sent = reader.every(rows.SENT_OF, rows.SentRow, group=ob)
    return frozenset(one.party for one in sent if one.state == "recalled")


def sent_key(sent: rows.SentRow) -> str:
    """Return the key under which a release is kept."""
    return f"{sent.party}/{sent.ob}/{sent.agreement}"


def put_sent(desk: Desk, sent: rows.SentRow) -> None:
    """Write what a partner has got, in both of its orders."""
    key = sent_key(sent)
    desk.put(rows.SENT, key, sent, group=sent.party, sort=sent.left)
    desk.put(rows.SENT_OF, key, sent, group=sent.ob, sort=sent.left)


def take(desk: Desk, party: str, ob: str, reason: str) -> None:
    """Take a partner's recall: the body goes at once, the answer is queued, the page says so.

    What an evidence hold covers is sealed, and purged when the hold is over.
    """
    row = desk.find(rows.REPORT, ob, rows.ReportRow)
    if row is not None and row.owner != party:
        raise ProtocolError("recall-not-theirs", "only the originator recalls")
    known = desk.find(rows.TOMBSTONE, f"{party}/{ob}", rows.Tombstone) is not None
    if known:
        seq = desk.view.size()  # a stream that was begun anew brings it once more: it is answered once more
    else:
        seq = desk.record("recall.received/1", ob, {"from": party, "reason": reason})
    if row is not None and harm.is_harm(row.body):
        refuse_kept(desk, party, ob, seq)
        return
    left = [*quarantine.take_out(desk, party, ob), *findings.recalled(desk, party, ob)]
    locked = _sealed(desk, party, ob, row, left, known=known)
    if locked is None:
        if row is not None and not row.gone:
            purge(desk, row, "recalled")
        elif not known:
            # It may still be on its way in another lane: the recall has to win whatever comes later.
            desk.put(rows.TOMBSTONE, f"{party}/{ob}", rows.Tombstone(at=desk.now), group=party, sort=desk.now)
        for place in left:
            desk.tx.purge(*place)
        letting_go.attest(desk, party, ob, seq)
    else:
        letting_go.answer_sealed(desk, *locked, seq)
    desk.tell("object", id=ob)


def _sealed(
    desk: Desk, party: str, ob: str, row: rows.ReportRow | None, left: list[Place], *, known: bool
) -> tuple[rows.Locked, rows.HoldRow] | None:
    """Seal what a hold covers instead of purging it; return what is sealed and the hold, None for neither.

    Whichever came first at this node counts: what was purged before the hold came does not come back.
    """
    hold, locked = holds.over(desk, ob), holds.locked(desk, ob)
    if hold is None or (locked is not None and locked.owner != party):
        return None
    if locked is not None:
        holds.recalled_too(desk, locked)
    elif row is not None and not row.gone:
        holds.seal(desk, row, "recalled", hold)
    elif row is None and not known:
        holds.seal_entries(desk, party, ob, "recalled", hold)
    else:
        return None
    locked = holds.locked(desk, ob)
    assert locked is not None
    holds.seal_more(desk, locked, left)
    return locked, hold


def refuse_kept(desk: Desk, party: str, ob: str, order: int) -> None:
    """Answer that a report of harm to civilians stays where it is: no recall applies to it."""
    data = {"answer": "refused", "at": desk.now}
    queue.offer(desk, STANDING, party, "recall-receipt", ob, data=data, order=order)
    desk.record("report.harm-kept/1", ob, {"from": party})
    desk.tell("object", id=ob)


def purge(desk: Desk, row: rows.ReportRow, why: str) -> None:
    """Erase a received report: its body, and salt and bytes in the partner's stream.

    A report of harm to civilians is erased by nothing.
    """
    if harm.is_harm(row.body):
        return
    for place in row.places:
        desk.tx.purge(place[0], place[1], place[2])
    gone = msgspec.structs.replace(
        row, body={}, gone=why, status="withdrawn" if why == "recalled" else row.status
    )
    desk.put(rows.REPORT, row.ob, gone, group=row.owner, sort=row.at)
    desk.put(
        rows.TOMBSTONE, f"{row.owner}/{row.ob}", rows.Tombstone(at=desk.now), group=row.owner, sort=desk.now
    )
    for clock in desk.rows(rows.CLOCK, group=row.ob):
        desk.tx.delete(rows.CLOCK, clock.key)


def expire(desk: Desk, row: rows.ReportRow) -> None:
    """The retention of a received report has run out: it is purged, or sealed while a hold covers it."""
    hold = holds.over(desk, row.ob)
    if hold is not None:
        holds.seal(desk, row, "expired", hold)
    else:
        purge(desk, row, "expired")
        desk.record("report.expired/1", row.ob, {})


def take_receipt(
    desk: Desk, party: str, ob: str, answer: str, at: int, body: Mapping[str, Any] | None = None
) -> None:
    """Take the answer to a recall. party: from whom it was recalled, or who is to tell the brokered one.

    body: of the entry, which for "sealed" says under which case and until when.
    """
    row = desk.find(rows.RECALL, ob, rows.RecallRow)
    if row is None or party not in row.recipients or answer not in ANSWERS:
        raise ProtocolError("recall-receipt", "an answer to no recall")
    sealed = {other: said for other, said in row.sealed.items() if other != party}
    told: dict[str, Any] = {}
    if answer == "sealed":
        case, until = (body or {}).get("case"), (body or {}).get("until")
        if not (isinstance(case, str) and isinstance(until, int)):
            raise ProtocolError("entry-form", "an answer that says too little")
        if not (evidence_hold.is_case(case) and evidence_hold.is_until(until)):
            raise ProtocolError("entry-form", "an answer that says too little")
        sealed[party] = (case, until)
        told = {"case": case, "until": until}
    desk.record("recall.receipt/1", ob, {"from": party, "answer": answer, "at": at, **told})
    recipients = {**row.recipients, party: (answer, desk.now)}
    new = msgspec.structs.replace(row, recipients=recipients, sealed=sealed)
    desk.put(rows.RECALL, ob, new, sort=row.issued)
    desk.tell("object", id=ob)


def outstanding(reader: Reader) -> list[rows.RecallRow]:
    """Return the recalls that some recipient has not answered, or answered that it is sealed for now."""
    return [
        row
        for row in reader.every(rows.RECALL, rows.RecallRow, newest=True)
        if any(state in OUTSTANDING for state, _ in row.recipients.values())
    ]


def notified(desk: Desk, ob: str, party: str, at: int) -> None:
    """Note that a recall has left for a recipient."""
    row = desk.find(rows.RECALL, ob, rows.RecallRow)
    if row is None or row.recipients.get(party, ("", 0))[0] != "queued":
        return
    recipients = {**row.recipients, party: ("notified", at)}
    desk.put(rows.RECALL, ob, msgspec.structs.replace(row, recipients=recipients), sort=row.issued)
