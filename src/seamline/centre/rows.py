"""The state rows of a node: what is true now, one frozen struct per table.

Table names stand beside the structs. ``group`` and ``sort`` of each table are said in its docstring.
"""

from typing import Any

import msgspec

from seamline.ledger.merkle import Frontier

REPORT = "report"
OBJECT = "object"
MOVE = "move"
ALIAS = "alias"
AGREEMENT = "agreement"
PARTNER = "partner"
QUEUE = "queue"
QUEUE_SIZE = "queue-size"
QUEUE_LOOK = "queue-look"
SENT = "sent"
SENT_OF = "sent-of"
TOMBSTONE = "tombstone"
RECALL = "recall"
CLOCK = "clock"
LINE = "line"
LOGLINE = "logline"
PERSON = "person"
QUARANTINE = "quarantine"
KEYDONE = "keydone"
LANE = "lane"
PARCEL = "parcel"
PARCEL_BYTES = "parcel-bytes"
PARCEL_ITEMS = "parcel-items"
WITHDRAWN = "withdrawn"
EARLY = "early"
OPENED = "opened"
ALLOWANCE = "allowance"
TAKEN = "taken"
SEALED = "sealed"
FIRED = "fired"
PART = "agreement-part"
CERTIFICATE = "certificate"


class ReportRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A report as known here. Table report; group: owner party; sort: time received.

    ob: own id, or the alias under which a partner sent it. owner: party. status: a word of the report
    procedure. body: all fields for an own report, the projection for a received one. article: under
    which it came. gone: why there is no body any more ("recalled", "expired"). places: (stream, epoch,
    number) of the entries that brought it. told: the brokered party that it is to be told to. edited_by:
    who changed it last, where that was not who wrote it.
    """

    ob: str
    owner: str
    status: str
    body: dict[str, Any]
    version: int = 1
    by: str = ""
    article: str = ""
    agreement: str = ""
    at: int = 0
    gone: str = ""
    corrected: bool = False
    flags: tuple[str, ...] = ()
    approvals: tuple[str, ...] = ()
    dispositions: dict[str, str] = {}
    seen_by: tuple[str, ...] = ()
    event: str = ""
    places: tuple[tuple[str, int, int], ...] = ()
    told: str = ""
    edited_by: str = ""


class ObjectRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A joint act or request. Table object; group: procedure; sort: time opened.

    state: ``procedures.machine.State`` as builtins. agreement: id of the understanding it runs under.
    """

    ob: str
    proc: str
    agreement: str
    state: dict[str, Any]
    opened: int
    by: str = ""
    seen_by: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


class MoveRow(msgspec.Struct, frozen=True):
    """One move that is held. Table move; key: ob/move id; group: ob; sort: arrival in the own log."""

    move: dict[str, Any]
    at: int
    flags: tuple[str, ...] = ()


class Alias(msgspec.Struct, frozen=True):
    """The own object behind an alias. Table alias; key: the alias."""

    ob: str
    agreement: str


class AgreementRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """One version of an understanding. Table agreement; key: its hash; group: its id; sort: version.

    text: the very bytes, as text. signatures: signed-note lines by party; certificates: of
    the keys that made them. suspended: reason by party.
    """

    hash: str
    id: str
    version: int
    text: str
    signatures: dict[str, str] = {}
    certificates: dict[str, str] = {}
    suspended: dict[str, str] = {}
    ended: bool = False
    proposed_by: str = ""
    at: int = 0


class PartnerRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A paired party's node. Table partner; key: party id.

    card: armoured card. addresses: base URLs. root: pinned root key, hex. contact: ms UTC of the last
    proof of life, 0 never. push: it cannot reach us. cut_off: its node's key is revoked.
    """

    party: str
    card: str
    addresses: tuple[str, ...] = ()
    paired_at: int = 0
    root: str = ""
    contact: int = 0
    failures: int = 0
    push: bool = False
    cut_off: bool = False


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

    what: "report" (decide, project), "move", "receipt", "recall", "signature", "text", "suspension",
    "revocation", "line", "disposition". ob: what it is about. data: what else the cutter needs. order:
    sequence number of the entry that caused it.
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


class SentRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a partner has got from us. Key: party/ob/agreement; sort: time of release.

    Two tables: sent, grouped by party, and sent-of, grouped by ob.

    alias: the object's id there. left: ms UTC cut. reached: acknowledged. read: by a named watch.
    state: "sent", "recalled". number: in the stream of the lane, 0 once its parcel has been withdrawn.
    version: as the recipient counts; source: the own version that it was made of.
    """

    party: str
    ob: str
    alias: str
    kind: str
    article: str
    agreement: str
    lane: str
    epoch: int
    number: int
    left: int
    body: dict[str, Any] = {}
    reached: int = 0
    read: int = 0
    read_by: str = ""
    version: int = 1
    state: str = "sent"
    via: str = ""
    source: int = 0


class Tombstone(msgspec.Struct, frozen=True):
    """An object recalled or expired: whatever comes of it later is not taken. Key: party/ob."""

    at: int


class RecallRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A recall issued here. Table recall; key: ob; group: ""; sort: time issued.

    recipients: party to (state, at): "queued", "notified", "attested", "refused".
    """

    ob: str
    reason: str
    issued: int
    by: str
    recipients: dict[str, tuple[str, int]] = {}
    due: int = 0


class ClockRow(msgspec.Struct, frozen=True):
    """A clock that runs. Table clock; key: ob/name; group: ob; sort: due time, ms UTC.

    local: another party's clock; when it runs out, people here are told and nothing moves.
    """

    ob: str
    name: str
    act: str
    party: str
    due_at: int
    local: bool = False
    started_at: int = 0


class Fired(msgspec.Struct, frozen=True):
    """A clock that has fired. Table fired; key: ob/name/started; group: ob."""

    at: int


class Taken(msgspec.Struct, frozen=True):
    """A run of a stream and who sealed it, for good: parcels themselves are not kept.

    Two tables: taken, of what came in, and sealed, of what went out. Key: stream/epoch/last; group:
    stream/epoch; sort: last. root: hex. seal: the signed seal, ``SEALED_BYTES``, hex.
    """

    root: str
    seal: str = ""


class LineRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line of presence. Table line; key: party. line: [[lon_e7, lat_e7], ...]."""

    party: str
    line: tuple[tuple[int, int], ...]
    since: int
    by: str = ""
    article: str = ""
    version: int = 1


class LogLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the log on the page shows of an entry. Table logline; key: seq; group: ob; sort: seq.

    message: a message id with its arguments.
    """

    seq: int
    at: int
    by: str
    kind: str
    ob: str
    party: str
    message: tuple[str, dict[str, str | int]]
    flags: tuple[str, ...] = ()


class PersonRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A person of the own party, as a seat. Table person; key: alias.

    password: argon2id hash. totp: secret, encrypted at rest by storage. passkeys: credential records.
    key: the wrapped personal key, hex; certificate: its certificate. tickets: hash of a one-time ticket to
    its expiry. until: end of the posting, 0 open. What counts against guessing is in ``people_guard``.
    """

    alias: str
    roles: tuple[str, ...]
    sectors: tuple[str, ...] = ()
    since: int = 0
    until: int = 0
    password: str = ""
    totp: str = ""
    passkeys: tuple[dict[str, Any], ...] = ()
    key: str = ""
    public: str = ""
    certificate: str = ""
    tickets: dict[str, int] = {}
    locked: bool = False
    replaced_by: str = ""
    settings: dict[str, str] = {}


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


class KeyDone(msgspec.Struct, frozen=True):
    """A client-made key that has been served. Table keydone; key: person/key; sort: at."""

    ob: str


class Parts(msgspec.Struct, frozen=True):
    """Parts of a text that have arrived. Table agreement-part; key: party/hash; group: party."""

    of: int
    parts: dict[str, str] = {}


class ParcelRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A parcel that has been cut and not acknowledged. Table parcel; key: party/lane/epoch/first.

    Group: party/lane; sort: first number. size: of its bytes, which stand in the table parcel-bytes under
    the same key; what it was made of stands in parcel-items, so that it can be taken apart again if it has
    to be withdrawn. understanding: hash under which it was cut, "" in the standing lane; suspended: who had
    suspended that then. spoilt: it holds what has been recalled meanwhile.
    """

    epoch: int
    first: int
    count: int
    size: int
    root: bytes
    understanding: str = ""
    suspended: tuple[str, ...] = ()
    spoilt: bool = False

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


class Opened(msgspec.Struct, frozen=True):
    """An object that a partner opened here and that is not closed. Table opened; key: ob; group: party."""

    at: int


class Allowance(msgspec.Struct, frozen=True):
    """What has been taken in of a partner on a day. Table allowance; key: party/standing or party/other."""

    day: int = 0
    entries: int = 0
    size: int = 0
    told: bool = False


class CertificateRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a party's root says of one of its keys. Table certificate; key: key id; group: party.

    revoked: ms UTC from which it is no longer trusted, 0 while it is.
    """

    key_id: str
    party: str
    text: str
    revoked: int = 0

    def object_id(self) -> str:
        """Return the object id under which entries speak of this key."""
        return (self.key_id + "A" * 22)[:21] + "A"
