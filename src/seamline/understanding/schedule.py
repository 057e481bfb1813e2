"""What comes at fixed times of the day under an understanding, such as the line check at 0600C."""

import re

from seamline.terms.errors import InvalidInput
from seamline.terms.times import zone_hours
from seamline.understanding.fields import Table
from seamline.understanding.problem import quoted

KINDS = ("line-check", "sitrep", "handover", "coverage")
"""What may stand in ``[schedule]``: kinds that a node opens, or notes, by itself when their hour has come."""

MAX_TIMES = 24
DAY_MIN = 24 * 60
EXAMPLE = "0600C"

_TIME = re.compile(r"([01][0-9]|2[0-3])([0-5][0-9])([A-IK-Z])")


def minute_of_day(text: str) -> int | None:
    """Return "0600C" as minutes after midnight UTC, None where it is no such time."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    try:
        hours = int(found[1]) - zone_hours(found[3])
    except InvalidInput:
        return None
    return (hours * 60 + int(found[2])) % DAY_MIN


def read_schedule(file: Table) -> dict[str, tuple[int, ...]]:
    """Return the minutes of the day, UTC and sorted, by kind; a kind that is not written has none."""
    table = file.table("schedule")
    if table is None:
        return {}
    found = table.each(KINDS, lambda kind: _minutes(table, kind))
    table.done()
    return {kind: minutes for kind, minutes in found.items() if minutes}


def _minutes(table: Table, kind: str) -> tuple[int, ...]:
    found: set[int] = set()
    for number, value in enumerate(table.items(kind, MAX_TIMES, needed=False)):
        minute = minute_of_day(value) if isinstance(value, str) else None
        if minute is None:
            shown = quoted(value) if isinstance(value, str) else "…"
            table.wrong("schedule-time", kind, number, key=kind, value=shown, example=EXAMPLE)
        elif minute in found:
            table.wrong("twice-in-list", kind, number, key=kind, value=value)
        else:
            found.add(minute)
    return tuple(sorted(found))


def next_after(minutes: tuple[int, ...], at_ms: int) -> int:
    """Return the first time after at_ms, ms UTC, that is at one of these minutes of a day; 0 for none."""
    if not minutes:
        return 0
    minute_ms, day_ms = 60_000, DAY_MIN * 60_000
    day = at_ms // day_ms * day_ms
    return min(
        at for base in (day, day + day_ms) for minute in minutes if (at := base + minute * minute_ms) > at_ms
    )


def last_at(minutes: tuple[int, ...], at_ms: int) -> int:
    """Return the last time until at_ms, ms UTC, that is at one of these minutes of a day; 0 for none."""
    if not minutes:
        return 0
    minute_ms, day_ms = 60_000, DAY_MIN * 60_000
    day = at_ms // day_ms * day_ms
    return max(
        at for base in (day - day_ms, day) for minute in minutes if (at := base + minute * minute_ms) <= at_ms
    )
