"""A machine is gone with all that was on it: its party comes back with the root off the stick, then without."""

import json
import time

import pytest
from tests.support.ports import free_ports
from tests.support.shell_node import PIN, ShellNode, done, refused


@pytest.fixture
def ground(tmp_path):
    """Ports for three nodes; whatever is started through it is stopped in the end."""
    nodes = []

    def node(folder, party, ports):
        place = tmp_path / folder
        place.mkdir(exist_ok=True)
        nodes.append(ShellNode(place, party, *ports))
        return nodes[-1]

    yield node
    for one in nodes:
        one.close()


def fingerprint(node):
    told = done(node.run("card", "--no-qr"))
    return next(line.strip() for line in told.splitlines() if len(line.split()) == 12)


def pair(here, there, *more):
    return here.run("pair", there.dir / "card.txt", "--fingerprint", fingerprint(there), *more)


def listed(node):
    return json.loads(done(node.run("partners", "--json")))[0]


def until(look, good, seconds=60):
    deadline = time.monotonic() + seconds
    while not good(seen := look()):
        assert time.monotonic() < deadline, seen
        time.sleep(0.3)
    return seen


def up(*nodes):
    for node in nodes:
        until(lambda node=node: listed(node)["state"], lambda state: state == "up")


def test_a_machine_that_is_gone(ground):
    ports = free_ports(4)
    north, south = ground("one", "north", ports[:2]), ground("two", "south", ports[2:])
    for node in (north, south):
        node.init()
        node.serve()
    done(pair(north, south))
    done(pair(south, north))
    up(north, south)
    until(lambda: "stream south>north" in done(north.run("verify")), bool)
    root = listed(north)["root"]

    again = with_the_root(ground, north, south, ports[2:])
    assert listed(north)["root"] == root
    without_the_root(ground, north, again, ports[2:])
    assert listed(north)["root"] != root
    assert "The whole record is sound" in done(north.run("verify"))


def with_the_root(ground, north, south, ports):
    south.stop()
    again = ground("three", "south", ports)
    again.root = south.root  # the stick was in the safe
    refused(again.bare("init", again.dir, "--party", "south", "--root-file", again.root), "")
    before = south.root.read_bytes()
    again.init("--returning")
    assert south.root.read_bytes() == before
    again.serve()
    assert "Link" in done(north.run("partners"))
    done(pair(again, north))
    assert "Paired" in done(pair(north, again)), "the pinned root is the same: nothing more is asked"
    up(north, again)
    held = {key["key"]: key for key in listed(north)["keys"] if key["subject"] == "south/node"}
    assert len(held) == 2
    # The machine may be in somebody's hands: its key is revoked, by the card that was handed out for it.
    told = done(
        again.run(
            *("revoke", "--card", south.dir / "card.txt", "--root", again.root, "--answers", again.answers),
            *("--since", "2026-01-01T00:00:00Z", "--reason", "captured"),
        )
    )
    assert "south>north/routine" in told

    def revoked():
        return [bool(key["revoked"]) for key in listed(north)["keys"] if key["subject"] == "south/node"]

    until(revoked, lambda seen: sorted(seen) == [False, True])
    stood = done(north.run("partners", "--stood", "2099-01-01T00:00:00Z"))
    assert "south>north/standing=" in stood
    up(north, again)
    assert "is in doubt" in done(north.run("verify"))
    return again


def without_the_root(ground, north, south, ports):
    south.stop()
    last = ground("four", "south", ports)
    last.init("--returning")
    last.serve()
    done(pair(last, north))
    refused(pair(north, last), "known under another root key")
    for alias in ("admin-1", "commander-1"):
        north.hand(alias).post("/api/pin", {"pin": PIN})
    replace = ("--replace-root", "--answers", north.answers, "--as")
    refused(pair(north, last, "--replace-root"), "each by name")
    assert "the second of the two" in done(pair(north, last, *replace, "admin-1"))
    refused(pair(north, last, *replace, "admin-1"), "another than the first")
    assert "Paired" in done(pair(north, last, *replace, "commander-1"))
    up(north, last)
