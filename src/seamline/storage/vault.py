"""People's own keys, wrapped by a PIN and by the node.

A PIN alone can be guessed by whoever carries the database off: a million guesses cost a week. So the
key that opens a wrapped key is made of the PIN and of a key of the node, which the node's passphrase
guards; the node itself counts wrong PINs.
"""

from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from seamline.centre.ports import Random
from seamline.ledger import signature
from seamline.storage.sealed import (
    KEY_BYTES,
    PIN_COST,
    SALT_BYTES,
    Cost,
    derive,
    seal_under,
    stretch,
    unseal_under,
)
from seamline.terms.errors import Denied

PURPOSE = "person"


class Subkeys(Protocol):
    """What derives keys for a purpose that never stand on the disk, such as ``NodeKeys``."""

    def subkey(self, purpose: str) -> bytes:
        """Return the key for one purpose, 32 bytes."""


class OpenPen:
    """``centre.people_ports.Pen``: a person's own key while it is open."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private

    @property
    def public(self) -> bytes:
        """The Ed25519 public key, 32 bytes."""
        return signature.public_of(self._private)

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature, 64 bytes, over exactly these bytes."""
        return self._private.sign(message)


class PinVault:
    """``centre.people_ports.Vault``. A wrapped key is 16 bytes of salt and a sealed file."""

    def __init__(self, keys: Subkeys, random: Random, cost: Cost = PIN_COST) -> None:
        self._pepper = keys.subkey("people")
        self._random = random
        self._cost = cost

    def make(self, pin: str) -> tuple[bytes, bytes]:
        """Make a fresh key; return its public half and the private half wrapped by the PIN."""
        seed, salt = self._random.bytes(KEY_BYTES), self._random.bytes(SALT_BYTES)
        public = signature.public_of(signature.private_from(seed))
        return public, salt + seal_under(PURPOSE, seed, self._key(pin, salt), self._random)

    def open(self, wrapped: bytes, pin: str) -> OpenPen:
        """Open a wrapped key. Raises Denied ``pin-wrong``, InvalidInput ``sealed-form``."""
        salt, box = wrapped[:SALT_BYTES], wrapped[SALT_BYTES:]
        try:
            seed = unseal_under(box, PURPOSE, self._key(pin, salt.ljust(SALT_BYTES, b"\0")))
        except Denied as error:
            raise Denied("pin-wrong", "the PIN is wrong") from error
        return OpenPen(signature.private_from(seed))

    def _key(self, pin: str, salt: bytes) -> bytes:
        return derive(stretch(pin, salt, self._cost) + self._pepper, "seamline person", salt)
