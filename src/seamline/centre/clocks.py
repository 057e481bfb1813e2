"""The clock engine: what is due is stored, fires once, survives restarts.

A clock is a row. Firing one and making the move that follows is one unit of work, so that nothing fires
twice and nothing is forgotten. A clock that runs out is a move of the deciding party; where the other
party must fall to its own safe side meanwhile, its clock is local and only raises the alarm there.
"""

from collections.abc import Mapping

import msgspec

from seamline import machine
from seamline.centre import agreements, rows
from seamline.centre.desk import Desk, Reader
from seamline.machine import MAX_MOVES, Procedure, State
from seamline.procedures import registry
from seamline.understanding import clocks as defaults
from seamline.understanding import ladder
from seamline.understanding.model import Step

BATCH = 200
MAX_RUNNING = 40_000
"""Clocks that are looked at when the machine's clock has stepped."""
SLIP_MS = 60_000
"""A clock that was started so long after now was started by a clock that has stepped back since."""
RETENTION = "retention"
SILENCE = "silence"
TERM_ENDS = "understanding.ends"
"""Beside an understanding: when it holds no longer."""
TERM_BEGINS = "understanding.begins"
"""Beside an understanding: when the next version of it begins to hold."""
TERMS = (TERM_ENDS, TERM_BEGINS)
LET_GO = "evidence-hold.let-go"
TRIM_TRACKS = "tracks.trim"
ERASING = (RETENTION, TRIM_TRACKS, "evidence-hold.until", "evidence-hold.answer")
"""Clocks after which something is erased for good."""
UNASKED = (RETENTION, SILENCE, *TERMS, LET_GO, TRIM_TRACKS)
"""Clocks that ask nothing of anybody as long as they run."""
DISPOSITION = "report.disposition"
SCHEDULE = "schedule."
"""Before the kind: the clock of the next hour of the day, beside the understanding that sets it."""


def durations(reader: Reader, agreement: str) -> Mapping[str, int]:
    """Return the seconds of every clock under an understanding, defaults where it says nothing."""
    value = agreements.by_id(reader, agreement) if agreement else None
    return defaults.durations(value.clocks if value else {})


def rungs(reader: Reader, agreement: str) -> tuple[Step, ...]:
    """Return the contact ladder under an understanding, the default one where it writes none."""
    value = agreements.by_id(reader, agreement) if agreement else None
    return ladder.rungs(value.ladder if value else ())


def arrivals(reader: Reader, ob: str) -> dict[str, int]:
    """Return when this node recorded each move of an object, ms by its own clock, by move id."""
    held = reader.rows(rows.MOVE, group=ob, limit=MAX_MOVES + 1)
    return {row.key.partition("/")[2]: msgspec.json.decode(row.doc, type=rows.MoveRow).at for row in held}


def set_for(desk: Desk, row: rows.ObjectRow, known: Procedure, state: State) -> None:
    """Replace an object's clocks by those that run in its state and have not fired."""
    before = {(old.name, old.started_at): old.due_at for old in of(desk, row.ob)}
    for name, _ in before:
        desk.tx.delete(rows.CLOCK, f"{row.ob}/{name}")
    me, arrived = desk.home.party, arrivals(desk, row.ob)
    lengths = durations(desk, row.agreement)
    running = machine.due(known, state, me, lengths, arrived)
    steps = rungs(desk, row.agreement)
    for clock in (*running, *machine.ladder_due(known, state, steps, me, arrived, lengths)):
        if desk.tx.get(rows.FIRED, f"{row.ob}/{clock.name}/{clock.started_at}") is None:
            put(
                desk,
                rows.ClockRow(
                    ob=row.ob,
                    name=clock.name,
                    act=clock.act,
                    party=clock.party,
                    # What ran already runs out no later: the machine's clock may have stepped meanwhile. What
                    # runs to an agreed time runs to the one that has been agreed now.
                    due_at=clock.due_at
                    if clock.name in _AGREED
                    else min(clock.due_at, before.get((clock.name, clock.started_at), clock.due_at)),
                    local=clock.local,
                    started_at=clock.started_at,
                ),
            )


def put(desk: Desk, value: rows.ClockRow) -> None:
    """Let a clock run."""
    desk.put(rows.CLOCK, f"{value.ob}/{value.name}", value, group=value.ob, sort=value.due_at)
    desk.wake(desk.home.party)


def of(reader: Reader, ob: str) -> list[rows.ClockRow]:
    """Return the clocks that run for an object, soonest first; of two at once the ladder comes last."""
    found = reader.every(rows.CLOCK, rows.ClockRow, group=ob)
    return sorted(found, key=lambda clock: (clock.due_at, clock.name.startswith("ladder.")))


def awaited(reader: Reader, ob: str) -> list[rows.ClockRow]:
    """Return the clocks of an object that ask something of somebody, soonest first."""
    return [clock for clock in of(reader, ob) if clock.name not in UNASKED]


def next_due(reader: Reader) -> int | None:
    """Return when the next clock is due, ms UTC, or None where none runs."""
    first = reader.rows(rows.CLOCK, limit=1)
    return first[0].sort if first else None


def take_due(desk: Desk) -> list[rows.ClockRow]:
    """Take the clocks that are due out of the store and return them, soonest first."""
    due = desk.rows(rows.CLOCK, high=desk.now, limit=BATCH)
    return [value for row in due if (value := take(desk, row.key)) is not None]


def take(desk: Desk, key: str) -> rows.ClockRow | None:
    """Take a clock out of the store, as fired; None where it runs no more."""
    value = desk.find(rows.CLOCK, key, rows.ClockRow)
    if value is not None:
        desk.tx.delete(rows.CLOCK, key)
        name = f"{value.ob}/{value.name}/{value.started_at}"
        desk.put(rows.FIRED, name, rows.Fired(desk.now), group=value.ob, sort=desk.now)
    return value


def stepped(desk: Desk, by_ms: int) -> None:
    """The machine's clock has stepped while the node ran: clocks land on their safe side.

    Back: what was to last so long still lasts so long, not until the old time comes round again. Forward:
    permissions and requests run out, for the time may really have passed; but nothing is erased for it.
    Clocks that run to an agreed time are left as they are.
    """
    for row in _running(desk):
        if row.name in ERASING or (by_ms < 0 and _is_relative(row)):
            put(desk, msgspec.structs.replace(row, due_at=row.due_at + by_ms))
    desk.record("clock.stepped/1", desk.home.party, {"count": by_ms // 1_000})
    desk.tell("alarm", ob=desk.home.party, clock="clock-stepped")


def mistrust(desk: Desk) -> int:
    """Let clocks run out that were started in the future; return how many.

    The machine's clock has gone back while the node was down: how long they have run nobody can tell, so
    they land on their safe side now.
    """
    late = [
        row
        for row in _running(desk)
        if _is_relative(row) and row.name not in ERASING and row.started_at > desk.now + SLIP_MS
    ]
    for row in late:
        put(desk, msgspec.structs.replace(row, due_at=desk.now))
    return len(late)


def _running(desk: Desk) -> list[rows.ClockRow]:
    return desk.every(rows.CLOCK, rows.ClockRow, limit=MAX_RUNNING)


def _is_relative(row: rows.ClockRow) -> bool:
    """Say whether a clock runs for so long, not to an agreed time."""
    return row.name not in _AGREED and row.name not in TERMS and not row.name.startswith(SCHEDULE)


_AGREED = frozenset(
    timer.name for known in registry.PROCEDURES.values() for timer in known.clocks if timer.when
)
