"""The first thing a node does after it was restored from a backup: a new epoch in every stream it sends.

What it sent after the backup was taken is not in its record any more, but it is in the partners': a number
given twice would be a fork, signed by ourselves. What partners sent meanwhile and saw acknowledged is
theirs to send again.
"""

from typing import Any

import msgspec

from seamline.centre import cutting, queue, rows
from seamline.centre.desk import Desk
from seamline.centre.node import Centre
from seamline.ledger.stream import MAX_EPOCH
from seamline.terms.errors import Conflict
from seamline.terms.lanes import LANES

TABLE = "node"
KEY = "restored"
"""The row that ``storage.backup`` leaves: {"at", "epoch", "taken_at"}."""

EPOCH_STEP = 256
"""How far the epochs jump: more than were opened, by suspensions, since the backup was taken."""


def reopen(desk: Desk) -> bool:
    """Open a new epoch in every stream that this node sends, if it was restored; say whether it was.

    Parcels that were cut and not acknowledged are taken apart; their contents wait again.
    Raises Conflict ``epoch-last`` when there is none left.
    """
    raw = desk.tx.get(TABLE, KEY)
    if raw is None:
        return False
    found: dict[str, Any] = msgspec.json.decode(raw)
    for partner in desk.every(rows.PARTNER, rows.PartnerRow):
        for lane in LANES:
            _reopen(desk, partner.party, lane)
    desk.record("node.restored/1", desk.home.party, {"epoch": found["epoch"], "taken_at": found["taken_at"]})
    desk.tx.delete(TABLE, KEY)
    return True


async def settle(centre: Centre) -> None:
    """Do that for a node that has just been opened, before its doors are."""
    if await centre.see(lambda reader: reader.view.get(TABLE, KEY)) is not None:
        await centre.do(reopen)


def _reopen(desk: Desk, party: str, lane: str) -> None:
    state = cutting.lane_row(desk, "out", party, lane)
    epoch = state.epoch + EPOCH_STEP
    if epoch > MAX_EPOCH:
        raise Conflict("epoch-last", "this node has been restored too often")
    for row in desk.every(rows.PARCEL, rows.ParcelRow, group=f"{party}/{lane}"):
        for item in row.items:
            queue.put_back(desk, lane, item)
        desk.tx.delete(rows.PARCEL, f"{party}/{lane}/{row.epoch}/{row.first}")
    cutting.put_lane(desk, "out", party, lane, rows.LaneRow(epoch=epoch))
    desk.record("epoch.opened/1", party, {"party": party, "lane": lane, "epoch": epoch})
