"""What an analysis of coverage reads: segments, posts, reports, sensors, bands, and tracks put together.

Files are texts; whatever else stands in them is left out. ``docs/analysis/coverage.md`` describes them.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.coverage import sensors
from seamline.analysis.coverage.bands import BANDS
from seamline.analysis.coverage.cover import MAX_SEGMENTS, Rules
from seamline.analysis.coverage.looks import LAST_MS, Gap
from seamline.analysis.coverage.sampling import STEP_M
from seamline.analysis.coverage.sensors import KINDS, STANDING, Sensor
from seamline.codecs import geojson, value_table
from seamline.codecs.tracks import Tracks
from seamline.codecs.value_table import ValueTable
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import lon_lat
from seamline.terms.ids import PARTY

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

MAX_ID = 100
MAX_POSTS = 10_000


class Lines(msgspec.Struct, frozen=True):
    """Segments as they are drawn. ids: of each. lon, lat, first: as ``sampling.sampled`` takes them."""

    ids: tuple[str, ...]
    lon: Array
    lat: Array
    first: Whole


class Posts(msgspec.Struct, frozen=True):
    """Places held, one a row. kind: of STANDING. range_m: nan for that of the kind. since, until: ms UTC."""

    lon: Array
    lat: Array
    kind: tuple[str, ...]
    party: tuple[str, ...]
    range_m: Array
    since: Whole
    until: Whole

    def __len__(self) -> int:
        return len(self.since)


class Track(msgspec.Struct, frozen=True):
    """A file of positions, and what is stated about all of it in place of what it says; "" for nothing."""

    tracks: Tracks
    unit: str = ""
    kind: str = ""
    party: str = ""


class Asked(msgspec.Struct, frozen=True):
    """How coverage is to be worked out.

    at: ms UTC, the moment it is looked at from. table: of sensors, a whole one. party, kind: of positions,
    posts and reports that do not say it.
    """

    at: int
    table: Mapping[str, Sensor]
    rules: Rules = Rules()
    gap: Gap = Gap()
    step_m: float = STEP_M
    party: str = "own"
    kind: str = "patrol"


class Input(msgspec.Struct, frozen=True):
    """What went in. bands: of each party that gives no looks, the band of each segment."""

    lines: Lines
    tracks: Sequence[Track] = ()
    posts: Posts | None = None
    reports: Tracks | None = None
    bands: Mapping[str, Whole] = {}


def lines_of_geojson(raw: bytes) -> Lines:
    """Return the lines and points of a GeoJSON file as segments.

    The id of each is that of the feature, or its property ``id``. Several lines in one feature follow each
    other. Raises InvalidInput as ``geojson.read``; ``coverage-segment-id`` (none, too long, or twice) and
    ``coverage-segment-form`` (an area, or nothing) with the number of the feature; ``coverage-segments``.
    """
    ids: list[str] = []
    places: list[Array] = []
    for number, feature in enumerate(geojson.read(raw).features, 1):
        name = feature.id or feature.properties.get("id", "")
        if isinstance(name, bool) or not isinstance(name, str | int):
            raise InvalidInput("coverage-segment-id", "", line=number)
        parts = (*feature.lines, *((place,) for place in feature.points))
        if feature.polygons or not parts:
            raise InvalidInput("coverage-segment-form", "", line=number)
        ids.append(str(name))
        places.append(np.concatenate([lon_lat(part) for part in parts]))
    _known_apart(ids, range(1, len(ids) + 1))
    found = np.concatenate((np.empty((0, 2)), *places))
    first = np.cumsum([0, *map(len, places)])
    return Lines(tuple(ids), found[:, 0], found[:, 1], first)


def lines_of_table(lines: Iterable[str]) -> Lines:
    """Return segments from CSV with ``id``, ``lat``, ``lon``: the vertices of each in their order.

    Raises InvalidInput as ``value_table.read``; ``coverage-segment-id`` with the line; ``coverage-place``.
    """
    table = value_table.read(lines, ("id", "lat", "lon"))
    lat, lon = table.numbers("lat"), table.numbers("lon")
    texts = table.texts("id")
    at: dict[str, int] = {}
    number = np.array([at.setdefault(text, len(at)) for text in texts], np.int64)
    at_line = dict(zip(reversed(texts), reversed(table.lines), strict=True))
    _known_apart(list(at), [at_line[text] for text in at])
    order = np.argsort(number, kind="stable")
    first = np.searchsorted(number[order], np.arange(len(at) + 1))
    return Lines(tuple(at), lon[order], lat[order], first)


def _known_apart(ids: Sequence[str], at: Sequence[int]) -> None:
    seen: set[str] = set()
    for name, line in zip(ids, at, strict=True):
        if not 0 < len(name) <= MAX_ID or name in seen or not name.isprintable():
            raise InvalidInput("coverage-segment-id", "", line=line)
        seen.add(name)
    if not 0 < len(seen) <= MAX_SEGMENTS:
        raise InvalidInput("coverage-segments", f"1 to {MAX_SEGMENTS}", most=MAX_SEGMENTS)


def posts(lines: Iterable[str]) -> Posts:
    """Return places held from CSV with ``lat`` and ``lon``.

    ``kind``: of STANDING, post where empty. ``party``. ``range_m``: empty for that of the kind. ``since``,
    ``until``: times with their zone, empty for always.
    Raises InvalidInput as ``value_table.read``; ``coverage-post-kind``, ``coverage-post-party``,
    ``coverage-post-order`` with the line; ``coverage-posts`` for more than MAX_POSTS.
    """
    table = value_table.read(lines, ("lat", "lon"))
    size = len(table)
    if size > MAX_POSTS:
        raise InvalidInput("coverage-posts", f"at most {MAX_POSTS}", most=MAX_POSTS)
    kinds = tuple(text or "post" for text in _texts(table, "kind"))
    _refuse(table, "coverage-post-kind", [kind not in STANDING for kind in kinds])
    since, until = (
        table.times(name, empty=empty) if table.has(name) else np.full(size, empty, np.int64)
        for name, empty in (("since", 0), ("until", LAST_MS))
    )
    _refuse(table, "coverage-post-order", (until < since).tolist())
    return Posts(
        lon=table.numbers("lon"),
        lat=table.numbers("lat"),
        kind=kinds,
        party=_parties(table),
        range_m=table.numbers("range_m", empty=np.nan) if table.has("range_m") else np.full(size, np.nan),
        since=since,
        until=until,
    )


def reports(lines: Iterable[str]) -> Tracks:
    """Return reports from CSV with ``time``, ``lat``, ``lon``; ``party`` and ``precision_m`` may be there.

    Raises InvalidInput as ``value_table.read``; ``coverage-post-party`` with the line.
    """
    table = value_table.read(lines, ("time", "lat", "lon"))
    size = len(table)
    nothing = ("",) * size
    precision = table.numbers("precision_m", empty=0.0) if table.has("precision_m") else np.zeros(size)
    return Tracks(
        lon=table.numbers("lon"),
        lat=table.numbers("lat"),
        at=table.times("time"),
        precision_m=precision,
        piece=np.arange(size),
        unit=nothing,
        kind=nothing,
        party=_parties(table),
    )


def table_of_sensors(lines: Iterable[str]) -> Mapping[str, Sensor]:
    """Return a table of sensors from CSV with ``kind``, ``range_m``, ``quality``, ``half_life_h``.

    Kinds that it does not name are as in ``sensors.TABLE``. Raises InvalidInput as ``value_table.read`` and
    ``sensors.checked``; ``coverage-sensor-twice`` with the line.
    """
    table = value_table.read(lines, ("kind", "range_m", "quality", "half_life_h"))
    columns = [table.numbers(name).tolist() for name in ("range_m", "quality", "half_life_h")]
    kinds = table.texts("kind")
    _refuse(
        table,
        "coverage-sensor-twice",
        [kind in kinds[:row] for row, kind in enumerate(kinds[: len(KINDS) + 1])],
    )
    found = {kind: Sensor(*row) for kind, row in zip(kinds, zip(*columns, strict=True), strict=True)}
    return sensors.checked(found)


def given_bands(lines: Iterable[str], ids: Sequence[str]) -> dict[str, Whole]:
    """Return what each party says, from CSV with ``segment``, ``party``, ``band``.

    A segment that a party does not name is unknown to it.
    Raises InvalidInput as ``value_table.read``; ``coverage-band`` (no such band), ``coverage-band-segment``
    (no such segment, or twice for a party), ``coverage-post-party`` with the line.
    """
    table = value_table.read(lines, ("segment", "party", "band"))
    at = {name: number for number, name in enumerate(ids)}
    segments, said = table.texts("segment"), table.texts("band")
    parties = _parties(table)
    _refuse(table, "coverage-band", [band not in BANDS for band in said])
    _refuse(table, "coverage-post-party", [not party for party in parties])
    found: dict[str, Whole] = {}
    named: set[tuple[str, str]] = set()
    for row, (segment, party, band) in enumerate(zip(segments, parties, said, strict=True)):
        if segment not in at or (segment, party) in named:
            raise InvalidInput("coverage-band-segment", "", line=table.lines[row])
        named.add((segment, party))
        own = found.setdefault(party, np.full(len(ids), BANDS.index("unknown"), np.int64))
        own[at[segment]] = BANDS.index(band)
    return found


def _texts(table: ValueTable, name: str) -> list[str]:
    return table.texts(name) if table.has(name) else [""] * len(table)


def _parties(table: ValueTable) -> tuple[str, ...]:
    found = tuple(_texts(table, "party"))
    known = {text: not text or bool(PARTY.fullmatch(text)) for text in set(found)}
    _refuse(table, "coverage-post-party", [not known[text] for text in found])
    return found


def _refuse(table: ValueTable, code: str, wrong: Sequence[bool]) -> None:
    for row, one in enumerate(wrong):
        if one:
            raise InvalidInput(code, f"line {table.lines[row]}", line=table.lines[row])
