"""Passwords and one-time codes: what is hashed, what is sealed, what is refused.

Hashes are argon2id with the parameters below (RFC 9106 asks for at least as much work as an attacker can be
made to pay; the memory stays under the 64 MB that one request may cost). One-time codes follow RFC 6238; a
step is accepted once, one step early or late. Their seed is sealed under a key of this node, so that a copy
of the database alone does not give codes.
"""

import base64
import binascii
import hashlib
import hmac
import itertools
import unicodedata

import pyotp
from argon2 import Type, exceptions, low_level
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from seamline.centre.desk import Home
from seamline.terms.errors import InvalidInput
from seamline.terms.times import SECOND, latin_digits

ARGON_MEMORY_KIB = 32_768
ARGON_PASSES = 3
ARGON_LANES = 1
SALT_BYTES = 16
HASH_BYTES = 32

MIN_PASSWORD = 12
MAX_PASSWORD = 256
MIN_PIN = 6
MAX_PIN = 32
MAX_HASH_CHARS = 256

TOTP_STEP_S = 30
TOTP_SEED_BYTES = 20
_NONCE_BYTES = 12

DEFAULTS = (
    "atakatak",
    "password",
    "changeme",
    "change-me",
    "administrator",
    "admin",
    "seamline",
    "letmein",
    "qwertyuiop",
    "123456789012",
)
"""Passwords that other systems ship with or people fall back on: no person of a node may have one."""


def hash_password(password: str, salt: bytes) -> str:
    """Return the encoded argon2id hash. salt: SALT_BYTES unpredictable bytes."""
    return low_level.hash_secret(
        _plain(password).encode(), salt, ARGON_PASSES, ARGON_MEMORY_KIB, ARGON_LANES, HASH_BYTES, Type.ID
    ).decode()


def password_matches(encoded: str, password: str) -> bool:
    """Whether the password gives the hash; costs the same whether or not it does."""
    encoded = encoded.partition("~")[0]
    if len(password) > MAX_PASSWORD or len(encoded) > MAX_HASH_CHARS:
        return False
    try:
        return low_level.verify_secret(encoded.encode(), _plain(password).encode(), Type.ID)
    except exceptions.VerificationError:
        return False
    except exceptions.InvalidHashError:
        return False


NOBODY = "$argon2id$v=19$m=32768,t=3,p=1$FzPUPqfaxIIAhKJtr2osXQ$epoeo5UGlb2WSxUUxE9VZcUkdUnK4OBpkqLPXnw5xEY"
"""Checked where an alias does not exist, so that the answer takes as long as where it does."""


def good_password(alias: str, password: str) -> str:
    """Return the password if it may be used. Raises InvalidInput ``password-short|long|default|alias``."""
    plain = _plain(password)
    if len(plain) < MIN_PASSWORD:
        raise InvalidInput("password-short", "", least=MIN_PASSWORD)
    if len(password) > MAX_PASSWORD:
        raise InvalidInput("password-long", "", most=MAX_PASSWORD)
    folded = plain.casefold()
    if {folded, folded.strip("0123456789!.-_ ")} & set(DEFAULTS) or len(set(folded)) < 5:
        raise InvalidInput("password-default", "this is one of the first that would be tried")
    if alias in folded:
        raise InvalidInput("password-alias", "the password contains the alias")
    return password


def vouched(home: Home, encoded: str) -> str:
    """Return the hash with this node's mark that the password behind it was good when it was chosen."""
    return f"{encoded}~{_mark(home, encoded)}"


def is_vouched(home: Home, kept: str) -> bool:
    """Whether a kept hash carries this node's mark; one put into the database by hand does not."""
    encoded, _, mark = kept.partition("~")
    return hmac.compare_digest(mark, _mark(home, encoded))


def _mark(home: Home, encoded: str) -> str:
    return hmac.new(derived_key(home, "password/1"), encoded.encode(), hashlib.sha256).hexdigest()[:32]


def is_default(alias: str, encoded: str) -> bool:
    """Whether a hash is that of a password everybody knows: one of DEFAULTS, or the alias itself."""
    return any(password_matches(encoded, guess) for guess in (*DEFAULTS, alias, ""))


def good_pin(pin: str) -> str:
    """Return a PIN with Latin digits if it may be used. Raises InvalidInput ``pin-form|pin-weak``.

    At least MIN_PIN characters; not one repeated, not a run such as 123456.
    """
    plain = latin_digits(_plain(pin))
    if not MIN_PIN <= len(plain) <= MAX_PIN:
        raise InvalidInput("pin-form", "", least=MIN_PIN, most=MAX_PIN)
    steps = {ord(after) - ord(before) for before, after in itertools.pairwise(plain)}
    if steps in ({0}, {1}, {-1}):
        raise InvalidInput("pin-weak", "this is one of the first that would be tried")
    return plain


def plain_pin(pin: str) -> str:
    """Return a PIN as it was when it was set: Latin digits, one spelling of each letter."""
    return latin_digits(_plain(pin[: MAX_PIN * 4]))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def seal_seed(home: Home, alias: str, seed: bytes) -> str:
    """Return a TOTP seed sealed for this node and this alias, as hex."""
    nonce = home.random.bytes(_NONCE_BYTES)
    return (nonce + ChaCha20Poly1305(_key(home)).encrypt(nonce, seed, alias.encode())).hex()


def open_seed(home: Home, alias: str, sealed: str) -> str:
    """Return the seed in base32, as authenticator programs want it; "" if it is not of this node."""
    try:
        raw = bytes.fromhex(sealed)
        seed = ChaCha20Poly1305(_key(home)).decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], alias.encode())
    except (InvalidTag, ValueError, binascii.Error):
        return ""
    return base64.b32encode(seed).decode()


def totp_step(seed: str, code: str, now_ms: int, last_step: int) -> int:
    """Return the step that the code belongs to, 0 if to none that may still be used.

    A step no later than last_step has been used and is not accepted again (RFC 6238, 5.2).
    """
    given = latin_digits(code).replace(" ", "")
    if not seed or not (len(given) == 6 and given.isascii() and given.isdigit()):
        return 0
    made = pyotp.TOTP(seed, interval=TOTP_STEP_S)
    current = now_ms // (TOTP_STEP_S * SECOND)
    for step in (current - 1, current, current + 1):
        if hmac.compare_digest(made.generate_otp(step), given) and step > last_step:
            return step
    return 0


def totp_address(seed: str, alias: str, issuer: str) -> str:
    """Return the ``otpauth://`` address that an authenticator program reads from a QR code."""
    return pyotp.TOTP(seed, interval=TOTP_STEP_S).provisioning_uri(name=alias, issuer_name=issuer)


def derived_key(home: Home, use: str) -> bytes:
    """Return a key of this installation for one use, 32 bytes; another node's differs."""
    return HKDF(hashes.SHA256(), 32, salt=None, info=f"seamline {use}".encode()).derive(home.keys.secret)


def _key(home: Home) -> bytes:
    return derived_key(home, "totp/1")
