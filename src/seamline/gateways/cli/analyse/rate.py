"""``seamline analyse rate``: has a rate changed, and by how much at least and at most."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from seamline.gateways.cli.analyse.frame import Output, analyse, given
from seamline.studies import rate as study
from seamline.studies.study import Study

app = App(name="rate", help="Compare rates exactly: ratio, interval, p-value.")


@app.default
def rate(
    *,
    counts: Annotated[Path, Parameter(help="CSV with the columns x1, t1, x0, t0, one comparison a row.")],
    level: Annotated[float, Parameter(help="Of the interval.")] = 0.95,
    output: Output = Output(),  # noqa: B008 - frozen
) -> int:
    """Compare x1 events in t1 with x0 events in t0, exactly, for every row of a file."""

    def work(_: object) -> Study:
        file = given(counts)
        return study.of_counts(study.read_counts(file.lines()), file.source, level)

    return analyse(work, output)
