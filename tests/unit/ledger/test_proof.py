import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.ledger.making import (
    KEY,
    NOW,
    OTHER,
    OTHER_PUBLIC,
    PUBLIC,
    ROOT_PUBLIC,
    STREAM,
    YEAR,
    cut,
    entries,
    node_certificate,
)

from seamline.ledger import proof as proofs
from seamline.ledger import signature
from seamline.ledger.checkpoint import Checkpoint, sign_checkpoint
from seamline.ledger.entry import Entry, entry_bytes
from seamline.ledger.merkle import Frontier, in_memory, leaf_hash
from seamline.ledger.note import write_note
from seamline.ledger.signature import Context
from seamline.ledger.stream import SEALED_BYTES, Stream
from seamline.terms.errors import InvalidInput, Refusal

SALT = b"s" * 16


def log_proof(size=11, index=4, body="مركبتان قرب الجسر", **more):
    """A proof over a log with one entry that matters."""
    entry = entry_bytes(Entry(kind="report/1", at=NOW, by="federal/duty", ob="", body={"line": body}))
    leaves = [leaf_hash(b"%016d" % seq, b"x") for seq in range(size)]
    leaves[index] = leaf_hash(SALT, entry)
    value = Checkpoint("seamline/federal", size, Frontier().extend(leaves).root(), 1, NOW)
    sign = signature.signer(KEY, Context.CHECKPOINT)
    given = {
        "entry": entry,
        "salt": SALT,
        "index": index,
        "leaves": in_memory(leaves),
        "seal": sign_checkpoint(value, PUBLIC, sign),
        "certificate": node_certificate(),
        "root_key": ROOT_PUBLIC,
        **more,
    }
    return proofs.prove(**given)


def stream_proof(number=3, **more):
    """A proof that an entry was released."""
    made = cut(entries(9))
    row = made.rows[number - 1]
    given = {
        "entry": row.raw,
        "salt": row.salt,
        "index": number - 1,
        "leaves": in_memory([row.leaf for row in made.rows]),
        "seal": made.raw[:SEALED_BYTES],
        "certificate": node_certificate(),
        "root_key": ROOT_PUBLIC,
        "stream": STREAM,
        **more,
    }
    return proofs.prove(**given)


@given(st.integers(1, 70), st.data())
@settings(max_examples=30)
def test_any_entry_can_be_proved(size, data):
    found = log_proof(size, data.draw(st.integers(0, size - 1)))
    assert proofs.check(found).size == size


def test_a_release_can_be_proved():
    ground = proofs.check(stream_proof())
    assert (ground.size, ground.at) == (9, NOW)


@pytest.mark.parametrize("make", [log_proof, stream_proof])
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"entry": b"{}"}, "proof-path"),
        ({"salt": b"t" * 16}, "proof-path"),
        ({"salt": b""}, "proof-path"),
        ({"index": 5}, "proof-path"),
        ({"index": -1}, "proof-path"),
        ({"path": ()}, "proof-path"),
        ({"public": OTHER_PUBLIC}, "proof-key"),
        ({"certificate": node_certificate(OTHER_PUBLIC)}, "proof-key"),
        ({"certificate": node_certificate(kind="person", subject="federal/duty")}, "proof-key"),
        ({"root_key": OTHER_PUBLIC}, "certificate-signature"),
        ({"certificate": node_certificate(until=NOW)}, "certificate-expired"),
        ({"certificate": node_certificate(valid_from=NOW + 1, until=NOW + YEAR)}, "certificate-not-yet"),
    ],
)
def test_nothing_of_a_proof_can_be_changed(make, changes, code):
    assert proofs.check(msgspec.structs.replace(make(), **changes)).code == code


def test_another_seal_proves_nothing():
    found = log_proof()
    assert isinstance(proofs.check(msgspec.structs.replace(found, seal=b"x")), Refusal)
    released = stream_proof()
    assert proofs.check(msgspec.structs.replace(released, seal=b"x")).code == "parcel-form"
    other = Stream("northern", "federal", "routine")
    assert proofs.check(msgspec.structs.replace(released, stream=other)).code == "parcel-stream"


@pytest.mark.parametrize(
    "more", [{"index": 11}, {"index": -1}, {"salt": b"t" * 16}, {"seal": b""}, {"root_key": OTHER_PUBLIC}]
)
def test_no_proof_is_made_that_does_not_hold(more):
    with pytest.raises(InvalidInput, match="proof-fails"):
        log_proof(**{"index": 4, **more}) if "index" not in more else proofs.prove(**{**arguments(), **more})


def arguments():
    found = log_proof()
    leaves = in_memory([b"\7" * 32] * 11)
    return {
        "entry": found.entry,
        "salt": found.salt,
        "index": found.index,
        "leaves": leaves,
        "seal": found.seal,
        "certificate": found.certificate,
        "root_key": found.root_key,
    }


def test_files_hold_the_very_bytes_that_were_signed():
    found = log_proof()
    written = proofs.files(found)
    value = json.loads(written["proof.json"])
    assert value["entry"].encode() == found.entry
    assert value["index"] == 4
    assert signature.verify(PUBLIC, Context.CHECKPOINT, written["checkpoint.txt"], written["checkpoint.sig"])
    certified = (written["certificate.txt"], written["certificate.sig"])
    assert signature.verify(ROOT_PUBLIC, Context.CERTIFICATE, *certified)
    assert "seal.bin" not in written
    released = proofs.files(stream_proof())
    assert signature.verify(PUBLIC, Context.PARCEL, released["seal.bin"], released["seal.sig"])
    assert "checkpoint.txt" not in released


def test_a_witness_beneath_the_checkpoint_does_no_harm():
    from seamline.ledger.note import read_note, sign_note

    found = log_proof()
    note = read_note(found.seal)
    witness = sign_note(note.text, "witness", OTHER_PUBLIC, signature.signer(OTHER, Context.CHECKPOINT))
    both = msgspec.structs.replace(found, seal=write_note(note.text, [witness, *note.lines]))
    assert proofs.check(both) == proofs.check(found)
    assert proofs.files(both) == proofs.files(found)


def test_files_of_a_malformed_checkpoint():
    with pytest.raises(InvalidInput, match="note-form"):
        proofs.files(msgspec.structs.replace(log_proof(), seal=b"x"))
