"""Forces beyond the border that are reached through another party: what they were told, and by whose word.

It is made of this node's own alerts and of what the broker attested about them, and of nothing else: a
neighbour's own state of things is not known here. Where no article lets an alert go on, that is said.
"""

from collections.abc import Sequence
from typing import Any

from seamline.analysis.segments.segment import Segment
from seamline.centre import agreements, border, partners, rows
from seamline.centre.desk import Reader
from seamline.centre.seam.border_events import NOT_PLACED, Alert, Told
from seamline.centre.seam.covered import place_of
from seamline.terms.party import Party

Doc = dict[str, Any]

SELF, UNPAIRED = "self", "unpaired"
NOTHING, WAITING = "nothing", "waiting"
"""What a neighbour was told: no alert named it; one did and no answer has come."""


def parties(reader: Reader) -> list[Party]:
    """Return the forces of the understandings in force that are reached through another party, each once."""
    found: dict[str, Party] = {}
    for value in agreements.in_force(reader):
        for party in value.parties:
            if party.via and party.kind not in border.CIVIL and party.id != reader.home.party:
                found.setdefault(party.id, party)
    return list(found.values())


def shown(reader: Reader, party: Party, alerts: Sequence[Alert]) -> Doc:
    """Return what is known of telling a neighbour. contact: ms UTC of its broker, 0 never."""
    row = reader.find(rows.PARTNER, party.via, rows.PartnerRow)
    own = party.via == reader.home.party
    told = [one for alert in alerts for one in alert.told if one.whom == party.id]
    answers = [one.answer for one in told]
    last = max((one for one in told if one.answer), key=lambda one: one.at, default=Told(party.id))
    return {
        "party": party.id,
        "names": party.names,
        "via": party.via,
        "link": SELF if own else UNPAIRED if row is None else partners.state_of(reader, row),
        "contact": reader.now if own else min(row.contact, reader.now) if row is not None else 0,
        "named": len(told),
        "answered": sum(answer not in ("", "no-answer") for answer in answers),
        "no_answer": answers.count("no-answer"),
        "waiting": answers.count(""),
        "last": last.answer,
        "last_at": last.at,
    }


def may_tell(reader: Reader, party: Party, segments: Sequence[Segment]) -> list[bool]:
    """Say for each segment whether an article lets an alert from its middle go on to a neighbour."""
    me = reader.home.party
    return [
        border.may_go_on(reader, me, party.via, {"place": place_of(one), "onward": [party.id]}, party.id)
        for one in segments
    ]


def by_segment(party: Party, alerts: Sequence[Alert]) -> dict[int, Told]:
    """Return the newest of what a neighbour was told about each segment. alerts: newest first."""
    found: dict[int, Told] = {}
    for alert in alerts:
        for one in alert.told:
            if one.whom == party.id and alert.segment != NOT_PLACED:
                found.setdefault(alert.segment, one)
    return found
