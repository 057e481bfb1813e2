"""Understandings, partners, keys and people."""

from typing import Any

import msgspec

AGREEMENT = "agreement"
PART = "agreement-part"
PARTNER = "partner"
CERTIFICATE = "certificate"
OWN_CARD = "own-card"
REVOKED = "revoked-by-root"
FORMER_ROOT = "former-root"

MAX_REVOKED = 100_000
"""Keys of which roots have said that they are no longer to be trusted, of all parties together."""
PERSON = "person"


class FormerRoot(msgspec.Struct, frozen=True):
    """A root under which a party was pinned before. Table former-root; key: party/root; group: party.

    root: hex. last: by lane the last epoch of its stream to us that came under it. until: when it was
    replaced, ms UTC; sort as well.
    """

    party: str
    root: str
    last: dict[str, int]
    until: int


class RevokedRow(msgspec.Struct, frozen=True):
    """What a party's root says against one of its keys. Table revoked-by-root; key: key id; group: party.

    texts: the revocations, each as the root signed it; a further one is added, none is taken away.
    """

    key_id: str
    party: str
    texts: tuple[str, ...]


def key_object(name: str) -> str:
    """Return the object id under which entries speak of a key, by its id."""
    return (name + "A" * 22)[:21] + "A"


class AgreementRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """One version of an understanding. Table agreement; key: its hash; group: its id; sort: version.

    text: the very bytes, as text. signatures: signed-note lines by party; certificates: of
    the keys that made them; places: where they stand, in a stream or the own log. suspended: reason by party.
    """

    hash: str
    id: str
    version: int
    text: str
    signatures: dict[str, str] = {}
    certificates: dict[str, str] = {}
    suspended: dict[str, str] = {}
    ended: bool = False
    proposed_by: str = ""
    at: int = 0
    places: dict[str, tuple[str, int, int]] = {}


class Parts(msgspec.Struct, frozen=True):
    """Parts of a text that have arrived. Table agreement-part; key: party/hash; group: party."""

    of: int
    parts: dict[str, str] = {}


class PartnerRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A paired party's node. Table partner; key: party id.

    card: armoured card; paired_at: when it was taken, ms UTC. addresses: base URLs. root: pinned root key,
    hex. contact: ms UTC of the last proof of life, 0 never. push: it cannot reach us. cut_off: its node's
    key is revoked. knows: id of the newest key of our node that it has said to hold, "" until it does.
    """

    party: str
    card: str
    addresses: tuple[str, ...] = ()
    paired_at: int = 0
    root: str = ""
    contact: int = 0
    failures: int = 0
    push: bool = False
    cut_off: bool = False
    knows: str = ""


class OwnCard(msgspec.Struct, frozen=True):
    """The own card since the node's key was first changed. Table own-card; key: party id."""

    text: str


class CertificateRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a party's root says of one of its keys. Table certificate; key: key id; group: party.

    revoked: ms UTC from which it is no longer trusted, 0 while it is.
    """

    key_id: str
    party: str
    text: str
    revoked: int = 0

    def object_id(self) -> str:
        """Return the object id under which entries speak of this key."""
        return key_object(self.key_id)


class PersonRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A person of the own party, as a seat. Table person; key: alias.

    password: argon2id hash. totp: secret, encrypted at rest by storage. passkeys: credential records.
    key: the wrapped personal key, hex; certificate: its certificate. tickets: hash of a one-time ticket to
    its expiry. until: end of the posting, 0 open. What counts against guessing is in ``people_guard``.
    """

    alias: str
    roles: tuple[str, ...]
    sectors: tuple[str, ...] = ()
    since: int = 0
    until: int = 0
    password: str = ""
    totp: str = ""
    passkeys: tuple[dict[str, Any], ...] = ()
    key: str = ""
    public: str = ""
    certificate: str = ""
    tickets: dict[str, int] = {}
    locked: bool = False
    replaced_by: str = ""
    settings: dict[str, str] = {}
