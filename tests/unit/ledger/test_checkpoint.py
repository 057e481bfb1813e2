import base64

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.ledger.making import KEY, OTHER_PUBLIC, PUBLIC

from seamline.ledger import checkpoint, note, signature
from seamline.ledger.checkpoint import MAX_CHECKPOINT_BYTES, Checkpoint, open_checkpoint, sign_checkpoint
from seamline.ledger.merkle import MAX_SIZE
from seamline.ledger.signature import Context
from seamline.ledger.stream import MAX_EPOCH
from seamline.terms.canonical import MAX_INTEGER
from seamline.terms.errors import InvalidInput, Refusal

SIGN = signature.signer(KEY, Context.CHECKPOINT)
ORIGIN = "seamline/federal"
VALUE = Checkpoint(ORIGIN, 7, b"\7" * 32, 1, 1_790_000_000_000)


@given(
    st.builds(
        Checkpoint,
        origin=st.just(ORIGIN),
        size=st.integers(0, MAX_SIZE),
        root=st.binary(min_size=32, max_size=32),
        epoch=st.integers(0, MAX_EPOCH),
        at=st.integers(0, MAX_INTEGER),
    )
)
def test_a_signed_checkpoint_comes_back(value):
    assert open_checkpoint(sign_checkpoint(value, PUBLIC, SIGN), ORIGIN, PUBLIC) == value


def test_the_text_is_what_other_tools_read():
    assert checkpoint.checkpoint_text(VALUE).decode().splitlines() == [
        ORIGIN,
        "7",
        base64.b64encode(b"\7" * 32).decode(),
        "epoch 1",
        "time 1790000000000",
    ]


def test_only_its_own_key_and_origin_count():
    raw = sign_checkpoint(VALUE, PUBLIC, SIGN)
    assert open_checkpoint(raw, ORIGIN, OTHER_PUBLIC) == Refusal("note-unsigned")
    assert open_checkpoint(raw, "seamline/northern", PUBLIC) == Refusal("note-unsigned")
    other = msgspec.structs.replace(VALUE, origin="seamline/northern")
    text = checkpoint.checkpoint_text(other)
    crossed = note.write_note(text, [note.sign_note(text, ORIGIN, PUBLIC, SIGN)])
    assert open_checkpoint(crossed, ORIGIN, PUBLIC).code == "checkpoint-origin"


@given(st.binary(max_size=200))
def test_open_is_total(raw):
    assert isinstance(open_checkpoint(raw, ORIGIN, PUBLIC), Refusal)
    assert checkpoint.read_checkpoint_text(raw) == Refusal("checkpoint-form")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"\n7\n", b"\n07\n"),
        (b"\n7\n", b"\n-7\n"),
        (b"\n7\n", b"\n%d\n" % (MAX_SIZE + 1)),
        (b"epoch 1", b"epoch %d" % (MAX_EPOCH + 1)),
        (b"epoch 1", b"epoch  1"),
        (b"time 1790000000000", b"time %d" % (MAX_INTEGER + 1)),
        (b"BwcHBwc=", b"BwcHBwd="),
        (b"seamline/federal", b"seamline/Federal"),
        (b"time", b"more x\ntime"),
    ],
)
def test_there_is_one_spelling(old, new):
    text = checkpoint.checkpoint_text(VALUE)
    assert old in text
    assert checkpoint.read_checkpoint_text(text) == VALUE
    assert checkpoint.read_checkpoint_text(text.replace(old, new)) == Refusal("checkpoint-form")


def test_a_checkpoint_is_short():
    raw = sign_checkpoint(VALUE, PUBLIC, SIGN)
    room = MAX_CHECKPOINT_BYTES - len(raw)
    other = note.write_line(note.Line("w", b"xxxx", b"y" * 64)) + "\n"
    one = "— " + "a" * 60 + other[len("— w") :]
    filler = one + "— " + "w" * (room - len((one + other).encode()) + 1) + other[len("— w") :]
    assert open_checkpoint(raw + filler.encode(), ORIGIN, PUBLIC) == VALUE
    assert open_checkpoint(raw + filler.replace("w", "ww", 1).encode(), ORIGIN, PUBLIC).code == "note-size"


def test_an_origin_is_of_a_party():
    assert checkpoint.origin_of("federal") == ORIGIN
    with pytest.raises(InvalidInput, match="id-party"):
        checkpoint.origin_of("federal\nevil")
