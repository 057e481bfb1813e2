"""The ground that answers about time rest on: worked out off the event loop, kept by its key."""

import asyncio
from typing import TYPE_CHECKING

from seamline.centre.node import Centre

if TYPE_CHECKING:
    from seamline.centre.seam.prepared import Prepared


class Grounds:
    """The newest prepared ground of one node. While another one is made, whoever asks waits for that."""

    def __init__(self) -> None:
        self._held: Prepared | None = None
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
