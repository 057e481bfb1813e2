"""Options of every analysis on roads: which roads, posts and cells, how fast, what is closed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
from cyclopts import Parameter

from seamline.codecs import roads as codec
from seamline.codecs.roads import Roads
from seamline.gateways.cli.analyse.frame import Given, given
from seamline.studies import posts as files
from seamline.studies import response
from seamline.studies.posts import Cells, Posts
from seamline.studies.response import Limits
from seamline.studies.study import Source
from seamline.studies.travel import Options
from seamline.terms.errors import InvalidInput


@Parameter(name="*")
@dataclass(frozen=True)
class RoadFiles:
    """The roads and how they are driven."""

    nodes: Annotated[Path | None, Parameter(help="CSV of road nodes: node_id, lon, lat.")] = None
    edges: Annotated[
        Path | None,
        Parameter(help="CSV of road edges: edge_id, u, v, class, length_km and, where known, wkt."),
    ] = None
    roads: Annotated[Path | None, Parameter(help="GeoJSON lines with a class, in place of the two.")] = None
    close_gaps_m: Annotated[float, Parameter(help="Loose ends this near a road meet it; GeoJSON only.")] = 0.0
    speeds: Annotated[Path | None, Parameter(help="CSV with class, kmh; before the defaults.")] = None
    off_road_kmh: Annotated[float, Parameter(help="Speed over open ground.")] = 10.0
    closures: Annotated[Path | None, Parameter(help="GeoJSON of what closes roads.")] = None
    closure_m: Annotated[float, Parameter(help="Roads this near a closure's line are closed.")] = 100.0
    restricted: Annotated[Path | None, Parameter(help="GeoJSON polygons nobody drives through.")] = None
    within_min: Annotated[float, Parameter(help="A cell reached within so many minutes is covered.")] = 60.0


@Parameter(name="*")
@dataclass(frozen=True)
class CellFiles:
    """The ground that is asked about."""

    cells: Annotated[Path | None, Parameter(help="CSV of cells: lat, lon and, where given, id, weight.")] = (
        None
    )
    area: Annotated[
        Path | None, Parameter(help="GeoJSON polygons to lay a grid over, in place of cells.")
    ] = None
    grid_km: Annotated[float, Parameter(help="The side of a cell of the grid.")] = 5.0


class Read(msgspec.Struct, frozen=True):
    """What the files hold."""

    roads: Roads
    posts: Posts
    cells: Cells
    options: Options
    sources: tuple[Source, ...]


class _Files:
    """Files as they are read, kept as sources in that order."""

    def __init__(self) -> None:
        self.sources: list[Source] = []

    def take(self, path: Path) -> Given:
        """Read a file."""
        file = given(path)
        self.sources.append(file.source(0))
        return file

    def held(self, rows: int) -> None:
        """Note how many rows the last one had."""
        self.sources[-1] = msgspec.structs.replace(self.sources[-1], rows=rows, used=rows)


def read(posts: Path, ground: RoadFiles, where: CellFiles) -> Read:
    """Read the files. Raises as their readers do; ``travel-which-roads``, ``travel-which-cells``."""
    kept = _Files()
    roads = _roads(ground, kept)
    own: dict[str, float] = {}
    if ground.speeds:
        own = response.read_speeds(kept.take(ground.speeds).lines())
        kept.held(len(own))
    limits = Limits()
    if ground.closures:
        limits = response.read_closures(kept.take(ground.closures).raw, ground.closure_m)
        kept.held(len(limits.closed) + len(limits.shut.areas) + len(limits.shut.lines))
    if ground.restricted:
        polygons = files.read_polygons(kept.take(ground.restricted).raw)
        limits = msgspec.structs.replace(limits, restricted=polygons)
        kept.held(len(polygons))
    standing = files.read_posts(kept.take(posts).lines())
    kept.held(len(standing))
    cells = _cells(where, kept)
    options = Options(ground.off_road_kmh, ground.within_min, own, limits)
    return Read(roads, standing, cells, options, tuple(kept.sources))


def _roads(ground: RoadFiles, kept: _Files) -> Roads:
    if ground.roads and not (ground.nodes or ground.edges):
        found = codec.read_geojson(kept.take(ground.roads).raw, ground.close_gaps_m)
        kept.held(len(found.u) + found.left_out)
        return found
    if not (ground.nodes and ground.edges) or ground.roads:
        raise InvalidInput("travel-which-roads", "nodes and edges, or roads")
    nodes = kept.take(ground.nodes)
    edges = given(ground.edges)
    found = codec.read_tables(nodes.lines(), edges.lines())
    kept.held(found.nodes)
    kept.sources.append(edges.source(len(found.u)))
    return found


def _cells(where: CellFiles, kept: _Files) -> Cells:
    if where.cells and not where.area:
        found = files.read_cells(kept.take(where.cells).lines())
        kept.held(len(found))
        return found
    if not where.area or where.cells:
        raise InvalidInput("travel-which-cells", "cells, or an area for a grid")
    found = files.grid(kept.take(where.area).raw, where.grid_km)
    kept.held(1)
    return found
