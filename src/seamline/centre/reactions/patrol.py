"""What a node does by itself about patrols: it answers checks, and notes what its own have come to."""

from seamline.centre import clocks, patrol_checks
from seamline.centre.desk import Desk
from seamline.centre.reactions.held import Held, Mover
from seamline.procedures import patrol


def plan(desk: Desk, held: Held, mover: Mover) -> None:
    """Reckon with where this party will be by a plan, for as long as somebody goes by it."""
    del mover
    patrol_checks.keep(desk, held.row.ob, held.state)


def check(desk: Desk, held: Held, mover: Mover) -> None:
    """Answer a partner's check; note that the own one was asked, and what came of it."""
    act, ob = held.move.act, held.row.ob
    asks = held.state.asker == desk.home.party
    if act == "ask" and not held.before.status:
        (_asked if asks else _counted)(desk, held)
    elif act == "reply" and held.own and not patrol_checks.worn_out(desk, held.state.asker):
        *lists, last = patrol_checks.answer(desk, ob)
        for part, one in enumerate(lists):
            mover("answer", {"part": part, "points": one})
        mover("last", {"points": last})
    elif asks and held.state.status == "answered" and held.before.status != "answered":
        _read(desk, held)


def _counted(desk: Desk, held: Held) -> None:
    """Count a partner's check. What is one too many gets no more than "call"."""
    party, name = held.state.asker, str(held.move.data["series"])
    refused = patrol_checks.spent(desk, party, name)
    patrol_checks.count(desk, party, held.row.ob, name, refused=refused)


def _asked(desk: Desk, held: Held) -> None:
    made_as = held.move.data["points"][0]
    row = desk.find(patrol_checks.PATROL_CHECK, made_as, patrol_checks.CheckRow)
    if row is None:
        return
    desk.tx.delete(patrol_checks.PATROL_CHECK, made_as)
    desk.put(patrol_checks.PATROL_CHECK, held.row.ob, row)
    patrol_checks.count(desk, f">{row.party}", held.row.ob, str(held.move.data["series"]))
    limit_s = clocks.durations(desk, held.row.agreement)["patrol.check"]
    data = {"partner": row.party, "check": held.row.ob, "limit_s": min(limit_s, patrol.MAX_ANSWER_S)}
    held.elsewhere.move(row.patrol, "ask", data)


def _read(desk: Desk, held: Held) -> None:
    """Note what an answer says, if it is still about the plan as it stands."""
    row = desk.find(patrol_checks.PATROL_CHECK, held.row.ob, patrol_checks.CheckRow)
    if row is None:
        return
    state = patrol_checks.state_of(desk, row.patrol)
    if patrol.checks_of(state).get(row.party, {}).get("ob") != held.row.ob:
        return  # the plan has been changed since, or asked about anew
    seen = patrol_checks.found(desk, held.row.ob, row)
    act = patrol.answer_act(state, row.party, call=seen.call)
    if act:
        box = patrol_checks.box(seen.tokens)
        data = {"partner": row.party, "check": held.row.ob}
        held.elsewhere.move(row.patrol, act, {**data, "box": box} if seen.call and box else data)
