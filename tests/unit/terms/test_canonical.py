import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from seamline.terms import canonical
from seamline.terms.errors import InvalidInput

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
KEYS = st.text(st.characters(max_codepoint=0x7F))
WHOLE = st.integers(-canonical.MAX_INTEGER, canonical.MAX_INTEGER)
VALUES = st.recursive(
    st.none() | st.booleans() | WHOLE | TEXT,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)


def refused(value):
    with pytest.raises(InvalidInput) as caught:
        canonical.encode(value)
    return caught.value.code


@given(VALUES)
def test_the_bytes_are_those_of_rfc_8785(value):
    assert canonical.encode(value) == rfc8785.dumps(value)


@given(VALUES)
def test_what_is_written_is_read_back(value):
    assert canonical.decode(canonical.encode(value)) == value


@given(VALUES, st.sampled_from([2, 4, None]))
def test_any_other_spelling_is_refused(value, indent):
    exact = canonical.encode(value)
    other = json.dumps(value, indent=indent, sort_keys=False).encode()
    if other != exact:
        with pytest.raises(InvalidInput, match="canonical-form"):
            canonical.decode(other)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_exactly_or_refused(raw):
    try:
        assert canonical.encode(canonical.decode(raw)) == raw
    except InvalidInput as error:
        assert error.code.startswith("canonical-")  # noqa: PT017 (either outcome is right)


def test_what_json_has_and_we_do_not():
    assert refused(1.0) == "canonical-type"
    assert refused({"a": [1.5]}) == "canonical-type"
    assert refused(float("nan")) == "canonical-type"
    assert refused(2**53) == "canonical-integer"
    assert refused(-(2**53)) == "canonical-integer"
    assert refused({"cañon": 1}) == "canonical-key"
    assert refused({1: 1}) == "canonical-key"
    assert refused({"a": b"x"}) == "canonical-type"
    assert refused({"a": {1, 2}}) == "canonical-type"
    assert refused("\ud800") == "canonical-type"


def test_one_level_past_the_limit_is_refused_both_ways():
    for within in (0, [], {}):
        deepest = within
        for _ in range(canonical.MAX_DEPTH - (within != 0)):
            deepest = [deepest]
        assert canonical.decode(canonical.encode(deepest)) == deepest
        assert refused([deepest]) == "canonical-depth"
        assert refused({"a": deepest}) == "canonical-depth"
    with pytest.raises(InvalidInput, match="canonical-depth"):
        canonical.decode(b"[" * 33 + b"]" * 33)


def test_one_byte_past_the_limit_is_refused():
    exact = canonical.encode("x" * (canonical.MAX_BYTES - 2))
    assert len(exact) == canonical.MAX_BYTES
    assert canonical.decode(exact)
    with pytest.raises(InvalidInput, match="canonical-too-long"):
        canonical.decode(exact[:-1] + b'x"')
    with pytest.raises(InvalidInput, match="canonical-too-long"):
        canonical.decode(b"[1,2]", max_bytes=4)


@given(VALUES)
def test_depth_counts_brackets_outside_text_only(value):
    def deep(item):
        if isinstance(item, dict):
            return 1 + max(map(deep, item.values()), default=0)
        return 1 + max(map(deep, item), default=0) if isinstance(item, list) else 0

    assert canonical.depth(canonical.encode(value)) == deep(value)
    assert canonical.depth(b'"[[\\"[["') == 0


def test_depth_of_what_is_no_json_ends_where_its_text_does():
    assert canonical.depth(b'["[') == 1
    assert canonical.depth(b'["[\\') == 1
    assert canonical.depth(b'["\n[\\\n["[[') == 3
    assert canonical.depth(b"]][[") == 0
    assert canonical.depth(b"x[{]\\[") == 2
