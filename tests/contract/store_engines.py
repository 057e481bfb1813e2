"""The engines that the one contract suite is run against."""

import itertools
import time
from pathlib import Path
from typing import Any

from seamline.ledger.entry import Entry
from seamline.storage.outcome import Done, Failed
from seamline.storage.randomness import SystemRandom
from seamline.storage.sqlite import Store


def entry(text: str = "", **body: Any) -> Entry:
    return Entry(
        kind="test/1", at=1_600_000_000_000, by="alpha/watch", ob="A" * 22, body={"text": text, **body}
    )


def note(size: int, root: bytes) -> bytes:
    return b"%d %s" % (size, root.hex().encode())


def plenty(_path: Path) -> int:
    return 1 << 40


class SqliteEngine:
    """Opens and opens again one record in a directory."""

    name = "sqlite"

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.path = directory / "log.sqlite"
        self.store = self.open()

    def open(self, **changes: Any) -> Store:
        settings = {"random": SystemRandom(), "seal": note, "monotonic": time.monotonic, "free": plenty}
        return Store(self.path, **(settings | changes))

    def reopen(self, **changes: Any) -> Store:
        self.store.close()
        self.store = self.open(**changes)
        return self.store

    def close(self) -> None:
        self.store.close()


ENGINES = (SqliteEngine,)


def one(store: Store, job: Any) -> Any:
    """Run one unit of work; return its value or raise its error."""
    (outcome,) = store.transact([job])
    if isinstance(outcome, Failed):
        raise outcome.error
    assert isinstance(outcome, Done)
    return outcome.value


counter = itertools.count()
