"""The script of an exercise, steered from the page. On a real node there is none."""

import msgspec

from seamline.gateways.web.board import InjectBoard, InjectState
from seamline.gateways.web.parts import Call
from seamline.gateways.web.session_api import Nothing
from seamline.terms.errors import NotFound


class Orders(msgspec.Struct, frozen=True):
    """What people asked of the script since it last wrote."""

    orders: list[str]


def board_of(call: Call) -> InjectBoard:
    """Return the board. Raises NotFound ``inject-none`` on a real node."""
    if call.parts.inject is None:
        raise NotFound("inject-none", "there is no such thing")
    return call.parts.inject


async def order(call: Call) -> Nothing:
    """POST /api/inject/pause, /resume, /next."""
    board_of(call).order(call.path["order"])
    return Nothing()


async def direct(call: Call) -> Orders:
    """PUT /api/inject: the script says what it is doing, cuts and mends links, and takes its orders."""
    state: InjectState = call.body
    orders = board_of(call).write(state)
    call.parts.exchange.sever(frozenset(state.cut))
    call.parts.live.tell("inject", b"{}")
    return Orders(orders)
