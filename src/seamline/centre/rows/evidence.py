"""What evidence holds keep: the holds in force here, what they cover, and what is sealed under them."""

import msgspec

from seamline.centre.rows.shared import ReportRow

HOLD = "hold"
COVERED = "covered"
PLEA = "plea"
LOCKER = "locker"


class HoldRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A hold that this node keeps. Table hold; key: ob; group: party that asked for it; sort: since.

    until: when it ends by this node's clock, ms UTC. plea: a partner's, kept until an own auditor has
    answered and never longer than the clock of the answer. covers: own ids of what it keeps.
    """

    ob: str
    party: str
    case: str
    since: int
    until: int
    plea: bool = False
    covers: tuple[str, ...] = ()


class Covered(msgspec.Struct, frozen=True):
    """An object that a hold keeps. Table covered; key: object/hold; group: object, by its id here."""

    hold: str


class Plea(msgspec.Struct, frozen=True):
    """A partner has had its one plea for this object. Table plea; key: party/object."""

    at: int


class Locked(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is sealed instead of purged. Table locker; key: owner/ob; group: ob; sort: at.

    why: "recalled" or "expired": what it would have been purged for. report: as it stood, None where the
    recall came before the report. places: (stream, epoch, number) of all its entries in the owner's streams.
    """

    ob: str
    owner: str
    why: str
    at: int
    report: ReportRow | None = None
    places: tuple[tuple[str, int, int], ...] = ()
