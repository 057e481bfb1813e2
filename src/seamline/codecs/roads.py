"""Roads from files: a table of nodes and one of edges, or GeoJSON lines with a class.

Tables: nodes with ``node_id, lon, lat``; edges with ``edge_id, u, v, class, length_km`` and, where the course
is known, ``wkt`` (a LINESTRING in degrees); without it an edge runs straight. Other columns are left out.

GeoJSON: LineStrings (or several in one) with the property ``class``. Lines meet where they share a vertex;
ends that lie apart meet only within a stated tolerance. A line that meets another on its way is cut there.
A line whose ``status`` is ``construction`` or ``proposed`` is left out and counted.
"""

from collections.abc import Iterable

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from seamline.codecs import geojson, value_table
from seamline.codecs.value_table import ValueTable
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84, lon_lat

MAX_VERTICES = 2_000_000
MAX_CLASSES = 64
MAX_GAP_M = 5_000.0
NODES = ("node_id", "lon", "lat")
EDGES = ("edge_id", "u", "v", "class", "length_km")
_TRIES = 8
NOT_OPEN = ("construction", "proposed")

Array = NDArray[np.float64]
Whole = NDArray[np.int64]


class Roads(msgspec.Struct, frozen=True):
    """Roads as arrays.

    nodes: how many there are. u, v: numbers of nodes; length_m; kind: index into classes; shape (m,). name:
    each edge's id. places: (points, 2), degrees; road e has rows start[e] to start[e + 1].
    left_out: lines that are not open to traffic. closed_gaps: ends joined over a gap.
    """

    nodes: int
    u: Whole
    v: Whole
    length_m: Array
    kind: Whole
    classes: tuple[str, ...]
    name: tuple[str, ...]
    places: Array
    start: Whole
    left_out: int = 0
    closed_gaps: int = 0


def read_tables(nodes: Iterable[str], edges: Iterable[str]) -> Roads:
    """Return the roads of two CSV tables.

    Raises InvalidInput as ``value_table.read``; ``roads-place``, ``roads-node-twice``, ``roads-edge-node``,
    ``roads-edge-length``, ``roads-wkt`` (each with the line of its file); ``roads-vertices``,
    ``roads-classes``.
    """
    towns, table = value_table.read(nodes, NODES), value_table.read(edges, EDGES)
    lon, lat = towns.numbers("lon"), towns.numbers("lat")
    _refuse(towns, "roads-place", ~((np.abs(lon) <= 180) & (np.abs(lat) <= 90)))
    names = towns.texts("node_id")
    number: dict[str, int] = {}
    first = [number.setdefault(name, at) for at, name in enumerate(names)]
    _refuse(towns, "roads-node-twice", np.array(first, np.int64) != np.arange(len(names)))
    u, v = (np.array([number.get(name, -1) for name in table.texts(end)], np.int64) for end in "uv")
    _refuse(table, "roads-edge-node", (u < 0) | (v < 0))
    length_m = table.numbers("length_km") * 1_000
    _refuse(table, "roads-edge-length", length_m <= 0)
    places, start = _courses(table, np.column_stack((lon, lat)), u, v)
    classes, kind = _classes(table.texts("class"))
    return Roads(len(names), u, v, length_m, kind, classes, tuple(table.texts("edge_id")), places, start)


def read_geojson(raw: bytes, gap_m: float = 0.0) -> Roads:
    """Return the roads of GeoJSON lines, cut wherever they share a vertex.

    gap_m: ends of lines as near as this to another vertex meet it; 0 for none. Raises InvalidInput as
    ``geojson.read``; ``roads-class`` (a line has none), ``roads-classes``, ``roads-gap``, ``roads-vertices``.
    """
    if not 0 <= gap_m <= MAX_GAP_M:
        raise InvalidInput("roads-gap", f"0 to {MAX_GAP_M:.0f} m")
    drawn, kinds, left_out = [], [], 0
    for number, feature in enumerate(geojson.read(raw).features):
        if not feature.lines:
            continue
        if feature.properties.get("status") in NOT_OPEN:
            left_out += 1
            continue
        kind = feature.properties.get("class")
        if not isinstance(kind, str) or not kind:
            raise InvalidInput("roads-class", f"feature {number}", number=number)
        drawn += [lon_lat(line) for line in feature.lines]
        kinds += [kind] * len(feature.lines)
    classes, kind_of = _classes(kinds)
    return _noded(drawn, kind_of, classes, gap_m, left_out)


def _noded(drawn: list[Array], kind: Whole, classes: tuple[str, ...], gap_m: float, left_out: int) -> Roads:
    size = np.array([len(line) for line in drawn], np.int64)
    places = np.concatenate(drawn) if drawn else np.empty((0, 2))
    spots, at = np.unique(np.rint(places * 1e7).astype(np.int64), axis=0, return_inverse=True)
    at = at.ravel()
    first = np.cumsum(size) - size
    ends = np.zeros(len(places), np.bool_)
    ends[first], ends[first + size - 1] = True, True
    line = np.repeat(np.arange(len(size)), size)
    at, closed = _closed(at, spots / 1e7, ends, line, gap_m)
    # A vertex is a node where lines end, or where more than one line, or one line twice, comes by.
    visits = np.bincount(at, minlength=len(spots))
    cut = ends | (visits[at] > 1)
    marks = np.flatnonzero(cut)
    low, high = marks[:-1], marks[1:]
    same = line[low] == line[high] if len(marks) else np.empty(0, np.bool_)
    low, high = low[same], high[same]
    count = high - low + 1
    start = np.concatenate(([0], np.cumsum(count)))
    rows = np.repeat(low - start[:-1], count) + np.arange(int(start[-1]))
    course = places[rows]
    used, ends_of = np.unique(np.concatenate((at[low], at[high])), return_inverse=True)
    u, v = ends_of.ravel()[: len(low)], ends_of.ravel()[len(low) :]
    length = _lengths(course, start)
    real = length > 0
    if not real.all():
        kept = np.repeat(real, count)
        course, count, u, v, low, length = (
            course[kept],
            count[real],
            u[real],
            v[real],
            low[real],
            length[real],
        )
        start = np.concatenate(([0], np.cumsum(count)))
    names = tuple(map(str, range(1, len(u) + 1)))
    return Roads(len(used), u, v, length, kind[line[low]], classes, names, course, start, left_out, closed)


def _closed(at: Whole, spots: Array, ends: NDArray[np.bool_], line: Whole, gap_m: float) -> tuple[Whole, int]:
    """Return the vertices with loose ends made one with the nearest vertex of another line within gap_m.

    at: the spot of each vertex; ends: which vertices end their line; line: of each. Also how many
    were made one.
    """
    if not gap_m or len(spots) < 2:
        return at, 0
    visits = np.bincount(at, minlength=len(spots))
    loose = np.flatnonzero(ends & (visits[at] == 1))
    line_of = np.empty(len(spots), np.int64)  # of a spot with several lines any one: a loose end has one
    line_of[at] = line
    flat = np.radians(spots)
    rays = np.column_stack(
        (np.cos(flat[:, 1]) * np.cos(flat[:, 0]), np.cos(flat[:, 1]) * np.sin(flat[:, 0]), np.sin(flat[:, 1]))
    )
    tries = list(range(1, min(_TRIES, len(spots)) + 1))
    reach, near = cKDTree(rays).query(rays[at[loose]], k=tries, distance_upper_bound=gap_m / 6_371_000.0)
    inside = np.isfinite(reach)
    near = np.where(inside, near, 0)
    other = inside & (line_of[near] != line[loose][:, None]) & (near != at[loose][:, None])
    found = other.any(axis=1)
    low, high = at[loose[found]], near[found, np.argmax(other[found], axis=1)]
    links = csr_matrix((np.ones(len(low), np.int8), (low, high)), shape=(len(spots), len(spots)))
    count, group = connected_components(links, directed=False)
    return group[at].astype(np.int64), len(spots) - int(count)


def _courses(table: ValueTable, towns: Array, u: Whole, v: Whole) -> tuple[Array, Whole]:
    """Return the points of each edge: of its text, or straight from node to node."""
    straight = np.stack((towns[u], towns[v]), axis=1).reshape(-1, 2)
    if not table.has("wkt"):
        return straight, np.arange(len(u) + 1, dtype=np.int64) * 2
    texts = table.texts("wkt")
    given = np.array([bool(text) for text in texts], np.bool_)
    lines = shapely.from_wkt(np.array([text or None for text in texts], object), on_invalid="ignore")
    good = (shapely.get_type_id(lines) == 1) & (shapely.get_num_coordinates(lines) >= 2)
    _refuse(table, "roads-wkt", given & ~good)
    count = np.where(given, shapely.get_num_coordinates(lines), 2)
    if int(count.sum()) > MAX_VERTICES:
        raise InvalidInput("roads-vertices", f"at most {MAX_VERTICES}", most=MAX_VERTICES)
    start = np.concatenate(([0], np.cumsum(count)))
    out = np.empty((int(start[-1]), 2))
    own = np.repeat(given, count)
    out[own] = shapely.get_coordinates(lines[given])
    out[~own] = straight.reshape(-1, 2, 2)[~given].reshape(-1, 2)
    wrong = ~(np.isfinite(out).all(axis=1) & (np.abs(out[:, 0]) <= 180) & (np.abs(out[:, 1]) <= 90))
    _refuse(table, "roads-wkt", np.logical_or.reduceat(wrong, start[:-1]) if len(u) else wrong)
    return out, start


def _lengths(places: Array, start: Whole) -> Array:
    if not len(places):
        return np.empty(0)
    leg = WGS84.inv(*places[:-1].T, *places[1:].T)[2]
    along = np.concatenate(([0.0], np.cumsum(leg)))
    return along[start[1:] - 1] - along[start[:-1]]


def _classes(texts: list[str]) -> tuple[tuple[str, ...], Whole]:
    names = sorted(set(texts))
    if len(names) > MAX_CLASSES:
        raise InvalidInput("roads-classes", f"at most {MAX_CLASSES}", most=MAX_CLASSES)
    at = {name: number for number, name in enumerate(names)}
    return tuple(names), np.array([at[text] for text in texts], np.int64)


def _refuse(table: ValueTable, code: str, wrong: NDArray[np.bool_]) -> None:
    if wrong.any():
        line = table.lines[int(np.argmax(wrong))]
        raise InvalidInput(code, f"line {line}", line=line)
