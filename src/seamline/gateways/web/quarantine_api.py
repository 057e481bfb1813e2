"""What partners sent and this node could not apply: listed, tried again, dropped."""

import msgspec

from seamline.centre import intake, quarantine
from seamline.gateways.web import bodies
from seamline.gateways.web.parts import Call
from seamline.gateways.web.session_api import Nothing


class Held(msgspec.Struct, frozen=True):
    """An entry in quarantine. key: what the other calls take. code: why; number: its place in the stream."""

    key: str
    party: str
    lane: str
    epoch: int
    number: int
    code: str
    at: int
    ob: str


class Tried(msgspec.Struct, frozen=True):
    """What came of trying again. code: what still keeps it from being applied, "" where it was."""

    code: str


async def listed(call: Call) -> list[Held]:
    """GET /api/quarantine."""
    found = await call.parts.centre.see(lambda reader: quarantine.listed_for(reader, call.actor))
    return [
        Held(key, row.party, row.lane, row.epoch, row.number, row.code, row.at, row.ob) for key, row in found
    ]


async def retry(call: Call) -> Tried:
    """POST /api/quarantine/retry."""
    given: bodies.QuarantineIn = call.body
    return Tried(await intake.try_again(call.parts.centre, call.actor, given.key))


async def drop(call: Call) -> Nothing:
    """POST /api/quarantine/drop."""
    given: bodies.QuarantineIn = call.body
    await call.parts.centre.do(lambda desk: quarantine.drop(desk, call.actor, given.key))
    return Nothing()
