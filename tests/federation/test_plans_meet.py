"""What a plan meets, and the words about it: each side asks its own node, and nothing of it travels."""

import asyncio

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    every,
    log_kinds,
    move,
    open_object,
    play,
    settled,
    status,
    until,
)
from patrol_world import FAR, LAT, LON, drafted, filed, plan

from seamline.centre import dealt, holding, meets, rows
from seamline.exercise.scenario import EVERYBODY
from seamline.machine import version_of
from seamline.terms.errors import Denied, InvalidInput, NotFound
from seamline.terms.times import DAY, HOUR, MINUTE

CIVIL = "civil"


def at(north=0, east=0):
    return {"lat_e7": LAT + north, "lon_e7": LON + east}


def square(size=100_000):
    return [at(), at(0, size), at(size, size), at(size, 0)]


async def met(node, proc, data=None, ob="", seat="duty-1"):
    """What the node lists for a plan, in its order."""
    return await node.centre.see(
        lambda reader: meets.meets(reader, node.actor(seat), drafted(reader, node, proc, data, ob))
    )


async def procs(node, proc, data=None, ob=""):
    return [one.proc for one in await met(node, proc, data, ob)]


async def say(node, proc, item, data=None, ob="", word="accepted", text="they know of it", **more):
    await node.centre.do(
        lambda desk: dealt.say(
            desk, node.actor("duty-1"), drafted(desk, node, proc, data, ob), item, word, text, **more
        )
    )


async def notice(node, parties=(FEDERAL, REGION), **more):
    now = node.clock.now_ms()
    data = {
        "name": "Clinic (fiction)",
        "purpose": "health",
        "margin_m": 500,
        "place": at(50_000, 50_000),
        "from": now + DAY,
        "until": now + 3 * DAY,
        "contact": "CH 5",
        **more,
    }
    ob = await open_object(node, "aid-notice", "submit", data, parties, seat="civil-1")
    for party in parties:
        await until(lambda party=party: status(node.federation[party], ob))
    return ob


async def measure(node, kind, *, hours=90, act="declare", **drawn):
    now = node.clock.now_ms()
    data = {"type": kind, "name": kind.upper(), "from": now, "until": now + hours * HOUR, **drawn}
    return await open_object(node, "control-measure", act, data, [], seat="commander-1")


def warning(now):
    return {
        "name": "OP BASIL (fiction)",
        "purpose": "Search of two ravines.",
        "ring": square(),
        "h_hour": now + 30 * HOUR,
        "until": now + 40 * HOUR,
    }


def content(now):
    h_hour = now + 30 * HOUR
    return {
        "go_by": h_hour - HOUR,
        "task": "Each side looks through its own ravine.",
        "contact": "CH 12",
        "movements": [{"side": FEDERAL, "from": h_hour, "until": h_hour + HOUR}],
        "phases": [{"name": "AMBER", "line": [at(), at(50_000, 50_000)]}],
        "none_known": {"asked": now, "asked_of": "District office (fiction)"},
        "deconfliction": {"settled": "nothing-else", "checked": now, "neighbours": "Sector 2"},
        "meeting": [{"place": at(), "last_safe": h_hour + HOUR, "close_by": "green panel"}],
        "medical_plan": {"collection": at(), "evacuation": "host", "contact": "CH 14"},
    }


async def act(node, ob, word, **data):
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    over = version_of(holding.state_of(row).over)
    return await move(node, ob, word, {**({"plan": over} if over else {}), **data}, seat="commander-1")


async def warned(federation):
    node = federation[FEDERAL]
    ob = await open_object(
        node, "operation", "warn", warning(node.clock.now_ms()), [REGION], seat="commander-1"
    )
    await until(lambda: status(federation[REGION], ob))
    return ob


def test_each_side_lists_its_own_and_what_all_know_and_neither_what_the_other_keeps(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await warned(federation)
        aid = await notice(federation[CIVIL])
        mine = await filed(region)
        seen = await met(region, "operation", ob=ob)
        assert {one.ob for one in seen} == {aid, mine}
        assert seen[0].aid
        assert [one.ob for one in await met(federal, "operation", ob=ob)] == [aid]
        assert await met(federation[COALITION], "operation", warning(federal.clock.now_ms())) == []

    play(tmp_path, story, sides=EVERYBODY)


def test_ground_and_time_have_both_to_be_shared(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        now = node.clock.now_ms()
        first = await filed(node)
        assert [one.ob for one in await met(node, "patrol", plan(now))] == [first]
        assert await met(node, "patrol", plan(now, **FAR)) == []
        assert await met(node, "patrol", plan(now, start=40)) == []
        # Half an hour is allowed to each, and half a kilometre.
        assert await procs(node, "patrol", plan(now, start=34)) == ["patrol"]
        assert await procs(node, "patrol", plan(now, north=80_000)) == ["patrol"]
        assert await met(node, "patrol", ob=first) == []
        assert await met(node, "patrol", {**plan(now), "corridor": "nowhere"}) == []
        await move(node, first, "cancel")
        assert await met(node, "patrol", plan(now)) == []

    play(tmp_path, story)


def test_everything_there_is_is_listed_restraint_areas_first(tmp_path):
    async def story(federation):
        node, now = federation[FEDERAL], federation[FEDERAL].clock.now_ms()
        line = [at(), at(50_000, 50_000)]
        wall = await measure(node, "boundary", line=line)
        spot = await measure(node, "checkpoint", place=at())
        ob = await warned(federation)
        crossing = {
            "callsign": "LYNX", "strength": "1-5", "place": at(), "corridor": line, "reason": "medical",
            "from": now + 30 * HOUR, "minutes": 60, "contact": "CH 3",
        }  # fmt: skip
        cross = await open_object(node, "crossing", "request", crossing, [REGION])
        alarm = await open_object(node, "incident", "alarm", {"place": at()}, [REGION])
        both = {
            "name": "Ford", "corridor": line, "other_corridor": [at(0, 90_000), at(50_000, 140_000)],
            "meeting_point": at(), "from": now + 30 * HOUR, "until": now + 31 * HOUR,
            "recognition": "panel", "contact": "CH 4",
        }  # fmt: skip
        for one in await met(node, "joint-patrol", both):
            if one.needs:
                await say(node, "joint-patrol", one.ob, both)
        joint = await open_object(node, "joint-patrol", "propose", both, [REGION])
        aid = await notice(federation[CIVIL])
        seen = await met(node, "patrol", plan(now))
        assert seen[0].ob == aid
        assert {one.ob for one in seen} == {wall, spot, ob, cross, alarm, joint, aid}
        assert [one.ob for one in seen if not one.needs] == [spot]
        assert [piece.kind for one in seen for piece in one.ground if one.ob == joint] == [
            "track", "other-track", "link-up-point",
        ]  # fmt: skip

    play(tmp_path, story, sides=EVERYBODY)


def test_a_patrol_is_not_filed_before_each_thing_has_its_word_and_a_word_is_for_that_plan_alone(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        data = plan(node.clock.now_ms())
        first = await filed(node)
        with pytest.raises(Denied, match="met-open"):
            await open_object(node, "patrol", "file", data, [])
        with pytest.raises(Denied, match="met-open"):
            await open_object(node, "patrol", "file-short", data, [])
        with pytest.raises(InvalidInput, match="met-form"):
            await say(node, "patrol", first, data, text=" ")
        with pytest.raises(InvalidInput, match="met-form"):
            await say(node, "patrol", first, data, text="x" * (dealt.MAX_REASON + 1))
        with pytest.raises(InvalidInput, match="met-form"):
            await say(node, "patrol", first, data, word="approved")
        with pytest.raises(NotFound, match="met-unknown"):
            await say(node, "patrol", "A" * 22, data)
        await say(node, "patrol", first, data)
        other = {**data, "until": data["until"] + HOUR}
        with pytest.raises(Denied, match="met-open"):
            await open_object(node, "patrol", "file", other, [])
        second = await open_object(node, "patrol", "file", data, [])
        # The first one changes: what was said about it was said of another plan.
        moved = plan(node.clock.now_ms(), north=40_000)
        await say(node, "patrol", second, moved, ob=first)
        await move(node, first, "amend", moved)
        with pytest.raises(Denied, match="met-open"):
            await open_object(node, "patrol", "file", data, [])

    play(tmp_path, story)


def test_an_aid_area_is_never_accepted_in_silence_and_the_overlay_names_it_before_anybody_signs(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await warned(federation)
        await act(federal, ob, "plan", **content(federal.clock.now_ms()))
        await until(lambda: is_(region, ob, "planned"))
        aid = await notice(federation[CIVIL])
        for node in (federal, region):
            with pytest.raises(Denied, match="met-open"):
                await act(node, ob, "sign")
            with pytest.raises(InvalidInput, match="met-aid-spoken"):
                await say(node, "operation", aid, ob=ob)
            await say(node, "operation", aid, ob=ob, spoken="logistics desk (fiction)")
            with pytest.raises(Denied, match="met-aid-overlay"):
                await act(node, ob, "sign")
        elsewhere = [{"site": "aid-site", "place": at(900_000), "keep": "keep-out"}]
        await act(federal, ob, "plan", sites=elsewhere)
        with pytest.raises(Denied, match="met-aid-overlay"):
            await act(federal, ob, "sign")
        named = [{"site": "aid-site", "place": at(50_000, 50_000), "keep": "keep-out"}]
        await act(federal, ob, "plan", sites=named)
        await act(federal, ob, "sign")
        await until(lambda: signed_by(region, ob, FEDERAL))
        await act(region, ob, "sign")
        await until(lambda: is_(federal, ob, "signed"))
        # Another one comes before GO: no GO from here until it has been looked at. Stopping needs no word.
        later = await notice(federation[CIVIL], place=at(60_000, 60_000), name="Second clinic (fiction)")
        with pytest.raises(Denied, match="met-open"):
            await act(federal, ob, "go")
        await say(federal, "operation", later, ob=ob, spoken="logistics desk (fiction)")
        await act(federal, ob, "go")
        await move(region, ob, "stop")
        await until(lambda: is_(federal, ob, "no-go"))

    play(tmp_path, story, sides=EVERYBODY)


async def is_(node, ob, word):
    return await status(node, ob) == word


async def signed_by(node, ob, party):
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    return any(party in who for who in row.state.get("joined", {}).get("sign", {}).values())


def test_a_plan_is_written_before_it_is_deconflicted_and_says_so_only_when_each_thing_has_its_word(tmp_path):
    async def story(federation):
        region = federation[REGION]
        ob = await warned(federation)
        mine = await filed(region)
        whole = content(region.clock.now_ms())
        said = whole.pop("deconfliction")
        await act(region, ob, "plan", **whole)
        with pytest.raises(Denied, match="met-open"):
            await act(region, ob, "plan", deconfliction=said)
        (thing,) = [one for one in await met(region, "operation", ob=ob) if one.ob == mine]
        assert thing.needs
        await say(region, "operation", mine, ob=ob, word="changed", text="It starts an hour later.")
        await act(region, ob, "plan", deconfliction=said)
        # The patrol is nobody else's business, and neither is the word.
        await settled(federation)
        federal = federation[FEDERAL]
        assert await every(federal, dealt.DEALT, dealt.DealtRow) == []
        assert await every(federal, rows.OBJECT, rows.ObjectRow, group="patrol") == []
        assert "met.dealt/1" in await log_kinds(region)
        assert "met.dealt/1" not in await log_kinds(federal)

    play(tmp_path, story)


def test_a_control_measure_is_held_against_movements_and_not_against_other_measures(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        now = node.clock.now_ms()
        area = {
            "type": "restricted-area",
            "name": "R1",
            "ring": square(),
            "from": now,
            "until": now + 60 * HOUR,
        }
        await measure(node, "boundary", line=[at(), at(50_000, 50_000)])
        assert [one.needs for one in await met(node, "control-measure", area)] == [False]
        await filed(node)
        with pytest.raises(Denied, match="met-open"):
            await open_object(node, "control-measure", "declare", area, [], seat="commander-1")

    play(tmp_path, story)


def test_whoever_is_late_is_still_met_and_the_word_about_it_lasts(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        data = plan(node.clock.now_ms(), start=1, hours=1)
        first = await open_object(node, "patrol", "file-short", data, [])
        await move(node, first, "go-uncoordinated", {"why": "recovery"})
        late = plan(node.clock.now_ms(), start=4, hours=1)
        assert await met(node, "patrol", late) == []
        await sleep_until(node, data["until"] + 30 * MINUTE)
        assert await procs(node, "patrol", late) == ["patrol"]
        await say(node, "patrol", first, late)
        await sleep_until(node, node.clock.now_ms() + 10 * MINUTE)
        assert await open_object(node, "patrol", "file-short", late, [])

    play(tmp_path, story)


async def sleep_until(node, when):
    await asyncio.sleep(max(when - node.clock.now_ms(), 0) / 1_000)
