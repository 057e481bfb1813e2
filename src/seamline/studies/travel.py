"""Response: how long the first and the backup post need to every cell, and which they are."""

from collections.abc import Mapping

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.drawdown.measures import QUANTILES, Measures, measures
from seamline.analysis.spread import Spread, in_turn
from seamline.analysis.travel import reach, shortest, speeds
from seamline.analysis.travel.orders import Cover
from seamline.codecs.roads import Roads
from seamline.studies.posts import Cells, Posts
from seamline.studies.response import Laid, Limits, laid
from seamline.studies.study import Column, Figure, Map, Said, Shape, Source, Study, Table, Value

ROAD, OFF_ROAD, NOT_REACHED = "by-road", "open-ground", "not-reached"
MAX_MARKS = 3_000
"""Cells drawn on the map; of more, every second, third, ... is drawn."""
BANDS_MIN = (15, 30, 60, 120)
"""Upper ends of the tones of the map, minutes."""

CELLS = (
    Column("travel-cell", "id"),
    Column("travel-place", "place"),
    Column("travel-post", "id"),
    Column("travel-time", "seconds"),
    Column("travel-way", "word"),
    Column("travel-backup-post", "id"),
    Column("travel-backup-time", "seconds"),
)
POSTS = (
    Column("travel-post", "id"),
    Column("travel-party", "text"),
    Column("travel-first-of", "count"),
    Column("travel-backup-of", "count"),
    Column("travel-to-road", "metres"),
)
SPEEDS = (Column("travel-class", "id"), Column("travel-kmh", "number", 0), Column("travel-km", "number", 0))
ASSUMPTIONS = ("free-team", "speeds", "no-terrain", "open-ground", "joining", "both-ways")


class Options(msgspec.Struct, frozen=True):
    """What the study was asked with. within_min: the limit of a cell that counts as covered, minutes."""

    off_road_kmh: float = 10.0
    within_min: float = 60.0
    own_speeds: Mapping[str, float] = {}
    limits: Limits = Limits()


def of_roads(
    roads: Roads,
    posts: Posts,
    cells: Cells,
    options: Options,
    sources: tuple[Source, ...],
    spread: Spread = in_turn,
) -> Study:
    """Return the study of response. Raises InvalidInput as ``response.laid`` and ``measures``."""
    found = laid(
        roads,
        posts,
        cells,
        own_speeds=options.own_speeds,
        off_road_kmh=options.off_road_kmh,
        limits=options.limits,
    )
    every = np.ones(len(posts), np.bool_)
    made = reach.table(found.ground, every, 2, spread)
    post, value = shortest.read(made.labels)
    cover = Cover(post[:, 0], value[:, 0], post[:, 1], value[:, 1])
    straight = reach.straight(found.ground, every, np.arange(len(cells)), 1, spread)[:, 0]
    off = (straight == made.labels[:, 0]) & (cover.post >= 0)
    way = np.where(cover.post < 0, 2, np.where(off, 1, 0))
    told = measures(cover, cells.weight, options.within_min * 60)
    return Study(
        kind="travel",
        settings=settings(options),
        sources=sources,
        figures=(*_ground_figures(found, way, posts, cells), *figures(told)),
        tables=(_cells(posts, cells, cover, way), _posts(posts, cover, found), speed_table(found, options)),
        assumptions=tuple(Said(f"study-travel-{name}") for name in ASSUMPTIONS),
        cautions=(*found.cautions, *_unreached(found, way)),
        pictures=(picture(posts, cells, cover),),
    )


def settings(options: Options) -> tuple[Figure, ...]:
    """Return the settings of a study of response."""
    return (
        Figure("travel-off-road", options.off_road_kmh, digits=1, unit="kmh"),
        Figure("travel-within", options.within_min * 60, "seconds"),
        Figure("travel-near", options.limits.shut.near_m, "metres"),
    )


def figures(told: Measures) -> tuple[Figure, ...]:
    """Return the figures of measures."""
    out = [
        Figure("travel-covered", told.covered, "share", 1),
        Figure("travel-backed", told.backed, "share", 1),
        Figure("travel-reached", told.reached, "share", 1),
    ]
    for name, values in (("travel-time", told.quantiles), ("travel-backup", told.backup_quantiles)):
        out += [
            Figure(f"{name}-{round(100 * share)}", timed(value), "seconds")
            for share, value in zip(QUANTILES, values, strict=True)
        ]
    return tuple(out)


def timed(seconds: float | None) -> float | None:
    """Return a time as studies have it: None where nobody comes."""
    return None if seconds is None or not np.isfinite(seconds) else seconds


def speed_table(found: Laid, options: Options) -> Table:
    """Return the speeds that were assumed, and over how much road."""
    known = {**speeds.KMH, **options.own_speeds}
    return Table("travel-speeds", SPEEDS, tuple((name, known[name], km) for name, km in found.km.items()))


def picture(posts: Posts, cells: Cells, cover: Cover) -> Map:
    """Return the map of response: the slower, the stronger the tone."""
    step = max(1, -(-len(cells) // MAX_MARKS))
    band = np.searchsorted(np.array(BANDS_MIN) * 60.0, cover.value) + 1
    shapes = [
        Shape("point", ((lon, lat),), tone)
        for lon, lat, tone in zip(
            cells.lon[::step].tolist(), cells.lat[::step].tolist(), band[::step].tolist(), strict=True
        )
    ]
    shapes += [
        Shape("point", ((lon, lat),), 0, name)
        for name, lon, lat in zip(posts.id, posts.lon.tolist(), posts.lat.tolist(), strict=True)
    ][:MAX_MARKS]
    legend = [
        (tone, Said("study-travel-within", {"minutes": most})) for tone, most in enumerate(BANDS_MIN, 1)
    ]
    legend += [(len(BANDS_MIN) + 1, Said("study-travel-beyond", {"minutes": BANDS_MIN[-1]}))]
    return Map("travel", tuple(shapes), ((0, Said("study-travel-a-post")), *legend))


def _ground_figures(found: Laid, way: NDArray[np.int64], posts: Posts, cells: Cells) -> list[Figure]:
    return [
        Figure("travel-roads", found.roads, "count"),
        Figure("travel-pieces", found.pieces, "count"),
        Figure("travel-largest", found.largest, "share", 1),
        Figure("travel-shut", found.shut, "count"),
        Figure("travel-posts", len(posts), "count"),
        Figure("travel-cells", len(cells), "count"),
        Figure("travel-by-road", int((way == 0).sum()), "count"),
        Figure("travel-open-ground", int((way == 1).sum()), "count"),
        Figure("travel-not-reached", int((way == 2).sum()), "count"),
    ]


def _cells(posts: Posts, cells: Cells, cover: Cover, way: NDArray[np.int64]) -> Table:
    words = (ROAD, OFF_ROAD, NOT_REACHED)
    rows = tuple(
        (
            name,
            f"{lat:.5f} {lon:.5f}",
            _name(posts, first),
            timed(time),
            words[how],
            _name(posts, second),
            timed(late),
        )
        for name, lat, lon, first, time, how, second, late in zip(
            cells.id,
            cells.lat.tolist(),
            cells.lon.tolist(),
            cover.post.tolist(),
            cover.value.tolist(),
            way.tolist(),
            cover.backup.tolist(),
            cover.backup_value.tolist(),
            strict=True,
        )
    )
    return Table("travel-cells", CELLS, rows)


def _name(posts: Posts, at: float) -> Value:
    return posts.id[int(at)] if at >= 0 else None


def _posts(posts: Posts, cover: Cover, found: Laid) -> Table:
    first = np.bincount(cover.post[cover.post >= 0], minlength=len(posts))
    second = np.bincount(cover.backup[cover.backup >= 0].astype(np.int64), minlength=len(posts))
    legs = [timed(leg) for leg in found.ground.post_joins.metres.tolist()]
    rows = zip(posts.id, posts.party, first.tolist(), second.tolist(), legs, strict=True)
    return Table("travel-posts", POSTS, tuple(rows))


def _unreached(found: Laid, way: NDArray[np.int64]) -> tuple[Said, ...]:
    said = []
    if none := int((way == 2).sum()):
        said.append(Said("study-travel-none", {"count": none}))
    barred = sum(int(joined.barred.sum()) for joined in found.ground.cell_joins[:1])
    if barred:
        said.append(Said("study-travel-barred", {"count": barred}))
    return tuple(said)
