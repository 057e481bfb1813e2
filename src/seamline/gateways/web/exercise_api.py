"""The script of an exercise, steered from the page. On a real node there is none."""

from seamline.gateways.web.parts import Call
from seamline.gateways.web.session_api import Nothing
from seamline.terms.errors import NotFound


async def order(call: Call) -> Nothing:
    """POST /api/inject/pause, /resume, /next."""
    if call.parts.inject is None:
        raise NotFound("inject-none", "there is no such thing")
    call.parts.inject.order(call.path["order"])
    return Nothing()
