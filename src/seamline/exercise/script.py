"""The script of the exercise: injects, what each should bring about, and what it did.

The script drives nodes from outside, through the API that people's pages use: over HTTP in a demonstration,
in one process on virtual time in a check. One script serves both.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import msgspec

from seamline.terms.errors import Conflict, SeamlineError

Doc = dict[str, Any]

LOOK_S, LONGEST_LOOK_S = 0.5, 5.0
"""How soon it is looked again for what is waited for: at first, and in the end."""


class Hand(Protocol):
    """One seat at one node, signed in."""

    async def get(self, path: str) -> Any:
        """Return what a GET answers. Raises SeamlineError with the node's code."""

    async def post(self, path: str, body: Doc) -> Any:
        """Return what a POST answers; raises likewise."""

    async def put(self, path: str, body: Doc) -> Any:
        """Return what a PUT answers; raises likewise."""


class Stage(Protocol):
    """What a script may do to the world besides what people do."""

    pin: str
    patience_s: float
    """So many seconds longer than the script says it is waited for what has to come: 0 where links hold."""

    def hand(self, party: str, seat: str) -> Hand:
        """Return a seat of a party."""

    async def sign_in(self) -> None:
        """Sign every seat of the script in, while the links for that hold."""

    def now(self) -> int:
        """Return the time, ms UTC."""

    async def wait(self, seconds: float) -> None:
        """Let time pass."""

    async def cut(self, one: str, other: str) -> None:
        """Cut the link between two nodes."""

    async def mend(self, one: str, other: str) -> None:
        """Mend it."""


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at on one node after an inject. what: message id of what that is."""

    party: str
    what: str
    expected: Any
    actual: Any

    @property
    def good(self) -> bool:
        """Whether it is as it should be."""
        return bool(self.expected == self.actual)


class Objects(dict[str, str]):
    """Ids of what was made, by the script's own names. What was not made: Conflict ``inject-needs``."""

    def __missing__(self, name: str) -> str:
        """Say that an earlier inject did not bring it about."""
        raise Conflict("inject-needs", f"nothing has made {name}")


class Play:
    """One run of the script: what was made in it, and what was found."""

    def __init__(self, stage: Stage, made: Objects | None = None) -> None:
        self.stage = stage
        self.made = Objects() if made is None else made
        self.findings: list[Finding] = []

    def expect(self, party: str, what: str, expected: Any, actual: Any) -> None:
        """Note what should be and what is."""
        self.findings.append(Finding(party, what, expected, actual))

    async def until(
        self, look: Callable[[], Awaitable[Any]], good: Callable[[Any], bool], seconds: float
    ) -> Any:
        """Look again and again until it is good or the time is over; return what was seen last.

        What comes at once is seen at once; what takes minutes, a tenth of that later at the most.
        """
        began = self.stage.now()
        deadline = began + round((seconds + self.stage.patience_s) * 1_000)
        while True:
            seen = await look()
            now = self.stage.now()
            if good(seen) or now >= deadline:
                return seen
            step_s = min(max(LOOK_S, (now - began) / 10_000), LONGEST_LOOK_S, (deadline - now) / 1_000)
            await self.stage.wait(step_s)


class Inject(msgspec.Struct, frozen=True):
    """One step. title: message id of what it is. run: does it and looks at what came of it."""

    number: int
    title: str
    run: Callable[[Play], Awaitable[None]]


async def perform(play: Play, inject: Inject) -> list[Finding]:
    """Run one inject; return what was found in it. An error of a node is a finding, not an end."""
    before = len(play.findings)
    try:
        await inject.run(play)
    except SeamlineError as error:
        play.expect("", inject.title, "", error.code)
    return play.findings[before:]
