"""Own annexes: what this party keeps beside a joint object for itself. No call of a partner reaches them."""

import msgspec

from seamline.centre import annexes, holding, visible
from seamline.centre.annexes import AnnexRow
from seamline.centre.desk import Desk, Reader
from seamline.gateways.web import bodies
from seamline.gateways.web.parts import Call


class AnnexAnswer(msgspec.Struct, frozen=True):
    """One own annex. by: seat that wrote it; at: ms UTC."""

    number: int
    title: str
    text: str
    by: str
    at: int


async def listed(call: Call) -> list[AnnexAnswer]:
    """GET /api/objects/{id}/annexes."""
    ob = call.path["id"]

    def run(reader: Reader) -> list[AnnexRow]:
        visible.need(reader, call.actor, ob)
        holding.object_row(reader, ob)
        return annexes.of(reader, call.actor, ob)

    return [_shown(row) for row in await call.parts.centre.see(run)]


async def write(call: Call) -> list[AnnexAnswer]:
    """POST /api/objects/{id}/annexes: one more; what stands already is never edited."""
    given: bodies.AnnexIn = call.body
    ob = call.path["id"]

    def run(desk: Desk) -> list[AnnexRow]:
        annexes.write(desk, call.actor, ob, given.title, given.text)
        return annexes.of(desk, call.actor, ob)

    return [_shown(row) for row in await call.parts.centre.do(run)]


def _shown(row: AnnexRow) -> AnnexAnswer:
    return AnnexAnswer(number=row.number, title=row.title, text=row.text, by=row.by, at=row.at)
