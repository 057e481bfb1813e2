"""What waits for a partner and has no number yet.

A row of the queue is an intention, not a release: whether anything of it leaves is decided again when a
parcel is cut. What may not leave yet stands apart from what may: what waits for a time, for an officer's
approval, or for the understandings to change is not looked at until that comes, so that it costs nothing
meanwhile and holds nothing else up.
"""

from typing import Any

import msgspec

from seamline.centre import rows
from seamline.centre.desk import Desk, Reader
from seamline.terms.errors import Unavailable
from seamline.terms.lanes import LANES, STANDING

MAX_QUEUED = 100_000
"""Rows waiting for one partner in one lane. When full, nothing more is taken for it: ``queue-full``."""
RESERVE = 20_000
"""So many more for recalls, suspensions and whatever else the standing lane has that is no courtesy."""
COURTESIES = frozenset({"receipt", "disposition", "move-refused"})
CHUNK = 1_000
"""Rows that are moved from one group to another in one unit of work."""


def add(
    desk: Desk,
    lane: str,
    party: str,
    what: str,
    ob: str,
    *,
    data: dict[str, Any] | None = None,
    not_before: int = 0,
    officer: bool = False,
    order: int = -1,
) -> None:
    """Let something wait for a partner in a lane. Raises Unavailable ``queue-full``.

    order: the sequence number of the entry that caused it; the size of the own log where not given.
    officer: it waits until it is added again, once an officer has approved. The same thing for the same
    partner waits once: a newer row takes the place of an older one of the same (what, ob, discriminator),
    the last being ``data["is"]`` where present.
    """
    order = desk.view.size() if order < 0 else order
    row = rows.QueueRow(what, party, ob, data or {}, queued=desk.now, not_before=not_before, order=order)
    key = key_of(lane, row)
    if desk.tx.get(rows.QUEUE, key) is None:
        size = waiting(desk, party, lane)
        reserve = RESERVE if lane == STANDING and what not in COURTESIES else 0
        if size >= MAX_QUEUED + reserve:
            raise Unavailable("queue-full", "too much waits for this partner", party=party)
        _resize(desk, party, lane, 1)
    if officer:
        _put(desk, key, row, f"{party}/{lane}/officer", order)
    elif not_before > desk.now:
        _put(desk, key, row, f"{party}/{lane}/later", not_before)
    else:
        _put(desk, key, row, f"{party}/{lane}", order)
    desk.wake(party)


def offer(desk: Desk, lane: str, party: str, what: str, ob: str, **more: Any) -> bool:
    """Add where there is room; say whether there was. For what must not fail because nobody fetches."""
    try:
        add(desk, lane, party, what, ob, **more)
    except Unavailable:
        return False
    return True


def key_of(lane: str, row: rows.QueueRow) -> str:
    """Return the key under which a row waits."""
    return f"{row.party}/{lane}/{row.what}/{row.ob}/{row.data.get('is', '')}"


def drop(desk: Desk, lane: str, party: str, what: str, ob: str, discriminator: str = "") -> None:
    """Let something no longer wait."""
    key = f"{party}/{lane}/{what}/{ob}/{discriminator}"
    if desk.tx.get(rows.QUEUE, key) is not None:
        remove(desk, lane, party, [key])


def waits(reader: Reader, lane: str, party: str, what: str, ob: str, discriminator: str = "") -> bool:
    """Say whether something waits, for whatever reason."""
    return reader.view.get(rows.QUEUE, f"{party}/{lane}/{what}/{ob}/{discriminator}") is not None


def remove(desk: Desk, lane: str, party: str, keys: list[str]) -> None:
    """Take rows that are there out of the queue."""
    for key in keys:
        desk.tx.delete(rows.QUEUE, key)
    if keys:
        _resize(desk, party, lane, -len(keys))


def put_back(desk: Desk, lane: str, row: rows.QueueRow) -> None:
    """Let something wait again, in its old place, that had been cut; a newer row of it is left alone."""
    key = key_of(lane, row)
    if desk.tx.get(rows.QUEUE, key) is None:
        _put(desk, key, row, f"{row.party}/{lane}", row.order)
        _resize(desk, row.party, lane, 1)
        desk.wake(row.party)


def waiting(reader: Reader, party: str, lane: str) -> int:
    """Return how many rows wait, for whatever reason."""
    size = reader.find(rows.QUEUE_SIZE, f"{party}/{lane}", rows.Count)
    return size.rows if size else 0


def unsent(reader: Reader, party: str, lane: str) -> int:
    """Return how many rows wait for the link, a time or an approval: not for other understandings."""
    groups = (f"{party}/{lane}/terms/{side}" for side in (0, 1))
    return waiting(reader, party, lane) - sum(reader.view.count(rows.QUEUE, group=group) for group in groups)


def oldest(reader: Reader, party: str) -> int:
    """Return since when the first of what may leave has waited, ms UTC; 0 where nothing does."""
    found = [
        row.queued
        for lane in LANES
        for row in reader.every(rows.QUEUE, rows.QueueRow, group=f"{party}/{lane}", limit=1)
    ]
    return min(found, default=0)


def for_officer(reader: Reader, party: str, limit: int) -> list[rows.QueueRow]:
    """Return what waits for an officer's approval, oldest first."""
    found: list[rows.QueueRow] = []
    for lane in LANES:
        group = f"{party}/{lane}/officer"
        found += reader.every(rows.QUEUE, rows.QueueRow, group=group, limit=limit - len(found))
    return found


# Waiting, and looking again.


def park_for_officer(desk: Desk, lane: str, key: str, row: rows.QueueRow) -> None:
    """Let a row wait until it is added again."""
    _put(desk, key, row, f"{row.party}/{lane}/officer", row.order)


def park_until(desk: Desk, lane: str, key: str, row: rows.QueueRow, at: int) -> None:
    """Let a row wait until a time."""
    _put(desk, key, row, f"{row.party}/{lane}/later", at)


def park_for_terms(desk: Desk, lane: str, key: str, row: rows.QueueRow, change_at: int) -> None:
    """Let a row wait until the understandings change. change_at: when they do by themselves, 0 for never."""
    look = _look(desk, row.party)
    _put(desk, key, row, f"{row.party}/{lane}/terms/{look.side}", row.order)
    if change_at and (not look.at or change_at < look.at):
        desk.put(rows.QUEUE_LOOK, row.party, msgspec.structs.replace(look, at=change_at))


def look_again(desk: Desk, party: str) -> None:
    """Something in the understandings has changed: what waited for that is gone through once more."""
    look = _look(desk, party)
    if look.draining:
        desk.put(rows.QUEUE_LOOK, party, msgspec.structs.replace(look, again=True))
    elif any(desk.rows(rows.QUEUE, group=f"{party}/{lane}/terms/{look.side}", limit=1) for lane in LANES):
        desk.put(rows.QUEUE_LOOK, party, rows.Look(side=1 - look.side, draining=True))
    desk.wake(party)


def stir(desk: Desk, party: str, tick: int) -> bool:
    """Move a chunk of what has waited long enough to what may leave; say whether there was anything."""
    look = _look(desk, party)
    if look.at and look.at <= tick:
        desk.put(rows.QUEUE_LOOK, party, msgspec.structs.replace(look, at=0))
        look_again(desk, party)
        look = _look(desk, party)
    moved = 0
    for lane in LANES:
        moved += _move(desk, party, lane, f"{party}/{lane}/later", CHUNK - moved, high=tick)
    if look.draining and moved < CHUNK:
        for lane in LANES:
            moved += _move(desk, party, lane, f"{party}/{lane}/terms/{1 - look.side}", CHUNK - moved)
        if moved < CHUNK:
            desk.put(rows.QUEUE_LOOK, party, msgspec.structs.replace(look, draining=False, again=False))
            if look.again:
                look_again(desk, party)
    return moved > 0


def next_look(reader: Reader, party: str) -> int | None:
    """Return when something that waits for a time may leave, ms UTC; None where nothing does."""
    found = [
        row.sort for lane in LANES for row in reader.rows(rows.QUEUE, group=f"{party}/{lane}/later", limit=1)
    ]
    look = _look(reader, party)
    if look.at:
        found.append(look.at)
    if look.draining:
        found.append(0)
    return min(found, default=None)


def _look(reader: Reader, party: str) -> rows.Look:
    return reader.find(rows.QUEUE_LOOK, party, rows.Look) or rows.Look()


def _move(desk: Desk, party: str, lane: str, group: str, limit: int, high: int | None = None) -> int:
    found = desk.rows(rows.QUEUE, group=group, high=high, limit=max(limit, 0))
    for raw in found:
        row = msgspec.json.decode(raw.doc, type=rows.QueueRow)
        _put(desk, raw.key, row, f"{party}/{lane}", row.order)
    return len(found)


def _put(desk: Desk, key: str, row: rows.QueueRow, group: str, sort: int) -> None:
    desk.put(rows.QUEUE, key, row, group=group, sort=sort)


def _resize(desk: Desk, party: str, lane: str, more: int) -> None:
    key = f"{party}/{lane}"
    desk.put(rows.QUEUE_SIZE, key, rows.Count(waiting(desk, party, lane) + more))
