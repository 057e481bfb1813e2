"""What this node and a partner both hold of a period, counted: the draft of a joint situation report.

An own report counts as the partner has it, projection and all, and a partner's as it was received; so both
sides count the very same things and, once in contact, come to the same figures. Merged reports are one event.

What came to be held by both after an earlier report had been drafted is in no later period. So a draft also
compares what the own views of earlier reports said with what is known of their periods now.
"""

from collections import Counter, defaultdict
from typing import Any

import msgspec

from seamline.centre import agreements, ground, rows
from seamline.centre.desk import Reader
from seamline.machine import State
from seamline.procedures.sitrep import KINDS, MAX_COUNT, MAX_EARLIER, MAX_EVENTS, MAX_FIGURES
from seamline.terms.times import DAY

Doc = dict[str, Any]

MAX_REPORTS = 100_000
"""Reports that are looked through on either side."""
EARLIER_MS = 7 * DAY
"""How far back a draft looks for earlier reports whose counts have changed since."""
MAX_LOOKED = 200
"""Situation reports that are looked through for these, the newest ones."""


def drafted(reader: Reader, party: str, agreement: str, low: int, high: int) -> Doc:
    """Return ``{figures, events, total}`` of what happened from low up to, not including, high, ms UTC.

    figures: how many events by type and sector. events: the newest ones. total: how many events in all.
    """
    value = agreements.by_id(reader, agreement) if agreement else None
    firsts = _firsts(both_hold(reader, party), low, high)
    counts = Counter(
        (str(first["type"]), ground.sector_of(value, first) if value else "") for first, _ in firsts
    )
    figures = [
        {"what": what, **({"sector": sector} if sector else {}), "count": min(count, MAX_COUNT)}
        for (what, sector), count in sorted(counts.items())
    ]
    newest = sorted(firsts, key=lambda one: _place_in_time(one[0]))[-MAX_EVENTS:]
    return {
        "figures": figures[:MAX_FIGURES],
        "events": [_event(first, size) for first, size in newest],
        "total": min(len(firsts), MAX_COUNT),
    }


def of_state(reader: Reader, state: State, agreement: str) -> Doc:
    """Return the draft of the own view of a situation report, of the period that its state names."""
    party = next(party for party in state.signers if party != reader.home.party)
    low, high = int(state.facts.get("from", 0)), int(state.facts["hour"])
    earlier = changed_since(reader, party, state)
    return {**drafted(reader, party, agreement, low, high), "earlier": earlier}


def changed_since(reader: Reader, party: str, state: State) -> list[Doc]:
    """Return ``{hour, what, was, count}`` per earlier report and type of which another count is known now.

    was: what the own side said last, in that report or in one since. Those of EARLIER_MS before this one's
    hour, oldest first.
    """
    hour = int(state.facts["hour"])
    told: dict[int, tuple[int, Counter[str]]] = {}
    for facts in _reports_before(reader, state, hour):
        view = facts["views"][reader.home.party]
        counts: Counter[str] = Counter()
        for figure in view.get("figures", ()):
            counts[figure["what"]] += figure["count"]
        told[facts["hour"]] = int(facts.get("from", 0)), counts
        for one in view.get("earlier", ()):
            if one["hour"] in told:
                told[one["hour"]][1][one["what"]] = one["count"]
    if not told:
        return []
    groups = both_hold(reader, party)
    found: list[Doc] = []
    for at, (low, was) in told.items():
        now = Counter(str(first["type"]) for first, _ in _firsts(groups, low, at))
        found.extend(
            {"hour": at, "what": what, "was": was[what], "count": min(now[what], MAX_COUNT)}
            for what in KINDS
            if was[what] != now[what]
        )
    return found[-MAX_EARLIER:]


def _reports_before(reader: Reader, state: State, hour: int) -> list[Doc]:
    """Return the facts of the reports to the same partner before an hour in which this side has a view."""
    held = reader.every(rows.OBJECT, rows.ObjectRow, group="sitrep", newest=True, limit=MAX_LOOKED)
    states = [msgspec.convert(row.state, State) for row in held]
    found = [
        one.facts
        for one in states
        if one.ob != state.ob
        and set(one.signers) == set(state.signers)
        and hour - EARLIER_MS <= int(one.facts["hour"]) < hour
        and "total" in one.facts.get("views", {}).get(reader.home.party, {})
    ]
    return sorted(found, key=lambda facts: int(facts["hour"]))


def _firsts(groups: dict[str, list[Doc]], low: int, high: int) -> list[tuple[Doc, int]]:
    """Return the first report of every event of a period, with the number of its reports."""
    return [
        (first, len(group))
        for group in groups.values()
        if low <= (first := min(group, key=_place_in_time)).get("observed", 0) < high
        and first.get("type") in KINDS
    ]


def both_hold(reader: Reader, party: str) -> dict[str, list[Doc]]:
    """Return the reports that this node and a partner both hold, as the partner knows them, by event."""
    found: defaultdict[str, list[Doc]] = defaultdict(list)
    for sent in reader.every(rows.SENT, rows.SentRow, group=party, limit=MAX_REPORTS):
        own = reader.find(rows.REPORT, sent.ob, rows.ReportRow) if sent.kind.startswith("report.") else None
        if own and sent.body and sent.state == "sent" and not sent.via and own.status != "withdrawn":
            found[own.event or own.ob].append(sent.body)
    for row in reader.every(rows.REPORT, rows.ReportRow, group=party, limit=MAX_REPORTS):
        if row.body and not row.gone and row.status != "withdrawn":
            found[row.event or row.ob].append(row.body)
    return found


def _place_in_time(body: Doc) -> tuple[int, str, int, int]:
    """Order reports alike on both nodes: by what they say, for their ids differ."""
    return (
        int(body.get("observed", 0)),
        str(body.get("type", "")),
        int(body.get("lat_e7", 0)),
        int(body.get("lon_e7", 0)),
    )


def _event(body: Doc, size: int) -> Doc:
    found: Doc = {"what": body["type"], "at": body["observed"], "count": size}
    point = ground.point_of(body)
    if point is not None:
        found["place"] = {
            "lat_e7": point.lat_e7,
            "lon_e7": point.lon_e7,
            "precision_m": point.precision_m,
        }
    return found
