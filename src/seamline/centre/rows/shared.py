"""What people deal with: reports, joint acts, lines, clocks, the log."""

from typing import Any

import msgspec

REPORT = "report"
OBJECT = "object"
MOVE = "move"
ALIAS = "alias"
SENT = "sent"
SENT_OF = "sent-of"
TOMBSTONE = "tombstone"
RECALL = "recall"
CLOCK = "clock"
FIRED = "fired"
LINE = "line"
LOGLINE = "logline"
NAMED = "named"
OPENED = "opened"
KEYDONE = "keydone"


class ReportRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A report as known here. Table report; group: owner party; sort: time received.

    ob: own id, or the alias under which a partner sent it. owner: party. status: a word of the report
    procedure. body: all fields for an own report, the projection for a received one. article: under
    which it came. gone: why there is no body any more ("recalled", "expired"). places: (stream, epoch,
    number) of the entries that brought it. told: the brokered party that it is to be told to. edited_by:
    who changed it last, where that was not who wrote it. event: the event that stands for it where things
    are counted, "" while it is counted by itself. changed: names of the fields in which a received report
    differs from the version before.
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
    changed: tuple[str, ...] = ()


class ObjectRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A joint act or request. Table object; group: procedure; sort: time opened.

    state: ``machine.State`` as builtins. agreement: id of the understanding it runs under.
    """

    ob: str
    proc: str
    agreement: str
    state: dict[str, Any]
    opened: int
    by: str = ""
    seen_by: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


class Named(msgspec.Struct, frozen=True):
    """A report that an event names. Table named; key: report/event; group: report; sort: time opened.

    report: own id, or the alias under which it is (or will be) known here. merged: the event is confirmed;
    otherwise it is proposed. What is over has no row.
    """

    event: str
    merged: bool


class MoveRow(msgspec.Struct, frozen=True):
    """One move that is held. Table move; key: ob/move id; group: ob; sort: arrival in the own log.

    place: the entry that brought it: stream, epoch, number; of an own one in the own log (epoch 0).
    """

    move: dict[str, Any]
    at: int
    flags: tuple[str, ...] = ()
    place: tuple[str, int, int] = ("", 0, 0)


class Alias(msgspec.Struct, frozen=True):
    """The own object behind an alias. Table alias; key: the alias."""

    ob: str
    agreement: str


class SentRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a partner has got from us. Key: party/ob/agreement; sort: time of release.

    Two tables: sent, grouped by party, and sent-of, grouped by ob.

    alias: the object's id there. left: ms UTC cut. reached: acknowledged. read: by a named watch.
    state: "sent", "recalled". number: in the stream of the lane, 0 once its parcel has been withdrawn.
    version: as the recipient counts; source: the own version that it was made of. first: when this version
    left for the first time, where it has left again since; 0 otherwise.
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
    first: int = 0

    @property
    def released(self) -> int:
        """When the recipient got it first, ms UTC."""
        return self.first or self.left


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


class LineRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line of presence. Table line; key: party. line: [[lon_e7, lat_e7], ...].

    agreed: a partner's line as somebody here has acknowledged it, () where nobody has acknowledged any;
    agreed_version: which of its versions that was. Of the own line both are empty. place: the entry that
    brought a partner's: stream, epoch, number.
    """

    party: str
    line: tuple[tuple[int, int], ...]
    since: int
    by: str = ""
    article: str = ""
    version: int = 1
    agreed: tuple[tuple[int, int], ...] = ()
    agreed_version: int = 0
    place: tuple[str, int, int] = ("", 0, 0)


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


class Opened(msgspec.Struct, frozen=True):
    """An object that a partner opened here and that is not closed. Table opened; key: ob; group: party."""

    at: int


class KeyDone(msgspec.Struct, frozen=True):
    """A client-made key that has been served. Table keydone; key: person/key; sort: at."""

    ob: str
