"""Streams, parcels, what waits for a partner and what came from one."""

from typing import Any

import msgspec

from seamline.ledger.merkle import Frontier

LANE = "lane"
QUEUE = "queue"
QUEUE_SIZE = "queue-size"
QUEUE_LOOK = "queue-look"
TAKEN = "taken"
SEALED = "sealed"
PARCEL = "parcel"
PARCEL_BYTES = "parcel-bytes"
PARCEL_ITEMS = "parcel-items"
WITHDRAWN = "withdrawn"
ALLOWANCE = "allowance"
QUARANTINE = "quarantine"
EARLY = "early"
EVIDENCE = "evidence"


class LaneRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a stream stands. Table lane; key: "out|in/party/lane".

    epoch, number: the last cut (out) or taken (in). frontier: of its tree, hex. acked: the number up to
    which the partner has counter-signed (out). frozen: evidence of a fork, "" while all is well.
    refused: codes for which something was refused since the last good parcel (in) or head (out): each is
    recorded once, however often it comes. head: the partner's head that was taken last (out), hex.
    """

    epoch: int = 1
    number: int = 0
    frontier: str = ""
    acked: int = 0
    acked_root: str = ""
    frozen: str = ""
    refused: tuple[str, ...] = ()
    head: str = ""

    def tree(self) -> Frontier:
        """Return the frontier of the stream's tree."""
        return Frontier.decode(bytes.fromhex(self.frontier)) if self.frontier else Frontier()

    def at(self, epoch: int, frontier: Frontier) -> "LaneRow":
        """Return the row at a later stand."""
        return msgspec.structs.replace(
            self, epoch=epoch, number=frontier.size, frontier=frontier.encode().hex()
        )


class QueueRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something for a partner that has no number yet. Table queue; key: lane, what, ob, discriminator.

    Group "party/lane", sort: order, for what may leave; beside it "…/later" (sort: ms UTC from when it may),
    "…/officer" and "…/terms/0|1" for what waits for an approval or for the understandings to change.

    what: "report" (decide, project), "move", "move-refused", "receipt", "recall", "signature", "text",
    "suspension", "revocation", "line", "disposition", "certificate", "card", "card-receipt". ob: what it is
    about. data: what else the cutter needs. order: sequence number of the entry that caused it.
    """

    what: str
    party: str
    ob: str
    data: dict[str, Any] = {}
    queued: int = 0
    not_before: int = 0
    order: int = 0


class Count(msgspec.Struct, frozen=True):
    """How many rows of the queue there are. Table queue-size; key: party/lane."""

    rows: int = 0


class Look(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a partner's rows that wait for the understandings to change stand. Table queue-look; key: party.

    side: of the two groups the one in which they are put to wait. draining: the other one is being gone
    through, because something has changed; again: something has changed since. at: ms UTC from which
    something will be different by itself, 0 if nothing will.
    """

    side: int = 0
    draining: bool = False
    again: bool = False
    at: int = 0


class Taken(msgspec.Struct, frozen=True):
    """A run of a stream and who sealed it, for good: parcels themselves are not kept.

    Two tables: taken, of what came in, and sealed, of what went out. Key: stream/epoch/last; group:
    stream/epoch; sort: last. root: hex. seal: the signed seal, ``SEALED_BYTES``, hex. key: id of the key
    that signed it.
    """

    root: str
    seal: str = ""
    key: str = ""


class ParcelRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A parcel that has been cut and not acknowledged. Table parcel; key: party/lane/epoch/first.

    Group: party/lane; sort: first number. size: of its bytes, which stand in the table parcel-bytes under
    the same key; what it was made of stands in parcel-items, so that it can be taken apart again if it has
    to be withdrawn. understanding: hash under which it was cut, "" in the standing lane; suspended: who had
    suspended that then. spoilt: it holds what has been recalled meanwhile. key: id of the own key that
    sealed it.
    """

    epoch: int
    first: int
    count: int
    size: int
    root: bytes
    understanding: str = ""
    suspended: tuple[str, ...] = ()
    spoilt: bool = False
    key: str = ""

    @property
    def last(self) -> int:
        """Number of its last entry."""
        return self.first + self.count - 1


class CutItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """One entry of a parcel: the row of the queue it was made of, and the key of its row in sent, if any."""

    row: QueueRow
    sent: str = ""


class ParcelItems(msgspec.Struct, frozen=True):
    """What a parcel was made of. Table parcel-items."""

    items: tuple[CutItem, ...]


class Withdrawn(msgspec.Struct, frozen=True):
    """Parcels of an epoch that were withdrawn before they were acknowledged; they may have got through.

    Table withdrawn; key: party/lane/epoch; group: party/lane; sort: epoch. runs: first and last number.
    """

    epoch: int
    runs: tuple[tuple[int, int], ...]


class Allowance(msgspec.Struct, frozen=True):
    """What has been taken in of a partner on a day. Table allowance; key: party/standing or party/other."""

    day: int = 0
    entries: int = 0
    size: int = 0
    told: bool = False


class Evidence(msgspec.Struct, frozen=True):
    """What proves that a stream had two histories, kept once the stream goes on. Table evidence.

    Key: stream/epoch; group: party; sort: at. raw: the parcel that contradicts what was taken, hex.
    """

    raw: str
    at: int


class QuarantineRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry that could not be applied. Table quarantine; key: stream/epoch/number; group: party; sort: at.

    Table early, alike: an entry that came before what it rests on, and is tried again by itself. raw: its
    bytes, hex. mark: first bytes of the hash of the understanding under which it came, hex.
    """

    party: str
    lane: str
    epoch: int
    number: int
    code: str
    raw: str
    at: int
    ob: str = ""
    mark: str = ""
