"""Evidence holds as this node keeps them: what each covers, and what is sealed under them.

A hold of the own party covers until it ends. A partner's is a plea: it covers what is here as soon as it
arrives, for what has been erased cannot be had back, and ends with the answer of an own auditor or with the
clock of that answer, whichever comes first. It covers an object once for each partner, so that asking again
and again keeps nothing for ever, and a partner has only so many. A hold shows nothing to anybody: what would
have been purged while one covers it stands in a table of its own, which nothing but this file reads.
"""

from collections.abc import Iterable

import msgspec

from seamline.centre import events, rows, visible
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.doubt import Place
from seamline.ledger.entry import read_wire
from seamline.machine.parts import State

PROC = "evidence-hold"
MAX_OWN = 200
"""Holds of the own party in force at once."""
MAX_PLEAS = 20
"""Pleas of one partner that are kept at once; a further one is told to the auditor and keeps nothing."""
MAX_COVERED = 1_000
"""Objects that one hold covers, the reports of its events included."""
MAX_PLACES = 32
"""Versions of a report whose bytes stay in the stream; older ones are erased, unless a hold covers it."""
MAX_LOCKED_PLACES = 512
"""Entries kept of one object that a hold covers. What comes beyond them is erased."""

KEEPER = "auditor"
"""The role that sees what is sealed."""


def keep(desk: Desk, hold: rows.HoldRow, named: Iterable[str]) -> rows.HoldRow:
    """Bring a hold into force, or a new end of it; it covers what is named, and the reports of its events."""
    row = msgspec.structs.replace(hold, covers=())
    desk.put(rows.HOLD, hold.ob, row, group=hold.party, sort=hold.since)
    found = [events.here(desk, one) for one in named]
    return _cover(desk, row, [*found, *(one for ob in found for one in _reports_of(desk, ob))])


def plead(desk: Desk, hold: rows.HoldRow, named: Iterable[str]) -> bool:
    """Keep what a partner asks to be kept until an own auditor answers; say whether it may have one more."""
    if desk.view.count(rows.HOLD, group=hold.party) >= MAX_PLEAS:
        return False
    new = []
    for one in named:
        key = f"{hold.party}/{events.here(desk, one)}"
        if desk.tx.get(rows.PLEA, key) is None:
            desk.put(rows.PLEA, key, rows.Plea(desk.now), group=hold.party, sort=desk.now)
            new.append(one)
    keep(desk, hold, new)
    return True


def end(desk: Desk, ob: str) -> rows.HoldRow | None:
    """Let a hold be over; return it, None where it was not in force. What it covered is not purged here."""
    hold = desk.find(rows.HOLD, ob, rows.HoldRow)
    if hold is None:
        return None
    for one in hold.covers:
        desk.tx.delete(rows.COVERED, f"{one}/{ob}")
    desk.tx.delete(rows.HOLD, ob)
    return hold


def over(reader: Reader, ob: str) -> rows.HoldRow | None:
    """Return the hold that keeps an object here, None for none: of several the one that ends last."""
    found = of(reader, ob)
    return max(found, key=lambda hold: (hold.until, hold.ob)) if found else None


def of(reader: Reader, ob: str) -> list[rows.HoldRow]:
    """Return every hold that keeps an object here."""
    covered = reader.every(rows.COVERED, rows.Covered, group=ob)
    found = (reader.find(rows.HOLD, one.hold, rows.HoldRow) for one in covered)
    return [hold for hold in found if hold is not None]


def event_moved(desk: Desk, row: rows.ObjectRow, state: State) -> None:
    """Let the holds on an event cover the reports that it names now; what has been covered stays so.

    Splitting an event must not be a way to have its reports purged.
    """
    for hold in of(desk, row.ob):
        _cover(desk, hold, [events.here(desk, one) for one in state.facts.get("reports", ())])


def _cover(desk: Desk, hold: rows.HoldRow, found: Iterable[str]) -> rows.HoldRow:
    covers = tuple(dict.fromkeys((*hold.covers, *found)))[:MAX_COVERED]
    row = msgspec.structs.replace(hold, covers=covers)
    desk.put(rows.HOLD, hold.ob, row, group=hold.party, sort=hold.since)
    for one in covers:
        desk.put(rows.COVERED, f"{one}/{hold.ob}", rows.Covered(hold.ob), group=one)
        desk.tell("object", id=one)
    return row


def _reports_of(reader: Reader, ob: str) -> list[str]:
    row = visible.find(reader, ob)
    if row is None or row.proc != "event":
        return []
    return [events.here(reader, one) for one in row.state.get("facts", {}).get("reports", ())]


# What is sealed.


def seal(desk: Desk, row: rows.ReportRow, why: str, hold: rows.HoldRow) -> None:
    """Seal a received report instead of purging it: for everybody else it is as if it had been purged."""
    seal_entries(desk, row.owner, row.ob, why, hold, row.places, row)
    gone = msgspec.structs.replace(
        row,
        body={},
        gone=why,
        places=(),
        changed=(),
        status="withdrawn" if why == "recalled" else row.status,
    )
    desk.put(rows.REPORT, row.ob, gone, group=row.owner, sort=row.at)
    for clock in desk.rows(rows.CLOCK, group=row.ob):
        desk.tx.delete(rows.CLOCK, clock.key)


def seal_entries(
    desk: Desk,
    owner: str,
    ob: str,
    why: str,
    hold: rows.HoldRow,
    places: tuple[Place, ...] = (),
    report: rows.ReportRow | None = None,
) -> None:
    """Seal what there is of a partner's object, be it nothing yet: what comes of it later is sealed too."""
    locked = rows.Locked(ob, owner, why, desk.now, report, places)
    _put(desk, locked)
    tombstone = rows.Tombstone(at=desk.now)
    desk.put(rows.TOMBSTONE, f"{owner}/{ob}", tombstone, group=owner, sort=desk.now)
    said = {"from": owner, "hold": hold.ob, "case": hold.case}
    recalled = why == "recalled"
    desk.record("evidence.sealed-recalled/1" if recalled else "evidence.sealed-expired/1", ob, said)


def seal_more(desk: Desk, locked: rows.Locked, places: Iterable[Place]) -> None:
    """Add entries to what is sealed of an object; those for which there is no room are erased."""
    held = (*locked.places, *(place for place in places if place not in locked.places))
    for gone in held[MAX_LOCKED_PLACES:]:
        desk.tx.purge(*gone)
    _put(desk, msgspec.structs.replace(locked, places=held[:MAX_LOCKED_PLACES]))


def recalled_too(desk: Desk, locked: rows.Locked) -> None:
    """What was sealed when its retention ran out has been recalled too: its originator is owed an answer."""
    if locked.why != "recalled":
        _put(desk, msgspec.structs.replace(locked, why="recalled"))


def locked(reader: Reader, ob: str) -> rows.Locked | None:
    """Return what is sealed of an object, None for nothing. Nobody may be shown it but by ``for_eyes_of``."""
    found = reader.every(rows.LOCKER, rows.Locked, group=ob)
    return found[0] if found else None


def for_eyes_of(reader: Reader, actor: Actor, row: rows.ReportRow) -> rows.ReportRow:
    """Return a report as a person may see it: what is sealed an auditor of this node alone."""
    sealed = locked(reader, row.ob) if row.gone and KEEPER in actor.roles else None
    if sealed is None:
        return row
    return sealed.report or msgspec.structs.replace(row, body=_written(reader, sealed))


def _written(reader: Reader, sealed: rows.Locked) -> dict[str, object]:
    """Return the body of what came after its recall, from where it was recorded."""
    for stream, epoch, number in reversed(sealed.places):
        for entry in reader.view.stream(stream, epoch, number, number + 1):
            wire = read_wire(entry.raw) if entry.raw else None
            if wire is not None and wire.kind == "report/1":
                return dict(wire.body)
    return {}


def _put(desk: Desk, locked: rows.Locked) -> None:
    desk.put(rows.LOCKER, f"{locked.owner}/{locked.ob}", locked, group=locked.ob, sort=locked.at)
