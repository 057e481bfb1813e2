"""The commands that look after a record, on a real node's directory, in every language."""

import base64
import getpass
import json
import re
import time

import apsw
import msgspec
import pytest
from tests.support.founded import OBJECT, QUICK, WORDS, filled, founded

from seamline import words
from seamline.gateways import settings
from seamline.gateways.cli import doctor as doctors
from seamline.gateways.cli import lasting
from seamline.gateways.cli import run as running
from seamline.gateways.cli.backup import backup, backup_keys, restore
from seamline.gateways.cli.doctor import doctor
from seamline.gateways.cli.proof import proof
from seamline.gateways.cli.shell import Shell
from seamline.gateways.cli.verify import verify
from seamline.gateways.web.config import PeerConfig, WebConfig
from seamline.ledger import merkle
from seamline.storage import shares
from seamline.storage.clock import SystemClock
from seamline.storage.config import BackupConfig
from seamline.storage.keyfiles import open_keys
from seamline.storage.layout import Layout, write_private
from seamline.storage.lease import Lease, lease_of
from seamline.storage.randomness import SystemRandom
from seamline.storage.record import open_record
from seamline.terms.errors import Conflict, InvalidInput


@pytest.fixture
def layout(tmp_path):
    """A node as ``seamline init`` makes it, with thirty entries, of which three are about one object."""
    layout = founded(tmp_path)
    filled(layout, 30)
    return layout


def tamper(layout, sql):
    connection = apsw.Connection(str(layout.record))
    connection.execute(sql)
    connection.close()


def configure(layout, **sections):
    now = settings.read(layout)
    settings.write(layout, msgspec.structs.replace(now, **sections), replace=True)


def untranslated(text):
    """What would show if a message had no words: its id."""
    return re.findall(
        r"\b(?:verify|fault|proof|doctor|backup|restore|error)-[a-z-]+", re.sub(r"`[^`]*`|/\S+", "", text)
    )


@pytest.mark.parametrize("language", words.languages())
def test_verify_says_that_a_sound_record_is_sound(layout, capsys, language):
    assert verify(dir=layout.root, language=language) == 0
    said = capsys.readouterr().out
    assert untranslated(said) == []
    assert words.text(language, "verify-own-log") in said


@pytest.mark.parametrize("language", words.languages())
def test_verify_names_the_first_bad_entry(layout, capsys, language):
    tamper(layout, "UPDATE log SET raw = x'7b7d' WHERE seq IN (17, 23)")
    assert verify(dir=layout.root, language=language) == 1
    said = capsys.readouterr().out
    assert untranslated(said) == []
    # The line with the root's fingerprint may hold any digits.
    first = next(line for line in said.splitlines() if words.text(language, "verify-own-log") in line)
    assert re.findall(r"\d+", first) == ["17"]


def test_verify_as_json(layout, capsys):
    assert verify(dir=layout.root, json=True) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["ok"] is True
    (log,) = found["parts"]
    assert log["part"] == "log"
    assert log["checked"] == log["entries"] > 30
    assert log["fault"] is None
    tamper(layout, "DELETE FROM log WHERE seq = 12")
    assert verify(dir=layout.root, json=True) == 1
    (log,) = json.loads(capsys.readouterr().out)["parts"]
    assert log["fault"] == {"code": "verify-missing", "first": 12, "last": 12}


def test_verify_under_another_root_fails(layout, capsys):
    assert verify(dir=layout.root, root="ab" * 32, json=True) == 1
    assert json.loads(capsys.readouterr().out)["parts"][0]["fault"]["code"] == "verify-seal"
    assert verify(dir=layout.root, root="ab", json=True) == 1
    assert json.loads(capsys.readouterr().out)["error"] == "root-form"


def test_verify_of_a_directory_without_a_node(tmp_path, capsys):
    assert verify(dir=tmp_path) == 1
    assert words.text("en", "error-file-missing") in capsys.readouterr().out


def test_verify_while_the_node_runs(layout, capsys):
    keys = open_keys(layout, WORDS)
    store = open_record(layout.record, party="alpha", keys=keys, clock=SystemClock(), random=SystemRandom())
    try:
        assert verify(dir=layout.root) == 0
    finally:
        store.close()


@pytest.mark.parametrize("language", words.languages())
def test_a_proof_leads_from_the_entry_to_what_was_signed(layout, tmp_path, capsys, language):
    assert proof(OBJECT, dir=layout.root, out=tmp_path / "out", language=language) == 0
    assert untranslated(capsys.readouterr().out) == []
    folders = sorted((tmp_path / "out").iterdir(), key=lambda path: int(path.name))
    assert len(folders) == 3
    for folder in folders:
        value = json.loads((folder / "proof.json").read_text())
        assert json.loads(value["entry"])["ob"] == OBJECT
        _, size, root, *_ = (folder / "checkpoint.txt").read_text().splitlines()
        leaf = merkle.leaf_hash(base64.b64decode(value["salt"]), value["entry"].encode())
        path = [base64.b64decode(node) for node in value["path"]]
        assert merkle.verify_inclusion(leaf, value["index"], int(size), path, base64.b64decode(root))
        assert str(value["index"]) == folder.name


def test_what_cannot_be_proved_is_said(layout, tmp_path, capsys):
    out = tmp_path / "out"
    tamper(layout, "UPDATE log SET raw = NULL, salt = NULL WHERE seq = 5")
    tamper(layout, "UPDATE log SET raw = x'7b7d' WHERE seq = 6")
    for what, code in (
        ("5", "proof-purged"),
        ("6", "proof-fails"),
        ("9999", "log-entry"),
        ("9" * 20, "proof-what"),
        ("C" * 21 + "Q", "proof-none"),
        ("no id", "id-object"),
    ):
        assert proof(what, dir=layout.root, out=out) == 1
        assert words.text("en", f"error-{code}") in capsys.readouterr().out
    assert proof("1", dir=layout.root, out=out, stream="alpha>beta/flash") == 1
    assert not out.exists()


@pytest.fixture
def offline(tmp_path, monkeypatch):
    monkeypatch.setattr(shares, "OFFLINE_COST", QUICK)
    monkeypatch.setattr(shares.create_shares, "__defaults__", (QUICK,))
    answers = tmp_path / "answers.json"
    write_private(answers, b'{"first": "words of the first", "second": "words of the second"}')
    return tmp_path / "one", tmp_path / "two", answers


@pytest.mark.parametrize("language", words.languages())
def test_backup_and_restore(layout, tmp_path, capsys, offline, language):
    first, second, answers = offline
    assert backup(dir=layout.root, language=language) == 1
    assert "seamline backup-keys" in capsys.readouterr().out
    assert backup_keys(first=first, second=second, answers=answers, language=language) == 0
    said = capsys.readouterr().out
    public = re.search(r'to = "([0-9a-f]{64})"', said)[1]
    configure(layout, backup=BackupConfig(to=public, keep=1))
    assert backup(dir=layout.root, language=language) == 0
    time.sleep(1.1)
    assert backup(dir=layout.root, language=language) == 0
    (file,) = layout.backups.iterdir()
    home = tmp_path / "again"
    assert restore(file, dir=home, first=first, second=second, answers=answers, language=language) == 0
    said += capsys.readouterr().out
    assert untranslated(said) == []
    assert verify(dir=home) == 0
    filled(Layout(home), 3)
    assert verify(dir=home) == 0
    write_private(answers, b'{"first": "words of the first", "second": "words of another"}', replace=True)
    assert restore(file, dir=tmp_path / "third", first=first, second=second, answers=answers) == 1
    assert not (tmp_path / "third").exists()


def test_answers_that_others_can_read_are_refused(layout, tmp_path, capsys, offline):
    first, second, answers = offline
    answers.chmod(0o644)
    assert backup_keys(first=first, second=second, answers=answers) == 1
    assert words.text("en", "error-key-file-open") in capsys.readouterr().out
    write_private(answers, b"[]", replace=True)
    assert backup_keys(first=first, second=second, answers=answers) == 1
    assert words.text("en", "error-answers-form") in capsys.readouterr().out


def levels(layout, capsys):
    code = doctor(dir=layout.root, json=True)
    found = json.loads(capsys.readouterr().out)
    assert found["ok"] is (code == 0)
    return {finding["check"]: finding["level"] for finding in found["findings"]}


@pytest.fixture
def honest(monkeypatch):
    """A disk that answers in a plausible time, whatever the one is that the tests run on."""
    monkeypatch.setattr(doctors, "sync_times", lambda path, seconds: [0.002])


@pytest.mark.parametrize("language", words.languages())
def test_the_doctor_finds_nothing_bad_in_a_fresh_node(layout, capsys, honest, language):
    assert doctor(dir=layout.root, language=language) == 0
    assert untranslated(capsys.readouterr().out) == []
    found = levels(layout, capsys)
    assert found.pop("backup") == "warn"
    assert set(found.values()) == {"good"}
    assert len(found) == 10


def test_the_doctor_measures_the_disk_it_is_on(layout):
    patient = doctors.Patient(layout, settings.read(layout), SystemClock().now_ms())
    (finding,) = doctors._fsync(patient)
    assert finding.facts["us"] > 0
    assert not list(layout.root.glob(".sync*"))


@pytest.mark.parametrize(("seconds", "level"), [(1e-6, "bad"), (0.2, "warn"), (0.003, "good")])
def test_the_doctor_judges_the_disk(layout, capsys, monkeypatch, seconds, level):
    monkeypatch.setattr(doctors, "sync_times", lambda path, seconds_: [seconds])
    monkeypatch.setattr(doctors, "sync_times", lambda path, **_: [seconds])
    assert levels(layout, capsys)["fsync"] == level


@pytest.mark.parametrize(("free", "level"), [(100, "bad"), (400, "warn"), (4_000, "good")])
def test_the_doctor_judges_the_room(layout, capsys, honest, monkeypatch, free, level):
    monkeypatch.setattr(doctors, "free_bytes", lambda path: free * 1_048_576)
    assert levels(layout, capsys)["space"] == level


def test_the_doctor_judges_the_library(layout, capsys, honest, monkeypatch):
    monkeypatch.setattr(doctors, "sqlite_version", lambda: (3, 40, 1))
    assert levels(layout, capsys)["sqlite"] == "bad"


def test_the_doctor_finds_keys_that_others_can_read(layout, capsys, honest):
    (layout.keys / "node").chmod(0o640)
    assert levels(layout, capsys)["files"] == "bad"


@pytest.mark.parametrize(
    ("days", "node", "tls", "authority"),
    [
        (300, "good", "good", "good"),
        (306, "warn", "warn", "good"),
        (366, "bad", "bad", "good"),
        (671, "bad", "bad", "warn"),
        (731, "bad", "bad", "bad"),
    ],
)
def test_the_doctor_counts_the_days_of_certificates_and_says_what_to_type(layout, days, node, tls, authority):
    patient = doctors.Patient(layout, settings.read(layout), SystemClock().now_ms() + days * 86_400_000)
    found = {finding.check: finding for finding in lasting.certificates(patient)}
    assert {name: one.level for name, one in found.items()} == {
        "node-key": node,
        "tls": tls,
        "authority": authority,
    }
    with_root = f"seamline rotate --root FILE --dir {layout.root}"
    typed = {name: one.command for name, one in found.items()}
    assert typed["node-key"] == ("" if node == "good" else with_root)
    assert typed["authority"] == ("" if authority == "good" else with_root)
    # A certificate cannot outlive its authority: where both end, the root is needed.
    plain = f"seamline rotate --dir {layout.root}"
    assert typed["tls"] == ("" if tls == "good" else plain if authority == "good" else with_root)


@pytest.mark.parametrize(
    ("minutes", "level"), [(0, "good"), (-10, "bad"), (-10 * 525_600, "bad"), (10, "good")]
)
def test_the_doctor_judges_the_clock_by_the_record(layout, minutes, level):
    patient = doctors.Patient(layout, settings.read(layout), SystemClock().now_ms() + minutes * 60_000)
    (finding,) = doctors._clock(patient)
    assert finding.level == level


def test_the_doctor_finds_an_altered_record(layout, capsys, honest):
    tamper(layout, "UPDATE log SET raw = x'7b7d' WHERE seq = 17")
    assert levels(layout, capsys)["record"] == "bad"


def test_the_doctor_knows_how_old_the_backup_is(layout, capsys, honest, offline):
    configure(layout, backup=BackupConfig(to="ab" * 32))
    assert levels(layout, capsys)["backup"] == "bad"
    first, second, answers = offline
    backup_keys(first=first, second=second, answers=answers)
    public = re.search(r'to = "([0-9a-f]{64})"', capsys.readouterr().out)[1]
    configure(layout, backup=BackupConfig(to=public))
    assert backup(dir=layout.root) == 0
    capsys.readouterr()
    assert levels(layout, capsys)["backup"] == "good"
    patient = doctors.Patient(layout, settings.read(layout), SystemClock().now_ms() + 27 * 3_600_000)
    (finding,) = doctors._backup(patient)
    assert finding.level == "warn"


def test_the_doctor_finds_an_unsafe_binding(layout, capsys, honest):
    configure(layout, web=WebConfig(bind="0.0.0.0", tls=False), peer=PeerConfig())
    assert levels(layout, capsys)["bind"] == "bad"


@pytest.mark.parametrize(
    "bind", ["nonsense", "", "256.0.0.1", "alpha.localhost", "127.0.0.1:80", "9" * 10_000]
)
@pytest.mark.parametrize("kind", [WebConfig, PeerConfig])
def test_where_nobody_can_listen_is_refused_with_the_settings(kind, bind):
    with pytest.raises(InvalidInput, match="config-range"):
        kind(bind=bind)


@pytest.mark.parametrize("bind", ["127.0.0.1", "::1", "0.0.0.0", "::", "localhost"])
def test_addresses_are_where_one_listens(bind):
    assert WebConfig(bind=bind).bind == PeerConfig(bind=bind).bind == bind


def test_that_it_runs_already_is_said_before_a_passphrase_is_asked_for(layout, monkeypatch):
    monkeypatch.delenv("SEAMLINE_PASSPHRASE", raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _prompt="": pytest.fail("a passphrase was asked for"))
    held = Lease(lease_of(layout.record))
    try:
        # Not by ``run``, which sets up the log of the whole process.
        with pytest.raises(Conflict, match="node-running"):
            running._serve(layout, Shell("en"))
    finally:
        held.release()


def test_a_check_that_fails_is_a_finding_and_the_others_go_on(layout, capsys, honest):
    (layout.tls / "node.pem").unlink()
    layout.record.write_bytes(b"not a database at all, but long enough to be taken for one" * 100)
    found = levels(layout, capsys)
    assert found["certificates"] == found["clock"] == found["record"] == "bad"
    assert found["space"] == "good"
