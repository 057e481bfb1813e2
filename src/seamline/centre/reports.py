"""Reports: filing, sending, approving, correcting, withdrawing, dispositions.

A draft is this node's alone. Sending asks the understandings for every recipient; what they allow, now or
later, waits in the queue; nothing else is ever queued. The parcel decides once more.
"""

from typing import Any

import msgspec

from seamline.centre import harm, queue, recalls, release, rows, statements
from seamline.centre.desk import Actor, Desk, Reader
from seamline.procedures import report
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound
from seamline.terms.lanes import BULK, FLASH, ROUTINE, STANDING

WRITERS = ("duty-officer", "analyst", "release-officer", "commander", "civil-lead")
MAX_BODY_FIELDS = 40


def file(
    desk: Desk, actor: Actor, body: dict[str, Any], key: str = "", *, flags: tuple[str, ...] = ()
) -> str:
    """File a draft; return its id. The same key of the same person files once.

    flags: what is to be marked about it besides what its fields show.

    Raises InvalidInput with the code of the first problem of the body.
    """
    actor.need(*WRITERS)
    done = desk.find(rows.KEYDONE, f"{actor.person}/{key}", rows.KeyDone) if key else None
    if done:
        return done.ob
    body, seen = _checked(desk, body)
    if harm.is_harm(body):
        ob = harm.new_id(desk, key)
    else:
        ob = desk.new_id(actor.person, key) if key else desk.new_id()
    row = rows.ReportRow(
        ob=ob,
        owner=desk.home.party,
        status="draft",
        body=body,
        by=actor.person,
        at=desk.now,
        flags=(*seen, *flags),
    )
    _put(desk, row)
    desk.record("report.filed/1", ob, {"body": body, **_dataset(body)}, actor.person)
    if key:
        desk.put(rows.KEYDONE, f"{actor.person}/{key}", rows.KeyDone(ob), sort=desk.now)
    if harm.is_harm(body):
        harm.filed(desk, ob)
    return ob


def _dataset(body: dict[str, Any]) -> dict[str, str]:
    """Return what says that a report came in with thousands of others, and gets no line of its own."""
    return {"dataset": str(body["dataset"])} if body.get("dataset") else {}


def _checked(desk: Desk, body: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    if len(body) > MAX_BODY_FIELDS:
        raise InvalidInput("report-fields", "too many fields")
    full = {**body, "originator": desk.home.party, "received": body.get("received", desk.now)}
    problems, flags = report.check_body(full, desk.now)
    if problems:
        first = problems[0]
        raise InvalidInput(first.code, "", **first.facts)
    harm.check_label(desk, full)
    return full, tuple(flags)


def edit(desk: Desk, actor: Actor, ob: str, body: dict[str, Any], reason: str = "") -> None:
    """Change a draft, or correct what was sent; a correction goes to whoever had it, shown as such."""
    actor.need(*WRITERS)
    row = own(desk, ob)
    if row.gone or row.status == "withdrawn":
        raise Conflict("report-withdrawn", "a withdrawn report cannot be changed")
    body, flags = _checked(desk, body)
    harm.keep_type(row.body, body)
    if row.status == "draft":
        # Whoever approved has approved the words that stood there then.
        new = msgspec.structs.replace(row, body=body, flags=flags, edited_by=actor.person, approvals=())
        _put(desk, new)
        desk.record("report.edited/1", ob, {"body": body}, actor.person)
        return
    new = msgspec.structs.replace(
        row,
        body=body,
        flags=flags,
        version=row.version + 1,
        corrected=True,
        approvals=(),
        edited_by=actor.person,
    )
    _put(desk, new)
    desk.record(
        "report.corrected/1", ob, {"body": body, "version": new.version, "reason": reason}, actor.person
    )
    _recorrect(desk, actor, new)
    statements.report_changed(desk, ob)


def _recorrect(desk: Desk, actor: Actor, row: rows.ReportRow) -> None:
    had = dict.fromkeys(sent.party for sent in recalls.holders(desk, row.ob))
    kind = release.kind_of(row.body)
    for party in had:
        seen = release.outlook(desk, row.body, party, kind=kind)
        codes = {reason.code for reason in seen.decision.reasons}
        kept = harm.is_harm(row.body)
        if kept or seen.decision.allow or seen.decision.later or "suspended" in codes:
            _queue(desk, row, party, seen)
        else:
            # What they hold may no longer be theirs under the new label: take it back.
            recalls.issue_to(desk, actor, row.ob, "label", [party])


def send(desk: Desk, actor: Actor, ob: str, to: list[str] | None = None) -> list[release.Outlook]:
    """Send a report to the named parties, or to all that the articles allow.

    A report of harm to civilians goes to all who must know of it, whoever is named.

    Returns the outlook for every party considered. What needs a release officer or a delay waits; what
    is not allowed does not. For a partner whose queue is full nothing is taken, which the log says; the
    others are not held up by it.
    """
    actor.need(*WRITERS)
    row = own(desk, ob)
    if row.gone or row.status == "withdrawn":
        raise Conflict("report-withdrawn", "a withdrawn report cannot be sent")
    return _send(desk, actor.person, row, to)


def leave(desk: Desk, ob: str) -> None:
    """Send a report of harm that nobody has sent: its clock has run out.

    Where there is nobody yet who must know of it, it is looked at again later.
    """
    row = own(desk, ob)
    if harm.must_know(desk):
        _send(desk, "", row, [])
    else:
        harm.again(desk, ob, desk.now + harm.AGAIN_MS)


def _send(desk: Desk, person: str, row: rows.ReportRow, to: list[str] | None) -> list[release.Outlook]:
    ob, kind = row.ob, release.kind_of(row.body)
    approved = frozenset(row.approvals)
    must = harm.must_know(desk) if harm.is_harm(row.body) else ()
    recalled = recalls.recalled_from(desk, ob)
    found = [
        seen
        for seen in release.outlooks(desk, row.body, kind=kind, approved=approved, recalled=recalled)
        if to is None or seen.recipient in to or seen.recipient in must
    ]
    unknown = set(to or ()) - {seen.recipient for seen in found}
    if unknown:
        raise NotFound("party-not-found", "no such party in any understanding")
    row = msgspec.structs.replace(row, status="sent" if row.status == "draft" else row.status)
    _put(desk, row)
    to_whom = [[seen.recipient, int(seen.decision.allow), seen.decision.article] for seen in found]
    desk.record("report.sent/1", ob, {"to": to_whom, **_dataset(row.body)}, person)
    if must:
        harm.left(desk, ob)
    for seen in found:
        if seen.recipient in must and seen.via == desk.home.party:
            harm.by_hand(desk, ob, seen.recipient)
        elif seen.recipient in must or seen.decision.allow or seen.decision.later:
            room = _queue(desk, row, seen.recipient, seen)
            if seen.recipient in must and not room:
                harm.again(desk, ob, desk.now + harm.AGAIN_MS)
    return found


def _queue(desk: Desk, row: rows.ReportRow, party: str, seen: release.Outlook) -> bool:
    due = seen.decision.obligations.not_before if seen.decision.obligations else 0
    waits = queue.offer(
        desk,
        lane_of(row.body),
        seen.via or party,
        "report",
        row.ob,
        data={"is": party, "version": row.version},
        not_before=due,
        officer=seen.decision.needs_officer,
    )
    if not waits:
        desk.record("queue.full/1", row.ob, {"party": seen.via or party})
    return waits


def lane_of(body: dict[str, Any]) -> str:
    """Return the lane in which a report travels: what others have published does not hold up what is new."""
    return FLASH if body.get("flash") else BULK if body.get("dataset") else ROUTINE


def approve(desk: Desk, actor: Actor, ob: str, to: list[str], signature: str = "", key: str = "") -> None:
    """Approve, as release officer, that a report goes to these parties; the signature is kept."""
    actor.need("release-officer")
    row = own(desk, ob)
    if actor.person in (row.by, row.edited_by):
        raise Denied("release-four-eyes", "somebody else than the writer must approve")
    unknown = set(to) - set(release.recipients(desk))
    if unknown:
        raise NotFound("party-not-found", "no such party in any understanding")
    approvals = tuple(sorted({*row.approvals, *to}))
    row = msgspec.structs.replace(row, approvals=approvals)
    _put(desk, row)
    body = {"to": to, "version": row.version, "signature": signature, "key": key}
    desk.record("report.approved/1", ob, body, actor.person)
    recalled = recalls.recalled_from(desk, ob)
    kind = release.kind_of(row.body)
    for party in to:
        seen = release.outlook(desk, row.body, party, kind=kind, approved=True, recalled=party in recalled)
        if row.status == "sent" and (seen.decision.allow or seen.decision.later):
            _queue(desk, row, party, seen)


def withdraw(desk: Desk, actor: Actor, ob: str, reason: str) -> None:
    """Withdraw a report; whoever had it gets a recall."""
    actor.need(*WRITERS)
    row = own(desk, ob)
    harm.keep(row.body)
    _put(desk, msgspec.structs.replace(row, status="withdrawn"))
    desk.record("report.withdrawn/1", ob, {"reason": reason}, actor.person)
    recalls.issue(desk, actor, ob, reason)
    statements.report_changed(desk, ob)


def dispose(desk: Desk, actor: Actor, ob: str, disposition: str) -> None:
    """Answer a received report: seen, acting, conflicts with ours, not ours. The originator is told."""
    actor.need(*WRITERS)
    row = desk.get(rows.REPORT, ob, rows.ReportRow)
    if row.owner == desk.home.party:
        raise Conflict("report-own", "an own report is not dispositioned")
    if disposition not in report.DISPOSITIONS:
        raise InvalidInput("report-disposition", "no such disposition")
    new = msgspec.structs.replace(
        row, status="dispositioned", dispositions={**row.dispositions, desk.home.party: disposition}
    )
    _put(desk, new)
    seq = desk.record("report.dispositioned/1", ob, {"as": disposition}, actor.person)
    data = {"is": str(seq), "as": disposition, "at": desk.now}
    queue.offer(desk, STANDING, row.owner, "disposition", ob, data=data, order=seq)
    desk.tx.delete(rows.CLOCK, f"{ob}/report.disposition")


def mark_read(desk: Desk, actor: Actor, ob: str) -> None:
    """Note that a watch has read a report; the first time, the originator gets a receipt."""
    row = desk.find(rows.REPORT, ob, rows.ReportRow)
    if "commander" in actor.roles:
        harm.mark_read(desk, ob, actor.person)
    if row is None or row.owner == desk.home.party or actor.person in row.seen_by:
        return
    if not actor.roles.intersection(WRITERS):
        return  # the third tick says that a watch has read it; whoever looks on afterwards is no watch
    _put(desk, msgspec.structs.replace(row, seen_by=(*row.seen_by, actor.person)))
    seq = desk.record("report.read/1", ob, {}, actor.person)
    if not row.seen_by:
        data = {"level": "read", "at": desk.now, "post": actor.post()}
        queue.offer(desk, STANDING, row.owner, "receipt", ob, data=data, order=seq)


def own(reader: Reader, ob: str) -> rows.ReportRow:
    """Return an own report. Raises NotFound ``report-not-found``."""
    row = reader.find(rows.REPORT, ob, rows.ReportRow)
    if row is None or row.owner != reader.home.party:
        raise NotFound("report-not-found", "there is no such report")
    return row


def sent_of(reader: Reader, ob: str) -> list[rows.SentRow]:
    """Return what partners hold of an own object, per partner."""
    return reader.every(rows.SENT_OF, rows.SentRow, group=ob)


def _put(desk: Desk, row: rows.ReportRow) -> None:
    desk.put(rows.REPORT, row.ob, row, group=row.owner, sort=int(row.body.get("received", row.at) or row.at))
    desk.tell("object", id=row.ob)
