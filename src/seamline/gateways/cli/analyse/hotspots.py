"""``seamline analyse hotspots``: where high values lie together, and what becomes of hot spots."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import msgspec
from cyclopts import App, Parameter

from seamline.analysis.spread import Spread
from seamline.codecs import geojson
from seamline.gateways.cli.analyse.frame import Drawing, Given, Output, analyse, given
from seamline.studies import events as event_table
from seamline.studies import hotspot_events, hotspots
from seamline.studies.study import Study
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import Polygon

app = App(name="hotspots", help="Where high values lie together, and what becomes of hot spots.")

EPOCH = dt.date(1970, 1, 1)


@app.default
def hot(
    *,
    values: Annotated[Path | None, Parameter(help="CSV of areas with values.")] = None,
    id: Annotated[str, Parameter(help="Of values: the column of ids.")] = "id",  # noqa: A002 - its own name
    value: Annotated[str, Parameter(help="Of values: the column of values.")] = "value",
    nearest: Annotated[int | None, Parameter(help="Of values: so many nearest are neighbours.")] = None,
    replications: Annotated[int, Parameter(help="Of values: p by so many draws; 0 for the normal p.")] = 0,
    events: Annotated[Path | None, Parameter(help="CSV of events, of our own form or UCDP GED.")] = None,
    area: Annotated[Path | None, Parameter(help="Of events: GeoJSON polygons of the ground.")] = None,
    cell_km: Annotated[float, Parameter(help="Of events: side of a cell.")] = 10.0,
    period_days: Annotated[int, Parameter(help="Of events: days of a period.")] = 7,
    start: Annotated[dt.date | None, Parameter(help="Of events: first day, such as 2016-10-17.")] = None,
    end: Annotated[dt.date | None, Parameter(help="Of events: last day.")] = None,
    level: Annotated[float, Parameter(help="Of events: corrected p below which a cell is hot.")] = 0.05,
    least: Annotated[int, Parameter(help="Of events: fewer around a cell are not enough data.")] = 10,
    band_km: Annotated[float | None, Parameter(help="Who lies no farther is a neighbour.")] = None,
    output: Output = Output(),  # noqa: B008 - frozen
    drawing: Drawing = Drawing(),  # noqa: B008 - frozen
) -> int:
    """Find where values or events lie together more than chance has it; of events, over time as well."""

    def work(spread: Spread) -> Study:
        if values is not None and events is None:
            file = given(values)
            named = hotspots.Named(id, value, band_km, nearest)
            areas = hotspots.read(file.lines(), named)
            return hotspots.of_areas(areas, named, file.source, spread, replications, drawing.seed)
        if events is None or values is not None:
            raise InvalidInput("hotspots-input", "either events or values")
        file = given(events)
        asked = hotspot_events.Asked(
            cell_m=1_000 * cell_km,
            period_days=period_days,
            band_m=None if band_km is None else 1_000 * band_km,
            level=level,
            least=least,
            start=_day(start),
            end=_day(end),
            today=_day(dt.datetime.now(dt.UTC).date()),
        )
        table = event_table.read(file.lines())
        if area is None:
            return hotspot_events.of_events(table, file.source, asked, (), spread)
        ground = given(area)
        outlines = _outlines(ground)
        study = hotspot_events.of_events(table, file.source, asked, outlines, spread)
        return msgspec.structs.replace(study, sources=(*study.sources, ground.source(len(outlines))))

    return analyse(work, output, drawing)


def _outlines(file: Given) -> tuple[Polygon, ...]:
    features = geojson.read(file.raw).features
    found = tuple(polygon for feature in features for polygon in feature.polygons)
    if not found:
        raise InvalidInput("hotspots-area", "no polygon")
    return found


def _day(date: dt.date | None) -> int | None:
    return (date - EPOCH).days if date is not None else None
