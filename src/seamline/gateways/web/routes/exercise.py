"""Calls of the exercise, and of the pages' own files."""

from seamline.gateways.web import (
    assets,
    exercise_api,
)
from seamline.gateways.web.board import InjectState
from seamline.gateways.web.parts import PUBLIC, SIGNED_IN, Empty, Route
from seamline.gateways.web.session_api import Nothing

ROUTES: tuple[Route, ...] = (
    Route("PUT", "/api/inject", "inject.direct", exercise_api.direct, exercise_api.Orders, body=InjectState),
    Route("POST", "/api/inject/{order}", "inject.control", exercise_api.order, Nothing, body=Empty),
    Route("GET", "/api/words/{language}", PUBLIC, assets.word_file, str, pressed=True),
    Route("GET", "/api/layers", SIGNED_IN, assets.layers, list[assets.LayerAnswer]),
)
