"""From the start of a node's process until it says that it is ready, with a million entries in its record."""

import asyncio
import secrets
import statistics
import tempfile
import time
from pathlib import Path

import httpx

from seamline.exercise.bench_figure import MOST, Figure
from seamline.exercise.bench_link import free_port
from seamline.exercise.bench_start import MILLION, fill_store, forget
from seamline.exercise.live import Processes
from seamline.exercise.nodes import Made, make
from seamline.exercise.scenario import SIDES
from seamline.storage.clock import SystemClock
from seamline.storage.keyfiles import open_keys
from seamline.storage.randomness import SystemRandom
from seamline.storage.record import open_record

ROUNDS = 3
GOAL_S = 3.0
PATIENCE_S = 60.0
LOOK_S = 0.02


def measure(folder: Path, entries: int = MILLION) -> list[Figure]:
    """Start the process a few times, each time after the system has forgotten the files; the middle counts.

    The reference is the same node before anything was in its record: what Python and its libraries take.
    """
    passphrase = secrets.token_hex(16)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".seamline-bench-") as place:
        node = make(Path(place), free_port(), passphrase, "000000", "", SIDES)[0]
        empty = _start(node, Path(place), passphrase)
        keys = open_keys(node.layout, passphrase)
        store = open_record(
            node.layout.record, party=node.side.party, keys=keys, clock=SystemClock(), random=SystemRandom()
        )
        fill_store(store, entries)
        store.close()
        full = _start(node, Path(place), passphrase)
    return [Figure("ready", full, "s", GOAL_S, MOST, empty)]


def _start(node: Made, folder: Path, passphrase: str) -> float:
    times = []
    for _ in range(ROUNDS):
        forget(node.layout.record.parent)
        began = time.monotonic()
        processes = Processes([node], folder, passphrase)
        try:
            asyncio.run(_ready(node, processes))
            times.append(time.monotonic() - began)
        finally:
            processes.stop()
    return statistics.median(times)


async def _ready(node: Made, processes: Processes) -> None:
    """Wait until the node says that it is ready."""
    host = f"{node.side.host}:{node.ports.web}"
    deadline = time.monotonic() + PATIENCE_S
    async with httpx.AsyncClient(trust_env=False, headers={"Host": host}) as client:
        while time.monotonic() < deadline:
            try:
                if (await client.get(f"http://127.0.0.1:{node.ports.web}/readyz")).status_code == 200:
                    return
            except httpx.HTTPError:
                processes.check()
            await asyncio.sleep(LOOK_S)
    raise RuntimeError("the node does not get ready")
