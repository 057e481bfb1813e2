"""Invariants 1, 3 and 4: days apart, then whole again; crashes; bad links. Nothing lost, nothing twice."""

import asyncio
from pathlib import Path

from stage import eventually, file, held, in_federation, send

from seamline.centre import lanes, recalls, reports, rows
from seamline.exercise.federation import Federation, Node
from seamline.exercise.network import Faults
from seamline.ledger.merkle import Frontier, leaf_hash
from seamline.terms.lanes import LANES

WEEK_S = 7 * 86_400


async def same_streams(federation: Federation, sender: str, receiver: str) -> None:
    """The receiver holds, byte for byte and in order, what the sender has numbered; both trees agree."""
    one, other = federation[sender], federation[receiver]
    for lane in LANES:
        name = lanes.stream_name(sender, receiver, lane)
        out = await one.centre.see(lambda reader, lane=lane: lanes.lane_row(reader, "out", receiver, lane))
        taken = await other.centre.see(lambda reader, lane=lane: lanes.lane_row(reader, "in", sender, lane))
        assert (out.number, out.frontier) == (taken.number, taken.frontier), lane

        def rows_of(reader, name=name, epoch=out.epoch, last=out.number):
            return list(reader.view.stream(name, epoch, 1, last + 1))

        ours, theirs = await one.centre.see(rows_of), await other.centre.see(rows_of)
        assert [(row.number, row.leaf) for row in ours] == [(row.number, row.leaf) for row in theirs]
        frontier = Frontier()
        for row in theirs:
            if row.raw is not None and row.salt is not None:
                assert leaf_hash(row.salt, row.raw) == row.leaf
            frontier = frontier.append(row.leaf)
        assert frontier.encode().hex() == (taken.frontier or Frontier().encode().hex())


def test_seven_days_apart_then_whole_recalls_first(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        first = await send(federal, "before")
        await eventually(lambda: held(region, "federal"), lambda found: len(found) == 1)
        pairs = [("federal", "region"), ("federal", "coalition"), ("region", "coalition")]
        for pair in pairs:
            federation.network.cut(*pair)
        for day in range(7):
            for number in range(3):
                await send(federal, f"f-{day}-{number}", size=day + 1)
                await send(region, f"r-{day}-{number}", size=day + 1)
            await asyncio.sleep(WEEK_S / 7)
        await federal.centre.do(lambda desk: recalls.issue(desk, federal.actor("analyst-1"), first, "wrong"))
        await asyncio.sleep(3_600)
        assert len(await held(region, "federal")) == 1
        for pair in pairs:
            federation.network.mend(*pair)
        found = await eventually(lambda: held(region, "federal"), lambda rows_: len(rows_) == 22, 300)
        assert len(found) == 22
        assert (
            len(await eventually(lambda: held(federal, "region"), lambda rows_: len(rows_) == 21, 300)) == 21
        )
        await asyncio.sleep(60)
        await same_streams(federation, "federal", "region")
        await same_streams(federation, "region", "federal")
        log = await region.centre.see(lambda reader: reader.every(rows.LOGLINE, rows.LogLine, limit=5_000))
        kinds = [line.kind for line in log]
        recalled = kinds.index("recall.received/1")
        assert recalled < len(kinds) - 1 - kinds[::-1].index("report.received/1")
        late = [n for n, kind in enumerate(kinds) if kind == "report.received/1" and n < recalled]
        assert len(late) == 1  # only what came before the link was cut
        row = next(row for row in found if row.gone)
        assert (row.gone, row.body) == ("recalled", {})
        answer = await federal.centre.see(lambda reader: reader.get(rows.RECALL, first, rows.RecallRow))
        assert answer.recipients["region"][0] == "attested"

    in_federation(tmp_path, play, idle_s=3_600.0)


def test_bad_links_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        for number in range(12):
            await send(federal, f"f-{number}", size=number + 1)
            await send(region, f"r-{number}", size=number + 1)
            await asyncio.sleep(7)
        found = await eventually(lambda: held(region, "federal"), lambda rows_: len(rows_) == 12, 1_500)
        assert sorted(row.body["size"] for row in found) == list(range(1, 13))
        found = await eventually(lambda: held(federal, "region"), lambda rows_: len(rows_) == 12, 1_500)
        assert sorted(row.body["size"] for row in found) == list(range(1, 13))
        federation.network.faults = Faults()
        await asyncio.sleep(300)
        await same_streams(federation, "federal", "region")
        await same_streams(federation, "region", "federal")

    async def faulty(federation: Federation) -> None:
        federation.network.faults = Faults(lose=0.2, duplicate=0.2, delay_s=(0.01, 4.0))
        await play(federation)

    in_federation(tmp_path, faulty, seed=7)


def test_a_node_that_crashes_keeps_what_it_has_acknowledged(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        filed = []
        for number in range(10):
            filed.append(await send(federal, f"f-{number}", size=number + 1))
            await asyncio.sleep(0.31 * number)
            if number % 3 == 2:
                node: Node = federal if number % 2 else region
                await node.crash()
                await asyncio.sleep(5)
                await node.restart()
        mine = await held(federal, "federal")
        assert {row.ob for row in mine} == set(filed)
        found = await eventually(lambda: held(region, "federal"), lambda rows_: len(rows_) == 10, 600)
        assert sorted(row.body["size"] for row in found) == list(range(1, 11))
        await asyncio.sleep(60)
        await same_streams(federation, "federal", "region")

    in_federation(tmp_path, play, durable=True)


def test_a_correction_replaces_and_a_draft_stays_at_home(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        await file(federal, "draft")
        ob = await send(federal, "sent", size=3)
        await eventually(lambda: held(region, "federal"), lambda found: len(found) == 1)
        body = (await held(federal, "federal"))[-1].body
        changed = {**body, "size": 5}
        actor = federal.actor("duty-1")
        await federal.centre.do(lambda desk: reports.edit(desk, actor, ob, changed, "recounted"))
        found = await eventually(lambda: held(region, "federal"), lambda rows_: rows_[0].version == 2)
        assert [(row.version, row.body["size"], row.corrected) for row in found] == [(2, 5, True)]

    in_federation(tmp_path, play)
