"""What follows by itself from plans: agreed ones count in everybody's checks, a changed one is asked about anew."""

from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    every,
    move,
    open_object,
    play,
    settled,
    status,
    until,
)
from patrol_world import FAR, LAT, LON, came_to, check, comes_to, filed, plan

from seamline.centre import holding, patrol_checks, rows
from seamline.machine import State
from seamline.procedures import cell_hours, patrol_check
from seamline.terms.times import HOUR, MINUTE


def at(north=0, east=0):
    return {"lat_e7": LAT + north, "lon_e7": LON + east}


def both(now, **more):
    """Two tracks of 4 km, a kilometre apart."""
    return {
        "name": "Ford (fiction)",
        "corridor": [at(), at(0, 440_000)],
        "other_corridor": [at(300_000), at(300_000, 440_000)],
        "meeting_point": at(150_000),
        "from": now + 30 * HOUR,
        "until": now + 34 * HOUR,
        "recognition": "green panel",
        "contact": "CH 12",
        **more,
    }


CHECKS = 'kinds = ["patrol-check"]\nfrom = ["federal", "region"]\nto = ["federal", "region"]'
MAY = 'party = "region"\nroles = ["duty-officer", "commander"]\nmay = ["patrol.file", "patrol.answer"]'


async def three(federation):
    """Agree with an understanding in which the third party compares patrols as well."""
    everybody = CHECKS.replace('"region"]', '"region", "coalition"]')
    more = f"{MAY}\n\n[[authority]]\n{MAY.replace('region', 'coalition')}"
    federation.text = federation.text.replace(CHECKS, everybody).replace(MAY, more)
    await federation.agree()


async def is_(node, ob, word):
    return await status(node, ob) == word


async def agreed(federation, proc, data):
    federal, region = federation[FEDERAL], federation[REGION]
    ob = await open_object(federal, proc, "propose", data, [REGION])
    await until(lambda: is_(region, ob, "proposed"))
    row = await federal.centre.see(lambda reader: holding.object_row(reader, ob))
    for node in (federal, region):
        await move(node, ob, "sign", {"joint_plan": row.state["facts"]["joint_plan"]})
    for node in (federal, region):
        await until(lambda node=node: is_(node, ob, "agreed"))
    return ob


async def asks(node, ob, other):
    """Have a patrol compared; return "call-them" or "nothing-shared"."""
    asked = await check(node, ob, other)

    async def answered():
        found = await came_to(node, ob, other)
        return found["came_to"] if found["ob"] == asked and found["came_to"] != "no-answer-yet" else ""

    return await until(answered, 120)


def test_an_agreed_patrol_of_two_counts_when_a_third_party_asks_each_side_by_its_own_track(tmp_path):
    async def story(federation):
        await three(federation)
        third, now = federation[COALITION], federation[FEDERAL].clock.now_ms()
        ob = await open_object(federation[FEDERAL], "joint-patrol", "propose", both(now), [REGION])
        await until(lambda: is_(federation[REGION], ob, "proposed"))
        mine = await filed(third)
        # Nobody goes by what is not signed.
        assert await asks(third, mine, FEDERAL) == "nothing-shared"
        row = await federation[FEDERAL].centre.see(lambda reader: holding.object_row(reader, ob))
        for party in (FEDERAL, REGION):
            await move(federation[party], ob, "sign", {"joint_plan": row.state["facts"]["joint_plan"]})
        for party in (FEDERAL, REGION):
            await until(lambda party=party: is_(federation[party], ob, "agreed"))
        assert await asks(third, mine, FEDERAL) == "call-them"
        # The other side's own track lies three kilometres off, its way to the meeting point as far.
        assert await asks(third, mine, REGION) == "nothing-shared"
        await settled(federation)
        assert await every(third, rows.OBJECT, rows.ObjectRow, group="joint-patrol") == []
        await move(federation[REGION], ob, "withdraw")
        await until(lambda: is_(federation[FEDERAL], ob, "withdrawn"))
        assert await asks(third, mine, FEDERAL) == "nothing-shared"

    play(tmp_path, story, agree=False)


def test_a_link_up_is_signed_gone_to_stopped_and_counts_for_both_sides_meanwhile(tmp_path):
    async def story(federation):
        await three(federation)
        federal, region, third = (federation[one] for one in (FEDERAL, REGION, COALITION))
        now = federal.clock.now_ms()
        data = {
            "name": "Mill (fiction)",
            "place": at(0, 200_000),
            "alternate": at(60_000, 200_000),
            "who_waits": "proposer",
            "from": now + 2 * MINUTE,
            "until": now + 3 * HOUR,
            "far_recognition": "two short flashes",
            "near_recognition": "word and answer",
            "contact": "CH 12",
            "phase_lines": [{"name": "AMBER"}],
        }
        ob = await agreed(federation, "link-up", data)
        mine = await filed(third, "file-short", start=1, hours=1)
        assert await asks(third, mine, FEDERAL) == "call-them"
        assert await asks(third, mine, REGION) == "call-them"
        await until(lambda: _past(federal, data["from"]), 300)
        await move(federal, ob, "go")
        await until(lambda: is_(region, ob, "running"))
        await move(region, ob, "phase", {"phase_line": "AMBER"})
        federation.network.cut(FEDERAL, REGION)
        await move(region, ob, "stop", {"note": "Shots heard."})
        assert await status(region, ob) == "stopped"
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: is_(federal, ob, "stopped"), 300)
        for node in (federal, region):
            await move(node, ob, "in")
        await settled(federation)
        await move(federal, ob, "end")
        await until(lambda: is_(region, ob, "ended"))
        row = await region.centre.see(lambda reader: holding.object_row(reader, ob))
        said = [(word["act"], word["party"]) for word in row.state["facts"]["said"]]
        assert said[:3] == [("go", FEDERAL), ("phase", REGION), ("stop", REGION)]
        assert sorted(said[3:]) == [("in", FEDERAL), ("in", REGION)]
        assert await asks(third, mine, FEDERAL) == "nothing-shared"

    play(tmp_path, story, agree=False)


async def _past(node, when):
    return node.clock.now_ms() > when


def test_a_changed_plan_is_asked_about_again_by_itself_until_the_day_s_checks_are_spent(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(patrol_check, "MAX_A_DAY", 2)

    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        theirs, mine = await filed(region), await filed(federal, **FAR)
        await check(federal, mine, REGION)
        await comes_to(federal, mine, "coordinated")
        now = federal.clock.now_ms()
        await move(federal, mine, "amend", plan(now))
        assert await status(federal, mine) == "checking"
        await comes_to(federal, mine, "to-call")
        await move(federal, mine, "amend", plan(now, start=31))
        # Nothing is left of today: the change stands, and it counts as not compared.
        assert await status(federal, mine) == "filed"
        assert await came_to(federal, mine, REGION) == {}
        lines = await every(federal, rows.LOGLINE, rows.LogLine, group=mine)
        assert [one.message[1]["code"] for one in lines if one.kind == "further.unopened/1"] == [
            "patrol-checks-spent"
        ]
        assert await status(region, theirs) == "filed"

    play(tmp_path, story)


def test_where_an_own_unit_of_an_operation_has_no_drawn_way_it_may_be_anywhere_in_the_area(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        now = node.clock.now_ms()
        facts = {
            "ring": [at(), at(0, 400_000), at(400_000, 400_000), at(400_000, 0)],
            "h_hour": now + 2 * HOUR,
            "until": now + 4 * HOUR,
            "movements": [{"side": FEDERAL, "from": now + 2 * HOUR, "until": now + 3 * HOUR}],
        }
        state = State(proc="operation", status="signed", signers=(FEDERAL, REGION), facts=facts)
        (row,) = patrol_checks.planned(state, FEDERAL)
        assert not row.whole
        middle = cell_hours.of_plan([at(200_000, 200_000)], now + 2 * HOUR, now + 3 * HOUR)
        assert set(middle.tokens()) <= set(row.plan.tokens())
        assert patrol_checks.planned(state, REGION) == []
        wide = {**facts, "ring": [at(), at(0, 9_000_000), at(9_000_000, 9_000_000)]}
        (whole,) = patrol_checks.planned(
            State(proc="operation", status="signed", signers=(FEDERAL,), facts=wide), FEDERAL
        )
        assert whole.whole

    play(tmp_path, story, agree=False)
