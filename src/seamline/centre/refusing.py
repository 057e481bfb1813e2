"""A move of a partner that is not taken: its party is told which and why, and shows it to its people.

A move that a node makes is in its own state at once. Where the other side refuses it (a signer without
authority there, a key that is trusted no longer), the two would go by different states and only one would
know. What is told takes nothing back: it says what the other side does not go by.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline import machine
from seamline.centre import holding, queue, rows, visible
from seamline.centre.desk import Desk
from seamline.ledger.entry import read_wire
from seamline.machine import Move
from seamline.terms import ids
from seamline.terms.errors import InvalidInput, ProtocolError
from seamline.terms.lanes import STANDING

MAX_CODE_CHARS = 60
"""Characters of a code; those of this release are shorter."""


def tell(desk: Desk, party: str, raw: bytes, code: str) -> None:
    """Tell a partner that a move of its own has not been taken. raw: the entry that brought it."""
    wire = read_wire(raw)
    if wire.kind != "move/1":
        return
    try:
        move = msgspec.convert({**wire.body, "ob": wire.ob}, Move, strict=True)
        ids.object_id(move.ob)
    except (msgspec.ValidationError, InvalidInput):
        return  # it names no move that anybody could find
    if move.party == party:
        name = machine.move_id(move)
        data = {"is": name, "which": name, "code": code[:MAX_CODE_CHARS]}
        queue.offer(desk, STANDING, party, "move-refused", move.ob, data=data)


def take(desk: Desk, party: str, ob: str, body: Mapping[str, Any]) -> None:
    """Take a partner's word that it has not taken a move of ours; it is told once. Raises ProtocolError."""
    name, code = body.get("which"), body.get("code")
    if not (isinstance(name, str) and isinstance(code, str) and 0 < len(code) <= MAX_CODE_CHARS):
        raise ProtocolError("entry-form", "a refusal is malformed")
    if code.strip("abcdefghijklmnopqrstuvwxyz0123456789-"):
        raise ProtocolError("entry-form", "a code is a slug")
    row, key = visible.find(desk, ob), f"{ob}/{name}"
    held = desk.find(rows.MOVE, key, rows.MoveRow)
    if row is None or held is None or held.move["party"] != desk.home.party:
        raise ProtocolError("move-unknown", "no such move was made here")
    if party not in holding.state_of(row).parties:
        raise ProtocolError("move-party", "the object is not theirs")
    if desk.find(rows.REFUSED_MOVE, f"{key}/{party}", rows.RefusedMove) is not None:
        return
    refused = rows.RefusedMove(which=name, party=party, code=code, at=desk.now)
    desk.put(rows.REFUSED_MOVE, f"{key}/{party}", refused, group=ob, sort=desk.now)
    body = {"from": party, "act": str(held.move["act"]), "code": code}
    desk.record("move.refused/1", ob, body)
    desk.tell("alarm", ob=ob, clock="move-refused")
    desk.tell("object", id=ob)
