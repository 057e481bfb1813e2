"""Which role may do what, and who stands above whom.

The table binds here and in the gateways alike: a page may hide a button, only this refuses the act. A use
case of another file may ask for less than this table grants, never for more.
"""

from collections.abc import Iterable, Mapping

from seamline.centre.desk import Actor
from seamline.terms.errors import Denied, InvalidInput
from seamline.terms.party import ROLES

DUTY, RELEASE, COMMANDER, ANALYST, AUDITOR, ADMINISTRATOR, CIVIL = ROLES

_EVERYONE = frozenset(ROLES)
_WATCH = frozenset({DUTY, RELEASE, COMMANDER, ANALYST})
_READERS = _WATCH | {AUDITOR, CIVIL}
_WRITERS = _WATCH | {CIVIL}

ACTIONS: Mapping[str, frozenset[str]] = {
    "picture.see": _READERS,
    "seam.see": _WATCH | {AUDITOR},
    "returns.see": frozenset({CIVIL}),
    "seam.study": _WATCH | {AUDITOR},
    "seam.export": frozenset({ANALYST}),
    "scenario.make": frozenset({ANALYST, COMMANDER}),
    "scenario.share": frozenset({RELEASE, COMMANDER}),
    "understanding.see": _EVERYONE,
    "sharing.see": _READERS,
    "places.see": _EVERYONE,
    "centre.see": _READERS | {ADMINISTRATOR},
    "posts.change": frozenset({ADMINISTRATOR, COMMANDER, DUTY}),
    "call.note": _WRITERS,
    "position.give": frozenset({DUTY, COMMANDER, ANALYST}),
    "position.see": _WATCH | {AUDITOR},
    "roads.take": frozenset({ADMINISTRATOR, DUTY, ANALYST}),
    "quarantine.see": _READERS | {ADMINISTRATOR},
    "quarantine.decide": frozenset({ADMINISTRATOR, DUTY}),
    "people.see": frozenset({ADMINISTRATOR, AUDITOR, COMMANDER}),
    "report.write": _WRITERS,
    "report.approve": frozenset({RELEASE}),
    "recall.issue": _WATCH,
    "object.open": _WRITERS,
    "object.move": _WRITERS,
    "hold.keep": frozenset({AUDITOR}),
    "line.set": frozenset({COMMANDER}),
    "line.acknowledge": frozenset({COMMANDER}),
    "understanding.propose": frozenset({COMMANDER}),
    "understanding.sign": frozenset({COMMANDER}),
    "understanding.suspend": frozenset({COMMANDER, DUTY}),
    "understanding.resume": frozenset({COMMANDER}),
    "partner.see": frozenset({ADMINISTRATOR, AUDITOR, COMMANDER}),
    "partner.pair": frozenset({ADMINISTRATOR}),
    "partner.replace-root": frozenset({ADMINISTRATOR, COMMANDER}),
    "partner.reseed": frozenset({ADMINISTRATOR, COMMANDER}),
    "partner.revoke": frozenset({ADMINISTRATOR, COMMANDER}),
    "parcels.carry": frozenset({ADMINISTRATOR, DUTY}),
    "people.change": frozenset({ADMINISTRATOR}),
    "people.confirm": frozenset({ADMINISTRATOR, COMMANDER}),
    "inject.control": _EVERYONE,
    "inject.direct": frozenset({ADMINISTRATOR}),
}
"""Action to the roles that may. What is not named here nobody may."""

CONFIRMERS = ACTIONS["people.confirm"]
"""The roles whose holders can be the second of two people; giving one takes two people as well."""

MAX_SECTORS = 64


def may(actor: Actor, action: str, sector: str = "") -> bool:
    """Whether the actor's roles allow the action, in the sector where one is named.

    An actor without sectors acts in all of them; an unknown action is nobody's.
    """
    if not actor.roles & ACTIONS.get(action, frozenset()):
        return False
    return not sector or not actor.sectors or sector in actor.sectors


def need(actor: Actor, action: str, sector: str = "") -> None:
    """Raise Denied ``role-needed`` unless ``may``."""
    if not may(actor, action, sector):
        raise Denied("role-needed", "your role does not allow this", action=action)


def rank(roles: Iterable[str], sectors: Iterable[str]) -> int:
    """Return how high somebody stands where keys, roles and sign-in are concerned.

    3: administrator or commander of the whole party; 2: of some sectors only; 1: everybody else.
    """
    if not CONFIRMERS.intersection(roles):
        return 1
    return 2 if tuple(sectors) else 3


def need_rank(actor: Actor, roles: Iterable[str], sectors: Iterable[str]) -> None:
    """Raise Denied ``rank-too-low`` if somebody with these roles and sectors stands above the actor.

    It guards what is changed about a person and what is given to one alike, so that no path leads from a
    lower administrator to the powers of a higher one.
    """
    wanted = tuple(sectors)
    if rank(roles, wanted) > rank(actor.roles, actor.sectors):
        raise Denied("rank-too-low", "that person stands above you")
    if actor.sectors and not (wanted and set(wanted) <= set(actor.sectors)):
        raise Denied("rank-too-low", "that lies outside your sectors")


def known_roles(roles: Iterable[str]) -> tuple[str, ...]:
    """Return the roles in the order of the table. Raises InvalidInput ``role-unknown`` or ``role-none``."""
    given = set(roles)
    if given - set(ROLES):
        raise InvalidInput("role-unknown", "there is no such role")
    if not given:
        raise InvalidInput("role-none", "a person has at least one role")
    return tuple(role for role in ROLES if role in given)


def known_sectors(sectors: Iterable[str]) -> tuple[str, ...]:
    """Return the sectors, sorted. Raises InvalidInput ``sector-form``."""
    given = sorted(set(sectors))
    if len(given) > MAX_SECTORS or any(not 0 < len(name) <= 32 or not name.isascii() for name in given):
        raise InvalidInput("sector-form", "a sector is a short name")
    return tuple(given)
