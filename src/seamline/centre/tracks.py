"""Tracks: where own units are now, and a sampled history of where they were. It stays home.

A position is no entry: nothing here is recorded in the log, queued for a partner or put into a parcel, and
no decision about release reads it. Kept is the newest of each unit, and of its history one a minute, for
KEPT_DAYS and at most MAX_KEPT of all units together; when that is full the oldest of all go first. A unit
that has been silent for KEPT_DAYS is no longer shown. What is too old goes with the node's upkeep (``trim``).
"""

from collections.abc import Sequence

import msgspec

from seamline.centre import clocks, people_roles, rows
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.ports import Row
from seamline.centre.rows import PositionRow
from seamline.terms.errors import Conflict, InvalidInput
from seamline.terms.place import Point, checked
from seamline.terms.times import DAY, HOUR, MINUTE
from seamline.terms.unit import call_sign, unit_kind

KEPT_DAYS = 14
KEPT_MS = KEPT_DAYS * DAY
SAMPLE_MS = MINUTE
MAX_BATCH = 1_000
MAX_UNITS = 20_000
MAX_KEPT = 1_000_000
AHEAD_MS = 2 * MINUTE
"""A position may be so far ahead of this node's clock: the clocks of devices are not all right."""

CLOCK = clocks.TRIM_TRACKS
TRIM_EVERY_MS = 6 * HOUR
TRIM_BATCH = 2_000
"""Rows that are dropped in one unit of work; the rest follow at once, each lot in its own."""
PAGE = 50_000


class Counts(msgspec.Struct, frozen=True):
    """What became of a batch.

    taken: positions that were taken. old: those that are older than is kept, and were left out.
    """

    taken: int = 0
    old: int = 0


def take(desk: Desk, actor: Actor, given: Sequence[PositionRow]) -> Counts:
    """Take a batch of positions of own units, all or none of it, in any order.

    Raises Denied ``role-needed``; InvalidInput ``positions-many``, ``unit-form``, ``unit-kind``, ``place-*``,
    ``position-time`` (before 1970), ``position-future`` (ahead of the clock by more than AHEAD_MS); Conflict
    ``positions-units`` where there are as many units as are kept.
    """
    people_roles.need(actor, "position.give")
    if len(given) > MAX_BATCH:
        raise InvalidInput("positions-many", f"at most {MAX_BATCH} at once", most=MAX_BATCH)
    sound = [_sound(desk, one) for one in given]
    young = [one for one in sound if one.at >= desk.now - KEPT_MS]
    _keep_newest(desk, young)
    _keep_history(desk, young)
    if young and desk.view.get(rows.CLOCK, f"{desk.home.party}/{CLOCK}") is None:
        _wind(desk, desk.now + TRIM_EVERY_MS)
    return Counts(len(young), len(sound) - len(young))


def newest(reader: Reader, actor: Actor) -> list[PositionRow]:
    """Return where each unit was last, by call sign. Raises Denied ``role-needed``."""
    people_roles.need(actor, "position.see")
    found = reader.every(rows.POSITION, PositionRow, limit=MAX_UNITS)
    return sorted(found, key=lambda one: one.unit)


def history(reader: Reader, actor: Actor, since: int, until: int) -> list[PositionRow]:
    """Return the history of all units between two times, ms UTC, both included, the oldest first.

    Raises Denied ``role-needed``.
    """
    people_roles.need(actor, "position.see")
    return kept(reader, since, until)


def kept(reader: Reader, since: int, until: int) -> list[PositionRow]:
    """Return the history of all units, as ``history``, for what shows no position to anybody."""
    found: dict[str, PositionRow] = {}
    low = since
    while True:
        page = reader.rows(rows.TRACK, low=low, high=until, limit=PAGE)
        fresh = [row for row in page if row.key not in found]
        found |= {row.key: msgspec.json.decode(row.doc, type=PositionRow) for row in fresh}
        if len(page) < PAGE or not fresh:
            return list(found.values())
        low = page[-1].sort


def trim(desk: Desk) -> None:
    """Drop what is older than is kept, and look again later while anything is left."""
    oldest = desk.now - KEPT_MS - 1
    gone = desk.rows(rows.TRACK, high=oldest, limit=TRIM_BATCH)
    _drop(desk, gone)
    silent = desk.rows(rows.POSITION, high=oldest, limit=TRIM_BATCH)
    for row in silent:
        desk.tx.delete(rows.POSITION, row.key)
    more = len(gone) == TRIM_BATCH or len(silent) == TRIM_BATCH
    if more or desk.rows(rows.POSITION, limit=1):
        _wind(desk, desk.now + (0 if more else TRIM_EVERY_MS))


def _sound(desk: Desk, given: PositionRow) -> PositionRow:
    place = checked(Point(given.lat_e7, given.lon_e7, given.precision_m))
    if given.at < 0:
        raise InvalidInput("position-time", "a time lies after 1970")
    if given.at > desk.now + AHEAD_MS:
        raise InvalidInput("position-future", "a position is ahead of the clock")
    return PositionRow(
        call_sign(given.unit), unit_kind(given.kind), given.at, place.lat_e7, place.lon_e7, place.precision_m
    )


def _keep_newest(desk: Desk, given: Sequence[PositionRow]) -> None:
    last: dict[str, PositionRow] = {}
    for one in given:
        if one.unit not in last or one.at >= last[one.unit].at:
            last[one.unit] = one
    fresh = 0
    for unit, one in last.items():
        held = desk.find(rows.POSITION, unit, PositionRow)
        fresh += held is None
        # What is held from the future was taken before the clock stepped back: it must not stay for ever.
        if held is None or one.at >= held.at or held.at > desk.now + AHEAD_MS:
            desk.put(rows.POSITION, unit, one, sort=one.at)
    if fresh and desk.view.count(rows.POSITION) > MAX_UNITS:
        raise Conflict("positions-units", "there are as many units as are kept", most=MAX_UNITS)


def _keep_history(desk: Desk, given: Sequence[PositionRow]) -> None:
    sampled: dict[str, PositionRow] = {}
    for one in given:
        key = f"{one.unit}/{one.at // SAMPLE_MS}"
        if key not in sampled or one.at >= sampled[key].at:
            sampled[key] = one
    fresh = 0
    for key, one in sampled.items():
        held = desk.find(rows.TRACK, key, PositionRow)
        fresh += held is None
        if held is None or one.at >= held.at:
            desk.put(rows.TRACK, key, one, group=one.unit, sort=one.at)
    _resize(desk, fresh)
    over = _size(desk) - MAX_KEPT
    if over > 0:
        _drop(desk, desk.rows(rows.TRACK, limit=over))


def _drop(desk: Desk, gone: Sequence[Row]) -> None:
    for row in gone:
        desk.tx.delete(rows.TRACK, row.key)
    _resize(desk, -len(gone))


def _size(reader: Reader) -> int:
    found = reader.find(rows.TRACK_SIZE, "all", rows.Count)
    return found.rows if found else 0


def _resize(desk: Desk, more: int) -> None:
    if more:
        desk.put(rows.TRACK_SIZE, "all", rows.Count(_size(desk) + more))


def _wind(desk: Desk, due_at: int) -> None:
    me = desk.home.party
    clocks.put(desk, rows.ClockRow(me, CLOCK, "", me, due_at, local=True, started_at=desk.now))
