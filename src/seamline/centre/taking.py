"""Taking packed parcels, from a link or from a stick, each in its own unit of work."""

import functools

from seamline.centre import intake, quarantine
from seamline.centre.node import Centre
from seamline.ledger import parcel
from seamline.terms.errors import ProtocolError, Refusal

HARMLESS = frozenset({"", "parcel-duplicate", "parcel-epoch"})
"""Codes of parcels after which the next one of the same lane may still be good."""
MAX_ASTRAY = 8
"""Parcels of one pack that belong to no stream to us; after so many the rest is not looked at."""


class Taker:
    """Takes what partners send."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre

    async def take_parcels(
        self, partner: str, packed: bytes, arrived: int | None = None
    ) -> list[intake.Taken]:
        """Take packed parcels, from a link or from a stick, each in its own unit of work.

        A parcel that is refused holds up those after it in its own lane, no others. Raises ProtocolError
        ``pack-*`` where the pack is not whole; then nothing of it is taken.
        """
        raws = parcel.unpack(packed)
        if isinstance(raws, Refusal):
            raise ProtocolError(raws.code, "the parcels are malformed")
        at = self._centre.clock.now_ms() if arrived is None else arrived
        found: list[intake.Taken] = []
        held_up: set[str] = set()
        astray = 0
        for raw in raws:
            lane = parcel.lane_of(raw, partner, self._centre.home.party)
            if (isinstance(lane, str) and lane in held_up) or astray >= MAX_ASTRAY:
                continue
            taken = await self._take_one(partner, raw, at)
            found.append(taken)
            if taken.code not in HARMLESS:
                held_up.add(taken.lane)
                astray += not taken.lane
        if any(taken.brings for taken in found):
            await self.retry_early(at)
        return found

    async def _take_one(self, partner: str, raw: bytes, at: int) -> intake.Taken:
        skip: dict[int, str] = {}
        passes = 0
        while True:
            passes += 1
            tried = passes > intake.MAX_PASSES
            job = functools.partial(intake.take, party=partner, raw=raw, skip=skip, tried=tried)
            try:
                return await self._centre.do(job, at=at)
            except intake.Poison as poison:
                skip.update(poison.codes)

    async def retry_early(self, at: int) -> None:
        """Try again what came too early, as long as that brings more to light."""
        again = True
        while again:
            again = False
            for key, _ in await self._centre.see(quarantine.early):
                try:
                    await self._centre.do(functools.partial(intake.retry_early, key=key), at=at)
                    again = True
                except intake.Poison as poison:
                    code = next(iter(poison.codes.values()))
                    if code not in quarantine.EARLY_CODES:
                        await self._centre.do(
                            functools.partial(intake.refuse_early, key=key, code=code), at=at
                        )


def judge(taken: list[intake.Taken]) -> None:
    """Raise ProtocolError where a pack brought nothing on: asking again at once would bring the same."""
    wrong = [one.code for one in taken if one.code not in HARMLESS]
    if wrong or (taken and not any(one.count for one in taken)):
        raise ProtocolError(wrong[0] if wrong else taken[0].code, "a partner's parcels are refused")
