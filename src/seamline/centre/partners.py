"""Partners: pairing by cards and compared fingerprints, contact, revocation."""

import msgspec

from seamline.centre import agreements, changeover, cosigning, ground, keyring, revoking, rows
from seamline.centre.desk import Actor, Desk, Reader
from seamline.ledger import card as cards
from seamline.ledger.certificate import Certificate
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound, Refusal

MAX_PARTNERS = 64
CONTACT_MS = 30_000
"""How exactly the last contact is written down."""
LATE_MS = 90_000
DOWN_MS = 300_000


def pair(desk: Desk, actor: Actor, text: str, fingerprint: str, *, push: bool = False) -> str:
    """Pair with the party of a card whose fingerprint two people have compared; return its id.

    fingerprint: the words or digits as read out by the other side. Raises InvalidInput ``card-*``; Denied
    ``card-fingerprint`` where they differ; Conflict ``partner-root`` for a party that is pinned under another
    root (see ``roots``), ``card-old`` where a newer card of it is held.
    """
    actor.need("administrator")
    card = compared(desk, text, fingerprint)
    known = desk.find(rows.PARTNER, card.party, rows.PartnerRow)
    if known is None and desk.view.count(rows.PARTNER) >= MAX_PARTNERS:
        raise Conflict("partner-too-many", "too many partners")
    if known is not None and known.root not in ("", card.root.hex()):
        raise Conflict("partner-root", "this party is known under another root")
    held = cards.read(known.card, known.paired_at) if known is not None else None
    if isinstance(held, cards.Card) and card.at < held.at:
        raise Conflict("card-old", "a newer card of this party is held")
    if isinstance(held, cards.Card) and card.node != held.node:
        # A machine that knows nothing of what was sent to the one before it, or may not.
        revoking.begin_anew(desk, card.party)
    return pin(desk, actor, card, text, push=push)


def compared(desk: Desk, text: str, fingerprint: str) -> cards.Card:
    """Return the card of a text, if its fingerprint is the one that was heard."""
    card = card_of(desk, text)
    if not cards.same_fingerprint(card.root, fingerprint):
        raise Denied("card-fingerprint", "the fingerprint is not that of the card")
    return card


def pin(desk: Desk, actor: Actor, card: cards.Card, text: str, *, push: bool) -> str:
    """Pin what a card says of a party, and let that party have what stands first. Returns its id."""
    known = desk.find(rows.PARTNER, card.party, rows.PartnerRow)
    held = cards.read(known.card, known.paired_at) if known is not None else None
    # Another machine may have been given another card of ours: it will say which key it knows.
    same = isinstance(held, cards.Card) and (held.root, held.node) == (card.root, card.node)
    row = rows.PartnerRow(
        party=card.party,
        card=text,
        addresses=card.addresses,
        paired_at=desk.now,
        contact=known.contact if known else 0,
        push=push,
        root=card.root.hex(),
        knows=known.knows if known and same else "",
    )
    desk.put(rows.PARTNER, card.party, row)
    keyring.hold(desk, card.party, card.node)
    if keyring.node_key(desk, card.party) is None:
        # The card is an old one: its node's key has been revoked.
        desk.put(rows.PARTNER, card.party, msgspec.structs.replace(row, cut_off=True))
    seq = desk.record("partner.paired/1", card.party, {"from": card.party, "card": text}, actor.person)
    changeover.confirm(desk, card.party, card.certificate)
    changeover.tell(desk, card.party, seq)
    revoking.tell_keys(desk, card.party, seq, seq)
    for version in agreements.versions(desk):
        cosigning.tell(desk, card.party, version, seq)
    ground.tell(desk, card.party, seq)
    desk.tell("partners")
    return card.party


def card_of(reader: Reader, text: str) -> cards.Card:
    """Return another party's card. Raises InvalidInput ``card-*`` or ``certificate-*``; ``card-own``."""
    card = cards.read(text, reader.now)
    if isinstance(card, Refusal):
        raise InvalidInput(card.code, "the card does not hold", **card.facts)
    if card.party == reader.home.party:
        raise InvalidInput("card-own", "this is your own card")
    return card


def stale(reader: Reader, row: rows.PartnerRow) -> bool:
    """Say whether it is time to write down that a partner has been heard."""
    # Either way: a contact from the future was written down by a clock that has stepped back since.
    return bool(row.failures) or abs(reader.now - row.contact) >= CONTACT_MS


def is_stale(reader: Reader, party: str) -> bool:
    """Say the same of a partner by its id; False for one that is not paired."""
    row = reader.find(rows.PARTNER, party, rows.PartnerRow)
    return row is not None and stale(reader, row)


def contact(desk: Desk, party: str) -> None:
    """Note that a partner has just been heard, to within CONTACT_MS."""
    row = desk.find(rows.PARTNER, party, rows.PartnerRow)
    if row is None or not stale(desk, row):
        return
    if row.failures:
        desk.record("link.up/1", party, {"party": party})
    new = msgspec.structs.replace(row, contact=desk.now, failures=0)
    desk.put(rows.PARTNER, party, new)
    desk.tell("partners")


def failed(desk: Desk, party: str, code: str) -> None:
    """Note that a partner could not be reached, once per spell of silence."""
    row = desk.find(rows.PARTNER, party, rows.PartnerRow)
    if row is None or row.failures:
        return
    desk.record("link.down/1", party, {"party": party, "code": code})
    desk.put(rows.PARTNER, party, msgspec.structs.replace(row, failures=1))
    desk.tell("partners")


def pushes_to(reader: Reader, party: str) -> bool:
    """Say whether this node has to push, because the partner cannot reach it."""
    row = reader.find(rows.PARTNER, party, rows.PartnerRow)
    return row is not None and row.push


def state_of(reader: Reader, row: rows.PartnerRow) -> str:
    """Return how a link looks: never, up, late, down."""
    if row.cut_off:
        return "cut-off"
    if not row.contact:
        return "never"
    age = abs(reader.now - row.contact)
    return "down" if age > DOWN_MS else "late" if age > LATE_MS else "up"


def revoke(desk: Desk, actor: Actor, party: str, key_id: str, reason: str) -> None:
    """Stop trusting a key: an own one, which every partner is told, or a partner's node, which is cut off."""
    actor.need("administrator", "commander")
    held = desk.find(rows.CERTIFICATE, key_id, rows.CertificateRow)
    if held is None or held.party != party:
        raise NotFound("certificate-not-found", "there is no such key")
    keyring.revoke(desk, key_id)
    body = {"key": key_id, "party": party, "reason": reason}
    seq = desk.record("key.revoked/1", party, body, actor.person)
    if party == desk.home.party:
        for partner in desk.every(rows.PARTNER, rows.PartnerRow):
            keyring.take_back(desk, partner.party, held, reason, seq)
    else:
        desk.get(rows.PARTNER, party, rows.PartnerRow)
    desk.tell("partners")


def revoke_node(desk: Desk, actor: Actor, party: str, reason: str) -> None:
    """Stop trusting a partner's node: every key that it has here, so that it is cut off.

    Raises NotFound ``partner-not-found``, ``certificate-not-found`` where no key of it is left to revoke.
    """
    actor.need("administrator", "commander")
    desk.get(rows.PARTNER, party, rows.PartnerRow)
    held = [row for row in keyring.of(desk, party) if not row.revoked]
    nodes = [row.key_id for row in held if Certificate.read(row.text).kind == "node"]
    if not nodes:
        raise NotFound("certificate-not-found", "its node has no key that is trusted")
    for key in nodes:
        revoke(desk, actor, party, key, reason)
