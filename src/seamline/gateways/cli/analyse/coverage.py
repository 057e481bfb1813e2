"""``seamline analyse coverage``: who last saw each segment, how, how well, and what stands behind them."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
import numpy as np
from cyclopts import App, Parameter
from numpy.typing import NDArray

from seamline.analysis.coverage import sampling, sensors
from seamline.analysis.coverage.cover import Rules
from seamline.analysis.coverage.looks import Gap
from seamline.analysis.coverage.sensors import Sensor
from seamline.analysis.spread import Spread
from seamline.codecs.tracks import Tracks
from seamline.gateways.cli.analyse.frame import Given, Output, analyse, given
from seamline.gateways.cli.position_files import is_geojson, positions
from seamline.studies import coverage as study
from seamline.studies import coverage_input as reading
from seamline.studies.coverage_input import Asked, Input, Lines, Posts, Track
from seamline.studies.study import Source, Study
from seamline.terms.errors import InvalidInput
from seamline.terms.ids import party_id
from seamline.terms.times import parse_iso
from seamline.terms.unit import call_sign, unit_kind

app = App(name="coverage", help="Who last saw each segment, how, how well, and with what behind it.")

R = TypeVar("R", Posts, Tracks)

MAX_TRACK_FILES = 500
_STATED = re.compile(r"([a-z0-9-]*)/([^/=]*)/([a-z]*)=(.+)", re.DOTALL)

Files = Annotated[
    tuple[str, ...],
    Parameter(
        consume_multiple=True,
        help="Positions: GPX, CSV, GeoJSON. PARTY/UNIT/KIND=FILE states whose; each may be left empty.",
    ),
]


@app.default
def coverage(
    *,
    segments: Annotated[Path, Parameter(help="GeoJSON lines with an id, or CSV with id, lat, lon.")],
    at: Annotated[str, Parameter(help="The moment that is looked at from, as 2020-09-20T14:30:00Z.")],
    track: Annotated[Files, Parameter(name="--tracks")] = (),
    posts: Annotated[Path | None, Parameter(help="CSV with lat, lon and more: posts and sensors.")] = None,
    reports: Annotated[Path | None, Parameter(help="CSV with time, lat, lon: what somebody told.")] = None,
    bands: Annotated[
        Path | None, Parameter(help="CSV with segment, party, band: of parties that give no more.")
    ] = None,
    sensor: Annotated[
        Path | None, Parameter(name="--sensors", help="CSV with kind, range_m, quality, half_life_h.")
    ] = None,
    half_life_h: Annotated[
        float | None, Parameter(help="Hours in which a look loses half, any kind.")
    ] = None,
    share: Annotated[float, Parameter(help="Of a segment that must have been seen.")] = 0.5,
    enough: Annotated[float, Parameter(help="What a look must be worth to see it now, 0 to 1.")] = 0.5,
    gap_s: Annotated[float, Parameter(help="Seconds between positions that are joined, at most.")] = 600.0,
    gap_m: Annotated[float, Parameter(help="Metres between positions that are joined, at most.")] = 5_000.0,
    step_m: Annotated[float, Parameter(help="Metres between the points of a segment.")] = sampling.STEP_M,
    party: Annotated[str, Parameter(help="Whose it is where a file does not say.")] = "own",
    kind: Annotated[str, Parameter(help="What a unit is where a file does not say.")] = "patrol",
    output: Output = Output(),  # noqa: B008 - frozen
) -> int:
    """Say when each segment was last seen, by whom and how, how well, and how many see it now."""

    def work(spread: Spread) -> Study:
        table, sensor_source = _table(sensor, half_life_h)
        asked = Asked(
            at=parse_iso(at),
            table=table,
            rules=Rules(share, enough),
            gap=Gap(gap_s, gap_m),
            step_m=step_m,
            party=party_id(party),
            kind=unit_kind(kind),
        )
        file = given(segments)
        lines = _lines(file)
        sources = [file.source(len(lines.ids))]
        found = [_track(one, sources) for one in _few(track)]
        held = _read(posts, reading.posts, sources)
        told = _read(reports, reading.reports, sources)
        banded: Mapping[str, NDArray[np.int64]] = {}
        if bands is not None:
            rows = given(bands)
            banded = reading.given_bands(rows.lines(), lines.ids)
            sources.append(rows.source(sum(map(len, banded.values()))))
        whole = Input(lines, found, held, told, banded)
        return study.study(whole, asked, (*sources, *sensor_source), spread)

    return analyse(work, output)


def _few(files: tuple[str, ...]) -> tuple[str, ...]:
    if len(files) > MAX_TRACK_FILES:
        raise InvalidInput("coverage-files", f"at most {MAX_TRACK_FILES}", most=MAX_TRACK_FILES)
    return files


def _table(path: Path | None, half_life_h: float | None) -> tuple[dict[str, Sensor], tuple[Source, ...]]:
    table: dict[str, Sensor] = sensors.checked({})
    sources: tuple[Source, ...] = ()
    if path is not None:
        file = given(path)
        table = dict(reading.table_of_sensors(file.lines()))
        sources = (file.source(len(table)),)
    if half_life_h is not None:
        one = {kind: msgspec.structs.replace(row, half_life_h=half_life_h) for kind, row in table.items()}
        table = sensors.checked(one)
    return table, sources


def _lines(file: Given) -> Lines:
    if is_geojson(file.path):
        return reading.lines_of_geojson(file.raw)
    return reading.lines_of_table(file.lines())


def _track(text: str, sources: list[Source]) -> Track:
    stated = _STATED.fullmatch(text)
    party, unit, kind, name = stated.groups() if stated else ("", "", "", text)
    file = given(Path(name))
    found = positions(file.path, file.raw)
    sources.append(file.source(len(found) + found.untimed, len(found)))
    return Track(
        found,
        unit=unit and call_sign(unit),
        kind=kind and unit_kind(kind),
        party=party and party_id(party),
    )


def _read(path: Path | None, read: Callable[[Iterator[str]], R], sources: list[Source]) -> R | None:
    if path is None:
        return None
    file = given(path)
    found = read(file.lines())
    sources.append(file.source(len(found)))
    return found
