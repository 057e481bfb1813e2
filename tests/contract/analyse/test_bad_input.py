"""What comes in wrong, over all ten analyses: refused by a code or handled as documented, never a silent number."""

import json
import math

import pytest
from pyproj import Geod
from tests.support.analysing import analyse, asked

WGS84 = Geod(ellps="WGS84")
NO_NUMBERS = ("nan", "inf", "-inf", "1e999", "")
"""What stands where a number belongs. Empty: refused, or as the guide says an empty field is taken."""

EVENTS = "date,until,lat,lon,precision_m,count,party,found,event\n" + "".join(
    f"2020-01-{day:02},,35.{day % 3},43.{day % 4},100,2,north,patrol,{day}\n" for day in range(1, 29)
)
SEGMENTS = "id,lat,lon\na,35,44\na,35,44.01\nb,35,44.01\nb,35,44.02\n"
NODES = "node_id,lon,lat\na,43,35\nb,43.5,35\nc,44,35\n"
EDGES = "edge_id,u,v,class,length_km\n1,a,b,trunk,70\n2,b,c,trunk,70\n"
POSTS = "id,lat,lon,party,headcount,keep\nP1,35,43,north,100,1\nP2,35,44,south,50,1\n"
CELLS = "id,lat,lon,weight\nnear,35,43.0,1\nmiddle,35,43.5,2\n"
TRAVEL = {"nodes": NODES, "edges": EDGES, "posts": POSTS, "cells": CELLS}
PLACES = "id,lat,lon,population\na,34,43,100\nb,34.1,43,100\nc,35,44,100\n"
LINES = json.dumps(
    {
        "type": "MultiLineString",
        "coordinates": [[[43.0, 35.0], [43.1, 35.0]], [[43.0, 35.1], [43.1, 35.1]]],
    }
)

TABLES = {
    "rate-events": ("rate --days 7 --until 2020-01-28", {"events": EVENTS}),
    "rate-counts": ("rate", {"counts": "x1,t1,x0,t0\n12,10,5,10\n"}),
    "rate-exposure": (
        "rate --days 7 --until 2020-01-28 --baseline-days 14",
        {"events": EVENTS, "exposure": "party,from,until,share\nnorth,2020-01-01,2020-01-28,0.5\n"},
    ),
    "alarms-counts": (
        "alarms --weeks 1 --first-week 2014-01-06",
        {"counts": "week,count\n" + "".join(f"{week},{week % 5}\n" for week in range(1, 20))},
    ),
    "alarms-events": ("alarms --until 2020-01-26", {"events": EVENTS}),
    "knox": ("knox --replications 9", {"events": EVENTS}),
    "scan-events": ("scan --days 7 --replications 9 --cell-km 20", {"events": EVENTS}),
    "scan-cases": (
        "scan --replications 9",
        {"cases": "id,date,count\na,2020-01-01,2\nb,2020-01-02,1\n", "places": PLACES},
    ),
    "scan-plane": (
        "scan --replications 9",
        {"cases": "id,date,count\na,2020-01-01,2\n", "places": "id,x_km,y_km\na,0,0\nb,1,0\nc,9,9\n"},
    ),
    "scan-strata": (
        "scan --replications 9",
        {"strata": "id,cases,population,age\na,3,100,old\nb,1,100,old\nc,1,100,old\n", "places": PLACES},
    ),
    "hotspots-values": (
        "hotspots --nearest 2",
        {"values": "id,value,lat,lon\n" + "".join(f"{n},{n % 3},35.{n},43\n" for n in range(1, 9))},
    ),
    "hotspots-plane": (
        "hotspots --band-km 1.5",
        {"values": "id,value,x,y\n" + "".join(f"{n},{n % 3},{n},0\n" for n in range(1, 9))},
    ),
    "hotspots-events": ("hotspots --cell-km 20 --period-days 7", {"events": EVENTS}),
    "coverage": (
        "coverage --at 2020-09-20T12:00:00Z",
        {
            "segments": SEGMENTS,
            "tracks": "unit,time,lat,lon,kind,precision_m,party\nN,2020-09-20T10:00:00Z,35,44,patrol,50,north\n",
            "posts": "lat,lon,party,range_m\n35,44.01,south,1500\n",
            "reports": "time,lat,lon,party,precision_m\n2020-09-20T11:00:00Z,35,44.01,north,100\n",
            "sensors": "kind,range_m,quality,half_life_h\npost,1000,0.5,6\n",
        },
    ),
    "travel": ("travel", {**TRAVEL, "speeds": "class,kmh\ntrunk,50\n"}),
    "siting": (
        "siting --purpose centre --count 1",
        {
            "demand": "id,lat,lon,weight\nx,35,43,2\ny,35,43.2,1\n",
            "sites": "id,lat,lon,cost,use\na,35,43,2,\nb,35,43.1,1,\n",
        },
    ),
    "siting-times": (
        "siting --purpose centre --count 1",
        {
            "demand": "id,lat,lon,weight\nx,35,43,2\n",
            "sites": "id,lat,lon,cost,use\na,35,43,2,\n",
            "times": "from,to,seconds\na,x,60\n",
        },
    ),
    "drawdown": (
        "drawdown",
        {**TRAVEL, "scenario": 'name = "less"\n[remove]\nparties = ["south"]\n'},
    ),
    "seam": ("seam", {"lines": LINES, "sectors": "name,from_km\nS1,0\nS2,4\n"}),
}
WORDS = frozenset(
    "id date until party found event unit time kind node_id edge_id u v class from to use name age keep".split()
)
EMPTY = {
    *(("events", name) for name in ("precision_m", "count")),
    *((name, "precision_m") for name in ("tracks", "reports")),
    *(("posts", name) for name in ("range_m", "headcount")),
    *(("cells", "weight"), ("demand", "weight"), ("sites", "cost")),
}
"""Fields that may be empty, as the guides say."""


def written(folder, texts):
    """Options for the files of an analysis."""
    words = []
    for name, text in texts.items():
        kind = {"lines": "geojson", "scenario": "toml"}.get(name, "csv")
        file = folder / f"{name}.{kind}"
        file.write_text(text, encoding="utf-8")
        words += [f"--{name}", file]
    return words


def numeric():
    """(analysis, file, column) of every column that holds a number."""
    return [
        (name, file, column)
        for name, (_, texts) in TABLES.items()
        for file, text in texts.items()
        if file not in ("lines", "scenario")
        for column in text.partition("\n")[0].split(",")
        if column not in WORDS or (file, column) == ("exposure", "share")
    ]


@pytest.mark.parametrize("name", TABLES)
def test_the_files_are_good_as_they_stand(capsys, tmp_path, name):
    words, texts = TABLES[name]
    analyse(capsys, *words.split(), *written(tmp_path, texts))


@pytest.mark.parametrize(("name", "file", "column"), numeric())
def test_what_is_no_finite_number_is_refused_in_every_column(capsys, tmp_path, name, file, column):
    words, texts = TABLES[name]
    head, first, rest = texts[file].split("\n", 2)
    at = head.split(",").index(column)
    for number in NO_NUMBERS:
        fields = first.split(",")
        fields[at] = number
        changed = {**texts, file: "\n".join((head, ",".join(fields), rest))}
        code, value = asked(capsys, *words.split(), *written(tmp_path, changed))
        if number or (file, column) not in EMPTY:
            assert (code, value.get("error", "")[:1].isalpha()) == (1, True), (number, value.get("figures"))
        else:
            assert code == 0, value


def ring(west, east, south=34.9, north=35.1):
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def feature(kind, coordinates):
    properties = {"name": "x", "class": "trunk"}
    return json.dumps(
        {
            "type": "Feature",
            "id": "x",
            "properties": properties,
            "geometry": {"type": kind, "coordinates": coordinates},
        }
    )


def east(lon, by):
    """A longitude so many degrees farther east."""
    return (lon + by + 180) % 360 - 180


def moved(by):
    """A road of 3.6 km with a post at its one end and a cell at the other, and events about it, farther east."""
    a, b = east(43.0, by), east(43.04, by)
    return {
        "nodes": f"node_id,lon,lat\na,{a},35\nb,{b},35\n",
        "edges": "edge_id,u,v,class,length_km\n1,a,b,trunk,3.6\n",
        "posts": f"id,lat,lon\nP,35,{a}\n",
        "cells": f"id,lat,lon\nc,35,{b}\n",
        "events": "date,lat,lon\n"
        + "".join(f"2020-01-{day:02},35,{(a, b)[day % 2]}\n" for day in range(1, 29)),
        "segments": f"id,lat,lon\nx,35,{a}\nx,35,{b}\n",
        "reports": f"time,lat,lon\n2020-09-20T11:00:00Z,35,{east(43.02, by)}\n",
        "demand": f"id,lat,lon,weight\nx,35,{a},2\n",
        "sites": f"id,lat,lon\ny,35,{b}\n",
    }


# The zones of the grid meet at 42 and at 180 degrees: 43.02 is moved onto either.
@pytest.mark.parametrize("by", [42 - 43.02, 180 - 43.02], ids=["42-east", "antimeridian"])
@pytest.mark.parametrize(
    ("words", "files", "figures"),
    [
        ("travel", "nodes edges posts cells", ("travel-time-50", "travel-by-road")),
        ("siting --purpose centre --count 1", "demand sites", ("siting-value",)),
        ("knox --replications 9 --distances-km 5 --days 7", "events", ("knox-pairs",)),
        ("scan --days 7 --replications 9", "events", ("scan-cases", "scan-places", "scan-clusters")),
        ("hotspots --cell-km 2 --band-km 5", "events", ("hotspots-events",)),
        ("coverage --at 2020-09-20T12:00:00Z", "segments reports", ("coverage-length", "coverage-none")),
    ],
    ids=lambda value: value.split()[0] if isinstance(value, str) else "",
)
def test_a_seam_of_the_grid_changes_no_figure(capsys, tmp_path, words, files, figures, by):
    def told(texts):
        options = written(tmp_path, {name: texts[name] for name in files.split()})
        return analyse(capsys, *words.split(), *options)["figures"]

    here, there = told(moved(0)), told(moved(by))
    assert set(figures) <= here.keys(), sorted(here)
    for name in figures:
        assert there[name] == pytest.approx(here[name], rel=1e-6), name


def test_ground_between_lines_over_42_east_is_what_geodesics_say(capsys, tmp_path):
    lines = [[[41.95, 35.0], [42.05, 35.0]], [[41.95, 35.1], [42.05, 35.1]]]
    texts = {"lines": json.dumps({"type": "MultiLineString", "coordinates": lines})}
    found = analyse(capsys, "seam", *written(tmp_path, texts))["figures"]
    area, _ = WGS84.polygon_area_perimeter([41.95, 42.05, 42.05, 41.95], [35.0, 35.0, 35.1, 35.1])
    assert found["seam-area"] == pytest.approx(abs(area) / 1e6, rel=1e-6)


@pytest.mark.parametrize(
    ("words", "option", "shape", "want"),
    [
        ("rate --days 7 --until 2020-01-28", "--areas", "polygon", "areas-antimeridian"),
        ("hotspots", "--area", "polygon", "hotspots-area"),
        ("seam", "--lines", "line", "line-antimeridian"),
    ],
)
def test_ground_over_the_180th_meridian_is_refused_where_it_cannot_be_told(
    capsys, tmp_path, words, option, shape, want
):
    file = tmp_path / "ground.geojson"
    over = {
        "polygon": feature("Polygon", [ring(179.9, -179.9)]),
        "line": feature("MultiLineString", [[[179.9, 35], [-179.9, 35]], [[179.9, 35.1], [-179.9, 35.1]]]),
    }
    file.write_text(over[shape])
    events = written(tmp_path, {"events": EVENTS}) if "seam" not in words else ()
    assert asked(capsys, *words.split(), *events, option, file)[1].get("error") == want


@pytest.mark.parametrize("by", [0, 180 - 43.02], ids=["inland", "antimeridian"])
@pytest.mark.parametrize("option", ["--restricted", "--closures"])
def test_ground_that_bars_a_road_does_so_over_the_180th_meridian_too(capsys, tmp_path, by, option):
    texts = {name: moved(by)[name] for name in ("nodes", "edges", "posts", "cells")}
    file = tmp_path / "barred.geojson"
    file.write_text(feature("Polygon", [ring(east(42.99, by), east(43.05, by))]))
    found = analyse(capsys, "travel", *written(tmp_path, texts), option, file)["figures"]
    assert (found["travel-shut"], found["travel-by-road"]) == (1, 0)


@pytest.mark.parametrize(
    ("words", "option"),
    [
        ("rate --days 7 --until 2020-01-28", "--areas"),
        ("hotspots", "--area"),
        ("coverage --at 2020-09-20T12:00:00Z", "--segments"),
        ("travel", "--roads"),
        ("travel", "--restricted"),
        ("seam", "--lines"),
    ],
)
def test_a_file_of_ten_million_vertices_is_refused_unread(capsys, tmp_path, words, option):
    file = tmp_path / "many.geojson"
    with file.open("wb") as out:
        out.truncate(80_000_000)
    texts = {"coverage": {}, "travel": TRAVEL, "seam": {}}.get(words.split()[0], {"events": EVENTS})
    if option == "--roads":
        texts = {name: TRAVEL[name] for name in ("posts", "cells")}
    assert (
        asked(capsys, *words.split(), *written(tmp_path, texts), option, file)[1]["error"]
        == "geojson-too-long"
    )


WRONG = {
    "without a place": "2020-01-20,,,,,1,north,patrol,",
    "in the future": "2999-01-01,,35,43,100,1,north,patrol,",
    "of many days": "2020-01-03,2020-01-27,35,43,100,1,north,patrol,",
    "at the middle of a district": "2020-01-20,,35,43,60000,1,north,patrol,",
}
"""An event that cannot be told as all others are, by what is wrong with it."""


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("knox --replications 9", "knox-events"),
        ("scan --days 7 --replications 9 --precision-m 1000", "scan-cases"),
        ("hotspots --cell-km 20 --period-days 7", "hotspots-events"),
    ],
    ids=["knox", "scan", "hotspots"],
)
def test_an_event_that_cannot_be_placed_is_left_out_and_said(capsys, tmp_path, words, figure, wrong):
    good = analyse(capsys, *words.split(), *written(tmp_path, {"events": EVENTS}))
    more = analyse(capsys, *words.split(), *written(tmp_path, {"events": EVENTS + WRONG[wrong] + "\n"}))
    assert more["figures"][figure] == good["figures"][figure]
    assert {one["message"] for one in more["cautions"]} - {one["message"] for one in good["cautions"]}
    assert not any(isinstance(value, float) and math.isnan(value) for value in more["figures"].values())
