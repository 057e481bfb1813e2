"""Conflict checks between nodes: two plans compared, neither shown; without an answer it is "call"."""

import asyncio

import msgspec
import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    every,
    found,
    move,
    open_object,
    play,
    quarantined,
    settled,
    status,
    until,
)
from patrol_world import FAR, came_to, check, comes_to, facts, filed, plan

from seamline import machine
from seamline.centre import holding, patrol_checks, queue, rows
from seamline.machine import Move
from seamline.procedures import patrol_check
from seamline.terms.errors import SeamlineError
from seamline.terms.times import DAY, HOUR


async def refused(job):
    with pytest.raises(SeamlineError) as caught:
        await job
    return caught.value.code


async def records(node):
    """Return all that a node has written down and remembers, as one run of bytes."""

    def read(reader):
        log = [row.raw for row in reader.view.log(0, reader.view.size()) if row.raw]
        held = [
            row.doc for table in (rows.OBJECT, rows.MOVE) for row in reader.view.scan(table, limit=10_000)
        ]
        return b"\n".join([*log, *held])

    return await node.centre.see(read)


def test_what_meets_is_call_with_box_and_window_and_only_the_asker_knows(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine = await filed(federal, callsign="FEDERAL LYNX")
        await check(federal, mine, REGION)
        assert await status(federal, mine) == "checking"
        await comes_to(federal, mine, "coordinated")
        theirs = await filed(region, north=50_000, callsign="REGION FALCON")
        asked = await check(region, theirs, FEDERAL)
        await comes_to(region, theirs, "to-call")
        seen = await came_to(region, theirs, FEDERAL)
        assert (seen["came_to"], seen["ob"]) == ("call-them", asked)
        assert 0 < seen["cells"] < 20
        assert seen["from"] <= (await facts(region, theirs))["from"] < seen["until"]
        await settled(federation)
        # Nobody else's plan stands anywhere, and the one that was asked does not know that they meet.
        assert await status(federal, mine) == "coordinated"
        assert await status(federal, asked) == "answered"
        assert b"REGION FALCON" not in await records(federal)
        assert b"FEDERAL LYNX" not in await records(region)
        assert {row.proc for row in await every(region, rows.OBJECT, rows.ObjectRow)} == {
            "patrol",
            "patrol-check",
        }
        assert await found(federal, rows.OBJECT, theirs, rows.ObjectRow) is None
        for node, own in ((federal, mine), (region, theirs)):
            waiting = [row.key for row in await node.centre.see(lambda reader: reader.rows(rows.QUEUE))]
            assert not [key for key in waiting if own in key]

    play(tmp_path, story)


def test_far_in_place_or_in_time_and_what_is_over_or_cancelled_is_clear(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine = await filed(federal)
        await filed(region, **FAR)
        await filed(region, start=40)
        gone = await filed(region)
        await move(region, gone, "cancel")
        await check(federal, mine, REGION)
        await comes_to(federal, mine, "coordinated")
        assert await came_to(federal, mine, REGION) == {
            "partner": REGION,
            "came_to": "nothing-shared",
            "at": (await came_to(federal, mine, REGION))["at"],
            "ob": (await came_to(federal, mine, REGION))["ob"],
        }

    play(tmp_path, story)


def test_with_the_link_down_it_is_call_and_the_late_answer_still_counts(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine = await filed(federal)
        federation.network.cut(FEDERAL, REGION)
        await check(federal, mine, REGION)
        await comes_to(federal, mine, "to-call", 60)
        assert (await came_to(federal, mine, REGION))["came_to"] == "call-them"
        federation.network.mend(FEDERAL, REGION)
        await comes_to(federal, mine, "coordinated", 300)
        # Once more, and cut when the question has arrived and nothing is answered yet.
        again = await check(federal, mine, REGION)
        await until(lambda: status(region, again))
        federation.network.cut(FEDERAL, REGION)
        await comes_to(federal, mine, "to-call", 60)
        await move(federal, mine, "agree", {"partners": [REGION], "text": "they keep north of the road"})
        assert await status(federal, mine) == "coordinated"
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        # What the answer says of a plan that people have agreed on does not take that back.
        assert await status(federal, mine) == "coordinated"

    play(tmp_path, story)


def test_what_the_own_node_refuses_leaves_nothing(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine = await filed(federal)
        await settled(federation)
        before = len(await every(region, rows.OBJECT, rows.ObjectRow))
        other = await open_object(
            federal, "rfi", "ask", {"topic": "x", "question": "y", "priority": "routine"}, [COALITION]
        )
        for given in ({"patrol": other}, {"patrol": "A" * 22}):
            assert (
                await refused(open_object(federal, "patrol-check", "ask", given, [REGION]))
                == "patrol-unknown"
            )
        for given in ({}, {"patrol": 1}, {"patrol": mine, "points": []}, {"series": mine, "points": []}):
            code = await refused(open_object(federal, "patrol-check", "ask", given, [REGION]))
            assert code == "patrol-check-form"
        # Nobody but the two forces has agreed to compare.
        assert await refused(check(federal, mine, COALITION)) == "no-article"
        later = await filed(federal, start=92, hours=5)
        assert await refused(check(federal, later, REGION)) == "patrol-far"
        short = await filed(federal, "file-short", start=0, hours=1)
        await move(federal, mine, "cancel")
        assert await refused(check(federal, mine, REGION)) == "patrol-not-signed"
        await asyncio.sleep(HOUR / 1_000 - 600)
        await federal.centre.do(lambda desk: None)
        await asyncio.sleep(1_200)
        assert await refused(check(federal, short, REGION)) in ("patrol-past", "patrol-not-signed")
        await settled(federation)
        assert len(await every(region, rows.OBJECT, rows.ObjectRow)) == before

    play(tmp_path, story)


def test_what_nobody_signed_for_or_had_the_authority_for_is_refused_and_not_answered(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine = await filed(federal)
        assert await refused(check(federal, mine, REGION, seat="analyst-1")) == "authority-needed"
        good = await check(federal, mine, REGION)
        await comes_to(federal, mine, "coordinated")
        (asked,) = [
            row.move
            for row in await every(region, rows.MOVE, rows.MoveRow, group=good)
            if row.move["act"] == "ask"
        ]
        # The very same question under another name, which its signature does not stand under.
        forged = {**asked, "data": {**asked["data"], "series": "B" * 21 + "A"}}
        await federal.centre.do(lambda desk: _put(desk, forged))
        await until(lambda: quarantined(region))
        assert len(await every(region, rows.OBJECT, rows.ObjectRow)) == 1
        counted = await every(region, patrol_checks.PATROL_ASKED, patrol_checks.AskedRow, group=FEDERAL)
        assert len(counted) == 1

    play(tmp_path, story)


def _put(desk, raw):
    """Send a move as a node would that does not keep to the rules."""
    made = msgspec.convert({**raw, "ob": "x"}, Move)
    made = machine.opened(holding.procedure("patrol-check"), made)
    state = {"proc": "patrol-check", "ob": made.ob, "parties": [FEDERAL, REGION], "status": "asked"}
    row = rows.ObjectRow(made.ob, "patrol-check", "exercise-seam", state, desk.now)
    desk.put(rows.OBJECT, made.ob, row, group="patrol-check", sort=desk.now)
    body = msgspec.to_builtins(made)
    queue.add(desk, "bulk", REGION, "move", made.ob, data={"is": machine.move_id(made), "move": body})


def test_twenty_checks_a_patrol_and_sixty_a_party_and_one_past_each(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]

        async def spent(series, ahead=0):
            now = federal.clock.now_ms() + ahead

            def look(reader):
                reader.now = now
                return patrol_checks.spent(reader, REGION, series)

            return await federal.centre.see(look)

        async def count(series, number):
            await federal.centre.do(
                lambda desk: patrol_checks.count(desk, REGION, f"{series}{number}", series)
            )

        limit, most = patrol_check.MAX_A_DAY, patrol_check.MAX_PARTY_A_DAY
        assert (limit, most) == (20, 60)
        for number in range(limit):
            assert not await spent("one")
            await count("one", number)
        assert await spent("one")
        assert not await spent("two"), "another patrol has its own"
        for number in range(most - limit):
            await count(f"other{number % 3}", number)
        assert await spent("never heard of")
        assert await spent("one", DAY - 60_000)
        assert not await spent("one", DAY + 60_000), "a day later they count no longer"

    play(tmp_path, story)


def test_after_so_many_refusals_there_is_no_answer_which_is_call(tmp_path, monkeypatch):
    monkeypatch.setattr(patrol_check, "MAX_REFUSED_A_DAY", 1)

    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine = await filed(federal)
        for number in range(2):
            name = f"refused {number}"
            await region.centre.do(
                lambda desk, name=name: patrol_checks.count(desk, FEDERAL, name, name, refused=True)
            )
        asked = await check(federal, mine, REGION)
        await comes_to(federal, mine, "to-call", 60)
        await until(lambda: _is(region, asked, "lapsed"), 60)
        assert "cells" not in await came_to(federal, mine, REGION)

    play(tmp_path, story)


def test_one_check_too_many_is_answered_call_without_a_box(tmp_path, monkeypatch):
    plain = patrol_checks.spent
    monkeypatch.setattr(patrol_check, "MAX_A_DAY", 1)
    # A node that does not keep to what was agreed asks on.
    monkeypatch.setattr(
        patrol_checks, "spent", lambda reader, who, series: who[0] != ">" and plain(reader, who, series)
    )

    async def story(federation):
        federal = federation[FEDERAL]
        mine = await filed(federal)
        await check(federal, mine, REGION)
        await comes_to(federal, mine, "coordinated")
        await check(federal, mine, REGION)
        await comes_to(federal, mine, "to-call")
        seen = await came_to(federal, mine, REGION)
        assert seen["came_to"] == "call-them"
        assert "cells" not in seen

    play(tmp_path, story)


def test_a_plan_that_was_changed_meanwhile_is_not_coordinated_by_the_old_answer(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine = await filed(federal)
        asked = await check(federal, mine, REGION)
        await move(federal, mine, "amend", plan(federal.clock.now_ms(), **FAR))
        await until(lambda: _is(federal, asked, "answered"))
        again = (await came_to(federal, mine, REGION))["ob"]
        assert again != asked
        await comes_to(federal, mine, "coordinated")
        assert await status(federal, again) == "answered"
        made = await federal.centre.see(lambda reader: holding.moves_of(reader, mine))
        assert [one.data["check"] for one in made if one.act == "clear"] == [again]
        # What counts for the other side is the plan as it stands now.
        theirs = await filed(region)
        await check(region, theirs, FEDERAL)
        await comes_to(region, theirs, "coordinated")

    play(tmp_path, story)


async def _is(node, ob, word):
    return await status(node, ob) == word


def test_both_ask_at_once_and_at_least_one_is_told_to_call(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine, theirs = await filed(federal), await filed(region)
        await check(federal, mine, REGION)
        await check(region, theirs, FEDERAL)
        await comes_to(federal, mine, "to-call")
        await comes_to(region, theirs, "to-call")

    play(tmp_path, story)


def test_whoever_has_not_come_back_in_time_is_still_reckoned_with(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        out = await filed(region, "file-short", start=0, hours=1)
        await move(region, out, "go-uncoordinated", {"why": "recovery"})
        await asyncio.sleep(3 * HOUR / 1_000)
        assert await status(region, out) == "overdue"
        mine = await filed(federal, "file-short", start=0, hours=1)
        await check(federal, mine, REGION)
        await until(lambda: _called(federal, mine))
        assert (await came_to(federal, mine, REGION))["cells"] > 0
        await move(region, out, "return")
        await check(federal, mine, REGION)
        await until(lambda: _clear(federal, mine))
        # At short notice it is voice contact first, whatever the answer.
        assert await status(federal, mine) == "to-call"

    play(tmp_path, story)


async def _called(node, ob):
    return (await came_to(node, ob, REGION)).get("came_to") == "call-them"


async def _clear(node, ob):
    return (await came_to(node, ob, REGION)).get("came_to") == "nothing-shared"


def test_a_synchronised_patrol_is_signed_run_and_stopped_by_both(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        now = federal.clock.now_ms()
        mine = plan(now, start=0, hours=6)
        other = plan(now, north=30_000)["corridor"]
        joint = {
            "name": "Ford",
            "other_corridor": other,
            "meeting_point": other[0],
            **{name: mine[name] for name in ("corridor", "from", "until", "recognition", "contact")},
        }
        ob = await open_object(federal, "joint-patrol", "propose", joint, [REGION])
        await until(lambda: status(region, ob))
        over = {"joint_plan": (await facts(region, ob))["joint_plan"]}
        await move(region, ob, "sign", over)
        await until(lambda: _joined(federal, ob))
        await move(federal, ob, "sign", over)
        await until(lambda: _is(region, ob, "agreed"))
        federation.network.cut(FEDERAL, REGION)
        await move(federal, ob, "go")
        await move(region, ob, "withdraw")
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        assert [await status(node, ob) for node in (federal, region)] == ["stopped", "stopped"]
        await move(federal, ob, "in")
        await settled(federation)
        said = (await facts(region, ob))["said"]
        assert [(one["act"], one["party"]) for one in said] == [("go", FEDERAL), ("in", FEDERAL)]

    play(tmp_path, story)


async def _joined(node, ob):
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    return row.state.get("joined")
