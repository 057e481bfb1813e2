"""What the node does by itself when time passes: fire clocks, let reports expire."""

from seamline.centre import clocks, moves, recalls, rows
from seamline.centre.desk import Desk, Reader
from seamline.centre.node import Centre
from seamline.terms.errors import Refusal, Unavailable

IDLE_S = 1.0
"""The longest sleep between two looks, so that a clock that is set meanwhile fires within a second."""


def fire(desk: Desk) -> int:
    """Fire every clock that is due; return how many."""
    due = clocks.take_due(desk)
    for clock in due:
        if clock.name == clocks.RETENTION:
            _expire(desk, clock.ob)
        elif clock.act and clock.party == desk.home.party and not clock.local:
            outcome = moves.node_move(desk, clock.ob, clock.act)
            if isinstance(outcome, Refusal):
                desk.record("clock.void/1", clock.ob, {"name": clock.name, "code": outcome.code})
        elif clock.name.startswith("ladder."):
            body = {"party": clock.party, "level": int(clock.name.partition(".")[2])}
            desk.record("ladder.due/1", clock.ob, body)
            desk.tell("alarm", ob=clock.ob, clock=clock.name)
        else:
            desk.record("clock.ran-out/1", clock.ob, {"name": clock.name, "party": clock.party})
            desk.tell("alarm", ob=clock.ob, clock=clock.name)
    return len(due)


def _expire(desk: Desk, ob: str) -> None:
    row = desk.find(rows.REPORT, ob, rows.ReportRow)
    if row is not None and not row.gone and row.owner != desk.home.party:
        recalls.purge(desk, row, "expired")
        desk.record("report.expired/1", ob, {})
        desk.tell("object", id=ob)


def _due(reader: Reader) -> int | None:
    return clocks.next_due(reader)


async def run(centre: Centre) -> None:
    """Keep firing for as long as the node runs. Sleeps at most IDLE_S between two looks."""
    while True:
        try:
            due = await centre.see(_due)
            now = centre.clock.now_ms()
            if due is not None and due <= now:
                await centre.do(fire)
                continue
            wait = IDLE_S if due is None else min(IDLE_S, (due - now) / 1_000)
        except Unavailable:
            wait = IDLE_S
        await centre.clock.sleep(wait)
