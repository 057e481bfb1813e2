"""What is sent to a partner again after what stands first: a chunk in each unit of work, so much on a day."""

import functools
from collections.abc import Callable

import msgspec

from seamline import machine
from seamline.centre import findings, holding, queue, recalls, release, returned, rows, visible
from seamline.centre.desk import Desk, Reader
from seamline.centre.node import Centre
from seamline.centre.ports import Row
from seamline.procedures import registry
from seamline.terms.errors import Unavailable
from seamline.terms.lanes import LANES, STANDING
from seamline.terms.times import DAY

CHUNK = 250
"""Things that are looked at in one unit of work."""
ENTRIES_A_DAY = 20_000
BYTES_A_DAY = 64 * 1_048_576
"""What is queued again for one partner on a day, whoever asks for it and however often. The rest waits."""

BACK, FOUND, OBJECTS, APART = "back", "found", "objects", "apart"
REPORTS, WAITING = "reports", "waiting"

Used = tuple[int, int]
"""Entries that have been queued, and their bytes."""


class Full(Exception):
    """The queue for the partner takes no more just now. row: how far it is."""

    def __init__(self, row: rows.ReseedRow) -> None:
        super().__init__(row.party)
        self.row = row


async def tend_all(centre: Centre) -> bool:
    """Queue the next chunk for every partner that is sent to again; say whether there is more right now."""
    more = False
    for party in await centre.see(running):
        more = await centre.do(functools.partial(tend, party=party)) or more
    return more


def running(reader: Reader) -> list[str]:
    """Return the partners for which there is something to do now."""
    return [
        row.party
        for row in reader.every(rows.RESEED, rows.ReseedRow)
        if (row.phase and row.phase != WAITING and not _spent(reader, row))
        or (row.phase == WAITING and _through(reader, row.party))
    ]


def tend(desk: Desk, party: str) -> bool:
    """Queue the next chunk, oldest first; say whether there is more right now."""
    row = desk.find(rows.RESEED, party, rows.ReseedRow)
    if row is None or party not in running(desk):
        return False
    if row.phase == WAITING:
        _end(desk, row)
        return False
    work, following = PHASES[row.phase]
    try:
        new, done = work(desk, row)
    except Full as full:
        # What has been queued so far stays; the rest when there is room.
        desk.put(rows.RESEED, party, full.row)
        return False
    if done:
        new = msgspec.structs.replace(new, phase=following, at=0, key="")
    desk.put(rows.RESEED, party, new)
    return party in running(desk)


def broken(desk: Desk, party: str, code: str) -> None:
    """Stop what cannot go on and say so: it waits for people again. code: what stood in the way."""
    row = desk.find(rows.RESEED, party, rows.ReseedRow)
    if row is None:
        return
    desk.put(rows.RESEED, party, msgspec.structs.replace(row, phase="", begun=0))
    desk.record("partner.reseed-broken/1", party, {"party": party, "code": code})
    desk.tell("alarm", ob=party, clock="reseed-broken")
    desk.tell("partners")


def _end(desk: Desk, row: rows.ReseedRow) -> None:
    new = msgspec.structs.replace(row, phase="", ended=desk.now)
    desk.put(rows.RESEED, row.party, new)
    desk.record("partner.reseed-ended/1", row.party, {"party": row.party})
    if row.asked:
        ob = desk.new_id("reseed ended", row.party, str(desk.now))
        queue.add(desk, STANDING, row.party, "reseed-ended", ob, data={"since": row.since})
    desk.tell("partners")


def _through(reader: Reader, party: str) -> bool:
    """Say whether nothing that may leave waits for a partner, and nothing that has left is unacknowledged."""
    return not any(
        reader.rows(table, group=f"{party}/{lane}", limit=1)
        for lane in LANES
        for table in (rows.QUEUE, rows.PARCEL)
    )


def _spent(reader: Reader, row: rows.ReseedRow) -> bool:
    """Say whether as much has been queued for a partner today as may be."""
    return row.day == reader.now // DAY and (row.entries >= ENTRIES_A_DAY or row.size >= BYTES_A_DAY)


def used(desk: Desk, row: rows.ReseedRow, entries: int, size: int) -> rows.ReseedRow:
    """Count what has been queued against the day."""
    today = desk.now // DAY
    if row.day != today:
        return msgspec.structs.replace(row, day=today, entries=entries, size=size)
    return msgspec.structs.replace(row, entries=row.entries + entries, size=row.size + size)


def _page(reader: Reader, row: rows.ReseedRow, table: str, group: str | None) -> list[Row]:
    """Return the next rows of a table, in order, after those that have been dealt with."""
    limit = CHUNK
    while True:
        found = reader.rows(table, group=group, low=row.at, limit=limit)
        left = [one for one in found if (one.sort, one.key) > (row.at, row.key)]
        if left or len(found) < limit:
            return left[:CHUNK]
        limit *= 2


def _each(
    desk: Desk, row: rows.ReseedRow, found: list[Row], one: Callable[[Row], Used]
) -> tuple[rows.ReseedRow, bool]:
    """Do something with each of the next rows, as far as the day allows; say whether there were none.

    Raises Full with how far it is where the queue takes no more.
    """
    for raw in found:
        try:
            spent = one(raw)
        except Unavailable as error:
            raise Full(row) from error
        row = used(desk, msgspec.structs.replace(row, at=raw.sort, key=raw.key), *spent)
        if _spent(desk, row):
            break
    return row, not found


def _back(desk: Desk, row: rows.ReseedRow) -> tuple[rows.ReseedRow, bool]:
    """What the partner had sent us and has lost, each with the proof that it is its own word: reports."""
    back = returned.Giving(desk, row.party, row.sent)
    return _each(desk, row, _page(desk, row, rows.REPORT, row.party), back.report)


def _found(desk: Desk, row: rows.ReseedRow) -> tuple[rows.ReseedRow, bool]:
    """The same of scenarios that it had shared."""
    back = returned.Giving(desk, row.party, row.sent)
    group = f"{findings.SCENARIO}/{row.party}"
    return _each(desk, row, _page(desk, row, rows.FINDING, group), back.finding)


def _objects(desk: Desk, row: rows.ReseedRow, table: str = rows.OBJECT) -> tuple[rows.ReseedRow, bool]:
    """Moves of joint acts: first the partner's own that it has lost, then ours."""
    back = returned.Giving(desk, row.party, row.sent)

    def one(raw: Row) -> Used:
        held = msgspec.json.decode(raw.doc, type=rows.ObjectRow)
        if row.party not in holding.state_of(held).parties:
            return 0, 0
        entries, size = back.moves(held.ob) if row.asked else (0, 0)
        more, bytes_ = _moves(desk, row.party, held)
        return entries + more, size + bytes_

    return _each(desk, row, _page(desk, row, table, None), one)


def _apart(desk: Desk, row: rows.ReseedRow) -> tuple[rows.ReseedRow, bool]:
    """The same of what is kept from security roles: it stands in a table of its own."""
    return _objects(desk, row, visible.KEPT_APART)


def _moves(desk: Desk, party: str, held: rows.ObjectRow) -> Used:
    known, entries, size = registry.PROCEDURES.get(held.proc), 0, 0
    for raw in desk.rows(rows.MOVE, group=held.ob, limit=machine.MAX_MOVES + 1):
        move = msgspec.json.decode(raw.doc, type=rows.MoveRow).move
        if known is not None and move["party"] == desk.home.party:
            data = {"is": raw.key.partition("/")[2], "move": move}
            lane = machine.lane_of(known, move["act"])
            queue.add(desk, lane, party, "move", held.ob, data=data, order=raw.sort)
            entries, size = entries + 1, size + len(raw.doc)
    return entries, size


def _reports(desk: Desk, row: rows.ReseedRow) -> tuple[rows.ReseedRow, bool]:
    """Reports and scenarios that were released to the partner, or those it brokers, and that it lacks."""

    def one(raw: Row) -> Used:
        sent = msgspec.json.decode(raw.doc, type=rows.SentRow)
        held = _held(row.held, sent)
        spent = 0, 0
        if held or sent.state == "recalled":
            pass
        elif desk.find(rows.REPORT, sent.ob, rows.ReportRow) is not None:
            data = {"is": sent.party, "version": sent.source}
            queue.add(desk, sent.lane, sent.via or sent.party, "report", sent.ob, data=data, order=0)
            spent = 1, len(raw.doc)
        elif findings.shared(desk, sent.ob, sent.party):
            queue.add(desk, sent.lane, sent.party, "finding", sent.ob, order=0)
            spent = 1, len(raw.doc)
        new = sent if held else msgspec.structs.replace(sent, number=0, reached=0)
        # What has been dealt with stands behind the beginning.
        first = sent.first or (sent.left if sent.reached else 0)
        recalls.put_sent(desk, msgspec.structs.replace(new, left=row.begun, first=first))
        return spent

    brokered = [one for one in release.recipients(desk) if release.via(desk, one) == row.party]
    for party in (row.party, *brokered):
        # Rows that have been dealt with move behind the beginning: the next are always the first.
        found = desk.rows(rows.SENT, group=party, high=row.begun - 1, limit=CHUNK)
        if found:
            return _each(desk, row, found, one)
    return row, True


def _held(held: rows.Stand, sent: rows.SentRow) -> bool:
    """Say whether what was released to a partner had reached it before its record ends."""
    return bool(sent.reached and sent.number) and (sent.epoch, sent.number) <= held.get(sent.lane, (0, 0))


PHASES = {
    BACK: (_back, FOUND),
    FOUND: (_found, OBJECTS),
    OBJECTS: (_objects, APART),
    APART: (_apart, REPORTS),
    REPORTS: (_reports, WAITING),
}
"""What is queued, and what follows it."""
