"""The seam: what is lost if some of it goes. Arithmetic on the present, and never the present."""

import asyncio
from typing import Annotated, Any

import msgspec

from seamline.gateways.web.bodies import Given
from seamline.gateways.web.parts import Call
from seamline.gateways.web.response_api import Minutes
from seamline.gateways.web.scenarios_bodies import ChangeIn
from seamline.gateways.web.seam_api import Assumed
from seamline.understanding.scenarios import MAX_CHANGES

Doc = dict[str, Any]

LONG_QUESTION = 131_072
"""Bytes of a body that carries changes."""


class WhatIfIn(Given, frozen=True):
    """What would be different, in the words of a scenario. area: "" for the first. within: minutes."""

    changes: Annotated[tuple[ChangeIn, ...], msgspec.Meta(max_length=MAX_CHANGES)]
    area: Annotated[str, msgspec.Meta(max_length=64)] = ""
    within: Minutes = 60


class WhatIfState(msgspec.Struct, frozen=True):
    """A state. change: the number of its addition, -1 for none or all. figures: by name."""

    state: str
    change: int
    figures: dict[str, int | None]


class PostClosed(msgspec.Struct, frozen=True):
    """A post that would be without a party. stands: whether another one still holds it."""

    post: str
    name: str
    party: str
    why: str
    stands: bool


class RestLost(msgspec.Struct, frozen=True):
    """What loses a provider. outcome, with_all: stays, less or gone."""

    kind: str
    name: str
    user: str
    outcome: str
    providers: list[str]
    without: list[str]
    with_all: str


class WhatIf(msgspec.Struct, frozen=True):
    """What would be. now, as_of: ms UTC, of the answer and of the looks. tones: a digit for each box."""

    now: int
    as_of: int
    area: str
    within_min: int
    posts_before: int
    posts_after: int
    states: list[WhatIfState]
    tones: str
    tones_with: str
    lost_km2: float
    backup_lost_km2: float
    ground_km2: float
    closed: list[PostClosed]
    rests: list[RestLost]
    cautions: list[Assumed]
    assumptions: list[Assumed]


async def ask(call: Call) -> Doc:
    """POST /api/seam/what-if."""
    from seamline.centre.seam import what_if  # compiled loops: a node starts without them
    from seamline.centre.seam.supposed import supposed

    given: WhatIfIn = call.body
    centre, grounds = call.parts.centre, call.parts.grounds
    changes = [msgspec.to_builtins(one) for one in given.changes]
    base = await grounds.base(centre)
    what = supposed(changes, what_if.known(base, call.parts.party.id))
    columns = await grounds.columns(base.ground, what.added)
    now = centre.clock.now_ms()
    return await asyncio.to_thread(what_if.answer, base, given.area, what, columns, given.within, now)
