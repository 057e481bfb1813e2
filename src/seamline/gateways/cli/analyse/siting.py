"""``seamline analyse siting``: where to put centres, posts and relays, with the optimum proved or a bound."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from seamline.analysis.siting.choose import Effort
from seamline.codecs import or_library, value_table
from seamline.codecs.value_table import ValueTable
from seamline.gateways.cli.analyse.frame import Given, Output, analyse, given
from seamline.studies import siting as study
from seamline.studies import siting_input as ground
from seamline.studies.siting_input import METRES, SECONDS, Ground
from seamline.studies.study import Source, Study
from seamline.terms.errors import InvalidInput

app = App(name="siting", help="Choose where to stand: p-median, MCLP with backup, LSCP.")


@app.default
def siting(
    *,
    pmed: Annotated[Path | None, Parameter(help="A p-median file of OR-Library.")] = None,
    demand: Annotated[Path | None, Parameter(help="CSV of ground: id, lat, lon, weight.")] = None,
    sites: Annotated[
        Path | None, Parameter(help="CSV of sites: id, lat, lon, cost, use (keep, forbid).")
    ] = None,
    times: Annotated[
        Path | None, Parameter(help="CSV of travel times: from (site), to (demand), seconds.")
    ] = None,
    purpose: Annotated[str, Parameter(help="centre, post or relay.")] = study.CENTRE,
    model: Annotated[
        str, Parameter(help="p-median, mclp or lscp; by the purpose where it is not given.")
    ] = "",
    count: Annotated[int, Parameter(help="At most so many sites, kept ones among them.")] = 0,
    budget: Annotated[
        float | None, Parameter(help="What sites may cost together, instead of a count.")
    ] = None,
    within_m: Annotated[float | None, Parameter(help="Covered is what lies within so many metres.")] = None,
    within_s: Annotated[
        float | None, Parameter(help="Covered is what is reached in so many seconds.")
    ] = None,
    backup: Annotated[float, Parameter(help="What second cover is worth beside first, 0 to 1.")] = 0.0,
    keep: Annotated[
        tuple[str, ...], Parameter(help="A site that is open in any case; may be repeated.")
    ] = (),
    forbid: Annotated[tuple[str, ...], Parameter(help="A site that is not taken; may be repeated.")] = (),
    rounds: Annotated[int, Parameter(help="Rounds for the bound, at most.")] = Effort().rounds,
    nodes: Annotated[int, Parameter(help="Nodes of the search for a proof, at most.")] = Effort().nodes,
    output: Output = Output(),  # noqa: B008 - frozen
) -> int:
    """Choose sites so that ground is near or covered; say what is proved and what each site is worth."""

    def work(_: object) -> Study:
        files = {
            name: given(path)
            for name, path in (("pmed", pmed), ("demand", demand), ("sites", sites), ("times", times))
            if path is not None
        }
        found, sources = _read(files)
        asked = study.Asked(
            purpose=purpose,
            model=model,
            count=count,
            budget=budget,
            within=_within(found, within_m, within_s),
            backup=backup,
            effort=Effort(rounds=rounds, nodes=nodes),
        )
        return study.of_ground(ground.used(found, keep, forbid), asked, sources)

    return analyse(work, output)


def _read(files: dict[str, Given]) -> tuple[Ground, tuple[Source, ...]]:
    if "pmed" in files:
        if len(files) > 1:
            raise InvalidInput("siting-files", "an OR-Library file stands alone")
        graph = or_library.read(files["pmed"].lines())
        return ground.of_graph(graph), (files["pmed"].source(graph.named, len(graph.cost)),)
    if "times" not in files and not {"demand", "sites"} <= set(files):
        raise InvalidInput("siting-files", "demand and sites, or times")
    needed = {"demand": ("id",), "sites": ("id",), "times": ("from", "to", "seconds")}
    read: dict[str, ValueTable] = {
        name: value_table.read(file.lines(), needed[name]) for name, file in files.items()
    }
    sources = tuple(file.source(len(read[name])) for name, file in files.items())
    if "times" in read:
        return ground.of_times(read["times"], read.get("demand"), read.get("sites")), sources
    return ground.of_tables(read["demand"], read["sites"]), sources


def _within(found: Ground, within_m: float | None, within_s: float | None) -> float | None:
    """Return the one that is in the ground's unit. Raises InvalidInput ``siting-unit`` for the other."""
    if (found.unit == METRES and within_s is not None) or (found.unit == SECONDS and within_m is not None):
        raise InvalidInput("siting-unit", found.unit)
    return within_m if within_m is not None else within_s
