"""The seam or the border, measured and cut: area, length, sectors, and segments with ids that last."""

from collections.abc import Callable, Iterable, Sequence

import msgspec
import numpy as np

from seamline.analysis.cells import cells_over
from seamline.analysis.lines import problems
from seamline.analysis.sectors import Cut, sectors
from seamline.analysis.segments.alignment import Referenced
from seamline.analysis.segments.foot import Feet
from seamline.analysis.segments.resegment import DEFAULT_TOLERANCE_M, resegment
from seamline.analysis.segments.segment import DEFAULT_SEGMENT_M, Segment, Segmentation
from seamline.codecs import geojson, value_table
from seamline.studies.seam_map import drawn
from seamline.studies.study import Column, Figure, Said, Source, Study, Table, Value
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import length_m, lon_lat
from seamline.terms.place import E7, Line

MAX_SAID = 20
"""Cautions about single lines; more are counted."""

SEGMENTS = (
    Column("seam-id", "id"),
    Column("seam-lines", "id"),
    Column("seam-from", "metres"),
    Column("seam-to", "metres"),
    Column("seam-length", "metres"),
    Column("seam-middle", "place"),
    Column("seam-area", "number", 3, "seam-km2"),
    Column("seam-sector", "text"),
    Column("seam-kept", "word"),
)
SECTORS = (
    Column("seam-sector", "text"),
    Column("seam-from", "metres"),
    Column("seam-to", "metres"),
    Column("seam-area", "number", 3, "seam-km2"),
    Column("seam-segments", "count"),
)
LINES = (
    Column("seam-line", "count"),
    Column("seam-points", "count"),
    Column("seam-length", "metres"),
)
CELLS = (
    Column("seam-cell", "id"),
    Column("seam-middle", "place"),
    Column("seam-share", "share", 1),
)


class Lines(msgspec.Struct, frozen=True):
    """Lines of a file, in its order. others: geometries that are no lines and were left out."""

    lines: tuple[Line, ...]
    others: int = 0


class Asked(msgspec.Struct, frozen=True):
    """What is asked of lines. cells_km: side of equal-area cells, 0 for none. border: each line by itself."""

    border: bool = False
    widen_km: float = 0.0
    segment_km: float = DEFAULT_SEGMENT_M / 1_000
    tolerance_m: float = DEFAULT_TOLERANCE_M
    cells_km: float = 0.0


def read_lines(raw: bytes) -> Lines:
    """Return the lines of a GeoJSON file. Raises InvalidInput as ``geojson.read``."""
    found = geojson.read(raw).features
    lines = tuple(line for feature in found for line in feature.lines)
    return Lines(lines, sum(len(feature.points) + len(feature.polygons) for feature in found))


def read_sectors(lines: Iterable[str]) -> tuple[Cut, ...]:
    """Return sector limits from CSV: ``name``, ``from_km`` along the first line.

    Raises as ``value_table.read``, ``sector-cuts`` without any.
    """
    table = value_table.read(lines, ("name", "from_km"))
    if not len(table):
        raise InvalidInput("sector-cuts", "there are none")
    return tuple(
        Cut(name, km) for name, km in zip(table.texts("name"), table.numbers("from_km").tolist(), strict=True)
    )


def of_lines(
    given: Lines,
    asked: Asked,
    sources: Sequence[Source],
    cuts: tuple[Cut, ...] = (),
    old: Segmentation | None = None,
) -> tuple[Study, Segmentation, tuple[str, ...]]:
    """Return the study of lines, the segments, and the sector of each of them, "" for none.

    Raises InvalidInput as ``resegment``, ``sectors`` and ``cells_over``; ``seam-sectors-line`` for sectors of
    several borders.
    """
    if cuts and asked.border and len(given.lines) > 1:
        raise InvalidInput("seam-sectors-line", "sectors are of one line")
    before = old or Segmentation((), 0)
    found = resegment(
        before,
        given.lines,
        asked.tolerance_m,
        segment_m=asked.segment_km * 1_000,
        border=asked.border,
        widen_km=asked.widen_km,
    )
    names = _sector_of(found.segments, given.lines[0], cuts)
    known = {one.id for one in before.segments}
    tables = [
        Table(
            "seam-lines",
            LINES,
            tuple((n, len(line), length_m(line)) for n, line in enumerate(given.lines, 1)),
        ),
        *([_sectors(given.lines, asked, cuts, names)] if cuts else []),
        _segments(found, names, known if old else None),
    ]
    if asked.cells_km:
        tables.append(_cells(found, asked.cells_km))
    study = Study(
        kind="seam",
        settings=_settings(asked),
        sources=tuple(sources),
        figures=_figures(found, asked, given.lines, after=old is not None),
        tables=tuple(tables),
        assumptions=tuple(_assumptions(asked, given.lines, cuts)),
        cautions=tuple(_cautions(found, given, asked)),
        pictures=(drawn(given.lines, found),),
    )
    return study, found, names


def _settings(asked: Asked) -> tuple[Figure, ...]:
    return (
        Figure("seam-border", asked.border),
        Figure("seam-widen", asked.widen_km, "number", 1, "seam-km"),
        Figure("seam-segment", asked.segment_km, "number", 2, "seam-km"),
        Figure("seam-tolerance", asked.tolerance_m, "metres"),
        *((Figure("seam-cells", asked.cells_km, "number", 1, "seam-km"),) if asked.cells_km else ()),
    )


def _figures(found: Segmentation, asked: Asked, lines: Sequence[Line], *, after: bool) -> tuple[Figure, ...]:
    length = sum(map(length_m, lines)) if asked.border else found.ground.length_m
    ground = (Figure("seam-area", found.ground.area_m2 / 1e6, "number", 3, "seam-km2"),)
    kept = (Figure("seam-kept", found.kept, "count"),)
    return (
        *(() if asked.border else ground),
        Figure("seam-length", length, "metres"),
        Figure("seam-segments", len(found.segments), "count"),
        *(kept if after else ()),
        Figure("seam-issued", found.issued, "count"),
    )


def _segments(found: Segmentation, sectors_: Sequence[str], known: set[str] | None) -> Table:
    """Return the table of segments, with the columns that there is something to say in."""
    left_out = {
        "seam-area": not any(len(one.lines) > 1 for one in found.segments),
        "seam-sector": not any(sectors_),
        "seam-kept": known is None,
    }
    kept = [at for at, column in enumerate(SEGMENTS) if not left_out.get(column.name)]
    rows = [_row(one, name, known or set()) for one, name in zip(found.segments, sectors_, strict=True)]
    return Table(
        "seam-segments",
        tuple(SEGMENTS[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in rows),
    )


def _row(one: Segment, sector: str, known: set[str]) -> tuple[Value, ...]:
    return (
        one.id,
        "-".join(str(number + 1) for number in one.lines),
        one.from_m,
        one.to_m,
        one.length_m,
        f"{one.middle.lat_e7 / E7:.5f} {one.middle.lon_e7 / E7:.5f}",
        one.area.area_m2 / 1e6,
        sector,
        "yes" if one.id in known else "no",
    )


def _sector_of(segments: Sequence[Segment], first: Line, cuts: tuple[Cut, ...]) -> tuple[str, ...]:
    """Return the sector of the middle of each segment: of its part of the first line, if it has one."""
    if not cuts:
        return ("",) * len(segments)
    line = Referenced(lon_lat(first))
    places = []
    for one in segments:
        stretch = Referenced(lon_lat(one.stretches[0] if 0 in one.lines else (one.middle,)))
        places.append(stretch.at(np.array((stretch.length_m / 2,)))[0])
    marks, _ = Feet(line).of(np.array(places).reshape(-1, 2))
    at = np.searchsorted(np.array([cut.from_km * 1_000 for cut in cuts]), marks, side="right") - 1
    return tuple(cuts[number].name for number in np.maximum(at, 0).tolist())


def _sectors(lines: Sequence[Line], asked: Asked, cuts: tuple[Cut, ...], names: Sequence[str]) -> Table:
    exact = len(lines) == 2 and not asked.border and not asked.widen_km
    # Cuts are checked by the seam between the first line and another: with itself where it has no other.
    found = sectors(lines[0], lines[1 if exact else 0], cuts)
    kept = [at for at, column in enumerate(SECTORS) if exact or column.name != "seam-area"]
    rows = [
        (
            one.name,
            one.from_km * 1_000,
            one.to_km * 1_000,
            one.area.area_m2 / 1e6,
            sum(name == one.name for name in names),
        )
        for one in found
    ]
    return Table(
        "seam-sectors",
        tuple(SECTORS[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in rows),
    )


def _cells(found: Segmentation, km: float) -> Table:
    cells = cells_over(found.ground, km)
    return Table(
        "seam-cells",
        CELLS,
        tuple(
            (name, f"{lat:.5f} {lon:.5f}", share)
            for name, (lon, lat), share in zip(
                cells.ids(), cells.centres().tolist(), cells.share.tolist(), strict=True
            )
        ),
    )


def _assumptions(asked: Asked, lines: Sequence[Line], cuts: tuple[Cut, ...]) -> Iterable[Said]:
    yield Said("study-seam-geodesics")
    yield Said("study-seam-by-line" if asked.border else "study-seam-midway")
    if not asked.border:
        yield Said("study-seam-ends")
    if len(lines) > 2 and not asked.border:
        yield Said("study-seam-several")
    if asked.widen_km:
        yield Said("study-seam-widened")
    yield Said("study-seam-ids", {"metres": asked.tolerance_m})
    if cuts:
        yield Said("study-seam-sector-middle")
    if asked.cells_km:
        yield Said("study-seam-equal-cells")


def _overhangs(one: Segment, lines: Sequence[Line]) -> bool:
    """Say whether a segment has of one of its lines nothing but an end."""
    pairs = zip(one.stretches, one.lines, strict=True)
    return any(len(part) == 1 and part[0] in {lines[at][0], lines[at][-1]} for part, at in pairs)


def _cautions(found: Segmentation, given: Lines, asked: Asked) -> Iterable[Said]:
    counted: tuple[tuple[str, Callable[[Segment], bool]], ...] = (
        ("study-seam-no-ground", lambda one: not one.area.polygons),
        ("study-seam-overhang", lambda one: _overhangs(one, given.lines)),
    )
    if given.others:
        yield Said("study-seam-others", {"count": given.others})
    knots = [(n, one) for n, line in enumerate(given.lines, 1) for one in problems(line)]
    for number, problem in knots[:MAX_SAID]:
        if problem.code == "line-crosses-itself":
            yield Said("study-seam-knot", {"line": number, "vertex": problem.vertex + 1})
    for message, holds in counted:
        if not asked.border and (count := sum(map(holds, found.segments))):
            yield Said(message, {"count": count})
