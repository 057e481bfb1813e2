"""Objects and their moves as they are held here: the state, its clocks, what follows by itself."""

import functools
from collections.abc import Mapping
from typing import Any

import msgspec

from seamline import machine
from seamline.centre import clocks, queue, reactions, rows, silence, visible
from seamline.centre.desk import Desk, Reader
from seamline.centre.doubt import NOWHERE, Place
from seamline.ledger.checkpoint import origin_of
from seamline.machine import Move, Procedure, State
from seamline.procedures import registry
from seamline.terms.errors import InvalidInput, NotFound, Refusal

BILATERAL = frozenset({"report", "recall"})
"""Procedures whose moves travel as releases, receipts and recalls, never as moves."""
SILENT = frozenset({"patrol-check"})
"""Procedures of which no partner is told that a watch has read something: nodes deal with them."""


def procedure(name: str) -> Procedure:
    """Return the procedure of a name. Raises InvalidInput ``procedure-unknown``."""
    found = registry.PROCEDURES.get(name)
    if found is None:
        raise InvalidInput("procedure-unknown", "there is no such procedure")
    return found


def object_row(reader: Reader, ob: str) -> rows.ObjectRow:
    """Return an object's row. Raises NotFound ``object-not-found``."""
    row = visible.find(reader, ob)
    if row is None:
        raise NotFound("object-not-found", "there is no such thing")
    return row


def state_of(row: rows.ObjectRow) -> State:
    """Return the state that an object's row holds."""
    return msgspec.convert(row.state, State) if row.state else State(proc=row.proc, ob=row.ob)


def hold(
    desk: Desk, row: rows.ObjectRow, known: Procedure, move: Move, seq: int, place: Place = NOWHERE
) -> State:
    """Keep a move that has been checked: its state, its clocks, who is told, what follows by itself.

    place: of the entry that brought it; NOWHERE for one that is made here now.
    """
    own = place == NOWHERE
    where = (origin_of(desk.home.party), 0, seq) if own else place
    before = state_of(row)
    move_row = rows.MoveRow(move=msgspec.to_builtins(move), at=desk.now, place=where)
    desk.put(rows.MOVE, f"{row.ob}/{machine.move_id(move)}", move_row, group=row.ob, sort=seq)
    state = machine.fold(known, moves_of(desk, row.ob))
    row = msgspec.structs.replace(row, state=msgspec.to_builtins(state))
    visible.put(desk, row)
    if state.status in known.closed:
        desk.tx.delete(rows.OPENED, row.ob)
    clocks.set_for(desk, row, known, state)
    silence.set_for(desk, row, known, state)
    if own:
        lane = machine.lane_of(known, move.act, state)
        for party in others(desk, state):
            data = {"is": machine.move_id(move), "move": msgspec.to_builtins(move)}
            queue.add(desk, lane, party, "move", row.ob, data=data, order=seq)
    desk.tell("object", id=row.ob)
    held = reactions.Held(
        row=row,
        known=known,
        before=before,
        state=state,
        move=move,
        own=own,
        elsewhere=_Elsewhere(desk, row.proc),
    )
    reactions.react(desk, held, functools.partial(follow, desk, row.ob))
    return state


class _Elsewhere:
    """``reactions.Elsewhere``."""

    def __init__(self, desk: Desk, proc: str) -> None:
        self._desk, self._proc = desk, proc

    def move(self, ob: str, act: str, data: Mapping[str, object]) -> None:
        """See ``reactions.Elsewhere``."""
        follow(self._desk, ob, act, data)

    def open(self, act: str, data: Mapping[str, object], party: str, agreement: str) -> str:
        """See ``reactions.Elsewhere``."""
        return node_open(self._desk, self._proc, act, data, party, agreement)


def terms_changed(desk: Desk) -> None:
    """Understandings have changed: what waited for one that lets it go on goes on."""
    for proc, reaction in reactions.AT_TERMS.items():
        reaction(desk, _Elsewhere(desk, proc))


def follow(desk: Desk, ob: str, act: str, data: Mapping[str, object]) -> None:
    """Make the move of a reaction; one that does not fit is noted and has no effect."""
    outcome = node_move(desk, ob, act, data)
    if isinstance(outcome, Refusal):
        desk.record("clock.void/1", ob, {"name": act, "code": outcome.code})


def moves_of(reader: Reader, ob: str) -> list[Move]:
    """Return the moves of an object in the order in which they were recorded here."""
    held = reader.every(rows.MOVE, rows.MoveRow, group=ob, limit=machine.MAX_MOVES + 1)
    return [msgspec.convert(row.move, Move) for row in held]


def others(reader: Reader, state: State) -> list[str]:
    """Return the other parties of an object."""
    return [party for party in state.parties if party != reader.home.party]


def node_move(desk: Desk, ob: str, act: str, data: Mapping[str, Any] | None = None) -> State | Refusal:
    """Make a move of the node itself: what follows when a clock runs out, or a reaction to a move."""
    row = object_row(desk, ob)
    known = procedure(row.proc)
    state = state_of(row)
    move = Move(
        proc=row.proc,
        act=act,
        ob=ob,
        party=desk.home.party,
        person="",
        at=desk.now,
        answers=state.heads,
        data=dict(data or {}),
    )
    refusal = machine.check(known, state, move)
    if refusal:
        return refusal
    seq = desk.record("move/1", ob, {"move": msgspec.to_builtins(move)})
    return hold(desk, row, known, move, seq)


def node_open(desk: Desk, proc: str, act: str, data: Mapping[str, Any], party: str, agreement: str) -> str:
    """Open an object with one other party without a person; return its id, "" where the procedure refuses it.

    agreement: id of the understanding whose article lets it go there; the caller has asked.
    """
    known = procedure(proc)
    me = desk.home.party
    move = Move(
        proc=proc,
        act=act,
        ob="",
        party=me,
        person="",
        at=desk.now,
        data={**data, "parties": sorted((me, party))},
    )
    move = machine.opened(known, move)
    if machine.check(known, State(proc=proc), move) is not None:
        return ""
    row = rows.ObjectRow(ob=move.ob, proc=proc, agreement=agreement, state={}, opened=desk.now)
    seq = desk.record("move/1", row.ob, {"move": msgspec.to_builtins(move)})
    hold(desk, row, known, move, seq)
    return row.ob


def without(desk: Desk, agreement: str) -> None:
    """An understanding is suspended or over: whatever must not go on without it falls to its safe side here.

    Every signer's node does so by itself: what one of them says may reach nobody now.
    """
    for known in registry.PROCEDURES.values():
        if not known.falls:
            continue
        for row in desk.every(rows.OBJECT, rows.ObjectRow, group=known.name):
            state = state_of(row)
            if row.agreement == agreement and desk.home.party in state.signers:
                # Where nothing is going on the act does not fit, and nothing falls.
                node_move(desk, row.ob, known.falls, known.fallen)
