"""Calls of an auditor about evidence holds."""

from seamline.gateways.web import (
    bodies,
    holds_api,
)
from seamline.gateways.web.parts import Route

ROUTES: tuple[Route, ...] = (
    Route("GET", "/api/holds", "hold.keep", holds_api.listed, list[holds_api.HoldAnswer], pressed=True),
    Route("POST", "/api/holds", "hold.keep", holds_api.open_hold, holds_api.Kept, body=bodies.HoldIn),
    Route(
        "POST", "/api/holds/{id}/moves", "hold.keep", holds_api.move, holds_api.Kept, body=bodies.HoldMoveIn
    ),
)
