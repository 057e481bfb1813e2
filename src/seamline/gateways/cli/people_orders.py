"""What the node does at the orders of ``seamline people``."""

from typing import TYPE_CHECKING, Any

import msgspec

from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.terms.errors import Denied, InvalidInput

if TYPE_CHECKING:
    from seamline.centre.people_procedures import Outcome
    from seamline.gateways.cli.assemble import OpenNode


class Act(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of an order that somebody gives. by, pin: who, and the proof of it."""

    by: str
    pin: str
    alias: str = ""
    roles: tuple[str, ...] = ()
    sectors: tuple[str, ...] | None = None
    successor: str = ""
    procedure: str = ""


class Certified(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``people.certified``."""

    alias: str
    certificate: str


class Recovering(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``people.recover``. proof: the root's certificate, made now, for this seat and roles."""

    alias: str
    roles: tuple[str, ...]
    proof: str


FRESH_MS = 15 * 60_000
"""How old the root's word may be by which a seat is recovered."""


async def _everybody(node: "OpenNode", order: Order) -> Answer:
    del order
    from seamline.centre import people, people_procedures

    found = await node.centre.see(
        lambda reader: {
            "people": [people.view_of(reader, row) for row in people.people(reader)],
            "waiting": people_procedures.waiting(reader),
        }
    )
    return Answer(orders.plain(found))


async def _person(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import people, people_pin
    from seamline.centre import people_procedures as two
    from seamline.storage.vault import PinVault

    given = orders.args_of(order, Act)
    vault = PinVault(node.keys, node.home.random)
    actor = await people_pin.identify(node.centre, given.by, given.pin, vault)
    jobs: dict[str, Any] = {
        "people.add": lambda desk: two.add(desk, actor, given.alias, given.roles, given.sectors or ()),
        "people.roles": lambda desk: two.set_roles(desk, actor, given.alias, given.roles, given.sectors),
        "people.replace": lambda desk: two.replace(desk, actor, given.alias, given.successor),
        "people.lock": lambda desk: people.lock(desk, actor, given.alias),
        "people.unlock": lambda desk: people.unlock(desk, actor, given.alias),
        "people.new-pin": lambda desk: two.new_pin(desk, actor, given.alias),
        "people.second": lambda desk: two.second(desk, actor, given.procedure),
        "people.refuse": lambda desk: two.refuse(desk, actor, given.procedure),
    }
    done = await node.centre.do(jobs[order.name])
    if node.issuer is not None:
        await people_pin.certify_all(node.centre, node.issuer)
    return _answer(node, done)


async def _pending(node: "OpenNode", order: Order) -> Answer:
    del order
    from seamline.centre import people_pin

    return Answer(orders.plain(await node.centre.see(people_pin.pending)))


async def _certified(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import people_pin

    given = orders.args_of(order, Certified)
    await node.centre.do(lambda desk: people_pin.certified(desk, given.alias, given.certificate))
    return Answer({})


async def _recover(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import people_procedures
    from seamline.ledger.certificate import Certificate

    given = orders.args_of(order, Recovering)
    proof, now = Certificate.read(given.proof), node.centre.clock.now_ms()
    refusal = proof.check(node.home.root, now, party=node.home.party)
    if refusal is not None:
        raise InvalidInput(refusal.code, "this is not the party's root", **refusal.facts)
    wanted = (f"{node.home.party}/{given.alias}", set(given.roles))
    if (proof.subject, set(proof.roles)) != wanted or not 0 <= now - _made(proof) <= FRESH_MS:
        raise Denied("recover-proof", "the root has not said this, or not just now")
    return _answer(
        node,
        await node.centre.do(lambda desk: people_procedures.recover(desk, given.alias, given.roles)),
    )


def _made(proof: Any) -> int:
    """Return when the root signed; certificates are dated back by a fixed time."""
    from seamline.storage.founding import BACKDATE_MS

    return int(proof.valid_from) + BACKDATE_MS


def _answer(node: "OpenNode", done: "Outcome | None") -> Answer:
    if done is None:
        return Answer({})
    link = f"{node.settings.web.address}/#/link/{done.ticket}" if done.ticket else ""
    return Answer({"alias": done.alias, "link": link, "procedure": done.procedure})


ORDERS: dict[str, orders.Handler] = {
    "people.list": _everybody,
    "people.pending": _pending,
    "people.certified": _certified,
    "people.recover": _recover,
    **dict.fromkeys(
        (
            "people.add",
            "people.roles",
            "people.replace",
            "people.lock",
            "people.unlock",
            "people.new-pin",
            "people.second",
            "people.refuse",
        ),
        _person,
    ),
}
