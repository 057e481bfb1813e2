"""The understanding as data: what its TOML file says, once it has been read and found sound."""

from collections.abc import Mapping

import msgspec

from seamline.terms.party import Names, Party
from seamline.terms.place import Ring

STATUSES = ("in force", "agreed, not in force", "under negotiation")
RELEASE_MODES = ("automatic", "officer")
CELLS_M = (10, 100, 1_000, 10_000, 100_000)


class Area(msgspec.Struct, frozen=True, omit_defaults=True):
    """A named area. Exactly one of ``between`` and ``rings`` is given, or neither for "anywhere".

    between: two party ids; the area is the seam between their lines of presence, widened by plus_km.
    rings: drawn outlines.
    """

    id: str
    names: Names
    between: tuple[str, ...] = ()
    plus_km: int = 0
    rings: tuple[Ring, ...] = ()


class Sector(msgspec.Struct, frozen=True, omit_defaults=True):
    """A named part of an area, for authority: an outline."""

    id: str
    names: Names
    ring: Ring = ()


class Redaction(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the originator takes out before a byte leaves.

    strip_source: the source and its unit are left out. cell_m: places snap to this MGRS cell, 0 as
    they are, otherwise one of CELLS_M. delay_min: minutes between the observation and the release.
    """

    strip_source: bool = True
    cell_m: int = 0
    delay_min: int = 0


class Article(msgspec.Struct, frozen=True, omit_defaults=True):
    """One numbered term.

    kinds: object kinds ("report.spot", "report.*", "event", "control-measure", "crossing", "line",
    "recall" needs none). from_, to: party ids. area: area id, "" for anywhere. up_to: highest level.
    release: one of RELEASE_MODES. onward: party ids to which the recipient may pass it on.
    line: where it stands in the file.
    """

    number: str
    status: str
    titles: Names
    kinds: tuple[str, ...]
    from_: tuple[str, ...]
    to: tuple[str, ...]
    up_to: str
    release: str
    area: str = ""
    redaction: Redaction = Redaction()
    retention_days: int = 0
    onward: tuple[str, ...] = ()
    line: int = 0


class Authority(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who may do what where: people of a party in one of the roles, in a sector ("" for all)."""

    party: str
    roles: tuple[str, ...]
    may: tuple[str, ...]
    sector: str = ""


class Step(msgspec.Struct, frozen=True):
    """One rung of the contact ladder: the post to call and the minutes until the next rung."""

    level: int
    names: Names
    minutes: int


class Understanding(msgspec.Struct, frozen=True, omit_defaults=True):
    """One version of an agreement.

    id: stays the same through amendments. version: 1, 2, ... supersedes: SHA-256 of the bytes of the
    version that it replaces, "" for the first. valid_from, valid_until: ms UTC. hash: SHA-256 of the
    very bytes that were read, hex. exercise: nothing under it is real. clocks: seconds by name, such
    as "crossing.decide". min_wire: the lowest version of the wire format that a partner may use.
    schedule: minutes of the day, UTC, by kind. independent: the party that is told of every report of harm
    to civilians besides the principals, "" for none.
    """

    id: str
    version: int
    titles: Names
    parties: tuple[Party, ...]
    articles: tuple[Article, ...]
    valid_from: int
    valid_until: int
    hash: str
    supersedes: str = ""
    exercise: bool = False
    areas: tuple[Area, ...] = ()
    sectors: tuple[Sector, ...] = ()
    authorities: tuple[Authority, ...] = ()
    clocks: Mapping[str, int] = {}
    ladder: tuple[Step, ...] = ()
    min_wire: int = 1
    schedule: Mapping[str, tuple[int, ...]] = {}
    independent: str = ""

    def direct(self) -> tuple[str, ...]:
        """Return the ids of the parties that must sign: all that are not brokered."""
        return tuple(party.id for party in self.parties if not party.via)

    def party(self, party_id: str) -> Party | None:
        """Return the party with this id, if it is one of the understanding's."""
        return next((party for party in self.parties if party.id == party_id), None)


class Standing(msgspec.Struct, frozen=True):
    """Where one version stands on one node.

    signed: parties whose valid signature this node holds. suspended: parties that have suspended it.
    withdrawn: a later version is in force, or a party has ended it.
    """

    signed: frozenset[str] = frozenset()
    suspended: frozenset[str] = frozenset()
    withdrawn: bool = False


class Question(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whether this object may go to this party now.

    kind: as in Article.kinds. areas: ids of the areas in which the object certainly lies (a fact the
    caller has from analysis; an object without a place lies in none). releasable_to: as labelled, empty for
    "as the articles say". level, caveats: as labelled. observed_at, now: ms UTC. approved: a release
    officer of the originator has approved this release to this recipient. exercise: the object's flag.
    held_by: the party that would send it; differs from originator for onward release. grants: parties to
    which the originator's own grant, attached, lets it go onward.
    """

    kind: str
    originator: str
    held_by: str
    recipient: str
    level: str
    now: int
    areas: frozenset[str] = frozenset()
    releasable_to: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    observed_at: int = 0
    approved: bool = False
    exercise: bool = False
    recalled: bool = False
    grants: frozenset[str] = frozenset()


class Obligations(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an allowed release must observe. not_before: ms UTC, 0 for at once."""

    strip_source: bool = True
    cell_m: int = 0
    not_before: int = 0
    retention_days: int = 0
    onward: tuple[str, ...] = ()


class Reason(msgspec.Struct, frozen=True, omit_defaults=True):
    """One step of the answer: a message id ``reason-<code>``, the article it speaks of, its facts."""

    code: str
    article: str = ""
    facts: dict[str, str | int] = {}


class Decision(msgspec.Struct, frozen=True, omit_defaults=True):
    """The answer. allow: may go now. later: may go once time or an approval has come (see reasons).

    article: number of the deciding article, "" where none allows it. understanding: hash of the
    version it stands in. reasons: for every article considered, why it did or did not open the way.
    """

    allow: bool
    article: str = ""
    understanding: str = ""
    reasons: tuple[Reason, ...] = ()
    obligations: Obligations | None = None
    later: bool = False
    needs_officer: bool = False
