"""``seamline analyse knox``: do events come close in space and time more often than by chance."""

import datetime as dt
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from seamline.analysis.patterns.knox import MAX_DAYS
from seamline.analysis.spread import Spread
from seamline.gateways.cli.analyse.frame import Drawing, Output, analyse, given
from seamline.studies import events as event_table
from seamline.studies import knox as study
from seamline.studies.events import Use
from seamline.studies.study import Study
from seamline.terms.errors import InvalidInput

app = App(name="knox", help="Near repeats: events close in space and time, against chance.")

EPOCH = dt.date(1970, 1, 1)
MAX_TEXT = 400


@app.default
def knox(
    *,
    events: Annotated[Path, Parameter(help="CSV of events, of our own form or UCDP GED.")],
    distances_km: Annotated[str, Parameter(help="Upper edges of the distance bands, with commas.")] = "1,2,5",
    days: Annotated[str, Parameter(help="Upper edges of the day bands, with commas.")] = "7,14,28",
    start: Annotated[dt.date | None, Parameter(help="First day, such as 2016-10-17.")] = None,
    end: Annotated[dt.date | None, Parameter(help="Last day.")] = None,
    precision_m: Annotated[
        float | None, Parameter(help="Leave out vaguer places; else the first distance.")
    ] = None,
    replications: Annotated[int, Parameter(help="How often the days are drawn anew.")] = 999,
    output: Output = Output(),  # noqa: B008 - frozen
    drawing: Drawing = Drawing(),  # noqa: B008 - frozen
) -> int:
    """Count pairs of events by how far apart and how many days apart they are, and compare with chance."""

    def work(spread: Spread) -> Study:
        file = given(events)
        asked = study.Asked(
            distances_m=tuple(1_000 * edge for edge in _edges(distances_km)),
            days=tuple(_whole(edge) for edge in _edges(days)),
            use=Use(_day(start), _day(end), precision_m, today=_day(dt.datetime.now(dt.UTC).date())),
            replications=replications,
            seed=drawing.seed,
        )
        return study.of_events(event_table.read(file.lines()), file.source, asked, spread)

    return analyse(work, output, drawing)


def _day(date: dt.date | None) -> int | None:
    return (date - EPOCH).days if date is not None else None


def _edges(text: str) -> tuple[float, ...]:
    if len(text) > MAX_TEXT:
        raise InvalidInput("knox-edges", f"at most {MAX_TEXT} characters")
    try:
        return tuple(float(part) for part in text.split(","))
    except ValueError as error:
        raise InvalidInput("knox-edges", text) from error


def _whole(edge: float) -> int:
    if not edge.is_integer() or abs(edge) > MAX_DAYS:
        raise InvalidInput("knox-edges", f"{edge} is no whole number of days")
    return int(edge)
