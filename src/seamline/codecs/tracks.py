"""Where units were and when, from a table or from GeoJSON: positions, times, call signs, and nothing else.

CSV: ``unit``, ``time`` (with its zone), ``lat``, ``lon`` in degrees; ``kind``, ``precision_m`` (half-width of
doubt, 0 where empty) and ``party`` may be there. GeoJSON: a line with the times of its points in the property
``coordTimes`` or ``times`` (several lines: a list for each), or points with the property ``time``; ``unit``,
``kind``, ``precision_m`` and ``party`` as properties. Whatever else stands in a file is left out unread: it
may name people. GPX is read by ``codecs.gpx``.
"""

from collections.abc import Iterable
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.codecs import geojson, value_table
from seamline.codecs.geojson import Feature
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import lon_lat
from seamline.terms.ids import PARTY
from seamline.terms.place import Line
from seamline.terms.times import parse_iso
from seamline.terms.unit import UNIT_KINDS, call_sign

MAX_POSITIONS = 1_000_000
MAX_PRECISION_M = 1_000_000

_TIMES = ("coordTimes", "times")


class Tracks(msgspec.Struct, frozen=True):
    """Positions in the order of the file. Arrays of shape (n,).

    lon, lat: degrees, WGS 84. at: ms UTC, from 1970. precision_m: half-width of doubt. piece: those of one
    number were recorded in one go. unit, kind, party: as the file states them, "" where it does not. untimed:
    positions without a time, which are left out.
    """

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    at: NDArray[np.int64]
    precision_m: NDArray[np.float64]
    piece: NDArray[np.int64]
    unit: tuple[str, ...]
    kind: tuple[str, ...]
    party: tuple[str, ...]
    untimed: int = 0

    def __len__(self) -> int:
        return len(self.at)


def from_table(lines: Iterable[str]) -> Tracks:
    """Return the positions of a CSV file.

    Raises InvalidInput as ``value_table.read``; ``tracks-place``, ``tracks-precision``, ``tracks-kind``,
    ``tracks-party``, ``tracks-unit`` with the line; ``tracks-many``.
    """
    table = value_table.read(lines, ("unit", "time", "lat", "lon"))
    size = len(table)
    if size > MAX_POSITIONS:
        raise _many()
    lat, lon = table.numbers("lat"), table.numbers("lon")
    precision = table.numbers("precision_m", empty=0.0) if table.has("precision_m") else np.zeros(size)
    wrong = (
        ("tracks-place", (np.abs(lat) > 90) | (np.abs(lon) > 180)),
        ("tracks-precision", (precision < 0) | (precision > MAX_PRECISION_M)),
    )
    for code, those in wrong:
        if those.any():
            raise InvalidInput(code, "", line=table.lines[int(np.argmax(those))])
    known: dict[tuple[str, str, str], tuple[str, str, str]] = {}
    columns = [table.texts(name) if table.has(name) else [""] * size for name in ("unit", "kind", "party")]
    names = []
    for row, said in enumerate(zip(*columns, strict=True)):
        if said not in known:
            known[said] = _named(*said, line=table.lines[row])
        names.append(known[said])
    unit, kind, party = zip(*names, strict=True) if names else ((), (), ())
    return Tracks(lon, lat, table.times("time"), precision, np.zeros(size, np.int64), unit, kind, party)


def from_geojson(raw: bytes) -> Tracks:
    """Return the positions of a GeoJSON file.

    Raises InvalidInput as ``geojson.read``; ``tracks-times`` (not as many times as points), ``tracks-time``,
    ``tracks-precision``, ``tracks-kind``, ``tracks-party``, ``tracks-unit`` with the feature as ``line``,
    counted from 1.
    """
    held = _Held()
    for number, feature in enumerate(geojson.read(raw).features, 1):
        _feature(held, feature, number)
    return held.tracks()


class _Held:
    """What has been read so far."""

    def __init__(self) -> None:
        self.places: list[NDArray[np.float64]] = []
        self.at: list[int] = []
        self.precision: list[float] = []
        self.piece: list[int] = []
        self.names: list[tuple[str, str, str]] = []
        self.pieces = self.untimed = 0

    def add(self, line: Line, at: list[int | None], names: tuple[str, str, str], precision: float) -> None:
        kept = [number for number, when in enumerate(at) if when is not None]
        self.untimed += len(at) - len(kept)
        self.places.append(lon_lat(line)[kept])
        self.at += [when for when in at if when is not None]
        self.precision += [precision] * len(kept)
        self.piece += [self.pieces] * len(kept)
        self.names += [names] * len(kept)
        self.pieces += 1

    def tracks(self) -> Tracks:
        places = np.concatenate((np.empty((0, 2)), *self.places))
        unit, kind, party = zip(*self.names, strict=True) if self.names else ((), (), ())
        return Tracks(
            lon=places[:, 0],
            lat=places[:, 1],
            at=np.array(self.at, np.int64),
            precision_m=np.array(self.precision, np.float64),
            piece=np.array(self.piece, np.int64),
            unit=unit,
            kind=kind,
            party=party,
            untimed=self.untimed,
        )


def _feature(held: _Held, feature: Feature, number: int) -> None:
    said = feature.properties
    names = _named(*(_text(said, name, number) for name in ("unit", "kind", "party")), line=number)
    precision = said.get("precision_m", 0)
    sound = isinstance(precision, int | float) and not isinstance(precision, bool)
    if not sound or not 0 <= precision <= MAX_PRECISION_M:
        raise InvalidInput("tracks-precision", "", line=number)
    for place in feature.points:
        held.add((place,), [_time(said.get("time"), number)], names, float(precision))
    given = next((said[name] for name in _TIMES if name in said), None)
    lists = [given] if len(feature.lines) == 1 and not _nested(given) else given
    if lists is None:
        held.untimed += sum(map(len, feature.lines))
    elif not isinstance(lists, list) or len(lists) != len(feature.lines):
        raise InvalidInput("tracks-times", "", line=number)
    else:
        for line, times in zip(feature.lines, lists, strict=True):
            held.add(line, _line_times(line, times, number), names, float(precision))


def _nested(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(one, list) for one in value)


def _line_times(line: Line, times: Any, number: int) -> list[int | None]:
    if times is None:
        return [None] * len(line)
    if not isinstance(times, list) or len(times) != len(line):
        raise InvalidInput("tracks-times", "", line=number)
    return [_time(one, number) for one in times]


def _time(value: Any, number: int) -> int | None:
    if value is None:
        return None
    try:
        at = parse_iso(value) if isinstance(value, str) else -1
    except InvalidInput:
        at = -1
    if at < 0:
        raise InvalidInput("tracks-time", "", line=number)
    return at


def _text(said: dict[str, Any], name: str, number: int) -> str:
    value = said.get(name, "")
    if not isinstance(value, str):
        raise InvalidInput("tracks-unit" if name == "unit" else f"tracks-{name}", "", line=number)
    return value


def _named(unit: str, kind: str, party: str, *, line: int) -> tuple[str, str, str]:
    """Return whose positions they are, as stated; each may be empty."""
    if unit:
        try:
            unit = call_sign(unit)
        except InvalidInput as error:
            raise InvalidInput("tracks-unit", "", line=line) from error
    if kind and kind not in UNIT_KINDS:
        raise InvalidInput("tracks-kind", ", ".join(UNIT_KINDS), line=line)
    if party and not PARTY.fullmatch(party):
        raise InvalidInput("tracks-party", "", line=line)
    return unit, kind, party


def _many() -> InvalidInput:
    return InvalidInput("tracks-many", f"at most {MAX_POSITIONS}", most=MAX_POSITIONS)
