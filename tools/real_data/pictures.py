"""The document's pictures: maps as the studies have them, with names of places, and events by month."""

import csv
import datetime as dt
import json
from pathlib import Path
from typing import Any

import msgspec
from tools.real_data.figures import EPOCH
from tools.real_data.work import Results

from seamline.forms.drawing import drawn
from seamline.studies.study import Chart, Map, Said, Series, Shape
from seamline.words import text

MAPS = {
    "limit-2015": ("rate-sectors-2015", "Sectors of the limit, 2015 against 2014"),
    "border-syria-2017": (
        "rate-border-syria-sectors-2017",
        "Sectors of the border, Syria's file, 2017 / 2016",
    ),
    "scan-limit": ("scan-limit", "Clusters along the limit, 2014 to mid-2018"),
    "scan-border-syria": ("scan-border-syria", "Clusters along the border, Syria's file, 2016 to 2018"),
    "travel-limit": ("travel-limit", "Hypothetical posts: time of the first one, along the limit"),
}
MONTHS = {"months-limit": ("limit-iraq", "rate-limit-2018h1"),
          "months-border-syria": ("border-syria", "rate-border-syria-2018h2-before")}  # fmt: skip
MARGIN = 0.25
"""Degrees about the shapes of a map within which places are named."""


def pictures(results: Results, out: Path) -> dict[str, str]:
    """Return SVG by the name of its file. out: the folder with ``posts.csv``."""
    with (out / "posts.csv").open(newline="") as file:
        places = [(float(row["lon"]), float(row["lat"]), row["id"]) for row in csv.DictReader(file)]
    found = {}
    for name, (run, title) in MAPS.items():
        value = next(one for one in results[run]["pictures"] if one["type"] == "map")
        along = "border" if "border" in name else "limit"
        line = json.loads((out / f"{along}.geojson").read_text())["features"][0]["geometry"]["coordinates"]
        found[f"{name}.svg"] = _drawn(_map(value, title, places, line))
    for name, (series, run) in MONTHS.items():
        months, changes = results["months"][series], results[run]["tables"]["rate-changes"]
        found[f"{name}.svg"] = _drawn(
            _by_month(months, [float(one["rate-change"]) for one in changes], series)
        )
    return found


def _map(
    value: dict[str, Any], title: str, places: list[tuple[float, float, str]], line: list[tuple[float, float]]
) -> Map:
    """Return a study's map with the line it is about, and with those places that lie in its frame."""
    shapes = tuple(msgspec.convert(one, Shape) for one in value["shapes"])
    lons, lats = ([point[axis] for one in shapes for point in one.points] for axis in (0, 1))
    named = tuple(
        Shape("point", ((lon, lat),), 0, name)
        for lon, lat, name in places
        if min(lons) - MARGIN < lon < max(lons) + MARGIN and min(lats) - MARGIN < lat < max(lats) + MARGIN
    )
    legend = tuple((one["tone"], Said(one["message"], one["args"])) for one in value["legend"])
    course = Shape("line", tuple((lon, lat) for lon, lat in line), 0)
    return Map(title, (*shapes, course, *named), legend)


def _by_month(months: dict[str, int], changes: list[float], name: str) -> Chart:
    """Return events by month, those without any as well; changes: days of upright marks."""
    first, last = (dt.date.fromisoformat(f"{edge}-01") for edge in (min(months), max(months)))
    days = [
        dt.date(year, month, 1)
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if first <= dt.date(year, month, 1) <= last
    ]
    x = tuple(float((day - EPOCH).days) for day in days)
    y = tuple(float(months.get(f"{day:%Y-%m}", 0)) for day in days)
    return Chart(
        f"Events by month, {name}",
        "date",
        "month",
        "events",
        (Series("events", x, y, "bar"),),
        tuple(changes),
    )


def _drawn(picture: Chart | Map) -> str:
    return drawn(picture, lambda message, **args: text("en", message, **args), "en")
