"""Another root for a party that is known: pinned only by two people, an administrator and a commander.

Who holds a party's root is the party. Where it is lost and the party comes back under a new one, nothing but
people can say that it is the same party: two of them here compare the fingerprint, each by hearing it. What
came under the old root stays, verifies under it, and is never added to. An understanding names the roots of
its parties: what names the old one stops for that party until there is a version that names the new one.
"""

import msgspec

from seamline.centre import lanes, parcels, partners, people, revoking, rows
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.people_roles import ADMINISTRATOR, COMMANDER
from seamline.terms.errors import Denied
from seamline.terms.lanes import LANES
from seamline.terms.times import MINUTE

TABLE = "root-replacement"
CONFIRM_MS = 60 * MINUTE
"""So long the second of the two has to hear the fingerprint as well."""


class Asked(msgspec.Struct, frozen=True):
    """What waits for the second of two people. Table root-replacement; key: party. root: the new one, hex."""

    party: str
    root: str
    first: str
    until: int


class Outcome(msgspec.Struct, frozen=True):
    """What came of it. waiting: a second person has to do the same."""

    party: str
    waiting: bool


def pair(desk: Desk, actor: Actor, text: str, fingerprint: str, *, push: bool = False) -> Outcome:
    """Pair with a known party under another root, as one of the two people that it takes.

    Raises as ``partners.pair``; Denied ``person-needed`` for one who does not say who it is, ``second-same``
    for the same person twice, ``second-roles`` unless the two are an administrator and a commander.
    """
    actor.need(ADMINISTRATOR, COMMANDER)
    card = partners.compared(desk, text, fingerprint)
    known = desk.find(rows.PARTNER, card.party, rows.PartnerRow)
    if known is None or known.root == card.root.hex():
        return Outcome(partners.pair(desk, actor, text, fingerprint, push=push), waiting=False)
    if not people.alias_of(actor):
        raise Denied("person-needed", "two people are needed, each by name")
    held = desk.find(TABLE, card.party, Asked)
    if held is None or held.until <= desk.now or held.root != card.root.hex():
        new = Asked(card.party, card.root.hex(), actor.person, desk.now + CONFIRM_MS)
        desk.put(TABLE, card.party, new)
        body = {"party": card.party, "root": new.root}
        desk.record("partner.root-asked/1", card.party, body, actor.person)
        return Outcome(card.party, waiting=True)
    if held.first == actor.person:
        raise Denied("second-same", "the second person is another than the first")
    first = people.actor_of(desk, held.first.partition("/")[2])
    if not _two(first, actor):
        raise Denied("second-roles", "it takes an administrator and a commander")
    desk.tx.delete(TABLE, card.party)
    _close(desk, known)
    body = {"from": card.party, "old": known.root, "new": card.root.hex(), "first": held.first}
    desk.record("partner.root-replaced/1", card.party, body, actor.person)
    partners.pin(desk, actor, card, text, push=push)
    return Outcome(card.party, waiting=False)


def _two(one: Actor, other: Actor) -> bool:
    pairs = ((one, other), (other, one))
    return any(ADMINISTRATOR in first.roles and COMMANDER in second.roles for first, second in pairs)


def _close(desk: Desk, known: rows.PartnerRow) -> None:
    """Close what came under the old root: nothing is added to those epochs, and they verify under it."""
    last = {lane: lanes.lane_row(desk, "in", known.party, lane).epoch for lane in LANES}
    former = rows.FormerRoot(known.party, known.root, last, desk.now)
    key = f"{known.party}/{known.root}"
    desk.put(rows.FORMER_ROOT, key, former, group=known.party, sort=desk.now)
    for lane in LANES:
        state = lanes.lane_row(desk, "in", known.party, lane)
        if state.frozen:
            revoking.keep_evidence(desk, known.party, lane, state)
    parcels.open_anew(desk, known.party)


def waiting(reader: Reader) -> list[Asked]:
    """Return what waits for a second person."""
    return [held for held in reader.every(TABLE, Asked) if held.until > reader.now]
