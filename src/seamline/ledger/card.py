r"""Cards: what two parties hand each other before they can talk, and what their people then compare.

A card is canonical JSON under the root's signature (``"seamline card/1\n"`` and the JSON without ``sig``),
in base64 between two marker lines, so that it survives mail, chat and paper. It proves only that whoever
made it holds the root key it names: that this is the party it says is known once two people have compared
the fingerprint.
"""

import base64
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from seamline.ledger.certificate import Certificate
from seamline.ledger.fingerprint import fingerprint_digits, fingerprint_words
from seamline.ledger.signature import PUBLIC_BYTES, SIGNATURE_BYTES, Context, Signer, from_hex, usable, verify
from seamline.terms import canonical
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.ids import PARTY
from seamline.terms.party import KINDS, Names
from seamline.terms.times import latin_digits

MAX_CARD_BYTES = 8_192
MAX_CARD_TEXT = 16_384
"""Characters of a card in its armour, with room for what mail does to line ends."""
MAX_CA_BYTES = 2_048
MAX_ADDRESSES = 8
MAX_NAME_CHARS = 120

BEGIN = "-----BEGIN SEAMLINE CARD-----"
END = "-----END SEAMLINE CARD-----"

_ADDRESS = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9a-fA-F:.]{2,45}\]):[1-9][0-9]{0,4}")
_LINE = 64
_SPOKEN = re.compile(r"[^\W_]+")


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One party's card, at most MAX_CARD_BYTES of canonical JSON.

    root_key, sig: hex. node: text of the certificate of its node's key. ca: DER certificate of its TLS
    authority, base64. addresses: "host:port". at: when it was made, ms UTC.
    """

    party: str
    kind: str
    names: Names
    root_key: str = msgspec.field(name="root")
    node: str
    ca: str
    addresses: tuple[str, ...]
    at: int
    sig: str = ""

    @property
    def root(self) -> bytes:
        """The root key, 32 bytes."""
        return bytes.fromhex(self.root_key)

    @property
    def certificate(self) -> Certificate:
        """The certificate of the node's key."""
        return Certificate.read(self.node)

    @property
    def ca_der(self) -> bytes:
        """The certificate of the TLS authority, DER."""
        return base64.b64decode(self.ca)

    def signed_bytes(self) -> bytes:
        """Return the exact bytes that the root signs."""
        value: dict[str, Any] = msgspec.to_builtins(self)
        value.pop("sig")
        return Context.CARD.mark + canonical.encode(value)


def make(
    sign: Signer,
    *,
    party: str,
    kind: str,
    names: Names,
    root: bytes,
    node: Certificate,
    ca_der: bytes,
    addresses: Sequence[str],
    at: int,
) -> str:
    """Return the text of a card. sign: with the root key in the context ``card``.

    Raises InvalidInput ``card-form`` or a code of ``read`` for what the other side would not take.
    """
    bare = Card(
        party=party,
        kind=kind,
        names=names,
        root_key=root.hex(),
        node=node.text(),
        ca=base64.b64encode(ca_der).decode(),
        addresses=tuple(addresses),
        at=at,
    )
    signed = msgspec.structs.replace(bare, sig=sign(bare.signed_bytes()).hex())
    text = _armour(canonical.encode(msgspec.to_builtins(signed)))
    found = read(text, at)
    if isinstance(found, Refusal):
        raise InvalidInput(found.code, "the card does not hold")
    return text


def read(text: str, at: int) -> Card | Refusal:
    """Return the card in a text, if its root signed it and its node's certificate holds at that time.

    Words around the armour, line ends and blanks in it do not matter. Refuses with ``card-size``,
    ``card-form``, ``card-signature`` or ``certificate-*``. Total.
    """
    if len(text) > MAX_CARD_TEXT:
        return Refusal("card-size", facts={"max": MAX_CARD_TEXT})
    card = _read(text)
    if card is None:
        return Refusal("card-form")
    if not verify(card.root, Context.CARD, card.signed_bytes(), bytes.fromhex(card.sig)):
        return Refusal("card-signature", facts={"party": card.party})
    certificate = card.certificate
    if certificate.kind != "node":
        return Refusal("card-form")
    return certificate.check(card.root, at, party=card.party) or card


def same_fingerprint(root: bytes, spoken: str) -> bool:
    """Say whether somebody read out this root's fingerprint: all of its words, or all of its digits.

    Case, blanks, dashes, stops, marks of direction and the script of the digits do not matter, nor whether
    there is anything between the words: none of them is another's beginning.
    """
    said = "".join(_SPOKEN.findall(latin_digits(spoken).casefold()))
    return said in ("".join(fingerprint_words(root)), "".join(fingerprint_digits(root)))


def _armour(raw: bytes) -> str:
    text = base64.b64encode(raw).decode()
    lines = [text[at : at + _LINE] for at in range(0, len(text), _LINE)]
    return "\n".join([BEGIN, *lines, END, ""])


def _read(text: str) -> Card | None:
    _, begin, rest = text.partition(BEGIN)
    inner, end, _ = rest.partition(END)
    if not begin or not end:
        return None
    try:
        raw = base64.b64decode("".join(inner.split()), validate=True)
        value = canonical.decode(raw, max_bytes=MAX_CARD_BYTES)
        card = msgspec.convert(value, Card, strict=True)
        return card if _formed(card) else None
    except (ValueError, InvalidInput, msgspec.ValidationError):
        return None


def _formed(card: Card) -> bool:
    """Say whether every field has its form. Raises InvalidInput or ValueError where one has not."""
    Certificate.read(card.node)
    ca = base64.b64decode(card.ca, validate=True)
    names = (card.names.en, card.names.ar, card.names.ckb)
    return (
        bool(PARTY.fullmatch(card.party))
        and card.kind in KINDS
        and all(0 < len(name) <= MAX_NAME_CHARS for name in names)
        and usable(from_hex(card.root_key, PUBLIC_BYTES))
        and bool(from_hex(card.sig, SIGNATURE_BYTES))
        and 0 < len(ca) <= MAX_CA_BYTES
        and len(card.addresses) <= MAX_ADDRESSES
        and all(_ADDRESS.fullmatch(address) for address in card.addresses)
        and card.at >= 0
    )
