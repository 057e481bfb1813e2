"""Revocations: a party's root says that a key is no longer trusted, and since which entry.

Times can be forged by whoever holds a stolen key, places in a log cannot: so a revocation names a log and
the last number in it that the key may still vouch for. Of a partner's keys the log is one of the streams
between the two (its name), of one's own keys ``seamline/<party>``. What stands in a log that no revocation
of the key names is not trusted, nor is anything that the key does now.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from seamline.ledger.signature import PUBLIC_BYTES, SIGNATURE_BYTES, Context, Signer, from_hex, verify
from seamline.terms import canonical
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.ids import PARTY

MAX_REVOCATION_BYTES = 1_024
MAX_REVOCATIONS = 4_096
MAX_REASON_CHARS = 200


class Place(msgspec.Struct, frozen=True, order=True):
    """Where something stands: log name, epoch, number."""

    log: str
    epoch: int
    number: int


class Revocation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a root takes back. key, sig: hex. log, epoch, after: the last place that is still trusted.

    at: when, ms UTC. reason: a word or two, for people.
    """

    party: str
    key: str
    log: str
    epoch: int
    after: int
    at: int
    reason: str
    sig: str = ""

    @staticmethod
    def read(text: str) -> "Revocation":
        """Return the revocation of its canonical JSON. Raises InvalidInput ``revocation-form``."""
        try:
            value = canonical.decode(text.encode(), max_bytes=MAX_REVOCATION_BYTES)
            found = msgspec.convert(value, Revocation, strict=True)
        except (InvalidInput, msgspec.ValidationError, UnicodeEncodeError) as error:
            raise InvalidInput("revocation-form", "this is not a revocation") from error
        if not _formed(found):
            raise InvalidInput("revocation-form", "this is not a revocation")
        return found

    def text(self) -> str:
        """Return the canonical JSON."""
        return canonical.encode(msgspec.to_builtins(self)).decode()

    def signed_bytes(self) -> bytes:
        """Return the exact bytes that the root signs."""
        value: dict[str, Any] = msgspec.to_builtins(self)
        value.pop("sig")
        return Context.REVOCATION.mark + canonical.encode(value)


def revoke(sign: Signer, *, party: str, public: bytes, place: Place, at: int, reason: str = "") -> Revocation:
    """Return a revocation under the root's signature. sign: in the context ``revocation``.

    place: the last that is still trusted. Raises InvalidInput ``revocation-form``.
    """
    bare = Revocation(party, public.hex(), place.log, place.epoch, place.number, at, reason)
    found = msgspec.structs.replace(bare, sig=sign(bare.signed_bytes()).hex())
    return Revocation.read(found.text())


def admit(
    known: tuple[Revocation, ...], new: Revocation, root: bytes, party: str
) -> tuple[Revocation, ...] | Refusal:
    """Return the list with one more revocation in it, the same list where it is there already.

    A list only grows: nothing gives trust back. Refuses with ``revocation-party``,
    ``revocation-signature``, or ``revocation-many`` beyond MAX_REVOCATIONS.
    """
    if new.party != party:
        return Refusal("revocation-party", facts={"party": new.party})
    if not verify(root, Context.REVOCATION, new.signed_bytes(), bytes.fromhex(new.sig)):
        return Refusal("revocation-signature", facts={"party": party})
    if new in known:
        return known
    if len(known) >= MAX_REVOCATIONS:
        return Refusal("revocation-many", facts={"max": MAX_REVOCATIONS})
    return (*known, new)


def trusted(key: str, revocations: Sequence[Revocation], place: Place | None) -> bool:
    """Say whether a key (hex) may vouch for something at a place, or for something of now (None)."""
    against = [one for one in revocations if one.key == key]
    if not against:
        return True
    if place is None:
        return False
    here = [(one.epoch, one.after) for one in against if one.log == place.log]
    return bool(here) and (place.epoch, place.number) <= min(here)


def _formed(value: Revocation) -> bool:
    return (
        bool(PARTY.fullmatch(value.party))
        and bool(from_hex(value.key, PUBLIC_BYTES))
        and bool(from_hex(value.sig, SIGNATURE_BYTES))
        and 0 < len(value.log) <= 128
        and min(value.epoch, value.after, value.at) >= 0
        and len(value.reason) <= MAX_REASON_CHARS
    )
