"""How long a node takes until it can answer, with a record of so many entries."""

import os
import time
from pathlib import Path

from seamline.centre.ports import Tx
from seamline.exercise.bench_figure import LEAST, MOST, Figure
from seamline.exercise.bench_record import PARTY, Bench, entry, scratch
from seamline.ledger.checkpoint import origin_of
from seamline.ledger.verify import Key, Verdict, checkpoints, verify
from seamline.storage import audit
from seamline.storage.sqlite import Store

ENTRIES = 100_000
MILLION = 1_000_000
AT_ONCE = 10_000
VERIFY_RATE = 1_000_000 / 60


def measure(folder: Path, entries: int = ENTRIES) -> list[Figure]:
    """Fill a record, forget what the system has cached of it, open it; then verify the whole of it."""
    with scratch(folder) as bench:
        fill(bench, entries)
        forget(bench.folder)
        began = time.perf_counter()
        store = bench.open()
        ready = store.read(lambda view: view.size()) == entries and store.condition.accepting
        took = time.perf_counter() - began
        store.close()
        if not ready:
            raise RuntimeError("the record that was filled does not open")
        began = time.perf_counter()
        _verify(bench, entries)
        rate = entries / (time.perf_counter() - began)
    return [
        Figure("cold-start", took, "s", 3, MOST),
        Figure("verify", rate, "/s", VERIFY_RATE, LEAST),
    ]


def fill(bench: Bench, entries: int) -> None:
    """Write so many entries into a record."""
    store = bench.open()
    fill_store(store, entries)
    store.close()


def fill_store(store: Store, entries: int) -> None:
    """Write so many entries, thousands to a commit."""
    for start in range(0, entries, AT_ONCE):

        def unit(tx: Tx, start: int = start) -> None:
            for number in range(start, min(start + AT_ONCE, entries)):
                seq = tx.append(entry(number % 97))
                tx.put("bench", f"{seq}", b"{}", group=PARTY, sort=seq)

        store.transact([unit])
        store.tidy()


def _verify(bench: Bench, entries: int) -> None:
    with audit.opened(bench.folder / "log.sqlite") as view:
        rows = ((row.seq, row.salt, row.raw, row.leaf) for row in view.log(0, entries))
        notes = (note for _, note in view.checkpoints())
        sealed = checkpoints(notes, origin_of(PARTY), [Key(bench.keys.public)])
        *_, verdict = verify(rows, sealed, first=0)
    if not isinstance(verdict, Verdict) or verdict.fault is not None or verdict.checked != entries:
        raise RuntimeError("the record that was filled does not verify")


def forget(folder: Path) -> None:
    """Ask the system to drop what it has cached of the files, so that the disk is read."""
    for path in folder.iterdir():
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)
