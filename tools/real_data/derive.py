"""Small files made of the open data, on which the analyses run: lines, strips, subsets of events, places.

``before`` makes what the segments are cut from; ``after`` makes what rests on the segments. Both read a data
folder and write to another one; nothing is changed and nothing is added to what the publishers say.
"""

import csv
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import shapely

IRAQ, SYRIA = "ged_iraq_2014_2018h1.csv", "ged_syria_east_2016_2018.csv"
LINES = "boundaries/osm_admin_lines_2021.geojson"
PLACES = "gazetteer/scenario_places.csv"
ROADS = ("transport/osm_road_nodes.csv", "transport/osm_road_edges.csv")
SOURCES = (f"incidents/{IRAQ}", f"incidents/{SYRIA}", LINES, PLACES, *ROADS)
"""All that is read of the data folder."""
SECTOR_KM = 100
SECTORS = {"limit": 7, "border": 6}
STRIPS = {"limit": (IRAQ,), "limit30": (IRAQ,), "border": (IRAQ, SYRIA)}
"""Strips of ground, and whose events are looked at there."""
EXACT = "1"
"""``where_prec`` of GED: the place itself is known. All others are a point that stands for a wider area."""
GRID = 1e-7
"""Degrees: the resolution of the segments' file, in which their outlines are joined again."""

REGION_LEVEL, STATE_LEVEL = 3, 2
BEGINS_BELOW = 37.0
"""Degrees north: other lines of that level in the area belong to Turkey and Iran and begin farther north."""

Row = list[str]


def before(data: Path, out: Path) -> None:
    """Write the lines twice each, as the two equal lines of a seam, and where their sectors begin."""
    features = json.loads((data / LINES).read_text())["features"]
    for name, line in (("limit", _limit(features)), ("border", _border(features))):
        _geojson(out / f"{name}.geojson", [({}, {"type": "LineString", "coordinates": line})] * 2)
        rows = [[f"{name[0].upper()}{n + 1}", str(n * SECTOR_KM)] for n in range(SECTORS[name])]
        _csv(out / f"{name}-sectors.csv", [["name", "from_km"], *rows])


def after(data: Path, out: Path) -> None:
    """Write strips, sectors, their events, posts and demands; ``counts.json``: how many, and of what."""
    counts: dict[str, Any] = {}
    months: dict[str, dict[str, int]] = {}
    for name in (IRAQ, SYRIA):
        head, rows = _events(data / "incidents" / name)
        _csv(out / f"{_short(name)}-exact.csv", [head, *_exact(head, rows)])
    for strip, files in STRIPS.items():
        segments = json.loads((out / f"{strip}-segments.geojson").read_text())["features"]
        ground = _ground(out, strip, segments)
        for name in files:
            held, exact = _inside(data / "incidents" / name, ground, out, strip)
            counts[f"{strip}-{_short(name)}"] = held
            if strip in SECTORS:
                months[f"{strip}-{_short(name)}"] = exact
    _places(data, out)
    hashes = {name: hashlib.sha256((data / name).read_bytes()).hexdigest() for name in SOURCES}
    told = {"counts": counts, "months": months, "sources": hashes}
    (out / "counts.json").write_text(json.dumps(told, indent=1))


def _limit(features: list[dict[str, Any]]) -> list[list[float]]:
    """Return the Kurdistan Region's limit, from the Syrian border to near the Iranian one."""
    parts = [
        one["geometry"]["coordinates"]
        for one in features
        if one["properties"]["admin_level"] == REGION_LEVEL
        and one["geometry"]["coordinates"][0][1] < BEGINS_BELOW
    ]
    # Two parts that both begin near Faida: the first is turned round, and the second follows.
    first, second = sorted(parts, key=lambda part: part[-1][0])
    return [*first[::-1], *second]


def _border(features: list[dict[str, Any]]) -> list[list[float]]:
    """Return the border between Iraq and Syria, from south-west to north-east."""
    parts = [
        one["geometry"]["coordinates"]
        for one in features
        if one["properties"]["admin_level"] == STATE_LEVEL
        and {one["properties"]["adm0_left"], one["properties"]["adm0_right"]} == {"IRQ", "SYR"}
    ]
    return [point for part in sorted(parts) for point in part]


def _ground(out: Path, strip: str, segments: list[dict[str, Any]]) -> shapely.Geometry:
    sectors: dict[str, list[shapely.Geometry]] = {}
    for one in segments:
        shape = shapely.from_geojson(json.dumps(one["geometry"]))
        sectors.setdefault(one["properties"]["sector"], []).append(shape)
    joined = {name: shapely.union_all(parts, grid_size=GRID) for name, parts in sectors.items()}
    whole = shapely.union_all(list(joined.values()), grid_size=GRID)
    if strip in SECTORS:
        _geojson(
            out / f"{strip}-sectors.geojson",
            [({"name": name}, json.loads(shapely.to_geojson(one))) for name, one in joined.items()],
        )
    _geojson(out / f"{strip}-strip.geojson", [({"name": strip}, json.loads(shapely.to_geojson(whole)))])
    return whole


def _inside(
    file: Path, ground: shapely.Geometry, out: Path, strip: str
) -> tuple[dict[str, int], dict[str, int]]:
    """Write the events whose point lies in the strip, and those of them whose place is exact.

    Returns how many by ``where_prec``, and how many exact ones by the month in which they began.
    """
    head, rows = _events(file)
    lon, lat, doubt = (head.index(name) for name in ("longitude", "latitude", "where_prec"))
    held = [row for row in rows if shapely.contains_xy(ground, float(row[lon]), float(row[lat]))]
    stem = f"{strip}-{_short(file.name)}"
    _csv(out / f"{stem}.csv", [head, *held])
    _csv(out / f"{stem}-exact.csv", [head, *_exact(head, held)])
    began = head.index("date_start")
    by_month = Counter(row[began][:7] for row in _exact(head, held))
    return dict(sorted(Counter(row[doubt] for row in held).items())), dict(sorted(by_month.items()))


def _places(data: Path, out: Path) -> None:
    """Write the scenario's places as hypothetical posts and sites, and the segments' middles as demands."""
    with (data / PLACES).open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if "by hand" not in row["coordinate_source"]]
    _csv(
        out / "posts.csv", [["id", "lat", "lon"], *([row["name_en"], row["lat"], row["lon"]] for row in rows)]
    )
    segments = json.loads((out / "limit-segments.geojson").read_text())["features"]
    demand = [["id", "lat", "lon", "weight"]]
    for one in segments:
        lon, lat = one["properties"]["middle"]
        length_km = one["properties"]["length_m"] / 1_000
        demand.append([one["id"], str(lat), str(lon), f"{length_km:.3f}"])
    _csv(out / "demand.csv", demand)


def _exact(head: Row, rows: list[Row]) -> list[Row]:
    at = head.index("where_prec")
    return [row for row in rows if row[at] == EXACT]


def _events(file: Path) -> tuple[Row, list[Row]]:
    with file.open(newline="", encoding="utf-8") as lines:
        head, *rows = csv.reader(lines)
    return head, rows


def _short(name: str) -> str:
    return name.split("_")[1]


def _csv(path: Path, rows: list[Row]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def _geojson(path: Path, features: list[tuple[dict[str, str], dict[str, Any]]]) -> None:
    made = [{"type": "Feature", "properties": about, "geometry": shape} for about, shape in features]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": made}))
