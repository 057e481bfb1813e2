"""Changing the node's own key while partners are near and far: what is sealed by which key for whom.

The root certifies the new key on a new card, which travels in the standing lane. Until a partner has said
that it holds the new key, it is sealed for by the one that it knows: over a link, by way of a stick, and for
weeks if it has to be. What is sealed for others is no business of its.
"""

from typing import Any

import msgspec

from seamline.centre import keyring, queue, rows
from seamline.centre.desk import Desk, Reader
from seamline.ledger import card as cards
from seamline.ledger.card import Card
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import key_id
from seamline.terms.errors import InvalidInput, ProtocolError, Refusal
from seamline.terms.lanes import STANDING

CHANGE = frozenset({"card", "revocation"})
"""All that still leaves under an own key that the root has revoked: what a partner needs to know better."""

# The own node's keys.


def seal_key(reader: Reader, party: str) -> bytes:
    """Return the own public key by which everything for a partner is sealed now.

    That is the newest that the partner has said to hold. It is the newest there is where it has said
    nothing, or where what it knows is no longer at hand or certified.
    """
    return reader.once(f"seal key for {party}", lambda: _seal_key(reader, party))


def _seal_key(reader: Reader, party: str) -> bytes:
    keys = reader.home.keys
    row = reader.find(rows.PARTNER, party, rows.PartnerRow)
    if row is None or not row.knows or row.knows == key_id(keys.public):
        return keys.public
    for public in keys.earlier:
        if key_id(public) == row.knows and _certified(reader, row.knows) is not None:
            return public
    return keys.public


def still_seals(reader: Reader, party: str, name: str) -> bool:
    """Say whether a parcel that an own key sealed for a partner can still be opened there.

    name: the key's id, "" for one of before keys were noted. False once its certificate is over or revoked,
    and for a key newer than the partner has turned out to know.
    """
    sealing = key_id(seal_key(reader, party))
    if name in ("", sealing):
        return True
    certificate, known = _certified(reader, name), _certified(reader, sealing)
    if certificate is None or reader.get(rows.CERTIFICATE, name, rows.CertificateRow).revoked:
        return False
    return known is None or certificate.valid_from <= known.valid_from


def only(reader: Reader, party: str) -> frozenset[str] | None:
    """Return what alone may be cut for a partner, None for everything: see CHANGE."""
    row = reader.find(rows.CERTIFICATE, key_id(seal_key(reader, party)), rows.CertificateRow)
    return CHANGE if row is not None and row.revoked else None


def _certified(reader: Reader, name: str) -> Certificate | None:
    """Return the certificate of an own node's key that has not run out, revoked or not."""
    row = reader.find(rows.CERTIFICATE, name, rows.CertificateRow)
    if row is None or row.party != reader.home.party:
        return None
    certificate = Certificate.read(row.text)
    good = certificate.kind == "node" and certificate.check(reader.home.root, reader.now, party=row.party)
    return certificate if good is None else None


def announce(desk: Desk, text: str) -> None:
    """Hold the own node's new card, whose key seals nothing yet, and let every partner have it.

    Raises InvalidInput ``card-*`` or ``certificate-*`` unless it is the own root's card of the own party.
    """
    card = cards.read(text, desk.now)
    if isinstance(card, Refusal):
        raise InvalidInput(card.code, "the card does not hold", **card.facts)
    if (card.party, card.root) != (desk.home.party, desk.home.root):
        raise InvalidInput("card-root", "the card is of another party or root")
    keyring.hold(desk, card.party, card.node)
    desk.put(rows.OWN_CARD, card.party, rows.OwnCard(text))
    body = {"key": key_id(card.certificate.public), "until": card.certificate.until}
    seq = desk.record("node.card/1", card.party, body)
    for partner in desk.every(rows.PARTNER, rows.PartnerRow):
        if not partner.knows:
            # It has been sealed for by this key all along.
            known = msgspec.structs.replace(partner, knows=key_id(desk.home.keys.public))
            desk.put(rows.PARTNER, partner.party, known)
        if not partner.cut_off:
            tell(desk, partner.party, seq)


def tell(desk: Desk, party: str, order: int) -> None:
    """Let a partner have the own card, if there has been one since that of the founding."""
    row = desk.find(rows.OWN_CARD, desk.home.party, rows.OwnCard)
    if row is None:
        return
    card = cards.read(row.text, desk.now)
    if isinstance(card, Card):
        name = key_id(card.certificate.public)
        data = {"is": name, "card": row.text}
        queue.offer(desk, STANDING, party, "card", rows.key_object(name), data=data, order=order)


def turned(desk: Desk, until: int) -> None:
    """Write down that the node seals with the key of its new card from here on. until: ms UTC."""
    body = {"key": key_id(desk.home.keys.public), "until": until}
    desk.record("node.key-changed/1", desk.home.party, body)


def unaware(reader: Reader) -> list[str]:
    """Return the partners that have yet to say that they hold the node's newest key."""
    newest = key_id(reader.home.keys.public)
    return [
        row.party
        for row in reader.every(rows.PARTNER, rows.PartnerRow)
        if row.knows not in ("", newest) and not row.cut_off
    ]


# A partner's keys.


def take_card(desk: Desk, party: str, text: str) -> None:
    """Take a partner's new card: its node's next key, its TLS authority, where it is reached.

    An older card than the one that is held changes nothing. Raises ProtocolError ``card-*`` or
    ``certificate-*`` for one that is not under the root that people have compared.
    """
    card = cards.read(text, desk.now)
    if isinstance(card, Refusal):
        raise ProtocolError(card.code, "a card does not hold", **card.facts)
    row = desk.get(rows.PARTNER, party, rows.PartnerRow)
    if card.party != party:
        raise ProtocolError("card-other", "a card of another party")
    if card.root.hex() != row.root:
        raise ProtocolError("card-root", "a card under another root")
    held = cards.read(row.card, row.paired_at)
    if isinstance(held, Card) and card.at < held.at:
        return
    if text != row.card:
        keyring.hold(desk, party, card.node)
        new = msgspec.structs.replace(row, card=text, addresses=card.addresses, paired_at=desk.now)
        desk.put(rows.PARTNER, party, new)
        body = {"from": party, "key": key_id(card.certificate.public), "until": card.certificate.until}
        desk.record("card.received/1", party, body)
        desk.tell("partners")
    confirm(desk, party, card.certificate)


def confirm(desk: Desk, party: str, certificate: Certificate) -> None:
    """Tell a partner that this key of its node is held here, if it is the newest and trusted."""
    if certificate.public == keyring.node_key(desk, party):
        name = key_id(certificate.public)
        ob = rows.key_object(name)
        queue.offer(desk, STANDING, party, "card-receipt", ob, data={"is": name, "key": name})


def confirm_newest(desk: Desk, party: str) -> None:
    """Tell a partner which of its node's keys is the newest that is held here."""
    newest = keyring.node_key(desk, party)
    row = desk.find(rows.CERTIFICATE, key_id(newest), rows.CertificateRow) if newest else None
    if row is not None:
        confirm(desk, party, Certificate.read(row.text))


def take_receipt(desk: Desk, party: str, body: dict[str, Any]) -> None:
    """Take a partner's word on which of the own node's keys it holds: the newest that seals for it."""
    name = body.get("key")
    row = desk.find(rows.CERTIFICATE, name, rows.CertificateRow) if isinstance(name, str) else None
    if row is None or row.party != desk.home.party or Certificate.read(row.text).kind != "node":
        raise ProtocolError("card-receipt", "a receipt for no key of this node")
    partner = desk.get(rows.PARTNER, party, rows.PartnerRow)
    if partner.knows == row.key_id:
        return
    desk.put(rows.PARTNER, party, msgspec.structs.replace(partner, knows=row.key_id))
    if len(desk.home.keys.earlier):
        desk.record("card.receipt/1", party, {"from": party, "key": row.key_id})
    if row.key_id != key_id(desk.home.keys.public):
        # It went back to a time when it knew no better, or has been given an older card.
        tell(desk, party, desk.view.size())
    desk.wake(party)
    desk.tell("partners")
