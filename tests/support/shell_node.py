"""A node as an operator has it: made, run and ordered about by the command line, spoken to over HTTPS."""

import contextlib
import json
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
from pathlib import Path

import httpx
from tests.support.ports import free_ports

PIN = "270514"
START_S = 40.0


def seamline(*arguments, cwd=None, passphrase="", typed="", timeout=120):
    """Run one command to its end; returns what it did, with its output as text."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SEAMLINE_")}
    environment |= {"COLUMNS": "200", "PYTHONWARNINGS": "default"}
    if passphrase:
        environment["SEAMLINE_PASSPHRASE"] = passphrase
    return subprocess.run(
        [sys.executable, "-m", "seamline", *map(str, arguments)],
        cwd=cwd,
        env=environment,
        input=typed,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
        start_new_session=True,  # no terminal: nothing may ask for a passphrase behind the test's back
    )


def done(result):
    """The output of a command that must have succeeded."""
    assert result.returncode == 0, f"{result.args}\n{result.stdout}\n{result.stderr}"
    assert "Traceback" not in result.stderr, result.stderr
    return result.stdout


def refused(result, words):
    """The output of a command that must have said no, in words and without a trace."""
    assert result.returncode == 1, f"{result.args}\n{result.stdout}\n{result.stderr}"
    assert "Traceback" not in result.stdout + result.stderr, result.stderr
    assert words in result.stdout, result.stdout
    return result.stdout


class ShellNode:
    """One party's node in a folder, with its root key on a stick beside it."""

    def __init__(self, folder: Path, party: str, web: int, peer: int, *, exercise=False):
        self.folder, self.party, self.web, self.peer = folder, party, web, peer
        self.dir = folder / party
        self.root = folder / "stick" / f"{party}.root"
        self.passphrase = f"lantern orbit harvest {party}"
        self.answers = folder / f"{party}.answers"
        self.exercise = exercise
        self.process = None
        self.links = {}
        self.hands = []
        self.log = folder / f"{party}.log"

    @property
    def origin(self):
        return f"https://{self.party}.localhost:{self.web}"

    def init(self, *more):
        """Make it, with scripted answers; returns what is printed."""
        self.root.parent.mkdir(exist_ok=True)
        secrets = {
            "passphrase": self.passphrase,
            "root_passphrase": f"granite tulip {self.party}",
            "pin": PIN,
        }
        self.answers.touch(0o600)
        self.answers.write_text(json.dumps(secrets))
        names = [f"--name-{tag}={self.party.title()}" for tag in ("en", "ar", "ckb")]
        told = done(
            seamline(
                *("init", self.dir, "--party", self.party, *names, "--host", f"{self.party}.localhost"),
                *("--also", "127.0.0.1", "--bind", "127.0.0.1", "--port", self.web, "--peer-port", self.peer),
                *("--root-file", self.root, "--answers", self.answers, *more),
                *(["--exercise"] if self.exercise else []),
            )
        )
        for line in told.splitlines():
            alias, _, link = line.strip().partition("  ")
            if "/#/link/" in link:
                self.links[alias] = link.rpartition("/")[2]
        # Only because both machines of this test are one: nothing else may call a node of the own machine.
        config = self.dir / "node.toml"
        config.write_text(config.read_text().replace("[peer]\n", "[peer]\nloopback = true\n"))
        return told

    def copied_from(self, made):
        """Become a copy of a node that has been made and never run: making one takes its time."""
        shutil.copytree(made.dir, self.dir)
        config = self.dir / "node.toml"
        text = config.read_text().replace(f"port = {made.web}", f"port = {self.web}")
        config.write_text(text.replace(f"port = {made.peer}", f"port = {self.peer}"))
        (self.folder / "stick").mkdir()
        self.links = dict(made.links)
        return self

    def run(self, *arguments, typed=""):
        """Give a command on its directory."""
        return seamline(
            *arguments, "--dir", self.dir, passphrase=self.passphrase, typed=typed, cwd=self.folder
        )

    def run_init_again(self):
        """Try to make it once more in the same place."""
        return self.bare("init", self.dir, "--party", self.party)

    def bare(self, *arguments):
        """Give a command that needs no directory."""
        return seamline(*arguments, cwd=self.folder)

    def serve(self):
        """Start it; returns once it answers."""
        environment = {**os.environ, "SEAMLINE_PASSPHRASE": self.passphrase}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "seamline", "serve", "--dir", str(self.dir)],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + START_S
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log.read_text()
            if self.answers_at(self.web) and self.answers_at(self.peer):
                return self
            time.sleep(0.05)
        self.process.kill()
        self.process.wait()
        raise AssertionError(self.log.read_text())

    @staticmethod
    def answers_at(port):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            return False
        return True

    def stop(self, number=signal.SIGTERM):
        """Stop it in good order; returns its exit code."""
        if self.process is None or self.process.poll() is not None:
            return self.process and self.process.returncode
        self.process.send_signal(number)
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
            raise

    def trusted(self):
        """What a browser of the party's own trusts: the authority that the command line wrote, and nothing else."""
        file = self.folder / f"{self.party}-authority.pem"
        if not file.exists():
            done(self.run("authority", "--out", file))
        return ssl.create_default_context(cafile=str(file))

    def hand(self, alias, ticket=""):
        """Somebody signed in by a one-time link."""
        self.hands.append(Hand(self, ticket or self.links[alias]))
        return self.hands[-1]

    def close(self):
        """Stop it, let go of everything."""
        for hand in self.hands:
            hand.close()
        self.stop()

    def ticket(self, told):
        """The ticket in what a command printed."""
        return next(word.rpartition("/")[2] for word in told.split() if "/#/link/" in word)


class Hand:
    """A person at a page: an HTTPS client of one node."""

    def __init__(self, node: ShellNode, ticket: str):
        self.node = node
        self.http = httpx.Client(
            base_url=f"https://127.0.0.1:{node.web}",
            headers={"Host": f"{node.party}.localhost:{node.web}", "Origin": node.origin},
            verify=node.trusted(),
            trust_env=False,
            timeout=30,
        )
        session = self.post("/api/sign-in/link", {"ticket": ticket})
        self.http.headers["X-Seamline-Token"] = session["token"]

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, body=None):
        return self.ask("POST", path, body or {})

    def put(self, path, body):
        return self.ask("PUT", path, body)

    def ask(self, method, path, body=None):
        answer = self.http.request(method, path, json=body)
        assert answer.status_code < 400, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json()

    def until(self, look, good=bool, seconds=30):
        """Look again and again until it is good; returns what was seen."""
        deadline = time.monotonic() + seconds
        while True:
            seen = look(self)
            if good(seen):
                return seen
            assert time.monotonic() < deadline, f"not within {seconds} s: {seen!r}"
            time.sleep(0.2)

    def reports(self, party):
        """The reports of a party that this node shows."""
        return [doc for doc in self.get("/api/objects?proc=report")["objects"] if doc["party"] == party]

    def close(self):
        self.http.close()


@contextlib.contextmanager
def two_nodes(folder):
    """Two nodes, north and south, that do not exist yet; whatever runs is stopped in the end."""
    ports = free_ports(4)
    nodes = [ShellNode(folder, "north", *ports[:2]), ShellNode(folder, "south", *ports[2:])]
    try:
        yield nodes
    finally:
        for node in nodes:
            node.close()
