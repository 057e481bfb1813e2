"""Response from the shell: real roads, closures, and bad files."""

import csv
import json
import math

import numpy as np
import pytest
from pyproj import Geod
from tests.support.analysing import analyse, refused
from tests.support.open_data import data

from seamline.analysis.travel import network, shortest
from seamline.codecs import roads

WGS84 = Geod(ellps="WGS84")
NODES = "node_id,lon,lat\na,43,35\nb,43.5,35\nc,44,35\nd,50,30\ne,50.1,30\n"
EDGES = "edge_id,u,v,class,length_km\n1,a,b,trunk,70\n2,b,c,trunk,70\n3,d,e,primary,60\n"
POSTS = "id,lat,lon,party\nP1,35,43,north\nP2,35,44,south\n"
CELLS = "id,lat,lon\nnear,35,43.0\nmiddle,35,43.5\nfar,30,50.1\n"


@pytest.fixture
def files(tmp_path):
    """Options of a small country; give text to put in place of a file's."""

    def write(nodes=NODES, edges=EDGES, posts=POSTS, cells=CELLS):
        words = []
        for name, text in (("nodes", nodes), ("edges", edges), ("posts", posts), ("cells", cells)):
            file = tmp_path / f"{name}.csv"
            file.write_text(text, encoding="utf-8")
            words += [f"--{name}", file]
        return words

    return write


def area(west, south, east, north):
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def test_first_and_backup_of_each_cell(capsys, files):
    value = analyse(capsys, "travel", *files())
    near, middle, far = value["tables"]["travel-cells"]
    assert (near["travel-post"], near["travel-time"], near["travel-backup-post"]) == ("P1", 0, "P2")
    assert near["travel-backup-time"] == pytest.approx(2 * 3_600, abs=1e-5)
    assert (middle["travel-post"], middle["travel-way"]) == ("P1", "by-road")
    assert middle["travel-time"] == middle["travel-backup-time"] == pytest.approx(3_600, abs=1e-5)
    straight = WGS84.inv(44, 35, 50.1, 30)[2] / (10 / 3.6)
    assert far["travel-way"] == "open-ground"
    assert far["travel-time"] == pytest.approx(straight, abs=1e-5)
    assert value["figures"]["travel-pieces"] == 2
    assert value["figures"]["travel-covered"] == pytest.approx(2 / 3)
    assert value["figures"]["travel-backed"] == pytest.approx(1 / 3)
    said = {one["message"] for one in value["assumptions"] + value["cautions"]}
    assert {"study-travel-no-terrain", "study-travel-free-team", "study-travel-pieces"} <= said


def test_speeds_and_time_limit_are_settings(capsys, files, tmp_path):
    (tmp_path / "speeds.csv").write_text("class,kmh\ntrunk,35\n")
    value = analyse(capsys, "travel", *files(), "--speeds", tmp_path / "speeds.csv", "--within-min", "119")
    assert value["tables"]["travel-cells"][1]["travel-time"] == pytest.approx(7_200, abs=1e-5)
    assert value["figures"]["travel-covered"] == pytest.approx(1 / 3)


def test_closed_roads_are_not_driven(capsys, files, tmp_path):
    closed = tmp_path / "closed.geojson"
    closed.write_text(
        json.dumps({"type": "Feature", "geometry": None, "properties": {"edge_id": [1]}}), encoding="utf-8"
    )
    value = analyse(capsys, "travel", *files(), "--closures", closed)
    assert value["figures"]["travel-shut"] == 1
    assert value["tables"]["travel-cells"][1]["travel-post"] == "P2"
    closed.write_text(area(43.7, 34.9, 43.8, 35.1), encoding="utf-8")
    value = analyse(capsys, "travel", *files(), "--closures", closed)
    assert value["tables"]["travel-cells"][1]["travel-backup-time"] > 3 * 3_600


def test_restricted_areas_are_not_passed(capsys, files, tmp_path):
    held = tmp_path / "held.geojson"
    held.write_text(area(43.2, 33, 43.8, 37), encoding="utf-8")
    value = analyse(capsys, "travel", *files(), "--restricted", held)
    near, middle, _ = value["tables"]["travel-cells"]
    assert (near["travel-post"], near["travel-backup-post"]) == ("P1", None)
    assert (middle["travel-way"], middle["travel-time"]) == ("not-reached", None)
    assert value["figures"]["travel-not-reached"] == 1


def test_a_grid_over_an_area(capsys, files, tmp_path):
    where = tmp_path / "area.geojson"
    where.write_text(area(43.0, 34.9, 43.2, 35.1), encoding="utf-8")
    words = files()[:6]
    value = analyse(capsys, "travel", *words, "--area", where, "--grid-km", "2")
    cells = value["tables"]["travel-cells"]
    east, north = (WGS84.inv(43, 35, 43.2, 35)[2], WGS84.inv(43, 34.9, 43, 35.1)[2])
    assert len(cells) == pytest.approx(east * north / 4e6, rel=0.1)
    places = [tuple(map(float, one["travel-place"].split())) for one in cells]
    assert all(34.9 <= lat <= 35.1 and 43.0 <= lon <= 43.2 for lat, lon in places)


def test_roads_from_lines(capsys, files, tmp_path):
    drawn = tmp_path / "roads.geojson"
    line = {"type": "LineString", "coordinates": [[43, 35], [43.5, 35], [44, 35]]}
    drawn.write_text(json.dumps({"type": "Feature", "properties": {"class": "trunk"}, "geometry": line}))
    value = analyse(capsys, "travel", "--roads", drawn, *files()[4:])
    wanted = WGS84.inv(43, 35, 43.5, 35)[2] / (70 / 3.6)
    assert value["tables"]["travel-cells"][1]["travel-time"] == pytest.approx(wanted, abs=0.01)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"posts": "id,lat,lon\n"}, "travel-no-posts"),
        ({"posts": "id,lat,lon\nP,95,0\n"}, "travel-line-place"),
        ({"posts": "id,lat,lon\nP,5,0\nP,6,0\n"}, "travel-post-twice"),
        ({"cells": "lat,lon\n"}, "travel-no-cells"),
        ({"cells": "lat,lon,weight\n1,1,-1\n"}, "travel-weight"),
        ({"cells": "lat,lon\n1,inf\n"}, "table-number"),
        ({"edges": "edge_id,u,v,class,length_km\n1,a,zz,trunk,70\n"}, "roads-edge-node"),
        ({"edges": "edge_id,u,v,class,length_km\n1,a,b,trunk,0\n"}, "roads-edge-length"),
        ({"edges": "edge_id,u,v,class,length_km\n1,a,b,footpath,1\n"}, "travel-class"),
        ({"edges": "edge_id,u,v,class,length_km\n1,a,b,trunk,9999999\n"}, "roads-length"),
    ],
)
def test_bad_files_are_refused(capsys, files, change, code):
    assert refused(capsys, "travel", *files(**change)) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--off-road-kmh", "0"], "travel-off-road"),
        (["--off-road-kmh", "nan"], "travel-off-road"),
        (["--within-min", "0"], "travel-limit"),
        (["--roads", "CSV"], "travel-which-roads"),
        (["--area", "CSV"], "travel-which-cells"),
    ],
)
def test_bad_options_are_refused(capsys, files, tmp_path, words, code):
    words = [tmp_path / "nodes.csv" if word == "CSV" else word for word in words]
    assert refused(capsys, "travel", *files(), *words) == code


@pytest.mark.parametrize(
    ("option", "text", "code"),
    [
        ("--speeds", "class,kmh\ntrunk,0\n", "travel-speed"),
        ("--speeds", "class,kmh\ntrunk,201\n", "travel-speed"),
        ("--closures", '{"type": "Point", "coordinates": [1, 1]}', "travel-closure"),
        (
            "--closures",
            '{"type": "Feature", "geometry": null, "properties": {"edge_id": "77"}}',
            "travel-edge",
        ),
        (
            "--closures",
            '{"type": "Feature", "geometry": null, "properties": {"edge_id": true}}',
            "travel-closure",
        ),
        ("--restricted", '{"type": "Point", "coordinates": [1, 1]}', "travel-polygons"),
        ("--restricted", "{", "geojson-json"),
    ],
)
def test_bad_further_files_are_refused(capsys, files, tmp_path, option, text, code):
    file = tmp_path / "further"
    file.write_text(text)
    assert refused(capsys, "travel", *files(), option, file) == code


def test_roads_all_in_loops_or_none_leave_open_ground(capsys, files):
    value = analyse(capsys, "travel", *files(edges="edge_id,u,v,class,length_km\n1,a,a,trunk,5\n"))
    assert value["figures"]["travel-roads"] == 0
    assert {one["travel-way"] for one in value["tables"]["travel-cells"]} == {"open-ground"}
    assert "study-travel-loops" in {one["message"] for one in value["cautions"]}


def test_ten_million_points_are_refused(capsys, files, tmp_path):
    file = tmp_path / "many.geojson"
    file.write_text('{"type":"LineString","coordinates":[' + ",".join(["[1,1]"] * 1_400_000) + "]}")
    assert refused(capsys, "travel", "--roads", file, *files()[4:]) in (
        "geojson-too-long",
        "geojson-vertices",
    )


def test_roads_between_towns_are_as_long_as_known(capsys):
    """The lengths that were checked when the graph was made, within 2 %: a town is more than one node."""
    nodes, edges = data("transport", "osm_road_nodes.csv"), data("transport", "osm_road_edges.csv")
    with nodes.open(encoding="utf-8") as upper, edges.open(encoding="utf-8") as lower:
        found = roads.read_tables(upper, lower)
    with nodes.open(encoding="utf-8") as lines:
        place = np.array([(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(lines)])
    with data("gazetteer", "osm_towns_2021.csv").open(encoding="utf-8") as lines:
        towns = {row["name_en"]: (float(row["lon"]), float(row["lat"])) for row in csv.DictReader(lines)}

    def node(town):
        lon, lat = towns[town]
        return int(np.argmin(WGS84.inv(*place.T, np.full(len(place), lon), np.full(len(place), lat))[2]))

    made = network.edges(found.nodes, found.u, found.v, found.length_m)
    assert network.pieces(made)[0] == 55
    graph = network.laid_out(made.nodes, made.u, made.v, made.us)
    labels = shortest.search(graph, np.array([node("Baghdad")], np.int32), np.zeros(1, np.int64))
    for town, km in (("Erbil", 368), ("Kirkuk", 279), ("Mosul", 400), ("Sinjar", 514)):
        (_, metres) = shortest.read(labels[node(town)])
        assert metres[0] / 1_000 == pytest.approx(km, rel=0.025), town


def test_real_roads_say_in_how_many_pieces_they_are(capsys, tmp_path):
    nodes, edges = data("transport", "osm_road_nodes.csv"), data("transport", "osm_road_edges.csv")
    posts, where = tmp_path / "posts.csv", tmp_path / "area.geojson"
    posts.write_text("id,lat,lon\nKirkuk,35.468,44.392\nTuz,34.888,44.632\n")
    where.write_text(area(44, 34.5, 44.8, 35.5))
    words = (
        "travel",
        "--nodes",
        nodes,
        "--edges",
        edges,
        "--posts",
        posts,
        "--area",
        where,
        "--grid-km",
        "10",
    )
    value = analyse(capsys, *words)
    assert value["figures"]["travel-pieces"] == 55
    assert value["figures"]["travel-largest"] == pytest.approx(0.82, abs=0.01)
    assert math.isfinite(value["figures"]["travel-time-95"])
    assert value["figures"]["travel-not-reached"] == 0
