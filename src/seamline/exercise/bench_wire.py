"""Bytes an entry takes on the way to a partner, alone and in batches of a thousand."""

import base64
import hashlib
import random

import zstandard

from seamline.exercise.bench_figure import MOST, Figure
from seamline.ledger import parcel
from seamline.ledger.entry import Wire, entry_bytes
from seamline.ledger.merkle import Frontier
from seamline.ledger.signature import Context, private_from, signer
from seamline.ledger.stream import Stream
from seamline.terms.times import MINUTE, parse_iso

AT = parse_iso("2026-03-02T05:00:00Z")
BATCH = 1_000
ALONE = 40
EACH_BYTES = 64 + 32
"""What a signature and a hash of its own add to an entry in the reference."""

STREAM = Stream("federal", "region", "routine")
UNDERSTANDING = hashlib.sha256(b"EXERCISE").digest()
_SIGN = signer(private_from(hashlib.sha256(b"EXERCISE bench").digest()), Context.PARCEL)


def measure() -> list[Figure]:
    """Cut parcels as the centre does, and press the same entries as one would without them."""
    with_ids, without = released(BATCH, ids=True), released(BATCH, ids=False)
    alone = [_size([raw]) for raw in released(ALONE, ids=True)]
    compress = zstandard.ZstdCompressor(level=19).compress
    reference = one_by_one(BATCH) / BATCH
    single = sum(len(compress(raw)) + EACH_BYTES for raw in released(ALONE, ids=True)) / ALONE
    return [
        Figure("bytes-batch", _size(with_ids) / BATCH, "B", 80, MOST, reference),
        Figure("bytes-batch-bare", _size(without) / BATCH, "B", 60, MOST),
        Figure("bytes-alone", max(alone), "B", 220, MOST, single),
    ]


def one_by_one(count: int) -> int:
    """Return the bytes of so many entries pressed together, each with a signature and a hash of its own."""
    raw = b"".join(released(count, ids=True))
    return len(zstandard.ZstdCompressor(level=19).compress(raw)) + count * EACH_BYTES


def released(count: int, *, ids: bool, seed: int = 1) -> list[bytes]:
    """Return made-up entries of a stream, mostly reports, as their articles let them go."""
    dice = random.Random(seed)  # noqa: S311 - made-up reports, not secrets
    made: list[bytes] = []
    at = AT
    for _ in range(count):
        at += dice.randrange(MINUTE)
        make = dice.choices((_report, _move, _recall), (80, 15, 5))[0]
        made.append(entry_bytes(make(dice, at, _object(dice) if ids else "")))
    return made


def _size(entries: list[bytes]) -> int:
    """Return the bytes of all parcels of a run of entries."""
    frontier, total = Frontier(), 0
    while entries:
        count = parcel.fits(entries)
        cut = parcel.cut(
            entries[:count],
            stream=STREAM,
            epoch=1,
            first=frontier.size + 1,
            frontier=frontier,
            understanding=UNDERSTANDING,
            at=AT,
            seed=hashlib.sha256(b"%d" % frontier.size).digest(),
            sign=_SIGN,
        )
        total, frontier, entries = total + len(cut.raw), cut.frontier, entries[count:]
    return total


def _report(dice: random.Random, at: int, ob: str) -> Wire:
    body = {
        "type": "spot",
        "observed": at - dice.randrange(20 * MINUTE),
        "reported": at - dice.randrange(3 * MINUTE),
        "received": at - dice.randrange(MINUTE),
        "lat_e7": 350_000_000 + dice.randrange(9_000_000),
        "lon_e7": 440_000_000 + dice.randrange(9_000_000),
        "precision_m": dice.choice((100, 500, 1_000)),
        "grade": dice.choice("ABCDEF") + dice.choice("123456"),
        "level": "restricted",
        "originator": STREAM.originator,
        "size": dice.randrange(1, 20),
        "activity": dice.choice(("moving", "halted", "digging")),
        "version": 1,
    }
    return Wire(kind="report/1", ob=ob, at=at, body=body, ref="1", ex=1)


def _move(dice: random.Random, at: int, ob: str) -> Wire:
    body = {
        "proc": "crossing",
        "act": dice.choice(("acknowledge", "clear", "refuse", "end")),
        "answers": [_object(dice)] if ob else [],
        "at": at - dice.randrange(5_000),
        "party": STREAM.originator,
        "person": f"{STREAM.originator}/duty-1",
    }
    return Wire(kind="move/1", ob=ob, at=at, body=body, ref="7", ex=1)


def _recall(_dice: random.Random, at: int, ob: str) -> Wire:
    return Wire(kind="recall/1", ob=ob, at=at, body={"reason": "error"}, ex=1)


def _object(dice: random.Random) -> str:
    return base64.urlsafe_b64encode(dice.randbytes(16)).rstrip(b"=").decode()
