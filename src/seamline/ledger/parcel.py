"""Parcels: a run of one stream, sealed, folded and compressed, and the total reader of them.

A parcel is the seal with its signature (``stream``), a seed for the salts, one byte for the dictionary, the
length of the compressed text as a varint, that text as a magicless zstd frame with its content size, and
the tail (``body``). The salt of entry n is the first 16 bytes of ``HMAC-SHA-256(seed, n)``. The receiver
keeps salts, not the seed: erasing an entry and its salt leaves a leaf at which nobody can guess. For the
same reason a purge MUST also erase the parcel's own bytes; its first SEALED_BYTES may stay as evidence.

A parcel is cut once. It is never cut again with other borders, for other salts would be another root, and
the receiver would rightly call it a fork.
"""

import hmac
from collections.abc import Callable, Sequence

import msgspec

from seamline.ledger.body import MAX_BODY, fold, unfold
from seamline.ledger.entry import Wire, read_wire
from seamline.ledger.merkle import SALT_BYTES, Frontier, leaf_hash
from seamline.ledger.pack import MAX_PARCEL_BYTES, pack, unpack
from seamline.ledger.press import press, unpress
from seamline.ledger.signature import Signer
from seamline.ledger.stream import (
    MAX_PARCEL_ENTRIES,
    NO_UNDERSTANDING,
    SEALED_BYTES,
    UNDERSTANDING_BYTES,
    Seal,
    Stream,
    StreamRow,
    contradict,
    lane_of,
    open_seal,
    sign_seal,
)
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.lanes import STANDING

__all__ = [
    "MAX_BODY",
    "MAX_PARCEL_BYTES",
    "MAX_PARCEL_ENTRIES",
    "SEED_BYTES",
    "Cut",
    "Opened",
    "Seal",
    "Stream",
    "StreamRow",
    "again_without",
    "contradict",
    "cut",
    "fits",
    "foreign",
    "lane_of",
    "open_parcel",
    "pack",
    "unpack",
]

SEED_BYTES = 12
"""96 bits cannot be tried through, and a lone entry has few bytes to spare."""
_BODY_AT = SEALED_BYTES + SEED_BYTES

RootAt = Callable[[int], bytes | None]
"""The root in the seal of the run that ends at that number of this epoch, as the receiver holds it; None
where no run that it holds ends there."""


class Cut(msgspec.Struct, frozen=True):
    """A parcel and what its originator keeps of it. frontier: of the stream after it."""

    raw: bytes
    seal: Seal
    rows: tuple[StreamRow, ...]
    frontier: Frontier


class Opened(msgspec.Struct, frozen=True):
    """A whole parcel that may be stored: rows, the same entries read, and the frontier after them.

    Rows and frontier MUST be stored in one transaction. Where seal.epoch is later than the one that was
    asked for, the originator has begun the stream anew.
    """

    seal: Seal
    rows: tuple[StreamRow, ...]
    wires: tuple[Wire, ...]
    frontier: Frontier

    @property
    def epoch(self) -> int:
        """Epoch of the run."""
        return self.seal.epoch

    @property
    def first(self) -> int:
        """Number of the first entry."""
        return self.seal.first


def fits(entries: Sequence[bytes]) -> int:
    """Return how many entries from the front go into one parcel."""
    room = MAX_BODY
    for count, entry in enumerate(entries[:MAX_PARCEL_ENTRIES]):
        room -= len(entry) + 1
        if room < 0:
            return count
    return min(len(entries), MAX_PARCEL_ENTRIES)


def cut(
    entries: Sequence[bytes],
    *,
    stream: Stream,
    epoch: int,
    first: int,
    frontier: Frontier,
    understanding: bytes,
    at: int,
    seed: bytes,
    sign: Signer,
    dictionary: bool = True,
) -> Cut:
    """Seal canonical ``Wire`` bytes as the next run of a stream.

    frontier: of the stream before this run, so first is one more than its size. understanding: SHA-256 of
    the one in force, b"" in the standing lane. at: ms UTC. seed: at least SEED_BYTES that nobody else can
    know, of which the first SEED_BYTES are used; never the same for two runs. sign: in the context
    ``parcel``. The result MUST be durable before it is sent, for its numbers are then taken.

    Raises InvalidInput: ``parcel-size`` unless ``fits`` takes all entries and there is one, ``parcel-seed``,
    ``parcel-understanding``, ``parcel-originator`` for an entry that names another originator,
    ``seal-range``, or as ``read_wire`` does.
    """
    if not entries or fits(entries) < len(entries):
        raise InvalidInput("parcel-size", "a parcel takes at least one entry and at most 64 KiB")
    if len(seed) < SEED_BYTES:
        raise InvalidInput("parcel-seed", f"a seed has at least {SEED_BYTES} bytes")
    if (stream.lane == STANDING) != (not understanding):
        raise InvalidInput("parcel-understanding", "only the standing lane has no understanding")
    if first != frontier.size + 1:
        raise InvalidInput("seal-range", "the run does not follow the frontier")
    for entry in entries:
        if foreign(read_wire(entry), stream.originator):
            raise InvalidInput("parcel-originator", "an entry names another originator")
    seed = seed[:SEED_BYTES]
    rows, grown = _grow(entries, seed, frontier)
    seal = Seal(
        stream=stream.id,
        epoch=epoch,
        first=first,
        count=len(entries),
        root=grown.root(),
        understanding=understanding[:UNDERSTANDING_BYTES] or NO_UNDERSTANDING,
        at=at,
    )
    text, tail = fold(entries, at)
    raw = sign_seal(seal, sign) + seed + press(text, dictionary=dictionary) + tail
    return Cut(raw, seal, rows, grown)


def again_without(raw: bytes) -> bytes:
    """Return an own parcel under the same seal, pressed without the dictionary.

    For a partner that answered ``parcel-dictionary``. Raises InvalidInput ``parcel-form``.
    """
    found = unpress(raw[_BODY_AT:])
    if isinstance(found, Refusal):
        raise InvalidInput("parcel-form", "not an own parcel")
    text, tail = found
    return raw[:_BODY_AT] + press(text, dictionary=False) + tail


def open_parcel(
    raw: bytes,
    *,
    stream: Stream,
    epoch: int,
    number: int,
    frontier: Frontier,
    public: bytes,
    root_at: RootAt | None = None,
) -> Opened | Refusal:
    """Return a whole parcel that continues what is held of a stream, or why not. Total for any raw bytes.

    epoch, number, frontier: how far the stream was taken in. public: the originator's key, which the caller
    trusts at this time. root_at: without it, a run that ends before ``number`` counts as a duplicate
    unseen. Nothing is ever half taken: either all entries come back, or a refusal, whose facts hold the
    numbers:

    - ``parcel-size``, ``parcel-form``, ``parcel-stream``, ``parcel-understanding``, ``parcel-signature``:
      not for us, or not whole.
    - ``parcel-epoch``: of an epoch that is over. A later epoch is taken from its first entry on.
    - ``parcel-gap``: ask again after number ``after`` of ``epoch``.
    - ``parcel-duplicate``: held already; nothing to do.
    - ``parcel-fork``: ends where another root is held. ``parcel-rollback``: numbers anew what is held, with
      other borders. Both are signed evidence: keep raw, freeze the stream.
    - ``parcel-dictionary``: ask again without.
    - ``parcel-root``: the entries are not those that were sealed.
    - ``parcel-entry``: sealed, but not a canonical ``Wire``. ``parcel-originator``: names an originator who
      did not seal it.

    Raises InvalidInput ``merkle-frontier`` if number is not the frontier's size.
    """
    if number != frontier.size:
        raise InvalidInput("merkle-frontier", "number and frontier do not belong together")
    if len(raw) > MAX_PARCEL_BYTES:
        return Refusal("parcel-size", facts={"max": MAX_PARCEL_BYTES})
    seal = open_seal(raw, stream, public)
    if isinstance(seal, Refusal):
        return seal
    if seal.epoch > epoch:
        frontier = Frontier()
    refusal = _order(seal, stream, epoch, frontier, root_at)
    if refusal is not None:
        return refusal
    entries = _entries(raw, seal)
    if isinstance(entries, Refusal):
        return entries
    rows, grown = _grow(entries, raw[SEALED_BYTES:_BODY_AT], frontier)
    if grown.root() != seal.root:
        return _refused("parcel-root", stream, first=seal.first)
    wires = _wires(entries, seal, stream)
    return wires if isinstance(wires, Refusal) else Opened(seal, rows, wires, grown)


def foreign(wire: Wire, originator: str) -> bool:
    """Say whether an entry names an originator other than the party that seals the stream.

    Looked at are ``body.originator``, ``body.label.originator`` and, in a move, ``body.party``.
    """
    body = wire.body
    label = body.get("label")
    named = [body.get("originator", originator)]
    if isinstance(label, dict):
        named.append(label.get("originator", originator))
    if wire.kind.startswith("move/"):
        named.append(body.get("party", originator))
    return any(name != originator for name in named)


def _order(
    seal: Seal, stream: Stream, epoch: int, frontier: Frontier, root_at: RootAt | None
) -> Refusal | None:
    held = frontier.size
    if seal.epoch < epoch:
        return _refused("parcel-epoch", stream, epoch=seal.epoch, current=epoch)
    if seal.first > held + 1:
        return _refused("parcel-gap", stream, epoch=seal.epoch, after=held, first=seal.first)
    if seal.first == held + 1:
        return None
    if seal.last > held:
        return _refused("parcel-rollback", stream, last=seal.last, held=held)
    if seal.last == held:
        root: bytes | None = frontier.root()
    else:
        root = root_at(seal.last) if root_at else seal.root
    if root is None:
        return _refused("parcel-rollback", stream, last=seal.last, held=held)
    code = "parcel-duplicate" if root == seal.root else "parcel-fork"
    return _refused(code, stream, last=seal.last, held=held)


def _entries(raw: bytes, seal: Seal) -> list[bytes] | Refusal:
    found = unpress(raw[_BODY_AT:])
    if isinstance(found, Refusal):
        return found
    text, tail = found
    return unfold(text, tail, seal.count, seal.at)


def _grow(
    entries: Sequence[bytes], seed: bytes, frontier: Frontier
) -> tuple[tuple[StreamRow, ...], Frontier]:
    """Return the entries that follow a frontier with their numbers and salts, and the frontier after."""
    rows = []
    for number, entry in enumerate(entries, frontier.size + 1):
        salt = hmac.digest(seed, number.to_bytes(8, "big"), "sha256")[:SALT_BYTES]
        rows.append(StreamRow(number, salt, entry, leaf_hash(salt, entry)))
    return tuple(rows), frontier.extend(row.leaf for row in rows)


def _wires(entries: Sequence[bytes], seal: Seal, stream: Stream) -> tuple[Wire, ...] | Refusal:
    wires = []
    for number, entry in enumerate(entries, seal.first):
        try:
            wire = read_wire(entry)
        except InvalidInput:
            return _refused("parcel-entry", stream, number=number)
        if foreign(wire, stream.originator):
            return _refused("parcel-originator", stream, number=number)
        wires.append(wire)
    return tuple(wires)


def _refused(code: str, stream: Stream, **facts: str | int) -> Refusal:
    return Refusal(code, facts={"stream": stream.name, **facts})
