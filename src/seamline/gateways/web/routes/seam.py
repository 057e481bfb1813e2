"""Routes of the Seam page."""

from seamline.gateways.web import (
    border_api,
    ground_print_api,
    print_api,
    queries,
    response_api,
    returns_api,
    seam_api,
    what_if_api,
)
from seamline.gateways.web.parts import Route

ROUTES: tuple[Route, ...] = (
    Route("GET", "/api/seam", "seam.see", seam_api.show, seam_api.Seam, pressed=True),
    Route(
        "GET",
        "/api/seam/print",
        "seam.see",
        ground_print_api.paper,
        bytes,
        query=ground_print_api.GroundPrintQuery,
        media=print_api.PDF,
    ),
    Route(
        "GET",
        "/api/seam/border",
        "seam.see",
        border_api.show,
        border_api.BorderPicture,
        query=queries.BorderQuery,
        pressed=True,
    ),
    Route(
        "GET",
        "/api/seam/response",
        "seam.see",
        response_api.show,
        response_api.Response,
        query=response_api.ResponseQuery,
        pressed=True,
    ),
    Route(
        "GET",
        "/api/seam/returns",
        "returns.see",
        returns_api.show,
        returns_api.Returns,
        query=queries.ReturnsQuery,
        pressed=True,
    ),
    Route(
        "GET",
        "/api/seam/returns/print",
        "returns.see",
        returns_api.paper,
        bytes,
        query=queries.ReturnsPrintQuery,
        media=print_api.PDF,
    ),
    Route(
        "POST",
        "/api/seam/what-if",
        "seam.see",
        what_if_api.ask,
        what_if_api.WhatIf,
        body=what_if_api.WhatIfIn,
        limit=what_if_api.LONG_QUESTION,
        pressed=True,
    ),
)
