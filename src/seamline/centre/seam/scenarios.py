"""Scenarios that people keep: named, changed, shared with partners under an article, taken back.

An own one stays home until somebody who may shares it. What has been shared stays as it was shared: it is
taken back before it is changed or deleted, so that nobody goes by what no longer stands here. No procedure
reads any of it.
"""

from typing import Any

import msgspec

from seamline.centre import findings, leaving, people_roles, queue, recalls, release, rows, sharing
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.findings import SCENARIO
from seamline.terms import canonical
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound
from seamline.terms.lanes import ROUTINE
from seamline.understanding import scenarios

Doc = dict[str, Any]

MAX_KEPT = 60
"""Own scenarios. When full, none is kept until one is deleted: nothing that somebody named goes by itself."""
MAX_SIZE = 22_528
"""Bytes of one, in canonical form: what is longer fits into no entry with which a
partner could give it back."""
MAKE, SHARE, RECALL = "scenario.make", "scenario.share", "recall.issue"


class Given(msgspec.Struct, frozen=True):
    """A scenario as somebody gives it. changes, figures: of the forms of ``understanding.scenarios``."""

    name: str
    changes: tuple[Doc, ...]
    figures: tuple[Doc, ...] = ()


def keep(desk: Desk, actor: Actor, given: Given, key: str = "") -> str:
    """Keep a scenario; return its id. The same key of the same person keeps once.

    Raises Conflict ``scenario-full`` or ``scenario-name-taken``, InvalidInput as ``_body``.
    """
    people_roles.need(actor, MAKE)
    known = f"{actor.person}/{key}"
    done = desk.find(rows.KEYDONE, known, rows.KeyDone) if key else None
    if done is not None and _find(desk, done.ob) is not None:
        return done.ob
    body = _body(given)
    others = own(desk)
    if len(others) >= MAX_KEPT:
        raise Conflict("scenario-full", "no more are kept", most=MAX_KEPT)
    _name_free(others, body["name"])
    ob = desk.new_id(SCENARIO, known, str(desk.now)) if key else desk.new_id()
    findings.put(desk, rows.FindingRow(ob, desk.home.party, SCENARIO, body, desk.now, actor.person))
    desk.record("scenario.noted/1", ob, body, actor.person)
    if key:
        desk.put(rows.KEYDONE, known, rows.KeyDone(ob), sort=desk.now)
    return ob


def change(desk: Desk, actor: Actor, ob: str, version: int, given: Given) -> None:
    """Change an own scenario, or its name alone. version: the one that was looked at.

    Raises Conflict ``scenario-changed``, ``scenario-shared`` or ``scenario-name-taken``, InvalidInput as
    ``_body``, NotFound ``finding-not-found``.
    """
    people_roles.need(actor, MAKE)
    row = _at_home(desk, ob, version)
    body = _body(given)
    if body == row.body:
        return
    _name_free([other for other in own(desk) if other.ob != ob], body["name"])
    new = msgspec.structs.replace(
        row, body=body, at=desk.now, by=actor.person, version=row.version + 1, approved=()
    )
    findings.put(desk, new)
    renamed = all(body[part] == row.body.get(part) for part in ("changes", "figures"))
    desk.record("scenario.renamed/1" if renamed else "scenario.changed/1", ob, body, actor.person)


def delete(desk: Desk, actor: Actor, ob: str, version: int) -> None:
    """Delete an own scenario that no partner has. Raises as ``change``."""
    people_roles.need(actor, MAKE)
    row = _at_home(desk, ob, version)
    findings.drop_own(desk, ob)
    desk.record("scenario.deleted/1", ob, {"name": row.body["name"]}, actor.person)


def outlooks(reader: Reader, actor: Actor, ob: str) -> list[Doc]:
    """Return who would see an own scenario if this person shared it: projection, article, reasons."""
    row = _own(reader, ob)
    return [sharing.outlook_doc(reader, _outlook(reader, actor, row, party)) for party in partners(reader)]


def share(desk: Desk, actor: Actor, ob: str, version: int, to: tuple[str, ...]) -> None:
    """Share an own scenario with the named partners, all of them or none. version: the one looked at.

    Raises Denied ``scenario-not-allowed`` (with the party, the reason's code), Conflict ``scenario-changed``,
    NotFound ``party-not-found`` or ``finding-not-found``, InvalidInput ``scenario-to-nobody``.
    """
    people_roles.need(actor, SHARE)
    row = _own(desk, ob)
    _same(row, version)
    if not to:
        raise InvalidInput("scenario-to-nobody", "name a partner")
    if set(to) - set(partners(desk)):
        raise NotFound("party-not-found", "no such party in any understanding")
    new = [party for party in dict.fromkeys(to) if party not in row.to]
    lets = {party: _outlook(desk, actor, row, party).decision for party in new}
    for party, decision in lets.items():
        if decision.needs_officer or not (decision.allow or decision.later):
            code = decision.reasons[0].code if decision.reasons else "no-article"
            raise Denied("scenario-not-allowed", "no article lets it go", party=party, reason=code)
    approved = {*row.approved, *new} if _officer(actor, row) else row.approved
    row = msgspec.structs.replace(row, to=(*row.to, *new), approved=tuple(sorted(approved)))
    findings.put(desk, row)
    for party in new:
        said = {"name": row.body["name"], "party": party, "version": row.version}
        seq = desk.record("scenario.shared/1", ob, {**said, "article": lets[party].article}, actor.person)
        if not findings.offer(desk, SCENARIO, party, ob, seq):
            raise Conflict("queue-full", "too much waits for this partner", party=party)


def take_back(desk: Desk, actor: Actor, ob: str, reason: str) -> None:
    """Recall an own scenario from whoever has it or was to get it; receipts come as for a report.

    Raises Conflict ``scenario-not-shared``, NotFound ``finding-not-found``.
    """
    people_roles.need(actor, RECALL)
    row = _own(desk, ob)
    if not row.to:
        raise Conflict("scenario-not-shared", "nobody has it")
    recalls.issue_to(desk, actor, ob, reason, list(row.to))


def own(reader: Reader) -> list[rows.FindingRow]:
    """Return the own scenarios, newest first."""
    return findings.held(reader, SCENARIO, reader.home.party)


def received(reader: Reader) -> list[rows.FindingRow]:
    """Return what partners have shared, by partner, newest first."""
    return [
        row
        for partner in reader.every(rows.PARTNER, rows.PartnerRow)
        for row in findings.held(reader, SCENARIO, partner.party)
    ]


def partners(reader: Reader) -> list[str]:
    """Return with whom a scenario can be shared: direct partners, for nobody passes one on."""
    paired = {row.party for row in reader.every(rows.PARTNER, rows.PartnerRow) if not row.cut_off}
    return [party for party in release.recipients(reader) if party in paired]


def one(reader: Reader, ob: str) -> rows.FindingRow:
    """Return a scenario, own or received. Raises NotFound ``finding-not-found``."""
    row = findings.get(reader, ob)
    if row.kind != SCENARIO:
        raise NotFound("finding-not-found", "there is no such finding")
    return row


def standing(reader: Reader, row: rows.FindingRow) -> list[Doc]:
    """Return how an own scenario stands with whoever has, had or is to get it, by party.

    state: "waiting", "sent", "reached", or of a recall "queued", "notified", "attested", "refused", "sealed".
    """
    found: dict[str, Doc] = {}
    recall = reader.find(rows.RECALL, row.ob, rows.RecallRow)
    for party, (state, at) in (recall.recipients if recall else {}).items():
        found[party] = {"party": party, "state": state, "at": at, "article": ""}
    for sent in recalls.holders(reader, row.ob):
        state = "reached" if sent.reached else "sent"
        at = sent.reached or sent.released
        found[sent.party] = {"party": sent.party, "state": state, "at": at, "article": sent.article}
    for party in row.to:
        if queue.waits(reader, ROUTINE, party, "finding", row.ob):
            found[party] = {"party": party, "state": "waiting", "at": row.at, "article": ""}
    return sorted(found.values(), key=lambda doc: str(doc["party"]))


def _outlook(reader: Reader, actor: Actor, row: rows.FindingRow, party: str) -> release.Outlook:
    recalled = party in recalls.recalled_from(reader, row.ob)
    return leaving.finding_outlook(reader, row, party, approved=_officer(actor, row), recalled=recalled)


def _officer(actor: Actor, row: rows.FindingRow) -> bool:
    """Say whether the actor approves as release officer: of what somebody else has written."""
    return people_roles.RELEASE in actor.roles and actor.person != row.by


def _body(given: Given) -> Doc:
    """Return a scenario's body. Raises InvalidInput ``scenario-form`` or ``scenario-too-large``."""
    name = " ".join(given.name.split())
    body = {"name": name, "changes": list(given.changes), "figures": list(given.figures)}
    if not given.changes or not scenarios.fits(body):
        raise InvalidInput("scenario-form", "a scenario has a name, changes and figures of the known forms")
    if len(canonical.encode(body)) > MAX_SIZE:
        raise InvalidInput("scenario-too-large", "too long", most=MAX_SIZE)
    return body


def _name_free(others: list[rows.FindingRow], name: str) -> None:
    if any(str(row.body["name"]).casefold() == name.casefold() for row in others):
        raise Conflict("scenario-name-taken", "another one has this name")


def _find(reader: Reader, ob: str) -> rows.FindingRow | None:
    row = reader.find(rows.FINDING, ob, rows.FindingRow)
    mine = row is not None and row.kind == SCENARIO and row.owner == reader.home.party
    return row if mine else None


def _own(reader: Reader, ob: str) -> rows.FindingRow:
    row = _find(reader, ob)
    if row is None:
        raise NotFound("finding-not-found", "there is no such finding")
    return row


def _same(row: rows.FindingRow, version: int) -> None:
    if row.version != version:
        raise Conflict("scenario-changed", "somebody has changed it since")


def _at_home(reader: Reader, ob: str, version: int) -> rows.FindingRow:
    """Return an own scenario that nobody else has. Raises Conflict ``scenario-shared``."""
    row = _own(reader, ob)
    _same(row, version)
    if row.to:
        raise Conflict("scenario-shared", "take it back first")
    return row
