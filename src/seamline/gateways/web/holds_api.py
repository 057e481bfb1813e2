"""Evidence holds: an auditor's list of them, and what an auditor does with them."""

from typing import Any

import msgspec

from seamline.centre import holds_page
from seamline.gateways.web import bodies
from seamline.gateways.web.parts import Call

Doc = dict[str, Any]


class Kept(msgspec.Struct, frozen=True):
    """The hold that was opened or moved in."""

    id: str


class HoldSaid(msgspec.Struct, frozen=True):
    """What a side's auditor has answered: join with an end, or decline with a reason class."""

    act: str
    party: str
    why: str
    at: int
    until: int


class HoldObject(msgspec.Struct, frozen=True):
    """One object that a hold keeps. state: in-sight, sealed, gone or not-here; why, at: of what is not."""

    id: str
    state: str
    why: str
    at: int
    party: str
    title: Doc | None


class HoldAnswer(msgspec.Struct, frozen=True):
    """A hold. kept_until: until when it keeps anything here, 0 for nothing; acts: what may be done."""

    id: str
    case: str
    why: str
    party: str
    told: list[str]
    mine: bool
    status: str
    since: int
    until: int
    kept_until: int
    joined_to: str
    said: list[HoldSaid]
    acts: list[str]
    objects: list[HoldObject]


async def listed(call: Call) -> list[Doc]:
    """GET /api/holds."""
    return await call.parts.centre.see(lambda reader: holds_page.listed(reader, call.actor))


async def open_hold(call: Call) -> Kept:
    """POST /api/holds."""
    given: bodies.HoldIn = call.body
    data = {
        "case": given.case,
        "why": given.why,
        "objects": sorted(set(given.objects)),
        "until": given.until,
    }
    parties = tuple(given.parties)
    ob = await call.parts.centre.do(
        lambda desk: holds_page.open_hold(desk, call.actor, data, parties, given.key)
    )
    return Kept(ob)


async def move(call: Call) -> Kept:
    """POST /api/holds/{id}/moves."""
    given: bodies.HoldMoveIn = call.body
    data = {name: value for name, value in (("until", given.until), ("why", given.why)) if value}
    ob = call.path["id"]
    return Kept(
        await call.parts.centre.do(lambda desk: holds_page.move(desk, call.actor, ob, given.act, data))
    )
