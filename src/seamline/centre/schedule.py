"""What this node opens by itself when its hour has come: line checks, situation reports, handovers.

The hours stand in the ``[schedule]`` of an understanding. The next hour of each kind is a clock like any
other: a row that is stored, fires once, in one unit of work with what it opens, and survives a restart. No
node commands the other: both open by their own clocks, and as the id of what they open is made from the two
parties and the hour, both openings are one object. An hour that passed while the node was down is opened
late if no later one has passed as well; of those before it the log says that they were skipped.
"""

from typing import Any

from seamline.centre import agreements, clocks, holding, moves, rows, watch
from seamline.centre.desk import Desk, Reader
from seamline.procedures import handover
from seamline.terms.errors import Denied
from seamline.understanding import schedule
from seamline.understanding.kinds import expand
from seamline.understanding.model import Understanding

COVERAGE = "coverage"
"""A kind that is noted, not opened: see ``seam.noting``."""
OWN = frozenset({"handover"})
"""Kinds that are a party's own matter: at their hour this node reminds its own duty posts."""


MAX_HANDOVERS = 200
"""Handovers that are looked through for one that still runs, the newest ones."""


def plan(desk: Desk) -> None:
    """Set the clock of the next hour of every kind, by every understanding, as they stand now.

    An hour that is due and has not been dealt with stays. To be done whenever an understanding has changed,
    the machine's clock has stepped, or the node starts.
    """
    wanted = upcoming(desk)
    for agreement in sorted({value.id for _, value, _ in agreements.standings(desk)}):
        for row in clocks.of(desk, agreement):
            if row.name.startswith(clocks.SCHEDULE) and row.due_at > desk.now:
                desk.tx.delete(rows.CLOCK, f"{agreement}/{row.name}")
    for (agreement, kind), at in wanted.items():
        key = f"{agreement}/{clocks.SCHEDULE}{kind}"
        if desk.tx.get(rows.CLOCK, key) is None:
            clocks.put(desk, _row(desk, agreement, kind, at))


def upcoming(reader: Reader) -> dict[tuple[str, str], int]:
    """Return the next hour, ms UTC, by understanding and kind; what never comes again is left out."""
    found: dict[tuple[str, str], int] = {}
    for term in agreements.terms(reader):
        value = term.understanding
        if term.bar or reader.home.party not in value.direct():
            continue
        for kind, minutes in value.schedule.items():
            at = schedule.next_after(minutes, max(reader.now, term.starts - 1))
            if at and at < term.ends:
                key = value.id, kind
                found[key] = min(found.get(key, at), at)
    return found


def come(desk: Desk, clock: rows.ClockRow) -> None:
    """An hour has come: open what is due, and set the next hour."""
    kind = clock.name.removeprefix(clocks.SCHEDULE)
    value = next((one for one in agreements.in_force(desk) if one.id == clock.ob), None)
    minutes = value.schedule.get(kind, ()) if value else ()
    hour = schedule.last_at(minutes, desk.now)
    if value is not None and hour >= clock.due_at:
        if hour > clock.due_at:
            desk.record("schedule.skipped/1", clock.ob, {"name": kind})
        if kind == COVERAGE:
            from seamline.centre.seam import noting  # compiled loops: a node starts without them

            noting.note(desk, value, hour)
        elif kind in OWN:
            _remind(desk, hour)
        else:
            for party in value.direct():
                if party != desk.home.party and provided(value, kind, desk.home.party, party):
                    _open(desk, kind, hour, schedule.last_at(minutes, hour - 1), party)
    plan(desk)


def _open(desk: Desk, kind: str, hour: int, before: int, party: str) -> None:
    data: dict[str, Any] = {"hour": hour}
    if kind == "sitrep":
        data["from"] = before
    try:
        moves.open_by_node(desk, kind, "open", data, (party,))
    except Denied as error:
        # Suspended, say. Nothing may be opened; that nothing was opened must be seen.
        body = {"party": party, "name": kind, "code": error.code}
        desk.record("schedule.unopened/1", party, body)


def _remind(desk: Desk, hour: int) -> None:
    """Open a handover for every post that is held and is not being handed over already."""
    running = {
        state.facts.get("duty_post")
        for row in desk.every(rows.OBJECT, rows.ObjectRow, group="handover", newest=True, limit=MAX_HANDOVERS)
        if (state := holding.state_of(row)).status not in handover.PROCEDURE.closed
    }
    for row in watch.posts(desk):
        if row.seat and row.post not in running:
            moves.open_by_node(desk, "handover", "remind", {"duty_post": row.post, "hour": hour}, ())


def provided(value: Understanding, kind: str, me: str, party: str) -> bool:
    """Say whether an understanding provides for a kind between two parties at all, in force or not."""
    return any(
        kind in expand(article.kinds) and me in article.from_ and party in article.to
        for article in value.articles
    )


def _row(desk: Desk, agreement: str, kind: str, at: int) -> rows.ClockRow:
    return rows.ClockRow(
        ob=agreement,
        name=clocks.SCHEDULE + kind,
        act="",
        party=desk.home.party,
        due_at=at,
        # It tells one hour from another, so that each fires once.
        started_at=at,
    )
