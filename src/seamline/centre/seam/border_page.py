"""The border as the Seam page shows it, segment by segment.

Who saw it, what was raised and crossed there, and what neighbours have been told by their broker.
"""

from collections.abc import Sequence
from typing import Any

from seamline.analysis.coverage.sensors import TABLE
from seamline.analysis.segments.segment import Segment
from seamline.centre import agreements, border
from seamline.centre.desk import Reader
from seamline.centre.ground import sector_of
from seamline.centre.seam import border_events, border_neighbours, border_repeats, covered
from seamline.centre.seam.border_events import NOT_PLACED, Alert, Crossing
from seamline.centre.seam.border_line import Border, stated
from seamline.ledger.entry import read_entry
from seamline.terms.party import Party
from seamline.terms.times import DAY

Doc = dict[str, Any]

MIN_DAYS, MAX_DAYS = 1, 366
DEFAULT_DAYS = 30
ENDED = "ended"

ASSUMED = (
    "study-coverage-decay",
    "study-coverage-open-ground",
    "study-coverage-doubt",
    "seam-assumed-patrols",
    "seam-assumed-posts",
    "border-assumed-spots",
    "border-assumed-partners",
    "border-assumed-people",
    "border-assumed-levels",
    "border-assumed-crossings",
    "border-assumed-neighbours",
)
"""What the border page rests on, said beside it."""


def show(reader: Reader, days: int) -> Doc:
    """Return the border over the last days, MIN_DAYS to MAX_DAYS; without a border line, nothing of it."""
    since = max(0, reader.now - days * DAY)
    head = {"now": reader.now, "days": days, "recorded": recorded(reader)}
    line = stated(reader)
    if line is None:
        return {
            **head,
            "stated": None,
            "cover": None,
            "segments": [],
            "alerts": [],
            "crossings": [],
            "left_out": 0,
            "repeats": None,
            "neighbours": [],
            "assumptions": [],
        }
    cut = line.cut.segments
    happened = border_events.found(reader, line.where, since)
    again = border_repeats.of(happened.alerts, [one.id for one in cut])
    beyond = border_neighbours.parties(reader)
    cover = covered.shown(reader, _covered(reader, line), sectors(reader, cut))
    return {
        **head,
        "stated": {
            "at": min(line.row.since, reader.now),
            "version": line.row.version,
            "vertices": len(line.row.line),
        },
        "cover": cover,
        "segments": _segments(reader, cut, happened.alerts, happened.crossings, again, beyond),
        "alerts": [_alert(one, cut) for one in happened.alerts],
        "crossings": [_crossing(one, cut) for one in happened.crossings],
        "left_out": happened.left_out,
        "repeats": again,
        "neighbours": [border_neighbours.shown(reader, one, happened.alerts) for one in beyond],
        "assumptions": [
            *({"id": f"study-coverage-why-{kind}", "args": {}} for kind in TABLE),
            *({"id": one, "args": {}} for one in ASSUMED),
            {
                "id": "border-assumed-repeats",
                "args": {
                    "least": border_repeats.LEAST,
                    "gap": border_repeats.GAP_H,
                    "km": border_repeats.RADIUS_M // 1_000,
                },
            },
            {
                "id": "border-assumed-reach",
                "args": {
                    "km": round(border_events.REACH_M / 1_000),
                    "vague": border_events.PLACED_M // 1_000,
                },
            },
        ],
    }


def recorded(reader: Reader) -> int:
    """Return since when this node keeps its record, ms UTC: before that it cannot know of anything."""
    first = next(iter(reader.view.log(0, 1)), None)
    return min(read_entry(first.raw).at, reader.now) if first is not None and first.raw else 0


def _covered(reader: Reader, line: Border) -> covered.Covered:
    return covered.over(reader, line.cut.segments, line.spots, parties(reader))


def parties(reader: Reader) -> tuple[str, ...]:
    """Return whose looks count: the own party first, then those that sign an understanding with it.

    An aid body looks after nobody's border.
    """
    found = {reader.home.party: None}
    for value in agreements.in_force(reader):
        found.update({one.id: None for one in value.parties if not one.via and one.kind not in border.CIVIL})
    return tuple(found)


def sectors(reader: Reader, cut: Sequence[Segment]) -> list[str]:
    """Return for each segment the first sector of an understanding in force in which its middle lies."""
    values = agreements.in_force(reader)
    places = [covered.place_of(one) for one in cut]
    return [next(filter(None, (sector_of(value, place) for value in values)), "") for place in places]


def _segments(
    reader: Reader,
    cut: Sequence[Segment],
    alerts: Sequence[Alert],
    crossings: Sequence[Crossing],
    again: Doc,
    beyond: Sequence[Party],
) -> list[Doc]:
    docs: list[Doc] = [
        {
            "id": one.id,
            "alerts": 0,
            "open": 0,
            "waiting": 0,
            "leveled": 0,
            "slowest_s": None,
            "crossings": 0,
            "crossed": 0,
            "occasions": 0,
            "told": [],
        }
        for one in cut
    ]
    for alert in alerts:
        if alert.segment != NOT_PLACED:
            _add(docs[alert.segment], alert)
    for crossing in crossings:
        if crossing.segment != NOT_PLACED:
            docs[crossing.segment]["crossed" if crossing.crossed else "crossings"] += 1
    for place in again["places"]:
        for at in place.pop("segments"):
            docs[at]["occasions"] = max(docs[at]["occasions"], place["occasions"])
    for party in beyond:
        said = border_neighbours.by_segment(party, alerts)
        for at, may in enumerate(border_neighbours.may_tell(reader, party, cut)):
            one = said.get(at)
            waits = border_neighbours.NOTHING if one is None else one.answer or border_neighbours.WAITING
            told = {"party": party.id, "may": may, "answer": waits, "at": one.at if one else 0}
            docs[at]["told"].append(told)
    return docs


def _add(doc: Doc, alert: Alert) -> None:
    doc["alerts"] += 1
    doc["open"] += alert.status != ENDED
    if not alert.levels:
        return
    doc["leveled"] += 1
    if alert.waiting:
        doc["waiting"] += 1
        return
    slowest = max(one.after_s or 0 for one in alert.levels)
    doc["slowest_s"] = max(doc["slowest_s"] or 0, slowest)


def _alert(one: Alert, cut: Sequence[Segment]) -> Doc:
    return {
        "id": one.id,
        "type": one.type,
        "status": one.status,
        "at": one.at,
        "by": one.by,
        "origin": one.origin,
        "outcome": one.outcome,
        "segment": _id(one.segment, cut),
        "levels": [
            {"level": level.level, "roles": list(level.roles), "after_s": level.after_s}
            for level in one.levels
        ],
        "others": [{"party": party, "all": all_} for party, all_ in one.others],
        "told": [{"whom": told.whom, "answer": told.answer, "at": told.at} for told in one.told],
    }


def _crossing(one: Crossing, cut: Sequence[Segment]) -> Doc:
    return {
        "id": one.id,
        "status": one.status,
        "at": one.at,
        "by": one.by,
        "crossed": one.crossed,
        "segment": _id(one.segment, cut),
    }


def _id(segment: int, cut: Sequence[Segment]) -> str:
    return cut[segment].id if segment != NOT_PLACED else ""
