"""For whoever operates the node: alive, ready, figures. Only "alive" is for everybody."""

from collections.abc import Mapping

import msgspec
from prometheus_client import CollectorRegistry, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from seamline.gateways.web import failures
from seamline.gateways.web.config import is_loopback
from seamline.gateways.web.endpoint import JSON, failure
from seamline.gateways.web.parts import NodeParts

FORWARDED = frozenset(
    {"forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"}
)
"""Headers by which a proxy on this machine shows that the asker is not on it."""


async def alive(request: Request) -> Response:
    """GET /healthz: the process answers."""
    del request
    return PlainTextResponse("alive\n")


def local(request: Request) -> bool:
    """Whether a request comes from this machine itself and from nobody behind it."""
    address = request.client.host if request.client else ""
    return is_loopback(address) and not FORWARDED.intersection(name.lower() for name in request.headers)


def hidden() -> Response:
    """Return the answer to everybody else."""
    return failure(404, failures.plain("not-found", "there is no such thing"))


async def ready(request: Request, parts: NodeParts) -> Response:
    """GET /readyz: what stands in the way of working, from this machine only."""
    if not local(request):
        return hidden()
    state = parts.health.ready()
    return Response(msgspec.json.encode(state), 200 if state.get("ready") else 503, media_type=JSON)


async def metrics(request: Request, parts: NodeParts) -> Response:
    """GET /metrics: figures in Prometheus' form, from this machine only."""
    if not local(request):
        return hidden()
    figures = {**parts.health.figures(), **{f"viewers_{k}": float(v) for k, v in parts.live.counts().items()}}
    return Response(exposition(figures), media_type="text/plain; version=0.0.4; charset=utf-8")


def exposition(figures: Mapping[str, float]) -> bytes:
    """Return figures in Prometheus' text form. A name "lag_s{alpha}" is the figure of partner alpha."""
    registry = CollectorRegistry(auto_describe=False)
    made: dict[str, Gauge] = {}
    for name, value in figures.items():
        bare, _, partner = name.rstrip("}").partition("{")
        labels = ["partner"] if partner else []
        if bare not in made:
            made[bare] = Gauge(f"seamline_{bare}", bare.replace("_", " "), labels, registry=registry)
        (made[bare].labels(partner) if partner else made[bare]).set(value)
    return generate_latest(registry)
