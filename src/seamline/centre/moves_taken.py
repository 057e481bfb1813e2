"""Taking a partner's move, or an own one back that this record has lost."""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline import machine
from seamline.centre import agreements, ground, holding, keyring, moves, rows
from seamline.centre.desk import Desk, Reader
from seamline.centre.doubt import Place
from seamline.machine import MAX_MOVES, Act, Move
from seamline.procedures import registry
from seamline.terms import ids
from seamline.terms.errors import InvalidInput, ProtocolError

MAX_OPEN = 10_000
"""Objects that one partner may have open on this node. Beyond it, its new ones are refused."""


def take(
    desk: Desk, party: str, body: Mapping[str, Any], ref: str, place: Place, *, past: bool = False
) -> None:
    """Take a partner's move. Raises ProtocolError; nothing of a refused move is kept but the evidence.

    place: of the entry that brings it. past: it may have been made long ago (see ``keyring.check_move``).
    """
    move = _read(desk, party, body)
    known = registry.PROCEDURES.get(move.proc)
    if known is None or known.name in holding.BILATERAL:
        raise ProtocolError("procedure-unknown", "no such procedure here")
    act = known.acts.get(move.act)
    if act is None:
        raise ProtocolError("move-unknown-act", "no such act")
    if desk.tx.get(rows.MOVE, f"{move.ob}/{machine.move_id(move)}") is not None:
        return  # a stream that was begun anew brings it once more
    row = _object_for(desk, party, move, ref)
    if act.signed:
        refusal = keyring.check_move(desk, move, past=past)
        if refusal:
            raise ProtocolError(refusal.code, "a signature does not hold", **refusal.facts)
    _need_partner_authority(desk, row, act, move, past=past)
    seq = desk.record(
        "move.received/1", move.ob, {"from": party, "ref": ref, "move": msgspec.to_builtins(move)}
    )
    holding.hold(desk, row, known, move, seq, place)


def take_back(desk: Desk, party: str, body: Mapping[str, Any], agreement: str, place: Place) -> str:
    """Take an own move back that this record has lost; return its procedure, "" where it is held already.

    party: from whom. place: where it stood in the stream to that partner; it is proved to have stood there,
    so nothing is asked of it but its form.
    """
    move = _read(desk, desk.home.party, body)
    known = registry.PROCEDURES.get(move.proc)
    if known is None or known.name in holding.BILATERAL or move.act not in known.acts:
        raise ProtocolError("procedure-unknown", "no such procedure here")
    if desk.tx.get(rows.MOVE, f"{move.ob}/{machine.move_id(move)}") is not None:
        return ""
    row = desk.find(rows.OBJECT, move.ob, rows.ObjectRow) or rows.ObjectRow(
        ob=move.ob, proc=move.proc, agreement=agreement, state={}, opened=desk.now, by=move.person
    )
    seq = desk.record("move.back/1", move.ob, {"from": party, "move": msgspec.to_builtins(move)})
    holding.hold(desk, row, known, move, seq, place)
    return move.proc


def _read(desk: Desk, party: str, body: Mapping[str, Any]) -> Move:
    """Return a partner's move, if it is its own to make and concerns this party."""
    try:
        move = msgspec.convert(body, Move, strict=True)
        ids.object_id(move.ob)
    except (msgspec.ValidationError, InvalidInput) as error:
        raise ProtocolError("move-form", "a move is malformed") from error
    if move.party != party:
        raise ProtocolError("move-party", "a move of another party")
    if desk.home.party not in move.data.get("parties", (desk.home.party,)):
        raise ProtocolError("move-parties", "a move that opens something among others")
    return move


def _object_for(desk: Desk, party: str, move: Move, ref: str) -> rows.ObjectRow:
    """Return the object that a partner moves in; a new one where it may open one more."""
    row = desk.find(rows.OBJECT, move.ob, rows.ObjectRow)
    if row is None:
        if desk.view.count(rows.OPENED, group=party) >= MAX_OPEN:
            raise ProtocolError("object-too-many", "this partner has too many objects open")
        desk.put(rows.OPENED, move.ob, rows.Opened(desk.now), group=party, sort=desk.now)
        agreement = _agreement_of_article(desk, party, ref)
        if not agreement and move.act not in holding.procedure(move.proc).always:
            raise ProtocolError("article-unknown", "opened under no understanding that all have signed")
        agreement = agreement or _agreement_with(desk, party)
        return rows.ObjectRow(ob=move.ob, proc=move.proc, agreement=agreement, state={}, opened=desk.now)
    if row.proc != move.proc:
        raise ProtocolError("move-proc", "the object belongs to another procedure")
    if _made(desk, move.ob, party) >= MAX_MOVES // max(len(holding.state_of(row).parties), 2):
        raise ProtocolError("move-too-many", "this partner has moved too often in this object")
    return row


def _made(reader: Reader, ob: str, party: str) -> int:
    """Return how many moves of a party are held in an object, those without effect included."""
    held = reader.every(rows.MOVE, rows.MoveRow, group=ob, limit=MAX_MOVES + 1)
    return sum(row.move["party"] == party for row in held)


def _agreement_of_article(desk: Desk, party: str, ref: str) -> str:
    agreement, _, _ = ref.partition("/")
    return agreement if any(value.id == agreement for value in agreements.binding(desk, party)) else ""


def _agreement_with(desk: Desk, party: str) -> str:
    """Return the understanding under which to deal with a partner's notice that came under none."""
    mine = desk.home.party
    held = (value.id for value in agreements.in_force(desk) if {party, mine} <= set(value.direct()))
    return next(held, "")


def _need_partner_authority(desk: Desk, row: rows.ObjectRow, act: Act, move: Move, *, past: bool) -> None:
    value = moves.agreement_of(desk, row)
    if not act.authority or value is None or not act.signed:
        return
    roles = keyring.roles_of(desk, move.key, past=past)
    sector = ground.sector_of(value, dict(move.data))
    if not moves.grants(value, move.party, roles, act.authority, sector):
        raise ProtocolError("authority-needed", "the signer has no authority for this", act=move.act)
