"""The picture: what the Watch page shows, read from one snapshot."""

from typing import Any

import msgspec

from seamline.centre import (
    agreements,
    background,
    doubt,
    ground,
    inbox,
    lanes,
    partners,
    queue,
    rows,
    shown,
    visible,
)
from seamline.centre.desk import Actor, Reader
from seamline.terms.lanes import LANES
from seamline.understanding.standing import Term

Doc = dict[str, Any]

MAX_LOG = 200
FEW = 50
"""Up to so many reports are looked up one by one; beyond, all that stands beside reports is read at once."""


def picture(reader: Reader, actor: Actor) -> Doc:
    """Return everything that the Watch page shows to a person, but for what comes from datasets."""
    return {
        "now": reader.now,
        "party": reader.home.party,
        "exercise": reader.home.exercise,
        "partners": partner_states(reader, actor),
        "log": log_lines(reader, actor),
        "inbox": inbox.waiting(reader, actor),
        "objects": objects(reader, actor, dataset="no"),
        "background": background.stamp(reader),
        "lines": lines(reader),
        "seams": seams(reader),
        "sectors": sectors(reader),
    }


def partner_states(reader: Reader, actor: Actor) -> list[Doc]:
    """Return each partner's link as an age, and what waits for it, as far as this person may know of it."""
    standing = agreements.terms(reader)
    found = []
    for row in reader.every(rows.PARTNER, rows.PartnerRow):
        waiting = {
            lane: queue.unsent(reader, row.party, lane)
            - visible.waiting_unseen(reader, actor, row.party, lane)
            for lane in LANES
        }
        seen_all = not visible.kept_from(reader, actor)
        shared = [term for term in standing if row.party in term.understanding.direct()]
        party = next((term.understanding.party(row.party) for term in shared), None)
        found.append(
            {
                "party": row.party,
                "names": msgspec.to_builtins(party.names) if party else {},
                "state": partners.state_of(reader, row),
                "as_of": row.contact,
                "unsent": {lane: count for lane, count in waiting.items() if count},
                "oldest_unsent": queue.oldest(reader, row.party)
                if seen_all
                else visible.oldest_waiting(reader, actor, row.party),
                "held": frozen_lanes(reader, row.party),
                "suspended": any(term.standing.suspended for term in shared),
                "understanding": understanding_of(reader, shared),
                "understandings": in_force_between(reader, shared),
            }
        )
    return found


def understanding_of(reader: Reader, shared: list[Term]) -> Doc | None:
    """Return the version that holds between us and a partner, else the newest, and how it stands.

    Where several hold, that with most articles: it says most of what may go.
    """
    if not shared:
        return None
    current = [term for term in shared if not term.bar and term.starts <= reader.now < term.ends]
    term = max(current, key=lambda one: len(one.understanding.articles)) if current else shared[-1]
    value = term.understanding
    state = agreements.state_word(term, reader.now)
    return {"id": value.id, "version": value.version, "hash": value.hash, "standing": state}


def in_force_between(reader: Reader, shared: list[Term]) -> list[Doc]:
    """Return every version that holds between us and a partner now, suspended or not, with how it stands."""
    return [
        {
            "id": term.understanding.id,
            "titles": msgspec.to_builtins(term.understanding.titles),
            "version": term.understanding.version,
            "standing": agreements.state_word(term, reader.now),
        }
        for term in shared
        if not term.bar and term.starts <= reader.now < term.ends
    ]


def frozen_lanes(reader: Reader, party: str) -> list[str]:
    """Return the lanes of a partner that stand still because its history forked."""
    return [lane for lane in LANES if lanes.lane_row(reader, "in", party, lane).frozen]


def log_lines(reader: Reader, actor: Actor, limit: int = MAX_LOG) -> list[Doc]:
    """Return the newest lines of the log that this person may read: as many, whatever is left out."""
    asked = limit
    while True:
        found = reader.every(rows.LOGLINE, rows.LogLine, newest=True, limit=asked)
        kept = [line for line in found if visible.knows(reader, actor, line.ob)]
        if len(kept) >= limit or len(found) < asked:
            return [log_line(reader, line) for line in kept[:limit]]
        asked *= 2


def log_line(reader: Reader, line: rows.LogLine) -> Doc:
    """Return one line of the log for the page."""
    return {
        "seq": line.seq,
        "at": line.at,
        "by": line.by,
        "kind": line.kind,
        "ob": line.ob,
        "message": {"id": line.message[0], "args": line.message[1]},
        "party": line.party,
        "exercise": reader.home.exercise,
        "flags": list(line.flags),
    }


def objects(
    reader: Reader,
    actor: Actor,
    *,
    proc: str = "",
    status: str = "",
    dataset: str = "",
    limit: int = visible.MAX_OBJECTS,
) -> list[Doc]:
    """Return joint acts and requests, then reports, then what is from a dataset; newest first in each.

    Only what this person may know of.

    dataset: "no" leaves out what was imported from a dataset, "only" everything else.
    """
    found: list[Doc] = []
    if proc != "report":
        group = proc or None
        found.extend(shown.object_object(reader, row) for row in visible.objects(reader, actor, group, limit))
    if proc in ("", "report"):
        # What others have published is background: it does not push off the page what people here reported.
        held = [] if dataset == "only" else background.of_people(reader)
        if dataset != "no" and len(found) + len(held) < limit:
            held += background.of_datasets(reader)
        held = held[: max(limit - len(found), 0)]
        known = shown.beside(reader) if len(held) > FEW else None
        found.extend(shown.report_object(reader, row, known) for row in held)
    return [doc for doc in found if not status or doc["status"] == status][:limit]


def lines(reader: Reader) -> list[Doc]:
    """Return the lines of presence that are known here."""
    return [
        {
            "party": row.party,
            "line": [[lon / 1e7, lat / 1e7] for lon, lat in row.line],
            "since": row.since,
            "version": row.version,
            "acknowledged": row.party == reader.home.party or row.agreed_version == row.version,
            "agreed": [[lon / 1e7, lat / 1e7] for lon, lat in row.agreed],
            "flags": doubt.flags((), doubtful=doubt.in_doubt(reader, row.place)),
            "exercise": reader.home.exercise,
        }
        for row in reader.every(rows.LINE, rows.LineRow)
    ]


def seams(reader: Reader) -> list[Doc]:
    """Return the seams of the understandings in force."""
    return [
        {
            "id": area.id,
            "names": msgspec.to_builtins(area.names),
            "rings": [[[p.lon, p.lat] for p in piece.outer] for piece in shape.polygons],
            "area_m2": round(shape.area_m2),
            "length_km": round(shape.length_m / 1_000),
        }
        for area, shape in ground.seams(reader)
    ]


def sectors(reader: Reader) -> list[Doc]:
    """Return the sectors of the understandings in force."""
    return [
        {
            "id": sector.id,
            "names": msgspec.to_builtins(sector.names),
            "ring": [[p.lon, p.lat] for p in sector.ring],
        }
        for value in agreements.in_force(reader)
        for sector in value.sectors
    ]
