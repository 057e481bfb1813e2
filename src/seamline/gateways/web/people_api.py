"""The people of the node: added, given roles, replaced, locked, renewed by two."""

import msgspec

from seamline.centre import people, people_pin, people_procedures
from seamline.centre.desk import Reader
from seamline.centre.people import PersonView
from seamline.centre.people_procedures import Outcome, TwoPeople
from seamline.gateways.web import bodies
from seamline.gateways.web.parts import Call
from seamline.gateways.web.session_api import Nothing
from seamline.terms.errors import InvalidInput
from seamline.terms.ids import PARTY


class OutcomeAnswer(msgspec.Struct, frozen=True):
    """What came of it. ticket_link: for the person concerned, valid 15 minutes, once; "" where none is due.

    procedure: what waits for a second person, "" where it is done.
    """

    person: str
    alias: str
    ticket_link: str
    procedure: str


async def everybody(call: Call) -> list[PersonView]:
    """GET /api/people."""
    return await call.parts.centre.see(_views)


def _views(reader: Reader) -> list[PersonView]:
    waiting = {held.alias: held.id for held in people_procedures.waiting(reader)}
    return [people.view_of(reader, row, waiting.get(row.alias, "")) for row in people.people(reader)]


async def add(call: Call) -> OutcomeAnswer:
    """POST /api/people."""
    given: bodies.PersonIn = call.body
    done = await call.parts.centre.do(
        lambda desk: people_procedures.add(desk, call.actor, given.alias, given.roles, given.sectors)
    )
    return _outcome(call, done)


async def set_roles(call: Call) -> OutcomeAnswer:
    """PUT /api/people/{alias}/roles."""
    given: bodies.RolesIn = call.body
    done = await call.parts.centre.do(
        lambda desk: people_procedures.set_roles(
            desk, call.actor, call.path["alias"], given.roles, given.sectors
        )
    )
    if call.parts.issuer is not None:
        await people_pin.certify_all(call.parts.centre, call.parts.issuer)
    return _outcome(call, done)


async def replace(call: Call) -> OutcomeAnswer:
    """POST /api/people/{alias}/replace."""
    given: bodies.ReplaceIn = call.body or bodies.ReplaceIn()
    alias = call.path["alias"]

    def run(reader: Reader) -> str:
        return given.alias or next_alias(alias, {row.alias for row in people.people(reader)})

    successor = await call.parts.centre.see(run)
    done = await call.parts.centre.do(
        lambda desk: people_procedures.replace(desk, call.actor, alias, successor)
    )
    return _outcome(call, done)


def next_alias(alias: str, taken: set[str]) -> str:
    """Return the first free alias of the same seat: "duty" gives "duty-2", "duty-2" gives "duty-3"."""
    stem, _, number = alias.rpartition("-")
    stem, start = (stem, int(number) + 1) if stem and number.isdigit() and len(number) < 5 else (alias, 2)
    found = next(
        f"{stem}-{count}" for count in range(start, start + len(taken) + 1) if f"{stem}-{count}" not in taken
    )
    if not PARTY.fullmatch(found):
        raise InvalidInput("id-person", "a person id is party/alias")
    return found


async def lock(call: Call) -> Nothing:
    """POST /api/people/{alias}/lock."""
    await call.parts.centre.do(lambda desk: people.lock(desk, call.actor, call.path["alias"]))
    return Nothing()


async def unlock(call: Call) -> Nothing:
    """POST /api/people/{alias}/unlock."""
    await call.parts.centre.do(lambda desk: people.unlock(desk, call.actor, call.path["alias"]))
    return Nothing()


async def new_pin(call: Call) -> OutcomeAnswer:
    """POST /api/people/{alias}/new-pin: the first of two people."""
    done = await call.parts.centre.do(
        lambda desk: people_procedures.new_pin(desk, call.actor, call.path["alias"])
    )
    return _outcome(call, done)


async def procedures(call: Call) -> list[TwoPeople]:
    """GET /api/procedures: what waits for a second person."""
    return await call.parts.centre.see(people_procedures.waiting)


async def second(call: Call) -> OutcomeAnswer:
    """POST /api/procedures/{id}/second."""
    done = await call.parts.centre.do(
        lambda desk: people_procedures.second(desk, call.actor, call.path["id"])
    )
    return _outcome(call, done)


async def refuse(call: Call) -> Nothing:
    """POST /api/procedures/{id}/refuse."""
    await call.parts.centre.do(lambda desk: people_procedures.refuse(desk, call.actor, call.path["id"]))
    return Nothing()


async def keys(call: Call) -> list[people_pin.Pending]:
    """GET /api/keys: people's keys that wait for the root's certificate."""
    return await call.parts.centre.see(people_pin.pending)


async def certify(call: Call) -> Nothing:
    """PUT /api/people/{alias}/certificate: what the root, elsewhere, has signed."""
    given: bodies.CertificateIn = call.body
    await call.parts.centre.do(lambda desk: people_pin.certified(desk, call.path["alias"], given.certificate))
    return Nothing()


def _outcome(call: Call, done: Outcome) -> OutcomeAnswer:
    link = f"{call.parts.config.address}/#/link/{done.ticket}" if done.ticket else ""
    person = f"{call.parts.party.id}/{done.alias}"
    return OutcomeAnswer(person=person, alias=done.alias, ticket_link=link, procedure=done.procedure)
