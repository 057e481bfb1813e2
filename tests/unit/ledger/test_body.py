import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.unit.ledger import making

from seamline.ledger import body, varint
from seamline.ledger.body import MAX_BODY, fold, unfold
from seamline.ledger.phrases import lengthen, shorten
from seamline.terms import canonical, ids
from seamline.terms.errors import Refusal

# Values that folding looks for, and values that only look like them.
telling = st.one_of(
    st.binary(min_size=16, max_size=16).map(ids.from_bytes),
    st.binary(max_size=300).map(bytes.hex),
    st.integers(10**12 - 3, 2 * 10**12 + 3),
    st.integers(-canonical.MAX_INTEGER, canonical.MAX_INTEGER),
    st.integers(-(2**31) - 2, 2**31 + 2),
    st.sampled_from([9_999, 10_000, -9_999, -10_000, 2**27 - 1, 2**27, -(2**27), 10**15 - 1, 10**15]),
    st.sampled_from(
        ["A" * 22, "A" * 21 + "B", "-" * 22, "a" * 32, ",123456,", '"' + "A" * 22 + '"', "0" * 9]
    ),
    st.text(max_size=40),
    st.booleans(),
    st.none(),
)
keys = st.one_of(st.text("abcdefghij_", min_size=1, max_size=6), st.just("A" * 22), st.just("ab" * 16))
values = st.recursive(
    telling, lambda inner: st.one_of(st.lists(inner, max_size=5), st.dictionaries(keys, inner, max_size=5))
)
entries = st.lists(values.map(canonical.encode), min_size=1, max_size=8)


@given(entries, st.integers(0, 2**48 - 1))
@example([b"[12345678901234]"], 0)
@example([b"[1000000000000,1999999999999]"], 2**48 - 1)
def test_unfolding_gives_the_very_bytes_back(found, at):
    text, tail = fold(found, at)
    assert len(text) + len(tail) <= sum(map(len, found)) + len(found) - 1
    assert unfold(text, tail, len(found), at) == found
    assert lengthen(shorten(text)) == text


def test_real_entries_shrink_and_come_back():
    found = making.entries(50)
    text, tail = fold(found, making.NOW)
    assert unfold(text, tail, 50, making.NOW) == found
    assert len(text) < 0.75 * sum(map(len, found))
    assert text.count(b"\x01") >= 50
    assert b"1789" not in text, "a time was not folded"


@given(st.binary(max_size=200), st.binary(max_size=200), st.integers(0, 12), st.integers(0, 2**48 - 1))
def test_unfold_is_total(text, tail, count, at):
    found = unfold(text, tail, count, at)
    assert isinstance(found, Refusal) or len(found) == count


@pytest.mark.parametrize(
    ("text", "tail", "count"),
    [
        (b"{}", b"", 2),
        (b"{}\0{}", b"", 1),
        (b"\x01", b"x" * 15, 1),
        (b"\x02", b"", 1),
        (b"\x03", b"\x80" * 9, 1),
        (b"\x03", b"\x80" * 8 + b"\x01", 1),
        (b"\x04", b"", 1),
        (b"\x04", b"\x09xxxxxxxx", 1),
        (b"\x05", b"xxx", 1),
        (b"\x06", b"", 1),
        (b"\x1f", b"", 1),
        (b"{}", b"x", 1),
    ],
)
def test_what_does_not_fit_is_refused(text, tail, count):
    assert unfold(text, tail, count, 0) == Refusal("parcel-form")


def test_entries_end_at_the_maximum():
    whole = b"[" + b"1" * (MAX_BODY - 3) + b"]"
    assert unfold(whole, b"", 1, 0) == [whole]
    assert unfold(whole + b" ", b"", 1, 0) == Refusal("parcel-size", facts={"max": MAX_BODY})
    assert unfold(whole[:-2] + b"]\0", b"", 2, 0) == [whole[:-2] + b"]", b""]
    assert unfold(whole + b"\0", b"", 2, 0) == Refusal("parcel-size", facts={"max": MAX_BODY})


def test_a_little_text_cannot_grow_beyond_the_maximum():
    text, tail = b"\x04" * 20_000, b"\x04abcd" * 20_000
    assert unfold(text, tail, 1, 0) == Refusal("parcel-size", facts={"max": MAX_BODY})


@given(st.integers(0, 2**56 - 1))
def test_a_varint_comes_back(number):
    raw = varint.write(number)
    assert varint.read(b"x" + raw + b"y", 1, 8) == (number, 1 + len(raw))
    assert varint.read(raw[:-1], 0, 8) is None
    assert varint.read(raw, 0, len(raw) - 1) is None


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_a_number_of_fifteen_digits_fits_its_varint(number):
    assert len(body._zigzag(number)) <= body.MAX_VARINT_BYTES


def test_phrases_are_those_of_dictionary_1():
    """Once parcels have travelled, neither the table nor the dictionary beside it may change."""
    dice = random.Random(3)
    text, _ = fold([making.report(dice)], making.NOW)
    assert shorten(text).startswith(b"\x06\x0b")
    assert len(shorten(text)) < 0.4 * len(text)
