"""The clock engine: what is due is stored, fires once, survives restarts.

A clock is a row. Firing one and making the move that follows is one unit of work, so that nothing fires
twice and nothing is forgotten. A clock that runs out is a move of the deciding party; where the other
party must fall to its own safe side meanwhile, its clock is local and only raises the alarm there.
"""

from collections.abc import Mapping

from seamline.centre import agreements, rows
from seamline.centre.desk import Desk, Reader
from seamline.procedures.machine import Procedure, State
from seamline.understanding.clocks import DEFAULTS

BATCH = 200
RETENTION = "retention"
DISPOSITION = "report.disposition"


def durations(reader: Reader, agreement: str) -> Mapping[str, int]:
    """Return the seconds of every clock under an understanding, defaults where it says nothing."""
    value = agreements.by_id(reader, agreement) if agreement else None
    return {**DEFAULTS, **(value.clocks if value else {})}


def set_for(desk: Desk, row: rows.ObjectRow, known: Procedure, state: State) -> None:
    """Replace an object's clocks by those that run in its state."""
    for old in desk.rows(rows.CLOCK, group=row.ob):
        desk.tx.delete(rows.CLOCK, old.key)
    for clock in known.clocks(state, durations(desk, row.agreement)):
        value = rows.ClockRow(row.ob, clock.name, clock.act, clock.party, clock.due_at, local=clock.local)
        put(desk, value)


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
    return found
