"""``seamline revoke`` at the word of a root, on a node that nobody serves: what it takes and what it refuses."""

import json
import re

import pytest
from tests.support.founded import QUICK, ROOT_WORDS, WORDS, founded

from seamline import words
from seamline.gateways.cli import revoke as command
from seamline.gateways.cli.revoke import revoke
from seamline.gateways.cli.rotate import rotate
from seamline.gateways.cli.verify import verify
from seamline.ledger import revocation
from seamline.ledger.revocation import Place
from seamline.ledger.signature import Context, key_id, signer
from seamline.storage.keyfiles import open_keys
from seamline.storage.layout import write_private
from seamline.storage.randomness import SystemRandom
from seamline.storage.rootkey import create_root, open_root

SINCE = "2026-01-01T00:00:00Z"


@pytest.fixture
def node(tmp_path, monkeypatch):
    """A node whose key has been changed once, its root, and the answers for it."""
    layout = founded(tmp_path)
    monkeypatch.setenv("SEAMLINE_PASSPHRASE", WORDS)
    answers = tmp_path / "answers.json"
    write_private(answers, json.dumps({"root_passphrase": ROOT_WORDS}).encode())
    assert rotate(root=tmp_path / "root", answers=answers, dir=layout.root) == 0
    return layout, tmp_path / "root", answers


def by_root(node, what, **more):
    layout, root, answers = node
    given = {"reason": "stolen", "root": root, "since": SINCE, "answers": answers, **more}
    return revoke(what, dir=layout.root, **given)


def untranslated(text):
    return re.findall(r"\b(?:revoke|error|verify)-[a-z-]+", re.sub(r"`[^`]*`|/\S+", "", text))


@pytest.mark.parametrize("language", words.languages())
def test_an_earlier_key_is_revoked_and_the_record_says_what_is_in_doubt(node, capsys, language):
    layout, *_ = node
    old = key_id(open_keys(layout, WORDS).earlier[0])
    capsys.readouterr()
    assert by_root(node, old, language=language) == 0
    told = capsys.readouterr().out
    assert untranslated(told) == []
    assert "seamline/alpha" in told
    assert verify(dir=layout.root, language=language) == 0
    told = capsys.readouterr().out
    assert untranslated(told) == []
    assert verify(dir=layout.root, json=True) == 0
    (log,) = json.loads(capsys.readouterr().out)["parts"]
    assert log["doubt"]["first"] <= log["doubt"]["last"] < log["entries"] - 1


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"since": ""}, "revocation-since"),
        ({"since": "yesterday"}, "dtg-form"),
        ({"since": "2026-99-99"}, "time-form"),
        ({"reason": "  "}, "reason-needed"),
        ({"after": ("nonsense",)}, "revocation-log"),
        ({"after": ("alpha>beta/routine=1",)}, "revocation-log"),
        ({"after": ("alpha>beta/routine=x.1",)}, "revocation-log"),
        ({"after": ("alpha>beta/routine=1.-1",)}, "revocation-log"),
        ({"after": ("alpha>beta/routine=1." + "9" * 40,)}, "revocation-log"),
        ({"after": ("alpha>beta/routine=1.1",)}, "revocation-log"),
    ],
)
def test_what_is_malformed_revokes_nothing(node, capsys, more, code):
    old = key_id(open_keys(node[0], WORDS).earlier[0])
    capsys.readouterr()
    assert by_root(node, old, **more) == 1
    assert words.text("en", f"error-{code}") in capsys.readouterr().out
    assert verify(dir=node[0].root, json=True) == 0
    (log,) = json.loads(capsys.readouterr().out)["parts"]
    assert log["doubt"] is None


def test_the_key_in_use_an_unknown_one_and_another_root_revoke_nothing(node, tmp_path, capsys):
    layout, _, answers = node
    keys = open_keys(layout, WORDS)
    create_root(tmp_path / "theirs", ROOT_WORDS, SystemRandom(), QUICK)
    for what, more, code in (
        (key_id(keys.public), {}, "key-in-use"),
        ("0" * 16, {}, "certificate-not-found"),
        ("", {}, "certificate-not-found"),
        (key_id(keys.earlier[0]), {"root": tmp_path / "theirs"}, "root-other"),
        (key_id(keys.earlier[0]), {"root": tmp_path / "nowhere"}, "file-missing"),
        (key_id(keys.earlier[0]), {"card": answers}, "card-form"),
    ):
        capsys.readouterr()
        assert by_root(node, what, **more) == 1
        assert words.text("en", f"error-{code}") in capsys.readouterr().out, what


def test_threat_79_a_file_of_revocations_that_is_none_is_refused_and_kept(
    node, tmp_path, capsys, monkeypatch
):
    layout, root, _ = node
    private = open_root(root, ROOT_WORDS)
    good = revocation.revoke(
        signer(private, Context.REVOCATION),
        party="alpha",
        public=open_keys(layout, WORDS).earlier[0],
        place=Place("alpha>beta/routine", 1, 1),
        at=1,
    ).text()
    file = tmp_path / "file"
    for content, code in (
        (b"", "revocation-form"),
        (b"nonsense", "revocation-form"),
        (b"\xff\xfe\x00", "revocation-form"),
        (b"x" * (command.MAX_FILE_BYTES + 1), "revocation-form"),
        (b"x\n" * (command.MAX_LINES + 1), "revocation-form"),
        (b'{"' * 500, "revocation-form"),
        (good.encode(), "partner-not-found"),
        (good.encode() + b" " * 1_024, "revocation-form"),
    ):
        file.write_bytes(content)
        capsys.readouterr()
        assert revoke(take=file, dir=layout.root) == 1
        assert words.text("en", f"error-{code}") in capsys.readouterr().out, content[:20]
    assert revoke(take=tmp_path / "nowhere", dir=layout.root) == 1
    assert verify(dir=layout.root) == 0
    from seamline.ledger.entry import read_entry
    from seamline.storage import audit

    with audit.opened(layout.record) as view:
        entries = [read_entry(row.raw) for row in view.log(0, view.size()) if row.raw]
    kept = [one.body for one in entries if one.kind == "revocation.refused/1"]
    assert {one["text"] for one in kept} >= {"nonsense"}
    assert all(len(one["text"]) <= revocation.MAX_REVOCATION_BYTES for one in kept)
