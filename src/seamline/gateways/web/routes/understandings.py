"""Calls about understandings."""

from typing import Any

from seamline.gateways.web import (
    bodies,
    queries,
    understanding_api,
)
from seamline.gateways.web.parts import Route
from seamline.gateways.web.session_api import Nothing
from seamline.gateways.web.understanding_api import Line as Agreement

Doc = dict[str, Any]


ROUTES: tuple[Route, ...] = (
    Route("GET", "/api/understandings", "understanding.see", understanding_api.every, list[Agreement]),
    Route("GET", "/api/understandings/{hash}", "understanding.see", understanding_api.one, Doc, pressed=True),
    Route(
        "GET",
        "/api/understandings/{hash}/diff",
        "understanding.see",
        understanding_api.diff,
        list[Doc],
        query=queries.DiffQuery,
    ),
    Route(
        "POST",
        "/api/understandings/check",
        "understanding.see",
        understanding_api.check,
        understanding_api.Checked,
        body=bodies.TextIn,
        limit=bodies.LONG_TEXT,
    ),
    Route(
        "POST",
        "/api/understandings",
        "understanding.propose",
        understanding_api.propose,
        understanding_api.Proposed,
        body=bodies.ProposedIn,
        limit=2 * bodies.LONG_TEXT,
    ),
    Route(
        "POST",
        "/api/understandings/{hash}/sign",
        "understanding.sign",
        understanding_api.sign,
        Nothing,
        body=bodies.PinIn,
    ),
    Route(
        "POST",
        "/api/understandings/{hash}/suspend",
        "understanding.suspend",
        understanding_api.suspend,
        Nothing,
        body=bodies.ReasonIn,
    ),
    Route(
        "POST",
        "/api/understandings/{hash}/resume",
        "understanding.resume",
        understanding_api.resume,
        Nothing,
        body=bodies.ReasonIn,
    ),
    Route(
        "GET",
        "/api/sectors",
        "understanding.see",
        understanding_api.sectors,
        list[understanding_api.SectorAnswer],
    ),
)
