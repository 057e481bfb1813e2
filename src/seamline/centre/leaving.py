"""What a row of the queue becomes when it may leave: the decision, the projection, and how it is remembered.

What may not leave waits for what would let it, or waits no longer and is recorded as held back.
"""

from typing import Any

import msgspec

from seamline.centre import (
    agreements,
    findings,
    harm,
    holding,
    queue,
    release,
    rows,
    visible,
)
from seamline.centre.desk import Desk, Reader
from seamline.ledger.entry import Wire
from seamline.terms import canonical
from seamline.terms.lanes import STANDING
from seamline.terms.times import DAY
from seamline.understanding.model import Decision

PASSING = frozenset({"suspended"})
"""Reasons that pass when somebody takes something back: what they hold up goes on waiting."""

WIRE_KINDS = {
    "understanding": "understanding-text/1",
    "signature": "understanding-signature/1",
    "suspension": "understanding-suspension/1",
    "recall": "recall/1",
    "recall-receipt": "recall-receipt/1",
    "receipt": "receipt/1",
    "disposition": "disposition/1",
    "certificate": "certificate/1",
    "card": "card/1",
    "card-receipt": "card-receipt/1",
    "revocation": "revocation/1",
    "move": "move/1",
    "move-refused": "move-refused/1",
    "report": "report/1",
    "line": "line/1",
    "finding": "finding/1",
    "reseed-ask": "reseed-ask/1",
    "reseed-begun": "reseed-begun/1",
    "reseed-ended": "reseed-ended/1",
    "certificate-back": "certificate-back/1",
    "entry-back": "entry-back/1",
}


class Item(msgspec.Struct, frozen=True):
    """One row of the queue that may leave now. agreement: hash of the version that lets it."""

    key: str
    row: rows.QueueRow
    wire: Wire
    agreement: str
    sent: rows.SentRow | None = None


class Run(msgspec.Struct):
    """A page of a queue gone through: what may leave, its bytes, and the keys of what waits no longer."""

    items: list[Item]
    raws: list[bytes]
    gone: list[str]
    parked: int = 0


def item_of(desk: Desk, run: Run, key: str, row: rows.QueueRow, lane: str, tick: int) -> Item | None:
    """Return what a row becomes in a parcel cut at a tick; None where it may not leave now.

    run: takes note of what waits no longer, and of how many were put aside to wait for something.
    """
    if row.what == "report":
        return _report(desk, run, key, row, lane, tick)
    if row.what == "finding":
        return _finding(desk, run, key, row, lane, tick)
    if row.what == "line":
        return _line(desk, run, key, row, lane, tick)
    if row.what == "move" and lane != STANDING:
        return _move(desk, run, key, row, lane, tick)
    kind = WIRE_KINDS[row.what]
    ob = str(row.data.get("of", row.ob))
    body = {name: value for name, value in row.data.items() if name not in ("is", "of", "move")}
    sent = None
    if row.what == "move":
        body = dict(row.data["move"])
        body.pop("ob")
        held = visible.find(desk, row.ob)
        sent = _sent_move(row, str(body["proc"]), tick, agreement=held.agreement if held else "")
    return Item(key, row, _wire(desk, kind, ob, tick, body), "", sent)


def _sent_move(
    row: rows.QueueRow, proc: str, tick: int, article: str = "", agreement: str = ""
) -> rows.SentRow:
    return rows.SentRow(
        party=row.party,
        ob=row.ob,
        alias=row.ob,
        kind=proc,
        article=article,
        agreement=agreement,
        lane="",
        epoch=0,
        number=0,
        left=tick,
    )


def _wire(desk: Desk, kind: str, ob: str, at: int, body: dict[str, Any], ref: str = "") -> Wire:
    return Wire(kind=kind, ob=ob, at=at, body=body, ref=ref, ex=int(desk.home.exercise))


def _report(desk: Desk, run: Run, key: str, row: rows.QueueRow, lane: str, tick: int) -> Item | None:
    held = desk.find(rows.REPORT, row.ob, rows.ReportRow)
    recipient = str(row.data["is"])
    if held is None or held.gone or held.status == "withdrawn":
        run.gone.append(key)
        return None
    kind = release.kind_of(held.body)
    approved = recipient in held.approvals
    seen = release.allowed(desk, held.body, recipient, kind=kind, approved=approved)
    decision = seen.decision
    if not decision.allow or seen.projection is None:
        why = release.outlook(desk, held.body, recipient, kind=kind, approved=approved).decision
        _hold_back(desk, run, key, row, lane, why, kept=harm.is_harm(held.body))
        return None
    agreement = release.agreement_id(desk, decision.understanding)
    old = desk.find(rows.SENT, f"{recipient}/{row.ob}/{agreement}", rows.SentRow)
    version = _version(old, held.version, seen.projection)
    if not version:
        run.gone.append(key)
        return None
    first = old.first if old is not None and version == old.version else 0
    # By the id under which it is known there, also where this record has it back from there only.
    alias = old.alias if old else release.alias_of(desk, row.ob, agreement, recipient if seen.via else "")
    desk.put(rows.ALIAS, alias, rows.Alias(ob=row.ob, agreement=agreement))
    body = {**seen.projection, "version": version}
    if decision.obligations and decision.obligations.retention_days and not harm.is_harm(held.body):
        # What leaves once more is kept no longer for that.
        body["keep_days"] = decision.obligations.retention_days - (tick - (first or tick)) // DAY
        if body["keep_days"] <= 0:
            run.gone.append(key)
            return None
    if seen.via:
        body["for"] = recipient
    sent = rows.SentRow(
        party=recipient,
        ob=row.ob,
        alias=alias,
        kind=kind,
        article=decision.article,
        agreement=agreement,
        lane=lane,
        epoch=0,
        number=0,
        left=tick,
        body=seen.projection,
        version=version,
        via=seen.via,
        source=held.version,
        first=first,
    )
    wire = _wire(desk, "report/1", alias, tick, body, decision.article)
    return Item(key, row, wire, decision.understanding, sent)


def _version(old: rows.SentRow | None, source: int, projection: dict[str, Any]) -> int:
    """Return which version a recipient gets, as it counts them; 0 where it gets nothing.

    A recipient's versions count what it was sent: the own ones would tell how often a report was changed
    before it was released.
    """
    if old is None:
        return 1
    if old.state == "recalled":
        return 0
    if old.source != source or canonical.encode(old.body) != canonical.encode(projection):
        return old.version + 1
    # The same once more: only if its parcel has been withdrawn.
    return 0 if old.number else old.version


def _hold_back(
    desk: Desk, run: Run, key: str, row: rows.QueueRow, lane: str, decision: Decision, *, kept: bool = False
) -> None:
    """Let what may go later wait for that; what no article allows any more waits no longer.

    kept: it waits all the same, until an article lets it go.
    """
    codes = {reason.code for reason in decision.reasons}
    due = decision.obligations.not_before if decision.obligations else 0
    if decision.needs_officer and row.what == "report":
        queue.park_for_officer(desk, lane, key, row)
    elif decision.later and due > desk.now:
        queue.park_until(desk, lane, key, row, due)
    elif decision.later or codes.intersection(PASSING) or kept or row.what != "report":
        queue.park_for_terms(desk, lane, key, row, agreements.next_change(desk))
    else:
        run.gone.append(key)
        desk.record("release.held-back/1", row.ob, {"party": str(row.data.get("is", row.party))})
        return
    run.parked += 1


def _line(desk: Desk, run: Run, key: str, row: rows.QueueRow, lane: str, tick: int) -> Item | None:
    line = desk.find(rows.LINE, desk.home.party, rows.LineRow)
    if line is None:
        run.gone.append(key)
        return None
    # A line of presence runs beside the seam, not in it: whether it may go is a matter of kind and
    # parties, so it is decided without a place.
    body = {
        "level": "restricted",
        "observed": line.since,
        "since": line.since,
        "line": [list(pair) for pair in line.line],
    }
    seen = release.outlook(desk, body, row.party, kind="line", placeless=True)
    if not seen.decision.allow or seen.projection is None:
        _hold_back(desk, run, key, row, lane, seen.decision)
        return None
    if "line" not in seen.projection:
        run.gone.append(key)  # nothing is left of it in cells as large as the article asks for
        return None
    wire = _wire(desk, "line/1", row.ob, tick, seen.projection, seen.decision.article)
    return Item(key, row, wire, seen.decision.understanding)


def _finding(desk: Desk, run: Run, key: str, row: rows.QueueRow, lane: str, tick: int) -> Item | None:
    held = desk.find(rows.FINDING, row.ob, rows.FindingRow)
    if held is None or (held.kind == findings.COVERAGE and held.at > desk.now):
        run.gone.append(key)  # what a clock that was wrong noted of a time to come is true of no time
        return None
    # It is about all of the seam: whether it may go is a matter of kind and parties.
    seen = finding_outlook(desk, held, row.party)
    if not seen.decision.allow or seen.projection is None:
        _hold_back(desk, run, key, row, lane, seen.decision)
        return None
    agreement = release.agreement_id(desk, seen.decision.understanding)
    old = desk.find(rows.SENT, f"{row.party}/{row.ob}/{agreement}", rows.SentRow)
    if old is not None and old.state == "recalled":
        run.gone.append(key)  # it had been cut, and was taken back before it was handed over
        return None
    # By the id under which it is known there, also where this record has it back from there only.
    alias = old.alias if old else release.alias_of(desk, row.ob, agreement)
    first = old.first if old else 0
    days = seen.decision.obligations.retention_days if seen.decision.obligations else 0
    if days and first:
        days -= (tick - first) // DAY  # what leaves once more is kept no longer for that
        if days <= 0:
            run.gone.append(key)
            return None
    desk.put(rows.ALIAS, alias, rows.Alias(ob=row.ob, agreement=agreement))
    sent = msgspec.structs.replace(
        _sent_move(row, held.kind, tick, seen.decision.article, agreement),
        alias=alias,
        body=seen.projection,
        first=first,
    )
    wired = {**seen.projection, "kind": held.kind, **({"keep_days": days} if days else {})}
    wire = _wire(desk, "finding/1", alias, tick, wired, seen.decision.article)
    return Item(key, row, wire, seen.decision.understanding, sent)


def finding_outlook(
    reader: Reader, held: rows.FindingRow, recipient: str, *, approved: bool = False, recalled: bool = False
) -> release.Outlook:
    """Decide whether a finding may go to a recipient, with the projection that would go and every reason.

    It is about all of the seam, so it is decided without a place. approved: by a release officer, besides
    those for whom one has let it go already.
    """
    # A scenario is of no moment: kept while the clock was ahead, it is of now.
    body = {**held.body, "level": held.level, "observed": min(held.at, reader.now)}
    approved = approved or recipient in held.approved
    return release.outlook(
        reader, body, recipient, kind=held.kind, approved=approved, placeless=True, recalled=recalled
    )


def _move(desk: Desk, run: Run, key: str, row: rows.QueueRow, lane: str, tick: int) -> Item | None:
    held = visible.find(desk, row.ob)
    if held is None:
        run.gone.append(key)
        return None
    facts = {"level": "restricted", **dict(held.state.get("facts", {})), "observed": held.opened}
    seen = release.outlook(desk, facts, row.party, kind=holding.procedure(held.proc).kind)
    if not seen.decision.allow:
        _hold_back(desk, run, key, row, lane, seen.decision)
        return None
    body = dict(row.data["move"])
    body.pop("ob")
    agreement = release.agreement_id(desk, seen.decision.understanding)
    sent = _sent_move(row, held.proc, tick, seen.decision.article, agreement)
    wire = _wire(desk, "move/1", row.ob, tick, body, seen.decision.article)
    return Item(key, row, wire, seen.decision.understanding, sent)
