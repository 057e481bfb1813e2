"""Durable, sealed, acknowledged entries a second, against the raw fsync rate of the same disk."""

import asyncio
import random
import secrets
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from seamline.centre.ports import Tx
from seamline.exercise.bench_figure import LEAST, MOST, Figure, percentile
from seamline.ledger.entry import Entry
from seamline.storage.clock import SystemClock
from seamline.storage.disk import sync_times
from seamline.storage.executor import ThreadExecutor
from seamline.storage.keyfiles import NodeKeys
from seamline.storage.randomness import SystemRandom
from seamline.storage.record import open_record
from seamline.storage.sqlite import Store

PARTY = "bench"
SECONDS = 4.0
ROUNDS = 3
ROUNDS_ALONE = 12
MANY = 16
CROWD = 64
OBJECT = "A" * 22


class Bench:
    """Records under one key in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        lock, seed, secret = (secrets.token_bytes(32) for _ in range(3))
        self.keys = NodeKeys(lock, seed, secret, b"")

    def open(self) -> Store:
        """Open the record."""
        return open_record(
            self.folder / "log.sqlite",
            party=PARTY,
            keys=self.keys,
            clock=SystemClock(),
            random=SystemRandom(),
        )


@contextmanager
def scratch(folder: Path) -> Iterator[Bench]:
    """Make a record in a folder of its own on the disk that is to be measured; remove it afterwards."""
    inner = Path(tempfile.mkdtemp(prefix=".seamline-bench-", dir=folder))
    try:
        yield Bench(inner)
    finally:
        shutil.rmtree(inner, ignore_errors=True)


def measure(folder: Path) -> list[Figure]:
    """Measure a lone caller between two readings of the raw rate, many times over, then 16 and 64.

    The raw rate (``storage.disk.sync_times``) is that of a file in the same folder which grows by 512 bytes
    before each fsync; only the fsync is timed. A lone caller's entry is a unit of work through the executor:
    about 25 KiB of the write-ahead log, laid over blocks that the file has already, and an fdatasync. A disk
    shared with others changes its pace from second to second, so each round has its own ratio, and the middle
    one counts.
    """
    rates: dict[int, list[float]] = {1: [], MANY: [], CROWD: []}
    waits: list[float] = []
    raw: list[float] = []
    ratios: list[float] = []
    with scratch(folder) as bench:
        store = bench.open()
        asyncio.run(_load(store, 1, 0.3))
        for _ in range(ROUNDS_ALONE):
            before = _raw_rate(bench.folder)
            rate, _ = asyncio.run(_load(store, 1, SECONDS / ROUNDS_ALONE))
            after = _raw_rate(bench.folder)
            raw += [before, after]
            rates[1].append(rate)
            ratios.append(rate / ((before + after) / 2))
        for _ in range(ROUNDS):
            for callers in (MANY, CROWD):
                rate, found = asyncio.run(_load(store, callers, SECONDS / ROUNDS))
                rates[callers].append(rate)
                waits += found if callers == MANY else []
        store.close()
    fsync = statistics.median(raw)
    return [
        Figure("entries-16", _mean(rates[MANY]), "/s", 2_000, LEAST, fsync),
        Figure("entries-burst", max(rates[CROWD]), "/s", 5_000, LEAST, fsync),
        Figure("entries-alone", statistics.median(rates[1]), "/s", 0.5 * fsync, LEAST, fsync),
        Figure("entries-alone-ratio", statistics.median(ratios), "", 0.5, LEAST),
        Figure("entries-p99", percentile(waits, 0.99) * 1e3, "ms", 50, MOST),
    ]


def entry(number: int) -> Entry:
    """Return a report as small as they come from the radio."""
    dice = random.Random(number)  # noqa: S311 - made-up places, not secrets
    body = {
        "type": "spot",
        "lat_e7": 350_000_000 + dice.randrange(9_000_000),
        "lon_e7": 440_000_000 + dice.randrange(9_000_000),
        "grade": "B2",
        "level": "restricted",
        "text": f"EXERCISE {number}: three pickups, moving north",
    }
    return Entry(
        kind="report/1", at=1_790_000_000_000 + number, by=f"{PARTY}/watch", ob=OBJECT, body=body, ex=1
    )


async def _load(store: Store, callers: int, seconds: float) -> tuple[float, list[float]]:
    """Return entries a second and how long each caller waited for each entry, in seconds."""
    executor = ThreadExecutor(store)
    waits: list[float] = []
    end = time.perf_counter() + seconds

    async def caller(number: int) -> None:
        value = entry(number)

        def unit(tx: Tx) -> None:
            seq = tx.append(value)
            tx.put("report", f"{seq}", b"{}", group=PARTY, sort=seq)

        while (began := time.perf_counter()) < end:
            await executor.write(unit)
            waits.append(time.perf_counter() - began)

    began = time.perf_counter()
    await asyncio.gather(*(caller(number) for number in range(callers)))
    took = time.perf_counter() - began
    executor.close()
    return len(waits) / took, waits


def _raw_rate(folder: Path) -> float:
    times = sync_times(folder, seconds=0.15)
    return len(times) / sum(times)


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
