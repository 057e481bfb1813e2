import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.terms import ids
from seamline.terms.errors import InvalidInput

SECRET = b"s" * 32


@given(st.binary(min_size=16, max_size=16))
def test_sixteen_bytes_make_an_object_id(raw):
    assert ids.object_id(ids.from_bytes(raw)) == ids.from_bytes(raw)


@given(st.binary(max_size=40).filter(lambda raw: len(raw) != 16))
def test_any_other_length_is_refused(raw):
    with pytest.raises(InvalidInput, match="id-object"):
        ids.from_bytes(raw)


@pytest.mark.parametrize(
    "text",
    ["", "A" * 21, "A" * 23, "A" * 21 + "B", "A" * 21 + "=", "A" * 20 + "+A", "A" * 22 + "\n", "é" * 22],
)
def test_what_is_no_object_id_is_refused(text):
    """The last letter carries two bits only, so that one object cannot have two spellings."""
    with pytest.raises(InvalidInput, match="id-object"):
        ids.object_id(text)


@pytest.mark.parametrize("text", ["federal", "a", "a-1", "x" * 32])
def test_parties(text):
    assert ids.party_id(text) == text
    assert ids.person_id(f"{text}/duty-1") == f"{text}/duty-1"


@pytest.mark.parametrize("text", ["", "A", "1a", "-a", "a" * 33, "a_b", "a/b", "а", "a\n", "a b", "٣"])
def test_what_is_no_party_is_refused(text):
    with pytest.raises(InvalidInput, match="id-party"):
        ids.party_id(text)
    with pytest.raises(InvalidInput, match="id-person"):
        ids.person_id(f"federal/{text}")


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_aliases_differ_unless_object_and_understanding_agree(one, under, other, beneath):
    same = (one, under) == (other, beneath)
    first = ids.alias(SECRET, one, under)
    assert ids.object_id(first) == first
    if "\0" not in one + under + other + beneath:
        assert (first == ids.alias(SECRET, other, beneath)) == same
    assert ids.alias(b"t" * 32, one, under) != first
