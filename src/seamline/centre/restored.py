"""The first thing a node does after it was restored from a backup: a new epoch in every stream it sends.

What it sent after the backup was taken is not in its record any more, but it is in the partners': a number
given twice would be a fork, signed by ourselves. What partners sent meanwhile and saw acknowledged is
theirs to send again.
"""

from typing import Any

import msgspec

from seamline.centre import changeover, lanes, parcels, rows
from seamline.centre.desk import Desk
from seamline.centre.node import Centre
from seamline.terms.lanes import LANES

TABLE = "node"
KEY = "restored"
"""The row that ``storage.backup`` leaves: {"at", "epoch", "taken_at"}."""

EPOCH_STEP = 256
"""How far the epochs jump: more than were opened, by suspensions, since the backup was taken."""


def reopen(desk: Desk) -> bool:
    """Open a new epoch in every stream that this node sends, if it was restored; say whether it was.

    Parcels that were cut and not acknowledged are taken apart; their contents wait again.
    Raises Conflict ``epoch-none-left`` when there is none left.
    """
    raw = desk.tx.get(TABLE, KEY)
    if raw is None:
        return False
    found: dict[str, Any] = msgspec.json.decode(raw)
    for partner in desk.every(rows.PARTNER, rows.PartnerRow):
        # What was on its way counts as sent: it may have got through.
        sent, held = _stand(desk, "out", partner.party), _stand(desk, "in", partner.party)
        kept = rows.RestoredRow(partner.party, int(found["taken_at"]), desk.now, sent, held)
        desk.put(rows.RESTORED, partner.party, kept)
        desk.tx.delete(rows.ASKED, partner.party)
        parcels.open_anew(desk, partner.party, EPOCH_STEP)
        # What it said to know since then it knows no more.
        changeover.confirm_newest(desk, partner.party)
    desk.record("node.restored/1", desk.home.party, {"epoch": found["epoch"], "taken_at": found["taken_at"]})
    desk.tx.delete(TABLE, KEY)
    return True


def _stand(desk: Desk, direction: str, party: str) -> rows.Stand:
    found = {lane: lanes.lane_row(desk, direction, party, lane) for lane in LANES}
    return {lane: (row.epoch, row.number) for lane, row in found.items() if row.number}


async def settle(centre: Centre) -> None:
    """Do that for a node that has just been opened, before its doors are."""
    if await centre.see(lambda reader: reader.view.get(TABLE, KEY)) is not None:
        await centre.do(reopen)
