"""What a siting is asked of: demands, sites, the way between them; from OR-Library, tables or a matrix.

Demands: ``id``, ``lat``, ``lon``, ``weight`` (1 where empty). Sites: ``id``, ``lat``, ``lon``, ``cost`` (1
where empty), ``use``: ``keep``, ``forbid`` or empty. Times: ``from`` (a site), ``to`` (a demand),
``seconds``; a pair that is not there cannot be reached. With times, the two other files are needed only for
what they add.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import shortest_path

from seamline.analysis.siting.problem import MAX_DEMAND, MAX_PAIRS, MAX_SITES, MAX_VALUE
from seamline.codecs.or_library import PMedian
from seamline.codecs.value_table import ValueTable
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

METRES, SECONDS, PLAIN = "metres", "seconds", "number"
KEEP, FORBID = "keep", "forbid"
USES = ("", KEEP, FORBID)
MAX_ID = 80
MAX_LON, MAX_LAT = 180.0, 90.0


class Ground(msgspec.Struct, frozen=True):
    """Demands and sites.

    demands, sites: their ids, n and m. way: shape (n, m) in ``unit``, inf for none. weight: shape (n,).
    price, keep, forbid: shape (m,). demand_at, site_at: (longitude, latitude), shape (., 2), or None.
    count: how many sites the file asks for, 0 where it does not say.
    """

    demands: tuple[str, ...]
    sites: tuple[str, ...]
    way: Array
    unit: str
    weight: Array
    price: Array
    keep: Mask
    forbid: Mask
    demand_at: Array | None = None
    site_at: Array | None = None
    count: int = 0


class Points(msgspec.Struct, frozen=True):
    """A table of demands or sites. at: (longitude, latitude), shape (n, 2), None where it has none."""

    ids: tuple[str, ...]
    at: Array | None
    table: ValueTable


def of_graph(graph: PMedian) -> Ground:
    """Return the ground of an OR-Library file: every node a demand of weight 1 and a site."""
    u, v = graph.edges.T
    joined = csr_matrix((graph.cost, (u, v)), shape=(graph.nodes, graph.nodes))
    ids = tuple(str(node + 1) for node in range(graph.nodes))
    way = np.asarray(shortest_path(joined, directed=False), np.float64)
    none = np.zeros(graph.nodes, np.bool_)
    ones = np.ones(graph.nodes)
    return Ground(ids, ids, way, PLAIN, ones, ones, none, none, count=graph.count)


def points(table: ValueTable, most: int) -> Points:
    """Return a checked table.

    Raises InvalidInput ``siting-id`` (none, or longer than MAX_ID), ``siting-twice``, ``siting-place`` (each
    with its line), ``siting-many`` (more than most).
    """
    ids = table.texts("id")
    if len(ids) > most:
        raise InvalidInput("siting-many", f"at most {most}", most=most)
    _once(ids, table)
    at = None
    if table.has("lat") or table.has("lon"):
        at = np.column_stack([table.numbers("lon"), table.numbers("lat")]).reshape(-1, 2)
        _refuse(table, "siting-place", (np.abs(at[:, 0]) > MAX_LON) | (np.abs(at[:, 1]) > MAX_LAT))
    return Points(tuple(ids), at, table)


def of_tables(demand: ValueTable, sites: ValueTable) -> Ground:
    """Return the ground of two tables with places: ways are geodesics, in metres.

    Raises as ``points``, and InvalidInput ``siting-pairs``, ``siting-no-place``, ``siting-weight``,
    ``siting-price``, ``siting-use``.
    """
    here, there = points(demand, MAX_DEMAND), points(sites, MAX_SITES)
    if here.at is None or there.at is None:
        raise InvalidInput("siting-no-place", "places, or times between them, are needed")
    _small(len(here.ids), len(there.ids))
    size = (len(here.ids), len(there.ids))
    lon, lat = (np.repeat(here.at[:, axis], size[1]) for axis in (0, 1))
    site_lon, site_lat = (np.tile(there.at[:, axis], size[0]) for axis in (0, 1))
    way = np.asarray(WGS84.inv(lon, lat, site_lon, site_lat)[2], np.float64).reshape(size)
    return _ground(here, there, way, METRES)


def of_times(times: ValueTable, demand: ValueTable | None, sites: ValueTable | None) -> Ground:
    """Return the ground of a table of times; demands and sites that have no table are those it names.

    Raises as ``of_tables``, and InvalidInput ``siting-unknown`` (an id that is in no table),
    ``siting-pair-twice``, ``siting-seconds`` (below 0), each with its line.
    """
    starts, ends, seconds = times.texts("from"), times.texts("to"), times.numbers("seconds")
    here = points(demand, MAX_DEMAND) if demand is not None else _named(ends, MAX_DEMAND)
    there = points(sites, MAX_SITES) if sites is not None else _named(starts, MAX_SITES)
    _small(len(here.ids), len(there.ids))
    row, column = ({name: at for at, name in enumerate(one.ids)} for one in (here, there))
    _refuse(times, "siting-seconds", (seconds < 0) | (seconds > MAX_VALUE))
    known = [end in row and start in column for start, end in zip(starts, ends, strict=True)]
    _refuse(times, "siting-unknown", ~np.array(known, np.bool_))
    pair = np.array(
        [row[end] * len(there.ids) + column[start] for start, end in zip(starts, ends, strict=True)], np.int64
    )
    _, first = np.unique(pair, return_index=True)
    again = np.ones(len(pair), np.bool_)
    again[first] = False
    _refuse(times, "siting-pair-twice", again)
    way = np.full(len(here.ids) * len(there.ids), np.inf)
    way[pair] = seconds
    return _ground(here, there, way.reshape(len(here.ids), len(there.ids)), SECONDS)


def used(ground: Ground, keep: Sequence[str], forbid: Sequence[str]) -> Ground:
    """Return the ground with more sites kept and forbidden, by id.

    Raises InvalidInput ``siting-no-site`` for an id that no site has, ``siting-contradiction`` for one that
    is both.
    """
    masks = []
    for ids, mask in ((keep, ground.keep), (forbid, ground.forbid)):
        own = mask.copy()
        for name in ids:
            if name not in ground.sites:
                raise InvalidInput("siting-no-site", name[:MAX_ID], site=name[:MAX_ID])
            own[ground.sites.index(name)] = True
        masks.append(own)
    both = masks[0] & masks[1]
    if both.any():
        name = ground.sites[int(np.argmax(both))]
        raise InvalidInput("siting-contradiction", name, site=name)
    return msgspec.structs.replace(ground, keep=masks[0], forbid=masks[1])


def _ground(here: Points, there: Points, way: Array, unit: str) -> Ground:
    weight, price = (
        _values(here.table, "weight", "siting-weight"),
        _values(there.table, "cost", "siting-price"),
    )
    uses = there.table.texts("use") if there.table.has("use") else [""] * len(there.ids)
    _refuse(there.table, "siting-use", np.array([use not in USES for use in uses], np.bool_))
    keep, forbid = (np.array([use == one for use in uses], np.bool_) for one in (KEEP, FORBID))
    return Ground(here.ids, there.ids, way, unit, weight, price, keep, forbid, here.at, there.at)


def _values(table: ValueTable, name: str, code: str) -> Array:
    values = table.numbers(name, empty=1.0) if table.has(name) else np.ones(len(table))
    _refuse(table, code, (values < 0) | (values > MAX_VALUE))
    return values


def _named(names: list[str], most: int) -> Points:
    ids = tuple(dict.fromkeys(names))
    return points(ValueTable(("id",), [(name,) for name in ids], range(2, len(ids) + 2)), most)


def _once(ids: list[str], table: ValueTable) -> None:
    _refuse(table, "siting-id", np.array([not 1 <= len(name) <= MAX_ID for name in ids], np.bool_))
    first = {name: at for at, name in reversed(list(enumerate(ids)))}
    _refuse(table, "siting-twice", np.array([first[name] != at for at, name in enumerate(ids)], np.bool_))


def _small(demands: int, sites: int) -> None:
    if demands * sites > MAX_PAIRS:
        raise InvalidInput("siting-pairs", f"at most {MAX_PAIRS}", most=MAX_PAIRS)


def _refuse(table: ValueTable, code: str, wrong: Mask) -> None:
    if wrong.any():
        line = table.lines[int(np.argmax(wrong))]
        raise InvalidInput(code, f"line {line}", line=line)
