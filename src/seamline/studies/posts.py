"""Posts and cells as people give them.

Posts: CSV with ``id, lat, lon`` and, where known, ``party``, ``headcount`` and ``keep`` (the order in which a
party that shrinks keeps them, lower first). Cells: CSV with ``lat, lon``, and ``id`` and ``weight`` where
given; or a grid of equal cells over an area of GeoJSON polygons.
"""

from collections.abc import Iterable

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray

from seamline.analysis.areas import area_of_rings
from seamline.analysis.plane import Plane, azimuthal, from_azimuthal
from seamline.analysis.travel.nearest import MAX_POSTS
from seamline.codecs import geojson, value_table
from seamline.codecs.value_table import ValueTable
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import Polygon, lon_lat

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

MAX_GRID = 500_000
"""Cells of a grid, or of a file."""
LEAST_GRID_KM, MOST_GRID_KM = 0.05, 100.0


class Posts(msgspec.Struct, frozen=True):
    """Posts. lon, lat: degrees; headcount: 0 where it is not said; keep: order of keeping; shape (p,)."""

    id: tuple[str, ...]
    lon: Array
    lat: Array
    party: tuple[str, ...]
    headcount: Whole
    keep: Whole

    def __len__(self) -> int:
        return len(self.id)

    def and_also(self, more: "Posts") -> "Posts":
        """Return these and then those. Raises InvalidInput ``travel-post-twice``, ``travel-many-posts``."""
        return _checked(
            Posts(
                self.id + more.id,
                np.concatenate((self.lon, more.lon)),
                np.concatenate((self.lat, more.lat)),
                self.party + more.party,
                np.concatenate((self.headcount, more.headcount)),
                np.concatenate((self.keep, more.keep)),
            )
        )


class Cells(msgspec.Struct, frozen=True):
    """Cells. lon, lat: of their middle, degrees; weight: how much each counts; shape (n,)."""

    id: tuple[str, ...]
    lon: Array
    lat: Array
    weight: Array

    def __len__(self) -> int:
        return len(self.id)


def read_posts(lines: Iterable[str]) -> Posts:
    """Return the posts of a CSV file.

    Raises InvalidInput as the table, ``travel-no-posts``, ``travel-line-place``, ``travel-post-twice``,
    ``travel-many-posts``, ``drawdown-headcount``.
    """
    table = value_table.read(lines, ("id", "lat", "lon"))
    count = len(table)
    lon, lat = _places(table)
    party = tuple(table.texts("party")) if table.has("party") else ("",) * count
    headcount = table.counts("headcount", empty=0) if table.has("headcount") else np.zeros(count, np.int64)
    keep = table.counts("keep", empty=MAX_POSTS) if table.has("keep") else np.zeros(count, np.int64)
    if not count:
        raise InvalidInput("travel-no-posts", "there is no post")
    if (headcount < 0).any():
        raise InvalidInput("drawdown-headcount", "a headcount is 0 or more")
    return _checked(Posts(tuple(table.texts("id")), lon, lat, party, headcount, keep))


def read_cells(lines: Iterable[str]) -> Cells:
    """Return the cells of a CSV file.

    Raises InvalidInput as the table, ``travel-line-place``, ``travel-no-cells``, ``travel-many-cells``,
    ``travel-weight``.
    """
    table = value_table.read(lines, ("lat", "lon"))
    count = len(table)
    _cells_fit(count)
    lon, lat = _places(table)
    names = table.texts("id") if table.has("id") else list(map(str, range(1, count + 1)))
    weight = table.numbers("weight", empty=1.0) if table.has("weight") else np.ones(count)
    if (weight < 0).any():
        raise InvalidInput("travel-weight", "a weight is a finite number from 0")
    return Cells(tuple(names), lon, lat, weight)


def grid(raw: bytes, km: float) -> Cells:
    """Return a grid of square cells whose middles lie in an area of GeoJSON polygons, rows from the south.

    km: the side of a cell. The grid lies flat about the middle of the area; a cell 300 km from it is 0.04 %
    larger than one in the middle. Raises InvalidInput as ``geojson.read``; ``travel-polygons``,
    ``travel-grid`` (km out of range), ``travel-many-cells``, ``travel-no-cells``.
    """
    if not LEAST_GRID_KM <= km <= MOST_GRID_KM:
        raise InvalidInput("travel-grid", f"{LEAST_GRID_KM} to {MOST_GRID_KM:.0f} km")
    polygons = read_polygons(raw)
    area = area_of_rings(tuple(polygon.outer for polygon in polygons))
    holes = [hole for polygon in polygons for hole in polygon.holes]
    lon, lat = Plane(np.concatenate([lon_lat(polygon.outer) for polygon in polygons])).middle
    flat = azimuthal(shapely.get_coordinates(area.flat), lon, lat)
    low, high, step = flat.min(axis=0), flat.max(axis=0), km * 1_000
    columns, rows = np.maximum(np.ceil((high - low) / step), 1).astype(np.int64).tolist()
    if columns * rows > 20 * MAX_GRID:
        raise InvalidInput("travel-many-cells", f"at most {MAX_GRID}", most=MAX_GRID)
    x, y = np.meshgrid(low[0] + (np.arange(columns) + 0.5) * step, low[1] + (np.arange(rows) + 0.5) * step)
    places = from_azimuthal(np.column_stack((x.ravel(), y.ravel())), lon, lat)
    inside = shapely.covers(area.flat, shapely.points(places))
    if holes:
        inside &= ~shapely.covers(area_of_rings(tuple(holes)).flat, shapely.points(places))
    kept = np.flatnonzero(inside)
    _cells_fit(len(kept))
    names = tuple(f"{at // columns + 1}-{at % columns + 1}" for at in kept.tolist())
    return Cells(names, places[kept, 0], places[kept, 1], np.ones(len(kept)))


def read_polygons(raw: bytes) -> tuple[Polygon, ...]:
    """Return the polygons of a GeoJSON file.

    Raises InvalidInput as ``geojson.read``, ``travel-polygons`` where it holds none, or something else too.
    """
    features = geojson.read(raw).features
    found = tuple(polygon for feature in features for polygon in feature.polygons)
    if not found or any(feature.points or feature.lines for feature in features):
        raise InvalidInput("travel-polygons", "polygons are expected")
    return found


def _places(table: ValueTable) -> tuple[Array, Array]:
    lon, lat = table.numbers("lon"), table.numbers("lat")
    wrong = ~((np.abs(lon) <= 180) & (np.abs(lat) <= 90))
    if wrong.any():
        line = table.lines[int(np.argmax(wrong))]
        raise InvalidInput("travel-line-place", f"line {line}", line=line)
    return lon, lat


def _checked(posts: Posts) -> Posts:
    if len(posts) > MAX_POSTS:
        raise InvalidInput("travel-many-posts", f"at most {MAX_POSTS}", most=MAX_POSTS)
    seen: set[str] = set()
    for name in posts.id:
        if not name or name in seen:
            raise InvalidInput("travel-post-twice", name, name=name)
        seen.add(name)
    return posts


def _cells_fit(count: int) -> None:
    if not count:
        raise InvalidInput("travel-no-cells", "there is no cell")
    if count > MAX_GRID:
        raise InvalidInput("travel-many-cells", f"at most {MAX_GRID}", most=MAX_GRID)
