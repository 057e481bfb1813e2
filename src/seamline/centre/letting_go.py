"""What is done when a hold is over: whatever was put off is purged at once, and recalls get their answer."""

import msgspec

from seamline.centre import clocks, harm, holds, queue, rows
from seamline.centre.desk import Desk
from seamline.terms.lanes import STANDING

CLOCK = clocks.LET_GO
BATCH = 50
"""Sealed objects that are purged in one unit of work; the rest follow at once, each lot in its own."""
MAX_LOOKED = 100_000


def let_go(desk: Desk) -> None:
    """Purge what is sealed and no longer covered by any hold."""
    done = 0
    for locked in desk.every(rows.LOCKER, rows.Locked, limit=MAX_LOOKED):
        if holds.over(desk, locked.ob) is not None:
            continue
        if done >= BATCH:
            me = desk.home.party
            clocks.put(desk, rows.ClockRow(me, CLOCK, "", me, desk.now, local=True, started_at=desk.now))
            return
        _purge(desk, locked)
        done += 1


def _purge(desk: Desk, locked: rows.Locked) -> None:
    for place in locked.places:
        desk.tx.purge(*place)
    desk.tx.delete(rows.LOCKER, f"{locked.owner}/{locked.ob}")
    recalled = locked.why == "recalled"
    said = {"from": locked.owner}
    seq = desk.record(
        "evidence.purged-recalled/1" if recalled else "evidence.purged-expired/1", locked.ob, said
    )
    if recalled:
        attest(desk, locked.owner, locked.ob, seq)
    desk.tell("object", id=locked.ob)


def attest(desk: Desk, party: str, ob: str, order: int) -> None:
    """Answer a recall: nothing of it is here any more."""
    data = {"answer": "attested", "at": desk.now}
    queue.offer(desk, STANDING, party, "recall-receipt", ob, data=data, order=order)


def answer_sealed(desk: Desk, locked: rows.Locked, hold: rows.HoldRow, order: int) -> None:
    """Answer a recall: it is out of sight, and kept as evidence until the hold is over."""
    data = {"answer": "sealed", "case": hold.case, "until": hold.until, "at": desk.now}
    queue.offer(desk, STANDING, locked.owner, "recall-receipt", locked.ob, data=data, order=order)


def tell_originators(desk: Desk, hold: rows.HoldRow) -> None:
    """A hold has a new end: whoever was told of the old one is told."""
    for ob in hold.covers:
        locked, longest = holds.locked(desk, ob), holds.over(desk, ob)
        if locked is not None and longest is not None and locked.why == "recalled":
            answer_sealed(desk, locked, longest, desk.view.size())


def trim(desk: Desk, hold: rows.HoldRow) -> None:
    """Erase the oldest versions that were kept of reports only because a hold covered them."""
    for ob in hold.covers:
        row = desk.find(rows.REPORT, ob, rows.ReportRow)
        if row is None or len(row.places) <= holds.MAX_PLACES or holds.over(desk, ob) is not None:
            continue
        if harm.is_harm(row.body):
            continue
        for place in row.places[: -holds.MAX_PLACES]:
            desk.tx.purge(*place)
        kept = msgspec.structs.replace(row, places=row.places[-holds.MAX_PLACES :])
        desk.put(rows.REPORT, ob, kept, group=row.owner, sort=row.at)
