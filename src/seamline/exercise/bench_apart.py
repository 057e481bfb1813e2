"""Seven days apart, then whole again: the work that catching up takes, and whether what arrives is right."""

import asyncio
import functools
import tempfile
import time
from pathlib import Path

from seamline.centre import lanes, recalls, reports, rows
from seamline.centre.desk import Desk, Reader
from seamline.exercise.bench_figure import MOST, Figure
from seamline.exercise.federation import Federation, Node
from seamline.exercise.injects.ground import SEAM, spot
from seamline.exercise.virtual import VirtualLoop, run
from seamline.ledger.stream import StreamRow
from seamline.terms.lanes import LANES
from seamline.terms.times import DAY

ENTRIES = 10_000
GOAL_S = 60.0
GOAL_ENTRIES = 100_000
DAYS = 7
STEPS = 50
"""Units of work on each node in which the backlog is made."""
RECALLED = 20
"""Reports that arrived before the link failed and are recalled while it is down."""


def measure(folder: Path, entries: int = ENTRIES) -> list[Figure]:
    """Let two nodes work apart for seven days of virtual time, mend the link, and count the CPU it takes.

    The first figure is the seconds of CPU on both nodes together for so many entries as the goal names. The
    second counts what is wrong afterwards: streams that differ, reports missing or too many, recalls late.
    """
    with tempfile.TemporaryDirectory(dir=folder) as place:
        seconds, arrived, wrong = run(functools.partial(_story, folder=Path(place), entries=entries))
    return [
        Figure("apart-cpu", seconds * GOAL_ENTRIES / arrived, "s", GOAL_S, MOST),
        Figure("apart-wrong", wrong, "", 0, MOST),
    ]


async def _story(loop: VirtualLoop, folder: Path, entries: int) -> tuple[float, int, int]:
    federation = Federation(loop, folder, idle_s=3_600)
    await federation.open()
    await federation.agree()
    one, two, *others = federation.nodes.values()
    for other in others:
        await other.crash()
    had = await _work(one, "before", RECALLED)
    await asyncio.sleep(60)
    federation.network.cut(one.party, two.party)
    await asyncio.sleep(60)
    for ob in had:
        await one.centre.do(functools.partial(_take_back, node=one, ob=ob))
    for step in range(STEPS):
        for node in (one, two):
            await _work(node, f"apart-{step}", entries // (2 * STEPS))
        await asyncio.sleep(DAYS * DAY / 1_000 / STEPS)
    federation.network.mend(one.party, two.party)
    began = time.process_time()
    while not await _whole(one, two):  # noqa: ASYNC110 - nobody says when both nodes are through
        await asyncio.sleep(5)
    seconds = time.process_time() - began
    arrived, wrong = 0, 0
    for here, there in ((one, two), (two, one)):
        held = await there.centre.see(functools.partial(_held, party=here.party))
        arrived += held
        wrong += abs(held - entries // (2 * STEPS) * STEPS)
        wrong += await _differing(here, there)
    gone = await two.centre.see(functools.partial(_recalled, party=one.party))
    await federation.close()
    return seconds, arrived, wrong + abs(RECALLED - gone)


async def _work(node: Node, name: str, count: int) -> list[str]:
    """File reports and send them; return their ids."""
    now = node.clock.now_ms()

    def job(desk: Desk) -> list[str]:
        actor = node.actor("duty-1")
        found = []
        for number in range(count):
            body = spot(now - number, SEAM, size=number % 40, tear=f"{number} on foot, moving south")
            found.append(reports.file(desk, actor, body, f"{name}-{number}"))
            reports.send(desk, actor, found[-1])
        return found

    return await node.centre.do(job)


def _take_back(desk: Desk, node: Node, ob: str) -> None:
    recalls.issue(desk, node.actor("duty-1"), ob, "an error")


async def _whole(one: Node, two: Node) -> bool:
    """Say whether nothing is under way between two nodes."""
    for here, there in ((one, two), (two, one)):
        if await here.centre.see(functools.partial(_waits, party=there.party)):
            return False
    return True


def _waits(reader: Reader, party: str) -> bool:
    return any(
        reader.rows(rows.QUEUE, group=f"{party}/{lane}", limit=1) or lanes.unacked(reader, party, lane)
        for lane in LANES
    )


def _held(reader: Reader, party: str) -> int:
    """Return how many reports of a party are here and have not been recalled."""
    return reader.view.count(rows.REPORT, group=party) - _recalled(reader, party)


def _recalled(reader: Reader, party: str) -> int:
    """Return how many reports of a party were recalled."""
    return reader.view.count(rows.TOMBSTONE, group=party)


async def _differing(here: Node, there: Node) -> int:
    """Return how many entries of the streams of one node differ at the other, byte by byte."""
    wrong = 0
    for lane in LANES:
        name = lanes.stream_name(here.party, there.party, lane)
        ours = await here.centre.see(functools.partial(_stream, name=name))
        theirs = await there.centre.see(functools.partial(_stream, name=name))
        wrong += abs(len(ours) - len(theirs))
        wrong += sum(
            mine.leaf != its.leaf or its.raw not in (None, mine.raw)
            for mine, its in zip(ours, theirs, strict=False)
        )
    return wrong


def _stream(reader: Reader, name: str) -> list[StreamRow]:
    return list(reader.view.stream(name, 1, 1, GOAL_ENTRIES * 10))
