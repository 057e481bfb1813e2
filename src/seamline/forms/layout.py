"""The fields of a procedure as a fixed form, and what its moves have put into them.

The numbers come from the procedure's own table of acts, so that a new workflow has its form without a line
here: first what an opening act carries, in the order in which the procedure prints its facts, then what each
further act carries, named after the act. Paper, panel and the forms that people fill in have them from here:
what is read out by its number is typed in beside that number.
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from seamline.forms.form import MAX_SLOTS, MAX_STATED, Signature, Slot, Stated
from seamline.machine.fields import Field
from seamline.machine.identity import move_id, signed_bytes
from seamline.machine.parts import NAMING, WHOLE, Act, Move, Procedure, State

UNPRINTED = frozenset({"hash", "ids", "id", "party", "parties"})
"""Kinds of fields that say nothing by themselves: hashes stand with the signatures, ids with their titles."""

Place = tuple[str, str]
"""Where a value stands: (message id of the act or record that it belongs to, field). "": the content."""


class Spot(msgspec.Struct, frozen=True):
    """One field of a layout.

    record: the field that it is a part of, "" for none. parts: of a list of groups, what each has, in order.
    """

    number: int
    kind: str
    sided: bool
    record: str = ""
    parts: tuple[str, ...] = ()


_KEPT: dict[int, tuple[Procedure, Mapping[Place, Spot]]] = {}
"""Layouts by the identity of their procedure, which stays its own because it is held here too."""


def layout(known: Procedure) -> Mapping[Place, Spot]:
    """Return the numbered fields of a procedure, in their order. The same table gives the same numbers.

    It is worked out once for each: every panel and every form needs it.
    """
    if id(known) not in _KEPT:
        _KEPT[id(known)] = (known, _laid_out(known))
    return _KEPT[id(known)][1]


def _laid_out(known: Procedure) -> dict[Place, Spot]:
    found: dict[Place, tuple[int, Spot]] = {}
    order = {name: number for number, name in enumerate(known.printed)}
    # What puts up a version is the version's, whoever wrote it; what else a side says is that side's view.
    views = [act for act in known.acts.values() if act.side == "named" and act.offers is None]
    shared = {name for act in views for name, _ in _records(act)}
    for content in (True, False):
        for name, act in known.acts.items():
            if content and not _may_be_content(known, name):
                continue
            if not content and _always_content(known, name):
                continue
            for field, check in _fields(act).items():
                rank = order.get(field, len(order)) if content else len(order)
                if check.kind == "record":
                    sided = field in shared
                    for part, inner in check.parts.items():
                        # What all agree on may be called as a side's own is: then this stands beside it.
                        taken = ("", part) in found and not found["", part][1].sided
                        own = "" if sided and not taken else _record_label(field)
                        found.setdefault((own, part), (rank, Spot(0, inner.kind, sided, field)))
                elif check.kind not in UNPRINTED:
                    of = "" if content else f"{known.name}-act-{name}"
                    found.setdefault(
                        (of, field), (rank, Spot(0, check.kind, act.view, parts=tuple(check.parts)))
                    )
    ranked = sorted(found.items(), key=lambda one: one[1][0])[:MAX_SLOTS]
    return {
        place: msgspec.structs.replace(spot, number=number)
        for number, (place, (_, spot)) in enumerate(ranked, 1)
    }


def numbers_in(known: Procedure, name: str, *, opens: bool) -> dict[str, int]:
    """Return the numbers of the fields that an act carries, parts as ``<record>/<part>``.

    opens: it is the first move, of which more is content than of a later one.
    """
    spots, act = layout(known), known.acts[name]
    of = _of(known, name, opens=opens)
    found: dict[str, int] = {}
    for field, check in _fields(act).items():
        places = {(of, field): field}
        if check.kind == "record":
            places = {_of_part(spots, field, part): f"{field}/{part}" for part in check.parts}
        found |= {said: spots[place].number for place, said in places.items() if place in spots}
    return found


def _of(known: Procedure, name: str, *, opens: bool) -> str:
    """Return what the fields of an act stand under: "" where they are the object's own content."""
    act = known.acts[name]
    content = opens or act.offers is not None or bool(act.meets) or _renews(known, act)
    return "" if content else f"{known.name}-act-{name}"


def _of_part(spots: Mapping[Place, Spot], record: str, part: str) -> Place:
    own = spots.get(("", part))
    return ("", part) if own is not None and own.sided else (_record_label(record), part)


def _may_be_content(known: Procedure, name: str) -> bool:
    act = known.acts[name]
    return name in known.opening or act.offers is not None or _renews(known, act)


def _renews(known: Procedure, act: Act) -> bool:
    """Say whether an act says all that an opening one says: a changed plan takes the place of the first."""
    return (
        bool(act.fields)
        and not act.meets
        and any(
            known.acts[name] is not act and known.acts[name].fields == act.fields for name in known.opening
        )
    )


def _always_content(known: Procedure, name: str) -> bool:
    """Say whether whatever an act carries is content: it opens and nothing else, or puts up a new version."""
    act = known.acts[name]
    later = any(act_name == name and status for status, act_name in known.table)
    whole = act.offers is not None or bool(act.meets) or _renews(known, act)
    return _may_be_content(known, name) and (whole or not later)


def _fields(act: Act) -> Mapping[str, Field]:
    return {**act.fields, **act.opens, **{name: f for name, f in act.optional.items() if name not in NAMING}}


def _records(act: Act) -> Iterable[tuple[str, Field]]:
    return ((name, check) for name, check in _fields(act).items() if check.kind == "record")


def _record_label(field: str) -> str:
    return f"field-{field.replace('_', '-')}"


def effective(moves: Iterable[Move], state: State) -> list[Move]:
    """Return the moves that count, in the order given."""
    without = {move for move, _ in state.refused} | set(state.pending)
    if not without:
        return list(moves)
    return [move for move in moves if move_id(move) not in without]


def slots_of(known: Procedure, moves: Iterable[Move], state: State) -> tuple[Slot, ...]:
    """Return the fields of an object with every value that stands and the party that stated it.

    A field of the act that opened it is there even if empty; any other only where somebody has filled it. A
    move that puts up a new version takes the place of the version before, whoever had put that up; one that
    carries its party's own view, of that party's alone.
    """
    spots = layout(known)
    held: dict[Place, dict[str, tuple[Any, int]]] = {}
    always: set[Place] = set()
    for number, move in enumerate(effective(moves, state)):
        act = known.acts.get(move.act)
        if act is None:
            continue
        if number == 0:
            always = {("", name) for name in _fields(act)}
            always |= {("", part) for _, check in _records(act) for part in check.parts}
        if (act.offers is not None or _renews(known, act)) and not act.view:
            _make_room(held, move, act)
        for place, value in _values(known, spots, move, act, opens=number == 0):
            held.setdefault(place, {})[move.party] = (value, move.at)
    # Another part of the plan has taken its place.
    gone = {name for name, value in state.facts.items() if value is None}
    labels = {_record_label(name) for name in gone}
    for of, name in [place for place in held if place[0] in labels or (not place[0] and place[1] in gone)]:
        del held[of, name]
    return tuple(
        Slot(
            spot.number,
            name,
            spot.kind,
            of,
            _together(held.get((of, name), {})),
            sided=spot.sided,
            record=spot.record,
            parts=spot.parts,
        )
        for (of, name), spot in spots.items()
        if (of, name) in held or (of, name) in always
    )


def _make_room(held: dict[Place, dict[str, tuple[Any, int]]], move: Move, act: Act) -> None:
    """Take away what a move that puts up a new version says anew, by whomever it had been said.

    One that names the version that it changes is an edit: what it does not say stays.
    """
    fields = _fields(act)
    edits = any(check.kind == "hash" for check in fields.values())
    for name in fields if not edits else move.data:
        held.pop(("", name), None)
        check = fields.get(name)
        for part in check.parts if check is not None and check.kind == "record" else ():
            held.pop((_record_label(name), part), None)


def _values(
    known: Procedure, spots: Mapping[Place, Spot], move: Move, act: Act, *, opens: bool
) -> Iterable[tuple[Place, Any]]:
    of = _of(known, move.act, opens=opens)
    records = dict(_records(act))
    for name, value in move.data.items():
        if isinstance(value, dict) and name in records:
            for part, inner in value.items():
                place = _of_part(spots, name, part)
                if place in spots and inner is not None:
                    yield place, inner
        elif (of, name) in spots and value is not None:
            yield (of, name), value


def _together(held: Mapping[str, tuple[Any, int]]) -> tuple[Stated, ...]:
    """Return the values with the parties that state each, in the order of the parties."""
    found: list[Stated] = []
    for party, (value, at) in sorted(held.items()):
        same = next((n for n, one in enumerate(found) if one.value == value), None)
        if same is None:
            found.append(Stated(value, (party,), at))
        else:
            found[same] = Stated(value, (*found[same].by, party), max(found[same].at, at))
    return tuple(found[:MAX_STATED])


def unsigned_of(known: Procedure, state: State) -> tuple[tuple[str, str], ...]:
    """Return (message id of the act, party) for every signature under the whole that is still wanting."""
    return tuple(
        (f"{known.name}-act-{name}", party)
        for name, act in known.acts.items()
        if act.signed and act.joins == name and WHOLE in state.over
        for party in state.signers
        if party not in state.joined.get(name, {}).get(WHOLE, ())
    )


def signatures_of(known: Procedure, moves: Iterable[Move], state: State) -> tuple[Signature, ...]:
    """Return who has signed which step, with the hash of the very bytes under the signature."""
    return tuple(
        Signature(
            act=f"{move.proc}-act-{move.act}",
            party=move.party,
            person=move.person,
            at=move.at,
            key=move.key,
            over=hashlib.sha256(signed_bytes(move)).hexdigest(),
            earlier=_earlier(known.acts.get(move.act), move, state),
        )
        for move in effective(moves, state)
        if move.sig
    )


def _earlier(act: Act | None, move: Move, state: State) -> bool:
    """Say whether a move joined a whole that has been changed since."""
    if act is None or act.joins != move.act or not act.version or WHOLE not in state.over:
        return False
    return move.data.get(act.version) != state.over[WHOLE]
