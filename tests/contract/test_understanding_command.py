"""``seamline understanding`` over files: what it prints, its exit codes, and the signatures it leaves."""

import asyncio
import getpass
import hashlib
import re

import pytest
from tests.unit.understanding.understanding_samples import example_text, root_of

from seamline.centre import people_pin
from seamline.gateways.cli import signing_keys, understanding
from seamline.gateways.cli.assemble import OpenNode
from seamline.gateways.settings import Settings, to_toml
from seamline.gateways.web.config import PeerConfig, WebConfig
from seamline.ledger import certificate as certificates
from seamline.ledger.signature import Context, private_from, public_of, signer
from seamline.storage.clock import SystemClock
from seamline.storage.config import NodeConfig
from seamline.storage.founding import RootIssuer, Seat, found
from seamline.storage.layout import Layout
from seamline.storage.randomness import SystemRandom
from seamline.storage.rootkey import open_root
from seamline.storage.sealed import Cost
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound
from seamline.terms.party import Names
from seamline.understanding import cosign
from seamline.understanding.parse import parse

PIN = "71830264"
CHEAP = Cost(passes=1, memory_kib=8)
PARTIES = ("federal", "region", "coalition")
ISOLATES = re.compile("[\u2066-\u2069]")


def root_key(party):
    return private_from(hashlib.sha256(f"command root {party}".encode()).digest())


@pytest.fixture
def text(tmp_path):
    """A sound text whose roots we hold."""
    written = example_text()
    for party in PARTIES:
        written = written.replace(root_of(party), public_of(root_key(party)).hex())
    file = tmp_path / "seam.toml"
    file.write_text(written, encoding="utf-8")
    return file


def key_of(folder, party, *, roles=("commander",), root=""):
    """A commander's key file and certificate."""
    key, held = folder / f"{party}.key", folder / f"{party}.certificate"
    public = signing_keys.make_key_file(key, PIN, SystemRandom(), CHEAP)
    now = SystemClock().now_ms()
    made = certificates.issue(
        signer(root_key(root or party), Context.CERTIFICATE),
        party=party,
        kind="person",
        subject=f"{party}/commander-1",
        public=public,
        valid_from=now - 1_000,
        until=now + 1_000_000,
        roles=roles,
    )
    held.write_text(made.text() + "\n", encoding="utf-8")
    return key, held


@pytest.fixture
def printed(capsys):
    return lambda: ISOLATES.sub("", capsys.readouterr().out)


@pytest.fixture
def typed(monkeypatch):
    """What is typed where a PIN is asked for."""
    answers = []
    monkeypatch.setattr(getpass, "getpass", lambda _prompt="": answers.pop(0))
    return answers


def test_check_names_every_problem_and_fails(text, printed, tmp_path):
    assert understanding.check(text) == 0
    assert f"SHA-256 {parse(text.read_bytes()).hash}" in printed()
    bad = tmp_path / "bad.toml"
    wrong = text.read_text(encoding="utf-8").replace('place = "1 km"', 'place = "500 m"', 1)
    bad.write_text(wrong.replace("level = 2", "level = 4", 1), encoding="utf-8")
    line = wrong.split("\n").index('place = "500 m"') + 1
    assert understanding.check(text, bad) == 1
    out = printed()
    assert "bad.toml: 2 problems" in out
    assert f"line {line}, article 1: place has 500 m, which is none of keep, 10 m, 100 m, 1 km" in out
    assert understanding.check(bad, language="ar") == 1
    assert f"السطر {line}، المادة 1" in printed()


def test_what_cannot_be_read_is_said_in_words(printed, tmp_path):
    assert understanding.check(tmp_path / "none.toml") == 1
    assert "That file cannot be read." in printed()
    assert understanding.check(tmp_path / "none.toml", language="tlh") == 1
    assert "write `en`, `ar` or `ckb`" in printed()
    (tmp_path / "long.toml").write_bytes(b"#" * 300_000)
    assert understanding.check(tmp_path / "long.toml") == 1
    assert "at most 256 KiB" in printed()


def test_show_prints_one_sentence_per_article_in_each_language(text, printed):
    for language, first in (
        ("en", "Article 1 (in force)"),
        ("ar", "المادة 1 (نافذة)"),
        ("ckb", "ماددەی 1 (کارا)"),
    ):
        assert understanding.show(text, language=language) == 0
        out = printed()
        assert out.count(first) == 1
        assert parse(text.read_bytes()).hash in out
    text.write_text("x", encoding="utf-8")
    assert understanding.show(text) == 1


def test_diff_says_what_opens_and_closes(text, printed, tmp_path):
    new = tmp_path / "new.toml"
    changed = text.read_text(encoding="utf-8").replace('place = "1 km"', 'place = "100 m"', 1)
    changed = changed.replace('status = "under negotiation"', 'status = "in force"')
    changed = changed.replace("plus_km = 5", "plus_km = 1").replace('"6 h"\n"event', '"5 h"\n"event')
    new.write_text(changed, encoding="utf-8")
    assert understanding.compare(text, new) == 0
    out = printed()
    assert "Article 1: changed" in out
    assert 'place: "1 km" → "100 m" (more may go)' in out
    assert 'status: "under negotiation" → "in force"' in out
    assert "Opens: positions of moving units from Federal Force to Regional Force." in out
    assert (
        "+ Area “the seam”: the ground between the lines of presence of Federal Force and Regional Force, and one kilometre"
        in out
    )
    assert "- A proposed control measure is signed or lapses: within 6 hours." in out
    assert understanding.compare(new, text) == 0
    assert "Closes: positions of moving units from Federal Force to Regional Force." in printed()
    assert understanding.compare(text, text) == 0
    assert "The two versions say the same." in printed()
    assert understanding.compare(text, tmp_path / "none.toml") == 1


def test_all_sign_and_the_signatures_lie_beside_the_text(text, printed, typed, tmp_path):
    before = text.read_bytes()
    for party in PARTIES:
        key, held = key_of(tmp_path, party)
        typed.append(PIN)
        assert understanding.sign(text, key=key, certificate=held) == 0
    assert text.read_bytes() == before
    found = cosign.read_signatures(text.with_name("seam.toml.sig").read_bytes())
    value = parse(before)
    assert cosign.cosigned(value, before, found, SystemClock().now_ms()).missing == ()
    assert "Signed by: Federal Force, Regional Force and Coalition" in printed()
    understanding.show(text)
    assert "Still to sign" not in printed()
    text.write_bytes(before + b"# edited\n")
    understanding.show(text)
    out = printed()
    assert "Not signed by anybody yet." in out
    assert "Still to sign: Federal Force, Regional Force and Coalition" in out


def test_signing_again_replaces_the_partys_own_signature(text, typed, tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        key, held = key_of(tmp_path / folder, "federal")
        typed.append(PIN)
        assert understanding.sign(text, key=key, certificate=held) == 0
    assert len(cosign.read_signatures(text.with_name("seam.toml.sig").read_bytes())) == 1


def test_a_signature_that_would_not_count_is_not_written(text, printed, typed, tmp_path):
    beside = text.with_name("seam.toml.sig")
    key, held = key_of(tmp_path, "federal", roles=("duty-officer",))
    typed += [PIN, "00000000", PIN]
    assert understanding.sign(text, key=key, certificate=held) == 1
    assert "A signature was made with a key that may not sign" in printed()
    assert understanding.sign(text, key=key, certificate=held) == 1
    assert "The passphrase is wrong" in printed()
    (tmp_path / "other").mkdir()
    other, _ = key_of(tmp_path / "other", "federal")
    assert understanding.sign(text, key=other, certificate=held) == 1
    assert understanding.sign(text) == 1
    assert "Give a key file with its certificate" in printed()
    assert not beside.exists()
    beside.write_bytes(b"nonsense")
    key, held = key_of(tmp_path, "region")
    typed.append(PIN)
    assert understanding.sign(text, key=key, certificate=held) == 1
    assert beside.read_bytes() == b"nonsense"


def test_key_files_are_private_and_never_overwritten(tmp_path):
    key, held = key_of(tmp_path, "federal")
    assert key.stat().st_mode & 0o077 == 0
    assert signing_keys.from_file(key, held, PIN).certificate.party == "federal"
    with pytest.raises(Conflict):
        signing_keys.make_key_file(key, PIN, SystemRandom(), CHEAP)
    with pytest.raises(Denied, match="passphrase-wrong"):
        signing_keys.from_file(key, held, "12345678")
    with pytest.raises(NotFound):
        signing_keys.from_file(key, tmp_path / "none", PIN)
    held.write_bytes(b"\xff" * 5_000)
    with pytest.raises(InvalidInput, match="certificate-form"):
        signing_keys.from_file(key, held, PIN)


def test_a_pen_from_a_file_signs_understandings_only(tmp_path):
    key, held = key_of(tmp_path, "federal")
    pen = signing_keys.from_file(key, held, PIN).pen
    with pytest.raises(InvalidInput, match="signature-context"):
        pen.sign(Context.MOVE.mark + b"{}")


PASSPHRASE = "four winds over the plain"


def node_of(folder, party):
    """A founded node with a commander who has chosen a PIN; returns the party's root key."""
    names = Names(party, party, party)
    node = NodeConfig(party=party, names=names, centre=names, kind="force", exercise=True)
    settings = Settings(node=node, web=WebConfig(host="localhost"), peer=PeerConfig(port=0))
    root_file = folder.with_name(f"{folder.name}.root")
    found(
        Layout(folder), node, to_toml(settings), passphrase=PASSPHRASE, root_file=root_file,
        root_passphrase=PASSPHRASE, hosts=("localhost",), addresses=(), seats=(Seat("commander-1", ("commander",)),),
        random=SystemRandom(), clock=SystemClock(), node_cost=CHEAP, root_cost=CHEAP,
    )  # fmt: skip
    root = open_root(root_file, PASSPHRASE)
    with OpenNode(Layout(folder), PASSPHRASE) as opened:
        vault = opened.parts().vault
        asyncio.run(people_pin.set_pin(opened.centre, "commander-1", PIN, vault, RootIssuer(root, party)))
    return root


def test_a_person_signs_with_the_key_that_lies_in_their_node(text, printed, typed, tmp_path):
    root = node_of(tmp_path / "node", "federal")
    written = text.read_text(encoding="utf-8")
    text.write_text(
        written.replace(public_of(root_key("federal")).hex(), public_of(root).hex()), encoding="utf-8"
    )
    typed += [PIN, PASSPHRASE, "00000000", PASSPHRASE]
    assert understanding.sign(text, dir=tmp_path / "node", person="commander-1") == 0
    assert "Signed by: Federal Force" in printed()
    assert understanding.sign(text, dir=tmp_path / "node", person="commander-1") == 1
    assert "The PIN is wrong." in printed()
