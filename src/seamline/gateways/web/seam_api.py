"""The seam: who saw which stretch."""

from typing import Any

import msgspec

from seamline.gateways.web.parts import Call
from seamline.terms.party import Names

Doc = dict[str, Any]


class SeamParty(msgspec.Struct, frozen=True):
    """A party of an area. basis: exact, banded or none. as_of: ms UTC of its newest note, 0 for none."""

    party: str
    basis: str
    as_of: int


class SeamSegment(msgspec.Struct, frozen=True):
    """A stretch. band: 0 (to 6 h) to 5 (never, or not known). each: band by party, -1 where not told."""

    id: str
    from_m: int
    to_m: int
    length_m: int
    sector: str
    line: list[tuple[float, float]]
    band: int
    basis: str
    age_h: float | None
    by: str
    kind: str
    quality: float
    units: int
    parties: int
    each: list[int]


class SeamArea(msgspec.Struct, frozen=True):
    """An area between lines. within_..h, first, backup: shares of its length, null where it has none."""

    id: str
    agreement: str
    names: Names
    kind: str
    length_m: int
    parties: list[SeamParty]
    segments: list[SeamSegment]
    within_6h: float | None
    within_24h: float | None
    within_72h: float | None
    first: float | None
    backup: float | None


class Assumed(msgspec.Struct, frozen=True):
    """A sentence by its message id."""

    id: str
    args: dict[str, Any]


class Seam(msgspec.Struct, frozen=True):
    """The Seam page. now: ms UTC."""

    now: int
    areas: list[SeamArea]
    assumptions: list[Assumed]


async def show(call: Call) -> Doc:
    """GET /api/seam."""
    from seamline.centre.seam import page, segments  # compiled loops: a node starts without them

    centre = call.parts.centre
    # Ids are told only once they are kept: the next redrawn line goes by them.
    if await centre.see(segments.stale):
        await centre.do(segments.keep)
    return await centre.see(page.show)
