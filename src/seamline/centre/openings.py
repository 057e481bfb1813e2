"""What a person may open now, and with whom: made from the tables and the understandings in force.

It says what a form should offer. Whether a thing may really be opened is decided once more when it is: only
then it is known where it lies and what it says.
"""

from typing import Any

from seamline.centre import agreements, holding, moves, people_roles, release, rows, visible
from seamline.centre.desk import Actor, Reader
from seamline.centre.offered import form_of
from seamline.machine import Act, Procedure
from seamline.procedures import registry
from seamline.understanding.decide import decide

Doc = dict[str, Any]


def openings(reader: Reader, actor: Actor) -> list[Doc]:
    """Return the opening acts that this person may make now, in the order of the registry and the tables."""
    if not people_roles.may(actor, "object.open"):
        return []
    return [
        found
        for known in registry.PROCEDURES.values()
        if known.name not in holding.BILATERAL and visible.may_see(actor, known.name)
        for name, act in known.acts.items()
        if name in known.opening
        and not act.node
        and (found := _opening(reader, actor, known, name, act)) is not None
    ]


def _opening(reader: Reader, actor: Actor, known: Procedure, name: str, act: Act) -> Doc | None:
    parties = with_whom(reader, actor, known, act)
    if name in known.always:
        # Safety is told whatever has been agreed, to every partner there is.
        parties = [row.party for row in reader.every(rows.PARTNER, rows.PartnerRow)]
    alone = act.alone and bool(actor.roles & moves.unagreed(known.name))
    if not parties and not alone:
        return None
    return {
        **form_of(known.name, name, known, opens=True),
        "proc": known.name,
        "kind": known.kind,
        "title_id": f"new-{known.name}",
        "explained_id": f"new-{known.name}-explained",
        "parties": parties,
        # One other party decides, and others may be told; or as many as there are agree or are told.
        "one": not known.together and not act.alone,
        "alone": alone,
        "late": act.late,
    }


def with_whom(reader: Reader, actor: Actor, known: Procedure, act: Act) -> list[str]:
    """Return the direct parties to which an article in force lets this kind go and whom this role may ask."""
    me = reader.home.party
    found = []
    for party in release.recipients(reader):
        if release.via(reader, party):
            continue
        body = {"level": "restricted", "observed": reader.now}
        asked = release.question(reader, body, party, kind=known.kind, placeless=True)
        decision = decide(asked, agreements.rules(reader))
        if not decision.allow or not decision.understanding:
            continue
        value = agreements.by_id(reader, release.agreement_id(reader, decision.understanding))
        if not act.authority or (value and moves.grants(value, me, actor.roles, act.authority, None)):
            found.append(party)
    return found
