"""What the disk says of itself."""

import os
import time
from pathlib import Path


def free_bytes(directory: Path) -> int:
    """Return how many bytes an ordinary user can still write there."""
    found = os.statvfs(directory)
    return found.f_bavail * found.f_frsize


def sync_times(directory: Path, *, seconds: float = 0.5, most: int = 1_000) -> list[float]:
    """Return how long each fsync of a small append took, in seconds, for up to so many seconds.

    This is the raw rate against which the record is measured, and what the doctor judges: a disk that
    answers faster than any device can write is not telling the truth.
    """
    path = directory / f".sync-{os.getpid()}"
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    times: list[float] = []
    try:
        end = time.monotonic() + seconds
        while len(times) < most and time.monotonic() < end:
            os.write(handle, b"\0" * 512)
            began = time.perf_counter()
            os.fsync(handle)
            times.append(time.perf_counter() - began)
    finally:
        os.close(handle)
        path.unlink()
    return times
