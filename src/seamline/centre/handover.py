"""Handing over: what waits for a partner is cut at a tick, a parcel in each unit of work, and collected."""

import functools

from seamline.centre import asking, parcels, partners, queue, rows
from seamline.centre.desk import Desk, Reader
from seamline.centre.node import Centre
from seamline.terms.errors import Denied, NotFound

MAX_ANSWER = 262_144
"""Bytes of parcels in one answer: half a minute on the slowest line that is worth calling one."""


async def cut(
    centre: Centre, partner: str, held: parcels.Held, tick: int, limit: int = MAX_ANSWER
) -> list[bytes]:
    """Cut what waits for a partner at a tick, a parcel in each unit of work; return what it does not hold.

    Raises NotFound for a partner that is not paired, Denied for one whose key is revoked.
    """
    while await centre.see(functools.partial(parcels.anything, party=partner, tick=tick)):
        job = functools.partial(_cut_or_collect, partner=partner, held=held, tick=tick, limit=limit)
        found = await centre.do(job, at=tick)
        if found is not None:
            return found
    return []


def _cut_or_collect(
    desk: Desk, partner: str, held: parcels.Held, tick: int, limit: int
) -> list[bytes] | None:
    """Do one piece of cutting, or return what there is to hand over once nothing is left to cut."""
    row = desk.find(rows.PARTNER, partner, rows.PartnerRow)
    if row is None:
        raise NotFound("partner-not-found", "not paired")
    if row.cut_off:
        raise Denied("partner-cut-off", "this partner's key is revoked")
    if parcels.step(desk, partner, held, tick, limit):
        return None
    return parcels.collect(desk, partner, held, limit)


def due(reader: Reader, partner: str, tick: int) -> int | None:
    """Return from when there may be something new, None for unknown: whoever adds it wakes."""
    return tick if parcels.soon(reader, partner) else queue.next_look(reader, partner)


def news(reader: Reader, partner: str, heads: dict[str, str]) -> bool:
    """Say whether letting a partner in changes anything. Raises NotFound or Denied where it is not let in."""
    row = reader.find(rows.PARTNER, partner, rows.PartnerRow)
    if row is None:
        raise NotFound("partner-not-found", "not paired")
    if row.cut_off:
        raise Denied("partner-cut-off", "this partner's key is revoked")
    return partners.stale(reader, row) or asking.are_new(reader, partner, heads)


def is_partner(reader: Reader, partner: str) -> bool:
    """Say whether a party is paired and its node's key still trusted."""
    row = reader.find(rows.PARTNER, partner, rows.PartnerRow)
    return row is not None and not row.cut_off


def is_pushed(reader: Reader, partner: str) -> bool:
    """Say whether this node has to bring a partner what is for it."""
    return is_partner(reader, partner) and partners.pushes_to(reader, partner)
