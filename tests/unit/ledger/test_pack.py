import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.ledger import pack as pack_module
from seamline.ledger.pack import MAGIC, MAX_PACK_PARCELS, MAX_PARCEL_BYTES, pack, unpack
from seamline.terms.errors import InvalidInput, Refusal


@given(st.lists(st.binary(max_size=60), max_size=20))
def test_what_is_packed_comes_out(parcels):
    assert unpack(pack(parcels)) == tuple(parcels)


@given(st.lists(st.binary(max_size=20), max_size=5), st.data())
def test_a_broken_copy_gives_nothing(parcels, data):
    packed = pack(parcels)
    cut = data.draw(st.integers(0, len(packed) - 1))
    assert unpack(packed[:cut]) == Refusal("pack-form")
    assert unpack(packed + b"\0") == Refusal("pack-form")


@given(st.binary(max_size=100))
def test_unpack_is_total(raw):
    assert isinstance(unpack(raw), Refusal)
    assert isinstance(unpack(MAGIC + raw), Refusal | tuple)


def test_limits(monkeypatch):
    assert len(unpack(pack([b""] * MAX_PACK_PARCELS))) == MAX_PACK_PARCELS
    with pytest.raises(InvalidInput, match="pack-size"):
        pack([b""] * (MAX_PACK_PARCELS + 1))
    many = MAGIC + (MAX_PACK_PARCELS + 1).to_bytes(2, "big") + bytes(4 * (MAX_PACK_PARCELS + 1))
    assert unpack(many).code == "pack-size"
    assert unpack(pack([bytes(MAX_PARCEL_BYTES)])) == (bytes(MAX_PARCEL_BYTES),)
    with pytest.raises(InvalidInput, match="pack-size"):
        pack([bytes(MAX_PARCEL_BYTES + 1)])
    long = MAGIC + b"\0\1" + (MAX_PARCEL_BYTES + 1).to_bytes(4, "big") + bytes(MAX_PARCEL_BYTES + 1)
    assert unpack(long).code == "pack-size"
    whole = pack([b"abc"])
    monkeypatch.setattr(pack_module, "MAX_PACK_BYTES", len(whole))
    assert unpack(pack([b"abc"])) == (b"abc",)
    with pytest.raises(InvalidInput, match="pack-size"):
        pack([b"abcd"])
    assert unpack(whole + b"x").code == "pack-size"
