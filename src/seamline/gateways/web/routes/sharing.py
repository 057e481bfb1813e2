"""Calls about what is shared, partners and what they sent."""

from seamline.centre.partner_list import CardSays
from seamline.gateways.web import (
    answers,
    bodies,
    partners_api,
    quarantine_api,
    queries,
    sharing_api,
)
from seamline.gateways.web.parts import Route
from seamline.gateways.web.session_api import Nothing
from seamline.ledger.pack import MAX_PACK_BYTES

ROUTES: tuple[Route, ...] = (
    Route("GET", "/api/sharing", "sharing.see", sharing_api.overview, list[answers.Shared]),
    Route(
        "GET",
        "/api/sharing/{party}",
        "sharing.see",
        sharing_api.shared_with,
        list[answers.Released],
        query=queries.SharedQuery,
        pressed=True,
    ),
    Route(
        "GET", "/api/explain", "sharing.see", sharing_api.explain, answers.Outlook, query=queries.ExplainQuery
    ),
    Route("GET", "/api/recalls", "sharing.see", sharing_api.recall_list, list[answers.RecallLine]),
    Route("GET", "/api/card", "partner.see", partners_api.card, partners_api.CardAnswer),
    Route("POST", "/api/card/read", "partner.pair", partners_api.read_card, CardSays, body=bodies.CardIn),
    Route("GET", "/api/partners", "partner.see", partners_api.listed, list[partners_api.PartnerAnswer]),
    Route(
        "POST", "/api/partners/{party}/pair", "partner.pair", partners_api.pair, Nothing, body=bodies.PairIn
    ),
    Route(
        "POST",
        "/api/partners/{party}/revoke",
        "partner.revoke",
        partners_api.revoke,
        Nothing,
        body=bodies.RevokeIn,
    ),
    Route("POST", "/api/parcels/export", "parcels.carry", sharing_api.export, bytes, body=bodies.PartyIn),
    Route(
        "POST",
        "/api/parcels/import",
        "parcels.carry",
        sharing_api.take_file,
        sharing_api.Taken,
        body=bytes,
        query=queries.FileQuery,
        limit=MAX_PACK_BYTES,
    ),
    Route("GET", "/api/quarantine", "quarantine.see", quarantine_api.listed, list[quarantine_api.Held]),
    Route(
        "POST",
        "/api/quarantine/retry",
        "quarantine.decide",
        quarantine_api.retry,
        quarantine_api.Tried,
        body=bodies.QuarantineIn,
    ),
    Route(
        "POST",
        "/api/quarantine/drop",
        "quarantine.decide",
        quarantine_api.drop,
        Nothing,
        body=bodies.QuarantineIn,
    ),
)
