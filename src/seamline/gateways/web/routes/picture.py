"""Calls that look: the picture, objects, one object; and where own units are."""

from seamline.gateways.web import (
    answers,
    picture_api,
    positions_api,
    positions_bodies,
    queries,
)
from seamline.gateways.web.parts import Route

ROUTES: tuple[Route, ...] = (
    Route("GET", "/api/picture", "picture.see", picture_api.show, answers.Picture, pressed=True),
    Route("GET", "/api/background", "picture.see", picture_api.background, answers.Background, pressed=True),
    Route(
        "GET",
        "/api/objects",
        "picture.see",
        picture_api.objects,
        answers.Things,
        query=queries.ObjectsQuery,
        pressed=True,
    ),
    Route(
        "GET",
        "/api/positions",
        "position.see",
        positions_api.newest,
        list[positions_api.PositionAnswer],
        pressed=True,
    ),
    Route(
        "POST",
        "/api/positions",
        "position.give",
        positions_api.take,
        positions_api.PositionsTaken,
        body=positions_bodies.PositionsIn,
        limit=positions_bodies.LONG_BATCH,
    ),
)
