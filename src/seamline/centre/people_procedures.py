"""What takes two people: a new PIN, and whatever gives or takes the power to confirm others.

The first, an administrator, asks; the second, an administrator or commander who is neither the first nor the
person concerned, confirms within half an hour. Neither may stand below the person concerned or below what
is given. Until then nothing has changed; when the time is over nothing ever does.
"""

from typing import Literal

import msgspec

from seamline.centre import people as seats
from seamline.centre import people_guard, people_sessions, people_tickets, rows
from seamline.centre import people_roles as roles_of
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.people_roles import CONFIRMERS
from seamline.terms import ids
from seamline.terms.errors import Conflict, Denied, NotFound
from seamline.terms.times import MINUTE

PROCEDURE = "people-procedure"

CONFIRM_MS = 30 * MINUTE
MAX_OPEN = 200
"""Procedures that wait for a second person at a time."""

What = Literal["new-pin", "add", "roles", "replace"]


class TwoPeople(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that waits for a second person. Table people-procedure; key: id; group: alias; sort: asked.

    alias: the person concerned. first: alias of who asked. roles, sectors: what is given. successor: the
    alias that takes the seat.
    """

    id: str
    what: What
    alias: str
    first: str
    asked: int
    until: int
    roles: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    successor: str = ""


class Outcome(msgspec.Struct, frozen=True):
    """What came of asking or confirming. ticket: for the person concerned, "" where none is due.

    procedure: id of what waits for a second person, "" where it is done.
    """

    alias: str
    ticket: str = ""
    procedure: str = ""


def add(
    desk: Desk, actor: Actor, alias: str, roles: tuple[str, ...], sectors: tuple[str, ...] = ()
) -> Outcome:
    """Add a person; where the roles confirm others, ask a second person first."""
    roles_of.need(actor, "people.change")
    roles, sectors = roles_of.known_roles(roles), roles_of.known_sectors(sectors)
    roles_of.need_rank(actor, roles, sectors)
    ids.person_id(seats.person_id(desk, alias))
    if desk.find(rows.PERSON, alias, rows.PersonRow) is not None:
        raise Conflict("person-exists", "somebody has this alias, or had it")
    if _two(desk, actor, roles):
        return _ask(desk, actor, "add", alias, roles=roles, sectors=sectors)
    return Outcome(alias, ticket=seats.apply_add(desk, actor.person, alias, roles, sectors))


def set_roles(
    desk: Desk, actor: Actor, alias: str, roles: tuple[str, ...], sectors: tuple[str, ...] | None = None
) -> Outcome:
    """Give and take roles; where that gives or takes a role that confirms others, ask a second person.

    sectors: None leaves them. Nobody changes the own roles.
    """
    roles_of.need(actor, "people.change")
    row = seats.person_row(desk, alias)
    roles = roles_of.known_roles(roles)
    sectors = row.sectors if sectors is None else roles_of.known_sectors(sectors)
    if alias == seats.alias_of(actor):
        raise Denied("person-self", "nobody changes the own roles")
    roles_of.need_rank(actor, row.roles, row.sectors)
    roles_of.need_rank(actor, roles, sectors)
    before, after = CONFIRMERS.intersection(row.roles), CONFIRMERS.intersection(roles)
    if (
        (before or after)
        and (before, row.sectors) != (after, sectors)
        and _two(desk, actor, (*before, *after))
    ):
        return _ask(desk, actor, "roles", alias, roles=roles, sectors=sectors)
    seats.apply_roles(desk, actor.person, alias, roles, sectors)
    return Outcome(alias)


def replace(desk: Desk, actor: Actor, alias: str, successor: str) -> Outcome:
    """Put a successor on a seat and lock the old person; for a seat that confirms others it takes two."""
    roles_of.need(actor, "people.change")
    row = seats.person_row(desk, alias)
    roles_of.need_rank(actor, row.roles, row.sectors)
    ids.person_id(seats.person_id(desk, successor))
    if row.replaced_by:
        raise Conflict("person-replaced", "this person has been replaced already")
    if desk.find(rows.PERSON, successor, rows.PersonRow) is not None:
        raise Conflict("person-exists", "somebody has this alias, or had it")
    if _two(desk, actor, row.roles):
        return _ask(desk, actor, "replace", alias, successor=successor)
    return Outcome(successor, ticket=seats.apply_replace(desk, actor.person, alias, successor))


def new_pin(desk: Desk, actor: Actor, alias: str) -> Outcome:
    """Ask that a person gets a new PIN, and with it a new password, code and key. Always takes two."""
    roles_of.need(actor, "people.change")
    row = seats.person_row(desk, alias)
    roles_of.need_rank(actor, row.roles, row.sectors)
    if row.replaced_by:
        raise Conflict("person-replaced", "this person has been replaced")
    if alias == seats.alias_of(actor):
        raise Denied("person-self", "somebody else must ask for your new PIN")
    return _ask(desk, actor, "new-pin", alias)


def recover(desk: Desk, alias: str, roles: tuple[str, ...]) -> Outcome:
    """Give a seat new access, or make it, where nobody is left who could confirm it.

    For whoever has shown to hold the party's root (see the shell's ``people recover``), which stands above
    every seat. No gateway to the network offers it.
    """
    row = desk.find(rows.PERSON, alias, rows.PersonRow)
    by = desk.home.party
    if row is None:
        return Outcome(alias, ticket=seats.apply_add(desk, by, alias, roles, ()))
    if row.replaced_by:
        raise Conflict("person-replaced", "this person has been replaced")
    seats.apply_roles(desk, by, alias, roles, ())
    seats.put(desk, msgspec.structs.replace(seats.person_row(desk, alias), locked=False, until=0))
    return Outcome(alias, ticket=_renew(desk, by, alias))


def second(desk: Desk, actor: Actor, procedure: str) -> Outcome:
    """Confirm, as the second person, and do it.

    Raises NotFound ``procedure-not-found`` (none, or its time is over), Denied ``second-same``,
    ``second-subject`` or ``rank-too-low``.
    """
    roles_of.need(actor, "people.confirm")
    held = _open(desk, procedure)
    alias = seats.alias_of(actor)
    if alias == held.first:
        raise Denied("second-same", "the second person is another than the first")
    if alias in (held.alias, held.successor):
        raise Denied("second-subject", "nobody confirms what concerns the own seat")
    first = seats.actor_of(desk, held.first)
    roles_of.need(first, "people.change")
    for person in (first, actor):
        _need_rank_for(desk, person, held)
    desk.tx.delete(PROCEDURE, held.id)
    seats.changed(desk, "confirmed", held.alias, actor.person, act=held.what, first=held.first)
    return _do(desk, actor, held)


def refuse(desk: Desk, actor: Actor, procedure: str) -> None:
    """Say no, as a second person, or take back what one has asked for oneself."""
    roles_of.need(actor, "people.confirm")
    held = _open(desk, procedure)
    desk.tx.delete(PROCEDURE, held.id)
    seats.changed(desk, "refused", held.alias, actor.person, act=held.what, first=held.first)


def waiting(reader: Reader) -> list[TwoPeople]:
    """Return what waits for a second person, oldest first."""
    return [held for held in reader.every(PROCEDURE, TwoPeople) if held.until > reader.now]


def _two(desk: Desk, actor: Actor, roles: tuple[str, ...]) -> bool:
    """Whether a second person is needed: a confirming role is concerned, and somebody else ever had one.

    The very first administrator of a node appoints the second alone; there is nobody to ask.
    """
    return bool(CONFIRMERS.intersection(roles)) and seats.others_who_confirm(desk, seats.alias_of(actor))


def _ask(
    desk: Desk,
    actor: Actor,
    what: What,
    alias: str,
    *,
    roles: tuple[str, ...] = (),
    sectors: tuple[str, ...] = (),
    successor: str = "",
) -> Outcome:
    for old in desk.every(PROCEDURE, TwoPeople):
        if old.until <= desk.now or old.alias == alias:
            desk.tx.delete(PROCEDURE, old.id)
    if desk.view.count(PROCEDURE) >= MAX_OPEN:
        raise Conflict("procedures-full", "too much waits for a second person")
    held = TwoPeople(
        id=desk.new_id(),
        what=what,
        alias=alias,
        first=seats.alias_of(actor),
        asked=desk.now,
        until=desk.now + CONFIRM_MS,
        roles=roles,
        sectors=sectors,
        successor=successor,
    )
    desk.put(PROCEDURE, held.id, held, group=alias, sort=desk.now)
    seats.changed(desk, "asked", alias, actor.person, act=what, until=held.until)
    return Outcome(alias, procedure=held.id)


def _open(desk: Desk, procedure: str) -> TwoPeople:
    held = desk.find(PROCEDURE, procedure, TwoPeople)
    if held is None or held.until <= desk.now:
        raise NotFound("procedure-not-found", "nothing of that kind waits")
    return held


def _need_rank_for(desk: Desk, person: Actor, held: TwoPeople) -> None:
    if held.roles:
        roles_of.need_rank(person, held.roles, held.sectors)
    row = desk.find(rows.PERSON, held.alias, rows.PersonRow)
    if row is not None:
        roles_of.need_rank(person, row.roles, row.sectors)


def _do(desk: Desk, actor: Actor, held: TwoPeople) -> Outcome:
    by = actor.person
    if held.what == "add":
        return Outcome(held.alias, ticket=seats.apply_add(desk, by, held.alias, held.roles, held.sectors))
    if held.what == "roles":
        seats.apply_roles(desk, by, held.alias, held.roles, held.sectors)
        return Outcome(held.alias)
    if held.what == "replace":
        return Outcome(held.successor, ticket=seats.apply_replace(desk, by, held.alias, held.successor))
    return Outcome(held.alias, ticket=_renew(desk, by, held.alias))


def _renew(desk: Desk, by: str, alias: str) -> str:
    """Take every way in and the key from a person, and give a ticket to begin anew."""
    row = seats.retire_key(desk, by, seats.person_row(desk, alias), "renewed")
    seats.put(desk, msgspec.structs.replace(row, password="", totp="", passkeys=(), tickets={}))
    people_sessions.end_all(desk, alias)
    people_guard.clear(desk, "pin", alias)
    people_guard.clear(desk, "sign-in", alias)
    seats.changed(desk, "renewed", alias, by)
    return people_tickets.issue(desk, alias)
