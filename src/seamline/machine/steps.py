"""One step: whether a move is well made, whether it fits a state, and the state after it."""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.machine import identity
from seamline.machine.fields import is_object, is_party, whole
from seamline.machine.parts import MAX_MOVES, NAMING, WHOLE, Act, Mark, Move, Procedure, State
from seamline.terms.canonical import MAX_INTEGER
from seamline.terms.errors import Refusal
from seamline.terms.ids import PERSON

MAX_ANSWERS = MAX_MOVES
"""Ids that one move may answer: the heads of an object, of which it cannot have more than moves."""


class Roles(msgspec.Struct, frozen=True):
    """Who is who in an object, as its opening move says."""

    asker: str
    decider: str
    parties: tuple[str, ...]
    signers: tuple[str, ...]


def roles(act: Act, move: Move) -> Roles | None:
    """Return who is who, or None where the opening move names no other party that could decide."""
    named: tuple[str, ...] = tuple(move.data.get("parties", ()))
    told = frozenset(named) - {move.party} if act.alone else frozenset(move.data.get("told", ()))
    if move.party not in named or move.party in told or not told <= set(named):
        return None
    signers = tuple(sorted(party for party in named if party not in told))
    if act.alone:
        return Roles(move.party, move.party, tuple(sorted(named)), signers)
    others = [party for party in named if party in signers and party != move.party]
    other = move.data.get("to", others[0] if others else "")
    if other not in others:
        return None
    if act.side == "named":
        # Either may open it, and both may at once: who is who must not depend on who was first.
        return Roles(signers[0], signers[1], tuple(sorted(named)), signers)
    asker, decider = (other, move.party) if act.side == "decider" else (move.party, other)
    return Roles(asker, decider, tuple(sorted(named)), signers)


def is_first(move: Move) -> bool:
    """Say whether a move opens its object: only such a move answers nothing."""
    return not move.answers


def malformed(proc: Procedure, move: Move) -> Refusal | None:
    """Return what is wrong with a move whatever the state, or None. Signatures are checked by the caller.

    Codes: move-proc, move-unknown-act, move-party, move-person, move-late, move-answers, move-not-first,
    move-field, move-unsigned, move-parties, move-object, and those of the act's own ``sound``.
    """
    if move.proc != proc.name:
        return _refusal("move-proc", move)
    act = proc.acts.get(move.act)
    if act is None:
        return _refusal("move-unknown-act", move)
    if not is_party(move.party):
        return _refusal("move-party", move)
    if not _person_fits(act, move):
        return _refusal("move-person", move)
    code = _misplaced(proc, act, move)
    if code:
        return _refusal(code, move)
    wrong = _wrong_field(act, move)
    if wrong:
        return _refusal("move-field", move, field=wrong)
    code = act.sound(move.data)
    if code:
        return _refusal(code, move)
    if act.signed and not (_is_hex(move.sig) and _is_hex(move.key)):
        return _refusal("move-unsigned", move)
    return _unopened(act, move)


def check(proc: Procedure, state: State, move: Move) -> Refusal | None:
    """Return why a move has no effect in a state, or None where it has.

    Codes: those of ``malformed``, of the procedure's bars and guard, and move-object, move-party, move-side,
    move-too-many, move-not-in-status, move-other-version, move-already. Facts: status and act.
    """
    return malformed(proc, move) or misfit(proc, state, move)


def step(proc: Procedure, state: State, move: Move) -> State | Refusal:
    """Return the state after a move made in view of all that the state rests on, or why it has none.

    Where ``move.answers == state.heads`` this equals ``fold`` over the same moves and this one.
    """
    refusal = check(proc, state, move)
    if refusal is not None:
        return refusal
    new = apply(proc, state, move, identity.move_id(move), state.latest)
    heads = (set(state.heads) - set(move.answers)) | {identity.move_id(move)}
    return msgspec.structs.replace(new, heads=tuple(sorted(heads)))


def opened(proc: Procedure, move: Move) -> Move:
    """Return an opening move with the object id that its content makes; to be done before it is signed.

    A move that opens nothing is returned as it is; ``check`` says what is wrong with it.
    """
    act = proc.acts.get(move.act)
    who = roles(act, move) if act is not None and not _wrong_field(act, move) else None
    if act is None or who is None:
        return move
    return msgspec.structs.replace(move, ob=identity.object_of(act, move, who.asker, who.decider))


def misfit(proc: Procedure, state: State, move: Move) -> Refusal | None:
    """Return what a state has against a well-made move, or None."""
    act = proc.acts[move.act]
    who = roles(act, move) if not state.asker else None
    asker, decider = (who.asker, who.decider) if who else (state.asker, state.decider)
    parties, signers = (who.parties, who.signers) if who else (state.parties, state.signers)
    if state.ob and move.ob != state.ob:
        return _refusal("move-object", move, state)
    if move.party not in parties:
        return _refusal("move-party", move, state)
    allowed = {"asker": (asker,), "decider": (decider,), "named": signers, "any": parties}[act.side]
    if move.party not in allowed:
        return _refusal("move-side", move, state)
    if state.made.get(move.party, 0) >= MAX_MOVES // len(parties):
        return _refusal("move-too-many", move, state)
    if (state.status, move.act) not in proc.table or (not state.status and not is_first(move)):
        return _refusal("move-not-in-status", move, state)
    code = proc.bars(state, move.act, move.party) or proc.guard(state, move) or _misjoined(act, state, move)
    return _refusal(code, move, state) if code else None


def apply(proc: Procedure, state: State, move: Move, name: str, seen: Mapping[str, int]) -> State:
    """Return the state after a move that ``check`` has nothing against; heads are left to the caller.

    name: the move's id. seen: as in Mark.
    """
    act = proc.acts[move.act]
    if not state.asker:
        who = roles(act, move)
        assert who is not None
        state = msgspec.structs.replace(
            state,
            ob=move.ob,
            asker=who.asker,
            decider=who.decider,
            parties=who.parties,
            signers=who.signers,
        )
    number = sum(state.made.values())
    mark = Mark(name, move.act, move.party, move.person, move.at, number, move.late, dict(seen))
    over = state.over if act.offers is None else act.offers(state, move)
    joined = state.joined if act.offers is None else _still_joined(state, over)
    joined = {joint: parts for joint, parts in joined.items() if joint not in act.voids}
    if act.joins:
        parts = tuple(over) if act.offers or act.whole else (str(move.data.get("part", WHOLE)),)
        joined = _join(joined, act.joins, parts, move.party)
    status = proc.table[(state.status, move.act)]
    status = _all_joined(proc, status, over, joined, state.signers)
    turned = status != state.status
    return msgspec.structs.replace(
        counted(state, move),
        status=status,
        facts={**state.facts, **proc.learn(state, move)},
        over=over,
        joined=joined,
        last={**state.last, move.act: mark},
        since=move.at if turned else state.since,
        turn=mark if turned else state.turn,
        through=state.through if status in state.through else (*state.through, status),
    )


def counted(state: State, move: Move) -> State:
    """Return the state with one more move of the mover's, effective or not."""
    return msgspec.structs.replace(
        state,
        made={**state.made, move.party: state.made.get(move.party, 0) + 1},
        latest={**state.latest, move.party: move.at},
    )


def _refusal(code: str, move: Move, state: State | None = None, **facts: str) -> Refusal:
    status = state.status if state is not None else ""
    return Refusal(code, facts={"act": move.act, "status": status, **facts})


def _misplaced(proc: Procedure, act: Act, move: Move) -> str:
    if move.late not in (0, 1) or (move.late and not act.late):
        return "move-late"
    if not _answers_fit(move.answers):
        return "move-answers"
    return "move-not-first" if is_first(move) and move.act not in proc.opening else ""


def _person_fits(act: Act, move: Move) -> bool:
    if not move.person:
        return not act.signed and not act.authority
    if act.node:
        return False
    return PERSON.fullmatch(move.person) is not None and move.person.partition("/")[0] == move.party


def _answers_fit(answers: tuple[str, ...]) -> bool:
    return (
        len(answers) <= MAX_ANSWERS
        and all(is_object(answer) for answer in answers)
        and tuple(sorted(set(answers))) == answers
    )


def _wrong_field(act: Act, move: Move) -> str:
    if not whole(move.at, 0, MAX_INTEGER):
        return "at"
    first = is_first(move)
    needed = {**act.fields, **act.opens, "parties": NAMING["parties"]} if first else act.fields
    known = {**act.optional, **act.opens, **needed, **(NAMING if first else {})}
    for name in needed:
        if name not in move.data:
            return name
    for name, value in move.data.items():
        if name not in known or not known[name](value):
            # A name made up by a peer is not repeated in what people read.
            return name if name in known else "unknown"
    return ""


def _unopened(act: Act, move: Move) -> Refusal | None:
    if not is_first(move):
        return None if is_object(move.ob) else _refusal("move-object", move)
    who = roles(act, move)
    if who is None:
        return _refusal("move-parties", move)
    if move.ob != identity.object_of(act, move, who.asker, who.decider):
        return _refusal("move-object", move)
    return None


def _is_hex(value: str) -> bool:
    return value != "" and not value.strip("0123456789abcdef")


def _misjoined(act: Act, state: State, move: Move) -> str:
    if act.offers is not None:
        # An opening that meets the other side's brings nothing new, and is none the less right.
        met = act.meets and is_first(move)
        return "move-same-version" if not met and act.offers(state, move) == state.over else ""
    if not act.joins:
        return ""
    if act.whole:
        if not state.over or move.data.get(act.version) != identity.version_of(state.over):
            return "move-other-version"
        held = state.joined.get(act.joins, {})
        return "move-already" if all(move.party in held.get(part, ()) for part in state.over) else ""
    part: Any = move.data.get("part", WHOLE)
    if part not in state.over or state.over[part] != move.data.get(act.version):
        return "move-other-version"
    return "move-already" if move.party in state.joined.get(act.joins, {}).get(part, ()) else ""


def _still_joined(state: State, over: Mapping[str, str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Keep what was joined over bytes that have not changed: any edit voids the signatures under it."""
    return {
        joint: {part: who for part, who in parts.items() if over.get(part) == state.over.get(part)}
        for joint, parts in state.joined.items()
    }


def _join(
    joined: Mapping[str, dict[str, tuple[str, ...]]], joint: str, parts: tuple[str, ...], party: str
) -> dict[str, dict[str, tuple[str, ...]]]:
    held = dict(joined.get(joint, {}))
    for part in parts:
        held[part] = tuple(sorted({*held.get(part, ()), party}))
    return {**joined, joint: held}


def _all_joined(
    proc: Procedure,
    status: str,
    over: Mapping[str, str],
    joined: Mapping[str, dict[str, tuple[str, ...]]],
    signers: tuple[str, ...],
) -> str:
    for (before, joint), after in proc.together.items():
        held = joined.get(joint, {})
        if status == before and over and all(set(signers) <= set(held.get(part, ())) for part in over):
            return after
    return status
