"""Two nodes in two processes: they meet over mutual TLS, and a revocation at one cuts the other's link."""

import json
import subprocess
import sys
import time
from pathlib import Path

from tests.support.node_rig import free_port

ROOT = Path(__file__).parents[2]


class Process:
    """One node's process."""

    def __init__(self, folder, party):
        command = [sys.executable, "-m", "tests.support.peer_process", str(folder), party, str(free_port())]
        self._run = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
        )
        self.said = self.hear()

    def hear(self):
        while True:
            line = self._run.stdout.readline()
            assert line, "the process has ended"
            # Log lines go the same way; only ours are JSON.
            if line.startswith("{"):
                return json.loads(line)

    def tell(self, **order):
        self._run.stdin.write(json.dumps(order) + "\n")
        self._run.stdin.flush()
        return self.hear() if order.get("do") != "end" else None

    def end(self):
        self._run.stdin.close()
        try:
            self._run.wait(15)
        finally:
            self._run.kill()
            # One that nobody waited for is found as a warning in some later test.
            self._run.wait()
            self._run.stdout.close()


def wait_for(check, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if check():
            return
        time.sleep(0.1)
    raise AssertionError


def test_two_processes_meet_and_a_revocation_cuts_the_link(tmp_path):
    alpha, bravo = Process(tmp_path, "alpha"), Process(tmp_path, "bravo")
    try:
        for one, other in ((alpha, bravo), (bravo, alpha)):
            assert one.tell(card=other.said["card"]) == {"serving": True}
        wait_for(lambda: bravo.tell(do="link")["contact"] and alpha.tell(do="link")["contact"])
        # By now bravo's long pull at alpha is under way; it ends when alpha no longer trusts bravo's node.
        time.sleep(1)
        began = time.monotonic()
        alpha.tell(do="revoke", party="bravo", key=bravo.said["key"])
        wait_for(lambda: bravo.tell(do="link")["failures"] > 0, 5)
        assert time.monotonic() - began < 5
        assert alpha.tell(do="link")["cut_off"]
        before = bravo.tell(do="link")["contact"]
        time.sleep(2)
        assert bravo.tell(do="link")["contact"] == before
    finally:
        alpha.end()
        bravo.end()
