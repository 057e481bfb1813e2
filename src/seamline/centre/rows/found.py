"""What analysis has found and may leave: coverage as it was noted, scenarios."""

from typing import Any

import msgspec

FINDING = "finding"


class FindingRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something found out here or at a partner. Table finding; key: ob; group: kind/owner; sort: at.

    ob: own id, or the alias under which a partner sent it. kind: "coverage" or "scenario". body: all fields
    of an own one, the projection of a received one. at: what it is true of, ms UTC by its owner. article:
    under which it came, with its understanding. until: when it is kept no longer, ms UTC, 0 for no end.
    level: under which it leaves. place: (stream, epoch, number) of the entry that brought it. received: when
    it came, ms UTC. to: whom an own one has been shared with and not taken back from; approved: those of
    them for whom a release officer has let it go.
    """

    ob: str
    owner: str
    kind: str
    body: dict[str, Any]
    at: int
    by: str = ""
    level: str = "restricted"
    version: int = 1
    article: str = ""
    until: int = 0
    place: tuple[str, int, int] | None = None
    received: int = 0
    to: tuple[str, ...] = ()
    approved: tuple[str, ...] = ()
