"""Calls that look: the picture, objects, one object."""

from seamline.gateways.web import (
    answers,
    picture_api,
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
)
