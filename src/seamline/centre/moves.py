"""Moves of people here: opening a joint act or a request, making a move in it.

One set of functions serves every procedure; what differs stands in the procedure's own file.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from seamline import machine
from seamline.centre import agreements, events, ground, holding, queue, release, rows
from seamline.centre.desk import Actor, Desk, Reader, refuse
from seamline.machine import Act, Move, Procedure, State
from seamline.terms.errors import Denied, InvalidInput, Refusal
from seamline.terms.lanes import STANDING
from seamline.terms.times import DAY
from seamline.understanding.model import Understanding

Signer = Callable[[Move], Move]
"""Puts the acting person's signature under a move; given by the edge, which has the PIN."""

MAX_LATE_MS = DAY
"""What was made by voice longer ago than this is no step any more but history: a report."""


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
    known = holding.procedure(proc)
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
    row = holding.object_row(desk, ob)
    known = holding.procedure(row.proc)
    state = holding.state_of(row)
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
    refusal = machine.check(known, holding.state_of(row), move)
    if refusal:
        raise refuse(refusal)
    seq = desk.record("move/1", row.ob, {"move": msgspec.to_builtins(move)}, actor.person)
    return holding.hold(desk, row, known, move, seq)


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
    row = holding.object_row(desk, ob)
    if actor.person in row.seen_by or actor.post() == "node":
        return  # the third tick says that a watch has read it; whoever looks on afterwards is no watch
    others = [
        party
        for party in holding.others(desk, holding.state_of(row))
        if holding.state_of(row).made.get(party)
    ]
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
