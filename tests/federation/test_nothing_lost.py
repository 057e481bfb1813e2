"""Invariant 1: no accepted entry is lost. Nodes are killed at any moment; what was acknowledged is there."""

import asyncio
import random

import pytest
from federation_world import (
    FEDERAL,
    PAIRS,
    REGION,
    assert_same_streams,
    correct,
    every,
    faults_of,
    file,
    found,
    got,
    play,
    quarantined,
    report,
    send,
    settled,
)

from seamline.centre import queue, rows
from seamline.exercise.executor import LoopExecutor
from seamline.exercise.network import Faults
from seamline.ledger.entry import Entry, read_entry
from seamline.terms.errors import Unavailable


async def accepted(node):
    """Return what the own log says, by kind and object."""

    def read(reader):
        return [read_entry(row.raw) for row in reader.view.log(0, reader.view.size()) if row.raw]

    return {(entry.kind, entry.ob) for entry in await node.centre.see(read)}


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_whatever_was_acknowledged_is_there_after_a_crash_at_any_moment(tmp_path, seed):
    async def story(federation):
        dice = random.Random(seed)
        node, partner = federation[FEDERAL], federation[REGION]
        promised, refused = set(), 0

        async def writer(name):
            nonlocal refused
            for number in range(30):
                try:
                    ob = await file(node, f"{name}-{number}", size=number)
                    promised.add(("report.filed/1", ob))
                    await send(node, ob)
                    promised.add(("report.sent/1", ob))
                    if number % 5 == 0:
                        await correct(node, ob, size=number + 1)
                        promised.add(("report.corrected/1", ob))
                except Unavailable:
                    refused += 1
                await asyncio.sleep(dice.uniform(0, 0.8))

        async def killer():
            for _ in range(20):
                await asyncio.sleep(dice.uniform(0.001, 1.5))
                victim = node if dice.random() < 0.8 else partner
                await victim.crash()
                await asyncio.sleep(dice.uniform(0, 0.3))
                await victim.restart()

        await asyncio.gather(*(writer(name) for name in "abc"), killer())
        assert refused, "no crash hit anything"
        missing = promised - await accepted(node)
        assert not missing
        await asyncio.sleep(60)
        await settled(federation)
        obs = {ob for kind, ob in promised if kind == "report.sent/1"}
        arrived = {row.ob for row in await every(node, rows.SENT, rows.SentRow, group=REGION) if row.reached}
        assert obs <= arrived, "what was sent and acknowledged to the user has come through"
        assert len(await got(partner, FEDERAL)) == len(arrived)
        await assert_same_streams(federation)
        assert await quarantined(partner) == []
        assert [faults_of(one) for one in federation.nodes.values()] == [[], [], []]

    play(tmp_path, story, seed=seed, faults=Faults(lose=0.05, duplicate=0.05, delay_s=(0.01, 0.5)), idle_s=30)


def test_an_executor_that_acknowledges_too_early_would_be_found(tmp_path, monkeypatch):
    """The same run over a disk that says "done" before it is: the test above must fail on it."""
    plain = LoopExecutor.write

    async def hasty(self, job):
        future = asyncio.ensure_future(plain(self, job))
        future.add_done_callback(lambda done: done.cancelled() or done.exception())
        done, _ = await asyncio.wait({future}, timeout=0.0005)
        return future.result() if done else None

    async def story(federation):
        node = federation[FEDERAL]
        monkeypatch.setattr(LoopExecutor, "write", hasty)
        promised = set()
        for number in range(40):
            entry = Entry(kind="import.done/1", at=number, by=node.party, ob="", body={"count": number})
            await node.executor.write(lambda tx, entry=entry: tx.append(entry))
            promised.add(number)
            if number % 4 == 3:
                await node.crash()
                await node.restart()
        entries = await node.centre.see(
            lambda reader: [read_entry(row.raw) for row in reader.view.log(0, reader.view.size()) if row.raw]
        )
        kept = {entry.body["count"] for entry in entries if entry.kind == "import.done/1"}
        return promised - kept

    assert play(tmp_path, story, seed=1), "the hasty disk lost nothing: the test above could not fail"


def test_what_waits_for_a_partner_survives_a_crash(tmp_path):
    async def story(federation):
        node, partner = federation[FEDERAL], federation[REGION]
        for pair in PAIRS:
            federation.network.cut(*pair)
        await asyncio.sleep(60)
        obs = [await report(node, f"waiting-{number}", size=number) for number in range(25)]
        await node.crash()
        await node.restart()
        waiting = await node.centre.see(lambda reader: queue.waiting(reader, REGION, "routine"))
        assert waiting == len(obs)
        for pair in PAIRS:
            federation.network.mend(*pair)
        await asyncio.sleep(120)
        await settled(federation)
        assert len(await got(partner, FEDERAL)) == len(obs)
        await assert_same_streams(federation)

    play(tmp_path, story, seed=2)


def test_a_crash_between_cutting_and_handing_over_gives_no_number_twice(tmp_path):
    """The parcel is cut and durable, the answer is lost: the very same bytes come again."""

    async def story(federation):
        node, partner = federation[FEDERAL], federation[REGION]
        network = federation.network
        await report(node, "one", size=1)
        answers, lost = [], asyncio.Event()

        def tap(one):
            if (one.what, one.sender, one.receiver) == ("pull-answer", FEDERAL, REGION) and len(one.raw) > 50:
                answers.append(one.raw)
                if len(answers) == 1:
                    network.cut(FEDERAL, REGION)
                    lost.set()

        network.tap = tap
        await lost.wait()
        # The answer has just left and does not arrive; now the node dies as well.
        await node.crash()
        await asyncio.sleep(40)
        assert await got(partner, FEDERAL) == {}
        await node.restart()
        network.mend(FEDERAL, REGION)
        await asyncio.sleep(120)
        assert len(await got(partner, FEDERAL)) == 1
        assert answers[1] == answers[0], "cut once, never again with other borders"
        await assert_same_streams(federation)

    play(tmp_path, story, seed=4)


def test_a_crash_while_a_clock_fires_fires_it_once(tmp_path):
    async def story(federation):
        node = federation[REGION]
        await report(federation[FEDERAL], "one")
        await asyncio.sleep(20)
        (ob,) = await got(node, FEDERAL)
        clock = await found(node, rows.CLOCK, f"{ob}/report.disposition", rows.ClockRow)
        wait = (clock.due_at - node.clock.now_ms()) / 1_000
        await asyncio.sleep(wait + 0.001)
        await node.crash()
        await node.restart()
        await asyncio.sleep(30)
        await node.crash()
        await node.restart()
        await asyncio.sleep(30)
        entries = await node.centre.see(
            lambda reader: [read_entry(row.raw) for row in reader.view.log(0, reader.view.size()) if row.raw]
        )
        assert [entry.kind for entry in entries if entry.ob == ob].count("clock.ran-out/1") == 1

    play(tmp_path, story, seed=6)
