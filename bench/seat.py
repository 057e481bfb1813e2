"""A seat at an exercise of its own: three nodes, one person who is signed in."""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from seamline.exercise.cli import taken_port

ROOT = Path(__file__).parents[1]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
READY_S = 120
_LINK = re.compile(r"http://([a-z]+)\.localhost:(\d+)/#/link/(duty-1\.\S+)")


@dataclass(frozen=True)
class Seat:
    """A duty officer's session. cookie: name and value; token: what a change has to carry."""

    host: str
    port: int
    cookie: tuple[str, str]
    token: str

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}"

    def client(self) -> httpx.Client:
        return httpx.Client(
            base_url=f"http://127.0.0.1:{self.port}",
            headers={
                "Host": f"{self.host}:{self.port}",
                "Origin": self.address,
                "Cookie": "=".join(self.cookie),
                "X-Seamline-Token": self.token,
            },
            trust_env=False,
            timeout=60,
        )

    @property
    def cookies(self) -> list[dict[str, str]]:
        """For a browser's context."""
        name, value = self.cookie
        return [{"name": name, "value": value, "url": self.address, "sameSite": "Strict"}]


@contextlib.contextmanager
def exercise(port: int, data: Path | None = None) -> Iterator[Seat]:
    """Run the exercise, its script paused once both lines are drawn; yield the first party's duty officer."""
    with tempfile.TemporaryDirectory(prefix="seamline-bench-") as folder:
        command = [
            sys.executable,
            "-u",
            "-m",
            "seamline",
            "demo",
            "--port",
            str(port),
            "--keep",
            f"{folder}/demo",
        ]
        command += ["--data", str(data)] if data else []
        environment = {**os.environ, "COLUMNS": "400", "NO_COLOR": "1"}
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, cwd=ROOT
        )
        said: list[str] = []
        assert process.stdout is not None
        out = process.stdout
        threading.Thread(target=lambda: said.extend(out), daemon=True).start()
        try:
            seat = _sign_in(process, said)
            _settle(seat, said, bool(data))
            yield seat
        finally:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            process.kill()


def _sign_in(process: "subprocess.Popen[str]", said: list[str]) -> Seat:
    deadline = time.monotonic() + READY_S
    while "PIN" not in "".join(said):
        if process.poll() is not None or time.monotonic() > deadline:
            raise SystemExit("the exercise does not start:\n" + "".join(said))
        time.sleep(0.2)
    found = _LINK.search("".join(said))
    assert found is not None
    party, port, ticket = found.groups()
    host = f"{party}.localhost"
    seat = Seat(host, int(port), ("", ""), "")
    with seat.client() as client:
        client.headers.pop("Cookie")
        answer = client.post("/api/sign-in/link", json={"ticket": ticket}).raise_for_status()
    name, value = answer.headers["set-cookie"].partition(";")[0].split("=", 1)
    return Seat(host, int(port), (name, value), answer.json()["token"])


def _settle(seat: Seat, said: list[str], importing: bool) -> None:
    """Wait until the ground is known and what is brought in is there; then hold the script."""
    deadline = time.monotonic() + READY_S
    with seat.client() as client:
        while time.monotonic() < deadline:
            picture = client.get("/api/picture").json()
            if (
                picture["seams"]
                and len(picture["lines"]) > 1
                and (not importing or "no article" in "".join(said))
            ):
                client.post("/api/inject/pause", json={})
                time.sleep(3)
                return
            time.sleep(0.5)
    raise SystemExit("the exercise does not get ready:\n" + "".join(said))


def free_port() -> int:
    """Return a first port for an exercise of which all ports are free."""
    found = next((first for first in range(9_300, 9_800, 50) if not taken_port(first)), 0)
    if not found:
        raise SystemExit("no free ports")
    return found
