"""What a node has lost, what it asks partners for, and what it sends a partner again."""

import msgspec

RESTORED = "restored"
ASKED = "reseed-asked"
RESEED = "reseed"

Stand = dict[str, tuple[int, int]]
"""(epoch, number) by lane."""


class RestoredRow(msgspec.Struct, frozen=True):
    """Where the streams with a partner stood in the backup. Table restored; key: party.

    since: when the backup was taken, at: when it was restored, ms UTC. sent: by lane the last that it
    knows to have been cut; held: the last that it holds of the partner's.
    """

    party: str
    since: int = 0
    at: int = 0
    sent: Stand = {}
    held: Stand = {}


class AskedRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """What this node has asked a partner for, and what has come. Table reseed-asked; key: party.

    asked, begun, ended: ms UTC, 0 while that has not happened. counts: entries that came meanwhile, by kind.
    released: entries of the own streams that this record lacks and the partner has counter-signed; heads: its
    signed heads that say so, hex.
    """

    party: str
    asked: int
    since: int
    begun: int = 0
    ended: int = 0
    counts: dict[str, int] = {}
    released: int = 0
    heads: tuple[str, ...] = ()


class ReseedRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A partner that asks to be sent again what it has lost, and how far that is. Table reseed; key: party.

    asked: ms UTC, 0 where it has not; told: when people here were last told. held: what it holds of our
    streams; sent: what it knows of its own. begun: when people here began, 0 before; phase: what is being
    queued, "" while nothing is. at, key: how far. day, entries, size: what has been queued on which day.
    ended: when all had got through.
    """

    party: str
    asked: int = 0
    told: int = 0
    since: int = 0
    held: Stand = {}
    sent: Stand = {}
    begun: int = 0
    phase: str = ""
    at: int = 0
    key: str = ""
    day: int = 0
    entries: int = 0
    size: int = 0
    ended: int = 0
