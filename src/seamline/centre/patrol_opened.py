"""A conflict check opened afterwards: asked for a plan that was signed, answered as the others then were.

Each side can show it for its own half from its own record alone: keys and plans of the moment are kept beside
each check. What the two halves say of one another is settled by an opening: a file with key and plan that one
side's people decide to give the other's auditor. Until then neither learns the other's plan.
"""

from typing import Literal

import msgspec

from seamline import machine
from seamline.centre import holding, patrol_checks, rows
from seamline.centre.desk import Reader
from seamline.machine import MAX_MOVES, Move
from seamline.procedures import patrol, patrol_check
from seamline.procedures.cell_hours import MAX_TOKENS, CellHours
from seamline.terms.errors import InvalidInput, NotFound

MAX_OPENING_BYTES = 1_000_000
MAX_OPENED_PLANS = 2_047
"""As many as there are cell-hours in an answer: every plan has at least one."""


class Opening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one side gives away so that its half of a check can be verified. key: 32 bytes, hex."""

    check: str
    by: Literal["asker", "answerer"]
    key: str
    plans: tuple[CellHours, ...]
    call: bool = False

    def tokens(self) -> list[bytes]:
        """Return the cell-hours of its plans. Raises InvalidInput ``opening-form`` for too many of them."""
        size = sum(len(plan.cells) * max(plan.last - plan.first + 1, 0) for plan in self.plans)
        if size > MAX_OPENED_PLANS * MAX_TOKENS:
            raise InvalidInput("opening-form", "this is no opening of a comparison")
        return [token for plan in self.plans for token in plan.tokens()]


class Verdict(msgspec.Struct, frozen=True):
    """One thing that was looked at. what: of the message ids ``opened-<what>-good`` and ``-bad``."""

    what: str
    good: bool


def read_opening(raw: bytes) -> Opening:
    """Return an opening from a file. Raises InvalidInput ``opening-form``."""
    if len(raw) > MAX_OPENING_BYTES:
        raise InvalidInput("opening-form", "this is no opening of a comparison")
    try:
        found = msgspec.json.decode(raw, type=Opening)
        whole = len(bytes.fromhex(found.key)) == 32 and len(found.plans) <= MAX_OPENED_PLANS
    except (msgspec.DecodeError, ValueError) as error:
        raise InvalidInput("opening-form", "this is no opening of a comparison") from error
    if not whole:
        raise InvalidInput("opening-form", "this is no opening of a comparison")
    return found


def opening(reader: Reader, ob: str) -> Opening:
    """Return what this side would give away of a check. Raises NotFound ``opened-none``."""
    asked = reader.find(patrol_checks.PATROL_CHECK, ob, patrol_checks.CheckRow)
    if asked is not None:
        return Opening(ob, "asker", asked.key, (asked.plan,))
    answered = reader.find(patrol_checks.PATROL_ANSWERED, ob, patrol_checks.AnsweredRow)
    if answered is None:
        raise NotFound("opened-none", "nothing of this comparison is kept here")
    return Opening(ob, "answerer", answered.key, answered.plans, answered.refused or answered.many)


def own(reader: Reader, ob: str) -> list[Verdict]:
    """Return what the own record says of the own half of a check. Raises as ``opening`` does."""
    mine = opening(reader, ob)
    return _asked(reader, ob) if mine.by == "asker" else _answered(reader, ob)


def other(reader: Reader, ob: str, theirs: Opening) -> list[Verdict]:
    """Return whether the other side's half, as it opens it, is what stands in this record.

    Raises InvalidInput ``opening-side`` for the opening of another comparison or of the own half.
    """
    mine, key = opening(reader, ob), bytes.fromhex(theirs.key)
    if mine.by == theirs.by or theirs.check != ob:
        raise InvalidInput("opening-side", "this is not the other half of this comparison")
    question = patrol_checks.question_of(reader, ob)
    shared = set(mine.tokens()) & set(theirs.tokens())
    if theirs.by == "asker":
        try:
            stands = patrol_check.stands_for(question, theirs.tokens(), key)
        except InvalidInput:
            stands = False
        return [Verdict("their-question", stands)]
    lists = patrol_check.answer(question, theirs.tokens(), key, refuse=theirs.call)
    same = lists == patrol_checks.lists_of(reader, ob)
    return [
        Verdict("their-answer", same),
        Verdict("right", theirs.call or (same and _said(reader, ob) == bool(shared))),
    ]


def _asked(reader: Reader, ob: str) -> list[Verdict]:
    row = reader.get(patrol_checks.PATROL_CHECK, ob, patrol_checks.CheckRow)
    question = patrol_checks.question_of(reader, ob)
    stands = patrol_check.stands_for(question, row.plan.tokens(), bytes.fromhex(row.key))
    moves = holding.moves_of(reader, row.patrol)
    signed = [move for move in moves if move.act in ("file", "file-short", "amend") and move.sig]
    filed = any(patrol.cell_hours_of(move.data) == row.plan for move in signed)
    found = [Verdict("own-question", stands), Verdict("own-plan", filed)]
    noted = [move.act for move in moves if move.data.get("check") == ob and move.act != "ask"]
    if noted:
        found.append(Verdict("noted", (noted[-1] == "conflict") == _said(reader, ob)))
    return found


def _said(reader: Reader, ob: str) -> bool:
    """Return whether the answer says "call" to whoever asked."""
    row = reader.get(patrol_checks.PATROL_CHECK, ob, patrol_checks.CheckRow)
    return patrol_checks.found(reader, ob, row).call


def _answered(reader: Reader, ob: str) -> list[Verdict]:
    row = reader.get(patrol_checks.PATROL_ANSWERED, ob, patrol_checks.AnsweredRow)
    question = patrol_checks.question_of(reader, ob)
    same = row.lists(question) == patrol_checks.lists_of(reader, ob)
    held = patrol_checks.reckoned(_planned_then(reader, ob), row.at)
    whole = held is None if row.many else held is not None and _set(held) == _set(row.plans)
    return [Verdict("own-answer", same), Verdict("own-plans", whole)]


def _set(plans: list[CellHours] | tuple[CellHours, ...]) -> set[bytes]:
    return {token for plan in plans for token in plan.tokens()}


def _planned_then(reader: Reader, check: str) -> list[patrol_checks.PlanRow]:
    """Return what was to be reckoned with when a check was answered, from the moves that stood here then."""
    before = min(
        row.sort
        for row in reader.rows(rows.MOVE, group=check, limit=MAX_MOVES + 1)
        if msgspec.json.decode(row.doc, type=rows.MoveRow).move["act"] == "answer"
    )
    found: list[patrol_checks.PlanRow] = []
    for proc in patrol_checks.GOES_BY:
        known = holding.procedure(proc)
        for one in reader.every(rows.OBJECT, rows.ObjectRow, group=proc):
            held = reader.rows(rows.MOVE, group=one.ob, limit=MAX_MOVES + 1)
            moves = [
                msgspec.convert(msgspec.json.decode(row.doc, type=rows.MoveRow).move, Move)
                for row in held
                if row.sort < before
            ]
            if moves:
                found += patrol_checks.planned(machine.fold(known, moves), reader.home.party)
    return found
