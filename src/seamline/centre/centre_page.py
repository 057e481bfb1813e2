"""What the Centre page shows: who is on watch here and there, line checks, situation reports, handovers."""

from typing import Any

import msgspec

from seamline.centre import agreements, holding, line_stand, rows, schedule, shown, watch
from seamline.centre.desk import Actor, Reader
from seamline.machine import State
from seamline.procedures import handover, registry

Doc = dict[str, Any]

SHOWN = ("line-check", "sitrep")
"""Kinds that the page shows per partner: the last that is over, the one that is open, when the next comes."""
MAX_LOOKED = 200
"""Objects of a kind that are looked through, the newest ones."""


def centre(reader: Reader, _actor: Actor) -> Doc:
    """Return the own posts and, for each partner, its roster, its clock and what both open at their hours."""
    held = {kind: _states(reader, kind) for kind in SHOWN}
    upcoming = schedule.upcoming(reader)
    running = {state.facts.get("duty_post"): row.ob for row, state in _running(reader)}
    return {
        "now": reader.now,
        "posts": [_post(row, running.get(row.post, "")) for row in watch.posts(reader)],
        "handover_at": min((at for (_, kind), at in upcoming.items() if kind == "handover"), default=0),
        "partners": [
            _partner(reader, row.party, held, upcoming)
            for row in reader.every(rows.PARTNER, rows.PartnerRow)
            if not row.cut_off
        ],
        "clock_limit_s": line_stand.MAX_OFF_MS // 1_000,
    }


def _states(reader: Reader, kind: str) -> list[tuple[rows.ObjectRow, State]]:
    found = reader.every(rows.OBJECT, rows.ObjectRow, group=kind, newest=True, limit=MAX_LOOKED)
    return [(row, holding.state_of(row)) for row in found]


def _running(reader: Reader) -> list[tuple[rows.ObjectRow, State]]:
    closed = handover.PROCEDURE.closed
    return [(row, state) for row, state in _states(reader, "handover") if state.status not in closed]


def _post(row: rows.PostRow, running: str) -> Doc:
    return {
        "post": row.post,
        "name": row.name,
        "languages": list(row.languages),
        "seat": row.seat,
        "since": row.since,
        "handover": running,
    }


def _partner(
    reader: Reader,
    party: str,
    held: dict[str, list[tuple[rows.ObjectRow, State]]],
    upcoming: dict[tuple[str, str], int],
) -> Doc:
    ahead = line_stand.ahead_ms(reader, party)
    names = next(
        (known.names for value in agreements.signed(reader) if (known := value.party(party)) is not None),
        None,
    )
    mine = {kind: [(row, state) for row, state in held[kind] if party in state.parties] for kind in SHOWN}
    return {
        "party": party,
        "names": msgspec.to_builtins(names) if names else {},
        "roster": line_stand.rosters((state for _, state in mine["line-check"]), party),
        "ahead_ms": ahead,
        "clock_off": line_stand.off(reader, party),
        "hours": [
            {
                "kind": kind,
                "last": _first(mine[kind], registry.PROCEDURES[kind].closed, over=True),
                "now": _first(mine[kind], registry.PROCEDURES[kind].closed, over=False),
                "next_at": _next(reader, kind, party, upcoming),
            }
            for kind in SHOWN
        ],
    }


def _first(held: list[tuple[rows.ObjectRow, State]], closed: frozenset[str], *, over: bool) -> Doc | None:
    """Return the newest hour that is over, or that is not; None where there is none."""
    fitting = [(row, state) for row, state in held if (state.status in closed) == over]
    if not fitting:
        return None
    row, state = max(fitting, key=lambda one: one[1].facts.get("hour", 0))
    title = shown.title_of(row, state, None)
    return {"ob": row.ob, "hour": state.facts.get("hour", 0), "status": state.status, "title": title}


def _next(reader: Reader, kind: str, party: str, upcoming: dict[tuple[str, str], int]) -> int:
    """Return the next hour of a kind with a partner, ms UTC, 0 where none is agreed."""
    times = []
    for term in agreements.terms(reader):
        value = term.understanding
        at = upcoming.get((value.id, kind))
        if at and not term.bar and schedule.provided(value, kind, reader.home.party, party):
            times.append(at)
    return min(times, default=0)
