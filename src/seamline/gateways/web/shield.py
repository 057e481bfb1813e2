"""The outermost layer: which requests are looked at at all, what every answer carries, what is logged."""

from collections.abc import Callable

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from seamline.gateways.web import failures
from seamline.gateways.web.config import WebConfig
from seamline.gateways.web.endpoint import failure

PAGE_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; "
    "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
COMMON = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
STRICT_TRANSPORT = b"max-age=31536000"
MAX_TARGET = 4_096
"""Bytes of path and query."""
MAX_LOGGED = 200

_log = structlog.get_logger("seamline.web")


class Shield:
    """ASGI middleware around everything, WebSockets included."""

    def __init__(
        self,
        app: ASGIApp,
        config: WebConfig,
        request_id: Callable[[], str],
        monotonic: Callable[[], float],
    ) -> None:
        self._app = app
        self._config = config
        self._request_id = request_id
        self._monotonic = monotonic

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on if it may be looked at."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        scope["state"] = {**scope.get("state", {}), "request": self._request_id()}
        began = self._monotonic()
        status = 0

        async def told(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = self._headers(scope["path"], message["headers"])
            await send(message)

        code = self._objection(scope)
        if not code:
            await self._app(scope, receive, told)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": ""})
        else:
            scope["state"]["code"] = code
            await failure(400, failures.plain(code))(scope, receive, told)
        _log.info(
            "request",
            request=scope["state"]["request"],
            method=scope.get("method", "WS"),
            path=scope["path"][:MAX_LOGGED],
            status=status,
            code=scope["state"].get("code", code),
            by=scope["state"].get("alias", ""),
            ms=round((self._monotonic() - began) * 1_000),
        )

    def _objection(self, scope: Scope) -> str:
        """Return why a request is not looked at, "" where it is."""
        names = [name for name, _ in scope["headers"]]
        hosts = [value for name, value in scope["headers"] if name == b"host"]
        if len(hosts) != 1 or host_of(hosts[0].decode("latin-1")) not in self._config.hosts:
            return "host-refused"
        if b"transfer-encoding" in names and b"content-length" in names:
            return "request-ambiguous"
        if len(scope.get("raw_path") or b"") + len(scope.get("query_string") or b"") > MAX_TARGET:
            return "request-too-long"
        if not scope["path"].startswith("/") or "\0" in scope["path"]:
            return "request-form"
        return ""

    def _headers(self, path: str, given: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        api = path.startswith("/api/")
        wanted = {**COMMON, b"content-security-policy": (DATA_POLICY if api else PAGE_POLICY).encode()}
        if self._config.tls:
            wanted[b"strict-transport-security"] = STRICT_TRANSPORT
        if not any(name == b"cache-control" for name, _ in given):
            wanted[b"cache-control"] = b"no-store"
        return [*((name, value) for name, value in given if name not in wanted), *wanted.items()]


def host_of(value: str) -> str:
    """Return the name in a Host header in lower case, without port."""
    if value.startswith("["):
        return value.partition("]")[0].lower() + "]"
    return value.partition(":")[0].lower().rstrip(".")
