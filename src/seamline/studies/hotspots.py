"""Where high values, or low ones, lie together: Gi* of the values of areas, corrected for how many there are.

A table of areas has the columns ``id`` and ``value`` (other names may be given) and tells who is whose
neighbour: by ``neighbours`` (ids with blanks between them), or by places, ``lat`` and ``lon`` in degrees or
``x`` and ``y`` in km.
"""

from collections.abc import Callable, Iterable

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.patterns import weights
from seamline.analysis.patterns.adjusted import bonferroni, false_discovery
from seamline.analysis.patterns.getis import gi, permuted, two_sided
from seamline.analysis.patterns.moran import moran
from seamline.analysis.patterns.weights import Neighbours
from seamline.analysis.spread import Spread
from seamline.codecs import value_table
from seamline.codecs.value_table import ValueTable
from seamline.studies.study import Column, Figure, Map, Said, Shape, Source, Study, Table, Value
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]

MAX_VALUE = 1e15
NEAREST = 8
SURE, LIKELY = 0.01, 0.05
MAX_SHAPES = 5_000

SURELY_HOT, HOT, PLAIN, COLD, SURELY_COLD = (
    "hotspots-surely-hot",
    "hotspots-hot",
    "hotspots-plain",
    "hotspots-cold",
    "hotspots-surely-cold",
)
"""Words, by p after the correction for false discoveries: below SURE, below LIKELY, or not."""
TONES = {SURELY_HOT: 5, HOT: 3, PLAIN: 0, COLD: -3, SURELY_COLD: -5}

CELL = (
    Column("hotspots-id", "id"),
    Column("hotspots-value", "number", 3),
    Column("hotspots-neighbours", "count"),
    Column("hotspots-gistar", "number", 2),
    Column("hotspots-gi", "number", 2),
    Column("p", "number", 4),
    Column("hotspots-p-fdr", "number", 4),
    Column("hotspots-p-bonferroni", "number", 4),
    Column("hotspots-word", "word"),
)


class Areas(msgspec.Struct, frozen=True):
    """Areas with values. values: shape (n,). place: longitude and latitude, (n, 2), None where unknown.

    how: what makes a neighbour: "listed", "band" or "nearest".
    """

    ids: tuple[str, ...]
    values: Array
    near: Neighbours
    how: str
    place: Array | None = None


class Named(msgspec.Struct, frozen=True):
    """Which columns hold what, and what makes a neighbour: a band in km, or so many nearest, or a list."""

    id: str = "id"
    value: str = "value"
    band_km: float | None = None
    nearest: int | None = None


def read(lines: Iterable[str], named: Named) -> Areas:
    """Return the areas of a table.

    Raises InvalidInput as ``value_table.read`` and ``weights`` do; ``hotspots-id`` (empty, or twice),
    ``hotspots-value`` (beyond MAX_VALUE), ``hotspots-both`` (a band and a number of nearest),
    ``hotspots-places`` (neither neighbours nor places, or off the earth), ``hotspots-band``.
    """
    table = value_table.read(lines, (named.id, named.value))
    ids = tuple(table.texts(named.id))
    if len(set(ids)) < len(ids) or "" in ids:
        raise InvalidInput("hotspots-id", "every area has an id of its own")
    values = table.numbers(named.value)
    if (np.abs(values) > MAX_VALUE).any():
        raise InvalidInput("hotspots-value", f"at most {MAX_VALUE:g}")
    if named.band_km is not None and named.nearest is not None:
        raise InvalidInput("hotspots-both", "a band, or so many nearest")
    place = _places(table)
    if table.has("neighbours") and named.band_km is None and named.nearest is None:
        near = weights.listed(ids, [text.split() for text in table.texts("neighbours")])
        return Areas(ids, values, near, "listed", place)
    near = _near(table, place, named)
    return Areas(ids, values, near, "nearest" if named.band_km is None else "band", place)


def _places(table: ValueTable) -> Array | None:
    if not (table.has("lat") and table.has("lon")):
        return None
    lat, lon = table.numbers("lat"), table.numbers("lon")
    if (np.abs(lat) > 90).any() or (np.abs(lon) > 180).any():
        raise InvalidInput("hotspots-places", "degrees on the earth")
    return np.column_stack((lon, lat))


def _near(table: ValueTable, place: Array | None, named: Named) -> Neighbours:
    band = named.band_km
    if band is not None and not 0 < band <= MAX_VALUE:
        raise InvalidInput("hotspots-band", "a band is wider than 0 km")
    k = named.nearest if named.nearest is not None else NEAREST
    if place is not None:
        lon, lat = place[:, 0], place[:, 1]
        return weights.nearest(lon, lat, k) if band is None else weights.within(lon, lat, 1_000 * band)
    if table.has("x") and table.has("y"):
        x, y = table.numbers("x"), table.numbers("y")
        return weights.nearest_plane(x, y, k) if band is None else weights.within_plane(x, y, band)
    raise InvalidInput("hotspots-places", "neither neighbours nor places")


def of_areas(
    areas: Areas,
    named: Named,
    source: Callable[[int], Source],
    spread: Spread,
    replications: int = 0,
    seed: int = 0,
) -> Study:
    """Return the study of areas. replications: 0 for p of a normal deviate, else p by drawing.

    Raises as ``permuted``.
    """
    found = gi(areas.values, areas.near)
    drawn = replications > 0
    p = permuted(areas.values, areas.near, replications, seed, spread) if drawn else two_sided(found.star)
    fdr, family = false_discovery(p), bonferroni(p)
    side = found.plain if drawn else found.star
    words = [_word(z, share) for z, share in zip(side.tolist(), fdr.tolist(), strict=True)]
    columns = (areas.values, areas.near.counts(), found.star, found.plain, p, fdr, family)
    rows = tuple(
        (name, *(_known(one) for one in values), word)
        for name, *values, word in zip(areas.ids, *(one.tolist() for one in columns), words, strict=True)
    )
    alone = int((areas.near.counts() == 0).sum())
    unknown = words.count(None)
    return Study(
        kind="hotspots",
        settings=(
            Figure("hotspots-neighbours-by", f"hotspots-by-{areas.how}", "word"),
            Figure("hotspots-band", None if named.band_km is None else 1_000 * named.band_km, "metres"),
            Figure("hotspots-nearest", _nearest(areas, named), "count"),
            Figure("hotspots-replications", replications, "count"),
        ),
        sources=(source(len(areas.ids)),),
        figures=(
            Figure("hotspots-cells", len(areas.ids), "count"),
            *moran_figures(areas.values, areas.near),
            Figure("hotspots-hot", words.count(HOT) + words.count(SURELY_HOT), "count"),
            Figure("hotspots-cold", words.count(COLD) + words.count(SURELY_COLD), "count"),
        ),
        tables=(Table("hotspots-areas", CELL, rows),),
        assumptions=(
            Said("study-hotspots-gistar"),
            Said("study-hotspots-drawn", {"count": replications}) if drawn else Said("study-hotspots-normal"),
            Said("study-hotspots-corrected", {"count": len(rows) - unknown}),
            Said("study-hotspots-words", {"sure": SURE, "likely": LIKELY}),
        ),
        cautions=(
            *([Said("study-hotspots-unknown", {"count": unknown, "alone": alone})] if unknown else []),
            Said("study-hotspots-reports"),
            Said("study-hotspots-edges"),
            Said("study-hotspots-looks"),
        ),
        pictures=_pictures(areas, words),
        seed=seed if drawn else 0,
        replications=replications,
    )


def moran_figures(values: Array, near: Neighbours) -> tuple[Figure, ...]:
    """Return Moran's I of all, what chance would give, its deviate and its p."""
    found = moran(values, near)
    names = ("moran", "moran-expected", "moran-z", "moran-p")
    known = (None,) * 4 if found is None else (found.index, found.expected, found.z, found.p)
    return tuple(
        Figure(f"hotspots-{name}", None if value is None else _known(value), "number", 4)
        for name, value in zip(names, known, strict=True)
    )


def _nearest(areas: Areas, named: Named) -> int | None:
    return (named.nearest or NEAREST) if areas.how == "nearest" else None


def _known(value: float) -> Value:
    return None if np.isnan(value) else value


def _word(z: float, p: float) -> str | None:
    if np.isnan(p) or np.isnan(z):
        return None
    if p >= LIKELY:
        return PLAIN
    if z > 0:
        return SURELY_HOT if p < SURE else HOT
    return SURELY_COLD if p < SURE else COLD


def _pictures(areas: Areas, words: list[str | None]) -> tuple[Map, ...]:
    if areas.place is None or len(areas.ids) > MAX_SHAPES:
        return ()
    shapes = tuple(
        Shape("point", ((lon, lat),), TONES[word], name)
        for (lon, lat), word, name in zip(areas.place.tolist(), words, areas.ids, strict=True)
        if word is not None
    )
    legend = tuple((tone, Said(f"study-word-{word}")) for word, tone in TONES.items())
    return (Map("hotspots-map", shapes, legend),)
