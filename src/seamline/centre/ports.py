"""What the centre needs from outside, as protocols.

Storage implements them; tests and the exercise implement some of them on virtual time.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

import msgspec

from seamline.ledger.entry import Entry
from seamline.ledger.signature import Context
from seamline.ledger.stream import StreamRow

__all__ = [
    "Clock",
    "Executor",
    "Keys",
    "LogRow",
    "Mishap",
    "Random",
    "Row",
    "StreamRow",
    "Transport",
    "Tx",
    "View",
    "Viewers",
]

T = TypeVar("T")

Mishap = Callable[[str, Exception], None]
"""Is told of a fault of ours that was passed over so that the rest goes on: the code that people get, and
what was raised. It is for whoever keeps the node running, and must not fail."""


class Row(msgspec.Struct, frozen=True):
    """One state row. sort: an integer by which a group is ordered, such as a time. doc: JSON bytes."""

    key: str
    group: str
    sort: int
    doc: bytes


class LogRow(msgspec.Struct, frozen=True):
    """One place in the own log. salt and raw are None once purged; leaf stays."""

    seq: int
    salt: bytes | None
    raw: bytes | None
    leaf: bytes


class View(Protocol):
    """A consistent reading of the store: one snapshot for as long as the job runs."""

    def get(self, table: str, key: str) -> bytes | None:
        """Return the doc of a row, or None."""

    def scan(
        self,
        table: str,
        *,
        group: str | None = None,
        low: int | None = None,
        high: int | None = None,
        newest: bool = False,
        limit: int = 1_000,
    ) -> list[Row]:
        """Return rows ordered by (sort, key), low <= sort <= high; newest reverses the order."""

    def count(self, table: str, *, group: str | None = None) -> int:
        """Return how many rows there are."""

    def size(self) -> int:
        """Return how many entries the own log has; sequence numbers run from 0."""

    def log(self, start: int, stop: int) -> Iterator[LogRow]:
        """Yield the own log from start up to, not including, stop."""

    def stream(self, stream: str, epoch: int, start: int, stop: int) -> Iterator[StreamRow]:
        """Yield a stream's entries from number start up to, not including, stop; numbers run from 1."""


class Tx(View, Protocol):
    """A unit of work: what it writes is durable and visible all together or not at all."""

    def append(self, entry: Entry) -> int:
        """Add an entry to the own log under a fresh salt; return its sequence number."""

    def put(self, table: str, key: str, doc: bytes, *, group: str = "", sort: int = 0) -> None:
        """Write a row, replacing the one with the same table and key."""

    def delete(self, table: str, key: str) -> None:
        """Remove a row; no error where there is none."""

    def add_to_stream(self, stream: str, epoch: int, rows: Sequence[StreamRow]) -> None:
        """Append numbered entries. The numbers MUST follow the last one without a gap (Conflict)."""

    def purge(self, stream: str, epoch: int, number: int) -> None:
        """Erase salt and bytes of one stream entry; its leaf stays."""

    def purge_log(self, seq: int) -> None:
        """Erase salt and bytes of one entry of the own log; its leaf stays."""


class Executor(Protocol):
    """Runs jobs against the store, in order, off the event loop."""

    async def write(self, job: Callable[[Tx], T]) -> T:
        """Run a unit of work; return only once it is durable and its checkpoint sealed.

        An exception of the job undoes that job alone. Raises Unavailable once the store has stopped
        accepting (disk full, read-only, a failed fsync).
        """

    async def read(self, job: Callable[[View], T]) -> T:
        """Run a job on a snapshot."""


class Clock(Protocol):
    """The only source of time."""

    def now_ms(self) -> int:
        """Return the wall clock, ms UTC. It may be wrong and may step."""

    def monotonic(self) -> float:
        """Return seconds that never step back."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""


class Random(Protocol):
    """The only source of randomness."""

    def bytes(self, count: int) -> bytes:
        """Return unpredictable bytes (in a simulation: from its seed)."""


class Keys(Protocol):
    """The node's own keys."""

    @property
    def public(self) -> bytes:
        """The node's Ed25519 public key, 32 bytes."""

    @property
    def earlier(self) -> tuple[bytes, ...]:
        """Public halves of the node's earlier keys that are still at hand, the newest first."""

    @property
    def certificate(self) -> bytes:
        """Canonical bytes of the certificate by which the party's root vouches for ``public``."""

    @property
    def secret(self) -> bytes:
        """The secret from which aliases of objects are derived, 32 bytes."""

    def sign(self, context: Context, message: bytes, public: bytes = b"") -> bytes:
        """Sign a message of this context with the node's private key, which does not leave it.

        public: one of ``earlier``, for a partner that knows no newer one yet; b"" for the newest key.
        """


class Transport(Protocol):
    """Carries requests to a partner's node. Every failure is raised as Unavailable."""

    async def pull(self, partner: str, ask: bytes) -> bytes:
        """Send what we hold (see ``centre.exchange.Ask``), get packed parcels and heads."""

    async def push(self, partner: str, packed: bytes) -> bytes:
        """Send packed parcels, get the partner's heads."""


class Viewers(Protocol):
    """Whoever watches this node. Called after commit; must not block and must not fail."""

    def tell(self, event: str, doc: bytes) -> None:
        """Announce a change."""
