"""An understanding that ends while something runs under it: whatever must not go on without it falls.

Its end is a clock like any other, by this node's own time: stored, fired once, surviving restarts. Where
another version has been signed by then, nothing falls. A version that a party has ended is over at once.
"""

from seamline.centre import agreements, clocks, holding, rows
from seamline.centre.desk import Desk, Reader

NAME = clocks.TERM_ENDS


def plan(desk: Desk) -> None:
    """Set the clock of the end of every understanding that holds, as they stand now.

    To be done whenever an understanding has changed, the machine's clock has stepped, or the node starts.
    """
    for agreement in sorted({value.id for value in agreements.signed(desk)}):
        key, ends = f"{agreement}/{NAME}", ends_at(desk, agreement)
        at = ends or desk.now
        # Which end it is: it fires once for each.
        started = ends or -sum(
            value.id == agreement and where.withdrawn for _, value, where in agreements.standings(desk)
        )
        running = desk.find(rows.CLOCK, key, rows.ClockRow)
        if running is not None and running.due_at <= desk.now:
            continue  # it has come while the node was down, and is still to be dealt with
        if running is not None:
            desk.tx.delete(rows.CLOCK, key)
        if started and desk.tx.get(rows.FIRED, f"{key}/{started}") is None:
            row = rows.ClockRow(agreement, NAME, "", desk.home.party, at, started_at=started)
            clocks.put(desk, row)


def come(desk: Desk, clock: rows.ClockRow) -> None:
    """The time of an understanding is over: what runs under it falls, unless another version holds by now."""
    if not ends_at(desk, clock.ob):
        holding.without(desk, clock.ob)
    plan(desk)


def ends_at(reader: Reader, agreement: str) -> int:
    """Return until when an understanding holds from now on, by whichever versions; 0 where none holds now."""
    terms = [term for term in agreements.terms(reader) if term.understanding.id == agreement and not term.bar]
    at = reader.now
    while True:
        later = max((term.ends for term in terms if term.starts <= at < term.ends), default=at)
        if later == at:
            return at if at > reader.now else 0
        at = later
