"""The table of the API: every call, who may make it, what it takes, what it answers. There is no other.

One file per area. docs/api.md says what the calls mean; the tests go through this table, so that a route
without a check fails.
"""

from seamline.gateways.web.parts import Route
from seamline.gateways.web.routes import (
    centre,
    doing,
    exercise,
    holds,
    people,
    picture,
    places,
    scenarios,
    seam,
    seat,
    sharing,
    studies,
    understandings,
)

ROUTES: tuple[Route, ...] = (
    *seat.ROUTES,
    *people.ROUTES,
    *picture.ROUTES,
    *centre.ROUTES,
    *doing.ROUTES,
    *holds.ROUTES,
    *understandings.ROUTES,
    *sharing.ROUTES,
    *places.ROUTES,
    *seam.ROUTES,
    *studies.ROUTES,
    *scenarios.ROUTES,
    *exercise.ROUTES,
)
