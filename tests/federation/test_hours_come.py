"""What nodes open by themselves at an hour: one object for both, whatever the link, the clocks, a restart."""

import asyncio
import re

from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    assert_same_objects,
    every,
    file,
    found,
    log_kinds,
    move,
    play,
    report,
    settled,
    status,
    suspend,
    until,
)

from seamline.centre import clocks, holding, line_stand, moves, rows, schedule, shared_figures, watch
from seamline.exercise.federation import START_MS, understanding_text
from seamline.terms.errors import SeamlineError
from seamline.terms.times import HOUR, MINUTE

HOURS = """[schedule]
line-check = ["0810C", "0910C"]
sitrep = ["0820C"]
handover = ["0830C"]
"""
CHECK, SITREP, HANDOVER = START_MS + 10 * MINUTE, START_MS + 20 * MINUTE, START_MS + 30 * MINUTE
"""Every federation starts at 0800C."""


def text(hours=HOURS):
    found = re.sub(r"(?s)\[schedule\].*?\n\n", hours + "\n", understanding_text())
    assert hours in found
    return re.sub(r'"line-check\.[a-z0-9-]+" = .*\n', "", found)


def timed(tmp_path, story, **given):
    return play(tmp_path, story, text=given.pop("text", text()), **given)


async def at(node, when):
    """Wait until a node's own clock says so."""
    await asyncio.sleep(max((when - node.clock.now_ms()) / 1_000, 0))


async def of(node, proc):
    return await every(node, rows.OBJECT, rows.ObjectRow, group=proc)


async def between(node, proc, other):
    """The objects of a procedure that a node has with another party: ``{hour: (ob, state)}``."""
    states = [holding.state_of(row) for row in await of(node, proc)]
    return {s.facts["hour"]: s for s in states if set(s.parties) == {node.party, other.party}}


async def checked(node, ob, news="nothing-to-report", **more):
    state = holding.state_of(await found(node, rows.OBJECT, ob, rows.ObjectRow))
    return await move(node, ob, "report", {"check": state.over[""], "news": news, **more})


async def called(node, ob):
    lines = await every(node, rows.LOGLINE, rows.LogLine, group=ob)
    return [line.message[1]["level"] for line in lines if line.kind == "ladder.due/1"]


def test_every_pair_opens_one_line_check_by_itself_and_both_report(tmp_path):
    async def story(federation):
        federal, region, coalition = (federation[name] for name in (FEDERAL, REGION, COALITION))
        await at(federal, CHECK - 1_000)
        assert await of(federal, "line-check") == []
        await at(federal, CHECK + 30_000)
        for one, two in ((federal, region), (federal, coalition), (region, coalition)):
            ours, theirs = await between(one, "line-check", two), await between(two, "line-check", one)
            assert list(ours) == list(theirs) == [CHECK]
            assert ours[CHECK].ob == theirs[CHECK].ob
            assert ours[CHECK].refused == theirs[CHECK].refused == ()
        ob = (await between(federal, "line-check", region))[CHECK].ob
        await checked(federal, ob)
        await checked(region, ob, "as-listed", items=[{"text": "Road cut at the ford"}])
        await until(lambda: _is(federal, ob, "complete"))
        await until(lambda: _is(region, ob, "complete"))
        await at(federal, CHECK + 50 * MINUTE)
        assert await called(federal, ob) == await called(region, ob) == []
        await settled(federation)
        await assert_same_objects(federation)

    timed(tmp_path, story)


def test_opened_apart_with_the_link_cut_it_is_one_once_the_link_is_back(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        federation.network.cut(FEDERAL, REGION)
        await at(federal, CHECK + 30_000)
        ours, theirs = (
            await between(federal, "line-check", region),
            await between(region, "line-check", federal),
        )
        ob = ours[CHECK].ob
        assert ob == theirs[CHECK].ob
        # Each reports to a line that is dead, the clock runs out on both.
        await checked(federal, ob)
        await checked(region, ob)
        await at(federal, CHECK + 20 * MINUTE)
        assert await called(federal, ob) == [1, 2]
        assert await called(region, ob) == [1, 2]
        assert await status(federal, ob) != "complete"
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: _is(federal, ob, "late"), 900)
        await until(lambda: _is(region, ob, "late"), 900)
        await at(federal, CHECK + 55 * MINUTE)
        assert await called(federal, ob) == await called(region, ob) == [1, 2]
        await settled(federation)
        await assert_same_objects(federation)
        assert len(await between(federal, "line-check", region)) == 1

    timed(tmp_path, story)


def test_who_is_silent_is_called_for_at_5_10_and_30_minutes_each_level_once(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await at(federal, CHECK + 10_000)
        ob = (await between(federal, "line-check", region))[CHECK].ob
        await checked(federal, ob)
        for minutes, levels in ((4, []), (6, [1]), (9, [1]), (11, [1, 2]), (29, [1, 2]), (32, [1, 2, 3])):
            await at(federal, CHECK + minutes * MINUTE)
            assert (await called(federal, ob), await called(region, ob)) == (levels, levels), minutes
        assert await status(federal, ob) == await status(region, ob) == "missed"
        state = (await between(federal, "line-check", region))[CHECK]
        assert state.facts["reports"].keys() == {FEDERAL}

    timed(tmp_path, story)


def test_a_check_by_voice_rests_the_ladder_and_the_codes_are_the_same_where_both_know_the_same(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await at(federal, CHECK - 60_000)
        federation.network.cut(FEDERAL, REGION)
        await at(federal, CHECK + 6 * MINUTE)
        ob = (await between(federal, "line-check", region))[CHECK].ob
        codes = [
            await node.centre.see(lambda reader, other=other: line_stand.code(reader, other, CHECK))
            for node, other in ((federal, REGION), (region, FEDERAL))
        ]
        assert codes[0] == codes[1]
        for node in (federal, region):
            await move(node, ob, "voice", {"news": "nothing-to-report", "code": codes[0]})
            row = await found(node, rows.OBJECT, ob, rows.ObjectRow)
            assert holding.state_of(row).facts["spoken"]["own_code"] == codes[0]
        await at(federal, CHECK + 50 * MINUTE)
        assert await called(federal, ob) == [1]
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        await assert_same_objects(federation)
        assert await status(federal, ob) == "spoken"

    timed(tmp_path, story)


def test_a_node_that_was_down_at_the_hour_opens_it_when_it_is_back_and_says_what_it_skipped(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await at(federal, CHECK - 60_000)
        await region.crash()
        await federal.crash()
        await at(federal, CHECK + 65 * MINUTE)  # past both hours of the day
        await region.restart()
        await at(federal, CHECK + 66 * MINUTE)
        assert list(await between(region, "line-check", federal)) == [CHECK + HOUR]
        assert (await log_kinds(region)).count("schedule.skipped/1") == 1
        await federal.restart()
        await at(federal, CHECK + 70 * MINUTE)
        ours, theirs = (
            await between(federal, "line-check", region),
            await between(region, "line-check", federal),
        )
        assert [s.ob for s in ours.values()] == [s.ob for s in theirs.values()]
        # Nothing is opened twice, however often the node starts.
        await federal.crash()
        await federal.restart()
        await at(federal, CHECK + 75 * MINUTE)
        assert len(await between(federal, "line-check", region)) == 1
        await settled(federation)
        await assert_same_objects(federation)

    timed(tmp_path, story)


def test_clocks_that_are_apart_meet_in_one_and_the_line_check_says_so(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await at(federal, CHECK - 8 * MINUTE)
        region.clock.skew_ms = -3 * MINUTE
        await at(federal, CHECK + 30_000)
        # The slow node has the hour from its partner, and opens no second one when its own clock says so.
        assert list(await between(region, "line-check", federal)) == [CHECK]
        await at(region, CHECK + 30_000)
        (ours,) = (await between(federal, "line-check", region)).values()
        (theirs,) = (await between(region, "line-check", federal)).values()
        assert ours.ob == theirs.ob
        await checked(region, ours.ob)
        await until(lambda: _has(federal, ours.ob, "line-check.clock/1"))
        await checked(federal, ours.ob)
        await until(lambda: _has(region, ours.ob, "line-check.clock/1"))
        off = await federal.centre.see(lambda reader: line_stand.ahead_ms(reader, REGION))
        assert abs(off + 3 * MINUTE) < 2_000
        assert not await _has(federation[COALITION], ours.ob, "line-check.clock/1")
        coalition = (await between(federal, "line-check", federation[COALITION]))[CHECK].ob
        assert not await _has(federal, coalition, "line-check.clock/1")

    timed(tmp_path, story)


def test_a_clock_that_steps_ten_years_and_back_opens_no_heap_and_the_next_hour_comes(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await at(federal, CHECK - 5 * MINUTE)
        federal.clock.skew_ms = 10 * 365 * 24 * HOUR
        await asyncio.sleep(30)
        assert len(await between(federal, "line-check", region)) == 1
        federal.clock.skew_ms = 0
        await at(federal, CHECK + 30_000)
        assert CHECK in await between(federal, "line-check", region)
        assert CHECK in await between(region, "line-check", federal)
        nexts = await federal.centre.see(
            lambda reader: schedule.upcoming(reader)["exercise-seam", "line-check"]
        )
        running = await every(federal, rows.CLOCK, rows.ClockRow, group="exercise-seam")
        assert nexts in [clock.due_at for clock in running if clock.name == "schedule.line-check"]

    timed(tmp_path, story)


def test_what_is_suspended_opens_nothing_and_the_log_says_that_it_did_not(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await suspend(region)
        await at(federal, CHECK + 30_000)
        assert CHECK not in await between(federal, "line-check", region)
        assert "schedule.unopened/1" in await log_kinds(federal)
        assert "schedule.unopened/1" in await log_kinds(region)

    timed(tmp_path, story)


def test_reports_carry_heads_and_roster_and_a_missing_parcel_is_said(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await federal.centre.do(
            lambda desk: watch.set_post(desk, federal.actor("duty-1"), "ops", "OPS", ("ar",))
        )
        await federal.centre.do(
            lambda desk: moves.open_object(
                desk,
                federal.actor("duty-1"),
                "handover",
                "take-up",
                {"duty_post": "ops"},
                (),
                sign=federal.signer("duty-1"),
            )
        )
        await at(federal, CHECK + 10_000)
        ob = (await between(federal, "line-check", region))[CHECK].ob
        # What a person gives for what the node knows itself is not taken.
        await checked(federal, ob, heads=[], roster=[{"post": "forged"}], off_s=99)
        await until(lambda: _reported(region, ob, FEDERAL))
        said = holding.state_of(await found(region, rows.OBJECT, ob, rows.ObjectRow)).facts["reports"][
            FEDERAL
        ]
        (post,) = said["roster"]
        assert (post["post"], post["seat"], post["languages"]) == ("OPS", f"{FEDERAL}/duty-1", ["ar"])
        assert {head["lane"] for head in said["heads"]} == {"standing", "flash", "routine", "bulk"}
        assert said.get("off_s", 0) in (-1, 0, 1)
        kinds = await log_kinds(region)
        assert not [kind for kind in kinds if kind in ("line-check.differs/1", "line-check.ahead/1")]
        wrong = [{**head, "held": head["held"] + 9} for head in said["heads"]]
        compared = await region.centre.see(lambda reader: line_stand.compare(reader, FEDERAL, wrong))
        assert {what for _, what in compared} >= {"ahead"}
        other = [{**head, "root": "0" * 64} for head in said["heads"] if "root" in head]
        compared = await region.centre.see(lambda reader: line_stand.compare(reader, FEDERAL, other))
        assert ("standing", "differs") in compared

    timed(tmp_path, story)


# The joint situation report.


async def views(node, other):
    (state,) = (await between(node, "sitrep", other)).values()
    return state


def test_the_situation_report_drafts_itself_alike_on_both_and_is_signed_by_both(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        for number in range(3):
            await report(federal, f"f{number}", size=number + 1)
        for number in range(2):
            await report(region, f"r{number}", size=number + 1)
        await at(federal, SITREP + 30_000)
        await settled(federation)
        ours, theirs = await views(federal, region), await views(region, federal)
        assert ours.ob == theirs.ob
        assert ours.facts["from"] == SITREP - 24 * HOUR
        drafts = ours.facts["views"]
        assert drafts.keys() == {FEDERAL, REGION}
        # The count of what both hold, made apart from the code that drafts.
        held = [row for row in await every(region, rows.REPORT, rows.ReportRow) if row.owner == FEDERAL]
        own = [row for row in await every(federal, rows.REPORT, rows.ReportRow) if row.owner == REGION]
        assert drafts[FEDERAL] == drafts[REGION]
        assert drafts[FEDERAL]["total"] == len(held) + len(own) == 5
        assert sum(one["count"] for one in drafts[FEDERAL]["figures"]) == 5
        await move(region, ours.ob, "edit", {"situation": "Quiet."})
        await until(lambda: _same_over(federal, region))
        for node in (federal, region):
            over = (await views(node, region if node is federal else federal)).over[""]
            await move(node, ours.ob, "sign", {"sitrep": over})
            await settled(federation)
        assert await status(federal, ours.ob) == await status(region, ours.ob) == "signed"

    timed(tmp_path, story)


def test_with_the_partner_out_of_reach_it_is_single_sided_on_both_and_nothing_is_lost(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await at(federal, SITREP - 60_000)
        federation.network.cut(FEDERAL, REGION)
        await at(federal, SITREP + 30_000)
        for node, other in ((federal, region), (region, federal)):
            state = await views(node, other)
            await move(node, state.ob, "edit", {"own_activity": f"What {node.party} did."})
            await move(node, state.ob, "sign", {"sitrep": (await views(node, other)).over[""]})
        await at(federal, SITREP + 65 * MINUTE)
        ob = (await views(federal, region)).ob
        assert await status(region, ob) == "single-sided"  # it decides; the other presumes as much
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        await assert_same_objects(federation)
        state = await views(federal, region)
        assert (state.status, state.facts["single"]) == ("single-sided", [REGION])
        assert {party: view["own_activity"] for party, view in state.facts["views"].items()} == {
            FEDERAL: f"What {FEDERAL} did.",
            REGION: f"What {REGION} did.",
        }
        for node in (federal, region):
            await move(node, ob, "sign", {"sitrep": state.over[""]})
            await settled(federation)
        assert await status(federal, ob) == await status(region, ob) == "late"

    timed(tmp_path, story)


def test_what_only_one_side_holds_is_in_nobodys_figures(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await report(federal, "shared")
        await file(federal, "kept at home")
        await at(federal, SITREP + 30_000)
        count = await federal.centre.see(
            lambda reader: shared_figures.drafted(reader, REGION, "", START_MS - 24 * HOUR, SITREP)
        )
        assert count["total"] == 1
        none = await federal.centre.see(
            lambda reader: shared_figures.drafted(reader, REGION, "", SITREP, SITREP)
        )
        assert none == {"figures": [], "events": [], "total": 0}

    timed(tmp_path, story)


# Handover.


def test_a_handover_is_due_at_its_hour_lists_what_is_open_and_moves_the_watch_only_with_both_signatures(
    tmp_path,
):
    async def story(federation):
        federal = federation[FEDERAL]

        async def act(ob, name, data=None, seat="duty-1"):
            return await move(federal, ob, name, data, seat)

        await federal.centre.do(
            lambda desk: moves.open_object(
                desk,
                federal.actor("duty-1"),
                "handover",
                "take-up",
                {"duty_post": "ops"},
                (),
                sign=federal.signer("duty-1"),
            )
        )
        await at(federal, HANDOVER + 10_000)
        (due,) = [
            holding.state_of(row) for row in await of(federal, "handover") if "taken-up" not in str(row)
        ]
        assert (due.status, due.facts["duty_post"]) == ("due", "ops")
        await act(due.ob, "begin", {"duty_post": "ops", "items": []})
        state = holding.state_of(await found(federal, rows.OBJECT, due.ob, rows.ObjectRow))
        listed = {item["ob"]: item["proc"] for item in state.facts["items"]}
        assert {"line-check", "sitrep"} <= set(listed.values())  # whatever the page gave as its items
        assert due.ob not in listed
        await act(due.ob, "confirm", {"items": sorted(listed)}, "commander-1")
        over = {"handover_list": state.over[""]}
        assert await _refused(act(due.ob, "take", over)) == "handover-own-watch"
        await act(due.ob, "take", over, "commander-1")
        (post,) = await every(federal, rows.POST, rows.PostRow)
        assert post.seat == f"{FEDERAL}/duty-1"
        await act(due.ob, "give", over)
        (post,) = await every(federal, rows.POST, rows.PostRow)
        assert (post.seat, post.ob) == (f"{FEDERAL}/commander-1", due.ob)
        await settled(federation)
        assert await of(federation[REGION], "handover") == []
        await at(federal, HANDOVER + 35 * MINUTE)
        assert not [clock for clock in await every(federal, rows.CLOCK, rows.ClockRow) if clock.ob == due.ob]

    timed(tmp_path, story)


def test_a_handover_goes_to_nobody_else_whoever_is_named(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        opening = federal.centre.do(
            lambda desk: moves.open_object(
                desk, federal.actor("duty-1"), "handover", "begin", {"duty_post": "ops"}, (REGION,)
            )
        )
        assert await _refused(opening) == "no-article"

    timed(tmp_path, story)


def test_the_clock_of_the_next_hour_follows_the_understanding(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        found = await every(federal, rows.CLOCK, rows.ClockRow, group="exercise-seam")
        running = [clock for clock in found if clock.name not in clocks.TERMS]
        assert {clock.name for clock in running} == {
            clocks.SCHEDULE + kind for kind in ("line-check", "sitrep", "handover")
        }
        assert {clock.due_at for clock in running} == {CHECK, SITREP, HANDOVER}

    timed(tmp_path, story)


async def _is(node, ob, word):
    return await status(node, ob) == word


async def _has(node, ob, kind):
    return kind in [line.kind for line in await every(node, rows.LOGLINE, rows.LogLine, group=ob)]


async def _reported(node, ob, party):
    row = await found(node, rows.OBJECT, ob, rows.ObjectRow)
    return party in holding.state_of(row).facts.get("reports", {})


async def _same_over(one, two):
    return (await views(one, two)).over == (await views(two, one)).over


async def _refused(doing):
    try:
        await doing
    except SeamlineError as error:
        return error.code
    return ""
