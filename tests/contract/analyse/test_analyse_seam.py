"""The seam from the shell: measured, cut, and cut again with the ids it had."""

import json

import pytest
from tests.support.analysing import analyse, asked, refused
from tests.support.open_data import data

from seamline.analysis.seam import seam
from seamline.analysis.sectors import Cut, sectors
from seamline.codecs import geojson
from seamline.codecs.geojson import Feature
from seamline.main import app
from seamline.terms.geodesy import length_m
from seamline.terms.place import E7, Point, point

NORTH = tuple(point(36.05 + 0.05 * (n % 2), 41.8 + 0.1 * n) for n in range(6))
SOUTH = tuple(point(35.95 - 0.03 * (n % 3), 41.8 + 0.09 * n) for n in range(6))
MOVED = (*NORTH[:3], Point(NORTH[3].lat_e7 + 200_000, NORTH[3].lon_e7), *NORTH[4:])


def file(folder, name, *lines, others=()):
    path = folder / name
    path.write_bytes(geojson.write([*(Feature(lines=(line,)) for line in lines), *others]))
    return path


@pytest.fixture
def lines(tmp_path):
    return file(tmp_path, "lines.geojson", NORTH, SOUTH)


def ids(value):
    return [row["seam-id"] for row in value["tables"]["seam-segments"]]


def test_area_length_and_segments_are_those_of_the_seam(capsys, lines):
    found = analyse(capsys, "seam", "--lines", lines)
    want = seam(NORTH, SOUTH)
    assert found["figures"]["seam-area"] == pytest.approx(want.area_m2 / 1e6, rel=1e-12)
    assert found["figures"]["seam-length"] == pytest.approx(want.length_m)
    rows = found["tables"]["seam-segments"]
    assert sum(row["seam-area"] for row in rows) == pytest.approx(want.area_m2 / 1e6, rel=1e-9)
    assert ids(found) == [f"s{n}" for n in range(1, len(rows) + 1)]
    assert rows[0]["seam-from"] == 0
    assert rows[-1]["seam-to"] == pytest.approx(want.length_m)
    assert all(1_000 <= row["seam-length"] <= 2_000 for row in rows)
    assert found["sources"][0]["used"] == 2
    assert {one["message"] for one in found["assumptions"]} >= {"study-seam-midway", "study-seam-ids"}


def test_sectors_are_cut_where_the_file_says(capsys, lines, tmp_path):
    table = tmp_path / "sectors.csv"
    table.write_text("name,from_km\nS1,0\nS2,20.5\n")
    found = analyse(capsys, "seam", "--lines", lines, "--sectors", table)
    want = sectors(NORTH, SOUTH, (Cut("S1", 0), Cut("S2", 20.5)))
    rows = found["tables"]["seam-sectors"]
    assert [row["seam-sector"] for row in rows] == ["S1", "S2"]
    assert [row["seam-area"] for row in rows] == pytest.approx([one.area.area_m2 / 1e6 for one in want])
    named = [row["seam-sector"] for row in found["tables"]["seam-segments"]]
    assert named == sorted(named)
    assert [named.count(row["seam-sector"]) for row in rows] == [row["seam-segments"] for row in rows]


def test_a_redrawn_line_keeps_the_ids_of_what_has_not_moved(capsys, lines, tmp_path):
    first, second = tmp_path / "first.geojson", tmp_path / "second.geojson"
    before = analyse(capsys, "seam", "--lines", lines, "--geojson", first)
    redrawn = file(tmp_path, "redrawn.geojson", MOVED, SOUTH)
    after = analyse(capsys, "seam", "--lines", redrawn, "--previous", first, "--geojson", second)
    kept = set(ids(before)) & set(ids(after))
    assert 0 < after["figures"]["seam-kept"] == len(kept) < len(ids(before))
    fresh = [int(one[1:]) for one in ids(after) if one not in kept]
    assert min(fresh) == len(ids(before)) + 1
    assert after["figures"]["seam-issued"] == max(fresh)
    # Back as it was: what was given up stays given up.
    again = analyse(capsys, "seam", "--lines", lines, "--previous", second)
    assert set(ids(again)) & set(ids(before)) == kept
    assert [row["seam-kept"] for row in after["tables"]["seam-segments"]].count("yes") == len(kept)


def test_the_file_of_segments_is_a_map_of_the_seam(capsys, lines, tmp_path):
    out = tmp_path / "out.geojson"
    analyse(capsys, "seam", "--lines", lines, "--geojson", out)
    reading = geojson.read(out.read_bytes())
    assert not reading.flags
    want = seam(NORTH, SOUTH)
    assert sum(one.properties["area_m2"] for one in reading.features) == pytest.approx(want.area_m2, rel=1e-9)
    assert all(one.polygons and one.id for one in reading.features)
    assert refused(capsys, "seam", "--lines", lines, "--geojson", out) == "file-exists"


def test_a_border_is_cut_line_by_line(capsys, lines, tmp_path):
    out = tmp_path / "border.geojson"
    found = analyse(capsys, "seam", "--lines", lines, "--border", "--geojson", out)
    assert "seam-area" not in found["figures"]
    assert found["figures"]["seam-length"] == pytest.approx(length_m(NORTH) + length_m(SOUTH))
    assert {row["seam-lines"] for row in found["tables"]["seam-segments"]} == {"1", "2"}
    again = analyse(capsys, "seam", "--lines", lines, "--border", "--previous", out)
    assert again["figures"]["seam-kept"] == len(ids(found))
    assert refused(capsys, "seam", "--lines", lines, "--previous", out) == "segment-previous"


def test_cells_are_equal_in_area(capsys, lines):
    found = analyse(capsys, "seam", "--lines", lines, "--widen-km", 5, "--cells-km", 4)
    share = sum(row["seam-share"] for row in found["tables"]["seam-cells"])
    assert share * 16 == pytest.approx(found["figures"]["seam-area"], rel=1e-6)


def test_what_is_left_out_or_crosses_itself_is_said(capsys, tmp_path):
    knot = (*NORTH[:3], point(36.3, 42.05), point(35.99, 41.95), *NORTH[3:])
    path = file(tmp_path, "knot.geojson", knot, SOUTH, others=[Feature(points=(NORTH[0],))])
    said = {one["message"]: one["args"] for one in analyse(capsys, "seam", "--lines", path)["cautions"]}
    assert said["study-seam-others"] == {"count": 1}
    assert said["study-seam-knot"]["line"] == 1
    together = file(tmp_path, "same.geojson", NORTH, NORTH)
    found = analyse(capsys, "seam", "--lines", together)
    assert found["figures"]["seam-area"] == 0
    assert [one["message"] for one in found["cautions"]] == ["study-seam-no-ground"]


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_it_is_said_in_words(capsys, lines, language):
    words = ["analyse", "seam", "--lines", str(lines), "--language", language]
    assert app(words, result_action="return_value") == 0
    out = capsys.readouterr().out
    assert "s1" in out
    assert "study-" not in out


# --- bad input ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("drawn", "want"),
    [
        ((), "segment-lines"),
        ((NORTH,), "segment-lines"),
        ((NORTH,) * 9, "segment-lines"),
        ((NORTH, (NORTH[0], NORTH[0])), "line-too-short"),
        ((NORTH, (point(10, 179), point(10, -179))), "line-antimeridian"),
        ((NORTH, (point(-30, 20), point(-31, 21))), "seam-extent"),
        ((NORTH, tuple(Point(36 * E7, 41 * E7 + n * 100) for n in range(2_001))), "line-too-long"),
    ],
)
def test_lines_that_make_no_seam_are_refused(capsys, tmp_path, drawn, want):
    assert refused(capsys, "seam", "--lines", file(tmp_path, "lines.geojson", *drawn)) == want


def test_ten_million_vertices_are_refused_before_they_are_read(capsys, tmp_path):
    path = tmp_path / "huge.geojson"
    with path.open("wb") as out:
        out.write(b'{"type":"LineString","coordinates":[')
        for _ in range(100):
            out.write(b"[42,36]," * 100_000)
        out.write(b"[42,36]]}")
    assert refused(capsys, "seam", "--lines", path) == "geojson-too-long"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("", "geojson-json"),
        ('{"type":"LineString","coordinates":[[NaN,36],[42,36]]}', "geojson-json"),
        ('{"type":"LineString","coordinates":[[42,36],[1e999,36]]}', "geojson-json"),
        ('{"type":"LineString","coordinates":[[42,36],[200,36]]}', "place-longitude"),
        ('{"type":"LineString","coordinates":[[42,36]]}', "geojson-form"),
    ],
)
def test_files_that_are_no_lines_are_refused(capsys, tmp_path, text, want):
    path = tmp_path / "lines.geojson"
    path.write_text(text)
    assert refused(capsys, "seam", "--lines", path) == want


@pytest.mark.parametrize(
    ("options", "want"),
    [
        (("--segment-km", 0.5), "segment-length"),
        (("--widen-km", 101), "seam-widen"),
        (("--widen-km", "nan"), "seam-widen"),
        (("--tolerance-m", 0), "segment-tolerance"),
        (("--border", "--widen-km", 1), "segment-border-widen"),
        (("--cells-km", 0.1), "cells-size"),
        (("--border", "--cells-km", 5), "cells-none"),
    ],
)
def test_options_out_of_range_are_refused(capsys, lines, options, want):
    assert refused(capsys, "seam", "--lines", lines, *options) == want


@pytest.mark.parametrize(
    ("text", "more", "want"),
    [
        ("name,from_km\n", (), "sector-cuts"),
        ("name,from_km\nS1,5\n", (), "sector-cuts"),
        ("name,from_km\nS1,0\nS2,900\n", (), "sector-cuts"),
        ("name,from_km\nS1,x\n", (), "table-number"),
        ("name\nS1\n", (), "table-column"),
        ("name,from_km\nS1,0\n", ("--border",), "seam-sectors-line"),
    ],
)
def test_sectors_that_make_no_sense_are_refused(capsys, lines, tmp_path, text, more, want):
    table = tmp_path / "sectors.csv"
    table.write_text(text)
    assert refused(capsys, "seam", "--lines", lines, "--sectors", table, *more) == want


@pytest.mark.parametrize(
    "change",
    [
        {"id": "s0"},
        {"id": "s99999"},
        {"id": "b1"},
        {"id": "s²"},
        {"id": ""},
        {"from_m": 10, "to_m": 5},
        {"from_m": "0"},
        {"lines": [2, 1]},
        {"lines": [1]},
        {"lines": [1, 1]},
        {"lines": [0, 1]},
        {"stretches": [[[42, 36]], []]},
        {"stretches": [[[42, 36]], [[42, 95]]]},
        {"issued": 0},
        {"issued": 10_000_001},
    ],
)
def test_an_earlier_file_that_was_changed_is_refused(capsys, lines, tmp_path, change):
    out = tmp_path / "first.geojson"
    analyse(capsys, "seam", "--lines", lines, "--geojson", out)
    value = json.loads(out.read_bytes())
    feature = value["features"][3]
    if "id" in change:
        feature["id"] = change["id"]
    else:
        feature["properties"].update(change)
    out.write_text(json.dumps(value))
    assert refused(capsys, "seam", "--lines", lines, "--previous", out) == "segment-previous"


def test_an_id_that_stands_twice_is_refused(capsys, lines, tmp_path):
    out = tmp_path / "first.geojson"
    analyse(capsys, "seam", "--lines", lines, "--geojson", out)
    out.write_bytes(out.read_bytes().replace(b'"id":"s2"', b'"id":"s3"'))
    assert refused(capsys, "seam", "--lines", lines, "--previous", out) == "segment-previous"


# --- real lines ---------------------------------------------------------------------------------


def real(folder, level, **sides):
    """Lines of an administrative level of the open data, those between two countries, as a file."""
    given = json.loads(data("boundaries", "osm_admin_lines_2021.geojson").read_bytes())
    given["features"] = [
        one
        for one in given["features"]
        if one["properties"]["admin_level"] == level
        and all(one["properties"][f"adm0_{side}"] == name for side, name in sides.items())
    ]
    path = folder / f"level{level}.geojson"
    path.write_text(json.dumps(given))
    return path


def test_the_real_border_is_cut_and_keeps_its_ids(capsys, tmp_path):
    path, out = real(tmp_path, 2, left="IRQ", right="SYR"), tmp_path / "out.geojson"
    found = analyse(capsys, "seam", "--lines", path, "--border", "--geojson", out)
    assert len(found["tables"]["seam-lines"]) == 5
    assert 590_000 < found["figures"]["seam-length"] < 620_000
    again = analyse(capsys, "seam", "--lines", path, "--border", "--previous", out)
    assert again["figures"]["seam-kept"] == len(ids(found)) == again["figures"]["seam-issued"]


def test_the_real_limit_widened_is_a_seam_whose_segments_fill_it(capsys, tmp_path):
    path = real(tmp_path, 3)
    given = json.loads(path.read_bytes())
    (longest,) = (one for one in given["features"] if len(one["geometry"]["coordinates"]) > 100)
    given["features"] = [longest, longest]
    path.write_text(json.dumps(given))
    found = analyse(capsys, "seam", "--lines", path, "--widen-km", 5)
    whole = sum(row["seam-area"] for row in found["tables"]["seam-segments"])
    assert whole == pytest.approx(found["figures"]["seam-area"], rel=1e-6)
    code, value = asked(capsys, "seam", "--lines", real(tmp_path, 3), "--border")
    assert (code, len(value["tables"]["seam-lines"])) == (0, 6)
