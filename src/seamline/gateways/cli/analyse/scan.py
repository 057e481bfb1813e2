"""``seamline analyse scan``: where and when there is more than chance would put there."""

import datetime as dt
import time
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter

from seamline.analysis.spread import Spread
from seamline.gateways.cli.analyse.frame import Drawing, Output, analyse, given
from seamline.studies import events as event_files
from seamline.studies import scan as study
from seamline.studies import scan_files
from seamline.studies.study import Study
from seamline.terms.errors import InvalidInput

app = App(name="scan", help="Find clusters in space and time, or in space among people, by scan statistics.")

DAY_S = 86_400
EPOCH = dt.date(1970, 1, 1)


@app.default
def scan(
    *,
    cases: Annotated[Path | None, Parameter(help="CSV id,count,date or SaTScan's .cas file.")] = None,
    places: Annotated[Path | None, Parameter(help="CSV id,lat,lon or id,x_km,y_km, or a .geo file.")] = None,
    strata: Annotated[Path | None, Parameter(help="CSV id,cases,population and kinds of people.")] = None,
    events: Annotated[Path | None, Parameter(help="Events, instead of cases and places.")] = None,
    model: Annotated[
        Literal["permutation", "poisson"], Parameter(help="With --strata: poisson.")
    ] = "permutation",
    look: Annotated[
        Literal["prospective", "retrospective"], Parameter(help="Clusters that last to the end, or any.")
    ] = "prospective",
    start: Annotated[str, Parameter(help="First day, as 2016-10-17; else that of the first event.")] = "",
    end: Annotated[str, Parameter(help="Last day; else that of the last event that is not to come.")] = "",
    days: Annotated[int | None, Parameter(help="Days of a cluster at most; else a share.")] = None,
    time_share: Annotated[float, Parameter(help="Share of the period of a cluster at most.")] = 0.5,
    radius_km: Annotated[float | None, Parameter(help="Radius of a cluster at most.")] = None,
    share: Annotated[float, Parameter(help="Share of all cases or people in a circle at most.")] = 0.5,
    least: Annotated[int, Parameter(help="Cases of a cluster at least.")] = 2,
    clusters: Annotated[int, Parameter(help="Clusters to tell at most.")] = 10,
    replications: Annotated[int, Parameter(help="Random replications; all of them are drawn.")] = 999,
    fractions: Annotated[
        Literal["refuse", "floor"], Parameter(help="What to do with a count such as 3.9.")
    ] = "refuse",
    cell_km: Annotated[float | None, Parameter(help="Events by cells so wide; else by coordinates.")] = None,
    precision_m: Annotated[
        float, Parameter(help="Events with more doubt about the place are left out.")
    ] = 5_000.0,
    output: Output = Output(),  # noqa: B008 - frozen
    drawing: Drawing = Drawing(),  # noqa: B008 - frozen
) -> int:
    """Look for clusters, and say how likely chance alone makes one like it."""

    def work(spread: Spread) -> Study:
        wanted = study.Wanted(drawing.seed, radius_km, share, least, clusters, replications, fractions)
        today = int(time.time() // DAY_S)
        period = study.Period(_day(start), _day(end), days, time_share, look == "prospective", today)
        if events is not None:
            file = given(events)
            read = event_files.read(file.lines())
            source = file.source(len(read) + sum(read.bad.values()), len(read), read.licence)
            return study.of_events(read, cell_km, precision_m, source, wanted, period, spread)
        if places is None or (cases is None and strata is None):
            raise InvalidInput("scan-files", "events, or places with cases or strata")
        map_file = given(places)
        known = scan_files.read_places(map_file.lines())
        map_source = map_file.source(len(known.ids))
        if strata is not None:
            file = given(strata)
            people = scan_files.read_strata(file.lines(), known, fractions)
            return study.of_people(
                people, known, (file.source(len(people.cases)), map_source), wanted, spread
            )
        file = given(cases) if cases is not None else map_file
        table = scan_files.read_cases(file.lines())
        sources = (file.source(len(table)), map_source)
        if model == "poisson":
            return study.of_people(
                scan_files.without_strata(table, known, fractions), known, sources, wanted, spread
            )
        return study.of_cases(table, known, sources, wanted, period, spread)

    return analyse(work, output, drawing)


def _day(text: str) -> int | None:
    if not text:
        return None
    try:
        return (dt.date.fromisoformat(text) - EPOCH).days
    except ValueError as error:
        raise InvalidInput("scan-date", text) from error
