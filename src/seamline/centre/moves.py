"""Moves: opening a joint act or a request, making a move in it, taking a partner's.

One set of functions serves every procedure; what differs stands in the procedure's own file.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from seamline.centre import agreements, clocks, events, ground, keyring, queue, release, rows
from seamline.centre.desk import Actor, Desk, Reader, refuse
from seamline.centre.doubt import NOWHERE, Place
from seamline.ledger.checkpoint import origin_of
from seamline.procedures import machine, registry
from seamline.procedures.machine import MAX_MOVES, Act, Move, Procedure, State
from seamline.terms import ids
from seamline.terms.errors import Denied, InvalidInput, NotFound, ProtocolError, Refusal
from seamline.terms.lanes import STANDING
from seamline.terms.times import DAY
from seamline.understanding.model import Understanding

Signer = Callable[[Move], Move]
"""Puts the acting person's signature under a move; given by the edge, which has the PIN."""

BILATERAL = frozenset({"report", "recall"})
"""Procedures whose moves travel as releases, receipts and recalls, never as moves."""

MAX_LATE_MS = DAY
"""What was made by voice longer ago than this is no step any more but history: a report."""

MAX_OPEN = 10_000
"""Objects that one partner may have open on this node. Beyond it, its new ones are refused."""


def procedure(name: str) -> Procedure:
    """Return the procedure of a name. Raises InvalidInput ``procedure-unknown``."""
    found = registry.PROCEDURES.get(name)
    if found is None:
        raise InvalidInput("procedure-unknown", "there is no such procedure")
    return found


def open_object(
    desk: Desk,
    actor: Actor,
    proc: str,
    act: str,
    data: Mapping[str, Any],
    parties: tuple[str, ...],
    *,
    sign: Signer | None = None,
    key: str = "",
    late: bool = False,
    at: int = 0,
) -> str:
    """Open an object of a procedure by its first move; return its id.

    parties: the other parties concerned. at: of a late move, when it was made by voice. Raises Denied with
    the code and article of the refusal where no understanding in force lets this kind go to all of them;
    InvalidInput ``move-time`` for a time that cannot be.
    """
    known = procedure(proc)
    done = desk.find(rows.KEYDONE, f"{actor.person}/{key}", rows.KeyDone) if key else None
    if done:
        return done.ob
    if act not in known.opening:
        raise InvalidInput("move-not-in-status", "this act opens nothing", act=act, status="")
    agreement = _agreement_for(desk, known, act, data, parties)
    data = events.with_shared_ids(desk, known.acts[act], data, parties, agreement)
    move = Move(
        proc=proc,
        act=act,
        ob="",
        party=desk.home.party,
        person=actor.person,
        at=_made_at(desk, at, late=late),
        data={**data, "parties": sorted({desk.home.party, *parties})},
        late=int(late),
    )
    move = machine.opened(known, move)
    ob = move.ob
    # What both sides enter after a voice clearance is one object: the other side's half may be here already.
    row = desk.find(rows.OBJECT, ob, rows.ObjectRow) or rows.ObjectRow(
        ob=ob, proc=proc, agreement=agreement, state={}, opened=desk.now, by=actor.person
    )
    _make(desk, actor, row, known, move, sign)
    if key:
        desk.put(rows.KEYDONE, f"{actor.person}/{key}", rows.KeyDone(ob), sort=desk.now)
    return ob


def make(
    desk: Desk,
    actor: Actor,
    ob: str,
    act: str,
    data: Mapping[str, Any],
    *,
    sign: Signer | None = None,
    late: bool = False,
    at: int = 0,
) -> State:
    """Make a move in an object that is known here; return the state after it."""
    row = object_row(desk, ob)
    known = procedure(row.proc)
    state = state_of(row)
    move = Move(
        proc=row.proc,
        act=act,
        ob=ob,
        party=desk.home.party,
        person=actor.person,
        at=_made_at(desk, at, late=late),
        answers=state.heads,
        data=dict(data),
        late=int(late),
    )
    return _make(desk, actor, row, known, move, sign)


def _made_at(desk: Desk, at: int, *, late: bool) -> int:
    """Return when a move was made. A permission counts from it: it lies neither ahead nor long ago."""
    if at and (not late or not desk.now - MAX_LATE_MS <= at <= desk.now):
        raise InvalidInput("move-time", "a step made by voice has a time of the last 24 hours")
    return at or desk.now


def _make(
    desk: Desk, actor: Actor, row: rows.ObjectRow, known: Procedure, move: Move, sign: Signer | None
) -> State:
    act = known.acts.get(move.act)
    if act is None:
        raise InvalidInput("move-unknown-act", "no such act", act=move.act)
    _need_authority(desk, actor, row, act, move)
    if act.signed:
        if move.act not in known.always and agreements.is_suspended(desk, row.agreement):
            # What is signed allows or binds; nobody could be told, and one side alone would go by it.
            raise Denied("understanding-suspended", "the understanding is suspended", act=move.act)
        if sign is None:
            raise InvalidInput("pin-needed", "this act is signed; give your PIN")
        move = sign(move)
    refusal = machine.check(known, state_of(row), move)
    if refusal:
        raise refuse(refusal)
    seq = desk.record("move/1", row.ob, {"move": msgspec.to_builtins(move)}, actor.person)
    return _hold(desk, row, known, move, seq)


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
    return _hold(desk, row, known, move, seq)


def take(
    desk: Desk, party: str, body: Mapping[str, Any], ref: str, place: Place, *, past: bool = False
) -> None:
    """Take a partner's move. Raises ProtocolError; nothing of a refused move is kept but the evidence.

    place: of the entry that brings it. past: it may have been made long ago (see ``keyring.check_move``).
    """
    move = _read(desk, party, body)
    known = registry.PROCEDURES.get(move.proc)
    if known is None or known.name in BILATERAL:
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
    _hold(desk, row, known, move, seq, place)


def take_back(desk: Desk, party: str, body: Mapping[str, Any], agreement: str, place: Place) -> str:
    """Take an own move back that this record has lost; return its procedure, "" where it is held already.

    party: from whom. place: where it stood in the stream to that partner; it is proved to have stood there,
    so nothing is asked of it but its form.
    """
    move = _read(desk, desk.home.party, body)
    known = registry.PROCEDURES.get(move.proc)
    if known is None or known.name in BILATERAL or move.act not in known.acts:
        raise ProtocolError("procedure-unknown", "no such procedure here")
    if desk.tx.get(rows.MOVE, f"{move.ob}/{machine.move_id(move)}") is not None:
        return ""
    row = desk.find(rows.OBJECT, move.ob, rows.ObjectRow) or rows.ObjectRow(
        ob=move.ob, proc=move.proc, agreement=agreement, state={}, opened=desk.now, by=move.person
    )
    seq = desk.record("move.back/1", move.ob, {"from": party, "move": msgspec.to_builtins(move)})
    _hold(desk, row, known, move, seq, place)
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
        if not agreement and move.act not in procedure(move.proc).always:
            raise ProtocolError("article-unknown", "opened under no understanding that all have signed")
        agreement = agreement or _agreement_with(desk, party)
        return rows.ObjectRow(ob=move.ob, proc=move.proc, agreement=agreement, state={}, opened=desk.now)
    if row.proc != move.proc:
        raise ProtocolError("move-proc", "the object belongs to another procedure")
    if _made(desk, move.ob, party) >= MAX_MOVES // max(len(state_of(row).parties), 2):
        raise ProtocolError("move-too-many", "this partner has moved too often in this object")
    return row


def _hold(
    desk: Desk, row: rows.ObjectRow, known: Procedure, move: Move, seq: int, place: Place = NOWHERE
) -> State:
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
        for party in _others(desk, state):
            data = {"is": machine.move_id(move), "move": msgspec.to_builtins(move)}
            queue.add(desk, lane, party, "move", row.ob, data=data, order=seq)
    desk.tell("object", id=row.ob)
    return state


def moves_of(reader: Reader, ob: str) -> list[Move]:
    """Return the moves of an object in the order in which they were recorded here."""
    held = reader.every(rows.MOVE, rows.MoveRow, group=ob, limit=machine.MAX_MOVES + 1)
    return [msgspec.convert(row.move, Move) for row in held]


def _made(reader: Reader, ob: str, party: str) -> int:
    """Return how many moves of a party are held in an object, those without effect included."""
    held = reader.every(rows.MOVE, rows.MoveRow, group=ob, limit=MAX_MOVES + 1)
    return sum(row.move["party"] == party for row in held)


def object_row(reader: Reader, ob: str) -> rows.ObjectRow:
    """Return an object's row. Raises NotFound ``object-not-found``."""
    row = reader.find(rows.OBJECT, ob, rows.ObjectRow)
    if row is None:
        raise NotFound("object-not-found", "there is no such thing")
    return row


def state_of(row: rows.ObjectRow) -> State:
    """Return the state that an object's row holds."""
    return msgspec.convert(row.state, State) if row.state else State(proc=row.proc, ob=row.ob)


def _others(desk: Desk, state: State) -> list[str]:
    return [party for party in state.parties if party != desk.home.party]


def _agreement_for(
    desk: Desk, known: Procedure, act: str, data: Mapping[str, Any], parties: tuple[str, ...]
) -> str:
    if not parties:
        return ""
    found = ""
    for party in parties:
        body = {"level": "restricted", **data, "observed": desk.now}
        seen = release.outlook(desk, body, party, kind=known.kind)
        if not seen.decision.allow and act not in known.always:
            first = seen.decision.reasons[-1] if seen.decision.reasons else None
            raise refuse(
                Refusal(
                    "no-article",
                    seen.decision.article or (first.article if first else ""),
                    {"party": party, "kind": known.kind},
                )
            )
        if seen.decision.understanding:
            found = release.agreement_id(desk, seen.decision.understanding)
    return found


def _agreement_of_article(desk: Desk, party: str, ref: str) -> str:
    agreement, _, _ = ref.partition("/")
    return agreement if any(value.id == agreement for value in agreements.binding(desk, party)) else ""


def _agreement_with(desk: Desk, party: str) -> str:
    """Return the understanding under which to deal with a partner's notice that came under none."""
    mine = desk.home.party
    held = (value.id for value in agreements.in_force(desk) if {party, mine} <= set(value.direct()))
    return next(held, "")


def agreement_of(reader: Reader, row: rows.ObjectRow) -> Understanding | None:
    """Return the understanding under which an object runs, None where it runs under none."""
    return agreements.by_id(reader, row.agreement) if row.agreement else None


def _need_authority(desk: Desk, actor: Actor, row: rows.ObjectRow, act: Act, move: Move) -> None:
    if not act.authority:
        return
    value = agreement_of(desk, row)
    if value is None:
        actor.need("duty-officer", "commander")
        return
    sector = ground.sector_of(value, dict(move.data))
    if not grants(value, desk.home.party, actor.roles, act.authority, sector):
        raise Denied("authority-needed", "the understanding gives your role no authority here", act=move.act)
    if actor.sectors and sector and sector not in actor.sectors:
        raise Denied("authority-sector", "this sector is not yours", sector=sector)


def _need_partner_authority(desk: Desk, row: rows.ObjectRow, act: Act, move: Move, *, past: bool) -> None:
    value = agreement_of(desk, row)
    if not act.authority or value is None or not act.signed:
        return
    roles = keyring.roles_of(desk, move.key, past=past)
    sector = ground.sector_of(value, dict(move.data))
    if not grants(value, move.party, roles, act.authority, sector):
        raise ProtocolError("authority-needed", "the signer has no authority for this", act=move.act)


def grants(
    value: Understanding, party: str, roles: frozenset[str], authority: str, sector: str | None
) -> bool:
    """Say whether an understanding gives a party's people in these roles an authority in a sector.

    sector: "" for ground in no sector, None for "in some sector".
    """
    return any(
        row.party == party
        and authority in row.may
        and roles.intersection(row.roles)
        and (sector is None or row.sector in ("", sector))
        for row in value.authorities
    )


def mark_read(desk: Desk, actor: Actor, ob: str) -> None:
    """Note that a watch has seen an object; the first time, the other parties get a receipt."""
    row = object_row(desk, ob)
    if actor.person in row.seen_by or actor.post() == "node":
        return  # the third tick says that a watch has read it; whoever looks on afterwards is no watch
    others = [party for party in _others(desk, state_of(row)) if state_of(row).made.get(party)]
    if not others:
        return  # nobody has sent anything of it that could be read
    new = msgspec.structs.replace(row, seen_by=(*row.seen_by, actor.person))
    desk.put(rows.OBJECT, ob, new, group=row.proc, sort=row.opened)
    if row.seen_by:
        return
    seq = desk.record("object.read/1", ob, {}, actor.person)
    data = {"level": "read", "at": desk.now, "post": actor.post()}
    for party in others:
        queue.offer(desk, STANDING, party, "receipt", ob, data=data, order=seq)
