import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.open_data import data

from seamline.codecs import tracks, value_table
from seamline.terms.errors import InvalidInput
from seamline.terms.times import parse_iso
from seamline.terms.unit import MAX_CALL_SIGN, MAX_CALL_SIGN_DIGITS, call_sign, unit_kind

HEAD = "unit,time,lat,lon,kind,precision_m,party\n"
T1, T2 = "2020-09-20T14:30:00Z", "2020-09-20T17:31:00+03:00"


def code(work):
    with pytest.raises(InvalidInput) as caught:
        work()
    return caught.value.code


def table(text):
    return tracks.from_table(text.splitlines(keepends=True))


def feature(geometry, **properties):
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def line(*places):
    return {"type": "LineString", "coordinates": [list(place) for place in places]}


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()


def test_a_table_says_who_was_where_and_when():
    found = table(HEAD + f"N-21,{T1},35.5,44.5,patrol,20,north\n فالكون ,{T2},-1,180,,,\n")
    assert found.at.tolist() == [parse_iso(T1), parse_iso(T1) + 60_000]
    assert found.lat.tolist() == [35.5, -1]
    assert found.lon.tolist() == [44.5, 180]
    assert found.precision_m.tolist() == [20, 0]
    assert found.unit == ("N-21", "فالكون")
    assert found.kind == ("patrol", "")
    assert found.party == ("north", "")
    assert len(table("unit,time,lat,lon\n")) == 0


@pytest.mark.parametrize(
    ("row", "want"),
    [
        ("N,2020-09-20T14:30:00,1,1,,,", "table-time"),
        ("N,,1,1,,,", "table-time"),
        ("N,1969-01-01T00:00:00Z,1,1,,,", "table-time"),
        (f"N,{T1},91,1,,,", "tracks-place"),
        (f"N,{T1},1,-181,,,", "tracks-place"),
        (f"N,{T1},nan,1,,,", "table-number"),
        (f"N,{T1},,1,,,", "table-number"),
        (f"N,{T1},1,1,tank,,", "tracks-kind"),
        (f"N,{T1},1,1,post,,", "tracks-kind"),
        (f"N,{T1},1,1,,-1,", "tracks-precision"),
        (f"N,{T1},1,1,,1000001,", "tracks-precision"),
        (f"N,{T1},1,1,,,North", "tracks-party"),
        (f"+9647701234567,{T1},1,1,,,", "tracks-unit"),
        (f"{'x' * (MAX_CALL_SIGN + 1)},{T1},1,1,,,", "tracks-unit"),
    ],
)
def test_a_row_that_makes_no_sense_is_refused_with_its_line(row, want):
    with pytest.raises(InvalidInput) as caught:
        table(HEAD + f"N-21,{T1},35.5,44.5,patrol,20,north\n{row}\n")
    assert (caught.value.code, caught.value.context["line"]) == (want, 3)


def test_columns_that_are_not_asked_for_are_left_out():
    found = table(f"unit,time,lat,lon,driver,phone\nN,{T1},1,1,NAMED,NAMED\n")
    assert "NAMED" not in repr([getattr(found, name) for name in found.__struct_fields__])


@pytest.mark.parametrize("name", ["coordTimes", "times"])
def test_lines_and_points_of_geojson_carry_their_times(name):
    several = {"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]}
    found = tracks.from_geojson(
        collection(
            feature(
                line((44, 35, 300), (45, 36)), **{name: [T1, T2]}, unit="N-21", kind="drone", party="north"
            ),
            feature(several, **{name: [[T1, None], [T2, T2]]}, precision_m=5),
            feature({"type": "Point", "coordinates": [9, 9]}, time=T1, name="NAMED"),
            feature({"type": "Point", "coordinates": [9, 9]}),
            feature(line((1, 1), (2, 2))),
        )
    )
    assert found.lon.tolist() == [44, 45, 1, 5, 7, 9]
    assert found.at.tolist() == [parse_iso(one) for one in (T1, T2, T1, T2, T2, T1)]
    assert found.piece.tolist() == [0, 0, 1, 2, 2, 3]
    assert found.unit == ("N-21", "N-21", "", "", "", "")
    assert found.kind[0] == "drone"
    assert found.party[:3] == ("north", "north", "")
    assert found.precision_m.tolist() == [0, 0, 5, 5, 5, 0]
    assert found.untimed == 4


LINE = line((44, 35), (45, 36))


@pytest.mark.parametrize(
    ("properties", "want"),
    [
        ({"times": [T1]}, "tracks-times"),
        ({"times": [T1, T1, T1]}, "tracks-times"),
        ({"times": T1}, "tracks-times"),
        ({"times": [[T1, T2], [T1, T2]]}, "tracks-times"),
        ({"times": [T1, 5]}, "tracks-time"),
        ({"times": [T1, "soon"]}, "tracks-time"),
        ({"times": [T1, "2020-09-20T14:30:00"]}, "tracks-time"),
        ({"times": [T1, T2], "unit": 5}, "tracks-unit"),
        ({"times": [T1, T2], "unit": "a@b"}, "tracks-unit"),
        ({"times": [T1, T2], "kind": "tank"}, "tracks-kind"),
        ({"times": [T1, T2], "kind": ["drone"]}, "tracks-kind"),
        ({"times": [T1, T2], "party": "N O"}, "tracks-party"),
        ({"times": [T1, T2], "precision_m": "5"}, "tracks-precision"),
        ({"times": [T1, T2], "precision_m": True}, "tracks-precision"),
        ({"times": [T1, T2], "precision_m": -1}, "tracks-precision"),
    ],
)
def test_geojson_that_makes_no_sense_is_refused(properties, want):
    assert code(lambda: tracks.from_geojson(collection(feature(LINE, **properties)))) == want


def test_places_off_the_earth_are_the_readers_to_refuse():
    assert code(lambda: tracks.from_geojson(collection(feature(line((200, 1), (1, 1)), times=[T1, T2])))) == (
        "place-longitude"
    )
    assert code(lambda: tracks.from_geojson(b"{}")) == "geojson-form"


def test_there_is_a_most(monkeypatch):
    monkeypatch.setattr(tracks, "MAX_POSITIONS", 2)
    row = f"N,{T1},1,1,,,\n"
    assert len(table(HEAD + row * 2)) == 2
    assert code(lambda: table(HEAD + row * 3)) == "tracks-many"


@pytest.mark.parametrize(
    "sign", ["N-21", "Falcon 6", "صقر ٣", "a.b_c", "1" * MAX_CALL_SIGN_DIGITS, "x" * MAX_CALL_SIGN]
)
def test_call_signs(sign):
    assert call_sign(f" {sign} ") == sign


@pytest.mark.parametrize(
    "sign",
    [
        "",
        "  ",
        "1" * (MAX_CALL_SIGN_DIGITS + 1),
        "x" * (MAX_CALL_SIGN + 1),
        "a/b",
        "a\nb",
        "a\u202eb",
        "a@b",
        "<b>",
    ],
)
def test_what_is_no_call_sign(sign):
    assert code(lambda: call_sign(sign)) == "unit-form"


def test_kinds_of_units():
    assert unit_kind("drone") == "drone"
    assert code(lambda: unit_kind("post")) == "unit-kind"


def test_a_column_of_times_may_leave_some_open():
    found = value_table.read(["t\n", f"{T1}\n", '""\n'])
    assert found.times("t", empty=-1).tolist() == [parse_iso(T1), -1]
    assert code(lambda: found.times("t")) == "table-time"
    assert code(lambda: found.times("u")) == "table-column"


@given(st.text(max_size=40))
def test_a_time_is_a_time_or_refused(text):
    quoted = '"' + text.replace('"', '""') + '"\n'
    try:
        found = value_table.read(["t\n", quoted])
        at = found.times("t")
    except InvalidInput as error:
        assert error.code.startswith("table-")  # noqa: PT017 (either outcome is right)
    else:
        assert (at >= 0).all()


def test_geojson_of_others_is_read_or_refused():
    folder = data("geoformats")
    outcomes = set()
    for sample in sorted(folder.glob("*.geojson")):
        try:
            found = tracks.from_geojson(sample.read_bytes())
        except InvalidInput as error:
            outcomes.add(error.code)
        else:
            outcomes.add("read" if len(found) else "without times")
    assert {"read", "without times", "geojson-json", "geojson-form"} <= outcomes
