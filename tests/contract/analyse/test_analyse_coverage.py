"""Coverage from the shell, on files as people have them."""

import json

import pytest
from tests.support.analysing import analyse, asked, refused
from tests.support.open_data import data

AT = ("--at", "2020-09-20T12:00:00Z")
NAMED = "NAMED PERSON"


@pytest.fixture
def folder(tmp_path):
    """Five segments of 1.8 km along 35 degrees north, two units, a post, a report."""
    features = [
        {
            "type": "Feature",
            "id": f"s{n}",
            "properties": {"driver": NAMED},
            "geometry": {
                "type": "LineString",
                "coordinates": [[44 + 0.02 * n, 35], [44.02 + 0.02 * n, 35]],
            },
        }
        for n in range(5)
    ]
    (tmp_path / "seam.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    (tmp_path / "patrol.gpx").write_text(
        f"<gpx><metadata><author><name>{NAMED}</name></author></metadata><trk><name>{NAMED}</name><trkseg>"
        '<trkpt lat="35" lon="44.0"><time>2020-09-20T09:50:00Z</time></trkpt>'
        '<trkpt lat="35" lon="44.02"><time>2020-09-20T10:00:00Z</time></trkpt>'
        '<trkpt lat="35" lon="44.09"/></trkseg></trk></gpx>'
    )
    (tmp_path / "drones.csv").write_text(
        "unit,time,lat,lon,kind,party,pilot\n"
        f"Kite 1,2020-09-18T12:00:00Z,35,44.05,drone,south,{NAMED}\n"
        f"Kite 1,2020-09-20T13:00:00Z,35,44.05,drone,south,{NAMED}\n"
    )
    (tmp_path / "posts.csv").write_text(
        "lat,lon,party,range_m,commander\n35,44.01,south,1500," + NAMED + "\n"
    )
    (tmp_path / "reports.csv").write_text(
        "time,lat,lon,party,source\n2020-09-20T11:00:00Z,35,44.07,north,x\n"
    )
    return tmp_path


def words(folder, *more):
    """A call with everything there is."""
    return (
        "coverage",
        *("--segments", folder / "seam.geojson"),
        *("--tracks", f"north/N 21/patrol={folder / 'patrol.gpx'}", folder / "drones.csv"),
        *("--posts", folder / "posts.csv", "--reports", folder / "reports.csv"),
        *AT,
        *more,
    )


def test_each_segment_says_when_by_whom_how_how_well_and_what_stands_behind(capsys, folder):
    value = analyse(capsys, *words(folder))
    rows = {row["coverage-segment"]: row for row in value["tables"]["coverage-segments"]}
    assert list(rows) == ["s0", "s1", "s2", "s3", "s4"]
    first = rows["s0"]
    assert (first["coverage-age"], first["coverage-party"], first["coverage-how"]) == (0, "south", "post")
    assert (first["coverage-units"], first["coverage-parties"], first["coverage-backup"]) == (2, 2, True)
    assert first["coverage-quality"] == pytest.approx(0.8)
    assert rows["s2"]["coverage-how"] == "drone"
    assert rows["s2"]["coverage-seen"] == "2020-09-18T12:00:00.000Z"
    assert rows["s2"]["coverage-age"] == 48
    assert rows["s2"]["coverage-worth"] == pytest.approx(0.8 / 2**8)
    assert rows["s2"]["coverage-band"] == "to-3d"
    assert (rows["s3"]["coverage-how"], rows["s3"]["coverage-age"]) == ("report", 1)
    assert rows["s3"]["coverage-units"] == 0
    assert rows["s4"]["coverage-basis"] == "none"
    assert rows["s4"]["coverage-age"] is None
    by = {
        (row["coverage-segment"], row["coverage-party"]): row for row in value["tables"]["coverage-by-party"]
    }
    assert len(by) == 10
    assert by["s0", "north"]["coverage-how"] == "patrol"
    assert by["s0", "north"]["coverage-age"] == pytest.approx(2, abs=0.1)
    assert by["s4", "north"]["coverage-band"] == "unknown"
    figures = value["figures"]
    assert figures["coverage-6h"] == pytest.approx(0.6, abs=0.001)
    assert figures["coverage-72h"] == pytest.approx(0.8, abs=0.001)
    assert figures["coverage-behind"] == pytest.approx(0.2, abs=0.001)
    assert figures["coverage-length"] == pytest.approx(9_130, rel=0.01)
    said = {one["message"]: one["args"] for one in value["cautions"]}
    assert said["study-coverage-later"] == {"count": 1}
    assert said["study-coverage-untimed"] == {"count": 1}
    assert [source["rows"] for source in value["sources"]] == [5, 3, 2, 1, 1]
    assert NAMED not in json.dumps(value)


def test_what_a_party_withholds_counts_as_a_band_at_its_oldest_end_and_it_is_said(capsys, folder):
    bands = folder / "bands.csv"
    bands.write_text("segment,party,band\ns4,west,to-24h\ns2,west,to-6h\ns0,west,to-6h\ns3,west,older\n")
    value = analyse(capsys, *words(folder, "--bands", bands))
    rows = {row["coverage-segment"]: row for row in value["tables"]["coverage-segments"]}
    for segment, age in (("s2", 6), ("s4", 24)):
        row = rows[segment]
        assert (row["coverage-basis"], row["coverage-age"], row["coverage-party"]) == ("banded", age, "west")
        assert row["coverage-seen"] is row["coverage-how"] is None
    assert rows["s0"]["coverage-basis"] == "exact"
    assert rows["s3"]["coverage-basis"] == "exact"
    assert "study-coverage-banded" in {one["message"] for one in value["assumptions"]}
    assert {one["message"]: one["args"] for one in value["cautions"]}["study-coverage-rests-on-bands"] == {
        "count": 2
    }
    assert value["figures"]["coverage-banded"] == pytest.approx(0.4, abs=0.001)


def test_the_table_of_sensors_and_the_half_life_are_settings(capsys, folder):
    table = folder / "sensors.csv"
    table.write_text("kind,range_m,quality,half_life_h\ndrone,3000,0.9,24\n")
    value = analyse(capsys, *words(folder, "--sensors", table))
    rows = {row["coverage-segment"]: row for row in value["tables"]["coverage-segments"]}
    assert rows["s2"]["coverage-worth"] == pytest.approx(0.9 / 4)
    value = analyse(capsys, *words(folder, "--sensors", table, "--half-life-h", 48))
    rows = {row["coverage-segment"]: row for row in value["tables"]["coverage-segments"]}
    assert rows["s2"]["coverage-worth"] == pytest.approx(0.9 / 2)
    assert {row["coverage-half-life"] for row in value["tables"]["coverage-sensors"]} == {48}


def test_a_gap_that_is_too_long_is_not_filled_in(capsys, folder):
    way = folder / "way.csv"
    way.write_text("unit,time,lat,lon\nN,2020-09-20T10:00:00Z,35,44.0\nN,2020-09-20T10:20:00Z,35,44.1\n")

    def seen(*more):
        value = analyse(
            capsys, "coverage", "--segments", folder / "seam.geojson", "--tracks", way, *AT, *more
        )
        return [row["coverage-age"] is not None for row in value["tables"]["coverage-segments"]]

    assert seen() == [True, False, False, False, True]
    assert seen("--gap-s", 1_200, "--gap-m", 10_000) == [True] * 5


def test_nothing_at_all_is_nothing_known_and_says_so(capsys, folder):
    value = analyse(capsys, "coverage", "--segments", folder / "seam.geojson", *AT)
    assert {row["coverage-basis"] for row in value["tables"]["coverage-segments"]} == {"none"}
    assert value["figures"]["coverage-none"] == 1
    assert "study-coverage-nothing" in {one["message"] for one in value["cautions"]}


def test_segments_from_a_table_are_the_same(capsys, folder):
    table = folder / "seam.csv"
    table.write_text(
        "id,lat,lon\n" + "".join(f"s{n},35,{44 + 0.02 * n}\ns{n},35,{44.02 + 0.02 * n}\n" for n in range(5))
    )
    one = analyse(capsys, *words(folder))
    other = analyse(capsys, *(table if word == folder / "seam.geojson" else word for word in words(folder)))
    for name in ("coverage-segments", "coverage-by-party"):
        for row, same in zip(one["tables"][name], other["tables"][name], strict=True):
            assert {k: v for k, v in row.items() if not isinstance(v, float)} == {
                k: v for k, v in same.items() if not isinstance(v, float)
            }
            assert [v for v in row.values() if isinstance(v, float)] == pytest.approx(
                [v for v in same.values() if isinstance(v, float)], abs=1e-6
            )


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_it_is_said_in_words(capsys, folder, language):
    from seamline.main import app

    call = ["analyse", *map(str, words(folder)), "--language", language]
    assert app(call, result_action="return_value") == 0
    said = capsys.readouterr().out
    assert "s0" in said
    assert "{" not in said
    assert "study-" not in said


LINE = '{"type": "LineString", "coordinates": [[44, 35], [44.01, 35]]}'


@pytest.mark.parametrize(
    ("name", "text", "want"),
    [
        ("a.geojson", "{}", "geojson-form"),
        ("a.geojson", '{"type": "FeatureCollection", "features": []}', "coverage-segments"),
        ("a.geojson", LINE, "coverage-segment-id"),
        (
            "a.geojson",
            '{"type": "Feature", "id": "a", "properties": {}, "geometry": null}',
            "coverage-segment-form",
        ),
        ("a.geojson", LINE.replace("44.01", "1e400"), "geojson-json"),
        ("a.geojson", LINE.replace("44.01", "181"), "place-longitude"),
        ("a.csv", "id,lat,lon\n", "coverage-segments"),
        ("a.csv", "id,lat,lon\n,35,44\n", "coverage-segment-id"),
        ("a.csv", f"id,lat,lon\n{'x' * 101},35,44\n", "coverage-segment-id"),
        ("a.csv", "id,lat,lon\na,nan,44\n", "table-number"),
        ("a.csv", "id,lat,lon\na,91,44\n", "coverage-place"),
        ("a.csv", "", "table-header"),
        ("a.csv", "\x00\x01", "table-column"),
    ],
)
def test_segments_that_are_none_are_refused(capsys, tmp_path, name, text, want):
    file = tmp_path / name
    file.write_text(text)
    assert refused(capsys, "coverage", "--segments", file, *AT) == want


@pytest.mark.parametrize(
    ("option", "text", "want"),
    [
        ("--tracks", "unit,time,lat,lon\nN,2020-09-20T10:00:00,35,44\n", "table-time"),
        ("--tracks", "unit,time,lat,lon,kind\nN,2020-09-20T10:00:00Z,35,44,tank\n", "tracks-kind"),
        ("--posts", "lat,lon\ninf,44\n", "table-number"),
        ("--posts", "lat,lon\n95,44\n", "coverage-place"),
        ("--posts", "lat,lon,kind\n35,44,patrol\n", "coverage-post-kind"),
        ("--posts", "lat,lon,party\n35,44,North!\n", "coverage-post-party"),
        ("--posts", "lat,lon,range_m\n35,44,0\n", "coverage-range"),
        (
            "--posts",
            "lat,lon,since,until\n35,44,2020-09-20T10:00:00Z,2020-09-19T10:00:00Z\n",
            "coverage-post-order",
        ),
        ("--reports", "time,lat,lon\nsoon,35,44\n", "table-time"),
        ("--reports", "time,lat,lon,precision_m\n2020-09-20T10:00:00Z,35,44,-5\n", "coverage-precision"),
        ("--sensors", "kind,range_m,quality,half_life_h\nsatellite,1,1,1\n", "coverage-kind"),
        ("--sensors", "kind,range_m,quality,half_life_h\npost,1,2,1\n", "coverage-sensor"),
        ("--sensors", "kind,range_m,quality,half_life_h\npost,1,1,1\npost,1,1,1\n", "coverage-sensor-twice"),
        ("--bands", "segment,party,band\na,west,soon\n", "coverage-band"),
        ("--bands", "segment,party,band\nb,west,to-6h\n", "coverage-band-segment"),
        ("--bands", "segment,party,band\na,west,to-6h\na,west,to-6h\n", "coverage-band-segment"),
        ("--bands", "segment,party,band\na,,to-6h\n", "coverage-post-party"),
    ],
)
def test_files_that_make_no_sense_are_refused(capsys, tmp_path, option, text, want):
    segments, file = tmp_path / "a.csv", tmp_path / "b.csv"
    segments.write_text("id,lat,lon\na,35,44\na,35,44.01\n")
    file.write_text(text)
    assert refused(capsys, "coverage", "--segments", segments, option, file, *AT) == want


@pytest.mark.parametrize(
    ("more", "want"),
    [
        (("--at", "soon"), "time-form"),
        (("--at", "1960-01-01T00:00:00Z"), "coverage-time"),
        ((*AT, "--share", 0), "coverage-rules"),
        ((*AT, "--enough", "nan"), "coverage-rules"),
        ((*AT, "--gap-s", -1), "coverage-gap"),
        ((*AT, "--gap-m", "inf"), "coverage-gap"),
        ((*AT, "--step-m", "nan"), "coverage-step"),
        ((*AT, "--step-m", 1), "coverage-step"),
        ((*AT, "--half-life-h", 0), "coverage-sensor"),
        ((*AT, "--party", "N!"), "id-party"),
        ((*AT, "--kind", "tank"), "unit-kind"),
        ((*AT, "--tracks", "north/+9647701234567/patrol=x.gpx"), "file-missing"),
        ((*AT, "--posts", "nowhere.csv"), "file-missing"),
    ],
)
def test_options_that_make_no_sense_are_refused(capsys, tmp_path, more, want):
    segments = tmp_path / "a.csv"
    segments.write_text("id,lat,lon\na,35,44\n")
    assert refused(capsys, "coverage", "--segments", segments, *more) == want


def test_more_files_than_are_taken_are_refused(capsys, tmp_path, monkeypatch):
    from seamline.gateways.cli.analyse import coverage

    monkeypatch.setattr(coverage, "MAX_TRACK_FILES", 1)
    file = tmp_path / "a.csv"
    file.write_text("id,lat,lon,unit,time\na,35,44,N,2020-09-20T10:00:00Z\n")
    assert asked(capsys, "coverage", "--segments", file, "--tracks", file, *AT)[0] == 0
    assert refused(capsys, "coverage", "--segments", file, "--tracks", file, file, *AT) == "coverage-files"


def test_a_real_walk_covers_the_way_it_went(capsys, tmp_path):
    """A published track: the places that it passed are seen, those 20 km north of them are not."""
    from seamline.codecs import gpx

    walk = data("geoformats", "cerknicko-jezero-no-creator.gpx")
    found = gpx.read(walk.read_bytes())
    places = list(zip(found.lat[::10].tolist(), found.lon[::10].tolist(), strict=True))
    segments = tmp_path / "lake.csv"
    rows = [
        f"{side}{n},{lat + by},{lon}"
        for side, by in (("near", 0), ("far", 0.2))
        for n, (lat, lon) in enumerate(places)
    ]
    segments.write_text("id,lat,lon\n" + "\n".join(rows) + "\n")
    value = analyse(
        capsys, "coverage", "--segments", segments, "--tracks", walk, "--at", "2010-08-05T18:00:00Z"
    )
    for row in value["tables"]["coverage-segments"]:
        near = row["coverage-segment"].startswith("near")
        assert row["coverage-how"] == ("patrol" if near else None), row
        assert (row["coverage-basis"] == "exact") == near
    assert value["figures"]["coverage-6h"] == 0.5
