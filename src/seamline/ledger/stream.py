r"""Streams: what one party releases to one other in one lane, and how each run of it is sealed.

The seal is what the originator signs: a fixed layout of SEAL_BYTES, big-endian, and one Ed25519
signature over exactly those bytes. The tree is that of the whole stream in its epoch up to the last
entry of the run, so that every seal also vouches for all that came before it.

=======  ======  ==================================================================
offset   bytes
=======  ======  ==================================================================
0        3       0x89 "P" 0x01: what this is, and its version
3        8       stream: first bytes of SHA-256("seamline stream/1\n" || name)
11       2       epoch
13       5       number of the first entry, from 1
18       2       number of entries, at least 1
20       32      root of the tree over entries 1 to last
52       16      first bytes of the understanding's SHA-256, zero in the standing lane
68       6       when it was cut, ms UTC
=======  ======  ==================================================================
"""

import hashlib
import struct

import msgspec

from seamline.ledger.merkle import HASH_BYTES, MAX_SIZE
from seamline.ledger.signature import SIGNATURE_BYTES, Context, Signer, verify
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.ids import party_id
from seamline.terms.lanes import LANES, STANDING

STREAM_BYTES = 8
UNDERSTANDING_BYTES = 16
SEAL_BYTES = 74
SEALED_BYTES = SEAL_BYTES + SIGNATURE_BYTES
MAX_EPOCH = 65_535
MAX_PARCEL_ENTRIES = 1_024
MAX_TIME_MS = 2**48 - 1
NO_UNDERSTANDING = bytes(UNDERSTANDING_BYTES)

_LAYOUT = struct.Struct(">3s8sH5sH32s16s6s")


class Stream(msgspec.Struct, frozen=True):
    """One stream. originator, recipient: party ids. lane: one of LANES."""

    originator: str
    recipient: str
    lane: str

    @property
    def name(self) -> str:
        """The stream's name, such as "federal>northern/routine"."""
        return f"{self.originator}>{self.recipient}/{self.lane}"

    @property
    def id(self) -> bytes:
        """The STREAM_BYTES by which a seal says which stream it belongs to."""
        return hashlib.sha256(b"seamline stream/1\n" + self.name.encode()).digest()[:STREAM_BYTES]


def stream(originator: str, recipient: str, lane: str) -> Stream:
    """Return a checked stream. Raises InvalidInput ``id-party`` or ``stream-lane``."""
    if lane not in LANES or originator == recipient:
        raise InvalidInput("stream-lane", "a stream has two parties and a known lane")
    return Stream(party_id(originator), party_id(recipient), lane)


class Seal(msgspec.Struct, frozen=True):
    """What the originator signs for one run of a stream; the fields of the layout above."""

    stream: bytes
    epoch: int
    first: int
    count: int
    root: bytes
    understanding: bytes
    at: int

    @property
    def last(self) -> int:
        """Number of the last entry of the run, which is also the size of the tree."""
        return self.first + self.count - 1


class StreamRow(msgspec.Struct, frozen=True):
    """One numbered entry of a stream. salt and raw are None once purged; leaf stays."""

    number: int
    salt: bytes | None
    raw: bytes | None
    leaf: bytes


def seal_bytes(seal: Seal) -> bytes:
    """Return the exact bytes that are signed.

    Raises InvalidInput ``seal-range`` if a field does not fit its place.
    """
    if not _in_range(seal):
        raise InvalidInput("seal-range", "a field of a seal is out of range")
    return _LAYOUT.pack(
        Context.PARCEL.mark,
        seal.stream,
        seal.epoch,
        seal.first.to_bytes(5, "big"),
        seal.count,
        seal.root,
        seal.understanding,
        seal.at.to_bytes(6, "big"),
    )


def sign_seal(seal: Seal, sign: Signer) -> bytes:
    """Return the SEALED_BYTES of a seal and its signature; raises as ``seal_bytes`` does."""
    raw = seal_bytes(seal)
    return raw + sign(raw)


def read_seal(raw: bytes) -> Seal | Refusal:
    """Return the seal that bytes begin with, unchecked. Refuses with ``parcel-form``. Total."""
    if len(raw) < SEALED_BYTES:
        return Refusal("parcel-form")
    mark, name, epoch, first, count, root, understanding, at = _LAYOUT.unpack(raw[:SEAL_BYTES])
    seal = Seal(
        stream=name,
        epoch=epoch,
        first=int.from_bytes(first, "big"),
        count=count,
        root=root,
        understanding=understanding,
        at=int.from_bytes(at, "big"),
    )
    if mark != Context.PARCEL.mark or not _in_range(seal):
        return Refusal("parcel-form")
    return seal


def open_seal(raw: bytes, expected: Stream, public: bytes) -> Seal | Refusal:
    """Return the seal that bytes begin with, if this originator signed it for this stream.

    A standing lane names no understanding, every other lane names one. Refuses with
    ``parcel-form``, ``parcel-stream`` (another stream, such as another recipient's),
    ``parcel-understanding`` or ``parcel-signature``. Total.
    """
    seal = read_seal(raw)
    if isinstance(seal, Refusal):
        return seal
    if seal.stream != expected.id:
        return Refusal("parcel-stream", facts={"stream": expected.name})
    if not verify(public, Context.PARCEL, raw[:SEAL_BYTES], raw[SEAL_BYTES:SEALED_BYTES]):
        return Refusal("parcel-signature", facts={"stream": expected.name})
    if (expected.lane == STANDING) != (seal.understanding == NO_UNDERSTANDING):
        return Refusal("parcel-understanding", facts={"stream": expected.name})
    return seal


def lane_of(raw: bytes, originator: str, recipient: str) -> str | Refusal:
    """Return in which lane between two parties a parcel claims to travel, with no signature checked.

    Refuses with ``parcel-form`` or ``parcel-stream``. Total.
    """
    seal = read_seal(raw)
    if isinstance(seal, Refusal):
        return seal
    for lane in LANES:
        if Stream(originator, recipient, lane).id == seal.stream:
            return lane
    return Refusal("parcel-stream", facts={"stream": f"{originator}>{recipient}"})


def contradict(one: bytes, other: bytes, expected: Stream, public: bytes) -> bool:
    """Say whether two sealed runs prove that the originator told two stories. Total.

    Both must be signed for the stream. A stream is cut once: runs of one epoch that share a number
    must be the same run with the same root.
    """
    first, second = open_seal(one, expected, public), open_seal(other, expected, public)
    if isinstance(first, Refusal) or isinstance(second, Refusal) or first.epoch != second.epoch:
        return False
    if first.first > second.last or second.first > first.last:
        return False
    return (first.first, first.count, first.root) != (second.first, second.count, second.root)


def _in_range(seal: Seal) -> bool:
    return (
        len(seal.stream) == STREAM_BYTES
        and len(seal.understanding) == UNDERSTANDING_BYTES
        and len(seal.root) == HASH_BYTES
        and 1 <= seal.epoch <= MAX_EPOCH
        and seal.first >= 1
        and 1 <= seal.count <= MAX_PARCEL_ENTRIES
        and seal.last <= MAX_SIZE
        and 0 <= seal.at <= MAX_TIME_MS
    )
