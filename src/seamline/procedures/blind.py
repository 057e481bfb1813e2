"""Whether two plans meet, without showing either: private set intersection on Curve25519.

The asker blinds each of its tokens with a secret of its own and sends them; the answerer blinds those once
more and sends them back in the same order, and its own tokens blinded once. The asker blinds these a second
time and compares. It learns which of its own tokens the other holds too, and nothing of any other token; the
answerer learns nothing but that it was asked. Both lists are filled up to ``CAPACITY`` with points that
nobody knows a token of, so that neither a length nor a time says how large a plan is.

A token is hashed to a point of the curve itself, never of its twist (try and increment): on which of the two
a blinded point lies would otherwise tell half of the tokens apart. Clamped secrets are multiples of the
cofactor, so what lies in a small subgroup becomes zero, which is refused. Source: the Diffie-Hellman
intersection of Meadows 1986 and Huberman, Franklin and Hogg 1999; RFC 7748 for the curve.

What it does not hide, and cannot: an asker that makes up plans learns whether the other has something where
it asks. So a check is for a signed plan only, and the number of checks is limited (``patrol``).
"""

import hashlib
import hmac
from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from seamline.terms.errors import InvalidInput

CAPACITY = 512
"""Tokens of one plan; a larger one is refused, a smaller one filled up."""
POINT_BYTES = 32
SECRET_BYTES = 32
LIST_BYTES = CAPACITY * POINT_BYTES

_P = 2**255 - 19
_A = 486_662
_DOMAIN = b"seamline blind token/1\0"


def point_of(token: bytes) -> bytes:
    """Return a point of the curve, as its u-coordinate, whose logarithm nobody knows. Deterministic."""
    for count in range(256):
        raw = hashlib.sha256(_DOMAIN + bytes([count]) + token).digest()
        u = int.from_bytes(raw, "little") % 2**255 % _P
        if u > 1 and _on_curve(u):
            return u.to_bytes(POINT_BYTES, "little")
    raise InvalidInput("blind-token", "no point for this token")  # one in 2**256


def _on_curve(u: int) -> bool:
    """Say whether u is the coordinate of a point of Curve25519 and not of its twist (a square, and not zero).

    By Jacobi's symbol, which for a prime is Euler's criterion and takes a quarter of its time. How long it
    takes depends on u, as the trying in ``point_of`` does; no answer goes out before its clock has come.
    """
    a, n, even = (u * u * u + _A * u * u + u) % _P, _P, True
    while a:
        twos = (a & -a).bit_length() - 1
        a >>= twos
        if twos & 1 and n & 7 in (3, 5):
            even = not even
        if a & n & 2:
            even = not even
        a, n = n % a, a
    return n == 1 and even


def blind(points: Sequence[bytes], secret: bytes) -> list[bytes]:
    """Return each point times the secret, in the same order.

    Raises InvalidInput ``blind-point`` for what is no point of the curve, or lies in a small subgroup.
    """
    for point in points:
        u = int.from_bytes(point, "little")
        # One spelling of each point, and none of the twist.
        if len(point) != POINT_BYTES or u >= _P or not _on_curve(u):
            raise InvalidInput("blind-point", "this is no point of the curve")
    return blind_own(points, secret)


def blind_own(points: Sequence[bytes], secret: bytes) -> list[bytes]:
    """Return the same for points of ``filled``: to look for them on the curve again is most of the work."""
    key = X25519PrivateKey.from_private_bytes(secret)
    try:
        return [key.exchange(X25519PublicKey.from_public_bytes(point)) for point in points]
    except ValueError as error:
        raise InvalidInput("blind-point", "a point of a small subgroup") from error


def filled(tokens: Sequence[bytes], seed: bytes) -> list[bytes]:
    """Return the points of the tokens and, up to CAPACITY, points of nobody's tokens.

    Which stand where depends on the seed alone, not on their order. seed: SECRET_BYTES, used once. Raises
    InvalidInput ``blind-many`` for more than CAPACITY tokens.
    """
    distinct = sorted(set(tokens))
    if len(distinct) > CAPACITY:
        raise InvalidInput("blind-many", "the plan is too large to be compared", most=CAPACITY)
    fill = [
        hmac.new(seed, b"fill" + count.to_bytes(4, "big"), hashlib.sha256).digest()
        for count in range(CAPACITY - len(distinct))
    ]
    points = [point_of(token) for token in (*distinct, *fill)]
    return sorted(points, key=lambda point: hmac.new(seed, b"order" + point, hashlib.sha256).digest())


def common(
    tokens: Sequence[bytes], mine_twice: dict[bytes, bytes], theirs_twice: Sequence[bytes]
) -> set[bytes]:
    """Return the tokens of which both hold the point. mine_twice: token to its point blinded by both."""
    held = set(theirs_twice)
    return {token for token in tokens if mine_twice.get(token) in held}


def packed(points: Sequence[bytes]) -> bytes:
    """Return a list as bytes: always LIST_BYTES long. Raises InvalidInput ``blind-length``."""
    if len(points) != CAPACITY:
        raise InvalidInput("blind-length", "a list of another length")
    return b"".join(points)


def unpacked(raw: bytes) -> list[bytes]:
    """Return the points of a packed list. Raises InvalidInput ``blind-length``."""
    if len(raw) != LIST_BYTES:
        raise InvalidInput("blind-length", "a list of another length")
    return [raw[start : start + POINT_BYTES] for start in range(0, LIST_BYTES, POINT_BYTES)]
