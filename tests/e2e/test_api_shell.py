"""``seamline people`` on a node's directory: the page's rules at the shell, and the root from elsewhere."""

import asyncio
import json
import re

import pytest

from seamline.centre import people, people_pin
from seamline.gateways.cli import people as shell
from seamline.gateways.cli.assemble import OpenNode
from seamline.gateways.settings import Settings, to_toml
from seamline.gateways.web.config import PeerConfig, WebConfig
from seamline.storage.clock import SystemClock
from seamline.storage.config import NodeConfig
from seamline.storage.founding import Seat, found
from seamline.storage.layout import Layout
from seamline.storage.randomness import SystemRandom
from seamline.storage.sealed import Cost
from seamline.storage.vault import PinVault
from seamline.terms.party import Names

PIN = "71830264"
PASSPHRASE = "lantern orbit harvest seven"
CHEAP = Cost(passes=1, memory_kib=8)
SEATS = (
    Seat("admin-1", ("administrator",)),
    Seat("admin-2", ("administrator",)),
    Seat("duty-1", ("duty-officer",)),
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SEAMLINE_PASSPHRASE", PASSPHRASE)
    names = Names("Alpha", "ألفا", "ئالفا")
    node = NodeConfig(party="alpha", names=names, centre=names)
    settings = Settings(node=node, web=WebConfig(host="alpha.example", port=8443), peer=PeerConfig(port=0))
    found(
        Layout(tmp_path / "node"),
        node,
        to_toml(settings),
        passphrase=PASSPHRASE,
        root_file=tmp_path / "root.key",
        root_passphrase=PASSPHRASE,
        hosts=("alpha.example",),
        addresses=(),
        seats=SEATS,
        random=SystemRandom(),
        clock=SystemClock(),
        node_cost=CHEAP,
        root_cost=CHEAP,
    )
    with OpenNode(Layout(tmp_path / "node"), PASSPHRASE) as opened:
        vault = PinVault(opened.keys, opened.home.random)
        for seat in SEATS[:2]:
            asyncio.run(people_pin.set_pin(opened.centre, seat.alias, PIN, vault, None))
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"pin": PIN, "root_passphrase": PASSPHRASE}))
    answers.chmod(0o600)
    return tmp_path


def run(folder, command, *args, by="admin-1", **more):
    options = {"dir": folder / "node", "answers": folder / "answers.json", **more}
    if by:
        options["as_"] = by
    return command(*args, **options)


def everybody(folder, capsys):
    capsys.readouterr()
    assert shell.every(dir=folder / "node", json=True) == 0
    return json.loads(capsys.readouterr().out)


def test_an_analyst_is_added_by_one_and_an_administrator_by_two(folder, capsys):
    assert run(folder, shell.add, "clerk", role=["analyst"]) == 0
    assert "https://alpha.example:8443/#/link/clerk." in capsys.readouterr().out
    assert run(folder, shell.add, "friend", role=["administrator"]) == 0
    said = capsys.readouterr().out
    procedure = re.search(r"people confirm (\S+) --as ALIAS --dir (\S+)\n", said)[1]
    assert "/#/link/" not in said
    assert {one["alias"] for one in everybody(folder, capsys)["people"]} == {
        "admin-1",
        "admin-2",
        "duty-1",
        "clerk",
    }
    assert run(folder, shell.confirm, procedure) == 1
    assert run(folder, shell.confirm, procedure, by="admin-2") == 0
    assert "/#/link/friend." in capsys.readouterr().out


def test_a_new_pin_takes_two_and_can_be_refused(folder, capsys):
    assert run(folder, shell.new_pin, "duty-1") == 0
    waiting = everybody(folder, capsys)["waiting"]
    assert [(one["what"], one["alias"], one["first"]) for one in waiting] == [
        ("new-pin", "duty-1", "admin-1")
    ]
    assert run(folder, shell.refuse, waiting[0]["id"], by="admin-2") == 0
    assert everybody(folder, capsys)["waiting"] == []


def test_without_the_right_pin_nothing_is_done(folder, capsys):
    (folder / "answers.json").write_text(json.dumps({"pin": "27182818"}))
    assert run(folder, shell.lock, "duty-1") == 1
    assert run(folder, shell.lock, "duty-1", by="nobody") == 1
    assert not any(one["locked"] for one in everybody(folder, capsys)["people"])


def test_lock_unlock_roles_replace(folder, capsys):
    assert run(folder, shell.lock, "duty-1") == 0
    assert run(folder, shell.unlock, "duty-1") == 0
    assert run(folder, shell.roles, "duty-1", role=["analyst", "auditor"]) == 0
    assert run(folder, shell.replace, "duty-1", successor="duty-2") == 0
    known = {one["alias"]: one for one in everybody(folder, capsys)["people"]}
    assert known["duty-1"]["locked"]
    assert known["duty-1"]["replaced_by"] == "duty-2"
    assert known["duty-2"]["roles"] == ["analyst", "auditor"]


def test_the_root_certifies_from_its_stick(folder, capsys):
    assert not any(one["has_certificate"] for one in everybody(folder, capsys)["people"])
    assert run(folder, shell.certify, by="", yes=True, root=folder / "root.key") == 0
    held = {one["alias"]: one["has_certificate"] for one in everybody(folder, capsys)["people"]}
    assert held == {"admin-1": True, "admin-2": True, "duty-1": False}
    assert run(folder, shell.certify, by="", yes=True, root=folder / "root.key") == 0


def test_only_the_partys_own_root_recovers_a_seat(folder, capsys):
    from seamline.storage.rootkey import create_root

    create_root(folder / "other.key", PASSPHRASE, SystemRandom(), CHEAP)
    lost = {"by": "", "role": ["administrator"]}
    assert run(folder, shell.recover, "admin-1", root=folder / "other.key", **lost) == 1
    with OpenNode(Layout(folder / "node"), PASSPHRASE) as opened:
        assert asyncio.run(opened.centre.see(lambda reader: people.person_row(reader, "admin-1"))).key
    capsys.readouterr()
    assert run(folder, shell.recover, "admin-1", root=folder / "root.key", **lost) == 0
    assert "/#/link/admin-1." in capsys.readouterr().out
    with OpenNode(Layout(folder / "node"), PASSPHRASE) as opened:
        assert not asyncio.run(opened.centre.see(lambda reader: people.person_row(reader, "admin-1"))).key


def test_the_words_are_there_in_each_language(folder, capsys):
    for language in ("en", "ar", "ckb"):
        assert shell.every(dir=folder / "node", language=language) == 0
        said = capsys.readouterr().out
        assert "seat-" not in said
        assert "role-" not in said
