"""The ground that answers about time rest on: worked out off the event loop, kept by its key."""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from seamline.centre.node import Centre
from seamline.terms.errors import InvalidInput
from seamline.terms.times import MINUTE

if TYPE_CHECKING:
    from seamline.analysis.travel.further import Column
    from seamline.centre.seam.prepared import Prepared
    from seamline.centre.seam.supposed import Added
    from seamline.centre.seam.what_if import Base

LOOKS_KEPT_MS = 5 * MINUTE
"""So long questions are asked of the same looks: what moves while somebody drags a slider must not show."""
MAX_COLUMNS = 64
"""Times of posts that are not there, kept for the next question; each is 8 bytes a cell."""
FAR_M = 200_000.0
"""A post that would be built lies no further than this from the ground that it is built for."""


class Grounds:
    """The newest prepared ground of one node. While another one is made, whoever asks waits for that."""

    def __init__(self) -> None:
        self._held: Prepared | None = None
        self._base: Base | None = None
        self._columns: OrderedDict[tuple[str, int, int], Column] = OrderedDict()
        self._one = asyncio.Lock()

    async def now(self, centre: Centre) -> "Prepared":
        """Return the ground as the record has it now.

        Raises InvalidInput as ``prepared.prepare``, ``roads-packed``.
        """
        from seamline.centre import roads
        from seamline.centre.seam import asked, prepared  # compiled loops: a node starts without them
        from seamline.codecs.packed_roads import unpack

        wanted = await centre.see(asked.of)
        held = self._held
        if held is not None and held.key == wanted.key:
            return held
        async with self._one:
            held = self._held
            if held is not None and held.key == wanted.key:
                return held
            digest = wanted.roads.digest if wanted.roads else ""
            raw = await centre.see(lambda reader: roads.packed(reader, digest)) if digest else b""

            def work() -> "Prepared":
                return prepared.prepare(wanted, unpack(raw) if raw else None)

            self._held = await asyncio.to_thread(work)
            return self._held

    async def base(self, centre: Centre) -> "Base":
        """Return what questions of what-if are asked of: the ground, and looks of the last minutes.

        Raises InvalidInput as ``now``.
        """
        from seamline.centre.seam import looked, resting
        from seamline.centre.seam.what_if import Base

        ground = await self.now(centre)
        async with self._one:
            base, now = self._base, centre.clock.now_ms()
            fresh = base is not None and base.ground is ground and 0 <= now - base.at < LOOKS_KEPT_MS
            if base is not None and fresh:
                return base
            rests = await centre.see(resting.resting)
            given = await centre.see(looked.gather)
            found = await asyncio.to_thread(looked.looked, given)
            self._base = Base(ground, given.at, {one.key: one for one in found}, rests)
            return self._base

    async def columns(self, ground: "Prepared", added: tuple["Added", ...]) -> Mapping[int, "Column"]:
        """Return the times of the posts that would be built, by the number of their change.

        Raises InvalidInput ``what-if-far``.
        """
        found: dict[int, Column] = {}
        for one in added:
            if one.what != "post" or one.place is None or ground.laid is None:
                continue
            key = (ground.key, one.place.lat_e7, one.place.lon_e7)
            column = self._columns.get(key)
            if column is None:
                column = await asyncio.to_thread(_column, ground, one.place.lon, one.place.lat)
                self._columns[key] = column
                while len(self._columns) > MAX_COLUMNS:
                    self._columns.popitem(last=False)
            found[one.number] = column
        return found


def _column(ground: "Prepared", lon: float, lat: float) -> "Column":
    import numpy as np

    from seamline.analysis.coverage.looks import earth_xyz
    from seamline.analysis.travel.further import column

    there = earth_xyz(np.array([lon]), np.array([lat]))[0]
    away = earth_xyz(ground.cut.lon, ground.cut.lat) - there
    if not bool(((away * away).sum(axis=1) <= FAR_M * FAR_M).any()):
        raise InvalidInput("what-if-far", "a post lies near the ground", most=round(FAR_M / 1_000))
    assert ground.laid is not None
    return column(ground.laid.ground, ground.laid.points, lon, lat)
