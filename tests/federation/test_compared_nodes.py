"""What the passes with cut links look at: each look finds what it is for, and nothing where all is well."""

import asyncio

import msgspec
from federation_world import FEDERAL, REGION, SEAM, move, open_object, play, report, status, until

from seamline.centre import holding, queue, rows
from seamline.exercise.compared import differing, lost, unsafe, unsigned
from seamline.exercise.injects.ground import crossing
from seamline.terms.lanes import LANES
from seamline.terms.times import MINUTE

LOOKS = (differing, lost, unsafe, unsigned)


async def ask(federation):
    one, two = federation[FEDERAL], federation[REGION]
    ob = await open_object(one, "crossing", "request", crossing(one.clock.now_ms(), "LYNX 2"), [REGION])
    await until(lambda: status(two, ob))
    return ob


def test_what_waits_is_not_lost_and_what_left_the_queue_unsent_is(tmp_path):
    async def story(federation):
        one, two = federation[FEDERAL], federation[REGION]
        ob = await ask(federation)
        await asyncio.sleep(20)
        assert [await look(federation, [ob]) for look in LOOKS] == [[], [], [], []]
        federation.network.cut(FEDERAL, REGION)
        await move(two, ob, "acknowledge")
        assert await differing(federation, [ob]) == [ob]
        assert await lost(federation, [ob]) == []

        def drop(desk):
            for lane in LANES:
                for row in desk.rows(rows.QUEUE, group=f"{FEDERAL}/{lane}"):
                    queue.remove(desk, lane, FEDERAL, [row.key])

        await two.centre.do(drop)
        assert await lost(federation, [ob]) == [f"{REGION} > {FEDERAL}: crossing acknowledge"]
        del one

    play(tmp_path, story)


def test_a_report_that_was_let_go_and_is_nowhere_is_lost(tmp_path):
    async def story(federation):
        one, two = federation[FEDERAL], federation[REGION]
        arrived = await report(one, "first")
        await asyncio.sleep(20)
        federation.network.cut(FEDERAL, REGION)
        waiting = await report(one, "second")
        assert await lost(federation, [arrived, waiting]) == []

        def forget(desk):
            for key in [row.key for row in desk.rows(rows.REPORT)]:
                desk.tx.delete(rows.REPORT, key)

        await two.centre.do(forget)
        assert await lost(federation, [arrived]) == [f"{FEDERAL} > {REGION}: report {arrived}"]

    play(tmp_path, story)


def test_what_is_taken_to_be_in_force_without_a_signature_is_found(tmp_path):
    async def story(federation):
        one, two = federation[FEDERAL], federation[REGION]
        now = one.clock.now_ms()
        data = {
            "type": "checkpoint",
            "name": "CP 1 (fiction)",
            "from": now,
            "until": now + 60 * MINUTE,
            "place": {"lat_e7": SEAM[0], "lon_e7": SEAM[1]},
        }
        ob = await open_object(one, "control-measure", "propose", data, [REGION], seat="commander-1")
        await until(lambda: status(two, ob))

        def claim(desk):
            row = holding.object_row(desk, ob)
            told = {**row.state, "status": "active"}
            new = msgspec.structs.replace(row, state=told)
            desk.put(rows.OBJECT, ob, new, group=row.proc, sort=row.opened)

        await two.centre.do(claim)
        found = await unsigned(federation, [ob])
        assert found == [f"{REGION}: control-measure active sign {party}" for party in (FEDERAL, REGION)]

    play(tmp_path, story)


def test_whoever_moves_by_a_permission_that_the_other_side_does_not_hold_is_found(tmp_path):
    async def story(federation):
        two = federation[REGION]
        ob = await ask(federation)
        await move(two, ob, "clear")
        await until(lambda: _cleared(federation[FEDERAL], ob))
        assert await unsafe(federation, [ob]) == []

        def forget(desk):
            row = holding.object_row(desk, ob)
            new = msgspec.structs.replace(row, state={**row.state, "status": "lapsed"})
            desk.put(rows.OBJECT, ob, new, group=row.proc, sort=row.opened)

        await two.centre.do(forget)
        assert await unsafe(federation, [ob]) == [f"moves {FEDERAL}"]

    play(tmp_path, story)


async def _cleared(node, ob):
    return await status(node, ob) == "cleared"
