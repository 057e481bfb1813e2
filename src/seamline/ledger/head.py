"""Heads: the receiver's counter-signed word on how far it holds a stream, which is the acknowledgement.

The layout is fixed, big-endian, HEAD_BYTES and one Ed25519 signature over exactly those bytes: 0x89 "H"
0x01, stream (8), epoch (2), number (5), root (32), time in ms UTC or zero (6).
"""

import struct

import msgspec

from seamline.ledger.merkle import EMPTY_ROOT, HASH_BYTES, MAX_SIZE
from seamline.ledger.parcel import RootAt
from seamline.ledger.signature import SIGNATURE_BYTES, Context, Signer, verify
from seamline.ledger.stream import MAX_EPOCH, MAX_TIME_MS, Stream
from seamline.terms.errors import InvalidInput, Refusal

HEAD_BYTES = 56
SIGNED_BYTES = HEAD_BYTES + SIGNATURE_BYTES

_LAYOUT = struct.Struct(">3s8sH5s32s6s")


class Head(msgspec.Struct, frozen=True):
    """Where a receiver stands in a stream. number: of the last entry held, 0 for none; root: over all."""

    stream: Stream
    epoch: int
    number: int
    root: bytes
    at: int = 0


def seal(value: Head, sign: Signer) -> bytes:
    """Return the SIGNED_BYTES of a head. sign: in the context ``head``, with the receiver's key.

    Raises InvalidInput ``head-range`` if a field does not fit its place.
    """
    if not _in_range(value.epoch, value.number, value.root, value.at):
        raise InvalidInput("head-range", "a field of a head is out of range")
    raw = _LAYOUT.pack(
        Context.HEAD.mark,
        value.stream.id,
        value.epoch,
        value.number.to_bytes(5, "big"),
        value.root,
        value.at.to_bytes(6, "big"),
    )
    return raw + sign(raw)


def open_head(raw: bytes, stream: Stream, public: bytes) -> Head | Refusal:
    """Return the head if the stream's recipient, whose key is given, signed it.

    Refuses with ``head-form``, ``head-stream`` or ``head-signature``. Total.
    """
    if len(raw) != SIGNED_BYTES:
        return Refusal("head-form")
    mark, name, epoch, number_raw, root, at_raw = _LAYOUT.unpack(raw[:HEAD_BYTES])
    number, at = int.from_bytes(number_raw, "big"), int.from_bytes(at_raw, "big")
    if mark != Context.HEAD.mark or not _in_range(epoch, number, root, at):
        return Refusal("head-form")
    if name != stream.id:
        return Refusal("head-stream", facts={"stream": stream.name})
    if not verify(public, Context.HEAD, raw[:HEAD_BYTES], raw[HEAD_BYTES:]):
        return Refusal("head-signature", facts={"stream": stream.name})
    return Head(stream, epoch, number, root, at)


def check_head(value: Head, *, epoch: int, number: int, root_at: RootAt) -> Refusal | None:
    """Return why an opened head acknowledges nothing that was sent, None where it does.

    epoch, number: of the last entry that this originator has sent. root_at: its own root where a run ended
    at that number of the current epoch. Refuses with ``head-epoch`` (an epoch that is over or never was),
    ``head-unseen`` (more than was sent: this node has lost a part of its past, or the partner made it up)
    or ``head-fork`` (another history). The last two are signed evidence.
    """
    facts: dict[str, str | int] = {"stream": value.stream.name, "number": value.number, "sent": number}
    if value.epoch != epoch:
        return Refusal("head-epoch", facts=facts)
    if value.number > number:
        return Refusal("head-unseen", facts=facts)
    root = root_at(value.number) if value.number else EMPTY_ROOT
    if root != value.root:
        return Refusal("head-fork", facts=facts)
    return None


def _in_range(epoch: int, number: int, root: bytes, at: int) -> bool:
    return (
        1 <= epoch <= MAX_EPOCH
        and 0 <= number <= MAX_SIZE
        and len(root) == HASH_BYTES
        and 0 <= at <= MAX_TIME_MS
    )
