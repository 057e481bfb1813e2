"""What became of a unit of work, and of the store."""

from collections.abc import Sequence
from typing import Any

import msgspec


class Done(msgspec.Struct, frozen=True):
    """The job's value; what it wrote is durable and sealed."""

    value: Any


class Failed(msgspec.Struct, frozen=True):
    """Why nothing of the job remains.

    After ``store-stopped`` with reason "sync" or "io" the work may yet be found durable at the next
    start: asking again must be harmless, as everywhere.
    """

    error: Exception


Outcome = Done | Failed


class Condition(msgspec.Struct, frozen=True):
    """Whether the store accepts. reason: "" or "full", "read-only", "sync", "io", "corrupt", "altered".

    passing: it will accept again by itself once the cause is gone; otherwise only after a new start.
    """

    accepting: bool
    reason: str = ""
    passing: bool = False


class Figures(msgspec.Struct, frozen=True):
    """What the store has done since it was opened. Times in seconds, sizes in bytes.

    sync_errors counts failures to make durable; wal_bytes is the write-ahead log now.
    """

    commits: int = 0
    jobs: int = 0
    entries: int = 0
    failures: int = 0
    sync_errors: int = 0
    last_commit_s: float = 0.0
    slowest_commit_s: float = 0.0
    wal_bytes: int = 0


def counted(before: Figures, outcomes: Sequence[Outcome], entries: int, took_s: float) -> Figures:
    """Return the figures after one more commit that took so long."""
    return msgspec.structs.replace(
        before,
        commits=before.commits + 1,
        jobs=before.jobs + len(outcomes),
        entries=before.entries + entries,
        failures=before.failures + sum(isinstance(outcome, Failed) for outcome in outcomes),
        last_commit_s=took_s,
        slowest_commit_s=max(before.slowest_commit_s, took_s),
    )
