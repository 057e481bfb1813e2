"""Invariant 4: whatever is stored verifies; what is forged, forked or rolled back is refused, evidence kept."""

import asyncio

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    acknowledge,
    entry,
    every,
    faults_of,
    forge,
    got,
    head_of,
    log_kinds,
    play,
    refusals,
    report,
    settled,
    stands,
    take,
)

from seamline.centre import lanes, rows
from seamline.ledger.entry import read_entry
from seamline.ledger.merkle import Frontier
from seamline.ledger.signature import private_from
from seamline.ledger.stream import SEALED_BYTES, Stream, contradict
from seamline.terms.lanes import FLASH, ROUTINE


def altered(raw):
    return raw[:-1] + bytes([raw[-1] ^ 1])


def test_what_is_forged_is_refused_and_changes_nothing(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(home, "one", size=1)
        await asyncio.sleep(20)
        before = await stands(there, "in", FEDERAL)
        good = await forge(home, REGION, [entry()])
        other = private_from(b"k" * 32)
        cases = {
            "parcel-signature": await forge(home, REGION, [entry()], key=other),
            "parcel-form": good[:60],
            "parcel-gap": await forge(
                home,
                REGION,
                [entry()],
                first=8,
                frontier=Frontier().extend([bytes([n]) * 32 for n in range(7)]),
            ),
            "parcel-stream": await forge(home, REGION, [entry()], stream=Stream(FEDERAL, COALITION, ROUTINE)),
            "parcel-root": good[:SEALED_BYTES] + b"x" * 12 + good[SEALED_BYTES + 12 :],
        }
        for code, raw in cases.items():
            (taken,) = await take(there, FEDERAL, raw)
            assert (taken.count, taken.code) == (0, code)
        assert len(await got(there, FEDERAL)) == 1
        after = await stands(there, "in", FEDERAL)
        for lane, row in before.items():
            assert (after[lane].epoch, after[lane].number, after[lane].frozen) == (row.epoch, row.number, "")
        assert {code for _, _, code in await refusals(there)} == set(cases)
        assert len(await refusals(there)) == len(cases)
        # The stream goes on as if nothing had been.
        await report(home, "two", size=2)
        await asyncio.sleep(20)
        assert len(await got(there, FEDERAL)) == 2

    play(tmp_path, story)


def test_a_refusal_is_recorded_once_however_often_it_comes(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        raw = altered(await forge(home, REGION, [entry()]))
        size = await there.centre.see(lambda reader: reader.view.size())
        for _ in range(50):
            await take(there, FEDERAL, raw)
        assert await there.centre.see(lambda reader: reader.view.size()) - size <= 3
        await report(home, "one")
        await asyncio.sleep(20)
        await take(there, FEDERAL, raw)
        codes = [code for _, lane, code in await refusals(there) if lane == ROUTINE]
        assert len(codes) == 2, "once more after all had been well again"

    play(tmp_path, story)


@pytest.mark.parametrize("how", ["fork", "rollback"])
def test_two_histories_stop_one_stream_keep_both_and_leave_the_others(tmp_path, how):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        other = federation[COALITION]
        await report(home, "one", size=1)
        await asyncio.sleep(20)
        state = (await stands(there, "in", FEDERAL))[ROUTINE]
        entries = [entry(number) for number in range(state.number + (how == "rollback"))]
        raw = await forge(home, REGION, entries, first=1, frontier=Frontier())
        (taken,) = await take(there, FEDERAL, raw)
        assert taken.code == f"parcel-{how}"
        frozen = (await stands(there, "in", FEDERAL))[ROUTINE]
        assert frozen.frozen == raw.hex(), "the second history is kept as it came"
        name = lanes.stream_name(FEDERAL, REGION, ROUTINE)
        kept = await every(there, rows.TAKEN, rows.Taken, group=f"{name}/1")
        stream = Stream(FEDERAL, REGION, ROUTINE)
        ours = [bytes.fromhex(one.seal) for one in kept]
        assert any(contradict(one, raw, stream, home.keys.public) for one in ours), "and so is the first"

        # That stream stands still; its other lanes and other partners go on.
        await report(home, "two", size=2)
        await report(home, "three", size=3, flash=1)
        await report(other, "four", seat="duty-1", type="uxo", activity="mine")
        await asyncio.sleep(30)
        assert {row.body["size"] for row in (await got(there, FEDERAL)).values()} == {1, 3}
        assert len(await got(there, COALITION)) == 1
        assert (await stands(there, "in", FEDERAL))[FLASH].number == 1
        await there.crash()
        await there.restart()
        await asyncio.sleep(30)
        assert (await stands(there, "in", FEDERAL))[ROUTINE].frozen, "a restart does not thaw it"
        assert (await log_kinds(there)).count("parcel.refused/1") == 1
        assert faults_of(there) == []

    play(tmp_path, story)


def test_a_frozen_stream_is_not_asked_for_in_a_tight_circle(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(home, "one")
        await asyncio.sleep(20)
        state = (await stands(there, "in", FEDERAL))[ROUTINE]
        raw = await forge(
            home, REGION, [entry(number) for number in range(state.number)], first=1, frontier=Frontier()
        )
        await take(there, FEDERAL, raw)
        await report(home, "two")
        mark = len(federation.network.sent)
        await asyncio.sleep(600)
        asked = [one for one in federation.network.sent[mark:] if (one.sender, one.what) == (REGION, "pull")]
        assert len([one for one in asked if one.receiver == FEDERAL]) < 40

    play(tmp_path, story, idle_s=30)


def test_an_acknowledgement_of_another_history_is_refused_and_kept(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(home, "one")
        await asyncio.sleep(20)
        state = (await stands(home, "out", REGION))[ROUTINE]
        there.exchange.forget(FEDERAL)
        await report(home, "two")
        await asyncio.sleep(1)
        wrong = {
            "head-unseen": head_of(there, FEDERAL, number=state.number + 5),
            "head-fork": head_of(there, FEDERAL, number=state.number),
            "head-signature": head_of(there, FEDERAL, number=state.number, key=private_from(b"k" * 32)),
            "head-stream": head_of(there, FEDERAL, lane=FLASH, number=1),
        }
        for code, raw in wrong.items():
            for _ in range(3):
                assert await acknowledge(there, FEDERAL, {ROUTINE: raw}) == code
        after = (await stands(home, "out", REGION))[ROUTINE]
        assert after.acked == state.acked, "nothing is acknowledged by it"

        def read(reader):
            return [read_entry(row.raw) for row in reader.view.log(0, reader.view.size()) if row.raw]

        kept = [one.body for one in await home.centre.see(read) if one.kind == "head.refused/1"]
        assert [(one["code"], one["head"]) for one in kept] == list(wrong.items()), "each once, as it came"

    play(tmp_path, story)


def test_what_is_stored_verifies_and_what_was_altered_on_the_disk_is_found(tmp_path):
    async def story(federation):
        for node in federation.nodes.values():
            for number in range(4):
                await report(node, f"k-{number}", size=number)
        await asyncio.sleep(60)
        await settled(federation)
        for node in federation.nodes.values():
            assert faults_of(node) == []
        node = federation[REGION]
        name = lanes.stream_name(FEDERAL, REGION, ROUTINE)

        def alter(tx):
            tx._connection.execute(
                "UPDATE stream SET raw = CAST(raw || X'20' AS BLOB) WHERE stream = ? AND number = 2", (name,)
            )

        await node.executor.write(alter)
        (fault,) = faults_of(node)
        assert (fault.verdict.fault.code, fault.verdict.fault.first) == ("verify-altered", 2)

    play(tmp_path, story)


def test_a_cursor_behind_what_was_acknowledged_is_told_and_repaired_by_people(tmp_path):
    """A partner restored from a backup holds less than it acknowledged: 409, until people begin anew."""
    from seamline.centre import reseed

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        for number in range(6):
            await report(home, f"k-{number}", size=number)
        await asyncio.sleep(30)
        # Its record goes back to before all that; it does not know.
        name = lanes.stream_name(FEDERAL, REGION, ROUTINE)

        def forget(desk):
            lanes.put_lane(desk, "in", FEDERAL, ROUTINE, rows.LaneRow())
            for row in desk.rows(rows.REPORT, group=FEDERAL):
                desk.tx.delete(rows.REPORT, row.key)
            for row in desk.rows(rows.TAKEN, group=f"{name}/1"):
                desk.tx.delete(rows.TAKEN, row.key)
            desk.tx._connection.execute("DELETE FROM stream WHERE stream = ?", (name,))

        await there.centre.do(forget)
        await asyncio.sleep(120)
        assert await got(there, FEDERAL) == {}
        assert (await log_kinds(home)).count("cursor.refused/1") == 1, "people are told, once"
        assert "link.down/1" in await log_kinds(there)
        errors = {one.raw for one in federation.network.sent if one.what == "pull-error"}
        assert errors == {b"cursor-behind"}

        actor = home.actor("admin-1")
        await home.centre.do(lambda desk: reseed.begin(desk, actor, REGION))
        await asyncio.sleep(150)
        held = await got(there, FEDERAL)
        assert sorted(row.body["size"] for row in held.values()) == list(range(6))
        assert {row.version for row in held.values()} == {1}
        assert (await stands(there, "in", FEDERAL))[ROUTINE].epoch == 2
        assert await every(there, rows.QUARANTINE, rows.QuarantineRow) == []

    play(tmp_path, story)
