"""A node is lost, comes back from its backup, and gets what the partner had released to it since."""

import json
import shutil

import pytest
from tests.e2e.test_two_nodes import agreed, answers, lines_drawn, made, paired, report_sent, seated, until
from tests.support.shell_node import done, refused, two_nodes


@pytest.fixture
def pair(tmp_path):
    with two_nodes(tmp_path) as nodes:
        yield nodes


def test_what_was_released_since_the_backup_comes_back(pair):
    north, south = pair
    for node in pair:
        made(node)
    people = {node: seated(node) for node in pair}
    paired(north, south)
    agreed(north, south, people)
    lines_drawn(north, south, people)
    report_sent(south, people[south]["duty-1"], "Before the backup")
    tears(people[north]["duty-1"], {"Before the backup"})
    backup, shares = taken(north)

    report_sent(south, people[south]["duty-1"], "After the backup")
    mine = report_sent(north, people[north]["duty-1"], "Our own, after the backup")
    tears(people[north]["duty-1"], {"Before the backup", "After the backup"})
    tears(people[south]["duty-1"], {"Our own, after the backup"}, party="north")
    refused(north.run("reseed"), "it has lost nothing")

    restored(north, backup, shares)
    told = done(north.run("reseed", "--as", "admin-1", *answers(north)))
    assert "south has not begun yet." in told
    assert "Gone for good is what was written here since" in told
    until(lambda: done(south.run("partners")), lambda told: "seamline reseed north" in told)
    assert "asks, since" in done(south.run("reseed", "--status"))
    refused(south.run("reseed", "nobody"), "not paired")
    told = done(south.run("reseed", "north", "--as", "commander-1", *answers(south)))
    assert "at most 20,000 entries a day" in told
    found = until(lambda: status(north), lambda row: row["ended"], 90)
    assert found["counts"]["reports"] == 1
    assert found["counts"]["back"] == 1
    assert found["released"] >= 1
    told = done(north.run("reseed", "--status"))
    assert "south has sent everything that it still has for this node." in told
    hand = north.hand("duty-1", link_of(north, "duty-1"))
    tears(hand, {"Before the backup", "After the backup"})
    own = [doc for doc in hand.get("/api/objects?proc=report")["objects"] if doc["party"] == "north"]
    assert [doc["flags"] for doc in own] == [["came-back"]]
    assert own[0]["id"] != mine
    hand.post("/api/recalls", {"ob": own[0]["id"], "reason": "counted twice"})
    south_hand = people[south]["duty-1"]
    until(lambda: south_hand.get(f"/api/objects/{own[0]['id']}")["body"], lambda body: body == {})
    for node in pair:
        assert "The whole record is sound" in done(node.run("verify"))
    assert "Everything has reached north." in done(south.run("reseed", "--status"))


def tears(hand, expected, party="south"):
    """Wait until exactly these reports of a party are there, by their tear lines."""

    def held(hand):
        panels = [hand.get(f"/api/objects/{doc['id']}") for doc in hand.reports(party)]
        return {panel["body"].get("tear") for panel in panels}

    hand.until(held, lambda seen: seen == expected)


def taken(node):
    keys = [node.folder / "stick" / name for name in ("first.share", "second.share")]
    secrets = node.folder / "shares.answers"
    secrets.touch(0o600)
    secrets.write_text(json.dumps({"first": "harbour tulip nine lanterns", "second": "walrus quartz eleven"}))
    told = done(node.bare("backup-keys", "--first", keys[0], "--second", keys[1], "--answers", secrets))
    line = next(line for line in told.splitlines() if line.startswith("to = "))
    config = node.dir / "node.toml"
    config.write_text(f"{config.read_text()}\n[backup]\n{line}\n")
    folder = node.folder / "backups"
    done(node.run("backup", "--folder", folder))
    (file,) = folder.iterdir()
    return file, (keys, secrets)


def restored(node, file, shares):
    keys, secrets = shares
    node.stop()
    shutil.rmtree(node.dir)
    told = done(
        node.bare(
            *("restore", file, "--dir", node.dir, "--first", keys[0], "--second", keys[1]),
            *("--answers", secrets),
        )
    )
    assert f"seamline reseed --dir {node.dir}" in told
    node.serve()


def status(node):
    return json.loads(done(node.run("reseed", "--status", "--json")))["asked"][0]


def link_of(node, alias):
    """A new way in for somebody whose sessions went with the machine: the root lets the seat in again."""
    told = done(
        node.run("people", "recover", alias, "--role", "duty-officer", "--root", node.root, *answers(node))
    )
    return node.ticket(told)
