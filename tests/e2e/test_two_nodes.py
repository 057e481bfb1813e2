"""The walk-through of docs/operating.md, for real: two directories, two processes, from nothing to a revocation.

One story, because each step stands on the one before it; its steps are functions so that a failure says where.
"""

import json
import re
import time
from pathlib import Path

import pytest
from tests.support.shell_node import PIN, done, refused, two_nodes

from seamline.words import text

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "two-parties.toml"

LINES = {
    "north": [[43.00, 35.80], [43.50, 35.75], [44.00, 35.70]],
    "south": [[43.00, 35.50], [43.50, 35.45], [44.00, 35.40]],
}
"""Fiction: two lines some 30 km apart."""
SPOT = (356_000_000, 435_000_000)
"""lat_e7, lon_e7 between them."""


@pytest.fixture
def pair(tmp_path):
    """Two nodes that do not exist yet; whatever runs is stopped in the end."""
    with two_nodes(tmp_path) as nodes:
        yield nodes


def test_from_nothing_to_a_revocation(pair):
    north, south = pair
    for node in pair:
        made(node)
    people = {node: seated(node) for node in pair}
    paired(north, south)
    agreed(north, south, people)
    lines_drawn(north, south, people)
    ob = report_sent(north, people[north]["duty-1"], "On foot, moving south")
    theirs = seen_redacted(people[south]["duty-1"], "On foot, moving south")
    explained(north, ob)
    recalled(people, north, south, ob, theirs)
    carried_on_a_stick(north, south, people)
    looked_after(north)
    key_revoked(north, south)
    revoked(north, south, people)


def made(node):
    told = node.init()
    assert "One-time links" in told
    assert set(node.links) == {"admin-1", "admin-2", "commander-1"}
    assert node.root.stat().st_mode & 0o077 == 0
    refused(node.run_init_again(), "There is a node in this directory already.")
    node.serve()


def seated(node):
    """The first people choose PINs, are certified, and add a duty officer, who does the same."""
    hands = {alias: node.hand(alias) for alias in ("admin-1", "admin-2", "commander-1")}
    for hand in hands.values():
        assert hand.get("/api/session")["must_set_pin"]
        hand.post("/api/pin", {"pin": PIN})
    certify(node, "admin-1", "admin-2", "commander-1")
    told = done(
        node.run("people", "add", "duty-1", "--role", "duty-officer", "--as", "admin-1", *answers(node))
    )
    hands["duty-1"] = node.hand("duty-1", node.ticket(told))
    hands["duty-1"].post("/api/pin", {"pin": PIN})
    certify(node, "duty-1")
    return hands


def certify(node, *aliases):
    told = done(node.run("people", "certify", "--yes", "--root", node.root, *answers(node)))
    assert [alias for alias in aliases if alias not in told] == []


def answers(node):
    return ("--answers", node.answers)


def paired(north, south):
    refused(
        north.run("pair", south.dir / "card.txt", "--fingerprint", "acid agent"), "The fingerprint is not"
    )
    for here, there in ((north, south), (south, north)):
        spoken = fingerprint(there)
        told = done(
            here.run(
                "pair", there.dir / "card.txt", "--fingerprint", spoken, "--as", "admin-1", *answers(here)
            )
        )
        assert there.party in told
    for here, there in ((north, south), (south, north)):
        until(lambda here=here: listed(here)[0]["state"], lambda state: state == "up")
        assert listed(here)[0]["party"] == there.party


def fingerprint(node):
    """The words as somebody reads them from the own card."""
    told = done(node.run("card", "--no-qr"))
    return next(line.strip() for line in told.splitlines() if len(line.split()) == 12)


def listed(node):
    return json.loads(done(node.run("partners", "--json")))


def until(look, good, seconds=30):
    deadline = time.monotonic() + seconds
    while not good(seen := look()):
        assert time.monotonic() < deadline, seen
        time.sleep(0.3)
    return seen


def agreed(north, south, people):
    """Fill in both roots, check the text, propose it at one node, sign it at both."""
    text = EXAMPLE.read_text(encoding="utf-8")
    for node in (north, south):
        told = done(node.run("card", "--no-qr"))
        root = next(line.strip() for line in told.splitlines() if re.fullmatch(r" *[0-9a-f]{64}", line))
        text = text.replace(f"@root:{node.party}@", root)
    file = north.folder / "seam.toml"
    file.write_text(text, encoding="utf-8")
    assert "is sound" in done(north.bare("understanding", "check", file))
    assert "Article 1 (in force)" in done(north.bare("understanding", "show", file))
    signed = done(north.run("understanding", "sign", file, "--person", "commander-1", *answers(north)))
    assert "Signed by: North" in signed  # beside the text, by a node that runs
    here, there = people[north]["commander-1"], people[south]["commander-1"]
    digest = here.post("/api/understandings", {"text": text})["hash"]
    for hand in (here, there):
        hand.until(lambda hand: state_of(hand, digest), lambda state: state in ("proposed", "in-force"))
        assert hand.until(lambda hand: state_of(hand, digest)) != "in-force"  # one signature is none
        hand.post(f"/api/understandings/{digest}/sign", {"pin": PIN})
    for hand in (here, there):
        hand.until(lambda hand: state_of(hand, digest), lambda state: state == "in-force")


def state_of(hand, digest):
    return next((row["state"] for row in hand.get("/api/understandings") if row["hash"] == digest), "")


def lines_drawn(north, south, people):
    for node in (north, south):
        file = node.folder / f"{node.party}.geojson"
        file.write_text(json.dumps({"type": "LineString", "coordinates": LINES[node.party]}))
        told = done(node.run("line", "import", file, "--as", "commander-1", *answers(node)))
        assert "3 points" in told
    for node in (north, south):
        people[node]["duty-1"].until(lambda hand: len(hand.get("/api/picture")["lines"]), lambda n: n == 2)
        assert people[node]["duty-1"].get("/api/picture")["seams"]
    for node, partner in ((north, south), (south, north)):
        told = done(node.run("line", "acknowledge", partner.party))
        assert "Nobody here has acknowledged version 1" in told
        assert re.search(r"[1-9]\d*\.\d km² come in, 0\.0 km² go out", told)
        refused(
            node.run(
                *("line", "acknowledge", partner.party, "--version", 2, "--as", "commander-1"), *answers(node)
            ),
            "redrawn meanwhile",
        )
        done(
            node.run(
                *("line", "acknowledge", partner.party, "--version", 1, "--as", "commander-1"), *answers(node)
            )
        )
        assert "goes by the newest line" in done(node.run("line", "acknowledge", partner.party))


def report_sent(node, hand, tear):
    now = round(time.time() * 1_000)
    body = {
        "type": "spot",
        "observed": now - 60_000,
        "reported": now,
        "lat_e7": SPOT[0],
        "lon_e7": SPOT[1],
        "precision_m": 10,
        "grade": "B2",
        "level": "restricted",
        "size": 6,
        "activity": "moving",
        "source": "Post 12 (fiction)",
        "text": "Seen from the roof (fiction)",
        "tear": tear,
    }
    panel = hand.post("/api/reports", {"body": body, "key": f"key-{abs(hash(tear))}"})
    ob = panel["object"]["id"]
    hand.post(f"/api/reports/{ob}/send")
    return ob


def seen_redacted(hand, tear):
    """The partner has the tear line and a square of a kilometre; source, prose and the exact place are gone."""

    def found(hand):
        panels = [hand.get(f"/api/objects/{doc['id']}") for doc in hand.reports("north")]
        return next((panel for panel in panels if panel["body"].get("tear") == tear), None)

    panel = hand.until(found)
    body = panel["body"]
    assert not {"source", "text", "unit"} & set(body)
    assert body["precision_m"] == 500
    assert (body["lat_e7"], body["lon_e7"]) != SPOT
    return panel["object"]["id"]


def explained(node, ob):
    told = done(node.run("explain", "--object", ob, "--party", "south"))
    assert "south got it at" in told.lower()
    assert "Article 1: it may go." in told
    assert "Post 12" not in told
    arabic = done(node.run("explain", "--object", ob, "--party", "south", "--language", "ar"))
    assert text("ar", "level-restricted") in arabic
    assert "restricted" not in arabic
    outside = json.loads(done(node.run("explain", "--object", ob, "--party", "south", "--json")))
    assert outside["allow"] is True


def recalled(people, north, south, ob, theirs):
    hand = people[north]["duty-1"]
    hand.post("/api/recalls", {"ob": ob, "reason": "counted twice"})

    def answer(hand):
        row = next(row for row in hand.get("/api/recalls") if row["ob"] == ob)
        return next(one["state"] for one in row["recipients"] if one["party"] == "south")

    hand.until(answer, lambda state: state == "attested")
    assert people[south]["duty-1"].get(f"/api/objects/{theirs}")["body"] == {}


def carried_on_a_stick(north, south, people):
    """South's node is off, so no link is up: parcels go over on a stick, receipts come back on it."""
    assert south.stop() == 0
    report_sent(north, people[north]["duty-1"], "While the link was down")
    stick = north.folder / "stick"
    out = stick / "for-south.parcels"
    done(north.run("parcels", "export", out, "--to", "south"))  # from a node that runs
    refused(north.run("parcels", "export", out, "--to", "south"), "exists already")
    half = stick / "half.parcels"
    half.write_bytes(out.read_bytes()[:-20])
    refused(south.run("parcels", "import", half, "--from", "north"), "The file of parcels is malformed.")
    refused(north.run("parcels", "import", out, "--from", "south"), "another stream or another recipient")
    told = done(south.run("parcels", "import", out, "--from", "north"))  # into one that does not
    assert "Taken: 1 parcels with 1 entries." in told
    assert "Held already: 1" in done(south.run("parcels", "import", out, "--from", "north"))
    back = stick / "for-north.parcels"
    done(south.run("parcels", "export", back, "--to", "north"))
    assert "receipts are taken" in done(north.run("parcels", "import", back, "--from", "south"))
    assert listed(north)[0]["queued"] == 0
    south.serve()
    seen_redacted(people[south]["duty-1"], "While the link was down")


def looked_after(node):
    """What an operator does every week works while the node runs."""
    assert "The whole record is sound" in done(node.run("verify"))
    keys = [node.folder / "stick" / name for name in ("first.share", "second.share")]
    secrets = node.folder / "shares.answers"
    secrets.touch(0o600)
    secrets.write_text(json.dumps({"first": "harbour tulip nine lanterns", "second": "walrus quartz eleven"}))
    told = done(node.bare("backup-keys", "--first", keys[0], "--second", keys[1], "--answers", secrets))
    line = next(line for line in told.splitlines() if line.startswith("to = "))
    config = node.dir / "node.toml"
    config.write_text(f"{config.read_text()}\n[backup]\n{line}\n")
    told = done(node.run("backup"))
    assert "verified by opening it" in told
    proof = node.folder / "proof"
    done(node.run("proof", "0", "--out", proof))
    assert list(proof.iterdir())


def key_revoked(north, south):
    """A person's own key, by the seat's alias: every partner hears of it."""
    told = done(
        north.run("revoke", "duty-1", "--reason", "telephone lost", "--as", "commander-1", *answers(north))
    )
    assert "north/duty-1 is no longer trusted" in told

    def seen():
        return [key["revoked"] for key in listed(south)[0]["keys"] if key["subject"] == "north/duty-1"]

    until(seen, all)
    refused(north.run("revoke", "duty-1", "--reason", "again"), "There is no such key.")


def revoked(north, south, people):
    """One command: what is open is cut in both directions, nothing passes any more, everything else goes on."""
    until(lambda: (between(south.peer), between(north.peer)), all)
    told = done(
        north.run("revoke", "south", "--reason", "the node was captured", "--as", "admin-1", *answers(north))
    )
    assert "south is cut off" in told
    until(
        lambda: between(north.peer), lambda count: count == 0, 12
    )  # a pull that waits would end by itself after 20 s
    until(
        lambda: between(south.peer), lambda count: count == 0, 12
    )  # a pull that waits would end by itself after 20 s
    assert listed(north)[0]["state"] == "cut-off"
    assert all(key["revoked"] for key in listed(north)[0]["keys"] if key["subject"] == "south/node")
    again = north.run("pair", south.dir / "card.txt", "--fingerprint", fingerprint(south))
    assert "stays cut off" in done(again)
    assert listed(north)[0]["state"] == "cut-off"
    report_sent(north, people[north]["duty-1"], "After the revocation")
    refused(north.run("parcels", "export", north.folder / "x.parcels", "--to", "south"), "has been revoked")
    time.sleep(3)
    tears = [
        people[south]["duty-1"].get(f"/api/objects/{doc['id']}")["body"].get("tear")
        for doc in people[south]["duty-1"].reports("north")
    ]
    assert "After the revocation" not in tears
    assert north.stop() == 0


def between(port):
    """Established connections that somebody on this machine has to a port."""
    lines = Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]
    rows = [line.split() for line in lines]
    return sum(int(row[2].rpartition(":")[2], 16) == port and row[3] == "01" for row in rows)
