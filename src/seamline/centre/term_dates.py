"""Understandings that begin or end by their dates: what waited for one goes on, what must not go on falls.

Beginning and end are clocks like any other, by this node's own time: stored, fired once, surviving restarts.
Where another version has been signed by the end, nothing falls. A version that a party has ended is over at
once.
"""

from seamline.centre import agreements, clocks, holding, queue, rows
from seamline.centre.desk import Desk, Reader


def plan(desk: Desk) -> None:
    """Set the clocks of the next beginning and of the end of every signed understanding, as they stand now.

    To be done whenever an understanding has changed, the machine's clock has stepped, or the node starts.
    """
    for agreement in sorted({value.id for value in agreements.signed(desk)}):
        ends = ends_at(desk, agreement)
        # Which end it is: it fires once for each.
        gone = sum(
            value.id == agreement and where.withdrawn for _, value, where in agreements.standings(desk)
        )
        _set(desk, agreement, clocks.TERM_ENDS, ends or desk.now, ends or -gone)
        begins = begins_at(desk, agreement)
        _set(desk, agreement, clocks.TERM_BEGINS, begins, begins)


def _set(desk: Desk, agreement: str, name: str, at: int, which: int) -> None:
    """Set a clock beside an understanding in place of the one that runs. which: of several, 0 for none."""
    key = f"{agreement}/{name}"
    running = desk.find(rows.CLOCK, key, rows.ClockRow)
    if running is not None and running.due_at <= desk.now:
        return  # it has come while the node was down, and is still to be dealt with
    if running is not None:
        desk.tx.delete(rows.CLOCK, key)
    if which and desk.tx.get(rows.FIRED, f"{key}/{which}") is None:
        clocks.put(desk, rows.ClockRow(agreement, name, "", desk.home.party, at, started_at=which))


def end(desk: Desk, clock: rows.ClockRow) -> None:
    """The time of an understanding is over: what runs under it falls, unless another version holds by now."""
    if not ends_at(desk, clock.ob):
        holding.without(desk, clock.ob)
    plan(desk)


def begin(desk: Desk, _clock: rows.ClockRow) -> None:
    """The time of an understanding has come: what waited for an article that lets it go goes on."""
    for partner in desk.every(rows.PARTNER, rows.PartnerRow):
        queue.look_again(desk, partner.party)
    holding.terms_changed(desk)
    plan(desk)


def begins_at(reader: Reader, agreement: str) -> int:
    """Return when a version of an understanding next begins to hold, 0 where none lies ahead."""
    ahead = [
        term.starts
        for term in agreements.terms(reader)
        if term.understanding.id == agreement and not term.bar and term.starts > reader.now
    ]
    return min(ahead, default=0)


def ends_at(reader: Reader, agreement: str) -> int:
    """Return until when an understanding holds from now on, by whichever versions; 0 where none holds now."""
    terms = [term for term in agreements.terms(reader) if term.understanding.id == agreement and not term.bar]
    at = reader.now
    while True:
        later = max((term.ends for term in terms if term.starts <= at < term.ends), default=at)
        if later == at:
            return at if at > reader.now else 0
        at = later
