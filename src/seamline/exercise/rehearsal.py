"""The script without a browser: all nodes in one process on accelerated time, through their own API."""

import asyncio
import functools
from collections.abc import Awaitable, Callable
from http.client import UNAUTHORIZED
from pathlib import Path
from typing import Any, Protocol

import httpx
from starlette.types import ASGIApp

from seamline.exercise.federation import Federation, Node
from seamline.exercise.injects import INJECTS
from seamline.exercise.laying import lay
from seamline.exercise.nodes import Ports, settings
from seamline.exercise.prepare import prepare
from seamline.exercise.scenario import EVERYBODY
from seamline.exercise.script import Doc, Finding, Inject, Play, perform
from seamline.exercise.virtual import VirtualLoop
from seamline.exercise.virtual import run as run_virtual
from seamline.storage.founding import CARD
from seamline.storage.layout import Layout, write_private
from seamline.terms.errors import Unavailable

PAUSE_S = 8.0
"""Between two injects, so that people can follow."""

PIN = "270514"
"""Everybody's PIN in a rehearsal, which nobody can reach from outside."""

Report = Callable[[Inject, list[Finding]], None]


class AppHand:
    """A seat that speaks to a node's application in this process.

    ticket: to sign in with, "" for the first that ``again`` gives. again: gives another ticket; whoever was
    signed in for too long signs in once more.
    """

    def __init__(self, app: ASGIApp, base: str, ticket: str, again: Callable[[], Awaitable[str]]) -> None:
        self._client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app), base_url=base, headers={"Origin": base}
        )
        self._ticket = ticket
        self._again = again
        self._signed_in = False

    async def get(self, path: str) -> Any:
        """See ``script.Hand``."""
        return await self._ask("GET", path, None)

    async def post(self, path: str, body: Doc) -> Any:
        """See ``script.Hand``."""
        return await self._ask("POST", path, body)

    async def put(self, path: str, body: Doc) -> Any:
        """See ``script.Hand``."""
        return await self._ask("PUT", path, body)

    async def _ask(self, method: str, path: str, body: Doc | None) -> Any:
        if not self._signed_in:
            await self._sign_in(self._ticket or await self._again())
        answer = await self._client.request(method, path, json=body)
        if answer.status_code == UNAUTHORIZED and not path.startswith("/api/sign-in/"):
            await self._sign_in(await self._again())
            answer = await self._client.request(method, path, json=body)
        found = answer.json()
        if answer.status_code >= 400:
            error = found.get("error", {}) if isinstance(found, dict) else {}
            raise Unavailable(str(error.get("code", answer.status_code)), str(error))
        return found

    async def _sign_in(self, ticket: str) -> None:
        self._signed_in = True
        self._client.headers.pop("X-Seamline-Token", None)
        session = await self._ask("POST", "/api/sign-in/link", {"ticket": ticket})
        self._client.headers["X-Seamline-Token"] = session["token"]


class VirtualStage:
    """``script.Stage`` on virtual time."""

    patience_s = 0.0

    def __init__(self, federation: Federation, pin: str) -> None:
        self.federation = federation
        self.pin = pin
        self.hands: dict[tuple[str, str], AppHand] = {}

    def hand(self, party: str, seat: str) -> AppHand:
        """See ``script.Stage``."""
        return self.hands[party, seat]

    async def sign_in(self) -> None:
        """See ``script.Stage``."""
        for hand in self.hands.values():
            await hand.get("/api/session")

    def now(self) -> int:
        """See ``script.Stage``."""
        return self.federation.start_ms + round(self.federation.loop.time() * 1_000)

    async def wait(self, seconds: float) -> None:
        """See ``script.Stage``."""
        await asyncio.sleep(seconds)

    async def cut(self, one: str, other: str) -> None:
        """See ``script.Stage``."""
        self.federation.network.cut(one, other)

    async def mend(self, one: str, other: str) -> None:
        """See ``script.Stage``."""
        self.federation.network.mend(one, other)


class Doors(Protocol):
    """What the composition root gives, for exercise and gateways are rooms beside each other."""

    def app(self, node: Node) -> ASGIApp:
        """Return the web application of a node."""

    async def seat(self, node: Node, pin: str) -> dict[str, str]:
        """Give everybody at a node a seat and a PIN; return a sign-in ticket per alias."""

    async def ticket(self, node: Node, alias: str) -> str:
        """Return a further sign-in ticket for a seat of a node."""


def leave(node: Node) -> None:
    """Leave beside a node's record what a real one has there and an auditor needs: settings and card.

    Keys are not among it: these come from a seed, and nobody is to run such a node.
    """
    folder = node.path.parent
    write_private(Layout(folder).config, settings(node.side, Ports(0, 0), "").encode())
    write_private(folder / CARD, node.card().encode())


async def raised(stage: VirtualStage, doors: Doors, play: Play, *, history: bool = False) -> None:
    """Open a stage's federation, seat everybody, and bring it to where the first inject finds it.

    history: with earlier months of incidents at one node.
    """
    federation = stage.federation
    await federation.open()
    for node in federation.nodes.values():
        app = doors.app(node)
        for alias, ticket in (await doors.seat(node, stage.pin)).items():
            stage.hands[node.party, alias] = AppHand(
                app, f"http://{node.side.host}", ticket, functools.partial(doors.ticket, node, alias)
            )
    await prepare(play, federation.text, federation.relief)
    await lay(play, history=history)


def rehearse(
    folder: Path, doors: Doors, report: Report, *, seed: int = 1, text: str = "", pin: str = PIN
) -> list[Finding]:
    """Play the whole script on accelerated time in a folder; return everything that was found.

    Leaves the nodes' records in the folder, closed. text: another understanding than the exercise's own,
    with ``@root:party@`` where a root belongs.
    """

    async def main(loop: VirtualLoop) -> list[Finding]:
        federation = Federation(loop, folder, seed=seed, text=text, sides=EVERYBODY)
        stage = VirtualStage(federation, pin)
        play = Play(stage)
        await raised(stage, doors, play)
        for inject in INJECTS:
            await stage.wait(PAUSE_S)
            report(inject, await perform(play, inject))
        await federation.close()
        for node in federation.nodes.values():
            leave(node)
        return play.findings

    return run_virtual(main)
