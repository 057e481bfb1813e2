r"""Certificates: a party's offline root says whose a key is, and for how long.

The form is canonical JSON ``{"from","id","key","kind","party","roles","sig","until"}``. The root signs
``"seamline certificate/1\n"`` and the same JSON without ``sig``.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from seamline.ledger.revocation import Place, Revocation, trusted
from seamline.ledger.signature import PUBLIC_BYTES, SIGNATURE_BYTES, Context, Signer, from_hex, usable, verify
from seamline.terms import canonical
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.ids import PARTY, PERSON

KINDS = ("node", "person", "tls-ca")
"""A node's own key; a person's; the authority that signs the TLS certificates of a party's devices, whose
``key`` is the SHA-256 of its DER certificate, for it need not be an Ed25519 key."""

MAX_CERTIFICATE_BYTES = 2_048
MAX_ROLES = 16
MAX_ROLE_CHARS = 40


class Certificate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a root says. key, sig: hex. valid_from, until: ms UTC, the first included, the last not.

    id: party or ``party/alias``, always of the same party. A certificate that was read has the right form
    and no more; only ``check`` says whether it holds.
    """

    party: str
    kind: str
    id: str
    key: str
    valid_from: int = msgspec.field(name="from")
    until: int
    roles: tuple[str, ...] = ()
    sig: str = ""

    @staticmethod
    def read(text: str) -> "Certificate":
        """Return the certificate of its text. Raises InvalidInput ``certificate-form``."""
        try:
            value = canonical.decode(text.encode(), max_bytes=MAX_CERTIFICATE_BYTES)
            found = msgspec.convert(value, Certificate, strict=True)
        except (InvalidInput, msgspec.ValidationError, UnicodeEncodeError) as error:
            raise InvalidInput("certificate-form", "this is not a certificate") from error
        if not _formed(found) or found.text() != text:
            raise InvalidInput("certificate-form", "this is not a certificate")
        return found

    def text(self) -> str:
        """Return the canonical JSON."""
        return canonical.encode(msgspec.to_builtins(self)).decode()

    @property
    def subject(self) -> str:
        """Whose key it is: the same as ``id``."""
        return self.id

    @property
    def public(self) -> bytes:
        """The key, 32 bytes."""
        return bytes.fromhex(self.key)

    def signed_bytes(self) -> bytes:
        """Return the exact bytes that the root signs."""
        value: dict[str, Any] = msgspec.to_builtins(self)
        value.pop("sig")
        return Context.CERTIFICATE.mark + canonical.encode(value)

    def check(
        self,
        root: bytes,
        at: int,
        *,
        party: str,
        revocations: Sequence[Revocation] = (),
        place: Place | None = None,
    ) -> Refusal | None:
        """Return why the certificate does not hold at a time, None where it does.

        root, party: of the one party whose root this is, as pinned. revocations: taken in by ``admit``.
        place: where what the key signed stands in the record, None for a thing of now.

        Refuses with ``certificate-party``, ``certificate-signature``, ``certificate-not-yet``,
        ``certificate-expired`` or ``certificate-revoked``.
        """
        facts: dict[str, str | int] = {"id": self.id}
        if self.party != party:
            return Refusal("certificate-party", facts=facts)
        if not verify(root, Context.CERTIFICATE, self.signed_bytes(), from_hex(self.sig, SIGNATURE_BYTES)):
            return Refusal("certificate-signature", facts=facts)
        if at < self.valid_from:
            return Refusal("certificate-not-yet", facts={**facts, "from": self.valid_from})
        if at >= self.until:
            return Refusal("certificate-expired", facts={**facts, "until": self.until})
        if not trusted(self.key, revocations, place):
            return Refusal("certificate-revoked", facts=facts)
        return None


def issue(
    sign: Signer,
    *,
    party: str,
    kind: str,
    subject: str,
    public: bytes,
    valid_from: int,
    until: int,
    roles: Sequence[str] = (),
) -> Certificate:
    """Return a certificate under the root's signature. sign: in the context ``certificate``.

    Raises InvalidInput ``certificate-form`` for what ``Certificate.read`` would not take.
    """
    bare = Certificate(party, kind, subject, public.hex(), valid_from, until, tuple(roles))
    found = msgspec.structs.replace(bare, sig=sign(bare.signed_bytes()).hex())
    return Certificate.read(found.text())


def _formed(value: Certificate) -> bool:
    of_party = value.id.partition("/")[0] == value.party
    named = PERSON.fullmatch(value.id) or (value.kind != "person" and PARTY.fullmatch(value.id))
    key = from_hex(value.key, PUBLIC_BYTES)
    keyed = bool(key) if value.kind == "tls-ca" else usable(key)
    return (
        bool(PARTY.fullmatch(value.party))
        and value.kind in KINDS
        and bool(named)
        and of_party
        and keyed
        and bool(from_hex(value.sig, SIGNATURE_BYTES))
        and 0 <= value.valid_from < value.until
        and len(value.roles) <= MAX_ROLES
        and all(len(role) <= MAX_ROLE_CHARS for role in value.roles)
    )
