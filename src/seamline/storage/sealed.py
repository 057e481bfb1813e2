"""Secrets at rest: a small JSON file around a box that only a passphrase or a key opens.

Passphrases pass through argon2id; the box is ChaCha20-Poly1305 with the purpose as associated data, so
that one kind of secret can never be taken for another.
"""

import unicodedata
from typing import Any

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from seamline.centre.ports import Random
from seamline.terms.errors import Denied, InvalidInput

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
MAX_SEALED_BYTES = 16_384
MAX_PASSES = 16
MAX_MEMORY_KIB = 1_048_576
"""Limits on what a file may ask of this machine before its passphrase is known to be right."""

MIN_PASSPHRASE_CHARS = 12

KNOWN = frozenset(
    {
        "atakatak", "changeme", "default", "example", "letmein", "passphrase", "password", "qwerty",
        "seamline", "secret", "welcome", "administrator", "123456789012", "passwordpassword",
    }
)  # fmt: skip
"""Words that samples, manuals and other products have made known. Digits after them do not help."""


class Cost(msgspec.Struct, frozen=True):
    """How much one guess costs: passes over so much memory."""

    passes: int
    memory_kib: int


NODE_COST = Cost(passes=3, memory_kib=65_536)
"""About 0.2 s on a small machine. RFC 9106 names these as its second recommended choice."""

PIN_COST = Cost(passes=3, memory_kib=32_768)
"""For the one act that a person signs: within what one request may cost."""

OFFLINE_COST = Cost(passes=4, memory_kib=262_144)
"""For what lies on a stick: whoever finds it has all the time there is."""


class Sealed(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The file. salt is empty where the box is under a key and not under a passphrase."""

    purpose: str
    nonce: str
    box: str
    salt: str = ""
    passes: int = 0
    memory_kib: int = 0
    format: str = "seamline sealed/1"


def seal(purpose: str, secret: bytes, passphrase: str, random: Random, cost: Cost = NODE_COST) -> bytes:
    """Return the file of a secret under a passphrase."""
    salt = random.bytes(SALT_BYTES)
    return _write(purpose, secret, stretch(passphrase, salt, cost), random, salt, cost)


def unseal(raw: bytes, purpose: str, passphrase: str) -> bytes:
    """Return the secret. Raises Denied ``passphrase-wrong``, InvalidInput ``sealed-form``."""
    sealed = _read(raw, purpose)
    salt = _unhex(sealed.salt)
    if len(salt) != SALT_BYTES:
        raise InvalidInput("sealed-form", "this is not sealed under a passphrase")
    return _open(sealed, stretch(passphrase, salt, Cost(sealed.passes, sealed.memory_kib)))


def seal_under(purpose: str, secret: bytes, key: bytes, random: Random) -> bytes:
    """Return the file of a secret under a 32-byte key."""
    return _write(purpose, secret, key, random, b"", Cost(0, 0))


def unseal_under(raw: bytes, purpose: str, key: bytes) -> bytes:
    """Return the secret. Raises Denied ``passphrase-wrong``, InvalidInput ``sealed-form``."""
    sealed = _read(raw, purpose)
    if sealed.salt:
        raise InvalidInput("sealed-form", "this is sealed under a passphrase")
    return _open(sealed, key)


def stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return the 32-byte key of a passphrase: argon2id over its composed (NFKC) UTF-8 form."""
    if not 1 <= cost.passes <= MAX_PASSES or not 8 <= cost.memory_kib <= MAX_MEMORY_KIB:
        raise InvalidInput("sealed-form", "the cost is out of range")
    text = unicodedata.normalize("NFKC", passphrase).encode()
    return hash_secret_raw(text, salt, cost.passes, cost.memory_kib, 1, KEY_BYTES, Type.ID)


def derive(key: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    """Return a key of 32 bytes for one purpose (HKDF-SHA256)."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=purpose.encode()).derive(key)


def checked_passphrase(passphrase: str) -> str:
    """Return the passphrase. Raises InvalidInput ``passphrase-weak`` for a short or a well-known one."""
    plain = unicodedata.normalize("NFKC", passphrase)
    core = plain.casefold().strip().rstrip("0123456789!?. ")
    if len(plain) < MIN_PASSPHRASE_CHARS or len(set(plain)) < 5 or core in KNOWN or plain.casefold() in KNOWN:
        raise InvalidInput(
            "passphrase-weak",
            f"a passphrase has at least {MIN_PASSPHRASE_CHARS} characters and is not well known",
        )
    return passphrase


def _write(purpose: str, secret: bytes, key: bytes, random: Random, salt: bytes, cost: Cost) -> bytes:
    nonce = random.bytes(NONCE_BYTES)
    box = ChaCha20Poly1305(key).encrypt(nonce, secret, purpose.encode())
    value = Sealed(
        purpose=purpose,
        nonce=nonce.hex(),
        box=box.hex(),
        salt=salt.hex(),
        passes=cost.passes,
        memory_kib=cost.memory_kib,
    )
    builtins: dict[str, Any] = {"format": value.format, **msgspec.to_builtins(value)}
    return msgspec.json.format(msgspec.json.encode(builtins)) + b"\n"


def _read(raw: bytes, purpose: str) -> Sealed:
    if len(raw) > MAX_SEALED_BYTES:
        raise InvalidInput("sealed-form", f"a sealed file has at most {MAX_SEALED_BYTES} bytes")
    try:
        sealed = msgspec.json.decode(raw, type=Sealed)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InvalidInput("sealed-form", "this is not a sealed file") from error
    if sealed.format != "seamline sealed/1" or sealed.purpose != purpose:
        raise InvalidInput("sealed-form", f"this is not a sealed {purpose}")
    return sealed


def _open(sealed: Sealed, key: bytes) -> bytes:
    nonce = _unhex(sealed.nonce)
    if len(nonce) != NONCE_BYTES:
        raise InvalidInput("sealed-form", "this is not a sealed file")
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, _unhex(sealed.box), sealed.purpose.encode())
    except InvalidTag as error:
        raise Denied("passphrase-wrong", "the passphrase is wrong, or the file was altered") from error


def _unhex(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise InvalidInput("sealed-form", "this is not a sealed file") from error
