"""Objects and their moves as this node holds them: whoever made a move, it is held the same way."""

import msgspec

from seamline import machine
from seamline.centre import clocks, events, queue, rows
from seamline.centre.desk import Desk, Reader
from seamline.centre.doubt import NOWHERE, Place
from seamline.ledger.checkpoint import origin_of
from seamline.machine import Move, Procedure, State
from seamline.procedures import registry
from seamline.terms.errors import InvalidInput, NotFound, Refusal

BILATERAL = frozenset({"report", "recall"})
"""Procedures whose moves travel as releases, receipts and recalls, never as moves."""


def procedure(name: str) -> Procedure:
    """Return the procedure of a name. Raises InvalidInput ``procedure-unknown``."""
    found = registry.PROCEDURES.get(name)
    if found is None:
        raise InvalidInput("procedure-unknown", "there is no such procedure")
    return found


def object_row(reader: Reader, ob: str) -> rows.ObjectRow:
    """Return an object's row. Raises NotFound ``object-not-found``."""
    row = reader.find(rows.OBJECT, ob, rows.ObjectRow)
    if row is None:
        raise NotFound("object-not-found", "there is no such thing")
    return row


def state_of(row: rows.ObjectRow) -> State:
    """Return the state that an object's row holds."""
    return msgspec.convert(row.state, State) if row.state else State(proc=row.proc, ob=row.ob)


def hold(
    desk: Desk, row: rows.ObjectRow, known: Procedure, move: Move, seq: int, place: Place = NOWHERE
) -> State:
    """Hold a checked move and return the state after it.

    seq: of its entry in the own log. place: of the entry that brought it, NOWHERE for an own one, which is
    queued for the other parties.
    """
    own = place == NOWHERE
    where = (origin_of(desk.home.party), 0, seq) if own else place
    move_row = rows.MoveRow(move=msgspec.to_builtins(move), at=desk.now, place=where)
    desk.put(rows.MOVE, f"{row.ob}/{machine.move_id(move)}", move_row, group=row.ob, sort=seq)
    state = machine.fold(known, moves_of(desk, row.ob))
    row = msgspec.structs.replace(row, state=msgspec.to_builtins(state))
    desk.put(rows.OBJECT, row.ob, row, group=row.proc, sort=row.opened)
    if state.status in known.closed:
        desk.tx.delete(rows.OPENED, row.ob)
    clocks.set_for(desk, row, known, state)
    if known.name == "event":
        events.settle(desk, row, state)
    if own:
        lane = machine.lane_of(known, move.act, state)
        for party in others(desk, state):
            data = {"is": machine.move_id(move), "move": msgspec.to_builtins(move)}
            queue.add(desk, lane, party, "move", row.ob, data=data, order=seq)
    desk.tell("object", id=row.ob)
    return state


def node_move(desk: Desk, ob: str, act: str) -> State | Refusal:
    """Make the move that follows when a clock of this party runs out."""
    row = object_row(desk, ob)
    known = procedure(row.proc)
    state = state_of(row)
    move = Move(
        proc=row.proc, act=act, ob=ob, party=desk.home.party, person="", at=desk.now, answers=state.heads
    )
    refusal = machine.check(known, state, move)
    if refusal:
        return refusal
    seq = desk.record("move/1", ob, {"move": msgspec.to_builtins(move)})
    return hold(desk, row, known, move, seq)


def moves_of(reader: Reader, ob: str) -> list[Move]:
    """Return the moves of an object in the order in which they were recorded here."""
    held = reader.every(rows.MOVE, rows.MoveRow, group=ob, limit=machine.MAX_MOVES + 1)
    return [msgspec.convert(row.move, Move) for row in held]


def others(reader: Reader, state: State) -> list[str]:
    """Return the other parties of an object."""
    return [party for party in state.parties if party != reader.home.party]
