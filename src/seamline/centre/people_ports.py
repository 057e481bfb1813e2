"""What the people of a node need from outside, as protocols. Storage implements them."""

from typing import Protocol


class Pen(Protocol):
    """A person's own key while it is open. Whoever holds it drops it after one act."""

    @property
    def public(self) -> bytes:
        """The Ed25519 public key, 32 bytes."""

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature, 64 bytes, over exactly these bytes."""


class Vault(Protocol):
    """Makes people's own keys and opens them by PIN. Both take a tenth of a second or more on purpose."""

    def make(self, pin: str) -> tuple[bytes, bytes]:
        """Make a fresh key; return its public half and the private half wrapped by the PIN."""

    def open(self, wrapped: bytes, pin: str) -> Pen:
        """Open a wrapped key. Raises Denied ``pin-wrong``."""


class Issuer(Protocol):
    """The party's root, where it is at hand: in an exercise, or while people are certified at the shell."""

    def certify(self, person: str, public: bytes, roles: tuple[str, ...], now: int) -> str:
        """Return the text of the certificate by which the root vouches for a person's key in these roles."""
