"""The register of posts of record. There is no call that writes it: it follows from signed moves."""

from typing import Any

import msgspec

from seamline.centre import posts
from seamline.gateways.web.answers import PlaceOf
from seamline.gateways.web.parts import Call


class PostAnswer(msgspec.Struct, frozen=True):
    """One site that is or was a post of record. id, by, open: of posture changes."""

    id: str
    name: str
    place: PlaceOf
    holders: list[str]
    standing: str
    since: int
    by: str
    works: list[str]
    watched: str
    open: list[str]
    frozen: bool
    radius_m: int
    exercise: bool


async def listed(call: Call) -> list[dict[str, Any]]:
    """GET /api/posts."""
    return await call.parts.centre.see(lambda reader: posts.listed(reader, call.actor))
