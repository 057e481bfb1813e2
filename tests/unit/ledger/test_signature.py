import itertools

import pytest
from cryptography.hazmat.primitives import serialization
from hypothesis import given
from hypothesis import strategies as st

from seamline.ledger import signature
from seamline.ledger.signature import Context
from seamline.terms.errors import InvalidInput

KEY = signature.private_from(bytes(range(32)))
PUBLIC = signature.public_of(KEY)


def message_of(context):
    return context.mark + b"anything"


@pytest.mark.parametrize("context", Context)
def test_a_signature_stands_in_its_own_context_only(context):
    message = message_of(context)
    made = signature.sign(KEY, context, message)
    assert made == signature.signer(KEY, context)(message)
    for other in Context:
        assert signature.verify(PUBLIC, other, message, made) == (other is context)


def test_no_mark_begins_another():
    marks = [context.mark for context in Context if context is not Context.UNDERSTANDING]
    assert all(marks)
    assert not any(one.startswith(other) for one, other in itertools.permutations(marks, 2))


def test_names_are_how_ports_call_contexts():
    assert Context("parcel") is Context.PARCEL
    assert set(signature.MARKS) == set(Context)


@pytest.mark.parametrize("context", Context)
def test_a_message_without_its_mark_is_not_signed(context):
    wrong = b"" if context is Context.UNDERSTANDING else b"# an understanding\n"
    with pytest.raises(InvalidInput, match="signature-context"):
        signature.sign(KEY, context, wrong)


def test_an_understanding_may_not_look_like_anything_else():
    for context in Context:
        if context is not Context.UNDERSTANDING:
            with pytest.raises(InvalidInput, match="signature-context"):
                signature.sign(KEY, Context.UNDERSTANDING, message_of(context))


@given(st.binary(max_size=100), st.binary(max_size=70), st.binary(max_size=40))
def test_verify_is_total(message, made, public):
    for context in Context:
        assert not signature.verify(public, context, message, made)


@given(st.integers(0, 511))
def test_any_flipped_bit_breaks_it(bit):
    message = message_of(Context.MOVE)
    made = bytearray(signature.sign(KEY, Context.MOVE, message))
    made[bit // 8] ^= 1 << bit % 8
    assert not signature.verify(PUBLIC, Context.MOVE, message, bytes(made))


def test_rfc_8032_key_and_id():
    private = signature.private_from(
        bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    )
    public = signature.public_of(private)
    assert public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert signature.key_id(public) == "21fe31dfa154a261"


def test_a_seed_has_its_length():
    for wrong in (b"", b"x" * 31, b"x" * 33):
        with pytest.raises(InvalidInput, match="signature-seed"):
            signature.private_from(wrong)


def test_pem_is_the_same_key():
    loaded = serialization.load_pem_public_key(signature.pem(PUBLIC))
    assert loaded.public_bytes_raw() == PUBLIC


def test_hex_has_one_spelling():
    assert signature.from_hex("0aff", 2) == b"\x0a\xff"
    for wrong in ("0AFF", "0a ff", "0a", "0afff", "zz", "0aff00", "٠a"):
        assert signature.from_hex(wrong, 2) == b""
