"""What a person may do now: the acts that are offered in an object, each with the form it needs.

What is not offered is refused all the same by whoever checks the move: nobody is to be led to a refusal.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from seamline import machine
from seamline.centre import holding, moves, numbered, preparing, rows
from seamline.centre.desk import Actor, Reader
from seamline.centre.making import Making
from seamline.machine import Act, Move, Procedure, State
from seamline.machine.fields import NODE, Field
from seamline.terms.errors import SeamlineError

Doc = dict[str, Any]


def acts_of(reader: Reader, actor: Actor, row: rows.ObjectRow, known: Procedure, state: State) -> list[Doc]:
    """Return the acts that this person may make now, with the form each needs."""
    return [
        form_of(row.proc, name, known)
        for name in _theirs(reader, actor, row, known, state)
        if not known.bars(state, name, reader.home.party)
        and not _in_vain(reader, actor, row, known, state, name)
    ]


def lacking(
    reader: Reader, actor: Actor, row: rows.ObjectRow, known: Procedure, state: State
) -> list[dict[str, str]]:
    """Return the signatures that would be asked of this person if what stands there were complete.

    Each with the label of its act and the code of why nobody can give it yet, which has words.
    """
    found = []
    for name in _theirs(reader, actor, row, known, state):
        act = known.acts[name]
        if act.version and act.signed and all(field == act.version for field in act.fields):
            said = _versions_of(act, known, state)
            move = Move(row.proc, name, row.ob, reader.home.party, actor.person, reader.now, data=said)
            code = known.bars(state, name, reader.home.party) or known.guard(state, move)
            if code:
                found.append({"label_id": f"{row.proc}-act-{name}", "code": code})
    return found


def _theirs(
    reader: Reader, actor: Actor, row: rows.ObjectRow, known: Procedure, state: State
) -> Iterator[str]:
    """Yield the acts that the table, the side, the role and the articles leave to this person."""
    me = reader.home.party
    value = moves.agreement_of(reader, row)
    by_clock = {timer.act for timer in known.clocks}
    for name, act in known.acts.items():
        if (state.status, name) not in known.table or _only_meets(known, name):
            continue
        sides = {"asker": state.asker == me, "decider": state.decider == me, "named": me in state.signers}
        if not sides.get(act.side, me in state.parties):
            continue
        if act.authority and value and not moves.grants(value, me, actor.roles, act.authority, None):
            continue
        if act.authority and value is None and len(state.parties) > 1:
            continue  # no article would let the others know
        if not act.node and name not in by_clock and not _done_already(known, name, state, me):
            yield name


def _in_vain(
    reader: Reader, actor: Actor, row: rows.ObjectRow, known: Procedure, state: State, name: str
) -> bool:
    """Say whether an act would be refused whatever the person put into it: the state already tells."""
    act = known.acts[name]
    others = tuple(holding.others(reader, state))
    said = _versions_of(act, known, state)
    making = Making(actor, name, said, others, row.agreement, state)
    if preparing.in_vain(reader, row.proc, making):
        return True
    if any(field.kind != NODE and asked not in said for asked, field in act.fields.items()):
        return False
    try:
        data = preparing.prepare(reader, row.proc, making)
    except SeamlineError:
        return True
    me = reader.home.party
    return bool(known.guard(state, Move(row.proc, name, row.ob, me, actor.person, reader.now, data=data)))


def _versions_of(act: Act, known: Procedure, state: State) -> dict[str, str]:
    """Return what the page says of the version it shows.

    Without that, whatever edits it would be of another one.
    """
    shown_is = versions(known, state)
    return {field: shown_is[field] for field in {**act.fields, **act.optional} if field in shown_is}


def versions(known: Procedure, state: State) -> dict[str, str]:
    """Return what a signature stands over, by the field that names it: as a whole, or part by part."""
    over = machine.version_of(state.over)
    return {
        act.version: over if act.whole else state.over.get("", "")
        for act in known.acts.values()
        if act.version
    }


def _only_meets(known: Procedure, name: str) -> bool:
    """Say whether an act is there for the other side's opening alone: in what is open nobody opens it."""
    act = known.acts[name]
    return name in known.opening and act.side == "named" and bool(act.meets)


def _done_already(known: Procedure, name: str, state: State, me: str) -> bool:
    """Say whether there is nothing left in an act for a party: it has joined, or has a better word for it."""
    act = known.acts[name]
    if act.joins and act.offers is None:
        return all(me in state.joined.get(act.joins, {}).get(part, ()) for part in state.over)
    # Whoever may take its own proposal back does not reject it.
    return name == "reject" and state.asker == me and (state.status, "withdraw") in known.table


def form_of(proc: str, name: str, known: Procedure, *, opens: bool = False) -> Doc:
    """Return an act as a form: its fields with their kind, whether it is signed and to be confirmed.

    opens: with what it must carry besides where it is the first move; in the order of the printed form.
    """
    act = known.acts[name]
    needed = act.asks or {**act.fields, **(act.opens if opens else {})}
    given = needed if act.asks else {**needed, **act.optional}
    asked = {field: kind for field, kind in given.items() if kind.kind != NODE}
    order = [*(field for field in known.printed if field in asked), *asked]
    numbers = numbered.in_form(known, name, opens=opens)
    return {
        "act": name,
        "label_id": f"{proc}-act-{name}",
        "signed": act.signed,
        "authority": act.authority,
        "fields": [
            _field(field, asked[field], numbers, required=field in needed) for field in dict.fromkeys(order)
        ],
        "confirm": act.signed or name in known.always,
    }


def _field(name: str, check: Field, numbers: Mapping[str, int], *, required: bool, of: str = "") -> Doc:
    return {
        "name": name,
        "number": numbers.get(of + name, 0),
        "kind": check.kind,
        "required": required,
        "choices": list(check.choices),
        "fields": [
            _field(part, known, numbers, required=part in check.needed, of=f"{name}/")
            for part, known in check.parts.items()
        ],
        "most": check.most,
    }
