"""Silence on the link: what a node does by itself where a party it acts with is not heard for too long.

A clock runs from when the partner's node was heard last, as long as the object is in a status in which that
matters (``Procedure.silence``). No move puts it forward: when it is due and the partner has been heard
meanwhile, it runs on. Once people have been told of a silence they are not told again of the same.
"""

from seamline.centre import clocks, rows
from seamline.centre.desk import Desk, Reader
from seamline.machine import Procedure, State
from seamline.machine.parts import Silence

NAME = clocks.SILENCE
SECOND = 1_000
NEVER = 0


def lost(reader: Reader, row: rows.ObjectRow, known: Procedure, state: State) -> frozenset[str]:
    """Return the other signers that have not been heard for as long as the procedure bears."""
    if known.silence is None:
        return frozenset()
    limit = _limit_ms(reader, row, known.silence)
    return frozenset(party for party in _others(reader, state) if reader.now - _heard(reader, party) >= limit)


def set_for(desk: Desk, row: rows.ObjectRow, known: Procedure, state: State) -> None:
    """Let the clock run where silence matters in the state; whatever ran before has been taken away."""
    if known.silence is None or state.status not in known.silence.acts:
        return
    others = _others(desk, state)
    if desk.home.party not in state.signers or not others:
        return
    party = min(others, key=lambda one: (_heard(desk, one), one))
    heard, limit = _heard(desk, party), _limit_ms(desk, row, known.silence)
    due_at, act = heard + limit, known.silence.acts[state.status]
    if not act and desk.tx.get(rows.FIRED, f"{row.ob}/{NAME}/{heard}") is not None:
        due_at = max(due_at, desk.now + limit)  # people know of this silence; look later whether it has ended
    clocks.put(desk, rows.ClockRow(row.ob, NAME, act, party, due_at, local=not act, started_at=heard))


def is_news(desk: Desk, clock: rows.ClockRow, row: rows.ObjectRow, known: Procedure) -> bool:
    """Say whether a clock of silence that is due means a silence that has not been dealt with here."""
    if known.silence is None or _heard(desk, clock.party) != clock.started_at:
        return False
    return bool(clock.act) or clock.due_at <= clock.started_at + _limit_ms(desk, row, known.silence)


def _heard(reader: Reader, party: str) -> int:
    row = reader.find(rows.PARTNER, party, rows.PartnerRow)
    # What was heard later than now was written down by a clock that has stepped back: nobody knows when.
    return row.contact if row is not None and row.contact <= reader.now else NEVER


def _limit_ms(reader: Reader, row: rows.ObjectRow, silence: Silence) -> int:
    seconds = clocks.durations(reader, row.agreement).get(silence.clock, silence.at_most_s)
    return SECOND * min(seconds, silence.at_most_s)


def _others(reader: Reader, state: State) -> list[str]:
    return [party for party in state.signers if party != reader.home.party]
