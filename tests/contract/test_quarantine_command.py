"""What could not be applied, at the shell and through the API: listed, tried again, dropped."""

import asyncio
import json

import msgspec
import pytest
import structlog
from tests.support.ports import free_ports
from tests.support.shell_node import ShellNode, done, refused

from seamline.centre import arrivals, rows
from seamline.gateways.cli.assemble import OpenNode
from seamline.ledger.entry import Wire, entry_bytes
from seamline.storage.layout import Layout

KEYS = tuple(f"south>north/routine/1/{number}" for number in (3, 4, 5))
WIRE = Wire(kind="report/9", ob="A" * 22, at=1_772_427_600_000, body={}, ref="1", ex=0)


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    folder = tmp_path_factory.mktemp("quarantine")
    made = ShellNode(folder, "north", *free_ports(2))
    made.init()
    with OpenNode(Layout(made.dir), made.passphrase) as opened:

        def keep(desk):
            for number, key in enumerate(KEYS, 3):
                raw = entry_bytes(WIRE).hex()
                row = rows.QuarantineRow(
                    "south", "routine", 1, number, "kind-unknown", raw, desk.now, WIRE.ob
                )
                desk.put(rows.QUARANTINE, key, row, group="south", sort=desk.now)

        asyncio.run(opened.centre.do(keep))
    yield made
    made.close()


def test_it_is_listed_tried_again_and_dropped(node):
    told = done(node.run("quarantine", "list"))
    assert KEYS[0] in told
    assert KEYS[1] in told
    assert "A newer version of Seamline is needed" in told
    listed = json.loads(done(node.run("quarantine", "list", "--json")))
    assert {one["key"] for one in listed} >= set(KEYS[:2])
    still = node.run("quarantine", "retry", KEYS[0])
    refused(still, "still cannot be applied")
    assert "A newer version" in still.stdout
    done(node.run("quarantine", "drop", KEYS[0]))
    assert KEYS[0] not in done(node.run("quarantine", "list"))
    refused(node.run("quarantine", "drop", KEYS[0]), "no such entry in quarantine")
    refused(node.run("quarantine", "retry", "../../etc/passwd"), "no such entry in quarantine")


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_it_speaks_every_language(node, language):
    told = done(node.run("quarantine", "list", "--language", language))
    assert "newer version" not in told
    assert KEYS[1] in told.translate({0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None})


def test_a_fault_in_applying_an_entry_is_told_to_whoever_keeps_the_node(tmp_path, monkeypatch):
    """It was passed over without a trace of where it came from."""
    made = ShellNode(tmp_path, "north", *free_ports(2))
    made.init()
    monkeypatch.setitem(arrivals.PROJECTORS, WIRE.kind, lambda *_: {}["what nobody thought of"])
    with OpenNode(Layout(made.dir), made.passphrase) as opened, structlog.testing.capture_logs() as lines:

        def trip(desk):
            wire = msgspec.structs.replace(WIRE, ref="", ex=opened.home.exercise)
            return arrivals.trip(desk, "south", ("south>north/routine", 1, 3), wire, b"")

        assert asyncio.run(opened.centre.do(trip)) == "entry-unreadable"
    [line] = lines
    assert (line["event"], line["code"]) == ("mishap", "entry-unreadable")
    assert isinstance(line["exc_info"], KeyError)
    made.close()


def test_it_is_on_the_api_of_a_running_node_and_roles_bind(node):
    node.serve()
    try:
        admin = node.hand("admin-1")
        [one] = [held for held in admin.get("/api/quarantine") if held["key"] == KEYS[2]]
        assert (one["party"], one["number"], one["code"]) == ("south", 5, "kind-unknown")
        assert "raw" not in one
        assert admin.post("/api/quarantine/retry", {"key": KEYS[2]}) == {"code": "kind-unknown"}
        commander = node.hand("commander-1")
        no = commander.http.post("/api/quarantine/drop", json={"key": KEYS[2]})
        assert (no.status_code, no.json()["error"]["code"]) == (403, "role-needed")
        for garbage in ({}, {"key": ""}, {"key": "k" * 201}, {"key": 7}, {"key": KEYS[2], "more": 1}):
            assert admin.http.post("/api/quarantine/drop", json=garbage).status_code == 400
        assert admin.http.post("/api/quarantine/drop", json={"key": "k" * 200}).status_code == 404
        assert done(node.run("quarantine", "drop", KEYS[2]))
        assert KEYS[2] not in [held["key"] for held in admin.get("/api/quarantine")]
    finally:
        node.stop()
