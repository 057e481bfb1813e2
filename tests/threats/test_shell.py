"""Threats that come to the shell: a node made carelessly, sticks from strangers, a node started twice, a full disk."""

import json
import os
import shutil
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest
from tests.support.node_rig import NodeRig, pair, run
from tests.support.ports import free_ports
from tests.support.shell_node import ShellNode, done, refused, seamline

from seamline.centre import lanes, queue, rows, stick
from seamline.gateways.cli.carry import read_whole
from seamline.ledger import pack, parcel
from seamline.terms.errors import InvalidInput, NotFound, ProtocolError, SeamlineError
from seamline.terms.lanes import LANES, STANDING


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A node made by ``seamline init``, from which the others are copied."""
    found = ShellNode(tmp_path_factory.mktemp("made"), "alpha", *free_ports(2))
    found.init()
    return found


@pytest.fixture
def node(tmp_path, made):
    """A node that has never run; stopped in the end."""
    found = ShellNode(tmp_path, "alpha", *free_ports(2)).copied_from(made)
    yield found
    found.close()


# 52


@pytest.mark.parametrize(
    ("secrets", "words"),
    [
        (
            {"passphrase": "atakatak", "root_passphrase": "granite tulip nine rivers"},
            "too short or too well known",
        ),
        ({"passphrase": "password12345", "root_passphrase": "granite tulip nine rivers"}, "too well known"),
        ({"passphrase": "granite tulip nine rivers", "root_passphrase": "changeme"}, "too well known"),
        (
            {"passphrase": "granite tulip nine rivers", "root_passphrase": "granite tulip nine rivers"},
            "must differ",
        ),
    ],
)
def test_threat_52_no_node_is_made_under_a_passphrase_everybody_knows(tmp_path, secrets, words):
    answers = tmp_path / "answers"
    answers.touch(0o600)
    answers.write_text(json.dumps(secrets))
    made = seamline(
        *("init", tmp_path / "alpha", "--party", "alpha", "--host", "alpha.example"),
        *("--name-en", "A", "--name-ar", "ا", "--name-ckb", "ئ"),
        *("--root-file", tmp_path / "alpha.root", "--answers", answers),
    )
    refused(made, words)
    assert [path.name for path in tmp_path.iterdir()] == ["answers"]  # nothing half made


def test_threat_52_a_file_of_answers_that_others_can_read_is_not_used(tmp_path):
    answers = tmp_path / "answers"
    answers.write_text("{}")
    answers.chmod(0o644)
    refused(seamline("init", tmp_path / "a", "--answers", answers), "must be readable by its owner only")
    assert not (tmp_path / "a").exists()


def test_threat_52_a_fresh_node_has_no_password_at_all(node):
    """Nobody gets in by anything but the links, and those are gone once used."""
    node.serve()
    import httpx

    with httpx.Client(
        base_url=f"https://127.0.0.1:{node.web}",
        headers={"Host": f"alpha.localhost:{node.web}", "Origin": node.origin},
        verify=node.trusted(),
        trust_env=False,
    ) as http:
        for password in ("", "admin", "atakatak", "password", "admin-1", "changeme"):
            body = {"alias": "admin-1", "password": password, "totp": "000000"}
            assert http.post("/api/sign-in/password", json=body).status_code in (400, 401, 403, 429)
        node.hand("admin-1")
        again = http.post("/api/sign-in/link", json={"ticket": node.links["admin-1"]})
        assert again.status_code in (401, 403)


def test_threat_52_a_node_whose_keys_others_can_read_does_not_start(node):
    (node.dir / "keys" / "node").chmod(0o644)
    refused(node.run("serve"), "A key file must be readable by its owner only.")


# 79


@asynccontextmanager
async def carried(folder, parcels=3):
    """Two paired nodes without a link, and a file of several parcels from alpha for bravo."""
    alpha, bravo = NodeRig(folder, "alpha"), NodeRig(folder, "bravo")
    try:
        await pair(alpha, bravo)
        for number in range(parcels):
            await waiting(alpha, "bravo", number)
            made = await stick.export(alpha.centre, "bravo")
        yield alpha, bravo, made.raw
    finally:
        await alpha.close()
        await bravo.close()


async def waiting(rig, party, number):
    data = {"is": f"note-{number}", "key": "0" * 16, "reason": "fiction"}
    await rig.centre.do(lambda desk: queue.add(desk, STANDING, party, "revocation", "A" * 22, data=data))


async def state(rig):
    """All that a file could change: every stream, every row, and the size of the log but for refusals."""

    def look(reader):
        # That one was refused is noted, once, for the auditor.
        held = {
            lane: msgspec.structs.replace(lanes.lane_row(reader, "in", "alpha", lane), refused=())
            for lane in LANES
        }
        kinds = (rows.CERTIFICATE, rows.QUARANTINE, rows.TAKEN, rows.REPORT, rows.AGREEMENT, rows.PARTNER)
        tables = {kind: [(row.key, row.doc) for row in reader.rows(kind)] for kind in kinds}
        return held, tables

    return await rig.centre.see(look)


def nothing_is_taken(tmp_path, damage, codes, parcels=3):
    """A damaged file is refused with one of these codes, and nothing of it stays."""

    async def story():
        async with carried(tmp_path, parcels) as (_, bravo, raw):
            before, size = await state(bravo), await bravo.centre.see(lambda reader: reader.view.size())
            with pytest.raises(SeamlineError) as caught:
                await stick.deliver(bravo.centre, bravo.exchange, "alpha", damage(raw))
            assert caught.value.code in codes
            assert await state(bravo) == before
            grown = await bravo.centre.see(lambda reader: reader.view.size()) - size
            assert grown <= 1  # one line for the auditor at most
            taken = await stick.deliver(bravo.centre, bravo.exchange, "alpha", raw)
            assert taken.parcels == parcels  # the sound file is still taken

    run(story())


def parts(raw):
    return list(parcel.unpack(raw))


@pytest.mark.parametrize("place", [0, 1, 2])
def test_threat_79_one_altered_parcel_refuses_the_whole_file(tmp_path, place):
    def damage(raw):
        found = parts(raw)
        found[place] = found[place][:-1] + bytes([found[place][-1] ^ 1])
        return parcel.pack(found)

    nothing_is_taken(
        tmp_path,
        damage,
        {"parcel-form", "parcel-root", "parcel-signature", "parcel-entry", "parcel-dictionary"},
    )


def test_threat_79_a_seal_that_was_altered_refuses_the_whole_file(tmp_path):
    def damage(raw):
        found = parts(raw)
        found[2] = found[2][:40] + bytes([found[2][40] ^ 1]) + found[2][41:]
        return parcel.pack(found)

    nothing_is_taken(tmp_path, damage, {"parcel-signature", "parcel-form"})


@pytest.mark.parametrize("left", [0, 1, 9, 100, -1])
def test_threat_79_a_file_that_was_copied_in_part_is_refused_whole(tmp_path, left):
    nothing_is_taken(tmp_path, lambda raw: raw[:left], {"pack-form"})


def test_threat_79_more_after_the_end_is_refused_whole(tmp_path):
    nothing_is_taken(tmp_path, lambda raw: raw + b"MZ", {"pack-form"})


def test_threat_79_a_parcel_that_was_left_out_refuses_what_comes_after(tmp_path):
    nothing_is_taken(tmp_path, lambda raw: parcel.pack([parts(raw)[0], parts(raw)[2]]), {"parcel-gap"})


def test_threat_79_parcels_out_of_order_are_refused(tmp_path):
    nothing_is_taken(tmp_path, lambda raw: parcel.pack(parts(raw)[::-1]), {"parcel-gap"})


def test_threat_79_a_file_for_somebody_else_is_refused(tmp_path):
    async def story():
        async with carried(tmp_path) as (alpha, bravo, raw):
            charlie = NodeRig(tmp_path, "charlie")
            try:
                await pair(alpha, charlie)
                before = await state(charlie)
                with pytest.raises(ProtocolError) as caught:
                    await stick.deliver(charlie.centre, charlie.exchange, "alpha", raw)
                assert caught.value.code == "parcel-stream"
                assert await state(charlie) == before
                with pytest.raises(NotFound):  # nor may a stranger's name be given to it
                    await stick.deliver(bravo.centre, bravo.exchange, "charlie", raw)
                with pytest.raises(ProtocolError) as caught:  # nor is it taken back by whoever wrote it
                    await stick.deliver(alpha.centre, alpha.exchange, "bravo", raw)
                assert caught.value.code == "parcel-stream"
            finally:
                await charlie.close()

    run(story())


def test_threat_79_two_histories_on_two_sticks_freeze_that_stream_alone(tmp_path):
    """A partner that seals two histories is found by the second stick; the first is kept, and so is the proof."""

    async def story():
        async with carried(tmp_path, 1) as (alpha, bravo, raw):
            await stick.deliver(bravo.centre, bravo.exchange, "alpha", raw)
            twin = forged_again(alpha, parts(raw)[0])
            before = await bravo.centre.see(lambda reader: lanes.lane_row(reader, "in", "alpha", STANDING))
            with pytest.raises(ProtocolError) as caught:
                await stick.deliver(bravo.centre, bravo.exchange, "alpha", parcel.pack([twin]))
            assert caught.value.code == "parcel-fork"
            held = await bravo.centre.see(lambda reader: lanes.lane_row(reader, "in", "alpha", STANDING))
            assert held.frozen == twin.hex()
            assert (held.epoch, held.number, held.frontier) == (before.epoch, before.number, before.frontier)

    run(story())


def forged_again(rig, raw):
    """Another parcel under the same numbers, sealed with the true key."""
    from seamline.ledger.merkle import Frontier
    from seamline.ledger.signature import Context
    from seamline.ledger.stream import Stream, read_seal

    seal = read_seal(raw)
    entry = b'{"at":1,"body":{"key":"%s","reason":"x"},"ex":1,"kind":"revocation/1","ob":"%s","ref":""}'
    cut = parcel.cut(
        [entry % (b"0" * 16, b"A" * 22)] * seal.count,
        stream=Stream("alpha", "bravo", STANDING),
        epoch=seal.epoch,
        first=seal.first,
        frontier=Frontier(),
        understanding=b"",
        at=seal.at,
        seed=b"another seed for the salts",
        sign=lambda message: rig.keys.sign(Context.PARCEL, message),
    )
    return cut.raw


def test_threat_79_a_pack_that_says_it_holds_too_much_costs_nothing(tmp_path):
    head = pack.MAGIC + (65_535).to_bytes(2, "big")
    nothing_is_taken(tmp_path, lambda raw: head + raw[len(head) :], {"pack-size"}, parcels=1)
    huge = tmp_path / "huge.parcels"
    with huge.open("wb") as file:
        file.truncate(pack.MAX_PACK_BYTES + 1)  # sparse: it takes no room
    with pytest.raises(InvalidInput):
        read_whole(huge)
    with (tmp_path / "most.parcels").open("wb") as file:
        file.truncate(pack.MAX_PACK_BYTES)
    assert len(read_whole(tmp_path / "most.parcels")) == pack.MAX_PACK_BYTES


def test_threat_79_only_a_plain_file_is_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_bytes(b"not for a stick")
    (tmp_path / "link").symlink_to(secret)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name, code in (("link", "file-not-plain"), ("folder", "file-not-plain"), ("pipe", "file-not-plain")):
        with pytest.raises(InvalidInput) as caught:
            read_whole(tmp_path / name)
        assert caught.value.code == code
    with pytest.raises(InvalidInput) as caught:
        read_whole(Path("/dev/zero"))
    assert caught.value.code == "file-not-plain"
    with pytest.raises(NotFound):
        read_whole(tmp_path / "none")


def test_threat_79_nothing_else_on_the_stick_is_looked_at(node):
    """Files that wait to be run, names that pose as others, a hundred thousand entries: one file is named and read."""
    folder = node.folder / "found"
    folder.mkdir()
    (folder / "autorun.inf").write_text("[autorun]\nopen=evil.exe\n")
    for number in range(2_000):
        (folder / f"{number}.parcels").touch()
    tricky = folder / "for\u202eslecrap-\x1b[2Jalpha\n\x07.parcels"
    tricky.write_bytes(b"\x89SPACK\x01")
    told = node.run("parcels", "import", tricky, "--from", "bravo")
    assert told.returncode == 1
    assert not {"\u202e", "\x1b", "\x07"} & set(told.stdout + told.stderr)
    refused(node.run("parcels", "import", folder, "--from", "bravo"), "This is not a plain file.")
    refused(node.run("parcels", "import", tricky, "--from", "../../alpha"), "short name")
    out = node.folder / "stick" / "out.parcels"
    out.symlink_to(node.dir / "node.toml")
    refused(node.run("parcels", "export", out, "--to", "bravo"), "exists already")
    assert "[node]" in (node.dir / "node.toml").read_text()
    assert sorted(path.name for path in node.dir.iterdir() if path.suffix == ".part") == []


# 81, as far as one command on one node goes; between running processes: tests/e2e/test_two_nodes.py


def test_threat_81_one_command_ends_all_trust_in_a_partner(tmp_path, node):
    async def story():
        async with carried(tmp_path / "rigs", 1) as (alpha, bravo, raw):
            del alpha
            (tmp_path / "bravo.card").write_text(bravo.card)
            return raw

    (tmp_path / "rigs").mkdir()
    raw = run(story())
    from seamline.ledger.card import read
    from seamline.ledger.fingerprint import fingerprint_words
    from seamline.storage.clock import SystemClock

    card = read((tmp_path / "bravo.card").read_text(), SystemClock().now_ms())
    spoken = " ".join(fingerprint_words(card.root))
    done(node.run("pair", tmp_path / "bravo.card", "--fingerprint", spoken))
    refused(node.run("revoke", "bravo", "--reason", "  "), "Say why.")
    refused(node.run("revoke", "nobody", "--reason", "x"), "There is no such key.")
    told = done(node.run("revoke", "bravo", "--reason", "the disk was taken"))
    assert "bravo is cut off" in told
    (tmp_path / "late.parcels").write_bytes(raw)
    for command in (
        ("parcels", "export", tmp_path / "x.parcels", "--to", "bravo"),
        ("parcels", "import", tmp_path / "late.parcels", "--from", "bravo"),
    ):
        refused(node.run(*command), "key has been revoked")
    assert not (tmp_path / "x.parcels").exists()
    found = json.loads(done(node.run("partners", "--json")))
    assert [one["state"] for one in found] == ["cut-off"]
    assert all(key["revoked"] for key in found[0]["keys"])


# 84


def test_threat_84_a_second_process_on_one_directory_is_refused_and_the_first_goes_on(node):
    node.serve()
    refused(node.run("serve"), "Another process runs this node.")
    linked = node.folder / "by-another-name"
    linked.symlink_to(node.dir)
    second = seamline("serve", "--dir", linked, passphrase=node.passphrase)
    refused(second, "Another process runs this node.")
    assert done(node.run("partners")).strip() == "No partners yet."
    assert node.answers_at(node.web)


def test_threat_84_when_the_first_is_killed_nothing_has_to_be_removed_by_hand(node):
    node.serve()
    node.process.kill()
    node.process.wait(10)
    assert (node.dir / "control.sock").exists()  # it had no time to tidy up
    node.serve()
    assert done(node.run("partners")).strip() == "No partners yet."


def test_threat_84_a_node_that_takes_no_orders_is_said_and_not_opened_twice(node):
    """The socket is gone, the node is not: no command writes beside it."""
    node.serve()
    (node.dir / "control.sock").unlink()
    refused(node.run("partners"), "The node runs and takes no orders at the shell.")


# 85


def test_threat_85_a_full_disk_is_said_and_reading_goes_on(node):
    """The node starts, shows what it holds and refuses what is new, in words, at the shell and over the API."""
    spoken_to = shutil.copy(node.dir / "card.txt", node.folder / "own.card")
    config = node.dir / "node.toml"
    whole = config.read_text()
    config.write_text(f"{whole}\n[record]\nmin_free_mib = 1048576\n")  # this disk is never that free
    node.serve()
    assert done(node.run("partners")).strip() == "No partners yet."
    refused(node.run("line", "import", line(node)), "The record accepts nothing at present.")
    refused(node.run("pair", spoken_to, "--fingerprint", "acid"), "The record accepts nothing at present.")
    assert node.process.poll() is None
    assert node.stop() == 0
    config.write_text(whole)
    node.serve()
    assert "2 points" in done(node.run("line", "import", line(node)))  # without any other work by hand


def line(node):
    file = node.folder / "line.geojson"
    file.write_text('{"type": "LineString", "coordinates": [[43.0, 35.5], [43.5, 35.4]]}')
    return file
