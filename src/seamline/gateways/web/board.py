"""The board of an exercise: what the script says it is doing, and what people on the page ask of it.

The script runs outside the nodes. It writes its state to every node's board and takes away what was ordered
there. On a real node there is no board.
"""

from typing import Any

import msgspec

ORDERS = ("pause", "resume", "next")
MAX_ORDERS = 16


class InjectState(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the page shows.

    number: of the inject that ran last. next_at: ms UTC. cut: parties to which the script keeps the link of
    this node cut.
    """

    running: bool
    paused: bool
    number: int
    of: int
    next_at: int
    title_id: str = ""
    cut: tuple[str, ...] = ()


class InjectBoard:
    """``parts.InjectControl`` of an exercise node."""

    def __init__(self) -> None:
        self._state = InjectState(False, False, 0, 0, 0)
        self._orders: list[str] = []

    def state(self) -> dict[str, Any]:
        """Return what the page shows."""
        value: dict[str, Any] = msgspec.to_builtins(self._state)
        value.pop("cut")
        return value

    def order(self, what: str) -> None:
        """Take an order for the script; beyond MAX_ORDERS that it has not fetched, the oldest goes."""
        if what in ORDERS:
            self._orders = [*self._orders, what][-MAX_ORDERS:]

    def write(self, state: InjectState) -> list[str]:
        """Take what the script says; return and forget what was ordered meanwhile."""
        self._state = state
        orders, self._orders = self._orders, []
        return orders
