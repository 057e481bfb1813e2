import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.ledger.making import OTHER, OTHER_PUBLIC, PUBLIC, STREAM

from seamline.ledger import head, signature
from seamline.ledger.head import Head, check_head, open_head
from seamline.ledger.merkle import EMPTY_ROOT, MAX_SIZE
from seamline.ledger.signature import Context
from seamline.ledger.stream import MAX_EPOCH, MAX_TIME_MS, Stream
from seamline.terms.errors import InvalidInput, Refusal

SIGN = signature.signer(OTHER, Context.HEAD)
ROOT = b"\7" * 32


def made(**more):
    return Head(**{"stream": STREAM, "epoch": 1, "number": 5, "root": ROOT, "at": 7, **more})


@given(
    st.integers(1, MAX_EPOCH),
    st.integers(0, MAX_SIZE),
    st.binary(min_size=32, max_size=32),
    st.integers(0, MAX_TIME_MS),
)
def test_a_sealed_head_comes_back(epoch, number, root, at):
    value = Head(STREAM, epoch, number, root, at)
    raw = head.seal(value, SIGN)
    assert len(raw) == head.SIGNED_BYTES
    assert open_head(raw, STREAM, OTHER_PUBLIC) == value


@pytest.mark.parametrize(
    "more",
    [
        {"epoch": 0},
        {"epoch": MAX_EPOCH + 1},
        {"number": -1},
        {"number": MAX_SIZE + 1},
        {"root": b"\7" * 31},
        {"at": -1},
        {"at": MAX_TIME_MS + 1},
    ],
)
def test_a_head_is_in_range(more):
    with pytest.raises(InvalidInput, match="head-range"):
        head.seal(made(**more), SIGN)


def test_only_the_recipients_word_about_this_stream_counts():
    raw = head.seal(made(), SIGN)
    assert open_head(raw, STREAM, PUBLIC).code == "head-signature"
    assert open_head(raw, Stream("federal", "coalition", "routine"), OTHER_PUBLIC).code == "head-stream"
    assert open_head(raw, Stream("federal", "northern", "flash"), OTHER_PUBLIC).code == "head-stream"
    assert open_head(raw[:-1], STREAM, OTHER_PUBLIC).code == "head-form"
    assert open_head(raw + b"x", STREAM, OTHER_PUBLIC).code == "head-form"
    assert open_head(b"\x89P" + raw[2:], STREAM, OTHER_PUBLIC).code == "head-form"
    assert open_head(raw[:11] + b"\0\0" + raw[13:], STREAM, OTHER_PUBLIC).code == "head-form"


@given(st.integers(0, 8 * head.SIGNED_BYTES - 1))
def test_a_head_with_a_flipped_bit_is_refused(bit):
    raw = bytearray(head.seal(made(), SIGN))
    raw[bit // 8] ^= 1 << bit % 8
    assert isinstance(open_head(bytes(raw), STREAM, OTHER_PUBLIC), Refusal)


def test_an_acknowledgement_is_held_against_what_was_sent():
    roots = {3: b"\3" * 32, 5: ROOT}.get
    assert check_head(made(), epoch=1, number=5, root_at=roots) is None
    assert check_head(made(number=3, root=b"\3" * 32), epoch=1, number=5, root_at=roots) is None
    assert check_head(made(number=0, root=EMPTY_ROOT), epoch=1, number=5, root_at=roots) is None
    for epoch in (2, 1):
        refusal = check_head(made(epoch=3 - epoch), epoch=epoch, number=5, root_at=roots)
        assert refusal.code == "head-epoch"
    for wrong in ({"root": b"\6" * 32}, {"number": 4}, {"number": 0}):
        assert check_head(made(**wrong), epoch=1, number=5, root_at=roots).code == "head-fork"
    assert check_head(made(number=6), epoch=1, number=5, root_at=roots).code == "head-unseen"
