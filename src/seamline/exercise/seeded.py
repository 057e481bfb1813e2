"""What comes from a seed and nothing else: randomness, keys, and the root that vouches for them."""

import hashlib

from seamline.ledger import certificate
from seamline.ledger.signature import Context, Private, private_from, public_of, sign, signer
from seamline.terms.times import DAY


def derived(seed: int, *names: str) -> bytes:
    """Return 32 bytes that depend on a seed and names alone."""
    return hashlib.sha256("\0".join((str(seed), *names)).encode()).digest()


class SeededRandom:
    """``centre.ports.Random`` from a seed."""

    def __init__(self, seed: int, party: str, life: int = 0) -> None:
        self._seed, self._party, self._life, self._drawn = seed, party, life, 0

    def bytes(self, count: int) -> bytes:
        """Return the next bytes of the seed; others in each life of the node."""
        self._drawn += 1
        place = derived(self._seed, self._party, "random", str(self._life), str(self._drawn))
        return hashlib.shake_256(place).digest(count)


class SeededKeys:
    """``centre.ports.Keys`` from a seed, and the root that vouches for them."""

    def __init__(self, seed: int, party: str, now: int) -> None:
        self.root = private_from(derived(seed, party, "root"))
        self._privates = [private_from(derived(seed, party, "node"))]
        self.secret = derived(seed, party, "secret")
        self._seed = seed
        self._party = party
        self.certificate = self.vouch("node", f"{party}/node", self.public, (), now).encode()

    @property
    def public(self) -> bytes:
        """See ``centre.ports.Keys``."""
        return public_of(self._privates[0])

    @property
    def earlier(self) -> tuple[bytes, ...]:
        """See ``centre.ports.Keys``."""
        return tuple(public_of(private) for private in self._privates[1:])

    @property
    def root_hex(self) -> str:
        """The root's public key as an understanding names it."""
        return public_of(self.root).hex()

    def sign(self, context: Context, message: bytes, public: bytes = b"") -> bytes:
        """See ``centre.ports.Keys``."""
        wanted = public or self.public
        private = next(one for one in self._privates if public_of(one) == wanted)
        return sign(private, context, message)

    def fresh(self) -> Private:
        """Return the node's next key, which ``turn`` takes into use."""
        return private_from(derived(self._seed, self._party, "node", str(len(self._privates))))

    def turn(self, certificate_text: str) -> None:
        """Seal with the next key from now on; the root has certified it."""
        self._privates.insert(0, self.fresh())
        self.certificate = certificate_text.encode()

    def subkey(self, purpose: str) -> bytes:
        """Return a key for one purpose, as the files of a node's keys do."""
        return derived(self._seed, self._party, "subkey", purpose)

    def certify(self, person: str, public: bytes, roles: tuple[str, ...], now: int) -> str:
        """See ``centre.people_ports.Issuer``: in an exercise the root is at hand."""
        return self.vouch("person", person, public, roles, now)

    def vouch(self, kind: str, subject: str, public: bytes, roles: tuple[str, ...], now: int) -> str:
        """Return the text of a certificate for a key under this party's root, valid for a year."""
        value = certificate.issue(
            signer(self.root, Context.CERTIFICATE),
            party=self._party,
            kind=kind,
            subject=subject,
            public=public,
            roles=roles,
            valid_from=now - DAY,
            until=now + 365 * DAY,
        )
        return value.text()
