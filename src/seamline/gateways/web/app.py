"""The pages and the API of one node as an ASGI application."""

from functools import cache

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, WebSocketRoute
from starlette.routing import Route as HttpRoute
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from seamline.gateways.web import failures, openapi, ops
from seamline.gateways.web.assets import Files, document
from seamline.gateways.web.endpoint import JSON, Endpoint, failure
from seamline.gateways.web.limits import Buckets
from seamline.gateways.web.parts import Gates, NodeParts, Route
from seamline.gateways.web.routes import ROUTES
from seamline.gateways.web.session import cookie_name
from seamline.gateways.web.shield import Shield
from seamline.gateways.web.socket import live

REQUEST_ID_BYTES = 6


def app(parts: NodeParts) -> ASGIApp:
    """Return the application. It is ready as it stands: it has no start-up of its own."""
    config, clock = parts.config, parts.centre.clock
    gates = Gates(
        by_address=Buckets(config.requests_per_s * 4, config.burst * 4, clock.monotonic),
        by_person=Buckets(config.requests_per_s, config.burst, clock.monotonic),
        sign_ins=Buckets(config.sign_ins_per_min / 60, config.sign_ins_per_min, clock.monotonic),
    )

    @cache
    def described() -> bytes:
        # Made when it is asked for: of what a node does at its start this would take the most time.
        return document(openapi.describe(ROUTES, cookie_name(config, parts.party.id)))

    async def description(request: Request) -> Response:
        del request
        return Response(described(), media_type=JSON)

    async def socket(connection: WebSocket) -> None:
        await live(connection, parts)

    async def readiness(request: Request) -> Response:
        return await ops.ready(request, parts)

    async def figures(request: Request) -> Response:
        return await ops.metrics(request, parts)

    routes = [
        HttpRoute("/healthz", ops.alive, methods=["GET"]),
        HttpRoute("/readyz", readiness, methods=["GET"]),
        HttpRoute("/metrics", figures, methods=["GET"]),
        HttpRoute("/openapi.json", description, methods=["GET"]),
        *(HttpRoute(path, Endpoint(held, parts, gates)) for path, held in by_path(ROUTES).items()),
        WebSocketRoute("/api/live", socket),
        Mount("/api", app=nothing_here),
        Mount("/", app=Files(parts.static, config.data_folder, cookie_name(config, parts.party.id))),
    ]
    inner = Starlette(routes=routes)
    inner.router.redirect_slashes = False
    return Shield(
        inner, config, lambda: parts.centre.home.random.bytes(REQUEST_ID_BYTES).hex(), clock.monotonic
    )


def by_path(routes: tuple[Route, ...]) -> dict[str, dict[str, Route]]:
    """Return the routes by path and method, a fixed path before one with a name in it."""
    found: dict[str, dict[str, Route]] = {}
    for route in sorted(routes, key=lambda route: "{" in route.path):
        found.setdefault(route.path, {})[route.method] = route
    return found


async def nothing_here(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer for every path of the API that there is not."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008, "reason": ""})
        return
    await failure(404, failures.plain("not-found", "there is no such thing"))(scope, receive, send)
