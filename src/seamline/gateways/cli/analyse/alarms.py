"""``seamline analyse alarms``: weeks in which more was reported than was to be expected."""

import datetime as dt
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from seamline.analysis.trends.farrington import Rules
from seamline.gateways.cli.analyse.frame import Output, analyse, given
from seamline.studies import alarms as study
from seamline.studies import events as events_of
from seamline.studies import periods
from seamline.studies.study import Study
from seamline.terms.errors import InvalidInput

app = App(name="alarms", help="Weeks with more than was to be expected: Farrington, EARS C1, C2, C3.")

_EPOCH = dt.date(1970, 1, 1)


@app.default
def alarms(
    *,
    counts: Annotated[Path | None, Parameter(help="CSV with the columns week, count.")] = None,
    first_week: Annotated[
        str, Parameter(help="With --counts: first day of the first week; without it a year has 52 weeks.")
    ] = "",
    events: Annotated[Path | None, Parameter(help="Instead: events, own CSV or UCDP GED.")] = None,
    until: Annotated[str, Parameter(help="With --events: the last day; weeks are counted back.")] = "",
    weeks: Annotated[int, Parameter(help="How many of the last weeks are judged; 0 for all.")] = 104,
    years: Annotated[int, Parameter(help="Years back that Farrington looks at.")] = 5,
    half_season: Annotated[int, Parameter(help="Weeks to each side of a season.")] = 3,
    stretches: Annotated[int, Parameter(help="Stretches that a year is cut into.")] = 10,
    skipped: Annotated[int, Parameter(help="Latest weeks that do not count as past.")] = 26,
    alpha: Annotated[float, Parameter(help="Chance of a false alarm per week, Farrington.")] = 0.01,
    alpha_ears: Annotated[float, Parameter(help="The same of C1 and C2.")] = 0.001,
    alpha_three: Annotated[float, Parameter(help="The same of C3.")] = 0.025,
    precision_m: Annotated[
        float | None, Parameter(help="Events with more doubt about the place are left out; all without it.")
    ] = None,
    output: Output = Output(),  # noqa: B008 - frozen
) -> int:
    """Hold each of the last weeks against what the weeks and years before it let expect."""

    def work(_: object) -> Study:
        rules = Rules(years=years, half=half_season, stretches=stretches, skipped=skipped, alpha=alpha)
        asked = study.Asked(weeks, rules, alpha_ears, alpha_three, precision_m)
        if counts is not None and events is None and not until and precision_m is None:
            file = given(counts)
            first_day = periods.day(first_week) if first_week else None
            return study.of_counts(study.read_counts(file.lines(), first_day), file.source, asked)
        if events is not None and counts is None and not first_week:
            file = given(events)
            end = periods.day(until) if until else None
            today = (dt.datetime.now(dt.UTC).date() - _EPOCH).days
            return study.of_events(events_of.read(file.lines()), file.source, asked, end, today)
        raise InvalidInput("alarms-source", "give counts (with first-week), or events (with until)")

    return analyse(work, output)
