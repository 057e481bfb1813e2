"""The people of a node: seats that are added, given and taken roles, replaced, locked.

Every change is an entry of the own log, without anything secret in it. What gives or takes the power to
confirm others (``people_roles.CONFIRMERS``) needs two people: ``people_procedures`` decides about that and
calls the ``apply_...`` functions here, which check no rights of their own.
"""

import msgspec

from seamline.centre import partners, people_sessions, people_tickets, rows
from seamline.centre import people_roles as roles_of
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.people_roles import ADMINISTRATOR, CONFIRMERS
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import key_id
from seamline.terms import ids
from seamline.terms.errors import Conflict, NotFound

MAX_PEOPLE = 1_000
"""Seats of one node, the locked ones included."""


class PersonView(msgspec.Struct, frozen=True):
    """What others may know of a person. Times in ms UTC, 0 for none; pending: a procedure's id or ""."""

    person: str
    alias: str
    roles: tuple[str, ...]
    sectors: tuple[str, ...]
    since: int
    until: int
    has_key: bool
    has_certificate: bool
    has_passkey: bool
    has_password: bool
    locked: bool
    replaced_by: str
    pending: str = ""


def person_row(reader: Reader, alias: str) -> rows.PersonRow:
    """Return a person's row. Raises NotFound ``person-not-found``."""
    row = reader.find(rows.PERSON, alias, rows.PersonRow)
    if row is None:
        raise NotFound("person-not-found", "there is no such person")
    return row


def people(reader: Reader) -> list[rows.PersonRow]:
    """Return every seat, in the order in which they were added."""
    return reader.every(rows.PERSON, rows.PersonRow, limit=MAX_PEOPLE)


def open_now(row: rows.PersonRow, now: int) -> bool:
    """Whether the person may sign in and act at this time."""
    return not row.locked and (not row.until or now < row.until)


def person_id(reader: Reader, alias: str) -> str:
    """Return "party/alias"."""
    return f"{reader.home.party}/{alias}"


def alias_of(actor: Actor) -> str:
    """Return the alias of an acting person, "" for the node itself."""
    return actor.person.partition("/")[2]


def actor_of(reader: Reader, alias: str) -> Actor:
    """Return the person as an actor with the roles held now. Raises NotFound if locked or gone."""
    row = person_row(reader, alias)
    if not open_now(row, reader.now):
        raise NotFound("person-not-found", "there is no such person")
    return Actor(person_id(reader, alias), frozenset(row.roles), row.sectors)


def view_of(reader: Reader, row: rows.PersonRow, pending: str = "") -> PersonView:
    """Return what others may know of a person."""
    return PersonView(
        person=person_id(reader, row.alias),
        alias=row.alias,
        roles=row.roles,
        sectors=row.sectors,
        since=row.since,
        until=row.until,
        has_key=bool(row.key),
        has_certificate=bool(row.certificate),
        has_passkey=bool(row.passkeys),
        has_password=bool(row.password),
        locked=row.locked,
        replaced_by=row.replaced_by,
        pending=pending,
    )


def found(desk: Desk, alias: str, roles: tuple[str, ...], sectors: tuple[str, ...] = ()) -> str:
    """Seat one of the first people of a node; return the ticket with which that person signs in.

    For the program that makes the node (``init``, the exercise, recovery under the party's root), which has
    the node's files at hand. No gateway offers it.
    """
    _add(desk, desk.home.party, alias, roles, sectors)
    return people_tickets.issue(desk, alias)


def apply_add(desk: Desk, by: str, alias: str, roles: tuple[str, ...], sectors: tuple[str, ...]) -> str:
    """Add a person; return the first ticket. Raises Conflict ``person-exists`` or ``people-full``."""
    _add(desk, by, alias, roles, sectors)
    return people_tickets.issue(desk, alias)


def _add(desk: Desk, by: str, alias: str, roles: tuple[str, ...], sectors: tuple[str, ...]) -> None:
    ids.person_id(person_id(desk, alias))
    if desk.find(rows.PERSON, alias, rows.PersonRow) is not None:
        raise Conflict("person-exists", "somebody has this alias, or had it")
    if desk.view.count(rows.PERSON) >= MAX_PEOPLE:
        raise Conflict("people-full", "there are as many people as a node takes")
    row = rows.PersonRow(
        alias=alias,
        roles=roles_of.known_roles(roles),
        sectors=roles_of.known_sectors(sectors),
        since=desk.now,
    )
    put(desk, row)
    changed(desk, "added", alias, by, roles=list(row.roles), sectors=list(row.sectors))


def apply_roles(desk: Desk, by: str, alias: str, roles: tuple[str, ...], sectors: tuple[str, ...]) -> None:
    """Give a person these roles and sectors instead of those held.

    A key whose certificate names a role that is taken away is no longer trusted, here or by partners.
    """
    row = person_row(desk, alias)
    if not set(certified_roles(row)) <= set(roles):
        row = retire_key(desk, by, row, "roles")
    new = msgspec.structs.replace(
        row, roles=roles_of.known_roles(roles), sectors=roles_of.known_sectors(sectors)
    )
    put(desk, new)
    changed(
        desk, "roles", alias, by, roles=list(new.roles), sectors=list(new.sectors), before=list(row.roles)
    )


def apply_replace(desk: Desk, by: str, alias: str, successor: str) -> str:
    """Seat a successor with the same roles and sectors, lock the old one; return the successor's ticket.

    The old one's key is no longer trusted; the successor makes one of its own.
    """
    row = person_row(desk, alias)
    if row.replaced_by:
        raise Conflict("person-replaced", "this person has been replaced already")
    ticket = apply_add(desk, by, successor, row.roles, row.sectors)
    row = retire_key(desk, by, row, "replaced")
    shut(desk, msgspec.structs.replace(row, until=desk.now, replaced_by=successor))
    changed(desk, "replaced", alias, by, by_alias=successor)
    return ticket


def lock(desk: Desk, actor: Actor, alias: str) -> None:
    """Lock a person: signed out everywhere at once, no way back in until unlocked.

    One person suffices, because it only takes away; nobody locks somebody who stands above, or the own seat.
    """
    roles_of.need(actor, "people.change")
    row = person_row(desk, alias)
    roles_of.need_rank(actor, row.roles, row.sectors)
    if alias == alias_of(actor):
        raise Conflict("person-self", "nobody locks the own seat")
    shut(desk, row)
    changed(desk, "locked", alias, actor.person)


def unlock(desk: Desk, actor: Actor, alias: str) -> None:
    """Open a locked person's seat again, with the same password, passkeys and key."""
    roles_of.need(actor, "people.change")
    row = person_row(desk, alias)
    roles_of.need_rank(actor, row.roles, row.sectors)
    if row.replaced_by:
        raise Conflict("person-replaced", "this person has been replaced")
    put(desk, msgspec.structs.replace(row, locked=False))
    changed(desk, "unlocked", alias, actor.person)


def shut(desk: Desk, row: rows.PersonRow) -> None:
    """Lock a seat: no ticket and no session of it is left."""
    put(desk, msgspec.structs.replace(row, locked=True, tickets={}))
    people_sessions.end_all(desk, row.alias)


def certified_roles(row: rows.PersonRow) -> tuple[str, ...]:
    """Return the roles in which the root vouches for a person's key, none without a certificate."""
    return Certificate.read(row.certificate).roles if row.certificate else ()


def retire_key(desk: Desk, by: str, row: rows.PersonRow, reason: str) -> rows.PersonRow:
    """Return the row without its key; every partner that has its certificate is told not to trust it."""
    if not row.key:
        return row
    name = key_id(bytes.fromhex(row.public))
    held = desk.find(rows.CERTIFICATE, name, rows.CertificateRow)
    if held is not None and not held.revoked:
        partners.revoke(desk, Actor(by, frozenset({ADMINISTRATOR})), desk.home.party, name, reason)
    new = msgspec.structs.replace(row, key="", public="", certificate="")
    put(desk, new)
    return new


def settings(desk: Desk, alias: str, **changes: str) -> None:
    """Remember what a person chose for the own pages. Not a record: it concerns nobody else."""
    row = person_row(desk, alias)
    put(desk, msgspec.structs.replace(row, settings={**row.settings, **changes}))


def others_who_confirm(reader: Reader, *but: str) -> bool:
    """Whether anybody but these has ever held a role that confirms others.

    The locked and the replaced count: else somebody could lock all others first and then act alone.
    """
    return any(row.alias not in but and CONFIRMERS.intersection(row.roles) for row in people(reader))


def put(desk: Desk, row: rows.PersonRow) -> None:
    """Write a person's row."""
    desk.put(rows.PERSON, row.alias, row, sort=row.since)


def changed(desk: Desk, what: str, alias: str, by: str, **body: object) -> None:
    """Record that something about a person changed, and tell the viewers."""
    desk.record(f"person.{what}/1", person_id(desk, alias), {"alias": alias, **body}, by)
    desk.tell("people")
