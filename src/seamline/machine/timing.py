"""Time beside the state: which clocks run on this node, who is called when, what to presume meanwhile.

The state knows no clock but what movers claimed. Each node counts by its own: a move of its own from the
time it gave it, a partner's move from when it arrived here (``arrived``). So clocks that are years apart
do no harm. A party whose partner stays silent falls to its own safe side by ``presumed``, a pure function
of what it holds: nothing is written, so nothing has to be taken back when the partner's move arrives.
"""

from collections.abc import Iterable, Mapping

import msgspec

from seamline.machine.parts import Clock, Mark, Procedure, State, Timer
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

SECOND = 1_000
MINUTE = 60 * SECOND
OVER = 0
"""Due since ever: the clock of a permission whose start this party cannot know."""

Arrivals = Mapping[str, int]
"""When this node recorded each move, ms by its own clock, by move id. The clock must not run backwards."""


def due(
    proc: Procedure,
    state: State,
    me: str,
    durations: Mapping[str, int],
    arrived: Arrivals,
) -> tuple[Clock, ...]:
    """Return the clocks that run in a state as the party ``me`` counts them, soonest first.

    durations: seconds by clock name; what is missing is as ``understanding.clocks.DEFAULTS`` says. The
    same clocks come back until the status changes: whoever fires them remembers what it has fired.
    """
    found = []
    for timer in proc.clocks:
        if state.status not in timer.statuses:
            continue
        party = state.decider if timer.side == "decider" else state.asker
        span = _span(timer, state, me, party, durations, arrived)
        if span is not None:
            started_at, due_at = span
            local = party != me
            found.append(Clock(timer.name, due_at, timer.act, party, local=local, started_at=started_at))
    return tuple(sorted(found, key=lambda clock: (clock.due_at, clock.name)))


def ladder_due(
    proc: Procedure, state: State, steps: Iterable[Step], me: str, arrived: Arrivals
) -> tuple[Clock, ...]:
    """Return the rungs of the contact ladder as clocks ``ladder.1``, ``ladder.2``, ...

    None where nobody waits. The first rung is due as soon as the status was reached, each next one when
    the minutes of the rungs below have passed. party: whose ladder is climbed, the (first) party that must
    act next.
    """
    waited_for = next(iter(must_act(proc, state)), "")
    if state.status not in proc.ladder or state.turn is None or not waited_for:
        return ()
    at = started_at = own_time(state.turn, me, arrived)
    found = []
    for rung in sorted(steps, key=lambda rung: rung.level):
        found.append(
            Clock(f"ladder.{rung.level}", at, "", waited_for, local=waited_for != me, started_at=started_at)
        )
        at += rung.minutes * MINUTE
    return tuple(found)


def presumed(
    proc: Procedure,
    state: State,
    me: str,
    now: int,
    durations: Mapping[str, int],
    arrived: Arrivals,
) -> str:
    """Return the status that a party must go by now: as if every clock that is over had led where it leads.

    The deciding party's own move settles it later; until then this is the safe side. now: ms, own clock.
    """
    status = state.status
    for _ in proc.statuses():
        here = msgspec.structs.replace(state, status=status)
        over = [
            clock for clock in due(proc, here, me, durations, arrived) if clock.act and clock.due_at <= now
        ]
        after = proc.table.get((status, over[0].act)) if over else None
        if after is None or after == status:
            break
        status = after
    return status


def meanwhile(
    proc: Procedure,
    state: State,
    me: str,
    now: int,
    durations: Mapping[str, int],
    arrived: Arrivals,
) -> str:
    """Return the message id of what a party does meanwhile, "" where there is nothing to say."""
    words = proc.safe.get(presumed(proc, state, me, now, durations, arrived), {})
    return words.get(role_of(state, me), words.get("any", ""))


def role_of(state: State, party: str) -> str:
    """Return "asker", "decider" or "named", "" for a party that the object does not name."""
    if party == state.asker:
        return "asker"
    if party == state.decider:
        return "decider"
    return "named" if party in state.parties else ""


def must_act(proc: Procedure, state: State) -> tuple[str, ...]:
    """Return the parties that must act next: for a joint act, all whose agreement is still missing."""
    side = proc.waits.get(state.status, "")
    if side == "signers":
        joints = [joint for status, joint in proc.together if status == state.status]
        done = [set(who) for joint in joints for who in state.joined.get(joint, {}).values()]
        joined_all = set.intersection(*done) if len(done) >= len(state.over) and done else set()
        return tuple(party for party in state.signers if party not in joined_all)
    found = {"asker": state.asker, "decider": state.decider}.get(side, "")
    return (found,) if found else ()


def own_time(mark: Mark, me: str, arrived: Arrivals) -> int:
    """Return when a move was made or heard of, by this party's own clock."""
    return mark.at if mark.party == me else arrived.get(mark.id, mark.at)


def _span(
    timer: Timer, state: State, me: str, party: str, durations: Mapping[str, int], arrived: Arrivals
) -> tuple[int, int] | None:
    if timer.when:
        at = state.facts.get(timer.when)
        started = own_time(state.turn, me, arrived) if state.turn else 0
        return (started, at) if isinstance(at, int) else None
    marks = [state.last[act] for act in timer.starts if act in state.last]
    if not marks:
        return None
    mark = max(marks, key=lambda mark: mark.n)
    started_at = own_time(mark, me, arrived)
    if timer.permits and me == state.asker and me not in (mark.party, party):
        known = mark.seen.get(me)
        own = state.last.get(timer.else_from)
        if known is None and (own is None or own.party != me):
            return OVER, OVER
        started_at = known if known is not None else own.at if own is not None else OVER
    seconds = durations.get(timer.name, DEFAULTS.get(timer.name, 0))
    cap = state.facts.get(timer.at_most) if timer.at_most else None
    if isinstance(cap, int):
        seconds = min(seconds, cap)
    return started_at, started_at + seconds * SECOND
