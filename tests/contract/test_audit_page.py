"""The commands that docs/audit.md prints are run as they stand there."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.unit.ledger.making import ROOT_PUBLIC
from tests.unit.ledger.test_proof import log_proof, stream_proof

from seamline.ledger import proof as proofs
from seamline.ledger.fingerprint import fingerprint_digits

PAGE = Path(__file__).parents[2] / "docs" / "audit.md"
BLOCK = re.compile(r"^```sh ?(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
MISSING = [tool for tool in ("openssl", "jq", "sh") if shutil.which(tool) is None]


@pytest.fixture(autouse=True)
def tools():
    if MISSING:
        told = f"not on this machine: {', '.join(MISSING)}"
        pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)


def check(folder, proof, kind, **altered):
    """Run the page's blocks for one kind of proof in one shell; what it printed, or None if it failed."""
    for name, content in {**proofs.files(proof), **altered}.items():
        (folder / name).write_bytes(content)
    blocks = [text for which, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")) if which in ("", kind)]
    assert len(blocks) == 6
    done = subprocess.run(
        ["sh", "-e", "-c", "\n".join(blocks)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout if done.returncode == 0 else None


@pytest.mark.parametrize(("size", "index"), [(1, 0), (2, 1), (7, 6), (13, 12), (100, 37)])
def test_an_entry_of_the_log_can_be_checked(tmp_path, size, index):
    found = check(tmp_path, log_proof(size, index), "log")
    assert " ".join(fingerprint_digits(ROOT_PUBLIC)) in found
    assert "The key is certified." in found
    assert f"a tree of {size} entries on 2026-09-21T" in found
    assert "مركبتان قرب الجسر" in found


def test_a_release_can_be_checked(tmp_path):
    found = check(tmp_path, stream_proof(5), "stream")
    assert "The stream is federal>northern/routine." in found
    assert "a tree of 9 entries on 2026-09-21T" in found


BENT = [
    ("proof.json", b"body", b"bodY"),
    ("proof.json", b'"index": 4', b'"index": 5'),
    ("proof.json", b'"path": [', b'"path": ["BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",'),
    ("certificate.txt", b'"federal"', b'"northern"'),
    ("certificate.txt", b'"node"', b'"person"'),
]
BENT_SEALS = [("log", "checkpoint.txt", b"epoch 1", b"epoch 2"), ("stream", "seal.bin", b"\x89P", b"\x89Q")]


@pytest.mark.parametrize(
    ("kind", "name", "old", "new"),
    [*((kind, *bent) for kind in ("log", "stream") for bent in BENT), *BENT_SEALS],
)
def test_a_proof_that_was_tampered_with_fails(tmp_path, kind, name, old, new):
    proof = log_proof() if kind == "log" else stream_proof(5)
    content = proofs.files(proof)[name]
    assert old in content
    assert check(tmp_path, proof, kind, **{name: content.replace(old, new, 1)}) is None


def test_another_root_or_another_time_fails(tmp_path):
    proof = log_proof()
    assert check(tmp_path, proof, "log", **{"root.pem": proofs.files(proof)["node.pem"]}) is None
