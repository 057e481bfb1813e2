"""Renewing what ends: the authority's certificate, the node's key and card, the node's TLS certificate.

In this order, so that wherever it is broken off the node still works and the change can be made again: what
is public and certified first, the change to the new key last.
"""

import msgspec
from cryptography.hazmat.primitives.serialization import Encoding

from seamline.centre.ports import Random
from seamline.ledger import card as cards
from seamline.ledger.card import Card
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import Context, Private, public_of, signer
from seamline.storage import keyfiles, tls
from seamline.storage.founding import CARD, node_certificate
from seamline.storage.keyfiles import NodeKeys
from seamline.storage.layout import Layout, write_private
from seamline.terms.errors import Denied, InvalidInput, Refusal


class Prepared(msgspec.Struct, frozen=True):
    """What the root is to vouch for. public: the node's next key. ca: the authority's certificate, DER."""

    public: bytes
    ca: bytes


def prepare(
    layout: Layout, keys: NodeKeys, party: str, random: Random, now: int, *, fresh: bool = False
) -> Prepared:
    """Make the node's next key and its next authority; nothing uses either yet. fresh: see ``tls``."""
    public = keyfiles.next_key(layout, keys, random)
    made = tls.next_authority(layout, keys, party, now, fresh=fresh)
    return Prepared(public, made.public_bytes(Encoding.DER))


def vouch(root: Private, old: Card, prepared: Prepared, now: int) -> str:
    """Return the new card, with the new certificate on it; all else stands as on the old one.

    Raises Denied ``root-other`` for a root under which this party's old card does not stand.
    """
    if public_of(root) != old.root:
        raise Denied("root-other", "this is not the root of the party")
    return cards.make(
        signer(root, Context.CARD),
        party=old.party,
        kind=old.kind,
        names=old.names,
        root=old.root,
        node=node_certificate(root, old.party, prepared.public, now),
        ca_der=prepared.ca,
        addresses=old.addresses,
        at=now,
    )


def checked(layout: Layout, keys: NodeKeys, text: str, old: Card, now: int) -> Certificate:
    """Return the certificate on a new card, if the card is for this node as it stands prepared.

    Raises InvalidInput ``card-*``, ``certificate-*``.
    """
    card = cards.read(text, now)
    if isinstance(card, Refusal):
        raise InvalidInput(card.code, "the card does not hold", **card.facts)
    if (card.party, card.root) != (old.party, old.root):
        raise InvalidInput("card-root", "the card is of another party or root")
    certificate = card.certificate
    public, ca = keyfiles.waiting_key(layout, keys), tls.certificate(layout, tls.NEXT_AUTHORITY)
    if certificate.public != public or card.ca_der != ca.public_bytes(Encoding.DER):
        raise InvalidInput("certificate-other", "the card is for another key or authority")
    return certificate


def keep_card(layout: Layout, text: str) -> None:
    """Keep the own card, and the authority that it names, in place of the old ones."""
    write_private(layout.root / CARD, text.encode(), replace=True)
    tls.take_authority(layout)
