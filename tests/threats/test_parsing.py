"""What a parser must survive, in the bytes that carry records and in the files that people import."""

import json
import tracemalloc

import pytest

from seamline.codecs import geojson
from seamline.ledger import entry
from seamline.terms import canonical
from seamline.terms.errors import InvalidInput
from seamline.terms.place import E7, Point, checked, point


def refused(call, *args):
    with pytest.raises(InvalidInput) as caught:
        call(*args)
    return caught.value.code


def geometry(coordinates, kind="Point"):
    return json.dumps({"type": kind, "coordinates": coordinates}).encode()


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":'])
def test_threat_05_nesting_100_000_deep_is_refused_without_building_it(opening):
    raw = opening * 100_000
    tracemalloc.start()
    try:
        assert refused(lambda: canonical.decode(raw, max_bytes=len(raw))) == "canonical-depth"
        assert refused(geojson.read, raw) == "geojson-depth"
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 64 * 1024 * 1024


def test_threat_05_an_entry_nested_33_deep_is_refused():
    body = {}
    for _ in range(canonical.MAX_DEPTH):
        body = {"a": body}
    assert refused(entry.entry_bytes, entry.Entry("report/1", 1, "a/b", "x", body)) == "canonical-depth"


@pytest.mark.parametrize(
    "raw",
    [
        b'"\xff"',  # never a byte of UTF-8
        b'"\xc0\xaf"',  # overlong /
        b'"\xe0\x80\xaf"',  # overlong /
        b'"\xed\xa0\x80"',  # a surrogate written as UTF-8
        b'"\xf4\x90\x80\x80"',  # past the last code point
        b'"\xc3"',  # cut short
        b'"\\ud800"',  # a lone surrogate behind an escape
        b'"\\udc00\\ud800"',
        b'"\x00"',
        b"\x00",
        b'"a\nb"',
        b"\xef\xbb\xbf1",
    ],
)
def test_threat_08_text_that_is_no_text_is_refused(raw):
    assert refused(canonical.decode, raw) == "canonical-form"
    whole = b'{"type":"Feature","geometry":null,"properties":{"a":' + raw + b"}}"
    assert refused(geojson.read, whole) in {"geojson-utf8", "geojson-json"}


def test_threat_08_a_lone_surrogate_cannot_be_written_either():
    assert refused(canonical.encode, {"text": "\ud83d"}) == "canonical-type"


@pytest.mark.parametrize(
    "raw",
    [
        b'{"a":1,"a":1}',
        b'{"a":1,"a":2}',
        b'{"a":{"b":1,"b":1}}',
        b'[{"a":1,"\\u0061":2}]',
        b'{"a":1,"b":2,"a":3}',
    ],
)
def test_threat_09_duplicate_keys_are_refused(raw):
    assert refused(canonical.decode, raw) == "canonical-form"
    whole = b'{"type":"Feature","geometry":null,"properties":{"x":' + raw + b"}}"
    assert refused(geojson.read, whole) == "geojson-duplicate"


def test_threat_09_a_geometry_with_two_coordinates_is_refused():
    raw = b'{"type":"Point","coordinates":[44,35],"coordinates":[45,36]}'
    assert refused(geojson.read, raw) == "geojson-duplicate"


@pytest.mark.parametrize(
    "number",
    [b"NaN", b"Infinity", b"-Infinity", b"1e400", b"-1e400", b"1" * 5_000, b"0x10", b"01", b"+1", b"1."],
)
def test_threat_10_numbers_that_are_none_are_refused(number):
    assert refused(canonical.decode, b"[" + number + b"]").startswith("canonical-")
    assert refused(geojson.read, b'{"type":"Point","coordinates":[44,' + number + b"]}") in {
        "geojson-json",
        "geojson-form",
    }


@pytest.mark.parametrize("number", [b"-0", b"1.0", b"1e3", b"0.1", b"9007199254740992"])
def test_threat_10_numbers_with_two_spellings_are_refused_in_records(number):
    assert refused(canonical.decode, b'{"a":' + number + b"}").startswith("canonical-")


def test_threat_10_minus_zero_is_zero_on_the_ground():
    (feature,) = geojson.read(b'{"type":"Point","coordinates":[-0.0,-0]}').features
    assert feature.points == (Point(0, 0),)
    assert str(feature.points[0].lat_e7) == "0"


def test_threat_19_ten_million_vertices_are_refused_before_they_are_built():
    raw = b'{"type":"LineString","coordinates":[' + b"[44,35]," * 10_000_000 + b"[44,35]]}"
    tracemalloc.start()
    try:
        assert refused(geojson.read, raw) == "geojson-too-long"
        small = b'{"type":"LineString","coordinates":[' + b"[1,2]," * 1_000_000 + b"[1,2]]}"
        assert refused(geojson.read, small) == "geojson-vertices"
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 64 * 1024 * 1024


def test_threat_19_a_polygon_that_crosses_itself_is_flagged():
    eight = [[[43, 35], [44, 36], [44, 35], [43, 36], [43, 35]]]
    found = geojson.read(geometry(eight, "Polygon"))
    assert [flag.code for flag in found.flags] == ["geojson-crosses-itself"]


@pytest.mark.parametrize(
    ("lat", "lon", "precision", "code"),
    [
        (91, 0, 0, "place-latitude"),
        (999, 0, 0, "place-latitude"),
        (float("nan"), 0, 0, "place-latitude"),
        (0, 181, 0, "place-longitude"),
        (0, float("-inf"), 0, "place-longitude"),
        (0, 0, -1, "place-precision"),
        (0, 0, 1_000_001, "place-precision"),
    ],
)
def test_threat_20_a_place_out_of_range_is_refused_with_its_reason(lat, lon, precision, code):
    with pytest.raises(InvalidInput) as caught:
        point(lat, lon, precision)
    assert caught.value.code == code
    assert caught.value.safe


def test_threat_20_integers_and_files_are_held_to_the_same_range():
    assert refused(checked, Point(91 * E7, 0)) == "place-latitude"
    assert refused(checked, Point(0, -181 * E7)) == "place-longitude"
    assert refused(checked, Point(0, 0, -1)) == "place-precision"
    assert refused(geojson.read, geometry([44, 91])) == "place-latitude"
    assert refused(geojson.read, geometry([181, 35])) == "place-longitude"
    assert refused(geojson.read, geometry([44, 35, 1e9])) == "place-altitude"
