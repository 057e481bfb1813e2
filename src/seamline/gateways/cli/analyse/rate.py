"""``seamline analyse rate``: has a rate changed, and by how much at least and at most."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from seamline.gateways.cli.analyse.frame import Output, analyse, given
from seamline.studies import events as events_of
from seamline.studies import named_areas, periods, rate_events, reporting
from seamline.studies import rate as study
from seamline.studies.study import Source, Study
from seamline.terms.errors import InvalidInput

app = App(name="rate", help="Rising or not: exact ratios with intervals, by area, against a baseline.")


@app.default
def rate(
    *,
    counts: Annotated[
        Path | None, Parameter(help="CSV with the columns x1, t1, x0, t0, one comparison a row.")
    ] = None,
    events: Annotated[Path | None, Parameter(help="Instead: events, own CSV or UCDP GED.")] = None,
    window: Annotated[str, Parameter(help="With --events: FROM..TO, such as 2016-10-17..2017-01-31.")] = "",
    days: Annotated[int, Parameter(help="Instead of --window: so many days up to --until.")] = 0,
    until: Annotated[str, Parameter(help="Last day of the window.")] = "",
    baseline: Annotated[
        str,
        Parameter(help="before (the time just before), season (the same days of earlier years), FROM..TO."),
    ] = periods.BEFORE,
    baseline_days: Annotated[int, Parameter(help="Of before; 0 for four times the window.")] = 0,
    years: Annotated[int, Parameter(help="Of season.")] = 3,
    areas: Annotated[
        Path | None, Parameter(help="GeoJSON with polygons; without it all ground is one.")
    ] = None,
    area_name: Annotated[str, Parameter(help="The property that names an area.")] = "",
    exposure: Annotated[
        Path | None, Parameter(help="Reporting coverage: CSV with party, from, until, share.")
    ] = None,
    discovery: Annotated[str, Parameter(help="False discovery: bh, or by for any dependence.")] = "bh",
    level: Annotated[float, Parameter(help="Of the intervals.")] = 0.95,
    precision_m: Annotated[
        float | None, Parameter(help="Events with more doubt about the place are left out; all without it.")
    ] = None,
    output: Output = Output(),  # noqa: B008 - frozen
) -> int:
    """Compare x1 events in t1 with x0 events in t0 for every row of a file, or events with a baseline."""

    def work(_: object) -> Study:
        if counts is not None and events is None:
            if window or days or until or areas or exposure or precision_m is not None:
                raise InvalidInput("rate-source", "counts come without periods and areas")
            file = given(counts)
            return study.of_counts(study.read_counts(file.lines()), file.source, level)
        if events is None or counts is not None:
            raise InvalidInput("rate-source", "give counts or events")
        now = periods.window(window, days, until)
        more: list[Source] = []
        ground: tuple[named_areas.NamedArea, ...] = ()
        told: reporting.Reporting | None = None
        if areas is not None:
            file = given(areas)
            ground = named_areas.read(file.raw, area_name)
            more.append(file.source(len(ground)))
        if exposure is not None:
            file = given(exposure)
            told = reporting.read(file.lines())
            more.append(file.source(len(told.share)))
        named = baseline if baseline in (periods.BEFORE, periods.SEASON) else "own"
        asked = rate_events.Asked(
            window=now,
            baseline=periods.baseline(baseline, now, baseline_days, years),
            named=named,
            areas=ground,
            reporting=told,
            level=level,
            method=discovery,
            precision_m=precision_m,
        )
        file = given(events)
        return rate_events.of_events(events_of.read(file.lines()), file.source, tuple(more), asked)

    return analyse(work, output)
