"""Invariant 3: after faults stop, each partner holds exactly the released set, in order, once."""

import asyncio
import random

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    OUTSIDE,
    PAIRS,
    REGION,
    SEAM,
    approve,
    assert_exactly_released,
    assert_same_objects,
    assert_same_streams,
    correct,
    every,
    faults_of,
    file,
    got,
    log_kinds,
    open_object,
    play,
    quarantined,
    recall,
    report,
    resume,
    send,
    sent,
    settled,
    status,
    suspend,
    withdraw,
)

from seamline.centre import rows
from seamline.exercise.injects.ground import crossing
from seamline.exercise.network import Faults
from seamline.terms.errors import SeamlineError

BAD = Faults(lose=0.15, duplicate=0.15, delay_s=(0.02, 3.0))


class Storm:
    """People at work on three nodes while links and nodes fail, all of it from one seed."""

    def __init__(self, federation, seed):
        self.federation, self.dice = federation, random.Random(seed)
        self.nodes = list(federation.nodes.values())
        self.made = {node.party: [] for node in self.nodes}
        self.suspended = set()
        self.number = 0

    async def blow(self, seconds):
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while loop.time() < end:
            await asyncio.sleep(self.dice.uniform(0.05, 6))
            try:
                await self.act(self.dice.choice(self.nodes))
            except SeamlineError:
                # The node fell while it was asked, or the act is not allowed now: as people find it.
                continue

    async def act(self, node):
        self.number += 1
        dice, number = self.dice.random(), self.number
        mine = self.made[node.party]
        if node.store is None:
            await node.restart()
        elif dice < 0.40:
            place = self.dice.choice((SEAM, SEAM, OUTSIDE))
            mine.append(await report(node, f"k{number}", place=place, size=number))
        elif dice < 0.50 and mine:
            await correct(node, self.dice.choice(mine), size=number)
        elif dice < 0.55 and mine:
            await withdraw(node, self.dice.choice(mine))
        elif dice < 0.60 and mine:
            await send(node, self.dice.choice(mine))
        elif dice < 0.66:
            self.federation.network.cut(*self.dice.choice(PAIRS))
        elif dice < 0.76:
            self.federation.network.mend(*self.dice.choice(PAIRS))
        elif dice < 0.82:
            await node.crash()
        elif dice < 0.85:
            self.suspended.add(node.party)
            await suspend(node)
        elif dice < 0.90 and self.suspended:
            node = self.federation[self.dice.choice(sorted(self.suspended))]
            await resume(node)
            self.suspended.discard(node.party)
        elif node.party != COALITION:
            other = REGION if node.party == FEDERAL else FEDERAL
            data = crossing(node.clock.now_ms(), f"LYNX {number}")
            await open_object(node, "crossing", "request", data, [other])

    async def calm(self):
        """Mend everything, and let everything come through."""
        self.federation.network.faults = Faults()
        for pair in PAIRS:
            self.federation.network.mend(*pair)
        for node in self.nodes:
            if node.store is None:
                await node.restart()
        for party in self.suspended:
            await resume(self.federation[party])
        await asyncio.sleep(200)
        await settled(self.federation)
        await asyncio.sleep(60)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_after_a_storm_everybody_holds_exactly_what_was_released(tmp_path, seed):
    async def story(federation):
        storm = Storm(federation, seed)
        await storm.blow(700)
        await storm.calm()
        await assert_same_streams(federation)
        await assert_exactly_released(federation)
        await assert_same_objects(federation)
        for node in federation.nodes.values():
            assert await quarantined(node) == []
            assert faults_of(node) == []
        return sum([len(await sent(federation[FEDERAL], party)) for party in (REGION, COALITION)])

    assert play(tmp_path, story, seed=seed, faults=BAD, idle_s=30) > 10


def test_a_storm_is_a_function_of_its_seed(tmp_path):
    async def story(federation):
        await Storm(federation, 5).blow(200)
        return [(one.at_ms, one.sender, one.receiver, one.what, one.raw) for one in federation.network.sent]

    runs = [play(tmp_path / name, story, seed=5, faults=BAD, idle_s=30) for name in ("one", "two")]
    assert runs[0] == runs[1]


DAY = 86_400


def test_seven_days_apart_then_whole_again(tmp_path):
    """Both sides go on working; when the link is back recalls come first, and nothing comes twice."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        other = federation[COALITION]
        await other.crash()
        for node in (home, there):
            node.exchange.forget(COALITION)
        had = [await report(home, f"before-{number}", size=number) for number in range(5)]
        theirs = [await report(there, f"there-{number}", size=number) for number in range(5)]
        intel = await file(home, "intel", seat="analyst-1", type="int", level="confidential", tear="A cell")
        await send(home, intel)
        await approve(home, intel, [REGION])
        await asyncio.sleep(60)
        assert len(await got(there, FEDERAL)) == 6
        federation.network.cut(FEDERAL, REGION)
        await asyncio.sleep(60)

        asked = []
        for day in range(7):
            for hour in range(12):
                await report(home, f"f-{day}-{hour}", size=hour)
                await report(there, f"r-{day}-{hour}", size=hour)
                await asyncio.sleep(DAY / 12)
            data = crossing(home.clock.now_ms(), f"LYNX {day}")
            asked.append(await open_object(home, "crossing", "request", data, [REGION]))
        await correct(home, had[0], size=40)
        await withdraw(home, had[1])
        await recall(home, intel)
        await recall(there, theirs[0])
        await suspend(there)
        await asyncio.sleep(3_600)
        await resume(there)
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(30)
        await settled(federation)
        await asyncio.sleep(700)
        await settled(federation)

        held = await got(there, FEDERAL)
        assert sum(not row.gone for row in held.values()) == 4 + 7 * 12
        assert sum(row.gone == "recalled" for row in held.values()) == 2
        assert len([row for row in (await got(home, REGION)).values() if not row.gone]) == 4 + 7 * 12
        (changed,) = [row for row in held.values() if row.corrected]
        assert (changed.body["size"], changed.version) == (40, 2)
        assert {await status(node, ob) for node in (home, there) for ob in asked} == {"lapsed"}
        await other.restart()
        for node in (home, there):
            node.exchange.follow(COALITION)
        await asyncio.sleep(120)
        await settled(federation)
        await assert_same_streams(federation)
        await assert_exactly_released(federation)
        await assert_same_objects(federation)
        issued = await every(home, rows.RECALL, rows.RecallRow)
        assert {row.recipients[REGION][0] for row in issued} == {"attested"}
        for node in federation.nodes.values():
            assert await quarantined(node) == []
            assert faults_of(node) == []
        return await log_kinds(there)

    kinds = play(tmp_path, story, seed=3, idle_s=3_600)
    since = len(kinds) - kinds[::-1].index("link.down/1")
    kinds = kinds[since:]
    recalled = [number for number, kind in enumerate(kinds) if kind == "recall.received/1"]
    assert len(recalled) == 2
    assert max(recalled) < kinds.index("report.received/1"), "recalls come before everything else"
