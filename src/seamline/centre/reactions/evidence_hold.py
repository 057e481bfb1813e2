"""Evidence holds as they are held: in force on this node at once and over at once, whatever the link does."""

from seamline.centre import clocks, holds, letting_go, rows
from seamline.centre.desk import Desk
from seamline.centre.reactions.held import Held, Mover
from seamline.machine.parts import State
from seamline.procedures import evidence_hold

ANSWER, UNTIL = "evidence-hold.answer", "evidence-hold.until"


def keep(desk: Desk, held: Held, _mover: Mover) -> None:
    """Bring what is kept here under a hold into line with its state."""
    state, ob = held.state, held.row.ob
    mine = state.asker == desk.home.party
    if state.status != evidence_hold.HELD or (not mine and _answered(state, desk.home.party)):
        over(desk, ob)
    elif mine:
        hold = holds.keep(desk, _row(state, ob, held.row.opened), state.facts["objects"])
        if held.move.act == "renew":
            desk.record("evidence.renewed/1", ob, {"case": hold.case})
            letting_go.tell_originators(desk, hold)
    elif not held.before.status:
        _plead(desk, held)


def event_moved(desk: Desk, held: Held, _mover: Mover) -> None:
    """Let the holds on an event cover what it names now."""
    holds.event_moved(desk, held.row, held.state)


def over(desk: Desk, ob: str) -> None:
    """A hold is over here: what was put off because of it is done at once."""
    hold = holds.end(desk, ob)
    if hold is None:
        return
    desk.record("evidence.over/1", ob, {"case": hold.case, "from": hold.party})
    letting_go.trim(desk, hold)
    letting_go.let_go(desk)
    for one in hold.covers:
        desk.tell("object", id=one)


def at_clock(desk: Desk, clock: rows.ClockRow, _mover: Mover) -> None:
    """A partner's hold has come to its end, or its answer is overdue, by this node's own clock."""
    if clock.local:
        over(desk, clock.ob)
    else:
        desk.record("clock.ran-out/1", clock.ob, {"name": clock.name, "party": clock.party})
        desk.tell("alarm", ob=clock.ob, clock=clock.name)


def _answered(state: State, party: str) -> bool:
    return evidence_hold.answer_of(state, party) != ""


def _row(state: State, ob: str, since: int, *, plea: bool = False) -> rows.HoldRow:
    facts = state.facts
    return rows.HoldRow(ob, state.asker, str(facts["case"]), since, int(facts["until"]), plea)


def _plead(desk: Desk, held: Held) -> None:
    state, ob = held.state, held.row.ob
    hold = _row(state, ob, desk.now, plea=True)
    ends = desk.now + 1_000 * clocks.durations(desk, held.row.agreement)[ANSWER]
    hold = rows.HoldRow(ob, hold.party, hold.case, hold.since, min(hold.until, ends), plea=True)
    kept = holds.plead(desk, hold, state.facts["objects"])
    body = {"from": state.asker, "case": hold.case}
    desk.record("evidence.asked/1" if kept else "evidence.not-kept/1", ob, body)
