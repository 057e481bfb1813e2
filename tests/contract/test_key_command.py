"""``seamline key``: a commander without a node makes a key, the root certifies it, and the text counts as signed."""

import builtins
import getpass
import json

import pytest
from tests.unit.understanding.understanding_samples import example_text, root_of

from seamline import words
from seamline.gateways.cli import key_file, signing_keys, understanding
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import key_id, public_of
from seamline.storage.layout import write_private
from seamline.storage.randomness import SystemRandom
from seamline.storage.rootkey import create_root
from seamline.storage.sealed import Cost
from seamline.understanding.parse import parse

WORDS, ROOT_WORDS = "four words of mine", "quite other words"
QUICK = Cost(passes=1, memory_kib=8)
PERSON = "federal/commander-1"


@pytest.fixture
def given(tmp_path):
    """The answers of a machine, and a root key in a file."""
    answers = tmp_path / "answers.json"
    write_private(answers, json.dumps({"passphrase": WORDS, "root_passphrase": ROOT_WORDS}).encode())
    root = create_root(tmp_path / "root", ROOT_WORDS, SystemRandom(), QUICK)
    return answers, tmp_path / "root", public_of(root)


@pytest.fixture
def made(given, tmp_path):
    """A key file and what lies beside it, sealed at a cost that a test can bear."""
    del given
    file, beside = tmp_path / "own.key", tmp_path / "own.key.public"
    public = signing_keys.make_key_file(file, WORDS, SystemRandom(), QUICK)
    beside.write_text(f"{public.hex()}\n", encoding="ascii")
    return file, beside


def certify(given, public, out, **more):
    answers, root, _ = given
    kept = {"person": PERSON, "role": ["commander"], "yes": True, **more}
    return key_file.certify(public, root=root, out=out, answers=answers, **kept)


@pytest.mark.parametrize("language", words.languages())
def test_a_key_is_made_certified_and_signs(given, made, tmp_path, capsys, language):
    key, public = made
    if language == "en":
        key, public = tmp_path / "mine.key", tmp_path / "mine.key.public"
        assert key_file.make(key, answers=given[0]) == 0
    held = tmp_path / "own.certificate"
    assert oct(key.stat().st_mode & 0o777) == "0o600"
    assert certify(given, public, held, language=language) == 0
    told = capsys.readouterr().out
    assert key_id(bytes.fromhex(public.read_text().strip())) in told
    assert "key-" not in told
    certificate = Certificate.read(held.read_text().rstrip("\n"))
    assert (certificate.subject, certificate.roles) == (PERSON, ("commander",))
    text = tmp_path / "seam.toml"
    text.write_text(example_text().replace(root_of("federal"), given[2].hex()), encoding="utf-8")
    assert not isinstance(parse(text.read_bytes()), list)
    signed = understanding.sign(text, key=key, certificate=held, answers=given[0], language=language)
    assert signed == 0
    assert "federal" in understanding.signature_file(text).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("said", "code"), [("yes", 0), ("Y", 0), ("no", 1), ("", 1), ("yess", 1), ("نعم", 1)]
)
def test_only_a_yes_certifies(given, made, tmp_path, monkeypatch, said, code):
    monkeypatch.setattr(builtins, "input", lambda _prompt="": said)
    held = tmp_path / "own.certificate"
    assert certify(given, made[1], held, yes=False) == code
    assert held.exists() == (code == 0)


def test_a_yes_may_be_said_in_the_language(given, made, tmp_path, monkeypatch):
    monkeypatch.setattr(builtins, "input", lambda _prompt="": "نعم")
    assert certify(given, made[1], tmp_path / "own.certificate", yes=False, language="ar") == 0


@pytest.mark.parametrize(
    "person",
    ["", "federal", "federal/", "/commander-1", "Federal/commander-1", "federal/a/b", "federal/" + "a" * 33],
)
def test_whose_key_it_is_has_its_form(given, made, tmp_path, capsys, person):
    assert certify(given, made[1], tmp_path / "own.certificate", person=person) == 1
    assert "PARTY/SEAT" in capsys.readouterr().out


@pytest.mark.parametrize("raw", [b"", b"zz" * 32, b"a" * 63, b"a" * 65, b"a" * 10_000_000, b"\xff" * 64])
def test_what_is_no_public_key_is_refused(given, tmp_path, capsys, raw):
    file = tmp_path / "other.public"
    file.write_bytes(raw)
    assert certify(given, file, tmp_path / "own.certificate") == 1
    assert "not the public part" in capsys.readouterr().out
    assert not (tmp_path / "own.certificate").exists()


def test_nothing_is_overwritten(given, made, tmp_path):
    before = made[0].read_bytes()
    assert key_file.make(made[0], answers=given[0]) == 1
    assert made[0].read_bytes() == before


def test_an_unknown_role_is_refused(given, made, tmp_path, capsys):
    assert certify(given, made[1], tmp_path / "own.certificate", role=["king"]) == 1
    assert "role-king" not in capsys.readouterr().out
    assert not (tmp_path / "own.certificate").exists()


def test_a_weak_passphrase_is_asked_for_again(tmp_path, monkeypatch, capsys):
    typed = ["short", WORDS, "not the same words", WORDS, WORDS]
    monkeypatch.setattr(getpass, "getpass", lambda _prompt="": typed.pop(0))
    assert key_file.make(tmp_path / "own.key") == 0
    assert typed == []
    assert "own.key" in capsys.readouterr().out
