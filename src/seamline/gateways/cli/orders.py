"""What commands order of a node: the running one over its control socket, or else one opened for the moment.

An order is the same function in both cases. Who says who it is (``--as``) and shows it by PIN acts in that
seat's roles and under its name. Without that, what is done stands in the log under the node's own name:
whoever works at the shell holds the node's account, which is more than any seat.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import msgspec
from cyclopts import Parameter

from seamline.centre.desk import Actor
from seamline.gateways import settings
from seamline.gateways.cli import control
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Shell, answers_of
from seamline.storage.keyfiles import environment, given_passphrase
from seamline.storage.layout import Layout
from seamline.terms.errors import Conflict, InvalidInput, NotFound
from seamline.terms.party import ROLES

if TYPE_CHECKING:
    from seamline.gateways.cli.assemble import OpenNode

T = TypeVar("T", bound=msgspec.Struct)
As = Annotated[
    str,
    Parameter(name="--as", help="Who you are: your alias. You are asked for your PIN.", show_default=False),
]
Answers = Annotated[Path | None, Parameter(help="For machines: JSON with what would be asked for.")]

Handler = Callable[["OpenNode", Order], Awaitable[Answer]]

MODULES = (
    "pairing",
    "explain",
    "printing",
    "compared",
    "carry",
    "lines",
    "people",
    "importing",
    "import_tracks",
    "import_roads",
    "quarantine",
    "signing_keys",
    "rotate",
    "revoke",
    "reseed",
)
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
    """Return the node's passphrase from where services keep it, or ask for it, once."""
    given = given_passphrase(environment()) or shell.passphrase
    if not given:
        given = shell.passphrase = shell.ask("shell-passphrase")
    return given


def args_of(order: Order, kind: type[T]) -> T:
    """Return an order's arguments. Raises InvalidInput ``order-form``."""
    try:
        return msgspec.convert(order.args, kind, strict=True)
    except msgspec.ValidationError as error:
        raise InvalidInput("order-form", "an order is malformed") from error


class By(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who acts. by: an alias, with the PIN that shows it; "" for whoever holds the node's account."""

    by: str = ""
    pin: str = ""


def by(shell: Shell, alias: str, answers: Path | None) -> By:
    """Return who acts at the shell, asking for the PIN of somebody who says who it is."""
    return By(alias, answers_of(answers).get("pin") or shell.ask("seat-pin")) if alias else By()


def actor(node: "OpenNode") -> Actor:
    """Return who acts where nobody says who it is: the node itself, in every role."""
    return Actor(node.home.party, frozenset(ROLES))


async def acting(node: "OpenNode", given: By, action: str) -> Actor:
    """Return who acts, for an action of ``people_roles.ACTIONS``.

    Raises Denied ``pin-wrong``, ``role-needed``; Conflict ``pin-none``; NotFound ``person-not-found``.
    """
    from seamline.centre import people_pin, people_roles
    from seamline.storage.vault import PinVault

    if not given.by:
        return actor(node)
    found = await people_pin.identify(node.centre, given.by, given.pin, PinVault(node.keys, node.home.random))
    people_roles.need(found, action)
    return found


def plain(value: Any) -> Any:
    """Return a struct as JSON values, for an answer."""
    return msgspec.to_builtins(value)
