"""Several parcels as one run of bytes: an answer over the link, or a file on a stick.

``0x89 "SPACK" 0x01``, the number of parcels in two bytes, then each with its length in four bytes before
it, all big-endian. The frame says nothing that a parcel does not say and sign itself; it serves to find the
borders and to see at once that a copy broke off.
"""

from collections.abc import Sequence

from seamline.ledger.body import MAX_BODY
from seamline.terms.errors import InvalidInput, Refusal

MAX_PARCEL_BYTES = MAX_BODY + 8_192
"""Of one parcel as it travels: a body that does not compress, and what stands around it."""
MAX_PACK_PARCELS = 4_096
MAX_PACK_BYTES = 64 * 1024 * 1024

MAGIC = b"\x89SPACK\x01"


def pack(parcels: Sequence[bytes]) -> bytes:
    """Return the parcels as one. Raises InvalidInput ``pack-size`` beyond the limits."""
    if len(parcels) > MAX_PACK_PARCELS or any(len(raw) > MAX_PARCEL_BYTES for raw in parcels):
        raise InvalidInput("pack-size", "too many parcels, or too long")
    parts = [MAGIC, len(parcels).to_bytes(2, "big")]
    for raw in parcels:
        parts += [len(raw).to_bytes(4, "big"), raw]
    packed = b"".join(parts)
    if len(packed) > MAX_PACK_BYTES:
        raise InvalidInput("pack-size", "too many parcels, or too long")
    return packed


def unpack(raw: bytes) -> tuple[bytes, ...] | Refusal:
    """Return the parcels of a pack, unopened: all or, if anything is amiss, none.

    Refuses with ``pack-form`` (cut short, or more than it says) or ``pack-size``. Total.
    """
    if len(raw) > MAX_PACK_BYTES:
        return Refusal("pack-size", facts={"max": MAX_PACK_BYTES})
    place = len(MAGIC) + 2
    if len(raw) < place or not raw.startswith(MAGIC):
        return Refusal("pack-form")
    count = int.from_bytes(raw[len(MAGIC) : place], "big")
    if count > MAX_PACK_PARCELS:
        return Refusal("pack-size", facts={"max": MAX_PACK_PARCELS})
    parcels = []
    for _ in range(count):
        length = int.from_bytes(raw[place : place + 4], "big")
        if length > MAX_PARCEL_BYTES:
            return Refusal("pack-size", facts={"max": MAX_PARCEL_BYTES})
        parcel = raw[place + 4 : place + 4 + length]
        place += 4 + length
        parcels.append(parcel)
    return tuple(parcels) if place == len(raw) else Refusal("pack-form")
