"""Conflict checks on one node: what it asks for its own patrols, what it answers, and how often.

Who learns what stands in docs/patrols.md. Nothing here is read when anything else is released, and whatever a
check comes to, the node sends nothing because of it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from seamline.centre import plans, release, rows
from seamline.centre.desk import Desk, Reader, refuse
from seamline.centre.making import Further, Making
from seamline.machine import MAX_MOVES, Move, State
from seamline.procedures import cell_hours, joint_patrol, link_up, operation, patrol, patrol_check
from seamline.procedures.cell_hours import CellHours
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.times import DAY, HOUR

PATROL_PLAN = "patrol-plan"
PATROL_ASKED = "patrol-asked"
PATROL_CHECK = "patrol-check"
PATROL_ANSWERED = "patrol-answered"

MAX_PLANS = 10_000


class PlanRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where this party will be. Table patrol-plan; key: object/number; group: object; sort: until.

    Of a signed patrol, a synchronised patrol or link-up that is agreed, an operation that is signed, none of
    which is over. out: somebody may be there longer than planned. whole: it is more than can be compared.
    """

    plan: CellHours
    out: bool
    whole: bool = False


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


class AnsweredRow(msgspec.Struct, frozen=True):
    """A check that this node has answered. Table patrol-answered; key: the check; sort: at, ms UTC.

    key, plans: what the answer was made of. refused: it was one too many. many: more than can be compared.
    """

    key: str
    plans: tuple[CellHours, ...]
    refused: bool
    many: bool
    at: int

    def lists(self, asked: Sequence[str]) -> list[list[str]]:
        """Return the answer to a question: the same one whenever it is made."""
        held = {token for plan in self.plans for token in plan.tokens()}
        return patrol_check.answer(asked, held, bytes.fromhex(self.key), refuse=self.refused or self.many)


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
    """Bring what is reckoned with of an object into line with its state."""
    for old in desk.rows(PATROL_PLAN, group=ob):
        desk.tx.delete(PATROL_PLAN, old.key)
    for number, row in enumerate(planned(state, desk.home.party)):
        desk.put(PATROL_PLAN, f"{ob}/{number}", row, group=ob, sort=row.plan.last)


def planned(state: State, me: str) -> list[PlanRow]:
    """Return where a party will be by an object as it stands; nothing where nobody goes by it.

    What the other side does by a plan of both is that side's to reckon with.
    """
    out = state.status in _OUT
    if state.status not in GOES_BY.get(state.proc, ()) or me not in (state.signers or (state.asker,)):
        return []
    found = []
    for piece in plans.taken(state, 0):
        if piece.kind in _MOVING and piece.side in ("", me):
            points = piece.body.get("corridor") or [piece.body["place"]]
            since, until = piece.since + cell_hours.MARGIN_MS, piece.until - cell_hours.MARGIN_MS
            found.append(_row(points, since, until, out=out))
    if state.proc == operation.PROCEDURE.name:
        # Who moves on no drawn way may be anywhere in the area.
        ring, h_hour, end = state.facts["ring"], state.facts["h_hour"], state.facts["until"]
        found += [
            _row(ring, one.get("from", h_hour), one.get("until", end), out=out, area=True)
            for one in state.facts.get("movements") or ()
            if one.get("side") == me and not one.get("way")
        ]
    return found


def _row(
    points: Sequence[Mapping[str, Any]], since: int, until: int, *, out: bool, area: bool = False
) -> PlanRow:
    hours_of = cell_hours.of_area if area else cell_hours.of_plan
    try:
        return PlanRow(hours_of(points, since, until), out=out)
    except InvalidInput:  # longer or larger than can be compared
        first, last = cell_hours.hours(since, until)
        return PlanRow(CellHours((), first, last), out=out, whole=True)


_MOVING = frozenset({"track", "other-track", "movement", "link-up-point", "second-point"})
GOES_BY: Mapping[str, Collection[str]] = {
    patrol.PROCEDURE.name: (*patrol.AHEAD, *patrol.OUT),
    joint_patrol.PROCEDURE.name: plans.AGREED_ON,
    link_up.PROCEDURE.name: plans.AGREED_ON,
    operation.PROCEDURE.name: plans.GOING,
}
"""By procedure, the statuses in which somebody goes by a plan."""
_OUT = frozenset({*patrol.OUT, "running", "resumed", "changing", "stopped", "restarting", "over"})


def reckoned(held: Iterable[PlanRow], now: int) -> list[CellHours] | None:
    """Return where a party will be, from this hour to as far ahead as checks reach.

    None where one plan, or all of them together, are more than can be compared: then nothing is clear.
    """
    low, high = now // HOUR, (now + patrol_check.HORIZON_MS) // HOUR
    found = []
    for row in held:
        plan = row.plan
        last = max(plan.last, (now + plans.STILL_OUT_MS) // HOUR) if row.out else plan.last
        plan = msgspec.structs.replace(plan, first=max(plan.first, low), last=min(last, high))
        if plan.first > plan.last:
            continue
        if row.whole:
            return None
        found.append(plan)
    many = len({token for plan in found for token in plan.tokens()}) > patrol_check.MAX_OWN_TOKENS
    return None if many else found


def tokens(reader: Reader) -> set[bytes] | None:
    """Return the cell-hours of all own plans as they are reckoned with now; None as ``reckoned``."""
    found = reckoned(reader.every(PATROL_PLAN, PlanRow, limit=MAX_PLANS), reader.now)
    return None if found is None else {token for plan in found for token in plan.tokens()}


def answer(desk: Desk, ob: str) -> list[list[str]]:
    """Return what this node answers a check of a party with; what it is made of is kept for the auditor."""
    asked = question_of(desk, ob)
    row = desk.find(PATROL_ASKED, ob, AskedRow)
    key = patrol_check.key_of(desk.home.keys.secret, "answerer", ob, str(desk.now), str(desk.view.size()))
    held = reckoned(desk.every(PATROL_PLAN, PlanRow, limit=MAX_PLANS), desk.now)
    kept = AnsweredRow(key.hex(), tuple(held or ()), row is None or row.refused, held is None, desk.now)
    desk.put(PATROL_ANSWERED, ob, kept, sort=desk.now)
    return kept.lists(asked)


def ask_again(before: State, move: Move) -> list[Further]:
    """Return the checks that are asked anew with a changed plan: of every party that had been asked before.

    The old answers were about the old plan and say nothing of this one. The person who signs the change signs
    these as well; they count like all others.
    """
    if move.act != "amend":
        return []
    parties = sorted(patrol.checks_of(before))
    return [Further("patrol-check", "ask", {"patrol": move.ob}, (party,)) for party in parties]


def found(reader: Reader, ob: str, check: CheckRow) -> patrol_check.Found:
    """Return what the answer to an own check says."""
    lists = lists_of(reader, ob)
    return patrol_check.read(check.plan.tokens(), bytes.fromhex(check.key), lists)


def question_of(reader: Reader, ob: str) -> list[str]:
    """Return what a check asked."""
    (asked,) = _lists(reader, ob, "ask")
    return asked


def lists_of(reader: Reader, ob: str) -> list[list[str]]:
    """Return what a check was answered with, as far as it is here."""
    return _lists(reader, ob, "answer", "last")


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
