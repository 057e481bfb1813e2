"""Calls about places, and words of a line."""

from seamline.gateways.web import (
    bodies,
    places_api,
    queries,
)
from seamline.gateways.web.parts import Route

ROUTES: tuple[Route, ...] = (
    Route(
        "GET",
        "/api/places",
        "places.see",
        places_api.places,
        list[places_api.PlaceAnswer],
        query=queries.PlacesQuery,
        pressed=True,
    ),
    Route(
        "GET",
        "/api/convert",
        "places.see",
        places_api.convert,
        places_api.Converted,
        query=queries.ConvertQuery,
    ),
    Route("POST", "/api/parse", "report.write", places_api.parse, places_api.Parsed, body=bodies.ParseIn),
    Route(
        "POST",
        "/api/check-text",
        "report.write",
        places_api.check_text,
        places_api.Warnings,
        body=bodies.FreeTextIn,
    ),
    Route(
        "POST",
        "/api/lines/check",
        "places.see",
        places_api.check_line,
        places_api.LineProblems,
        body=bodies.LineIn,
        limit=bodies.LONG_LINE,
    ),
)
