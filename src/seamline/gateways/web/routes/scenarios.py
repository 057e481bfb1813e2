"""Calls about scenarios that are kept and shared."""

from seamline.gateways.web import bodies, print_api, queries, scenarios_api, scenarios_bodies
from seamline.gateways.web.parts import Route
from seamline.gateways.web.session_api import Nothing

SCENARIOS = "/api/seam/scenarios"
ONE = f"{SCENARIOS}/{{id}}"

ROUTES: tuple[Route, ...] = (
    Route("GET", SCENARIOS, "seam.see", scenarios_api.listed, scenarios_api.Scenarios, pressed=True),
    Route(
        "POST",
        SCENARIOS,
        "scenario.make",
        scenarios_api.keep,
        scenarios_api.ScenarioWhole,
        body=scenarios_bodies.ScenarioIn,
        limit=scenarios_bodies.LONG_SCENARIO,
    ),
    Route("GET", ONE, "seam.see", scenarios_api.one, scenarios_api.ScenarioWhole, pressed=True),
    Route(
        "PUT",
        ONE,
        "scenario.make",
        scenarios_api.change,
        scenarios_api.ScenarioWhole,
        body=scenarios_bodies.ScenarioChangeIn,
        limit=scenarios_bodies.LONG_SCENARIO,
    ),
    Route(
        "POST",
        f"{ONE}/delete",
        "scenario.make",
        scenarios_api.delete,
        Nothing,
        body=scenarios_bodies.VersionIn,
    ),
    Route("GET", f"{ONE}/outlook", "scenario.share", scenarios_api.outlook, scenarios_api.ScenarioOutlooks),
    Route(
        "POST",
        f"{ONE}/share",
        "scenario.share",
        scenarios_api.share,
        scenarios_api.ScenarioWhole,
        body=scenarios_bodies.ShareIn,
    ),
    Route(
        "POST",
        f"{ONE}/recall",
        "recall.issue",
        scenarios_api.recall,
        scenarios_api.ScenarioWhole,
        body=bodies.DueReasonIn,
    ),
    Route(
        "GET",
        f"{ONE}/print",
        "seam.see",
        scenarios_api.paper,
        bytes,
        query=queries.PrintQuery,
        media=print_api.PDF,
    ),
)
