"""What may go to whom: the question put to the understandings, and the projection that follows.

The same function decides when a duty officer asks "who will see this", when a report is sent and, once
more, when a parcel is cut; it reads the facts afresh each time.
"""

from typing import Any

import msgspec

from seamline.centre import agreements, ground, rows
from seamline.centre.desk import Reader
from seamline.terms import ids
from seamline.understanding import decide, project
from seamline.understanding.model import Decision, Question


class Outlook(msgspec.Struct, frozen=True):
    """What one recipient would get of one object. projection: None where nothing may ever go as it is."""

    recipient: str
    via: str
    decision: Decision
    projection: dict[str, Any] | None


def kind_of(body: dict[str, Any]) -> str:
    """Return the kind by which articles speak of a report, such as "report.spot"."""
    return f"report.{body.get('type', '')}"


def question(
    reader: Reader,
    body: dict[str, Any],
    recipient: str,
    *,
    kind: str,
    approved: bool = False,
    placeless: bool = False,
    recalled: bool = False,
) -> Question:
    """Return the question whether an object of this party with this body may go to a recipient.

    placeless: the object is not somewhere (a line of presence): it lies in every area.
    """
    return Question(
        kind=kind,
        originator=reader.home.party,
        held_by=reader.home.party,
        recipient=recipient,
        level=str(body.get("level", "secret")),
        now=reader.now,
        areas=ground.every_area(reader) if placeless else ground.areas_of(reader, body),
        releasable_to=tuple(body.get("releasable_to", ())),
        caveats=tuple(body.get("caveats", ())),
        observed_at=int(body.get("observed", 0)),
        approved=approved,
        exercise=reader.home.exercise,
        recalled=recalled,
    )


def allowed(
    reader: Reader, body: dict[str, Any], recipient: str, *, kind: str, approved: bool = False
) -> Outlook:
    """Decide as ``outlook`` does, with no more reasons than those that decided."""
    asked = question(reader, body, recipient, kind=kind, approved=approved)
    decision = decide.decide(asked, agreements.rules(reader))
    shown = None
    if decision.allow and decision.obligations is not None:
        shown = project.project(body, kind, decision.obligations)
    return Outlook(recipient, via(reader, recipient), decision, shown)


def outlook(
    reader: Reader,
    body: dict[str, Any],
    recipient: str,
    *,
    kind: str,
    approved: bool = False,
    placeless: bool = False,
    recalled: bool = False,
) -> Outlook:
    """Decide for one recipient, with every reason and the exact projection."""
    asked = question(
        reader, body, recipient, kind=kind, approved=approved, placeless=placeless, recalled=recalled
    )
    decision = decide.explain(asked, agreements.rules(reader))
    shown = None
    if decision.obligations is not None and (decision.allow or decision.later):
        shown = project.project(body, kind, decision.obligations)
    return Outlook(recipient, via(reader, recipient), decision, shown)


def outlooks(
    reader: Reader,
    body: dict[str, Any],
    *,
    kind: str,
    approved: frozenset[str] = frozenset(),
    recalled: frozenset[str] = frozenset(),
) -> list[Outlook]:
    """Decide for every party of every understanding that is held, brokered ones included.

    recalled: parties from which this object has been recalled; it does not go to them again.
    """
    return [
        outlook(reader, body, party, kind=kind, approved=party in approved, recalled=party in recalled)
        for party in recipients(reader)
    ]


def recipients(reader: Reader) -> list[str]:
    """Return the other parties of the understandings in their order in the text."""
    return reader.once("recipients", lambda: _recipients(reader))


def _recipients(reader: Reader) -> list[str]:
    found: dict[str, None] = {}
    for value in agreements.in_force(reader) or [value for _, value, _ in agreements.standings(reader)]:
        found.update(dict.fromkeys(party.id for party in value.parties if party.id != reader.home.party))
    return list(found)


def via(reader: Reader, recipient: str) -> str:
    """Return the party that brokers a recipient, "" where it is direct or unknown."""
    for _, value, _ in agreements.standings(reader):
        party = value.party(recipient)
        if party is not None:
            return party.via
    return ""


def alias_of(reader: Reader, ob: str, understanding: str, brokered: str = "") -> str:
    """Return the id under which the parties of an understanding know an own object.

    brokered: the party that it is to be told to; what a broker passes on is another thing than what it got
    itself, and is redacted otherwise.
    """
    return ids.alias(reader.home.keys.secret, f"{ob}/{brokered}" if brokered else ob, understanding)


def agreement_id(reader: Reader, digest: str) -> str:
    """Return the id of the understanding of which a hash is a version."""
    return reader.get(rows.AGREEMENT, digest, rows.AgreementRow).id
