"""Keys that end are renewed while two real nodes run and talk: nothing is started again, nothing is lost."""

import json
import re
import ssl
import time

import pytest
from tests.support.shell_node import done, refused, two_nodes


@pytest.fixture
def pair(tmp_path):
    """Two nodes that run and are paired; whatever runs is stopped in the end."""
    with two_nodes(tmp_path) as nodes:
        for node in nodes:
            node.init()
            node.serve()
        for here, there in (nodes, nodes[::-1]):
            paired(here, there)
        for here in nodes:
            until(lambda here=here: listed(here)["state"], lambda state: state == "up")
        yield nodes


def paired(here, there):
    words = next(
        line.strip() for line in done(there.run("card", "--no-qr")).splitlines() if len(line.split()) == 12
    )
    done(here.run("pair", there.dir / "card.txt", "--fingerprint", words))


def listed(node):
    return json.loads(done(node.run("partners", "--json")))[0]


def node_keys(node):
    """Ids of the partner's node's keys that a node holds."""
    return [key["key"] for key in listed(node)["keys"] if key["subject"].endswith("/node")]


def until(look, good, seconds=40):
    deadline = time.monotonic() + seconds
    while not good(seen := look()):
        assert time.monotonic() < deadline, seen
        time.sleep(0.3)
    return seen


def shown(port):
    """The certificate that whoever connects is shown."""
    return ssl.get_server_certificate(("127.0.0.1", port), timeout=10)


def heard(node):
    """How long ago the partner was heard, in seconds, once that is fresh."""
    return listed(node)["age_s"]


def test_certificates_and_keys_are_renewed_under_nodes_that_run(pair):
    north, south = pair
    tls_renewed(north, south)
    old = key_changed(north, south)
    revoked_by_root(north, south, old)
    authority_replaced(north, south)
    passphrase_changed(north)
    started_again(north, south)


def tls_renewed(north, south):
    before = shown(north.web), shown(north.peer)
    told = done(north.run("rotate"))
    assert re.search(r"renewed, until \d{4}-\d\d-\d\d", told)
    after = shown(north.web), shown(north.peer)
    assert all(one != other for one, other in zip(before, after, strict=True)), "without a new start"
    north.hand("admin-1")  # a browser that trusts the authority signs in as before
    until(lambda: (heard(north), heard(south)), lambda ages: max(ages) <= 35)


def key_changed(north, south):
    (old,) = node_keys(south)
    told = done(north.run("rotate", "--root", north.root, "--answers", north.answers))
    assert "is certified until" in told
    assert "sealed for by the old key: south" in told
    assert f"seamline backup --dir {north.dir}" in told
    keys = until(lambda: node_keys(south), lambda keys: len(keys) == 2)
    assert old in keys
    until(lambda: listed(north)["unaware"], lambda unaware: not unaware)
    for node in (north, south):
        assert "The whole record is sound" in done(node.run("verify"))
    done(north.run("proof", "0", "--out", north.folder / "proof"))
    return old


def revoked_by_root(north, south, old):
    """The key of before is said to be stolen, since the node was made: one command, and files for whoever is away."""
    args = (
        "revoke",
        old,
        "--root",
        north.root,
        "--answers",
        north.answers,
        "--reason",
        "the disk was copied",
    )
    refused(north.run(*args), "Say from when")
    refused(north.run(*args, "--since", "2026-01-01T00:00:00Z", "--after", "nonsense"), "no such stream")
    (new,) = set(node_keys(south)) - {old}
    in_use = ("revoke", new, *args[2:], "--since", "2026-01-01T00:00:00Z")
    refused(north.run(*in_use), "still seals with that key")
    out = north.folder / "words"
    told = done(north.run(*args, "--since", "2026-01-01T00:00:00Z", "--out", out))
    assert "north>south/standing, epoch 0, up to number 0" in told
    assert "no longer trusted" in told

    def known():
        return {key["key"]: bool(key["revoked"]) for key in listed(south)["keys"]}

    until(known, lambda keys: keys[old])
    assert listed(south)["state"] == "up", "it goes on under the new key"
    assert "is in doubt" in done(south.run("verify"))
    assert "The whole record is sound" in done(south.run("verify"))
    file = out / "for-south.revocation"
    assert f"Key {old} of north is no longer trusted" in done(south.run("revoke", "--take", file))
    file.write_text(file.read_text().replace('"after":0', '"after":1'))
    refused(south.run("revoke", "--take", file), "not signed by the root key")
    file.write_text("nonsense\n")
    refused(south.run("revoke", "--take", file), "malformed")
    refused(north.run("revoke", "--take", out / "nowhere"), "cannot be read")


def authority_replaced(north, south):
    """Whoever copied the disk has the TLS authority as well: with another one, only the new card lets partners in."""
    rotated = ("rotate", "--root", north.root, "--new-authority", "--answers", north.answers)
    assert "Partners cannot connect until" in done(north.run(*rotated))
    (north.folder / "north-authority.pem").unlink()
    # South is connected at this moment, and gets the card there; whoever is not is handed it.
    until(lambda: listed(north)["unaware"], lambda unaware: not unaware)
    paired(south, north)
    south.stop()
    south.serve()
    began = time.monotonic()
    # When a partner was heard is written down to within half a minute.
    until(lambda: max(heard(north), heard(south)), lambda age: age < time.monotonic() - began - 1, 90)


def passphrase_changed(node):
    answers = node.folder / "new.answers"
    answers.touch(0o600)
    answers.write_text(json.dumps({"new_passphrase": "walrus quartz eleven"}))
    done(node.run("rotate", "--passphrase", "--answers", answers))
    node.stop()
    refused(node.run("people", "list"), "The passphrase is wrong")
    node.passphrase = "walrus quartz eleven"


def started_again(north, south):
    north.serve()
    until(lambda: (listed(north)["state"], listed(south)["state"]), lambda seen: seen == ("up", "up"))
    told = done(north.run("doctor"))
    assert "certified until" in told
    south.stop()
    south.serve()
    until(lambda: heard(south), lambda age: age <= 35)
    for node in (north, south):
        assert "The whole record is sound" in done(node.run("verify"))
        assert "peer.refused" not in node.log.read_text()
