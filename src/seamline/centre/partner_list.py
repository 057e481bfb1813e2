"""Partners and their keys as people look after them, and what a card says before anybody trusts it."""

import functools
from typing import Any

import msgspec

from seamline.centre import changeover, keyring, partners, rows, sharing, visible
from seamline.centre.desk import Actor, Reader
from seamline.ledger import card as cards
from seamline.ledger.card import Card
from seamline.ledger.certificate import Certificate
from seamline.ledger.fingerprint import fingerprint_digits, fingerprint_words
from seamline.ledger.signature import key_id
from seamline.terms.errors import Refusal

Doc = dict[str, Any]

MAX_KEYS_LISTED = 200
"""Keys of one party that a list shows."""


class CardSays(msgspec.Struct, frozen=True):
    """Whose card it is. Its fingerprint is left out: people are to hear that, not to copy it.

    made_at, valid_from, until: ms UTC, the last two of the node's key. paired: the party is a partner.
    other_root: it was paired under another root. revoked: the key of the card's node is revoked here.
    """

    party: str
    kind: str
    names: dict[str, str]
    addresses: tuple[str, ...]
    made_at: int
    valid_from: int
    until: int
    paired: bool
    other_root: bool
    revoked: bool


def read_card(reader: Reader, text: str) -> CardSays:
    """Return whose card this is. Raises InvalidInput ``card-*``, ``certificate-*``; ``card-own``."""
    card = partners.card_of(reader, text)
    known = reader.find(rows.PARTNER, card.party, rows.PartnerRow)
    certificate = card.certificate
    held = reader.find(rows.CERTIFICATE, key_id(certificate.public), rows.CertificateRow)
    return CardSays(
        party=card.party,
        kind=card.kind,
        names=msgspec.to_builtins(card.names),
        addresses=card.addresses,
        made_at=card.at,
        valid_from=certificate.valid_from,
        until=certificate.until,
        paired=known is not None,
        other_root=known is not None and known.root != card.root.hex(),
        revoked=held is not None and bool(held.revoked),
    )


def listed(reader: Reader, actor: Actor = visible.OPERATOR) -> list[Doc]:
    """Return every partner: its link, its pinned root and fingerprint, what waits for it, its keys.

    unaware: it has yet to take this node's newest key. asks: it was restored, asks to be sent again what it
    has lost, and nobody here has begun.
    """
    streams = {one["party"]: one for one in sharing.overview(reader, actor)}
    unaware = changeover.unaware(reader)
    lost = reader.every(rows.RESEED, rows.ReseedRow)
    asking = {row.party for row in lost if row.asked and not row.begun}
    return [
        {
            **_listed(reader, row, streams[row.party]),
            "unaware": row.party in unaware,
            "asks": row.party in asking,
        }
        for row in reader.every(rows.PARTNER, rows.PartnerRow)
    ]


def _listed(reader: Reader, row: rows.PartnerRow, shared: Doc) -> Doc:
    card = pinned(row)
    root = bytes.fromhex(row.root)
    keys, more = keys_of(reader, row.party)
    return {
        "party": row.party,
        "kind": card.kind if card else "",
        "names": msgspec.to_builtins(card.names) if card else {},
        "state": shared["state"],
        "as_of": row.contact,
        "paired_at": row.paired_at,
        "addresses": list(row.addresses),
        "push": row.push,
        "queued": shared["queued"],
        "released": shared["released"],
        "root": row.root,
        "words": list(fingerprint_words(root)),
        "digits": list(fingerprint_digits(root)),
        "keys": keys,
        "more_keys": more,
    }


def pinned(row: rows.PartnerRow) -> Card | None:
    """Return the card that was pinned, read as it was then."""
    found = cards.read(row.card, row.paired_at)
    return None if isinstance(found, Refusal) else found


def keys_of(reader: Reader, party: str) -> tuple[list[Doc], int]:
    """Return the keys of a party that are held, at most MAX_KEYS_LISTED, and how many more there are.

    Its node's first, then those that nobody has revoked, then the newest. state: "trusted", "revoked",
    "expired", "not-yet", or "untrusted" for a key under another root than the pinned one.
    """
    found = [(row, Certificate.read(row.text)) for row in keyring.of(reader, party)]
    found.sort(key=lambda one: (one[1].kind != "node", bool(one[0].revoked), -one[1].valid_from))
    root = keyring.root_of(reader, party)
    shown = [_key(reader, row, certificate, root) for row, certificate in found[:MAX_KEYS_LISTED]]
    return shown, max(0, len(found) - MAX_KEYS_LISTED)


def _key(reader: Reader, row: rows.CertificateRow, certificate: Certificate, root: bytes | None) -> Doc:
    return {
        "key": row.key_id,
        "kind": certificate.kind,
        "subject": certificate.subject,
        "roles": list(certificate.roles),
        "valid_from": certificate.valid_from,
        "until": certificate.until,
        "revoked": row.revoked,
        "state": "revoked" if row.revoked else _standing(row.text, certificate, root, reader.now),
    }


def _standing(text: str, certificate: Certificate, root: bytes | None, now: int) -> str:
    if now < certificate.valid_from:
        return "not-yet"
    if now >= certificate.until:
        return "expired"
    return "trusted" if root is not None and _stands_under(root, text) else "untrusted"


@functools.lru_cache(maxsize=8_192)
def _stands_under(root: bytes, text: str) -> bool:
    """Whether the root signed it; remembered, because pages ask again whenever a link moves."""
    certificate = Certificate.read(text)
    return certificate.check(root, certificate.valid_from, party=certificate.party) is None
