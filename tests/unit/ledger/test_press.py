import hashlib
import importlib.resources

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from seamline.ledger import press
from seamline.ledger.body import MAX_BODY
from seamline.terms.errors import Refusal

FORMAT = zstandard.FORMAT_ZSTD1_MAGICLESS
text_bytes = st.lists(
    st.sampled_from([b'{"at":\x02,"body":{"', b"\x01", b"moving", b"\xd8\xa7", b"x", b"}"]), min_size=1
).map(b"".join)


def frame(text, **more):
    given = {"format": FORMAT, "write_content_size": True, "write_dict_id": False, **more}
    parameters = zstandard.ZstdCompressionParameters.from_level(3, **given)
    return zstandard.ZstdCompressor(compression_params=parameters).compress(text)


def around(inner, number=press.PLAIN):
    return bytes((number,)) + bytes((len(inner) & 0x7F | 0x80, len(inner) >> 7)) + inner


@given(text_bytes, st.binary(max_size=20), st.booleans())
def test_pressed_text_comes_back_with_what_follows(text, rest, dictionary):
    assert press.unpress(press.press(text, dictionary=dictionary) + rest) == (text, rest)


@given(st.binary(max_size=300))
def test_unpress_is_total(raw):
    found = press.unpress(raw)
    assert isinstance(found, Refusal | tuple)


@given(text_bytes, st.data())
def test_unpress_is_total_for_bent_frames(text, data):
    raw = bytearray(press.press(text, dictionary=data.draw(st.booleans())))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    found = press.unpress(bytes(raw))
    assert isinstance(found, Refusal) or len(found[0]) <= MAX_BODY


def test_the_dictionary_is_that_of_the_wire_format():
    raw = importlib.resources.files("seamline.ledger").joinpath("wire.dict").read_bytes()
    assert len(raw) == 16_384
    assert hashlib.sha256(raw).hexdigest() == DICTIONARY


DICTIONARY = "a6fe651b22141c2297938b357d7f06a4af7fb3c9c89d2495e87331435e2a5076"
"""Parcels travel under its number; another dictionary needs another number."""


def test_a_body_ends_at_the_maximum():
    assert press.unpress(around(frame(b"x" * MAX_BODY))) == (b"x" * MAX_BODY, b"")
    too_long = Refusal("parcel-size", facts={"max": MAX_BODY})
    assert press.unpress(around(frame(b"x" * (MAX_BODY + 1)))) == too_long


def test_phrases_do_not_grow_beyond_the_maximum():
    pressed = around(frame(b"\x07" * 4_000), press.PLAIN)
    assert press.unpress(pressed) == (b"\x07" * 4_000, b"")
    parameters = zstandard.ZstdCompressionParameters(format=FORMAT, write_dict_id=False)
    compressor = zstandard.ZstdCompressor(dict_data=press._DICTIONARY, compression_params=parameters)
    inner = compressor.compress(b"\x07" * 4_000)
    assert press.unpress(around(inner, press.FIRST)) == Refusal("parcel-size", facts={"max": MAX_BODY})


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0",
        b"\0\x80\x80\x80\x01",
        b"\0\x05abcd",
        b"\0\0",
        around(b""),
        around(frame(b"hello hello hello")[:-1]),
        around(frame(b"hello hello hello") + b"x"),
        around(frame(b"hello") + frame(b"hello")),
    ],
)
def test_torn_frames_are_refused(raw):
    assert press.unpress(raw) == Refusal("parcel-form")
