"""The state of a set of moves: the same on every node, in whatever order and how often they arrive.

**The order.** A move names the moves it was made in view of, so the moves form a graph without cycles.
Whatever a party decided, it decided in view of what it held then. So the decider's moves are taken in the
order in which the decider made them, and before each of them all that it had seen and that has not been
taken yet; what the decider had not seen when it last moved comes at the end. Among moves between which
nothing else decides, the one that had seen fewer moves comes first, then the one with the lower id. Times
are what a mover's clock claimed and never order anything.

Two things follow. Every race is settled by the decider's own record: a clearance beats a withdrawal that
crossed it, a lapse beats an answer made after it. And whatever precedes the decider's newest move is final:
no move that arrives later can come before it.
"""

from collections.abc import Iterable, Mapping

import msgspec

from seamline.machine import steps
from seamline.machine.identity import move_id
from seamline.machine.parts import Move, Procedure, State


def fold(proc: Procedure, moves: Iterable[Move], barred: Mapping[str, str] | None = None) -> State:
    """Return what the moves of one object amount to: a pure function of the set of them.

    barred: ids of moves that the caller holds as evidence but that must have no effect (a signature that
    does not hold, a person without the authority), with the code of the reason. A move whose answers are
    not all here is pending, and so is every move before the opening one; an act that is always accepted
    waits for nothing but the opening move. Raises InvalidInput for data that is no plain JSON.
    """
    held = {move_id(move): move for move in moves}
    void = dict(barred or {})
    for name, move in held.items():
        refusal = steps.malformed(proc, move)
        if refusal is not None:
            void.setdefault(name, refusal.code)
    live = {name: held[name] for name in sorted(held) if name not in void}
    firsts = [name for name, move in live.items() if steps.is_first(move)]
    state = State(proc=proc.name, ob=live[firsts[0]].ob if firsts else "")
    if firsts:
        state = _named(proc, state, [live[name] for name in firsts if live[name].ob == state.ob])
    for name in list(live):
        code = _stranger(state, live[name])
        if code:
            void[name] = code
            del live[name]
    past = _pasts(proc, live, held, [name for name in firsts if name in live])
    order = _order(live, past, state.decider)
    return _run(proc, state, live, order, past, {name: void[name] for name in void if name in held})


def _named(proc: Procedure, state: State, firsts: list[Move]) -> State:
    """Say who is who. Several opening moves of one object agree on asker and decider, for its id does."""
    known = [who for move in firsts if (who := steps.roles(proc.acts[move.act], move)) is not None]
    return msgspec.structs.replace(
        state,
        asker=known[0].asker,
        decider=known[0].decider,
        parties=tuple(sorted({party for who in known for party in who.parties})),
        signers=tuple(sorted({party for who in known for party in who.signers})),
    )


def _stranger(state: State, move: Move) -> str:
    if state.ob and move.ob != state.ob:
        return "move-object"
    return "move-party" if state.parties and move.party not in state.parties else ""


def _pasts(
    proc: Procedure, live: Mapping[str, Move], held: Mapping[str, Move], firsts: list[str]
) -> dict[str, int]:
    """Return, for each move that waits for nothing, the set of moves it had seen, as bits.

    Bit i stands for the i-th of the sorted ids.
    """
    bits = {name: 1 << index for index, name in enumerate(live)}
    waits: dict[str, set[str]] = {}
    followers: dict[str, list[str]] = {}
    for name, move in live.items():
        missing = any(answer not in held for answer in move.answers)
        if missing and (move.act not in proc.always or not firsts):
            continue
        needs = {answer for answer in move.answers if answer in live}
        if (missing or not needs) and name not in firsts:
            # All that it answers is missing or void: it still comes after the opening move.
            if not firsts:
                continue
            needs.update(firsts)
        waits[name] = needs
        for need in needs:
            followers.setdefault(need, []).append(name)
    past: dict[str, int] = {}
    ready = [name for name, needs in waits.items() if not needs]
    left = {name: len(needs) for name, needs in waits.items()}
    while ready:
        name = ready.pop()
        seen = 0
        for need in waits[name]:
            seen |= past[need] | bits[need]
        past[name] = seen
        for follower in followers.get(name, ()):
            left[follower] -= 1
            if not left[follower]:
                ready.append(follower)
    return past


def _order(live: Mapping[str, Move], past: Mapping[str, int], decider: str) -> list[str]:
    """Return the ids in the order in which the moves take effect (see the top of this file)."""
    bits = {name: 1 << index for index, name in enumerate(live)}

    def rank(name: str) -> tuple[int, str]:
        # A move has seen strictly more than any move it answers, so this order respects the answers.
        return past[name].bit_count(), name

    ranked = sorted(past, key=rank)
    order: list[str] = []
    taken = 0
    for mine in (name for name in ranked if live[name].party == decider):
        for name in ranked:
            if not taken & bits[name] and (name == mine or past[mine] & bits[name]):
                order.append(name)
                taken |= bits[name]
    order.extend(name for name in ranked if not taken & bits[name])
    return order


def _run(
    proc: Procedure,
    state: State,
    live: Mapping[str, Move],
    order: list[str],
    past: Mapping[str, int],
    void: Mapping[str, str],
) -> State:
    bits = {name: 1 << index for index, name in enumerate(live)}
    refused = dict(void)
    seen: dict[str, dict[str, tuple[int, int]]] = {}
    newest: dict[str, str] = {}
    forked: set[str] = set()
    gaps: set[str] = set()
    answered: set[str] = set()
    for number, name in enumerate(order):
        move = live[name]
        answers = [answer for answer in move.answers if answer in seen]
        times: dict[str, tuple[int, int]] = {}
        for answer in answers:
            for party, (place, at) in seen[answer].items():
                times[party] = max(times.get(party, (-1, 0)), (place, at))
        before = newest.get(move.party)
        if any(answer in gaps or (answer not in seen and answer not in void) for answer in move.answers):
            # What a gap hides cannot be held against anybody.
            gaps.add(name)
        else:
            if before is not None and not past[name] & bits[before]:
                forked.add(move.party)
            newest[move.party] = name
        answered.update(answers)
        seen[name] = {**times, move.party: (number, move.at)}
        refusal = steps.misfit(proc, state, move)
        if refusal is not None:
            refused[name] = refusal.code
            state = steps.counted(state, move)
        else:
            state = steps.apply(proc, state, move, name, {party: at for party, (_, at) in times.items()})
    return msgspec.structs.replace(
        state,
        heads=tuple(sorted(set(order) - answered)),
        pending=tuple(name for name in live if name not in past),
        refused=tuple(sorted(refused.items())),
        forked=tuple(sorted(forked)),
    )
