"""The Centre page and the operations board, duty posts, and calls noted in the log."""

from typing import Any

from seamline.centre import board as operations
from seamline.centre import centre_page, watch
from seamline.gateways.web import bodies
from seamline.gateways.web.parts import Call
from seamline.gateways.web.session_api import Nothing

Doc = dict[str, Any]


async def show(call: Call) -> Doc:
    """GET /api/centre."""
    return await call.parts.centre.see(lambda reader: centre_page.centre(reader, call.actor))


async def board(call: Call) -> Doc:
    """GET /api/board."""
    return await call.parts.centre.see(lambda reader: operations.board(reader, call.actor))


async def set_post(call: Call) -> Nothing:
    """PUT /api/duty-posts/{post}."""
    given: bodies.PostIn = call.body
    post = call.path["post"]
    await call.parts.centre.do(
        lambda desk: watch.set_post(desk, call.actor, post, given.name, tuple(given.languages))
    )
    return Nothing()


async def remove_post(call: Call) -> Nothing:
    """POST /api/duty-posts/{post}/remove."""
    post = call.path["post"]
    await call.parts.centre.do(lambda desk: watch.remove_post(desk, call.actor, post))
    return Nothing()


async def note_call(call: Call) -> Nothing:
    """POST /api/calls."""
    given: bodies.CallIn = call.body
    await call.parts.centre.do(lambda desk: watch.note_call(desk, call.actor, given.text, given.key))
    return Nothing()
