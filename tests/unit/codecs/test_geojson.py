import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seamline.codecs import geojson, geojson_text
from seamline.codecs.geojson import Feature, Flag, read, write
from seamline.terms import canonical
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import Polygon
from seamline.terms.place import E7, Point, point

SHARED = Path(__file__).parents[4] / "shared" / "data"


def refusal(value):
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(InvalidInput) as caught:
        read(raw)
    return caught.value.code, caught.value.context.get("where", "")


def files(pattern):
    found = sorted(SHARED.glob(pattern))
    return found or [pytest.param(None, marks=pytest.mark.skip(reason="no shared data beside the project"))]


# --- the shared vectors ---------------------------------------------------------------------------

FLAGGED = {
    "bad_bad-polygon-interiorring-rhr.geojson": "geojson-winding",
    "bad_excessive_precision_truncated.geojson": "geojson-precision",
    "bad_geometrycollection_single.geojson": "geojson-single-collection",
}
"""What RFC 7946 says SHOULD; the rest of the bad ones break a MUST."""


@pytest.mark.parametrize("file", files("geoformats/bad_*.geojson"), ids=lambda file: file and file.name)
def test_bad_files_are_refused_or_flagged_as_their_names_say(file):
    if file.name in FLAGGED:
        assert {flag.code for flag in read(file.read_bytes()).flags} == {FLAGGED[file.name]}
    else:
        assert refusal(file.read_bytes())[0] in {"geojson-form", "geojson-json", "geojson-duplicate"}


@pytest.mark.parametrize(
    "file",
    files("geoformats/good_*.geojson") + files("geoformats/fx_*.geojson"),
    ids=lambda file: file and file.name,
)
def test_good_files_are_read(file):
    if file.name == "good_issue82.geojson":  # good in form, but its latitudes reach -134
        assert refusal(file.read_bytes()) == ("place-latitude", "geometry/coordinates/0/0/0")
        return
    found = read(file.read_bytes())
    assert found.features
    assert read(write(found.features)).features == tuple(
        Feature(f.points, f.lines, tuple(map(right_handed, f.polygons)), f.id, f.properties)
        for f in found.features
    )


@pytest.mark.parametrize("file", files("boundaries/*.geojson"), ids=lambda file: file and file.name)
def test_real_boundaries_are_read(file):
    raw = file.read_bytes()
    assert len(read(raw).features) == len(json.loads(raw)["features"])


# --- form -----------------------------------------------------------------------------------------


def right_handed(polygon):
    again = read(write([Feature(polygons=(polygon,))])).features[0].polygons[0]
    assert [set(ring) for ring in (again.outer, *again.holes)] == [
        set(r) for r in (polygon.outer, *polygon.holes)
    ]
    return again


def test_a_feature_collection():
    found = read(
        b'\xef\xbb\xbf{"type":"FeatureCollection","features":[{"type":"Feature","id":7,"properties":{"name":"S3"},'
        b'"geometry":{"type":"Polygon","coordinates":[[[43,35],[44,35],[44,36],[43,35]]]}}]}'
    )
    ring = (point(35, 43), point(35, 44), point(36, 44))
    assert found == geojson.Reading((Feature(polygons=(Polygon(ring),), id="7", properties={"name": "S3"}),))


@pytest.mark.parametrize(
    ("value", "where"),
    [
        ([], ""),
        ({"type": "Point", "coordinates": [1, True]}, "geometry/coordinates/0"),
        ({"type": "Point", "coordinates": [1, 2, 3, 4]}, "geometry/coordinates/0"),
        ({"type": "LineString", "coordinates": [[1, 2]]}, "geometry/coordinates"),
        ({"type": "LineString", "coordinates": "x"}, "geometry/coordinates"),
        ({"type": "Polygon", "coordinates": 1}, "geometry/coordinates"),
        ({"type": "Feature", "properties": {}}, ""),
        ({"type": "Feature", "geometry": None, "id": True}, "id"),
        ({"type": "Feature", "geometry": {"type": "Feature"}}, "geometry"),
        ({"type": "FeatureCollection", "features": [{"type": "Point", "coordinates": [1, 2]}]}, "features/0"),
        ({"type": "Point", "coordinates": [1, 2], "bbox": [1, 2, 3]}, "bbox"),
        ({"type": "FeatureCollection", "features": [], "geometry": None}, "geometry"),
    ],
)
def test_what_breaks_the_form_is_refused_where_it_does(value, where):
    assert refusal(value) == ("geojson-form", where)


def test_other_coordinates_than_wgs84_are_refused():
    named = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert read(json.dumps({"type": "Point", "coordinates": [1, 2], "crs": named}).encode())
    for crs in ({"type": "name", "properties": {"name": "EPSG:32638"}}, {"type": "link"}, "EPSG:32638"):
        assert refusal({"type": "Point", "coordinates": [1, 2], "crs": crs})[0] == "geojson-crs"


def test_altitude_is_checked_and_dropped():
    assert read(b'{"type":"Point","coordinates":[44,35,350.5]}').features[0].points == (point(35, 44),)
    assert refusal({"type": "Point", "coordinates": [44, 35, 1e9]})[0] == "place-altitude"


def test_an_outline_that_crosses_itself_is_flagged():
    eight = [[43, 35], [44, 36], [44, 35], [43, 36], [43, 35]]
    found = read(json.dumps({"type": "Polygon", "coordinates": [eight]}).encode())
    assert found.flags == (Flag("geojson-crosses-itself", "geometry/coordinates/0"),)


def test_nothing_at_all_is_flagged():
    assert read(b'{"type":"Feature","geometry":null,"properties":null}').flags == (Flag("geojson-empty", ""),)
    assert read(b'{"type":"MultiPolygon","coordinates":[]}').flags == (Flag("geojson-empty", ""),)


# --- both ways ------------------------------------------------------------------------------------

POINTS = st.builds(Point, st.integers(-90 * E7, 90 * E7), st.integers(-180 * E7, 180 * E7))
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
BOXES = st.tuples(st.integers(-89, 80), st.integers(-179, 170), st.integers(1, 9)).map(
    lambda box: Polygon(
        (point(box[0], box[1]), point(box[0], box[1] + box[2]), point(box[0] + 9, box[1] + box[2])),
        (
            (
                point(box[0] + 3, box[1] + 0.5),
                point(box[0] + 4, box[1] + 0.6),
                point(box[0] + 3, box[1] + 0.6),
            ),
        ),
    )
)
FEATURES = st.builds(
    Feature,
    st.lists(POINTS, max_size=4).map(tuple),
    st.lists(st.lists(POINTS, min_size=2, max_size=5).map(tuple), max_size=3).map(tuple),
    st.lists(BOXES, max_size=2).map(tuple),
    TEXT,
    st.dictionaries(TEXT, TEXT | st.integers(-(2**53), 2**53) | st.booleans() | st.none(), max_size=3),
)


@settings(max_examples=60)
@given(st.lists(FEATURES, max_size=4))
def test_what_is_written_is_read_back(features):
    raw = write(features)
    assert json.loads(raw)["type"] == "FeatureCollection"
    found = read(raw)
    assert [(f.points, f.lines, f.id, f.properties) for f in found.features] == [
        (f.points, f.lines, f.id, f.properties) for f in features
    ]
    for feature, again in zip(features, found.features, strict=True):
        assert again.polygons == tuple(map(right_handed, feature.polygons))
    assert write(found.features) == raw
    assert {flag.code for flag in found.flags} <= {"geojson-empty"}


@given(POINTS)
def test_every_seventh_decimal_survives(place):
    assert read(write([Feature(points=(place,))])).features[0].points == (place,)


@settings(max_examples=100)
@given(
    st.binary(max_size=80)
    | st.recursive(st.none() | st.floats() | TEXT, st.lists).map(lambda v: json.dumps(v).encode())
)
def test_any_bytes_are_read_or_refused(raw):
    try:
        read(raw)
    except InvalidInput as error:
        assert error.code.startswith(("geojson-", "place-"))  # noqa: PT017 (either outcome is right)


# --- limits ---------------------------------------------------------------------------------------


def test_one_past_each_limit_is_refused(monkeypatch):
    assert refusal(b" " * (geojson_text.MAX_BYTES + 1)) == ("geojson-too-long", "")
    deep = {"type": "Feature", "geometry": None, "properties": {}}
    for _ in range(geojson_text.MAX_DEPTH - 2):
        deep["properties"] = {"in": deep["properties"]}
    assert read(json.dumps(deep).encode())
    deep["properties"] = {"in": deep["properties"]}
    assert refusal(deep) == ("geojson-depth", "")
    monkeypatch.setattr(geojson, "MAX_VERTICES", 3)
    assert read(b'{"type":"MultiPoint","coordinates":[[1,2],[1,2],[1,2]]}')
    assert refusal(b'{"type":"MultiPoint","coordinates":[[1,2],[1,2],[1,2],[1,2]]}') == (
        "geojson-vertices",
        "",
    )
    monkeypatch.setattr(geojson, "MAX_FEATURES", 1)
    one = {"type": "Feature", "geometry": None, "properties": {}}
    assert read(json.dumps({"type": "FeatureCollection", "features": [one]}).encode())
    assert refusal({"type": "FeatureCollection", "features": [one, one]}) == ("geojson-features", "")


def test_brackets_within_text_do_not_count():
    value = {"type": "Feature", "geometry": None, "properties": {"note": '[[[["' * 100}}
    assert read(json.dumps(value).encode()).features[0].properties == value["properties"]


def test_members_beyond_all_sense_are_refused():
    many = (
        b'{"type":"Feature","geometry":null,"properties":{"a":['
        + b"{}," * geojson_text.MAX_OBJECTS
        + b"{}]}}"
    )
    assert refusal(many) == ("geojson-too-long", "")
    many = (
        b'{"type":"Feature","geometry":null,"properties":{"a":['
        + b"1," * (geojson_text.MAX_COMMAS + 1)
        + b"1]}}"
    )
    assert refusal(many) == ("geojson-too-long", "")


def test_flags_are_bounded():
    ring = [[43, 35], [44, 36], [44, 35], [43, 35]]
    many = {"type": "MultiPolygon", "coordinates": [[ring]] * (geojson.MAX_FLAGS + 5)}
    assert len(read(json.dumps(many).encode()).flags) == geojson.MAX_FLAGS


@given(
    st.recursive(
        st.none() | st.text(st.sampled_from('a"\\[]{},\n/u'), max_size=6),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=3),
        max_leaves=12,
    ),
    st.integers(1, 9),
)
def test_measuring_sees_through_texts_and_escapes(value, chunk):
    raw = json.dumps(value).encode()
    before = geojson_text._CHUNK
    geojson_text._CHUNK = chunk
    try:
        depth, lists, objects, commas = geojson_text._measured(raw)
    finally:
        geojson_text._CHUNK = before

    def count(item):
        if not isinstance(item, list | dict):
            return 0, 0, 0
        inner = [count(one) for one in (item.values() if isinstance(item, dict) else item)]
        own = (isinstance(item, list), isinstance(item, dict), max(len(item) - 1, 0))
        return tuple(a + sum(one[n] for one in inner) for n, a in enumerate(own))

    assert depth == canonical.depth(raw)
    assert (lists, objects, commas) == (count(value) if isinstance(value, list | dict) else (0, 0, 0))
