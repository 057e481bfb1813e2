"""Conflict checks on one node: what it asks for its own patrols, what it answers, and how often.

Who learns what stands in docs/patrols.md. Nothing here is read when anything else is released, and whatever a
check comes to, the node sends nothing because of it.
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from seamline.centre import release, rows
from seamline.centre.desk import Desk, Reader, refuse
from seamline.centre.making import Making
from seamline.procedures import cell_hours, patrol, patrol_check
from seamline.procedures.cell_hours import CellHours
from seamline.procedures.machine import MAX_MOVES, State
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.times import DAY, HOUR

PATROL_PLAN = "patrol-plan"
PATROL_ASKED = "patrol-asked"
PATROL_CHECK = "patrol-check"

STILL_OUT_MS = 2 * HOUR
"""Whoever has not come back in time is reckoned with for so much longer, from now."""
MAX_PLANS = 10_000


class PlanRow(msgspec.Struct, frozen=True):
    """A signed patrol of this party that has not come back. Table patrol-plan; key: its id; sort: until."""

    plan: CellHours
    out: bool


class AskedRow(msgspec.Struct, frozen=True):
    """A check that counts. Table patrol-asked; key: the check; group: who asked; sort: when it came or left.

    series: by which name the checks of one patrol are counted. Those that were one too many are refused, and
    have a group of their own, "party/refused".
    """

    series: str
    refused: bool = False


class CheckRow(msgspec.Struct, frozen=True):
    """A check that this node has asked for. Table patrol-check; key: the check.

    Before its id is known it is kept under the first word of its list. plan: as it was when it was asked.
    """

    patrol: str
    party: str
    plan: CellHours
    key: str


def made(desk: Desk, making: Making) -> dict[str, Any]:
    """Return what a check of an own patrol carries. The person gave ``{patrol}``, its id: it does not travel.

    Raises InvalidInput ``patrol-check-form`` and ``patrol-check-one``, Denied ``patrol-unknown``,
    ``patrol-not-signed``, ``patrol-past``, ``patrol-far`` and ``patrol-checks-spent``: of all of them
    nothing leaves the node.
    """
    given, parties = making.data, making.parties
    ob = given.get("patrol")
    if given.keys() != {"patrol"} or type(ob) is not str:
        raise InvalidInput("patrol-check-form", "a check is of a patrol and of nothing else")
    if len(parties) != 1:
        raise InvalidInput("patrol-check-one", "a check is asked of one party")
    state = _patrol(desk, ob)
    until = int(state.facts["until"])
    if until <= desk.now:
        raise refuse(Refusal("patrol-past"))
    if until > desk.now + patrol_check.HORIZON_MS:
        raise refuse(Refusal("patrol-far"))
    series = release.alias_of(desk, ob, making.agreement)
    if spent(desk, f">{parties[0]}", series):
        raise refuse(Refusal("patrol-checks-spent", facts={"most": patrol_check.MAX_A_DAY}))
    number = desk.view.count(PATROL_ASKED)
    key = patrol_check.key_of(
        desk.home.keys.secret, "asker", ob, parties[0], str(desk.now), str(number), str(desk.view.size())
    )
    hours = patrol.cell_hours_of(state.facts)
    found = patrol_check.question(hours.tokens(), key)
    desk.put(PATROL_CHECK, found[0], CheckRow(ob, parties[0], hours, key.hex()))
    return {"series": series, "points": found}


def _patrol(desk: Desk, ob: str) -> State:
    """Return the state of an own patrol that is signed and not over."""
    state = state_of(desk, ob)
    if state.proc != patrol.PROCEDURE.name:
        raise refuse(Refusal("patrol-unknown"))
    if state.status not in patrol.AHEAD:
        raise refuse(Refusal("patrol-not-signed"))
    return state


def state_of(reader: Reader, ob: str) -> State:
    """Return how an own patrol stands; a state of nothing where there is none."""
    row = reader.find(rows.OBJECT, ob, rows.ObjectRow)
    return msgspec.convert(row.state, State) if row else State("")


def spent(reader: Reader, who: str, series: str) -> bool:
    """Say whether a party (">party" for what this node has asked it) has no check of a patrol left today."""
    limit = patrol_check.MAX_PARTY_A_DAY
    since = reader.now - DAY
    held = reader.every(PATROL_ASKED, AskedRow, group=who, low=since + 1, newest=True, limit=limit)
    same = sum(one.series == series for one in held)
    return len(held) >= limit or same >= patrol_check.MAX_A_DAY


def worn_out(reader: Reader, party: str) -> bool:
    """Say whether a party has been refused so often today that it gets no answer any more."""
    limit, since = patrol_check.MAX_REFUSED_A_DAY, reader.now - DAY
    return len(reader.rows(PATROL_ASKED, group=f"{party}/refused", low=since + 1, limit=limit + 1)) > limit


def count(desk: Desk, party: str, ob: str, series: str, *, refused: bool = False) -> None:
    """Count a check; what is older than a day counts no longer."""
    who = f"{party}/refused" if refused else party
    for old in desk.rows(PATROL_ASKED, group=who, high=desk.now - DAY, limit=patrol_check.MAX_PARTY_A_DAY):
        desk.tx.delete(PATROL_ASKED, old.key)
    desk.put(PATROL_ASKED, ob, AskedRow(series, refused), group=who, sort=desk.now)


def keep(desk: Desk, ob: str, state: State) -> None:
    """Bring what is reckoned with of an own patrol into line with its state."""
    if state.status in (*patrol.AHEAD, *patrol.OUT):
        row = PlanRow(patrol.cell_hours_of(state.facts), out=state.status in patrol.OUT)
        desk.put(PATROL_PLAN, ob, row, sort=int(state.facts["until"]))
    elif desk.tx.get(PATROL_PLAN, ob) is not None:
        desk.tx.delete(PATROL_PLAN, ob)


def tokens(reader: Reader) -> set[bytes]:
    """Return the cell-hours of all own signed patrols, from this hour to as far ahead as checks reach."""
    low = reader.now // HOUR
    high = (reader.now + patrol_check.HORIZON_MS) // HOUR
    found: set[bytes] = set()
    for row in reader.every(PATROL_PLAN, PlanRow, limit=MAX_PLANS):
        plan = row.plan
        if row.out:
            plan = msgspec.structs.replace(plan, last=max(plan.last, (reader.now + STILL_OUT_MS) // HOUR))
        found.update(plan.tokens(low, high))
    return found


def answer(desk: Desk, ob: str) -> list[list[str]]:
    """Return what this node answers a check of a party with."""
    (asked,) = _lists(desk, ob, "ask")
    row = desk.find(PATROL_ASKED, ob, AskedRow)
    key = patrol_check.key_of(desk.home.keys.secret, "answerer", ob, str(desk.now), str(desk.view.size()))
    return patrol_check.answer(asked, tokens(desk), key, refuse=row is None or row.refused)


def found(reader: Reader, ob: str, check: CheckRow) -> patrol_check.Found:
    """Return what the answer to an own check says."""
    lists = _lists(reader, ob, "answer", "last")
    return patrol_check.read(check.plan.tokens(), bytes.fromhex(check.key), lists)


def _lists(reader: Reader, ob: str, *acts: str) -> list[list[str]]:
    """Return the lists that moves of a check carry, in the order in which they were made."""
    held = [row.move for row in reader.every(rows.MOVE, rows.MoveRow, group=ob, limit=MAX_MOVES + 1)]
    found = [move["data"] for move in held if move["act"] in acts]
    return [data["points"] for data in sorted(found, key=lambda data: data.get("part", patrol_check.LISTS))]


def box(tokens_of_both: Iterable[bytes]) -> dict[str, Any] | None:
    """Return what encloses the cell-hours that both hold, as the patrol's form shows it."""
    known = cell_hours.box_of(tokens_of_both)
    if known is None:
        return None
    corners = {"south_west": known.south_west, "north_east": known.north_east}
    places = {name: msgspec.to_builtins(place) for name, place in corners.items()}
    return {**places, "from": known.since, "until": known.until, "cells": known.cells}
