"""Roads from tables and from lines."""

import json

import numpy as np
import pytest
from pyproj import Geod

from seamline.codecs import roads
from seamline.terms.errors import InvalidInput

WGS84 = Geod(ellps="WGS84")
NODES = ["node_id,lon,lat,degree\n", "a,43,35,1\n", "b,43.1,35,2\n", "c,43.1,35.1,1\n"]
EDGES = [
    "edge_id,u,v,class,length_km,wkt\n",
    'e1,a,b,trunk,9.5,"LINESTRING (43 35, 43.05 35.01, 43.1 35)"\n',
    "e2,b,c,primary,11,\n",
]


def test_tables_are_read():
    found = roads.read_tables(NODES, EDGES)
    assert (found.nodes, found.u.tolist(), found.v.tolist()) == (3, [0, 1], [1, 2])
    assert found.length_m.tolist() == [9_500, 11_000]
    assert [found.classes[kind] for kind in found.kind] == ["trunk", "primary"]
    assert found.name == ("e1", "e2")
    assert found.start.tolist() == [0, 3, 5]
    assert found.places.tolist() == [[43, 35], [43.05, 35.01], [43.1, 35], [43.1, 35], [43.1, 35.1]]


def test_without_a_course_roads_run_straight():
    found = roads.read_tables(
        NODES, [line.rsplit(",LINE")[0] for line in ("edge_id,u,v,class,length_km\n", "1,a,c,trunk,3\n")]
    )
    assert found.places.tolist() == [[43, 35], [43.1, 35.1]]


def test_a_table_of_no_roads():
    found = roads.read_tables(NODES, EDGES[:1])
    assert (len(found.u), found.start.tolist()) == (0, [0])


@pytest.mark.parametrize(
    ("node", "edge", "code", "line"),
    [
        ("d,181,35,1\n", "", "roads-place", 5),
        ("d,43,-91,1\n", "", "roads-place", 5),
        ("b,43,35,1\n", "", "roads-node-twice", 5),
        ("d,nan,35,1\n", "", "table-number", 5),
        ("", "e3,a,zz,trunk,1,\n", "roads-edge-node", 4),
        ("", "e3,a,c,trunk,0,\n", "roads-edge-length", 4),
        ("", "e3,a,c,trunk,-1,\n", "roads-edge-length", 4),
        ("", "e3,a,c,trunk,inf,\n", "table-number", 4),
        ("", "e3,a,c,trunk,1,POINT (1 2)\n", "roads-wkt", 4),
        ("", "e3,a,c,trunk,1,LINESTRING EMPTY\n", "roads-wkt", 4),
        ("", 'e3,a,c,trunk,1,"LINESTRING (43 35, 43 95)"\n', "roads-wkt", 4),
        ("", "e3,a,c,trunk,1,rubbish\n", "roads-wkt", 4),
    ],
)
def test_rows_that_make_no_sense_are_refused_with_their_line(node, edge, code, line):
    with pytest.raises(InvalidInput) as error:
        roads.read_tables([*NODES, node], [*EDGES, edge])
    assert error.value.code == code
    assert error.value.context["line"] == line


def test_more_than_the_limits_is_refused(monkeypatch):
    many = [EDGES[0], *(f"{n},a,b,class{n},1,\n" for n in range(roads.MAX_CLASSES + 1))]
    with pytest.raises(InvalidInput) as error:
        roads.read_tables(NODES, many)
    assert error.value.code == "roads-classes"
    assert roads.read_tables(NODES, many[:-1]).classes
    monkeypatch.setattr(roads, "MAX_VERTICES", 5)
    assert roads.read_tables(NODES, EDGES)
    with pytest.raises(InvalidInput) as error:
        roads.read_tables(NODES, [*EDGES, "e3,a,b,trunk,1,\n"])
    assert error.value.code == "roads-vertices"


def lines(*drawn, **properties):
    features = [
        {
            "type": "Feature",
            "properties": {"class": "trunk", **properties},
            "geometry": {"type": "LineString", "coordinates": line},
        }
        for line in drawn
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def test_lines_meet_where_they_share_a_vertex():
    found = roads.read_geojson(lines([[43, 35], [43.1, 35], [43.2, 35]], [[43.1, 35], [43.1, 35.1]]))
    assert (found.nodes, len(found.u)) == (4, 3)
    middle = (set(found.u[[0]]) | set(found.v[[0]])) & (set(found.u[[1]]) | set(found.v[[1]]))
    assert len(middle & (set(found.u[[2]]) | set(found.v[[2]]))) == 1
    assert found.length_m[0] == pytest.approx(WGS84.inv(43, 35, 43.1, 35)[2])


def test_lines_that_cross_without_a_vertex_do_not_meet():
    found = roads.read_geojson(lines([[43, 35], [43.2, 35]], [[43.1, 34.9], [43.1, 35.1]]))
    assert (found.nodes, len(found.u)) == (4, 2)


def test_gaps_are_closed_only_within_the_stated_tolerance():
    drawn = lines([[43, 35], [43.1, 35]], [[43.101, 35], [43.2, 35]])  # some 91 m apart
    assert roads.read_geojson(drawn).nodes == 4
    assert roads.read_geojson(drawn, 80).nodes == 4
    found = roads.read_geojson(drawn, 100)
    assert (found.nodes, found.closed_gaps) == (3, 1)


def test_a_loose_end_meets_a_vertex_on_the_way_of_another_line():
    found = roads.read_geojson(
        lines([[43, 35], [43.1, 35], [43.2, 35]], [[43.1, 35.0005], [43.1, 35.1]]), 100
    )
    assert (found.nodes, len(found.u)) == (4, 3)


def test_a_line_of_one_spot_is_no_road():
    assert len(roads.read_geojson(lines([[43, 35], [43, 35]])).u) == 0


def test_roads_that_are_not_open_are_left_out_and_counted():
    found = roads.read_geojson(lines([[43, 35], [43.1, 35]], status="construction"))
    assert (len(found.u), found.left_out) == (0, 1)


@pytest.mark.parametrize(("gap", "code"), [(-1, "roads-gap"), (5_001, "roads-gap"), (np.nan, "roads-gap")])
def test_a_tolerance_that_makes_no_sense_is_refused(gap, code):
    with pytest.raises(InvalidInput) as error:
        roads.read_geojson(lines([[43, 35], [43.1, 35]]), gap)
    assert error.value.code == code


@pytest.mark.parametrize("kind", [None, "", 3])
def test_a_line_without_a_class_is_refused(kind):
    with pytest.raises(InvalidInput) as error:
        roads.read_geojson(lines([[43, 35], [43.1, 35]], **{"class": kind}))
    assert error.value.code == "roads-class"
