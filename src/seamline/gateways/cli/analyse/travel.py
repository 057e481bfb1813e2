"""``seamline analyse travel``: how long the first and the backup post need to every cell."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from seamline.analysis.spread import Spread
from seamline.gateways.cli.analyse.frame import Output, analyse
from seamline.gateways.cli.analyse.ground import CellFiles, RoadFiles, read
from seamline.studies import travel as study
from seamline.studies.study import Study

app = App(
    name="travel", help="Response: time of the first and the backup post to every cell, by road and off it."
)


@app.default
def travel(
    *,
    posts: Annotated[Path, Parameter(help="CSV of posts: id, lat, lon and, where known, party.")],
    ground: RoadFiles = RoadFiles(),  # noqa: B008 - frozen
    where: CellFiles = CellFiles(),  # noqa: B008 - frozen
    output: Output = Output(),  # noqa: B008 - frozen
) -> int:
    """Say how long the first and the backup post need to every cell, by road and over open ground."""

    def work(spread: Spread) -> Study:
        found = read(posts, ground, where)
        return study.of_roads(found.roads, found.posts, found.cells, found.options, found.sources, spread)

    return analyse(work, output)
