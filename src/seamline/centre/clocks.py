"""The clock engine: what is due is stored, fires once, survives restarts.

A clock is a row. Firing one and making the move that follows is one unit of work, so that nothing fires
twice and nothing is forgotten. A clock that runs out is a move of the deciding party; where the other
party must fall to its own safe side meanwhile, its clock is local and only raises the alarm there.
"""

from collections.abc import Mapping

import msgspec

from seamline.centre import agreements, rows
from seamline.centre.desk import Desk, Reader
from seamline.procedures import machine
from seamline.procedures.machine import MAX_MOVES, Procedure, State
from seamline.understanding import clocks as defaults

BATCH = 200
RETENTION = "retention"
DISPOSITION = "report.disposition"


def durations(reader: Reader, agreement: str) -> Mapping[str, int]:
    """Return the seconds of every clock under an understanding, defaults where it says nothing."""
    value = agreements.by_id(reader, agreement) if agreement else None
    return defaults.durations(value.clocks if value else {})


def arrivals(reader: Reader, ob: str) -> dict[str, int]:
    """Return when this node recorded each move of an object, ms by its own clock, by move id."""
    held = reader.rows(rows.MOVE, group=ob, limit=MAX_MOVES + 1)
    return {row.key.partition("/")[2]: msgspec.json.decode(row.doc, type=rows.MoveRow).at for row in held}


def set_for(desk: Desk, row: rows.ObjectRow, known: Procedure, state: State) -> None:
    """Replace an object's clocks by those that run in its state and have not fired."""
    for old in desk.rows(rows.CLOCK, group=row.ob):
        desk.tx.delete(rows.CLOCK, old.key)
    me, arrived = desk.home.party, arrivals(desk, row.ob)
    value = agreements.by_id(desk, row.agreement) if row.agreement else None
    steps = value.ladder if value else ()
    running = machine.due(known, state, me, durations(desk, row.agreement), arrived)
    for clock in (*running, *machine.ladder_due(known, state, steps, me, arrived)):
        if desk.tx.get(rows.FIRED, f"{row.ob}/{clock.name}/{clock.started_at}") is None:
            put(
                desk,
                rows.ClockRow(
                    ob=row.ob,
                    name=clock.name,
                    act=clock.act,
                    party=clock.party,
                    due_at=clock.due_at,
                    local=clock.local,
                    started_at=clock.started_at,
                ),
            )


def put(desk: Desk, value: rows.ClockRow) -> None:
    """Let a clock run."""
    desk.put(rows.CLOCK, f"{value.ob}/{value.name}", value, group=value.ob, sort=value.due_at)


def of(reader: Reader, ob: str) -> list[rows.ClockRow]:
    """Return the clocks that run for an object, soonest first."""
    return reader.every(rows.CLOCK, rows.ClockRow, group=ob)


def next_due(reader: Reader) -> int | None:
    """Return when the next clock is due, ms UTC, or None where none runs."""
    first = reader.rows(rows.CLOCK, limit=1)
    return first[0].sort if first else None


def take_due(desk: Desk) -> list[rows.ClockRow]:
    """Take the clocks that are due out of the store and return them, soonest first."""
    due = desk.rows(rows.CLOCK, high=desk.now, limit=BATCH)
    found = []
    for row in due:
        value = desk.find(rows.CLOCK, row.key, rows.ClockRow)
        desk.tx.delete(rows.CLOCK, row.key)
        if value is not None:
            found.append(value)
            key = f"{value.ob}/{value.name}/{value.started_at}"
            desk.put(rows.FIRED, key, rows.Fired(desk.now), group=value.ob, sort=desk.now)
    return found
