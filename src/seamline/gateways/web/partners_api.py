"""Partners: the own card, pairing by a card and a fingerprint that was heard, keys, revocation."""

from typing import Any

import msgspec

from seamline.centre import partner_list, partners, rows
from seamline.centre.desk import Desk, Reader
from seamline.centre.partner_list import CardSays
from seamline.gateways.web import bodies, qr
from seamline.gateways.web.parts import Call
from seamline.gateways.web.session_api import Nothing
from seamline.ledger import fingerprint
from seamline.terms.errors import InvalidInput, NotFound

Doc = dict[str, Any]


class KeyAnswer(msgspec.Struct, frozen=True):
    """A key that is held, as in ``centre.partner_list.keys_of``. revoked: since when, ms UTC, 0 never."""

    key: str
    kind: str
    subject: str
    roles: tuple[str, ...]
    valid_from: int
    until: int
    revoked: int
    state: str


class CardAnswer(msgspec.Struct, frozen=True):
    """The own card as text, with its fingerprint to read out: words, or groups of digits.

    qr: the digits as an SVG. root: the root key, hex, as an understanding names it. spoken: every word that
    a fingerprint may have, for whoever types one in. keys: of the own party, as partners have them.
    """

    card: str
    words: tuple[str, ...]
    digits: tuple[str, ...]
    qr: str
    root: str
    spoken: tuple[str, ...]
    keys: tuple[KeyAnswer, ...]


class PartnerAnswer(msgspec.Struct, frozen=True):
    """A partner. as_of: ms UTC of the last contact, 0 never. push: it cannot reach this node.

    unaware, asks: as in ``centre.partner_list.listed``.
    """

    party: str
    kind: str
    names: Doc
    state: str
    as_of: int
    paired_at: int
    addresses: tuple[str, ...]
    push: bool
    queued: int
    released: int
    root: str
    words: tuple[str, ...]
    digits: tuple[str, ...]
    keys: tuple[KeyAnswer, ...]
    more_keys: int
    unaware: bool
    asks: bool


async def card(call: Call) -> CardAnswer:
    """GET /api/card."""
    root = call.parts.centre.home.root
    digits = fingerprint.fingerprint_digits(root)

    def own(reader: Reader) -> tuple[list[Doc], str]:
        newer = reader.find(rows.OWN_CARD, reader.home.party, rows.OwnCard)
        return partner_list.keys_of(reader, reader.home.party)[0], newer.text if newer else call.parts.card

    keys, text = await call.parts.centre.see(own)
    return CardAnswer(
        card=text,
        words=fingerprint.fingerprint_words(root),
        digits=digits,
        qr=qr.svg_of(" ".join(digits)),
        root=root.hex(),
        spoken=fingerprint.WORDS,
        keys=msgspec.convert(keys, tuple[KeyAnswer, ...]),
    )


async def read_card(call: Call) -> CardSays:
    """POST /api/card/read: whose card this is, without its fingerprint, which is to be heard."""
    return await call.parts.centre.see(lambda reader: partner_list.read_card(reader, call.body.card))


async def listed(call: Call) -> list[PartnerAnswer]:
    """GET /api/partners."""
    found = await call.parts.centre.see(lambda reader: partner_list.listed(reader, call.actor))
    return msgspec.convert(found, list[PartnerAnswer])


async def pair(call: Call) -> Nothing:
    """POST /api/partners/{party}/pair: with a card whose fingerprint two people have compared."""
    given: bodies.PairIn = call.body

    def run(desk: Desk) -> str:
        found = partners.pair(desk, call.actor, given.card, given.fingerprint, push=given.push)
        if found != call.path["party"]:
            raise NotFound("partner-not-found", "the card is another party's")
        return found

    call.parts.exchange.follow(await call.parts.centre.do(run))
    return Nothing()


async def revoke(call: Call) -> Nothing:
    """POST /api/partners/{party}/revoke: one key, an own one too; without a key a partner's node, cut off."""
    given: bodies.RevokeIn = call.body
    party, reason = call.path["party"], given.reason.strip()
    if not reason:
        raise InvalidInput("reason-needed", "say why")

    def run(desk: Desk) -> bool:
        if given.key:
            partners.revoke(desk, call.actor, party, given.key, reason)
        else:
            partners.revoke_node(desk, call.actor, party, reason)
        row = desk.find(rows.PARTNER, party, rows.PartnerRow)
        return row is not None and row.cut_off

    if await call.parts.centre.do(run):
        call.parts.exchange.forget(party)
    return Nothing()
