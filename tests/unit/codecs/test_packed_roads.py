"""Roads as a node keeps them: what goes in comes out, and nothing else is taken for roads."""

import zlib

import msgspec
import numpy as np
import pytest

from seamline.codecs import packed_roads, roads
from seamline.codecs.packed_roads import pack, unpack
from seamline.terms.errors import InvalidInput

NODES = "node_id,lon,lat\na,179.9999,10\nb,-179.9999,10.5\nc,44,35\n"
EDGES = (
    "edge_id,u,v,class,length_km,wkt\n"
    '1,a,b,trunk,3.5,"LINESTRING (179.9999 10, -180 10.2, -179.9999 10.5)"\n'
    "2,b,c,track,120.25,\n"
)


def small():
    return roads.read_tables(NODES.splitlines(), EDGES.splitlines())


def refused(code, work):
    with pytest.raises(InvalidInput) as caught:
        work()
    assert caught.value.code == code


def test_what_is_packed_is_what_is_read_again():
    given, found = small(), unpack(pack(small()))
    assert (found.nodes, found.classes, found.name) == (3, given.classes, ("", ""))
    for name in ("u", "v", "kind", "start", "length_m"):
        assert getattr(found, name).tolist() == getattr(given, name).tolist(), name
    assert np.abs(found.places - given.places).max() < 1e-7
    assert pack(found) == pack(given)


def test_what_is_too_much_is_refused_and_one_less_is_not(monkeypatch):
    given = small()
    monkeypatch.setattr(packed_roads, "MAX_KEPT_EDGES", 2)
    monkeypatch.setattr(packed_roads, "MAX_VERTICES", len(given.places))
    assert pack(given)
    monkeypatch.setattr(packed_roads, "MAX_VERTICES", len(given.places) - 1)
    refused("roads-vertices", lambda: pack(given))
    monkeypatch.setattr(packed_roads, "MAX_KEPT_EDGES", 1)
    refused("roads-many", lambda: pack(given))
    monkeypatch.undo()
    size = len(pack(given))
    monkeypatch.setattr(packed_roads, "MAX_PACKED_BYTES", size)
    assert unpack(pack(given))
    monkeypatch.setattr(packed_roads, "MAX_PACKED_BYTES", size - 1)
    refused("roads-large", lambda: pack(given))


def test_roads_that_are_none_are_refused():
    given = small()
    none = roads.read_tables(NODES.splitlines(), ["edge_id,u,v,class,length_km"])
    refused("roads-none", lambda: pack(none))
    longer = msgspec.structs.replace(given, length_m=np.array([1.0, packed_roads.MAX_LENGTH_M + 1]))
    refused("roads-length", lambda: pack(longer))
    refused("roads-length", lambda: pack(msgspec.structs.replace(given, length_m=np.array([1.0, np.nan]))))
    named = msgspec.structs.replace(given, classes=("track", "t" * (packed_roads.MAX_CLASS_NAME + 1)))
    refused("roads-class-name", lambda: pack(named))


def altered(**change):
    plain = msgspec.msgpack.decode(zlib.decompress(pack(small())))
    names = packed_roads._Packed.__struct_fields__
    return zlib.compress(
        msgspec.msgpack.encode([change.get(n, v) for n, v in zip(names, plain, strict=True)])
    )


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"nodes": 2},
        {"nodes": -1},
        {"classes": ["track"]},
        {"classes": ["trunk", "track"]},
        {"u": b"\xff\xff\xff\xff" * 2},
        {"v": b"\0\0\0\0"},
        {"u": b"\0"},
        {"kind": b"\2\0"},
        {"length_mm": b"\0\0\0\0" * 2},
        {"points": b"\1\0\0\0\4\0\0\0"},
        {"points": b"\xff\xff\xff\xff\2\0\0\0"},
        {"places": b"\xff\xff\xff\x7f" * 10},
        {"places": b""},
        {"left_out": -1},
    ],
)
def test_a_blob_with_one_thing_wrong_is_refused(change):
    assert unpack(altered())
    refused("roads-packed", lambda: unpack(altered(**change)))


def test_garbage_is_refused(monkeypatch):
    whole = pack(small())
    for raw in (b"", b"{}", whole[:-1], whole + b"x", zlib.compress(b"\x81"), zlib.compress(b"\x91" * 5_000)):
        refused("roads-packed", lambda raw=raw: unpack(raw))
    monkeypatch.setattr(packed_roads, "MAX_PLAIN_BYTES", 1_000)
    refused("roads-packed", lambda: unpack(zlib.compress(bytes(1_001))))
