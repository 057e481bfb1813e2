"""Ed25519 over messages that say themselves what they are.

What is signed is always the exact bytes given, so that ``openssl`` can check them. Each kind of
message begins with its own mark, no mark is the beginning of another, and both sides refuse a
message without the mark of its context: a signature of one kind never passes as another's. The one
kind without a mark is the text of an understanding, which people write; it must not begin with any
other mark.

Verification is strict (as in "Taming the many EdDSAs", 2020): points in canonical encoding only, no
point of small order, and S below the group order, so that a valid signature has one spelling.
"""

import enum
import functools
import hashlib
from collections.abc import Callable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from seamline.terms.errors import InvalidInput

PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64
SEED_BYTES = 32

Private = Ed25519PrivateKey
Signer = Callable[[bytes], bytes]
"""Signs exactly these bytes with a key and in a context that its maker chose."""

_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_SIGN_BIT = 2**255
_Y_OF_ORDER_8 = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_SMALL_ORDER_Y = frozenset({0, 1, _P - 1, _Y_OF_ORDER_8, _P - _Y_OF_ORDER_8})
"""The y of the eight points whose order divides 8; x may have either sign."""


class Context(enum.StrEnum):
    """The kinds of message that are signed."""

    CHECKPOINT = "checkpoint"
    PARCEL = "parcel"
    HEAD = "head"
    MOVE = "move"
    RELEASE = "release"
    CERTIFICATE = "certificate"
    REVOCATION = "revocation"
    CARD = "card"
    UNDERSTANDING = "understanding"

    @property
    def mark(self) -> bytes:
        """What every message of the kind begins with, b"" for the text of an understanding."""
        return MARKS[self]


MARKS = {
    Context.CHECKPOINT: b"seamline/",
    Context.PARCEL: b"\x89P\x01",
    Context.HEAD: b"\x89H\x01",
    Context.MOVE: b"seamline move/1\n",
    Context.RELEASE: b"seamline release/1\n",
    Context.CERTIFICATE: b"seamline certificate/1\n",
    Context.REVOCATION: b"seamline revocation/1\n",
    Context.CARD: b"seamline card/1\n",
    Context.UNDERSTANDING: b"",
}
_OTHER_MARKS = tuple(mark for mark in MARKS.values() if mark)


def belongs(context: Context, message: bytes) -> bool:
    """Say whether a message is of a kind."""
    if context is Context.UNDERSTANDING:
        return bool(message) and not message.startswith(_OTHER_MARKS)
    return message.startswith(context.mark)


def private_from(seed: bytes) -> Private:
    """Return the private key of 32 secret bytes. Raises InvalidInput ``signature-seed``."""
    if len(seed) != SEED_BYTES:
        raise InvalidInput("signature-seed", f"a private key has {SEED_BYTES} bytes")
    return Ed25519PrivateKey.from_private_bytes(seed)


def public_of(private: Private) -> bytes:
    """Return the 32 bytes of the public key."""
    return private.public_key().public_bytes_raw()


def from_hex(text: str, length: int) -> bytes:
    """Return the bytes of lower-case hex of that length, b"" for anything else. Total."""
    try:
        raw = bytes.fromhex(text)
    except ValueError:
        return b""
    return raw if raw.hex() == text and len(raw) == length else b""


def key_id(public: bytes) -> str:
    """Return the name of a key in logs and on screens: 16 hex digits of its SHA-256."""
    return hashlib.sha256(public).hexdigest()[:16]


def pem(public: bytes) -> bytes:
    """Return the public key as PEM, as ``openssl`` reads it."""
    return Ed25519PublicKey.from_public_bytes(public).public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def sign(private: Private, context: Context, message: bytes) -> bytes:
    """Return the 64 bytes of the signature over exactly these bytes.

    Raises InvalidInput ``signature-context`` if the message lacks the mark of its context.
    """
    if not belongs(context, message):
        raise InvalidInput("signature-context", "the message does not begin with its mark")
    return private.sign(message)


def signer(private: Private, context: Context) -> Signer:
    """Return what signs messages of one kind with a key."""
    return functools.partial(sign, private, context)


def verify(public: bytes, context: Context, message: bytes, signature: bytes) -> bool:
    """Say whether the signature stands. Total: anything malformed is no signature."""
    if len(signature) != SIGNATURE_BYTES or not belongs(context, message):
        return False
    if int.from_bytes(signature[32:], "little") >= _ORDER:
        return False
    if not usable(public) or not usable(signature[:32]):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def usable(point: bytes) -> bool:
    """Say whether 32 bytes are a canonical encoding that is not one of small order.

    It may still not be on the curve; nothing verifies under such a key.
    """
    if len(point) != PUBLIC_BYTES:
        return False
    y = int.from_bytes(point, "little") % _SIGN_BIT
    return y < _P and y not in _SMALL_ORDER_Y
