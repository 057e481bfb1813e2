"""Co-signing: every direct party signs the very bytes of the text, with a key under its pinned root.

A signature is one signed-note line named after the party. It stands only with the certificate of the key that
made it: the party's root, as the text itself names it, must vouch for that key as a commander's. Exactly one
signature per party counts, by as many different keys as there are parties.

The file of signatures that lies beside a text holds, for each signature, its line and beneath it the
certificate as canonical JSON, so that whoever has the text can check them with nothing else.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from seamline.ledger import note
from seamline.ledger.certificate import MAX_CERTIFICATE_BYTES, Certificate
from seamline.ledger.signature import Context, Signer, verify
from seamline.terms.errors import InvalidInput, Refusal
from seamline.understanding.model import Understanding
from seamline.understanding.standing import amends, follows, in_force, timeline

__all__ = [
    "Cosignature",
    "Cosigned",
    "amends",
    "check_signature",
    "cosigned",
    "follows",
    "in_force",
    "read_signatures",
    "sign_line",
    "timeline",
    "write_signatures",
]

SIGNING_ROLE = "commander"
MAX_LINE = 512
MAX_SIGNATURES = 64
MAX_SIGNATURE_FILE = MAX_SIGNATURES * (MAX_LINE + MAX_CERTIFICATE_BYTES + 2)


class Cosignature(msgspec.Struct, frozen=True):
    """One signature as it lies beside a text. line: "— party base64". certificate: of its key."""

    line: str
    certificate: Certificate


class Cosigned(msgspec.Struct, frozen=True):
    """What the signatures under a text amount to.

    signed: line by party, for the parties that have exactly one valid signature. missing: the others, in
    the order of the text. refused: why signatures do not count, by the name on their line.
    """

    signed: dict[str, str]
    missing: tuple[str, ...]
    refused: tuple[tuple[str, Refusal], ...]


def sign_line(text: bytes, party: str, public: bytes, sign: Signer) -> str:
    """Return a party's signature line over the very bytes. sign: in the context UNDERSTANDING."""
    return note.write_line(note.sign_note(text, party, public, sign))


def check_signature(
    value: Understanding, text: bytes, party: str, line: str, certificate: Certificate, now: int
) -> Refusal | None:
    """Return why a line is not a party's signature under these bytes, or None. Total.

    Codes: understanding-bytes (the text is not that of this value), understanding-signer (not one of its
    direct parties), understanding-line, understanding-key (the certificate is not for a commander of that
    party, or not under its root), understanding-signature.
    """
    if hashlib.sha256(text).hexdigest() != value.hash:
        return Refusal("understanding-bytes", facts={"hash": value.hash})
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


def cosigned(value: Understanding, text: bytes, signatures: Iterable[Cosignature], now: int) -> Cosigned:
    """Return which parties have exactly one valid signature under these bytes, by keys of their own. Total.

    A party with two lines, be they the same, has none; so have two parties whose lines one key made:
    ``understanding-twice``. Lines of others are refused with the codes of ``check_signature``.
    """
    found: list[tuple[str, Cosignature]] = []
    refused: list[tuple[str, Refusal]] = []
    for signature in signatures:
        line = note.read_line(signature.line) if len(signature.line) <= MAX_LINE else None
        if line is None:
            refused.append(("", Refusal("understanding-line")))
        else:
            found.append((line.name, signature))
    names = Counter(name for name, _ in found)
    keys = Counter(signature.certificate.key for _, signature in found)
    valid: dict[str, str] = {}
    for name, signature in found:
        if names[name] > 1 or keys[signature.certificate.key] > 1:
            refusal: Refusal | None = Refusal("understanding-twice", facts={"party": name})
        else:
            refusal = check_signature(value, text, name, signature.line, signature.certificate, now)
        if refusal is None:
            valid[name] = signature.line
        else:
            refused.append((name, refusal))
    missing = tuple(party for party in value.direct() if party not in valid)
    return Cosigned(_in_order(value, valid), missing, tuple(refused))


def _in_order(value: Understanding, valid: Mapping[str, str]) -> dict[str, str]:
    return {party: valid[party] for party in value.direct() if party in valid}


def write_signatures(signatures: Iterable[Cosignature]) -> bytes:
    """Return the bytes of a file of signatures."""
    return "".join(f"{one.line}\n{one.certificate.text()}\n" for one in signatures).encode()


def read_signatures(raw: bytes) -> tuple[Cosignature, ...] | Refusal:
    """Return the signatures of a file, unchecked. Refuses with ``understanding-line``. Total."""
    if len(raw) > MAX_SIGNATURE_FILE:
        return Refusal("understanding-line", facts={"most": MAX_SIGNATURE_FILE})
    try:
        rows = raw.decode().split("\n")
    except UnicodeDecodeError:
        return Refusal("understanding-line")
    if rows.pop() or len(rows) % 2 or len(rows) > 2 * MAX_SIGNATURES:
        return Refusal("understanding-line", facts={"most": MAX_SIGNATURES})
    found = []
    for number in range(0, len(rows), 2):
        try:
            certificate = Certificate.read(rows[number + 1])
        except InvalidInput:
            return Refusal("understanding-line", facts={"line": number + 2})
        if note.read_line(rows[number]) is None:
            return Refusal("understanding-line", facts={"line": number + 1})
        found.append(Cosignature(rows[number], certificate))
    return tuple(found)
