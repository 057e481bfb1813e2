"""The demonstration: a process for each node, and the script played to them over HTTP."""

import asyncio
import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterable
from importlib import resources
from pathlib import Path
from typing import Any

import httpx

from seamline.exercise.injects import INJECTS
from seamline.exercise.nodes import Made
from seamline.exercise.prepare import prepare
from seamline.exercise.script import Doc, Finding, Inject, Play, perform
from seamline.terms.errors import SeamlineError, Unavailable

GAP_S = 8.0
"""Between the end of one inject and the next, so that people can follow."""
START_S = 60.0
BEAT_S = 1.0
ROADS = "roads.geojson"

Report = Callable[[Inject, list[Finding]], None]


TOO_MANY, ATTEMPTS, LATER_S = 429, 30, 1.0
"""The status of an answer to more requests than one person may make; how often it is tried, how far apart."""


class HttpHand:
    """A seat that speaks to a node's process. The name is resolved here: ``*.localhost`` is this machine."""

    def __init__(self, made: Made, ticket: str) -> None:
        origin = f"http://{made.side.host}:{made.ports.web}"
        self._client = httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{made.ports.web}",
            headers={"Host": f"{made.side.host}:{made.ports.web}", "Origin": origin},
            timeout=30.0,
            trust_env=False,
        )
        self._ticket = ticket
        self._signing_in = asyncio.Lock()
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
        async with self._signing_in:
            if not self._signed_in:
                session = await self._send("POST", "/api/sign-in/link", {"ticket": self._ticket})
                self._client.headers["X-Seamline-Token"] = session["token"]
                self._signed_in = True
        return await self._send(method, path, body)

    async def _send(self, method: str, path: str, body: Doc | None) -> Any:
        for attempt in range(ATTEMPTS):
            try:
                answer = await self._client.request(method, path, json=body)
                found = answer.json()
            except (httpx.HTTPError, ValueError) as error:
                raise Unavailable("node-unreachable", "the node does not answer") from error
            if answer.status_code != TOO_MANY or attempt == ATTEMPTS - 1:
                break
            # What was refused for its number has changed nothing: whoever sits there would try again.
            await asyncio.sleep(LATER_S)
        if answer.status_code >= 400:
            error_doc = found.get("error", {}) if isinstance(found, dict) else {}
            raise Unavailable(str(error_doc.get("code", answer.status_code)), str(error_doc))
        return found

    async def close(self) -> None:
        """Let go of the connection."""
        await self._client.aclose()


class LiveStage:
    """``script.Stage`` over running nodes; also keeps their boards up to date."""

    patience_s = 0.0

    def __init__(self, nodes: Iterable[Made], pin: str) -> None:
        self.pin = pin
        self._hands = {
            (made.side.party, alias): HttpHand(made, ticket)
            for made in nodes
            for alias, ticket in made.script.items()
        }
        self._parties = [made.side.party for made in nodes]
        self._cut: set[frozenset[str]] = set()
        self.board: Doc = {"running": True, "paused": False, "number": 0, "of": len(INJECTS), "next_at": 0}
        self.title = ""
        self._hurry = asyncio.Event()

    def hand(self, party: str, seat: str) -> HttpHand:
        """See ``script.Stage``."""
        return self._hands[party, seat]

    async def sign_in(self) -> None:
        """See ``script.Stage``."""
        for hand in self._hands.values():
            await hand.get("/api/session")

    def now(self) -> int:
        """See ``script.Stage``."""
        return round(time.time() * 1_000)

    async def wait(self, seconds: float) -> None:
        """See ``script.Stage``."""
        await asyncio.sleep(seconds)

    async def cut(self, one: str, other: str) -> None:
        """See ``script.Stage``."""
        self._cut.add(frozenset((one, other)))
        await self.write()

    async def mend(self, one: str, other: str) -> None:
        """See ``script.Stage``."""
        self._cut.discard(frozenset((one, other)))
        await self.write()

    async def write(self) -> None:
        """Write the state to every board and take what people ordered there."""
        for party in self._parties:
            cut = sorted(other for pair in self._cut if party in pair for other in pair - {party})
            state = {**self.board, "title_id": self.title, "cut": cut}
            try:
                orders = (await self.hand(party, "admin-1").put("/api/inject", state))["orders"]
            except SeamlineError:
                continue
            for order in orders:
                self.obey(order)

    def obey(self, order: str) -> None:
        """Do what somebody on a page ordered."""
        if order in ("pause", "resume"):
            self.board["paused"] = order == "pause"
        elif order == "next":
            self._hurry.set()

    async def gap(self, seconds: float = GAP_S) -> None:
        """Let the gap before the next inject pass: longer while paused, at once when ordered."""
        self._hurry.clear()
        left = seconds
        while left > 0 and not self._hurry.is_set():
            self.board["next_at"] = 0 if self.board["paused"] else self.now() + round(left * 1_000)
            await self.write()
            await asyncio.sleep(min(left, BEAT_S))
            if not self.board["paused"]:
                left -= BEAT_S

    async def close(self) -> None:
        """Let go of all connections."""
        for hand in self._hands.values():
            await hand.close()


class Processes:
    """The node processes of a demonstration."""

    def __init__(self, nodes: Iterable[Made], folder: Path, passphrase: str) -> None:
        self._running = [self._start(made, folder, passphrase) for made in nodes]

    def _start(self, made: Made, folder: Path, passphrase: str) -> subprocess.Popen[bytes]:
        environment = {
            **os.environ,
            "SEAMLINE_PASSPHRASE": passphrase,
            "SEAMLINE_EXERCISE_ROOT": str(folder / f"{made.side.party}.root"),
        }
        with (folder / f"{made.side.party}.log").open("ab") as log:
            return subprocess.Popen(  # noqa: S603 - this very interpreter and package
                [sys.executable, "-m", "seamline", "serve", "--dir", str(made.layout.root)],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl-C is for the exercise, which stops the nodes once its script no longer speaks to them.
                start_new_session=True,
            )

    def check(self) -> None:
        """Raise Unavailable ``node-ended`` if a process has ended by itself, as where its port is taken."""
        for process in self._running:
            if process.poll() is not None:
                raise Unavailable(
                    "node-ended", "a node has ended; its log says why", status=process.returncode
                )

    def stop(self) -> None:
        """Stop all of them in good order."""
        for process in self._running:
            process.terminate()
        for process in self._running:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


async def answering(nodes: Iterable[Made], processes: Processes) -> None:
    """Wait until every node answers. Raises Unavailable ``node-unreachable``."""
    deadline = time.monotonic() + START_S
    async with httpx.AsyncClient(trust_env=False) as client:
        for made in nodes:
            while True:
                try:
                    host = f"{made.side.host}:{made.ports.web}"
                    url = f"http://127.0.0.1:{made.ports.web}/healthz"
                    if (await client.get(url, headers={"Host": host})).status_code == 200:
                        break
                except httpx.HTTPError:
                    pass
                if time.monotonic() > deadline:
                    raise Unavailable("node-unreachable", f"the node of {made.side.party} did not start")
                processes.check()
                await asyncio.sleep(0.1)
    processes.check()


async def bring_in(made: Made, file: Path, language: str) -> str:
    """Import a file of real incidents into a running node, as people would; return what was said."""
    return await command(made, language, "import", "incidents", str(file))


async def lay_lines(nodes: Iterable[Made], language: str) -> list[str]:
    """State the border lines of the exercise and import its roads, as people would; return what was said."""
    folder = resources.files("seamline.exercise")
    said: list[str] = []
    with contextlib.ExitStack() as held:
        roads = str(held.enter_context(resources.as_file(folder.joinpath(ROADS))))
        for made in nodes:
            border = folder.joinpath(f"border-{made.side.party}.geojson")
            if border.is_file():
                file = str(held.enter_context(resources.as_file(border)))
                said.append(await command(made, language, "line", "border", file))
                source = ("--source", "FICTION: roads of the exercise", "--licence", "FICTION")
                said.append(await command(made, language, "import", "roads", roads, *source))
    return said


async def command(made: Made, language: str, *words: str) -> str:
    """Give a command to a running node at the shell; return what it said."""
    arguments = (*words, "--dir", str(made.layout.root), "--language", language)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "seamline",
        *arguments,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    return said.decode(errors="replace").strip()


async def play_live(
    nodes: list[Made],
    pin: str,
    texts: tuple[str, str],
    report: Report,
    *,
    before: Callable[[Play], Awaitable[None]] | None = None,
    pause_at: int | None = None,
) -> list[Finding]:
    """Play the script to running nodes; return what was found.

    texts: what the forces have agreed with each other, and with the aid body. before: what is done once
    both are in force and before the first inject. pause_at: play so many injects one right after the other,
    then pause until somebody at a page goes on.
    """
    stage = LiveStage(nodes, pin)
    play = Play(stage)
    try:
        await stage.write()
        await prepare(play, *texts)
        if before is not None:
            await before(play)
        for inject in INJECTS:
            if pause_at is None or inject.number > pause_at:
                stage.board["paused"] |= inject.number - 1 == pause_at
                await stage.gap()
            stage.board["number"] = inject.number
            stage.title = inject.title
            await stage.write()
            report(inject, await perform(play, inject))
        stage.board["running"] = False
        stage.board["next_at"] = 0
        await stage.write()
    finally:
        await stage.close()
    return play.findings
