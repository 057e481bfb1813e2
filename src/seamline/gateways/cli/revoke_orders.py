"""What the node does at the orders of ``seamline revoke``."""

from typing import TYPE_CHECKING, Any

import msgspec

from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.terms.errors import Conflict, InvalidInput, NotFound, ProtocolError

if TYPE_CHECKING:
    from seamline.centre.desk import Desk, Reader
    from seamline.gateways.cli.assemble import OpenNode

MIN_KEY = 8
"""Characters of an id by which a key may be named."""


class Revoking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``revoke``. what: a partner, or the id of a key or its beginning."""

    what: str
    reason: str
    by: orders.By = orders.By()


class Placing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``revoke.places``. since: ms UTC. after: (epoch, number) by stream. card: an old one."""

    what: str
    since: int
    after: dict[str, tuple[int, int]] = {}
    card: str = ""


class ByRoot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``revoke.root``: the revocations, as the root signed them."""

    texts: tuple[str, ...]
    reason: str
    by: orders.By = orders.By()


class Taking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``revoke.take``: revocations that a partner's root has signed."""

    texts: tuple[str, ...]
    by: orders.By = orders.By()


async def _revoke(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import rows

    given = orders.args_of(order, Revoking)
    if not given.reason.strip():
        raise InvalidInput("reason-needed", "say why")
    by = await orders.acting(node, given.by, "partner.revoke")

    def run(desk: "Desk") -> dict[str, Any]:
        from seamline.centre import partners

        found = _keys_named(desk, given.what)
        for row, _ in found:
            partners.revoke(desk, by, row.party, row.key_id, given.reason.strip())
        party = found[0][0].party
        partner = desk.find(rows.PARTNER, party, rows.PartnerRow)
        return {
            "party": party,
            "keys": [{"key": row.key_id, "subject": subject} for row, subject in found],
            "own": party == desk.home.party,
            "cut_off": partner is not None and partner.cut_off,
        }

    return Answer(await node.centre.do(run))


async def _places(node: "OpenNode", order: Order) -> Answer:
    given = orders.args_of(order, Placing)

    def run(desk: "Desk") -> dict[str, Any]:
        from seamline.centre import keyring, revoking
        from seamline.ledger import card as cards
        from seamline.ledger.certificate import Certificate
        from seamline.ledger.signature import key_id
        from seamline.terms.errors import Refusal

        what = given.what
        if given.card:
            held = cards.read(given.card, desk.now)
            if isinstance(held, Refusal) and held.code == "certificate-expired":
                held = cards.read(given.card, int(held.facts["until"]) - 1)
            if isinstance(held, Refusal):
                raise InvalidInput(held.code, "the card does not hold", **held.facts)
            keyring.hold(desk, desk.home.party, held.node)
            what = key_id(held.certificate.public)
        named = [row for row, _ in _keys_named(desk, what, revoked=True) if row.party == desk.home.party]
        if len(named) != 1:
            raise NotFound("certificate-not-found", "there is no such key of this party")
        public = Certificate.read(named[0].text).public.hex()
        return {"public": public, "places": orders.plain(revoking.places(desk, given.since, given.after))}

    found = await node.centre.do(run)
    places = [(one["log"], one["epoch"], one["number"]) for one in found["places"]]
    return Answer({**found, "places": places})


async def _root(node: "OpenNode", order: Order) -> Answer:
    given = orders.args_of(order, ByRoot)
    by = await orders.acting(node, given.by, "partner.revoke")

    def run(desk: "Desk") -> dict[str, str]:
        from seamline.centre import revoking, rows
        from seamline.ledger.certificate import Certificate

        name = revoking.revoke_own(desk, by, given.texts, given.reason)
        held = desk.get(rows.CERTIFICATE, name, rows.CertificateRow)
        return {"key": name, "subject": Certificate.read(held.text).subject}

    return Answer(await node.centre.do(run))


async def _taken(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import revoking, rows

    given = orders.args_of(order, Taking)
    by = await orders.acting(node, given.by, "partner.revoke")

    def run(desk: "Desk") -> dict[str, Any]:
        told = {revoking.take_by_hand(desk, by, text) for text in given.texts}
        party = min(told)[0]
        if len({one for one, _ in told}) > 1:
            raise InvalidInput("revocation-party", "the words of more than one root")
        row = desk.get(rows.PARTNER, party, rows.PartnerRow)
        return {"party": party, "keys": sorted(key for _, key in told), "cut_off": row.cut_off}

    try:
        return Answer(await node.centre.do(run))
    except (ProtocolError, InvalidInput) as error:
        code, text = error.code, "\n".join(given.texts)
        # Somebody has made a file that claims to be a root's word: that is worth keeping.
        await node.centre.do(lambda desk: revoking.keep_refused(desk, by, text, code))
        raise


def _keys_named(reader: "Reader", what: str, *, revoked: bool = False) -> list[tuple[Any, str]]:
    """Return the trusted keys that a word at the shell names, with their subjects, all of one party.

    revoked: those that are trusted no more as well. Raises NotFound ``certificate-not-found``, Conflict
    ``key-ambiguous``.
    """
    from seamline.centre import keyring, rows
    from seamline.ledger.certificate import Certificate

    if reader.find(rows.PARTNER, what, rows.PartnerRow) is not None:
        held = [(row, Certificate.read(row.text)) for row in keyring.of(reader, what) if not row.revoked]
        found = [(row, text.subject) for row, text in held if text.kind == "node"]
    else:
        parties = [reader.home.party, *(row.party for row in reader.every(rows.PARTNER, rows.PartnerRow))]
        held_by = (row for party in parties for row in keyring.of(reader, party))
        every = [row for row in held_by if revoked or not row.revoked]
        named = [(row, Certificate.read(row.text).subject) for row in every]
        own = f"{reader.home.party}/{what}"
        found = [
            (row, subject)
            for row, subject in named
            if subject == own or (len(what) >= MIN_KEY and row.key_id.startswith(what))
        ]
        if len({row.party for row, _ in found}) > 1 or len({subject for _, subject in found}) > 1:
            raise Conflict("key-ambiguous", "more than one key begins like that")
    if not found:
        raise NotFound("certificate-not-found", "there is no such key")
    return found


ORDERS: dict[str, orders.Handler] = {
    "revoke": _revoke,
    "revoke.places": _places,
    "revoke.root": _root,
    "revoke.take": _taken,
}
