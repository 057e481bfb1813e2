"""Asking a node's pages as a stranger would: every route filled in, and requests written byte by byte."""

import asyncio
import re

import msgspec

from seamline.terms import ids

UNKNOWN = {
    "id": ids.from_bytes(b"\x01" * 16),
    "alias": "nobody-here",
    "party": "nowhere",
    "hash": "0" * 64,
    "language": "en",
    "order": "pause",
    "post": "nowhere",
}


EVERYBODY = ("duty-officer", "release-officer", "commander", "analyst", "auditor", "administrator")


REPORT = {
    "type": "spot",
    "size": 6,
    "activity": "moving south",
    "observed": 1_600_000_000_000,
    "lat_e7": 354_400_000,
    "lon_e7": 444_800_000,
    "precision_m": 100,
    "grade": "B2",
    "level": "restricted",
}


def filled(path, names=UNKNOWN):
    return re.sub(r"\{(\w+)\}", lambda found: names[found[1]], path)


def body_for(route):
    """A body of the right form, made from the route's own struct."""
    samples = {
        "alias": "somebody-new",
        "roles": ["analyst"],
        "pin": "271828",
        "to": ["bravo"],
        "reason": "because",
        "body": REPORT,
        "ob": UNKNOWN["id"],
        "text": "x",
        "line": [[44.0, 35.0], [44.5, 35.5]],
        "act": "request",
        "proc": "crossing",
        "data": {},
        "parties": ["bravo"],
        "card": "x",
        "fingerprint": "x",
        "key": "0" * 16,
        "certificate": "x",
        "password": "harbour ladder seventeen",
        "sealed": "00",
        "totp": "000000",
        "id": "x",
        "response": {},
        "ticket": "x",
        "positions": [],
        "party": "bravo",
    }
    if route.body in (None, bytes):
        return None
    plain = {int: 0, bool: False, str: "x"}
    return {
        field.name: samples.get(field.name, plain.get(field.type))
        for field in msgspec.structs.fields(route.body)
        if field.required or field.name == "body"
    }


async def raw(rig, path, *, method="GET", headers=(), client=("127.0.0.1", 5), version="1.1", body=b""):
    """One ASGI request exactly as given."""
    from urllib.parse import unquote

    sent = []
    scope = {
        "type": "http",
        "http_version": version,
        "method": method,
        "scheme": "http",
        "path": unquote(path.partition("?")[0]),
        "raw_path": path.encode(),
        "query_string": path.partition("?")[2].encode(),
        "headers": [(b"host", rig.host.encode())] if not headers else list(headers),
        "client": client,
        "server": ("127.0.0.1", 80),
        "root_path": "",
        "state": {},
    }

    given = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive():
        if given:
            return given.pop()
        return await asyncio.Event().wait()

    async def send(message):
        sent.append(message)

    await rig.app(scope, receive, send)
    return {
        "status": sent[0]["status"],
        "headers": dict(sent[0]["headers"]),
        "body": b"".join(message.get("body", b"") for message in sent[1:]),
    }
