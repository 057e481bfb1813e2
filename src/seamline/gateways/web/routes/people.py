"""Calls about people, their roles and keys."""

from seamline.centre.people import PersonView
from seamline.centre.people_pin import Pending
from seamline.centre.people_procedures import TwoPeople
from seamline.gateways.web import (
    bodies,
    people_api,
)
from seamline.gateways.web.parts import Empty, Route
from seamline.gateways.web.people_api import OutcomeAnswer
from seamline.gateways.web.session_api import Nothing

ROUTES: tuple[Route, ...] = (
    Route("GET", "/api/people", "people.see", people_api.everybody, list[PersonView]),
    Route("POST", "/api/people", "people.change", people_api.add, OutcomeAnswer, body=bodies.PersonIn),
    Route(
        "PUT",
        "/api/people/{alias}/roles",
        "people.change",
        people_api.set_roles,
        OutcomeAnswer,
        body=bodies.RolesIn,
    ),
    Route(
        "POST",
        "/api/people/{alias}/replace",
        "people.change",
        people_api.replace,
        OutcomeAnswer,
        body=bodies.ReplaceIn,
    ),
    Route("POST", "/api/people/{alias}/lock", "people.change", people_api.lock, Nothing, body=Empty),
    Route("POST", "/api/people/{alias}/unlock", "people.change", people_api.unlock, Nothing, body=Empty),
    Route(
        "POST", "/api/people/{alias}/new-pin", "people.change", people_api.new_pin, OutcomeAnswer, body=Empty
    ),
    Route(
        "PUT",
        "/api/people/{alias}/certificate",
        "people.change",
        people_api.certify,
        Nothing,
        body=bodies.CertificateIn,
    ),
    Route("GET", "/api/keys", "people.see", people_api.keys, list[Pending]),
    Route("GET", "/api/procedures", "people.confirm", people_api.procedures, list[TwoPeople]),
    Route(
        "POST", "/api/procedures/{id}/second", "people.confirm", people_api.second, OutcomeAnswer, body=Empty
    ),
    Route("POST", "/api/procedures/{id}/refuse", "people.confirm", people_api.refuse, Nothing, body=Empty),
)
