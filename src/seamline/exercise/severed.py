"""The script once more with links cut: after every single move the mover's node hears nobody for a while.

The script goes on meanwhile, so that the next move is tried while its maker has not heard of the last one.
Then the links are joined again. Nothing may come out otherwise than with the links up.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from seamline.exercise.federation import Federation
from seamline.exercise.rehearsal import VirtualStage
from seamline.exercise.script import Doc, Hand

BRIEF_S = 5.0
"""How long links stay cut after a move: shorter than every clock of the exercise."""
NOTICED_S = 2.0
"""After this a request over a cut link is given up, so that it is soon known that the link is back."""
PATIENCE_S = 30.0
"""So much longer is waited for what has to come over links that are cut again and again."""

After = Callable[[str, str, str], Awaitable[None]]
"""What follows on a move: the party that made it, the object it was about ("" for none), what it was."""


AT_HOME = ("/api/meets",)
"""What is said there makes no move and never leaves the node."""


class MovingHand:
    """A seat each of whose moves is followed by something. tag: is added to the keys of what it opens."""

    def __init__(self, hand: Hand, party: str, after: After, tag: str = "") -> None:
        self._hand, self._party, self._after, self._tag = hand, party, after, tag

    async def get(self, path: str) -> Any:
        """See ``script.Hand``."""
        return await self._hand.get(path)

    async def post(self, path: str, body: Doc) -> Any:
        """See ``script.Hand``."""
        if path.startswith(AT_HOME):
            return await self._hand.post(path, body)
        answer = await self._hand.post(path, self._tagged(body))
        await self._after(self._party, object_of(path, body, answer), act_of(path, body))
        return answer

    async def put(self, path: str, body: Doc) -> Any:
        """See ``script.Hand``."""
        answer = await self._hand.put(path, self._tagged(body))
        await self._after(self._party, object_of(path, body, answer), act_of(path, body))
        return answer

    def _tagged(self, body: Doc) -> Doc:
        return {**body, "key": f"{body['key']}{self._tag}"} if "key" in body else body


def object_of(path: str, body: Doc, answer: Any) -> str:
    """Return the object that a move was about, "" where it was about none."""
    shown = answer.get("object") if isinstance(answer, dict) else None
    if isinstance(shown, dict):
        return str(shown.get("id", ""))
    named = path.startswith(("/api/objects/", "/api/reports/"))
    return path.split("/")[3] if named else str(body.get("ob", ""))


def act_of(path: str, body: Doc) -> str:
    """Return what a move was: its act, or what the call is named after."""
    words = path.split("/")[2:]
    return str(body.get("act") or (words[2] if len(words) > 2 else words[0]))


class SeveredStage(VirtualStage):
    """A stage on which every move cuts its maker off. cuts: so often; touched: what was moved in."""

    patience_s = PATIENCE_S

    def __init__(self, federation: Federation, pin: str) -> None:
        super().__init__(federation, pin)
        federation.network.timeout_s = NOTICED_S
        self.severing = False
        self.cuts = 0
        self.touched: set[str] = set()
        self._script_cut: set[frozenset[str]] = set()
        self._until: dict[frozenset[str], float] = {}

    def hand(self, party: str, seat: str) -> Hand:  # type: ignore[override] # it wraps what it is given
        """See ``script.Stage``."""
        return MovingHand(super().hand(party, seat), party, self._after)

    async def cut(self, one: str, other: str) -> None:
        """See ``script.Stage``: cut by the script, until the script mends it."""
        self._script_cut.add(frozenset((one, other)))
        await super().cut(one, other)

    async def mend(self, one: str, other: str) -> None:
        """See ``script.Stage``."""
        self._script_cut.discard(frozenset((one, other)))
        if frozenset((one, other)) not in self._until:
            await super().mend(one, other)
            self._hurry(frozenset((one, other)))

    async def _after(self, party: str, ob: str, _act: str) -> None:
        if not self.severing:
            return
        self.cuts += 1
        if ob:
            self.touched.add(ob)
        loop = asyncio.get_running_loop()
        for other in self.federation.nodes.keys() - {party}:
            pair = frozenset((party, other))
            self.federation.network.cut(*pair)
            self._until[pair] = loop.time() + BRIEF_S
            loop.call_later(BRIEF_S, self._join, pair)

    def _join(self, pair: frozenset[str]) -> None:
        """Join two nodes again, unless a later move or the script keeps them apart."""
        if self._until.get(pair, 0.0) > asyncio.get_running_loop().time():
            return
        self._until.pop(pair, None)
        if pair not in self._script_cut:
            self.federation.network.mend(*pair)
            self._hurry(pair)

    def _hurry(self, pair: frozenset[str]) -> None:
        for party in pair:
            for other in pair - {party}:
                self.federation[party].exchange.hurry(other)

    async def together(self) -> None:
        """Wait until every link is joined again and what was under way has arrived."""
        while self._until:
            await self.wait(1.0)
        await self.wait(SETTLE_S)


SETTLE_S = 12.0
"""After this, with links that hold, everything has arrived."""
