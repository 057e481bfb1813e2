"""``seamline analyse drawdown``: what is lost when posts, assets or strength go, and what would mend it."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from seamline.analysis.drawdown.rests import Rest
from seamline.analysis.spread import Spread
from seamline.gateways.cli.analyse.frame import Output, analyse, given
from seamline.gateways.cli.analyse.ground import CellFiles, RoadFiles, read
from seamline.studies import drawdown as study
from seamline.studies.scenario import read_rests, read_scenario
from seamline.studies.study import Study

app = App(name="drawdown", help="What is lost when a partner goes, and what would mend it.")


@app.default
def drawdown(
    *,
    posts: Annotated[Path, Parameter(help="CSV of posts: id, lat, lon, party, headcount, keep.")],
    scenario: Annotated[
        list[Path], Parameter(help="TOML of a scenario; give it again for each further one.")
    ],
    providers: Annotated[
        Path | None,
        Parameter(help="CSV of what rests on whom: kind, name, user, provider, post, asset, needs."),
    ] = None,
    ground: RoadFiles = RoadFiles(),  # noqa: B008 - frozen
    where: CellFiles = CellFiles(),  # noqa: B008 - frozen
    output: Output = Output(),  # noqa: B008 - frozen
) -> int:
    """Compare the present with each scenario and each of its mitigations."""

    def work(spread: Spread) -> Study:
        found = read(posts, ground, where)
        sources = list(found.sources)
        rests: tuple[Rest, ...] = ()
        if providers:
            file = given(providers)
            rests = read_rests(file.lines())
            sources.append(file.source(len(rests)))
        scenarios = []
        for path in scenario:
            file = given(path)
            scenarios.append(read_scenario(file.raw))
            sources.append(file.source(1))
        return study.of_scenarios(
            found.roads, found.posts, found.cells, found.options, rests, scenarios, tuple(sources), spread
        )

    return analyse(work, output)
