"""Roads, posts and cells made ready for questions about response.

Speeds: CSV with ``class, kmh``. Closures: GeoJSON; a polygon closes each road that touches it, a line each
road near it, and ``edge_id`` (one or a list) the roads of that name. Restricted areas: GeoJSON polygons that
neither roads nor legs over open ground may enter.
"""

from collections.abc import Iterable, Mapping

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.travel import network, speeds
from seamline.analysis.travel.ground import Barriers, Shut, shut_edges
from seamline.analysis.travel.joining import RoadPoints, points_along
from seamline.analysis.travel.reach import Ground, ground
from seamline.codecs import geojson, value_table
from seamline.codecs.roads import Roads
from seamline.studies.posts import Cells, Posts
from seamline.studies.study import Said
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import Polygon
from seamline.terms.place import Line

Array = NDArray[np.float64]

MAX_CLOSED = 10_000
MAX_NEAR_M = 10_000.0


class Limits(msgspec.Struct, frozen=True):
    """What may not be driven. closed: names of edges."""

    shut: Shut = Shut()
    closed: frozenset[str] = frozenset()
    restricted: tuple[Polygon, ...] = ()


class Laid(msgspec.Struct, frozen=True):
    """Posts and cells on the roads, and what was found on the way.

    roads, pieces: of the open graph. largest: the share of its length in its largest piece, None without
    roads. shut: roads that are closed. km: by class, of the open roads. edges, points: the open roads, and
    places along them where what comes later may join.
    """

    ground: Ground
    edges: network.Edges
    points: RoadPoints
    roads: int
    pieces: int
    largest: float | None
    shut: int
    km: dict[str, float]
    cautions: tuple[Said, ...]


def read_speeds(lines: Iterable[str]) -> dict[str, float]:
    """Return km/h by class of road. Raises InvalidInput as the table, ``travel-speed``."""
    table = value_table.read(lines, ("class", "kmh"))
    found = dict(zip(table.texts("class"), table.numbers("kmh").tolist(), strict=True))
    for name, speed in found.items():
        if not speeds.LEAST_KMH <= speed <= speeds.MOST_KMH:
            raise InvalidInput("travel-speed", name, name=name)
    return found


def read_closures(raw: bytes, near_m: float) -> Limits:
    """Return what a GeoJSON file closes.

    Raises InvalidInput as ``geojson.read``, ``travel-closure`` (a point, an ``edge_id`` that is none, or too
    many), ``travel-near``.
    """
    if not 0 <= near_m <= MAX_NEAR_M:
        raise InvalidInput("travel-near", "0 to 10,000 m")
    areas: list[Polygon] = []
    lines: list[Line] = []
    closed: set[str] = set()
    for number, feature in enumerate(geojson.read(raw).features):
        named = feature.properties.get("edge_id", [])
        names = named if isinstance(named, list) else [named]
        if feature.points or not all(isinstance(one, str | int) and one is not True for one in names):
            raise InvalidInput("travel-closure", f"feature {number}", number=number)
        closed |= {str(one) for one in names}
        # Where roads are named, the drawing only shows where they are.
        areas += [] if names else feature.polygons
        lines += [] if names else feature.lines
    if len(closed) > MAX_CLOSED:
        raise InvalidInput("travel-closure", f"at most {MAX_CLOSED}", number=MAX_CLOSED)
    return Limits(Shut(tuple(areas), tuple(lines), near_m), frozenset(closed))


def laid(
    roads: Roads,
    posts: Posts,
    cells: Cells,
    *,
    own_speeds: Mapping[str, float],
    off_road_kmh: float,
    limits: Limits,
) -> Laid:
    """Set posts and cells on the open roads.

    Raises InvalidInput as the parts do, ``travel-edge`` for a closed edge of a name that no road has.
    """
    unknown = limits.closed - set(roads.name)
    if unknown:
        raise InvalidInput("travel-edge", min(unknown), name=min(unknown))
    whole = network.edges(
        roads.nodes, roads.u, roads.v, speeds.seconds(roads.length_m, roads.kind, roads.classes, own_speeds)
    )
    shut = np.array([name in limits.closed for name in roads.name], np.bool_)
    shut |= shut_edges(roads.places, roads.start, limits.shut)
    shut |= shut_edges(roads.places, roads.start, Shut(limits.restricted))
    ways = roads.u != roads.v
    open_ = ~shut & ways
    course = np.repeat(open_, np.diff(roads.start))
    start = np.concatenate(([0], np.cumsum(np.diff(roads.start)[open_])))
    edges = msgspec.structs.replace(
        whole,
        u=roads.u[open_].astype(np.int32),
        v=roads.v[open_].astype(np.int32),
        us=whole.us[open_[ways]],
    )
    places = np.concatenate(
        (roads.places, np.column_stack((posts.lon, posts.lat)), np.column_stack((cells.lon, cells.lat)))
    )
    points = points_along(roads.places[course], start)
    found = ground(
        edges,
        points,
        (posts.lon, posts.lat),
        (cells.lon, cells.lat),
        off_road_kmh,
        Barriers(limits.restricted, places),
    )
    length = roads.length_m[open_]
    pieces, largest = _pieces(edges, length)
    km = np.bincount(roads.kind[open_], length / 1_000, len(roads.classes))
    return Laid(
        found,
        edges,
        points,
        len(length),
        pieces,
        largest,
        int(shut.sum()),
        dict(zip(roads.classes, km.tolist(), strict=True)),
        _cautions(whole, roads, found, pieces, posts),
    )


def _pieces(edges: network.Edges, length: Array) -> tuple[int, float | None]:
    """Return how many pieces the roads are in, nodes without a road apart, and the share of the largest."""
    if not len(length):
        return 0, None
    _, piece = network.pieces(edges)
    by_piece = np.bincount(piece[edges.u], length)
    return int((by_piece > 0).sum()), float(by_piece.max() / by_piece.sum())


def _cautions(
    whole: network.Edges, roads: Roads, found: Ground, pieces: int, posts: Posts
) -> tuple[Said, ...]:
    said = []
    if pieces > 1:
        said.append(Said("study-travel-pieces", {"count": pieces}))
    if whole.loops:
        said.append(Said("study-travel-loops", {"count": whole.loops}))
    if whole.twins:
        said.append(Said("study-travel-twins", {"count": whole.twins}))
    if roads.left_out:
        said.append(Said("study-travel-not-open", {"count": roads.left_out}))
    if roads.closed_gaps:
        said.append(Said("study-travel-gaps", {"count": roads.closed_gaps}))
    if (off := int((found.post_joins.edge < 0).sum())) and roads.name:
        said.append(Said("study-travel-posts-off", {"count": off}))
    places = np.column_stack((posts.lon, posts.lat))
    if same := len(places) - len(np.unique(places, axis=0)):
        said.append(Said("study-travel-same-place", {"count": same}))
    return tuple(said)
