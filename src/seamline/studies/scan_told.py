"""What a scan says: clusters, what they are tied with, and where they lie."""

import math

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.scan.circles import EARTH_KM, Circles
from seamline.analysis.scan.ranking import Cluster, Window, ranks
from seamline.studies.scan_files import Places
from seamline.studies.study import Column, Figure, Map, Said, Shape, Table, Value

ALPHA = 0.05
CORNERS = 48
APART = "; "
"""Between ids in a cell."""

SPACE = (Column("scan-radius", "number", 1, "scan-km"),)
TIME = (Column("scan-from", "date"), Column("scan-to", "date"))
COUNTS = (Column("scan-cases", "count"), Column("scan-expected", "number", 2), Column("ratio", "number", 2))
CHANCE = (Column("scan-statistic", "number", 6), Column("p", "number", 4))
DRAWN = (Column("scan-replications", "count"), Column("scan-mode", "word"))
IDS = (Column("scan-ids", "id"),)
ALL = "scan-all"
"""The mode of every p: all replications were drawn, none left out because the answer seemed clear."""


class Found(msgspec.Struct, frozen=True):
    """What a scan gave. chance: the highest ratio of each replication. first: day 0, in days since 1970.

    timed: whether windows have days. ahead: whether they all end on the last one.
    """

    clusters: list[Cluster]
    circles: Circles
    places: Places
    chance: NDArray[np.float64]
    first: int = 0
    timed: bool = False
    ahead: bool = False


def tables(found: Found) -> tuple[Table, ...]:
    """Return the clusters, likeliest first, and the windows they are tied with."""
    stats = np.array([one.window.stat for one in found.clusters])
    rank = ranks(stats, found.chance).tolist()
    every = len(found.chance) + 1
    time = TIME if found.timed else ()
    again = (Column("scan-recurrence", "number", 0, "scan-days"),) if found.ahead else ()
    rows: list[tuple[Value, ...]] = []
    ties: list[tuple[Value, ...]] = []
    for number, (one, place) in enumerate(zip(found.clusters, rank, strict=True), 1):
        window = one.window
        drawn: tuple[Value, ...] = (place / every, len(found.chance), ALL) if every > 1 else (None, 0, ALL)
        recurs: tuple[Value, ...] = (every / place if every > 1 else None,) if again else ()
        rows.append(
            (
                number,
                found.places.ids[window.centre],
                *_window(found, window),
                window.stat,
                *drawn,
                *recurs,
                len(one.ties) + one.more,
                _ids(found, one.places),
            )
        )
        ties += [
            (number, found.places.ids[tie.centre], *_window(found, tie), tie.stat, _ids(found, places))
            for tie, places in one.ties
        ]
    head = (Column("scan-rank", "count"), Column("scan-centre", "id"), *SPACE, *time, *COUNTS)
    return (
        Table(
            "scan-clusters",
            (*head, *CHANCE, *DRAWN, *again, Column("scan-ties", "count"), *IDS),
            tuple(rows),
        ),
        Table(
            "scan-ties",
            (*head, CHANCE[0], *IDS),
            tuple(ties),
            left_out=sum(one.more for one in found.clusters),
        ),
    )


def figures(found: Found, cases: int) -> tuple[Figure, ...]:
    """Return what there is to say of the whole. None where nothing could be drawn."""
    drawn = len(found.chance)
    critical = float(np.sort(found.chance)[-max(1, int(ALPHA * (drawn + 1)))]) if drawn else None
    return (
        Figure("scan-cases", cases, "count"),
        Figure("scan-places", len(found.places.ids), "count"),
        Figure("scan-clusters", len(found.clusters), "count"),
        Figure("scan-critical", critical, "number", 3),
    )


def cautions(found: Found, cases: int) -> list[Said]:
    """Return what this scan cannot say."""
    said = [Said("study-scan-cause"), Said("study-scan-reporting")]
    if found.ahead:
        said.append(Said("study-scan-looks"))
    if any(one.ties for one in found.clusters):
        said.append(Said("study-scan-tied"))
    if cases < FEW:
        said.append(Said("study-scan-few", {"count": cases}))
    return said


FEW = 50


def picture(found: Found) -> tuple[Map, ...]:
    """Return where the clusters lie; nothing of a plane, which is no map."""
    if found.places.lonlat is None or not found.places.ids:
        return ()
    where = found.places.lonlat.tolist()
    stats = np.array([one.window.stat for one in found.clusters])
    rank = ranks(stats, found.chance) / (len(found.chance) + 1)
    shapes = [Shape("point", ((lon, lat),)) for lon, lat in where[:MAX_POINTS]]
    for number, (one, p) in enumerate(zip(found.clusters, rank.tolist(), strict=True), 1):
        lon, lat = where[one.window.centre]
        radius = float(found.circles.radius_km[one.window.end])
        tone = LIKELY if p <= ALPHA else UNLIKELY
        if radius > 0:
            shapes.append(Shape("ring", _round(lon, lat, radius), tone, str(number)))
        shapes += [Shape("point", ((where[at][0], where[at][1]),), tone) for at in one.places[:MAX_POINTS]]
        if radius <= 0:
            shapes.append(Shape("point", ((lon, lat),), tone, str(number)))
    legend = (
        (0, Said("study-scan-place")),
        (UNLIKELY, Said("study-scan-chance")),
        (LIKELY, Said("study-scan-beyond")),
    )
    return (Map("scan-map", tuple(shapes), legend),)


LIKELY, UNLIKELY = 5, 2
MAX_POINTS = 2_000


def _window(found: Found, window: Window) -> tuple[Value, ...]:
    time = (found.first + window.first, found.first + window.last) if found.timed else ()
    radius = float(found.circles.radius_km[window.end])
    return (radius, *time, window.cases, window.expected, window.cases / window.expected)


def _ids(found: Found, places: tuple[int, ...]) -> str:
    return APART.join(found.places.ids[at] for at in places)


def _round(lon: float, lat: float, radius_km: float) -> tuple[tuple[float, float], ...]:
    """Return a circle on the sphere, closed; longitudes are not brought back into -180 to 180."""
    phi, far = math.radians(lat), radius_km / EARTH_KM
    points = []
    for corner in range(CORNERS + 1):
        turn = 2 * math.pi * corner / CORNERS
        other = math.asin(math.sin(phi) * math.cos(far) + math.cos(phi) * math.sin(far) * math.cos(turn))
        east = math.atan2(
            math.sin(turn) * math.sin(far) * math.cos(phi), math.cos(far) - math.sin(phi) * math.sin(other)
        )
        points.append((lon + math.degrees(east), math.degrees(other)))
    return tuple(points)
