"""What commands order of a node: the running one over its control socket, or else one opened for the moment.

An order is the same function in both cases. What it does stands in the log under the node's own name: whoever
works at the shell holds the node's account, which is more than any seat.
"""

import asyncio
import getpass
import time
from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from seamline.centre.desk import Actor
from seamline.gateways import settings
from seamline.gateways.cli import control
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Shell
from seamline.storage.keyfiles import environment, given_passphrase
from seamline.storage.layout import Layout
from seamline.terms.errors import Conflict, InvalidInput, NotFound
from seamline.terms.party import ROLES

if TYPE_CHECKING:
    from seamline.gateways.cli.assemble import OpenNode

T = TypeVar("T", bound=msgspec.Struct)
Handler = Callable[["OpenNode", Order], Awaitable[Answer]]

MODULES = ("pairing", "explain", "carry", "lines", "people", "importing")
"""Command modules of this package that have a table ``ORDERS``: name to handler."""

STARTING_S = 5.0
"""A node that has just been started holds its record before it takes orders."""


@cache
def table() -> Mapping[str, Handler]:
    """Return every order by name."""
    found: dict[str, Handler] = {}
    for name in MODULES:
        found.update(import_module(f"seamline.gateways.cli.{name}").ORDERS)
    return found


async def obey(node: "OpenNode", order: Order) -> Answer:
    """Carry out an order. Raises NotFound ``order-unknown`` and what the order raises."""
    handler = table().get(order.name)
    if handler is None:
        raise NotFound("order-unknown", "the running node is of another version")
    return await handler(node, order)


def give(layout: Layout, order: Order, shell: Shell) -> Answer:
    """Give an order to the node of a directory, whether it runs or not.

    Raises what the order raises; Conflict ``node-deaf`` where the node runs and takes no orders, NotFound
    ``file-missing`` where there is no node, Denied ``passphrase-wrong``.
    """
    settings.read(layout)
    answer = control.send(layout, order)
    if answer is not None:
        return answer
    word = passphrase(shell)
    deadline = time.monotonic() + STARTING_S
    while True:
        try:
            return _alone(layout, order, word)
        except Conflict as error:
            if error.code != "node-running":
                raise
            answer = control.send(layout, order)
            if answer is not None:
                return answer
            if time.monotonic() > deadline:
                raise Conflict("node-deaf", "the node runs and takes no orders") from error
            time.sleep(0.2)


def _alone(layout: Layout, order: Order, word: str) -> Answer:
    from seamline.gateways.cli.assemble import OpenNode

    with OpenNode(layout, word) as node:
        return asyncio.run(obey(node, order))


def passphrase(shell: Shell) -> str:
    """Return the node's passphrase from where services keep it, or ask for it."""
    return given_passphrase(environment()) or getpass.getpass(f"{shell.say('shell-passphrase')} ")


def args_of(order: Order, kind: type[T]) -> T:
    """Return an order's arguments. Raises InvalidInput ``order-form``."""
    try:
        return msgspec.convert(order.args, kind, strict=True)
    except msgspec.ValidationError as error:
        raise InvalidInput("order-form", "an order is malformed") from error


def actor(node: "OpenNode") -> Actor:
    """Return who acts at the shell: the node itself, in every role."""
    return Actor(node.home.party, frozenset(ROLES))


def plain(value: Any) -> Any:
    """Return a struct as JSON values, for an answer."""
    return msgspec.to_builtins(value)
