"""The description of the API for machines (OpenAPI 3.1), made from the table of routes alone."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from seamline import __version__
from seamline.gateways.web.endpoint import FILE, JSON
from seamline.gateways.web.failures import ErrorAnswer
from seamline.gateways.web.parts import PUBLIC, Empty, Route
from seamline.gateways.web.paths import PATTERNS
from seamline.gateways.web.session import TOKEN_HEADER

Doc = dict[str, Any]

_PLAIN = str.maketrans({"/": "-", "{": None, "}": None})
_REFERENCE = "#/components/schemas/{name}"
_MEANING = {
    "400": "malformed or out of range",
    "401": "not signed in",
    "403": "the role, the origin or the PIN does not allow it",
    "404": "not there, or not yours to know",
    "408": "the body did not come",
    "409": "the state has moved on",
    "413": "the body is too long",
    "429": "too many requests or attempts",
    "503": "not now",
}


def describe(routes: Sequence[Route], cookie: str) -> Doc:
    """Return the whole description."""
    kinds = [*_kinds(routes), ErrorAnswer]
    _, components = msgspec.json.schema_components(kinds, ref_template=_REFERENCE)
    paths: Doc = {}
    for route in routes:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Seamline",
            "version": __version__,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "session": {"type": "apiKey", "in": "cookie", "name": cookie},
                "page": {"type": "apiKey", "in": "header", "name": TOKEN_HEADER},
            },
        },
    }


def _kinds(routes: Iterable[Route]) -> list[Any]:
    found: list[Any] = []
    for route in routes:
        found.extend(kind for kind in (route.answer, route.body) if kind not in (None, bytes, str))
    return found


def _operation(route: Route) -> Doc:
    summary = (route.handler.__doc__ or "").partition("\n")[0].strip()
    answers: Doc = {
        "200": {"description": "done", "content": {_answer_kind(route): {"schema": _schema(route.answer)}}}
    }
    for status, meaning in _MEANING.items():
        answers[status] = {"description": meaning, "content": {JSON: {"schema": _schema(ErrorAnswer)}}}
    operation: Doc = {
        "operationId": route.method.lower() + route.path.removeprefix("/api").translate(_PLAIN),
        "summary": summary,
        "parameters": [*_path_parameters(route.path), *_query_parameters(route.query)],
        "responses": answers,
    }
    if route.action != PUBLIC:
        operation["security"] = [{"session": [], "page": []} if route.changes else {"session": []}]
        operation["x-seamline-action"] = route.action
    if route.body is bytes:
        operation["requestBody"] = {
            "required": True,
            "content": {FILE: {"schema": {"type": "string", "format": "binary"}}},
        }
    elif route.body is not None:
        required = route.body is not Empty
        operation["requestBody"] = {"required": required, "content": {JSON: {"schema": _schema(route.body)}}}
    return operation


def _answer_kind(route: Route) -> str:
    return route.media or {bytes: FILE, str: "text/plain"}.get(route.answer, JSON)


def _schema(kind: Any) -> Doc:
    if kind is bytes:
        return {"type": "string", "format": "binary"}
    (schema,), _ = msgspec.json.schema_components([kind], ref_template=_REFERENCE)
    return schema


def _path_parameters(path: str) -> list[Doc]:
    names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": {"type": "string", "pattern": f"^(?:{PATTERNS[name].pattern})$"},
        }
        for name in names
    ]


def _query_parameters(kind: type[msgspec.Struct]) -> list[Doc]:
    (_,), components = msgspec.json.schema_components([kind], ref_template=_REFERENCE)
    fields: Doc = components[kind.__name__].get("properties", {})
    required = components[kind.__name__].get("required", [])
    return [
        {"name": name, "in": "query", "required": name in required, "schema": schema}
        for name, schema in fields.items()
    ]
