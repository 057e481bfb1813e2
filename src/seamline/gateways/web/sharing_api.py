"""What was shared and why not; parcels on a stick."""

from typing import Any

import msgspec

from seamline.centre import rows, sharing, stick
from seamline.centre.desk import Reader
from seamline.gateways.web import queries
from seamline.gateways.web.parts import Call, Reply
from seamline.ledger import parcel
from seamline.ledger.stream import Stream
from seamline.terms.errors import InvalidInput, NotFound, Refusal
from seamline.terms.lanes import LANES
from seamline.terms.times import DAY

Doc = dict[str, Any]


class Taken(msgspec.Struct, frozen=True):
    """What came of a file, as in ``centre.stick.Delivered``; refused is empty: a file is taken as one."""

    taken: int
    refused: list[Doc]
    party: str
    entries: int
    known: int
    quarantined: int
    heads: int


async def overview(call: Call) -> list[Doc]:
    """GET /api/sharing."""
    return await call.parts.centre.see(lambda reader: sharing.overview(reader, call.actor))


async def shared_with(call: Call) -> list[Doc]:
    """GET /api/sharing/{party}."""
    asked: queries.SharedQuery = call.query
    party = call.path["party"]

    def run(reader: Reader) -> list[Doc]:
        if asked.after > reader.now + DAY:
            raise InvalidInput("query-form", "a cursor lies in the future")
        known(reader, party)
        return sharing.shared_with(reader, call.actor, party, before=asked.after or None, limit=asked.limit)

    return await call.parts.centre.see(run)


async def explain(call: Call) -> Doc:
    """GET /api/explain."""
    asked: queries.ExplainQuery = call.query
    return await call.parts.centre.see(lambda reader: sharing.explain(reader, asked.ob, asked.party))


async def recall_list(call: Call) -> list[Doc]:
    """GET /api/recalls."""
    return await call.parts.centre.see(sharing.recall_list)


async def export(call: Call) -> Reply:
    """POST /api/parcels/export: what waits for a partner, as a file to be carried."""
    party = call.body.party
    made = await stick.export(call.parts.centre, party, call.actor)
    name = f"{call.parts.party.id}-to-{party}.parcels"
    headers = {
        "content-type": "application/octet-stream",
        "content-disposition": f'attachment; filename="{name}"',
        "x-seamline-parcels": str(made.parcels),
        "x-seamline-left": str(made.left),
    }
    return Reply(raw=made.raw, headers=headers)


async def take_file(call: Call) -> Taken:
    """POST /api/parcels/import: a file that a partner's node wrote for this one; all of it or nothing."""
    centre = call.parts.centre
    party = call.query.party or await centre.see(lambda reader: bearer(reader, call.raw))
    done = await stick.deliver(centre, call.parts.exchange, party, call.raw)
    return Taken(done.parcels, [], party, done.entries, done.known, done.quarantined, done.heads)


def bearer(reader: Reader, raw: bytes) -> str:
    """Return the partner whose streams a file is of. Raises InvalidInput ``pack-form`` or ``pack-other``."""
    found = parcel.unpack(raw)
    if isinstance(found, Refusal):
        raise InvalidInput(found.code, "not a whole file of parcels", **found.facts)
    me = reader.home.party
    for row in reader.every(rows.PARTNER, rows.PartnerRow):
        heads = {Stream(me, row.party, lane).id for lane in LANES}
        for one in found:
            if not isinstance(parcel.lane_of(one, row.party, me), Refusal) or one[3:11] in heads:
                return row.party
    raise InvalidInput("pack-other", "nothing in this file is for this node")


def known(reader: Reader, party: str) -> None:
    """Raise NotFound ``partner-not-found`` unless the party is a partner."""
    if reader.find(rows.PARTNER, party, rows.PartnerRow) is None:
        raise NotFound("partner-not-found", "there is no such thing")
