"""Co-signing: every direct party signs the very bytes of the text, with a key under its pinned root.

A signature is one signed-note line named after the party. It stands only with the certificate of the key that
made it: the party's root, as the text itself names it, must vouch for that key as a commander's.
"""

from seamline.ledger import note
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import Context, Signer, verify
from seamline.terms.errors import Refusal
from seamline.understanding.model import Understanding

SIGNING_ROLE = "commander"
MAX_LINE = 512


def sign_line(text: bytes, party: str, public: bytes, sign: Signer) -> str:
    """Return a party's signature line over the very bytes. sign: in the context UNDERSTANDING."""
    return note.write_line(note.sign_note(text, party, public, sign))


def check_signature(
    value: Understanding, text: bytes, party: str, line: str, certificate: Certificate, now: int
) -> Refusal | None:
    """Return why a line is not a party's signature under these bytes, or None. Total.

    Codes: understanding-signer (not one of its direct parties), understanding-line, understanding-key (the
    certificate is not for a commander of that party, or not under its root), understanding-signature.
    """
    if party not in value.direct():
        return Refusal("understanding-signer", facts={"party": party})
    found = note.read_line(line) if len(line) <= MAX_LINE else None
    if found is None or found.name != party:
        return Refusal("understanding-line", facts={"party": party})
    named = value.party(party)
    root = bytes.fromhex(named.root) if named else b""
    if (
        certificate.party != party
        or certificate.kind != "person"
        or SIGNING_ROLE not in certificate.roles
        or certificate.check(root, now, party=party) is not None
        or note.key_hash(party, certificate.public) != found.key_hash
    ):
        return Refusal("understanding-key", facts={"party": party})
    if not verify(certificate.public, Context.UNDERSTANDING, text, found.signature):
        return Refusal("understanding-signature", facts={"party": party})
    return None
