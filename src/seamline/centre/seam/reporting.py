"""How much of the time parties reported, by the line checks: they are due whether or not anything happened.

A report of an event says nothing of the days without one. A line check does: "nothing to report" is a
report. A check that was made by voice counts for both.
"""

from collections import defaultdict
from collections.abc import Mapping

import msgspec

from seamline.centre import rows
from seamline.centre.desk import Reader
from seamline.machine import State
from seamline.terms.times import DAY, format_iso

MAX_CHECKS = 20_000

Shares = Mapping[str, Mapping[int, float]]
"""By party and day since 1970: which share of that day's checks the party answered."""


def shares(reader: Reader) -> Shares:
    """Return the reporting of every party with whom there have been line checks, and the own one."""
    due: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    kept: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    held = reader.every(rows.OBJECT, rows.ObjectRow, group="line-check", newest=True, limit=MAX_CHECKS)
    for row in held:
        state = msgspec.convert(row.state, State)
        hour = state.facts.get("hour", 0)
        if not 0 < hour <= reader.now:
            continue
        told = state.facts.get("reports", {})
        for party in state.signers:
            due[party][hour // DAY] += 1
            kept[party][hour // DAY] += party in told or "spoken" in state.facts
    return {
        party: {day: kept[party][day] / count for day, count in days.items()} for party, days in due.items()
    }


def table(told: Shares) -> bytes:
    """Return the reporting as the file that analyses take (``studies.reporting``)."""
    lines = ["party,from,until,share"]
    for party in sorted(told):
        for first, last, share in _runs(told[party]):
            lines.append(f"{party},{_date(first)},{_date(last)},{share:.6f}")
    return ("\n".join(lines) + "\n").encode()


def _runs(days: Mapping[int, float]) -> list[tuple[int, int, float]]:
    runs: list[tuple[int, int, float]] = []
    for day in sorted(days):
        if runs and runs[-1][1] == day - 1 and runs[-1][2] == days[day]:
            runs[-1] = (runs[-1][0], day, days[day])
        else:
            runs.append((day, day, days[day]))
    return runs


def _date(day: int) -> str:
    return format_iso(day * DAY)[:10]
