"""What this node and a partner both hold of a period, counted: the draft of a joint situation report.

An own report counts as the partner has it, projection and all, and a partner's as it was received; so both
sides count the very same things and, once in contact, come to the same figures. Merged reports are one event.
"""

from collections import Counter, defaultdict
from typing import Any

from seamline.centre import agreements, ground, rows
from seamline.centre.desk import Reader
from seamline.procedures.machine import State
from seamline.procedures.sitrep import KINDS, MAX_COUNT, MAX_EVENTS, MAX_FIGURES

Doc = dict[str, Any]

MAX_REPORTS = 100_000
"""Reports that are looked through on either side."""


def drafted(reader: Reader, party: str, agreement: str, low: int, high: int) -> Doc:
    """Return ``{figures, events, total}`` of what happened from low up to, not including, high, ms UTC.

    figures: how many events by type and sector. events: the newest ones. total: how many events in all.
    """
    value = agreements.by_id(reader, agreement) if agreement else None
    groups = both_hold(reader, party)
    firsts = [
        (first, len(group))
        for group in groups.values()
        if low <= (first := min(group, key=_place_in_time)).get("observed", 0) < high
        and first.get("type") in KINDS
    ]
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
    return drafted(reader, party, agreement, low, high)


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
