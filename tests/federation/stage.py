"""What the federation tests share: a federation in agreement, reports of fiction, readings of a node."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from seamline.centre import moves, reports, rows
from seamline.exercise import virtual
from seamline.exercise.federation import Federation, Node
from seamline.exercise.injects.ground import OUTSIDE, SEAM, crossing, spot

T = TypeVar("T")

__all__ = ["OUTSIDE", "SEAM", "ask_to_cross", "file", "held", "in_federation", "send", "spot", "status"]


def in_federation(folder: Path, play: Callable[[Federation], Awaitable[T]], **options: Any) -> T:
    """Run a play in a federation that shares an understanding, on virtual time."""

    async def main(loop: virtual.VirtualLoop) -> T:
        federation = Federation(loop, folder, **options)
        await federation.open()
        await federation.agree()
        try:
            return await play(federation)
        finally:
            await federation.close()

    return virtual.run(main)


async def file(
    node: Node, key: str, place: tuple[int, int] = SEAM, *, by: str = "duty-1", **more: Any
) -> str:
    """File a report of fiction; return its id."""
    body = spot(node.clock.now_ms(), place, **more)
    return await node.centre.do(lambda desk: reports.file(desk, node.actor(by), body, key))


async def send(node: Node, key: str, place: tuple[int, int] = SEAM, **more: Any) -> str:
    """File and send a report of fiction; return its id."""
    ob = await file(node, key, place, **more)
    await node.centre.do(lambda desk: reports.send(desk, node.actor("duty-1"), ob))
    return ob


async def held(node: Node, owner: str) -> list[rows.ReportRow]:
    """Return the reports of a party that a node holds, in the order in which they came."""
    return await node.centre.see(lambda reader: reader.every(rows.REPORT, rows.ReportRow, group=owner))


async def ask_to_cross(node: Node, other: str) -> str:
    """Ask to cross; return the object's id."""
    data = crossing(node.clock.now_ms(), "LYNX 2")
    return await node.centre.do(
        lambda desk: moves.open_object(desk, node.actor("duty-1"), "crossing", "request", data, (other,))
    )


async def status(node: Node, ob: str) -> str:
    """Return an object's status on a node, "" where it knows nothing of it."""
    row = await node.centre.see(lambda reader: reader.find(rows.OBJECT, ob, rows.ObjectRow))
    return str(row.state.get("status", "")) if row else ""


async def eventually(look: Callable[[], Awaitable[T]], good: Callable[[T], bool], seconds: float = 60) -> T:
    """Look every half second of virtual time until it is good or the time is over."""
    for _ in range(round(seconds * 2)):
        seen = await look()
        if good(seen):
            return seen
        await asyncio.sleep(0.5)
    return await look()
