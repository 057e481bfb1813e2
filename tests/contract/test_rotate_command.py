"""``seamline rotate`` on a real node's directory that nobody serves: what it renews, and what it leaves whole."""

import asyncio
import base64
import json
import re
import time

import apsw
import pytest
from tests.support.founded import NAMES, QUICK, ROOT_WORDS, WORDS, filled, founded

from seamline import words
from seamline.gateways import settings
from seamline.gateways.cli import lasting, orders
from seamline.gateways.cli.assemble import OpenNode
from seamline.gateways.cli.control import Order
from seamline.gateways.cli.finding import Patient
from seamline.gateways.cli.proof import proof
from seamline.gateways.cli.rotate import rotate
from seamline.gateways.cli.verify import own_card, verify
from seamline.ledger import card as cards
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import Context, private_from, public_of, signer
from seamline.storage import keyfiles, tls
from seamline.storage.clock import SystemClock
from seamline.storage.founding import node_certificate
from seamline.storage.keyfiles import open_keys
from seamline.storage.layout import write_private
from seamline.storage.randomness import SystemRandom
from seamline.storage.rootkey import open_root
from seamline.storage.sqlite import CHECKPOINT_EVERY
from seamline.terms.errors import InvalidInput, NotFound, SeamlineError
from seamline.terms.times import DAY

NEW_WORDS = "and yet other words"


@pytest.fixture
def layout(tmp_path, monkeypatch):
    layout = founded(tmp_path)
    monkeypatch.setenv("SEAMLINE_PASSPHRASE", WORDS)
    filled(layout, 10)
    return layout


@pytest.fixture
def answers(tmp_path):
    path = tmp_path / "answers.json"
    write_private(path, json.dumps({"root_passphrase": ROOT_WORDS, "new_passphrase": NEW_WORDS}).encode())
    return path


def size_of(layout):
    with OpenNode(layout, WORDS) as node:
        return asyncio.run(node.centre.see(lambda reader: reader.view.size()))


def untranslated(text):
    return re.findall(r"\b(?:rotate|error|verify|doctor)-[a-z-]+", re.sub(r"`[^`]*`|/\S+", "", text))


@pytest.mark.parametrize("language", words.languages())
def test_without_the_root_the_tls_certificate_is_renewed_and_nothing_else(layout, capsys, language):
    before = {path: path.read_bytes() for path in layout.keys.rglob("*") if path.is_file()}
    card = (layout.root / "card.txt").read_bytes()
    assert rotate(dir=layout.root, language=language) == 0
    said = capsys.readouterr().out
    assert untranslated(said) == []
    assert re.findall(r"\d{4}-\d\d-\d\d", said)
    after = {path: path.read_bytes() for path in layout.keys.rglob("*") if path.is_file()}
    changed = [path for path in after if after[path] != before.get(path)]
    assert changed == [layout.tls / "node.pem"]
    assert (layout.root / "card.txt").read_bytes() == card
    assert tls.names(layout) == ["alpha.localhost", "127.0.0.1"]
    tls.server_context(layout, open_keys(layout, WORDS))


@pytest.mark.parametrize("language", words.languages())
def test_with_the_root_a_new_key_is_in_use_and_all_that_was_before_still_verifies(
    layout, tmp_path, capsys, answers, language
):
    old, old_card = open_keys(layout, WORDS), own_card(layout)
    before = size_of(layout)
    assert rotate(root=tmp_path / "root", answers=answers, dir=layout.root, language=language) == 0
    said = capsys.readouterr().out
    assert untranslated(said) == []
    assert "seamline backup" in said
    keys, card = open_keys(layout, WORDS), own_card(layout)
    assert keys.public != old.public
    assert keys.earlier == (old.public,)
    assert keys.secret == old.secret, "aliases stay what they were"
    assert card.certificate.public == keys.public
    assert (card.root, card.names, card.addresses) == (old_card.root, old_card.names, old_card.addresses)
    assert card.at > old_card.at
    assert card.certificate.until > old_card.certificate.until
    assert card.ca_der != old_card.ca_der
    assert keys.certificate == card.certificate.text().encode()
    assert not (layout.keys / "node.next").exists()
    filled(layout, 10)
    assert verify(dir=layout.root) == 0
    # An entry of before and one of after; both are proved under the newest checkpoint, by the new key.
    for number in (0, before - 1, before + 5):
        assert proof(str(number), dir=layout.root, out=tmp_path / "out") == 0
    pem = (tmp_path / "out" / "0" / "node.pem").read_bytes()
    assert pem == (tmp_path / "out" / str(before + 5) / "node.pem").read_bytes()


def test_what_the_old_key_sealed_is_still_asked_for_its_certificate(layout, tmp_path, answers):
    """Checkpoints of before the change are in the record for good: without that certificate it fails."""
    filled(layout, CHECKPOINT_EVERY)
    assert rotate(root=tmp_path / "root", answers=answers, dir=layout.root) == 0
    filled(layout, 3)
    assert verify(dir=layout.root) == 0
    newest = open_keys(layout, WORDS).public.hex()
    connection = apsw.Connection(str(layout.record))
    for key, doc in connection.execute("SELECT key, doc FROM state WHERE tbl = 'certificate'").fetchall():
        if newest not in bytes(doc).decode():
            connection.execute("DELETE FROM state WHERE tbl = 'certificate' AND key = ?", (key,))
    connection.close()
    assert verify(dir=layout.root) == 1


def test_the_year_goes_on_from_the_change(layout, tmp_path, answers):
    now = SystemClock().now_ms() + 320 * DAY
    patient = Patient(layout, settings.read(layout), now)
    assert {one.level for one in lasting.certificates(patient) if one.check != "authority"} == {"warn"}
    clock = SystemClock.now_ms
    SystemClock.now_ms = lambda self: clock(self) + 320 * DAY
    try:
        assert rotate(root=tmp_path / "root", answers=answers, dir=layout.root) == 0
        assert {one.level for one in lasting.certificates(patient)} == {"good"}
        assert tls.ends_ms(layout, tls.AUTHORITY) > now + 700 * DAY
    finally:
        SystemClock.now_ms = clock


def test_a_node_whose_certificates_have_all_run_out_is_renewed(layout, tmp_path, answers):
    clock = SystemClock.now_ms
    SystemClock.now_ms = lambda self: clock(self) + 800 * DAY
    try:
        assert rotate(dir=layout.root) == 1, "its authority is over: the root is needed"
        assert rotate(root=tmp_path / "root", answers=answers, dir=layout.root) == 0
        patient = Patient(layout, settings.read(layout), SystemClock().now_ms())
        assert {one.level for one in lasting.certificates(patient)} == {"good"}
    finally:
        SystemClock.now_ms = clock


def test_another_partys_root_changes_nothing(layout, tmp_path, capsys, answers):
    from seamline.storage.rootkey import create_root

    create_root(tmp_path / "theirs", ROOT_WORDS, SystemRandom(), QUICK)
    before = open_keys(layout, WORDS).public
    assert rotate(root=tmp_path / "theirs", answers=answers, dir=layout.root) == 1
    assert words.text("en", "error-root-other") in capsys.readouterr().out
    assert rotate(root=tmp_path / "nowhere", answers=answers, dir=layout.root) == 1
    assert open_keys(layout, WORDS).public == before
    # What was prepared is taken up where it was left.
    assert rotate(root=tmp_path / "root", answers=answers, dir=layout.root) == 0
    assert verify(dir=layout.root) == 0


def give(layout, name, **args):
    with OpenNode(layout, WORDS) as node:
        return asyncio.run(orders.obey(node, Order(name, args))).value


def test_threat_56_a_card_that_does_not_fit_what_was_prepared_is_refused(layout, tmp_path):
    now = SystemClock().now_ms()
    root = open_root(tmp_path / "root", ROOT_WORDS)
    old, before = own_card(layout), open_keys(layout, WORDS).public
    with pytest.raises(NotFound, match="file-missing"):
        give(layout, "rotate.finish", card=(layout.root / "card.txt").read_text())
    made = give(layout, "rotate.prepare")
    public, ca = bytes.fromhex(made["public"]), base64.b64decode(made["ca"])

    def card(private=root, key=public, der=ca, party="alpha"):
        return cards.make(
            signer(private, Context.CARD),
            party=party,
            kind="force",
            names=NAMES,
            root=public_of(private),
            node=node_certificate(private, party, key, now),
            ca_der=der,
            addresses=old.addresses,
            at=now,
        )

    wrong = {
        "card-root": [card(private=private_from(b"r" * 32)), card(party="beta")],
        "certificate-other": [card(key=before), card(der=old.ca_der), (layout.root / "card.txt").read_text()],
        "card-form": ["", "nonsense", card()[:-200]],
        "card-size": ["x" * (cards.MAX_CARD_TEXT + 1)],
    }
    for code, texts in wrong.items():
        for text in texts:
            with pytest.raises(SeamlineError) as refused:
                give(layout, "rotate.finish", card=text)
            assert refused.value.code == code
    for args in ({}, {"card": 7}, {"card": card(), "more": 1}):
        with pytest.raises(InvalidInput, match="order-form"):
            give(layout, "rotate.finish", **args)
    assert open_keys(layout, WORDS).public == before
    assert own_card(layout) == old
    give(layout, "rotate.finish", card=card())
    assert open_keys(layout, WORDS).public == public
    assert verify(dir=layout.root) == 0


def test_a_change_broken_off_after_the_card_is_made_again(layout, tmp_path, answers, monkeypatch):
    """The disk fills up at the last step: the old key stays in use, and the next attempt comes through."""
    before = open_keys(layout, WORDS).public
    plain = keyfiles.write_private

    def full(path, content, **more):
        if path.name == "node":
            raise OSError(28, "No space left on device")
        plain(path, content, **more)

    monkeypatch.setattr(keyfiles, "write_private", full)
    with pytest.raises(OSError, match="No space"):
        rotate(root=tmp_path / "root", answers=answers, dir=layout.root)
    monkeypatch.undo()
    monkeypatch.setenv("SEAMLINE_PASSPHRASE", WORDS)
    assert open_keys(layout, WORDS).public == before
    filled(layout, 2)
    assert verify(dir=layout.root) == 0
    time.sleep(0.01)
    assert rotate(root=tmp_path / "root", answers=answers, dir=layout.root) == 0
    assert open_keys(layout, WORDS).public != before
    filled(layout, 2)
    assert verify(dir=layout.root) == 0


def test_the_passphrase_alone_is_changed(layout, capsys, answers, monkeypatch):
    monkeypatch.setattr(keyfiles.change_passphrase, "__defaults__", (QUICK,))
    before = own_card(layout)
    assert rotate(passphrase=True, answers=answers, dir=layout.root) == 0
    assert untranslated(capsys.readouterr().out) == []
    assert own_card(layout) == before
    assert rotate(dir=layout.root) == 1, "the old one opens nothing any more"
    monkeypatch.setenv("SEAMLINE_PASSPHRASE", NEW_WORDS)
    assert rotate(dir=layout.root) == 0
    write_private(answers, b'{"new_passphrase": "password"}', replace=True)
    assert rotate(passphrase=True, answers=answers, dir=layout.root) == 1
    assert rotate(passphrase=True, answers=answers, dir=layout.root.parent) == 1
    assert rotate(dir=layout.root) == 0


def test_the_certificate_is_for_a_year_and_backdated_a_little(layout, tmp_path, answers):
    now = SystemClock().now_ms()
    assert rotate(root=tmp_path / "root", answers=answers, dir=layout.root) == 0
    found_ = Certificate.read(open_keys(layout, WORDS).certificate.decode())
    assert found_.valid_from < now < found_.until
    assert found_.check(public_of(open_root(tmp_path / "root", ROOT_WORDS)), now, party="alpha") is None
