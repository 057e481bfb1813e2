"""One call of the API from first to last byte: counted, identified, checked, run, answered."""

import asyncio
import functools
from collections.abc import Mapping
from typing import Any

import msgspec
import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from seamline.centre import people_roles
from seamline.gateways.web import failures, pressed, strict
from seamline.gateways.web.limits import asker
from seamline.gateways.web.parts import PUBLIC, SIGNED_IN, Call, Empty, Gates, NodeParts, Reply, Route
from seamline.gateways.web.paths import check_path
from seamline.gateways.web.session import (
    Visit,
    check_origin,
    check_page_token,
    cookie,
    token_in,
    visit,
)
from seamline.terms.errors import Denied, InvalidInput, SeamlineError

BODY_S = 15.0
"""A body that takes longer is not read further."""
JSON = "application/json"
FILE = "application/octet-stream"

_log = structlog.get_logger("seamline.web")


class Endpoint:
    """An ASGI application for all routes of one path, by method."""

    def __init__(self, routes: Mapping[str, Route], parts: NodeParts, gates: Gates) -> None:
        self._routes = routes
        self._parts = parts
        self._gates = gates

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request. Every error becomes an answer here."""
        request = Request(scope, receive)
        method = "GET" if request.method == "HEAD" else request.method
        route = self._routes.get(method)
        try:
            if route is None:
                allowed = ", ".join(sorted(self._routes))
                response = failure(405, failures.plain("method-not-allowed"), {"Allow": allowed})
            else:
                response = await self._answer(request, route)
        except SeamlineError as error:
            response = translated(error, scope)
        except Exception:  # noqa: BLE001 - the edge: whatever is left becomes one safe answer
            _log.exception("request.failed", request=scope["state"].get("request"))
            response = failure(500, failures.plain("internal"))
        await response(scope, receive, send)

    async def _answer(self, request: Request, route: Route) -> Response:
        parts = self._parts
        headers = {name.lower(): value for name, value in request.headers.items()}
        self._gates.by_address.take(asker(request.client.host if request.client else ""))
        if route.guarded:
            self._gates.sign_ins.take(asker(request.client.host if request.client else ""))
        found = await visit(parts.centre, token_in(headers, parts.config, parts.party.id))
        request.state.alias = found.alias if found else ""
        self._admit(route, headers, found)
        path = check_path(request.path_params)
        query = strict.read_query(request.query_params.multi_items(), route.query)
        raw = await read_body(request, route) if route.changes else b""
        body = body_of(route, headers, raw)
        check_same_id(path, body)
        answer = await route.handler(
            Call(parts, path, query, body, found, raw if route.body is bytes else b"")
        )
        response = response_of(answer, parts)
        return await self._pressed(response, headers) if route.pressed else response

    async def _pressed(self, response: Response, headers: Mapping[str, str]) -> Response:
        """Return a long answer pressed, where whoever asks can undo that."""
        raw = bytes(response.body)
        response.headers["vary"] = "accept-encoding"
        if (known := response.headers.get("etag")) and headers.get("if-none-match") == known:
            return Response(status_code=304, headers=dict(response.headers))
        if len(raw) < pressed.MIN_PRESSED or not pressed.accepts(headers.get("accept-encoding", ""), "gzip"):
            return response
        filling = self._parts.centre.home.random.bytes(1 + pressed.MAX_FILLING)
        filling = filling[: filling[-1] % (pressed.MAX_FILLING + 1)]
        work = functools.partial(pressed.press, raw, filling)
        response.body = await asyncio.to_thread(work) if len(raw) >= pressed.LONG else work()
        response.headers["content-encoding"] = "gzip"
        response.headers["content-length"] = str(len(response.body))
        return response

    def _admit(self, route: Route, headers: dict[str, str], found: Visit | None) -> None:
        if route.changes:
            check_origin(headers, self._parts.config)
        if route.action != PUBLIC:
            if found is None:
                raise Denied("not-signed-in", "sign in first")
            self._gates.by_person.take(found.alias)
            if route.changes:
                check_page_token(headers, found)
            if route.action != SIGNED_IN:
                people_roles.need(found.actor, route.action)


async def read_body(request: Request, route: Route) -> bytes:
    """Return the body, at most the route's limit of it. Raises TooMuch, TooSlow."""
    declared = request.headers.get("content-length", "0")
    if not (declared.isascii() and declared.isdigit()) or int(declared[:16]) > route.limit:
        raise failures.TooMuch("body-too-long", f"at most {route.limit} bytes", most=route.limit)
    held = bytearray()
    try:
        async with asyncio.timeout(BODY_S):
            async for part in request.stream():
                held += part
                if len(held) > route.limit:
                    raise failures.TooMuch("body-too-long", f"at most {route.limit} bytes", most=route.limit)
    except TimeoutError as error:
        raise failures.TooSlow("body-too-slow", "the body did not come") from error
    return bytes(held)


def body_of(route: Route, headers: Mapping[str, str], raw: bytes) -> Any:
    """Return the body as the route takes it. Raises InvalidInput ``body-type`` or as ``strict.read``."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if route.body is bytes:
        if kind != FILE:
            raise InvalidInput("body-type", f"send {FILE}")
        return raw
    if route.body is None or (route.body is Empty and not raw):
        return None
    if kind != JSON:
        raise InvalidInput("body-type", f"send {JSON}")
    return strict.read(raw, route.body)


def check_same_id(path: Mapping[str, str], body: Any) -> None:
    """Refuse a body that names another object than the path. Raises InvalidInput ``id-differs``."""
    if not path or body is None or isinstance(body, bytes):
        return
    named = msgspec.to_builtins(body) if isinstance(body, msgspec.Struct) else body
    for value in (named, named.get("body") if isinstance(named, dict) else None):
        if isinstance(value, dict):
            for name, known in path.items():
                aliases = {"id": ("id", "ob"), "alias": ("id",), "hash": ("id", "hash")}.get(
                    name, (name, "id")
                )
                if any(value.get(other, known) != known for other in aliases):
                    raise InvalidInput("id-differs", "the path and the body name different things")


def response_of(answer: Any, parts: NodeParts) -> Response:
    """Return what a handler gave as an answer."""
    reply = answer if isinstance(answer, Reply) else Reply(answer)
    headers = dict(reply.headers)
    if reply.token is not None:
        headers["set-cookie"] = cookie(parts.config, parts.party.id, reply.token)
    if reply.raw is not None:
        return Response(reply.raw, headers=headers)
    body = {} if reply.body is None else reply.body
    return Response(msgspec.json.encode(body), headers=headers, media_type=JSON)


def translated(error: SeamlineError, scope: Scope) -> Response:
    """Return an error as an answer, and note it: code and request, never what was given."""
    status = failures.status_of(error)
    headers = {"Retry-After": str(failures.wait_s(error))} if status == 429 else {}
    scope["state"]["code"] = error.code
    return failure(status, failures.answer_of(error), headers)


def failure(status: int, answer: failures.ErrorAnswer, headers: Mapping[str, str] | None = None) -> Response:
    """Return an error's answer."""
    return Response(msgspec.json.encode(answer), status, headers=dict(headers or {}), media_type=JSON)
